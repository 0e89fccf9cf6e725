//! Parallel and Map states in the inline form: their lines are futures of the same task.

use super::line;
use super::{Form, number};
use crate::collect_vec::CollectVec;
use crate::emit::context::Context;
use crate::emit::fork::{emit_begin_call, result_type, selects_first};
use crate::emit::parallel::begins_with_input;
use crate::emit::path::reference_steps;
use crate::emit::shape::emit_parts;
use crate::emit::state_code::emit_inline_events;
use crate::emit::task::{Waits, emit_recover};
use crate::emit::variable::emit_inner;
use crate::expr::json_path::{Root, Step};
use crate::ir::{Exit, Map, ResultPlace, ScopeId, Selection, State, StateKind, Type};
use crate::model::value::Value;
use crate::tokens::{Ident, Literal, TokenStream, format_ident, quote};

impl Form<'_> {
    /// A block whose value is the state to go on in.
    pub(super) fn emit_fork(&self, state: &State<'_>, n_events: u64) -> TokenStream {
        let (ctx, exit) = (self.ctx, state.exit().unwrap_or(Exit::End));
        let (rt, info, entered) = (&ctx.rt, ctx.info(state), number(n_events + 1));
        let (lines, exit_call) = (emit_lines(ctx, state), emit_exit_call(ctx, state));
        if state.recovers() {
            return self.emit_recovering_fork(state, exit, &entered, &lines, &exit_call);
        }
        let payload = quote! {{
            let entered = #entered;
            // Entered, started.
            count.set(entered + 1);
            let result = #lines?;
            events = count.get();
            #rt::at(#info, entered, #exit_call)?
        }};
        // Succeeded, exited.
        self.emit_after(state, payload, exit, 2)
    }

    /// A loop, left after an attempt that went well or by a catcher.
    fn emit_recovering_fork(
        &self,
        state: &State<'_>,
        exit: Exit,
        entered: &TokenStream,
        lines: &TokenStream,
        exit_call: &TokenStream,
    ) -> TokenStream {
        let (ctx, info) = (self.ctx, self.ctx.info(state));
        let rt = &ctx.rt;
        let waits = Waits { leave: None, back: self.emit_return(), before_sleep: self.emit_leave(&quote!(events)) };
        let recover = emit_recover(ctx, state, &waits);
        let leave = match (exit, self.emit_leave(&quote!(events))) {
            (Exit::Next(target), _) => {
                let variant = ctx.variant(target);
                quote!(break 'task #variant(next))
            }
            (Exit::End, leave) => quote!(#leave return #rt::Ok(next)),
        };
        let sure = emit_sure_exit(ctx, state, &leave);
        let select = selects_first(state).then(|| {
            let (select, row, state_events) =
                (ctx.function("select", state), ctx.row(state), emit_inline_events(ctx, state));
            quote! {
                let result = match #rt::at(#info, entered, #select(#row, result, #state_events)) {
                    #rt::Ok(result) => result,
                    #rt::Err(error) => break 'attempt error,
                };
            }
        });
        quote! {{
            let entered = #entered;
            events = entered;
            let mut retries = <#rt::Counters as #rt::Default>::default();
            'task: loop {
                let error = 'attempt: {
                    count.set(events + 1);
                    let result = #lines;
                    events = count.get();
                    let result = match result {
                        #rt::Ok(result) => result,
                        #rt::Err(error) => break 'attempt error,
                    };
                    events += 1;
                    #select
                    #sure
                    match #rt::at(#info, entered, #exit_call) {
                        #rt::Ok(next) => {
                            events += 1;
                            #leave
                        }
                        #rt::Err(error) => error,
                    }
                };
                #recover
            }
        }}
    }
}

