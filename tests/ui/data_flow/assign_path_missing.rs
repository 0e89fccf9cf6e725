use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    id: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Charged {
    id: u32,
    address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

asl! {
    "assign_path_missing.asl.json",
    tasks = {
        "Charge": fn(Order) -> Charged,
    },
}

fn main() {}
