//! Choice rules against types: comparators that never hold, values that no rule is for, and what the compile error says.

#![allow(dead_code, reason = "only the schemas of these types are looked at")]

use asl::Payload;
use asl::payload::{
    Comparator, Operand, PathPart, Rule, Site, try_check_comparator, try_check_exhaustive, try_check_rules,
};
use serde::Serialize;

use Comparator::*;
use Operand::{Bool, Float, Int, Str};

const SITE: Site<'_> =
    Site { place: "call_center.asl.json:22:5", state: "Decide", path: "$.x", ty: "Case", snippet: "" };

#[derive(Payload)]
#[payload(integer)]
enum Status {
    Unresolved = 0,
    Resolved = 1,
}

#[derive(Payload)]
enum Color {
    Red,
    Green,
}

#[derive(Payload, Serialize)]
#[serde(tag = "kind")]
enum Shape {
    Circle { radius: u8 },
    Square { side: u8 },
}

#[derive(Payload)]
struct Case {
    status: Status,
    color: Option<Color>,
    open: bool,
    priority: u8,
    big: i64,
    name: String,
    ratio: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<bool>,
    inner: Option<Inner>,
    shape: Shape,
    any: serde_json::Value,
}

#[derive(Payload)]
struct Inner {
    flag: bool,
}

const STATUS: &[PathPart] = &[PathPart::Key("status")];
const COLOR: &[PathPart] = &[PathPart::Key("color")];
const OPEN: &[PathPart] = &[PathPart::Key("open")];
const PRIORITY: &[PathPart] = &[PathPart::Key("priority")];
const BIG: &[PathPart] = &[PathPart::Key("big")];
const NAME: &[PathPart] = &[PathPart::Key("name")];
const RATIO: &[PathPart] = &[PathPart::Key("ratio")];
const NOTE: &[PathPart] = &[PathPart::Key("note")];
const INNER: &[PathPart] = &[PathPart::Key("inner")];
const FLAG: &[PathPart] = &[PathPart::Key("inner"), PathPart::Key("flag")];
const KIND: &[PathPart] = &[PathPart::Key("shape"), PathPart::Key("kind")];
const ANY: &[PathPart] = &[PathPart::Key("any")];
const ANY_INSIDE: &[PathPart] = &[PathPart::Key("any"), PathPart::Key("inside")];

#[track_caller]
fn check_holds(parts: &[PathPart], comparator: Comparator, operand: Operand) {
    if let Err(message) = try_check_comparator(Case::SCHEMA, parts, comparator, operand, &SITE) {
        panic!("{}", message.as_str());
    }
}

#[track_caller]
fn check_never(parts: &[PathPart], comparator: Comparator, operand: Operand, is: &str, help: &str) {
    let message = try_check_comparator(Case::SCHEMA, parts, comparator, operand, &SITE).unwrap_err();
    let (fault, rest) = message.as_str().split_once('\n').unwrap();
    let (_, found) = fault.split_once("never holds: in type `Case` it is ").unwrap();
    assert_eq!(found, is);
    let help = if help.is_empty() { String::new() } else { format!("\n  = help: use a `{help}` comparator") };
    assert_eq!(rest, format!(" --> call_center.asl.json:22:5{help}"));
}

