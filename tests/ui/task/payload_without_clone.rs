use asl::asl;
use serde::{Deserialize, Serialize};

asl! {
    "payload_without_clone.asl.json",
    tasks = {
        "Open Case":  fn(NewCase) -> Case,
        "Close Case": fn(Case) -> Case,
    },
}

#[derive(Serialize, Deserialize)]
struct NewCase;

#[derive(Serialize, Deserialize)]
struct Case;

fn main() {}
