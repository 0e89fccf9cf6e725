//! The machine: the type that the user makes of their tasks, and what can be done with it.

use super::context::Context;
use crate::ir::{ScopeId, State, Task};
use crate::tokens::{TokenStream, quote};

/// How many states a machine may have to be run inline, its calls awaited in place.
///
/// An async function that awaits every state's task costs more than linear compile time; beyond this each call is boxed.
const MAX_INLINE_STATES: usize = 40;

/// Whether the machine is run inline.
pub(crate) fn is_inline(ctx: &Context<'_>) -> bool {
    let is_counted = |state: &State<'_>| {
        !(records_evaluations(state) || state.is_volatile || state.data_flow.is_jsonata() && ctx.machine.reads_context)
    };
    // In the inline form calls have no token.
    let needs_token =
        |(state, task): (&State<'_>, &Task<'_>)| task.is_open_to_others() || task.has_token() && state.reads_context;
    ctx.machine.states.len() <= MAX_INLINE_STATES
        && ctx.machine.states.iter().all(is_counted)
        && !ctx.machine.tasks().any(needs_token)
}

/// Whether the inline form can tell of all events in the order in which they happen event by event. Lines beside each other go on in
/// another order there, so an execution with Parallel or Map states whose history is kept goes event by event.
pub(crate) fn records_inline(ctx: &Context<'_>) -> bool {
    is_inline(ctx) && ctx.machine.scopes.len() == 1
}

/// Whether a failing JSONata expression of this state may not be the end: it is an event, which the inline form doesn't count.
fn records_evaluations(state: &State<'_>) -> bool {
    state.data_flow.is_jsonata() && (state.recovers() || state.scope != ScopeId(0))
}

/// ```text
/// struct CallCenter<T> { tasks: T }
/// ```
pub(crate) fn emit_machine_struct(ctx: &Context<'_>) -> TokenStream {
    let (ident, visibility) = (&ctx.machine.ident, &ctx.options.visibility);
    let file = ctx.source.path();
    let summary = match ctx.machine.comment {
        Some(comment) => format!(" {comment}"),
        None => format!(" The machine of `{file}`."),
    };
    let origin = format!(
        " Compiled from `{file}`. Make one with `{ident}::new(tasks)`, where `tasks` implements [`{}`].",
        ctx.tasks_trait
    );
    let picture = super::picture::emit_picture(ctx);
    quote! {
        #[doc = #summary]
        #[doc = ""]
        #[doc = #origin]
        #picture
        #[allow(dead_code)]
        #visibility struct #ident<T> {
            tasks: T,
        }
    }
}

/// `new`, `tasks`, `run` and `run_json`.
pub(crate) fn emit_machine_methods(ctx: &Context<'_>) -> TokenStream {
    let (rt, ident, visibility, tasks_trait) = (&ctx.rt, &ctx.machine.ident, &ctx.options.visibility, &ctx.tasks_trait);
    let (start, output) = (ctx.machine.state(ctx.machine.root().start), ctx.shown_ty(&ctx.machine.root().output));
    let (input, variant) = (ctx.shown_ty(&start.input), ctx.variant(ctx.machine.root().start));
    let run = match (is_inline(ctx), ctx.machine.reads_context) {
        (true, _) => quote!(#rt::run_inline(self, input)),
        (false, false) => quote!(#rt::run_boxed(self, #variant(input), #rt::Value::Null)),
        (false, true) => quote! {{
            let json = #rt::json_or_note(&input);
            #rt::run_boxed(self, #variant(input), json)
        }},
    };
    quote! {
        #[allow(dead_code)]
        impl<T: #tasks_trait> #ident<T> {
            /// A machine that calls these tasks.
            #visibility const fn new(tasks: T) -> Self {
                Self { tasks }
            }

            /// The tasks.
            #visibility const fn tasks(&self) -> &T {
                &self.tasks
            }

            #rt::when_tokio! {
                /// Runs one execution to its end on tokio's clock.
                ///
                /// # Errors
                /// The error of a Fail state, or the one that nothing caught.
                #visibility fn run(
                    &self,
                    input: #input,
                ) -> impl #rt::Future<Output = #rt::Result<#output, #rt::ExecutionError>> + #rt::Send + use<'_, T> {
                    #run
                }

                /// As `run`, from JSON text to JSON text.
                ///
                /// # Errors
                /// Those of `run`, and `States.Runtime` where the text isn't JSON or doesn't fit the first state's type.
                #visibility async fn run_json(&self, input: &str) -> #rt::Result<#rt::String, #rt::ExecutionError> {
                    #rt::write_json(&self.run(#rt::read_json(input, INFO.name)?).await?)
                }
            }
        }
    }
}

/// `MachineInfo`: what is known of the machine as a whole.
pub(crate) fn emit_machine_info(ctx: &Context<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let name = ctx.machine.ident.to_string();
    let definition = match &ctx.options.include {
        Some(path) => quote!(#rt::include_str!(#path)),
        None => {
            let text = ctx.source.text();
            quote!(#text)
        }
    };
    let reads_context = ctx.machine.reads_context;
    let timeout = match ctx.machine.timeout_seconds {
        Some(seconds) => quote!(#rt::Some(#seconds)),
        None => quote!(#rt::None),
    };
    quote! {
        static INFO: #rt::MachineInfo = #rt::MachineInfo {
            name: #name,
            definition: #definition,
            states: &STATES,
            timeout_seconds: #timeout,
            reads_context: #reads_context,
        };
    }
}
