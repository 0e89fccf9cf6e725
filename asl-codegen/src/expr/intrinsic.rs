//! Calls of intrinsic functions: `States.Format('{} of {}', $.part, States.ArrayLength($.parts))` (spec: "Intrinsic Functions").
//!
//! [`parse`] keeps a call as a tree; [`Function`] is the vocabulary: the names, and what each function takes and gives. What the
//! functions do is the runtime's.

mod function;
mod parse;
mod template;

pub use function::{Arity, Function, Kind};
pub use parse::parse;
pub use template::{TemplateFault, split_template};

use super::ExprText;
use super::json_path::Path;
use crate::span::{Span, Spanned};

/// A call, with the bytes it was written in.
#[derive(Debug, PartialEq)]
pub struct Call {
    /// What is called.
    pub function: Function,
    /// The function's name.
    pub name: Span,
    /// What it is called with, left to right.
    pub arguments: Vec<Argument>,
    /// The call as it was written.
    pub text: Spanned<String>,
}

impl Call {
    /// Whether the call, or one inside it, needs a random number.
    ///
    /// ```
    /// use asl_codegen::expr::{ExprText, intrinsic::parse};
    /// let draws = |text| parse(&ExprText::plain(text)).unwrap().draws_random();
    /// assert!(draws("States.Array(States.UUID())"));
    /// assert!(draws("States.MathRandom(1, 7)") && !draws("States.MathRandom(1, 7, $.seed)"));
    /// ```
    pub fn draws_random(&self) -> bool {
        self.draws_random_itself() || self.calls().any(Call::draws_random)
    }

    /// Whether the function itself needs a random number, whatever it is called with.
    pub(crate) fn draws_random_itself(&self) -> bool {
        match self.function {
            Function::Uuid => true,
            // The third argument is the seed.
            Function::MathRandom => self.arguments.len() < 3,
            _ => false,
        }
    }

    /// The paths among the arguments, at any depth.
    ///
    /// ```
    /// use asl_codegen::expr::{ExprText, intrinsic::parse};
    /// let call = parse(&ExprText::plain("States.Array($.a, States.Array($.b))")).unwrap();
    /// let texts: Vec<_> = call.paths().iter().map(|path| path.text.value.as_str()).collect();
    /// assert_eq!(texts, ["$.a", "$.b"]);
    /// ```
    pub fn paths(&self) -> Vec<&Path> {
        let mut found = Vec::new();
        for argument in &self.arguments {
            match &argument.kind {
                ArgumentKind::Path(path) => found.push(path),
                // The parser allows calls to stand inside each other ten deep only.
                ArgumentKind::Call(call) => found.extend(call.paths()),
                _ => {}
            }
        }
        found
    }

    /// The calls among the arguments themselves.
    fn calls(&self) -> impl Iterator<Item = &Call> {
        self.arguments.iter().filter_map(|argument| match &argument.kind {
            ArgumentKind::Call(call) => Some(call),
            _ => None,
        })
    }
}

/// An argument of a call.
#[derive(Debug, PartialEq)]
pub struct Argument {
    /// What it is.
    pub kind: ArgumentKind,
    /// Its bytes.
    pub span: Span,
}

/// What an argument is.
#[derive(Debug, PartialEq)]
pub enum ArgumentKind {
    /// `'text'`
    String(StringLiteral),
    /// `-1.5e3`, in the text it was written in
    Number(String),
    /// `true`, `false`
    Bool(bool),
    /// `null`
    Null,
    /// `$.order.id`, `$$.Execution.Id`, `$order.id`
    Path(Path),
    /// `States.UUID()`
    Call(Call),
}

/// A string between single quotes.
#[derive(Debug, PartialEq)]
pub struct StringLiteral {
    /// The string that is meant: `It's`.
    pub value: String,
    /// What stands between the quotes, with the escapes in it: `It\'s`.
    pub raw: ExprText,
}

#[cfg(test)]
mod tests;
