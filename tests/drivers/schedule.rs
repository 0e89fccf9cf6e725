//! Who gets to run when: tasks that wake themselves, hang, panic or never pause, on virtual time and on tokio.

use std::future::Future;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use asl::driver::{Limited, Tokio, VirtualTime};
use asl::{Limits, Status, TaskError, Value, asl};
use futures_util::future::join;

use crate::support::{
    Answer, Fails, Never, Returns, START, Script, block_on, fails, json, scripted, succeeds, wake_yourself,
};

asl!("schedule.asl.json");

asl!("spin.asl.json");
scripted!(SpinTasks:);

asl!("many_states.asl.json");
scripted!(ManyStatesTasks: work);

/// A driver on tokio's clock that doesn't run inline, whatever the machine.
fn event_by_event() -> Tokio<Limited> {
    Tokio::new().with_limits(Limits::none())
}

/// A task made of a function: it is handed the number of the call.
struct Tasks<F>(F, AtomicU32);

impl<F> Tasks<F> {
    fn new(task: F) -> Tasks<F> {
        Tasks(task, AtomicU32::new(0))
    }

    fn n_calls(&self) -> u32 {
        self.1.load(Ordering::SeqCst)
    }
}

impl<F, T> ScheduleTasks for Tasks<F>
where
    F: Fn(u32) -> T + Send + Sync,
    T: Future<Output = &'static str> + Send,
{
    async fn count(&self, _: Value) -> Result<Value, TaskError> {
        let n_calls = self.1.fetch_add(1, Ordering::SeqCst) + 1;
        Ok(json(self.0(n_calls).await))
    }
}

const AGAIN: &str = r#"{"again":true}"#;
const DONE: &str = r#"{"again":false}"#;

fn virtual_time() -> VirtualTime {
    VirtualTime::starting_at(START)
}

#[test]
fn time_does_not_jump_over_a_task_that_has_something_to_do() {
    let machine = Schedule::new(Tasks::new(async |_| {
        wake_yourself(1000).await;
        DONE
    }));
    let executions = [
        block_on(virtual_time().execute(&machine, json("{}"))),
        block_on(virtual_time().execute_inline(&machine, json("{}"))),
    ];
    for execution in executions {
        assert_eq!(execution.result, Ok(json(DONE)));
        assert_eq!(execution.elapsed().as_secs(), 0, "it would have been 5 by the task's timeout");
    }
}

#[test]
fn a_task_that_timed_out_is_dropped_before_it_is_called_again() {
    /// Writes down when it is dropped.
    struct Guard<'a>(&'a Mutex<Vec<&'static str>>);
    impl Drop for Guard<'_> {
        fn drop(&mut self) {
            self.0.lock().unwrap().push("dropped");
        }
    }
    let log = Mutex::new(Vec::new());
    let machine = Schedule::new(Tasks::new(async |call: u32| {
        log.lock().unwrap().push("called");
        let _guard = Guard(&log);
        if call % 2 == 1 {
            std::future::pending::<()>().await;
        }
        DONE
    }));
    for inline in [false, true] {
        let driver = virtual_time();
        let execution = match inline {
            false => block_on(driver.execute(&machine, json("{}"))),
            true => block_on(driver.execute_inline(&machine, json("{}"))),
        };
        assert_eq!(execution.elapsed().as_secs(), 6);
        let log = std::mem::take(&mut *log.lock().unwrap());
        assert_eq!(log, ["called", "dropped", "called", "dropped"]);
    }
}

#[test]
fn a_long_execution_needs_no_more_room_than_a_short_one() {
    let most_bytes = |n_rounds: u32| {
        let machine = Schedule::new(Tasks::new(move |call| async move { if call < n_rounds { AGAIN } else { DONE } }));
        let measured = allocation_counter::measure(|| {
            let execution = block_on(virtual_time().execute(&machine, json("{}")));
            assert_eq!(execution.result, Ok(json(DONE)));
        });
        assert_eq!(machine.tasks().n_calls(), n_rounds);
        measured.bytes_max
    };
    let (short, long) = (most_bytes(100), most_bytes(10_000));
    assert!(long <= short + 1000, "{short} bytes for 100 rounds, {long} for 10,000");
}

#[tokio::test]
async fn a_panic_of_a_task_reaches_whoever_waits() {
    fn machine() -> Schedule<impl ScheduleTasks> {
        Schedule::new(Tasks::new(async |call| if call == 1 { AGAIN } else { panic!("the desk is on fire") }))
    }
    let inline = tokio::spawn(async { machine().run(json("{}")).await });
    let event_by_event = tokio::spawn(async { event_by_event().execute(&machine(), json("{}")).await.result });
    for ended in [inline.await, event_by_event.await] {
        let panic = ended.expect_err("the task panicked").into_panic();
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"the desk is on fire"));
    }
}

