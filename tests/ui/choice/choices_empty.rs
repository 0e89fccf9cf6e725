use asl::asl;

asl!("choices_empty.asl.json");

fn main() {}
