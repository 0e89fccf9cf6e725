use asl::asl;

asl!("not_utf8.asl.json");

fn main() {}
