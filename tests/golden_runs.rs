//! The golden files, compiled as modules under `deny(warnings)` and run on virtual time, inline and event by event.

#[path = "support/block_on.rs"]
mod block_on;
#[path = "golden/runs.rs"]
mod runs;
