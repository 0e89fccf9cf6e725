use asl::asl;

asl!("not_exhaustive_json.asl.json");

fn main() {}
