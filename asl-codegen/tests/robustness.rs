//! Whatever the text: the compiler reports, and neither panics nor hangs nor overflows the stack.

use asl_codegen::check::{self, Context};
use asl_codegen::diagnostic::{Diagnostics, Level, render};
use asl_codegen::expr::jsonata;
use asl_codegen::options::{Options, TaskSignature};
use asl_codegen::source::Source;
use asl_codegen::{compile, model, syntax};

const CALL_CENTER: &str = r#"{
  "Comment": "\u00c9tat — 状态 \ud83d\ude00",
  "StartAt": "Open Case",
  "TimeoutSeconds": 3600,
  "States": {
    "Open Case": {
      "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:open-case",
      "Parameters": { "id.$": "$.id", "all.$": "$.items[?(@.price < 10)]..name", "text.$": "States.Format('{}', $.a)", "list": [1, 2.5e3, null] },
      "ResultPath": "$.case", "OutputPath": null, "TimeoutSeconds": 60, "HeartbeatSecondsPath": "$.beat",
      "Retry": [ { "ErrorEquals": ["States.Timeout", "Busy"], "IntervalSeconds": 3, "MaxAttempts": 2, "BackoffRate": 1.5 } ],
      "Catch": [ { "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Escalate" } ],
      "Next": "Is Closed"
    },
    "Is Closed": {
      "Type": "Choice",
      "Choices": [
        { "And": [ { "Variable": "$.case.status", "NumericEquals": 1 }, { "Not": { "Variable": "$.x", "IsNull": true } } ], "Next": "Wait" },
        { "Variable": "$.case.at", "TimestampLessThanPath": "$$.State.EnteredTime", "Next": "Each" }
      ],
      "Default": "Escalate"
    },
    "Wait": { "Type": "Wait", "Timestamp": "2016-03-14T01:59:00Z", "Next": "Escalate" },
    "Each": {
      "Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 2, "Assign": { "n": 1 },
      "ItemProcessor": { "StartAt": "Both", "States": { "Both": {
        "Type": "Parallel", "End": true,
        "Branches": [ { "StartAt": "A", "States": { "A": { "Type": "Pass", "Result": { "x": [ {} ] }, "End": true } } } ]
      } } },
      "End": true
    },
    "Query": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input.x %}", "Next": "Escalate" },
    "Escalate": { "Type": "Fail", "Error": "Escalated", "CausePath": "$.cause" }
  }
}"#;

/// All faults of a text, rendered.
fn faults(text: &str) -> String {
    let source = Source::new("a.asl.json", text);
    let mut diags = Diagnostics::new();
    if let Some(tree) = syntax::json::parse(&source, &mut diags) {
        let machine = model::read(&tree, &mut diags);
        check::all(&machine, &Context::default(), &mut diags);
    }
    render::render_all(&diags.into_sorted(), &source, render::Style::default())
}

fn check_faulty(text: &str, expected: &str) {
    let faults = faults(text);
    assert!(faults.contains(expected), "{}\n{faults}", text.get(..200).unwrap_or(text));
}

/// Small, fast, always the same sequence (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).unwrap_or(0)
    }
}

#[test]
fn texts_that_are_no_definition() {
    check_faulty("", "the file is empty");
    check_faulty(" \r\n\t", "the file is empty");
    check_faulty("\u{feff}{}", "byte order mark");
    check_faulty("\u{feff}", "byte order mark");
    check_faulty(&"[".repeat(10 << 20), "nested too deeply");
    check_faulty(&"{\"a\":".repeat(10_000), "nested too deeply");
    check_faulty(&format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)), "nested too deeply");
    check_faulty("[\"\\ud800\"]", "half of a character");
    for text in
        ["null", "1", "\"a\"", "[]", "{}", "\u{0}", "{\"StartAt\": 1e999, \"States\": -1e999}", "\r", "\u{2028}"]
    {
        assert!(!faults(text).is_empty(), "{text:?} was accepted");
    }
}

#[test]
fn numbers_out_of_range() {
    let numbers = ["-1", "1e999", "99999999999999999999", "18446744073709551616", "0.5", "1e-400", "-0", "1e2"];
    for field in ["TimeoutSeconds", "HeartbeatSeconds", "Seconds", "MaxConcurrency"] {
        for number in numbers {
            for kind in ["Task", "Wait", "Map"] {
                faults(&format!(
                    r#"{{"StartAt":"A","States":{{"A":{{"Type":"{kind}","{field}":{number},"End":true}}}}}}"#
                ));
            }
        }
    }
}

