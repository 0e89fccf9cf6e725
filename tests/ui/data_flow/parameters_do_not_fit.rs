use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    id: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Parcel {
    address: String,
}

asl! {
    "parameters_do_not_fit.asl.json",
    tasks = {
        "Charge": fn(Order) -> Order,
        "Ship": fn(Parcel) -> (),
    },
}

fn main() {}
