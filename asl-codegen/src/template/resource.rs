//! The resources of a template, as far as they are state machines.

use super::function;
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, code, suggest};
use crate::options::MachineType;
use crate::source::Source;
use crate::span::{Span, Spanned};
use crate::syntax::substitution::placeholders;
use crate::syntax::tree::{Member, Node, NodeKind};

/// The types of resources that are state machines, and what their kind is called.
const TYPES: [(&str, &str); 2] =
    [("AWS::Serverless::StateMachine", "Type"), ("AWS::StepFunctions::StateMachine", "StateMachineType")];

/// A state machine in a template.
pub(super) struct StateMachine<'a> {
    /// The resource's name.
    pub(super) name: &'a Spanned<String>,
    type_field: &'static str,
    properties: Option<&'a Node>,
}

impl<'a> StateMachine<'a> {
    /// A property of the resource.
    pub(super) fn property(&self, name: &str) -> Option<&'a Member> {
        self.properties.and_then(|properties| member(properties, name))
    }

    /// `STANDARD` or `EXPRESS`, where it is said.
    pub(super) fn machine_type(&self) -> Option<MachineType> {
        match string(&self.property(self.type_field)?.value)? {
            "EXPRESS" => Some(MachineType::Express),
            "STANDARD" => Some(MachineType::Standard),
            _ => None,
        }
    }

    /// What is known of `DefinitionSubstitutions`: literal values. What refers to something that is only there when the template is
    /// deployed stays a placeholder.
    pub(super) fn substitutions(&self) -> Vec<(String, String)> {
        let mut known = Vec::new();
        if let Some(NodeKind::Object(values)) = self.property("DefinitionSubstitutions").map(|field| &field.value.kind)
        {
            for Member { key, value } in values {
                if let Some(text) = function::text(value).filter(|text| placeholders(&text.value).is_empty()) {
                    known.push((key.value.clone(), text.value));
                }
            }
        }
        known
    }
}

/// Whether a tree is a template: definitions have no `Resources`.
pub(super) fn is_template(tree: &Node) -> bool {
    member(tree, "Resources").is_some() && member(tree, "States").is_none()
}

/// Whether a fault in a template's syntax matters to the machine that is meant: one in another resource, or in `Outputs`, doesn't.
pub(super) fn concerns(tree: &Node, source: &Source, fault: Span) -> bool {
    let NodeKind::Object(sections) = &tree.kind else { return true };
    let is_other_section = |section: &Member| section.key.value != "Resources";
    let is_other_resource = |resource: &Member| {
        let is_meant = source.resource().is_none_or(|name| name == resource.key.value);
        !is_meant || state_machine(resource).is_none()
    };
    let is_within = |outer: Span| outer.start <= fault.start && fault.end <= outer.end;
    let is_in = |member: &Member| is_within(member.key.span) || is_within(member.value.span);
    !sections.iter().any(|section| is_other_section(section) && is_in(section))
        && !resources(tree).iter().any(|resource| is_in(resource) && is_other_resource(resource))
}

/// All state machines, in the order of the text.
pub(super) fn state_machines(tree: &Node) -> Vec<StateMachine<'_>> {
    resources(tree).iter().filter_map(state_machine).collect_vec()
}

fn state_machine(Member { key, value }: &Member) -> Option<StateMachine<'_>> {
    let type_name = string(&member(value, "Type")?.value)?;
    let (_, type_field) = TYPES.iter().find(|(name, _)| *name == type_name)?;
    Some(StateMachine { name: key, type_field, properties: member(value, "Properties").map(|field| &field.value) })
}

/// The state machine that is meant: the one that is named, or the only one.
pub(super) fn find<'a>(tree: &'a Node, source: &Source) -> Result<StateMachine<'a>, Option<Diagnostic>> {
    let mut machines = state_machines(tree);
    let names: Vec<&str> = machines.iter().map(|machine| machine.name.value.as_str()).collect_vec();
    let resources_key = member(tree, "Resources").map_or(tree.opening(), |field| field.key.span);
    let fault = |message: String, span: Span| Diagnostic::new(&code::TEMPLATE_RESOURCE_UNKNOWN, span, message);
    if member(tree, "Resources").is_none() {
        return Err(Some(no_template(tree, source)));
    }
    let Some(name) = source.resource() else {
        return match machines.pop() {
            None => Err(Some(no_machine(resources_key))),
            Some(only) if machines.is_empty() => Ok(only),
            Some(_) => {
                let message = format!("the template holds {} state machines", names.len());
                Err(Some(fault(message, resources_key).help(format!("name one of them: {}", named(source, &names)))))
            }
        };
    };
    if let Some(index) = names.iter().position(|found| *found == name) {
        return Ok(machines.swap_remove(index));
    }
    if let Some(other) = resources(tree).iter().find(|resource| resource.key.value == name) {
        let type_name = member(&other.value, "Type").and_then(|field| string(&field.value)).unwrap_or("nothing");
        let message = format!("the resource `{name}` is {type_name}, and no state machine");
        return Err(Some(fault(message, other.key.span).help(format!("name one of {}", named(source, &names)))));
    }
    let fault = fault(format!("the template has no state machine `{name}`"), resources_key);
    Err(Some(match suggest::nearest(name, names.iter().copied()) {
        Some(nearest) => fault.help(format!("did you mean `{nearest}`?")),
        None if names.is_empty() => no_machine(resources_key),
        None => fault.help(format!("it has {}", named(source, &names))),
    }))
}

/// `order.asl.json#Order`
fn no_template(tree: &Node, source: &Source) -> Diagnostic {
    let is_definition = member(tree, "StartAt").or(member(tree, "States")).is_some();
    let is = if is_definition { "a definition, not a template" } else { "no template: it has no `Resources`" };
    let fault = Diagnostic::new(&code::TEMPLATE_RESOURCE_UNKNOWN, tree.opening(), format!("the file is {is}"));
    match source.resource() {
        Some(name) if is_definition => fault.help(format!("leave `#{name}` out: \"{}\"", source.path())),
        _ => fault,
    }
}

fn no_machine(span: Span) -> Diagnostic {
    Diagnostic::new(&code::TEMPLATE_RESOURCE_UNKNOWN, span, "the template holds no state machine")
        .help("one is a resource of the type AWS::Serverless::StateMachine or AWS::StepFunctions::StateMachine")
}

/// `"template.yaml#A"`, `"template.yaml#B"`
fn named(source: &Source, names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("\"{}#{name}\"", source.path())).collect_vec();
    names.join(", ")
}

fn resources(tree: &Node) -> &[Member] {
    match member(tree, "Resources").map(|field| &field.value.kind) {
        Some(NodeKind::Object(resources)) => resources,
        _ => &[],
    }
}

/// The member of that name, where the node is an object that has one.
pub(super) fn member<'a>(node: &'a Node, name: &str) -> Option<&'a Member> {
    let NodeKind::Object(members) = &node.kind else { return None };
    members.iter().find(|member| member.key.value == name)
}

/// The value of a string.
pub(super) fn string(node: &Node) -> Option<&str> {
    match &node.kind {
        NodeKind::String(text) => Some(&text.value),
        _ => None,
    }
}
