//! An execution is plain data between two events: written as text at every one of them, read back, it goes on to the same end.

use std::collections::BTreeSet;
use std::sync::Arc;

use asl::callback::CallContext;
use asl::driver::VirtualTime;
use asl::effect::{Effect, Event, Moment};
use asl::machine::Scope;
use asl::transition::ExecutionState;
use asl::{Execution, HistoryEvent, Machine, Payload, Status, TaskError, Timestamp, asl};
use futures_util::FutureExt;
use serde::{Deserialize, Serialize};

use crate::support::{Answer, Fails, Never, Returns, START, Script, block_on, json, scripted};

asl! { "checkpoint.asl.json", allow(task-parameter-missing), checkpoint, name = Stored }
scripted!(StoredTasks: work, store);

asl! {
    "typed.asl.json",
    checkpoint,
    name = TypedStored,
    tasks = { "Count": fn(Words) -> Words, "Store": fn(Words) -> Words },
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Words {
    words: Vec<String>,
}

impl TypedStoredTasks for Arc<Script> {
    async fn count(&self, words: Words) -> Result<Words, TaskError> {
        Ok(words)
    }

    async fn look(&self, input: asl::Value) -> Result<asl::Value, TaskError> {
        self.answer(input).await
    }

    async fn store(&self, words: Words) -> Result<Words, TaskError> {
        Ok(words)
    }
}

type Machines = Stored<Arc<Script>>;
type State = ExecutionState<StoredState>;

/// An execution as it was stored once, when that was, and how many answers its tasks had given.
struct Checkpoint {
    text: String,
    now: Timestamp,
    n_answers: usize,
}

/// The simplest driver there is: it keeps nothing between two events but the execution's text, and asks that what is open.
fn drive_from_text(answers: &[Answer], input: &str) -> (Vec<Checkpoint>, State) {
    let script = Script::new(answers);
    let machine = Stored::new(script.clone());
    let mut checkpoints = Vec::new();
    let (mut now, mut event) = (START, Event::Started);
    let mut state: State = ExecutionState::with_history::<Machines>(json(input));
    loop {
        state = read(&write(&state));
        state.transition(event, Moment { now, seed: 0 });
        let text = write(&state);
        state = read(&text);
        assert_eq!(write(&state), text, "reading loses nothing");
        checkpoints.push(Checkpoint { text, now, n_answers: script.n_requests() });
        if state.ended().is_some() {
            return (checkpoints, state);
        }
        event = next_event(&machine, &mut state, &mut now);
    }
}

fn write(state: &State) -> String {
    serde_json::to_string(state).unwrap()
}

fn read(text: &str) -> State {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// An answer, if there is one at once; else the first wake-up.
fn next_event(machine: &Machines, state: &mut State, now: &mut Timestamp) -> Event<<StoredState as Scope>::Answer> {
    let mut wakes = BTreeSet::new();
    for effect in state.open_effects() {
        match effect {
            Effect::Call { id, call, .. } => {
                if let Some(result) = machine.call(call, CallContext::default()).now_or_never() {
                    return Event::of_call(id, result);
                }
            }
            Effect::Wake { id, at } => drop(wakes.insert((at, id))),
            Effect::Await { .. } => panic!("nothing is submitted"),
            Effect::Cancel { .. } => panic!("what is open is not cancelled"),
        }
    }
    let (at, id) = wakes.pop_first().expect("there is something to wait for");
    *now = at.max(*now);
    Event::Woken { id }
}

fn history(events: &[HistoryEvent]) -> Vec<String> {
    events.iter().map(|event| serde_json::to_string(event).unwrap()).collect()
}

/// Stored at every event, and taken over by a driver at every event: always the same end and the same history.
#[track_caller]
fn check(answers: &[Answer], input: &str) -> Execution {
    let driver = VirtualTime::starting_at(START).with_history();
    let expected = block_on(driver.execute(&Stored::new(Script::new(answers)), json(input)));

    let (checkpoints, state) = drive_from_text(answers, input);
    let ended = state.ended().unwrap();
    assert_eq!((ended.status, &ended.result), (expected.status, &expected.result));
    assert_eq!(history(state.history()), history(&expected.history));

    for Checkpoint { text, now, n_answers } in checkpoints {
        let machine = Stored::new(Script::new(&answers[n_answers.min(answers.len())..]));
        let resumed = block_on(VirtualTime::starting_at(now).resume(&machine, read(&text)));
        assert_eq!((resumed.status, &resumed.result), (expected.status, &expected.result), "from {text}");
        assert_eq!(history(&resumed.history), history(&expected.history), "from {text}");
        assert_eq!((resumed.started_at, resumed.stopped_at), (expected.started_at, expected.stopped_at));
        assert_eq!(resumed.input, expected.input);
    }
    expected
}

#[test]
fn an_execution_can_be_stored_at_every_event() {
    let retried = check(&[Fails("Busy", "x"), Never, Returns("{}"), Returns("true")], r#"{"id":1}"#);
    assert_eq!(retried.result, Ok(json(r#"{"stored":true}"#)));
    assert_eq!(retried.elapsed().as_secs(), 2 + 10 + 4);

    let caught = check(&[Fails("Gone", "x"), Returns("false")], "{}");
    assert_eq!(caught.result, Err(asl::ExecutionError::because("Lost", "not stored")));
    assert_eq!(caught.elapsed().as_secs(), 60);

    let stuck = check(&[Fails("Busy", ""), Fails("Busy", ""), Fails("Busy", ""), Never], "[]");
    assert_eq!(stuck.status, Status::Failed);

    let cut = check(&[Returns("{}"), Never], "{}");
    assert_eq!((cut.status, cut.elapsed().as_secs()), (Status::TimedOut, 1000));
}

#[test]
fn a_state_is_stored_under_its_name() {
    let (checkpoints, _) = drive_from_text(&[Returns(r#"{"n":1}"#)], "{}");
    assert!(checkpoints[0].text.contains(r#"{"Work":{}}"#), "{}", checkpoints[0].text);
    assert!(checkpoints[1].text.contains(r#"{"Store":{"n":1}}"#), "{}", checkpoints[1].text);
    let foreign = checkpoints[1].text.replace(r#"{"Store":"#, r#"{"Warehouse":"#);
    let error = serde_json::from_str::<State>(&foreign).err().unwrap().to_string();
    assert!(error.starts_with("unknown variant `Warehouse`"), "{error}");
    let foreign = checkpoints[1].text.replace(r#""state":"Work""#, r#""state":"Warehouse""#);
    let error = serde_json::from_str::<State>(&foreign).err().unwrap().to_string();
    assert!(error.starts_with("the machine `Stored` has no state `Warehouse`"), "{error}");
}

#[test]
fn typed_states_can_be_stored_too() {
    type State = ExecutionState<TypedStoredState>;
    let machine = TypedStored::new(Script::new(&[]));
    let mut state = State::new::<TypedStored<Arc<Script>>>(json(r#"{"words":["a"]}"#));
    state.transition(Event::Started, Moment { now: START, seed: 0 });
    let text = serde_json::to_string(&state).unwrap();
    assert!(text.contains(r#"{"Count":{"words":["a"]}}"#), "{text}");
    let read: State = serde_json::from_str(&text).unwrap();
    let execution = block_on(VirtualTime::starting_at(START).resume(&machine, read));
    assert_eq!(execution.result, Ok(json(r#"{"words":["a"]}"#)));
    assert!(execution.history.is_empty(), "none was kept");
}

#[test]
fn an_execution_that_has_not_begun_begins() {
    let state: State = ExecutionState::with_history::<Machines>(json("{}"));
    let state = read(&write(&state));
    let machine = Stored::new(Script::new(&[Returns("{}"), Returns("true")]));
    let execution = block_on(VirtualTime::starting_at(START).resume(&machine, state));
    assert_eq!(execution.result, Ok(json(r#"{"stored":true}"#)));
    assert_eq!(execution.history[0].event_type(), "ExecutionStarted");
}
