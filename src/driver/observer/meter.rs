//! `metrics`: how many executions and states, how long, and what went wrong.
//!
//! | name | kind | labels |
//! |---|---|---|
//! | `asl_executions_started_total` | counter | `machine` |
//! | `asl_executions_ended_total` | counter | `machine`, `status` |
//! | `asl_execution_duration_seconds` | histogram | `machine`, `status` |
//! | `asl_states_entered_total` | counter | `machine`, `state` |
//! | `asl_state_failures_total` | counter | `machine`, `state` |
//! | `asl_retries_total` | counter | `machine`, `state` |
//! | `asl_errors_caught_total` | counter | `machine`, `state` |

use metrics::{counter, histogram};

use crate::machine::{MachineInfo, Scope};
use crate::note::{Note, What};
use crate::transition::ExecutionState;

/// Counts what happens in one execution.
#[derive(Debug)]
pub(super) struct Meter {
    machine: &'static str,
    has_ended: bool,
}

impl Meter {
    /// One that goes on was counted when it began.
    pub(super) fn begin(machine: &'static MachineInfo, is_started: bool) -> Meter {
        if !is_started {
            counter!("asl_executions_started_total", "machine" => machine.name).increment(1);
        }
        Meter { machine: machine.name, has_ended: false }
    }

    pub(super) fn note<S: Scope>(&mut self, notes: &[Note], execution: &ExecutionState<S>) {
        for Note { state, what, .. } in notes {
            let name = match what {
                What::Entered => "asl_states_entered_total",
                What::Failed(_) => "asl_state_failures_total",
                What::Retried(..) => "asl_retries_total",
                What::Caught(_) => "asl_errors_caught_total",
                What::Chosen(_) => continue,
            };
            counter!(name, "machine" => self.machine, "state" => state.name).increment(1);
        }
        let Some(ended) = execution.ended().filter(|_| !self.has_ended) else { return };
        self.has_ended = true;
        let status = ended.status.name();
        counter!("asl_executions_ended_total", "machine" => self.machine, "status" => status).increment(1);
        let began = execution.started_at().unwrap_or(ended.at);
        let seconds = ended.at.saturating_duration_since(began).as_secs_f64();
        histogram!("asl_execution_duration_seconds", "machine" => self.machine, "status" => status).record(seconds);
    }
}
