//! JSONata expressions, as version 2.0.6 reads them: text to tree, with the place of every piece. See
//! [JSONata](https://docs.jsonata.org/overview) and
//! [Transforming data with JSONata](https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html).
//!
//! ```text
//! $states.input.lines[quantity > 1].(price * quantity)
//! Path[Variable(states), Name(input), Name(lines) with a filter, Block(…)]
//! ```

mod fault;
pub mod function;
mod parse;
pub mod reference;
mod signature;
mod token;
pub mod tree;

pub use fault::Fault;
pub use tree::Expr;

use self::reference::{Target, references};
use crate::expr::ExprText;

/// An expression: its text, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// What is between `{%` and `%}`.
    pub text: ExprText,
    /// The tree; spans are bytes of the text.
    pub root: Expr,
}

impl Expression {
    /// The text.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// Whether it reads this field of `$states`, or all of them.
    ///
    /// ```
    /// use asl_codegen::expr::ExprText;
    /// use asl_codegen::expr::jsonata::parse;
    /// let expression = parse(&ExprText::plain("$states.input.id")).unwrap();
    /// assert!(expression.reads_states("input") && !expression.reads_states("result"));
    /// ```
    pub fn reads_states(&self, field: &str) -> bool {
        let is_read =
            |target: Target<'_>| matches!(target, Target::States(found) if found.is_none_or(|found| found == field));
        references(&self.root).into_iter().any(|reference| is_read(reference.target))
    }

    /// Whether working it out takes anything from the execution around the state: variables, or the context object.
    pub(crate) fn needs_events(&self) -> bool {
        let is_variable = |target: Target<'_>| matches!(target, Target::Variable(name) if !function::is_function(name));
        self.reads_states("context")
            || references(&self.root).into_iter().any(|reference| is_variable(reference.target))
    }
}

/// Parses an expression.
///
/// # Errors
/// The first fault, with JSONata's code and words for it.
///
/// ```
/// use asl_codegen::expr::ExprText;
/// use asl_codegen::expr::jsonata::parse;
///
/// assert!(parse(&ExprText::plain("$sum(lines.(price * quantity))")).is_ok());
/// let fault = parse(&ExprText::plain("1 +")).unwrap_err();
/// assert_eq!((fault.code, fault.message.as_str()), ("S0207", "Unexpected end of expression"));
/// ```
pub fn parse(text: &ExprText) -> Result<Expression, Fault> {
    let root = parse::parse(text.as_str())?;
    Ok(Expression { text: text.clone(), root })
}
