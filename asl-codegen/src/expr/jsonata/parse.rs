//! Words to a tree, by how strongly each operator binds.

use std::ops::Range;

use super::fault::{Fault, quoted};
use super::signature;
use super::token::{Token, TokenKind, Tokens};
use super::tree::{Expr, Group, Kind, Path, Stage, Step, StepKind, Term};

/// How deep an expression may be nested: deeper ones are never evaluated, and the stack is finite.
const MAX_DEPTH: usize = 100;

/// How many operators may follow each other in one row: each nests what stands before it.
const MAX_OPERATORS: usize = 500;

/// Parses a whole text.
pub(super) fn parse(text: &str) -> Result<Expr, Fault> {
    let mut parser =
        Parser { text, tokens: Tokens::new(text), token: Token { kind: TokenKind::End, at: 0..0 }, depth: 0, last: 0 };
    parser.advance(false)?;
    let expr = parser.expression(0)?;
    if parser.token.kind != TokenKind::End {
        let token = parser.token_text();
        return Err(Fault::new("S0201", format!("Syntax error: {}", quoted(&token)), parser.token.at.clone()));
    }
    Ok(expr)
}

struct Parser<'a> {
    text: &'a str,
    tokens: Tokens<'a>,
    token: Token,
    depth: usize,
    /// Where the word before ends.
    last: usize,
}

/// How strongly an operator binds what stands before it.
fn power(operator: &str) -> u8 {
    match operator {
        "(" | "[" | "@" | "#" => 80,
        "." => 75,
        "{" => 70,
        "*" | "/" | "%" => 60,
        "+" | "-" | "&" => 50,
        "=" | "<" | ">" | "^" | "!=" | "<=" | ">=" | "~>" | "in" => 40,
        "and" => 30,
        "or" => 25,
        "?" => 20,
        ":=" => 10,
        _ => 0,
    }
}

