//! Typed ends: terminal states that return different types, and `run` from and to JSON text.

use asl::driver::VirtualTime;
use asl::{Payload, TaskError, Timestamp, asl};
use serde::{Deserialize, Serialize};

use crate::support::json;

asl! {
    "ends.asl.json",
    tasks = {
        "Look Up": fn(Key) -> Found,
        "Fetch":   fn(Found) -> Book,
    },
    checkpoint,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Key {
    key: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Found {
    key: u32,
    found: bool,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Book {
    title: String,
}

struct Library;

impl EndsTasks for Library {
    async fn look_up(&self, key: Key) -> Result<Found, TaskError> {
        Ok(Found { key: key.key, found: key.key == 7 })
    }

    async fn fetch(&self, found: Found) -> Result<Book, TaskError> {
        Ok(Book { title: format!("Book {}", found.key) })
    }
}

#[tokio::test]
async fn each_terminal_state_returns_its_own_type() {
    let machine = Ends::new(Library);
    let EndsOutput::Fetch(book) = machine.run(Key { key: 7 }).await.unwrap() else { panic!("the book is there") };
    assert_eq!(book.title, "Book 7");
    let EndsOutput::Nothing(found) = machine.run(Key { key: 8 }).await.unwrap() else { panic!("no such book") };
    assert!(!found.found);
}

#[tokio::test]
async fn outputs_are_shown_as_json() {
    let output = Ends::new(Library).run(Key { key: 7 }).await;
    assert_eq!(format!("{output:?}"), r#"Ok({"title":"Book 7"})"#);
}

#[tokio::test]
async fn both_forms_and_the_report_agree() {
    let machine = Ends::new(Library);
    let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH);
    for (input, output) in [(r#"{"key":7}"#, r#"{"title":"Book 7"}"#), (r#"{"key":8}"#, r#"{"key":8,"found":false}"#)] {
        assert_eq!(machine.run_json(input).await.unwrap(), output);
        assert_eq!(driver.execute(&machine, json(input)).await.result, Ok(json(output)));
        assert_eq!(driver.execute_inline(&machine, json(input)).await.result, Ok(json(output)));
    }
}

#[tokio::test]
async fn text_that_is_no_input_is_refused() {
    let machine = Ends::new(Library);
    let cause = |error: asl::ExecutionError| error.cause().unwrap_or_default().to_string();
    let broken = cause(machine.run_json("{").await.unwrap_err());
    assert!(broken.starts_with("The input of `Ends` isn't JSON: "), "{broken}");
    let other = cause(machine.run_json("{}").await.unwrap_err());
    assert_eq!(other, "The input of `Ends` doesn't fit the type `Key`: $: missing field `key`");
}
