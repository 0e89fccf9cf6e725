asl::asl!("greet.asl.yaml");

fn main() {}
