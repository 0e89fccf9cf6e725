//! What stands in for the code of a definition with errors, so that the code around it compiles. None of it ever runs: a
//! `compile_error!` stands beside every use.

use super::{BoxFuture, Flow, MachineInfo, Scope};
use crate::error::ExecutionError;
use crate::history::Chain;
use crate::state::StateInfo;
use crate::value::Value;

/// The body of what a definition with errors should have been.
pub fn not_compiled() -> ! {
    unreachable!("the definition has errors")
}

/// The body of `run` of its machine.
pub fn not_compiled_run<T>() -> BoxFuture<'static, T> {
    not_compiled()
}

/// The states of such a definition.
#[derive(Debug)]
pub enum NotCompiled {}

impl NotCompiled {
    /// What is known of such a machine: nothing.
    pub const INFO: MachineInfo = MachineInfo { name: "", definition: "", states: &[], timeout_seconds: None };
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

    fn answered(self, _: NotCompiled, _: &mut Chain<'_>) -> Flow<Self> {
        match self {}
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
