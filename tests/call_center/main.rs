//! The call center: its history event by event, its outputs, many at once, its definition and its examples.

mod desk;
mod examples;
mod history;
mod runs;
mod seed;
#[path = "../support/block_on.rs"]
mod support;
