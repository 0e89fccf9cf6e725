use asl::asl;

asl! {
    "payload_without_serde.asl.json",
    tasks = {
        "Open Case":  fn(NewCase) -> Case,
        "Close Case": fn(Case) -> Case,
    },
}

struct NewCase;

struct Case;

fn main() {}
