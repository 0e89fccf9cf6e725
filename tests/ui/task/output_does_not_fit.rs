use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

asl! {
    "output_does_not_fit.asl.json",
    tasks = {
        "Open Case":  fn(String) -> Vec<Case>,
        "Close Case": fn(Vec<OpenCase>) -> String,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Case {
    id: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct OpenCase {
    id: u8,
}

fn main() {}
