use asl::asl;

asl!("greet.asl.json", allow(choice-not-exhaustiv));

fn main() {}
