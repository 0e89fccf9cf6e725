//! Text to tree.

pub mod json;
pub mod tree;
