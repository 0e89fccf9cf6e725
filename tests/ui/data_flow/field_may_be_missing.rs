use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Address {
    city: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    address: Option<Address>,
}

asl! {
    "field_may_be_missing.asl.json",
    tasks = {
        "Charge": fn(Order) -> Order,
    },
}

fn main() {}
