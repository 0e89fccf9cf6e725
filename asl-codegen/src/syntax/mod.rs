//! Text to tree.

pub mod json;
pub mod substitution;
pub mod tree;
