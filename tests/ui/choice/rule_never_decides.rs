use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    priority: u8,
}

asl! {
    "rule_never_decides.asl.json",
    tasks = { "Check": fn(Order) -> Order },
}

fn main() {}
