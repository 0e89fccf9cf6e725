//! Runs the golden files, each event by event and inline: both must come to the same end at the same time. What that end is was
//! worked out by hand from the definitions.

use std::future::pending;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use asl::__private::InlineMachine;
use asl::driver::VirtualTime;
use asl::{Execution, ExecutionError, TaskError, Timestamp, Value};
use serde::de::DeserializeOwned;

use crate::block_on::block_on;

/// `include!`s a golden file, compiled as strictly as can be; its names are the module's own.
macro_rules! golden {
    ($name:ident, $file:literal, $($items:tt)*) => {
        #[deny(warnings, clippy::all)]
        mod $name {
            use super::*;

            include!($file);

            $($items)*
        }
    };
}

/// How an execution ended, and after how many milliseconds.
type Ended = (Result<Value, ExecutionError>, u64);

/// Runs a machine both ways, with fresh tasks each.
#[track_caller]
fn run<M>(machine: impl Fn() -> M, start: &str, input: &str) -> Ended
where
    M: InlineMachine,
    M::Input: DeserializeOwned + Send + 'static,
{
    let (start, input): (_, Value) = (Timestamp::parse(start).unwrap(), input.parse().unwrap());
    let driver = VirtualTime::starting_at(start);
    let execution = block_on(driver.execute(&machine(), input.clone()));
    let inline = block_on(driver.execute_inline(&machine(), input));
    let ended = |execution: &Execution| (execution.result.clone(), execution.status, execution.stopped_at);
    assert_eq!(ended(&execution), ended(&inline), "event by event against inline");
    let elapsed = u64::try_from(execution.elapsed().as_millis()).unwrap();
    (execution.result, elapsed)
}

const NOON: &str = "2016-08-18T12:00:00Z";

/// The machine's output, in no time.
#[track_caller]
fn check<M>(machine: impl Fn() -> M, input: &str, expected: &str)
where
    M: InlineMachine,
    M::Input: DeserializeOwned + Send + 'static,
{
    assert_eq!(run(machine, NOON, input), (Ok(expected.parse().unwrap()), 0));
}

/// The name of the machine's error, and how its cause ends.
#[track_caller]
fn check_error<M>(machine: impl Fn() -> M, input: &str, name: &str, cause: &str)
where
    M: InlineMachine,
    M::Input: DeserializeOwned + Send + 'static,
{
    let error = run(machine, NOON, input).0.unwrap_err();
    assert_eq!(error.name(), name, "{error:?}");
    assert!(error.cause().unwrap_or_default().ends_with(cause), "{error:?}");
}

/// Fails with the errors of these names, one after the other, then answers `"done"`.
struct Failing {
    names: &'static [&'static str],
    calls: AtomicUsize,
}

impl Failing {
    const fn with(names: &'static [&'static str]) -> Failing {
        Failing { names, calls: AtomicUsize::new(0) }
    }

    async fn answer(&self) -> Result<Value, TaskError> {
        match self.names.get(self.calls.fetch_add(1, Ordering::Relaxed)) {
            Some(&"never") => pending().await,
            Some(name) => Err(TaskError::new(*name, "why")),
            None => Ok("done".into()),
        }
    }
}

