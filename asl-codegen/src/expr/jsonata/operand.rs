//! What can begin an operand: a literal, a name, `(`, `[`, `{`, `-`, `*`, `**`, `%`, `|`.

use std::ops::Range;

use super::fault::Fault;
use super::parser::Parser;
use super::syntax::{Syntax, SyntaxKind};
use super::tokenizer::{Token, TokenKind};
use super::tree::BinaryOperator;

impl Parser<'_> {
    /// The operand that `token` begins.
    pub(super) fn operand(&mut self, token: Token) -> Result<Syntax, Fault> {
        let start = token.at.start;
        let kind = match token.kind {
            TokenKind::Name(name) => SyntaxKind::Name(name),
            TokenKind::Variable(name) => SyntaxKind::Variable(name),
            TokenKind::String(text) => SyntaxKind::String(text),
            TokenKind::Number(number) => SyntaxKind::Number(number),
            TokenKind::Boolean(value) => SyntaxKind::Boolean(value),
            TokenKind::Null => SyntaxKind::Null,
            TokenKind::Regex(regex) => SyntaxKind::Regex(regex),
            TokenKind::End => SyntaxKind::End,
            TokenKind::Operator(operator) => self.prefix(operator, &token.at)?,
        };
        Ok(self.syntax(kind, token.at, start))
    }

    fn prefix(&mut self, operator: &'static str, at: &Range<usize>) -> Result<SyntaxKind, Fault> {
        Ok(match operator {
            "and" | "or" | "in" => SyntaxKind::Name(operator.to_string()),
            "*" => SyntaxKind::Wildcard,
            "**" => SyntaxKind::Descendant,
            "%" => SyntaxKind::Parent,
            "-" => SyntaxKind::Negate(Box::new(self.expression(70)?)),
            "(" => self.block()?,
            "[" => self.array()?,
            "{" => SyntaxKind::Object(self.pairs()?),
            "|" => self.transform()?,
            _ => return Err(Fault::about("S0211", at.clone(), Some(operator.to_string()), "")),
        })
    }

    fn block(&mut self) -> Result<SyntaxKind, Fault> {
        let mut expressions = Vec::new();
        while !self.is_next(")") {
            expressions.push(self.expression(0)?);
            if !self.is_next(";") {
                break;
            }
            self.advance(false)?;
        }
        self.expect(")", true)?;
        Ok(SyntaxKind::Block(expressions))
    }

    fn array(&mut self) -> Result<SyntaxKind, Fault> {
        let mut items = Vec::new();
        while !self.is_next("]") || !items.is_empty() {
            let item = self.expression(0)?;
            items.push(if self.is_next("..") { self.range(item)? } else { item });
            if !self.is_next(",") {
                break;
            }
            self.advance(false)?;
        }
        self.expect("]", true)?;
        Ok(SyntaxKind::Array(items))
    }

    fn range(&mut self, first: Syntax) -> Result<Syntax, Fault> {
        let token = self.advance(false)?.at;
        let start = first.at.start;
        let last = self.expression(0)?;
        let kind = SyntaxKind::Binary(BinaryOperator::Range, Box::new(first), Box::new(last));
        Ok(self.syntax(kind, token, start))
    }

    fn transform(&mut self) -> Result<SyntaxKind, Fault> {
        let pattern = Box::new(self.expression(0)?);
        self.expect("|", false)?;
        let update = Box::new(self.expression(0)?);
        let delete = if self.is_next(",") {
            self.advance(false)?;
            Some(Box::new(self.expression(0)?))
        } else {
            None
        };
        self.expect("|", false)?;
        Ok(SyntaxKind::Transform(pattern, update, delete))
    }
}
