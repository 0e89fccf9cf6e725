use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

asl! {
    "not_exhaustive_computed.asl.json",
    tasks = {
        "Check": fn(String) -> Checked,
        "Weigh": fn(Checked) -> Weight,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Checked {
    id: String,
    verdict: Verdict,
    express: bool,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
enum Verdict {
    Accepted,
    Backordered,
    Refused,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Weight {
    grams: u32,
}

fn main() {}
