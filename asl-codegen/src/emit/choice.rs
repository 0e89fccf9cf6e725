//! The Choice state: its rules as one `if … else if …` chain over borrowed values.
//!
//! ```text
//! fn exit_is_case_resolved<E: Events>(row: &'static Row, input: WorkedCase, events: &mut E) -> Result<(usize, WorkedCase), …> {
//!     let rule = { let input = &input; if choice::numeric_equals(…, Number::Int(1)) { 0usize } else { 1usize } };
//!     events.exited(…);
//!     Ok((rule, output))
//! }
//! ```

mod condition;
mod exhaustive;
mod jsonata;
mod variable;

use self::condition::emit_condition;
pub(crate) use self::condition::pattern_pieces;
use self::variable::Reader;
use super::context::Context;
use super::data_flow::{Typed, emit_effective_input, emit_output};
use super::in_place::{self, Taken, taken};
use super::state_code::{StateCode, emit_exit_function, sync_state};
use super::transition::{emit_exited, emit_next};
use super::variable::{Assigning, emit_assign};
use crate::collect_vec::CollectVec;
use crate::ir::{Choice, Otherwise, Selection, State, Type};
use crate::options::Testing;
use crate::tokens::{TokenStream, quote};

/// The code of a Choice state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, choice: &Choice<'_>) -> StateCode {
    let (rt, output) = (&ctx.rt, ctx.ty(&state.output));
    let borrows = taken(ctx, state) == Taken::Borrowed;
    let function = if borrows {
        let body = match state.data_flow.is_jsonata() {
            true => jsonata::emit_body_by_reference(ctx, state, choice),
            false => emit_body_by_reference(ctx, state, choice),
        };
        in_place::emit_function(ctx, state, &quote!(usize), &body)
    } else {
        emit_exit_function(ctx, state, &quote!((usize, #output)), &emit_body(ctx, state, choice))
    };
    let exit = ctx.function("exit", state);
    if choice.targets().into_iter().all(|target| ctx.machine.state(target).input == state.output) {
        let at = ctx.at(state.scope, &state.output);
        let enter = match borrows {
            true => quote!(#rt::flow_chosen_for(row, #exit(row, &input, events), input, #at)),
            false => quote!(#rt::flow_chosen(row, #exit(row, input, events), #at)),
        };
        return sync_state(function, enter);
    }
    // Where a rule leads, another type is taken. The inline form goes on where it stands.
    let (next_function, next) = (emit_next_function(ctx, state, choice), ctx.function("next", state));
    let decided = match borrows {
        true => quote!(#exit(row, &input, events).map(|rule| (rule, input))),
        false => quote!(#exit(row, input, events)),
    };
    sync_state(quote!(#function #next_function), quote!(#rt::flow_state(row, #next(row, #decided))))
}

/// The number of the rule that decides, and the state's output.
fn emit_body(ctx: &Context<'_>, state: &State<'_>, choice: &Choice<'_>) -> TokenStream {
    if state.data_flow.is_jsonata() {
        return jsonata::emit_body(ctx, state, choice);
    }
    let rt = &ctx.rt;
    let effective = emit_effective_input(ctx, state, quote!(input));
    let rule = emit_rule(ctx, state, choice, &effective.ty);
    let source = if effective.ty.is_json() { quote!(&effective) } else { quote!(&#rt::to_json(&effective)?) };
    let (assign, keeps) = emit_assigns(ctx, state, choice, &source);
    let handed_on = if keeps { quote!(#rt::Clone::clone(&effective)) } else { quote!(effective) };
    let is_whole = state.data_flow.takes_whole_input() && matches!(state.data_flow.output, Selection::Whole);
    let output = emit_output(ctx, state, Typed { tokens: handed_on, ty: effective.ty }, &quote!(effective));
    let (effective, output, chosen) = (effective.tokens, &output.tokens, emit_chosen(ctx, state));
    let exited = emit_exited(ctx, state, is_whole);
    quote! {
        let effective = #effective;
        let rule = {
            let input = &effective;
            #rule
        };
        #chosen
        let output = #output;
        #assign
        #exited
        #rt::Ok((rule, output))
    }
}

/// The number of the rule that decides, where the state hands on its input, which is borrowed.
fn emit_body_by_reference(ctx: &Context<'_>, state: &State<'_>, choice: &Choice<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, ctx.info(state));
    let (rule, chosen) = (emit_rule(ctx, state, choice, &state.input), emit_chosen(ctx, state));
    let (assign, _) = emit_assigns(ctx, state, choice, &quote!(input));
    quote! {
        let rule = { #rule };
        #chosen
        #assign
        #rt::Events::exited(events, #info, input);
        #rt::Ok(rule)
    }
}

/// The number of the rule that decides; `input` is a reference to the effective input.
fn emit_rule(ctx: &Context<'_>, state: &State<'_>, choice: &Choice<'_>, effective: &Type) -> TokenStream {
    let reader = Reader::new(ctx, state, effective.clone());
    let chain = emit_chain(ctx, choice, &reader);
    exhaustive::ask(ctx, state, choice, &reader);
    let begin = reader.emit_begin(choice);
    quote!(#begin #chain)
}

/// Tells which rule has decided, where tests are to know.
fn emit_chosen(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, ctx.info(state));
    match ctx.options.testing {
        Testing::Off => TokenStream::new(),
        Testing::Kit | Testing::StatesAlone => quote!(#rt::Events::chosen(events, #info, rule);),
    }
}

/// The `Assign` of the rule that decides; the state's own is for the default. Also whether there are any. `source` is the effective
/// input as JSON, borrowed.
fn emit_assigns(
    ctx: &Context<'_>,
    state: &State<'_>,
    choice: &Choice<'_>,
    source: &TokenStream,
) -> (TokenStream, bool) {
    let default = matches!(choice.otherwise, Otherwise::Default(_)).then_some(state.assign).flatten();
    let mut assigns: Vec<_> = choice.rules.iter().map(|rule| rule.assign).collect_vec();
    assigns.push(default);
    let mut arms = Vec::new();
    for (index, assign) in assigns.into_iter().enumerate() {
        if assign.is_some() {
            let Assigning { evaluate, store } = emit_assign(ctx, assign, source);
            arms.push(quote!(#index => { #evaluate #store }));
        }
    }
    match arms.is_empty() {
        true => (TokenStream::new(), false),
        false => (quote!(match rule { #(#arms)* _ => {} }), true),
    }
}

/// From the number of a rule to the state that it leads to: an arm for each type that is taken there.
fn emit_next_function(ctx: &Context<'_>, state: &State<'_>, choice: &Choice<'_>) -> TokenStream {
    let (rt, output, scope_enum) = (&ctx.rt, ctx.ty(&state.output), ctx.scope_enum(state.scope));
    let mut arms: Vec<(Vec<usize>, TokenStream)> = Vec::new();
    for (index, target) in choice.targets().into_iter().enumerate() {
        let number = quote!(row.chosen(rule));
        let next = emit_next(ctx, state, Typed { tokens: quote!(output), ty: state.output.clone() }, target, &number);
        match arms.iter_mut().find(|(_, other)| other.text() == next.text()) {
            Some((indices, _)) => indices.push(index),
            None => arms.push((vec![index], next)),
        }
    }
    let last = arms.len().saturating_sub(1);
    let arms = arms.into_iter().enumerate().map(|(number, (indices, next))| match number == last {
        true => quote!(_ => #next,),
        false => quote!(#(#indices)|* => #next,),
    });
    let (decided, returns) = (ctx.result(&quote!((usize, #output))), ctx.result(&quote!(#scope_enum)));
    let rest = quote! {
        (row: &'static #rt::Row, decided: #decided) -> #returns {
            let (rule, output) = decided?;
            #rt::Ok(match rule {
                #(#arms)*
            })
        }
    };
    ctx.define("next", state, &rest)
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
