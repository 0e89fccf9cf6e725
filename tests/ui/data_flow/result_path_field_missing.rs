use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    id: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Receipt {
    number: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Paid {
    id: u32,
    receipt: Receipt,
}

asl! {
    "result_path_field_missing.asl.json",
    tasks = {
        "Open": fn(Order) -> Order,
        "Charge": fn(Order) -> Receipt,
        "Ship": fn(Paid) -> (),
    },
}

fn main() {}
