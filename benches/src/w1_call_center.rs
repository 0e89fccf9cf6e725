//! W1: the call center, typed, beside the same thing written by hand as straight-line async Rust.
//!

mod handwritten;
mod tasks;

use crate::measure::drive;
use crate::workload::{Bound, Other, Workload};
use asl::asl;
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
