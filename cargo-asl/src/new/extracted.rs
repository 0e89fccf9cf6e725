//! The definition inside of a template, or that a template names, as a file of its own: JSON with what the template fills in.

use asl_codegen::diagnostic::Diagnostics;
use asl_codegen::options::{MachineType, Options};
use asl_codegen::source::Source;
use asl_codegen::syntax::tree::{Node, NodeKind};
use asl_codegen::template;

/// What a template holds, alone.
pub(super) struct Extracted {
    pub(super) source: Source,
    pub(super) is_express: bool,
}

/// The definition that a template says; `None` where its faults say why there is none.
pub(super) fn extract(source: &Source, options: &Options, file: &str) -> Option<Extracted> {
    let mut diags = Diagnostics::new();
    let definition = template::definition(source, options, &mut diags);
    // Whoever reads the machine reports them.
    drop(diags.into_sorted());
    let definition = definition?;
    let mut text = String::new();
    write(&definition.tree, 0, &mut text);
    text.push('\n');
    let is_express = definition.machine_type == Some(MachineType::Express);
    Some(Extracted { source: Source::new(file, text), is_express })
}

fn write(node: &Node, depth: usize, text: &mut String) {
    match &node.kind {
        NodeKind::Null => text.push_str("null"),
        NodeKind::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        NodeKind::Number(number) => text.push_str(number),
        // A placeholder for any value stands without quotes.
        NodeKind::String(string) if string.is_bare() => text.push_str(&string.value),
        NodeKind::String(string) => text.push_str(&quoted(&string.value)),
        NodeKind::Array(items) => write_all(items, ['[', ']'], depth, text, |item, text| {
            write(item, depth + 1, text);
        }),
        NodeKind::Object(members) => write_all(members, ['{', '}'], depth, text, |member, text| {
            text.push_str(&quoted(&member.key.value));
            text.push_str(": ");
            write(&member.value, depth + 1, text);
        }),
    }
}

/// Each on a line of its own.
fn write_all<T>(items: &[T], [open, close]: [char; 2], depth: usize, text: &mut String, one: impl Fn(&T, &mut String)) {
    text.push(open);
    for (index, item) in items.iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.push_str(&"  ".repeat(depth + 1));
        one(item, text);
    }
    if !items.is_empty() {
        text.push('\n');
        text.push_str(&"  ".repeat(depth));
    }
    text.push(close);
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
