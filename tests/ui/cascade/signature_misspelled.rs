use asl::{TaskError, asl};

asl! {
    "signature_misspelled.asl.json",
    tasks = {
        "Open Case":  fn(String) -> String,
        "Clsoe Case": fn(String) -> u8,
    },
}

struct Desk;
impl SignatureMisspelledTasks for Desk {
    async fn open_case(&self, input: String) -> Result<String, TaskError> {
        Ok(input)
    }

    async fn close_case(&self, input: String) -> Result<u8, TaskError> {
        Ok(input.len() as u8)
    }
}

fn main() {
    let machine = SignatureMisspelled::new(Desk);
    let _ = async move { machine.run(String::new()).await };
}
