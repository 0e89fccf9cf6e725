//! From the text of a call to its tree.
//!
//! As strict as the service: no space before the function's name, only the four escapes `\'`, `\{`, `\}` and `\\`, arguments that
//! are numbers in JSON's notation. Spaces around arguments are free.

use super::{Argument, ArgumentKind, Call, Function, StringLiteral};
use crate::diagnostic::suggest;
use crate::expr::ExprText;
use crate::expr::json_path::cursor::Cursor;
use crate::expr::json_path::{self, PathFault};
use crate::span::Spanned;

/// Calls may stand inside each other this deep, by the service's documentation.
const MAX_DEPTH: u32 = 10;

/// What every function's name begins with.
const PREFIX: &str = "States.";

/// Reads a call.
///
/// ```
/// use asl_codegen::expr::{ExprText, intrinsic::{Function, parse}};
/// let call = parse(&ExprText::plain("States.MathAdd($.count, 1)")).unwrap();
/// assert_eq!((call.function, call.arguments.len()), (Function::MathAdd, 2));
/// let fault = parse(&ExprText::plain("States.MathAd(1, 2)")).unwrap_err();
/// assert_eq!(fault.message, "there is no function `States.MathAd`");
/// assert_eq!(fault.help.as_deref(), Some("did you mean `States.MathAdd`?"));
/// ```
pub fn parse(text: &ExprText) -> Result<Call, PathFault> {
    let mut parser = Parser { text, cursor: Cursor::new(text) };
    if parser.cursor.peek().is_some_and(char::is_whitespace) {
        return Err(parser.cursor.fault_here("a space before the function's name").help("remove it"));
    }
    let call = parser.call(1)?;
    parser.cursor.skip_blanks();
    if parser.cursor.is_at_end() { Ok(call) } else { Err(parser.text_after_call()) }
}

struct Parser<'a> {
    text: &'a ExprText,
    cursor: Cursor<'a>,
}

