//! The first program of the README: `cargo run --example help_desk`.

use asl::{ExecutionError, Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

asl! {
    "help_desk.asl.json",
    tasks = { "Work on Case": fn(NewCase) -> Case },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct NewCase {
    id: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Case {
    id: u32,
    resolved: bool,
}

struct Team;

impl HelpDeskTasks for Team {
    async fn work_on_case(&self, case: NewCase) -> Result<Case, TaskError> {
        Ok(Case { id: case.id, resolved: true })
    }
}

#[tokio::main]
async fn main() -> Result<(), ExecutionError> {
    let case = HelpDesk::new(Team).run(NewCase { id: 1 }).await?;
    println!("{case:?}");
    Ok(())
}
