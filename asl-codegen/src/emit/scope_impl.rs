//! The transition function: the state enum's `Scope`, whose every arm is one state's code, and the machine's `Machine`.

use std::collections::HashMap;

use super::context::Context;
use super::data_flow::{Typed, emit_convert};
use super::machine_impl::records_inline;
use super::state_code::StateCode;
use super::variable::{self, Slots};
use crate::collect_vec::CollectVec;
use crate::ir::{ScopeId, State, StateKind, Task, Type};
use crate::tokens::{Ident, Literal, TokenStream, format_ident, quote};

/// A state with its code.
pub(crate) type Coded<'a> = (&'a State<'a>, StateCode);

/// The enums of task calls and answers, one variant per Task state. Where all data is JSON, the runtime has them.
pub(crate) fn emit_call_enums(ctx: &Context<'_>) -> TokenStream {
    if ctx.has_rows() {
        return TokenStream::new();
    }
    let (call_enum, answer_enum) = (&ctx.call_enum, &ctx.answer_enum);
    let variants = |answer: bool| {
        ctx.machine.tasks().map(move |(state, task)| {
            let variant = &state.names.variant;
            let ty = ctx.ty(if answer { &task.output } else { &task.input });
            quote!(#variant(#ty))
        })
    };
    let (calls, answers, visibility) = (variants(false), variants(true), &ctx.options.visibility);
    let inputs = ctx.machine.tasks().map(|(state, task)| (&state.names.variant, &task.input));
    let outputs = ctx.machine.tasks().map(|(state, task)| (&state.names.variant, &task.output));
    let (calls_json, answers_json) = (emit_recorded(ctx, call_enum, inputs), emit_recorded(ctx, answer_enum, outputs));
    quote! {
        #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
        #visibility enum #call_enum { #(#calls,)* }

        #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
        #visibility enum #answer_enum { #(#answers,)* }

        #calls_json
        #answers_json
    }
}

/// `impl Recorded for __CallCenterCall`
fn emit_recorded<'a>(
    ctx: &Context<'_>,
    name: &Ident,
    variants: impl Iterator<Item = (&'a Ident, &'a Type)>,
) -> TokenStream {
    let rt = &ctx.rt;
    let arms = by_type(variants)
        .into_iter()
        .map(|variants| quote!(#(Self::#variants(ref payload))|* => #rt::recorded(payload, like),));
    quote! {
        #[automatically_derived]
        impl #rt::Recorded for #name {
            fn recorded_like(&self, like: #rt::Option<&#rt::Value>) -> #rt::Value {
                match *self {
                    #(#arms)*
                }
            }
        }
    }
}

/// The variants with the same payload together: rustc checks what is done with them once for all.
fn by_type<'a>(variants: impl Iterator<Item = (&'a Ident, &'a Type)>) -> Vec<Vec<&'a Ident>> {
    let (mut groups, mut numbers) = (Vec::<Vec<&Ident>>::new(), HashMap::new());
    for (variant, ty) in variants {
        let number = *numbers.entry(ty.text()).or_insert(groups.len());
        match groups.get_mut(number) {
            Some(group) => group.push(variant),
            None => groups.push(vec![variant]),
        }
    }
    groups
}

/// `impl Scope for CallCenterState`.
pub(crate) fn emit_scope_impl(ctx: &Context<'_>, scope: ScopeId, states: &[&Coded<'_>]) -> TokenStream {
    let (call_enum, answer_enum) = (ctx.call_type(), ctx.answer_type());
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
    let json_scope = ctx.has_rows().then(|| emit_json_scope(ctx, scope, states));
    let fork_functions = forks.then(|| emit_fork_functions(ctx, states, &slots, &strands));
    quote! {
        #[automatically_derived]
        impl #rt::Scope for #scope_enum {
            type Call = #call_enum;
            type Answer = #answer_enum;
            type Output = #output;
            type Strands = #strands;
            type Variables = #variables;

            const MACHINE: &'static #rt::MachineInfo = &INFO;
            #file

            #(#functions)*
            #fork_functions
        }

        #json_scope
    }
}

