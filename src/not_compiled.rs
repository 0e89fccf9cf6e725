//! What stands in for the states of a machine whose definition has errors, so that the code around it has no further ones.

use crate::error::ExecutionError;
use crate::history::Chain;
use crate::machine::{Flow, MachineInfo, Scope};
use crate::state::StateInfo;
use crate::value::Value;

/// No state at all: `compile_error!` stands beside it, so nothing of this ever runs.
#[derive(Debug)]
pub enum NotCompiled {}

impl NotCompiled {
    /// A machine of which nothing is known.
    pub const INFO: &'static MachineInfo =
        &MachineInfo { name: "", definition: "", states: &[], timeout_seconds: None };
}

impl Scope for NotCompiled {
    type Call = NotCompiled;
    type Answer = NotCompiled;
    type Output = Value;

    fn info(&self) -> &'static StateInfo {
        match *self {}
    }

    fn entered(&self, _: &mut Chain<'_>) -> u64 {
        match *self {}
    }

    fn enter(self, _: &mut Chain<'_>) -> Flow<Self> {
        match self {}
    }

    fn woken(self, _: &mut Chain<'_>) -> Flow<Self> {
        match self {}
    }

    fn answered(self, answer: NotCompiled, _: &mut Chain<'_>) -> Flow<Self> {
        match answer {}
    }

    fn caught(self, _: usize, _: ExecutionError, _: &mut Chain<'_>) -> Flow<Self> {
        match self {}
    }

    fn call_input(call: &NotCompiled) -> Value {
        match *call {}
    }

    fn answer_output(answer: &NotCompiled) -> Value {
        match *answer {}
    }
}

/// The body of what could not be compiled.
pub fn not_compiled() -> ! {
    unreachable!("the definition has errors")
}
