//! `States.Format`.

use super::text::to_text;
use super::{Fault, invalid};
use crate::value::{StrBuilder, Value};

/// The function's name, for faults.
const NAME: &str = "States.Format";

/// `States.Format` of a template that was split when compiling: `pieces` stand before, between and after the values.
///
/// ```
/// use asl::{Value, intrinsic::format};
/// let text = format(&["Case ", " is ", ""], &[&Value::from(7), &Value::Null]).unwrap();
/// assert_eq!(text, "Case 7 is null");
/// ```
///
/// # Errors
/// None: it is a `Result` as those of the others.
#[inline]
pub fn format(pieces: &[&str], values: &[&Value]) -> Result<Value, Fault> {
    let mut text = StrBuilder::default();
    let mut values = values.iter();
    for piece in pieces {
        text.push(piece);
        match values.next() {
            Some(Value::String(value)) => text.push_str(value),
            Some(value) => text.push(&to_text(value)),
            None => {}
        }
    }
    Ok(Value::String(text.finish()))
}

/// `States.Format` of a template that is known only now, or that is known to be wrong.
///
/// # Errors
/// Where a brace lacks its other half, or the `{}` are not as many as the values.
#[inline]
pub fn format_template(template: &Value, values: &[&Value]) -> Result<Value, Fault> {
    let template = to_text(template);
    let pieces = split(&template)?;
    if pieces.len() != values.len() + 1 {
        let fault = invalid(NAME).0;
        return Err(Fault(format!("{fault}: number of arguments do not match the occurrences of {{}}.")));
    }
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
    format(&pieces, values)
}

/// A template at its `{}`; a backslash takes the meaning from a brace, a quote or another backslash.
#[inline]
fn split(template: &str) -> Result<Vec<String>, Fault> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut chars = template.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' if chars.next_if_eq(&'}').is_some() => pieces.push(std::mem::take(&mut piece)),
            '{' => return Err(Fault(format!("Invalid template in {NAME}: matching '}}' not found for '{{'."))),
            '}' => return Err(Fault(format!("Invalid template in {NAME}: matching '{{' not found for '}}'."))),
            '\\' => piece.push(chars.next_if(|c| matches!(c, '{' | '}' | '\'' | '\\')).unwrap_or(c)),
            _ => piece.push(c),
        }
    }
    pieces.push(piece);
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, json};
    use super::*;

    fn check_format(template: &str, values: &str, expected: &str) {
        let values = json(values);
        let values: Vec<&Value> = values.as_array().unwrap().iter().collect();
        check(format_template(&Value::from(template), &values), expected);
    }

    #[test]
    fn values_of_all_types() {
        check_format("fst={} and snd={}.", r#"["", " "]"#, r#""fst= and snd= .""#);
        check_format("{}{}", r#"[null, 1.1]"#, r#""null1.1""#);
        check_format("{}", r#"[{"Arg1": 1, "Arg2": []}]"#, r#""{Arg1=1, Arg2=[]}""#);
        check_format("{}", r#"["{}"]"#, r#""{}""#);
        check_format("none", "[]", r#""none""#);
    }

    #[test]
    fn escapes() {
        check_format(r"\{{}\} It\'s \\ \n", "[1]", r#""{1} It's \\ \\n""#);
    }

    #[test]
    fn templates_that_do_not_fit() {
        let wrong_number =
            "Invalid arguments in States.Format: number of arguments do not match the occurrences of {}.";
        check_format("{}", "[]", wrong_number);
        check_format("{}", "[1, 2]", wrong_number);
        check_format("Hello {", "[1]", "Invalid template in States.Format: matching '}' not found for '{'.");
        check_format("{{}}", "[1]", "Invalid template in States.Format: matching '}' not found for '{'.");
        check_format("}", "[]", "Invalid template in States.Format: matching '{' not found for '}'.");
        check(format_template(&json("123"), &[&json("1")]), wrong_number);
    }
}
