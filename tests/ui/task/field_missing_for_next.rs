use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

asl! {
    "field_missing_for_next.asl.json",
    tasks = {
        "Open Case":  fn(String) -> Case,
        "Close Case": fn(OpenCase) -> String,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Case {
    id: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct OpenCase {
    id: u32,
    status: String,
}

fn main() {}
