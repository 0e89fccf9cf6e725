//! The table of a machine: a row per state, with its constants and where it leads; over JSON with all that it does.
//!
//! ```text
//! static STATES: [Row; 2] = [
//!     Row::lambda("Open Case", "arn:aws:lambda:…", "eu-central-1").result_path(Path::key("$.case", "case")).next(1),
//!     Row::succeed("Done"),
//! ];
//! ```
//!
//! rustc takes a multiple of a call in a table for a struct literal, a slice of constants, a reference to a static or a function. So what
//! a field has by default isn't said, and what most definitions have needs no slice. Names without a path are shorter to read, too.

mod condition;
mod recovery;
mod template;

use self::condition::{emit_rules, is_plain_condition};
use self::recovery::Lists;
pub(super) use self::template::emit_literal;
use self::template::{emit_template, is_plain_template};
use super::context::Context;
use super::literal::emit_instant;
use super::path::emit_steps;
use super::task::emit_task;
use crate::expr::json_path::{Path, Root, Step};
use crate::expr::reference_path::ReferencePath;
use crate::ir::{Catcher, Choice, Exit, Otherwise, ResultPlace, Selection, State, StateKind, Task};
use crate::model::fail::FailText;
use crate::model::payload_template::PayloadTemplate;
use crate::model::value::Value;
use crate::model::wait::WaitUntil;
use crate::tokens::{Ident, Literal, TokenStream, format_ident, quote};

