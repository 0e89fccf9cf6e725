//! What `asl::testing` needs of a machine: its tasks answered by mocks, and its states one by one.
//!
//! ```text
//! impl CallCenterTasks for Mocks { fn open_case(&self, input: NewCase) -> impl Future<…> { self.answer("Open Case", input) } }
//! impl TestScope for CallCenterState { fn at(name, input) …; fn inspect(&self, …) … }
//! ```
//!
//! The stages of a state's data are worked out a second time, by the same emitters: the state's own code is the same as without tests.

use super::context::Context;
use super::tasks_trait::emit_future;
use super::variable::{self, Slots};
use crate::ir::{ScopeId, State, StateKind, Task, Type};
use crate::options::Testing;
use crate::tokens::{TokenStream, quote};

mod inspect;

/// All of it; nothing where tests are not asked for.
pub(crate) fn emit_testing(ctx: &Context<'_>) -> TokenStream {
    if ctx.options.testing == Testing::Off {
        return TokenStream::new();
    }
    let (rt, mocks) = (&ctx.rt, emit_mocks(ctx));
    let scopes = (0..ctx.machine.scopes.len()).map(|scope| emit_scope(ctx, ScopeId(scope)));
    quote! {
        #rt::when_testing! {
            #mocks
            #(#scopes)*
        }
    }
}

/// Where coverage finds the definition: `Scope::FILE`.
pub(crate) fn emit_file(ctx: &Context<'_>) -> TokenStream {
    let rt = &ctx.rt;
    match (ctx.options.testing, &ctx.options.include) {
        (Testing::Kit, Some(file)) => quote!(const FILE: #rt::Option<&'static str> = #rt::Some(#file);),
        _ => TokenStream::new(),
    }
}

/// The hidden method by which a call that others end is answered by mocks.
pub(crate) fn emit_mocks_method(ctx: &Context<'_>) -> TokenStream {
    if ctx.options.testing == Testing::Off {
        return TokenStream::new();
    }
    let rt = &ctx.outer_rt;
    quote! {
        #rt::when_testing! {
            #[doc(hidden)]
            fn __mocks(&self) -> #rt::Option<&#rt::testing::Mocks> {
                #rt::None
            }
        }
    }
}

/// The arm of `Machine::call` for a task that hands a token on: a mock stands for it and for whoever ends the call.
pub(crate) fn emit_mocked_call(
    ctx: &Context<'_>,
    state: &State<'_>,
    task: &Task<'_>,
    call: &TokenStream,
) -> Option<TokenStream> {
    if ctx.options.testing == Testing::Off || !task.waits_for_token() {
        return None;
    }
    let (rt, tasks_trait, answer, name) = (&ctx.rt, &ctx.tasks_trait, ctx.data_of(&task.output), state.name);
    Some(quote! {
        {
            #rt::when_testing! {
                if let #rt::Some(mocks) = #tasks_trait::__mocks(&self.tasks) {
                    return #rt::boxed_call(#rt::testing::Mocks::answer(mocks, #name, input), #answer);
                }
            }
            #rt::boxed_submission(#call)
        }
    })
}

