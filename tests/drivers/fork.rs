//! Parallel and Map: lines of execution inside a state, their results in order, and what one that fails does to the others.

use std::sync::Arc;
use std::time::Duration;

use asl::callback::CallContext;
use asl::driver::VirtualTime;
use asl::driver::inline::InlineMachine;
use asl::effect::{Effect, Event, Moment};
use asl::machine::Called;
use asl::transition::ExecutionState;
use asl::{Execution, Status, Value, asl};
use serde::de::DeserializeOwned;

use crate::support::{Answer, Fails, Never, Returns, START, Script, block_on, json, run_both, scripted};

asl! { "parallel.asl.json", checkpoint, name = Both }
scripted!(BothTasks: work);

asl! { "map.asl.json", checkpoint, name = Each }
scripted!(EachTasks: treat);

asl! { "nested.asl.json", name = Nested }
scripted!(NestedTasks: );

const ORDER: &str = r#"{"order": {"id": 7}}"#;

#[track_caller]
fn both(answers: &[Answer]) -> Execution {
    run(Both::new, answers, ORDER)
}

#[track_caller]
fn each(answers: &[Answer], input: &str) -> Execution {
    run(Each::new, answers, input)
}

/// Runs in both forms, and compares how they end and when.
#[track_caller]
fn run<M>(machine: fn(Arc<Script>) -> M, answers: &[Answer], input: &str) -> Execution
where
    M: InlineMachine<Input: DeserializeOwned + 'static>,
{
    run_both(&VirtualTime::starting_at(START), || machine(Script::new(answers)), &json(input))
}

/// The events as `id<previous type`, without those of tasks being scheduled and started.
fn events(execution: &Execution) -> Vec<String> {
    let events = execution.history.iter().filter(|event| !event.event_type().starts_with("LambdaFunctionS"));
    events.map(|event| format!("{}<{} {}", event.id, event.previous_event_id, event.event_type())).collect()
}

#[track_caller]
fn check(execution: &Execution, output: &str, seconds: u64) {
    assert_eq!(execution.result, Ok(json(output)));
    assert_eq!(execution.elapsed(), Duration::from_secs(seconds));
}

