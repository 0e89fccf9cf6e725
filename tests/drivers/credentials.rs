//! `Credentials`: the role is recorded with each attempt, and a task whose role can't be worked out is never called.

use asl::{ExecutionError, asl};

use crate::support::{Fails, Ran, Returns, check, scripted, succeeds};

asl! { "credentials.asl.json", name = Credentials, allow(history-limit-exceeded) }
scripted!(CredentialsTasks: fixed, path, intrinsic);

fn roles(ran: &Ran) -> Vec<String> {
    let events = ran.execution.history.iter().map(|event| serde_json::to_string(event).unwrap());
    let found = events.filter_map(|event| {
        let (_, rest) = event.split_once(r#""taskCredentials":{"roleArn":"arn:aws:iam::"#)?;
        Some(rest.split('"').next()?.to_string())
    });
    found.collect()
}

#[test]
fn the_role_is_recorded_with_each_attempt() {
    let input = r#"{"detail": {"role": "arn:aws:iam::1:role/path", "account": 2}, "limit": 5}"#;
    let answers = [Returns(input), Returns("{}"), Fails("Busy", ""), Returns("{}")];
    let ran = check(Credentials::new, &answers, "{}", succeeds("{}"));
    assert_eq!(roles(&ran), ["123456789012:role/fixed", "1:role/path", "2:role/made", "2:role/made"]);
    let texts: Vec<String> = ran.execution.history.iter().map(|event| serde_json::to_string(event).unwrap()).collect();
    let regions = |region: &str| texts.iter().filter(|text| text.contains(&format!(r#""region":"{region}""#))).count();
    assert_eq!((regions("eu-west-1"), regions("local"), regions("us-east-1")), (1, 2, 0));
}

#[test]
fn a_role_that_is_missing_fails_the_state_before_its_task_is_called() {
    let cause = "An error occurred while executing the state 'Path' (entered at the event id #7). The JSONPath '$.role' \
                 specified for the field 'RoleArn.$' could not be found in the input '{}'";
    let error = Err(ExecutionError::because("States.Runtime", cause));
    let ran = check(Credentials::new, &[Returns(r#"{"detail": {}}"#)], "{}", error);
    assert_eq!(ran.requests().len(), 1);
}

#[test]
fn a_role_is_a_text() {
    let cause = "An error occurred while executing the state 'Path' (entered at the event id #7). The value for the field \
                 'RoleArn.$' must be a STRING, but was: 5";
    let error = Err(ExecutionError::because("States.Runtime", cause));
    check(Credentials::new, &[Returns(r#"{"detail": {"role": 5}}"#)], "{}", error);
}
