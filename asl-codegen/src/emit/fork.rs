//! What Parallel and Map states share: their constants, how they go on when all lines have ended, and the lines' enum.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::catch::{emit_caught, emit_caught_function};
use super::context::{Context, info, item};
use super::data_flow::{Typed, emit_convert, emit_output};
use super::retry::{emit_catchers, emit_retriers};
use super::state_code::{StateCode, emit_flow};
use super::transition::{emit_exit, exit_type};
use super::variable::{emit_assign, emit_bound, emit_inner};
use crate::ir::{Exit, ResultPlace, ScopeId, Selection, State, StateKind, Type};

/// The code of a state that forks.
///
/// ```text
/// fn work_ship(input: &Value) -> Result<Work, ExecutionError> { Ok(Work::Branches { count: 2, input: … }) }
/// fn exit_ship<E: Events>(input: Value, result: Value, events: &mut E) -> Result<Value, ExecutionError> { … }
/// ```
///
/// `work` is the body of the first function, `strand` an expression of a `Result` with the line of number `index`.
pub(crate) fn emit(
    ctx: &Context<'_>,
    state: &State<'_>,
    kind: &str,
    exit: Exit,
    work: &TokenStream,
    strand: TokenStream,
) -> StateCode {
    let (rt, info, work_function) = (&ctx.rt, info(state), item("work", state));
    let (variant, input, name, kind) =
        (&state.names.variant, ctx.ty(&state.input), state.name, format_ident!("{kind}"));
    let (retry, catch) = state.recovery();
    let (retriers, catchers) = (emit_retriers(ctx, retry), emit_catchers(ctx, catch));
    let (exit_function, caught) = (emit_exit_function(ctx, state, exit), emit_caught_function(ctx, state));
    let (returns, bound) = (ctx.result(&quote!(#rt::Work)), emit_bound(ctx, state.scope));
    StateCode {
        items: quote! {
            static #info: #rt::StateInfo =
                #rt::StateInfo::fork(#name, #rt::StateKind::#kind, #retriers, #catchers);

            fn #work_function<E: #bound>(input: &#input, events: &mut E) -> #returns {
                #work
            }

            #exit_function
            #caught
        },
        enter: quote! {{
            let work = #work_function(&input, events);
            #rt::flow_fork(&#info, Self::#variant(input), work)
        }},
        woken: None,
        answered: None,
        caught: emit_caught(ctx, state),
        strand: Some(strand),
        joined: Some(emit_joined(ctx, state, exit)),
    }
}

fn emit_exit_function(ctx: &Context<'_>, state: &State<'_>, exit: Exit) -> TokenStream {
    let (rt, function, input) = (&ctx.rt, item("exit", state), ctx.ty(&state.input));
    let (returns, bound) = (ctx.result(&exit_type(ctx, state, exit)), emit_bound(ctx, state.scope));
    let raw_input = state.data_flow.output_needs_input().then(|| quote!(input: #input,));
    let ty = match &state.kind {
        StateKind::Parallel(parallel) => parallel.result.clone(),
        StateKind::Map(map) => map.result.clone(),
        _ => Type::Json,
    };
    // JSON where the state makes something else of it.
    let ty = if hands_on_result(ctx, state, &ty) { ty } else { Type::Json };
    let result = Typed { tokens: quote!(result), ty: Type::Json };
    let result = Typed { tokens: emit_convert(ctx, result, &ty), ty };
    let assigning = emit_assign(ctx, state.assign, &quote!(&result));
    let body = emit_exit(ctx, state, assigning, emit_output(ctx, state, result, &quote!(input)), exit);
    quote! {
        fn #function<E: #bound>(#raw_input result: #rt::Value, events: &mut E) -> #returns {
            let _ = &result;
            #body
        }
    }
}

/// Whether what the lines return is handed on as it is, alone or put into the raw input.
fn hands_on_result(ctx: &Context<'_>, state: &State<'_>, result: &Type) -> bool {
    let flow = &state.data_flow;
    let is_placed = match flow.result {
        ResultPlace::Whole => true,
        ResultPlace::Nowhere => false,
        ResultPlace::At(path) => ctx.place(&state.input.with(path, result)).is_some(),
    };
    is_placed && flow.result_selector.is_none() && matches!(flow.output, Selection::Whole)
}

fn emit_joined(ctx: &Context<'_>, state: &State<'_>, exit: Exit) -> TokenStream {
    let (rt, function, variant) = (&ctx.rt, item("exit", state), &state.names.variant);
    let recovers = state.recovers();
    let raw_input = state.data_flow.output_needs_input().then(|| match recovers {
        // An error in here may still be caught.
        true => quote!(#rt::Clone::clone(&input),),
        false => quote!(input,),
    });
    let call = quote!(#function(#raw_input results, events));
    let flow = emit_flow(ctx, state, exit, recovers.then(|| quote!(Self::#variant(input))), &quote!(next));
    quote! {{
        let next = #call;
        #flow
    }}
}

/// A line that begins with `payload`: a `Result`.
pub(crate) fn emit_line(ctx: &Context<'_>, from: &State<'_>, inner: ScopeId, payload: Typed) -> TokenStream {
    let (rt, strands) = (&ctx.rt, ctx.strands_enum(from.scope));
    let start = ctx.machine.scopes[inner.0].start;
    let (line, variant) = (line_variant(inner), ctx.variant(start));
    let payload = emit_convert(ctx, payload, &ctx.machine.state(start).input);
    let variables = emit_inner(ctx, from.scope, inner);
    quote!(#rt::Ok(#strands::#line(#rt::Branch::new(#variant(#payload), #variables))))
}

fn line_variant(inner: ScopeId) -> proc_macro2::Ident {
    format_ident!("Scope{}", inner.0)
}

/// The enum of a scope's lines, a variant per inner scope; nothing for a scope whose states don't fork.
///
/// ```text
/// enum __OrderStrands0 { Scope1(Branch<__OrderScope1>), Scope2(Branch<__OrderScope2>) }
/// ```
pub(crate) fn emit_strands(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let inner: Vec<ScopeId> = ctx.states(scope).flat_map(State::inner_scopes).collect();
    if inner.is_empty() {
        return TokenStream::new();
    }
    let (rt, strands) = (&ctx.rt, ctx.strands_enum(scope));
    let (call_enum, answer_enum) = (&ctx.call_enum, &ctx.answer_enum);
    let lines: Vec<_> = inner.iter().map(|inner| line_variant(*inner)).collect();
    let scopes = inner.iter().map(|inner| ctx.scope_enum(*inner));
    let (stored, visibility) = (super::state_enum::emit_stored(ctx.options), &ctx.options.visibility);
    quote! {
        #stored
        #[allow(clippy::large_enum_variant)]
        #visibility enum #strands { #(#lines(#rt::Branch<#scopes>),)* }

        #[automatically_derived]
        impl #rt::Strands<#call_enum, #answer_enum> for #strands {
            fn strand(&mut self) -> &mut dyn #rt::Strand<#call_enum, #answer_enum> {
                match self {
                    #(Self::#lines(line) => line,)*
                }
            }
        }
    }
}
