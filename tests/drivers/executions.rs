//! Many executions in one task: each does what it does alone, and time goes on for all of them together.

use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use asl::driver::{ExecutionId, Executions, Tokio, VirtualTime};
use asl::{Execution, Machine, Status, TaskError, Value, asl};

use crate::support::{START, assert_same, block_on, json, wake_yourself};

asl!("executions.asl.json", name = Many, checkpoint);

/// Does what its input says: `return` at once, `yield` to others some times, `hang`, or fail `once` per execution.
#[derive(Default)]
struct Worker {
    n_dropped: AtomicU32,
}

struct CountDrop<'a>(&'a AtomicU32);

impl Drop for CountDrop<'_> {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

impl ManyTasks for Worker {
    async fn work(&self, input: Value) -> Result<Value, TaskError> {
        let _guard = CountDrop(&self.n_dropped);
        match input["how"].as_str() {
            Some("yield") => wake_yourself(500).await,
            Some("hang") => std::future::pending().await,
            Some("fail") => return Err(TaskError::new("Again", "not yet")),
            Some("sleep") => tokio::time::sleep(Duration::from_secs(3)).await,
            _ => {}
        }
        Ok(input)
    }
}

fn virtual_time() -> VirtualTime {
    VirtualTime::starting_at(START).with_history()
}

fn input(how: &str, seconds: u32) -> Value {
    json(&format!(r#"{{"how":"{how}","seconds":{seconds}}}"#))
}

/// Lets everything happen that happens without time going on; what ends then.
fn poll<M: Machine>(executions: &mut Executions<'_, M>) -> Vec<(ExecutionId, Execution)> {
    let mut ended = Vec::new();
    for _ in 0..100 {
        if let Poll::Ready(Some(one)) = executions.poll_next(&mut Context::from_waker(Waker::noop())) {
            ended.push(one);
        }
    }
    ended
}

#[test]
fn together_they_do_what_each_does_alone() {
    let machine = Many::new(Worker::default());
    let inputs = (0..200).map(|number| {
        let how = ["return", "yield", "hang", "fail", "none"][number as usize % 5];
        input(how, number * 7 % 50)
    });
    let mut executions = virtual_time().executions(&machine);
    let started: Vec<(ExecutionId, Value)> = inputs.map(|input| (executions.start(&input), input)).collect();
    assert_eq!(executions.len(), 200);
    let mut last = START;
    let mut n_ended = 0;
    while let Some((id, execution)) = block_on(executions.next()) {
        let (_, input) = started.iter().find(|(started, _)| *started == id).unwrap();
        assert_eq!(execution.input, *input);
        assert!(last <= execution.stopped_at, "they end in order");
        last = execution.stopped_at;
        assert_same(&execution, &block_on(virtual_time().execute(&machine, input)), "in a set");
        n_ended += 1;
    }
    assert_eq!((n_ended, executions.len()), (200, 0));
}

#[test]
fn time_does_not_jump_over_another_s_task() {
    let machine = Many::new(Worker::default());
    let mut executions = virtual_time().executions(&machine);
    let (parked, works) = (executions.start(input("return", 1)), executions.start(input("yield", 0)));
    let (first, execution) = block_on(executions.next()).unwrap();
    assert_eq!((first, execution.elapsed().as_secs()), (works, 0));
    let (second, execution) = block_on(executions.next()).unwrap();
    assert_eq!((second, execution.elapsed().as_secs()), (parked, 1));
}

/// A timeout that nobody waits for any more must not move the clock.
#[tokio::test(start_paused = true)]
async fn an_old_timeout_is_forgotten() {
    let machine = Many::new(Worker::default());
    let mut executions = Tokio::new().executions(&machine);
    executions.start(input("sleep", 0));
    let parked = executions.start(input("return", 500));
    let (_, execution) = executions.next().await.unwrap();
    assert_eq!(execution.elapsed().as_secs(), 3);
    let (id, execution) = executions.next().await.unwrap();
    assert_eq!((id, execution.elapsed().as_secs()), (parked, 500));
    assert!(executions.next().await.is_none());
}

#[test]
fn each_can_be_asked_and_stopped() {
    let machine = Many::new(Worker::default());
    let mut executions = virtual_time().executions(&machine);
    let (parked, hangs) = (executions.start(input("return", 5)), executions.start(input("hang", 0)));
    assert_eq!((executions.current_states(parked), executions.current_states(hangs)), (vec!["Sleep"], vec!["Sleep"]));
    let stopped = executions.start(input("return", 1));
    assert!(executions.stop(stopped, "Closing", "the office closes"));
    let (id, execution) = block_on(executions.next()).unwrap();
    assert_eq!((id, execution.status), (stopped, Status::Aborted));
    assert_eq!(execution.result.unwrap_err().cause(), Some("the office closes"));
    assert!(!executions.stop(stopped, "Closing", "once more"), "it has ended");
    assert_eq!(executions.ids().collect::<Vec<_>>(), [parked, hangs]);

    assert_eq!(poll(&mut executions).len(), 2, "time goes on when nobody has anything to do");
    let hangs = executions.start(input("hang", 0));
    let _ = executions.poll_next(&mut Context::from_waker(Waker::noop()));
    assert_ne!(hangs, stopped, "an id is never another's");
}

#[tokio::test(start_paused = true)]
async fn what_tasks_still_do_is_dropped() {
    let machine = Many::new(Worker::default());
    let n_dropped = || machine.tasks().n_dropped.load(Ordering::Relaxed);
    let mut executions = Tokio::new().with_history().executions(&machine);
    let ids = [(); 3].map(|()| executions.start(input("hang", 0)));
    let waited = tokio::time::timeout(Duration::from_secs(1), executions.next()).await;
    assert!(waited.is_err(), "they hang");
    assert_eq!((executions.current_states(ids[0]), n_dropped()), (vec!["Work"], 0));
    assert_eq!(executions.history(ids[0]).last().unwrap().event_type(), "LambdaFunctionStarted");

    assert!(executions.stop(ids[0], "Closing", "now"));
    assert_eq!(executions.next().await.unwrap().1.status, Status::Aborted);
    let suspended = executions.suspend(ids[1]).unwrap();
    let waited = tokio::time::timeout(Duration::from_secs(1), executions.next()).await;
    assert_eq!((waited.is_err(), n_dropped()), (true, 2));
    drop(executions);
    assert_eq!(n_dropped(), 3);

    // What was taken out goes on elsewhere: its task is called again, and times out when it would have.
    let text = serde_json::to_string(&suspended).unwrap();
    let mut executions = Tokio::new().executions(&machine);
    let id = executions.resume(serde_json::from_str(&text).unwrap());
    let (ended, execution) = executions.next().await.unwrap();
    assert_eq!((ended, execution.elapsed().as_secs()), (id, 65));
    assert_eq!(execution.result.unwrap()["late"]["Error"], Value::from("States.Timeout"));
}

#[test]
fn a_parked_execution_is_stored_and_goes_on() {
    let machine = Many::new(Worker::default());
    let mut executions = virtual_time().executions(&machine);
    let id = executions.start(input("return", 30));
    let text = serde_json::to_string(&executions.suspend(id).unwrap()).unwrap();
    assert!(executions.suspend(id).is_none() && executions.is_empty());
    assert!(block_on(executions.next()).is_none());
    let mut others = virtual_time().executions(&machine);
    others.resume(serde_json::from_str(&text).unwrap());
    let (_, execution) = block_on(others.next()).unwrap();
    assert_same(&execution, &block_on(virtual_time().execute(&machine, input("return", 30))), "in a set");
}
