//! What the README shows of the kit.

use asl::driver::VirtualTime;
use asl::testing::{Answer, Mocks, StateTest, assert_path};
use asl::{Payload, Timestamp, asl};
use serde::{Deserialize, Serialize};
use serde_json::json;

asl! { "examples/help_desk.asl.json", tasks = { "Work on Case": fn(NewCase) -> Case } }

#[derive(Clone, Serialize, Deserialize, Payload)]
struct NewCase {
    id: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Case {
    id: u32,
    resolved: bool,
}

#[tokio::test]
async fn a_busy_team_is_asked_again() -> Result<(), Box<dyn std::error::Error>> {
    let resolved = Case { id: 1, resolved: true };
    let mocks = Mocks::new()
        .answers("Work on Case", [Answer::fails("Unreachable", "nobody answers"), Answer::returns(resolved)?]);
    let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_history();
    let execution = driver.execute(&HelpDesk::new(mocks), NewCase { id: 1 }).await;
    assert_path(&execution, &["Work on Case", "Is Resolved", "Closed"]);

    let tested = StateTest::new("Is Resolved").input(json!({ "id": 1, "resolved": false })).run::<HelpDeskState>()?;
    assert_eq!(tested.next_state, Some("Escalated"));
    Ok(())
}
