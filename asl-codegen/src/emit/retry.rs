//! `Retry` and `Catch` as constant tables.

use super::context::Context;
use super::row::emit_place;
use crate::ir::Catcher;
use crate::model::retry::{JitterStrategy, Retrier};
use crate::span::Spanned;
use crate::tokens::{Literal, TokenStream, quote};

/// A Retry field as a constant slice. What a retrier doesn't say the runtime fills in: rustc takes longer for every field.
///
/// ```text
/// &[Retrier::new(&["States.Timeout"]).interval_seconds(5)]
/// ```
pub(crate) fn emit_retriers(retry: &[Retrier]) -> TokenStream {
    let retriers = retry.iter().map(|retrier| {
        let names = retrier.error_equals.iter().map(|name| &name.value);
        let seconds = |field: &Option<Spanned<u64>>| {
            let value = field.as_ref()?.value;
            Some(Literal::unsuffixed(u32::try_from(value).unwrap_or(u32::MAX)))
        };
        let interval = seconds(&retrier.interval_seconds).map(|interval| quote!(.interval_seconds(#interval)));
        let attempts = seconds(&retrier.max_attempts).map(|attempts| quote!(.max_attempts(#attempts)));
        let rate = retrier.backoff_rate.as_ref().map(|rate| {
            let rate = Literal::f64_suffixed(rate.value);
            quote!(.backoff_rate(#rate))
        });
        let max_delay = seconds(&retrier.max_delay_seconds).map(|seconds| quote!(.max_delay_seconds(#seconds)));
        let is_full = retrier.jitter_strategy.as_ref().is_some_and(|jitter| jitter.value == JitterStrategy::Full);
        let jitter = is_full.then(|| quote!(.full_jitter()));
        quote!(Retrier::new(&[#(#names),*]) #interval #attempts #rate #max_delay #jitter)
    });
    quote!(&[#(#retriers),*])
}

/// A Catch field as a constant slice: the error names, where it leads, and of a [row](super::row) without code what it makes of the input.
///
/// ```text
/// &[Catcher::new(&["States.ALL"]).result_path(Path::key("$.error", "error")).next(7)]
/// ```
pub(crate) fn emit_catchers(ctx: &Context<'_>, catch: &[Catcher<'_>], is_row: bool) -> TokenStream {
    let catchers = catch.iter().map(|catcher| {
        let names = &catcher.error_equals;
        let (place, target) = (is_row.then(|| emit_place(ctx, catcher.result)), Literal::unsuffixed(catcher.target.0));
        quote!(Catcher::new(&[#(#names),*]) #place .next(#target))
    });
    quote!(&[#(#catchers),*])
}
