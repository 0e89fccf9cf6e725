//! H1: the call center, typed, with its whole history, beside the same thing by hand without any.
//!
//! Both run in one process, turn by turn, so that the ratio holds when the machine's speed drifts; allocations are counted exactly.
//!
//! ```text
//! cargo bench --bench history
//! ```

#[path = "call_center/handwritten.rs"]
mod handwritten;
mod support;
#[path = "call_center/tasks.rs"]
mod tasks;

use asl::asl;
use support::{Comparison, drive};
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

fn main() {
    let machine = CallCenter::new(Desk);
    let driver = asl::driver::Tokio::new().with_history();
    let comparison = Comparison {
        name: "H1 call center, typed, with history",
        compiled: &|| {
            let execution = drive(driver.execute(&machine, NewCase { id: "001".into() }));
            execution.result.is_ok() && execution.history.len() == 24
        },
        handwritten: &|| drive(handwritten::run(&Desk, NewCase { id: "001".into() })).is_ok(),
        runs: 20_000,
    };
    comparison.report();
}
