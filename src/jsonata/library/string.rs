//! Functions of strings, but those that take patterns.

use super::{Outcome, failed, native, number, text, url};
use crate::Value;
use crate::intrinsic::{decode_base64, encode_base64};
use crate::jsonata::aggregate;
use crate::jsonata::evaluation::MAX_BYTES;
use crate::jsonata::function::{Call, Native};
use crate::jsonata::stream::Items;
use crate::jsonata::text::text as text_of;
use crate::jsonata::{Item, Parameter, View, array};

const TEXT: &[Parameter] = &[Parameter::new("s").or_context()];
const TEXT_AND_TEXT: &[Parameter] = &[Parameter::new("s").or_context(), Parameter::new("s")];

/// `$string(value, prettify)`
pub static STRING: Native = Native {
    arity: 1, // `$map` passes no index to it
    ..native("string", &[Parameter::new("x").or_context(), Parameter::new("b").optional()], string)
};
/// `$length(string)`
pub static LENGTH: Native =
    native("length", TEXT, |call| Ok(text(call, 0).map(|text| text.chars().count() as f64).into()));
/// `$substring(string, start, length)`
pub static SUBSTRING: Native = native(
    "substring",
    &[Parameter::new("s").or_context(), Parameter::new("n"), Parameter::new("n").optional()],
    |call| {
        let (start, length) = (number(call, 1), number(call, 2));
        // A length counts from the start: without one there is no end.
        let length = if start.is_none() { length.map(|_| 0.0) } else { length };
        one(call, |text| super::text::substring(text, start.unwrap_or_default(), length))
    },
);
/// `$substringBefore(string, chars)`
pub static SUBSTRING_BEFORE: Native = native("substringBefore", TEXT_AND_TEXT, |call| {
    let marker = text(call, 1);
    one(call, |text| marker.and_then(|marker| text.split_once(marker)).map_or(text, |(before, _)| before))
});
/// `$substringAfter(string, chars)`
pub static SUBSTRING_AFTER: Native = native("substringAfter", TEXT_AND_TEXT, |call| {
    let marker = text(call, 1).unwrap_or_default();
    one(call, |text| text.split_once(marker).map_or(text, |(_, after)| after))
});
/// `$lowercase(string)`
pub static LOWERCASE: Native = native("lowercase", TEXT, |call| one(call, str::to_lowercase));
/// `$uppercase(string)`
pub static UPPERCASE: Native = native("uppercase", TEXT, |call| one(call, str::to_uppercase));
/// `$trim(string)`
pub static TRIM: Native = native("trim", TEXT, |call| one(call, super::text::trim));
/// `$pad(string, width, char)`
pub static PAD: Native =
    native("pad", &[Parameter::new("s").or_context(), Parameter::new("n"), Parameter::new("s").optional()], pad);
/// `$join(array, separator)`
pub static JOIN: Native = native("join", &[Parameter::array_of("s"), Parameter::new("s").optional()], join);
/// `$base64encode(string)`
pub static BASE64_ENCODE: Native = native("base64encode", TEXT, |call| one(call, encode_base64));
/// `$base64decode(string)`
pub static BASE64_DECODE: Native = native("base64decode", TEXT, base64_decode);
/// `$encodeUrl(string)`
pub static ENCODE_URL: Native = native("encodeUrl", TEXT, |call| one(call, |text| url::encode(text, true)));
/// `$encodeUrlComponent(string)`
pub static ENCODE_URL_COMPONENT: Native =
    native("encodeUrlComponent", TEXT, |call| one(call, |text| url::encode(text, false)));
/// `$decodeUrl(string)`
pub static DECODE_URL: Native = native("decodeUrl", TEXT, |call| decode(call, "decodeUrl", true));
/// `$decodeUrlComponent(string)`
pub static DECODE_URL_COMPONENT: Native =
    native("decodeUrlComponent", TEXT, |call| decode(call, "decodeUrlComponent", false));

/// What a function makes of its first argument, if there is one.
fn one<'c, 'a, T: AsRef<str>>(call: &'c Call<'_, 'a>, function: impl FnOnce(&'c str) -> T) -> Outcome<Item<'a>> {
    Ok(text(call, 0).map_or(Item::Undefined, |text| Item::string(function(text).as_ref())))
}

fn string<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let argument = &array::context(call.argument(0));
    if argument.is_undefined() {
        return Ok(Item::Undefined);
    }
    let text = text_of(argument)?;
    call.evaluation.check_size(text.len())?;
    let pretty = call.argument(1).json().and_then(Value::as_bool) == Some(true);
    if !pretty || !matches!(argument.view(), View::Array | View::Object) {
        return Ok(Item::string(text.as_ref()));
    }
    let mut pretty = String::new();
    indent(&text, &mut pretty)?;
    Ok(Item::string(pretty))
}

