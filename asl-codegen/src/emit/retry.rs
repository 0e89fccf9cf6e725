//! `Retry` and `Catch` as constant tables.

use super::context::Context;
use crate::ir::Catcher;
use crate::model::retry::{JitterStrategy, Retrier};
use crate::tokens::{Literal, TokenStream, quote};

/// A Retry field as a constant slice, defaults filled in.
pub(crate) fn emit_retriers(ctx: &Context<'_>, retry: &[Retrier]) -> TokenStream {
    let rt = &ctx.rt;
    let retriers = retry.iter().map(|retrier| {
        let names = retrier.error_equals.iter().map(|name| &name.value);
        let seconds = |field: &Option<crate::span::Spanned<u64>>, default: u64| {
            let value = field.as_ref().map_or(default, |field| field.value);
            Literal::unsuffixed(u32::try_from(value).unwrap_or(u32::MAX))
        };
        let interval = seconds(&retrier.interval_seconds, 1);
        let attempts = seconds(&retrier.max_attempts, 3);
        let rate = Literal::f64_suffixed(retrier.backoff_rate.as_ref().map_or(2.0, |rate| rate.value));
        let max_delay = match &retrier.max_delay_seconds {
            None => quote!(#rt::None),
            Some(_) => {
                let max_delay = seconds(&retrier.max_delay_seconds, 0);
                quote!(#rt::Some(#max_delay))
            }
        };
        let jitter = match retrier.jitter_strategy.as_ref().map(|jitter| jitter.value) {
            Some(JitterStrategy::Full) => quote!(Full),
            Some(JitterStrategy::None) | None => quote!(None),
        };
        quote!(#rt::Retrier {
            error_equals: &[#(#names),*],
            interval_seconds: #interval,
            max_attempts: #attempts,
            backoff_rate: #rate,
            max_delay_seconds: #max_delay,
            jitter: #rt::Jitter::#jitter,
        })
    });
    quote!(&[#(#retriers),*])
}

/// The error names of a Catch field as a constant slice.
pub(crate) fn emit_catchers(ctx: &Context<'_>, catch: &[Catcher<'_>]) -> TokenStream {
    let rt = &ctx.rt;
    let catchers = catch.iter().map(|catcher| {
        let names = &catcher.error_equals;
        quote!(#rt::Catcher { error_equals: &[#(#names),*] })
    });
    quote!(&[#(#catchers),*])
}
