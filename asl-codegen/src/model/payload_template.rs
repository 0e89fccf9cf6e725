//! Payload templates: JSON in which some values are computed (spec: "Payload Template").
//!
//! ```text
//! { "id.$": "$.order.id", "at.$": "States.Format('{}', $$.State.EnteredTime)", "fixed": [1, 2] }
//! { "id": "{% $states.input.order.id %}", "fixed": [1, 2] }
//! ```

use super::intrinsic::{is_call, read_call};
use super::jsonata::{Delimited, read_delimited};
use super::path::path_fault;
use super::query_language::{Context, QueryLanguage};
use super::scalar::{mismatch, unresolved};
use crate::by_name::ByName;
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::ExprText;
use crate::expr::intrinsic::Call;
use crate::expr::json_path::{self, Path};
use crate::expr::jsonata::Expr;
use crate::span::{Span, Spanned};
use crate::syntax::tree::{Member, Node, NodeKind, Text};

/// A value of a template, of either query language.
#[derive(Debug, PartialEq)]
pub struct PayloadTemplate {
    /// What the value is.
    pub kind: TemplateKind,
    /// The bytes of the value.
    pub span: Span,
}

/// What a template's value is.
#[derive(Debug, PartialEq)]
pub enum TemplateKind {
    /// JSON without any expression in it, whole: a constant.
    Literal(Node),
    /// An array with an expression somewhere in it.
    Array(Vec<PayloadTemplate>),
    /// An object with an expression somewhere in it, in the order of the definition.
    Object(Vec<TemplateEntry>),
    /// `"key.$": "$.path"` (JSONPath).
    Path(Path),
    /// `"key.$": "States.Format(…)"` (JSONPath).
    Intrinsic(Call),
    /// `"{% … %}"` (JSONata), the text between the delimiters.
    Jsonata(Expr),
}

/// One member of a template's object.
#[derive(Debug, PartialEq)]
pub struct TemplateEntry {
    /// The key, without `.$`; the span is that of the quoted key.
    pub key: Spanned<String>,
    /// The value.
    pub value: PayloadTemplate,
}

impl PayloadTemplate {
    /// The template, if it is JSON without any expression in it.
    ///
    /// ```
    /// use asl_codegen::model::payload_template::{PayloadTemplate, TemplateKind};
    /// use asl_codegen::syntax::tree::{Node, NodeKind};
    /// let node = Node { span: Default::default(), kind: NodeKind::Null };
    /// let template = PayloadTemplate { kind: TemplateKind::Literal(node.clone()), span: node.span };
    /// assert_eq!(template.as_literal(), Some(&node));
    /// ```
    pub fn as_literal(&self) -> Option<&Node> {
        match &self.kind {
            TemplateKind::Literal(node) => Some(node),
            _ => None,
        }
    }

    /// Whether a JSONata expression in it reads this field of `$states`.
    pub(crate) fn reads_states(&self, field: &str) -> bool {
        match &self.kind {
            TemplateKind::Jsonata(expression) => expression.reads_states(field),
            TemplateKind::Array(items) => items.iter().any(|item| item.reads_states(field)),
            TemplateKind::Object(entries) => entries.iter().any(|entry| entry.value.reads_states(field)),
            TemplateKind::Literal(_) | TemplateKind::Path(_) | TemplateKind::Intrinsic(_) => false,
        }
    }
}

/// What JSON a JSONata field can hold; an expression can always stand for it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// `Arguments`
    Object,
    /// `Items`
    ObjectOrArray,
    /// `Output`
    Any,
}

/// A field that holds a template; `None` only after a reported error.
///
/// In JSONPath the specification wants an object everywhere; arrays are as good, the rest is read but nobody means it.
pub(super) fn read_template(
    member: &Member,
    shape: Shape,
    ctx: Context,
    diags: &mut Diagnostics,
) -> Option<PayloadTemplate> {
    let node = &member.value;
    let is_scalar = !matches!(node.kind, NodeKind::Object(_) | NodeKind::Array(_));
    match ctx.language {
        QueryLanguage::JsonPath if is_scalar => diags.push(not_object(member)),
        QueryLanguage::Jsonata if !fits(node, shape) => {
            let expected = match shape {
                Shape::ObjectOrArray => "an object, an array or a JSONata expression",
                Shape::Object | Shape::Any => "an object or a JSONata expression",
            };
            diags.push(mismatch(&member.key.value, node, expected));
            return None;
        }
        _ => {}
    }
    read_node(node, ctx, diags)
}

/// Whether a JSONata field's value has its shape, or may be an expression.
fn fits(node: &Node, shape: Shape) -> bool {
    match &node.kind {
        NodeKind::Object(_) => true,
        NodeKind::Array(_) => shape != Shape::Object,
        NodeKind::String(text) if text.value.starts_with("{%") || text.value.ends_with("%}") => true,
        _ => shape == Shape::Any,
    }
}

