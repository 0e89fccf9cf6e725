//! One AWS Lambda function that runs the whole help desk: no state machine is deployed, and nothing is paid per transition.
//!
//! An execution must end before the function's timeout. A machine with long Waits belongs elsewhere.

use asl::{ExecutionError, Payload, TaskError, asl};
use lambda_runtime::{Diagnostic, Error, LambdaEvent, service_fn};
use serde::{Deserialize, Serialize};

asl! {
    "../../help_desk.asl.json",
    tasks = { "Work on Case": fn(NewCase) -> Case },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct NewCase {
    id: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Case {
    id: u32,
    resolved: bool,
}

/// Resolves the cases with even numbers.
struct Team;

impl HelpDeskTasks for Team {
    async fn work_on_case(&self, case: NewCase) -> Result<Case, TaskError> {
        Ok(Case { id: case.id, resolved: case.id.is_multiple_of(2) })
    }
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    // Made once, when the function starts; each event is an execution.
    let desk = HelpDesk::new(Team);
    let desk = &desk;
    lambda_runtime::run(service_fn(|event: LambdaEvent<NewCase>| async move {
        desk.run(event.payload).await.map_err(failure)
    }))
    .await
}

/// The execution's error, as Lambda names errors: whoever calls the function can catch it by its name.
fn failure(error: ExecutionError) -> Diagnostic {
    Diagnostic {
        error_type: error.error().unwrap_or("States.Runtime").to_string(),
        error_message: error.cause().unwrap_or_default().to_string(),
    }
}
