//! JSONata at run time: what compiled expressions are made of.
//!
//! `$sum(order.items.price) * 1.2` becomes Rust that calls the functions here. An [`Item`] is what an expression works with: it
//! borrows the data where it can. The files are the concepts of the language; `function` holds the built-in functions.
//!
//! # How a built-in function is written
//!
//! A [`Native`] constant per function: its name, its [`Signature`], its arity and a body
//!
//! ```text
//! fn sum<'a>(call: &Call<'_, 'a>) -> Result<Item<'a>, Fault>
//! ```
//!
//! Before the body runs, the arguments have been checked against the signature and the context has taken the place of what was
//! left out (`-`), so a `<s-:s>` function finds a string or nothing in `call.argument(0)`. An argument that isn't there is
//! `Item::Undefined`. A parameter of type `a` is always an array. A body fails with `Fault::new("D3030")`; who called it adds the
//! position and the name. A function item that a higher-order function was given is called with `function.call(…)`, or with
//! `function.call_as_many(…)` which passes as many arguments as it has parameters.

pub mod aggregate;
pub mod array;
pub mod compare;
pub mod evaluation;
pub mod extent;
pub mod fault;
pub mod function;
pub mod item;
pub mod library;
pub mod matcher;
mod message;
pub mod object;
pub mod operand;
pub mod operator;
pub mod path;
pub mod per_item;
pub mod regex;
pub mod signature;
pub mod sort;
pub mod stream;
pub mod text;
pub mod transform;
pub mod tuple;
pub mod variable;

pub use evaluation::Evaluation;
pub use fault::Fault;
pub use function::{Call, Function, Native};
pub use item::{Item, List, View};
pub use operand::{Operand, Text};
pub use signature::{Parameter, Signature};
