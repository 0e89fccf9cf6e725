use asl::asl;

asl! {
    "signature_of_no_state.asl.json",
    tasks = {
        "Open Case":   fn(String) -> String,
        "Clsoe Case":  fn(String) -> String,
        "Open Case":   fn(String) -> u8,
        "Assign Case": fn(String) -> String,
    },
}

fn main() {}