#[test]
fn names_of_states() {
    let named = |name: &str| format!(r#"{{"StartAt":"{name}","States":{{"{name}":{{"Type":"Pass","End":true}}}}}}"#);
    for name in ["Self", "状态", "crate", "a/b", "😀", " ", "std", "r#type", "\\u0000", "\\\\", "0", &"状".repeat(80)]
    {
        assert_eq!(faults(&named(name)), "", "{name}");
    }
    check_faulty(&named(&"状".repeat(81)), "a state's name has 81 characters");
    faults(&named(""));
}

#[test]
fn every_prefix_of_a_definition() {
    for (end, _) in CALL_CENTER.char_indices() {
        faults(CALL_CENTER.get(..end).unwrap_or(""));
    }
}

#[test]
fn random_changes_of_a_definition() {
    let pieces = [
        "\"", "{", "}", "[", "]", ",", ":", "\\", "null", "-1", "1e99", "\"$.\"", "\"$$\"", "[*]", "{%", "%}", "\n",
        "状", "\u{a0}",
    ];
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for _ in 0..2_000 {
        let mut text = CALL_CENTER.to_owned();
        for _ in 0..=random.below(3) {
            let start = text.floor_char_boundary(random.below(text.len()));
            let end = text.ceil_char_boundary((start + random.below(12)).min(text.len()));
            let piece = pieces.get(random.below(pieces.len())).copied().unwrap_or_default();
            text.replace_range(start..end, piece);
        }
        faults(&text);
    }
}

#[test]
fn values_in_each_others_places() {
    let values =
        ["null", "true", "0", "-1.5", "\"\"", "\"$\"", "\"$.a[0]\"", "[]", "[{}]", "{}", "{\"a.$\": 1}", "\"{% 1 %}\""];
    let mut random = Random(42);
    let colons: Vec<usize> = CALL_CENTER.match_indices("\": ").map(|(offset, _)| offset + 3).collect();
    for &start in &colons {
        let rest = CALL_CENTER.get(start..).unwrap_or("");
        let end = start + rest.find([',', '}', '\n']).unwrap_or(rest.len());
        let value = values.get(random.below(values.len())).copied().unwrap_or_default();
        faults(&format!("{}{value}{}", CALL_CENTER.get(..start).unwrap_or(""), CALL_CENTER.get(end..).unwrap_or("")));
    }
}

/// Compiles a text; whatever it says, the tokens are items of Rust.
#[track_caller]
fn compiled(text: &str, options: &Options) -> String {
    let compiled = compile(&Source::new("flows/call_center.asl.json", text), options);
    let items = syn::parse2::<syn::File>(compiled.tokens.clone());
    assert!(items.is_ok_and(|file| !file.items.is_empty()), "{}", compiled.tokens);
    compiled.tokens.to_string()
}

#[test]
fn faulty_texts_compile_to_names() {
    let deep = "{\"a\":".repeat(10_000);
    let long = "[".repeat(10 << 20);
    for text in ["", "\u{feff}{}", "null", "{}", "{\"StartAt\": 1e999}", &deep, &long, CALL_CENTER] {
        let tokens = compiled(text, &Options::default());
        assert!(tokens.contains("CallCenterTasks"), "{tokens}");
    }
}

#[test]
fn states_of_any_name_compile() {
    let long = "状".repeat(80);
    for name in ["Self", "self", "状态", "crate", "😀", " ", "r#type", "\\u0000", "\\\\", "0", "__asl", "INFO", &long]
    {
        let text = format!(
            r#"{{"StartAt":"{name}","States":{{"{name}":{{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Next":"B"}},
            "B":{{"Type":"Choice","Choices":[{{"Variable":"$.a","IsNull":true,"Next":"C"}}],"Default":"C"}},
            "C":{{"Type":"Pass","Result":{{"":[1e308,-0,18446744073709551615]}},"End":true}}}}}}"#
        );
        assert_eq!(faults(&text), "", "{name}");
        assert!(compiled(&text, &Options::default()).contains("impl"), "{name}");
    }
    for name in ["", &"状".repeat(81)] {
        let text = format!(r#"{{"StartAt":"{name}","States":{{"{name}":{{"Type":"Pass","End":true}}}}}}"#);
        compiled(&text, &Options::default());
    }
}

#[test]
fn numbers_at_the_edges_compile() {
    for number in ["0", "99999999", "-1", "1e999", "18446744073709551616", "0.5", "-0", "1e2"] {
        compiled(
            &format!(
                r#"{{"StartAt":"A","TimeoutSeconds":{number},"States":{{"A":{{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f",
                "TimeoutSeconds":{number},"Retry":[{{"ErrorEquals":["E"],"IntervalSeconds":{number},"MaxAttempts":{number},
                "BackoffRate":{number},"MaxDelaySeconds":{number}}}],"End":true}}}}}}"#
            ),
            &Options::default(),
        );
    }
}

