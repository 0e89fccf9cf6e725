//! State machines inside CloudFormation and SAM templates, in JSON or YAML.
//!
//! ```yaml
//! Resources:
//!   CallCenter:
//!     Type: AWS::Serverless::StateMachine
//!     Properties:
//!       Definition: { StartAt: Greet, States: { Greet: { Type: Succeed } } }
//! ```
//!
//! `open` finds the definition that is meant: the file itself, a machine inside of it, or the file that the template names.
//! `definition` is its tree; spans are places in the source, inside of a `DefinitionString`, too.

mod definition;
mod function;
mod resource;

use std::path::Path;

use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::error::Error;
use crate::options::{MachineType, Options};
use crate::source::{Source, Template};
use crate::syntax::substitution::substitute;
use crate::syntax::tree::Node;
use crate::syntax::{self, Parsed};
use resource::StateMachine;

/// A definition as a tree, with what its template says of it.
pub struct Definition {
    /// The definition, placeholders filled in.
    pub tree: Node,
    /// What kind of machine it is, where the template says.
    pub machine_type: Option<MachineType>,
}

/// Finds and reads what `asl!("…")` names: a definition's file, or `template.yaml#Machine`.
///
/// Without `#Machine` a template must hold exactly one state machine. Where the template names the definition's file, the source is that
/// file. `dirs` are as for [`Source::read`].
///
/// ```
/// use std::path::Path;
/// let error = asl_codegen::open("no_such.yaml#CallCenter", &[Path::new(".")]).unwrap_err();
/// assert!(error.to_string().starts_with("there is no definition `no_such.yaml`"));
/// ```
pub fn open(name: &str, dirs: &[&Path]) -> Result<Source, Error> {
    let (file, resource) = match name.rsplit_once('#') {
        Some((file, resource)) if !resource.is_empty() && !resource.contains(['/', '\\', '.']) => {
            (file, Some(resource))
        }
        _ => (name, None),
    };
    let source = Source::read(file, dirs)?;
    let source = match resource {
        Some(resource) => source.with_resource(resource),
        None if quietly(&source).is_none() => return Ok(source),
        None => match state_machines(&source).as_slice() {
            [only] => source.with_resource(only.as_str()),
            _ => source,
        },
    };
    follow(source, dirs)
}

/// Every definition that a file holds: itself, or one for each state machine of a template. For tools that check files.
///
/// A template without any state machine gives no source.
pub fn open_all(name: &str, dirs: &[&Path]) -> Result<Vec<Source>, Error> {
    let source = open(name, dirs)?;
    if source.resource().is_some() || !is_template(&source) {
        return Ok(vec![source]);
    }
    let mut sources = Vec::new();
    for resource in state_machines(&source) {
        sources.push(follow(source.clone().with_resource(resource), dirs)?);
    }
    Ok(sources)
}

/// The names of the state machines in a template, in its order; none where the source is no template.
///
/// ```
/// use asl_codegen::{source::Source, template::state_machines};
/// let text = r#"{"Resources": {"CallCenter": {"Type": "AWS::Serverless::StateMachine"}, "Table": {"Type": "AWS::DynamoDB::Table"}}}"#;
/// assert_eq!(state_machines(&Source::new("template.json", text)), ["CallCenter"]);
/// ```
pub fn state_machines(source: &Source) -> Vec<String> {
    let Some(tree) = quietly(source) else { return Vec::new() };
    resource::state_machines(tree).into_iter().map(|machine| machine.name.value.clone()).collect_vec()
}

/// Whether the source is a template, and not a definition.
pub fn is_template(source: &Source) -> bool {
    source.resource().is_some() || quietly(source).is_some_and(resource::is_template)
}

