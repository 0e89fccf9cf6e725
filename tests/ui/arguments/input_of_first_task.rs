use asl::asl;

asl! { "greet.asl.json", input = String, tasks = { "Greet": fn(u32) -> String } }

fn main() {}
