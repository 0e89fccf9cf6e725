use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

asl! {
    "comparator_over_computed.asl.json",
    tasks = {
        "Check": fn(String) -> Checked,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Checked {
    id: String,
    cents: u32,
}

fn main() {}