/// The definition's tree: of the file, or of the template's state machine that is meant.
///
/// ```
/// use asl_codegen::{diagnostic::Diagnostics, options::Options, source::Source, template};
/// let text = r#"{"Resources": {"A": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
///     "StateMachineType": "EXPRESS", "DefinitionString": "{\"StartAt\": \"B\"}"}}}}"#;
/// let mut diags = Diagnostics::new();
/// let source = Source::new("template.json", text).with_resource("A");
/// let definition = template::definition(&source, &Options::default(), &mut diags).unwrap();
/// assert_eq!(definition.tree.span.slice(text), r#"{\"StartAt\": \"B\"}"#);
/// ```
pub fn definition(source: &Source, options: &Options, diags: &mut Diagnostics) -> Option<Definition> {
    let mut definition = match source.resource() {
        Some(_) if source.template().is_none() => in_template(source.parsed(syntax::read), source, options, diags)?,
        _ => in_file(source, options, diags)?,
    };
    substitute(&mut definition.tree, &options.substitutions);
    Some(definition)
}

/// The file is the definition; or a template whose only machine is meant.
fn in_file(source: &Source, options: &Options, diags: &mut Diagnostics) -> Option<Definition> {
    let mut parsed = syntax::read(source);
    if source.template().is_none() && parsed.tree.as_ref().is_some_and(resource::is_template) {
        return in_template(&parsed, source, options, diags);
    }
    parsed.faults.drain(..).for_each(|fault| diags.push(fault));
    let mut tree = parsed.tree?;
    let Some(Template { substitutions, machine_type, .. }) = source.template() else {
        return Some(Definition { tree, machine_type: None });
    };
    substitute_template(&mut tree, substitutions, options);
    Some(Definition { tree, machine_type: *machine_type })
}

fn in_template(parsed: &Parsed, source: &Source, options: &Options, diags: &mut Diagnostics) -> Option<Definition> {
    let tree = parsed.tree.as_ref();
    let concerns = |fault: &&Diagnostic| tree.is_none_or(|tree| resource::concerns(tree, source, fault.span()));
    parsed.faults.iter().filter(concerns).for_each(|fault| diags.push(fault.clone()));
    let found = resource::find(tree?, source).and_then(|machine| {
        let mut definition = definition::read(&machine, diags)?;
        substitute_template(&mut definition, &machine.substitutions(), options);
        Ok(Definition { tree: definition, machine_type: machine.machine_type() })
    });
    found.map_err(|fault: Option<Diagnostic>| fault.into_iter().for_each(|fault| diags.push(fault))).ok()
}

/// What the template says, but for what the user says otherwise.
fn substitute_template(tree: &mut Node, values: &[(String, String)], options: &Options) {
    let is_unsaid = |value: &&(String, String)| options.substitutions.iter().all(|said| said.0 != value.0);
    let unsaid: Vec<(String, String)> = values.iter().filter(is_unsaid).cloned().collect_vec();
    substitute(tree, &unsaid);
}

/// The source of the file that the template names, where it names one that is there; else the same source, which is reported then.
fn follow(source: Source, dirs: &[&Path]) -> Result<Source, Error> {
    let Some(tree) = quietly(&source).filter(|tree| resource::is_template(tree)) else { return Ok(source) };
    let Ok(machine) = resource::find(tree, &source) else { return Ok(source) };
    let (Some(uri), Some(file)) = (definition::file(&machine), source.file()) else { return Ok(source) };
    let beside = file.parent().unwrap_or(Path::new(""));
    let dirs: Vec<&Path> = std::iter::once(beside).chain(dirs.last().copied()).collect_vec();
    let template = Template {
        file: file.to_path_buf(),
        substitutions: machine.substitutions(),
        machine_type: machine.machine_type(),
    };
    match Source::read(&uri, &dirs) {
        Ok(read) => Ok(read.with_resource(machine.name.value.as_str()).with_template(template)),
        Err(Error::Missing { .. }) => Ok(source),
        Err(error) => Err(error),
    }
}

/// The tree of what may be a template. Its faults are reported when it is read in earnest.
fn quietly(source: &Source) -> Option<&Node> {
    // A letter is found faster than a word, where nothing is optimised.
    let has = |word: &str| {
        let first = word.chars().next().unwrap_or_default();
        source
            .text()
            .match_indices(first)
            .any(|(at, _)| source.text().get(at..).is_some_and(|rest| rest.starts_with(word)))
    };
    // An `M` is rare in definitions: `Resource` stands in most of their states.
    let is_candidate = has("Machine") && has("Resources");
    if is_candidate { source.parsed(syntax::read).tree.as_ref() } else { None }
}
