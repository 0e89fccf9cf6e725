//! States that are mistaken alike are told so once, with their places.

use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Payload, Serialize, Deserialize)]
struct Charged {
    address: String,
}

asl! {
    "path_missing_in_several_states.asl.json",
    tasks = {
        "Charge": fn(Charged) -> Charged,
        "Charge Again": fn(asl::Value) -> Charged,
    },
}

fn main() {}
