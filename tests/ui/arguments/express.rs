asl::asl!("express.asl.json", express);

fn main() {}
