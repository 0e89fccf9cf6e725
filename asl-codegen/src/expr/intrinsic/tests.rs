//! What the parser makes of calls, and of what only looks like one.

use super::*;

/// A call in a compact form: `MathAdd(<$.a>, #1)`; a fault as its message and the text it underlines.
fn show(text: &str) -> String {
    match parse(&ExprText::plain(text)) {
        Ok(call) => show_call(&call),
        Err(fault) => format!("{} at `{}`", fault.message, fault.span.slice(text)),
    }
}

fn show_call(call: &Call) -> String {
    let arguments: Vec<_> = call.arguments.iter().map(|argument| show_argument(&argument.kind)).collect();
    format!("{:?}({})", call.function, arguments.join(", "))
}

fn show_argument(argument: &ArgumentKind) -> String {
    match argument {
        ArgumentKind::String(literal) => format!("{:?}", literal.value),
        ArgumentKind::Number(number) => format!("#{number}"),
        ArgumentKind::Bool(value) => value.to_string(),
        ArgumentKind::Null => "null".to_string(),
        ArgumentKind::Path(path) => format!("<{}>", path.text.value),
        ArgumentKind::Call(call) => show_call(call),
    }
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(show(text), expected, "{text}");
}

#[test]
fn arguments_of_all_kinds() {
    check("States.UUID()", "Uuid()");
    check("States.Array( )", "Array()");
    check("States.Array('a', 1, -2.5e-3, true, false, null)", r#"Array("a", #1, #-2.5e-3, true, false, null)"#);
    check("States.Array($, $$.Execution.Id, $order.id)", "Array(<$>, <$$.Execution.Id>, <$order.id>)");
    check("States.Array($['a,b)'], $.c['d'][0] , $..e)", "Array(<$['a,b)']>, <$.c['d'][0]>, <$..e>)");
    check("States.Array($.a[?(@.b == ')')].c,$.d.length())", "Array(<$.a[?(@.b == ')')].c>, <$.d.length()>)");
    check("States.Array($.a[?(@.b in ['x', \"y'\"])])", "Array(<$.a[?(@.b in ['x', \"y'\"])]>)");
    check(r"States.Array($.a\,b, 1)", r"Array(<$.a\,b>, #1)");
    check("States.ArrayLength( States.Array(\n1,2 )\t)   ", "ArrayLength(Array(#1, #2))");
}

#[test]
fn strings_and_their_escapes() {
    check(r"States.Array('It\'s \{ok\} \\', '')", r#"Array("It's {ok} \\", "")"#);
    check("States.Array('{\"a\": [1, {}]}')", r#"Array("{\"a\": [1, {}]}")"#);
    check("States.Array('Hello\nWorld', 'a, b)')", r#"Array("Hello\nWorld", "a, b)")"#);
    check(r#"States.Array('say \"hi\"')"#, r#"`\"` is not an escape of intrinsic functions at `\"`"#);
    check(r"States.Array('a\nb')", r"`\n` is not an escape of intrinsic functions at `\n`");
    check("States.Array('a", "the string is never closed at `'`");
    check(r"States.Array('a\", "the string is never closed at `'`");
    check("States.Array('It's')", "expected `,` or `)` at `s`");
}

#[test]
fn what_is_no_call() {
    check("", "expected `(` right after the function's name at ``");
    check("States.Format", "expected `(` right after the function's name at ``");
    check("States.Format ('a')", "expected `(` right after the function's name at ` `");
    check(" States.Format('a')", "a space before the function's name at ` `");
    check("States.Xyz($.a)", "there is no function `States.Xyz` at `States.Xyz`");
    check("States.Format('a'", "`(` is never closed at `(`");
    check("States.Format(", "`(` is never closed at `(`");
    check("States.Format('a',", "`(` is never closed at `(`");
    check("States.Array(1, )", "an argument is missing here at `)`");
    check("States.Array(,1)", "an argument is missing here at `,`");
    check("States.Array(1 2)", "expected `,` or `)` at `2`");
    check("States.UUID()[0]", "nothing can follow the call at `[`");
    check("States.UUID())", "nothing can follow the call at `)`");
}

#[test]
fn what_is_no_argument() {
    check("States.Array(abc)", "`abc` is not an argument at `abc`");
    check("States.Array(True)", "`True` is not an argument at `True`");
    check("States.Array(\"a\")", "a string has single quotes in here at `\"`");
    check("States.Array([1])", "arrays and objects can't be written in here at `[`");
    check("States.Array(+1)", "expected a string, a number, a path or a call at `+`");
    for number in ["1.", "01", "-", "1e", "1x", "1.5.2", "--1"] {
        check(&format!("States.Array({number})"), &format!("`{number}` is not a number at `{number}`"));
    }
    check("States.Array(.5)", "`.5` is not an argument at `.5`");
    check("States.Array(1e999)", "the number `1e999` is out of range at `1e999`");
    check("States.Array($.a[x])", "a name in brackets needs quotes at `x`");
    check("States.Array($.a[0)", "expected `]` at `)`");
    check("States.Array($a b)", "expected `.` or `[` at ` `");
}

#[test]
fn the_nearest_function_is_named() {
    let help = |text: &str| parse(&ExprText::plain(text)).unwrap_err().help.unwrap_or_default();
    assert_eq!(help("States.format('a')"), "did you mean `States.Format`?");
    assert_eq!(help("Format('a')"), "did you mean `States.Format`?");
    assert!(help("States.Xyz($.result)").starts_with("the intrinsic functions are listed"));
    assert_eq!(help("States.Uuid()"), "did you mean `States.UUID`?");
    assert_eq!(help("States.Array(States.ArrayLenght($))"), "did you mean `States.ArrayLength`?");
}

#[test]
fn calls_nest_ten_deep() {
    let nested = |depth: usize| format!("{}1{}", "States.Array(".repeat(depth), ")".repeat(depth));
    assert!(parse(&ExprText::plain(&nested(10))).is_ok());
    assert!(show(&nested(11)).starts_with("calls stand inside each other more than 10 deep at `States.Array`"));
    assert!(show(&nested(100_000)).starts_with("calls stand inside each other more than 10 deep"));
}

#[test]
fn spans_point_into_the_text() {
    let text = "States.Array('a', States.UUID())";
    let call = parse(&ExprText::plain(text)).unwrap();
    let slices: Vec<_> = call.arguments.iter().map(|argument| argument.span.slice(text)).collect();
    assert_eq!((call.name.slice(text), call.text.span.slice(text)), ("States.Array", text));
    assert_eq!(slices, ["'a'", "States.UUID()"]);
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
fn no_text_makes_it_panic() {
    let call = "States.Format('It\\'s {} \\{😀\\}', $.a['b,c'][?(@.d)].length(), $$.x, States.MathAdd(-1.5e3, $状.y))";
    let pieces =
        ["'", "\\", "(", ")", ",", "$", "{", "}", "[", "]", "States.", "-", "1e9", " ", "状", "\"", "null", "..", "?"];
    for (end, _) in call.char_indices() {
        show(&call[..end]);
    }
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for _ in 0..4_000 {
        let mut text = call.to_owned();
        for _ in 0..=random.below(4) {
            let start = text.floor_char_boundary(random.below(text.len() + 1));
            let end = text.ceil_char_boundary((start + random.below(8)).min(text.len()));
            text.replace_range(start..end, pieces[random.below(pieces.len())]);
        }
        if let Ok(call) = parse(&ExprText::plain(&text)) {
            call.paths();
            call.draws_random();
        }
        let _ = split_template(&text);
    }
}
