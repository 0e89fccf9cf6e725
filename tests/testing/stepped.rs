//! A clock that the test moves.

use std::time::Duration;

use asl::testing::{Answer, Mocks};
use asl::{Status, Timestamp};

use crate::{Order, block_on, driver, json, order};

#[test]
fn time_stands_still_until_it_is_told_to_go_on() {
    let mocks =
        Mocks::new().answers("Charge", [Answer::fails("Busy", "later"), Answer::Returns(json(r#"{"id": "r-1"}"#))]);
    let (machine, driver) = (Order::new(mocks.clone()), driver());
    let mut execution = driver.stepped(&machine, order(1));
    block_on(async {
        assert_eq!((mocks.calls("Charge").len(), execution.current_states().len()), (0, 0));
        execution.advance_by(Duration::ZERO).await;
        assert_eq!((mocks.calls("Charge").len(), execution.current_states()), (1, vec!["Charge"]));
        execution.advance_by(Duration::from_secs(9)).await;
        assert_eq!(mocks.calls("Charge").len(), 1);
        execution.advance_by(Duration::from_secs(1)).await;
        assert_eq!((mocks.calls("Charge").len(), execution.current_states()), (2, vec!["Cool Off"]));
        let noon = Timestamp::UNIX_EPOCH.saturating_add(Duration::from_secs(10 + 3599));
        execution.advance_to(noon).await;
        assert_eq!((execution.status(), execution.now()), (Status::Running, noon));
        let ended = execution.finish().await;
        assert_eq!((ended.status, ended.elapsed().as_secs()), (Status::Succeeded, 10 + 3600));
    });
}

#[test]
fn an_execution_that_has_ended_stays_so() {
    let machine = Order::new(Mocks::new().answers("Charge", [Answer::fails("Declined", "no")]));
    let driver = driver();
    let mut execution = driver.stepped(&machine, order(1));
    block_on(async {
        execution.advance_by(Duration::from_secs(5)).await;
        assert_eq!((execution.status(), execution.current_states().len()), (Status::Failed, 0));
        execution.advance_by(Duration::from_secs(5)).await;
        assert_eq!(execution.now(), Timestamp::UNIX_EPOCH.saturating_add(Duration::from_secs(10)));
        assert_eq!(execution.finish().await.elapsed().as_secs(), 0);
    });
}
