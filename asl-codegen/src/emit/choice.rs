//! The Choice state: its rules as one `if … else if …` chain over borrowed values.
//!
//! ```text
//! fn exit_is_case_resolved<E: Events>(input: WorkedCase, events: &mut E) -> Result<CallCenterState, ExecutionError> {
//!     let rule = { let input = &input; if choice::numeric_equals(…, Number::Int(1)) { 0usize } else { 1usize } };
//!     events.exited(…);
//!     match rule { 0usize => Ok(CallCenterState::CloseCase(output)), _ => Ok(CallCenterState::EscalateCase(output)) }
//! }
//! ```

mod condition;
mod exhaustive;
mod variable;

use proc_macro2::TokenStream;
use quote::quote;

use self::condition::emit_condition;
use self::variable::Reader;
use super::context::{Context, info};
use super::data_flow::{Typed, emit_effective_input, emit_output};
use super::state_code::{StateCode, emit_exit_flow, emit_exit_function, emit_exit_inline, emit_info};
use super::transition::emit_next;
use crate::ir::{Choice, Exit, Otherwise, State, StateId};

/// The code of a Choice state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, choice: &Choice<'_>) -> StateCode {
    // All of its exits lead to states: any of them says what the function returns.
    let exit = Exit::Next(StateId(0));
    let body = emit_body(ctx, state, choice);
    let (constants, function) = (emit_info(ctx, state, "Choice"), emit_exit_function(ctx, state, exit, &body));
    StateCode {
        items: quote!(#constants #function),
        enter: emit_exit_flow(ctx, state, exit),
        woken: None,
        answered: None,
        caught: None,
        inline: emit_exit_inline(ctx, state, exit),
    }
}

fn emit_body(ctx: &Context<'_>, state: &State<'_>, choice: &Choice<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, info(state));
    let effective = emit_effective_input(ctx, state, quote!(input));
    let reader = Reader::new(ctx, state, effective.ty.clone());
    let chain = emit_chain(ctx, choice, &reader);
    let (begin, checks) = (reader.emit_begin(), exhaustive::emit_check(ctx, state, choice, &reader));
    let targets = targets(choice);
    let output = emit_output(ctx, state, Typed { tokens: quote!(effective), ty: effective.ty }, &quote!(effective));
    let arms = targets.iter().enumerate().map(|(index, target)| {
        let next = emit_next(ctx, Typed { tokens: quote!(output), ty: output.ty.clone() }, *target);
        let pattern = if index + 1 == targets.len() { quote!(_) } else { quote!(#index) };
        quote!(#pattern => #rt::Ok(#next),)
    });
    let (effective, output) = (effective.tokens, &output.tokens);
    quote! {
        let effective = #effective;
        let rule = {
            let input = &effective;
            #checks
            #begin
            #chain
        };
        let output = #output;
        #rt::Events::exited(events, &#info, &output);
        match rule {
            #(#arms)*
        }
    }
}

/// The targets that a rule's number stands for: the rules', then the default's.
fn targets(choice: &Choice<'_>) -> Vec<StateId> {
    let default = match choice.otherwise {
        Otherwise::Default(target) => Some(target),
        Otherwise::Fail | Otherwise::Proven => None,
    };
    choice.rules.iter().map(|rule| rule.target).chain(default).collect()
}

/// The number of the first rule that matches.
fn emit_chain(ctx: &Context<'_>, choice: &Choice<'_>, reader: &Reader<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let (tested, otherwise) = match choice.otherwise {
        Otherwise::Default(_) => (choice.rules.len(), {
            let index = choice.rules.len();
            quote!(#index)
        }),
        Otherwise::Fail => (choice.rules.len(), quote!(return #rt::Err(#rt::choice::no_match()))),
        // One of them matches: if none of the others does, it is the last.
        Otherwise::Proven => {
            let last = choice.rules.len().saturating_sub(1);
            (last, quote!(#last))
        }
    };
    let rules = choice.rules.iter().take(tested).enumerate().map(|(index, rule)| {
        let condition = emit_condition(ctx, rule.condition, reader);
        quote!(if #condition { #index } else)
    });
    quote!(#(#rules)* { #otherwise })
}
