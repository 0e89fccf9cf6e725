use asl::driver::VirtualTime;
use asl::{TaskError, Timestamp, Value, asl};

asl!("untyped.asl.json");

struct Desk;
impl UntypedTasks for Desk {
    async fn open_case(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }

    async fn close_case(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }
}

async fn run(input: Value) -> Result<Value, asl::ExecutionError> {
    let machine = Untyped::new(Desk);
    let _: &Desk = machine.tasks();
    let report = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_history().execute(&machine, input.clone()).await;
    println!("{}", report.status.name());
    machine.run(input).await
}

fn name(state: &UntypedState) -> &str {
    match state {
        UntypedState::OpenCase(_) => state.name(),
        UntypedState::CloseCase(input) => input.as_str().unwrap_or("closing"),
    }
}

fn main() {
    let _ = (run, name);
}
