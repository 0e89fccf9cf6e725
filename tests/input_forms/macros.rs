//! `asl!` on templates: what it compiles, and that it runs.

use asl::driver::VirtualTime;
use asl::{TaskError, Timestamp, Value, asl};

use crate::block_on::block_on;

asl!("files/template.json#Greeting", substitutions = { "Greet.Arn": "arn:aws:lambda:us-east-1:123456789012:function:greet" });
asl!("files/template.json#Leaving");

struct Team;

impl GreetingTasks for Team {
    async fn greet(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }
}

fn now() -> VirtualTime {
    VirtualTime::starting_at(Timestamp::UNIX_EPOCH)
}

#[test]
fn a_file_that_the_template_names() {
    let input: Value = r#"{"name": "Ann"}"#.parse().unwrap();
    let execution = block_on(now().execute(&Greeting::new(Team), input.clone()));
    assert_eq!(execution.result.unwrap(), input);
}

#[test]
fn a_string_in_the_template() {
    struct Nothing;
    impl LeavingTasks for Nothing {}
    let execution = block_on(now().execute(&Leaving::new(Nothing), Value::Null));
    assert_eq!(execution.result.unwrap(), Value::from("bye, 60 times"));
}
