asl::asl!("template.json#Leaving");

fn main() {}
