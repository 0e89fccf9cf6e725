use asl::asl;

asl!("greet.asl.json", allow(transition-target-unknown));

fn main() {}
