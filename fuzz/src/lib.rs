//! Fuzzing of the compiler: no text may make it panic, hang, or take memory that does not follow from the text's length.
//!
//! It runs on stable Rust. Nothing measures coverage: the inputs are mutations of a corpus of valid definitions and of
//! the paths and calls in them, which are near enough to validity to get past the first check.

pub mod corpus;
pub mod mutation;
pub mod run;
pub mod target;
