//! The help desk, compiled by build.rs: `cargo run -p example-build-script`.

use asl::{ExecutionError, Payload, TaskError};
use serde::{Deserialize, Serialize};

include!(concat!(env!("OUT_DIR"), "/help_desk.rs"));

#[derive(Clone, Serialize, Deserialize, Payload)]
struct NewCase {
    id: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Payload)]
struct Case {
    id: u32,
    resolved: bool,
}

struct Team;

impl HelpDeskTasks for Team {
    async fn work_on_case(&self, case: NewCase) -> Result<Case, TaskError> {
        Ok(Case { id: case.id, resolved: case.id.is_multiple_of(2) })
    }
}

#[tokio::main]
async fn main() -> Result<(), ExecutionError> {
    let case = HelpDesk::new(Team).run(NewCase { id: 2 }).await?;
    println!("{case:?}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn it_is_the_machine_that_the_macro_makes() {
        let desk = HelpDesk::new(Team);
        assert_eq!(desk.run(NewCase { id: 2 }).await, Ok(Case { id: 2, resolved: true }));
        let escalated = desk.run(NewCase { id: 3 }).await.expect_err("nobody has resolved it");
        assert_eq!(escalated.error(), Some("Escalated"));
    }
}
