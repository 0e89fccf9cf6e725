//! Strings that are JSONata expressions: `"{% $states.input.id %}"`, delimited from the first character to the last.

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::ExprText;
use crate::expr::jsonata::{self, Expr};
use crate::span::Span;
use crate::syntax::tree::Text;

/// What a string of a JSONata state is.
pub(super) enum Delimited {
    /// Text.
    Text,
    /// An expression: what is between the delimiters.
    Expression(Expr),
    /// Only one delimiter is there, or what is between them is no expression; the fault was reported.
    Refused,
}

/// Whether a string has both delimiters.
pub(super) fn looks_like_jsonata(text: &Text) -> bool {
    between(&text.value).is_some()
}

fn between(text: &str) -> Option<&str> {
    text.strip_prefix("{%")?.strip_suffix("%}")
}

/// Tells expressions from text.
pub(super) fn read_delimited(text: &Text, diags: &mut Diagnostics) -> Delimited {
    let whole = ExprText::new(text);
    let length = text.value.len();
    if between(&text.value).is_some() {
        return read_expression(&whole.part(2..length - 2), diags);
    }
    let (message, at, help) = if text.value.starts_with("{%") {
        ("the expression does not end with `%}`", 0..2, "an expression is the whole string: `\"{% … %}\"`")
    } else if text.value.ends_with("%}") {
        (
            "the expression does not begin with `{%`",
            length - 2..length,
            "an expression is the whole string: `\"{% … %}\"`",
        )
    } else {
        return Delimited::Text;
    };
    diags.push(Diagnostic::new(&code::JSONATA_DELIMITER_UNPAIRED, whole.span_of(at), message).help(help));
    Delimited::Refused
}

/// What is between the delimiters.
fn read_expression(text: &ExprText, diags: &mut Diagnostics) -> Delimited {
    match jsonata::parse(text) {
        Ok(expression) => Delimited::Expression(expression),
        Err(fault) => {
            let span = if fault.at.is_empty() { end_of(text) } else { text.span_of(fault.at.clone()) };
            let faulty = Diagnostic::new(&code::JSONATA_SYNTAX_INVALID, span, fault.message);
            let help = match fault.help.or(help_for(fault.code)) {
                Some(help) => help.to_string(),
                None => format!("this is JSONata's {}: see https://docs.jsonata.org", fault.code),
            };
            diags.push(faulty.help(help));
            Delimited::Refused
        }
    }
}

/// The last character of an expression that ends too early; all of one that is empty.
fn end_of(text: &ExprText) -> Span {
    let written = text.as_str().trim_end();
    match written.char_indices().next_back() {
        Some((last, _)) => text.span_of(last..written.len()),
        None => text.span(),
    }
}

/// What to write where the parser's own words say only what is wrong.
fn help_for(code: &str) -> Option<&'static str> {
    Some(match code {
        "S0101" => "end the string with the quote that it begins with; in JSON a `\"` inside is written `\\\"`",
        "S0203" => "close what is open: each `(`, `[` and `{` has its other half",
        "S0207" => "something is missing after this: a value, or the other half of a bracket",
        "S0302" => "end the regular expression with `/`, and write `\\/` for one inside, in JSON `\\\\/`",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::model::testing::{check, check_jsonata};

    #[test]
    fn both_delimiters_or_none() {
        check_jsonata(r#""Type": "Pass", "Output": "{% 1 %}", "End": true"#, &[]);
        check_jsonata(r#""Type": "Pass", "Output": "a {% b", "End": true"#, &[]);
        check_jsonata(r#""Type": "Pass", "Output": "{% 1 }", "End": true"#, &["jsonata-delimiter-unpaired at {%"]);
        check_jsonata(r#""Type": "Pass", "Output": ["{%}"], "End": true"#, &["jsonata-delimiter-unpaired at {%"]);
        check_jsonata(r#""Type": "Pass", "Output": " {% 1 %}", "End": true"#, &["jsonata-delimiter-unpaired at %}"]);
    }

    #[test]
    fn what_is_between_must_be_an_expression() {
        check_jsonata(r#""Type": "Pass", "Output": "{% 1 + %}", "End": true"#, &["jsonata-syntax-invalid at +"]);
        check_jsonata(r#""Type": "Pass", "Output": "{% a b %}", "End": true"#, &["jsonata-syntax-invalid at b"]);
        check_jsonata(r#""Type": "Pass", "Output": "{%%}", "End": true"#, &["jsonata-syntax-invalid at "]);
    }

    #[test]
    fn text_in_the_other_language() {
        check(r#""Type": "Pass", "Parameters": {"a": "{% 1"}, "End": true"#, &[]);
    }
}