/// The table.
pub(crate) fn emit_table(ctx: &Context<'_>) -> TokenStream {
    let (rt, count) = (&ctx.rt, ctx.machine.states.len());
    let (retries, catches) = (Lists::of_retriers(ctx), Lists::of_catchers(ctx));
    let rows = ctx.machine.states.iter().map(|state| emit_row(ctx, state, &retries, &catches));
    let constants = [retries.emit_constants(), catches.emit_constants()];
    quote!(static STATES: [#rt::Row; #count] = { use #rt::table::*; #(#constants)* [#(#rows),*] };)
}

/// Whether all that a state does follows from its row, so that it needs no code event by event.
pub(crate) fn is_row(ctx: &Context<'_>, state: &State<'_>) -> bool {
    let flow = &state.data_flow;
    let is_plain = !flow.is_jsonata()
        && state.assign.is_none()
        && is_plain_selection(flow.input)
        && is_plain_selection(flow.output)
        && is_plain_place(flow.result)
        && flow.parameters.is_none_or(is_plain_template)
        && flow.result_selector.is_none_or(is_plain_template);
    ctx.is_json()
        && is_plain
        && match &state.kind {
            StateKind::Task(task) => is_plain_task(task),
            StateKind::Choice(choice) => choice
                .rules
                .iter()
                .all(|rule| rule.assign.is_none() && rule.output.is_none() && is_plain_condition(rule.condition)),
            StateKind::Wait { until, .. } => is_plain_wait(until),
            StateKind::Fail(fail) => fail.texts().into_iter().all(is_plain_text),
            StateKind::Pass { .. } | StateKind::Succeed => true,
            StateKind::Parallel(_) | StateKind::Map(_) => false,
        }
}

fn is_plain_task(task: &Task<'_>) -> bool {
    let is_written = |seconds: Option<&Value<u64>>| matches!(seconds, None | Some(Value::Literal(_)));
    let is_plain =
        |catcher: &Catcher<'_>| catcher.assign.is_none() && catcher.output.is_none() && is_plain_place(catcher.result);
    is_written(task.timeout) && is_written(task.heartbeat) && task.role_arn.is_none() && task.catch.iter().all(is_plain)
}

fn is_plain_wait(until: &WaitUntil) -> bool {
    match until {
        WaitUntil::Seconds(Value::Path(path)) | WaitUntil::Timestamp(Value::Path(path)) => is_plain_reference(path),
        WaitUntil::Seconds(Value::Jsonata(_)) | WaitUntil::Timestamp(Value::Jsonata(_)) => false,
        WaitUntil::Seconds(Value::Literal(_)) | WaitUntil::Timestamp(Value::Literal(_)) => true,
    }
}

fn is_plain_text(text: &FailText) -> bool {
    match text {
        FailText::Literal(_) => true,
        FailText::Path(path) => is_plain_reference(path),
        FailText::Intrinsic(_) | FailText::Jsonata(_) => false,
    }
}

fn is_plain_selection(selection: Selection<'_>) -> bool {
    match selection {
        Selection::Whole | Selection::Nothing => true,
        Selection::Path(path) => is_plain_path(path),
    }
}

fn is_plain_place(place: ResultPlace<'_>) -> bool {
    !matches!(place, ResultPlace::At(path) if !is_plain_reference(path))
}

fn is_plain_reference(path: &ReferencePath) -> bool {
    path.root == Root::Input
}

/// Whether a path is keys and indices from `$`.
fn is_plain_path(path: &Path) -> bool {
    path.root == Root::Input && path.definite_steps().is_some()
}

/// ```text
/// Row::lambda("Charge", "arn:aws:lambda:…", "eu-central-1").retry(&[…]).result_path(Path::key("$.receipt", "receipt")).next(5)
/// ```
fn emit_row(ctx: &Context<'_>, state: &State<'_>, retries: &Lists, catches: &Lists) -> TokenStream {
    let (retry, catch, is_row) = (retries.emit(state.id), catches.emit(state.id), is_row(ctx, state));
    let work = emit_work(ctx, state, is_row);
    let work = match work {
        Some(work) => work,
        None => emit_code(state),
    };
    let (fields, next) = (is_row.then(|| emit_fields(ctx, state)), emit_next(state));
    let literals = ctx.shared.literals(state.id);
    let literals = (!literals.is_empty()).then(|| quote!(.literals(&[#(#literals),*])));
    quote!(Row::#work #retry #catch #fields #literals #next)
}

/// What begins the row of a state, no Task, whose work is code.
fn emit_code(state: &State<'_>) -> TokenStream {
    let name = state.name;
    if let StateKind::Choice(choice) = &state.kind {
        let targets = choice.rules.iter().map(|rule| Literal::unsuffixed(rule.target.0));
        return quote!(chooses(#name, &[#(#targets),*]));
    }
    let kind = format_ident!("{}", state.kind.type_name());
    quote!(code(#name, StateKind::#kind))
}

/// The function that begins a row, and what only this type of state has; `None` for a state, no Task, whose work is code.
fn emit_work(ctx: &Context<'_>, state: &State<'_>, is_row: bool) -> Option<TokenStream> {
    let name = state.name;
    Some(match &state.kind {
        StateKind::Task(task) => {
            // Over typed data, all is code.
            let by_code = (!is_row && ctx.is_json()).then(|| quote!(.by_code()));
            let task = emit_task(ctx, name, task);
            quote!(#task #by_code)
        }
        _ if !is_row => return None,
        StateKind::Pass { result: None, .. } => quote!(pass(#name)),
        StateKind::Pass { result: Some(node), .. } => {
            let result = emit_literal(ctx, node);
            quote!(result(#name, #result))
        }
        StateKind::Succeed => quote!(succeed(#name)),
        StateKind::Choice(choice) => {
            let rules = emit_rules(ctx, choice);
            quote!(choice(#name, #rules))
        }
        StateKind::Wait { until, .. } => emit_wait(ctx, name, until),
        StateKind::Fail(fail) => {
            let text = |text: &Option<FailText>| match text {
                Some(FailText::Literal(text)) => {
                    let text = &text.value;
                    quote!(FailText::Text(#text))
                }
                Some(FailText::Path(path)) => {
                    let path = emit_reference(ctx, path);
                    quote!(FailText::Path(#path))
                }
                _ => quote!(FailText::None),
            };
            let (error, cause) = (text(&fail.error), text(&fail.cause));
            quote!(fail(#name, #error, #cause))
        }
        StateKind::Parallel(_) | StateKind::Map(_) => return None,
    })
}

fn emit_wait(ctx: &Context<'_>, name: &str, until: &WaitUntil) -> TokenStream {
    let path = |path: &ReferencePath, form: &str| {
        let (path, form) = (emit_reference(ctx, path), format_ident!("{form}"));
        quote!(wait(#name, WaitUntil::#form(#path)))
    };
    match until {
        WaitUntil::Seconds(Value::Literal(seconds)) => {
            let seconds = Literal::unsuffixed(seconds.value);
            quote!(seconds(#name, #seconds))
        }
        WaitUntil::Timestamp(Value::Literal(timestamp)) => match timestamp.instant {
            Some(instant) => {
                let instant = emit_instant(ctx, instant);
                quote!(at(#name, #instant))
            }
            None => {
                let text = &timestamp.text;
                quote!(wait(#name, WaitUntil::Text(#text)))
            }
        },
        WaitUntil::Seconds(Value::Path(seconds)) => path(seconds, "Seconds"),
        WaitUntil::Timestamp(Value::Path(timestamp)) => path(timestamp, "Timestamp"),
        // No row: see `is_plain_wait`.
        WaitUntil::Seconds(Value::Jsonata(_)) | WaitUntil::Timestamp(Value::Jsonata(_)) => quote!(seconds(#name, 0)),
    }
}

/// The fields that the state's data passes through.
fn emit_fields(ctx: &Context<'_>, state: &State<'_>) -> TokenStream {
    let flow = &state.data_flow;
    let input = emit_selection(ctx, flow.input, ["input_path", "no_input"]);
    let output = emit_selection(ctx, flow.output, ["output_path", "no_output"]);
    let template = |function: &str, template: Option<&PayloadTemplate>| {
        let (template, function) = (emit_template(ctx, template?), Ident::new(function));
        Some(quote!(.#function(#template)))
    };
    let parameters = template("parameters", flow.parameters);
    let selector = template("result_selector", flow.result_selector);
    let place = emit_place(ctx, flow.result);
    quote!(#input #parameters #selector #place #output)
}

/// Where the state leads, but for a Choice's rules.
fn emit_next(state: &State<'_>) -> Option<TokenStream> {
    let next = match &state.kind {
        StateKind::Choice(Choice { otherwise: Otherwise::Default(target), .. }) => Some(*target),
        StateKind::Choice(_) => None,
        _ => match state.exit() {
            Some(Exit::Next(target)) => Some(target),
            Some(Exit::End) | None => None,
        },
    };
    next.map(|target| {
        let number = Literal::unsuffixed(target.0);
        quote!(.next(#number))
    })
}

fn emit_selection(ctx: &Context<'_>, selection: Selection<'_>, [some, none]: [&str; 2]) -> Option<TokenStream> {
    match selection {
        Selection::Whole => None,
        Selection::Nothing => {
            let function = format_ident!("{none}");
            Some(quote!(.#function()))
        }
        Selection::Path(path) => {
            let (function, path) = (format_ident!("{some}"), emit_path(ctx, path));
            Some(quote!(.#function(#path)))
        }
    }
}

/// `ResultPath`, of a row or of a catcher.
pub(crate) fn emit_place(ctx: &Context<'_>, place: ResultPlace<'_>) -> Option<TokenStream> {
    match place {
        ResultPlace::Whole => None,
        ResultPlace::Nowhere => Some(quote!(.no_result())),
        ResultPlace::At(path) => {
            let path = emit_reference(ctx, path);
            Some(quote!(.result_path(#path)))
        }
    }
}

/// A path of which [`is_plain_path`] holds.
fn emit_path(ctx: &Context<'_>, path: &Path) -> TokenStream {
    emit_plain(ctx, &path.text.value, &path.definite_steps().unwrap_or_default())
}

fn emit_reference(ctx: &Context<'_>, path: &ReferencePath) -> TokenStream {
    emit_plain(ctx, &path.text.value, &super::path::reference_steps(path))
}

/// ```text
/// Path::key("$.total", "total")
/// ```
fn emit_plain(ctx: &Context<'_>, text: &str, steps: &[Step]) -> TokenStream {
    match steps {
        [Step::Key(key)] => quote!(Path::key(#text, #key)),
        steps => {
            let steps = emit_steps(ctx, steps);
            quote!(Path::new(#text, #steps))
        }
    }
}
