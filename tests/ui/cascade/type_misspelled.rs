use asl::driver::VirtualTime;
use asl::{TaskError, Timestamp, Value, asl};

asl!("type_misspelled.asl.json");

struct Desk;
impl TypeMisspelledTasks for Desk {
    async fn open_case(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }

    async fn close_case(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }
}

async fn run(input: Value) -> Result<Value, asl::ExecutionError> {
    let machine = TypeMisspelled::new(Desk);
    let _: &Desk = machine.tasks();
    let report = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_history().execute(&machine, input.clone()).await;
    println!("{}", report.status.name());
    machine.run(input).await
}

fn name(state: &TypeMisspelledState) -> &str {
    match state {
        TypeMisspelledState::OpenCase(_) => state.name(),
        TypeMisspelledState::CloseCase(input) => input.as_str().unwrap_or("closing"),
        TypeMisspelledState::Wait(_) => "waiting",
    }
}

fn main() {
    let _ = (run, name);
}
