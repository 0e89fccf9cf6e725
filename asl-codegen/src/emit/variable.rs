//! Workflow variables: the struct of a scope's slots, how they are read, and `Assign`.
//!
//! ```text
//! struct __OrderVariables0 { v_total: Slot, v_attempts: Slot }
//! ```
//!
//! All values of an `Assign` are worked out before the state's output is; they are stored once that is there.

use super::context::Context;
use super::data_flow::{Typed, works};
use super::payload_template::emit_entry;
use super::query::{self, States};
use super::state_enum::emit_stored;
use crate::collect_vec::{CollectVec, PushAll};
use crate::ir::{Scope, ScopeId, State};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::variable::Assign;
use crate::tokens::{Ident, TokenStream, format_ident, quote};

/// The structs of all scopes that have variables.
pub(crate) fn emit_variables(ctx: &Context<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let scopes = ctx.machine.scopes.iter().enumerate().filter(|(_, scope)| !scope.variables.is_empty());
    let structs = scopes.map(|(index, scope)| {
        let (name, visibility) = (variables_struct(ctx, ScopeId(index)), &ctx.options.visibility);
        let fields = scope.variables.iter().map(|variable| {
            let (field, text) = (slot(variable), variable);
            let stored = ctx.options.checkpoint.then(|| quote!(#[serde(rename = #text)]));
            quote!(#stored #field: #rt::variable::Slot)
        });
        let stored = emit_stored(ctx.options);
        quote! {
            #[derive(#rt::Clone, #rt::Default)]
            #stored
            #[allow(non_snake_case)]
            #visibility struct #name { #(#fields,)* }
        }
    });
    structs.collect()
}

/// A scope's variables as a type.
pub(crate) fn emit_type(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    if ctx.machine.scopes[scope.0].variables.is_empty() {
        return quote!(());
    }
    let name = variables_struct(ctx, scope);
    quote!(#name)
}

/// What the `events` of a scope's functions are: a bound of `E`.
pub(crate) fn emit_bound(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let rt = &ctx.rt;
    if ctx.machine.scopes[scope.0].variables.is_empty() {
        return quote!(#rt::Events);
    }
    let name = variables_struct(ctx, scope);
    quote!(#rt::Events + #rt::HasVariables<Variables = #name>)
}

/// The top level's variables in the inline form; nothing where it has none.
pub(crate) fn emit_local(ctx: &Context<'_>) -> TokenStream {
    if ctx.machine.root().variables.is_empty() {
        return TokenStream::new();
    }
    let (rt, name) = (&ctx.rt, variables_struct(ctx, ScopeId(0)));
    quote!(let mut variables = <#name as #rt::Default>::default();)
}

/// What `Scope`'s functions have to do with variables. The type is named, not `Self::Variables`: a state may be called so.
pub(crate) struct Slots {
    /// The type of the argument `variables`, behind `&mut`.
    pub(crate) ty: TokenStream,
    /// Statements that make `events` of the arguments.
    pub(crate) begin: TokenStream,
}

/// A scope's [`Slots`].
pub(crate) fn slots(ctx: &Context<'_>, scope: ScopeId) -> Slots {
    Slots { ty: emit_type(ctx, scope), begin: emit_begin(ctx, scope) }
}

fn emit_begin(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let rt = &ctx.rt;
    if ctx.machine.scopes[scope.0].variables.is_empty() {
        return quote!(let _ = (&variables, &events););
    }
    quote!(let events = &mut #rt::WithVariables { events, variables };)
}

/// The variables that a line through `inner` begins with: copies of those of the outer scope that it knows too.
pub(crate) fn emit_inner(ctx: &Context<'_>, outer: ScopeId, inner: ScopeId) -> TokenStream {
    let (rt, inner_scope): (_, &Scope) = (&ctx.rt, &ctx.machine.scopes[inner.0]);
    let known = &ctx.machine.scopes[outer.0].variables;
    let copies: Vec<_> = inner_scope
        .variables
        .iter()
        .filter(|name| known.contains(name))
        .map(|name| {
            let slot = slot(name);
            quote!(#slot: #rt::Clone::clone(&#rt::HasVariables::variables(events).#slot))
        })
        .collect_vec();
    let ty = emit_type(ctx, inner);
    match (inner_scope.variables.is_empty(), copies.is_empty()) {
        (true, _) => quote!(()),
        (false, true) => quote!(<#ty as #rt::Default>::default()),
        (false, false) => quote!(#ty { #(#copies,)* ..#rt::Default::default() }),
    }
}

/// A variable's value, for the start of a path: a `&Value`; it leaves the function by `?` where it isn't assigned.
pub(crate) fn emit_value(ctx: &Context<'_>, name: &str) -> TokenStream {
    let (rt, slot) = (&ctx.rt, emit_slot(ctx, name));
    quote!(#rt::variable::value(#slot, #name)?)
}

/// The same inside the closure that evaluates a call.
pub(crate) fn emit_argument(ctx: &Context<'_>, name: &str) -> TokenStream {
    let (rt, slot) = (&ctx.rt, emit_slot(ctx, name));
    let value = quote!(#rt::intrinsic::variable(#slot, #name)?);
    if ctx.draws_random { quote!(&#rt::Clone::clone(#value)) } else { value }
}

/// The slot itself: a `&Slot`.
pub(crate) fn emit_slot(ctx: &Context<'_>, name: &str) -> TokenStream {
    let (rt, slot) = (&ctx.rt, slot(name));
    quote!(&#rt::HasVariables::variables(events).#slot)
}

/// `Assign` in two steps.
#[derive(Default)]
pub(crate) struct Assigning {
    /// Statements that work the values out.
    pub(crate) evaluate: TokenStream,
    /// Statements that store them.
    pub(crate) store: TokenStream,
}

/// An `Assign` whose `$` is `source`, a borrowed JSON value, by an expression that may leave the function by `?`.
pub(crate) fn emit_assign(ctx: &Context<'_>, assign: Option<&Assign>, source: &TokenStream) -> Assigning {
    let Some(assign) = assign.filter(|assign| !assign.variables.is_empty()) else { return Assigning::default() };
    let reads = assign.variables.iter().any(|variable| reads_input(&variable.value));
    let input = reads.then(|| quote!(let input = #source;));
    let values = assign.variables.iter().map(|variable| emit_entry(ctx, &variable.value, &variable.name.value));
    assigning(ctx, assign, &values.collect_vec(), input)
}

/// The same in JSONata; `field` is the way to the `Assign`: `Assign`, `Catch[0]/Assign`.
pub(crate) fn emit_jsonata_assign(
    ctx: &Context<'_>,
    assign: Option<&Assign>,
    states: &States,
    field: &str,
) -> Assigning {
    let Some(assign) = assign.filter(|assign| !assign.variables.is_empty()) else { return Assigning::default() };
    let values = assign.variables.iter().map(|variable| {
        let name = &variable.name.value;
        query::emit_assigned(ctx, states, &variable.value, &format!("{field}/{name}"))
    });
    assigning(ctx, assign, &values.collect_vec(), None)
}

/// The state's own `Assign` in either language: `result` is what its work has given, `input` its raw input.
pub(crate) fn emit_own_assign(ctx: &Context<'_>, state: &State<'_>, result: Typed, input: TokenStream) -> Assigning {
    if state.data_flow.is_jsonata() {
        let states = States::of(ctx, state, input);
        let states = if works(state) { states.with_result(ctx, &result.tokens, &result.ty) } else { states };
        return emit_jsonata_assign(ctx, state.assign, &states, "Assign");
    }
    let (rt, tokens) = (&ctx.rt, result.tokens);
    let source = if result.ty.is_json() { quote!(&#tokens) } else { quote!(&#rt::to_json(&#tokens)?) };
    emit_assign(ctx, state.assign, &source)
}

fn assigning(ctx: &Context<'_>, assign: &Assign, values: &[TokenStream], input: Option<TokenStream>) -> Assigning {
    let rt = &ctx.rt;
    let names: Vec<&String> = assign.variables.iter().map(|variable| &variable.name.value).collect_vec();
    let locals: Vec<Ident> = (0..names.len()).map(|index| format_ident!("assigned_{index}")).collect_vec();
    let slots = names.iter().map(|name| slot(name));
    Assigning {
        evaluate: quote! {
            let (#(#locals,)*) = {
                #input
                (#(#values,)*)
            };
        },
        store: quote! {#(
            #rt::variable::Assigned::tell(&#locals, events, #names);
            #rt::variable::Assigned::store(#locals, &mut #rt::HasVariables::variables_mut(events).#slots);
        )*},
    }
}

/// Whether an `Assign` takes random numbers.
pub(crate) fn draws_random(assign: &Assign) -> bool {
    assign.variables.iter().any(|variable| super::payload_template::draws_random(&variable.value))
}

/// The `Assign`s of a state, of its rules and catchers.
pub(crate) fn assigns<'a>(state: &State<'a>) -> Vec<&'a Assign> {
    let mut found = Vec::new();
    found.push_all(state.assign);
    if let crate::ir::StateKind::Choice(choice) = &state.kind {
        found.push_all(choice.rules.iter().filter_map(|rule| rule.assign));
    }
    found.push_all(state.recovery().1.iter().filter_map(|catcher| catcher.assign));
    found
}

/// Anything but constants, variables and the context object.
fn reads_input(template: &PayloadTemplate) -> bool {
    match &template.kind {
        TemplateKind::Literal(_) | TemplateKind::Jsonata(_) => false,
        TemplateKind::Array(items) => items.iter().any(reads_input),
        TemplateKind::Object(entries) => entries.iter().any(|entry| reads_input(&entry.value)),
        TemplateKind::Path(_) | TemplateKind::Intrinsic(_) => true,
    }
}

fn variables_struct(ctx: &Context<'_>, scope: ScopeId) -> Ident {
    format_ident!("__{}Variables{}", ctx.machine.ident, scope.0)
}

/// A variable's field. All begin alike, so that none is a word of Rust; beyond ASCII rustc takes some letters for the same.
pub(crate) fn slot(name: &str) -> Ident {
    let text: String = match name.is_ascii() {
        true => format!("v_{name}"),
        false => name.chars().map(|c| format!("_{:x}", u32::from(c))).collect(),
    };
    format_ident!("{text}")
}