impl Parser<'_> {
    fn advance(&mut self, after_operand: bool) -> Result<(), Fault> {
        self.last = self.token.at.end;
        self.token = self.tokens.next(after_operand)?;
        Ok(())
    }

    /// Takes this operator, and nothing else.
    fn expect(&mut self, operator: &'static str, after_operand: bool) -> Result<(), Fault> {
        if self.is(operator) {
            return self.advance(after_operand);
        }
        let at = self.token.at.clone();
        if self.token.kind == TokenKind::End {
            let message = format!("Expected {} before end of expression", quoted(operator));
            return Err(Fault::new("S0203", message, at));
        }
        let message = format!("Expected {}, got {}", quoted(operator), quoted(&self.token_text()));
        Err(Fault::new("S0202", message, at))
    }

    fn is(&self, operator: &str) -> bool {
        matches!(self.token.kind, TokenKind::Operator(found) if found == operator)
    }

    /// The word as messages name it.
    fn token_text(&self) -> String {
        match &self.token.kind {
            TokenKind::Variable(text) | TokenKind::Name(text) | TokenKind::String(text) => text.clone(),
            _ => self.text.get(self.token.at.clone()).unwrap_or_default().to_string(),
        }
    }

    fn expression(&mut self, least: u8) -> Result<Expr, Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(too_deep(&self.token));
        }
        let token = self.token.clone();
        // After these an operand follows, which may be a regular expression.
        let is_prefix =
            matches!(&token.kind, TokenKind::Operator(operator) if matches!(*operator, "(" | "[" | "{" | "-" | "|"));
        self.advance(!is_prefix)?;
        let mut left = self.prefix(token)?;
        let mut n_operators = 0;
        while let TokenKind::Operator(operator) = self.token.kind {
            if least >= power(operator) {
                break;
            }
            n_operators += 1;
            if n_operators > MAX_OPERATORS {
                return Err(too_deep(&self.token));
            }
            self.advance(false)?;
            left = self.infix(operator, left)?;
        }
        self.depth -= 1;
        Ok(left)
    }

    /// What a word means at the beginning of an operand.
    fn prefix(&mut self, token: Token) -> Result<Expr, Fault> {
        let at = token.at;
        let expr = |kind| Ok(Expr::new(kind, at.clone()));
        match token.kind {
            TokenKind::Name(name) => Ok(name_path(name, at)),
            TokenKind::Variable(name) => expr(Kind::Variable(name)),
            TokenKind::String(text) => expr(Kind::String(text)),
            TokenKind::Number(text) => expr(Kind::Number(text)),
            TokenKind::Bool(bool) => expr(Kind::Bool(bool)),
            TokenKind::Null => expr(Kind::Null),
            TokenKind::Regex { pattern, flags } => expr(Kind::Regex { pattern, flags }),
            TokenKind::End => Err(Fault::new("S0207", "Unexpected end of expression", at)),
            TokenKind::Operator(operator) => match operator {
                "and" | "or" | "in" => Ok(name_path(operator.to_string(), at)),
                "*" => expr(Kind::Wildcard),
                "**" => expr(Kind::Descendant),
                "%" => expr(Kind::Parent),
                "-" => self.minus(at),
                "(" => self.block(at),
                "[" => self.array(at),
                "{" => {
                    let pairs = self.pairs()?;
                    Ok(Expr::new(Kind::Object(pairs), at.start..self.last))
                }
                "|" => self.transform(at),
                _ => {
                    let message = format!("The symbol {} cannot be used as a unary operator", quoted(operator));
                    Err(Fault::new("S0211", message, at))
                }
            },
        }
    }

    fn minus(&mut self, at: Range<usize>) -> Result<Expr, Fault> {
        let operand = self.expression(70)?;
        let whole = at.start..operand.at.end;
        let kind = match operand.kind {
            Kind::Number(text) if operand.predicates.is_empty() && operand.group.is_none() => {
                Kind::Number(text.strip_prefix('-').map_or_else(|| format!("-{text}"), str::to_string))
            }
            _ => Kind::Minus(Box::new(operand)),
        };
        Ok(Expr::new(kind, whole))
    }

    fn block(&mut self, at: Range<usize>) -> Result<Expr, Fault> {
        let mut expressions = Vec::new();
        while !self.is(")") {
            expressions.push(self.expression(0)?);
            if !self.is(";") {
                break;
            }
            self.advance(false)?;
        }
        self.expect(")", true)?;
        Ok(Expr::new(Kind::Block(expressions), at.start..self.last))
    }

    fn array(&mut self, at: Range<usize>) -> Result<Expr, Fault> {
        let mut items = Vec::new();
        if !self.is("]") {
            loop {
                let mut item = self.expression(0)?;
                if self.is("..") {
                    self.advance(false)?;
                    let end = self.expression(0)?;
                    let at = item.at.start..end.at.end;
                    item = Expr::new(Kind::Binary("..", Box::new(item), Box::new(end)), at);
                }
                items.push(item);
                if !self.is(",") {
                    break;
                }
                self.advance(false)?;
            }
        }
        self.expect("]", true)?;
        Ok(Expr::new(Kind::Array(items), at.start..self.last))
    }

    /// The pairs of an object, and its end.
    fn pairs(&mut self) -> Result<Vec<(Expr, Expr)>, Fault> {
        let mut pairs = Vec::new();
        if !self.is("}") {
            loop {
                let key = self.expression(0)?;
                self.expect(":", false)?;
                pairs.push((key, self.expression(0)?));
                if !self.is(",") {
                    break;
                }
                self.advance(false)?;
            }
        }
        self.expect("}", true)?;
        Ok(pairs)
    }

    fn transform(&mut self, at: Range<usize>) -> Result<Expr, Fault> {
        let pattern = Box::new(self.expression(0)?);
        self.expect("|", false)?;
        let update = Box::new(self.expression(0)?);
        let mut delete = None;
        if self.is(",") {
            self.advance(false)?;
            delete = Some(Box::new(self.expression(0)?));
        }
        self.expect("|", true)?;
        Ok(Expr::new(Kind::Transform { pattern, update, delete }, at.start..self.last))
    }

    /// What an operator makes of what stands before it.
    fn infix(&mut self, operator: &'static str, left: Expr) -> Result<Expr, Fault> {
        let start = left.at.start;
        match operator {
            "." => {
                let right = self.expression(power("."))?;
                join(left, right)
            }
            "[" => self.filter(left),
            "(" => self.call(left),
            "{" => {
                let pairs = self.pairs()?;
                group(left, pairs, start..self.last)
            }
            "^" => self.sort(left),
            "@" | "#" => self.binding(operator, left),
            "?" => self.condition(left),
            ":=" => {
                let (Kind::Variable(name), true) = (&left.kind, left.predicates.is_empty()) else {
                    let message = "The left side of := must be a variable name (start with $)";
                    return Err(Fault::new("S0212", message, left.at));
                };
                let value = self.expression(power(":=") - 1)?;
                let at = start..value.at.end;
                Ok(Expr::new(Kind::Bind(name.clone(), Box::new(value)), at))
            }
            _ => {
                let right = self.expression(power(operator))?;
                let at = start..right.at.end;
                let (left, right) = (Box::new(left), Box::new(right));
                let kind =
                    if operator == "~>" { Kind::Apply(left, right) } else { Kind::Binary(operator, left, right) };
                Ok(Expr::new(kind, at))
            }
        }
    }

    fn filter(&mut self, mut left: Expr) -> Result<Expr, Fault> {
        if self.is("]") {
            self.advance(true)?;
            left.at.end = self.last;
            match &mut left.kind {
                Kind::Path(path) => {
                    path.keep_singleton = true;
                    path.steps.iter_mut().last().into_iter().for_each(|step| step.keep_array = true);
                }
                _ => left.keep_array = true,
            }
            return Ok(left);
        }
        let predicate = self.expression(0)?;
        self.expect("]", true)?;
        left.at.end = self.last;
        let (has_group, stages) = match &mut left.kind {
            Kind::Path(path) => match path.steps.last_mut() {
                Some(step) => (step.group.is_some() || left.group.is_some(), &mut step.stages),
                None => (false, &mut left.predicates),
            },
            _ => (left.group.is_some(), &mut left.predicates),
        };
        if has_group {
            let message = "A predicate cannot follow a grouping expression in a step";
            return Err(Fault::new("S0209", message, predicate.at));
        }
        stages.push(Stage::Filter(predicate));
        Ok(left)
    }

    fn call(&mut self, left: Expr) -> Result<Expr, Fault> {
        let start = left.at.start;
        let mut arguments = Vec::new();
        if !self.is(")") {
            loop {
                if self.is("?") {
                    self.advance(true)?;
                    arguments.push(None);
                } else {
                    arguments.push(Some(self.expression(0)?));
                }
                if !self.is(",") {
                    break;
                }
                self.advance(false)?;
            }
        }
        self.expect(")", true)?;
        if is_function_word(&left) {
            return self.lambda(start, arguments);
        }
        let at = start..self.last;
        let left = Box::new(left);
        Ok(match arguments.iter().cloned().collect::<Option<Vec<Expr>>>() {
            Some(arguments) => Expr::new(Kind::Call(left, arguments), at),
            None => Expr::new(Kind::Partial(left, arguments), at),
        })
    }

    fn lambda(&mut self, start: usize, arguments: Vec<Option<Expr>>) -> Result<Expr, Fault> {
        let mut parameters = Vec::new();
        for (number, argument) in arguments.into_iter().enumerate() {
            match argument.as_ref().map(|argument| &argument.kind) {
                Some(Kind::Variable(name)) => parameters.push(name.clone()),
                _ => {
                    let message = format!(
                        "Parameter {} of function definition must be a variable name (start with $)",
                        number + 1
                    );
                    let at = argument.map_or(start..self.last, |argument| argument.at);
                    return Err(Fault::new("S0208", message, at));
                }
            }
        }
        let signature = if self.is("<") { Some(self.signature()?) } else { None };
        self.expect("{", false)?;
        let body = Box::new(self.expression(0)?);
        self.expect("}", true)?;
        Ok(Expr::new(Kind::Lambda { parameters, signature, body }, start..self.last))
    }

    /// `<s-:n>`, whose words mean nothing else here.
    fn signature(&mut self) -> Result<String, Fault> {
        let start = self.token.at.start;
        let mut depth = 1;
        while depth > 0 && !self.is("{") && self.token.kind != TokenKind::End {
            self.advance(true)?;
            if self.is(">") {
                depth -= 1;
            } else if self.is("<") {
                depth += 1;
            }
        }
        let at = start..self.token.at.end;
        self.expect(">", true)?;
        let text: String = self.text.get(at.clone()).unwrap_or_default().split_whitespace().collect();
        signature::check(&text, &at)?;
        Ok(text)
    }

    fn sort(&mut self, left: Expr) -> Result<Expr, Fault> {
        let start = self.last;
        self.expect("(", false)?;
        let mut terms = Vec::new();
        loop {
            let is_descending = self.is(">");
            if is_descending || self.is("<") {
                self.advance(false)?;
            }
            terms.push(Term { is_descending, expr: self.expression(0)? });
            if !self.is(",") {
                break;
            }
            self.advance(false)?;
        }
        self.expect(")", true)?;
        let (mut path, at) = to_path(left)?;
        path.steps.push(Step::new(StepKind::Sort(terms), start..self.last));
        Ok(Expr::new(Kind::Path(path), at.start..self.last))
    }

    /// `@$v` and `#$i`
    fn binding(&mut self, operator: &'static str, left: Expr) -> Result<Expr, Fault> {
        let right = self.expression(power(operator))?;
        let Kind::Variable(name) = right.kind else {
            let message = format!("The right side of {} must be a variable name (start with $)", quoted(operator));
            return Err(Fault::new("S0214", message, right.at));
        };
        let (mut path, at) = to_path(left)?;
        let at = at.start..right.at.end;
        let Some(step) = path.steps.last_mut() else { return Ok(Expr::new(Kind::Path(path), at)) };
        if operator == "#" {
            match step.stages.is_empty() {
                true => step.index = Some(name),
                false => step.stages.push(Stage::Index(name)),
            }
            return Ok(Expr::new(Kind::Path(path), at));
        }
        if !step.stages.is_empty() {
            let message = "A context variable binding must precede any predicates on a step";
            return Err(Fault::new("S0215", message, right.at));
        }
        if matches!(step.kind, StepKind::Sort(_)) {
            let message = "A context variable binding must precede the 'order-by' clause on a step";
            return Err(Fault::new("S0216", message, right.at));
        }
        step.focus = Some(name);
        Ok(Expr::new(Kind::Path(path), at))
    }

    fn condition(&mut self, condition: Expr) -> Result<Expr, Fault> {
        // `a ?: b` and `a ?? b` came with later versions.
        if self.is(":") || self.is("?") {
            let later = if self.is(":") { "?:" } else { "??" };
            let message = format!("The operator {} is not part of JSONata 2.0.6", quoted(later));
            return Err(Fault::new("S0211", message, self.last.saturating_sub(1)..self.token.at.end));
        }
        let then = Box::new(self.expression(0)?);
        let mut otherwise = None;
        if self.is(":") {
            self.advance(false)?;
            otherwise = Some(Box::new(self.expression(0)?));
        }
        let at = condition.at.start..self.last;
        Ok(Expr::new(Kind::Condition(Box::new(condition), then, otherwise), at))
    }
}

