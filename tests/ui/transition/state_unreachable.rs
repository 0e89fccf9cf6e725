use asl::asl;

asl!("state_unreachable.asl.json");

fn main() {}