golden!(pass, "pass.rs", impl PassTasks for () {}

    #[test]
    fn data_flows_through_two_pass_states() {
        check(|| Pass::new(()), r#"{"a": 1}"#, "[1, 2.5, null]");
        check_error(|| Pass::new(()), "3", "States.ReferencePathConflict", "");
    }
);

golden!(json_path, "json_path.rs", impl JsonPathTasks for () {}

    #[test]
    fn paths_lead_to_several_values() {
        let book = |title: &str, by: &str, price: f64| format!(r#"{{"title": "{title}", "by": "{by}", "price": {price}}}"#);
        let books = [book("0", "A", 1.0), book("1", "A", 9.5), book("2", "A", 10.0), book("3", "C", 1.0), book("The 4", "C", 99.0)];
        let input = format!(r#"{{"book": [{}]}}"#, books.join(","));
        check(|| JsonPath::new(()), &input, r#"{"found": ["1", "The 4"], "total": 119.5}"#);
        check_error(|| JsonPath::new(()), "{}", "States.Runtime", "could not be found in the input '[]'");
    }
);

golden!(choice, "choice.rs", impl ChoiceTasks for () {}

    #[test]
    fn the_first_rule_that_matches_is_taken() {
        let machine = || Choice::new(());
        check(machine, r#"{"kind": "public", "n": 2}"#, r#""matched""#);
        check(machine, r#"{"kind": "public", "n": 1, "limits": [2]}"#, r#""matched""#);
        // Not the first rule: `pri*te\*` matches `private*`.
        let other = |at: &str, nothing: &str| {
            format!(r#"{{"kind": "private*", "n": 2, "at": "2016-03-14T01:{at}Z", "nothing": {nothing}}}"#)
        };
        check(machine, &other("58:59.9", "null"), r#""matched""#);
        check(machine, &other("59:00", "0"), r#""matched""#);
        check(machine, &other("59:00", "null"), "2");
        check_error(machine, "{}", "States.Runtime", "");
    }
);

golden!(fail, "fail.rs", impl FailTasks for () {}

    #[test]
    fn a_fail_state_takes_its_cause_from_the_input() {
        check_error(|| Fail::new(()), r#"{"reason": {"text": "too late"}}"#, "Refused", "too late");
        check_error(|| Fail::new(()), r#"{"reason": {}}"#, "States.Runtime", "");
    }
);

golden!(task, "task.rs",
    impl TaskTasks for () {
        async fn fetch(&self, input: Value) -> Result<Value, TaskError> {
            match input.to_string().as_str() {
                r#"{"FunctionName":"charge","id":7,"mode":"fast"}"# => Ok(r#"{"sum": 12, "other": 1}"#.parse().unwrap()),
                r#"{"FunctionName":"charge","id":8,"mode":"fast"}"# => pending().await,
                other => panic!("{other}"),
            }
        }
    }

    #[test]
    fn data_flows_into_the_task_and_out_of_it() {
        let machine = || Task::new(());
        check(machine, r#"{"order": {"id": 7, "patience": 3}}"#, "12");
        let (result, elapsed) = run(machine, NOON, r#"{"order": {"id": 8, "patience": 3}}"#);
        assert_eq!((result.unwrap_err().name(), elapsed), ("States.Timeout", 3_000));
        check_error(machine, r#"{"order": {"id": 7}}"#, "States.Runtime", "");
        check_error(machine, r#"{"order": {"patience": 3}}"#, "States.Runtime", "in the input '{\"patience\":3}'");
    }
);

golden!(task_no_result, "task_no_result.rs",
    impl TaskNoResultTasks for () {
        async fn forget(&self, _: Value) -> Result<Value, TaskError> {
            Ok(Value::Null)
        }
    }

    #[test]
    fn a_discarded_result_leaves_the_input() {
        check(|| TaskNoResult::new(()), r#"{"a": [1]}"#, r#"{"a": [1]}"#);
    }
);

golden!(recovery, "recovery.rs",
    /// One of the tasks fails, the others answer `{}`.
    struct Broken(&'static str, Failing);

    impl Broken {
        async fn answer(&self, task: &str) -> Result<Value, TaskError> {
            if self.0 == task { self.1.answer().await } else { Ok("{}".parse::<Value>().unwrap()) }
        }
    }

    impl RecoveryTasks for Broken {
        async fn reserve(&self, _: Value) -> Result<Value, TaskError> {
            self.answer("reserve").await
        }
        async fn pay(&self, _: Value) -> Result<Value, TaskError> {
            self.answer("pay").await
        }
        async fn pack(&self, _: Value) -> Result<Value, TaskError> {
            self.answer("pack").await
        }
    }

    #[test]
    fn states_with_the_same_lists_have_each_its_own() {
        let run = |task| {
            let (result, elapsed) = run(|| Recovery::new(Broken(task, Failing::with(&["A", "B", "C"]))), NOON, "{}");
            (result.unwrap().to_string(), elapsed)
        };
        assert_eq!(run("reserve"), (r#"{"error":{"Error":"B","Cause":"why"}}"#.to_string(), 1_000));
        assert_eq!(run("pay"), (r#"{"error":{"Error":"C","Cause":"why"}}"#.to_string(), 1_000 + 2_000));
        assert_eq!(run("pack"), (r#"{"Error":"B","Cause":"why"}"#.to_string(), 1_000));
    }
);

golden!(retry, "retry.rs",
    impl RetryTasks for Failing {
        fn charge(&self, _: Value) -> impl Future<Output = Result<Value, TaskError>> + Send {
            self.answer()
        }
    }

    #[test]
    fn each_retrier_counts_for_itself() {
        let run = |names| run(|| Retry::new(Failing::with(names)), NOON, "{}");
        let failed = |names| {
            let (result, elapsed) = run(names);
            (result.unwrap_err().name().to_string(), elapsed)
        };
        assert_eq!(run(&["Busy", "Busy"]), (Ok("done".into()), 2_000 + 3_000));
        assert_eq!(failed(&["Busy", "Busy", "Busy"]), ("Busy".to_string(), 2_000 + 3_000));
        let timed_out = ("States.Timeout".to_string(), 5_000 + 2_000 + 5_000 + 3_000 + 5_000);
        assert_eq!(failed(&["never", "never", "never"]), timed_out);
    }

    #[test]
    fn jitter_shortens_delays() {
        let machine = || Retry::new(Failing::with(&["Odd", "Odd", "Odd"]));
        let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_seed(7);
        let execution = block_on(driver.execute(&machine(), Value::Null));
        let inline = block_on(driver.execute_inline(&machine(), Value::Null));
        assert_eq!((execution.result.as_ref(), inline.result.as_ref()), (Ok(&"done".into()), Ok(&"done".into())));
        // At most 1, 2 and 4 seconds; which share of them is drawn in each way's own order.
        for elapsed in [execution.elapsed(), inline.elapsed()] {
            assert!(elapsed > Duration::ZERO && elapsed < Duration::from_secs(7), "{elapsed:?}");
        }
    }
);

golden!(catch, "catch.rs",
    impl CatchTasks for Failing {
        fn charge(&self, _: Value) -> impl Future<Output = Result<Value, TaskError>> + Send {
            self.answer()
        }
    }

    #[test]
    fn each_catcher_puts_the_error_where_it_says() {
        let check = |names, expected| check(|| Catch::new(Failing::with(names)), r#"{"n": 1}"#, expected);
        check(&[], r#""done""#);
        check(&["Declined"], r#"{"n": 1, "error": {"Error": "Declined", "Cause": "why"}}"#);
        check(&["Lost"], r#"{"n": 1}"#);
        check(&["Odd"], r#"{"Error": "Odd", "Cause": "why"}"#);
    }
);

golden!(wait, "wait.rs", impl WaitTasks for () {}

    #[test]
    fn waits_end_when_they_should() {
        let run = |start| run(|| Wait::new(()), start, "[1]");
        let output = || Ok("[1]".parse().unwrap());
        assert_eq!(run("2016-08-18T15:32:00Z"), (output(), 60_500));
        assert_eq!(run("2020-01-01T00:00:00Z"), (output(), 10_000));
        // More than a year before.
        let (result, elapsed) = run("2015-01-01T00:00:00Z");
        assert_eq!((result.unwrap_err().name(), elapsed), ("States.Timeout", 31_536_000_000));
    }
);

golden!(wait_path, "wait_path.rs", impl WaitPathTasks for () {}

    #[test]
    fn waits_end_when_the_input_says() {
        let machine = || WaitPath::new(());
        let input = r#"{"delay": 3, "times": {"until": "2016-08-18T14:01:00+02:00"}}"#;
        let output = r#"{"until": "2016-08-18T14:01:00+02:00"}"#.parse().unwrap();
        assert_eq!(run(machine, NOON, input), (Ok(output), 60_000));
        check_error(machine, r#"{"delay": "3"}"#, "States.Runtime", "");
        check_error(machine, r#"{"delay": 3, "times": {"until": "noon"}}"#, "States.Runtime", "");
    }
);

/// What the signatures of the typed cases speak of.
mod types {
    #[derive(Clone, serde::Serialize, serde::Deserialize, asl::Payload)]
    pub(super) struct NewCase {
        pub(super) id: u32,
    }

    #[derive(Clone, serde::Serialize, serde::Deserialize, asl::Payload)]
    pub(super) struct Case {
        pub(super) id: u32,
        pub(super) note: String,
    }

    #[derive(Clone, serde::Serialize, serde::Deserialize, asl::Payload)]
    pub(super) struct Closing {
        pub(super) id: u64,
    }

    #[derive(Clone, serde::Serialize, serde::Deserialize, asl::Payload)]
    #[serde(rename_all = "PascalCase")]
    pub(super) struct WorkedCase {
        pub(super) status: Status,
    }

    #[derive(Clone, Copy, asl::Payload)]
    #[payload(integer)]
    pub(super) enum Status {
        Unresolved = 0,
        Resolved = 1,
    }
}

golden!(typed, "typed.rs",
    use super::types::{Case, Closing, NewCase};

    impl TypedTasks for () {
        async fn open(&self, NewCase { id }: NewCase) -> Result<Case, TaskError> {
            Ok(Case { id, note: "new".to_string() })
        }

        async fn close(&self, closing: Closing) -> Result<String, TaskError> {
            Ok(format!("closed {}", closing.id))
        }
    }

    #[test]
    fn types_are_converted_on_the_way() {
        check(|| Typed::new(()), r#"{"id": 7}"#, r#""closed 7""#);
        check_error(|| Typed::new(()), r#"{"id": -7}"#, "States.Runtime", "expected u32");
    }
);

golden!(typed_template, "typed_template.rs",
    #[derive(Clone, Debug, serde::Serialize, serde::Deserialize, asl::Payload)]
    struct Counter { n: i64, by: String, label: String }

    impl TypedTemplateTasks for () {
        async fn count(&self, counter: Counter) -> Result<Counter, TaskError> {
            Ok(Counter { n: counter.n + 1, ..counter })
        }
    }

    #[test]
    fn a_template_makes_the_type_that_its_task_takes() {
        let machine = || TypedTemplate::new(());
        check(machine, r#"{"n": 3, "by": "a", "label": ""}"#, r#"{"n": 10, "by": "a", "label": "7."}"#);
        check(machine, r#"{"n": 30, "by": "a", "label": ""}"#, r#"{"n": 31, "by": "a", "label": ""}"#);
        check(machine, r#"{"n": 20, "by": "a", "label": ""}"#, r#"{"n": 11, "by": "a", "label": "8."}"#);
        check(machine, r#"{"n": 21, "by": "a", "label": ""}"#, r#"{"n": 31, "by": "a", "label": "skipped"}"#);
        check_error(machine, r#"{"n": -3000000000, "by": "a", "label": ""}"#, "States.Runtime", "States.MathAdd");
    }
);

golden!(typed_choice, "typed_choice.rs",
    use super::types::{Status, WorkedCase};

    impl TypedChoiceTasks for () {
        async fn work(&self, effort: Vec<u8>) -> Result<WorkedCase, TaskError> {
            Ok(WorkedCase { status: if effort.is_empty() { Status::Unresolved } else { Status::Resolved } })
        }
    }

    #[test]
    fn a_typed_choice_reads_the_field() {
        check(|| TypedChoice::new(()), "[1, 2]", r#"{"Status": 1}"#);
        check_error(|| TypedChoice::new(()), "[]", "NotResolved", "");
    }
);

golden!(context_object, "context_object.rs",
    impl ContextObjectTasks for () {
        async fn pack(&self, input: Value) -> Result<Value, TaskError> {
            Ok(input)
        }
    }

    /// It has no inline form.
    #[test]
    fn items_know_their_place() {
        let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_context(asl::ExecutionContext::named("o-1"));
        let input: Value = r#"{"order": {"shop": "s", "items": [{"id": "a"}, {"id": "b"}]}, "limit": 9}"#.parse().unwrap();
        let expected = r#"{"packed": [{"label": "o-1 a", "state": "Pack"}, {"label": "o-1 b", "state": "Pack"}], "ids": ["a", "b"]}"#;
        let execution = block_on(driver.execute(&ContextObject::new(()), input));
        assert_eq!(execution.result, Ok(expected.parse().unwrap()));
    }
);

golden!(handed_on, "handed_on.rs",
    impl HandedOnTasks for () {}

    #[test]
    fn states_hand_their_input_on_and_assign() {
        let output = |n: &str, path: &str, was: &str| format!(r#"{{"n": {n}, "path": {path}, "was": {was}}}"#);
        let was = r#"{"rounds": 2, "step": 1}"#;
        check(|| HandedOn::new(()), was, &output("2", r#"[0, 1, "done"]"#, was));
        let was = r#"{"rounds": 3, "step": 1.5}"#;
        check(|| HandedOn::new(()), was, &output("3", r#"[0, 1.5, "over"]"#, was));
        let was = r#"{"rounds": 9007199254740993, "step": 9007199254740992}"#;
        check(|| HandedOn::new(()), was, &output("9007199254740992", r#"[0, "over"]"#, was));
    }

    #[test]
    fn a_state_that_hands_its_input_on_fails_in_its_place() {
        let failed = |input: &str| run(|| HandedOn::new(()), NOON, input).0.unwrap_err();
        let cause = "An error occurred while executing the state 'Add' (entered at the event id #6). The JSONata expression \
            '$n + $states.input.step' specified for the field 'Assign/n' threw an error during evaluation. T2002: The right side \
            of the \"+\" operator must evaluate to a number";
        let error = failed(r#"{"rounds": 1, "step": "1"}"#);
        assert_eq!((error.name(), error.cause()), ("States.QueryEvaluationError", Some(cause)));
        let cause = "An error occurred while executing the state 'More' (entered at the event id #4). The JSONata expression \
            '$n < $states.input.rounds' specified for the field 'Choices[0]/Condition' returned nothing (undefined).";
        assert_eq!(failed("{}").cause(), Some(cause));
        let cause = "An error occurred while executing the state 'Add' (entered at the event id #6). The JSONata expression \
            '$n + $states.input.step' specified for the field 'Assign/n' returned nothing (undefined).";
        assert_eq!(failed(r#"{"rounds": 1}"#).cause(), Some(cause));
    }
);

golden!(variable, "variable.rs",
    impl VariableTasks for () {}

    #[test]
    fn counts_up() {
        check(|| Variable::new(()), r#"{"limit": 3}"#, r#"{"n": 3}"#);
        check(|| Variable::new(()), r#"{"limit": 0}"#, r#"{"n": 0}"#);
    }
);

golden!(jsonata, "jsonata.rs",
    impl JsonataTasks for () {
        async fn charge(&self, input: Value) -> Result<Value, TaskError> {
            match input.to_string().as_str() {
                r#"{"order":7,"currency":"EUR"}"# => Ok(r#"{"receipt": [7], "paid": true}"#.parse().unwrap()),
                r#"{"order":8,"currency":"EUR"}"# => Err(TaskError::without_cause("Declined")),
                r#"{"order":9,"currency":"EUR"}"# => Ok(r#"{"receipt": [9], "paid": "yes"}"#.parse().unwrap()),
                _ => pending().await,
            }
        }
    }

    /// How the machine ends, and after how many seconds.
    fn ended(input: &str) -> (Result<Value, ExecutionError>, u64) {
        let execution = block_on(VirtualTime::starting_at(Timestamp::UNIX_EPOCH).execute(&Jsonata::new(()), input.parse::<Value>().unwrap()));
        let seconds = execution.elapsed().as_secs();
        (execution.result, seconds)
    }

    fn refused(cause: &str) -> Result<Value, ExecutionError> {
        Err(ExecutionError::new(Some("Refused".into()), Some(cause.to_string().into())))
    }

    #[test]
    fn expressions_are_worked_out_in_every_field() {
        assert_eq!(ended(r#"{"order": {"id": 7}, "patience": 5}"#), (Ok("[7]".parse().unwrap()), 0));
        assert_eq!(ended(r#"{"order": {"id": 8}, "patience": 5}"#), (refused("Declined"), 0));
        assert_eq!(ended(r#"{"order": {"id": 10}, "patience": 5}"#), (refused("States.Timeout"), 5));
        assert_eq!(ended(r#"{"order": {}, "patience": 5}"#), (refused("States.QueryEvaluationError"), 0));
        assert_eq!(ended(r#"{"order": {"id": 7}}"#), (refused("States.QueryEvaluationError"), 0));
    }

    #[test]
    fn a_condition_must_be_a_boolean() {
        let (result, _) = ended(r#"{"order": {"id": 9}, "patience": 5}"#);
        let cause = "The JSONata expression '$states.input.paid' specified for the field 'Choices[0]/Condition' returned an \
            unexpected result type. Expected 'boolean', but was 'string' for value: \"yes\"";
        let error = result.unwrap_err();
        assert_eq!(error.error(), Some("States.QueryEvaluationError"));
        assert!(error.cause().unwrap().ends_with(cause), "{error}");
    }
);

golden!(yaml, "yaml.rs",
    impl YamlTasks for () {
        async fn work(&self, input: Value) -> Result<Value, TaskError> {
            match input["id"].as_i64() {
                Some(1) => Ok(input),
                _ => Err(TaskError::without_cause("Broken")),
            }
        }
    }

    #[test]
    fn strings_numbers_and_anchors_are_what_they_say() {
        let parameters = |id: u8| format!(r#"{{"id": {id}, "code": "010", "answer": "no", "text": "two\nlines\n"}}"#);
        for id in [1, 2] {
            let ended = run(|| Yaml::new(()), NOON, &format!(r#"{{"id": {id}, "delay": 5}}"#));
            assert_eq!(ended, (Ok(parameters(id).parse().unwrap()), 5000));
        }
    }
);

golden!(template, "template.rs",
    impl CallCenterTasks for () {
        async fn work(&self, input: Value) -> Result<Value, TaskError> {
            if input["work"] == Value::from(true) { Ok(input) } else { pending().await }
        }
    }

    #[test]
    fn a_machine_of_a_template() {
        let ended = |input| run(|| CallCenter::new(()), NOON, input);
        assert_eq!(ended(r#"{"work": true}"#), (Ok(Value::from("bye from Berlin, ${AWS::Region}")), 60_000));
        let (result, elapsed) = ended(r#"{"work": false}"#);
        assert_eq!((result.unwrap_err().error(), elapsed), (Some("States.Timeout"), 65_000));
    }
);