/// `impl CallCenterTasks for Mocks`
fn emit_mocks(ctx: &Context<'_>) -> TokenStream {
    let (rt, tasks_trait) = (&ctx.rt, &ctx.tasks_trait);
    let methods = ctx.machine.tasks().map(|(state, task)| {
        let (method, name, input) = (&state.names.method, state.name, ctx.shown_ty(&task.input));
        let context = task.takes_context.then(|| quote!(_: #rt::TaskContext,));
        let output = if task.waits_for_token() { quote!(()) } else { ctx.shown_ty(&task.output) };
        let returns = emit_future(ctx, rt, &output);
        let answer = quote!(#rt::testing::Mocks::answer(self, #name, input));
        let answer = if ctx.boxes_tasks { quote!(#rt::Box::pin(#answer)) } else { answer };
        quote! {
            fn #method(
                &self,
                input: #input,
                #context
            ) -> #returns {
                #answer
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #tasks_trait for #rt::testing::Mocks {
            #(#methods)*

            fn __mocks(&self) -> #rt::Option<&#rt::testing::Mocks> {
                #rt::Some(self)
            }
        }
    }
}

/// `impl TestScope for CallCenterState`
fn emit_scope(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let (rt, scope_enum) = (&ctx.rt, ctx.scope_enum(scope));
    let functions =
        [emit_at(ctx, scope), emit_assign(ctx, scope), emit_answer_with(ctx, scope), emit_inspect(ctx, scope)];
    let inner = (scope == ScopeId(0)).then(|| {
        let scopes = (1..ctx.machine.scopes.len()).map(|scope| ctx.scope_enum(ScopeId(scope)));
        quote! {
            fn test_inside(test: &#rt::testing::StateTest) -> #rt::Option<#rt::testing::Tested> {
                let found = #rt::None;
                #(let found = #rt::Option::or_else(found, || #rt::testing::test_in::<#scopes>(test));)*
                found
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #rt::testing::TestScope for #scope_enum {
            #(#functions)*
            #inner
        }
    }
}

/// A state by its name.
fn emit_at(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let rt = &ctx.rt;
    let arms = ctx.states(scope).map(|state| {
        let (name, variant, read) = (state.name, &state.names.variant, emit_read(ctx, &state.input));
        quote!(#name => { let value = input; #read.map(Self::#variant) })
    });
    let returns = ctx.result(&quote!(Self));
    quote! {
        fn at(name: &str, input: #rt::Value) -> #rt::Option<#returns> {
            #rt::Some(match name {
                #(#arms)*
                _ => return #rt::None,
            })
        }
    }
}

/// A payload of this type, read from the JSON `value`: a `Result`.
fn emit_read(ctx: &Context<'_>, ty: &Type) -> TokenStream {
    let rt = &ctx.rt;
    match (ty, ctx.place(ty)) {
        (Type::Placed(placed), Some(place)) => {
            let (input, result) = (emit_read(ctx, &placed.input), emit_read(ctx, &placed.result));
            quote!(#rt::Placed::<#place>::read(value, |value| #input, |value| #result))
        }
        _ => {
            let target = ctx.ty(ty);
            quote!(#rt::start_input::<#target>(value, INFO.name))
        }
    }
}

fn emit_assign(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let (rt, variables) = (&ctx.rt, variable::emit_type(ctx, scope));
    let arms = ctx.machine.scopes[scope.0].variables.iter().map(|name| {
        let slot = variable::slot(name);
        quote!(#name => variables.#slot = #rt::variable::Slot::Assigned(value),)
    });
    quote! {
        fn assign(variables: &mut #variables, name: &str, value: #rt::Value) {
            match name {
                #(#arms)*
                _ => {}
            }
        }
    }
}

/// A Task's answer, of JSON.
fn emit_answer_with(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let rt = &ctx.rt;
    let arms = ctx.states(scope).filter_map(|state| match &state.kind {
        StateKind::Task(task) => {
            let (variant, output) = (&state.names.variant, ctx.ty(&task.output));
            let answer = ctx.data(&task.output, &quote!(#rt::convert::<_, #output>(output)?));
            Some(quote!(Self::#variant(_) => #answer,))
        }
        _ => None,
    });
    let returns = ctx.result(&ctx.data_type());
    quote! {
        #[allow(unreachable_code)]
        fn answer_with(&self, output: #rt::Value) -> #returns {
            #rt::Ok(match self {
                #(#arms)*
                #[allow(unreachable_patterns)]
                state => return #rt::no_strand(state),
            })
        }
    }
}

/// The stages of each state's data, before its work and after it.
fn emit_inspect(ctx: &Context<'_>, scope: ScopeId) -> TokenStream {
    let (rt, Slots { ty: variables, begin }) = (&ctx.rt, &variable::slots(ctx, scope));
    let arms = |emit: fn(&Context<'_>, &State<'_>) -> TokenStream| {
        let states = ctx.states(scope);
        let arms = states.map(|state| {
            let (variant, body) = (&state.names.variant, emit(&ctx.in_state(state), state));
            quote!(Self::#variant(input) => { #body })
        });
        arms.collect::<TokenStream>()
    };
    let (before, after) = (arms(inspect::emit_before), arms(inspect::emit_after));
    let returns = ctx.result(&quote!(()));
    quote! {
        fn inspect(
            &self,
            variables: &mut #variables,
            events: &mut #rt::Chain<'_>,
            stages: &mut #rt::testing::Stages,
        ) -> #returns {
            let row = #rt::Scope::row(self);
            #begin
            let _ = &stages;
            match self { #before }
            #rt::Ok(())
        }

        fn inspect_result(
            &self,
            result: &#rt::Value,
            variables: &mut #variables,
            events: &mut #rt::Chain<'_>,
            stages: &mut #rt::testing::Stages,
        ) -> #returns {
            let row = #rt::Scope::row(self);
            #begin
            let _ = (&stages, &result);
            match self { #after }
            #rt::Ok(())
        }
    }
}
