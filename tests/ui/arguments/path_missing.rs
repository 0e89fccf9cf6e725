use asl::asl;

asl!();

fn main() {}
