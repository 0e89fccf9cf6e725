use asl::driver::VirtualTime;
use asl::{TaskError, Timestamp, Value, asl};

asl!("json_broken_untyped.asl.json");

struct Desk;
impl JsonBrokenUntypedTasks for Desk {
    async fn open_case(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }

    async fn close_case(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }
}

async fn run(input: Value) -> Result<Value, asl::ExecutionError> {
    let machine = JsonBrokenUntyped::new(Desk);
    let _: &Desk = machine.tasks();
    let report = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_history().execute(&machine, input.clone()).await;
    println!("{}", report.status.name());
    machine.run(input).await
}

fn name(state: &JsonBrokenUntypedState) -> &str {
    match state {
        JsonBrokenUntypedState::OpenCase(_) => state.name(),
        JsonBrokenUntypedState::CloseCase(input) => input.as_str().unwrap_or("closing"),
    }
}

fn main() {
    let _ = (run, name);
}
