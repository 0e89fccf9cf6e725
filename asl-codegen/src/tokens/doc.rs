//! Documentation in generated code.

use std::fmt::{self, Formatter};

use super::ToTokens;

/// The documentation of what follows it: a text that begins with a blank, as in a comment.
pub(crate) struct Doc(pub(crate) String);

impl ToTokens for Doc {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        // A comment is one token to rustc, an attribute is five. What would have to be escaped can't stand in a comment.
        let literal = format!("{:?}", self.0);
        match literal.as_bytes().contains(&b'\\') {
            false => write!(code, "\n///{}\n", self.0),
            true => write!(code, " #\u{b}[ doc = {literal}\u{c}]"),
        }
    }
}
