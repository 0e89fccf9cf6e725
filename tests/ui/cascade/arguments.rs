use asl::driver::VirtualTime;
use asl::{TaskError, Timestamp, Value, asl};

asl! {
    pub "arguments.asl.json",
    task = {},
}

struct Desk;
impl ArgumentsTasks for Desk {
    async fn open_case(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }

    async fn close_case(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }
}

async fn run(input: Value) -> Result<Value, asl::ExecutionError> {
    let machine = Arguments::new(Desk);
    let _: &Desk = machine.tasks();
    let report = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_history().execute(&machine, input.clone()).await;
    println!("{}", report.status.name());
    machine.run(input).await
}

fn name(state: &ArgumentsState) -> &str {
    match state {
        ArgumentsState::OpenCase(_) => state.name(),
        ArgumentsState::CloseCase(input) => input.as_str().unwrap_or("closing"),
    }
}

fn main() {
    let _ = (run, name);
}
