use asl::asl;

asl!("rule_without_next.asl.json");

fn main() {}
