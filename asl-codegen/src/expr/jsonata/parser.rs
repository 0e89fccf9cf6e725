//! From tokens to a tree of operators, by how strongly each operator binds to what is left of it.
//!
//! What can begin an operand is in `operand.rs`; here is what can follow one.

use std::mem;
use std::ops::Range;

use super::fault::{Fault, quoted};
use super::signature;
use super::syntax::{Pairs, Syntax, SyntaxKind};
use super::tokenizer::{Token, TokenKind, Tokenizer};
use super::tree::BinaryOperator;

/// How deep an expression may nest, chains of operators included. The service gives up evaluating at the same depth.
const MAX_DEPTH: usize = 100;

/// Reads a text's tokens, one ahead.
pub(super) struct Parser<'a> {
    tokens: Tokenizer<'a>,
    pub(super) next: Token,
    last_end: usize,
    depth: usize,
}

/// The tree of a whole text.
pub(super) fn parse(text: &str) -> Result<Syntax, Fault> {
    let mut tokens = Tokenizer::new(text);
    let next = tokens.next(false)?;
    let mut parser = Parser { tokens, next, last_end: 0, depth: 0 };
    let syntax = parser.expression(0)?;
    match parser.next.kind {
        TokenKind::End => Ok(syntax),
        _ => Err(Fault::about("S0201", parser.next.at.clone(), Some(parser.next.kind.shown()), "")),
    }
}

impl Parser<'_> {
    /// An operand and all that binds to it more strongly than `binding`.
    pub(super) fn expression(&mut self, binding: u8) -> Result<Syntax, Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Fault::new("U1001", self.next.at.clone()));
        }
        let token = self.advance(true)?;
        let mut left = self.operand(token)?;
        while binding < binding_power(&self.next.kind) {
            let token = self.advance(false)?;
            left = self.follow(token, left)?;
            if left.depth > MAX_DEPTH {
                return Err(Fault::new("U1001", left.token));
            }
        }
        self.depth -= 1;
        Ok(left)
    }

    /// Takes the next token. `after_operand` says what a `/` after it is.
    pub(super) fn advance(&mut self, after_operand: bool) -> Result<Token, Fault> {
        let next = self.tokens.next(after_operand)?;
        if let TokenKind::Operator(operator @ ("!" | "~")) = next.kind {
            return Err(Fault::about("S0204", next.at, Some(operator.to_string()), ""));
        }
        let token = mem::replace(&mut self.next, next);
        self.last_end = token.at.end;
        Ok(token)
    }

    pub(super) fn is_next(&self, operator: &str) -> bool {
        matches!(self.next.kind, TokenKind::Operator(next) if next == operator)
    }

    /// Takes `operator`, or reports what is there instead.
    pub(super) fn expect(&mut self, operator: &'static str, after_operand: bool) -> Result<(), Fault> {
        if self.is_next(operator) {
            return self.advance(after_operand).map(|_| ());
        }
        let code = if matches!(self.next.kind, TokenKind::End) { "S0203" } else { "S0202" };
        Err(Fault::about(code, self.next.at.clone(), Some(self.next.kind.shown()), &quoted(operator)))
    }

    /// What begins with `start` and ends with the last token.
    pub(super) fn syntax(&self, kind: SyntaxKind, token: Range<usize>, start: usize) -> Syntax {
        Syntax::new(kind, token, start..self.last_end)
    }

    /// `left` and what the operator makes of it.
    fn follow(&mut self, token: Token, left: Syntax) -> Result<Syntax, Fault> {
        let TokenKind::Operator(operator) = token.kind else { return Ok(left) };
        let start = left.at.start;
        let left = Box::new(left);
        let kind = match operator {
            "(" => return self.call(token.at, left),
            "[" if self.is_next("]") => return self.keep_array(*left),
            "[" => {
                let filter = self.expression(0)?;
                self.expect("]", true)?;
                SyntaxKind::Filter(left, Box::new(filter))
            }
            "{" => SyntaxKind::Group(left, self.pairs()?),
            "^" => SyntaxKind::Sort(left, self.sort_terms()?),
            "?" => self.condition(left)?,
            ":=" => {
                let SyntaxKind::Variable(name) = left.kind else {
                    return Err(Fault::about("S0212", left.at.clone(), left.shown(), ""));
                };
                SyntaxKind::Bind(name, Box::new(self.expression(9)?))
            }
            "@" => SyntaxKind::Focus(left, self.bound_variable("@")?),
            "#" => SyntaxKind::Index(left, self.bound_variable("#")?),
            _ => {
                let right = Box::new(self.expression(operator_power(operator))?);
                match (operator, binary_operator(operator)) {
                    (".", _) => SyntaxKind::Dot(left, right),
                    (_, Some(operator)) => SyntaxKind::Binary(operator, left, right),
                    _ => SyntaxKind::Apply(left, right),
                }
            }
        };
        Ok(self.syntax(kind, token.at, start))
    }

    /// `[]`: it is said of what the brackets before it filter.
    fn keep_array(&mut self, mut left: Syntax) -> Result<Syntax, Fault> {
        let mut step = &mut left;
        while let SyntaxKind::Filter(inner, _) = &mut step.kind {
            step = inner;
        }
        step.keep_array = true;
        self.expect("]", false)?;
        left.at.end = self.last_end;
        Ok(left)
    }

    fn condition(&mut self, condition: Box<Syntax>) -> Result<SyntaxKind, Fault> {
        if self.is_next("?") || self.is_next(":") {
            let at = self.next.at.start.saturating_sub(1)..self.next.at.end;
            let fault = Fault::about("S0211", at, Some(self.next.kind.shown()), "");
            return Err(fault.help(
                "`??` and `?:` came with JSONata 2.1; Step Functions runs 2.0.6. Write `$exists(a) ? a : b`, or `a ? a : b`",
            ));
        }
        let then = Box::new(self.expression(0)?);
        if !self.is_next(":") {
            return Ok(SyntaxKind::Condition(condition, then, None));
        }
        self.expect(":", false)?;
        Ok(SyntaxKind::Condition(condition, then, Some(Box::new(self.expression(0)?))))
    }

    fn bound_variable(&mut self, operator: &str) -> Result<String, Fault> {
        let right = self.expression(80)?;
        match right.kind {
            SyntaxKind::Variable(name) => Ok(name),
            _ => Err(Fault::about("S0214", right.at, Some(operator.to_string()), "")),
        }
    }

    fn sort_terms(&mut self) -> Result<Vec<(bool, Syntax)>, Fault> {
        self.expect("(", false)?;
        let mut terms = Vec::new();
        loop {
            let descending = self.is_next(">");
            if descending || self.is_next("<") {
                self.advance(false)?;
            }
            terms.push((descending, self.expression(0)?));
            if !self.is_next(",") {
                break;
            }
            self.advance(false)?;
        }
        self.expect(")", false)?;
        Ok(terms)
    }

    /// `key: value, … }`.
    pub(super) fn pairs(&mut self) -> Result<Pairs, Fault> {
        let mut pairs = Vec::new();
        while !self.is_next("}") || !pairs.is_empty() {
            let key = self.expression(0)?;
            self.expect(":", false)?;
            pairs.push((key, self.expression(0)?));
            if !self.is_next(",") {
                break;
            }
            self.advance(false)?;
        }
        self.expect("}", true)?;
        Ok(pairs)
    }

    fn call(&mut self, token: Range<usize>, procedure: Box<Syntax>) -> Result<Syntax, Fault> {
        let start = procedure.at.start;
        let (arguments, partial) = self.arguments()?;
        let kind = match &procedure.kind {
            SyntaxKind::Name(name) if name == "function" || name == "λ" => self.lambda(arguments)?,
            _ => SyntaxKind::Call { procedure, arguments, partial },
        };
        Ok(self.syntax(kind, token, start))
    }

    /// `a, ?)`, and whether one is left open.
    fn arguments(&mut self) -> Result<(Vec<Syntax>, bool), Fault> {
        let mut arguments = Vec::new();
        let mut partial = false;
        while !self.is_next(")") || !arguments.is_empty() {
            if self.is_next("?") {
                let token = self.advance(false)?.at;
                partial = true;
                arguments.push(Syntax::new(SyntaxKind::Placeholder, token.clone(), token));
            } else {
                arguments.push(self.expression(0)?);
            }
            if !self.is_next(",") {
                break;
            }
            self.advance(false)?;
        }
        self.expect(")", true)?;
        Ok((arguments, partial))
    }

    /// `<signature> { body }`, after the parameters.
    fn lambda(&mut self, arguments: Vec<Syntax>) -> Result<SyntaxKind, Fault> {
        let mut parameters = Vec::new();
        for argument in arguments {
            let token = argument.shown();
            match argument.kind {
                SyntaxKind::Variable(name) => parameters.push(name),
                _ => {
                    let position = (parameters.len() + 1).to_string();
                    return Err(Fault::about("S0208", argument.at, token, &position));
                }
            }
        }
        let signature = if self.is_next("<") { Some(self.signature()?) } else { None };
        self.expect("{", false)?;
        let body = Box::new(self.expression(0)?);
        self.expect("}", false)?;
        Ok(SyntaxKind::Lambda { parameters, signature, body })
    }

    fn signature(&mut self) -> Result<super::tree::Signature, Fault> {
        let start = self.next.at.start;
        let mut text = String::from("<");
        let mut depth = 1_usize;
        while depth > 0 && !self.is_next("{") && !matches!(self.next.kind, TokenKind::End) {
            self.advance(false)?;
            depth += usize::from(self.is_next("<"));
            depth -= usize::from(self.is_next(">"));
            text.push_str(&self.next.kind.shown());
        }
        self.expect(">", false)?;
        signature::read(&text).map_err(|code| Fault::new(code, start..self.last_end))
    }
}

