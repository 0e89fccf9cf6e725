//! Literals, where another form is wanted than that of the value's type.

use std::fmt::Display;

/// A literal as it is written.
pub(crate) struct Literal(pub(super) String);

impl Literal {
    /// `7` or `-7`, of whatever type is wanted there.
    pub(crate) fn unsuffixed(integer: impl Display) -> Literal {
        Literal(integer.to_string())
    }

    /// `7f64`
    pub(crate) fn f64_suffixed(float: f64) -> Literal {
        Literal(format!("{float}f64"))
    }
}
