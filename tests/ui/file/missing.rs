use asl::asl;

asl!("call_centre.asl.json");

fn main() {}
