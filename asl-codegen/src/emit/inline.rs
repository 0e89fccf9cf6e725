//! The inline form of a machine: one loop over its states, the task calls awaited in place.
//!
//! A state that only one other leads to stands right where that one ends, its input in a local variable; the state enum is gone
//! through only where ways meet. So a straight line of states becomes straight-line code. Events are not built but numbered,
//! because causes name them: `events` is the number of the last one before the current straight line, the rest is constants. Lines
//! that run at the same time, inside of a Parallel or Map, have one `count` together, which they look at where they have waited.

mod fork;
mod line;
mod record;

pub(crate) use self::record::{emit_answered, emit_at, emit_recorded, emit_scheduled, emit_woken};

use super::context::Context;
use super::data_flow::{Typed, emit_convert};
use super::in_place::{self, Taken, taken};
use super::state_code::{draws_random, emit_inline_events};
use super::task::{Waits, emit_once, emit_recovering, n_more_events};
use super::variable;
use crate::collect_vec::{CollectVec, PushAll};
use crate::ir::{Exit, Machine, ScopeId, State, StateId, StateKind};
use crate::model::wait::WaitUntil;
use crate::tokens::{Literal, TokenStream, quote};

/// `impl InlineMachine for CallCenter<T>`.
pub(crate) fn emit_inline_trait(ctx: &Context<'_>) -> TokenStream {
    let (rt, ident, tasks_trait) = (&ctx.rt, &ctx.machine.ident, &ctx.tasks_trait);
    let (input, output) =
        (ctx.ty(&ctx.machine.state(ctx.machine.root().start).input), ctx.ty(&ctx.machine.root().output));
    let body = emit_body(ctx, ScopeId(0));
    let count = forks(ctx.machine).then(|| quote!(let count = &<#rt::inline::Count as #rt::Default>::default();));
    let body = match ctx.machine.timeout_seconds {
        None => body,
        Some(seconds) => quote! {
            let result = #rt::inline::within(&inline, #seconds, async { #body }).await;
            #rt::inline::in_time(result, &mut record)
        },
    };
    let variables = variable::emit_local(ctx);
    let (context, random) = (emit_context(ctx), emit_random(ctx, ScopeId(0)));
    let own = emit_own_input(ctx, ScopeId(0));
    let lines = line::emit(ctx);
    quote! {
        #lines

        #[automatically_derived]
        #[allow(clippy::diverging_sub_expression, clippy::needless_question_mark)]
        #[allow(unreachable_code, unused_assignments, unused_labels, unused_variables, unused_mut)]
        impl<T: #tasks_trait> #rt::InlineMachine for #ident<T> {
            type Input = #input;

            async fn run_inline<I: #rt::Inline, R: #rt::inline::Record>(
                &self,
                #own: #input,
                inline: I,
                mut record: R,
            ) -> #rt::Result<#output, #rt::ExecutionError> {
                let tasks = &self.tasks;
                // The execution's start.
                let mut events = 1u64;
                #count
                #context
                #random
                #variables
                #body
            }
        }
    }
}

