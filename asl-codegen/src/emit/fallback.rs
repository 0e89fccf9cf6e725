//! What is emitted for a definition with errors: its names with stub bodies, so that the code around the macro has no further
//! errors that only follow from those in the definition.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::context::type_tokens;
use super::runtime_path;
use crate::ir::{Type, name, types};
use crate::model::transition::Transition;
use crate::model::{State, StateKind, StateMachine};
use crate::options::{Options, TaskSignature};
use crate::source::Source;

/// The names of a machine, as far as they are known.
pub fn fallback(model: &StateMachine, source: &Source, options: &Options) -> TokenStream {
    let names = Names::of(source, options);
    if model.scope.states.is_empty() {
        return emit_unknown(&names, options);
    }
    let rt = runtime_path::private(options);
    let states = states(model, options);
    let (input, output) = ends(model, options, &states);
    let items = [
        emit_states(&rt, &names, options, &states),
        emit_tasks(&rt, &names, options, &states),
        emit_machine(&rt, &names, options, (type_tokens(&rt, &input), type_tokens(&rt, &output))),
        emit_trait(&rt, &names),
    ];
    quote!(#(#items)*)
}

struct Names {
    machine: Ident,
    state_enum: Ident,
    tasks_trait: Ident,
}

impl Names {
    fn of(source: &Source, options: &Options) -> Names {
        let machine = options.name.clone().unwrap_or_else(|| name::identifier(&name::machine(source.path())));
        Names { state_enum: format_ident!("{machine}State"), tasks_trait: format_ident!("{machine}Tasks"), machine }
    }
}

/// The three names without anything behind them, for a definition that could not be read: what its states and tasks are called
/// is not known, so every use of a stub would be one more error.
///
/// Imports that lead in a circle are what rustc neither resolves nor, after another error, reports; it then takes the names for
/// things that it has reported already, and is silent about whatever is done with them.
fn emit_unknown(names: &Names, options: &Options) -> TokenStream {
    let Names { machine, state_enum, tasks_trait } = names;
    let (visibility, circle) = (&options.visibility, format_ident!("__{machine}"));
    quote! {
        #visibility use self::#circle::{#machine, #state_enum, #tasks_trait};
        #[doc(hidden)]
        mod #circle {
            pub(super) use super::{#machine, #state_enum, #tasks_trait};
        }
    }
}

fn emit_states(rt: &TokenStream, names: &Names, options: &Options, states: &[Stub]) -> TokenStream {
    let (state_enum, visibility) = (&names.state_enum, &options.visibility);
    let variants = states.iter().map(|state| {
        let (variant, input) = (&state.names.variant, type_tokens(rt, &state.input));
        quote!(#variant(#input))
    });
    quote! {
        #[allow(dead_code)]
        #visibility enum #state_enum {
            #(#variants,)*
        }

        #[allow(dead_code)]
        impl #state_enum {
            #visibility fn name(&self) -> &'static str {
                #rt::not_compiled()
            }
        }
    }
}

/// The methods have bodies: one that the user has not written yet is reported once the definition is right.
fn emit_tasks(rt: &TokenStream, names: &Names, options: &Options, states: &[Stub]) -> TokenStream {
    let (tasks_trait, visibility) = (&names.tasks_trait, &options.visibility);
    let methods = states.iter().filter_map(|state| {
        let (method, (input, output)) = (&state.names.method, state.task.as_ref()?);
        let (input, output) = (type_tokens(rt, input), type_tokens(rt, output));
        let result = quote!(#rt::Result<#output, #rt::TaskError>);
        Some(quote! {
            fn #method(&self, _: #input) -> impl #rt::Future<Output = #result> + #rt::Send {
                #rt::not_compiled_task::<#result>()
            }
        })
    });
    quote! {
        #[allow(dead_code)]
        #visibility trait #tasks_trait: #rt::Send + #rt::Sync {
            #(#methods)*
        }
    }
}