fn not_object(member: &Member) -> Diagnostic {
    let key = &member.key.value;
    let message = format!("`{key}` is {}, passed on as it stands", member.value.type_name());
    let fault = Diagnostic::new(&code::PAYLOAD_TEMPLATE_NOT_OBJECT, member.value.span, message);
    match &member.value.kind {
        NodeKind::String(text) if text.value.starts_with('$') && key == "Parameters" => {
            fault.help(format!("to select a part of the input, write `\"InputPath\": \"{}\"`", text.value))
        }
        _ => fault.help("a payload template is an object"),
    }
}

/// A template's value at any depth; `None` only after a reported error.
fn read_node(node: &Node, ctx: Context, diags: &mut Diagnostics) -> Option<PayloadTemplate> {
    let kind = match &node.kind {
        NodeKind::Object(members) => match read_entries(members, ctx, diags) {
            Entries::Static => TemplateKind::Literal(node.clone()),
            Entries::Dynamic(entries) => TemplateKind::Object(entries),
        },
        NodeKind::Array(elements) => {
            let read: Vec<_> = elements.iter().map(|element| read_node(element, ctx, diags)).collect_vec();
            if read.iter().all(|element| element.as_ref().is_some_and(|element| element.as_literal().is_some())) {
                TemplateKind::Literal(node.clone())
            } else {
                TemplateKind::Array(read.into_iter().flatten().collect_vec())
            }
        }
        NodeKind::String(text) if ctx.language == QueryLanguage::Jsonata => match read_delimited(text, diags) {
            Delimited::Text => TemplateKind::Literal(node.clone()),
            Delimited::Expression(expression) => TemplateKind::Jsonata(expression),
            Delimited::Refused => return None,
        },
        _ => TemplateKind::Literal(node.clone()),
    };
    Some(PayloadTemplate { kind, span: node.span })
}

/// The members of a template's object.
enum Entries {
    /// No expression in any of them.
    Static,
    /// The entries; those with a reported error are left out.
    Dynamic(Vec<TemplateEntry>),
}

fn read_entries(members: &[Member], ctx: Context, diags: &mut Diagnostics) -> Entries {
    let read: Vec<_> = members.iter().map(|member| read_entry(member, ctx, diags)).collect_vec();
    if ctx.language == QueryLanguage::JsonPath {
        report_duplicates(members, diags);
    }
    let is_static =
        |entry: &Option<TemplateEntry>| entry.as_ref().is_some_and(|entry| entry.value.as_literal().is_some());
    if read.iter().all(is_static) {
        Entries::Static
    } else {
        Entries::Dynamic(read.into_iter().flatten().collect_vec())
    }
}

/// One member: its key without `.$`, its value; `None` only after a reported error.
pub(super) fn read_entry(member: &Member, ctx: Context, diags: &mut Diagnostics) -> Option<TemplateEntry> {
    let stripped = member.key.value.strip_suffix(".$").filter(|_| ctx.language == QueryLanguage::JsonPath);
    let Some(name) = stripped else {
        return read_node(&member.value, ctx, diags).map(|value| TemplateEntry { key: member.key.clone(), value });
    };
    let value = read_dynamic(member, diags)?;
    Some(TemplateEntry { key: Spanned::new(name.to_string(), member.key.span), value })
}

/// The value of a key that ends with `.$`.
fn read_dynamic(member: &Member, diags: &mut Diagnostics) -> Option<PayloadTemplate> {
    let key = &member.key.value;
    let span = member.value.span;
    let NodeKind::String(text) = &member.value.kind else {
        let message = format!("`{key}` must be a path or an intrinsic function, found {}", member.value.type_name());
        let plain = key.strip_suffix(".$").unwrap_or(key);
        let help = format!("a value that is not computed has a key without `.$`: `\"{plain}\"`");
        diags.push(Diagnostic::new(&code::PAYLOAD_TEMPLATE_VALUE_INVALID, span, message).help(help));
        return None;
    };
    let expression = ExprText::new(text);
    if is_call(&text.value) {
        let call = read_call(&code::PAYLOAD_TEMPLATE_VALUE_INVALID, key, text, diags)?;
        return Some(PayloadTemplate { kind: TemplateKind::Intrinsic(call), span });
    }
    if !text.value.starts_with('$') {
        diags.push(not_computed(key, text, span));
        return None;
    }
    match json_path::parse(&expression) {
        Ok(path) => Some(PayloadTemplate { kind: TemplateKind::Path(path), span }),
        Err(fault) => {
            diags.push(path_fault(&code::PAYLOAD_TEMPLATE_VALUE_INVALID, key, text, fault));
            None
        }
    }
}

fn not_computed(key: &str, text: &Text, span: Span) -> Diagnostic {
    if text.value.contains("${") {
        return unresolved(key, span);
    }
    let message = format!("`{key}` must be a path or an intrinsic function");
    let fault = Diagnostic::new(&code::PAYLOAD_TEMPLATE_VALUE_INVALID, span, message);
    let plain = key.strip_suffix(".$").unwrap_or(key);
    if text.value.is_empty() || text.value.contains(|c: char| c.is_whitespace() || "()'\"".contains(c)) {
        return fault.help(format!("write `\"{plain}\"` if the text itself is meant"));
    }
    fault.help(format!(
        "write `\"{plain}\"` if the text itself is meant, `\"$.{}\"` if it is a path",
        text.value.trim_start_matches('.')
    ))
}

