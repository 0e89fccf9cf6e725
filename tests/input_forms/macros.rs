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

/// What needs the feature.
#[cfg(feature = "yaml")]
mod yaml {
    use asl::{TaskError, Value, asl};

    use super::{block_on, now};

    asl!("files/template.yaml#Leaving");
    asl!("../golden/yaml.asl.yaml", name = Center, substitutions = { "Region": "eu-central-1" });

    #[test]
    fn a_machine_inside_the_template() {
        struct Nothing;
        impl LeavingTasks for Nothing {}
        let input: Value = r#"{"said": "bye"}"#.parse().unwrap();
        let execution = block_on(now().execute(&Leaving::new(Nothing), input.clone()));
        assert_eq!(execution.result.unwrap(), input);
    }

    #[test]
    fn a_definition_in_yaml() {
        struct Busy;
        impl CenterTasks for Busy {
            async fn work(&self, input: Value) -> Result<Value, TaskError> {
                assert_eq!(input["answer"], Value::from("no"));
                Err(TaskError::without_cause("Busy"))
            }
        }
        let input: Value = r#"{"id": 7, "delay": 0}"#.parse().unwrap();
        let execution = block_on(now().execute(&Center::new(Busy), input));
        // Two retries, after 5 and 10 seconds.
        assert_eq!(execution.elapsed().as_secs(), 15);
        assert_eq!(execution.result.unwrap()["id"], Value::from(7));
    }
}
