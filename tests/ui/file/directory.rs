use asl::asl;

asl!("../file");

fn main() {}
