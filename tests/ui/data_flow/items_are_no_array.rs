use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    name: String,
}

asl! {
    "items_are_no_array.asl.json",
    tasks = {
        "Open": fn(Order) -> Order,
    },
}

fn main() {}
