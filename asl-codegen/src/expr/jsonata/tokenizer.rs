//! From an expression's text to tokens: `$x.a + 1` is a variable, `.`, a name, `+` and a number.

use std::ops::Range;

use super::fault::Fault;
use super::literal;
use super::tree::Regex;

/// A token and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) at: Range<usize>,
}

/// What a token is.
#[derive(Clone, Debug)]
pub(super) enum TokenKind {
    Name(String),
    Variable(String),
    Operator(&'static str),
    String(String),
    Number(f64),
    Boolean(bool),
    Null,
    Regex(Regex),
    End,
}

/// Operators; those of two characters first.
const OPERATORS: [&str; 32] = [
    "..", ":=", "!=", ">=", "<=", "**", "~>", ".", "[", "]", "{", "}", "(", ")", ",", "@", "#", ";", ":", "?", "+",
    "-", "*", "/", "%", "|", "=", "<", ">", "^", "&", "!",
];

pub(super) const SPACES: [char; 5] = [' ', '\t', '\n', '\r', '\u{b}'];

/// Hands out the tokens of a text.
pub(super) struct Tokenizer<'a> {
    text: &'a str,
    position: usize,
}

impl<'a> Tokenizer<'a> {
    pub(super) fn new(text: &'a str) -> Tokenizer<'a> {
        Tokenizer { text, position: 0 }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.position..).unwrap_or("")
    }

    /// The next token. After an operand a `/` divides; elsewhere it begins a regular expression.
    pub(super) fn next(&mut self, after_operand: bool) -> Result<Token, Fault> {
        self.skip_spaces_and_comments()?;
        let start = self.position;
        let kind = self.kind(after_operand)?;
        Ok(Token { kind, at: start..self.position })
    }

    fn skip_spaces_and_comments(&mut self) -> Result<(), Fault> {
        loop {
            self.position = self.text.len() - self.rest().trim_start_matches(SPACES).len();
            let Some(comment) = self.rest().strip_prefix("/*") else { return Ok(()) };
            let Some(length) = comment.find("*/") else {
                return Err(Fault::new("S0106", self.position..self.text.len()));
            };
            self.position += length + 4;
        }
    }

    fn kind(&mut self, after_operand: bool) -> Result<TokenKind, Fault> {
        let Some(first) = self.rest().chars().next() else { return Ok(TokenKind::End) };
        match first {
            '/' if !after_operand => return self.regex(),
            '~' if !self.rest().starts_with("~>") => return Ok(self.operator("~")),
            '"' | '\'' => {
                let (text, length) = literal::read_string(self.rest(), first).map_err(|fault| self.moved(fault))?;
                self.position += length;
                return Ok(TokenKind::String(text));
            }
            '0'..='9' => return self.number(),
            '`' => return self.quoted_name(),
            _ => {}
        }
        match OPERATORS.iter().find(|operator| self.rest().starts_with(**operator)) {
            Some(operator) => Ok(self.operator(operator)),
            None => Ok(self.name()),
        }
    }

    fn operator(&mut self, operator: &'static str) -> TokenKind {
        self.position += operator.len();
        TokenKind::Operator(operator)
    }

    /// A fault in what begins here, in the whole text's offsets.
    fn moved(&self, fault: Fault) -> Fault {
        Fault { at: self.position + fault.at.start..self.position + fault.at.end, ..fault }
    }

    fn regex(&mut self) -> Result<TokenKind, Fault> {
        let (regex, length) = literal::read_regex(self.rest()).map_err(|fault| self.moved(fault))?;
        self.position += length;
        Ok(TokenKind::Regex(regex))
    }

    fn number(&mut self) -> Result<TokenKind, Fault> {
        let length = literal::number_length(self.rest());
        let text = self.rest().get(..length).unwrap_or("");
        let at = self.position..self.position + length;
        self.position += length;
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(TokenKind::Number(number)),
            _ => {
                let message = format!("Number out of range: {text}");
                Err(Fault { message, ..Fault::about("S0102", at, Some(text.to_string()), "") })
            }
        }
    }

    fn quoted_name(&mut self) -> Result<TokenKind, Fault> {
        let inside = self.rest().get(1..).unwrap_or("");
        let Some(length) = inside.find('`') else {
            return Err(Fault::new("S0105", self.position..self.text.len()));
        };
        self.position += length + 2;
        Ok(TokenKind::Name(inside.get(..length).unwrap_or("").to_string()))
    }

    fn name(&mut self) -> TokenKind {
        let stops = |char: char| SPACES.contains(&char) || is_operator(char);
        let text = self.rest();
        let text = text.get(..text.find(stops).unwrap_or(text.len())).unwrap_or("");
        self.position += text.len();
        match text {
            "and" => TokenKind::Operator("and"),
            "or" => TokenKind::Operator("or"),
            "in" => TokenKind::Operator("in"),
            "true" => TokenKind::Boolean(true),
            "false" => TokenKind::Boolean(false),
            "null" => TokenKind::Null,
            _ => match text.strip_prefix('$') {
                Some(name) => TokenKind::Variable(name.to_string()),
                None => TokenKind::Name(text.to_string()),
            },
        }
    }
}

/// Whether a name ends before it.
fn is_operator(char: char) -> bool {
    ".[]{}(),@#;:?+-*/%|=<>^&!~".contains(char)
}

impl TokenKind {
    /// What the token is called where another is wanted.
    pub(super) fn shown(&self) -> String {
        match self {
            TokenKind::Name(text) | TokenKind::Variable(text) | TokenKind::String(text) => text.clone(),
            TokenKind::Operator(operator) => (*operator).to_string(),
            TokenKind::Number(number) => number.to_string(),
            TokenKind::Boolean(value) => value.to_string(),
            TokenKind::Null => "null".to_string(),
            TokenKind::Regex(regex) => regex.pattern.clone(),
            TokenKind::End => "(end)".to_string(),
        }
    }
}
