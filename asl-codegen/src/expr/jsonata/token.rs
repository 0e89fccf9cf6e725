//! The words of an expression.

use std::ops::Range;

use super::fault::{Fault, quoted};

/// A word.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) at: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind {
    /// Punctuation, and `and`, `or`, `in`.
    Operator(&'static str),
    Name(String),
    Variable(String),
    String(String),
    Number(String),
    Bool(bool),
    Null,
    Regex {
        pattern: String,
        flags: String,
    },
    End,
}

/// Of two letters first.
const OPERATORS: [&str; 33] = [
    "..", ":=", "!=", ">=", "<=", "**", "~>", ".", "[", "]", "{", "}", "(", ")", ",", "@", "#", ";", ":", "?", "+",
    "-", "*", "/", "%", "|", "=", "<", ">", "^", "&", "!", "~",
];

/// Reads the words of a text one after the other.
pub(super) struct Tokens<'a> {
    text: &'a str,
    position: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Tokens<'a> {
        Tokens { text, position: 0 }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.position..).unwrap_or("")
    }

    /// The next word. After an operand a `/` divides; elsewhere it begins a regular expression.
    pub(super) fn next(&mut self, after_operand: bool) -> Result<Token, Fault> {
        self.skip_blanks()?;
        let start = self.position;
        let Some(first) = self.rest().chars().next() else {
            return Ok(Token { kind: TokenKind::End, at: start..start });
        };
        let kind = match first {
            '/' if !after_operand => self.regex()?,
            '"' | '\'' => self.string(first)?,
            '`' => self.back_quoted()?,
            '0'..='9' => self.number()?,
            _ => match OPERATORS.into_iter().find(|operator| self.rest().starts_with(operator)) {
                Some(operator) => {
                    self.position += operator.len();
                    TokenKind::Operator(operator)
                }
                None => self.word(),
            },
        };
        Ok(Token { kind, at: start..self.position })
    }

    fn skip_blanks(&mut self) -> Result<(), Fault> {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start_matches([' ', '\t', '\n', '\r', '\u{b}']);
            self.position += rest.len() - trimmed.len();
            let Some(comment) = trimmed.strip_prefix("/*") else { return Ok(()) };
            let Some(end) = comment.find("*/") else {
                let at = self.position..self.text.len();
                return Err(Fault::new("S0106", "Comment has no closing tag", at));
            };
            self.position += 2 + end + 2;
        }
    }

    fn string(&mut self, quote: char) -> Result<TokenKind, Fault> {
        let start = self.position;
        let mut value = String::new();
        let mut letters = self.rest().char_indices().skip(1);
        while let Some((offset, letter)) = letters.next() {
            if letter == quote {
                self.position = start + offset + 1;
                return Ok(TokenKind::String(value));
            }
            if letter != '\\' {
                value.push(letter);
                continue;
            }
            let at = start + offset;
            let Some((_, escaped)) = letters.next() else { break };
            match escaped {
                'u' => {
                    let mut units = vec![self.unit(at)?];
                    letters.by_ref().take(4).for_each(drop);
                    // A surrogate stands for a character together with the one after it.
                    if (0xD800..0xDC00).contains(&units[0])
                        && self.text.get(at + 6..).is_some_and(|rest| rest.starts_with("\\u"))
                    {
                        units.push(self.unit(at + 6)?);
                        letters.by_ref().take(6).for_each(drop);
                    }
                    value.push_str(&String::from_utf16_lossy(&units));
                }
                _ => match unescaped(escaped) {
                    Some(letter) => value.push(letter),
                    None => {
                        let message = format!("Unsupported escape sequence: \\{escaped}");
                        return Err(Fault::new("S0103", message, at..at + 1 + escaped.len_utf8()));
                    }
                },
            }
        }
        let message = "String literal must be terminated by a matching quote";
        Err(Fault::new("S0101", message, start..self.text.len()))
    }

    /// The four digits of the `\u0041` at this place.
    fn unit(&self, at: usize) -> Result<u16, Fault> {
        let digits = self.text.get(at + 2..at + 6).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        let message = "The escape sequence \\u must be followed by 4 hex digits";
        unit.ok_or_else(|| Fault::new("S0104", message, at..at + 2))
    }

    fn back_quoted(&mut self) -> Result<TokenKind, Fault> {
        let start = self.position;
        let inside = self.rest().get(1..).unwrap_or("");
        let Some(end) = inside.find('`') else {
            let message = "Quoted property name must be terminated with a backquote (`)";
            return Err(Fault::new("S0105", message, start..self.text.len()));
        };
        self.position = start + 1 + end + 1;
        Ok(TokenKind::Name(inside[..end].to_string()))
    }

    fn number(&mut self) -> Result<TokenKind, Fault> {
        let text = self.rest();
        let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
        let mut end = if text.starts_with('0') { 1 } else { digits(0) };
        if text[end..].starts_with('.') && digits(end + 1) > 0 {
            end += 1 + digits(end + 1);
        }
        if text[end..].starts_with(['e', 'E']) {
            let sign = usize::from(text[end + 1..].starts_with(['+', '-']));
            let exponent = digits(end + 1 + sign);
            if exponent > 0 {
                end += 1 + sign + exponent;
            }
        }
        let at = self.position..self.position + end;
        self.position += end;
        if text[..end].parse::<f64>().is_ok_and(f64::is_finite) {
            return Ok(TokenKind::Number(text[..end].to_string()));
        }
        Err(Fault::new("S0102", format!("Number out of range: {}", quoted(&text[..end])), at))
    }

    /// A name, a variable or a keyword: up to a blank or an operator.
    fn word(&mut self) -> TokenKind {
        let text = self.rest();
        let is_end = |letter: char| {
            matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{b}')
                || OPERATORS.iter().any(|operator| operator.len() == 1 && operator.starts_with(letter))
        };
        let word = &text[..text.find(is_end).unwrap_or(text.len())];
        self.position += word.len();
        match word {
            "and" => TokenKind::Operator("and"),
            "or" => TokenKind::Operator("or"),
            "in" => TokenKind::Operator("in"),
            "true" => TokenKind::Bool(true),
            "false" => TokenKind::Bool(false),
            "null" => TokenKind::Null,
            _ => match word.strip_prefix('$') {
                Some(name) => TokenKind::Variable(name.to_string()),
                None => TokenKind::Name(word.to_string()),
            },
        }
    }

    fn regex(&mut self) -> Result<TokenKind, Fault> {
        let start = self.position + 1;
        let (mut depth, mut n_backslashes) = (0i32, 0);
        let text = self.text.get(start..).unwrap_or("");
        for (offset, letter) in text.char_indices() {
            let is_escaped = n_backslashes % 2 == 1;
            n_backslashes = if letter == '\\' { n_backslashes + 1 } else { 0 };
            match letter {
                '/' if depth == 0 && !is_escaped => {
                    let pattern = &text[..offset];
                    let flags: String =
                        text[offset + 1..].chars().take_while(|flag| matches!(flag, 'i' | 'm')).collect();
                    self.position = start + offset + 1 + flags.len();
                    if pattern.is_empty() {
                        let message = "Empty regular expressions are not allowed";
                        return Err(Fault::new("S0301", message, start - 1..self.position));
                    }
                    return Ok(TokenKind::Regex { pattern: pattern.to_string(), flags });
                }
                '(' | '[' | '{' if !is_escaped => depth += 1,
                ')' | ']' | '}' if !is_escaped => depth -= 1,
                _ => {}
            }
        }
        Err(Fault::new("S0302", "No terminating / in regular expression", start - 1..self.text.len()))
    }
}

fn unescaped(letter: char) -> Option<char> {
    Some(match letter {
        '"' | '\'' | '\\' | '/' if letter != '\'' => letter,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => return None,
    })
}
