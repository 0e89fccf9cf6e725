asl::asl!("template.json");

fn main() {}