fn too_deep(token: &Token) -> Fault {
    Fault::new("S0201", "The expression is nested too deeply", token.at.clone())
}

fn name_path(name: String, at: Range<usize>) -> Expr {
    let steps = vec![Step::new(StepKind::Name(name), at.clone())];
    Expr::new(Kind::Path(Path { steps, keep_singleton: false }), at)
}

/// `function`, or the letter lambda.
fn is_function_word(expr: &Expr) -> bool {
    let Kind::Path(Path { steps, .. }) = &expr.kind else { return false };
    matches!(steps.as_slice(), [Step { kind: StepKind::Name(name), stages, .. }]
        if stages.is_empty() && (name == "function" || name == "λ"))
}

/// An expression as a path: of one step where it is none yet.
fn to_path(expr: Expr) -> Result<(Path, Range<usize>), Fault> {
    let at = expr.at.clone();
    if expr.group.is_some() && matches!(expr.kind, Kind::Path(_)) {
        // A grouped path is a step like any other expression.
        return Ok((Path { steps: vec![step_of(expr)?], keep_singleton: false }, at));
    }
    match expr.kind {
        Kind::Path(path) => Ok((path, at)),
        _ => Ok((Path { keep_singleton: expr.keep_array, steps: vec![step_of(expr)?] }, at)),
    }
}

