//! The generated program of `conformance jsonata`: evaluates expressions and prints an [`Expressed`] per line.

use std::fs;
use std::io::Write;
use std::panic::{self, AssertUnwindSafe};

use asl::__private::jsonata::{Evaluation, Fault, Item};
use asl::Value;
use serde::{Deserialize, Serialize};

/// An expression as a function of its data and of its variables.
pub type Function = for<'a> fn(&Evaluation, Option<&'a Value>, &Item<'a>) -> Result<Item<'a>, Fault>;

/// What a generated crate lists of an expression: the hash of its code, and its function.
pub type Expression = (&'static str, Function);

/// What came of an expression. JSON is text here, so that numbers and the order of keys stay what they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Expressed {
    /// Nothing.
    Undefined,
    /// This JSON.
    Result(String),
    /// A fault.
    Failed {
        /// JSONata's code.
        code: String,
        /// The operator or function.
        token: Option<String>,
        /// A text of its own.
        message: Option<String>,
        /// The value at fault, as JSON.
        value: Option<String>,
    },
    /// A fault of ours.
    Panicked(String),
}

/// The program's `main`. Its argument is a file with lines of `hash <tab> {"data"?, "bindings", "depth"?}`.
pub fn main(expressions: &[&[Expression]]) {
    panic::set_hook(Box::new(|_| ()));
    let list = std::env::args().nth(1).and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
    let mut out = std::io::stdout();
    for line in list.lines() {
        let (hash, request) = line.split_once('\t').unwrap_or_default();
        let found = expressions.iter().copied().flatten().find(|(name, _)| *name == hash);
        let expressed = match (found, request.parse::<Value>()) {
            (Some((_, function)), Ok(request)) => {
                panic::catch_unwind(AssertUnwindSafe(|| evaluate(*function, &request)))
                    .unwrap_or_else(|panic| Expressed::Panicked(message_of(&*panic)))
            }
            _ => Expressed::Panicked(format!("no expression {hash}, or a broken line")),
        };
        let json = serde_json::to_string(&expressed).unwrap_or_default();
        if writeln!(out, "{json}").and_then(|()| out.flush()).is_err() {
            return; // nobody listens any more
        }
    }
}

fn message_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic").to_string()
}

fn evaluate(function: Function, request: &Value) -> Expressed {
    let (data, bindings) = (request.get("data"), Item::Ref(&request["bindings"]));
    let mut evaluation = Evaluation::new(1_700_000_000_000.0, 1);
    if let Some(depth) = request["depth"].as_f64() {
        // The suite counts nested nodes of JavaScript's interpreter, three to a call; ours counts calls.
        evaluation = evaluation.max_depth((depth / 3.0) as u32);
    }
    match function(&evaluation, data, &bindings) {
        Ok(item) => item.into_value().map_or(Expressed::Undefined, |value| Expressed::Result(value.to_string())),
        Err(fault) => {
            let details = fault.details();
            Expressed::Failed {
                code: details.code.to_string(),
                token: details.token.as_ref().map(ToString::to_string),
                message: details.message.clone(),
                value: details.value.as_ref().map(Value::to_string),
            }
        }
    }
}
