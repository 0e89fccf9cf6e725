//! A machine in a function's body, two in one module, and all the macro's arguments.

use asl::{TaskError, Value, asl};

asl! {
    pub(crate) "../golden/task_no_result.asl.json",
    name = First,
}

asl!("../golden/task_no_result.asl.json", name = Second, substitutions = { "Unused": "x" }, deny(error-name-reserved));

impl FirstTasks for () {
    async fn forget(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }
}

impl SecondTasks for () {
    async fn forget(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }
}

#[test]
fn two_machines_in_one_module() {
    assert_eq!(super::run(&First::new(()), "1"), super::run(&Second::new(()), "1"));
}

#[test]
fn a_machine_in_a_function() {
    asl!("../golden/typed.asl.json", tasks = { "Open": fn(u8) -> u8, "Close": fn(u8) -> Vec<u8> });

    impl TypedTasks for [u8; 1] {
        async fn open(&self, input: u8) -> Result<u8, TaskError> {
            Ok(input + self[0])
        }

        async fn close(&self, input: u8) -> Result<Vec<u8>, TaskError> {
            Ok(vec![input])
        }
    }

    let machine = Typed::new([7]);
    assert_eq!(machine.tasks(), &[7]);
    assert_eq!(super::run(&machine, "1").to_string(), "[8]");
}

#[test]
fn placeholders_are_filled_in() {
    asl! {
        "placeholder.asl.json",
        substitutions = { "GreetFunction": "arn:aws:lambda:us-east-1:123456789012:function:greet" },
    }

    impl PlaceholderTasks for () {
        async fn greet(&self, input: Value) -> Result<Value, TaskError> {
            Ok(input)
        }
    }

    let machine = Placeholder::new(());
    assert_eq!(super::run(&machine, "1").to_string(), "1");
    let states = <Placeholder<()> as asl::Machine>::INFO.states;
    let resource = states.iter().next().and_then(|state| state.info.task).map(|task| task.resource);
    assert_eq!(resource, Some("arn:aws:lambda:us-east-1:123456789012:function:greet"));
}
