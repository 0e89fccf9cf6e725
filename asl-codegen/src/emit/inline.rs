//! The inline form of a machine: one loop over its states, the task calls awaited in place.
//!
//! A state that only one other leads to stands right where that one ends, its input in a local variable; the state enum is gone
//! through only where ways meet. So a straight line of states becomes straight-line code. Events are not built but numbered,
//! because causes name them: `events` is the number of the last one before the current straight line, the rest is constants.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::choice;
use super::context::{Context, info, item};
use super::data_flow::{Typed, emit_convert};
use super::state_code::{draws_random, emit_inline_events};
use super::task::{emit_once, emit_recovering, n_more_events};
use super::variable;
use crate::ir::{Exit, Machine, State, StateId, StateKind};

/// `impl InlineMachine for CallCenter<T>`.
pub(crate) fn emit_inline_trait(ctx: &Context<'_>) -> TokenStream {
    let (rt, ident, tasks_trait) = (&ctx.rt, &ctx.machine.ident, &ctx.tasks_trait);
    let (input, output) =
        (ctx.ty(&ctx.machine.state(ctx.machine.root().start).input), ctx.ty(&ctx.machine.root().output));
    let body = emit_body(ctx);
    let body = match ctx.machine.timeout_seconds {
        None => body,
        Some(seconds) => quote!(#rt::inline::within(&inline, #seconds, async { #body }).await),
    };
    let variables = variable::emit_local(ctx);
    // Drawn only where something follows from it.
    let draws = ctx.machine.states.iter().any(draws_random);
    let random = draws.then(|| quote!(let mut random = #rt::Seeded::new(#rt::Inline::seed(&inline));));
    quote! {
        #[automatically_derived]
        #[allow(clippy::diverging_sub_expression, clippy::needless_question_mark)]
        #[allow(unreachable_code, unused_assignments, unused_labels, unused_variables, unused_mut)]
        impl<T: #tasks_trait> #rt::InlineMachine for #ident<T> {
            type Input = #input;

            async fn run_inline<I: #rt::Inline>(
                &self,
                input: #input,
                inline: I,
            ) -> #rt::Result<#output, #rt::ExecutionError> {
                let tasks = &self.tasks;
                // The execution's start.
                let mut events = 1u64;
                #random
                #variables
                #body
            }
        }
    }
}

