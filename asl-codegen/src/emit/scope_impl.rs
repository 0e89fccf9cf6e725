//! The transition function: the state enum's `Scope`, whose every arm is one state's code, and the machine's `Machine`.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, info};
use super::state_code::StateCode;
use crate::ir::State;

/// A state with its code.
pub(crate) type Coded<'a> = (&'a State<'a>, StateCode);

/// The enums of task calls and answers, one variant per Task state.
pub(crate) fn emit_call_enums(ctx: &Context<'_>) -> TokenStream {
    let (call_enum, answer_enum) = (&ctx.call_enum, &ctx.answer_enum);
    let variants = |answer: bool| {
        ctx.machine.tasks().map(move |(state, task)| {
            let variant = &state.names.variant;
            let ty = ctx.ty(if answer { &task.output } else { &task.input });
            quote!(#variant(#ty))
        })
    };
    let (calls, answers, visibility) = (variants(false), variants(true), &ctx.options.visibility);
    quote! {
        #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
        #visibility enum #call_enum { #(#calls,)* }

        #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
        #visibility enum #answer_enum { #(#answers,)* }
    }
}

/// `impl Scope for CallCenterState`.
pub(crate) fn emit_scope_impl(ctx: &Context<'_>, states: &[Coded<'_>]) -> TokenStream {
    let (call_enum, answer_enum) = (&ctx.call_enum, &ctx.answer_enum);
    let (rt, state_enum, output) = (&ctx.rt, &ctx.state_enum, ctx.ty(&ctx.machine.output));
    let functions = [
        emit_looks(ctx, states),
        emit_enter(ctx, states),
        emit_woken(ctx, states),
        emit_answered(ctx, states),
        emit_caught(ctx, states),
        emit_json(ctx),
    ];
    quote! {
        #[automatically_derived]
        impl #rt::Scope for #state_enum {
            type Call = #call_enum;
            type Answer = #answer_enum;
            type Output = #output;

            const MACHINE: &'static #rt::MachineInfo = &INFO;

            #(#functions)*
        }
    }
}

/// `info` and `entered`.
fn emit_looks(ctx: &Context<'_>, states: &[Coded<'_>]) -> TokenStream {
    let rt = &ctx.rt;
    let variants: Vec<_> = states.iter().map(|(state, _)| &state.names.variant).collect();
    let infos: Vec<_> = states.iter().map(|(state, _)| info(state)).collect();
    quote! {
        fn info(&self) -> &'static #rt::StateInfo {
            match self {
                #(Self::#variants(_) => &#infos,)*
            }
        }

        fn entered(&self, events: &mut #rt::Chain<'_>) -> u64 {
            match self {
                #(Self::#variants(input) => #rt::Events::entered(events, &#infos, input),)*
            }
        }
    }
}

fn emit_enter(ctx: &Context<'_>, states: &[Coded<'_>]) -> TokenStream {
    let rt = &ctx.rt;
    let arms = states.iter().map(|(state, code)| {
        let (variant, enter) = (&state.names.variant, &code.enter);
        quote!(Self::#variant(input) => #enter,)
    });
    quote! {
        fn enter(self, events: &mut #rt::Chain<'_>) -> #rt::Flow<Self> {
            let _ = &events;
            match self {
                #(#arms)*
            }
        }
    }
}

fn emit_woken(ctx: &Context<'_>, states: &[Coded<'_>]) -> TokenStream {
    let rt = &ctx.rt;
    let arms = states.iter().filter_map(|(state, code)| {
        let (variant, woken) = (&state.names.variant, code.woken.as_ref()?);
        Some(quote!(Self::#variant(input) => #woken,))
    });
    quote! {
        fn woken(self, events: &mut #rt::Chain<'_>) -> #rt::Flow<Self> {
            let _ = &events;
            match self {
                #(#arms)*
                #[allow(unreachable_patterns)]
                state => #rt::flow_stray(state),
            }
        }
    }
}

fn emit_answered(ctx: &Context<'_>, states: &[Coded<'_>]) -> TokenStream {
    let answer_enum = &ctx.answer_enum;
    let rt = &ctx.rt;
    let arms = states.iter().filter_map(|(state, code)| {
        let (variant, answered) = (&state.names.variant, code.answered.as_ref()?);
        Some(quote!((Self::#variant(input), #answer_enum::#variant(result)) => #answered,))
    });
    quote! {
        fn answered(self, answer: #answer_enum, events: &mut #rt::Chain<'_>) -> #rt::Flow<Self> {
            let _ = &events;
            match (self, answer) {
                #(#arms)*
                #[allow(unreachable_patterns)]
                (state, _) => #rt::flow_stray(state),
            }
        }
    }
}

fn emit_caught(ctx: &Context<'_>, states: &[Coded<'_>]) -> TokenStream {
    let rt = &ctx.rt;
    let arms = states.iter().filter_map(|(state, code)| {
        let (variant, caught) = (&state.names.variant, code.caught.as_ref()?);
        Some(quote!(Self::#variant(input) => #caught,))
    });
    quote! {
        fn caught(
            self,
            index: usize,
            error: #rt::ExecutionError,
            events: &mut #rt::Chain<'_>,
        ) -> #rt::Flow<Self> {
            let _ = (&index, &error, &events);
            match self {
                #(#arms)*
                #[allow(unreachable_patterns)]
                state => #rt::flow_stray(state),
            }
        }
    }
}

/// `call_input` and `answer_output`.
fn emit_json(ctx: &Context<'_>) -> TokenStream {
    let (call_enum, answer_enum) = (&ctx.call_enum, &ctx.answer_enum);
    let rt = &ctx.rt;
    let variants: Vec<_> = ctx.machine.tasks().map(|(state, _)| &state.names.variant).collect();
    quote! {
        fn call_input(call: &#call_enum) -> #rt::Value {
            match *call {
                #(#call_enum::#variants(ref input) => #rt::json_or_note(input),)*
            }
        }

        fn answer_output(answer: &#answer_enum) -> #rt::Value {
            match *answer {
                #(#answer_enum::#variants(ref output) => #rt::json_or_note(output),)*
            }
        }
    }
}

/// `impl Machine for CallCenter<T>`.
pub(crate) fn emit_machine_trait(ctx: &Context<'_>) -> TokenStream {
    let (call_enum, answer_enum) = (&ctx.call_enum, &ctx.answer_enum);
    let (rt, ident, tasks_trait, state_enum) = (&ctx.rt, &ctx.machine.ident, &ctx.tasks_trait, &ctx.state_enum);
    let (start, variant) = (ctx.machine.state(ctx.machine.start), ctx.variant(ctx.machine.start));
    let start_type = ctx.ty(&start.input);
    let calls = ctx.machine.tasks().map(|(state, _)| {
        let (variant, method) = (&state.names.variant, &state.names.method);
        quote! {
            #call_enum::#variant(input) => #rt::boxed_call(
                #tasks_trait::#method(&self.tasks, input),
                #answer_enum::#variant,
            ),
        }
    });
    quote! {
        #[automatically_derived]
        impl<T: #tasks_trait> #rt::Machine for #ident<T> {
            type Scope = #state_enum;

            fn start(input: #rt::Value) -> #rt::Result<#state_enum, #rt::ExecutionError> {
                #rt::Ok(#variant(#rt::start_input::<#start_type>(input, INFO.name)?))
            }

            fn call(
                &self,
                call: #call_enum,
            ) -> #rt::BoxFuture<'_, #rt::Result<#answer_enum, #rt::TaskError>> {
                match call {
                    #(#calls)*
                }
            }
        }
    }
}
