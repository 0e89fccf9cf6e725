//! The transition function: the state enum's `Scope`, whose every arm is one state's code, and the machine's `Machine`.

use super::context::Context;
use super::data_flow::{Typed, emit_convert};
use super::machine_impl::records_inline;
use super::state_code::StateCode;
use super::variable::{self, Slots};
use crate::by_name::{ByName, Names};
use crate::collect_vec::CollectVec;
use crate::ir::{ScopeId, State, StateKind, Task, Type};
use crate::tokens::{Ident, Literal, TokenStream, format_ident, quote, template};

/// A state with its code.
pub(crate) type Coded<'a> = (&'a State<'a>, StateCode);

/// The enum of what tasks are handed and return, one variant per type. Where all data is JSON, it is a `Value`.
///
/// ```text
/// enum __OrderData { Type0(__OrderType0), Json(Value) }
/// ```
pub(crate) fn emit_data_enum(ctx: &Context<'_>) -> TokenStream {
    if ctx.is_json() {
        return TokenStream::new();
    }
    let (rt, data_enum, visibility) = (&ctx.rt, &ctx.data_enum, &ctx.options.visibility);
    let (mut seen, mut variants, mut payloads) = (Names::default(), Vec::new(), Vec::new());
    for (_, task) in ctx.machine.tasks() {
        for ty in [&task.input, &task.output] {
            if seen.insert(ty.text(), ()) {
                variants.push(ctx.type_variant(ty));
                payloads.push(ctx.ty(ty));
            }
        }
    }
    let recorded = match variants.is_empty() {
        true => quote!(match *self {}),
        false => quote!(match self { #(Self::#variants(payload) => #rt::recorded(payload, like),)* }),
    };
    quote! {
        #[allow(clippy::large_enum_variant)]
        #visibility enum #data_enum { #(#variants(#payloads),)* }

        #[automatically_derived]
        impl #rt::Recorded for #data_enum {
            fn recorded_like(&self, like: #rt::Option<&#rt::Value>) -> #rt::Value {
                #recorded
            }
        }
    }
}

/// Arms of a match over a scope's states: those with the same type and the same arm share it. rustc takes a fifth for a pattern of what it
/// takes for an arm.
fn emit_arms(arms: Vec<(&State<'_>, &TokenStream)>, binding: &TokenStream) -> TokenStream {
    let (mut groups, mut numbers) = (Vec::<(Vec<&Ident>, &TokenStream)>::new(), ByName::default());
    for (state, arm) in arms {
        let key = format!("{} {}", state.input.text(), arm.text());
        match numbers.get(&key).and_then(|number: &usize| groups.get_mut(*number)) {
            Some((variants, _)) => variants.push(&state.names.variant),
            None => {
                numbers.insert(key, groups.len());
                groups.push((vec![&state.names.variant], arm));
            }
        }
    }
    groups.into_iter().map(|(variants, arm)| quote!(#(Self::#variants(#binding))|* => #arm,)).collect()
}

/// `impl Scope for CallCenterState`.
pub(crate) fn emit_scope_impl(ctx: &Context<'_>, scope: ScopeId, states: &[&Coded<'_>]) -> TokenStream {
    let data = ctx.data_type();
    let (rt, scope_enum) = (&ctx.rt, ctx.scope_enum(scope));
    let output = ctx.ty(&ctx.machine.scopes[scope.0].output);
    let forks = states.iter().any(|(_, code)| code.strand.is_some());
    let strands = if forks {
        let strands = ctx.strands_enum(scope);
        quote!(#strands)
    } else {
        quote!(#rt::NoStrands)
    };
    let slots = variable::slots(ctx, scope);
    let variables = &slots.ty;
    let functions = [
        emit_looks(ctx, states),
        emit_enter(ctx, states, &slots),
        emit_woken(ctx, states, &slots),
        emit_answered(ctx, states, &slots),
        emit_caught(ctx, states, &slots),
        emit_answer(ctx, states),
    ];
    let file = super::testing::emit_file(ctx);
    let at = match ctx.is_json() {
        true => emit_json_scope(ctx, scope, states),
        false => emit_at_functions(ctx, scope, states),
    };
    let fork_functions = forks.then(|| emit_fork_functions(ctx, states, &slots, &strands));
    quote! {
        #[automatically_derived]
        impl #rt::Scope for #scope_enum {
            type Call = #rt::TaskCall<#data>;
            type Answer = #data;
            type Output = #output;
            type Strands = #strands;
            type Variables = #variables;

            const MACHINE: &'static #rt::MachineInfo = &INFO;
            #file

            #(#functions)*
            #fork_functions
        }

        #at
    }
}

/// `impl JsonScope for CallCenterState`
fn emit_json_scope(ctx: &Context<'_>, scope: ScopeId, states: &[&Coded<'_>]) -> TokenStream {
    let (rt, scope_enum) = (&ctx.rt, ctx.scope_enum(scope));
    let look = states.iter().map(|(state, _)| {
        let (variant, number) = (&state.names.variant, Literal::unsuffixed(state.id.0));
        template!(Self::#variant(input) => (#number, input),)
    });
    let all: Vec<_> = states.iter().map(|(state, _)| state).copied().collect_vec();
    let at = emit_numbered(&scope_enum, &all);
    quote! {
        #[automatically_derived]
        impl #rt::JsonScope for #scope_enum {
            fn look(&self) -> (usize, &#rt::Value) {
                match self {
                    #(#look)*
                }
            }

            fn at(number: u32, input: #rt::Value) -> Self {
                #at
            }
        }
    }
}

/// The functions that make a state of its number and its input, one for each type that states take.
///
/// ```text
/// fn at_type0(number: u32, input: __OrderType0) -> OrderState { match number { 0 => OrderState::Check(input), _ => OrderState::Ship(input) } }
/// ```
fn emit_at_functions(ctx: &Context<'_>, scope: ScopeId, states: &[&Coded<'_>]) -> TokenStream {
    let scope_enum = ctx.scope_enum(scope);
    let mut is_target = vec![false; ctx.machine.states.len()];
    for (state, _) in states {
        for target in state.targets() {
            is_target[target.0] = true;
        }
    }
    let mut groups: Vec<(&Type, Vec<&State<'_>>)> = Vec::new();
    for (state, _) in states.iter().filter(|(state, _)| is_target[state.id.0]) {
        match groups.iter_mut().find(|(ty, _)| **ty == state.input) {
            Some((_, states)) => states.push(state),
            None => groups.push((&state.input, vec![state])),
        }
    }
    let functions = groups.into_iter().map(|(ty, states)| {
        let (name, input) = (ctx.at(scope, ty), ctx.ty(ty));
        let (number, made) = match states.as_slice() {
            [state] => {
                let variant = &state.names.variant;
                (quote!(_), quote!(#scope_enum::#variant(input)))
            }
            states => (quote!(number), emit_numbered(&scope_enum, states)),
        };
        quote! {
            fn #name(#number: u32, input: #input) -> #scope_enum {
                #made
            }
        }
    });
    functions.collect()
}

/// The state whose number is `number`, with `input`.
fn emit_numbered(scope_enum: &Ident, states: &[&State<'_>]) -> TokenStream {
    let arms = states.iter().enumerate().map(|(index, state)| {
        let (variant, number) = (&state.names.variant, Literal::unsuffixed(state.id.0));
        // The last arm takes whatever is left: the numbers come from the table.
        let (number, rest) = match index + 1 == states.len() {
            true => (None, Some(quote!(_))),
            false => (Some(number), None),
        };
        template!(#number #rest => #scope_enum::#variant(input),)
    });
    quote!(match number { #(#arms)* })
}

/// Whether one of the states does its work by its row.
fn has_row(states: &[&Coded<'_>]) -> bool {
    states.iter().any(|(_, code)| code.enter.is_none())
}

/// The arm for all states that have none of their own: those that do their work by their rows, or are not to get here.
fn emit_rest(ctx: &Context<'_>, states: &[&Coded<'_>], function: &str, arguments: &TokenStream) -> TokenStream {
    let rt = &ctx.rt;
    if !has_row(states) {
        return quote!(state => #rt::flow_stray(state),);
    }
    let (function, events) = (format_ident!("{function}"), emit_chain(ctx, states));
    quote!(state => #rt::row::#function(state, #arguments #events),)
}

/// The line's events, without its variables.
fn emit_chain(ctx: &Context<'_>, states: &[&Coded<'_>]) -> TokenStream {
    let has_variables =
        states.first().is_some_and(|(state, _)| !ctx.machine.scopes[state.scope.0].variables.is_empty());
    if has_variables { quote!(events.events) } else { quote!(events) }
}

/// `strand` and `joined`.
fn emit_fork_functions(ctx: &Context<'_>, states: &[&Coded<'_>], slots: &Slots, strands: &TokenStream) -> TokenStream {
    let (rt, Slots { ty: variables, begin }) = (&ctx.rt, slots);
    let strand_arms = states.iter().filter_map(|(state, code)| {
        let (variant, strand) = (&state.names.variant, code.strand.as_ref()?);
        Some(quote!(Self::#variant(input) => #strand,))
    });
    let joined = states.iter().filter_map(|(state, code)| {
        let (variant, joined) = (&state.names.variant, code.joined.as_ref()?);
        Some(quote!(Self::#variant(input) => #joined,))
    });
    let returns = ctx.result(strands);
    let taken = emit_taken(ctx);
    quote! {
        fn strand(
            &self,
            index: u32,
            work: &#rt::Work,
            variables: &mut #variables,
            events: &mut #rt::Chain<'_>,
        ) -> #returns {
            let row = #rt::Scope::row(self);
            #begin
            let _ = (&index, &work);
            match self {
                #(#strand_arms)*
                #[allow(unreachable_patterns)]
                state => #rt::no_strand(state),
            }
        }

        fn joined(
            self,
            results: #rt::Value,
            variables: &mut #variables,
            events: &mut #rt::Chain<'_>,
        ) -> #rt::Flow<Self> {
            #taken
            #begin
            match state {
                #(#joined)*
                #[allow(unreachable_patterns)]
                state => #rt::flow_stray(state),
            }
        }
    }
}

/// `number` and `entered`.
fn emit_looks(ctx: &Context<'_>, states: &[&Coded<'_>]) -> TokenStream {
    let rt = &ctx.rt;
    if ctx.is_json() {
        return quote! {
            fn number(&self) -> usize {
                #rt::JsonScope::look(self).0
            }

            fn entered(&self, events: &mut #rt::Chain<'_>) -> u64 {
                #rt::row::entered(self, events)
            }
        };
    }
    let numbers = states.iter().map(|(state, _)| {
        let (variant, number) = (&state.names.variant, Literal::unsuffixed(state.id.0));
        template!(Self::#variant(_) => #number,)
    });
    let entered = quote!(#rt::Events::entered(events, &row.info, input));
    let entered = emit_arms(states.iter().map(|(state, _)| (*state, &entered)).collect_vec(), &quote!(input));
    quote! {
        fn number(&self) -> usize {
            match self {
                #(#numbers)*
            }
        }

        fn entered(&self, events: &mut #rt::Chain<'_>) -> u64 {
            let row = #rt::Scope::row(self);
            match self {
                #entered
            }
        }
    }
}

/// What the functions that use a state up begin with: its row, and the state under another name. Were `self` taken apart, which may
/// have been dropped whole before, LLVM would have to carry a flag for each of its variants through every arm.
fn emit_taken(ctx: &Context<'_>) -> TokenStream {
    let rt = &ctx.rt;
    quote!(let row = #rt::Scope::row(&self); let state = self;)
}

fn emit_enter(ctx: &Context<'_>, states: &[&Coded<'_>], slots: &Slots) -> TokenStream {
    let (rt, Slots { ty: variables, begin }) = (&ctx.rt, slots);
    let arms = |keeps: bool| {
        let states = states.iter().filter(move |(state, _)| keeps_state(state) == keeps);
        states.filter_map(|(state, code)| Some((*state, code.enter.as_ref()?))).collect_vec()
    };
    let (kept, left) = (emit_arms(arms(true), &quote!(ref input)), emit_arms(arms(false), &quote!(input)));
    let rest = has_row(states).then(|| emit_rest(ctx, states, "enter", &TokenStream::new()));
    let taken = emit_taken(ctx);
    quote! {
        fn enter(self, variables: &mut #variables, events: &mut #rt::Chain<'_>) -> #rt::Flow<Self> {
            #taken
            #begin
            match state {
                #kept
                #left
                #rest
            }
        }
    }
}

/// Whether a state may wait for something: then it is there still when it goes on.
fn keeps_state(state: &State<'_>) -> bool {
    use StateKind::{Map, Parallel, Task, Wait};
    matches!(state.kind, Task(_) | Wait { .. } | Parallel(_) | Map(_))
}

fn emit_woken(ctx: &Context<'_>, states: &[&Coded<'_>], slots: &Slots) -> TokenStream {
    let (rt, Slots { ty: variables, begin }) = (&ctx.rt, slots);
    let arms = states.iter().filter_map(|(state, code)| Some((*state, code.woken.as_ref()?)));
    let arms = emit_arms(arms.collect_vec(), &quote!(input));
    let rest = emit_rest(ctx, states, "woken", &TokenStream::new());
    let taken = emit_taken(ctx);
    quote! {
        fn woken(self, variables: &mut #variables, events: &mut #rt::Chain<'_>) -> #rt::Flow<Self> {
            #taken
            #begin
            match state {
                #arms
                #[allow(unreachable_patterns)]
                #rest
            }
        }
    }
}

fn emit_answered(ctx: &Context<'_>, states: &[&Coded<'_>], slots: &Slots) -> TokenStream {
    let (rt, data, Slots { ty: variables, begin }) = (&ctx.rt, ctx.data_type(), slots);
    let answered: Vec<_> = states
        .iter()
        .filter_map(|(state, code)| match &state.kind {
            StateKind::Task(task) => Some((*state, &task.output, code.answered.as_ref()?)),
            _ => None,
        })
        .collect_vec();
    let arms = |ty: Option<&Type>| {
        let of_type = |keeps: bool| {
            let states = answered
                .iter()
                .filter(move |(state, output, _)| state.recovers() == keeps && ty.is_none_or(|ty| ty == *output));
            states.map(|(state, _, arm)| (*state, *arm)).collect_vec()
        };
        let (kept, left) = (emit_arms(of_type(true), &quote!(ref input)), emit_arms(of_type(false), &quote!(input)));
        quote!(#kept #left)
    };
    let matched = if ctx.is_json() {
        let (arms, rest) = (arms(None), emit_rest(ctx, states, "answered", &quote!(result,)));
        quote!(match state { #arms #[allow(unreachable_patterns)] #rest })
    } else {
        let mut seen = Names::default();
        let types = answered.iter().map(|(_, output, _)| *output).filter(|ty| seen.insert(ty.text(), ()));
        let types = types.map(|ty| {
            let (data, arms) = (ctx.data(ty, &quote!(result)), arms(Some(ty)));
            quote! {
                #data => match state {
                    #arms
                    // The result is moved too: were it dropped behind the arms, each arm would have to say whether it is still there.
                    #[allow(unreachable_patterns)]
                    state => #rt::flow_stray_answer(state, result),
                },
            }
        });
        quote!(match result { #(#types)* #[allow(unreachable_patterns)] result => #rt::flow_stray_answer(state, result), })
    };
    let taken = emit_taken(ctx);
    quote! {
        fn answered(
            self,
            result: #data,
            variables: &mut #variables,
            events: &mut #rt::Chain<'_>,
        ) -> #rt::Flow<Self> {
            #taken
            #begin
            #matched
        }
    }
}

fn emit_caught(ctx: &Context<'_>, states: &[&Coded<'_>], slots: &Slots) -> TokenStream {
    let (rt, Slots { ty: variables, begin }) = (&ctx.rt, slots);
    let arms = states.iter().filter_map(|(state, code)| Some((*state, code.caught.as_ref()?)));
    let arms = emit_arms(arms.collect_vec(), &quote!(input));
    let rest = emit_rest(ctx, states, "caught", &quote!(index, &error,));
    let taken = emit_taken(ctx);
    quote! {
        fn caught(
            self,
            index: usize,
            error: #rt::ExecutionError,
            variables: &mut #variables,
            events: &mut #rt::Chain<'_>,
        ) -> #rt::Flow<Self> {
            #taken
            #begin
            let _ = (&index, &error);
            match state {
                #arms
                #[allow(unreachable_patterns)]
                #rest
            }
        }
    }
}

/// The body of `Machine::call`: an arm per task.
fn emit_calls(ctx: &Context<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let tasks: Vec<_> = ctx.machine.tasks().collect_vec();
    if ctx.is_json() {
        let calls = emit_calls_of(ctx, &tasks);
        return quote!(let input = call.input; #calls);
    }
    let mut seen = Names::default();
    let types = tasks.iter().map(|(_, task)| &task.input).filter(|ty| seen.insert(ty.text(), ()));
    let arms = types.map(|ty| {
        let of_type: Vec<_> = tasks.iter().filter(|(_, task)| task.input == *ty).copied().collect_vec();
        let (data, calls) = (ctx.data(ty, &quote!(input)), emit_calls_of(ctx, &of_type));
        quote!(#data => { #calls })
    });
    quote!(match call.input { #(#arms)* #[allow(unreachable_patterns)] _ => #rt::row::no_task(), })
}

/// The calls of tasks that are all handed `input`.
///
/// What a method has boxed is boxed once more, but in one place for all that return the same type: each call of a generic function
/// costs rustc more than all of an arm.
fn emit_calls_of(ctx: &Context<'_>, tasks: &[(&State<'_>, &Task<'_>)]) -> TokenStream {
    let rt = &ctx.rt;
    let is_boxed = |task: &Task<'_>| ctx.boxes_tasks && !task.waits_for_token() && !task.takes_context;
    let alone = tasks.iter().filter(|(_, task)| !is_boxed(task)).map(|(state, task)| {
        let (number, call) = (Literal::unsuffixed(state.id.0), emit_call(ctx, state, task));
        template!(#number => #call,)
    });
    let mut calls = quote!(match call.state { #(#alone)* _ => #rt::row::no_task(), });
    let mut seen = Names::default();
    let outputs = tasks.iter().filter(|(_, task)| is_boxed(task)).map(|(_, task)| &task.output);
    for ty in outputs.filter(|ty| seen.insert(ty.text(), ())) {
        let of_type = tasks.iter().filter(|(_, task)| is_boxed(task) && task.output == *ty);
        let arms = of_type.map(|(state, task)| {
            let (number, task) = (Literal::unsuffixed(state.id.0), emit_task_call(state, task));
            template!(#number => #task,)
        });
        let data = ctx.data_of(ty);
        calls = quote! {
            let task = match call.state {
                #(#arms)*
                _ => return { #calls },
            };
            #rt::boxed_call(task, #data)
        };
    }
    calls
}

/// One task's call in `Machine::call`.
fn emit_call(ctx: &Context<'_>, state: &State<'_>, task: &Task<'_>) -> TokenStream {
    let (rt, answer, call) = (&ctx.rt, ctx.data_of(&task.output), emit_task_call(state, task));
    if let Some(mocked) = super::testing::emit_mocked_call(ctx, state, task, &call) {
        return mocked;
    }
    match task.waits_for_token() {
        false => quote!(#rt::boxed_call(#call, #answer)),
        true => quote!(#rt::boxed_submission(#call)),
    }
}

/// The call of a task's method: `T` implements the tasks trait and no other.
fn emit_task_call(state: &State<'_>, task: &Task<'_>) -> TokenStream {
    let method = &state.names.method;
    match task.takes_context {
        false => quote!(T::#method(tasks, input)),
        true => quote!(async move { T::#method(tasks, input, context.into_task_context()?).await }),
    }
}

/// `Scope::answer`, where somebody else may end a call.
fn emit_answer(ctx: &Context<'_>, states: &[&Coded<'_>]) -> TokenStream {
    let rt = &ctx.rt;
    let arms: Vec<_> = states
        .iter()
        .filter_map(|(state, _)| match &state.kind {
            StateKind::Task(task) if task.takes_context || task.waits_for_token() => Some((state, task)),
            _ => None,
        })
        .map(|(state, task)| {
            let variant = &state.names.variant;
            let output = emit_convert(ctx, Typed { tokens: quote!(output), ty: Type::Json }, &task.output);
            let answer = ctx.data(&task.output, &output);
            quote!(Self::#variant(_) => #rt::Ok(#answer),)
        })
        .collect_vec();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let returns = ctx.result(&ctx.data_type());
    quote! {
        fn answer(&self, output: #rt::Value) -> #returns {
            match self {
                #(#arms)*
                #[allow(unreachable_patterns)]
                state => #rt::no_strand(state),
            }
        }
    }
}

/// `impl Machine for CallCenter<T>`.
pub(crate) fn emit_machine_trait(ctx: &Context<'_>) -> TokenStream {
    let data = ctx.data_type();
    let (rt, ident, tasks_trait, state_enum) = (&ctx.rt, &ctx.machine.ident, &ctx.tasks_trait, &ctx.state_enum);
    let (start, variant) = (ctx.machine.state(ctx.machine.root().start), ctx.variant(ctx.machine.root().start));
    let start_type = ctx.ty(&start.input);
    let calls = emit_calls(ctx);
    let recorded = records_inline(ctx).then(|| super::inline::emit_recorded(ctx));
    quote! {
        #[automatically_derived]
        impl<T: #tasks_trait> #rt::Machine for #ident<T> {
            type Scope = #state_enum;

            fn start(input: #rt::Value) -> #rt::Result<#state_enum, #rt::ExecutionError> {
                #rt::Ok(#variant(#rt::start_input::<#start_type>(input, INFO.name)?))
            }

            fn call(
                &self,
                call: #rt::TaskCall<#data>,
                context: #rt::CallContext,
            ) -> #rt::BoxFuture<'_, #rt::Result<#rt::Called<#data>, #rt::TaskError>> {
                let (_, tasks) = (&context, &self.tasks);
                #calls
            }

            #recorded
        }
    }
}
