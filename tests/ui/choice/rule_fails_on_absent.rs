use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

asl! {
    "rule_fails_on_absent.asl.json",
    tasks = { "Check": fn(Order) -> Order },
}

fn main() {}
