//! What a state says of the resource that it works on: `"Parameters": { "TableName": "Orders" }`.

use asl_codegen::model::State;
use asl_codegen::model::payload_template::{PayloadTemplate, TemplateKind};
use asl_codegen::syntax::tree::{Node, NodeKind};

/// A parameter's value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Parameter {
    /// `"TableName": "Orders"`
    Known(String),
    /// `"TableName.$": "$.table"`
    Computed,
    Absent,
}

/// The `Parameters` (JSONPath) or `Arguments` (JSONata) of a state.
pub(super) fn arguments(state: &State) -> Option<&PayloadTemplate> {
    state.data_flow.parameters.as_ref().or(state.data_flow.arguments.as_ref())
}

/// The parameter at a way of names: `["ResultConfiguration", "OutputLocation"]`. AWS takes names with a small first letter, too.
pub(super) fn find(template: Option<&PayloadTemplate>, way: &[&str]) -> Parameter {
    let (Some(template), Some((name, rest))) = (template, way.split_first()) else { return Parameter::Absent };
    match &template.kind {
        TemplateKind::Literal(node) => in_literal(node, way),
        TemplateKind::Object(entries) => {
            match entries.iter().find(|entry| entry.key.value.eq_ignore_ascii_case(name)) {
                None => Parameter::Absent,
                Some(entry) if !rest.is_empty() => match &entry.value.kind {
                    TemplateKind::Literal(_) | TemplateKind::Object(_) => find(Some(&entry.value), rest),
                    _ => Parameter::Computed,
                },
                Some(entry) => match &entry.value.kind {
                    TemplateKind::Literal(node) => text(node),
                    _ => Parameter::Computed,
                },
            }
        }
        // The whole is computed.
        _ => Parameter::Computed,
    }
}

fn in_literal(node: &Node, way: &[&str]) -> Parameter {
    let Some((name, rest)) = way.split_first() else { return text(node) };
    let NodeKind::Object(members) = &node.kind else { return Parameter::Absent };
    let member = members.iter().find(|member| member.key.value.eq_ignore_ascii_case(name));
    member.map_or(Parameter::Absent, |member| in_literal(&member.value, rest))
}

fn text(node: &Node) -> Parameter {
    match &node.kind {
        NodeKind::String(text) => Parameter::Known(text.value.clone()),
        _ => Parameter::Absent,
    }
}
