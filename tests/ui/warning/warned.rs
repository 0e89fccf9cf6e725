//! A warning is one of rustc's, and so an error where those are denied. What is allowed is not reported.
#![deny(warnings)]

mod warned {
    asl::asl!("greet.asl.json", warn(task-without-timeout));
}

mod allowed {
    asl::asl!("greet.asl.json", warn(task-without-timeout), allow(task-without-timeout));
}

fn main() {}
