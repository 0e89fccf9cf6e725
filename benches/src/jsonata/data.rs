//! The document: an order of some lines, 7 KB of JSON at 60 of them.

use asl::Value;
use asl::value::object;

/// An order with this many lines.
pub(crate) fn document(n_lines: usize) -> Value {
    let customer = object([
        ("name", "Ada Lovelace".into()),
        ("email", "ada.lovelace@example.com".into()),
        ("tier", "gold".into()),
        ("points", 1_815.into()),
    ]);
    let order = object([
        ("id", "A-2026-000017".into()),
        ("placed", "2026-11-21T08:00:00Z".into()),
        ("total", 129.5.into()),
        ("customer", customer),
    ]);
    let lines: Vec<Value> = (0..n_lines).map(line).collect();
    object([("order", order), ("lines", lines.into()), ("currency", "EUR".into())])
}

fn line(number: usize) -> Value {
    // Neither in order nor all different, so that sorting has something to do.
    let mixed = number * 7_919 % 1_009;
    object([
        ("sku", format!("sku-{number:05}").into()),
        ("description", format!("Article number {number} of the list").into()),
        ("price", (mixed as f64 / 4.0 + 0.25).into()),
        ("quantity", (mixed % 5 + 1).into()),
        ("tags", Value::from_iter([Value::from_static("new"), Value::from_static("blue")])),
    ])
}
