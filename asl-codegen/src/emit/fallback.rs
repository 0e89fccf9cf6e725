//! What is emitted for a definition with errors: its names with stub bodies, so that the code around the macro has no further
//! errors that only follow from those in the definition.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::context::type_tokens;
use super::runtime_path;
use super::state_enum::emit_stored;
use crate::ir::{Type, name, types};
use crate::model::transition::Transition;
use crate::model::{State, StateKind, StateMachine};
use crate::options::{Options, TaskSignature};
use crate::source::Source;

/// The names of a machine, as far as they are known.
///
/// Where the definition could not be read at all, the tasks are those that have a signature.
pub fn fallback(model: &StateMachine, source: &Source, options: &Options) -> TokenStream {
    let rt = runtime_path::private(options);
    let ident = options.name.clone().unwrap_or_else(|| name::identifier(&name::machine(source.path())));
    let visibility = &options.visibility;
    let states = states(model, options);
    let names = name::choose(states.iter().map(|state| state.name.as_str()));
    let variants = states.iter().zip(&names).map(|(state, names)| {
        let (variant, input) = (&names.variant, type_tokens(&rt, &state.input));
        quote!(#variant(#input))
    });
    let methods = states.iter().zip(&names).filter_map(|(state, names)| {
        let (method, (input, output)) = (&names.method, state.task.as_ref()?);
        let (input, output) = (type_tokens(&rt, input), type_tokens(&rt, output));
        Some(quote! {
            fn #method(
                &self,
                input: #input,
            ) -> impl #rt::Future<Output = #rt::Result<#output, #rt::TaskError>> + #rt::Send;
        })
    });
    let (state_enum, tasks_trait) = (format_ident!("{ident}State"), format_ident!("{ident}Tasks"));
    let (input, output) = ends(model, options, &states);
    let stored = emit_stored(options);
    let run = emit_run(&rt, &ident, &tasks_trait, options, (type_tokens(&rt, &input), type_tokens(&rt, &output)));
    quote! {
        #[allow(dead_code)]
        #visibility struct #ident<T> {
            tasks: T,
        }

        #stored
        #[allow(dead_code)]
        #visibility enum #state_enum {
            #(#variants,)*
        }

        #[allow(dead_code)]
        #visibility trait #tasks_trait: #rt::Send + #rt::Sync {
            #(#methods)*
        }

        #run
    }
}

/// `new`, `tasks` and `run`.
fn emit_run(
    rt: &TokenStream,
    ident: &Ident,
    tasks_trait: &Ident,
    options: &Options,
    (input, output): (TokenStream, TokenStream),
) -> TokenStream {
    let visibility = &options.visibility;
    quote! {
        #[allow(dead_code)]
        impl<T: #tasks_trait> #ident<T> {
            #visibility const fn new(tasks: T) -> Self {
                Self { tasks }
            }

            #visibility const fn tasks(&self) -> &T {
                &self.tasks
            }

            #visibility async fn run(&self, _: #input) -> #rt::Result<#output, #rt::ExecutionError> {
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
    input: Type,
    task: Option<(Type, Type)>,
}

fn states(model: &StateMachine, options: &Options) -> Vec<Stub> {
    let types = types::infer(&model.scope, &options.tasks);
    let mut stubs = Vec::new();
    let mut seen = HashSet::new();
    for (index, state) in model.scope.states.iter().enumerate() {
        // A state whose type couldn't be read may well be a task: a method too many does no harm here, one too few does.
        let is_task = matches!(state.kind, Some(StateKind::Task(_)) | None);
        if seen.insert(state.name.value.clone()) {
            let task = is_task.then(|| types.task(index));
            stubs.push(Stub { name: state.name.value.clone(), input: types.input(index), task });
        }
    }
    for signature in &options.tasks {
        if seen.insert(signature.state.clone()) {
            let (input, output) = (Type::Rust(signature.input.clone()), Type::Rust(signature.output.clone()));
            stubs.push(Stub { name: signature.state.clone(), input: input.clone(), task: Some((input, output)) });
        }
    }
    stubs
}