/// JSON text with a line per item and two spaces per level.
fn indent(compact: &str, pretty: &mut String) -> Outcome<()> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let mut characters = compact.chars().peekable();
    while let Some(character) = characters.next() {
        if pretty.len() > MAX_BYTES {
            return Err(super::too_large());
        }
        if in_string {
            pretty.push(character);
            in_string = escaped || character != '"';
            escaped = !escaped && character == '\\';
            continue;
        }
        let line =
            |pretty: &mut String, depth: usize| pretty.extend(["\n"].into_iter().chain((0..depth).map(|_| "  ")));
        match character {
            '[' | '{' => {
                pretty.push(character);
                match characters.next_if(|next| "]}".contains(*next)) {
                    Some(end) => pretty.push(end),
                    None => {
                        depth += 1;
                        line(pretty, depth);
                    }
                }
            }
            ']' | '}' => {
                depth = depth.saturating_sub(1);
                line(pretty, depth);
                pretty.push(character);
            }
            ',' => {
                pretty.push(',');
                line(pretty, depth);
            }
            ':' => pretty.push_str(": "),
            other => {
                in_string = other == '"';
                pretty.push(other);
            }
        }
    }
    Ok(())
}

fn pad<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let width = number(call, 1).filter(|_| !call.argument(0).is_undefined()).unwrap_or_default();
    let filling = text(call, 2).unwrap_or_default();
    let widest = filling.chars().map(char::len_utf8).max().unwrap_or(1);
    call.evaluation.check_size((width.abs() as usize).saturating_mul(widest))?;
    one(call, |text| super::text::pad(text, width, filling))
}

fn join<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    aggregate::join(call.evaluation, Items(call.argument(0).clone()), text(call, 1).unwrap_or_default(), 0)
}

fn base64_decode<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(encoded) = text(call, 0) else { return Ok(Item::Undefined) };
    // What isn't Base64 is skipped and missing padding is no fault, as with the intrinsic function of JSONPath.
    Ok(Item::string(decode_base64(encoded)))
}

fn decode<'a>(call: &Call<'_, 'a>, name: &str, whole: bool) -> Outcome<Item<'a>> {
    let Some(encoded) = text(call, 0) else { return Ok(Item::Undefined) };
    let malformed = || failed("D3140", format!("Malformed URL passed to ${name}(): \"{encoded}\""));
    url::decode(encoded, whole).map(Item::string).ok_or_else(malformed)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, outcome_of};
    use super::*;

    #[test]
    fn strings_of_values() {
        check(&STRING, "{\"a\": [1, \"x\"], \"b\": {}}", r#""{\"a\":[1,\"x\"],\"b\":{}}""#);
        check(&STRING, "0.30000000000000004", "\"0.3\"");
        check(
            &STRING,
            "{\"a\": [1, \"[,:\\\"\"], \"b\": []}, true",
            r#""{\n  \"a\": [\n    1,\n    \"[,:\\\"\"\n  ],\n  \"b\": []\n}""#,
        );
        check(&STRING, "\"a\", true", "\"a\"");
        assert_eq!(outcome_of(&STRING, vec![Item::Number(f64::INFINITY)]), "D3001");
        assert_eq!(outcome_of(&STRING, vec![Item::Undefined]), "nothing");
    }

    #[test]
    fn parts() {
        check(&LENGTH, "\"a\\ud83d\\ude00\"", "2");
        check(&LENGTH, "1", "T0410");
        check(&SUBSTRING, "\"abcd\", 1, 2", "\"bc\"");
        check(&SUBSTRING_BEFORE, "\"a-b-c\", \"-\"", "\"a\"");
        check(&SUBSTRING_AFTER, "\"a-b-c\", \"-\"", "\"b-c\"");
        check(&SUBSTRING_AFTER, "\"abc\", \"-\"", "\"abc\"");
        check(&SUBSTRING_BEFORE, "\"abc\", \"\"", "\"\"");
        check(&TRIM, "\" a \\n b \"", "\"a b\"");
        check(&UPPERCASE, "\"straße\"", "\"STRASSE\"");
    }

    #[test]
    fn sizes_are_bounded() {
        check(&PAD, "\"a\", 3, \"xy\"", "\"axy\"");
        check(&PAD, "\"a\", 1e18", "U1002");
        check(&PAD, "\"a\", -1e300", "U1002");
        check(&PAD, "\"a\", 2000000, \"\u{1f600}\"", "U1002");
        let wide = Value::from("x".repeat(4_000_000));
        assert_eq!(outcome_of(&JOIN, vec![Item::Owned(Value::from_iter([wide.clone(), wide]))]), "U1002");
    }

    #[test]
    fn joining() {
        check(&JOIN, "[\"a\", \"b\"], \", \"", "\"a, b\"");
        check(&JOIN, "\"a\"", "\"a\"");
        check(&JOIN, "[]", "\"\"");
        check(&JOIN, "[1]", "T0412");
    }

    #[test]
    fn encodings() {
        check(&BASE64_ENCODE, "\"héllo\"", "\"aMOpbGxv\"");
        check(&BASE64_DECODE, "\"aMOpbGxv\"", "\"héllo\"");
        check(&ENCODE_URL, "\"https://a/b c?d=é\"", "\"https://a/b%20c?d=%C3%A9\"");
        check(&ENCODE_URL_COMPONENT, "\"b c?\"", "\"b%20c%3F\"");
        check(&DECODE_URL_COMPONENT, "\"b%20c%3F\"", "\"b c?\"");
        check(&DECODE_URL, "\"%\"", "D3140");
    }
}
