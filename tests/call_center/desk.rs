//! The machines of the examples with tasks whose work ends as a test wants it.

use std::sync::atomic::{AtomicU32, Ordering};

use asl::{Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

asl! {
    pub(crate) "../../examples/call_center.asl.json",
    tasks = {
        "Open Case":     fn(NewCase) -> Case,
        "Assign Case":   fn(Case) -> Case,
        "Work on Case":  fn(Case) -> WorkedCase,
        "Close Case":    fn(WorkedCase) -> WorkedCase,
        "Escalate Case": fn(WorkedCase) -> WorkedCase,
    },
}

asl! {
    pub(crate) "../../examples/call_center_loop.asl.json",
    tasks = {
        "Open Case":     fn(NewCase) -> Case,
        "Assign Case":   fn(Case) -> Case,
        "Work on Case":  fn(Case) -> WorkedCase,
        "Close Case":    fn(WorkedCase) -> WorkedCase,
        "Escalate Case": fn(WorkedCase) -> WorkedCase,
    },
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
pub(crate) struct NewCase {
    #[serde(rename = "inputCaseID")]
    pub(crate) id: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Case {
    pub(crate) case: String,
    pub(crate) message: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct WorkedCase {
    pub(crate) case: String,
    pub(crate) status: Status,
    pub(crate) message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Payload)]
#[payload(integer)]
pub(crate) enum Status {
    Unresolved = 0,
    Resolved = 1,
}

/// A desk at which a case is resolved when it is worked on for the time of this number; never, if there is none.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) rounds: Option<u32>,
    worked: AtomicU32,
    /// How many executions have to be in `Assign Case` at the same time before any of them goes on.
    crowd: u32,
    arrived: AtomicU32,
}

impl Desk {
    pub(crate) fn resolving_after(rounds: impl Into<Option<u32>>) -> Desk {
        Desk { rounds: rounds.into(), worked: AtomicU32::new(0), crowd: 0, arrived: AtomicU32::new(0) }
    }

    /// Resolves at once, but only when so many cases are on the desk.
    pub(crate) fn crowded(crowd: u32) -> Desk {
        Desk { crowd, ..Desk::resolving_after(1) }
    }

    fn open(new: NewCase) -> Case {
        Case { message: format!("Case {}: opened...", new.id), case: new.id }
    }

    async fn assign(&self, mut case: Case) -> Case {
        self.arrived.fetch_add(1, Ordering::SeqCst);
        while self.arrived.load(Ordering::SeqCst) < self.crowd {
            tokio::task::yield_now().await;
        }
        case.message += "assigned...";
        case
    }

    fn work(&self, Case { case, message }: Case) -> WorkedCase {
        let round = self.worked.fetch_add(1, Ordering::SeqCst) + 1;
        let (status, word) = match self.rounds {
            Some(rounds) if round >= rounds => (Status::Resolved, "resolved..."),
            _ => (Status::Unresolved, "unresolved..."),
        };
        WorkedCase { case, status, message: message + word }
    }

    fn end(mut case: WorkedCase, word: &str) -> WorkedCase {
        case.message += word;
        case
    }
}

macro_rules! at_the_desk {
    ($tasks:ident) => {
        impl $tasks for Desk {
            async fn open_case(&self, new: NewCase) -> Result<Case, TaskError> {
                Ok(Desk::open(new))
            }

            async fn assign_case(&self, case: Case) -> Result<Case, TaskError> {
                Ok(self.assign(case).await)
            }

            async fn work_on_case(&self, case: Case) -> Result<WorkedCase, TaskError> {
                Ok(self.work(case))
            }

            async fn close_case(&self, case: WorkedCase) -> Result<WorkedCase, TaskError> {
                Ok(Desk::end(case, "closed."))
            }

            async fn escalate_case(&self, case: WorkedCase) -> Result<WorkedCase, TaskError> {
                Ok(Desk::end(case, "escalating."))
            }
        }
    };
}
at_the_desk!(CallCenterTasks);
at_the_desk!(CallCenterLoopTasks);