/// `impl JsonScope for CallCenterState`
fn emit_json_scope(ctx: &Context<'_>, scope: ScopeId, states: &[&Coded<'_>]) -> TokenStream {
    let (rt, scope_enum) = (&ctx.rt, ctx.scope_enum(scope));
    let look = states.iter().map(|(state, _)| {
        let (variant, number) = (&state.names.variant, Literal::unsuffixed(state.id.0));
        quote!(Self::#variant(input) => (#number, input),)
    });
    let at = states.iter().enumerate().map(|(index, (state, _))| {
        let (variant, number) = (&state.names.variant, Literal::unsuffixed(state.id.0));
        // The last arm takes whatever is left: the numbers come from the table.
        let pattern = if index + 1 == states.len() { quote!(_) } else { quote!(#number) };
        quote!(#pattern => Self::#variant(input),)
    });
    quote! {
        #[automatically_derived]
        impl #rt::JsonScope for #scope_enum {
            const ROWS: &'static [#rt::Row] = &STATES;

            fn look(&self) -> (usize, &#rt::Value) {
                match self {
                    #(#look)*
                }
            }

            fn at(number: u32, input: #rt::Value) -> Self {
                match number {
                    #(#at)*
                }
            }
        }
    }
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
    quote! {
        fn strand(
            &self,
            index: u32,
            work: &#rt::Work,
            variables: &mut #variables,
            events: &mut #rt::Chain<'_>,
        ) -> #returns {
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
            #begin
            match self {
                #(#joined)*
                #[allow(unreachable_patterns)]
                state => #rt::flow_stray(state),
            }
        }
    }
}

/// `info` and `entered`.
fn emit_looks(ctx: &Context<'_>, states: &[&Coded<'_>]) -> TokenStream {
    let rt = &ctx.rt;
    if ctx.has_rows() {
        return quote! {
            fn info(&self) -> &'static #rt::StateInfo {
                &#rt::JsonScope::row(self).info
            }

            fn entered(&self, events: &mut #rt::Chain<'_>) -> u64 {
                #rt::row::entered(self, events)
            }
        };
    }
    let variants: Vec<_> = states.iter().map(|(state, _)| &state.names.variant).collect_vec();
    let infos = states.iter().map(|(state, _)| ctx.info(state));
    let entered = by_type(states.iter().map(|(state, _)| (&state.names.variant, &state.input)));
    let entered = entered
        .into_iter()
        .map(|variants| quote!(#(Self::#variants(input))|* => #rt::Events::entered(events, info, input),));
    quote! {
        fn info(&self) -> &'static #rt::StateInfo {
            match self {
                #(Self::#variants(_) => #infos,)*
            }
        }

        fn entered(&self, events: &mut #rt::Chain<'_>) -> u64 {
            let info = #rt::Scope::info(self);
            match self {
                #(#entered)*
            }
        }
    }
}

fn emit_enter(ctx: &Context<'_>, states: &[&Coded<'_>], slots: &Slots) -> TokenStream {
    let (rt, Slots { ty: variables, begin }) = (&ctx.rt, slots);
    let arms = states.iter().filter_map(|(state, code)| {
        let (variant, enter) = (&state.names.variant, code.enter.as_ref()?);
        let by_reference = keeps_state(state).then(|| quote!(ref));
        Some(quote!(Self::#variant(#by_reference input) => #enter,))
    });
    let rest = has_row(states).then(|| emit_rest(ctx, states, "enter", &TokenStream::new()));
    quote! {
        fn enter(self, variables: &mut #variables, events: &mut #rt::Chain<'_>) -> #rt::Flow<Self> {
            #begin
            match self {
                #(#arms)*
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
    let arms = states.iter().filter_map(|(state, code)| {
        let (variant, woken) = (&state.names.variant, code.woken.as_ref()?);
        Some(quote!(Self::#variant(input) => #woken,))
    });
    let rest = emit_rest(ctx, states, "woken", &TokenStream::new());
    quote! {
        fn woken(self, variables: &mut #variables, events: &mut #rt::Chain<'_>) -> #rt::Flow<Self> {
            #begin
            match self {
                #(#arms)*
                #[allow(unreachable_patterns)]
                #rest
            }
        }
    }
}

fn emit_answered(ctx: &Context<'_>, states: &[&Coded<'_>], slots: &Slots) -> TokenStream {
    let (rt, answer_type, Slots { ty: variables, begin }) = (&ctx.rt, ctx.answer_type(), slots);
    let arms = states.iter().filter_map(|(state, code)| {
        let (variant, answered) = (&state.names.variant, code.answered.as_ref()?);
        let answer = ctx.answer(state, &quote!(result));
        Some(quote!((Self::#variant(input), #answer) => #answered,))
    });
    let rest = match has_row(states) {
        true => {
            let events = emit_chain(ctx, states);
            quote!((state, answer) => #rt::row::answered(state, answer, #events),)
        }
        // The answer is moved too: were it dropped behind the arms, each arm would have to say of each other state's answer, and of its
        // input, whether it is still there.
        false => quote!((state, answer) => #rt::flow_stray_answer(state, answer),),
    };
    quote! {
        fn answered(
            self,
            answer: #answer_type,
            variables: &mut #variables,
            events: &mut #rt::Chain<'_>,
        ) -> #rt::Flow<Self> {
            #begin
            match (self, answer) {
                #(#arms)*
                #[allow(unreachable_patterns)]
                #rest
            }
        }
    }
}

fn emit_caught(ctx: &Context<'_>, states: &[&Coded<'_>], slots: &Slots) -> TokenStream {
    let (rt, Slots { ty: variables, begin }) = (&ctx.rt, slots);
    let arms = states.iter().filter_map(|(state, code)| {
        let (variant, caught) = (&state.names.variant, code.caught.as_ref()?);
        Some(quote!(Self::#variant(input) => #caught,))
    });
    let rest = emit_rest(ctx, states, "caught", &quote!(index, &error,));
    quote! {
        fn caught(
            self,
            index: usize,
            error: #rt::ExecutionError,
            variables: &mut #variables,
            events: &mut #rt::Chain<'_>,
        ) -> #rt::Flow<Self> {
            #begin
            let _ = (&index, &error);
            match self {
                #(#arms)*
                #[allow(unreachable_patterns)]
                #rest
            }
        }
    }
}

/// The body of `Machine::call`: an arm per task.
fn emit_calls(ctx: &Context<'_>) -> TokenStream {
    let (rt, call_enum) = (&ctx.rt, &ctx.call_enum);
    if !ctx.has_rows() {
        let arms = ctx.machine.tasks().map(|(state, task)| {
            let (variant, call) = (&state.names.variant, emit_call(ctx, state, task));
            quote!(#call_enum::#variant(input) => #call,)
        });
        return quote!(match call { #(#arms)* });
    }
    // What a method has boxed is boxed once more, but in one place: each call of a generic function costs rustc more than all of an arm.
    let is_boxed = ctx.boxes_tasks;
    let arms = ctx.machine.tasks().map(|(state, task)| {
        let (number, tasks_trait, method) = (Literal::unsuffixed(state.id.0), &ctx.tasks_trait, &state.names.method);
        if is_boxed && !task.waits_for_token() {
            return quote!(#number => #tasks_trait::#method(&self.tasks, input),);
        }
        let (returns, call) = (is_boxed.then(|| quote!(return)), emit_call(ctx, state, task));
        quote!(#number => #returns #call,)
    });
    let called = match is_boxed {
        true => {
            quote!(let task = match call.state { #(#arms)* _ => return #rt::row::no_task() }; #rt::boxed_call(task, #rt::identity))
        }
        false => quote!(match call.state { #(#arms)* _ => #rt::row::no_task() }),
    };
    quote!(let input = call.input; #called)
}

/// One task's call in `Machine::call`.
fn emit_call(ctx: &Context<'_>, state: &State<'_>, task: &Task<'_>) -> TokenStream {
    let (rt, tasks_trait, method, answer) = (&ctx.rt, &ctx.tasks_trait, &state.names.method, ctx.answer_of(state));
    let call = match task.takes_context {
        false => quote!(#tasks_trait::#method(&self.tasks, input)),
        true => quote!(async move { #tasks_trait::#method(&self.tasks, input, context.into_task_context()?).await }),
    };
    if let Some(mocked) = super::testing::emit_mocked_call(ctx, state, task, &call) {
        return mocked;
    }
    match task.waits_for_token() {
        false => quote!(#rt::boxed_call(#call, #answer)),
        true => quote!(#rt::boxed_submission(#call)),
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
            let answer = ctx.answer(state, &output);
            quote!(Self::#variant(_) => #rt::Ok(#answer),)
        })
        .collect_vec();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let returns = ctx.result(&ctx.answer_type());
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
    let (call_type, answer_type) = (ctx.call_type(), ctx.answer_type());
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
                call: #call_type,
                context: #rt::CallContext,
            ) -> #rt::BoxFuture<'_, #rt::Result<#rt::Called<#answer_type>, #rt::TaskError>> {
                let _ = &context;
                #calls
            }

            #recorded
        }
    }
}
