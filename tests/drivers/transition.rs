//! The transition function by hand: events in, effects out, and nothing else.

use asl::callback::CallContext;
use asl::effect::{Effect, EffectId, Event, Moment};
use asl::machine::Called;
use asl::transition::ExecutionState;
use asl::{ExecutionError, Machine, Status, TaskError, Timestamp, Value, asl};

use crate::support::{START, json, scripted};

asl!("transition.asl.json");
scripted!(TransitionTasks: work);

type State = ExecutionState<TransitionState>;
type Answer = <<TransitionMachine as Machine>::Scope as asl::machine::Scope>::Answer;
type Effects = asl::transition::Effects<TransitionState>;
type TransitionMachine = Transition<std::sync::Arc<crate::support::Script>>;

/// So many seconds after the start.
fn at(seconds: u64) -> Moment {
    seeded(seconds, 0)
}

fn seeded(seconds: u64, seed: u64) -> Moment {
    Moment { now: time(seconds), seed }
}

fn time(seconds: u64) -> Timestamp {
    START.saturating_add(std::time::Duration::from_secs(seconds))
}

fn begin() -> State {
    ExecutionState::with_history::<TransitionMachine>(json(r#"{"id":7}"#))
}

/// The task's answer, made by its own future.
fn answer(output: &'static str) -> Result<Answer, TaskError> {
    let machine = Transition::new(crate::support::Script::new(&[crate::support::Returns(output)]));
    let mut effects = begin().transition(Event::Started, at(0));
    let Some(Effect::Call { call, .. }) = effects.drain(..).find(|effect| matches!(effect, Effect::Call { .. })) else {
        panic!("there is a call")
    };
    let called = crate::support::block_on(machine.call(call, CallContext::default()))?;
    let Called::Answered(answer) = called else { panic!("it has answered") };
    Ok(answer)
}

/// `call 2 {"id":7}`, `wake 3 at 10`, `cancel 3`
fn shown(effects: &Effects) -> Vec<String> {
    let seconds = |at: &Timestamp| at.saturating_duration_since(START).as_secs_f64();
    let show = |effect: &Effect<_>| match effect {
        Effect::Call { id, call, .. } => {
            let input = asl::machine::Recorded::recorded(call);
            format!("call {} {input}", number(id))
        }
        Effect::Wake { id, at } => format!("wake {} at {}", number(id), seconds(at)),
        Effect::Cancel { id } => format!("cancel {}", number(id)),
        Effect::Await { id, .. } => format!("await {}", number(id)),
    };
    effects.iter().map(show).collect()
}

fn number(id: &EffectId) -> String {
    let id = serde_json::to_value(id).unwrap();
    assert_eq!(id["path"], serde_json::json!([]), "there are no lines inside");
    id["number"].to_string()
}

/// An id as a driver keeps it: read from where it was stored.
fn id(number: u64) -> EffectId {
    serde_json::from_value(serde_json::json!({ "number": number, "path": [] })).unwrap()
}

#[test]
fn an_execution_from_event_to_event() {
    let mut state = begin();
    assert!(!state.is_started());
    let effects = state.transition(Event::Started, at(0));
    assert_eq!(shown(&effects), ["wake 1 at 1000", r#"call 2 {"id":7}"#, "wake 3 at 10"]);
    assert!(state.is_started());

    let busy = Err(TaskError::new("Busy", ""));
    let effects = state.transition(Event::Answered { id: id(2), result: busy }, seeded(4, u64::MAX / 2));
    assert_eq!(shown(&effects), ["cancel 3", "wake 4 at 8"], "half of the 8 seconds, from the moment's seed alone");

    let effects = state.transition(Event::Woken { id: id(4) }, at(8));
    assert_eq!(shown(&effects), [r#"call 5 {"id":7}"#, "wake 6 at 18"]);

    let effects = state.transition(Event::Answered { id: id(5), result: answer("1") }, at(9));
    assert_eq!(shown(&effects), ["cancel 6", "wake 7 at 69"]);
    assert_eq!(state.ended(), None);

    let effects = state.transition(Event::Woken { id: id(7) }, at(70));
    assert_eq!(shown(&effects), ["cancel 1"]);
    let ended = state.ended().unwrap();
    assert_eq!((ended.status, ended.at), (Status::Succeeded, time(70)));
    assert_eq!(ended.result, Ok(json(r#"{"id":7,"result":1}"#)));
}

#[test]
fn what_nobody_waits_for_changes_nothing() {
    let mut state = begin();
    state.transition(Event::Started, at(0));
    let n_events = state.history().len();
    let stale = |state: &mut State, event| {
        let n_events = state.history().len();
        assert!(state.transition(event, at(11)).is_empty());
        assert_eq!(state.history().len(), n_events);
    };
    stale(&mut state, Event::Started);
    stale(&mut state, Event::Answered { id: id(3), result: answer("1") });
    stale(&mut state, Event::Woken { id: id(2) });
    stale(&mut state, Event::Woken { id: id(9) });
    assert_eq!(state.history().len(), n_events);

    // The call has timed out: its answer comes too late.
    let effects = state.transition(Event::Woken { id: id(3) }, at(10));
    assert_eq!(shown(&effects), ["cancel 2", "cancel 1"]);
    assert_eq!(state.ended().unwrap().result, Err(ExecutionError::named("States.Timeout")));
    stale(&mut state, Event::Answered { id: id(2), result: answer("1") });
    stale(&mut state, Event::Stopped { reason: ExecutionError::new(None, None) });
    assert_eq!(state.ended().unwrap().status, Status::Failed);
}

#[test]
fn a_stop_cancels_whatever_is_open() {
    let reason = || ExecutionError::new(Some("Operator".into()), Some("closing time".into()));
    #[track_caller]
    fn check(mut state: State, reason: ExecutionError, cancelled: &[&str]) {
        let effects = state.transition(Event::Stopped { reason: reason.clone() }, at(20));
        assert_eq!(shown(&effects), cancelled);
        let ended = state.ended().unwrap();
        assert_eq!((ended.status, &ended.result), (Status::Aborted, &Err(reason.clone())));
        let last = state.history().last().unwrap();
        assert_eq!((last.event_type().as_str(), last.error()), ("ExecutionAborted", Some(&reason)));
        // The service links an end from outside to nothing.
        assert_eq!(last.previous_event_id, 0);
        assert!(state.open_effects().is_empty());
    }
    let mut in_call = begin();
    in_call.transition(Event::Started, at(0));
    check(in_call, reason(), &["cancel 2", "cancel 3", "cancel 1"]);

    let mut before_retry = begin();
    before_retry.transition(Event::Started, at(0));
    let busy = Err(TaskError::new("Busy", ""));
    before_retry.transition(Event::Answered { id: id(2), result: busy }, at(1));
    check(before_retry, reason(), &["cancel 4", "cancel 1"]);

    let mut in_wait = begin();
    in_wait.transition(Event::Started, at(0));
    in_wait.transition(Event::Answered { id: id(2), result: answer("1") }, at(1));
    check(in_wait, ExecutionError::new(None, None), &["cancel 4", "cancel 1"]);
}

#[test]
fn the_machines_timeout_cuts_and_cancels() {
    let mut state = begin();
    state.transition(Event::Started, at(0));
    let effects = state.transition(Event::Woken { id: id(1) }, at(1000));
    assert_eq!(shown(&effects), ["cancel 2", "cancel 3"]);
    let ended = state.ended().unwrap();
    assert_eq!((ended.status, ended.at), (Status::TimedOut, time(1000)));
    let last = state.history().last().unwrap();
    assert_eq!((last.id, last.previous_event_id), (5, 0));
    assert_eq!(last.error(), None);
}

/// Everything that an execution may depend on, and what came of it.
fn replay(moments: &[Moment]) -> (Vec<String>, Vec<String>) {
    let mut state = begin();
    let events: [Event<Answer>; 5] = [
        Event::Started,
        Event::Answered { id: id(2), result: Err(TaskError::new("Busy", "")) },
        Event::Woken { id: id(4) },
        Event::Answered { id: id(5), result: answer(r#"{"x":[1]}"#) },
        Event::Woken { id: id(7) },
    ];
    let mut effects = Vec::new();
    for (event, moment) in events.into_iter().zip(moments) {
        effects.extend(shown(&state.transition(event, *moment)));
    }
    let history = state.history().iter().map(|event| serde_json::to_string(event).unwrap());
    (effects, history.collect())
}

#[test]
fn the_same_events_are_the_same_execution() {
    let moments = [at(0), seeded(1, 77 << 32), at(9), at(10), at(80)];
    assert_eq!(replay(&moments), replay(&moments));

    let (effects, history) = replay(&moments);
    let mut later = moments;
    later[1].seed = u64::MAX;
    let (other_effects, other_history) = replay(&later);
    assert_ne!(effects, other_effects, "the delay is drawn from the seed");
    assert_eq!(history, other_history, "events happened at the same times");
    later[3].now = time(11);
    assert_ne!(replay(&later).1, history);
}

#[test]
fn without_a_history_events_are_numbered_but_not_kept() {
    let mut state = ExecutionState::new::<TransitionMachine>(json("{}"));
    state.transition(Event::Started, at(0));
    assert!(state.history().is_empty());
    let cause = "An error occurred while executing the state 'Work' (entered at the event id #2). \
                 The JSONPath '$.id' specified for the field 'id.$' could not be found in the input '{}'";
    let result: Result<Value, _> = Err(ExecutionError::runtime(cause));
    assert_eq!(state.ended().unwrap().result, result);
}