/// The machine with `new`, `tasks` and `run`.
fn emit_machine(
    rt: &TokenStream,
    names: &Names,
    options: &Options,
    (input, output): (TokenStream, TokenStream),
) -> TokenStream {
    let Names { machine, tasks_trait, .. } = names;
    let visibility = &options.visibility;
    quote! {
        #[allow(dead_code)]
        #visibility struct #machine<T> {
            tasks: T,
        }

        #[allow(dead_code)]
        impl<T: #tasks_trait> #machine<T> {
            #visibility const fn new(tasks: T) -> Self {
                Self { tasks }
            }

            #visibility const fn tasks(&self) -> &T {
                &self.tasks
            }

            #visibility fn run(
                &self,
                _: #input,
            ) -> impl #rt::Future<Output = #rt::Result<#output, #rt::ExecutionError>> + #rt::Send + use<'_, T> {
                #rt::not_compiled_task::<#rt::Result<#output, #rt::ExecutionError>>()
            }
        }
    }
}

/// What drivers ask of a machine. Its scope is the runtime's, so that it asks nothing of the user's types.
fn emit_trait(rt: &TokenStream, names: &Names) -> TokenStream {
    let Names { machine, tasks_trait, .. } = names;
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

/// What `run` takes and returns: as in the model, where that could be read; else what the first task takes and the last returns.
fn ends(model: &StateMachine, options: &Options, states: &[Stub]) -> (Type, Type) {
    let signature = |signature: Option<&TaskSignature>, of: fn(&TaskSignature) -> &TokenStream| {
        signature.map_or(Type::Json, |signature| Type::Rust(of(signature).clone()))
    };
    let start = model.scope.start_at.as_ref().map(|start| start.value.as_str());
    let input = match states.iter().find(|state| Some(state.name.as_str()) == start) {
        Some(state) => state.input.clone(),
        None => signature(options.tasks.first(), |signature| &signature.input),
    };
    let types = types::infer(&model.scope, &options.tasks);
    let ends = |state: &State| match &state.kind {
        Some(StateKind::Succeed(_)) => true,
        Some(kind) => matches!(kind.transition(), Some(Transition::End(_))),
        None => false,
    };
    let mut outputs =
        model.scope.states.iter().enumerate().filter(|(_, state)| ends(state)).map(|(index, _)| types.output(index));
    let output = match outputs.next() {
        Some(first) if outputs.all(|output| output == first) => first,
        Some(_) => Type::Json,
        None => signature(options.tasks.last(), |signature| &signature.output),
    };
    (input, output)
}

struct Stub {
    name: String,
    names: name::StateNames,
    input: Type,
    task: Option<(Type, Type)>,
}

/// The definition's states, and those that only a signature speaks of: their tasks may well be written, too.
fn states(model: &StateMachine, options: &Options) -> Vec<Stub> {
    let types = types::infer(&model.scope, &options.tasks);
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for (index, state) in model.scope.states.iter().enumerate() {
        // A state whose type couldn't be read may well be a task.
        let is_task = matches!(state.kind, Some(StateKind::Task(_)) | None);
        if seen.insert(state.name.value.as_str()) {
            let task = is_task.then(|| types.task(index));
            found.push((state.name.value.as_str(), types.input(index), task));
        }
    }
    for signature in &options.tasks {
        if seen.insert(signature.state.as_str()) {
            let (input, output) = (Type::Rust(signature.input.clone()), Type::Rust(signature.output.clone()));
            found.push((signature.state.as_str(), input.clone(), Some((input, output))));
        }
    }
    let names = name::choose(found.iter().map(|(name, ..)| *name));
    let stubs = found.iter().zip(names);
    stubs
        .map(|((name, input, task), names)| Stub {
            name: (*name).to_string(),
            names,
            input: input.clone(),
            task: task.clone(),
        })
        .collect()
}
