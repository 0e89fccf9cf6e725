//! Intrinsic functions from a definition's text to the values of an execution: our own cases, worked out by hand.

#[path = "support/block_on.rs"]
mod block_on;

use std::sync::Mutex;

use asl::driver::{Tokio, VirtualTime};
use asl::effect::{Effect, Event, Moment};
use asl::machine::Recorded;
use asl::transition::ExecutionState;
use asl::{Execution, Machine, TaskError, Timestamp, Value, asl};
use block_on::block_on;

asl!("tests/intrinsic/functions.asl.json");
asl!("tests/intrinsic/random.asl.json");
asl! {
    "tests/intrinsic/failing.asl.json",
    allow(intrinsic-argument-invalid),
}

struct Nobody;
impl FunctionsTasks for Nobody {}
impl FailingTasks for Nobody {}

fn json(text: &str) -> Value {
    text.parse().unwrap()
}

/// One execution on virtual time.
fn execute<M: Machine>(machine: &M, input: &str, seed: u64) -> Execution {
    let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_seed(seed).with_history();
    block_on(driver.execute(machine, json(input)))
}

const INPUT: &str = r#"{
    "name": "Émile", "list": [1, "zwei", [3]], "low": 2.9, "algorithm": "MD5", "nested": {"a": 1, "b": {"x": null}},
    "a, (b)": "eins,,zwei", "template": "{} \\{{}\\}"
}"#;

const OUTPUT: &str = r#"{
    "array": ["Émile", "it's", 1, 2.5, true, null, []],
    "partition": [[1, "zwei"], [[3]]],
    "contains": true,
    "range": [10, 7, 4],
    "item": [3],
    "length": 3,
    "unique": [3, "3", 1],
    "encoded": "w4ltaWxl",
    "decoded": "Émile",
    "hash": "900150983cd24fb0d6963f7d28e17f72",
    "merged": {"a": 1, "b": [1], "c": {}},
    "json": "{\"a\":1,\"b\":{\"x\":null}}",
    "seeded": -5,
    "sum": 2,
    "split": ["eins", "zwei"],
    "literal": "{a=1, b={x=null}} \\ {[1, zwei, [3]]} 1.0E7",
    "template": "Émile {2.9}",
    "several": [[1, "zwei", [3]], 3, 1, "a)Émile"],
    "deep": [{"inside": [9]}]
}"#;

#[test]
fn every_function_gives_what_it_should() {
    let machine = Functions::new(Nobody);
    let execution = execute(&machine, INPUT, 0);
    // As text, for the order of keys and the notation of numbers count too.
    assert_eq!(execution.result.map(|output| output.to_string()), Ok(json(OUTPUT).to_string()));
}

#[tokio::test]
async fn the_inline_form_gives_the_same() {
    let output = Functions::new(Nobody).run(json(INPUT)).await;
    assert_eq!(output.map(|output| output.to_string()), Ok(json(OUTPUT).to_string()));
}

/// Fails once, and remembers what it was called with.
#[derive(Default)]
struct Table {
    rolls: Mutex<Vec<Value>>,
}

impl RandomTasks for Table {
    async fn roll(&self, input: Value) -> Result<Value, TaskError> {
        let mut rolls = self.rolls.lock().unwrap();
        rolls.push(input);
        if rolls.len() == 1 { Err(TaskError::without_cause("Cocked")) } else { Ok(Value::from(rolls.clone())) }
    }
}

/// The rolls of an execution, its error's name among them.
fn roll(seed: u64) -> (Vec<Value>, String) {
    let machine = Random::new(Table::default());
    let execution = execute(&machine, "{}", seed);
    let error = execution.result.unwrap_err();
    assert_eq!(json(error.cause().unwrap())["rolls"].as_array().map(|rolls| rolls.len()), Some(2));
    let rolls = machine.tasks().rolls.lock().unwrap().clone();
    (rolls, error.name().to_string())
}

#[test]
fn random_values_follow_from_the_seed() {
    assert_eq!(roll(7), roll(7));
    let ((rolls, error), (other_rolls, _)) = (roll(7), roll(8));
    assert_ne!(rolls, other_rolls);
    assert_eq!(error.len(), 36);
    for roll in &rolls {
        assert!(roll["dice"].as_i64().is_some_and(|dice| (1..7).contains(&dice)), "{roll}");
        assert_ne!(roll["id"], roll["again"]);
    }
    // The input is worked out anew for each attempt.
    assert_ne!(rolls[0]["id"], rolls[1]["id"]);
}

#[test]
fn a_call_made_again_is_the_same_call() {
    type Roll = <Random<Table> as Machine>::Scope;
    let mut state = ExecutionState::<Roll>::new::<Random<Table>>(json("{}"));
    let moment = Moment { now: Timestamp::UNIX_EPOCH, seed: 7 };
    // What a driver has to do again when it goes on with an execution that was stored.
    let inputs = [state.transition(Event::Started, moment), state.open_effects()].map(|effects| match &effects[..] {
        [Effect::Call { call, .. }] => call.recorded(),
        _ => panic!("expected one call"),
    });
    assert_eq!(inputs[0], inputs[1]);
    assert_eq!(inputs[0]["id"].as_str().map(str::len), Some(36));
}

#[tokio::test]
async fn the_inline_form_draws_random_values_too() {
    let machine = Random::new(Table::default());
    let error = machine.run(json("{}")).await.unwrap_err();
    let rolls = machine.tasks().rolls.lock().unwrap().clone();
    assert_eq!((error.name().len(), rolls.len()), (36, 2));
    assert_ne!(rolls[0]["id"], rolls[1]["id"]);
}

#[tokio::test]
async fn a_call_that_fails_is_named_whole() {
    let cases = [
        (
            "arity",
            "The function 'States.Array(States.UUID(1))' had the following error: Invalid arguments in States.UUID",
        ),
        (
            "template",
            r"The function 'States.Format('{\\} {', 1)' had the following error: Invalid template in States.Format: matching '}' not found for '{'.",
        ),
        (
            "number",
            "The function 'States.Format('{} {}', $.call)' had the following error: Invalid arguments in States.Format: number of arguments do not match the occurrences of {}.",
        ),
        (
            "missing",
            "The function 'States.Format('{}',States.ArrayLength( $.no ))' had the following error: The JsonPath argument for the field '$.no' could not be found in the input '{\"call\":\"missing\"}'",
        ),
        (
            "cause",
            "The CausePath field refers to a value that is not a string: States.ArrayGetItem(States.Array(1), 0) == 1",
        ),
    ];
    let machine = Failing::new(Nobody);
    for (call, expected) in cases {
        let execution = Tokio::new().execute(&machine, Value::from_iter([("call", Value::from(call))])).await;
        let error = execution.result.unwrap_err();
        let cause = error.cause().and_then(|cause| cause.split_once("(entered at the event id #4). "));
        assert_eq!((error.name(), cause.map(|(_, cause)| cause)), ("States.Runtime", Some(expected)));
    }
}
