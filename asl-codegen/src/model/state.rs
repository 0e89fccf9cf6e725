//! A state: what all types share, and which type it is (spec: "States").
//!
//! ```text
//! "Greet": { "Type": "Pass", "Comment": "…", "QueryLanguage": "JSONPath", "End": true }
//! ```

use super::choice::Choice;
use super::data_flow::DataFlow;
use super::fail::Fail;
use super::map::Map;
use super::parallel::Parallel;
use super::pass::Pass;
use super::query_language::QueryLanguage;
use super::succeed::Succeed;
use super::task::Task;
use super::transition::Transition;
use super::wait::Wait;
use crate::span::{Span, Spanned};

/// One state (spec: "States").
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Its key in `States`.
    pub name: Spanned<String>,
    /// The state's object.
    pub span: Span,
    /// `Comment`.
    pub comment: Option<Spanned<String>>,
    /// The language that applies: the state's own, else the machine's, else JSONPath.
    pub query_language: QueryLanguage,
    /// The state's own `QueryLanguage`, where written.
    pub declared_query_language: Option<Spanned<QueryLanguage>>,
    /// What flows in and out: `InputPath`, `Parameters`, `Arguments`, `Output`, `Assign` and so on.
    pub data_flow: DataFlow,
    /// The state's type with its own fields; `None` only after a reported error.
    pub kind: Option<StateKind>,
}

/// The eight state types (spec: "State Types").
#[derive(Clone, Debug, PartialEq)]
pub enum StateKind {
    /// Does work outside the machine.
    Task(Box<Task>),
    /// Passes or transforms its input.
    Pass(Pass),
    /// Waits for a time.
    Wait(Wait),
    /// Chooses the next state.
    Choice(Choice),
    /// Ends its scope with success.
    Succeed(Succeed),
    /// Ends its scope with an error.
    Fail(Fail),
    /// Runs branches at the same time.
    Parallel(Parallel),
    /// Runs a processor for each item.
    Map(Box<Map>),
}

impl StateKind {
    /// The value of `Type`.
    ///
    /// ```
    /// use asl_codegen::model::{StateKind, succeed::Succeed};
    /// assert_eq!(StateKind::Succeed(Succeed {}).type_name(), "Succeed");
    /// ```
    pub fn type_name(&self) -> &'static str {
        match self {
            StateKind::Task(_) => "Task",
            StateKind::Pass(_) => "Pass",
            StateKind::Wait(_) => "Wait",
            StateKind::Choice(_) => "Choice",
            StateKind::Succeed(_) => "Succeed",
            StateKind::Fail(_) => "Fail",
            StateKind::Parallel(_) => "Parallel",
            StateKind::Map(_) => "Map",
        }
    }

    /// `Next` or `End`; `None` for Choice, Succeed and Fail, and after a reported error.
    pub fn transition(&self) -> Option<&Transition> {
        match self {
            StateKind::Task(task) => task.transition.as_ref(),
            StateKind::Pass(pass) => pass.transition.as_ref(),
            StateKind::Wait(wait) => wait.transition.as_ref(),
            StateKind::Parallel(parallel) => parallel.transition.as_ref(),
            StateKind::Map(map) => map.transition.as_ref(),
            StateKind::Choice(_) | StateKind::Succeed(_) | StateKind::Fail(_) => None,
        }
    }
}
