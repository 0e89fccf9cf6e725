//! What is fuzzed: one function of the compiler each.

use asl_codegen::diagnostic::Diagnostics;
use asl_codegen::expr::{ExprText, intrinsic, json_path, jsonata, reference_path};
use asl_codegen::options::Options;
use asl_codegen::source::Source;
use asl_codegen::{compile, read, syntax};

/// A parser, or a stage.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// What the command line calls it.
    pub name: &'static str,
    /// Whether its inputs are whole definitions, and not the strings in them.
    pub takes_definitions: bool,
    /// The bytes that it may have in use at once, for each byte of input.
    pub bytes_per_byte: u64,
    /// Gives it an input.
    pub feed: fn(&str),
}

/// All of them.
///
/// ```
/// let path = fuzz::target::ALL.iter().find(|target| target.name == "path").unwrap();
/// (path.feed)("$.items["); // refused, without a panic
/// ```
pub const ALL: [Target; 10] = [
    Target { name: "json", takes_definitions: true, bytes_per_byte: 500, feed: json },
    Target { name: "model", takes_definitions: true, bytes_per_byte: 2_000, feed: model },
    Target { name: "machine", takes_definitions: true, bytes_per_byte: 20_000, feed: machine },
    Target { name: "path", takes_definitions: false, bytes_per_byte: 2_000, feed: path },
    Target { name: "reference-path", takes_definitions: false, bytes_per_byte: 2_000, feed: reference_path },
    Target { name: "intrinsic", takes_definitions: false, bytes_per_byte: 2_000, feed: intrinsic },
    Target { name: "jsonata", takes_definitions: false, bytes_per_byte: 2_000, feed: jsonata },
    Target { name: "template", takes_definitions: false, bytes_per_byte: 20_000, feed: template },
    Target { name: "yaml", takes_definitions: true, bytes_per_byte: 4_000, feed: yaml },
    Target { name: "stack", takes_definitions: true, bytes_per_byte: 20_000, feed: stack },
];

fn json(text: &str) {
    let mut diags = Diagnostics::new();
    let tree = syntax::json::parse(&Source::new("fuzz.asl.json", text), &mut diags);
    let has_errors = diags.propagate().is_err();
    assert!(tree.is_some() || has_errors, "no tree, and no error");
}

/// The YAML parser, the model reader and all rules.
fn yaml(text: &str) {
    let mut diags = Diagnostics::new();
    read(&Source::new("fuzz.asl.yaml", text), &Options::default(), &mut diags);
    in_text(diags, text);
}

/// A state machine in a template: the text is the template, and the definition in one, in each form.
fn stack(text: &str) {
    let quoted = format!("{text:?}").replace("\\'", "'");
    let block = text.replace('\n', "\n          ");
    for properties in [
        format!("Definition: {}", text.replace('\n', "\n        ")),
        format!("DefinitionString: {quoted}"),
        format!("DefinitionString: !Sub\n        - |\n          {block}\n        - {{ A: !Ref B }}"),
        format!("DefinitionString: !Join ['', [{quoted}, !GetAtt A.B, ' ']]"),
    ] {
        let template = format!(
            "Resources:\n  A:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      {properties}\n      \
             DefinitionSubstitutions: {{ A: 1 }}\n"
        );
        definition_in(&template);
    }
    definition_in(text);
}

fn definition_in(template: &str) {
    let mut diags = Diagnostics::new();
    read(&Source::new("fuzz.yaml", template).with_resource("A"), &Options::default(), &mut diags);
    in_text(diags, template);
}

/// Every fault has its place in the text.
fn in_text(diags: Diagnostics, text: &str) {
    for fault in diags.into_sorted() {
        let labels = fault.labels.iter().map(|label| label.span);
        labels.for_each(|span| assert!(text.get(span.start as usize..span.end as usize).is_some(), "{fault:?}"));
    }
}

/// The model reader and all rules.
fn model(text: &str) {
    let mut diags = Diagnostics::new();
    read(&Source::new("fuzz.asl.json", text), &Options::default(), &mut diags);
    drop(diags.propagate());
}

/// All stages, to Rust, and the faults as text.
fn machine(text: &str) {
    let source = Source::new("fuzz.asl.json", text);
    let compiled = compile(&source, &Options::default());
    for fault in &compiled.diagnostics {
        assert_ne!(fault.code.name, "compiler-bug", "{}", fault.message);
        assert!(fault.span().end as usize <= text.len(), "a place outside of the text");
    }
}

fn path(text: &str) {
    drop(json_path::parse(&ExprText::plain(text)));
}

fn reference_path(text: &str) {
    drop(reference_path::parse(&ExprText::plain(text)));
}

fn intrinsic(text: &str) {
    drop(intrinsic::parse(&ExprText::plain(text)));
    drop(intrinsic::split_template(text));
}

fn jsonata(text: &str) {
    let inside = text.trim().strip_prefix("{%").and_then(|text| text.strip_suffix("%}"));
    drop(jsonata::parse(&ExprText::plain(inside.unwrap_or(text))));
}

/// A payload template with the text as an expression, as a key, and as it is.
fn template(text: &str) {
    let quoted = format!("{text:?}").replace("\\'", "'");
    let payload = format!(r#"{{"a.$": {quoted}, {quoted}: [{{"b.$": {quoted}}}], "c": {text}}}"#);
    machine(&format!(
        r#"{{"StartAt": "P", "States": {{"P": {{"Type": "Pass", "Parameters": {payload}, "End": true}}}}}}"#
    ));
    machine(&format!(
        r#"{{"StartAt": "P", "States": {{"P": {{"Type": "Pass", "Parameters": {{"a.$": {quoted}}}, "End": true}}}}}}"#
    ));
}
