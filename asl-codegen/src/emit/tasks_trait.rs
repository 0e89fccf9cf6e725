//! The trait that the user implements: one async method per Task state.

use super::context::Context;
use crate::ir::{State, Task};
use crate::tokens::{TokenStream, quote};

/// ```text
/// trait CallCenterTasks: Send + Sync {
///     /// `Open Case`, `arn:aws:lambda:…`
///     fn open_case(&self, input: NewCase) -> impl Future<Output = Result<Case, TaskError>> + Send;
/// }
/// ```
pub(crate) fn emit_tasks_trait(ctx: &Context<'_>) -> TokenStream {
    let (rt, tasks_trait, visibility) = (&ctx.outer_rt, &ctx.tasks_trait, &ctx.options.visibility);
    let doc = format!(" The tasks of [`{}`]: write each as an `async fn`.", ctx.machine.ident);
    let mocks = super::testing::emit_mocks_method(ctx);
    let methods = ctx.machine.tasks().map(|(state, task)| emit_method(ctx, state, task));
    quote! {
        #[doc = #doc]
        #visibility trait #tasks_trait: #rt::Send + #rt::Sync {
            #(#methods)*
            #mocks
        }
    }
}

fn emit_method(ctx: &Context<'_>, state: &State<'_>, task: &Task<'_>) -> TokenStream {
    // rustc shows the signature of a method that is missing, and an editor goes to it.
    let signature = ctx.options.tasks.iter().find(|signature| signature.state == state.name);
    let (rt, method) = (&ctx.outer_rt, &state.names.method);
    let input = ctx.outer_ty(&task.input);
    // What comes by the token is the state's result; the method only hands the token on.
    let output = if task.waits_for_token() { quote!(()) } else { ctx.outer_ty(&task.output) };
    let context = task.takes_context.then(|| quote!(task: #rt::TaskContext,));
    let doc = format!(" The task of the state `{}`, whose `Resource` is `{}`.", state.name, task.resource.text.value);
    let comment = state.comment.map(|comment| {
        let comment = format!(" {comment}");
        quote!(#[doc = ""] #[doc = #comment])
    });
    let method = quote! {
        #[doc = #doc]
        #comment
        fn #method(
            &self,
            input: #input,
            #context
        ) -> impl #rt::Future<Output = #rt::Result<#output, #rt::TaskError>> + #rt::Send;
    };
    match signature {
        Some(signature) => method.at(signature.place),
        None => method,
    }
}
