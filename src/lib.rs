//! Amazon States Language definitions, compiled to native Rust.

pub mod value;