/// How strongly what begins with the token binds to what is left of it; 0 if it can't follow an operand.
fn binding_power(kind: &TokenKind) -> u8 {
    match kind {
        TokenKind::Operator(operator) => operator_power(operator),
        _ => 0,
    }
}

fn operator_power(operator: &str) -> u8 {
    match operator {
        "[" | "(" | "@" | "#" => 80,
        "." => 75,
        "{" => 70,
        "*" | "/" | "%" => 60,
        "+" | "-" | "&" => 50,
        "=" | "!=" | "<" | "<=" | ">" | ">=" | "^" | "~>" | "in" => 40,
        "and" => 30,
        "or" => 25,
        "?" => 20,
        ":=" => 10,
        _ => 0,
    }
}

fn binary_operator(operator: &str) -> Option<BinaryOperator> {
    Some(match operator {
        "+" => BinaryOperator::Add,
        "-" => BinaryOperator::Subtract,
        "*" => BinaryOperator::Multiply,
        "/" => BinaryOperator::Divide,
        "%" => BinaryOperator::Remainder,
        "&" => BinaryOperator::Concatenate,
        "=" => BinaryOperator::Equal,
        "!=" => BinaryOperator::NotEqual,
        "<" => BinaryOperator::Less,
        "<=" => BinaryOperator::LessOrEqual,
        ">" => BinaryOperator::Greater,
        ">=" => BinaryOperator::GreaterOrEqual,
        "in" => BinaryOperator::In,
        "and" => BinaryOperator::And,
        "or" => BinaryOperator::Or,
        _ => return None,
    })
}
