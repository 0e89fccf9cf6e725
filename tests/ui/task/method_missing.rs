use asl::{TaskError, Value, asl};

asl!("method_missing.asl.json");

struct Desk;
impl MethodMissingTasks for Desk {
    async fn open_case(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }
}

fn main() {}
