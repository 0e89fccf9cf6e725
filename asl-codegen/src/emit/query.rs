//! JSONata in a state's fields: templates whose expressions read `$states`, variables and the context object.
//!
//! ```text
//! { "id": "{% $states.input.id %}", "fixed": 1 }
//! object([("id", query::defined(query::path(Some(input), ["id"]), "$states.input.id", "Output/id")?), ("fixed", …)])
//! ```
//!
//! Constants and paths of names are a Rust expression of type `Option<Value>`: JSONata's `undefined` is `None`. All others are a
//! function of their own, see `jsonata`.

use super::context::Context;
use super::context_object::emit_whole;
use super::data_flow::Typed;
use super::feature::emit_need;
use super::jsonata::{Outside, emit_in_state};
use super::literal::{emit_json, emit_number};
use super::shape::share_parts;
use super::shared::{Question, Sites};
use super::site::Site;
use super::type_text::{first_span, type_text};
use super::variable::emit_slot;
use crate::collect_vec::CollectVec;
use crate::expr::context_object::resolve;
use crate::expr::json_path;
use crate::expr::jsonata::function::is_function;
use crate::expr::jsonata::tree::{Expr, Node, NodeKind, Variable};
use crate::ir::{RustType, State, Type};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::options::Feature;
use crate::span::Span;
use crate::tokens::{TokenStream, format_ident, quote};

/// What `$states` holds where a template stands: expressions of type `&Value`.
#[derive(Default)]
pub(crate) struct States {
    /// `$states.input`
    input: TokenStream,
    /// `$states.result`
    result: Option<TokenStream>,
    /// `$states.errorOutput`
    error_output: Option<TokenStream>,
    /// The fields whose data has a Rust type: what can be borrowed, and the type.
    typed: Vec<(&'static str, TokenStream, RustType)>,
}

impl States {
    /// `$states.input` is the state's input: `input`, an expression that can be borrowed.
    pub(crate) fn of(ctx: &Context<'_>, state: &State<'_>, input: TokenStream) -> States {
        let states = States { input: emit_borrowed(ctx, &input, &state.input), ..States::default() };
        states.with_typed("input", &input, &state.input)
    }

    /// Only `$states.input`, an expression of type `&Value`.
    pub(crate) fn of_json(input: TokenStream) -> States {
        States { input, ..States::default() }
    }

    /// The same after an error, an expression of type `&Value`.
    pub(crate) fn with_error(self, error: TokenStream) -> States {
        States { error_output: Some(error), ..self }
    }

    /// The same after the state's work.
    pub(crate) fn with_result(self, ctx: &Context<'_>, result: &TokenStream, ty: &Type) -> States {
        States { result: Some(emit_borrowed(ctx, result, ty)), ..self }.with_typed("result", result, ty)
    }

