asl::asl!("template.json#Greeting");

fn main() {}
