use asl::asl;

asl!("several_faults.asl.json");

fn main() {}
