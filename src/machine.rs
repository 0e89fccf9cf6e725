//! What generated code implements: a pure, synchronous transition function over plain data.
//!
//! A [`Machine`] is a compiled definition; its [`Scope`] is one `States` object, whose states are the variants of an enum.
//! Neither ever awaits: what a state wants done comes back as a [`Flow`].

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use serde::Serialize;

use crate::callback::CallContext;
use crate::driver::inline::{Inline, Recording};
use crate::error::{ExecutionError, TaskError};
use crate::history::Chain;
use crate::row::Row;
use crate::state::StateInfo;
use crate::timestamp::Timestamp;
use crate::transition::fork::{Strands, Work};
use crate::value::Value;

/// A future that a driver keeps while others run beside it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What a task's method returns in a trait of many.
pub type TaskFuture<'a, T> = BoxFuture<'a, Result<T, TaskError>>;

/// A definition compiled by [`asl!`](crate::asl), together with the tasks it calls.
pub trait Machine: Sync {
    /// The states of the definition's top level.
    type Scope: Scope;

    /// What is known of the machine when it is compiled.
    const INFO: &'static MachineInfo = <Self::Scope as Scope>::MACHINE;

    /// The state that an execution with this input begins in.
    ///
    /// # Errors
    /// `States.Runtime` where the input doesn't fit the first state's type; the cause names the field.
    fn start(input: Value) -> Result<Self::Scope, ExecutionError>;

    /// Whether the machine has an inline form which tells of all events, in the order in which they happen event by event: that of a
    /// machine without Parallel and Map does, whose lines go on in another order.
    const RECORDS: bool = false;

    /// Runs in the inline form, with a history; of a machine that [records](Machine::RECORDS).
    #[doc(hidden)]
    fn run_recorded<'a, I: Inline + 'a>(
        &'a self,
        input: Value,
        inline: I,
        recording: &'a mut Recording,
    ) -> BoxFuture<'a, Result<<Self::Scope as Scope>::Output, ExecutionError>> {
        let _ = (input, inline, recording);
        Box::pin(std::future::ready(Err(crate::driver::inline::not_inline())))
    }

    /// Performs a task call: the only place where user code runs.
    fn call(
        &self,
        call: <Self::Scope as Scope>::Call,
        context: CallContext,
    ) -> BoxFuture<'_, Result<Called<<Self::Scope as Scope>::Answer>, TaskError>>;
}

/// A machine's constants.
#[derive(Debug)]
pub struct MachineInfo {
    /// The machine's name.
    pub name: &'static str,
    /// The text of the definition it was compiled from.
    pub definition: &'static str,
    /// Its states, in the order of the definition; a state's number is its place here.
    pub states: &'static [Row],
    /// The definition's `TimeoutSeconds`.
    pub timeout_seconds: Option<u32>,
    /// Whether any of its states reads the context object: executions of other machines have none.
    pub reads_context: bool,
}

/// One `States` object, compiled: an enum with a variant per state, each holding that state's input.
///
/// The functions are the parts of the transition function that differ from definition to definition; what is the same for
/// all (retries, timeouts, the history) is written once, in this crate.
pub trait Scope: Sized + Send {
    /// A task's call: which state calls, and with what.
    type Call: Recorded + Send;
    /// What a task has returned.
    type Answer: Recorded + Send;
    /// What the scope's terminal states return.
    type Output: Serialize + Send;
    /// The lines of its Parallel and Map states, an enum with a variant per inner scope; [`NoStrands`](crate::transition::fork::NoStrands) where it has none.
    type Strands: Strands<Self::Call, Self::Answer>;
    /// The scope's variables, `()` where it has none; none is assigned in the default.
    type Variables: Clone + Default + Send;

    /// The machine that the scope belongs to.
    const MACHINE: &'static MachineInfo;

    /// The file of the definition, where the machine is compiled for tests.
    const FILE: Option<&'static str> = None;

    /// The state's number.
    fn number(&self) -> usize;

