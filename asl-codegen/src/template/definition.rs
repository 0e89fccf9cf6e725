//! The definition of a template's state machine, in the form in which it stands there.

use super::StateMachine;
use super::function;
use super::resource::{member, string};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::source::Source;
use crate::span::Spanned;
use crate::syntax::json;
use crate::syntax::substitution::placeholders;
use crate::syntax::tree::{Member, Node, NodeKind, Text};

/// The properties that say what the definition is.
const FORMS: [&str; 4] = ["Definition", "DefinitionString", "DefinitionUri", "DefinitionS3Location"];

/// The path of the definition's file, where it lies beside the template.
pub(super) fn file(machine: &StateMachine<'_>) -> Option<String> {
    let (form, field) = form(machine).ok()?;
    let path = match form {
        "DefinitionUri" | "DefinitionS3Location" => &field.value,
        _ => included(&field.value)?,
    };
    string(path).filter(|path| !path.starts_with("s3://")).map(str::to_owned)
}

/// What stands in the place of the definition: `Fn::Transform: { Name: AWS::Include, Parameters: { Location: a.asl.json } }`.
fn included(value: &Node) -> Option<&Node> {
    let transform = &member(value, "Fn::Transform")?.value;
    let is_include = string(&member(transform, "Name")?.value) == Some("AWS::Include");
    Some(&member(&member(transform, "Parameters")?.value, "Location")?.value).filter(|_| is_include)
}

/// The tree of the definition. A fault without a diagnostic is reported already.
pub(super) fn read(machine: &StateMachine<'_>, diags: &mut Diagnostics) -> Result<Node, Option<Diagnostic>> {
    let (form, field) = form(machine).map_err(Some)?;
    if let Some(location) = included(&field.value) {
        return Err(Some(elsewhere("Location", location)));
    }
    match form {
        "Definition" if function::call(&field.value).is_none() => Ok(read_object(&field.value)),
        "Definition" => Err(Some(only_when_deployed(form, &field.value))),
        "DefinitionString" => read_string(&field.value, diags),
        form => Err(Some(elsewhere(form, &field.value))),
    }
}

/// A definition that is a string of the template, or becomes one.
fn read_string(value: &Node, diags: &mut Diagnostics) -> Result<Node, Option<Diagnostic>> {
    if let Some(object) = function::to_json_string(value) {
        return Ok(read_object(object));
    }
    match function::text(value) {
        Some(text) if is_placeholder(&text.value) => Err(Some(only_when_deployed("DefinitionString", value))),
        Some(text) => read_text(&text, diags).ok_or(None),
        None => Err(Some(
            fault(value, format!("`DefinitionString` must be a string, found {}", value.type_name()))
                .help("an object belongs under `Definition`"),
        )),
    }
}

/// A definition that is an object of the template.
fn read_object(object: &Node) -> Node {
    let mut tree = object.clone();
    quote(&mut tree);
    function::resolve(&mut tree);
    tree
}

/// `${Definition}` and nothing else.
fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    matches!(placeholders(text).as_slice(), [(place, _)] if *place == (0..text.len()))
}

/// The one property that says what the definition is.
fn form<'a>(machine: &StateMachine<'a>) -> Result<(&'static str, &'a Member), Diagnostic> {
    let mut found = FORMS.iter().filter_map(|form| Some((*form, machine.property(form)?)));
    let Some(first) = found.next() else {
        let message = format!("the state machine `{}` has no definition", machine.name.value);
        let fault = Diagnostic::new(&code::TEMPLATE_DEFINITION_UNREADABLE, machine.name.span, message);
        return Err(fault.help("write `Definition`, `DefinitionString` or `DefinitionUri` under `Properties`"));
    };
    match found.next() {
        None => Ok(first),
        Some((form, second)) => Err(fault(&second.value, format!("there are both `{}` and `{form}`", first.0))
            .also(first.1.key.span, "the other one is here")
            .help("a state machine has one definition: remove one of them")),
    }
}

/// What is no part of the template and could not be followed.
fn elsewhere(form: &str, value: &Node) -> Diagnostic {
    let is_s3 = match string(value) {
        Some(path) => path.starts_with("s3://"),
        None => member(value, "Bucket").is_some(),
    };
    if is_s3 {
        return fault(value, "the definition lies in S3, where it is not looked for".to_owned())
            .help(format!("`{form}` can be a file's path: `sam package` and `aws cloudformation package` upload it"));
    }
    match string(value) {
        Some(path) => fault(value, format!("there is no file `{path}` beside the template"))
            .help("the path counts from the template's folder, or from the crate's root"),
        None => only_when_deployed(form, value),
    }
}

/// `DefinitionString: !Ref Definition`
fn only_when_deployed(form: &str, value: &Node) -> Diagnostic {
    fault(value, format!("`{form}` is only known when the template is deployed"))
        .help("write the definition here, or put it into a file and name that: `DefinitionUri: call_center.asl.json`")
}

/// A fault of a property's value.
fn fault(value: &Node, message: String) -> Diagnostic {
    Diagnostic::new(&code::TEMPLATE_DEFINITION_UNREADABLE, value.span, message)
}

/// A definition that is a string of the template: what is found in it stands where its characters are written.
fn read_text(text: &Text, diags: &mut Diagnostics) -> Option<Node> {
    let mut inner = Diagnostics::new();
    let tree = json::parse(&Source::new("", text.value.as_str()), &mut inner);
    for mut fault in inner.into_sorted() {
        for label in &mut fault.labels {
            label.span = text.span_of(label.span.start as usize, label.span.end as usize);
        }
        diags.push(fault);
    }
    let mut tree = tree?;
    place(&mut tree, text);
    Some(tree)
}

/// From places in the string's value to places in the template.
fn place(node: &mut Node, outer: &Text) {
    node.span = outer.span_of(node.span.start as usize, node.span.end as usize);
    match &mut node.kind {
        NodeKind::String(text) => *text = text.through(outer),
        NodeKind::Array(items) => items.iter_mut().for_each(|item| place(item, outer)),
        NodeKind::Object(members) => {
            for member in members {
                let span = outer.span_of(member.key.span.start as usize, member.key.span.end as usize);
                member.key = Spanned::new(std::mem::take(&mut member.key.value), span);
                place(&mut member.value, outer);
            }
        }
        _ => {}
    }
}

/// In an object of a template `${Name}` is a string: it is made JSON, with quotes, before anything is filled in.
fn quote(node: &mut Node) {
    match &mut node.kind {
        NodeKind::String(text) => text.quote(),
        NodeKind::Array(items) => items.iter_mut().for_each(quote),
        NodeKind::Object(members) => members.iter_mut().for_each(|member| quote(&mut member.value)),
        _ => {}
    }
}
