//! `MockConfigFile.json` of Step Functions Local: which answers each state gives in each test case.
//!
//! See [Testing with mocked service integrations](https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-test-sm-exec.html).

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use super::{Answer, Mocks};
use crate::error::TaskError;
use crate::value::{Value, from_value};

/// A file of mocked answers.
///
/// ```
/// use asl::testing::MockConfig;
///
/// let config = MockConfig::read(r#"{
///     "StateMachines": { "HelpDesk": { "TestCases": { "Busy": { "Work on Case": "BusyThenDone" } } } },
///     "MockedResponses": { "BusyThenDone": {
///         "0-1": { "Throw": { "Error": "Busy", "Cause": "all desks are taken" } },
///         "2": { "Return": { "resolved": true } }
///     } }
/// }"#)?;
/// let mocks = config.test_case("HelpDesk", "Busy")?;
/// # let _ = mocks;
/// assert!(config.test_case("HelpDesk", "Bussy").unwrap_err().to_string().contains("Busy"));
/// # Ok::<(), asl::testing::MockConfigError>(())
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MockConfig {
    state_machines: BTreeMap<String, StateMachine>,
    #[serde(default)]
    mocked_responses: BTreeMap<String, BTreeMap<String, Response>>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct StateMachine {
    /// By test case, by state: the name of its answers.
    test_cases: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Clone, Debug, Deserialize)]
enum Response {
    Return(Value),
    #[serde(rename_all = "PascalCase")]
    Throw {
        error: String,
        #[serde(default)]
        cause: Option<String>,
    },
}

/// What is wrong with a file of mocked answers, or with what is asked of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MockConfigError(String);

impl fmt::Display for MockConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for MockConfigError {}

/// More answers than this for one state are a slip of the keyboard.
const MOST_ANSWERS: usize = 100_000;

impl MockConfig {
    /// Reads the file's text.
    ///
    /// # Errors
    /// It isn't such a file; the message says where.
    pub fn read(text: &str) -> Result<MockConfig, MockConfigError> {
        let fault = |fault: &dyn fmt::Display| MockConfigError(format!("the mock configuration: {fault}"));
        let json: Value = text.parse().map_err(|error| fault(&error))?;
        from_value(json).map_err(|error| fault(&error))
    }

    /// The mocks of one test case of a state machine. States that it doesn't name are not mocked.
    ///
    /// # Errors
    /// There is no such state machine, test case or response, or the attempts of a response have a gap.
    pub fn test_case(&self, state_machine: &str, test_case: &str) -> Result<Mocks, MockConfigError> {
        let machine = find(&self.state_machines, state_machine, "state machine")?;
        let states = find(&machine.test_cases, test_case, "test case")?;
        let mut mocks = Mocks::new();
        for (state, response) in states {
            let answers = answers(response, find(&self.mocked_responses, response, "mocked response")?)?;
            mocks = mocks.answers(state, answers);
        }
        Ok(mocks)
    }
}

fn find<'a, T>(entries: &'a BTreeMap<String, T>, name: &str, what: &str) -> Result<&'a T, MockConfigError> {
    let known = || entries.keys().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    entries
        .get(name)
        .ok_or_else(|| MockConfigError(format!("the mock configuration has no {what} `{name}`; it has {}", known())))
}

/// The answers in the order of their attempts: `"0"`, `"1-2"`.
fn answers(name: &str, responses: &BTreeMap<String, Response>) -> Result<Vec<Answer>, MockConfigError> {
    let fault = |text: String| MockConfigError(format!("the mocked response `{name}`: {text}"));
    let mut by_attempt: BTreeMap<usize, &Response> = BTreeMap::new();
    for (attempts, response) in responses {
        let (first, last) = attempts.split_once('-').unwrap_or((attempts, attempts));
        let number = |text: &str| text.trim().parse::<usize>().ok().filter(|number| *number < MOST_ANSWERS);
        let (Some(first), Some(last)) = (number(first), number(last)) else {
            return Err(fault(format!("`{attempts}` is no attempt: write `0` or `1-2`")));
        };
        for attempt in first..=last {
            if by_attempt.insert(attempt, response).is_some() {
                return Err(fault(format!("attempt {attempt} is answered twice")));
            }
        }
    }
    let gap = by_attempt.keys().enumerate().find(|(index, attempt)| index != *attempt);
    match gap {
        Some((index, _)) => Err(fault(format!("attempt {index} has no answer, and later ones do"))),
        None => Ok(by_attempt.into_values().map(answer).collect()),
    }
}

fn answer(response: &Response) -> Answer {
    match response {
        Response::Return(output) => Answer::Returns(output.clone()),
        Response::Throw { error, cause: Some(cause) } => Answer::Fails(TaskError::new(error.clone(), cause.clone())),
        Response::Throw { error, cause: None } => Answer::Fails(TaskError::without_cause(error.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(responses: &str, expected: Result<usize, &str>) {
        let text = format!(
            r#"{{"StateMachines": {{"M": {{"TestCases": {{"T": {{"S": "R"}}}}}}}}, "MockedResponses": {{"R": {responses}}}}}"#
        );
        let config = MockConfig::read(&text).unwrap();
        let found = answers("R", &config.mocked_responses["R"]).map(|answers| answers.len());
        assert_eq!(found, expected.map_err(|text| MockConfigError(format!("the mocked response `R`: {text}"))));
    }

    #[test]
    fn attempts() {
        check(r#"{"1-2": {"Return": 1}, "0": {"Throw": {"Error": "A", "Cause": "b"}}}"#, Ok(3));
        check(r#"{"1": {"Return": 1}}"#, Err("attempt 0 has no answer, and later ones do"));
        check(r#"{"0-1": {"Return": 1}, "1": {"Return": 2}}"#, Err("attempt 1 is answered twice"));
        check(r#"{"x": {"Return": 1}}"#, Err("`x` is no attempt: write `0` or `1-2`"));
    }

    #[test]
    fn faults_say_where() {
        let error = MockConfig::read(r#"{"StateMachines": {"M": {"TestCase": {}}}}"#).unwrap_err();
        assert!(error.to_string().starts_with("the mock configuration: $.StateMachines.M"), "{error}");
    }
}