    /// The state's row.
    fn row(&self) -> &'static Row {
        &Self::MACHINE.states[self.number()]
    }

    /// The constants of this state.
    fn info(&self) -> &'static StateInfo {
        &self.row().info
    }

    /// Records that this state is entered; returns the number of that event.
    fn entered(&self, events: &mut Chain<'_>) -> u64;

    /// Does what the state does before it needs the outside, which is all of it for most states.
    fn enter(self, variables: &mut Self::Variables, events: &mut Chain<'_>) -> Flow<Self>;

    /// Goes on after a Wait's time has come.
    fn woken(self, variables: &mut Self::Variables, events: &mut Chain<'_>) -> Flow<Self>;

    /// What somebody has ended a call with, as the answer of this state's task.
    ///
    /// # Errors
    /// It doesn't fit the type that the task returns.
    fn answer(&self, output: Value) -> Result<Self::Answer, ExecutionError> {
        let _ = output;
        crate::flow::no_strand(self)
    }

    /// Goes on after a task has returned.
    fn answered(self, answer: Self::Answer, variables: &mut Self::Variables, events: &mut Chain<'_>) -> Flow<Self>;

    /// Goes on in the target of the catcher at `index`.
    fn caught(
        self,
        index: usize,
        error: ExecutionError,
        variables: &mut Self::Variables,
        events: &mut Chain<'_>,
    ) -> Flow<Self>;

    /// Makes the line with this number of what a Parallel or Map state runs.
    ///
    /// # Errors
    /// An iteration's input could not be worked out, or doesn't fit its first state's type.
    fn strand(
        &self,
        index: u32,
        work: &Work,
        variables: &mut Self::Variables,
        events: &mut Chain<'_>,
    ) -> Result<Self::Strands, ExecutionError> {
        let _ = (index, work, variables, events);
        crate::flow::no_strand(self)
    }

    /// Goes on after all lines of a Parallel or Map state have ended; `results` is the array of what they returned.
    fn joined(self, results: Value, variables: &mut Self::Variables, events: &mut Chain<'_>) -> Flow<Self> {
        let _ = (results, variables, events);
        crate::flow::flow_stray(self)
    }
}

/// What is recorded of a call or an answer.
pub trait Recorded {
    /// The effective input in a call, or the output in an answer, as JSON for the history.
    fn recorded(&self) -> Value {
        self.recorded_like(None)
    }

    /// The same; `like` itself, where it is the same.
    fn recorded_like(&self, like: Option<&Value>) -> Value;
}

/// How a state goes on.
#[derive(Debug)]
pub enum Flow<S: Scope> {
    /// In this state, with its input.
    Next(S),
    /// Once a task has returned; the state is kept.
    Call {
        /// The state that waits.
        state: S,
        /// The task to call, with its input.
        call: S::Call,
        /// What is known of it.
        settings: CallSettings,
    },
    /// Once it is time; the state is kept.
    Wait {
        /// The state that waits.
        state: S,
        /// Until when.
        until: Until,
    },
    /// Once all lines of a Parallel or Map state have ended; the state is kept.
    Fork {
        /// The state that waits.
        state: S,
        /// What to run.
        work: Work,
    },
    /// Nowhere: the scope has ended.
    End(S::Output),
    /// Nowhere: a Fail state was reached.
    Fail(ExecutionError),
    /// The state could not do its work: a path that isn't there, an output that doesn't fit the next state's type.
    Failed {
        /// The state that failed.
        info: &'static StateInfo,
        /// The state with its input, for its retriers and catchers; `None` where it has none.
        state: Option<S>,
        /// Why.
        error: ExecutionError,
    },
}

/// How a task is called: what its state's fields say, where they are worked out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CallSettings {
    /// `TimeoutSeconds` or what its path led to.
    pub timeout_seconds: Option<u32>,
    /// `HeartbeatSeconds` or what its path led to.
    pub heartbeat_seconds: Option<u32>,
    /// `Credentials.RoleArn`, for the history.
    pub role_arn: Option<Value>,
}

/// What a task has come to.
#[derive(Debug)]
pub enum Called<A> {
    /// It has returned.
    Answered(A),
    /// It has begun what somebody else ends by the call's token.
    Submitted,
}

/// When a Wait is over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Until {
    /// So long from now.
    After(Duration),
    /// At this time; at once, if it is past.
    At(Timestamp),
}

/// A future, boxed.
pub fn boxed<'a, T>(future: impl Future<Output = T> + Send + 'a) -> BoxFuture<'a, T> {
    // What `Box::pin` calls besides would be compiled for each task.
    let future: Box<dyn Future<Output = T> + Send + 'a> = Box::new(future);
    Box::into_pin(future)
}

/// A task's future, boxed with what it answers.
pub fn boxed_call<'a, T, A>(
    task: impl Future<Output = Result<T, TaskError>> + Send + 'a,
    answer: fn(T) -> A,
) -> BoxFuture<'a, Result<Called<A>, TaskError>>
where
    A: 'a,
    T: 'a,
{
    Box::pin(async move { task.await.map(|output| Called::Answered(answer(output))) })
}

/// The future of a task that begins what somebody else ends, boxed.
pub fn boxed_submission<'a, A>(
    task: impl Future<Output = Result<(), TaskError>> + Send + 'a,
) -> BoxFuture<'a, Result<Called<A>, TaskError>> {
    Box::pin(async move { task.await.map(|()| Called::Submitted) })
}
