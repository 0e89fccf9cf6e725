//! The call center as a loop: no Fail state, an escalated case goes back to `Work on Case` until it is resolved.
//!
//! ```text
//! cargo run --example call_center_loop                   # as many rounds as chance has it
//! cargo run --example call_center_loop -- --rounds 3     # resolved in the third round
//! ```

use std::process::ExitCode;
use std::sync::atomic::{AtomicU32, Ordering};

use asl::{Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

// The tasks are those of `call_center`; only the wiring differs.
asl! {
    "call_center_loop.asl.json",
    tasks = {
        "Open Case":     fn(NewCase) -> Case,
        "Assign Case":   fn(Case) -> Case,
        "Work on Case":  fn(Case) -> WorkedCase,
        "Close Case":    fn(WorkedCase) -> WorkedCase,
        "Escalate Case": fn(WorkedCase) -> WorkedCase,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct NewCase {
    #[serde(rename = "inputCaseID")]
    id: String,
}

/// `Work on Case` takes this from `Assign Case`, and from `Escalate Case`, whose `WorkedCase` has these fields too.
#[derive(Clone, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
struct Case {
    case: String,
    message: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
struct WorkedCase {
    case: String,
    status: Status,
    message: String,
}

#[derive(Clone, Copy, Debug, Payload)]
#[payload(integer)]
enum Status {
    Unresolved = 0,
    Resolved = 1,
}

/// The people at the desk. `rounds` fixes how often a case is worked on.
struct Desk {
    rounds: Option<u32>,
    worked: AtomicU32,
}

impl CallCenterLoopTasks for Desk {
    async fn open_case(&self, new: NewCase) -> Result<Case, TaskError> {
        Ok(Case { message: format!("Case {}: opened...", new.id), case: new.id })
    }

    async fn assign_case(&self, mut case: Case) -> Result<Case, TaskError> {
        case.message += "assigned...";
        Ok(case)
    }

    async fn work_on_case(&self, Case { case, message }: Case) -> Result<WorkedCase, TaskError> {
        let worked = self.worked.fetch_add(1, Ordering::Relaxed) + 1;
        let is_resolved = self.rounds.map_or_else(fastrand::bool, |rounds| worked >= rounds);
        Ok(match is_resolved {
            true => WorkedCase { case, status: Status::Resolved, message: message + "resolved..." },
            false => WorkedCase { case, status: Status::Unresolved, message: message + "unresolved..." },
        })
    }

    async fn close_case(&self, mut case: WorkedCase) -> Result<WorkedCase, TaskError> {
        case.message += "closed.";
        Ok(case)
    }

    async fn escalate_case(&self, mut case: WorkedCase) -> Result<WorkedCase, TaskError> {
        case.message += "escalating.";
        Ok(case)
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rounds = match &arguments[..] {
        [flag, rounds] if flag == "--rounds" => rounds.parse().ok(),
        _ => None,
    };
    if rounds.is_none() && !arguments.is_empty() {
        eprintln!("usage: call_center_loop [--rounds N]");
        return ExitCode::from(2);
    }

    let machine = CallCenterLoop::new(Desk { rounds, worked: AtomicU32::new(0) });
    match machine.run(NewCase { id: "001".into() }).await {
        Ok(case) => {
            println!("{:?} after {} rounds", case.status, machine.tasks().worked.load(Ordering::Relaxed));
            println!("{}", case.message);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
