//! The context object: what states read of it, in every field that can; what a Map's item is to the lines inside.

use std::sync::Arc;

use asl::driver::{Tokio, VirtualTime};
use asl::effect::{Effect, Event, Moment};
use asl::transition::ExecutionState;
use asl::{Execution, ExecutionContext, ExecutionError, Machine, Payload, TaskError, Timestamp, Value, asl};
use serde::{Deserialize, Serialize};

use crate::support::{Fails, Returns, START, Script, block_on, check, fails_in, json, run_both, scripted};

asl! { "context_object.asl.json", checkpoint, name = Reader }
scripted!(ReaderTasks: work);

asl! { "context_items.asl.json", checkpoint, name = Items }
scripted!(ItemsTasks: work);

asl! { "context_constant.asl.json", name = Constant }
scripted!(ConstantTasks: );

asl! { "context_missing.asl.json", name = Missing, allow(context-field-unknown) }
scripted!(MissingTasks: );

asl! {
    "context_typed.asl.json",
    name = Typed,
    tasks = { "Count": fn(Counted) -> Counted, "Again": fn(Counted) -> Counted },
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Counted {
    n: u32,
}

impl TypedTasks for () {
    async fn count(&self, counted: Counted) -> Result<Counted, TaskError> {
        Ok(Counted { n: counted.n + 1 })
    }

    async fn again(&self, counted: Counted) -> Result<Counted, TaskError> {
        Ok(Counted { n: counted.n + 1 })
    }
}

const INPUT: &str = r#"{"order": {"id": 7, "items": [{"tag": "a"}, {"tag": "b"}]}, "delay": 10, "limit": 60}"#;

fn context() -> ExecutionContext {
    ExecutionContext::named("order-7")
        .with_role_arn("arn:role")
        .with_id("arn:execution")
        .with_state_machine("arn:m", "m")
}

fn driver() -> VirtualTime {
    VirtualTime::starting_at(START).with_history()
}

/// What the reader's first state saw.
fn seen(execution: &Execution, field: &str) -> Value {
    let first = execution.steps()[0].output.unwrap();
    first.get("seen").unwrap().get(field).unwrap().clone()
}

#[test]
fn states_read_it() {
    let scripts = std::cell::RefCell::new(Vec::new());
    let machine = || {
        let script = Script::new(&[Fails("Busy", ""), Returns("1")]);
        scripts.borrow_mut().push(script.clone());
        Reader::new(script)
    };
    let execution = run_both(&driver().with_context(context()), machine, &json(INPUT));
    assert_eq!(execution.result, Ok(json(INPUT).get("order").unwrap().clone()));
    // Ten seconds of the first Wait, none of the second, five before the task is called again.
    assert_eq!(execution.elapsed().as_secs(), 15);

    let expected = format!(
        r#"{{
            "Execution": {{"Id": "arn:execution", "Input": {INPUT}, "StartTime": "2026-01-01T00:00:00Z",
                "Name": "order-7", "RoleArn": "arn:role", "RedriveCount": 0}},
            "StateMachine": {{"Id": "arn:m", "Name": "m"}},
            "State": {{"Name": "All Of It", "EnteredTime": "2026-01-01T00:00:00Z"}}
        }}"#
    );
    assert_eq!(seen(&execution, "all").to_string(), json(&expected).to_string());
    assert_eq!(seen(&execution, "state"), json(r#""All Of It""#));
    assert_eq!(seen(&execution, "tags"), json(r#"["a", "b"]"#));
    assert_eq!(seen(&execution, "text"), json(r#""order-7 of All Of It""#));

    let worked = execution.steps().into_iter().find(|step| step.name == "Work").unwrap();
    assert_eq!(worked.output.unwrap().get("worked"), Some(&json(r#"{"answer": 1, "attempts": 1}"#)));
    let asked = [0, 1].map(|attempt| format!(r#"{{"id":7,"attempt":{attempt},"since":"2026-01-01T00:00:10Z"}}"#));
    assert!(scripts.borrow().iter().all(|script| script.requests() == asked));
}

#[test]
fn a_fail_state_reads_it() {
    let input = INPUT.replace("7", "8");
    let driver = driver().with_context(context());
    let execution = run_both(&driver, || Reader::new(Script::new(&[])), &json(&input));
    let error = execution.result.unwrap_err();
    assert_eq!((error.error(), error.cause()), (Some("Refuse"), Some("m: 8")));
}

#[test]
fn what_is_not_said_is_made_up() {
    let run = |seed| run_both(&driver().with_seed(seed), || Reader::new(Script::new(&[])), &json(INPUT));
    let [first, again, other] = [1, 1, 2].map(|seed| seen(&run(seed), "all"));
    assert_eq!(first, again);
    assert_ne!(first, other);
    let field = |object: &str, field: &str| {
        let object = first.get(object).unwrap();
        object.get(field).unwrap().as_str().unwrap().to_string()
    };
    let name = field("Execution", "Name");
    assert_eq!((name.len(), name.as_bytes()[14]), (36, b'4'), "{name}");
    assert_eq!(field("Execution", "Id"), format!("arn:aws:states:local:000000000000:execution:Reader:{name}"));
    assert_eq!(field("Execution", "RoleArn"), "arn:aws:iam::000000000000:role/local");
    assert_eq!(field("StateMachine", "Id"), "arn:aws:states:local:000000000000:stateMachine:Reader");
    assert_eq!(field("StateMachine", "Name"), "Reader");
    let express = driver().with_context(context().without_redrive_count());
    let express = block_on(express.execute(&Reader::new(Script::new(&[])), json(INPUT)));
    assert_eq!(seen(&express, "all").get("Execution").unwrap().get("RedriveCount"), None);
}

#[test]
fn tokio_and_run_show_the_input() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let machine = Reader::new(Script::new(&[]));
    let order = json(INPUT).get("order").cloned();
    let execution =
        runtime.block_on(Tokio::new().with_history().with_context(context()).execute(&machine, json(INPUT)));
    assert_eq!(execution.result.clone().ok(), order);
    assert_eq!(seen(&execution, "all").get("Execution").unwrap().get("Name"), Some(&json(r#""order-7""#)));
    assert_eq!(runtime.block_on(machine.run(json(INPUT))).ok(), order);
}

/// The iteration of an item, whose index is `index`; `item` is `$$.Map.Item`, and `value` its `Value`.
fn iteration(index: u32, value: &str, item: &str) -> String {
    let inner = r#"[{"inner": "x"}, {"inner": "y"}]"#;
    format!(
        r#"{{"index": {index}, "value": {value}, "all": {{"Item": {item}}}, "shop": "s", "at": "Each",
            "both": [{{"outer": {index}}}, {{"inner": {inner}, "outer": {index}}}]}}"#
    )
}

#[test]
fn an_item_is_seen_by_all_lines_inside() {
    let input = json(r#"{"shop": "s", "items": ["a", {"b": 1}], "inner": ["x", "y"]}"#);
    let execution = run_both(&driver(), || Items::new(Script::new(&[])), &input);
    let first = iteration(0, r#""a""#, r#"{"Index": 0, "Value": "a", "Source": "STATE_DATA"}"#);
    let second = iteration(1, r#"{"b": 1}"#, r#"{"Index": 1, "Value": {"b": 1}, "Source": "STATE_DATA"}"#);
    assert_eq!(execution.result, Ok(json(&format!("[{first}, {second}]"))));
}

#[test]
fn paths_that_lead_nowhere() {
    let context = ExecutionContext::named("n").with_role_arn("r").with_id("i").with_state_machine("a", "m");
    let check_cause = |field: &str, state: &str, entered: u64, cause: &str| {
        let input = json(&format!(r#"{{"field": "{field}"}}"#));
        let driver = driver().with_context(context.clone());
        let execution = run_both(&driver, || Missing::new(Script::new(&[])), &input);
        let all = format!(
            r#"{{"Execution":{{"Id":"i","Input":{{"field":"{field}"}},"StartTime":"2026-01-01T00:00:00Z","Name":"n","RoleArn":"r","RedriveCount":0}},"StateMachine":{{"Id":"a","Name":"m"}},"State":{{"Name":"{state}","EnteredTime":"2026-01-01T00:00:00Z"}}}}"#
        );
        assert_eq!(execution.result, fails_in(state, entered, &cause.replace("ALL", &all)), "{field}");
    };
    let missing =
        "The JSONPath '$$.Map.Item.Index' specified for the field 'n.$' could not be found in the input 'ALL'";
    check_cause("parameters", "Parameters", 4, missing);
    let missing = "Invalid path '$$.State.RetryCount' : No results for path: $['State']['RetryCount']";
    check_cause("input", "Input", 4, missing);
    let call = "The function 'States.Array($$.Execution.Nothing)' had the following error";
    let missing = "The JsonPath argument for the field '$$.Execution.Nothing' could not be found in the input 'ALL'";
    check_cause("call", "Call", 4, &format!("{call}: {missing}"));
    check_cause("items", "Items", 4, r#"Reference path "$.Execution.Input" must point to array."#);
    let missing = "Invalid path '$$.Nothing': The choice state's condition path references an invalid value.";
    check_cause("", "Which", 2, missing);
}

/// An execution that was stored after each event and goes on a day later: it is still the same one, in the same visit of its state.
#[test]
fn a_stored_execution_keeps_it() {
    let store = |state: &ExecutionState<ReaderState>| serde_json::to_string(state).unwrap();
    let read = |text: &str| serde_json::from_str::<ExecutionState<ReaderState>>(text).unwrap();
    let at = |seconds| Moment { now: START.saturating_add(std::time::Duration::from_secs(seconds)), seed: 9 };
    let mut state = ExecutionState::with_history::<Reader<Arc<Script>>>(json(INPUT)).with_context(&context());
    let mut effects = state.transition(Event::Started, at(0));
    // The first Wait, then the second, then the task.
    for seconds in [10, 10] {
        state = read(&store(&state));
        let Some(Effect::Wake { id, .. }) = effects.pop() else { panic!("no Wait: {}", effects.len()) };
        effects = state.transition(Event::Woken { id }, at(seconds));
    }
    let mut state = read(&store(&state));
    let open = state.open_effects();
    let called = open.iter().find_map(|effect| match effect {
        Effect::Call { call, .. } => Some(asl::machine::Recorded::recorded(call).to_string()),
        _ => None,
    });
    assert_eq!(called.as_deref(), Some(r#"{"id":7,"attempt":0,"since":"2026-01-01T00:00:10Z"}"#));

    let later: Timestamp = at(86_400).now;
    let script = Script::new(&[Returns("1")]);
    let driver = VirtualTime::starting_at(later).with_context(ExecutionContext::named("another"));
    let execution = block_on(driver.resume(&Reader::new(script.clone()), state));
    // The task is called again, its timeout is long past; a retry is a day later than the first call.
    assert_eq!(execution.result.ok(), json(INPUT).get("order").cloned());
    assert!(
        script.requests().iter().all(|request| request.contains("2026-01-01T00:00:10Z")),
        "{:?}",
        script.requests()
    );
}

#[test]
fn a_stored_iteration_keeps_its_item() {
    let machine = Items::new(Script::new(&[]));
    let input = json(r#"{"shop": "s", "items": ["a"], "inner": ["x", "y"]}"#);
    let mut state = ExecutionState::new::<Items<Arc<Script>>>(input);
    state.transition(Event::Started, Moment { now: START, seed: 0 });
    let stored = serde_json::to_string(&state).unwrap();
    let read: ExecutionState<ItemsState> = serde_json::from_str(&stored).unwrap();
    let execution = block_on(VirtualTime::starting_at(START).resume(&machine, read));
    let only = iteration(0, r#""a""#, r#"{"Index": 0, "Value": "a", "Source": "STATE_DATA"}"#);
    assert_eq!(execution.result, Ok(json(&format!("[{only}]"))));
}

#[test]
fn a_name_alone_needs_no_context_object() {
    let ran = check(Constant::new, &[], "{}", Err(ExecutionError::because("Fail", "Only Name")));
    let first = ran.execution.steps()[0].output.cloned();
    assert_eq!(first, Some(json(r#"{"is": {"name": "Only Name", "names": ["Only Name"]}}"#)));
    assert!(!<Constant<Arc<Script>> as Machine>::INFO.reads_context);
    assert!(<Reader<Arc<Script>> as Machine>::INFO.reads_context);
}

#[test]
fn typed_data_stands_beside_it() {
    let run = |name| {
        let driver = driver().with_context(ExecutionContext::named(name));
        run_both(&driver, || Typed::new(()), &json(r#"{"start": 3, "least": 6}"#)).result
    };
    assert_eq!(run("skip"), Ok(json(r#"{"n": 4}"#)));
    assert_eq!(run("count"), Ok(json(r#"{"n": 6}"#)));
}