#[test]
fn comparators() {
    check_holds(STATUS, NumericEquals, Int(1));
    check_holds(STATUS, NumericGreaterThan, Float(0.5));
    check_holds(COLOR, StringEquals, Str("Red"));
    check_holds(COLOR, StringMatches, Str("*een"));
    check_holds(NAME, TimestampEquals, Str("2016-03-14T01:59:00Z"));
    check_holds(ANY, BooleanEquals, Bool(true));
    check_holds(KIND, StringEquals, Str("Square"));
    check_holds(NAME, StringEquals, Operand::Path);
    check_holds(NAME, IsNull, Bool(true));
    check_never(STATUS, NumericEquals, Int(2), "0 or 1", "");
    check_never(STATUS, StringEquals, Str("1"), "0 or 1", "Numeric…");
    check_never(PRIORITY, NumericGreaterThan, Int(255), "an integer from 0 to 255", "");
    check_never(PRIORITY, NumericEquals, Float(1.5), "an integer from 0 to 255", "");
    check_never(OPEN, StringEquals, Str("true"), "a boolean", "Boolean…");
    check_never(COLOR, StringEquals, Str("red"), "null or \"Red\" or \"Green\"", "");
    check_never(COLOR, TimestampEquals, Str("2016-03-14T01:59:00Z"), "null or \"Red\" or \"Green\"", "String…");
    check_never(KIND, StringEquals, Str("Cube"), "\"Circle\" or \"Square\"", "");
    check_never(INNER, BooleanEquals, Bool(true), "null or an object", "");
}

#[test]
fn the_whole_message() {
    let message = try_check_comparator(Case::SCHEMA, STATUS, NumericEquals, Int(2), &SITE).unwrap_err();
    let expected = "`NumericEquals: 2` on `$.x` in state `Decide` never holds: in type `Case` it is 0 or 1";
    assert!(message.as_str().starts_with(expected), "{message:?}");
}

const fn rule(parts: &'static [PathPart], comparator: Comparator, operand: Operand) -> Rule {
    Rule::Compare { parts, comparator, operand }
}

const ALLOW: &str = "or write `allow(choice-not-exhaustive)` in `asl!`";

#[track_caller]
fn check_covers(rules: &'static [Rule]) {
    if let Err(message) = try_check_exhaustive(Case::SCHEMA, rules, &SITE) {
        panic!("{}", message.as_str());
    }
}

#[track_caller]
fn check_left_out(rules: &'static [Rule], values: &str) {
    let message = try_check_exhaustive(Case::SCHEMA, rules, &SITE).unwrap_err();
    let (fault, rest) = message.as_str().split_once('\n').unwrap();
    assert_eq!(fault, format!("`Decide` has no Default and no rule for {values} (type `Case`)"));
    assert!(rest.starts_with(" --> call_center.asl.json:22:5\n  = help: add a `Default`, give "), "{rest}");
    assert!(rest.contains(ALLOW), "{rest}");
    assert_eq!(rest.contains("IsPresent"), values.contains("absent"));
}

#[track_caller]
fn check_undecided(rules: &'static [Rule], why: &str) {
    let message = try_check_exhaustive(Case::SCHEMA, rules, &SITE).unwrap_err();
    let fault = message.as_str().lines().next().unwrap();
    let expected = "`Decide` has no Default, and that its rules cover every value of type `Case` can't be proven: ";
    assert_eq!(fault, format!("{expected}{why}"));
    assert!(message.as_str().ends_with(ALLOW));
}

/// `const` rules from an expression.
macro_rules! rules {
    ($($rule:expr),* $(,)?) => { const { &[$($rule),*] } };
}

#[test]
fn constants_are_covered_one_by_one() {
    check_covers(rules![rule(STATUS, NumericEquals, Int(1)), rule(STATUS, NumericEquals, Int(0))]);
    check_covers(rules![rule(STATUS, NumericLessThan, Float(0.5)), rule(STATUS, NumericGreaterThanEquals, Int(1))]);
    check_left_out(rules![rule(STATUS, NumericEquals, Int(1))], "`$.status` = 0");
    check_covers(rules![rule(OPEN, BooleanEquals, Bool(true)), rule(OPEN, BooleanEquals, Bool(false))]);
    check_covers(rules![rule(KIND, StringEquals, Str("Circle")), rule(KIND, StringEquals, Str("Square"))]);
    check_left_out(rules![rule(KIND, StringEquals, Str("Square"))], "`$.shape.kind` = \"Circle\"");
}

