use asl::asl;

asl! {
    "greet.asl.json",
    tasks = { "Greet": String },
}

fn main() {}
