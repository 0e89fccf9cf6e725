//! W1: the call center, typed, beside the same thing written by hand as straight-line async Rust.
//!

mod handwritten;
mod json;
mod tasks;

use crate::measure::drive;
use crate::peers;
use crate::workload::{Bound, Other, Workload};
use asl::asl;
use asl::driver::Tokio;
use tasks::{Case, Desk, NewCase, WorkedCase};

asl! {
    "../examples/call_center.asl.json",
    tasks = {
        "Open Case":     fn(NewCase) -> Case,
        "Assign Case":   fn(Case) -> Case,
        "Work on Case":  fn(Case) -> WorkedCase,
        "Close Case":    fn(WorkedCase) -> WorkedCase,
        "Escalate Case": fn(WorkedCase) -> WorkedCase,
    },
}

impl CallCenterTasks for Desk {
    async fn open_case(&self, new: NewCase) -> Result<Case, asl::TaskError> {
        Ok(tasks::open_case(new))
    }

    async fn assign_case(&self, case: Case) -> Result<Case, asl::TaskError> {
        Ok(tasks::assign_case(case))
    }

    async fn work_on_case(&self, case: Case) -> Result<WorkedCase, asl::TaskError> {
        Ok(self.work_on_case(case))
    }

    async fn close_case(&self, case: WorkedCase) -> Result<WorkedCase, asl::TaskError> {
        Ok(tasks::close_case(case))
    }

    async fn escalate_case(&self, case: WorkedCase) -> Result<WorkedCase, asl::TaskError> {
        Ok(tasks::escalate_case(case))
    }
}

/// The success path.
pub(crate) fn typed() -> Workload {
    let new = || NewCase { id: "001".into() };
    let machine = CallCenter::new(Desk);
    let by_hand = move || drive(handwritten::run(&Desk, new())).is_ok();
    Workload {
        name: "call center, typed",
        ours: Box::new(move || drive(machine.run(new())).is_ok()),
        allocations: Bound::Extra(0),
        others: vec![Other::new("by hand, typed", Bound::AtMost(1.1), by_hand)],
    }
}

/// The same over JSON, beside what is typed as well.
pub(crate) fn json() -> Workload {
    let input = asl::value::object([("inputCaseID", "001".into())]);
    let same_input = input.clone();
    let machine = json::CallCenterJson::new(json::Desk);
    let done = r#"{"Case":"001","Message":"Case 001: opened...assigned...resolved...closed.","Status":1}"#;
    assert_eq!(drive(machine.run(input.clone())).map(|output| output.to_string()), Ok(done.to_string()));
    let typed = || drive(handwritten::run(&Desk, NewCase { id: "001".into() })).is_ok();
    let by_hand = move || drive(json::by_hand(&json::Desk, same_input.clone())).is_ok();
    let [asl_crate, npm, moto] = peers::of_call_center();
    Workload {
        name: "call center, JSON",
        ours: Box::new(move || drive(machine.run(input.clone())).is_ok()),
        allocations: Bound::AtMost(12.0),
        others: vec![
            Other::new("by hand, typed", Bound::AtMost(4.0), typed),
            Other::new("by hand, JSON", Bound::None, by_hand),
            asl_crate,
            npm,
            moto,
        ],
    }
}

/// H1: the same with its whole history, in a report.
pub(crate) fn with_history() -> Workload {
    let new = || NewCase { id: "001".into() };
    let (machine, driver) = (CallCenter::new(Desk), Tokio::new().with_history());
    let by_hand = move || drive(handwritten::run(&Desk, new())).is_ok();
    let ours = move || {
        let execution = drive(driver.execute(&machine, new()));
        execution.result.is_ok() && execution.history.len() == N_EVENTS
    };
    Workload {
        name: "call center, typed, with history",
        ours: Box::new(ours),
        allocations: Bound::AtMost(19.0),
        others: vec![Other::new("by hand, typed, without", Bound::AtMost(15.0), by_hand)],
    }
}

/// Two of the execution, five of each of four tasks, and two of the Choice.
const N_EVENTS: usize = 24;
