use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Address {
    city: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<Address>,
}

asl! {
    "field_is_asked_for.asl.json",
    tasks = {
        "Charge": fn(Order) -> Order,
    },
}

fn main() {}
