//! What reaches an execution from outside: tokens, heartbeats, callbacks, a stop; and what a task is told of its call.

use std::sync::Mutex;
use std::time::Duration;

use asl::callback::{CallbackError, Callbacks};
use asl::driver::{Tokio, VirtualTime};
use asl::effect::{Effect, Event, Moment};
use asl::transition::ExecutionState;
use asl::{Execution, ExecutionContext, Payload, Status, TaskContext, TaskError, Timestamp, Value, asl};
use serde::{Deserialize, Serialize};

use crate::support::{START, block_on, json, times};

asl! {
    "outside.asl.json", allow(task-parameter-missing),
    checkpoint,
    tasks = {
        "Ask":  fn(Question, TaskContext) -> Answer,
        "Work": fn(Answer, TaskContext) -> String,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Question {
    order: u32,
    token: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Answer {
    yes: bool,
}

/// Does with each call what it is told to.
struct Office {
    ask: fn(&Question, &TaskContext),
    seen: Mutex<Vec<String>>,
}

impl Office {
    fn new(ask: fn(&Question, &TaskContext)) -> Office {
        Office { ask, seen: Mutex::default() }
    }

    fn see(&self, task: &TaskContext) {
        let seen = format!("{} {} {}", task.execution_name(), task.state_name(), task.attempt());
        self.seen.lock().unwrap().push(seen);
    }
}

impl OutsideTasks for Office {
    async fn ask(&self, question: Question, task: TaskContext) -> Result<(), TaskError> {
        self.see(&task);
        assert_eq!(question.token, task.token());
        (self.ask)(&question, &task);
        Ok(())
    }

    async fn work(&self, answer: Answer, task: TaskContext) -> Result<String, TaskError> {
        self.see(&task);
        if answer.yes { Ok("done".to_string()) } else { std::future::pending().await }
    }
}

const INPUT: &str = r#"{"order":7,"patience":10}"#;

fn run(ask: fn(&Question, &TaskContext)) -> (Execution, Vec<String>) {
    let machine = Outside::new(Office::new(ask));
    let driver = VirtualTime::starting_at(START).with_history().with_context(ExecutionContext::named("order-7"));
    let execution = block_on(driver.execute(&machine, json(INPUT)));
    let seen = machine.tasks().seen.lock().unwrap().clone();
    (execution, seen)
}

fn types(execution: &Execution) -> Vec<String> {
    execution.history.iter().map(asl::HistoryEvent::event_type).collect()
}

#[test]
fn what_comes_by_the_token_is_the_result() {
    let (execution, seen) = run(|_, task| {
        assert_eq!(task.deadline(), Some(START.saturating_add(Duration::from_secs(100))));
        task.callback().succeed(Answer { yes: true }).unwrap();
    });
    assert_eq!(execution.result, Ok(json(r#""done""#)));
    assert_eq!(seen, ["order-7 Ask 1", "order-7 Work 1"]);
    let submitted = ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded", "TaskStateExited"];
    assert_eq!(types(&execution)[2..7], submitted);
    let scheduled = serde_json::to_value(&execution.history[2]).unwrap();
    assert_eq!(scheduled["taskScheduledEventDetails"]["heartbeatInSeconds"], 10);
}

#[test]
fn a_failure_by_the_token_is_retried_with_another_token() {
    let (execution, seen) = run(|_, task| match task.attempt() {
        1 => task.callback().fail(TaskError::new("Again", "not now")),
        _ => task.callback().succeed(Answer { yes: true }).unwrap(),
    });
    assert_eq!(execution.result, Ok(json(r#""done""#)));
    assert_eq!(seen[..2], ["order-7 Ask 1", "order-7 Ask 2"]);
    let tokens: Vec<&Value> = execution.history.iter().filter_map(|event| event.input()?.get("token")).collect();
    assert_eq!(tokens.len(), 2);
    assert_ne!(tokens[0], tokens[1]);
    assert_eq!(tokens[0].as_str().map(str::len), Some(32));
}

#[test]
fn what_does_not_fit_the_task_s_type_names_the_field() {
    let (execution, _) = run(|_, task| task.callback().succeed(json(r#"{"yes":1}"#)).unwrap());
    let error = execution.result.unwrap_err();
    assert_eq!(error.name(), "States.Runtime");
    let cause = "An error occurred while executing the state 'Ask' (entered at the event id #2). The data doesn't fit the \
                 type `Answer`: $.yes: invalid type: integer `1`, expected a boolean";
    assert_eq!(error.cause(), Some(cause));
}

#[test]
fn a_heartbeat_that_is_missed_has_a_name_in_catch_only() {
    let (execution, _) = run(|_, _| {});
    assert_eq!(execution.result, Ok(json(r#"{"order":7,"patience":10,"why":{"Error":"States.Timeout"}}"#)));
    assert_eq!(times(&execution, "TaskTimedOut"), [10.0]);
    // Where nothing catches it, it is a timeout.
    let (execution, _) = run(|_, task| task.callback().succeed(Answer { yes: false }).unwrap());
    assert_eq!(execution.result.as_ref().unwrap_err().name(), "States.Timeout");
    assert_eq!(times(&execution, "ActivityTimedOut"), [5.0]);
}

#[tokio::test(start_paused = true)]
async fn a_heartbeat_puts_the_timeout_off() {
    let machine = Outside::new(Office::new(|_, task| {
        let callback = task.callback();
        tokio::spawn(async move {
            for _ in 0..5 {
                tokio::time::sleep(Duration::from_secs(8)).await;
                callback.heartbeat();
            }
            callback.succeed(Answer { yes: true }).unwrap();
        });
    }));
    let execution = Tokio::new().execute(&machine, json(INPUT)).await;
    assert_eq!(execution.result, Ok(json(r#""done""#)));
    assert_eq!(execution.elapsed().as_secs(), 40);
}

#[tokio::test]
async fn others_end_a_call_by_its_token() {
    let callbacks = Callbacks::new();
    let machine = Outside::new(Office::new(|_, _| {}));
    let driver = Tokio::new().with_callbacks(callbacks.clone());
    let input = json(r#"{"order":7,"patience":99999}"#);
    let mut state = ExecutionState::<OutsideState>::new::<Outside<Office>>(input);
    let effects = state.transition(Event::Started, Moment { now: Timestamp::now(), seed: 3 });
    let Some(Effect::Call { token: Some(token), .. }) = effects.first() else { panic!("it calls") };
    let stored: ExecutionState<OutsideState> = serde_json::from_str(&serde_json::to_string(&state).unwrap()).unwrap();
    assert_eq!(callbacks.succeed(token, "{}"), Err(CallbackError::TaskDoesNotExist));
    let resumed = driver.resume(&machine, stored);
    let other = async {
        tokio::task::yield_now().await;
        while callbacks.succeed(token, r#"{"yes":true}"#).is_err() {
            tokio::task::yield_now().await;
        }
        assert_eq!(callbacks.succeed("", "{}"), Err(CallbackError::InvalidToken));
        assert_eq!(callbacks.succeed(token, "{"), Err(CallbackError::InvalidOutput));
    };
    let execution = tokio::select! {
        biased;
        () = async { other.await; std::future::pending::<()>().await } => unreachable!(),
        execution = resumed => execution,
    };
    assert_eq!(execution.result, Ok(json(r#""done""#)));
    assert_eq!(callbacks.heartbeat(token), Err(CallbackError::TaskDoesNotExist));
}

#[tokio::test]
async fn a_running_execution_can_be_stopped() {
    let machine = Outside::new(Office::new(|_, task| task.callback().succeed(Answer { yes: false }).unwrap()));
    let driver = VirtualTime::starting_at(START).with_history();
    let execution = driver.start(&machine, json(INPUT));
    execution.handle().stop("Closing", "the office closes");
    let execution = execution.await;
    assert_eq!(execution.status, Status::Aborted);
    let error = execution.result.unwrap_err();
    assert_eq!((error.name(), error.cause()), ("Closing", Some("the office closes")));
    let last = execution.history.last().unwrap();
    assert_eq!((last.event_type().as_str(), last.previous_event_id), ("ExecutionAborted", 0));
}
