//! States that differ in constants alone have one function in a large machine: each still finds its own constants, with types and without.

use std::sync::Mutex;

use asl::{Payload, TaskError, Value, asl};
use serde::{Deserialize, Serialize};

use crate::support::{block_on, json};

asl! { "literals.asl.json", name = Untyped }
asl! {
    "literals.asl.json",
    name = Typed,
    input = Order,
    tasks = {
        "Mark 0": fn(Mark) -> Mark,
        "Mark 1": fn(Mark) -> Mark,
        "Mark 2": fn(Mark) -> Mark,
        "Mark 3": fn(Mark) -> Mark,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    id: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Mark {
    number: u8,
    tag: Value,
}

/// What its tasks were handed.
#[derive(Default)]
struct Seen(Mutex<Vec<String>>);

macro_rules! sees {
    ($tasks:ident, $ty:ty, $($method:ident)*) => {
        impl $tasks for Seen {
            $(async fn $method(&self, mark: $ty) -> Result<$ty, TaskError> {
                self.0.lock().unwrap().push(serde_json::to_string(&mark)?);
                Ok(mark)
            })*
        }
    };
}

sees!(UntypedTasks, Value, mark_0 mark_1 mark_2 mark_3);
sees!(TypedTasks, Mark, mark_0 mark_1 mark_2 mark_3);

#[test]
fn each_state_finds_its_own_constants() {
    let tags = ["1", r#""two""#, r#"[3,{"three":true}]"#, "null"].into_iter().enumerate();
    let expected: Vec<_> = tags
        .map(|(number, tag)| {
            format!(r#"{{"number":{number},"tag":{{"id":"a","number":{number},"tag":{tag},"text":"a again"}}}}"#)
        })
        .collect();
    let (untyped, typed) = (Untyped::new(Seen::default()), Typed::new(Seen::default()));
    block_on(untyped.run(json(r#"{"id":"a"}"#))).unwrap();
    block_on(typed.run(Order { id: "a".to_string() })).unwrap();
    assert_eq!(*untyped.tasks().0.lock().unwrap(), expected);
    assert_eq!(*typed.tasks().0.lock().unwrap(), expected);
}