fn emit_body(ctx: &Context<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let form = Form { ctx, is_fused: fused(ctx.machine) };
    let start = ctx.machine.root().start;
    let heads: Vec<_> = (0..form.is_fused.len()).map(StateId).filter(|id| !form.is_fused[id.0]).collect();
    let first = if form.is_fused[start.0] {
        form.emit_state(start, 0)
    } else {
        let variant = ctx.variant(start);
        quote!(#variant(input))
    };
    if heads.is_empty() {
        return first;
    }
    let mut turns = None;
    let arms = heads.iter().map(|id| {
        let (variant, body) = (ctx.variant(*id), form.emit_state(*id, 0));
        if !is_in_loop(ctx.machine, *id) {
            return quote!(#variant(input) => #body,);
        }
        turns = Some(quote!(let mut turns = <#rt::Turns as #rt::Default>::default();));
        quote! {
            #variant(input) => {
                turns.step().await;
                #body
            }
        }
    });
    let arms: Vec<_> = arms.collect();
    // States that stand where others end are never gone through here.
    let others =
        (heads.len() < form.is_fused.len()).then(|| quote!(state => return #rt::Err(#rt::inline::stray(&state)),));
    quote! {
        #turns
        let mut state = #first;
        loop {
            state = match state {
                #(#arms)*
                #others
            };
        }
    }
}

struct Form<'a> {
    ctx: &'a Context<'a>,
    /// By state: whether it stands where its only predecessor ends.
    is_fused: Vec<bool>,
}

impl Form<'_> {
    /// A block whose value is the state to go on in; `input` is in scope, and `n_events` have happened since `events` was set.
    fn emit_state(&self, id: StateId, n_events: u64) -> TokenStream {
        let (ctx, state) = (self.ctx, self.ctx.machine.state(id));
        let (rt, info) = (&ctx.rt, info(state));
        let entered = number(n_events + 1);
        match &state.kind {
            StateKind::Task(task) if state.recovers() => emit_recovering(ctx, state, task, &entered),
            StateKind::Task(task) => {
                // Entered, scheduled, started, succeeded, exited.
                self.emit_after(emit_once(ctx, state, task, &entered), task.exit, n_events + 5 + n_more_events(task))
            }
            StateKind::Pass { exit, .. } => self.emit_after(emit_exit(ctx, state, &entered), *exit, n_events + 2),
            StateKind::Succeed => self.emit_after(emit_exit(ctx, state, &entered), Exit::End, n_events + 2),
            StateKind::Wait { exit, until } => {
                let events = super::wait::needs_events(state, until).then(|| emit_inline_events(ctx, state));
                let events = events.map(|events| quote!(, #events));
                let (until, left) = (item("until", state), emit_exit(ctx, state, &entered));
                let payload = quote! {{
                    let until = #rt::at(&#info, #entered, #until(&input #events))?;
                    #rt::inline::wait(&inline, until).await;
                    #left
                }};
                self.emit_after(payload, *exit, n_events + 2)
            }
            StateKind::Choice(choice) => self.emit_choice(state, &choice::targets(choice), n_events),
            // `is_inline` leaves machines with lines inside to the transition function.
            StateKind::Parallel(_) | StateKind::Map(_) => TokenStream::new(),
            StateKind::Fail(fail_texts) => {
                let fail = item("fail", state);
                let events = super::fail::needs_events(fail_texts).then(|| emit_inline_events(ctx, state));
                let events = events.map(|events| quote!(, #events));
                quote!(return #rt::Err(#rt::at(&#info, #entered, #fail(input #events))?))
            }
        }
    }

    /// What comes after a state that hands on `payload`.
    fn emit_after(&self, payload: TokenStream, exit: Exit, n_events: u64) -> TokenStream {
        let rt = &self.ctx.rt;
        match exit {
            Exit::End => quote!(return #rt::Ok(#payload)),
            Exit::Next(target) => {
                let next = self.emit_target(target, n_events);
                quote! {{
                    let input = #payload;
                    #next
                }}
            }
        }
    }

    /// The target's code, where it stands here; else its variant.
    fn emit_target(&self, target: StateId, n_events: u64) -> TokenStream {
        if self.is_fused[target.0] {
            return self.emit_state(target, n_events);
        }
        let (variant, n_events) = (self.ctx.variant(target), Literal::u64_unsuffixed(n_events));
        quote! {{
            events += #n_events;
            #variant(input)
        }}
    }

    fn emit_choice(&self, state: &State<'_>, targets: &[StateId], n_events: u64) -> TokenStream {
        let (ctx, exit, info) = (self.ctx, item("exit", state), info(state));
        let (rt, entered, events) = (&ctx.rt, number(n_events + 1), emit_inline_events(ctx, state));
        let arms = targets.iter().enumerate().map(|(index, target)| {
            let pattern = if index + 1 == targets.len() { quote!(_) } else { quote!(#index) };
            let to = &ctx.machine.state(*target).input;
            let output = Typed { tokens: quote!(output), ty: state.output.clone() };
            let input = if state.output == *to {
                output.tokens
            } else {
                let converted = emit_convert(ctx, output, to);
                quote!(#rt::at(&#info, #entered, (|| #rt::Ok(#converted))())?)
            };
            let next = self.emit_target(*target, n_events + 2);
            quote! {
                #pattern => {
                    let input = #input;
                    #next
                }
            }
        });
        quote! {{
            let (rule, output) = #rt::at(&#info, #entered, #exit(input, #events))?;
            match rule {
                #(#arms)*
            }
        }}
    }
}

/// The call of a state's exit function.
fn emit_exit(ctx: &Context<'_>, state: &State<'_>, entered: &TokenStream) -> TokenStream {
    let (rt, info, exit) = (&ctx.rt, info(state), item("exit", state));
    let events = emit_inline_events(ctx, state);
    quote!(#rt::at(&#info, #entered, #exit(input, #events))?)
}

/// The number of an event of the current straight line.
fn number(n_events: u64) -> TokenStream {
    let n_events = Literal::u64_unsuffixed(n_events);
    quote!(events + #n_events)
}

/// Whether a state may be come to again: then it lets others run now and then, for its loop may have nothing to wait for.
fn is_in_loop(machine: &Machine<'_>, state: StateId) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = machine.state(state).targets();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            open.extend(machine.state(id).targets());
        }
    }
    seen.contains(&state)
}

/// Which states stand where their only predecessor ends, or where the machine starts.
fn fused(machine: &Machine<'_>) -> Vec<bool> {
    let mut ways_in = vec![0u32; machine.states.len()];
    let mut is_fusible = vec![true; machine.states.len()];
    ways_in[machine.root().start.0] += 1;
    for state in &machine.states {
        for exit in state.exits() {
            if let Exit::Next(target) = exit {
                ways_in[target.0] += 1;
            }
        }
        if let StateKind::Task(task) = &state.kind
            && state.recovers()
        {
            // Its loop ends in a state, whichever way it is left.
            let next = if let Exit::Next(target) = task.exit { Some(target) } else { None };
            task.catch.iter().for_each(|catcher| ways_in[catcher.target.0] += 1);
            task.catch.iter().map(|catcher| catcher.target).chain(next).for_each(|target| is_fusible[target.0] = false);
        }
    }
    ways_in.iter().zip(is_fusible).map(|(ways, is_fusible)| *ways == 1 && is_fusible).collect()
}
