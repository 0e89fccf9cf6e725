use asl::asl;

asl!("catch_target_unknown.asl.json");

fn main() {}