#[test]
fn null_is_a_value() {
    const RED: Rule = rule(COLOR, StringEquals, Str("Red"));
    const GREEN: Rule = rule(COLOR, StringEquals, Str("Green"));
    check_left_out(rules![RED, GREEN], "`$.color` = null");
    check_covers(rules![RED, rule(COLOR, IsNull, Bool(true)), GREEN]);
    check_covers(rules![RED, Rule::Not(&RED)]);
    check_covers(rules![rule(COLOR, IsNull, Bool(false)), rule(COLOR, IsNull, Bool(true))]);
}

#[test]
fn what_may_be_absent_fails() {
    const YES: Rule = rule(NOTE, BooleanEquals, Bool(true));
    const PRESENT: Rule = rule(NOTE, IsPresent, Bool(true));
    check_left_out(rules![YES, Rule::Not(&YES)], "`$.note` absent");
    check_covers(rules![Rule::And(&[PRESENT, YES]), Rule::Not(&PRESENT), Rule::Not(&YES)]);
    check_left_out(rules![Rule::And(&[YES, PRESENT]), Rule::Not(&PRESENT), Rule::Not(&YES)], "`$.note` absent");
}

#[test]
fn nothing_is_inside_of_null() {
    const FLAGGED: Rule = rule(FLAG, BooleanEquals, Bool(true));
    check_covers(rules![rule(INNER, IsNull, Bool(true)), FLAGGED, Rule::Not(&FLAGGED)]);
    check_left_out(rules![FLAGGED, Rule::Not(&FLAGGED)], "`$.inner.flag` absent");
}

#[test]
fn integers_in_ranges() {
    const URGENT: Rule = rule(PRIORITY, NumericGreaterThan, Int(7));
    check_covers(rules![URGENT, rule(PRIORITY, NumericLessThanEquals, Int(7))]);
    check_covers(rules![URGENT, rule(PRIORITY, NumericLessThanEquals, Float(7.5))]);
    check_left_out(rules![URGENT, rule(PRIORITY, NumericLessThan, Int(7))], "`$.priority` = 7");
    check_left_out(rules![URGENT], "`$.priority` = 0 to 6; `$.priority` = 7");
    check_left_out(rules![rule(BIG, NumericEquals, Int(1))], "`$.big` < 1; `$.big` > 1");
}

#[test]
fn several_paths() {
    const OPENED: Rule = rule(OPEN, BooleanEquals, Bool(true));
    const SOLVED: Rule = rule(STATUS, NumericEquals, Int(1));
    check_covers(rules![Rule::And(&[OPENED, SOLVED]), Rule::Not(&OPENED), Rule::Not(&SOLVED)]);
    check_covers(rules![Rule::Or(&[OPENED, SOLVED]), Rule::Not(&Rule::Or(&[OPENED, SOLVED]))]);
    check_left_out(rules![Rule::And(&[OPENED, SOLVED]), Rule::Not(&OPENED)], "`$.open` = true with `$.status` = 0");
}

#[test]
fn not_provable() {
    check_undecided(rules![rule(NAME, StringEquals, Str("a"))], "`$.name` is a string of any value");
    check_undecided(rules![rule(RATIO, NumericLessThan, Int(1))], "`$.ratio` is a number with fractions");
    check_undecided(rules![rule(ANY, IsString, Bool(true))], "`$.any` has no type, it is any JSON");
    check_undecided(
        rules![rule(STATUS, NumericEquals, Operand::Path)],
        "`$.status` = 0 is compared to what is known only when running",
    );
    check_undecided(rules![Rule::Undecidable], "a rule depends on more than the state's input");
    check_covers(rules![rule(NAME, StringEquals, Str("a")), rule(NAME, IsString, Bool(true))]);
}

#[test]
fn too_much_to_try() {
    const N: Rule = rule(PRIORITY, NumericEquals, Int(1));
    let message = try_check_exhaustive(Case::SCHEMA, &[N; 65], &SITE).unwrap_err();
    assert!(message.as_str().starts_with("`Decide` has no Default, and its rules are too many to prove"));
}

/// As much as may be tried: this must neither fail nor draw rustc's lint about constants that take long.
mod large {
    use super::*;

