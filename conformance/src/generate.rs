//! A definition to the module of a generated crate, or why the compiler refuses it.

use asl_codegen::diagnostic::{Diagnostic, Diagnostics, Level, Severity, code};
use asl_codegen::ir;
use asl_codegen::model::{StateKind, StateMachine};
use asl_codegen::options::{Options, TaskSignature, Testing};
use asl_codegen::source::Source;
use asl_codegen::{emit, format};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// Why a definition is not compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The first rule that is broken: `not-compiled-yet`.
    pub rule: String,
    /// What it says.
    pub message: String,
    /// Whether this version of the compiler has no code for it yet, or is at fault itself.
    pub is_ours: bool,
}

/// The text of the module of a definition: its machine, its tasks answered by `Recorded`, and `run`.
///
/// # Errors
/// The first error of the compiler.
pub fn module(definition: &str) -> Result<String, Refusal> {
    let (machine, tokens) = compile(definition, options(), |machine| {
        let methods = machine.tasks().map(|(state, task)| match task.waits_for_token() {
            false => method(state.name, &state.names.method.at(Span::call_site())),
            true => submission(state.name, &state.names.method.at(Span::call_site())),
        });
        glue(&machine.ident.at(Span::call_site()), methods)
    })?;
    Ok(format::pretty(quote!(#machine #tokens)))
}

/// The text of the module of a definition whose states run alone.
///
/// # Errors
/// The first error of the compiler.
pub fn state_module(definition: &str) -> Result<String, Refusal> {
    let options = Options { testing: Testing::StatesAlone, ..options() };
    let (machine, tokens) = compile(definition, options, |machine| {
        let states = format_ident!("{}State", machine.ident.to_string());
        quote! {
            pub(crate) fn run(case: &::recorded::Case) -> ::recorded::Outcome {
                ::recorded::state::run::<#states>(case)
            }
        }
    })?;
    Ok(format::pretty(quote!(#machine #tokens)))
}

/// The Rust of a machine, and what is added to it.
fn compile(
    definition: &str,
    options: Options,
    add: impl FnOnce(&ir::Machine<'_>) -> TokenStream,
) -> Result<(TokenStream, TokenStream), Refusal> {
    let source = Source::new("definition.asl.json", definition);
    let mut diags = Diagnostics::with_levels(options.levels.clone());
    let model = asl_codegen::read(&source, &options, &mut diags);
    let options = with_tokens(options, &model);
    diags.propagate().map_err(|faults| refusal(&faults))?;
    let machine = ir::lower(&model, source.path(), &options).map_err(|bug| refusal(&[bug]))?;
    Ok((emit::machine(&machine, &source, &options), add(&machine)))
}

/// JSON tasks; every rule that may be silenced is: AWS has taken the definition.
fn options() -> Options {
    let mut options = Options { name: Some(format_ident!("Compiled")), ..Options::default() };
    for code in code::ALL.iter().filter(|code| code.allowable) {
        let set = options.levels.set(code.name, Level::Allow);
        debug_assert!(set.is_ok(), "{} is allowable", code.name);
    }
    options
}

/// Tasks that others end take a context, by which the recorded answer ends them.
fn with_tokens(mut options: Options, model: &StateMachine) -> Options {
    let states = model.scope.with_inner().into_iter().flat_map(|scope| &scope.states);
    let tokens = states.filter(|state| match &state.kind {
        Some(StateKind::Task(task)) => {
            task.resource.as_ref().is_some_and(|resource| resource.text.value.ends_with(".waitForTaskToken"))
        }
        _ => false,
    });
    options.tasks = tokens
        .map(|state| TaskSignature {
            state: state.name.value.clone(),
            place: Span::call_site(),
            input: ir::RustType::new(quote!(::recorded::asl::Value)),
            output: ir::RustType::new(quote!(::recorded::asl::Value)),
            takes_context: true,
        })
        .collect();
    options
}

fn submission(state: &str, method: &Ident) -> TokenStream {
    quote! {
        async fn #method(
            &self,
            input: ::recorded::asl::Value,
            task: ::recorded::asl::TaskContext,
        ) -> Result<(), ::recorded::asl::TaskError> {
            self.submit(#state, input, task)
        }
    }
}

fn method(state: &str, method: &Ident) -> TokenStream {
    quote! {
        async fn #method(&self, input: ::recorded::asl::Value) -> Result<::recorded::asl::Value, ::recorded::asl::TaskError> {
            self.answer(#state, input).await
        }
    }
}

fn glue(machine: &Ident, methods: impl Iterator<Item = TokenStream>) -> TokenStream {
    let tasks = Ident::new(&format!("{machine}Tasks"), Span::call_site());
    quote! {
        impl #tasks for ::recorded::Recorded {
            #(#methods)*
        }

        pub(crate) fn run(case: &::recorded::Case) -> ::recorded::Outcome {
            ::recorded::run!(#machine, case)
        }
    }
}

fn refusal(faults: &[Diagnostic]) -> Refusal {
    let error = faults.iter().find(|fault| fault.severity == Severity::Error);
    let (rule, message) = error.map_or(("no-error", ""), |error| (error.code.name, error.message.as_str()));
    let is_ours =
        [&code::NOT_COMPILED_YET, &code::COMPILER_BUG].iter().any(|code| code.name == rule) || error.is_none();
    Refusal { rule: rule.to_string(), message: message.to_string(), is_ours }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tasks_are_answered() {
        let definition = r#"{"StartAt": "Open Case", "States": {"Open Case":
            {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:open", "End": true}}}"#;
        let module = module(definition).unwrap();
        assert!(module.contains("impl CompiledTasks for ::recorded::Recorded"), "{module}");
        assert!(module.contains(r#"self.answer("Open Case", input).await"#), "{module}");
    }

    #[test]
    fn refusals_name_the_rule() {
        let refusal = module(r#"{"StartAt": "A", "States": {"B": {"Type": "Succeed"}}}"#).unwrap_err();
        assert_eq!((refusal.rule.as_str(), refusal.is_ours), ("transition-target-unknown", false));
    }
}
