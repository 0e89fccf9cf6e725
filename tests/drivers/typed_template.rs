//! Data that templates make of typed data: of the user's type where they make its very fields, else JSON. Either way the same happens
//! as without types, event by event.

use std::fmt::Debug;

use asl::__private::InlineMachine;
use asl::driver::VirtualTime;
use asl::{Execution, ExecutionError, Payload, Value, asl};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::support::{self, START, json};

asl! { "typed_template.asl.json", name = Untyped }
asl! { "typed_template.asl.json", name = Typed, input = Counter }
asl! { "typed_template.asl.json", name = Reordered, input = LabelFirst }
asl! { "typed_template.asl.json", name = Small, input = SmallNumbers }
asl! { "typed_template.asl.json", name = Floats, input = FloatNumbers }
asl! { "typed_template.asl.json", name = Wider, input = OneMore }
asl! { "typed_template.asl.json", name = LeavesOut, input = NoteLeftOut }
asl! { "typed_template.asl.json", name = Opaque, input = NoPayload }

macro_rules! counters {
    ($($(#[$attribute:meta])* $name:ident { $($(#[$of_field:meta])* $field:ident: $ty:ty),* })+) => {$(
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        struct $name { $($(#[$of_field])* $field: $ty,)* }
    )+};
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Payload)]
struct Place {
    x: i32,
    name: String,
}

counters! {
    #[derive(Payload)]
    Counter { n: i64, step: f64, at: Place, label: String, note: Option<String>, fixed: bool }
    #[derive(Payload)]
    LabelFirst { label: String, n: i64, step: f64, at: Place, note: Option<String>, fixed: bool }
    #[derive(Payload)]
    SmallNumbers { n: u8, step: f64, at: Place, label: String, note: Option<String>, fixed: bool }
    #[derive(Payload)]
    FloatNumbers { n: f64, step: f64, at: Place, label: String, note: Option<String>, fixed: bool }
    #[derive(Payload)]
    OneMore { n: i64, step: f64, at: Place, label: String, note: Option<String>, fixed: bool, more: Option<u8> }
    #[derive(Payload)]
    NoteLeftOut {
        n: i64, step: f64, at: Place, label: String,
        #[serde(skip_serializing_if = "Option::is_none")] note: Option<String>,
        fixed: bool
    }
    NoPayload { n: i64, step: f64, at: Place, label: String, note: Option<String>, fixed: bool }
}

struct NoTasks;

macro_rules! no_tasks {
    ($($tasks:ident)+) => { $(impl $tasks for NoTasks {})+ };
}

no_tasks! {
    UntypedTasks TypedTasks ReorderedTasks SmallTasks FloatsTasks WiderTasks LeavesOutTasks OpaqueTasks
}

/// Runs a machine, and the same without types, and compares all that can be seen of both.
#[track_caller]
pub(crate) fn check_alike<T, U>(typed: impl Fn() -> T, untyped: impl Fn() -> U, input: &str)
where
    T: InlineMachine<Input: DeserializeOwned + 'static>,
    U: InlineMachine<Input: DeserializeOwned + 'static>,
{
    let driver = VirtualTime::starting_at(START);
    let typed = support::run_both(&driver, typed, &json(input));
    let untyped = support::run_both(&driver, untyped, &json(input));
    let history = |execution: &Execution| -> Vec<String> {
        execution.history.iter().map(|event| serde_json::to_string(event).unwrap()).collect()
    };
    for (typed, untyped) in history(&typed).into_iter().zip(history(&untyped)) {
        assert_eq!(typed, untyped, "{input}");
    }
    assert_eq!(typed.history.len(), untyped.history.len());
    let text = |result: &Result<Value, ExecutionError>| match result {
        Ok(output) => output.to_string(),
        Err(error) => format!("{error:?}"),
    };
    assert_eq!(text(&typed.result), text(&untyped.result));
}

#[track_caller]
fn check_same<M: InlineMachine<Input: DeserializeOwned + 'static>>(machine: impl Fn() -> M, input: &str) {
    check_alike(machine, || Untyped::new(NoTasks), input);
}

const INPUTS: [&str; 6] = [
    r#"{"n":0,"step":1.0,"at":{"x":-1,"name":"a"},"label":"","note":null,"fixed":false}"#,
    r#"{"n":0,"step":1.5,"at":{"x":7,"name":"b"},"label":"","note":"yes","fixed":false}"#,
    r#"{"n":7,"step":1.0,"at":{"x":-1,"name":"a"},"label":"","note":null,"fixed":false}"#,
    r#"{"n":2,"step":-0.5,"at":{"x":2147483647,"name":"a"},"label":"","note":null,"fixed":true}"#,
    r#"{"n":2,"step":3e9,"at":{"x":1,"name":"a"},"label":"","note":null,"fixed":true}"#,
    r#"{"n":2,"step":3.0,"at":{"x":1,"name":"a"},"label":"stop","note":null,"fixed":true}"#,
];

#[test]
fn what_a_template_makes_is_the_same_with_types() {
    for input in INPUTS {
        check_same(|| Typed::new(NoTasks), input);
    }
}

#[test]
fn what_does_not_fit_a_type_is_json() {
    for input in &INPUTS {
        check_same(|| Wider::new(NoTasks), input);
        check_same(|| Small::new(NoTasks), input);
        check_same(|| Floats::new(NoTasks), input);
        check_same(|| Reordered::new(NoTasks), input);
        check_same(|| LeavesOut::new(NoTasks), input);
        check_same(|| Opaque::new(NoTasks), input);
    }
}

#[tokio::test]
async fn a_type_that_fits_is_returned() {
    let at = Place { x: 3, name: "here".to_string() };
    let counter = Counter { n: 3, step: 1.0, at, label: String::new(), note: None, fixed: false };
    let counted: Counter = Typed::new(NoTasks).run(counter).await.unwrap();
    let at = Place { x: 5, name: "here".to_string() };
    let expected = Counter { n: 5, step: 1.0, at, label: "4 of here".to_string(), note: None, fixed: true };
    assert_eq!(counted, expected);
}

/// Other types aren't, and this doesn't compile if they are.
#[tokio::test]
async fn json_is_returned_where_no_type_fits() {
    async fn check<E: Debug>(output: impl Future<Output = Result<Value, E>>) {
        assert_eq!(output.await.unwrap()["n"].as_f64(), Some(7.0));
    }
    let input = || json(INPUTS[2]);
    check(Wider::new(NoTasks).run(input())).await;
    check(Small::new(NoTasks).run(input())).await;
    check(Floats::new(NoTasks).run(input())).await;
    check(Reordered::new(NoTasks).run(input())).await;
    check(LeavesOut::new(NoTasks).run(input())).await;
    check(Opaque::new(NoTasks).run(input())).await;
}
