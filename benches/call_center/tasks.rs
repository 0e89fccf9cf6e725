//! The work of the call center's tasks, for both sides of the bench.

use asl::Payload;
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
pub struct NewCase {
    #[serde(rename = "inputCaseID")]
    pub id: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
pub struct Case {
    pub case: String,
    pub message: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
pub struct WorkedCase {
    pub case: String,
    pub status: Status,
    pub message: String,
}

#[derive(Clone, Copy, PartialEq, Payload)]
#[payload(integer)]
pub enum Status {
    Unresolved = 0,
    Resolved = 1,
}

pub struct Desk;

impl Desk {
    /// Always resolved: the success path. Opaque, so that neither side knows when compiling.
    pub fn work_on_case(&self, Case { case, message }: Case) -> WorkedCase {
        let status = std::hint::black_box(Status::Resolved);
        let word = if status == Status::Resolved { "resolved..." } else { "unresolved..." };
        WorkedCase { case, status, message: message + word }
    }
}

pub fn open_case(new: NewCase) -> Case {
    Case { message: format!("Case {}: opened...", new.id), case: new.id }
}

pub fn assign_case(mut case: Case) -> Case {
    case.message += "assigned...";
    case
}

pub fn close_case(mut case: WorkedCase) -> WorkedCase {
    case.message += "closed.";
    case
}

pub fn escalate_case(mut case: WorkedCase) -> WorkedCase {
    case.message += "escalating.";
    case
}
