//! What the machines return, alone and a thousand at once.

use std::sync::Arc;

use asl::ExecutionError;
use asl::driver::{Tokio, VirtualTime};
use serde_json::json;

use crate::desk::{CallCenter, CallCenterLoop, Desk, NewCase, Status};
use crate::support::block_on;

/// How many executions run at the same time.
const CROWD: u32 = 1000;

fn new_case(id: &str) -> NewCase {
    NewCase { id: id.to_string() }
}

#[tokio::test]
async fn a_case_is_resolved_or_escalated() {
    let closed = CallCenter::new(Desk::resolving_after(1)).run(new_case("001")).await.unwrap();
    assert_eq!((closed.case.as_str(), closed.status), ("001", Status::Resolved));
    assert_eq!(closed.message, "Case 001: opened...assigned...resolved...closed.");

    let failed = CallCenter::new(Desk::resolving_after(None)).run(new_case("001")).await.unwrap_err();
    assert_eq!(failed, ExecutionError::new(None, Some("Engage Tier 2 Support.".into())));
}

#[tokio::test]
async fn all_drivers_return_the_same_json() {
    let input = json!({ "inputCaseID": "001" });
    let machine = || CallCenter::new(Desk::resolving_after(1));
    let expected = r#"{"Case":"001","Status":1,"Message":"Case 001: opened...assigned...resolved...closed."}"#;
    let (virtual_time, tokio) = (VirtualTime::starting_at(asl::Timestamp::UNIX_EPOCH), Tokio::new());
    let executions = [
        tokio.execute(&machine(), &input).await,
        tokio.with_history().execute(&machine(), &input).await,
        virtual_time.execute(&machine(), &input).await,
        virtual_time.execute_inline(&machine(), &input).await,
    ];
    for execution in executions {
        assert_eq!(execution.result.unwrap().to_string(), expected);
        assert_eq!(execution.input.to_string(), r#"{"inputCaseID":"001"}"#);
    }
}

#[test]
fn a_loop_ends_with_the_round_that_resolves() {
    for rounds in [1, 2, 50] {
        let machine = CallCenterLoop::new(Desk::resolving_after(rounds));
        let driver = VirtualTime::starting_at(asl::Timestamp::UNIX_EPOCH);
        let execution = block_on(driver.execute(&machine, new_case("7")));
        let unresolved = "unresolved...escalating.".repeat(rounds as usize - 1);
        let message = format!("Case 7: opened...assigned...{unresolved}resolved...closed.");
        let expected = json!({ "Case": "7", "Status": 1, "Message": message });
        assert_eq!(serde_json::to_value(execution.result.unwrap()).unwrap(), expected);
    }
}

/// Each waits in `Assign Case` until all others are there: if they did not run at the same time, this would never end.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_executions_of_one_machine_run_at_once() {
    let machine = Arc::new(CallCenter::new(Desk::crowded(CROWD)));
    let spawn = |id: u32| {
        let machine = Arc::clone(&machine);
        // Half of them in each form.
        tokio::spawn(async move {
            let case = new_case(&id.to_string());
            match id % 2 {
                0 => machine.run(case).await.map(|case| case.message),
                _ => {
                    let execution = Tokio::new().with_history().execute(&*machine, case).await;
                    assert_eq!(execution.history.len(), 24);
                    execution.result.map(|output| output["Message"].as_str().unwrap_or_default().to_string())
                }
            }
        })
    };
    let executions: Vec<_> = (0..CROWD).map(spawn).collect();
    for (id, execution) in executions.into_iter().enumerate() {
        let expected = format!("Case {id}: opened...assigned...resolved...closed.");
        assert_eq!(execution.await.unwrap(), Ok(expected));
    }
}
