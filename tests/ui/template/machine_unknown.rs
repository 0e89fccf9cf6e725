asl::asl!("template.json#Greting");

fn main() {}
