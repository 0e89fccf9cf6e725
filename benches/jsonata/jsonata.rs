//! Eight JSONata expressions, compiled, beside the same by hand over the same values, and beside jsonata-core with its conversions.
//!
//! ```text
//! cargo bench -p jsonata-bench --features jsonata-core
//! ```

mod data;
mod handwritten;
mod measurement;
#[cfg(feature = "jsonata-core")]
mod peer;

#[allow(warnings, clippy::all, clippy::pedantic)]
mod expressions {
    include!("expressions.rs");
}

use asl::__private::jsonata::{Evaluation, Item};
use asl::Value;
use measurement::{Row, heading};

/// What an expression is worked out for: the lines of its document. Sums are over many.
const LINES: [usize; 8] = [60, 60, 10_000, 10_000, 60, 60, 60, 60];

fn main() {
    let cases: Value = include_str!("expressions.json").parse().unwrap_or_default();
    let cases = cases.as_array().map(|cases| cases.as_slice()).unwrap_or_default();
    let functions = expressions::ALL.iter().zip(handwritten::ALL).zip(LINES);
    assert_eq!(cases.len(), functions.len());
    heading();
    for (case, ((compiled, by_hand), n_lines)) in cases.iter().zip(functions) {
        let (Some(name), Some(text)) = (case["name"].as_str(), case["expr"].as_str()) else { continue };
        let document = data::document(n_lines);
        let ours = || {
            let item = compiled(&Evaluation::new(0.0, 1), &Item::Ref(&document), &Item::Undefined);
            item.ok().and_then(Item::into_value)
        };
        let row = Row { name, compiled: &ours, by_hand: &|| by_hand(&document), peer: peer(text, &document) };
        row.report();
    }
}

#[cfg(feature = "jsonata-core")]
fn peer<'d>(text: &str, document: &'d Value) -> Option<Box<dyn Fn() -> Option<Value> + 'd>> {
    peer::expression(text, document)
}

#[cfg(not(feature = "jsonata-core"))]
fn peer<'d>(_: &str, _: &'d Value) -> Option<Box<dyn Fn() -> Option<Value> + 'd>> {
    None
}
