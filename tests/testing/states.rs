//! States that run alone.

use asl::testing::{InspectionLevel, Stage, StateTest, TestStatus, TestedState};
use asl::{Value, asl};

use crate::{OrderState, TypedOrderState, json, order};

asl! {
    "placed.asl.json",
    allow(task-without-retry, task-without-timeout),
    input = Parcel,
    tasks = { "Weigh": fn(Parcel) -> Weight },
}

asl! { "constants.asl.json", allow(task-without-retry, task-without-timeout) }

/// What is weighed.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, asl::Payload)]
struct Parcel {
    id: u32,
}

/// What comes of it.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, asl::Payload)]
struct Weight {
    grams: u32,
}

#[track_caller]
fn run(test: StateTest) -> TestedState {
    let tested = test.run::<OrderState>().unwrap();
    assert_eq!(test.run::<TypedOrderState>().unwrap(), tested, "with types the same comes out");
    tested
}

fn refusal(test: StateTest) -> String {
    test.run::<OrderState>().unwrap_err().to_string()
}

#[test]
fn every_stage_of_a_task() {
    let tested = run(StateTest::new("Charge").input(order(7)).returns(json(r#"{"id": "r-7"}"#)));
    let expected = json(
        r#"{
            "output": {"order": {"total": 7, "lines": ["a", "b"]}, "payment": {"receipt": "r-7"}},
            "inspectionData": {
                "input": {"order": {"total": 7, "lines": ["a", "b"]}},
                "afterInputPath": {"total": 7, "lines": ["a", "b"]},
                "afterParameters": {"amount": 7, "attempt": 0},
                "result": {"id": "r-7"},
                "afterResultSelector": {"receipt": "r-7"},
                "afterResultPath": {"order": {"total": 7, "lines": ["a", "b"]}, "payment": {"receipt": "r-7"}},
                "variables": {"receipt": "r-7"}
            },
            "nextState": "Is Large",
            "status": "SUCCEEDED"
        }"#,
    );
    assert_eq!(tested.to_json(InspectionLevel::Debug), expected);
    let info = tested.to_json(InspectionLevel::Info);
    assert!(info.as_object().is_some_and(|object| object.get("inspectionData").is_none()));
}

#[test]
fn errors_are_retried_then_caught_then_nothing_helps() {
    let failing = |error: &str| StateTest::new("Charge").input(order(7)).fails(error, "so it is");
    let check = |test: StateTest, status: TestStatus, details: Option<&str>, next: Option<&str>| {
        let tested = run(test);
        assert_eq!((tested.status, tested.next_state), (status, next));
        assert_eq!(tested.inspection.at(Stage::ErrorDetails), details.map(json).as_ref());
        tested.output
    };
    let retriable = TestStatus::Retriable;
    check(failing("Busy"), retriable, Some(r#"{"retryIndex": 0, "retryBackoffIntervalSeconds": 10}"#), None);
    check(failing("Busy").retries(1), retriable, Some(r#"{"retryIndex": 0, "retryBackoffIntervalSeconds": 30}"#), None);
    check(failing("Busy").retries(2), TestStatus::Failed, Some(r#"{"retryIndex": 0}"#), None);
    let caught = check(failing("Declined"), TestStatus::CaughtError, Some(r#"{"catchIndex": 0}"#), Some("Refuse"));
    let error = caught.unwrap().as_object().and_then(|output| output.get("error").cloned());
    assert_eq!(error, Some(json(r#"{"Error": "Declined", "Cause": "so it is"}"#)));
    check(failing("Other"), TestStatus::Failed, None, None);
}

#[test]
fn what_cannot_be_worked_out_ends_the_stages() {
    let tested = run(StateTest::new("Charge").input(json(r#"{"order": {}}"#)).returns(1));
    assert_eq!(tested.status, TestStatus::Failed);
    assert_eq!(tested.inspection.at(Stage::AfterInputPath), Some(&json("{}")));
    assert_eq!(tested.inspection.at(Stage::AfterParameters), None);
    assert!(tested.error.unwrap().to_string().starts_with("States.Runtime: The JSONPath '$.total'"));
}

#[test]
fn a_choice_and_a_wait_need_no_mock() {
    let next = |total| run(StateTest::new("Is Large").input(order(total))).next_state;
    assert_eq!([next(5000), next(0), next(1)], [Some("Ask"), Some("Refuse"), Some("Cool Off")]);
    let waited = run(StateTest::new("Cool Off").input(1));
    assert_eq!((waited.next_state, waited.output), (Some("Pack"), Some(Value::from(1))));
}

#[test]
fn typed_data_that_was_put_together_is_read() {
    let check = |input: &str| {
        let tested = StateTest::new("Is Heavy").input(json(input)).run::<PlacedState>();
        tested.map(|tested| tested.next_state).map_err(|refused| refused.to_string())
    };
    assert_eq!(check(r#"{"id": 1, "weight": {"grams": 2000}}"#), Ok(Some("Truck")));
    assert_eq!(check(r#"{"id": 1, "weight": {"grams": 20}}"#), Ok(Some("Bike")));
    assert!(check(r#"{"id": 1, "weight": 20}"#).unwrap_err().contains("doesn't fit the type `Weight`"));
    assert!(check("7").unwrap_err().contains("an object with `weight` in it"));
}

#[test]
fn a_map_and_what_is_inside() {
    let tested = run(StateTest::new("Pack").input(order(1)).returns(json("[1, 2]")));
    let at = |stage| tested.inspection.at(stage).map(Value::to_string);
    assert_eq!(at(Stage::AfterItemsPath).as_deref(), Some(r#"["a","b"]"#));
    assert_eq!(at(Stage::MaxConcurrency).as_deref(), Some("2"));
    assert_eq!(
        tested.output.unwrap().as_object().and_then(|output| output.get("boxes").cloned()),
        Some(json("[1, 2]"))
    );
    let inside = run(StateTest::new("Fetch").input(json(r#"{"line": "a"}"#)));
    assert_eq!(inside.output, Some(json(r#"{"line": "a", "box": {"packed": "a"}}"#)));
}

#[test]
fn constants_are_found_wherever_they_stand() {
    let run = |test: StateTest| test.run::<ConstantsState>().unwrap();
    let at = |tested: &TestedState, stage| tested.inspection.at(stage).map(Value::to_string);
    let asked = run(StateTest::new("Ask").input(1).context(json(r#"{"Task": {"Token": "t"}}"#)).returns(2));
    let parameters = r#"{"QueueUrl":"https://sqs.us-east-1.amazonaws.com/123456789012/questions","MessageBody":{"text":"Well?","token":"t","number":1}}"#;
    assert_eq!(at(&asked, Stage::AfterParameters).as_deref(), Some(parameters));
    let answered = run(StateTest::new("Answer").input(json(r#"{"id": 7}"#)).returns(2));
    assert_eq!(at(&answered, Stage::AfterParameters).as_deref(), Some(r#"{"text":"So it is","id":7}"#));
    let caught = run(StateTest::new("Ask").input(1).fails("Silence", "nobody is there"));
    assert_eq!(at(&caught, Stage::Variables).as_deref(), Some(r#"{"why":"no answer","tries":3}"#));
    let told = run(StateTest::new("Tell").input(1).variable("why", "no answer").variable("tries", 3));
    assert_eq!(told.output.unwrap().to_string(), r#"{"why":"no answer","tries":3,"text":"Sorry"}"#);
}

#[test]
fn the_context_object_is_given() {
    let context = json(r#"{"State": {"RetryCount": 5}}"#);
    let test = StateTest::new("Charge").input(order(7)).returns(json(r#"{"id": "r"}"#));
    let tested = run(test.clone().context(context));
    assert_eq!(tested.inspection.at(Stage::AfterParameters), Some(&json(r#"{"amount": 7, "attempt": 5}"#)));
    let wrong = refusal(test.context(json(r#"{"State": {"RetryCount": "5"}}"#)));
    assert_eq!(wrong, "Invalid Context object provided: State.RetryCount must be a number");
}

#[test]
fn a_test_that_cannot_be_is_refused() {
    let unknown = refusal(StateTest::new("Pakc"));
    assert!(unknown.starts_with("State not found in definition: there is no `Pakc` among `Charge`, "), "{unknown}");
    let useless = refusal(StateTest::new("Refuse").returns(1));
    assert_eq!(useless, "State type 'Fail' is not supported when a mock is specified");
    let missing = refusal(StateTest::new("Charge").input(order(1)));
    assert_eq!(missing, "State type 'Task' requires a mock: say what it `returns`, or `fails` with");
}
