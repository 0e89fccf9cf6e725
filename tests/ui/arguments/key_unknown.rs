use asl::asl;

asl! {
    "greet.asl.json",
    task = { "Greet": fn(String) -> String },
}

fn main() {}