    #[derive(Payload)]
    struct Wide {
        a: (u8, u8, u8),
        b: (Three, Three, Three, Three, Three, Three, Three),
    }

    #[derive(Payload)]
    enum Three {
        One,
        Two,
        Last,
    }

    const fn digit(place: &'static [PathPart], digit: i64) -> Rule {
        rule(place, NumericLessThan, Int(digit))
    }

    const fn name(place: &'static [PathPart]) -> Rule {
        rule(place, StringEquals, Str("Last"))
    }

    macro_rules! path {
        ($key:literal, $index:literal) => {
            &[PathPart::Key($key), PathPart::Index($index)]
        };
    }

    macro_rules! seven {
        ($of:ident, $path:expr) => {
            Rule::Or(&[
                $of($path, 0),
                $of($path, 9),
                $of($path, 8),
                $of($path, 7),
                $of($path, 6),
                $of($path, 5),
                $of($path, 4),
            ])
        };
    }

    const EACH: Rule =
        Rule::Or(&[seven!(digit, path!("a", 0)), seven!(digit, path!("a", 1)), seven!(digit, path!("a", 2))]);
    const _: () = asl::payload::check_exhaustive(Wide::SCHEMA, &[EACH, Rule::Not(&EACH)], &SITE);

    const ANY: Rule = Rule::Or(&[
        name(path!("b", 0)),
        name(path!("b", 1)),
        name(path!("b", 2)),
        name(path!("b", 3)),
        name(path!("b", 4)),
        name(path!("b", 5)),
        name(path!("b", 6)),
    ]);
    const TWICE: Rule = Rule::And(&[ANY, ANY, ANY, ANY]);
    const _: () = asl::payload::check_exhaustive(Wide::SCHEMA, &[TWICE, Rule::Not(&TWICE)], &SITE);
}

#[track_caller]
fn check_rules(rules: &'static [Rule], expected: Option<&str>) {
    let sites: Vec<Site<'_>> = rules.iter().map(|_| SITE).collect();
    let message = try_check_rules(Case::SCHEMA, rules, &sites).err();
    let fault = message.as_ref().map(|message| message.as_str().lines().next().unwrap_or_default());
    assert_eq!(fault, expected);
}

#[test]
fn rules_that_nothing_is_left_for() {
    const FALSE: Rule = rule(OPEN, BooleanEquals, Bool(false));
    const TRUE: Rule = rule(OPEN, BooleanEquals, Bool(true));
    const URGENT: Rule = rule(PRIORITY, NumericGreaterThan, Int(7));
    check_rules(rules![TRUE, FALSE], None);
    check_rules(rules![TRUE, TRUE], Some(NEVER));
    check_rules(rules![URGENT, rule(PRIORITY, NumericEquals, Int(9))], Some(NEVER));
    check_rules(rules![rule(PRIORITY, NumericEquals, Int(9)), URGENT], None);
    check_rules(rules![URGENT, Rule::And(&[URGENT, TRUE])], Some(NEVER));
    // Which values a pattern is for is not known: another rule may be left some.
    check_rules(rules![rule(NAME, StringMatches, Str("a*")), rule(NAME, StringMatches, Str("ab*"))], None);
}

const NEVER: &str = "rule 2 of `Decide` never decides: earlier rules cover all values of type `Case` that it is for";

#[test]
fn rules_that_fail() {
    const YES: Rule = rule(NOTE, BooleanEquals, Bool(true));
    const PRESENT: Rule = rule(NOTE, IsPresent, Bool(true));
    check_rules(rules![YES], Some("a rule of `Decide` fails where `$.note` is absent, which it may be in type `Case`"));
    check_rules(rules![Rule::And(&[PRESENT, YES])], None);
    // Of what has no type it isn't known that it may be absent.
    check_rules(rules![rule(ANY, BooleanEquals, Bool(true))], None);
    check_rules(rules![rule(ANY_INSIDE, BooleanEquals, Bool(true))], None);
    check_rules(rules![Rule::Not(&PRESENT), YES], None);
}
