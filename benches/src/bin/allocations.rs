//! How often a run of each workload allocates: a line for each, with the number of ours, then of the others in this process.
//!
//! A program of its own, as the allocator that counts takes time, and more of it from whoever allocates more.

use std::hint::black_box;

use asl_benches::{Run, measure, workloads};

fn main() {
    let chosen = std::env::args().nth(1);
    measure::with_clock(|| {
        let is_chosen = |id: &str| chosen.as_deref().is_none_or(|chosen| chosen == id);
        for (id, workload) in workloads().into_iter().filter(|(id, _)| is_chosen(id)) {
            let workload = workload();
            let counted = workload.runs().map(|run| allocations(run).to_string());
            println!("{id} {}", counted.collect::<Vec<_>>().join(" "));
        }
    });
}

/// How often a run allocates, after one that has filled what stays.
fn allocations(run: &Run) -> u64 {
    run();
    allocation_counter::measure(|| {
        black_box(run());
    })
    .count_total
}
