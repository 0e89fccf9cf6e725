//! From what a state's functions return to how its line of execution goes on. Called by generated code.

use std::any::type_name;
use std::error::Error;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{ExecutionError, own_name};
use crate::machine::{CallSettings, Flow, Scope, Until};
use crate::payload::ConvertError;
use crate::row::{Row, TaskCall};
use crate::state::TaskInfo;
use crate::transition::fork::Work;
use crate::value::{Value, to_value};

/// On to the next state with a payload, or failed; `state` is kept for retriers and catchers, where there are any.
///
/// `at` makes a state of its number and its input.
pub fn flow_next<S: Scope, P>(
    row: &'static Row,
    state: Option<S>,
    payload: Result<P, ExecutionError>,
    at: fn(u32, P) -> S,
) -> Flow<S> {
    match payload {
        Ok(payload) => Flow::Next(at(row.next_state(), payload)),
        Err(error) => Flow::Failed { info: &row.info, state, error },
    }
}

/// On to the next state with the payload that a state's function has looked at or changed, or failed.
pub fn flow_kept<S: Scope, P>(
    row: &'static Row,
    done: Result<(), ExecutionError>,
    payload: P,
    at: fn(u32, P) -> S,
) -> Flow<S> {
    flow_next(row, None, done.map(|()| payload), at)
}

/// On to the state that a Choice has decided for, by the number of the rule, or failed.
pub fn flow_chosen<S: Scope, P>(
    row: &'static Row,
    decided: Result<(usize, P), ExecutionError>,
    at: fn(u32, P) -> S,
) -> Flow<S> {
    flow_state(row, decided.map(|(rule, payload)| at(row.chosen(rule), payload)))
}

/// The same for a Choice that hands on the payload that it has looked at.
pub fn flow_chosen_for<S: Scope, P>(
    row: &'static Row,
    decided: Result<usize, ExecutionError>,
    payload: P,
    at: fn(u32, P) -> S,
) -> Flow<S> {
    flow_state(row, decided.map(|rule| at(row.chosen(rule), payload)))
}

/// On to a state that was chosen, or failed.
pub fn flow_state<S: Scope>(row: &'static Row, next: Result<S, ExecutionError>) -> Flow<S> {
    match next {
        Ok(next) => Flow::Next(next),
        Err(error) => Flow::Failed { info: &row.info, state: None, error },
    }
}

/// Out of the scope with its output, or failed.
pub fn flow_end<S: Scope>(row: &'static Row, state: Option<S>, output: Result<S::Output, ExecutionError>) -> Flow<S> {
    match output {
        Ok(output) => Flow::End(output),
        Err(error) => Flow::Failed { info: &row.info, state, error },
    }
}

/// A task is to be called with the state's input as it is.
pub fn flow_call<S: Scope<Call = TaskCall<P>>, P>(input: P, state: S) -> Flow<S> {
    let settings = state.info().task.as_ref().map(TaskInfo::settings).unwrap_or_default();
    Flow::Call { call: TaskCall { state: state.number(), input }, settings, state }
}

/// A task is to be called with what is made of the state's input, or that could not be worked out.
pub fn flow_call_of<S: Scope<Call = TaskCall<P>>, P>(input: Result<P, ExecutionError>, state: S) -> Flow<S> {
    match input {
        Ok(input) => flow_call(input, state),
        Err(error) => Flow::Failed { info: state.info(), state: Some(state), error },
    }
}

/// A task is to be called in a way that is worked out when running, or one of them could not be.
pub fn flow_call_with<S: Scope<Call = TaskCall<P>>, P>(
    input: Result<P, ExecutionError>,
    settings: Result<CallSettings, ExecutionError>,
    state: S,
) -> Flow<S> {
    // The settings first, as in the inline form: where both fail, both forms fail with the same error.
    match settings.and_then(|settings| Ok((input?, settings))) {
        Ok((input, settings)) => Flow::Call { call: TaskCall { state: state.number(), input }, settings, state },
        Err(error) => Flow::Failed { info: state.info(), state: Some(state), error },
    }
}

/// A Wait begins, or its time could not be worked out.
pub fn flow_wait<S: Scope>(until: Result<Until, ExecutionError>, state: S) -> Flow<S> {
    match until {
        Ok(until) => Flow::Wait { state, until },
        Err(error) => Flow::Failed { info: state.info(), state: None, error },
    }
}

/// A Parallel or Map state's lines begin, or what they are to run could not be worked out.
pub fn flow_fork<S: Scope>(work: Result<Work, ExecutionError>, state: S) -> Flow<S> {
    match work {
        Ok(work) => Flow::Fork { state, work },
        Err(error) => Flow::Failed { info: state.info(), state: Some(state), error },
    }
}

