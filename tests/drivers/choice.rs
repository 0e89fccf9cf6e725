//! The Choice state: every comparator in a running machine. `$.op` says which one is asked, `$.w` is the other side of the `…Path` ones.

use asl::asl;

use crate::support::{check, fails_in, json, scripted, succeeds};

asl!("choice.asl.json");
scripted!(ChoiceTasks:);

asl!("first_match.asl.json", allow(choice - not - exhaustive));
scripted!(FirstMatchTasks:);

/// A comparator with its constant operand says yes to these values of `$.v` and no to those.
#[track_caller]
fn check_op(op: &str, yes: &[&str], no: &[&str]) {
    let all = yes.iter().map(|v| (v, "true")).chain(no.iter().map(|v| (v, "false")));
    for (v, expected) in all {
        let input = format!(r#"{{"op":"{op}","v":{v},"w":null}}"#);
        let ran = check(Choice::new, &[], &input, succeeds(expected));
        assert_eq!(ran.execution.steps()[0].output, Some(&json(&input)), "a Choice hands its input on");
    }
}

/// A comparator with a path says yes to these pairs of `$.v` and `$.w` and no to those.
#[track_caller]
fn check_path(op: &str, yes: &[(&str, &str)], no: &[(&str, &str)]) {
    let all = yes.iter().map(|pair| (pair, "true")).chain(no.iter().map(|pair| (pair, "false")));
    for ((v, w), expected) in all {
        check(Choice::new, &[], &format!(r#"{{"op":"{op}","v":{v},"w":{w}}}"#), succeeds(expected));
    }
}

#[test]
fn strings_compare_by_code_unit() {
    // Against "a".
    check_op("StringEquals", &[r#""a""#, r#""\u0061""#], &[r#""A""#, r#""""#, "1", "null", r#"["a"]"#]);
    check_op("StringLessThan", &[r#""A""#, r#""""#], &[r#""a""#, r#""b""#, "0"]);
    check_op("StringGreaterThan", &[r#""b""#, r#""aa""#, r#""é""#], &[r#""a""#, r#""B""#, "2"]);
    check_op("StringLessThanEquals", &[r#""a""#, r#""Z""#], &[r#""aa""#, "null"]);
    check_op("StringGreaterThanEquals", &[r#""a""#, r#""aa""#], &[r#""Z""#, "true"]);
    // Against `a*\*`: an a at the beginning, a star at the end.
    check_op("StringMatches", &[r#""a*""#, r#""abc*""#, r#""a**""#], &[r#""a""#, r#""abc""#, r#""*""#, "1"]);
}

#[test]
fn numbers_compare_by_value() {
    // Against 1.
    check_op("NumericEquals", &["1", "1.0", "1e0"], &["2", "1.0000001", r#""1""#, "true", "null"]);
    check_op("NumericLessThan", &["0", "-1e300", "0.9999"], &["1", "2", r#""0""#]);
    check_op("NumericGreaterThan", &["2", "1.5", "1e300"], &["1", "0", r#""2""#]);
    check_op("NumericLessThanEquals", &["1", "0"], &["1.5", "null"]);
    check_op("NumericGreaterThanEquals", &["1", "2"], &["0.5", "[]"]);
}

#[test]
fn timestamps_compare_as_instants() {
    // Against the first instant of 2026 in UTC.
    let (same, earlier, later) =
        (r#""2026-01-01T01:00:00+01:00""#, r#""2025-12-31T23:59:59.999Z""#, r#""2026-01-01T00:00:00.001Z""#);
    let none = [r#""2026-01-01""#, r#""2026-01-01t00:00:00z""#, "1767225600", "null"];
    let but = |other: [&'static str; 2]| [&other[..], &none].concat();
    check_op("TimestampEquals", &[same], &but([earlier, later]));
    check_op("TimestampLessThan", &[earlier], &but([same, later]));
    check_op("TimestampGreaterThan", &[later], &but([same, earlier]));
    check_op("TimestampLessThanEquals", &[earlier, same], &but([later, later]));
    check_op("TimestampGreaterThanEquals", &[later, same], &but([earlier, earlier]));
}

#[test]
fn types_are_asked_for() {
    check_op("BooleanEquals", &["true"], &["false", r#""true""#, "1", "null"]);
    check_op("IsNull", &["null"], &["0", "{}", r#""null""#]);
    check_op("IsNumeric", &["0", "-1.5"], &[r#""0""#, "null"]);
    check_op("IsString", &[r#""""#], &["0", "null", "[]"]);
    check_op("IsBoolean", &["true", "false"], &["null", "0"]);
    check_op("IsTimestamp", &[r#""2026-01-01T00:00:00Z""#], &[r#""2026-01-01""#, "0"]);
    check_op("IsPresent", &["null", "0", "{}"], &[]);
    check_op("Or", &["null", "2", r#""1""#], &["1"]);
}

#[test]
fn paths_lead_to_the_other_side() {
    let (a, b, one) = (r#""a""#, r#""b""#, r#""1""#);
    check_path("StringEqualsPath", &[(a, a)], &[(a, b), (one, "1")]);
    check_path("StringLessThanPath", &[(a, b)], &[(a, a), (b, a)]);
    check_path("StringGreaterThanPath", &[(b, a)], &[(a, a), (a, b)]);
    check_path("StringLessThanEqualsPath", &[(a, a), (a, b)], &[(b, a)]);
    check_path("StringGreaterThanEqualsPath", &[(a, a), (b, a)], &[(a, b)]);
    check_path("NumericEqualsPath", &[("1", "1.0")], &[("1", "2"), ("1", one)]);
    check_path("NumericLessThanPath", &[("1", "2")], &[("1", "1"), ("2", "1")]);
    check_path("NumericGreaterThanPath", &[("2", "1")], &[("1", "1"), ("1", "2")]);
    check_path("NumericLessThanEqualsPath", &[("1", "1"), ("1", "2")], &[("2", "1")]);
    check_path("NumericGreaterThanEqualsPath", &[("1", "1"), ("2", "1")], &[("1", "2")]);
    check_path("BooleanEqualsPath", &[("false", "false"), ("true", "true")], &[("true", "false"), ("null", "null")]);
    let (early, late, same) =
        (r#""2026-01-01T00:00:00Z""#, r#""2026-01-01T00:00:01Z""#, r#""2025-12-31T23:00:00-01:00""#);
    check_path("TimestampEqualsPath", &[(early, same)], &[(early, late), (early, a)]);
    check_path("TimestampLessThanPath", &[(early, late)], &[(early, same), (late, early)]);
    check_path("TimestampGreaterThanPath", &[(late, early)], &[(early, same), (early, late)]);
    check_path("TimestampLessThanEqualsPath", &[(early, same), (early, late)], &[(late, early)]);
    check_path("TimestampGreaterThanEqualsPath", &[(early, same), (late, early)], &[(early, late)]);
}

#[test]
fn a_missing_variable_is_an_error_but_for_is_present() {
    let cause = "Invalid path '$.v': The choice state's condition path references an invalid value.";
    for op in ["StringEquals", "NumericEqualsPath", "IsNull", "Or"] {
        check(Choice::new, &[], &format!(r#"{{"op":"{op}","w":1}}"#), fails_in("Test", 2, cause));
    }
    let other_side = "Invalid path '$.w': The choice state's condition path references an invalid value.";
    check(Choice::new, &[], r#"{"op":"NumericEqualsPath","v":1}"#, fails_in("Test", 2, other_side));
    check(Choice::new, &[], r#"{"op":"IsPresent"}"#, succeeds("false"));
    check(Choice::new, &[], r#"{"op":"IsAbsent"}"#, succeeds("true"));
    // Rules that are decided before they come to the path don't fail.
    check(Choice::new, &[], r#"{"op":"none of them"}"#, succeeds("false"));
}

#[test]
fn the_first_rule_that_matches_wins() {
    let input = |total: u32| format!(r#"{{"detail":{{"order":{{"total":{total}}}}}}}"#);
    check(FirstMatch::new, &[], &input(101), succeeds(r#"{"total":101,"size":"large"}"#));
    check(FirstMatch::new, &[], &input(100), succeeds(r#"{"total":100,"size":"medium"}"#));
}

#[test]
fn no_rule_matches() {
    let cause = "Failed to transition out of the state. The state does not point to a next state.";
    let ran = check(FirstMatch::new, &[], r#"{"detail":{"order":{"total":1}}}"#, fails_in("Narrow", 2, cause));
    assert_eq!(ran.types()[1..], ["ChoiceStateEntered", "ExecutionFailed"]);
    let cause = "Invalid path '$.detail' : No results for path: $['detail']";
    check(FirstMatch::new, &[], "{}", fails_in("Narrow", 2, cause));
}
