use asl::driver::Tokio;
use asl::{Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

asl! {
    pub(crate) "missing.asl.json",
    tasks = {
        "Open Case":  fn(NewCase) -> Case,
        "Close Case": fn(Case) -> Case,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct NewCase {
    id: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Case {
    id: String,
    open: bool,
}

struct Desk;
impl MissingTasks for Desk {
    async fn open_case(&self, new: NewCase) -> Result<Case, TaskError> {
        Ok(Case { id: new.id, open: true })
    }

    async fn close_case(&self, case: Case) -> Result<Case, TaskError> {
        Ok(Case { open: false, ..case })
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let machine = Missing::new(Desk);
    let case = machine.run(NewCase { id: "001".into() }).await?;
    println!("{}", case.id);
    let running = tokio::spawn(async { Missing::new(Desk).run(NewCase { id: "002".into() }).await });
    println!("{}", running.await??.open);
    let execution = Tokio::new().execute(&machine, NewCase { id: "003".into() }).await;
    println!("{}", execution.steps().len());
    Ok(())
}