/// An expression as a step of a path. A string is a name there; other constants can't be steps.
fn step_of(mut expr: Expr) -> Result<Step, Fault> {
    let at = expr.at.clone();
    let (stages, keep_array) = (std::mem::take(&mut expr.predicates), expr.keep_array);
    let kind = match expr.kind {
        Kind::String(name) => StepKind::Name(name),
        Kind::Number(text) => return Err(no_step(&text, at)),
        Kind::Bool(bool) => return Err(no_step(&bool.to_string(), at)),
        Kind::Null => return Err(no_step("null", at)),
        _ => StepKind::Expr(Box::new(Expr { keep_array: false, ..expr })),
    };
    Ok(Step { stages, keep_array, ..Step::new(kind, at) })
}

fn no_step(value: &str, at: Range<usize>) -> Fault {
    let message = format!("The literal value {value} cannot be used as a step within a path expression");
    Fault::new("S0213", message, at)
}

/// `left.right`
fn join(left: Expr, right: Expr) -> Result<Expr, Fault> {
    let at = left.at.start..right.at.end;
    let (mut path, _) = to_path(left)?;
    // What groups the right side groups the whole.
    let mut right = right;
    let group = if matches!(right.kind, Kind::Path(_)) { right.group.take() } else { None };
    let (rest, _) = to_path(right)?;
    path.keep_singleton |= rest.keep_singleton;
    path.steps.extend(rest.steps);
    Ok(Expr { group, ..Expr::new(Kind::Path(path), at) })
}

