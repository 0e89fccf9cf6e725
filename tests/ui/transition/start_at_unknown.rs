use asl::asl;

asl!("start_at_unknown.asl.json");

fn main() {}
