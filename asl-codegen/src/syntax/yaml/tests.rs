//! Whatever the form, the same tree; and every part of it where it stands.

use super::*;

/// The tree as JSON text, and what is wrong.
fn read(text: &str) -> (String, Vec<String>) {
    let mut diags = Diagnostics::new();
    let tree = parse(&Source::new("a.yaml", text), &mut diags);
    let faults = diags.into_sorted();
    let faults = faults.iter().map(|fault| format!("{} at {}", fault.message, fault.span().slice(text))).collect();
    (tree.as_ref().map(json).unwrap_or_default(), faults)
}

fn json(node: &Node) -> String {
    let join = |parts: Vec<String>| parts.join(",");
    match &node.kind {
        NodeKind::Null => "null".to_owned(),
        NodeKind::Bool(value) => value.to_string(),
        NodeKind::Number(text) => text.clone(),
        NodeKind::String(text) => format!("{:?}", text.value),
        NodeKind::Array(items) => format!("[{}]", join(items.iter().map(json).collect())),
        NodeKind::Object(members) => {
            let member = |member: &Member| format!("{:?}:{}", member.key.value, json(&member.value));
            format!("{{{}}}", join(members.iter().map(member).collect()))
        }
    }
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(read(text), (expected.to_owned(), vec![]), "{text}");
}

#[track_caller]
fn check_fault(text: &str, expected: &str) {
    assert_eq!(read(text).1, [expected], "{text}");
}

/// Every character of a string's value that isn't white space stands where its span says.
fn check_places(text: &str, node: &Node) {
    match &node.kind {
        NodeKind::String(found) => {
            for (at, char) in found.value.char_indices().filter(|(_, char)| char.is_ascii_alphanumeric()) {
                let place = found.span_of(at, at + 1).slice(text);
                assert!(place.starts_with(char) || place.starts_with('\\'), "{char} of {found:?} at {place:?}");
                assert!(place.len() <= 10, "{char} at {place:?}");
            }
        }
        NodeKind::Array(items) => items.iter().for_each(|item| check_places(text, item)),
        NodeKind::Object(members) => members.iter().for_each(|member| check_places(text, &member.value)),
        _ => {}
    }
}

