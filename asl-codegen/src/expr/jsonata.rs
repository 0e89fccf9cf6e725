//! JSONata: `$sum($states.input.items.(price * quantity))`, as version 2.0.6 of the language reads it.
//!
//! An expression's text becomes a tree in four steps: `tokenizer` makes tokens, `parser` a tree of operators (`syntax`), `process` the
//! tree that code is made of (`tree`), where paths are lists of steps. `scope` then says what each variable refers to.

mod ancestry;
mod children;
mod fault;
pub mod function;
mod known;
mod literal;
mod operand;
mod parser;
mod process;
pub mod reference;
mod scope;
mod signature;
mod syntax;
mod tokenizer;
pub mod tree;

#[cfg(test)]
mod tests;

pub use fault::Fault;
pub(crate) use function::nearest_function;
pub use tree::{Expr, Node, NodeKind};

use self::reference::{Target, references};
use super::ExprText;
use crate::span::Span;

/// The functions that give another value another time.
const VOLATILE: [&str; 5] = ["now", "millis", "random", "uuid", "shuffle"];

impl Expr {
    /// The text.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// Where the text stands.
    pub(crate) fn span(&self) -> Span {
        self.text.span()
    }

    /// Whether it reads this field of `$states`, or all of them.
    ///
    /// ```
    /// use asl_codegen::expr::jsonata;
    /// let expression = jsonata::parse_str("$states.input.id").unwrap();
    /// assert!(expression.reads_states("input") && !expression.reads_states("result"));
    /// ```
    pub fn reads_states(&self, field: &str) -> bool {
        let is_read =
            |target: Target<'_>| matches!(target, Target::States(found) if found.is_none_or(|found| found == field));
        references(self).into_iter().any(|reference| is_read(reference.target))
    }

    /// Whether it gives another value another time: it reads the clock, or draws random numbers.
    ///
    /// ```
    /// use asl_codegen::expr::jsonata;
    /// assert!(jsonata::parse_str("$map([1, 2], $uuid)").unwrap().is_volatile());
    /// assert!(!jsonata::parse_str("$sum([1, 2])").unwrap().is_volatile());
    /// ```
    pub fn is_volatile(&self) -> bool {
        let is_volatile = |target: Target<'_>| matches!(target, Target::Variable(name) | Target::Called(name) if VOLATILE.contains(&name));
        references(self).into_iter().any(|reference| is_volatile(reference.target))
    }

    /// Whether working it out takes anything from the execution around the state: variables, or the context object.
    pub(crate) fn needs_events(&self) -> bool {
        let is_variable = |target: &Target<'_>| target.workflow_variable().is_some();
        let reads_around = self.is_volatile() || self.reads_states("context");
        reads_around || references(self).iter().any(|reference| is_variable(&reference.target))
    }
}

/// Parses an expression's text; the faults are JSONata's, with its codes.
///
/// ```
/// use asl_codegen::expr::{ExprText, jsonata};
/// let text = ExprText::plain("{% [1, 2 %}").part(2..9);
/// let fault = jsonata::parse(&text).unwrap_err();
/// assert_eq!((fault.code, fault.message.as_str()), ("S0203", r#"Expected "]" before end of expression"#));
/// ```
pub fn parse(text: &ExprText) -> Result<Expr, Fault> {
    let syntax = parser::parse(text.as_str())?;
    let (mut root, mut process) = process::process(syntax, text)?;
    let places = std::mem::take(&mut process.locals);
    let locals = scope::resolve(&mut root, places, &process.ancestry);
    Ok(Expr { text: text.clone(), root: Box::new(root), locals })
}

/// Parses a text that stands alone, outside of a definition.
///
/// ```
/// use asl_codegen::expr::jsonata;
/// assert_eq!(jsonata::parse_str("a ?? b").unwrap_err().code, "S0211");
/// ```
pub fn parse_str(text: &str) -> Result<Expr, Fault> {
    parse(&ExprText::plain(text))
}