/// `exit_ship(input, result, events)`, with only the arguments that it has.
fn emit_exit_call(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let (rt, exit, events) = (&ctx.rt, ctx.function("exit", state), emit_inline_events(ctx, state));
    let row = ctx.row(state);
    match (state.data_flow.output_needs_input(), state.recovers()) {
        (false, _) => quote!(#exit(#row, result, #events)),
        (true, false) => quote!(#exit(#row, input, result, #events)),
        // An error in here may still be caught.
        (true, true) => quote!(#exit(#row, #rt::Clone::clone(&input), result, #events)),
    }
}

/// Goes on with the state's input itself, where nothing can fail any more that a catcher would need it for.
fn emit_sure_exit(ctx: &Context<'_>, state: &State<'_>, leave: &TokenStream) -> Option<TokenStream> {
    let flow = &state.data_flow;
    let ty = match flow.result {
        ResultPlace::At(path) if selects_first(state) => state.input.with(path, &Type::Json),
        ResultPlace::At(path) => state.input.with(path, &result_type(state)),
        ResultPlace::Whole | ResultPlace::Nowhere => return None,
    };
    let is_plain = (flow.result_selector.is_none() || selects_first(state))
        && state.assign.is_none()
        && matches!(flow.output, Selection::Whole);
    if !is_plain || ctx.place(&ty).is_none() {
        return None;
    }
    let (rt, info, events) = (&ctx.rt, ctx.info(state), emit_inline_events(ctx, state));
    let (exit, row) = (ctx.function("exit", state), ctx.row(state));
    let input = ctx.ty(&state.input);
    Some(quote! {
        if const { #rt::is_object(#rt::Probe::<#input>::SCHEMA) } {
            let next = #rt::at(#info, entered, #exit(#row, input, result, #events))?;
            events += 1;
            #leave
        }
    })
}

/// What the lines return, together: a `Result`. `entered` and `count` are in scope.
fn emit_lines(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    match &state.kind {
        StateKind::Map(map) => emit_iterations(ctx, state, map),
        _ => emit_branches(ctx, state),
    }
}

/// A line's beginning: its input and its variables, as a `Result` of a pair.
fn emit_begin(ctx: &Context<'_>, state: &State<'_>, inner: ScopeId, begin: &TokenStream) -> TokenStream {
    let rt = &ctx.rt;
    let (events, variables) = (emit_inline_events(ctx, state), emit_inner(ctx, state.scope, inner));
    quote! {{
        let events = #events;
        (|| #rt::Ok((#begin?, #variables)))()
    }}
}

/// What a state's lines work on: a `Result`.
fn emit_work(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let (rt, info, events) = (&ctx.rt, ctx.info(state), emit_inline_events(ctx, state));
    let (work, row) = (ctx.function("work", state), ctx.row(state));
    quote!(#rt::at(#info, entered, #work(#row, &input, #events)))
}

fn emit_branches(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let scopes = state.inner_scopes();
    let work = match begins_with_input(state) {
        true => quote!(#rt::Ok(#rt::Work::Branches { count: 0, input: #rt::Value::Null })),
        false => emit_work(ctx, state),
    };
    let names: Vec<Ident> = (0..scopes.len()).map(|number| format_ident!("line_{number}")).collect_vec();
    let branches: Vec<Branch> =
        scopes.iter().enumerate().map(|(number, scope)| emit_branch(ctx, state, number, *scope)).collect_vec();
    let result = match result_type(state) {
        Type::Json => {
            let items = names.iter().zip(&scopes).map(|(name, scope)| match ctx.machine.scopes[scope.0].output {
                Type::Json => quote!(#name),
                _ => quote!(#rt::to_json(&#name)?),
            });
            quote!(#rt::array([#(#items),*]))
        }
        _ => quote!((#(#names,)*)),
    };
    let returns = ctx.result(&ctx.ty(&result_type(state)));
    let run = if branches.iter().any(|branch| branch.waits) {
        let joined = emit_joined(ctx, &branches);
        let pattern = emit_pattern(&names);
        quote! {
            match #joined.await {
                #rt::Err(error) => #rt::Err(error),
                #rt::Ok(#pattern) => (|| -> #returns { #rt::Ok(#result) })(),
            }
        }
    } else {
        let runs = branches.iter().map(|Branch { take, call, .. }| quote!({ #take #call }));
        quote! {
            (|| -> #returns {
                #(let #names = #runs?;)*
                #rt::Ok(#result)
            })()
        }
    };
    let begins = branches.iter().map(|branch| &branch.begin);
    quote! {
        'lines: {
            let work = match #work {
                #rt::Ok(work) => work,
                #rt::Err(error) => break 'lines #rt::Err(error),
            };
            #(#begins)*
            #run
        }
    }
}

/// What runs a branch.
struct Branch {
    /// What it begins with. All begin before any runs: what they begin with may be made by what only one at a time can borrow.
    begin: TokenStream,
    /// Leaves the line, where its beginning failed; nothing, where it can't.
    take: Option<TokenStream>,
    /// Its line.
    call: TokenStream,
    waits: bool,
}

fn emit_branch(ctx: &Context<'_>, state: &State<'_>, number: usize, scope: ScopeId) -> Branch {
    let (rt, info, line) = (&ctx.rt, ctx.info(state), line::function(scope));
    let (begin, variables) = (format_ident!("begin_{number}"), format_ident!("variables_{number}"));
    let index = u32::try_from(number).unwrap_or(u32::MAX);
    let is_lent = begins_with_input(state) && line::borrows(ctx, scope);
    let begun = match is_lent {
        true => quote!(#rt::Ok::<_, #rt::ExecutionError>(&input)),
        false => emit_begin_call(ctx, state, number, [&quote!(&input), &quote!(&work), &quote!(#index)]),
    };
    let begun = emit_begin(ctx, state, scope, &begun);
    let from = if begins_with_input(state) { &state.input } else { &Type::Json };
    let is_sure = *from == ctx.machine.state(ctx.machine.scopes[scope.0].start).input;
    let (begun, take) = if is_sure {
        let begun = quote! {
            let (#begin, #variables) = match #begun {
                #rt::Ok(begun) => begun,
                #rt::Err(error) => break 'lines #rt::Err(error),
            };
        };
        (begun, None)
    } else {
        // Only now, as the branches before this one have run up to where they wait.
        let take = quote!(let (#begin, #variables) = #begin?;);
        (quote!(let #begin = #rt::at(#info, entered, #begun);), Some(take))
    };
    let borrow = (!is_lent && line::borrows(ctx, scope)).then(|| quote!(&));
    let around = emit_around(ctx);
    let call = quote!(#line(tasks, &inline, count, #borrow #begin, #variables #around));
    Branch { begin: begun, take, call, waits: line::waits(ctx, scope) }
}

/// By halves, so that no result is moved often: `try_join(try_join(a, b), c)`.
fn emit_joined(ctx: &Context<'_>, branches: &[Branch]) -> TokenStream {
    let rt = &ctx.rt;
    match branches {
        [] => TokenStream::new(),
        [Branch { take: None, call, waits: true, .. }] => call.clone(),
        [Branch { take, call, waits, .. }] => {
            let wait = waits.then(|| quote!(.await));
            quote!(async { #take #call #wait })
        }
        _ => {
            let (first, second) = branches.split_at(branches.len().div_ceil(2));
            let (first, second) = (emit_joined(ctx, first), emit_joined(ctx, second));
            quote!(#rt::inline::try_join(#first, #second))
        }
    }
}

/// What comes out of it.
fn emit_pattern(names: &[Ident]) -> TokenStream {
    match names {
        [] => TokenStream::new(),
        [name] => quote!(#name),
        _ => {
            let (first, second) = names.split_at(names.len().div_ceil(2));
            let (first, second) = (emit_pattern(first), emit_pattern(second));
            quote!((#first, #second))
        }
    }
}

/// The argument of a line that its states' context object follows from.
fn emit_around(ctx: &Context<'_>) -> Option<TokenStream> {
    ctx.machine.reads_context.then(|| quote!(, around))
}

fn emit_iterations(ctx: &Context<'_>, state: &State<'_>, map: &Map<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, ctx.info(state));
    let Source { parts, work, len, begin } = emit_source(ctx, state, map);
    let begin = emit_begin(ctx, state, map.processor, &begin);
    let inside = ctx.machine.reads_context.then(|| quote!(let around = around.inside(&work, index);));
    let begin = quote! {
        // An iteration has started.
        count.step();
        let index = number as u32;
        #inside
        let begin = #rt::at(#info, entered, #begin);
    };
    let run = emit_each(ctx, map, &len, &begin);
    let results = match map.result {
        Type::Json => quote!(#run.await.map(#rt::Value::from)),
        _ => quote!(#run.await),
    };
    quote! {{
        #parts
        match #work {
            #rt::Err(error) => #rt::Err(error),
            #rt::Ok(work) => #results,
        }
    }}
}

/// Where a Map's iterations come from.
struct Source {
    /// A statement that finds the items in typed data, where they may lie there.
    parts: Option<TokenStream>,
    /// The work, where they don't: a `Result`.
    work: TokenStream,
    /// How many iterations there are.
    len: TokenStream,
    /// What the iteration `number` begins with: a `Result`.
    begin: TokenStream,
}

fn emit_source(ctx: &Context<'_>, state: &State<'_>, map: &Map<'_>) -> Source {
    let (rt, work) = (&ctx.rt, emit_work(ctx, state));
    let begin = emit_begin_call(ctx, state, 0, [&quote!(&input), &quote!(&work), &quote!(index)]);
    let Some(parts) = emit_parts_of(ctx, state, map) else {
        return Source { parts: None, work, len: quote!(work.len() as usize), begin };
    };
    let none = quote!(#rt::Ok(#rt::Work::Branches { count: 0, input: #rt::Value::Null }));
    let (lent, made) = match line::borrows(ctx, map.processor) {
        true => (quote!(#rt::Cow::Borrowed(part)), quote!(#begin.map(#rt::Cow::Owned))),
        false => (quote!(#rt::Clone::clone(part)), begin),
    };
    Source {
        parts: Some(quote!(let parts = #parts;)),
        work: quote!(if parts.is_some() { #none } else { #work }),
        len: quote!(parts.map_or(work.len() as usize, |parts| parts.len())),
        begin: quote! {
            match parts.and_then(|parts| parts.get(number)) {
                #rt::Some(part) => #rt::Ok(#lent),
                #rt::None => #made,
            }
        },
    }
}

/// Runs the iterations: as many at a time as may be where they wait for something, else one after the other.
fn emit_each(ctx: &Context<'_>, map: &Map<'_>, len: &TokenStream, begin: &TokenStream) -> TokenStream {
    let (rt, line) = (&ctx.rt, line::function(map.processor));
    let borrow = line::borrows(ctx, map.processor).then(|| quote!(&));
    let around = emit_around(ctx);
    let call = quote!(#line(tasks, &inline, count, #borrow begin, variables #around));
    if !line::waits(ctx, map.processor) {
        return quote! {
            #rt::inline::each_at_once(#len, |number| {
                #begin
                let (begin, variables) = begin?;
                let output = #call?;
                count.step();
                #rt::Ok(output)
            })
        };
    }
    let max_concurrency = match map.max_concurrency {
        Some(Value::Literal(number)) => {
            let number = Literal::unsuffixed(u32::try_from(number.value).unwrap_or(u32::MAX));
            quote!(#number)
        }
        _ => quote!(work.max_concurrency()),
    };
    quote! {
        #rt::inline::each(#len, #max_concurrency, |number| {
            #begin
            let inline = &inline;
            async move {
                let (begin, variables) = begin?;
                let output = #call.await?;
                count.step();
                #rt::Ok(output)
            }
        })
    }
}

/// Whether a Map's items may be parts of typed data, and not made or found in JSON.
pub(super) fn has_parts(ctx: &Context<'_>, state: &State<'_>, map: &Map<'_>) -> bool {
    let is_constant = matches!(map.max_concurrency, None | Some(Value::Literal(_)))
        && matches!(map.tolerated_failure_count, None | Some(Value::Literal(_)))
        && matches!(map.tolerated_failure_percentage, None | Some(Value::Literal(_)));
    let is_whole = matches!(state.data_flow.input, Selection::Whole) && map.item_selector.is_none();
    let is_of_input = map.items_path.is_none_or(|path| path.root == Root::Input);
    let item = &ctx.machine.state(ctx.machine.scopes[map.processor.0].start).input;
    // What `$$.Map.Item` shows is found in JSON.
    let is_shown = ctx.machine.reads_context;
    !state.input.is_json() && !item.is_json() && is_constant && is_whole && is_of_input && !is_shown
}

/// The items as they stand in typed data: an `Option` of a slice.
fn emit_parts_of(ctx: &Context<'_>, state: &State<'_>, map: &Map<'_>) -> Option<TokenStream> {
    if !has_parts(ctx, state, map) {
        return None;
    }
    let item = &ctx.machine.state(ctx.machine.scopes[map.processor.0].start).input;
    let steps: Vec<Step> = map.items_path.map(reference_steps).unwrap_or_default();
    let (rt, count, parts) = (&ctx.rt, steps.len(), emit_parts(ctx, &steps));
    let (from, item) = (ctx.ty(&state.input), ctx.ty(item));
    Some(quote! {{
        const STEPS: [#rt::Step; #count] = #rt::steps(#rt::Probe::<#from>::SCHEMA, &#parts);
        #rt::map::parts::<#from, #item>(#rt::Probe::<#from>::SOURCE, &input, &STEPS)
    }})
}
