use asl::{Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

asl! {
    "not_exhaustive.asl.json",
    tasks = {
        "Work on Case": fn(String) -> WorkedCase,
        "Close Case":   fn(WorkedCase) -> String,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
struct WorkedCase {
    case: String,
    status: Status,
}

/// In JSON the number 0 or 1.
#[derive(Clone, Copy, Payload)]
#[payload(integer)]
enum Status {
    Unresolved = 0,
    Resolved = 1,
}

struct Desk;
impl NotExhaustiveTasks for Desk {
    async fn work_on_case(&self, case: String) -> Result<WorkedCase, TaskError> {
        Ok(WorkedCase { case, status: Status::Resolved })
    }

    async fn close_case(&self, case: WorkedCase) -> Result<String, TaskError> {
        Ok(case.case)
    }
}

fn main() {
    let machine = NotExhaustive::new(Desk);
    let _ = async move { machine.run("001".to_string()).await };
}
