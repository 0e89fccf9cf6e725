//! The inline form of a machine: it must come to the same end as the machine driven event by event.

use asl::__private::InlineMachine;
use asl::{Execution, Value};

use crate::block_on::block_on;
use crate::case::Case;
use crate::drive::driver;
use crate::outcome::End;

/// A machine, for one of the two traits below to be found: the first where it has the inline form, else the second.
#[derive(Debug)]
pub struct Form<'a, M>(pub &'a M);

/// Machines that can be run inline.
pub trait InlineForm {
    /// Runs a case in the inline form.
    fn run_form(&self, case: &Case) -> Option<End>;
}

/// All machines; found second, because it takes a reference more.
pub trait NoInlineForm {
    /// Nothing.
    fn run_form(&self, case: &Case) -> Option<End>;
}

impl<M: InlineMachine<Input = Value>> InlineForm for Form<'_, M> {
    fn run_form(&self, case: &Case) -> Option<End> {
        // Nobody can stop the inline form.
        if case.is_stopped() {
            return None;
        }
        let execution = block_on(driver(case).execute_inline(self.0, case.input.clone()));
        Some(execution.map_or_else(End::never, |Execution { status, result, started_at, stopped_at, .. }| {
            End::new(status, result, started_at, stopped_at)
        }))
    }
}

impl<M> NoInlineForm for &Form<'_, M> {
    fn run_form(&self, _: &Case) -> Option<End> {
        None
    }
}
