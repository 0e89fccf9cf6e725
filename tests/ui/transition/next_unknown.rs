use asl::asl;

asl!("next_unknown.asl.json");

fn main() {}