/// A state that forks was asked for a line that it doesn't have, which only a fault of the compiler can cause.
#[cold]
pub fn no_strand<S: Scope, T>(state: &S) -> Result<T, ExecutionError> {
    let name = state.info().name;
    Err(ExecutionError::runtime(format!("The state '{name}' has no such line: this is a fault of asl-native.")))
}

/// A Fail state's error, or the one that came up while working it out.
pub fn flow_fail<S: Scope>(row: &'static Row, error: Result<ExecutionError, ExecutionError>) -> Flow<S> {
    match error {
        Ok(error) => Flow::Fail(error),
        Err(error) => Flow::Failed { info: &row.info, state: None, error },
    }
}

/// An event that the state doesn't wait for: only a driver that mixes up executions sends one.
pub fn flow_stray<S: Scope>(state: S) -> Flow<S> {
    let info = state.info();
    let error =
        ExecutionError::runtime("An event arrived that the state does not wait for: this is a fault of the driver.");
    Flow::Failed { info, state: None, error }
}

/// An answer that the state doesn't wait for; as [`flow_stray`].
pub fn flow_stray_answer<S: Scope, A>(state: S, answer: A) -> Flow<S> {
    drop(answer);
    flow_stray(state)
}

/// A payload as JSON.
///
/// # Errors
/// `States.Runtime` where the type can't be written as JSON.
pub fn to_json<T: Serialize>(payload: &T) -> Result<Value, ExecutionError> {
    to_value(payload).map_err(|error| no_json(type_name::<T>(), &error))
}

/// A payload as the type of the next state's input; a plain move where it is of that type already.
///
/// # Errors
/// `States.Runtime` where it doesn't fit; the cause names the field.
pub fn convert<A: Serialize + 'static, B: DeserializeOwned + 'static>(payload: A) -> Result<B, ExecutionError> {
    crate::payload::convert(payload).map_err(|error| misfit("The data", type_name::<B>(), &error))
}

/// As [`convert`], but `build` is tried before JSON is gone through: it puts the fields of the one type into the other.
///
/// # Errors
/// Those of [`convert`].
#[inline]
pub fn convert_or_build<A: Serialize + 'static, B: DeserializeOwned + 'static>(
    payload: A,
    build: impl FnOnce(&A) -> Option<B>,
) -> Result<B, ExecutionError> {
    match crate::payload::same(payload) {
        Ok(payload) => Ok(payload),
        Err(payload) => match build(&payload) {
            Some(built) => Ok(built),
            None => convert(payload),
        },
    }
}

/// An execution's input as the type of its first state's input.
///
/// # Errors
/// `States.Runtime` where it doesn't fit; the cause names the field.
pub fn start_input<T: DeserializeOwned + 'static>(input: Value, machine: &str) -> Result<T, ExecutionError> {
    crate::payload::from_json(input).map_err(|error| no_input(machine, type_name::<T>(), &error))
}

/// An execution's input as JSON text, as the type of its first state's input.
///
/// # Errors
/// `States.Runtime` where it isn't JSON, or doesn't fit the first state's type; the cause names the place.
pub fn read_json<T: DeserializeOwned + 'static>(text: &str, machine: &str) -> Result<T, ExecutionError> {
    let input: Value = text
        .parse()
        .map_err(|error| ExecutionError::runtime(format!("The input of `{machine}` isn't JSON: {error}")))?;
    start_input(input, machine)
}

/// An execution's output as JSON text.
///
/// # Errors
/// `States.Runtime` where the type can't be written as JSON.
pub fn write_json<T: Serialize>(output: &T) -> Result<String, ExecutionError> {
    Ok(to_json(output)?.to_string())
}

/// Which field, and why.
fn reason(error: &ConvertError) -> String {
    error.source().map_or_else(|| error.to_string(), ToString::to_string)
}

#[cold]
fn misfit(what: &str, type_name: &str, error: &ConvertError) -> ExecutionError {
    let (type_name, reason) = (known_name(type_name), reason(error));
    ExecutionError::runtime(format!("{what} doesn't fit the type `{type_name}`: {reason}"))
}

#[cold]
fn no_input(machine: &str, type_name: &str, error: &ConvertError) -> ExecutionError {
    misfit(&format!("The input of `{machine}`"), type_name, error)
}

#[cold]
#[inline]
fn no_json(type_name: &str, error: &crate::value::Error) -> ExecutionError {
    ExecutionError::runtime(format!("The type `{}` can't be written as JSON: {error}", known_name(type_name)))
}

/// A type as its author knows it. Of a generic type, all: its arguments say more than their modules disturb.
fn known_name(path: &str) -> &str {
    path.split_once('<').map_or_else(|| own_name(path), |_| path)
}
