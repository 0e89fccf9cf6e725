//! The scopes inside of Parallel and Map states, in the inline form: a function for each, which runs one line through it.

use super::fork::has_parts;
use super::{emit_body, emit_own_input, emit_random};
use crate::emit::context::Context;
use crate::emit::parallel::begins_with_input;
use crate::emit::task::only_looks_at_input;
use crate::emit::variable::emit_type;
use crate::ir::{ScopeId, State, StateKind};
use crate::tokens::{Ident, TokenStream, format_ident, quote};

/// `async fn line_1(…)` for each inner scope; a plain function for one that waits for nothing.
///
/// ```text
/// async fn line_1<T: OrderTasks, I: Inline>(tasks: &T, inline: I, count: &Count, input: Item) -> Result<Price, ExecutionError> { … }
/// ```
pub(super) fn emit(ctx: &Context<'_>) -> TokenStream {
    (1..ctx.machine.scopes.len()).map(|scope| emit_line(ctx, ScopeId(scope))).collect()
}

fn emit_line(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let (rt, name, tasks_trait) = (&ctx.rt, function(scope), &ctx.tasks_trait);
    let start = ctx.machine.state(ctx.machine.scopes[scope.0].start);
    let (input, returns) = (ctx.ty(&start.input), ctx.result(&ctx.ty(&ctx.machine.scopes[scope.0].output)));
    let input = if borrows(ctx, scope) { quote!(&#input) } else { input };
    let (variables, random, body) = (emit_type(ctx, scope), emit_random(ctx, scope), {
        let borrowed = borrows(ctx, scope).then_some(ctx.machine.scopes[scope.0].start);
        emit_body(&Context { borrowed, ..ctx.clone() }, scope)
    });
    let own = emit_own_input(ctx, scope);
    let around = ctx.machine.reads_context.then(|| quote!(around: #rt::inline::Surroundings<'_>,));
    let asyncness = waits(ctx, scope).then(|| quote!(async));
    quote! {
        #[allow(clippy::diverging_sub_expression, clippy::needless_question_mark)]
        #[allow(unreachable_code, unused_assignments, unused_labels, unused_variables, unused_mut)]
        #asyncness fn #name<T: #tasks_trait, I: #rt::Inline>(
            tasks: &T,
            inline: I,
            count: &#rt::inline::Count,
            #own: #input,
            mut variables: #variables,
            #around
        ) -> #returns {
            let mut events = count.get();
            #random
            #body
        }
    }
}

/// Whether a line only looks at what it begins with, in its first state, and hands its task a copy at most: then it needs none of its
/// own.
pub(super) fn borrows(ctx: &Context<'_>, scope: ScopeId) -> bool {
    let start = ctx.machine.scopes[scope.0].start;
    let state = ctx.machine.state(start);
    let comes_back = || super::is_in_loop(ctx.machine, start);
    !state.input.is_json() && only_looks_at_input(state, is_lent(ctx, scope)) && !comes_back()
}

/// Whether what lines begin with is a part of typed data that stays where it is.
fn is_lent(ctx: &Context<'_>, scope: ScopeId) -> bool {
    let outer = ctx.machine.states.iter().find(|state| state.inner_scopes().contains(&scope));
    outer.is_some_and(|outer| match &outer.kind {
        StateKind::Map(map) => has_parts(ctx, outer, map),
        _ => begins_with_input(outer),
    })
}

/// `line_1`
pub(super) fn function(scope: ScopeId) -> Ident {
    format_ident!("line_{}", scope.0)
}

/// Whether a line through a scope may wait for something, or go round in circles, in which it lets others run.
pub(super) fn waits(ctx: &Context<'_>, scope: ScopeId) -> bool {
    let waits = |state: &State<'_>| match state.kind {
        StateKind::Task(_) | StateKind::Wait { .. } | StateKind::Map(_) => true,
        StateKind::Parallel(_) => {
            state.recovers() || state.inner_scopes().into_iter().any(|inner| self::waits(ctx, inner))
        }
        _ => false,
    };
    let goes_round = || ctx.machine.scopes[scope.0].states.iter().any(|id| super::is_in_loop(ctx.machine, *id));
    ctx.states(scope).any(waits) || goes_round()
}
