//! JSONata: `$sum($states.input.items.(price * quantity))`, as version 2.0.6 of the language reads it.
//!
//! An expression's text becomes a tree in three steps: `tokenizer` makes tokens, `parser` a tree of operators, `process` the tree
//! that code is made of (`tree`), where paths are lists of steps. `scope` then says what each variable refers to.

pub mod tree;

pub use tree::{Expr, Node, NodeKind};
