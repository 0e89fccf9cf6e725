//! Stands for `jsonata` in a build without the feature `jsonata`: no text is an expression, and whoever has one knows everything of it.

use std::ops::Range;

use super::ExprText;
use crate::span::Span;

/// An expression, of which there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Expr {}

impl Expr {
    /// The text.
    pub fn as_str(&self) -> &str {
        match *self {}
    }

    pub(crate) fn span(&self) -> Span {
        match *self {}
    }

    /// Whether it reads this field of `$states`, or all of them.
    pub fn reads_states(&self, _: &str) -> bool {
        match *self {}
    }

    /// Whether it gives another value another time.
    pub fn is_volatile(&self) -> bool {
        match *self {}
    }

    pub(crate) fn needs_events(&self) -> bool {
        match *self {}
    }

    pub(crate) fn as_number(&self) -> Option<f64> {
        match *self {}
    }

    pub(crate) fn array_length(&self) -> Option<u64> {
        match *self {}
    }

    pub(crate) fn step(&self) -> Option<(&str, f64)> {
        match *self {}
    }

    pub(crate) fn bounds(&self) -> Vec<(&str, f64, Span)> {
        match *self {}
    }

    pub(crate) fn context_ways(&self) -> Vec<Vec<(String, Span)>> {
        match *self {}
    }

    pub(crate) fn variables_read(&self) -> Vec<(&str, Span)> {
        match *self {}
    }

    pub(crate) fn unknown_calls(&self) -> Vec<(&str, Span)> {
        match *self {}
    }
}

/// Why a text is no expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A code of JSONata's.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// The bytes of the text it is about.
    pub at: Range<usize>,
    /// What may help.
    pub help: Option<&'static str>,
}

/// No text is an expression.
pub fn parse(_: &ExprText) -> Result<Expr, Fault> {
    Err(Fault { code: "", message: "JSONata is not read in this build".to_string(), at: 0..0, help: None })
}

/// No name is near to a function's.
pub(crate) fn nearest_function(_: &str) -> Option<&'static str> {
    None
}
