//! The call center as one would write it without a definition: straight-line async Rust over the same types and tasks.

use asl::{ExecutionError, TaskError};

use super::tasks::{self, Case, Desk, NewCase, Status, WorkedCase};

async fn open_case(new: NewCase) -> Result<Case, TaskError> {
    Ok(tasks::open_case(new))
}

async fn assign_case(case: Case) -> Result<Case, TaskError> {
    Ok(tasks::assign_case(case))
}

async fn work_on_case(desk: &Desk, case: Case) -> Result<WorkedCase, TaskError> {
    Ok(desk.work_on_case(case))
}

async fn close_case(case: WorkedCase) -> Result<WorkedCase, TaskError> {
    Ok(tasks::close_case(case))
}

async fn escalate_case(case: WorkedCase) -> Result<WorkedCase, TaskError> {
    Ok(tasks::escalate_case(case))
}

pub(crate) async fn run(desk: &Desk, new: NewCase) -> Result<WorkedCase, ExecutionError> {
    let case = open_case(new).await?;
    let case = assign_case(case).await?;
    let case = work_on_case(desk, case).await?;
    match case.status {
        Status::Resolved => Ok(close_case(case).await?),
        Status::Unresolved => {
            escalate_case(case).await?;
            Err(ExecutionError::new(None, Some("Engage Tier 2 Support.".into())))
        }
    }
}
