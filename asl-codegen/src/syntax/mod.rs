//! Text to tree.

mod duplicate;
pub mod json;
mod number;
pub mod substitution;
mod text;
pub mod tree;
#[cfg(feature = "yaml")]
pub mod yaml;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Source;
use tree::Node;

/// The tree of a text, by the ending of its file's name: `.yaml` and `.yml` are YAML, everything else is JSON.
///
/// ```
/// use asl_codegen::{diagnostic::Diagnostics, source::Source, syntax};
/// let mut diags = Diagnostics::new();
/// let tree = syntax::parse(&Source::new("greet.asl.json", r#"{"StartAt": "Greet"}"#), &mut diags);
/// assert!(tree.is_some());
/// ```
pub fn parse(source: &Source, diags: &mut Diagnostics) -> Option<Node> {
    if source.is_yaml() { parse_yaml(source, diags) } else { json::parse(source, diags) }
}

/// What a text is, and what is wrong with it, in the order of the text.
#[derive(Debug)]
pub struct Parsed {
    /// The tree; nothing where there is none.
    pub tree: Option<Node>,
    /// The faults.
    pub faults: Vec<Diagnostic>,
}

/// The tree and the faults of a text.
///
/// ```
/// use asl_codegen::{source::Source, syntax};
/// let parsed = syntax::read(&Source::new("greet.asl.json", r#"{"StartAt": "Greet", "StartAt": "Leave"}"#));
/// assert!(parsed.tree.is_some());
/// assert_eq!(parsed.faults[0].code.name, "duplicate-key");
/// ```
pub fn read(source: &Source) -> Parsed {
    let mut diags = Diagnostics::new();
    let tree = parse(source, &mut diags);
    Parsed { tree, faults: diags.into_sorted() }
}

#[cfg(feature = "yaml")]
use yaml::parse as parse_yaml;

/// Built without the feature: it costs compile time that users of JSON need not spend.
#[cfg(not(feature = "yaml"))]
fn parse_yaml(_: &Source, diags: &mut Diagnostics) -> Option<Node> {
    use crate::diagnostic::code;
    let fault = Diagnostic::new(
        &code::YAML_SYNTAX,
        crate::span::Span::new(0, 0),
        "YAML is not read without the feature `yaml`",
    );
    diags.push(fault.help("turn it on in Cargo.toml: asl-native = { version = \"0.1\", features = [\"yaml\"] }"));
    None
}
