//! `Retry` and `Catch` in the rows of a table: a list that several states have is a constant, and stands there once.
//!
//! Most definitions say the same for each of their tasks, and rustc evaluates every call in a table.
//!
//! ```text
//! const RETRY_0: &[Retrier] = &[Retrier::new(&["States.ALL"]).max_attempts(5)];
//! … Row::lambda(…).retry(RETRY_0).catch(&[Catcher::new(&["States.ALL"]).next(7)]) …
//! ```

use super::is_row;
use crate::by_name::ByName;
use crate::emit::context::Context;
use crate::emit::retry::{emit_catchers, emit_retriers};
use crate::ir::{State, StateId};
use crate::tokens::{Ident, TokenStream, format_ident, quote};

/// The lists of one kind that the states of a machine have.
pub(super) struct Lists {
    /// What a row says before its list: `retry`.
    method: Ident,
    /// The type of what is listed.
    ty: Ident,
    /// Each different list, and how many states have it.
    lists: Vec<(TokenStream, usize)>,
    /// The number of each list, by its text.
    numbers: ByName<'static, usize>,
    /// The number of each state's list, by the state's number.
    of_states: Vec<Option<usize>>,
}

impl Lists {
    /// All of `Retry`.
    pub(super) fn of_retriers(ctx: &Context<'_>) -> Lists {
        Lists::new("retry", "Retrier", ctx, |state| {
            let (retry, _) = state.recovery();
            (!retry.is_empty()).then(|| emit_retriers(retry))
        })
    }

    /// All of `Catch`.
    pub(super) fn of_catchers(ctx: &Context<'_>) -> Lists {
        Lists::new("catch", "Catcher", ctx, |state| {
            let (_, catch) = state.recovery();
            (!catch.is_empty()).then(|| emit_catchers(ctx, catch, is_row(ctx, state)))
        })
    }

    fn new(method: &str, ty: &str, ctx: &Context<'_>, list: impl Fn(&State<'_>) -> Option<TokenStream>) -> Lists {
        let (method, ty) = (Ident::new(method), Ident::new(ty));
        let (numbers, of_states) = (ByName::default(), Vec::with_capacity(ctx.machine.states.len()));
        let mut lists = Lists { method, ty, lists: Vec::new(), numbers, of_states };
        for state in &ctx.machine.states {
            let number = list(state).map(|list| lists.number(list));
            lists.of_states.push(number);
        }
        lists
    }

    fn number(&mut self, list: TokenStream) -> usize {
        if let Some(number) = self.numbers.get(list.text()) {
            self.lists[*number].1 += 1;
            return *number;
        }
        self.numbers.insert(list.text().to_string(), self.lists.len());
        self.lists.push((list, 1));
        self.lists.len() - 1
    }

    fn constant(&self, number: usize) -> Ident {
        format_ident!("{}_{number}", self.method.as_str().to_uppercase())
    }

    /// The constants.
    pub(super) fn emit_constants(&self) -> TokenStream {
        let ty = &self.ty;
        let constants = self.lists.iter().enumerate().filter(|(_, (_, n_states))| *n_states > 1);
        let constants = constants.map(|(number, (list, _))| {
            let name = self.constant(number);
            quote!(const #name: &[#ty] = #list;)
        });
        constants.collect()
    }

    /// What a state's row says of it: `.retry(RETRY_0)`.
    pub(super) fn emit(&self, state: StateId) -> Option<TokenStream> {
        let (method, number) = (&self.method, self.of_states[state.0]?);
        let (list, n_states) = &self.lists[number];
        if *n_states > 1 {
            let name = self.constant(number);
            return Some(quote!(.#method(#name)));
        }
        Some(quote!(.#method(#list)))
    }
}
