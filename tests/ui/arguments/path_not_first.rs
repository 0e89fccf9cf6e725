use asl::asl;

asl!(name = Greet, "greet.asl.json");

fn main() {}
