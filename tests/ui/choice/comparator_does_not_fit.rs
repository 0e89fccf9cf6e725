use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

asl! {
    "comparator_does_not_fit.asl.json",
    tasks = {
        "Work on Case": fn(String) -> WorkedCase,
        "Close Case":   fn(WorkedCase) -> String,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
struct WorkedCase {
    case: String,
    status: Status,
}

/// In JSON the number 0 or 1.
#[derive(Clone, Copy, Payload)]
#[payload(integer)]
enum Status {
    Unresolved = 0,
    Resolved = 1,
}

fn main() {}
