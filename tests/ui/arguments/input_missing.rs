use asl::asl;

asl! {
    "greet.asl.json",
    tasks = { "Greet": fn() -> String },
}

fn main() {}
