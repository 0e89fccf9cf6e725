//! The trait that the user implements: one async method per Task state.

use std::rc::Rc;

use proc_macro2::{Punct, Spacing, Span};

use super::context::Context;
use crate::by_name::ByName;
use crate::ir::{Machine, State, Task};
use crate::tasks_impl::MOST_ASYNC_TASKS;
use crate::tokens::{Doc, Ident, ToTokens, TokenStream, quote, template};

/// ```text
/// trait CallCenterTasks: Send + Sync {
///     /// `Open Case`, `arn:aws:lambda:…`
///     fn open_case(&self, input: NewCase) -> impl Future<Output = Result<Case, TaskError>> + Send;
/// }
/// ```
pub(crate) fn emit_tasks_trait(ctx: &Context<'_>) -> TokenStream {
    let (rt, tasks_trait, visibility) = (&ctx.outer_rt, &ctx.tasks_trait, &ctx.options.visibility);
    let doc = format!(" The tasks of [`{}`]: write each as an `async fn`.", ctx.machine.ident);
    let boxed = ctx.boxes_tasks.then(|| {
        quote!(#[doc = ""] #[doc = " As there are many, write `#[asl::tasks]` before the `impl`: the methods return boxed futures."])
    });
    let mocks = super::testing::emit_mocks_method(ctx);
    let mut places = ByName::default();
    for signature in &ctx.options.tasks {
        places.insert(signature.state.as_str(), signature.place);
    }
    let methods = ctx.machine.tasks().map(|(state, task)| emit_method(ctx, state, task, &places));
    quote! {
        #[doc = #doc]
        #boxed
        #visibility trait #tasks_trait: #rt::Send + #rt::Sync {
            #(#methods)*
            #mocks
        }
    }
}

/// What a task's method returns: the future of an `async fn`, or a boxed one.
pub(crate) fn emit_future(ctx: &Context<'_>, rt: &TokenStream, output: &TokenStream) -> TokenStream {
    match ctx.boxes_tasks {
        true => quote!(#rt::TaskFuture<'_, #output>),
        false => quote!(impl #rt::Future<Output = #rt::Result<#output, #rt::TaskError>> + #rt::Send),
    }
}

/// Whether the trait's methods return boxed futures.
pub(super) fn has_boxed_tasks(machine: &Machine<'_>) -> bool {
    machine.tasks().nth(MOST_ASYNC_TASKS).is_some()
}

fn emit_method(ctx: &Context<'_>, state: &State<'_>, task: &Task<'_>, places: &ByName<'_, Span>) -> impl ToTokens {
    let rt = &ctx.outer_rt;
    let input = ctx.outer_ty(&task.input);
    // What comes by the token is the state's result; the method only hands the token on.
    let output = if task.waits_for_token() { quote!(()) } else { ctx.outer_ty(&task.output) };
    let context = task.takes_context.then(|| quote!(task: #rt::TaskContext,));
    let (name, resource) = (state.name, &task.resource.text.value);
    let doc = Doc(format!(" The task of the state `{name}`, whose `Resource` is `{resource}`."));
    let comment = state.comment.map(|comment| {
        let comment = Doc(format!(" {comment}"));
        quote!(#[doc = ""] #comment)
    });
    let (method, returns) = (&state.names.method, emit_future(ctx, rt, &output));
    // rustc shows the signature of a method that is missing, and an editor goes to it.
    let (begin, returns, end) = match places.get(state.name) {
        // Nothing is wrong with a boxed future's type but for what the user has written in it.
        Some(place) if ctx.boxes_tasks => (begin(method, *place), returns, end(*place)),
        Some(place) => (begin(method, *place), returns.at(*place), end(*place)),
        None => (quote!(fn #method), returns, quote!(;)),
    };
    template! {
        #doc
        #comment
        #begin(
            &self,
            input: #input,
            #context
        ) -> #returns #end
    }
}

/// `;`, standing at a place in the user's code.
fn end(place: Span) -> TokenStream {
    let mut end = Punct::new(';', Spacing::Alone);
    end.set_span(place);
    TokenStream::given(Rc::new([end.into()]))
}

/// `fn open_case`, standing at a place in the user's code.
fn begin(method: &Ident, place: Span) -> TokenStream {
    TokenStream::given(Rc::new([Ident::new("fn").at(place).into(), method.at(place).into()]))
}
