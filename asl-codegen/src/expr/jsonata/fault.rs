//! What is wrong with an expression, in JSONata's words: the service reports them without the code.

use std::ops::Range;

/// A fault in an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSONata's code: `S0202`.
    pub code: &'static str,
    /// JSONata's message.
    pub message: String,
    /// The bytes of the expression that it is about.
    pub at: Range<usize>,
}

impl Fault {
    pub(super) fn new(code: &'static str, message: impl Into<String>, at: Range<usize>) -> Fault {
        Fault { code, message: message.into(), at }
    }
}

/// A piece of an expression as messages quote it.
pub(super) fn quoted(token: &str) -> String {
    format!("\"{}\"", token.replace('\\', "\\\\").replace('"', "\\\""))
}
