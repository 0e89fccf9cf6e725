//! What asl-native is measured by: compiled machines beside Rust by hand, and beside other interpreters.
//!
//! `cargo bench` prints the table. A module per workload, named in ARCHITECTURE's words; [`Workload`] says what is compared, `measure`
//! compares, `table` prints.

#![allow(missing_docs)]

mod jsonata;
pub mod measure;
pub mod peers;
pub mod table;
mod w1_call_center;
mod w2_rounds;
mod w3_map;
mod w4_assign;
mod w5_parallel;
mod w6_fulfilment;
mod workload;

pub use workload::{Bound, Other, Run, Workload};

/// A workload is made when its turn comes.
pub type Make = Box<dyn Fn() -> Workload>;

/// All workloads by what they are called on the command line, in the table's order.
#[must_use]
pub fn workloads() -> Vec<(&'static str, Make)> {
    let mut workloads: Vec<(&'static str, Make)> = vec![
        ("W1-typed", Box::new(w1_call_center::typed)),
        ("W1-json", Box::new(w1_call_center::json)),
        ("W2-typed", Box::new(w2_rounds::typed)),
        ("W2-json", Box::new(w2_rounds::json)),
        ("H1-typed", Box::new(w1_call_center::with_history)),
        ("W3-json", Box::new(w3_map::workload)),
        ("W4", Box::new(w4_assign::workload)),
        ("W5-typed", Box::new(w5_parallel::typed)),
        ("W5-json", Box::new(w5_parallel::json)),
        ("W6-typed", Box::new(w6_fulfilment::workload)),
    ];
    workloads.extend(jsonata::workloads());
    workloads
}
