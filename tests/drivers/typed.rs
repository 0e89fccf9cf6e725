//! Typed tasks beside one in JSON: what doesn't fit is an error that names the field.

use std::sync::Arc;

use asl::{ExecutionError, Payload, TaskError, Value, asl};
use serde::{Deserialize, Serialize};

use crate::support::{Answer, Returns, Script, check, fails, fails_in, json, succeeds};

asl! {
    "typed.asl.json",
    tasks = {
        "Count": fn(Words) -> Counted,
        "Store": fn(Stored) -> Stored,
    },
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Words {
    words: Vec<String>,
    limit: u8,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Counted {
    n: usize,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Stored {
    place: Place,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Place {
    row: String,
}

impl TypedTasks for Arc<Script> {
    async fn count(&self, words: Words) -> Result<Counted, TaskError> {
        if words.words.len() > words.limit.into() {
            return Err(TaskError::without_cause("TooMany"));
        }
        Ok(Counted { n: words.words.len() })
    }

    async fn look(&self, counted: Value) -> Result<Value, TaskError> {
        self.answer(counted).await
    }

    async fn store(&self, mut stored: Stored) -> Result<Stored, TaskError> {
        // Any standard error becomes a `TaskError` that is named after its type.
        stored.place.row = (stored.place.row.parse::<u32>()? + 1).to_string();
        Ok(stored)
    }
}

const INPUT: &str = r#"{"words":["a","b"],"limit":9}"#;

#[track_caller]
fn run(answer: Answer, expected: Result<Value, ExecutionError>) {
    let ran = check(Typed::new, &[answer], INPUT, expected);
    assert_eq!(ran.requests(), [r#"{"n":2}"#]);
}

#[test]
fn data_moves_between_types_and_json() {
    run(Returns(r#"{"place":{"row":"7"},"more":0}"#), succeeds(r#"{"place":{"row":"8"}}"#));
}

#[test]
fn a_task_error_is_named_after_its_type() {
    run(Returns(r#"{"place":{"row":"x"}}"#), fails("ParseIntError", "invalid digit found in string"));
    let error = Err(ExecutionError::named("TooMany"));
    check(Typed::new, &[], r#"{"words":["a"],"limit":0}"#, error);
}

#[test]
fn an_input_that_does_not_fit_names_the_field() {
    #[track_caller]
    fn check_input(input: &str, reason: &str) {
        let cause = format!("The input of `Typed` doesn't fit the type `Words`: {reason}");
        let ran = check(Typed::new, &[], input, fails("States.Runtime", &cause));
        assert_eq!(ran.types(), ["ExecutionStarted", "ExecutionFailed"]);
        assert_eq!(ran.execution.history[0].input(), Some(&json(input)));
    }
    check_input(r#"{"words":["a"]}"#, "$: missing field `limit`");
    check_input(r#"{"words":["a"],"limit":300}"#, "$.limit: invalid value: integer `300`, expected u8");
    check_input(r#"{"words":["a",1],"limit":3}"#, "$.words[1]: invalid type: integer `1`, expected a string");
}

#[test]
fn an_output_that_does_not_fit_names_the_field() {
    let reason = "The data doesn't fit the type `Stored`: $.place: missing field `row`";
    run(Returns(r#"{"place":{}}"#), fails_in("Look", 7, reason));
}
