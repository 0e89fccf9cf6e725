use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Cart {
    order: Order,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    total: f64,
}

asl! {
    "jsonata_path_missing.asl.json",
    input = Cart,
    tasks = {
        "Charge": fn(Cart) -> Order,
    },
}

fn main() {}