#[test]
fn forms_of_one_tree() {
    let tree = r#"{"a":{"b":[1,"two",null]},"c":true}"#;
    check("a:\n  b:\n    - 1\n    - two\n    -\nc: true\n", tree);
    check("a: {b: [1, 'two', ~]}\nc: True", tree);
    check("# a comment\n---\n\"a\":\n  b: # another\n  - 1\n  - \"two\"\n  - null\nc: true\n...\n", tree);
    check(r#"{"a": {"b": [1, "two", null]}, "c": true}"#, tree);
    check("a: {b: [1, two, null]}\r\nc: true\r\n", tree);
}

#[test]
fn aliases_stand_for_their_value() {
    check("a: &x [1, &y two]\nb: *x\nc: *y", r#"{"a":[1,"two"],"b":[1,"two"],"c":"two"}"#);
    check_fault("a: &x [*x]", "this alias stands inside of the value that it names at *x");
    let bomb = (1..30).fold("a0: &a0 [x, x]\n".to_owned(), |text, level| {
        let below = level - 1;
        text + &format!("a{level}: &a{level} [*a{below}, *a{below}]\n")
    });
    assert!(read(&bomb).1.concat().contains("many times more"));
}

#[test]
fn tags() {
    check("a: !!str 5\nb: ! 5\nc: !!int 5", r#"{"a":"5","b":"5","c":5}"#);
    check("!Sub \"x-${A}\"", r#"{"Fn::Sub":"x-${A}"}"#);
    check(
        "- !Ref A\n- !GetAtt B.Arn\n- !Join ['', [a]]",
        r#"[{"Ref":"A"},{"Fn::GetAtt":"B.Arn"},{"Fn::Join":["",["a"]]}]"#,
    );
    check_fault("a: !Sbu x", "the tag `!Sbu` is not known at !Sbu");
    check_fault("a: !!int x", "this value is a string, not what `!!int` says at !!int");
}

#[test]
fn what_json_has_no_word_for() {
    check_fault("a: 1\n---\nb: 2", "a second document begins here at ---");
    check_fault("a: &x {}\nb:\n  <<: *x", "merge keys are not part of YAML 1.2 at <<");
    check_fault("? [a]\n: 1", "a key must be a string at [");
    check_fault("a: 1\na: 2", "the key `a` stands twice in this object at a");
    check_fault("", "the file is empty at ");
    assert!(read(&"[".repeat(5000)).1.concat().contains("nested too deeply"));
    assert!(read(&"- ".repeat(5000)).1.concat().contains("nested too deeply"));
}

#[test]
fn syntax_errors_have_words_of_their_own() {
    for (text, expected) in [
        ("a:\n\tb: 1", "a tab stands where YAML counts spaces at \t"),
        ("a:\n  b: c\n\td: 1", "a tab stands where YAML counts spaces at \t"),
        ("a: {% $x %}", "a JSONata expression needs quotes in YAML at {%"),
        ("a: @x", "a value can't begin with `@` at @"),
        ("a: {b: ${C}, d: e}", "inside of brackets, `${C}` begins an object at ${C}"),
        ("a: [${AWS::Region}]", "inside of brackets, `${AWS::Region}` begins an object at ${AWS::Region}"),
        ("a: b: c", "a value can't have another `:` in it at :"),
        ("a:\n  b c\n  d: e", "this is read as part of the value before it at d"),
        ("a:\n   b: c\n  d: e", "this line doesn't line up with those before it at d"),
        ("a: 1\nb\nc: 2", "`:` and a space are missing after this at b"),
        ("a: \"b\nc: d", "this quote is not closed at \""),
        ("a: 'it's'", "the string ends before this at s"),
        ("a: \"\\n\\d\"", "`\\d` is no escape at \\d"),
        ("a: *b", "nothing before this has the anchor `&b` at *b"),
        ("a: [1, 2", "this `[` is not closed at ["),
        ("a: [1}", "this `[` is closed by `}` at ["),
        ("a: {b: c d: e}", "a value can't have another `:` in it at :"),
    ] {
        check_fault(text, expected);
    }
}

#[test]
fn what_other_parsers_read_otherwise() {
    check_fault("a: no", "`no` is a string in YAML 1.2, and `false` in YAML 1.1 at no");
    check_fault("On: a", "`On` is a string in YAML 1.2, and `true` in YAML 1.1 at On");
    check_fault("a: 010", "`010` is the number 10 in YAML 1.2, and something else in YAML 1.1 at 010");
    check_fault("a: 1_000", "`1_000` is a string in YAML 1.2, and a number in YAML 1.1 at 1_000");
    check_fault("a: 0o10", "`0o10` is the number 8 in YAML 1.2, and a string in YAML 1.1 at 0o10");
    check("a: 'no'\nb: !!str 010\n'on': \"1:30\"", r#"{"a":"no","b":"010","on":"1:30"}"#);
    check_fault("a: 1e999", "this number is out of range at 1e999");
}

#[test]
fn every_character_has_its_place() {
    for text in [
        "a: plain text\n",
        "a: plain\n  text\n\n  on lines\n",
        "a: 'it''s é quoted\n  text'\n",
        "a: \"\\u00e9scaped \\x41\\n\\\"b\\\"\\\n    joined\n    folded\"\n",
        "a: |\n  line one\n    two\n\n  three\nb: >-\n  folded\n  text\n\n  more\n",
        "é: |2+\n   x\n\n",
        "- &x 'anchored'\n- !Sub |\n    {\"a\": \"${b}\"}\n",
        "- \"tab\\tand \\/ slash\"\n",
        "a: one\r\n  two\r\nb: |\r\n  x\r\n  y\r\n",
    ] {
        let mut diags = Diagnostics::new();
        let tree = parse(&Source::new("a.yaml", text), &mut diags).expect(text);
        assert_eq!(diags.into_sorted(), []);
        check_places(text, &tree);
    }
}

/// A block ends with a line break, even where the file doesn't.
#[test]
fn places_stay_inside_of_the_text() {
    let text = "a: |\n  {\"b\":";
    let mut diags = Diagnostics::new();
    let tree = parse(&Source::new("a.yaml", text), &mut diags).expect(text);
    assert_eq!(diags.into_sorted(), []);
    let NodeKind::Object(members) = &tree.kind else { panic!("{tree:?}") };
    let NodeKind::String(found) = &members[0].value.kind else { panic!("{tree:?}") };
    assert_eq!((found.value.as_str(), found.span_of(5, 6)), ("{\"b\":\n", Span::new(12, 12)));
}

#[test]
fn spans_are_what_was_written() {
    let text = "é:\n  - b: 1\n    c: [2]\n  - 'x'\nd: |\n  y\n\ne: z\n";
    let mut diags = Diagnostics::new();
    let tree = parse(&Source::new("a.yaml", text), &mut diags).expect(text);
    assert_eq!(diags.into_sorted(), []);
    let mut found = Vec::new();
    fn walk<'a>(text: &'a str, node: &Node, found: &mut Vec<&'a str>) {
        found.push(node.span.slice(text));
        match &node.kind {
            NodeKind::Array(items) => items.iter().for_each(|item| walk(text, item, found)),
            NodeKind::Object(members) => members.iter().for_each(|member| walk(text, &member.value, found)),
            _ => {}
        }
    }
    walk(text, &tree, &mut found);
    let list = "- b: 1\n    c: [2]\n  - 'x'";
    assert_eq!(found, [text.trim_end(), list, "b: 1\n    c: [2]", "1", "[2]", "2", "'x'", "y", "z"]);
}
