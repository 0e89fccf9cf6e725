use asl::asl;

asl!("no_terminal_state.asl.json");

fn main() {}
