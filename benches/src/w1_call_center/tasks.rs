//! The work of the call center's tasks, for both sides of the bench.

use asl::Payload;
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct NewCase {
    #[serde(rename = "inputCaseID")]
    pub(crate) id: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Case {
    pub(crate) case: String,
    pub(crate) message: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct WorkedCase {
    pub(crate) case: String,
    pub(crate) status: Status,
    pub(crate) message: String,
}

#[derive(Clone, Copy, PartialEq, Payload)]
#[payload(integer)]
pub(crate) enum Status {
    Unresolved = 0,
    Resolved = 1,
}

pub(crate) struct Desk;

impl Desk {
    /// Always resolved: the success path. Opaque, so that neither side knows when compiling.
    pub(crate) fn work_on_case(&self, Case { case, message }: Case) -> WorkedCase {
        let status = std::hint::black_box(Status::Resolved);
        let word = if status == Status::Resolved { "resolved..." } else { "unresolved..." };
        WorkedCase { case, status, message: message + word }
    }
}

pub(crate) fn open_case(new: NewCase) -> Case {
    Case { message: format!("Case {}: opened...", new.id), case: new.id }
}

pub(crate) fn assign_case(mut case: Case) -> Case {
    case.message += "assigned...";
    case
}

pub(crate) fn close_case(mut case: WorkedCase) -> WorkedCase {
    case.message += "closed.";
    case
}

pub(crate) fn escalate_case(mut case: WorkedCase) -> WorkedCase {
    case.message += "escalating.";
    case
}
