//! Variables: where they are assigned and read, when a value is seen, and what lines inside a state know of them.

use std::sync::Arc;
use std::time::Duration;

use asl::driver::VirtualTime;
use asl::effect::{Effect, Event, Moment};
use asl::machine::Recorded;
use asl::transition::ExecutionState;
use asl::{ExecutionError, HistoryEvent, Payload, TaskError, Value, asl};
use serde::{Deserialize, Serialize};

use crate::support::{
    Answer, Fails, Returns, START, Script, block_on, check, fails, json, run_both, scripted, succeeds,
};

asl! { "variable.asl.json", checkpoint, name = Vars }
scripted!(VarsTasks: ask);

asl! { "variable_fork.asl.json", checkpoint, name = Fork }
scripted!(ForkTasks: );

asl! { "variable_maybe.asl.json", name = Maybe, allow(variable-unassigned) }
scripted!(MaybeTasks: );

asl! { "variable_null.asl.json", checkpoint, name = Null }
scripted!(NullTasks: );

asl! { "variable_conflict.asl.json", name = Conflict }
scripted!(ConflictTasks: work);

asl! {
    "variable_typed.asl.json",
    name = Typed,
    tasks = { "Charge": fn(u32) -> Charged, "Ship": fn(Charged) -> Option<u8> },
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Charged {
    id: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl TypedTasks for Arc<Script> {
    async fn charge(&self, id: u32) -> Result<Charged, TaskError> {
        Ok(Charged { id, note: id.is_multiple_of(2).then(|| "even".to_string()) })
    }

    async fn ship(&self, _: Charged) -> Result<Option<u8>, TaskError> {
        Ok(None)
    }
}

const INPUT: &str = r#"{"n":60}"#;
const REQUEST: &str = r#"{"a":2,"b":1,"text":"2-word","all":{"n":60},"size":"L"}"#;

#[track_caller]
fn run(answers: &[Answer], expected: Result<Value, ExecutionError>) {
    let ran = check(Vars::new, answers, INPUT, expected);
    assert!(ran.requests().iter().all(|request| request == REQUEST), "{:?}", ran.requests());
}

#[test]
fn values_are_read_as_they_were_when_the_state_was_entered() {
    let output = r#"{"chosen":7,"a":7,"text":"{\"answer\":7}","input":{"answer":7,"before":2}}"#;
    run(&[Returns(r#"{"answer":7}"#)], succeeds(output));
    // Again, with the same values.
    run(&[Fails("Again", ""), Returns(r#"{"answer":7}"#)], succeeds(output));
}

#[test]
fn a_choice_assigns_what_the_rule_that_decides_says() {
    let second = r#"{"chosen":"b","a":1,"text":"{\"answer\":1}","input":{"answer":1,"before":2}}"#;
    run(&[Returns(r#"{"answer":1}"#)], succeeds(second));
    let default = r#"{"chosen":5,"a":5,"text":"{\"answer\":5}","input":{"answer":5,"before":2}}"#;
    run(&[Returns(r#"{"answer":5}"#)], succeeds(default));
}

#[test]
fn a_catcher_assigns_instead_of_its_state() {
    run(&[Fails("Boom", "why")], fails("Boom", "a is 0"));
}

fn assigned(events: &[HistoryEvent]) -> Vec<String> {
    let json = events.iter().map(|event| serde_json::to_value(event).unwrap());
    json.filter_map(|event| Some(event["stateExitedEventDetails"].get("assignedVariables")?.to_string())).collect()
}

#[test]
fn the_history_shows_assigned_values_as_text() {
    let ran = check(Vars::new, &[Fails("Boom", "why")], INPUT, fails("Boom", "a is 0"));
    let expected = [
        r#"{"a":"1","all":"{\"n\":60}","b":"{\"n\":2}","größe":"\"L\"","self":"60","type":"\"word\""}"#,
        r#"{"a":"2","b":"1"}"#,
        r#"{"a":"0","why":"\"Boom\""}"#,
    ];
    let sorted = |text: &String| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let found: Vec<_> = assigned(&ran.execution.history).iter().map(sorted).collect();
    assert_eq!(found, expected.map(|text| sorted(&text.to_string())));
}

#[test]
fn lines_inside_know_the_variables_around_them() {
    let execution = run_both(&VirtualTime::starting_at(START), || Fork::new(Script::new(&[])), &Value::Null);
    assert_eq!(execution.result, Ok(json(r#"{"tax":22,"sums":[12,22]}"#)));
    let deep: Vec<String> = execution
        .history
        .iter()
        .filter(|event| {
            event.event_type() == "PassStateExited" && event.state.is_some_and(|state| state.name == "Deep")
        })
        .filter_map(|event| event.output().map(Value::to_string))
        .collect();
    assert_eq!(deep, [r#"{"sum":12,"tax":2}"#, r#"{"sum":22,"tax":2}"#]);
}

#[test]
fn what_is_not_assigned_on_the_way_taken_fails_there() {
    let execution = |input: &str| check(Maybe::new, &[], input, succeeds(r#"{"x":1}"#));
    execution(r#"{"assign":true}"#);
    let cause = "An error occurred while executing the state 'Read' (entered at the event id #4). \
                 The variable '$x' is not assigned.";
    check(Maybe::new, &[], r#"{"assign":false}"#, fails("States.Runtime", cause));
}

#[test]
fn a_stored_execution_keeps_its_variables() {
    type State = ExecutionState<VarsState>;
    let stored = |state: State| -> State { serde_json::from_str(&serde_json::to_string(&state).unwrap()).unwrap() };
    let mut state = State::new::<Vars<Arc<Script>>>(json(INPUT));
    let wait = state.transition(Event::Started, Moment { now: START, seed: 1 });
    let [Effect::Wake { id, .. }] = wait.as_slice() else { panic!("it waits") };
    let mut state = stored(state);
    let now = START.saturating_add(Duration::from_secs(3));
    let call = state.transition(Event::Woken { id: id.clone() }, Moment { now, seed: 2 });
    let Some(Effect::Call { call, .. }) = call.first() else { panic!("it calls") };
    assert_eq!(call.recorded().to_string(), REQUEST);
    // And so does the call that is made again.
    let again = stored(state).open_effects();
    let Some(Effect::Call { call, .. }) = again.first() else { panic!("it calls") };
    assert_eq!(call.recorded().to_string(), REQUEST);
}

/// `null` is a value, which a stored execution does not take for none.
#[test]
fn null_is_a_value() {
    let machine = Null::new(Script::new(&[]));
    let expected = json(r#"[{"none":null,"own":null}]"#);
    let whole = block_on(VirtualTime::starting_at(START).execute(&machine, Value::Null));
    assert_eq!(whole.result.as_ref(), Ok(&expected));

    type State = ExecutionState<NullState>;
    let mut state = State::new::<Null<Arc<Script>>>(Value::Null);
    state.transition(Event::Started, Moment { now: START, seed: 1 });
    let mut state: State = serde_json::from_str(&serde_json::to_string(&state).unwrap()).unwrap();
    let Some(Effect::Wake { id, .. }) = state.open_effects().pop() else { panic!("it waits") };
    let now = START.saturating_add(Duration::from_secs(5));
    state.transition(Event::Woken { id }, Moment { now, seed: 2 });
    assert_eq!(state.ended().map(|ended| ended.result.clone()), Some(Ok(expected)));
}

/// What fails after the values were worked out, and is tried again or caught, has assigned nothing.
#[test]
fn a_state_that_fails_assigns_nothing() {
    let answers = [Returns(r#"{"y":2}"#), Returns(r#"{"y":3}"#)];
    let ran = check(Conflict::new, &answers, r#"{"text":"x"}"#, succeeds(r#"{"x":1,"y":1}"#));
    assert_eq!(ran.requests(), [r#"{"x":1}"#, r#"{"x":1}"#]);
    assert_eq!(assigned(&ran.execution.history), [r#"{"x":"1","y":"1"}"#, r#"{"y":"1"}"#]);
    let output = r#"{"x":2,"y":2}"#;
    check(Conflict::new, &[Returns(r#"{"y":2}"#)], r#"{"text":{}}"#, succeeds(output));
}

#[test]
fn typed_data_is_assigned_as_json() {
    let shown = |id: u32, rest: &str, charged: &str| {
        let expected =
            format!(r#"{{"id":{id},"all":{charged},"note":{rest},"seen":{id},"shipped":null,"input":{charged}}}"#);
        check(Typed::new, &[], &id.to_string(), succeeds(&expected));
    };
    shown(4, r#""even""#, r#"{"id":4,"note":"even"}"#);
    shown(10, "10", r#"{"id":10,"note":"even"}"#);
    shown(5, "5", r#"{"id":5}"#);
}
