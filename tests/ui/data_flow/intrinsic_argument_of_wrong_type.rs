use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    id: u32,
    name: String,
}

asl! {
    "intrinsic_argument_of_wrong_type.asl.json",
    tasks = {
        "Charge": fn(Order) -> Order,
    },
}

fn main() {}
