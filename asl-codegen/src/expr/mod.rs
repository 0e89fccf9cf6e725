//! Expression strings to expression trees: JSONPath, reference paths, intrinsic calls, JSONata.
//!
//! Every parser takes an [`ExprText`], a piece of one of the definition's strings that knows where its bytes stand in the source,
//! so that `"$.items[*"` is underlined at the bracket even when the string holds escapes.

pub mod context_object;
pub mod intrinsic;
pub mod json_path;
#[cfg(feature = "jsonata")]
pub mod jsonata;
#[cfg(not(feature = "jsonata"))]
#[path = "without_jsonata.rs"]
pub mod jsonata;
pub mod reference_path;
mod text;

pub use text::ExprText;
