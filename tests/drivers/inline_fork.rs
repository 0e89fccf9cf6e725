//! Parallel and Map in the inline form, where their lines are futures: what is dropped when, and how many run at the same time.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::task::{Context, Poll, Waker};

use asl::driver::VirtualTime;
use asl::{TaskError, Value, asl};

use crate::support::{START, Script, json, run_both, scripted};

asl! { "parallel.asl.json", name = Both }
asl! { "map.asl.json", name = Each }

asl! { "fork_random.asl.json", name = Random }
scripted!(RandomTasks: );

asl! { "fork_at_once.asl.json", name = AtOnce }
scripted!(AtOnceTasks: );

/// Counts how many of its calls are open.
#[derive(Clone, Default)]
struct Counted(Arc<(AtomicUsize, AtomicUsize)>);

impl Counted {
    fn n_open(&self) -> usize {
        self.0.0.load(Relaxed)
    }

    fn most_open(&self) -> usize {
        self.0.1.load(Relaxed)
    }

    /// `null` never ends, a text is an error, and a number is how often the others get to run first.
    async fn work(&self, input: Value) -> Result<Value, TaskError> {
        let _open = Open::new(self);
        match input {
            Value::Null => std::future::pending().await,
            Value::String(name) => Err(TaskError::without_cause(name.as_str().to_string())),
            input => {
                for _ in 0..input.as_u64().unwrap_or_default() {
                    tokio::task::yield_now().await;
                }
                Ok(input)
            }
        }
    }
}

struct Open<'a>(&'a Counted);

impl<'a> Open<'a> {
    fn new(counted: &'a Counted) -> Open<'a> {
        let n_open = counted.0.0.fetch_add(1, Relaxed) + 1;
        counted.0.1.fetch_max(n_open, Relaxed);
        Open(counted)
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        self.0.0.0.fetch_sub(1, Relaxed);
    }
}

impl EachTasks for Counted {
    async fn treat(&self, input: Value) -> Result<Value, TaskError> {
        self.work(input).await
    }
}

impl BothTasks for Counted {
    async fn work(&self, _: Value) -> Result<Value, TaskError> {
        self.work(Value::Null).await
    }
}

async fn each(counted: &Counted, items: &str, limit: u32) -> Result<Value, String> {
    let input = json(&format!(r#"{{"items": {items}, "limit": {limit}}}"#));
    Each::new(counted.clone()).run(input).await.map_err(|error| error.to_string())
}

#[tokio::test]
async fn no_more_run_at_the_same_time_than_may() {
    let items = json("[3, 0, 5, 1, 2, 9, 4, 0, 0, 7]").to_string();
    for (limit, most) in [(1, 1), (3, 3), (10, 7), (0, 7)] {
        let counted = Counted::default();
        assert_eq!(each(&counted, &items, limit).await, Ok(json(&items)));
        // What ends at once is never open beside the others.
        assert!(counted.most_open() <= most.max(limit as usize), "{limit}");
        assert!(counted.most_open() >= most, "{limit}: {}", counted.most_open());
        assert_eq!(counted.n_open(), 0);
    }
}

#[tokio::test]
async fn the_first_error_drops_the_others() {
    let counted = Counted::default();
    let input = json(r#"{"items": [null, null, "Odd", null], "limit": 0}"#);
    let machine = Each::new(counted.clone());
    let result = machine.run(input).await;
    assert_eq!(result.map_err(|error| error.to_string()), Err("Odd".to_string()));
    assert_eq!((counted.most_open(), counted.n_open()), (3, 0));
}

#[tokio::test(start_paused = true)]
async fn an_execution_that_is_dropped_drops_its_lines() {
    let counted = Counted::default();
    let (map, parallel) = (Each::new(counted.clone()), Both::new(counted.clone()));
    let mut both = Box::pin(async {
        let items = json(r#"{"items": [null, null], "limit": 0}"#);
        tokio::join!(map.run(items), parallel.run(json(r#"{"order": 1}"#)))
    });
    let poll = both.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert!(matches!(poll, Poll::Pending));
    assert_eq!(counted.n_open(), 3);
    drop(both);
    assert_eq!(counted.n_open(), 0);
}

/// Branches and iterations whose input is made of random numbers and variables.
#[test]
fn what_lines_begin_with_may_be_drawn_and_looked_up() {
    let execution =
        run_both(&VirtualTime::starting_at(START), || Random::new(Script::new(&[])), &json(r#"{"items": ["a", "b"]}"#));
    assert_eq!(execution.result, Ok(json(r#"[[5, 36], [[0, "a", 5, 36], [1, "b", 5, 36]]]"#)));
}

/// Forks inside of forks, none of which waits for anything.
#[test]
fn lines_that_wait_for_nothing() {
    let execution = run_both(
        &VirtualTime::starting_at(START),
        || AtOnce::new(Script::new(&[])),
        &json(r#"{"rows": [[1, 2], [3]]}"#),
    );
    assert_eq!(execution.result, Ok(json(r#"[[[1, 2], "right"], [[3], "right"]]"#)));
    let input = json(r#"{"rows": [[1], 2]}"#);
    let execution = run_both(&VirtualTime::starting_at(START), || AtOnce::new(Script::new(&[])), &input);
    assert_eq!(execution.result.map_err(|error| error.error().map(str::to_string)), Err(Some("Odd".to_string())));
}