#[test]
fn signatures_of_anything_compile() {
    let signature = |state: &str, input: &str, output: &str| TaskSignature {
        state: state.to_string(),
        place: proc_macro2::Span::call_site(),
        input: input.parse().unwrap(),
        output: output.parse().unwrap(),
        takes_context: false,
    };
    let text = r#"{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Next":"B"},
        "B":{"Type":"Choice","Choices":[{"Variable":"$.a","BooleanEquals":true,"Next":"C"}]},
        "C":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","End":true}}}"#;
    let mut levels = asl_codegen::diagnostic::Levels::default();
    levels.set("choice-not-exhaustive", Level::Allow).unwrap();
    for (input, output) in [("()", "[u8; 4]"), ("Vec<(A, B)>", "<T as U>::V"), ("fn(u8) -> u8", "&'static dyn X")] {
        for c in ["C", "D", "", "A"] {
            let tasks = vec![signature("A", input, output), signature(c, output, input)];
            compiled(text, &Options { tasks: tasks.clone(), ..Options::default() });
            compiled(text, &Options { tasks, levels: levels.clone(), ..Options::default() });
        }
    }
}

/// Every part of the language of expressions.
const EXPRESSIONS: [&str; 12] = [
    "Account.Order[OrderID='o1'].Product^(>Price, <`Product Name`).{\"name\": %.OrderID, 'p': Price * Quantity}",
    "($f := function($x, $y)<n-n?:n>{ $x < 1 ? 1 : $x * $f($x - 1) }; $f(10) ~> $string)",
    "$map([1..3], λ($v, $i, $a) { $v & \"é\\u00e9\\n\" }) ~> $join('/')",
    "items@$i#$n.orders[$i.id = id][0].**.%[$n > -1.5e3]{sku: $sum(price)}[]",
    "payload ~> |Order.Product|{\"Price\": Price * 1.2}, ['a', \"b\"]|",
    "$replace(text, /(\\w+)\\s(?=a|b[^/])/im, '$1-$2') ~> /* comment */ $uppercase",
    "$split(?, ',')($x) = [true, false, null] and not in or $$.a.*",
    "a ? b : c ? {} : [[], [1, 2], {\"k\": [1..$count(x)]}]",
    "$filter($states.input.items, function($x) { $x.`a b` >= 0x1 }).($ != '')",
    "-(-a % b / c) & $formatNumber(1e10, '#,##0.00;(#)') <= 'z'",
    "(($a; $b := 5; ($b := $b + 1; $a[$b]^($)))[1..2])[[0, -1]]",
    "function($a)<(sa<s>)f<n:n>+j-x?:o>{ $a }('\\ud83d\\ude00', ?, $f(?, 1))",
];

#[test]
fn expressions_that_are_none() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let pieces: Vec<Vec<char>> = EXPRESSIONS.iter().map(|text| text.chars().collect()).collect();
    let (mut parsed, mut refused) = (0_u32, 0_u32);
    for round in 0..100_000 {
        let mut text = pieces[round % pieces.len()].clone();
        for _ in 0..=random.below(3) {
            mutate(&mut text, &pieces, &mut random);
        }
        let text: String = text.into_iter().collect();
        match jsonata::parse_str(&text) {
            Ok(expression) => {
                assert!(expression.root.span.end as usize <= text.len(), "{text}");
                parsed += 1;
            }
            Err(fault) => {
                let at = fault.at.clone();
                assert!(text.get(at).is_some() && !fault.message.is_empty(), "{text}: {fault:?}");
                refused += 1;
            }
        }
    }
    assert!(parsed > 5_000 && refused > 20_000, "{parsed} parsed, {refused} refused");
}

/// Takes something away, doubles it, or puts something of another expression in.
fn mutate(text: &mut Vec<char>, pieces: &[Vec<char>], random: &mut Random) {
    let start = random.below(text.len() + 1);
    let end = (start + random.below(6)).min(text.len());
    let piece: Vec<char> = match random.below(4) {
        0 => Vec::new(),
        1 => text[start..end].repeat(2),
        2 => "()[]{}.,;:?@#$%^&*~|<>=!/\\'\"`-+0e\u{e9}\u{1f600}".chars().nth(random.below(34)).into_iter().collect(),
        _ => {
            let other = &pieces[random.below(pieces.len())];
            let from = random.below(other.len());
            other[from..(from + random.below(8)).min(other.len())].to_vec()
        }
    };
    text.splice(start..end, piece);
}

#[test]
fn expressions_nested_deeply() {
    for (open, inside, close) in [
        ("(", "1", ")"),
        ("[", "1", "]"),
        ("{\"a\":", "1", "}"),
        ("-", "a", ""),
        ("a[", "b", "]"),
        ("a^(", "b", ")"),
        ("a.(", "b", ")"),
        ("$f(", "1", ")"),
        ("function($a){", "1", "}"),
        ("true ? ", "1", " : 2"),
        ("1 ? 2 : ", "1", ""),
        ("a ~> ", "$f", ""),
        ("$a := ", "1", ""),
        ("a.", "b", ""),
        ("a + ", "b", ""),
        ("", "a", "[0]"),
        ("", "a", "{b: c}"),
        ("|a|", "{}", "|"),
        ("/* */", "a", "/* */"),
    ] {
        let text = format!("{}{inside}{}", open.repeat(20_000), close.repeat(20_000));
        drop(jsonata::parse_str(&text));
    }
}
