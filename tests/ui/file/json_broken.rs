use asl::asl;

asl!("json_broken.asl.json");

fn main() {}
