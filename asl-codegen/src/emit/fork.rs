//! What Parallel and Map states share: how they go on when all lines have ended, and the lines' enum.

use super::catch::{emit_caught, emit_caught_function};
use super::context::{Context, item};
use super::data_flow::{Typed, emit_convert, emit_output, emit_placed, emit_result_selector};
use super::state_code::{StateCode, emit_flow};
use super::transition::{emit_exit, exit_type};
use super::variable::{emit_bound, emit_inner, emit_own_assign};
use crate::collect_vec::CollectVec;
use crate::ir::{Exit, ScopeId, State, StateKind, Type};
use crate::tokens::{Ident, TokenStream, format_ident, quote};

/// The code of a state that forks.
///
/// ```text
/// fn work_ship(row: &'static Row, input: &Value) -> Result<Work, ExecutionError> { Ok(Work::Branches { count: 2, input: … }) }
/// fn begin_ship_0(row: &'static Row, input: &Value, work: &Work, index: u32) -> Result<Value, ExecutionError> { … }
/// fn exit_ship<E: Events>(row: &'static Row, input: Value, result: Value, events: &mut E) -> Result<Value, ExecutionError> { … }
/// ```
///
/// `work` is the body of the first function, `begins` are those of the next ones, one for each scope inside: what a line through it
/// begins with.
pub(crate) fn emit(
    ctx: &Context<'_>,
    state: &State<'_>,
    exit: Exit,
    work: &TokenStream,
    begins: &[Typed],
) -> StateCode {
    let (rt, input) = (&ctx.rt, ctx.ty(&state.input));
    let (exit_function, caught) = (emit_exit_function(ctx, state, exit), emit_caught_function(ctx, state));
    let (returns, bound) = (ctx.result(&quote!(#rt::Work)), emit_bound(ctx, state.scope));
    let begin_functions: Vec<_> =
        begins.iter().zip(0..).map(|(begin, number)| emit_begin_function(ctx, state, number, begin)).collect_vec();
    let rest = quote! {
        <E: #bound>(row: &'static #rt::Row, input: &#input, events: &mut E) -> #returns {
            #work
        }
    };
    let (work_function, work_call) = (ctx.define("work", state, &rest), ctx.function("work", state));
    StateCode {
        items: quote! {
            #work_function
            #(#begin_functions)*
            #exit_function
            #caught
        },
        enter: Some(quote!(#rt::flow_fork(#work_call(row, input, events), state))),
        woken: None,
        answered: None,
        caught: emit_caught(ctx, state),
        strand: Some(emit_strand(ctx, state)),
        joined: Some(emit_joined(ctx, state, exit)),
    }
}

fn emit_exit_function(ctx: &Context<'_>, state: &State<'_>, exit: Exit) -> TokenStream {
    let (rt, input) = (&ctx.rt, ctx.ty(&state.input));
    let (returns, bound) = (ctx.result(&exit_type(ctx, state, exit)), emit_bound(ctx, state.scope));
    let raw_input = state.data_flow.output_needs_input().then(|| quote!(input: #input,));
    let result = Typed { tokens: quote!(result), ty: result_type(state) };
    let ty = ctx.ty(&result.ty);
    let assigning = emit_own_assign(ctx, state, result.clone(), quote!(input));
    if selects_first(state) {
        let json = || Typed { tokens: quote!(result), ty: Type::Json };
        let selected = emit_result_selector(ctx, state, result).tokens;
        let body = emit_exit(ctx, state, assigning, emit_placed(ctx, state, json(), &quote!(input)), exit);
        let value = ctx.result(&quote!(#rt::Value));
        let select = quote! {
            <E: #bound>(row: &'static #rt::Row, result: #ty, events: &mut E) -> #value {
                #rt::Ok(#selected)
            }
        };
        let exit = quote! {
            <E: #bound>(row: &'static #rt::Row, #raw_input result: #rt::Value, events: &mut E) -> #returns {
                #body
            }
        };
        let (select, exit) = (ctx.define("select", state, &select), ctx.define("exit", state, &exit));
        return quote!(#select #exit);
    }
    let body = emit_exit(ctx, state, assigning, emit_output(ctx, state, result, &quote!(input)), exit);
    let rest = quote! {
        <E: #bound>(row: &'static #rt::Row, #raw_input result: #ty, events: &mut E) -> #returns {
            let _ = &result;
            #body
        }
    };
    ctx.define("exit", state, &rest)
}

/// Whether `ResultSelector` has a function of its own: where it fails, the state's input may still be needed for a catcher.
pub(crate) fn selects_first(state: &State<'_>) -> bool {
    state.recovers()
        && state.assign.is_none()
        && state.data_flow.result_selector.is_some()
        && state.data_flow.output_needs_input()
}

/// What the lines return, together.
pub(crate) fn result_type(state: &State<'_>) -> Type {
    match &state.kind {
        StateKind::Parallel(parallel) => parallel.result.clone(),
        StateKind::Map(map) => map.result.clone(),
        _ => Type::Json,
    }
}

/// What a line begins with: a function of the state's input, what it works on, and the line's number.
fn emit_begin_function(ctx: &Context<'_>, state: &State<'_>, number: usize, begin: &Typed) -> TokenStream {
    let (rt, input) = (&ctx.rt, ctx.ty(&state.input));
    let bound = emit_bound(ctx, state.scope);
    let start = state.inner_scopes().get(number).map(|scope| ctx.machine.scopes[scope.0].start);
    let to = start.map_or(Type::Json, |start| ctx.machine.state(start).input.clone());
    let converted = emit_convert(ctx, Typed { tokens: begin.tokens.clone(), ty: begin.ty.clone() }, &to);
    let returns = ctx.result(&ctx.ty(&to));
    let rest = quote! {
        <E: #bound>(row: &'static #rt::Row, input: &#input, work: &#rt::Work, index: u32, events: &mut E) -> #returns {
            #rt::Ok(#converted)
        }
    };
    ctx.shared.define(begin_name(state, number), &quote!(#[inline]), &rest)
}

/// `begin_ship_0`
fn begin_name(state: &State<'_>, number: usize) -> Ident {
    format_ident!("{}_{number}", item("begin", state))
}

/// The call of that function, with `input` and `work`, which are references: a `Result`.
pub(crate) fn emit_begin_call(
    ctx: &Context<'_>,
    state: &State<'_>,
    number: usize,
    [input, work, index]: [&TokenStream; 3],
) -> TokenStream {
    let (function, row) = (ctx.shared.function(begin_name(state, number)), ctx.row(state));
    quote!(#function(#row, #input, #work, #index, events))
}

fn emit_joined(ctx: &Context<'_>, state: &State<'_>, exit: Exit) -> TokenStream {
    let (rt, function, variant) = (&ctx.rt, ctx.function("exit", state), &state.names.variant);
    let recovers = state.recovers();
    let raw_input = state.data_flow.output_needs_input().then(|| match recovers {
        // An error in here may still be caught.
        true => quote!(#rt::Clone::clone(&input),),
        false => quote!(input,),
    });
    let result = match result_type(state) {
        Type::Json => quote!(#rt::Ok(results)),
        ty => {
            let ty = ctx.ty(&ty);
            quote!(#rt::convert::<_, #ty>(results))
        }
    };
    let result = if selects_first(state) {
        let select = ctx.function("select", state);
        quote!(#result.and_then(|results| #select(row, results, events)))
    } else {
        result
    };
    let call = quote!(#result.and_then(|results| #function(row, #raw_input results, events)));
    let flow = emit_flow(ctx, state, exit, recovers.then(|| quote!(Self::#variant(input))), &quote!(next));
    quote! {{
        let next = #call;
        #flow
    }}
}

/// The line of number `index`, a `Result`: a Parallel has a scope for each, a Map one for all.
fn emit_strand(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let lines: Vec<_> = state
        .inner_scopes()
        .into_iter()
        .enumerate()
        .map(|(number, inner)| emit_line(ctx, state, inner, number))
        .collect_vec();
    match (&state.kind, lines.as_slice()) {
        (StateKind::Map(_), [line]) => line.clone(),
        _ => {
            let numbers = 0..u32::try_from(lines.len()).unwrap_or(u32::MAX);
            quote! {
                match index {
                    #(#numbers => #lines,)*
                    _ => #rt::no_strand(self),
                }
            }
        }
    }
}

fn emit_line(ctx: &Context<'_>, from: &State<'_>, inner: ScopeId, number: usize) -> TokenStream {
    let (rt, strands) = (&ctx.rt, ctx.strands_enum(from.scope));
    let begin = emit_begin_call(ctx, from, number, [&quote!(input), &quote!(work), &quote!(index)]);
    let (line, variant) = (line_variant(inner), ctx.variant(ctx.machine.scopes[inner.0].start));
    let variables = emit_inner(ctx, from.scope, inner);
    quote!(#rt::Ok(#strands::#line(#rt::Branch::new(#variant(#begin?), #variables))))
}

fn line_variant(inner: ScopeId) -> Ident {
    format_ident!("Scope{}", inner.0)
}

/// The enum of a scope's lines, a variant per inner scope; nothing for a scope whose states don't fork.
///
/// ```text
/// enum __OrderStrands0 { Scope1(Branch<__OrderScope1>), Scope2(Branch<__OrderScope2>) }
/// ```
pub(crate) fn emit_strands(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let inner: Vec<ScopeId> = ctx.states(scope).flat_map(State::inner_scopes).collect_vec();
    if inner.is_empty() {
        return TokenStream::new();
    }
    let (rt, strands) = (&ctx.rt, ctx.strands_enum(scope));
    let data = ctx.data_type();
    let lines: Vec<_> = inner.iter().map(|inner| line_variant(*inner)).collect_vec();
    let scopes = inner.iter().map(|inner| ctx.scope_enum(*inner));
    let (stored, visibility) = (super::state_enum::emit_stored(ctx.options), &ctx.options.visibility);
    quote! {
        #stored
        #[allow(clippy::large_enum_variant)]
        #visibility enum #strands { #(#lines(#rt::Branch<#scopes>),)* }

        #[automatically_derived]
        impl #rt::Strands<#rt::TaskCall<#data>, #data> for #strands {
            fn strand(&mut self) -> &mut dyn #rt::Strand<#rt::TaskCall<#data>, #data> {
                match self {
                    #(Self::#lines(line) => line,)*
                }
            }
        }
    }
}
