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