impl Parser<'_> {
    /// A call, from its name on; `depth` counts it and those around it.
    fn call(&mut self, depth: u32) -> Result<Call, PathFault> {
        let start = self.cursor.at();
        let name = self.cursor.eat_while(is_name).to_string();
        let name_span = self.cursor.span_since(start);
        let range = start..self.cursor.at();
        if !self.cursor.rest().starts_with('(') {
            let help = "a call is written `States.Format('…', $.id)`";
            return Err(self.cursor.fault_here("expected `(` right after the function's name").help(help));
        }
        let function = Function::by_name(&name).ok_or_else(|| unknown_function(&self.cursor, range, &name))?;
        if depth > MAX_DEPTH {
            let message = format!("calls stand inside each other more than {MAX_DEPTH} deep");
            return Err(self.cursor.fault(start..self.cursor.at(), message));
        }
        let arguments = self.arguments(depth)?;
        let text = Spanned::new(self.cursor.since(start).to_string(), self.cursor.span_since(start));
        Ok(Call { function, name: name_span, arguments, text })
    }

    /// `(…)`, from the opening parenthesis on.
    fn arguments(&mut self, depth: u32) -> Result<Vec<Argument>, PathFault> {
        let open = self.cursor.at();
        self.cursor.bump();
        self.cursor.skip_blanks();
        let mut arguments: Vec<Argument> = Vec::new();
        if self.cursor.eat(")") {
            return Ok(arguments);
        }
        loop {
            self.cursor.skip_blanks();
            if self.cursor.is_at_end() {
                return Err(self.cursor.fault_at(open, "`(` is never closed"));
            }
            arguments.push(self.argument(depth)?);
            self.cursor.skip_blanks();
            if self.cursor.eat(")") {
                return Ok(arguments);
            }
            if self.cursor.is_at_end() {
                return Err(self.cursor.fault_at(open, "`(` is never closed"));
            }
            if !self.cursor.eat(",") {
                let fault = self.cursor.fault_here("expected `,` or `)`");
                let after_string = matches!(arguments.last(), Some(Argument { kind: ArgumentKind::String(_), .. }));
                let quote = r"a quote inside a string is written `\'`, in JSON `\\'`";
                return Err(if after_string { fault.help(quote) } else { fault });
            }
        }
    }

    fn argument(&mut self, depth: u32) -> Result<Argument, PathFault> {
        let start = self.cursor.at();
        let kind = match self.cursor.peek() {
            Some('\'') => ArgumentKind::String(self.string()?),
            Some('$') => ArgumentKind::Path(self.path()?),
            Some(c) if c.is_ascii_digit() || c == '-' => ArgumentKind::Number(self.number()?),
            Some(c) if is_name(c) => self.word(depth)?,
            _ => return Err(self.no_argument()),
        };
        Ok(Argument { kind, span: self.cursor.span_since(start) })
    }

    /// A string in single quotes, from the opening one on.
    fn string(&mut self) -> Result<StringLiteral, PathFault> {
        let open = self.cursor.at();
        self.cursor.bump();
        let start = self.cursor.at();
        let mut value = String::new();
        loop {
            let at = self.cursor.at();
            match self.cursor.bump() {
                Some('\'') => return Ok(StringLiteral { value, raw: self.text.part(start..at) }),
                Some('\\') => match self.cursor.bump() {
                    Some(escaped @ ('\'' | '{' | '}' | '\\')) => value.push(escaped),
                    Some(other) => return Err(self.open_escape(at, other)),
                    None => return Err(self.cursor.fault_at(open, "the string is never closed")),
                },
                Some(c) => value.push(c),
                None => return Err(self.cursor.fault_at(open, "the string is never closed")),
            }
        }
    }

    fn open_escape(&self, at: usize, escaped: char) -> PathFault {
        let message = format!("`\\{escaped}` is not an escape of intrinsic functions");
        let help = match escaped {
            '"' => r#"a double quote needs no backslash here, in JSON it is `\"`"#,
            _ => r"there are `\'`, `\{`, `\}` and `\\`; in JSON every backslash is doubled",
        };
        self.cursor.fault(at..self.cursor.at(), message).help(help)
    }

    /// A path: up to the comma or parenthesis that is not part of it.
    fn path(&mut self) -> Result<json_path::Path, PathFault> {
        let start = self.cursor.at();
        let length = path_length(self.cursor.rest());
        let path = self.cursor.rest().get(..length).unwrap_or("").trim_end();
        let range = start..start + path.len();
        self.cursor.eat(path);
        json_path::parse(&self.text.part(range))
    }

    /// A number in JSON's notation.
    fn number(&mut self) -> Result<String, PathFault> {
        let start = self.cursor.at();
        let number = self.cursor.eat_while(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)).to_string();
        let range = start..self.cursor.at();
        if !is_json_number(&number) {
            let help = "a number is written as in JSON: `-1.5e3`";
            return Err(self.cursor.fault(range, format!("`{number}` is not a number")).help(help));
        }
        if !number.parse::<f64>().is_ok_and(f64::is_finite) {
            return Err(self.cursor.fault(range, format!("the number `{number}` is out of range")));
        }
        Ok(number)
    }

    /// `true`, `false`, `null` or a call.
    fn word(&mut self, depth: u32) -> Result<ArgumentKind, PathFault> {
        let word: String = self.cursor.rest().chars().take_while(|c| is_name(*c)).collect();
        let is_call = word.starts_with(PREFIX) || self.cursor.rest().get(word.len()..).unwrap_or("").starts_with('(');
        if is_call {
            return self.call(depth + 1).map(ArgumentKind::Call);
        }
        let start = self.cursor.at();
        self.cursor.eat(&word);
        match word.as_str() {
            "true" => Ok(ArgumentKind::Bool(true)),
            "false" => Ok(ArgumentKind::Bool(false)),
            "null" => Ok(ArgumentKind::Null),
            _ => {
                let fault = self.cursor.fault(start..self.cursor.at(), format!("`{word}` is not an argument"));
                Err(fault.help(format!("text needs quotes: `'{word}'`; a path begins with `$`: `$.{word}`")))
            }
        }
    }

    /// What stands where an argument should.
    fn no_argument(&self) -> PathFault {
        match self.cursor.peek() {
            Some(',' | ')') => self.cursor.fault_here("an argument is missing here"),
            Some('"') => self.cursor.fault_here("a string has single quotes in here").help("write `'…'`"),
            Some('[' | '{') => {
                let help = "write `States.Array(…)`, or `States.StringToJson('…')` of its JSON";
                self.cursor.fault_here("arrays and objects can't be written in here").help(help)
            }
            _ => self.cursor.fault_here("expected a string, a number, a path or a call"),
        }
    }

    fn text_after_call(&self) -> PathFault {
        let fault = self.cursor.fault_here("nothing can follow the call");
        match self.cursor.peek() {
            Some('[' | '.') => fault.help(
                "an item of what a call gives is `States.ArrayGetItem(…, 0)`; its fields can be read in the next state",
            ),
            _ => fault,
        }
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '.' || c == '_'
}

fn unknown_function(cursor: &Cursor<'_>, range: std::ops::Range<usize>, name: &str) -> PathFault {
    // Compared without the prefix, which would make short names look alike.
    let own = |name: &'static str| name.strip_prefix(PREFIX).unwrap_or(name);
    let names = Function::ALL.iter().map(|function| own(function.name()));
    let nearest = suggest::nearest(name.strip_prefix(PREFIX).unwrap_or(name), names);
    let fault = cursor.fault(range, format!("there is no function `{name}`"));
    match nearest {
        Some(nearest) => fault.help(format!("did you mean `{PREFIX}{nearest}`?")),
        None => fault.help("the intrinsic functions are listed in the service's documentation, `States.Format` is one"),
    }
}

/// How many bytes of `text` belong to the path that it begins with: quotes and brackets hide what would end it.
fn path_length(text: &str) -> usize {
    let (mut brackets, mut parentheses) = (0u32, 0u32);
    let mut quote = None;
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match (quote, c) {
            (_, '\\') => _ = chars.next(),
            (Some(open), _) => quote = if c == open { None } else { Some(open) },
            (None, '\'' | '"') if brackets > 0 || parentheses > 0 => quote = Some(c),
            (None, '[') => brackets += 1,
            (None, ']') => brackets = brackets.saturating_sub(1),
            (None, '(') => parentheses += 1,
            (None, ')') if parentheses > 0 => parentheses -= 1,
            (None, ',' | ')') if brackets == 0 && parentheses == 0 => return at,
            _ => {}
        }
    }
    text.len()
}

/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
fn is_json_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let no_leading_zero = whole == "0" || !whole.starts_with('0');
    digits(whole) && no_leading_zero && fraction.is_none_or(digits) && exponent.is_none_or(digits)
}
