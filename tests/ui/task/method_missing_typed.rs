use asl::{TaskError, asl};

asl! {
    "method_missing_typed.asl.json",
    tasks = {
        "Open Case":  fn(String) -> String,
        "Close Case": fn(String) -> String,
    },
}

struct Desk;
impl MethodMissingTypedTasks for Desk {
    async fn open_case(&self, input: String) -> Result<String, TaskError> {
        Ok(input)
    }
}

fn main() {}
