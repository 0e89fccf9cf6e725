//! One line per text: what it is refused for, and where.

use super::*;
use crate::syntax::tree::NodeKind;

/// The tree, or the faults as `start..end message`.
fn parse_text(text: &str) -> Result<Node, Vec<String>> {
    let source = Source::new("a.asl.json", text);
    let mut diags = Diagnostics::new();
    let tree = parse(&source, &mut diags);
    match (tree, diags.propagate()) {
        (Some(tree), Ok(_)) => Ok(tree),
        (_, faults) => {
            let faults = faults.unwrap_or_else(|faults| faults);
            Err(faults
                .iter()
                .map(|fault| format!("{}..{} {}", fault.span().start, fault.span().end, fault.message))
                .collect())
        }
    }
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(
        parse_text(text).map(|_| ()),
        Err(expected.iter().map(|line| line.to_string()).collect()),
        "{}",
        text.get(..80).unwrap_or(text)
    );
}

#[test]
fn faults() {
    check("", &["0..0 the file is empty"]);
    check(" \n", &["0..0 the file is empty"]);
    check("\u{feff}{}", &["0..3 the file begins with a byte order mark, which AWS rejects"]);
    check("{} {}", &["3..4 expected the end of the file, found `{`"]);
    check(r#"{"a" 1}"#, &["5..6 expected `:` after the key, found `1`"]);
    check(r#"{"a": }"#, &["6..7 expected a value, found `}`"]);
    check(r#"{"a":"#, &["5..5 expected a value after `:`, found the end of the file"]);
    check(r#"{"a": 1,}"#, &["7..8 there is a comma after the last element"]);
    check(r#"{"a": 1 "b": 2}"#, &["7..7 a comma is missing between two values"]);
    check(r#"{"a": [1 2]}"#, &["8..8 a comma is missing between two values"]);
    check(r#"{"a": 1 {}}"#, &["8..9 expected `,` or `}`, found `{`"]);
    check(r#"{"a": 1; "b": 2}"#, &["7..8 `;` has no meaning here"]);
    check(r#"{"a": [1}"#, &["8..9 expected `,` or `]`, found `}`"]);
    check(r#"{"a": [1,"#, &["6..7 `[` is never closed"]);
    check(r#"{"a": {"b": 1}"#, &["0..1 `{` is never closed"]);
    check(r#"{a: 1}"#, &["1..2 the key `a` is not in quotes"]);
    check(r#"{'a': 1}"#, &["1..2 strings stand in double quotes"]);
    check("{“a”: 1}", &["1..4 `“` is not a quotation mark in JSON"]);
    check("{\"a\": True}", &["6..10 `True` is not a JSON value"]);
    check("[NaN]", &["1..4 `NaN` is not a JSON value"]);
    check("{} // done", &["3..10 JSON has no comments"]);
    check("/* \" */ {}", &["0..7 JSON has no comments"]);
}

#[test]
fn faults_in_numbers() {
    check("[1e999]", &["1..6 this number is out of range"]);
    check("[007]", &["1..4 a JSON number does not begin with 0"]);
    check("[0x1F]", &["1..2 JSON has no hexadecimal numbers"]);
    check("[+1]", &["1..2 a JSON number has no `+` before it"]);
    check("[5.]", &["1..3 a decimal point needs digits on both sides"]);
    check("[-]", &["2..3 expected a digit, found `]`"]);
    check("[1e]", &["3..4 expected a digit, found `]`"]);
}

#[test]
fn faults_in_strings() {
    check(r#"["\x41"]"#, &[r"2..4 `\x` is not an escape in JSON"]);
    check(r#"["it\'s"]"#, &[r"4..6 `\'` is not an escape in JSON"]);
    check(r#"["\u12"]"#, &[r"2..4 `\u` needs four hexadecimal digits"]);
    check(r#"["\ud800"]"#, &[r"2..8 `\ud800` is half of a character"]);
    check(r#"["\udc00"]"#, &[r"2..8 `\udc00` is half of a character"]);
    check(r#"["\ud800\u0041"]"#, &[r"2..8 `\ud800` is half of a character"]);
    check(r#"["abc"#, &["1..2 this string is never closed"]);
    check("[\"abc,\n\"d\"]", &["1..6 this string is not closed on its line"]);
    check("[\"a\tb\"]", &["3..4 the control character U+0009 stands in a string"]);
    check("[1,\u{a0}2]", &["3..5 the character U+00A0 looks like a space but is none in JSON"]);
}

#[test]
fn a_duplicate_key_stays_in_the_tree() {
    check(r#"{"a": 1, "\u0061": 2}"#, &["9..17 the key `a` stands twice in this object"]);
    let source = Source::new("a.asl.json", r#"{"a": 1, "a": 2}"#);
    let mut diags = Diagnostics::new();
    let members = match parse(&source, &mut diags).map(|tree| tree.kind) {
        Some(NodeKind::Object(members)) => members.len(),
        _ => 0,
    };
    assert_eq!((members, diags.into_sorted().len()), (2, 1));
}

#[test]
fn places_inside_strings_are_known() {
    let text = r#"["a\n\u00e9\ud83d\ude00b"]"#;
    let Ok(Node { kind: NodeKind::Array(elements), .. }) = parse_text(text) else { panic!("{text}") };
    let [Node { kind: NodeKind::String(string), .. }] = elements.as_slice() else { panic!("{elements:?}") };
    assert_eq!(string.value, "a\né😀b");
    let at = |start, end| string.span_of(start, end).slice(text);
    assert_eq!([at(0, 1), at(1, 2), at(2, 4), at(4, 8), at(8, 9)], ["a", r"\n", r"\u00e9", r"\ud83d\ude00", "b"]);
    assert_eq!(at(0, 9), r"a\n\u00e9\ud83d\ude00b");
}

#[test]
fn deep_nesting_ends() {
    check(&"[".repeat(10_000_000), &["512..513 this value is nested too deeply"]);
    check(&"{\"a\":".repeat(10_000), &["1281..1282 this value is nested too deeply"]);
    assert!(parse_text(&format!("{}{}", "[".repeat(500), "]".repeat(500))).is_ok());
}
