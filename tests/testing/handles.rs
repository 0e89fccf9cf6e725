//! Handles on executions that run by themselves: thousands of them.

use std::sync::Arc;

use asl::driver::Tokio;
use asl::testing::{Answer, Mocks};
use asl::{Status, Value};

use crate::{Order, block_on, driver, json, order};

fn machine() -> Order<Mocks> {
    Order::new(Mocks::new().on("Charge", |_: Value| Ok(json(r#"{"id": "r"}"#))).answers("Ask", [Answer::Never]))
}

#[test]
fn a_handle_sees_what_happens() {
    let (machine, driver) = (machine(), driver());
    let running = driver.start(&machine, order(2000));
    let handle = running.handle();
    assert_eq!((handle.status(), handle.history().len()), (Status::Running, 0));
    let watching = async {
        while handle.current_states() != ["Ask"] {
            tokio::task::yield_now().await;
        }
        assert!(handle.history().len() > 5);
        handle.stop("Enough", "nobody answers");
        handle.outcome().await
    };
    let (execution, watched) = block_on(futures_util::future::join(running, watching));
    assert_eq!(
        (execution.status, watched.status, handle.status()),
        (Status::Aborted, Status::Aborted, Status::Aborted)
    );
    assert_eq!(watched.result.unwrap_err().to_string(), "Enough: nobody answers");
    assert_eq!(handle.history().len(), execution.history.len());
}

#[test]
fn lines_inside_are_seen() {
    let machine = Order::new(Mocks::new().on("Charge", |_: Value| Ok(json(r#"{"id": "r"}"#))));
    let driver = driver();
    let running = driver.start(&machine, order(1));
    let handle = running.handle();
    let names = block_on(running).steps().len();
    assert_eq!((names, handle.current_states().len()), (6, 0));
}

#[test]
fn an_execution_that_is_dropped_is_told() {
    let (machine, driver) = (machine(), driver());
    let running = driver.start(&machine, order(2000));
    let (handle, mut running) = (running.handle(), Box::pin(running));
    let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(running.as_mut().poll(&mut cx).is_pending());
    drop(running);
    let execution = block_on(handle.outcome());
    assert_eq!((execution.status, execution.input), (Status::Aborted, order(2000)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thousands_at_once() {
    let machine = Arc::new(machine());
    let spawn = |order: Value| (0..3000).map(|_| Tokio::new().spawn(Arc::clone(&machine), order.clone())).collect();
    let (failing, waiting): (Vec<_>, Vec<_>) = (spawn(order(0)), spawn(order(1)));
    for handle in &failing {
        assert_eq!(handle.outcome().await.status, Status::Failed);
    }
    // All of them rest at the same time.
    while waiting.iter().any(|handle| handle.current_states() != ["Cool Off"]) {
        tokio::task::yield_now().await;
    }
    waiting.iter().for_each(|handle| handle.stop("Enough", "it takes an hour"));
    for handle in waiting {
        assert_eq!(handle.outcome().await.status, Status::Aborted);
    }
}
