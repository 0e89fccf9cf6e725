use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    id: u32,
    status: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Receipt {
    number: String,
}

asl! {
    "result_path_overwrites.asl.json",
    tasks = {
        "Open": fn(Order) -> Order,
        "Charge": fn(Order) -> Receipt,
        "Ship": fn(Order) -> (),
    },
}

fn main() {}