    fn with_typed(mut self, field: &'static str, payload: &TokenStream, ty: &Type) -> States {
        if let Type::Rust(ty) = ty {
            self.typed.push((field, payload.clone(), ty.clone()));
        }
        self
    }
}

/// A `&Value` of a payload of this type.
fn emit_borrowed(ctx: &Context<'_>, payload: &TokenStream, ty: &Type) -> TokenStream {
    let rt = &ctx.rt;
    if ty.is_json() { quote!(&#payload) } else { quote!(&#rt::to_json(&#payload)?) }
}

/// A field's value, an expression of type `Value`; it leaves the function by `?` where an expression gives nothing.
pub(crate) fn emit_template(
    ctx: &Context<'_>,
    states: &States,
    template: &PayloadTemplate,
    field: &str,
) -> TokenStream {
    let rt = &ctx.rt;
    match &template.kind {
        TemplateKind::Literal(node) => emit_json(ctx, node),
        TemplateKind::Array(items) => {
            let items = items.iter().enumerate();
            let items = items.map(|(index, item)| emit_template(ctx, states, item, &format!("{field}[{index}]")));
            quote!(#rt::array([#(#items),*]))
        }
        TemplateKind::Object(entries) => {
            let keys = entries.iter().map(|entry| &entry.key.value);
            let values = entries.iter().map(|entry| {
                let key = &entry.key.value;
                emit_template(ctx, states, &entry.value, &format!("{field}/{key}"))
            });
            quote!(#rt::object([#((#keys, #values)),*]))
        }
        TemplateKind::Jsonata(expression) => emit_value(ctx, states, expression, field),
        // These are JSONPath's.
        TemplateKind::Path(_) | TemplateKind::Intrinsic(_) => quote!(#rt::Value::Null),
    }
}

/// What a variable is assigned, an expression whose type is `Assigned`: an expression's number is none of JSON's yet.
pub(crate) fn emit_assigned(
    ctx: &Context<'_>,
    states: &States,
    template: &PayloadTemplate,
    field: &str,
) -> TokenStream {
    match &template.kind {
        TemplateKind::Jsonata(expression) if emit_direct(ctx, states, &expression.root).is_none() => {
            let (rt, text) = (&ctx.rt, expression.text.as_str().trim());
            let outcome = emit_expression(ctx, states, expression);
            quote!(#rt::query::Outcome::assigned(#outcome, #text, #field)?)
        }
        _ => emit_template(ctx, states, template, field),
    }
}

/// A field that is a template, as a payload.
pub(crate) fn emit_field(ctx: &Context<'_>, states: &States, template: &PayloadTemplate, field: &str) -> Typed {
    Typed { tokens: emit_template(ctx, states, template, field), ty: Type::Json }
}

/// An expression's value, of type `Value`; it leaves the function by `?` where there is none.
pub(crate) fn emit_value(ctx: &Context<'_>, states: &States, expression: &Expr, field: &str) -> TokenStream {
    let (rt, text) = (&ctx.rt, expression.text.as_str().trim());
    match emit_direct(ctx, states, &expression.root) {
        Some(value) => quote!(#rt::query::defined(#value, #text, #field)?),
        None => {
            let item = emit_expression(ctx, states, expression);
            quote!(#rt::query::evaluated(#item, #text, #field)?)
        }
    }
}

/// The same, made of the value by one of the runtime's functions: `query::boolean(value, "$states.input.done", "Choices[0]/Condition")?`.
pub(crate) fn emit_made(
    ctx: &Context<'_>,
    states: &States,
    expression: &Expr,
    field: &str,
    function: &str,
) -> TokenStream {
    let (rt, text, function) = (&ctx.rt, expression.text.as_str().trim(), format_ident!("{function}"));
    let value = emit_value(ctx, states, expression, field);
    quote!(#rt::query::#function(#value, #text, #field)?)
}

/// A `Condition`, of type `bool`.
pub(crate) fn emit_decided(ctx: &Context<'_>, states: &States, expression: &Expr, field: &str) -> TokenStream {
    let (rt, text) = (&ctx.rt, expression.text.as_str().trim());
    if emit_direct(ctx, states, &expression.root).is_some() {
        return emit_made(ctx, states, expression, field, "boolean");
    }
    let outcome = emit_expression(ctx, states, expression);
    quote!(#rt::query::decided(#outcome, #text, #field)?)
}

/// A path of names: the variable that it begins with, and the names.
fn path(node: &Node) -> Option<(&str, Vec<&str>)> {
    let (variable, names) = match &node.kind {
        NodeKind::Variable(_) => (variable_name(node)?, Vec::new()),
        NodeKind::Path(path) if !path.keep_singleton_array && path.steps.iter().all(Node::is_bare) => {
            let (first, rest) = path.steps.split_first()?;
            (variable_name(first)?, rest.iter().map(step_name).collect::<Option<_>>()?)
        }
        _ => return None,
    };
    let is_states = variable == "states" && !names.is_empty();
    (is_states || variable != "states" && !is_function(variable)).then_some((variable, names))
}

/// A variable from outside of the expression.
fn variable_name(node: &Node) -> Option<&str> {
    match &node.kind {
        NodeKind::Variable(Variable::Named { name, locals, .. }) if locals.is_empty() => Some(name),
        _ => None,
    }
}

fn step_name(step: &Node) -> Option<&str> {
    match &step.kind {
        NodeKind::Name(name) => Some(name),
        _ => None,
    }
}

/// A constant, or a path of names: an `Option<Value>`.
fn emit_direct(ctx: &Context<'_>, states: &States, node: &Node) -> Option<TokenStream> {
    let rt = &ctx.rt;
    match &node.kind {
        _ if !node.is_bare() => None,
        NodeKind::String(text) => Some(quote!(#rt::Some(#rt::Value::from_static(#text)))),
        NodeKind::Number(number) => {
            let number = emit_number(ctx, &number.to_string());
            Some(quote!(#rt::Some(#rt::Value::Number(#number))))
        }
        NodeKind::Boolean(value) => Some(quote!(#rt::Some(#rt::Value::Bool(#value)))),
        NodeKind::Null => Some(quote!(#rt::Some(#rt::Value::Null))),
        _ => {
            let (variable, names) = path(node)?;
            emit_path(ctx, states, variable, &names, node.span)
        }
    }
}

fn emit_path(ctx: &Context<'_>, states: &States, variable: &str, names: &[&str], span: Span) -> Option<TokenStream> {
    let rt = &ctx.rt;
    if let ("states", [field, rest @ ..]) = (variable, names)
        && let Some(value) = emit_typed(ctx, states, field, rest, span)
    {
        return Some(value);
    }
    let (root, names) = match (variable, names) {
        ("states", ["context", rest @ ..]) => return Some(emit_context(ctx, rest)),
        ("states", [field, rest @ ..]) => (emit_field_of_states(ctx, states, field)?, rest),
        ("states", []) => return None,
        (name, names) => (emit_variable(ctx, name), names),
    };
    Some(quote!(#rt::query::path(#root, [#(#names),*])))
}

/// `$states.input.order.total` where the data has a Rust type, whose field is read: an `Option<Value>`. A field that isn't there is an
/// error when compiling.
fn emit_typed(ctx: &Context<'_>, states: &States, field: &str, names: &[&str], span: Span) -> Option<TokenStream> {
    let (rt, n_names) = (&ctx.rt, names.len());
    let (_, payload, ty) = states.typed.iter().find(|(known, ..)| *known == field && n_names > 0)?;
    let text = format!("$states.{field}.{}", names.join("."));
    let site = Site::new(ctx.state?, span, &text, &type_text(ty.tokens()));
    let place = first_span(ty);
    let ty = ctx.rust_ty(ty);
    let keys: Vec<_> = names.iter().map(|name| json_path::Step::Key((*name).to_string())).collect_vec();
    let parts = share_parts(ctx, &keys);
    let about = quote!(#rt::Probe::<#ty>::SCHEMA, #parts);
    let (function, sites) = ("resolve_names", Sites::One(site));
    let steps = ctx.shared.steps(Question { function, about, words: TokenStream::new(), sites, place }, n_names);
    Some(quote!({
        let reader = #rt::Probe::<#ty>::reader(&#payload);
        #rt::query::field(reader.scalar(&#steps, #parts), || #rt::to_json(&#payload), [#(#names),*])?
    }))
}

/// Any other expression: a `Result<impl Outcome, Fault>`.
fn emit_expression(ctx: &Context<'_>, states: &States, expression: &Expr) -> TokenStream {
    let rt = &ctx.rt;
    let evaluation = match expression.is_volatile() {
        true => quote!(#rt::query::evaluation(events)),
        false => quote!(#rt::query::evaluation_of_data()),
    };
    let typed: Vec<&str> = states.typed.iter().map(|(field, ..)| *field).collect_vec();
    let mut needs = TokenStream::new();
    emit_needs(ctx, &expression.root, &mut needs);
    emit_in_state(expression, &evaluation, &typed, needs, |outside| match outside {
        Outside::Field { field, names, span } => {
            let names: Vec<&str> = names.iter().map(String::as_str).collect_vec();
            let value = emit_typed(ctx, states, field, &names, *span).unwrap_or_else(|| quote!(#rt::None));
            quote!(#rt::Option::as_ref(&#value))
        }
        Outside::Variable(name) => emit_variable(ctx, name),
        Outside::States("context") => {
            let whole = emit_whole(ctx);
            quote!(#rt::Some(&#whole))
        }
        Outside::States(field) => emit_field_of_states(ctx, states, field).unwrap_or_else(|| quote!(#rt::None)),
    })
}

/// `$states.input`, `.result` or `.errorOutput`: an `Option<&Value>`.
fn emit_field_of_states(ctx: &Context<'_>, states: &States, field: &str) -> Option<TokenStream> {
    match field {
        "input" => Some(emit_root(ctx, Some(&states.input))),
        "result" => Some(emit_root(ctx, states.result.as_ref())),
        "errorOutput" => Some(emit_root(ctx, states.error_output.as_ref())),
        _ => None,
    }
}

/// A variable of the machine: an `Option<&Value>`.
fn emit_variable(ctx: &Context<'_>, name: &str) -> TokenStream {
    let (rt, slot) = (&ctx.rt, emit_slot(ctx, name));
    quote!(#rt::variable::Slot::value(#slot))
}

fn emit_root(ctx: &Context<'_>, value: Option<&TokenStream>) -> TokenStream {
    let rt = &ctx.rt;
    value.map_or_else(|| quote!(#rt::None), |value| quote!(#rt::Some(#value)))
}

/// `$states.context.Map.Item.Value`: what the compiler knows of the way is a constant.
fn emit_context(ctx: &Context<'_>, names: &[&str]) -> TokenStream {
    let (rt, state) = (&ctx.rt, ctx.state.map(|state| ctx.info(state)));
    let steps: Vec<_> = names.iter().map(|name| json_path::Step::Key((*name).to_string())).collect_vec();
    let (field, rest) = resolve(&steps);
    let names = &names[names.len() - rest.len()..];
    let field = format_ident!("{field}");
    quote!(#rt::query::path(#rt::Events::context(events, #state, #rt::ContextField::#field).as_ref(), [#(#names),*]))
}

/// What an expression needs: an item for each regular expression and each `$hash` in it.
fn emit_needs(ctx: &Context<'_>, node: &Node, found: &mut TokenStream) {
    match &node.kind {
        NodeKind::Regex(regex) => {
            let what = format!("the regular expression /{}/", regex.pattern);
            found.append(&emit_need(ctx, Feature::Regex, &what, node.span));
        }
        NodeKind::Variable(Variable::Named { name, locals, .. }) if name == "hash" && locals.is_empty() => {
            found.append(&emit_need(ctx, Feature::Hash, "$hash", node.span));
        }
        _ => {}
    }
    node.for_each_child(&mut |child| emit_needs(ctx, child, found));
}

/// The field of a catcher: `Catch[0]/Output`.
pub(crate) fn catcher_field(index: usize, name: &str) -> String {
    format!("Catch[{index}]/{name}")
}

/// The field of a Choice rule: `Choices[0]/Condition`.
pub(crate) fn rule_field(index: usize, name: &str) -> String {
    format!("Choices[{index}]/{name}")
}
