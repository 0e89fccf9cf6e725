//! `input = …`: what a machine takes whose first state is no typed task.

use asl::{Payload, TaskError, Value, asl};
use serde::{Deserialize, Serialize};

use crate::support;

asl! {
    "typed_input.asl.json",
    input = Order,
    tasks = { "Charge": fn(Charge) -> String },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    id: String,
    cents: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Charge {
    cents: u32,
}

struct Shop;

impl TypedInputTasks for Shop {
    async fn charge(&self, charge: Charge) -> Result<String, TaskError> {
        Ok(format!("{} cents", charge.cents))
    }
}

#[tokio::test]
async fn run_takes_that_type() {
    let output: Value = TypedInput::new(Shop).run(Order { id: "7".to_string(), cents: 5 }).await.unwrap();
    assert_eq!(output, "5 cents");
}

#[test]
fn both_forms_do() {
    let check = |input: &str, expected: &str| {
        support::check(|_| TypedInput::new(Shop), &[], input, Ok(expected.parse().unwrap()));
    };
    check(r#"{"id": "a", "cents": 0}"#, r#"{"receipt": "none for a"}"#);
    check(r#"{"id": "a", "cents": 9}"#, r#""9 cents""#);
}

#[test]
fn what_does_not_fit_is_an_error_that_names_the_field() {
    let cause =
        "The input of `TypedInput` doesn't fit the type `Order`: $.cents: invalid type: string \"5\", expected u32";
    let execution = support::block_on(
        asl::driver::VirtualTime::starting_at(support::START)
            .execute(&TypedInput::new(Shop), support::json(r#"{"id": "a", "cents": "5"}"#)),
    );
    assert_eq!(execution.result.unwrap_err().cause(), Some(cause));
}