/// `left { pairs }`
fn group(mut left: Expr, pairs: Vec<(Expr, Expr)>, at: Range<usize>) -> Result<Expr, Fault> {
    if left.group.is_some() {
        return Err(Fault::new("S0210", "Each step can only have one grouping expression", at));
    }
    left.at = at;
    left.group = Some(Group { pairs });
    Ok(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str, code: &str, message: &str) {
        let fault = parse(text).unwrap_err();
        assert_eq!((fault.code, fault.message.as_str()), (code, message), "{text}");
    }

    #[test]
    fn faults_have_the_words_of_jsonata() {
        refused("1 +", "S0207", "Unexpected end of expression");
        refused("[1, 2", "S0203", "Expected \"]\" before end of expression");
        refused("$f(1;2)", "S0202", "Expected \")\", got \";\"");
        refused("a b", "S0201", "Syntax error: \"b\"");
        refused("\"abc", "S0101", "String literal must be terminated by a matching quote");
        refused(r#""a\q""#, "S0103", "Unsupported escape sequence: \\q");
        refused("`a", "S0105", "Quoted property name must be terminated with a backquote (`)");
        refused("/* a", "S0106", "Comment has no closing tag");
        refused("}", "S0211", "The symbol \"}\" cannot be used as a unary operator");
        refused("a := 1", "S0212", "The left side of := must be a variable name (start with $)");
        refused("a.1", "S0213", "The literal value 1 cannot be used as a step within a path expression");
        refused("a@b", "S0214", "The right side of \"@\" must be a variable name (start with $)");
        refused("a{b: c}{d: e}", "S0210", "Each step can only have one grouping expression");
        refused("a{b: c}[0]", "S0209", "A predicate cannot follow a grouping expression in a step");
        refused("$match(a, /ab)", "S0302", "No terminating / in regular expression");
        refused("//", "S0301", "Empty regular expressions are not allowed");
        refused(
            "function(a) { 1 }",
            "S0208",
            "Parameter 1 of function definition must be a variable name (start with $)",
        );
        refused("a ?? b", "S0211", "The operator \"??\" is not part of JSONata 2.0.6");
        refused("a ?: b", "S0211", "The operator \"?:\" is not part of JSONata 2.0.6");
        refused("1e400", "S0102", "Number out of range: \"1e400\"");
    }

    #[test]
    fn paths_are_put_together() {
        let path = |text: &str| match parse(text).unwrap().kind {
            Kind::Path(path) => path,
            other => panic!("{other:?}"),
        };
        let shape = |text: &str| {
            let steps = path(text).steps.into_iter().map(|step| match step.kind {
                StepKind::Name(name) => format!("{name}{}", "?".repeat(step.stages.len())),
                StepKind::Expr(_) => format!("(){}", "?".repeat(step.stages.len())),
                StepKind::Sort(_) => format!("^{}", "?".repeat(step.stages.len())),
            });
            steps.collect::<Vec<_>>().join(".")
        };
        assert_eq!(shape("a.b[0][1].c"), "a.b??.c");
        assert_eq!(shape("$x.(a + b).\"c d\"^(e)[0]"), "().().c d.^?");
        assert_eq!(shape("and.or.`in`"), "and.or.in");
        assert!(path("a.b[].c").keep_singleton && !path("a.b").keep_singleton);
    }

    #[test]
    fn slashes_divide_after_operands() {
        assert!(parse("a / b / c").is_ok());
        assert!(parse("$match(\"a\", /[/]b/i) / (1) / $x[0] / 2").is_ok());
        assert!(parse("{\"a\": /x/}.a").is_ok());
    }

    #[test]
    fn whatever_the_nesting_the_stack_is_long_enough() {
        for text in ["(", "[", "{", "-", "a.(", "$f(", "a[", "function($x){", "1+", "a?b:", "$x:=", "a~>"] {
            assert!(parse(&text.repeat(100_000)).is_err());
        }
    }
}