/// On one thread: what is waited for happens only if the waiting task lets go of it.
#[tokio::test]
async fn a_task_that_wakes_itself_lets_others_run() {
    for inline in [false, true] {
        let flag = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&flag);
        let machine = Schedule::new(Tasks::new(move |_| {
            let seen = Arc::clone(&seen);
            async move {
                while !seen.load(Ordering::SeqCst) {
                    wake_yourself(1).await;
                }
                DONE
            }
        }));
        tokio::spawn(async move { flag.store(true, Ordering::SeqCst) });
        let result = match inline {
            false => event_by_event().execute(&machine, json("{}")).await.result,
            true => machine.run(json("{}")).await,
        };
        assert_eq!(result, Ok(json(DONE)));
    }
}

/// On one thread: an endless loop can be stopped only if it pauses now and then. Time stands still, so that none ends by its timeout.
#[tokio::test(start_paused = true)]
async fn endless_loops_let_others_run() {
    fn busy() -> Schedule<impl ScheduleTasks> {
        Schedule::new(Tasks::new(async |_| AGAIN))
    }
    fn spinning() -> Spin<Arc<Script>> {
        Spin::new(Script::new(&[]))
    }
    let (spin, nothing) = (r#"{"spin":true}"#, "{}");
    let loops = [
        tokio::spawn(async move { busy().run(json(nothing)).await }),
        tokio::spawn(async move { event_by_event().execute(&busy(), json(nothing)).await.result }),
        tokio::spawn(async move { spinning().run(json(spin)).await }),
        tokio::spawn(async move { event_by_event().execute(&spinning(), json(spin)).await.result }),
    ];
    tokio::task::yield_now().await;
    for endless in loops {
        endless.abort();
        assert!(endless.await.is_err_and(|error| error.is_cancelled()));
    }
}

/// In real time: a loop that never waits is cut all the same.
#[tokio::test]
async fn an_endless_loop_times_out() {
    let machine = Spin::new(Script::new(&[]));
    let spin = || json(r#"{"spin":true}"#);
    let (inline, event_by_event) = join(machine.run(spin()), event_by_event().execute(&machine, spin())).await;
    assert_eq!(inline, Err(asl::ExecutionError::named("States.Timeout")));
    assert_eq!(event_by_event.status, Status::TimedOut);
}

/// The wake-up comes from a thread that knows nothing of the execution.
#[tokio::test]
async fn an_answer_may_come_from_another_thread() {
    let task = async |_| tokio::task::spawn_blocking(|| DONE).await.unwrap_or(AGAIN);
    let machine = Schedule::new(Tasks::new(task));
    assert_eq!(machine.run(json("{}")).await, Ok(json(DONE)));
    assert_eq!(event_by_event().execute(&machine, json("{}")).await.result, Ok(json(DONE)));
}

/// On tokio's clock, which jumps as soon as all wait: the same times as on virtual time.
#[tokio::test(start_paused = true)]
async fn tokio_keeps_time() {
    let machine = || {
        Schedule::new(Tasks::new(async |call: u32| {
            match call {
                1 => tokio::time::sleep(std::time::Duration::from_secs(4)).await,
                2 => std::future::pending().await,
                _ => {}
            }
            if call < 3 { AGAIN } else { DONE }
        }))
    };
    // 4 seconds of work, 5 until the timeout, 1 until the retry.
    let execution = Tokio::new().with_history().execute(&machine(), json("{}")).await;
    assert_eq!(execution.result, Ok(json(DONE)));
    assert_eq!(execution.elapsed().as_secs(), 10);
    assert!(execution.history.is_sorted_by_key(|event| event.timestamp));
    let timed_out = execution.history.iter().find(|event| event.event_type() == "LambdaFunctionTimedOut").unwrap();
    assert_eq!(timed_out.timestamp.saturating_duration_since(execution.started_at).as_secs(), 9);

    let started = tokio::time::Instant::now();
    assert_eq!(machine().run(json("{}")).await, Ok(json(DONE)));
    assert_eq!(started.elapsed().as_secs(), 10);
}

/// A machine of that many states is run by its transition function, its calls boxed.
#[tokio::test(start_paused = true)]
async fn a_large_machine_runs_too() {
    let run = async |answers: &[Answer]| {
        let started = tokio::time::Instant::now();
        let result = ManyStates::new(Script::new(answers)).run(json("{}")).await;
        (result, started.elapsed().as_secs())
    };
    assert_eq!(run(&[Returns("1")]).await, (succeeds("1"), 0));
    assert_eq!(run(&[Fails("Busy", "x")]).await, (fails("Busy", "x"), 0));
    // 40 seconds until the task is given up, and the machine is cut in the Wait.
    assert_eq!(run(&[Never]).await, (Err(asl::ExecutionError::named("States.Timeout")), 100));
}
