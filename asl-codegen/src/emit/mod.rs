//! IR to tokens. One small emitter per thing; this file is the table of contents of what they generate.

mod catch;
mod choice;
mod context;
mod context_object;
mod data_flow;
mod ends;
mod fail;
mod fallback;
mod feature;
mod fits;
mod fitted;
mod fork;
mod in_place;
mod inline;
mod intrinsic;
mod json_path;
#[cfg(feature = "jsonata")]
pub mod jsonata;
mod literal;
mod machine_impl;
mod map;
mod parallel;
mod pass;
mod path;
mod payload_template;
mod picked;
mod picture;
mod placed;
#[cfg(feature = "jsonata")]
pub(crate) mod query;
#[cfg(not(feature = "jsonata"))]
#[path = "without_jsonata.rs"]
pub(crate) mod query;
mod reading;
mod retry;
mod row;
pub(crate) mod runtime_path;
mod scope_impl;
mod shape;
mod shared;
mod site;
mod state_code;
mod state_enum;
mod succeed;
mod task;
mod tasks_trait;
#[cfg(feature = "testing")]
mod testing;
#[cfg(not(feature = "testing"))]
#[path = "without_testing.rs"]
mod testing;
mod transition;
mod type_text;
mod variable;
mod wait;

pub use self::fallback::fallback;
pub(crate) use self::type_text::type_text;

use proc_macro2::{Delimiter, Group, Punct, Spacing, TokenTree};

use self::context::Context;
use crate::collect_vec::{CollectVec, PushAll};
use crate::ir::{Machine, ScopeId};
use crate::options::Options;
use crate::source::Source;
use crate::tokens::{TokenStream, quote};

/// The Rust of a machine: its type, its states, its tasks and, hidden, its transition function.
pub fn machine(ir: &Machine<'_>, source: &Source, options: &Options) -> proc_macro2::TokenStream {
    let ctx = Context::new(ir, source, options);
    shape::share_shapes(&ctx);
    let states: Vec<_> =
        ir.states.iter().map(|state| (state, state_code::emit_state(&ctx.in_state(state), state))).collect_vec();
    let public = [
        machine_impl::emit_machine_struct(&ctx),
        state_enum::emit_state_enum(&ctx),
        state_enum::emit_type_names(&ctx),
        ends::emit_ends(&ctx),
        tasks_trait::emit_tasks_trait(&ctx),
    ];
    let inline = machine_impl::is_inline(&ctx).then(|| inline::emit_inline_trait(&ctx));
    let hidden = [
        machine_impl::emit_machine_info(&ctx),
        machine_impl::emit_machine_methods(&ctx),
        state_enum::emit_state_impl(&ctx),
        placed::emit_places(&ctx),
        fitted::emit_fits(&ctx),
        ends::emit_ends_debug(&ctx),
        scope_impl::emit_machine_trait(&ctx),
    ];
    let data = [scope_impl::emit_data_enum(&ctx), state_enum::emit_inner_enums(&ctx), variable::emit_variables(&ctx)];
    let scopes = (0..ir.scopes.len()).map(ScopeId).map(|scope| emit_scope(&ctx, scope, &states)).collect_vec();
    let needs = feature::emit_language_need(&ctx);
    reading::ask(&ctx);
    let state_items = states.iter().map(|(_, code)| &code.items);
    let testing = testing::emit_testing(&ctx);
    // Behind all that has constants put into rows.
    let table = row::emit_table(&ctx);
    // The last to be emitted: the others ask for it.
    let shared = ctx.shared.emit(&ctx);
    let mut items = vec![runtime_path::emit_alias(options)];
    items.push_all(needs);
    items.push_all(options.is_typed().then(|| emit_probe(&ctx)));
    items.push_all(hidden);
    items.push(table);
    items.push_all(data);
    items.push_all(scopes);
    items.push_all(inline);
    items.push_all([quote!(#(#state_items)*), testing, shared]);
    let items = TokenStream::read_items(&items, options.lexer);
    let head = quote! {
        #(#public)*

        // Whoever writes it by hand wouldn't write it so.
        #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
        // Not every state looks at its input.
        #[allow(unused_variables)]
        const _: () =
    };
    let mut tokens = head.read(options.lexer);
    tokens.extend([Group::new(Delimiter::Brace, items).into(), TokenTree::from(Punct::new(';', Spacing::Alone))]);
    tokens
}

/// What `Probe` finds for types without Payload stands in these traits.
fn emit_probe(ctx: &Context<'_>) -> TokenStream {
    let rt = &ctx.rt;
    quote! {
        #[allow(unused_imports)]
        use #rt::{ProbeAny as _, ReadWithoutSerde as _, SourceAny as _};
    }
}

/// A scope: what its states fork into, and its part of the transition function.
fn emit_scope(ctx: &Context<'_>, scope: ScopeId, states: &[scope_impl::Coded<'_>]) -> TokenStream {
    let states: Vec<_> = states.iter().filter(|(state, _)| state.scope == scope).collect_vec();
    let (strands, scope) = (fork::emit_strands(ctx, scope), scope_impl::emit_scope_impl(ctx, scope, &states));
    quote!(#strands #scope)
}
