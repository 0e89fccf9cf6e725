//! The context object's fields, which paths like `$$.Map.Item.Value` begin with (spec: "The Context Object").

use super::json_path::{Path, Root, Step};
use super::reference_path::ReferencePath;
use crate::collect_vec::CollectVec;

/// The fields, by the runtime's names for them, each with the way there; a field stands after those that it is a part of.
const FIELDS: [(&str, &[&str]); 23] = [
    ("Whole", &[]),
    ("Execution", &["Execution"]),
    ("ExecutionId", &["Execution", "Id"]),
    ("ExecutionInput", &["Execution", "Input"]),
    ("ExecutionName", &["Execution", "Name"]),
    ("ExecutionRoleArn", &["Execution", "RoleArn"]),
    ("ExecutionStartTime", &["Execution", "StartTime"]),
    ("ExecutionRedriveCount", &["Execution", "RedriveCount"]),
    ("StateMachine", &["StateMachine"]),
    ("StateMachineId", &["StateMachine", "Id"]),
    ("StateMachineName", &["StateMachine", "Name"]),
    ("State", &["State"]),
    ("StateName", &["State", "Name"]),
    ("StateEnteredTime", &["State", "EnteredTime"]),
    ("StateRetryCount", &["State", "RetryCount"]),
    ("Map", &["Map"]),
    ("MapItem", &["Map", "Item"]),
    ("MapItemIndex", &["Map", "Item", "Index"]),
    ("MapItemKey", &["Map", "Item", "Key"]),
    ("MapItemValue", &["Map", "Item", "Value"]),
    ("MapItemSource", &["Map", "Item", "Source"]),
    ("Task", &["Task"]),
    ("TaskToken", &["Task", "Token"]),
];

/// The field that the steps lead to, as far as it is known when compiling, and the steps from there on.
///
/// ```
/// use asl_codegen::expr::{context_object::resolve, json_path::Step};
/// let steps = ["Map", "Item", "Value", "id"].map(|key| Step::Key(key.into()));
/// assert_eq!(resolve(&steps), ("MapItemValue", &steps[3..]));
/// assert_eq!(resolve(&steps[2..]), ("Whole", &steps[2..]));
/// ```
pub fn resolve(steps: &[Step]) -> (&'static str, &[Step]) {
    let leads_to = |path: &[&str]| {
        path.len() <= steps.len()
            && path.iter().zip(steps).all(|(name, step)| matches!(step, Step::Key(key) if key == name))
    };
    let found = FIELDS.iter().rev().find(|(_, path)| leads_to(path));
    let (name, path) = found.copied().unwrap_or(("Whole", &[]));
    (name, &steps[path.len()..])
}

/// The names of the fields of the object that the names lead to; none where they don't lead to an object that is known.
pub(crate) fn fields_of(way: &[&str]) -> Vec<&'static str> {
    let is_within = |path: &&[&'static str]| path.len() == way.len() + 1 && path.starts_with(way);
    FIELDS.iter().map(|(_, path)| *path).filter(is_within).filter_map(|path| path.last().copied()).collect_vec()
}

/// Whether the path is `$$.State.Name`, which is known when compiling.
pub(crate) fn is_state_name(root: &Root, steps: &[Step]) -> bool {
    *root == Root::Context && resolve(steps) == ("StateName", &[])
}

impl Path {
    /// Whether anything but the state's input is needed to follow the path.
    pub(crate) fn needs_events(&self) -> bool {
        self.reads_context() || matches!(self.root, Root::Variable(_)) || !self.other_roots().is_empty()
    }

    /// Whether the context object is needed to follow the path.
    pub(crate) fn reads_context(&self) -> bool {
        let is_known = || self.definite_steps().is_some_and(|steps| is_state_name(&self.root, &steps));
        self.root == Root::Context && !is_known() || self.other_roots().contains(&&Root::Context)
    }
}

impl ReferencePath {
    /// Whether anything but the state's input is needed to follow the path.
    pub(crate) fn needs_events(&self) -> bool {
        self.reads_context() || matches!(self.root, Root::Variable(_))
    }

    /// Whether the context object is needed to follow the path.
    pub(crate) fn reads_context(&self) -> bool {
        if self.root != Root::Context {
            return false;
        }
        let steps: Vec<Step> = self.steps.iter().map(|step| step.value.clone()).collect_vec();
        !is_state_name(&self.root, &steps)
    }
}
