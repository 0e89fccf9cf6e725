use asl::asl;

asl!("default_unknown.asl.json");

fn main() {}
