use asl::asl;

asl! {
    "payload_type_unknown.asl.json",
    tasks = {
        "Open Case": fn(NewCase) -> Case,
    },
}

fn main() {}
