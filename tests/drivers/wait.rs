//! The Wait state: no time passes but on the clock.

use asl::asl;

use crate::support::{check, fails_in, scripted, succeeds};

asl!("wait.asl.json");
scripted!(WaitTasks:);

/// The Wait itself takes so many seconds.
#[track_caller]
fn check_wait(input: &str, output: &str, seconds: f64) {
    let ran = check(Wait::new, &[], input, succeeds(output));
    assert_eq!(ran.seconds(), seconds);
    let waited = ran.times("WaitStateExited").last().copied();
    assert_eq!(waited, Some(seconds), "the history shows when the Wait ended");
    assert_eq!(ran.times("WaitStateEntered")[0], 0.0);
}

/// Event 4 is the entry of the second state.
#[track_caller]
fn check_fault(state: &str, input: &str, cause: &str) {
    let ran = check(Wait::new, &[], input, fails_in(state, 4, cause));
    assert_eq!(ran.types()[4], "ExecutionFailed");
    assert_eq!(ran.seconds(), 0.0);
}

#[test]
fn a_year_passes_at_once() {
    check_wait(r#"{"wait":"year"}"#, r#"{"wait":"year"}"#, 31_536_000.0);
    check_wait(r#"{"wait":"none"}"#, r#"{"wait":"none"}"#, 0.0);
}

#[test]
fn seconds_come_from_the_effective_input() {
    check_wait(r#"{"wait":"seconds","in":{"x":90,"rest":[1]}}"#, "[1]", 90.0);
    check_wait(r#"{"wait":"seconds","in":{"x":0,"rest":[1]}}"#, "[1]", 0.0);
    check_wait(r#"{"wait":"seconds","in":{"x":99999999,"rest":2}}"#, "2", 99_999_999.0);
}

#[test]
fn seconds_that_are_none() {
    let check = |x: &str, cause: &str| {
        check_fault("SecondsPath", &format!(r#"{{"wait":"seconds","in":{{{x}}}}}"#), cause);
    };
    check("", "The SecondsPath parameter does not reference an input value: $.x");
    check(r#""x":-1"#, "The SecondsPath parameter references a negative value: $.x == -1");
    check(r#""x":1.5"#, "The SecondsPath parameter cannot be parsed as a long value: $.x == 1.5");
    check(r#""x":"1""#, r#"The SecondsPath parameter cannot be parsed as a long value: $.x == "1""#);
    check(r#""x":null"#, "The SecondsPath parameter cannot be parsed as a long value: $.x == null");
    check(r#""x":100000000"#, "Wait state delay is too long.");
    check(r#""x":18446744073709551615"#, "Wait state delay is too long.");
}

#[test]
fn a_timestamp_is_waited_for_unless_it_is_past() {
    check_wait(r#"{"wait":"past"}"#, r#"{"wait":"past"}"#, 0.0);
    check_wait(r#"{"wait":"noon"}"#, r#"{"wait":"noon"}"#, 43_200.25);
    let input = r#"{"wait":"","times":["2026-01-31T00:00:00Z"]}"#;
    check_wait(input, input, 30.0 * 86_400.0);
    let past = r#"{"wait":"","times":["1969-12-31T23:59:59-11:00"]}"#;
    check_wait(past, past, 0.0);
}

#[test]
fn timestamps_that_are_none() {
    let check = |times: &str, cause: &str| {
        check_fault("TimestampPath", &format!(r#"{{"wait":"","times":{times}}}"#), cause);
    };
    check("[]", "The TimestampPath parameter does not reference an input value: $.times[0]");
    let none =
        "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string";
    check(r#"["tomorrow"]"#, &format!("{none}: $.times[0] == tomorrow"));
    check(r#"["2026-01-31"]"#, &format!("{none}: $.times[0] == 2026-01-31"));
    check("[1767225600]", &format!("{none}: $.times[0] == 1767225600"));
}
