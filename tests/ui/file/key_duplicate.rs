use asl::asl;

asl!("key_duplicate.asl.json");

fn main() {}
