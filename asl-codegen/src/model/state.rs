//! A state: what all types share, and which type it is (spec: "States").
//!
//! ```text
//! "Greet": { "Type": "Pass", "Comment": "…", "QueryLanguage": "JSONPath", "End": true }
//! ```

use super::choice::{Choice, read_choice};
use super::data_flow::{DataFlow, read_data_flow};
use super::fail::{Fail, read_fail};
use super::fields::{Fields, What};
use super::map::{Map, read_map};
use super::parallel::{Parallel, read_parallel};
use super::pass::{Pass, read_pass};
use super::query_language::{Context, QueryLanguage, read_state_language};
use super::scalar::{string, unknown_value};
use super::state_machine::Scope;
use super::succeed::Succeed;
use super::task::{Task, read_task};
use super::transition::Transition;
use super::wait::{Wait, read_wait};
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostics, suggest};
use crate::span::{Span, Spanned};
use crate::syntax::tree::Member;

/// One state (spec: "States").
#[derive(Debug, PartialEq)]
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

impl State {
    /// The scopes inside this state: a Parallel's branches, a Map's item processor.
    pub fn inner_scopes(&self) -> Vec<&Scope> {
        match &self.kind {
            Some(StateKind::Parallel(parallel)) => parallel.branches.iter().collect_vec(),
            Some(StateKind::Map(map)) => map.item_processor.iter().map(|processor| &processor.scope).collect_vec(),
            _ => Vec::new(),
        }
    }
}

/// The eight state types (spec: "State Types").
#[derive(Debug, PartialEq)]
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
    ///
    /// ```
    /// use asl_codegen::model::{StateKind, pass::Pass, transition::Transition};
    /// let pass = Pass { result: None, transition: Some(Transition::End(Default::default())) };
    /// assert!(matches!(StateKind::Pass(pass).transition(), Some(Transition::End(_))));
    /// ```
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

/// A state type: its name, its data-flow fields, and the reader of its own.
struct StateType {
    name: &'static str,
    data_flow: &'static [&'static str],
    read: fn(&mut Fields<'_>, &mut Diagnostics) -> StateKind,
}

const TASK_FLOW: &[&str] =
    &["InputPath", "Parameters", "ResultSelector", "ResultPath", "OutputPath", "Arguments", "Output", "Assign"];
const PASS_FLOW: &[&str] = &["InputPath", "Parameters", "ResultPath", "OutputPath", "Output", "Assign"];
const MAP_FLOW: &[&str] = &["InputPath", "ResultSelector", "ResultPath", "OutputPath", "Output", "Assign"];
const CHOICE_FLOW: &[&str] = &["InputPath", "OutputPath", "Output", "Assign"];
const SUCCEED_FLOW: &[&str] = &["InputPath", "OutputPath", "Output"];

/// The eight types, in the order in which AWS's messages name them.
const TYPES: [StateType; 8] = [
    StateType {
        name: "Task",
        data_flow: TASK_FLOW,
        read: |fields, diags| StateKind::Task(Box::new(read_task(fields, diags))),
    },
    StateType { name: "Wait", data_flow: CHOICE_FLOW, read: |fields, diags| StateKind::Wait(read_wait(fields, diags)) },
    StateType { name: "Pass", data_flow: PASS_FLOW, read: |fields, diags| StateKind::Pass(read_pass(fields, diags)) },
    StateType { name: "Succeed", data_flow: SUCCEED_FLOW, read: |_, _| StateKind::Succeed(Succeed {}) },
    StateType { name: "Fail", data_flow: &[], read: |fields, diags| StateKind::Fail(read_fail(fields, diags)) },
    StateType {
        name: "Choice",
        data_flow: CHOICE_FLOW,
        read: |fields, diags| StateKind::Choice(read_choice(fields, diags)),
    },
    StateType {
        name: "Parallel",
        data_flow: TASK_FLOW,
        read: |fields, diags| StateKind::Parallel(read_parallel(fields, diags)),
    },
    StateType {
        name: "Map",
        data_flow: MAP_FLOW,
        read: |fields, diags| StateKind::Map(Box::new(read_map(fields, diags))),
    },
];

/// One member of `States`. A state whose type is unknown keeps its name, so that others can lead to it.
pub(super) fn read_state(member: &Member, ctx: Context, diags: &mut Diagnostics) -> State {
    let mut state = State {
        name: member.key.clone(),
        span: member.value.span,
        comment: None,
        query_language: ctx.machine,
        declared_query_language: None,
        data_flow: DataFlow::default(),
        kind: None,
    };
    let what = What::State(&member.key.value);
    let Some(mut fields) = Fields::of(&member.value, what, Some(member.key.span), ctx, diags) else { return state };
    let (declared, ctx) = read_state_language(&mut fields, ctx, diags);
    fields.set_ctx(ctx);
    state.declared_query_language = declared;
    state.query_language = ctx.language;
    state.comment = fields.take("Comment").and_then(|member| string(member, diags));
    match read_type(&mut fields, diags) {
        Some(ty) => {
            fields.call(What::StateOf(ty.name));
            state.data_flow = read_data_flow(&mut fields, ty.data_flow, diags);
            state.kind = Some((ty.read)(&mut fields, diags));
        }
        // Nothing is known about the other fields, but one of them may be meant as `Type`.
        None => drop(fields.take_where(|key| suggest::nearest(key, ["Type"]).is_none())),
    }
    fields.finish(diags);
    state
}

fn read_type(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Option<&'static StateType> {
    let found = string(fields.require("Type")?, diags)?;
    let ty = TYPES.iter().find(|ty| ty.name == found.value);
    if ty.is_none() {
        diags.push(unknown_value("Type", &found, &TYPES.iter().map(|ty| ty.name).collect_vec()));
    }
    ty
}

#[cfg(test)]
mod tests {
    use crate::model::testing::{check, read_state};

    #[test]
    fn types() {
        check(r#""Type": "Succeed", "Comment": "c", "InputPath": "$.a""#, &[]);
        check(r#""Type": "Tsk", "Resource": "a:b""#, &[r#"field-value-unknown at "Tsk""#]);
        check(r#""Resource": "a:b""#, &[r#"field-missing at "A""#]);
        check(r#""type": "Pass", "End": true"#, &[r#"field-unknown at "type""#]);
        check(r#""Type": 1"#, &["field-type-mismatch at 1"]);
    }

    #[test]
    fn a_state_of_unknown_type_keeps_its_name() {
        let (state, _) = read_state(r#""Type": "Tsk""#);
        assert_eq!((state.name.value.as_str(), state.kind), ("A", None));
    }
}
