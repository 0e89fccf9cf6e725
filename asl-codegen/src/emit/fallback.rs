//! What is emitted for a definition with errors: its names, so that the code around the macro has no further errors that only
//! follow from those in the definition.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::context::Context;
use super::{machine_impl, state_enum, tasks_trait};
use crate::ir::{self, name};
use crate::model::StateMachine;
use crate::options::{Options, check_signatures};
use crate::source::Source;

/// The names of a machine, with stub bodies where it is known what they stand for.
pub fn fallback(model: &StateMachine, source: &Source, options: &Options) -> TokenStream {
    if !check_signatures(options, model).is_empty() {
        return emit_unknown(source, options);
    }
    // Faults that leave no doubt about states, transitions and types (a Choice that isn't exhaustive, say) don't hinder lowering.
    match ir::lower(model, source.path(), options) {
        Ok(ir) => emit_stubs(&Context::new(&ir, source, options)),
        Err(_) => emit_unknown(source, options),
    }
}

/// The three names without anything behind them: with the states or their types unknown, every stub could be one more error.
///
/// Imports that lead in a circle are what rustc neither resolves nor, after another error, reports. It then takes the names for
/// ones that it has complained about already, and is silent about whatever is done with them.
fn emit_unknown(source: &Source, options: &Options) -> TokenStream {
    let machine: Ident = options.name.clone().unwrap_or_else(|| name::identifier(&name::machine(source.path())));
    let (state_enum, tasks_trait) = (format_ident!("{machine}State"), format_ident!("{machine}Tasks"));
    let (visibility, circle) = (&options.visibility, format_ident!("__{machine}"));
    quote! {
        #visibility use self::#circle::{#machine, #state_enum, #tasks_trait};
        #[doc(hidden)]
        mod #circle {
            pub(super) use super::{#machine, #state_enum, #tasks_trait};
        }
    }
}

/// The machine, its states and its tasks, none of which does anything.
fn emit_stubs(ctx: &Context<'_>) -> TokenStream {
    let items = [
        machine_impl::emit_machine_struct(ctx),
        state_enum::emit_state_enum(ctx),
        tasks_trait::emit_tasks_trait(ctx),
        emit_methods(ctx),
        emit_machine_trait(ctx),
    ];
    quote!(#(#items)*)
}

/// `new`, `tasks` and `run` of the machine, `name` of its states.
fn emit_methods(ctx: &Context<'_>) -> TokenStream {
    let (rt, state_enum, tasks_trait) = (&ctx.outer_rt, &ctx.state_enum, &ctx.tasks_trait);
    let (machine, visibility) = (&ctx.machine.ident, &ctx.options.visibility);
    let (input, output) =
        (ctx.outer_ty(&ctx.machine.state(ctx.machine.start).input), ctx.outer_ty(&ctx.machine.output));
    let result = quote!(#rt::Result<#output, #rt::ExecutionError>);
    quote! {
        #[allow(dead_code)]
        impl<T: #tasks_trait> #machine<T> {
            #visibility const fn new(tasks: T) -> Self {
                Self { tasks }
            }

            #visibility const fn tasks(&self) -> &T {
                &self.tasks
            }

            #visibility fn run(&self, _: #input) -> impl #rt::Future<Output = #result> + #rt::Send + use<'_, T> {
                #rt::not_compiled_run::<#result>()
            }
        }

        #[allow(dead_code)]
        impl #state_enum {
            #visibility fn name(&self) -> &'static str {
                #rt::not_compiled()
            }
        }
    }
}

/// What drivers ask of a machine. Its scope is the runtime's, so that it asks nothing of the user's types.
fn emit_machine_trait(ctx: &Context<'_>) -> TokenStream {
    let (rt, machine, tasks_trait) = (&ctx.outer_rt, &ctx.machine.ident, &ctx.tasks_trait);
    quote! {
        #[automatically_derived]
        impl<T: #tasks_trait> #rt::Machine for #machine<T> {
            type Scope = #rt::NotCompiled;

            const INFO: &'static #rt::MachineInfo = &#rt::NotCompiled::INFO;

            fn start(_: #rt::Value) -> #rt::Result<#rt::NotCompiled, #rt::ExecutionError> {
                #rt::not_compiled()
            }

            fn call(
                &self,
                _: #rt::NotCompiled,
            ) -> #rt::BoxFuture<'_, #rt::Result<#rt::NotCompiled, #rt::TaskError>> {
                #rt::not_compiled()
            }
        }
    }
}