/// Keys that are the same without `.$`. Keys that are the same as they stand were reported by the parser.
fn report_duplicates(members: &[Member], diags: &mut Diagnostics) {
    let mut seen: ByName<'_, usize> = ByName::default();
    for (place, member) in members.iter().enumerate() {
        let key = member.key.value.as_str();
        let name = key.strip_suffix(".$").unwrap_or(key);
        match seen.get(name).and_then(|first| members.get(*first)) {
            Some(first) if first.key.value != key => {
                let message = format!("`{}` and `{key}` are the same key", first.key.value);
                let fault = Diagnostic::new(&code::PAYLOAD_TEMPLATE_KEY_DUPLICATE, member.key.span, message);
                diags.push(fault.also(first.key.span, "first here").help("remove one of the two"));
            }
            Some(_) => {}
            None => _ = seen.insert(name, place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{check, read_jsonata_state, read_state};

    /// A template in a compact form: constants as their text, expressions in brackets.
    fn show(template: &PayloadTemplate, text: &str) -> String {
        let join = |parts: Vec<String>| parts.join(", ");
        match &template.kind {
            TemplateKind::Literal(node) => node.span.slice(text).to_string(),
            TemplateKind::Path(path) => format!("<path {}>", path.text.value),
            TemplateKind::Intrinsic(call) => format!("<call {}>", call.text.value),
            TemplateKind::Jsonata(expression) => format!("<jsonata {}>", expression.as_str().trim()),
            TemplateKind::Array(elements) => {
                format!("[{}]", join(elements.iter().map(|element| show(element, text)).collect()))
            }
            TemplateKind::Object(entries) => {
                let show_entry = |entry: &TemplateEntry| format!("{}: {}", entry.key.value, show(&entry.value, text));
                format!("{{{}}}", join(entries.iter().map(show_entry).collect()))
            }
        }
    }

    fn check_template(template: &str, expected: &str) {
        let members = format!(r#""Type": "Pass", "End": true, "Parameters": {template}"#);
        let (state, faults) = read_state(&members);
        assert!(faults.is_empty(), "{faults:?}");
        let text = format!(r#"{{"StartAt": "A", "States": {{"A": {{{members}}}}}}}"#);
        assert_eq!(state.data_flow.parameters.map(|template| show(&template, &text)).as_deref(), Some(expected));
    }

    #[test]
    fn constants_stay_whole() {
        check_template(r#"{"a": [1, {"b": null}]}"#, r#"{"a": [1, {"b": null}]}"#);
        check_template("{}", "{}");
    }

    #[test]
    fn computed_values_at_any_depth() {
        check_template(r#"{"a.$": "$.x", "b": 1}"#, "{a: <path $.x>, b: 1}");
        check_template(r#"{"a": [{"b.$": "$$.State.Name"}, {}]}"#, "{a: [{b: <path $$.State.Name>}, {}]}");
        check_template(r#"[{"a.$": "$order.id"}]"#, "[{a: <path $order.id>}]");
        check_template(r#"{"a.$": "States.Format('{}', $.x)"}"#, "{a: <call States.Format('{}', $.x)>}");
        check_template(r#"{"a": "$.x"}"#, r#"{"a": "$.x"}"#);
    }

    #[test]
    fn jsonata_expressions_at_any_depth() {
        let (state, faults) =
            read_jsonata_state(r#""Type": "Pass", "End": true, "Output": {"a": ["{% 1 %}"], "b.$": 2}"#);
        assert!(faults.is_empty(), "{faults:?}");
        let kind = state.data_flow.output.map(|template| template.kind);
        let Some(TemplateKind::Object(entries)) = kind else { panic!("{kind:?}") };
        assert_eq!(entries.iter().map(|entry| entry.key.as_str()).collect::<Vec<_>>(), ["a", "b.$"]);
    }

    #[test]
    fn faults() {
        let check = |template: &str, expected: &[&str]| {
            check(&format!(r#""Type": "Pass", "End": true, "Parameters": {template}"#), expected);
        };
        check(r#"{"a.$": 1}"#, &["payload-template-value-invalid at 1"]);
        check(r#"{"a.$": "x"}"#, &[r#"payload-template-value-invalid at "x""#]);
        check(r#"{"a.$": "States.Format('x'"}"#, &["payload-template-value-invalid at ("]);
        check(r#"{"a": {"b.$": "$.x["}}"#, &["payload-template-value-invalid at ["]);
        check(r#"{"a.$": "${Path}"}"#, &["placeholder-unresolved at ${Path}"]);
        check(r#"{"a": 1, "a.$": "$.x"}"#, &[r#"payload-template-key-duplicate at "a.$""#]);
        check(r#""$.x""#, &[r#"payload-template-not-object at "$.x""#]);
    }

    #[test]
    fn a_fault_inside_a_string_with_escapes_is_underlined_where_it_stands() {
        check(
            r#""Type": "Pass", "End": true, "Parameters": {"a.$": "$['\u0041'].b c"}"#,
            &["payload-template-value-invalid at  "],
        );
    }
}
