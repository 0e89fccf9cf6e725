//! Literals, where another form is wanted than that of the value's type.

use std::fmt::Display;

/// A literal as it is written.
pub(crate) struct Literal<T = String>(pub(super) T);

impl<T: Display> Literal<T> {
    /// `7` or `-7`, of whatever type is wanted there.
    pub(crate) fn unsuffixed(integer: T) -> Literal<T> {
        Literal(integer)
    }
}

impl Literal {
    /// `7f64`
    pub(crate) fn f64_suffixed(float: f64) -> Literal {
        Literal(format!("{float}f64"))
    }
}
