//! Eight JSONata expressions as the compiler writes them, beside the same by hand over the same values, and beside jsonata-core.
//!
//! jsonata-core is handed `asl::Value` and hands it back, so its time includes both conversions; its expressions are parsed before.

mod data;
mod handwritten;
#[cfg(feature = "peers")]
mod peer;

#[allow(warnings, clippy::all, clippy::pedantic)]
mod expressions {
    include!("jsonata/expressions.rs");
}

use std::rc::Rc;

use asl::__private::jsonata::{Evaluation, Item};
use asl::__private::query;
use asl::Value;

use crate::Make;
use crate::workload::{Bound, Other, Workload};

/// An expression: what it is called, how many lines its document has, and what its time may be beside Rust by hand.
struct Case {
    id: &'static str,
    name: &'static str,
    n_lines: usize,
    bound: Bound,
}

/// In the order of `expressions.json`. Sums are over many lines.
const CASES: [Case; 8] = [
    Case { id: "J1", name: "JSONata: multiply", n_lines: 60, bound: Bound::AtMost(2.0) },
    Case { id: "J2", name: "JSONata: condition", n_lines: 60, bound: Bound::AtMost(2.0) },
    Case { id: "J3", name: "JSONata: path, sum", n_lines: 10_000, bound: Bound::AtMost(3.0) },
    Case { id: "J4", name: "JSONata: map, filter, sum", n_lines: 10_000, bound: Bound::AtMost(3.0) },
    Case { id: "J5", name: "JSONata: object per item", n_lines: 60, bound: Bound::None },
    Case { id: "J6", name: "JSONata: string functions", n_lines: 60, bound: Bound::None },
    Case { id: "J7", name: "JSONata: $merge", n_lines: 60, bound: Bound::None },
    Case { id: "J8", name: "JSONata: $sort", n_lines: 60, bound: Bound::None },
];

/// What the peer takes longer at least.
const FASTER: Bound = Bound::TimesFaster(10.0);

pub(crate) fn workloads() -> impl Iterator<Item = (&'static str, Make)> {
    CASES.iter().enumerate().map(|(index, case)| (case.id, Box::new(move || workload(index, case)) as Make))
}

fn workload(index: usize, case: &Case) -> Workload {
    let (compiled, by_hand) = (expressions::ALL[index], handwritten::ALL[index]);
    let document = Rc::new(data::document(case.n_lines));
    let (same_document, document_of_peer) = (Rc::clone(&document), Rc::clone(&document));
    let expected = by_hand(&document);
    let ours = move || {
        let outcome = compiled(&Evaluation::new(0.0, 1), Some(&document), &Item::Undefined);
        query::evaluated(outcome, "", "").ok()
    };
    assert!(expected.is_some() && ours() == expected, "{}: not what the hand made of it", case.name);
    Workload {
        name: case.name,
        ours: Box::new(move || ours().is_some()),
        allocations: Bound::None,
        others: vec![
            Other::new("by hand, JSON", case.bound, move || by_hand(&same_document).is_some()),
            peer(index, document_of_peer, expected),
        ],
    }
}

#[cfg(feature = "peers")]
fn peer(index: usize, document: Rc<Value>, expected: Option<Value>) -> Other {
    let cases: Value = include_str!("jsonata/expressions.json").parse().unwrap_or_default();
    match peer::expression(cases[index]["expr"].as_str().unwrap_or_default()) {
        None => Other::absent("jsonata-core", FASTER, "refuses it"),
        Some(evaluate) if evaluate(&document) != expected => Other::absent("jsonata-core", FASTER, "another result"),
        Some(evaluate) => Other::new("jsonata-core", FASTER, move || evaluate(&document).is_some()),
    }
}

#[cfg(not(feature = "peers"))]
fn peer(_: usize, _: Rc<Value>, _: Option<Value>) -> Other {
    Other::absent("jsonata-core", FASTER, "feature `peers`")
}
