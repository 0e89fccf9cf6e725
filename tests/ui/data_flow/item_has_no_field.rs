use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Line {
    article: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    lines: Vec<Line>,
}

asl! {
    "item_has_no_field.asl.json",
    tasks = {
        "Open": fn(Order) -> Order,
    },
}

fn main() {}