#[test]
fn branches_return_in_their_order() {
    let execution = both(&[Returns("1")]);
    check(&execution, r#"{"order": {"id": 7}, "both": [1, "right"]}"#, 5);
    let expected = [
        "1<0 ExecutionStarted",
        "2<0 ParallelStateEntered",
        "3<2 ParallelStateStarted",
        "4<3 TaskStateEntered",
        // 5 and 6: scheduled and started.
        "7<3 WaitStateEntered",
        // 8: succeeded.
        "9<8 TaskStateExited",
        "10<7 WaitStateExited",
        "11<10 PassStateEntered",
        "12<11 PassStateExited",
        "13<12 ParallelStateSucceeded",
        "14<12 ParallelStateExited",
        "15<14 ExecutionSucceeded",
    ];
    assert_eq!(events(&execution), expected);
}

#[test]
fn a_branch_that_fails_stops_the_others() {
    let execution = both(&[Fails("Broken", "by hand")]);
    check(&execution, r#"{"order": {"id": 7}, "error": {"Error": "Broken", "Cause": "by hand"}}"#, 0);
    let types: Vec<String> = execution.history.iter().map(|event| event.event_type()).collect();
    let after = types.iter().skip_while(|name| *name != "LambdaFunctionFailed").collect::<Vec<_>>();
    let expected = [
        "LambdaFunctionFailed",
        "WaitStateAborted",
        "ParallelStateFailed",
        "ParallelStateExited",
        "SucceedStateEntered",
        "SucceedStateExited",
        "ExecutionSucceeded",
    ];
    assert_eq!(after, expected);
}

#[test]
fn a_retry_runs_all_branches_again() {
    let execution = both(&[Fails("Busy", ""), Returns("2")]);
    check(&execution, r#"{"order": {"id": 7}, "both": [2, "right"]}"#, 7);
    let count = |name: &str| execution.history.iter().filter(|event| event.event_type() == name).count();
    assert_eq!((count("ParallelStateStarted"), count("ParallelStateFailed"), count("WaitStateAborted")), (2, 0, 1));
}

/// Numbered and linked as the service does where one iteration runs at a time.
#[test]
fn iterations_follow_each_other() {
    let execution = each(&[Returns("10"), Returns("20")], r#"{"items": ["a", "b"], "limit": 1}"#);
    check(&execution, "[10, 20]", 0);
    let expected = [
        "1<0 ExecutionStarted",
        "2<0 MapStateEntered",
        "3<2 MapStateStarted",
        "4<3 MapIterationStarted",
        "5<4 TaskStateEntered",
        "9<8 TaskStateExited",
        "10<9 MapIterationSucceeded",
        "11<9 MapIterationStarted",
        "12<11 TaskStateEntered",
        "16<15 TaskStateExited",
        "17<16 MapIterationSucceeded",
        "18<17 MapStateSucceeded",
        "19<17 MapStateExited",
        "20<19 ExecutionSucceeded",
    ];
    assert_eq!(events(&execution), expected);
}

#[test]
fn a_retry_runs_all_iterations_again() {
    let answers = [Returns("1"), Fails("Busy", ""), Returns("3"), Returns("4")];
    let execution = each(&answers, r#"{"items": ["a", "b"], "limit": 1}"#);
    check(&execution, "[3, 4]", 1);
}

#[test]
fn a_failed_iteration_fails_the_map() {
    let input = r#"{"items": [1, 2, 3], "limit": 2}"#;
    let execution = each(&[Never, Fails("Broken", "no")], input);
    check(&execution, r#"{"Error": "Broken", "Cause": "no"}"#, 0);
    let types: Vec<String> = execution.history.iter().map(|event| event.event_type()).collect();
    let after = types.iter().skip_while(|name| *name != "LambdaFunctionFailed").take(5).collect::<Vec<_>>();
    let expected =
        ["LambdaFunctionFailed", "MapIterationFailed", "TaskStateAborted", "MapIterationAborted", "MapStateFailed"];
    assert_eq!(after, expected);
    assert!(!types.iter().any(|name| name == "MapIterationSucceeded"));

    let execution = each(&[Fails("Odd", "?")], r#"{"items": [1], "limit": 0}"#);
    assert_eq!(execution.status, Status::Failed);
    assert_eq!(execution.result.unwrap_err().to_string(), "Odd: ?");
}

#[test]
fn what_is_no_array_is_refused() {
    let refused = |input: &str| each(&[], input).result.unwrap_err().cause().unwrap_or_default().to_string();
    let place = "An error occurred while executing the state 'Each' (entered at the event id #2). ";
    let no_array = format!(r#"{place}Reference path "$.items" must point to array."#);
    assert_eq!(refused(r#"{"items": {"a": 1}, "limit": 1}"#), no_array);
    assert_eq!(refused(r#"{"limit": 1}"#), no_array);
    let no_integer =
        format!(r#"{place}The MaxConcurrencyPath field refers to value "many" which is not a valid integer: $.limit"#);
    assert_eq!(refused(r#"{"items": [], "limit": "many"}"#), no_integer);
    check(&each(&[], r#"{"items": [], "limit": 1}"#), "[]", 0);
}

#[test]
fn forks_nest() {
    let execution = run(Nested::new, &[], r#"{"first": "x", "rows": ["a", "b", "c"]}"#);
    let row = r#"[[1, 2], "x"]"#;
    check(&execution, &format!("[{row}, {row}, {row}]"), 2);
    // Every event but the first of a line is linked to one before it.
    assert!(execution.history.iter().all(|event| event.previous_event_id < event.id));
}

/// A Map has no more open at any time than may run at the same time.
#[test]
fn a_large_map_keeps_to_its_concurrency() {
    let items: Vec<Value> = (0..10_000).map(Value::from).collect();
    let input = asl::value::object([("items", items.into()), ("limit", Value::from(3))]);
    let mut state: ExecutionState<EachState> = ExecutionState::new::<Each<Arc<Script>>>(input);
    let moment = Moment { now: START, seed: 0 };
    let mut open: Vec<_> = state.transition(Event::Started, moment);
    let mut n_answers = 0;
    while let Some(effect) = open.pop() {
        assert!(open.len() < 3);
        let Effect::Call { id, .. } = effect else { panic!("there is nothing to wait for but calls") };
        let result = Err(asl::TaskError::new("Odd", ""));
        let result = if n_answers == 9_000 { result } else { Ok(answer()) };
        n_answers += 1;
        open.extend(state.transition(Event::Answered { id, result }, moment));
        if state.ended().is_some() {
            break;
        }
    }
    assert_eq!((n_answers, state.ended().map(|ended| ended.status)), (9_001, Some(Status::Failed)));
}

/// The answer of the only task, made by making the machine call it.
fn answer() -> <EachState as asl::machine::Scope>::Answer {
    let machine = Each::new(Script::new(&[Returns("null")]));
    let call = {
        let input = json(r#"{"items": [1], "limit": 1}"#);
        let mut state: ExecutionState<EachState> = ExecutionState::new::<Each<Arc<Script>>>(input);
        let effects = state.transition(Event::Started, Moment { now: START, seed: 0 });
        effects.into_iter().find_map(|effect| match effect {
            Effect::Call { call, .. } => Some(call),
            _ => None,
        })
    };
    match block_on(asl::Machine::call(&machine, call.unwrap(), CallContext::default())).unwrap() {
        Called::Answered(answer) => answer,
        Called::Submitted => panic!("it has answered"),
    }
}

/// Stored after every event and read back, an execution with lines inside comes to the same end.
#[test]
fn forks_are_plain_data() {
    let input = json(r#"{"items": ["a", "b", "c"], "limit": 2}"#);
    let machine = Each::new(Script::new(&[]));
    let mut state: ExecutionState<EachState> = ExecutionState::with_history::<Each<Arc<Script>>>(input.clone());
    let moment = Moment { now: START, seed: 0 };
    let mut event = Event::Started;
    while state.ended().is_none() {
        let text = serde_json::to_string(&state).unwrap();
        state = serde_json::from_str(&text).unwrap();
        state.transition(event, moment);
        let text = serde_json::to_string(&state).unwrap();
        state = serde_json::from_str(&text).unwrap();
        let Some(Effect::Call { id, call, .. }) = state.open_effects().into_iter().next() else { break };
        let result = block_on(asl::Machine::call(&machine, call, CallContext::default()));
        event = Event::of_call(id, result);
    }
    assert_eq!(state.ended().map(|ended| ended.result.clone()), Some(Ok(json(r#"["a", "b", "c"]"#))));
    let whole = each(&[], &input.to_string());
    assert_eq!(state.history().len(), whole.history.len());
}

/// Lines exist only while they run: of 100,000 items, as many as may run at once, plus what the others have returned.
#[test]
fn a_large_map_holds_no_more_lines_than_may_run() {
    let items: Value = (0..100_000).map(Value::from).collect::<Vec<Value>>().into();
    let input = asl::value::object([("items", items), ("limit", Value::from(40))]);
    let machine = Each::new(Script::new(&[]));
    let mut state: ExecutionState<EachState> = ExecutionState::new::<Each<Arc<Script>>>(input);
    let moment = Moment { now: START, seed: 0 };
    let (mut n_open, mut most_open, mut n_calls) = (0_usize, 0, 0);
    let mut waiting = std::collections::VecDeque::from([Event::Started]);
    while let Some(event) = waiting.pop_front() {
        n_open -= usize::from(!matches!(event, Event::Started));
        for effect in state.transition(event, moment) {
            let Effect::Call { id, call, .. } = effect else { panic!("only calls") };
            (n_open, n_calls) = (n_open + 1, n_calls + 1);
            most_open = most_open.max(n_open);
            waiting.push_back(Event::of_call(id, block_on(asl::Machine::call(&machine, call, CallContext::default()))));
        }
    }
    assert_eq!((n_calls, most_open), (100_000, 40));
    let Some(Ok(results)) = state.ended().map(|ended| &ended.result) else { panic!("it succeeds") };
    assert_eq!(results.as_array().map(|results| results.len()), Some(100_000));
}

/// Returns what it is given.
struct Echo;

impl EachTasks for Echo {
    async fn treat(&self, input: Value) -> Result<Value, asl::TaskError> {
        Ok(input)
    }
}

/// The bytes that a Map of so many items takes at its peak, besides the items.
fn most_bytes(n_items: u32) -> u64 {
    let items: Value = (0..n_items).map(Value::from).collect::<Vec<Value>>().into();
    let input = asl::value::object([("items", items), ("limit", Value::from(3))]);
    let machine = Each::new(Echo);
    let used = allocation_counter::measure(|| {
        let mut state: ExecutionState<EachState> = ExecutionState::new::<Each<Echo>>(input.clone());
        let moment = Moment { now: START, seed: 0 };
        let mut open = state.transition(Event::Started, moment);
        while let Some(effect) = open.pop() {
            let Effect::Call { id, call, .. } = effect else { panic!("only calls") };
            let event = Event::of_call(id, block_on(asl::Machine::call(&machine, call, CallContext::default())));
            open.extend(state.transition(event, moment));
        }
        assert_eq!(state.ended().map(|ended| ended.status), Some(Status::Succeeded));
    });
    used.bytes_max
}

/// Lines that wait to begin take no memory, and lines that have ended take what they returned.
#[test]
fn a_large_map_takes_the_memory_of_its_results() {
    let n_more = 100_000 - 1_000;
    assert_eq!(most_bytes(100_000) - most_bytes(1_000), n_more * size_of::<Value>() as u64);
}