/// The body of an async function that runs a scope; `input`, `tasks`, `inline` and `events` are in scope.
fn emit_body(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let rt = &ctx.rt;
    let own = emit_own_input(ctx, scope);
    let form = Form { ctx, scope, is_fused: fused(ctx.machine), own: own.clone() };
    let start = ctx.machine.scopes[scope.0].start;
    let states = ctx.machine.scopes[scope.0].states.iter();
    let (fused, heads): (Vec<StateId>, Vec<StateId>) = states.partition(|id| form.is_fused[id.0]);
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
            return quote!(#variant(#own) => #body,);
        }
        turns = Some(quote!(let mut turns = <#rt::Turns as #rt::Default>::default();));
        let (before, after, woken) = (form.emit_leave(&quote!(events)), form.emit_return(), record::emit_woken(ctx));
        quote! {
            #variant(#own) => {
                #before
                turns.step().await;
                #after
                #woken
                #body
            }
        }
    });
    let arms: Vec<_> = arms.collect_vec();
    // States that stand where others end are never gone through here.
    let others = (!fused.is_empty()).then(|| quote!(state => return #rt::Err(#rt::inline::stray(&state)),));
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

/// The code of one scope.
pub(crate) struct Form<'a> {
    ctx: &'a Context<'a>,
    scope: ScopeId,
    /// By state: whether it stands where its only predecessor ends.
    is_fused: Vec<bool>,
    /// How a state's input is bound.
    own: TokenStream,
}

impl Form<'_> {
    /// Before something is waited for: a line tells the others that run at the same time how many events there are.
    fn emit_leave(&self, n_events: &TokenStream) -> Option<TokenStream> {
        (self.scope != ScopeId(0)).then(|| quote!(count.set(#n_events);))
    }

    /// Afterwards: others may have counted on.
    fn emit_return(&self) -> Option<TokenStream> {
        (self.scope != ScopeId(0)).then(|| quote!(events = count.get();))
    }

    /// How many events have happened since `events` was set, after something was waited for.
    fn n_after(&self, n_before: u64, n_since: u64) -> u64 {
        if self.scope == ScopeId(0) { n_before + n_since } else { n_since }
    }

    /// A block whose value is the state to go on in; `input` is in scope, and `n_events` have happened since `events` was set.
    fn emit_state(&self, id: StateId, n_events: u64) -> TokenStream {
        let state = self.ctx.machine.state(id);
        let (entered, body) = (record::emit_entered(self.ctx, id, &self.own), self.emit_state_body(state, n_events));
        let entered_at = state.reads_context.then(|| {
            let now = record::emit_moment(self.ctx);
            quote!(let entered_at = #now;)
        });
        if entered.is_none() && entered_at.is_none() {
            return body;
        }
        quote! {{
            #entered
            #entered_at
            #body
        }}
    }

    fn emit_state_body(&self, state: &State<'_>, n_events: u64) -> TokenStream {
        let ctx = self.ctx;
        let (rt, entered) = (&ctx.rt, number(n_events + 1));
        match &state.kind {
            StateKind::Task(task) if state.recovers() => {
                // Scheduled, started.
                let n_before = Literal::unsuffixed(2 + n_more_events(task));
                let (leave, back) = (self.emit_leave(&quote!(events + #n_before)), self.emit_return());
                emit_recovering(
                    ctx,
                    state,
                    task,
                    &entered,
                    &Waits { leave, back, before_sleep: self.emit_leave(&quote!(events)) },
                )
            }
            StateKind::Task(task) => {
                // Entered, scheduled, started.
                let n_before = n_events + 3 + n_more_events(task);
                let (leave, back) = (self.emit_leave(&number(n_before)), self.emit_return());
                let payload = emit_once(ctx, state, task, &entered, &Waits { leave, back, before_sleep: None });
                // Succeeded, exited.
                self.emit_after(state, payload, task.exit, self.n_after(n_before, 2))
            }
            StateKind::Pass { exit, .. } if taken(ctx, state) != Taken::Owned => {
                let call = in_place::emit_call(ctx, state, &emit_inline_events(ctx, state));
                let left = record::emit_at(ctx, state, &entered, &call);
                let next = match exit {
                    Exit::Next(target) => self.emit_target(*target, n_events + 2),
                    Exit::End => self.emit_after(state, quote!(input), Exit::End, n_events + 2),
                };
                quote! {{
                    #left?;
                    #next
                }}
            }
            StateKind::Pass { exit, .. } => {
                self.emit_after(state, emit_exit(ctx, state, &entered), *exit, n_events + 2)
            }
            StateKind::Succeed => self.emit_after(state, emit_exit(ctx, state, &entered), Exit::End, n_events + 2),
            StateKind::Wait { exit, until } => self.emit_wait(state, until, *exit, n_events),
            StateKind::Choice(choice) => self.emit_choice(state, &choice.targets(), n_events),
            StateKind::Parallel(_) | StateKind::Map(_) => self.emit_fork(state, n_events),
            StateKind::Fail(fail_texts) => {
                let (fail, row) = (ctx.function("fail", state), ctx.row(state));
                let events = super::fail::needs_events(fail_texts).then(|| emit_inline_events(ctx, state));
                let events = events.map(|events| quote!(, #events));
                let error = record::emit_at(ctx, state, &entered, &quote!(#fail(#row, input #events)));
                quote!(return #rt::Err(#error?))
            }
        }
    }

    fn emit_wait(&self, state: &State<'_>, until: &WaitUntil, exit: Exit, n_events: u64) -> TokenStream {
        let (ctx, rt, at) = (self.ctx, &self.ctx.rt, number(n_events + 1));
        let events = super::wait::needs_events(state, until).then(|| emit_inline_events(ctx, state));
        let events = events.map(|events| quote!(, #events));
        let (until, row, left) =
            (ctx.function("until", state), ctx.row(state), emit_exit(ctx, state, &quote!(entered)));
        let until = record::emit_at(ctx, state, &quote!(entered), &quote!(#until(#row, &input #events)));
        let (leave, back, woken) = (self.emit_leave(&quote!(entered)), self.emit_return(), record::emit_woken(ctx));
        let payload = quote! {{
            let entered = #at;
            let until = #until?;
            #leave
            #rt::inline::wait(&inline, until).await;
            #back
            #woken
            #left
        }};
        self.emit_after(state, payload, exit, self.n_after(n_events + 1, 1))
    }

    /// What comes after a state that hands on `payload`.
    fn emit_after(&self, state: &State<'_>, payload: TokenStream, exit: Exit, n_events: u64) -> TokenStream {
        let rt = &self.ctx.rt;
        match (exit, self.emit_leave(&number(n_events))) {
            (Exit::End, None) => quote!(return #rt::Ok(#payload)),
            (Exit::End, Some(leave)) => {
                let ty = self.ctx.ty(&self.ctx.machine.scopes[state.scope.0].output);
                quote! {{
                    let output: #ty = #payload;
                    #leave
                    return #rt::Ok(output)
                }}
            }
            (Exit::Next(target), _) => {
                let (own, next) = (&self.own, self.emit_target(target, n_events));
                quote! {{
                    let #own = #payload;
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
        let (variant, n_events) = (self.ctx.variant(target), Literal::unsuffixed(n_events));
        quote! {{
            events += #n_events;
            #variant(input)
        }}
    }

    fn emit_choice(&self, state: &State<'_>, targets: &[StateId], n_events: u64) -> TokenStream {
        let (ctx, exit, info) = (self.ctx, self.ctx.function("exit", state), self.ctx.info(state));
        let row = ctx.row(state);
        let (rt, entered, events) = (&ctx.rt, number(n_events + 1), emit_inline_events(ctx, state));
        let own = &self.own;
        let is_handed_on = taken(ctx, state) == Taken::Borrowed;
        let arms = targets.iter().enumerate().map(|(index, target)| {
            let pattern = if index + 1 == targets.len() { quote!(_) } else { quote!(#index) };
            if is_handed_on {
                let next = self.emit_target(*target, n_events + 2);
                return quote!(#pattern => #next,);
            }
            let to = &ctx.machine.state(*target).input;
            let output = Typed { tokens: quote!(output), ty: state.output.clone() };
            let input = if state.output == *to {
                output.tokens
            } else {
                let converted = emit_convert(ctx, output, to);
                quote!(#rt::at(#info, #entered, (|| #rt::Ok(#converted))())?)
            };
            let next = self.emit_target(*target, n_events + 2);
            quote! {
                #pattern => {
                    let #own = #input;
                    #next
                }
            }
        });
        let (decision, input) =
            if is_handed_on { (quote!(rule), quote!(&input)) } else { (quote!((rule, output)), quote!(input)) };
        let decide = record::emit_at(ctx, state, &entered, &quote!(#exit(#row, #input, #events)));
        quote! {{
            let #decision = #decide?;
            match rule {
                #(#arms)*
            }
        }}
    }
}

/// How the inputs of a scope's states are bound: `mut` where a state changes its own.
pub(crate) fn emit_own_input(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    match ctx.states(scope).any(|state| taken(ctx, state) == Taken::InPlace) {
        true => quote!(mut input),
        false => quote!(input),
    }
}

/// The call of a state's exit function.
fn emit_exit(ctx: &Context<'_>, state: &State<'_>, entered: &TokenStream) -> TokenStream {
    let (exit, row, events) = (ctx.function("exit", state), ctx.row(state), emit_inline_events(ctx, state));
    let left = record::emit_at(ctx, state, entered, &quote!(#exit(#row, input, #events)));
    quote!(#left?)
}

/// What the context object is made of, for a machine that reads it.
fn emit_context(ctx: &Context<'_>) -> Option<TokenStream> {
    let rt = &ctx.rt;
    ctx.machine.reads_context.then(|| {
        let now = record::emit_moment(ctx);
        quote! {
            let begun = &#rt::inline::Begun::new(&inline, #now, &INFO, &input);
            let around = begun.surroundings();
        }
    })
}

/// Random numbers for a scope's states, where any of them draws some.
fn emit_random(ctx: &Context<'_>, scope: ScopeId) -> Option<TokenStream> {
    let rt = &ctx.rt;
    ctx.states(scope).any(draws_random).then(|| quote!(let mut random = #rt::Seeded::new(#rt::Inline::seed(&inline));))
}

/// Whether there are lines inside of states.
fn forks(machine: &Machine<'_>) -> bool {
    machine.scopes.len() > 1
}

/// The number of an event of the current straight line.
fn number(n_events: u64) -> TokenStream {
    let n_events = Literal::unsuffixed(n_events);
    quote!(events + #n_events)
}

/// Whether a state may be come to again: then it lets others run now and then, for its loop may have nothing to wait for.
fn is_in_loop(machine: &Machine<'_>, state: StateId) -> bool {
    let mut seen = vec![false; machine.states.len()];
    let mut open = machine.state(state).targets();
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut seen[id.0], true) {
            open.push_all(machine.state(id).targets());
        }
    }
    seen[state.0]
}

/// Which states stand where their only predecessor ends, or where the machine starts.
fn fused(machine: &Machine<'_>) -> Vec<bool> {
    let mut is_fused = machine.ways_in().into_iter().map(|ways| ways == 1).collect_vec();
    for state in machine.states.iter().filter(|state| state.recovers()) {
        // Its loop ends in a state, whichever way it is left.
        state.targets().into_iter().for_each(|target| is_fused[target.0] = false);
    }
    is_fused
}
