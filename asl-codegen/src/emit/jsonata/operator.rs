//! Operators: what they make of two sides is a number, a boolean or a string, and code that knows which.

use super::Emitter;
use super::code::{Code, Form};
use crate::expr::jsonata::tree::BinaryOperator;
use crate::expr::jsonata::{Node, NodeKind};
use crate::tokens::{TokenStream, format_ident, quote};

impl Emitter<'_> {
    pub(super) fn emit_negate(&mut self, side: &Node, at: usize) -> Code {
        let rt = self.rt.clone();
        let side = self.code(side).operand(&rt);
        Code::new(Form::Number, quote!(#rt::operator::negate(#side, #at)?))
    }

    pub(super) fn emit_binary(&mut self, operator: BinaryOperator, left: &Node, right: &Node, at: usize) -> Code {
        let rt = self.rt.clone();
        if let Some(number) = folded(operator, left, right) {
            return Code::new(Form::Literal, quote!(#number));
        }
        let (left, right) = (self.code(left), self.code(right));
        let (form, name) = match operator {
            BinaryOperator::And => {
                let (left, right) = (left.truth(&rt), right.truth(&rt));
                return Code::new(Form::Boolean, quote!((#left && #right)));
            }
            BinaryOperator::Or => {
                let (left, right) = (left.truth(&rt), right.truth(&rt));
                return Code::new(Form::Boolean, quote!((#left || #right)));
            }
            BinaryOperator::Equal => return emit_equality(&rt, "is_equal", left, right),
            BinaryOperator::NotEqual => return emit_equality(&rt, "is_not_equal", left, right),
            BinaryOperator::In => {
                let (left, right) = (left.operand(&rt), right.reference(&rt));
                return Code::new(Form::Boolean, quote!(#rt::operator::is_in(#left, #right)));
            }
            BinaryOperator::Concatenate => return emit_of_items(&rt, "concatenate", left, right, at),
            BinaryOperator::Range => return emit_of_items(&rt, "range", left, right, at),
            BinaryOperator::Add => (Form::Number, "add"),
            BinaryOperator::Subtract => (Form::Number, "subtract"),
            BinaryOperator::Multiply => (Form::Number, "multiply"),
            BinaryOperator::Divide => (Form::Number, "divide"),
            BinaryOperator::Remainder => (Form::Number, "remainder"),
            BinaryOperator::Less => (Form::Perhaps, "less"),
            BinaryOperator::LessOrEqual => (Form::Perhaps, "less_or_equal"),
            BinaryOperator::Greater => (Form::Perhaps, "greater"),
            BinaryOperator::GreaterOrEqual => (Form::Perhaps, "greater_or_equal"),
        };
        let (name, left, right) = (format_ident!("{name}"), left.operand(&rt), right.operand(&rt));
        Code::new(form, quote!(#rt::operator::#name(#left, #right, #at)?))
    }
}

fn emit_equality(rt: &TokenStream, name: &str, left: Code, right: Code) -> Code {
    let (name, left, right) = (format_ident!("{name}"), left.operand(rt), right.operand(rt));
    Code::new(Form::Boolean, quote!(#rt::operator::#name(#left, #right)))
}

fn emit_of_items(rt: &TokenStream, name: &str, left: Code, right: Code, at: usize) -> Code {
    let (name, left, right) = (format_ident!("{name}"), left.reference(rt), right.reference(rt));
    Code::new(Form::Item, quote!(#rt::operator::#name(e, #left, #right, #at)?))
}

/// Arithmetic of two numbers of the text.
fn folded(operator: BinaryOperator, left: &Node, right: &Node) -> Option<f64> {
    let (left, right) = (constant(left)?, constant(right)?);
    let result = match operator {
        BinaryOperator::Add => left + right,
        BinaryOperator::Subtract => left - right,
        BinaryOperator::Multiply => left * right,
        BinaryOperator::Divide => left / right,
        BinaryOperator::Remainder => left % right,
        _ => return None,
    };
    // What has no notation is for the expression that meets it.
    result.is_finite().then_some(result)
}

/// The number that a node surely is.
fn constant(node: &Node) -> Option<f64> {
    match &node.kind {
        _ if !node.is_bare() => None,
        NodeKind::Number(number) if number.is_finite() => Some(*number),
        NodeKind::Binary(operator, left, right) => folded(*operator, left, right),
        NodeKind::Block(nodes) => match nodes.as_slice() {
            [only] => constant(only),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a node can only be true, false or nothing.
pub(super) fn is_boolean(node: &Node) -> bool {
    use BinaryOperator as B;
    match &node.kind {
        _ if !node.is_bare() => false,
        NodeKind::Boolean(_) => true,
        NodeKind::Binary(operator, ..) => matches!(
            operator,
            B::And | B::Or | B::Equal | B::NotEqual | B::In | B::Less | B::LessOrEqual | B::Greater | B::GreaterOrEqual
        ),
        _ => false,
    }
}
