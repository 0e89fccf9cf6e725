//! What is wrong with an expression's text, in the words and codes of JSONata: `S0202`, `Expected "]", got ","`.

use std::ops::Range;

/// A syntax fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSONata's code: `S0202`.
    pub code: &'static str,
    /// JSONata's words for it.
    pub message: String,
    /// The bytes of the expression's text it is about.
    pub at: Range<usize>,
    /// The token the message is about, as JSONata reports it.
    pub token: Option<String>,
    /// What may help, where JSONata's words don't say it.
    pub help: Option<&'static str>,
}

/// The message of a code. `{token}` and `{value}` stand for what is found and what is wanted.
const MESSAGES: [(&str, &str); 28] = [
    ("S0101", "String literal must be terminated by a matching quote"),
    ("S0102", "Number out of range: {token}"),
    ("S0103", "Unsupported escape sequence: \\{token}"),
    ("S0104", "The escape sequence \\u must be followed by 4 hex digits"),
    ("S0105", "Quoted property name must be terminated with a backquote (`)"),
    ("S0106", "Comment has no closing tag"),
    ("S0201", "Syntax error: {token}"),
    ("S0202", "Expected {value}, got {token}"),
    ("S0203", "Expected {value} before end of expression"),
    ("S0204", "Unknown operator: {token}"),
    ("S0205", "Unexpected token: {token}"),
    ("S0206", "Unknown expression type: {token}"),
    ("S0207", "Unexpected end of expression"),
    ("S0208", "Parameter {value} of function definition must be a variable name (start with $)"),
    ("S0209", "A predicate cannot follow a grouping expression in a step"),
    ("S0210", "Each step can only have one grouping expression"),
    ("S0211", "The symbol {token} cannot be used as a unary operator"),
    ("S0212", "The left side of := must be a variable name (start with $)"),
    ("S0213", "The literal value {value} cannot be used as a step within a path expression"),
    ("S0214", "The right side of {token} must be a variable name (start with $)"),
    ("S0215", "A context variable binding must precede any predicates on a step"),
    ("S0216", "A context variable binding must precede the 'order-by' clause on a step"),
    ("S0217", "The object representing the 'parent' cannot be derived from this expression"),
    ("S0301", "Empty regular expressions are not allowed"),
    ("S0302", "No terminating / in regular expression"),
    ("S0401", "Type parameters can only be applied to functions and arrays"),
    ("S0402", "Choice groups containing parameterized types are not supported"),
    ("U1001", "The expression is nested too deeply"),
];

impl Fault {
    /// A fault without a token.
    pub(super) fn new(code: &'static str, at: Range<usize>) -> Fault {
        Fault::about(code, at, None, "")
    }

    /// A fault about a token; `value` is what was wanted instead. Both are shown as JSON, as JSONata shows them.
    pub(super) fn about(code: &'static str, at: Range<usize>, token: Option<String>, value: &str) -> Fault {
        let shown = token.as_deref().map(as_json).unwrap_or_default();
        let message = MESSAGES.iter().find(|(known, _)| *known == code).map_or("", |(_, message)| message);
        let message = message.replace("{value}", value).replace("{token}", &shown);
        Fault { code, message, at, token, help: None }
    }

    /// The same with a help.
    pub(super) fn help(self, help: &'static str) -> Fault {
        Fault { help: Some(help), ..self }
    }
}

/// A token as JSON: a literal is itself.
fn as_json(token: &str) -> String {
    let is_literal =
        token.starts_with(|first: char| first.is_ascii_digit()) || matches!(token, "true" | "false" | "null");
    if is_literal { token.to_string() } else { quoted(token) }
}

/// A text as JSON.
pub(super) fn quoted(text: &str) -> String {
    let mut shown = String::from('"');
    for char in text.chars() {
        match char {
            '"' => shown.push_str("\\\""),
            '\\' => shown.push_str("\\\\"),
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            char if char.is_control() => shown.push_str(&format!("\\u{:04x}", u32::from(char))),
            char => shown.push(char),
        }
    }
    shown.push('"');
    shown
}
