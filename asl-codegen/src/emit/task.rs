//! The Task state: what the task is handed, what is made of its answer, and where its errors lead.
//!
//! ```text
//! fn input_open_case(row: &'static Row, input: &Value) -> Result<NewCase, ExecutionError> { … }  // where it isn't the state's input
//! fn exit_open_case<E: Events>(row: &'static Row, input: …, result: Case, events: &mut E) -> Result<Case, ExecutionError> { … }
//! fn caught_open_case<E: Events>(row: &'static Row, input: …, index: usize, …) -> … { … }         // where it has catchers
//! ```

mod inline;
mod resource;

pub(crate) use self::inline::{Waits, emit_once, emit_recover, emit_recovering, n_more_events};

use super::catch::{emit_caught, emit_caught_function};
use super::context::Context;
use super::context_object::input_path_reads;
use super::data_flow::{Typed, emit_input_path, emit_output, emit_task_input, emit_to_json};
use super::fits::check_fits;
use super::path::emit_reference;
use super::payload_template::{emit_entry, needs_events};
use super::query::{self, States};
use super::state_code::{StateCode, emit_flow};
use super::transition::{emit_exit, exit_type};
use super::variable::{emit_bound, emit_own_assign};
use crate::expr::json_path::Root;
use crate::ir::{ResultPlace, State, StateKind, Task, Type};
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::value::Value;
use crate::tokens::{Ident, Literal, TokenStream, format_ident, quote};

/// A Task state, and the questions that all its emitters ask.
struct Shape<'a> {
    state: &'a State<'a>,
    task: &'a Task<'a>,
}

impl<'a> Shape<'a> {
    fn new(state: &'a State<'a>, task: &'a Task<'a>) -> Shape<'a> {
        Shape { state, task }
    }

    /// Whether the task is handed the state's input as it is.
    fn passes_input(&self) -> bool {
        self.state.data_flow.takes_whole_input() && self.state.input == self.task.input
    }

    /// Whether the raw input has to outlive the call.
    fn keeps_input(&self) -> bool {
        self.state.data_flow.output_needs_input() || self.state.recovers()
    }

    /// Whether working out what the task is handed takes anything from the execution around it.
    fn input_needs_events(&self) -> bool {
        self.state.data_flow.parameters.is_some_and(needs_events) || input_path_reads(self.state)
    }

    /// Whether how the task is called has to be worked out.
    fn has_settings(&self) -> bool {
        let is_path = |seconds: Option<&Value<u64>>| matches!(seconds, Some(Value::Path(_) | Value::Jsonata(_)));
        is_path(self.task.timeout) || is_path(self.task.heartbeat) || self.task.role_arn.is_some()
    }

    /// Whether the state's input is needed for that.
    fn settings_read_input(&self) -> bool {
        let reads =
            |seconds: Option<&Value<u64>>| matches!(seconds, Some(Value::Path(path)) if path.root == Root::Input);
        let role_arn = self.task.role_arn.is_some_and(|template| template.as_literal().is_none());
        !self.state.data_flow.is_jsonata() && (reads(self.task.timeout) || reads(self.task.heartbeat) || role_arn)
    }

    /// `settings_open_case(&input, events)`, a `Result`.
    fn settings_call(&self, ctx: &Context<'_>, events: &TokenStream) -> TokenStream {
        let (function, row) = (ctx.function("settings", self.state), ctx.row(self.state));
        quote!(#function(#row, &input, #events))
    }

    /// `input_open_case(&input)`, a `Result`.
    fn input_call(&self, ctx: &Context<'_>, events: &TokenStream) -> TokenStream {
        let (function, row) = (ctx.function("input", self.state), ctx.row(self.state));
        let events = self.input_needs_events().then(|| quote!(, #events));
        quote!(#function(#row, &input #events))
    }

    /// `exit_open_case(input, result, events)`, with only the arguments that it has.
    fn exit_call(&self, ctx: &Context<'_>, input: &TokenStream, events: &TokenStream) -> TokenStream {
        let (exit, row) = (ctx.function("exit", self.state), ctx.row(self.state));
        let rt = &ctx.rt;
        match (self.state.data_flow.output_needs_input(), self.state.recovers()) {
            (false, _) => quote!(#exit(#row, result, #events)),
            (true, false) => quote!(#exit(#row, #input, result, #events)),
            // An error in here may still be caught.
            (true, true) => quote!(#exit(#row, #rt::Clone::clone(&#input), result, #events)),
        }
    }
}

/// Whether a state does nothing with its input but look at it, to make of it what its task is handed: a copy, if that may be.
pub(crate) fn only_looks_at_input(state: &State<'_>, may_copy: bool) -> bool {
    let StateKind::Task(task) = &state.kind else { return false };
    let shape = Shape::new(state, task);
    (may_copy || !shape.passes_input()) && !state.data_flow.output_needs_input() && task.catch.is_empty()
}

/// The code of a Task state.
pub(crate) fn emit(ctx: &Context<'_>, state: &State<'_>, task: &Task<'_>) -> StateCode {
    let shape = Shape::new(state, task);
    let parts = [
        emit_input_function(ctx, &shape),
        emit_settings_function(ctx, &shape),
        emit_task_exit(ctx, &shape),
        emit_caught_function(ctx, state),
    ];
    StateCode {
        items: quote!(#(#parts)*),
        enter: Some(emit_enter(ctx, &shape)),
        woken: None,
        answered: Some(emit_answered(ctx, &shape)),
        caught: emit_caught(ctx, state),
        strand: None,
        joined: None,
    }
}

/// What begins a Task's row, and what its work is known by.
///
/// ```text
/// lambda("Open Case", "arn:aws:lambda:…", "eu-central-1").timeout(60)
/// ```
pub(crate) fn emit_task(ctx: &Context<'_>, name: &str, task: &Task<'_>) -> TokenStream {
    let seconds = |function: &str, seconds: Option<&Value<u64>>| {
        let (seconds, function) = (Literal::unsuffixed(known_seconds(seconds)?), Ident::new(function));
        Some(quote!(.#function(#seconds)))
    };
    let (timeout, heartbeat) = (seconds("timeout", task.timeout), seconds("heartbeat", task.heartbeat));
    let has_token = task.has_token().then(|| quote!(has_token: true,));
    let begin = match resource::lambda(task.resource).filter(|_| has_token.is_none()) {
        Some(region) => {
            let text = &task.resource.text.value;
            quote!(lambda(#name, #text, #region))
        }
        None => {
            let constants = resource::emit_task_info(ctx, task.resource, &quote!(#has_token));
            quote!(task(#name, #constants))
        }
    };
    quote!(#begin #timeout #heartbeat)
}

/// A number of seconds that is known when compiling.
fn known_seconds(seconds: Option<&Value<u64>>) -> Option<u32> {
    match seconds {
        Some(Value::Literal(seconds)) => Some(u32::try_from(seconds.value).unwrap_or(u32::MAX)),
        _ => None,
    }
}

/// The same as an `Option<u32>`.
fn emit_seconds(ctx: &Context<'_>, seconds: Option<&Value<u64>>) -> TokenStream {
    let rt = &ctx.rt;
    known_seconds(seconds).map_or_else(|| quote!(#rt::None), |seconds| quote!(#rt::Some(#seconds)))
}

fn emit_input_function(ctx: &Context<'_>, shape: &Shape<'_>) -> TokenStream {
    if shape.passes_input() {
        return TokenStream::new();
    }
    let (rt, input) = (&ctx.rt, ctx.ty(&shape.state.input));
    let returns = ctx.result(&ctx.ty(&shape.task.input));
    let effective = if shape.state.data_flow.takes_whole_input() { &shape.state.input } else { &Type::Json };
    check_fits(ctx, (shape.state, effective), (shape.state, &shape.task.input));
    let converted = emit_task_input(ctx, shape.state, &shape.task.input);
    let bound = emit_bound(ctx, shape.state.scope);
    let (generics, events) =
        if shape.input_needs_events() { (quote!(<E: #bound>), quote!(, events: &mut E)) } else { Default::default() };
    let rest = quote! {
        #generics(row: &'static #rt::Row, input: &#input #events) -> #returns {
            #rt::Ok(#converted)
        }
    };
    ctx.define("input", shape.state, &rest)
}

/// The function that works out how the task is called, where that follows from the state's data.
///
/// ```text
/// fn settings_open_case<E: Events>(row: &'static Row, input: &Value, events: &mut E) -> Result<CallSettings, ExecutionError> { … }
/// ```
fn emit_settings_function(ctx: &Context<'_>, shape: &Shape<'_>) -> TokenStream {
    if !shape.has_settings() {
        return TokenStream::new();
    }
    let (rt, input) = (&ctx.rt, ctx.ty(&shape.state.input));
    let json = shape.settings_read_input().then(|| {
        let json = emit_to_json(ctx, emit_input_path(ctx, shape.state, quote!(#rt::Clone::clone(input))));
        quote!(let input = &#json;)
    });
    let states = States::of(ctx, shape.state, quote!(*input));
    let timeout = emit_path_seconds(ctx, &states, shape.task.timeout, "TimeoutSeconds");
    let heartbeat = emit_path_seconds(ctx, &states, shape.task.heartbeat, "HeartbeatSeconds");
    let role_arn = match shape.task.role_arn {
        None => quote!(#rt::None),
        Some(PayloadTemplate { kind: TemplateKind::Jsonata(expression), .. }) => {
            let role_arn = query::emit_made(ctx, &states, expression, "Credentials/RoleArn", "role_arn");
            quote!(#rt::Some(#role_arn))
        }
        Some(template) => {
            let role_arn = emit_entry(ctx, template, "RoleArn");
            match template.as_literal() {
                Some(_) => quote!(#rt::Some(#role_arn)),
                None => quote!(#rt::Some(#rt::credentials::role_arn(#role_arn)?)),
            }
        }
    };
    let (returns, bound) = (ctx.result(&quote!(#rt::CallSettings)), emit_bound(ctx, shape.state.scope));
    let rest = quote! {
        <E: #bound>(row: &'static #rt::Row, input: &#input, events: &mut E) -> #returns {
            #json
            #rt::Ok(#rt::CallSettings {
                timeout_seconds: #timeout,
                heartbeat_seconds: #heartbeat,
                role_arn: #role_arn,
            })
        }
    };
    ctx.define("settings", shape.state, &rest)
}

/// Seconds, written out or behind a path: an `Option<u32>`; it leaves the function by `?` where the path leads to none.
fn emit_path_seconds(ctx: &Context<'_>, states: &States, seconds: Option<&Value<u64>>, field: &str) -> TokenStream {
    let rt = &ctx.rt;
    if let Some(Value::Jsonata(expression)) = seconds {
        let seconds = query::emit_made(ctx, states, expression, field, "timeout");
        return quote!(#rt::Some(#seconds));
    }
    let Some(Value::Path(path)) = seconds else { return emit_seconds(ctx, seconds) };
    let field = format!("{field}Path");
    let ((root, steps), text) = (emit_reference(ctx, path, quote!(input)), &path.text.value);
    quote!(#rt::Some(#rt::timeout::seconds_path(#root, #steps, #field, #text)?))
}

fn emit_task_exit(ctx: &Context<'_>, shape: &Shape<'_>) -> TokenStream {
    let (rt, bound) = (&ctx.rt, emit_bound(ctx, shape.state.scope));
    let (input, result) = (ctx.ty(&shape.state.input), ctx.ty(&shape.task.output));
    let returns = ctx.result(&exit_type(ctx, shape.state, shape.task.exit));
    let raw_input = shape.state.data_flow.output_needs_input().then(|| quote!(input: #input,));
    let answer = Typed { tokens: quote!(result), ty: shape.task.output.clone() };
    let output = emit_output(ctx, shape.state, answer, &quote!(input));
    let result_name = if uses_result(shape) { format_ident!("result") } else { format_ident!("_result") };
    let answered = Typed { tokens: quote!(result), ty: shape.task.output.clone() };
    let assigning = emit_own_assign(ctx, shape.state, answered, quote!(input));
    let body = emit_exit(ctx, shape.state, assigning, output, shape.task.exit);
    let rest = quote! {
        <E: #bound>(row: &'static #rt::Row, #raw_input #result_name: #result, events: &mut E) -> #returns {
            #body
        }
    };
    ctx.define_inline("exit", shape.state, &rest)
}

/// A discarded result is never looked at.
fn uses_result(shape: &Shape<'_>) -> bool {
    shape.state.assign.is_some() || !matches!(shape.state.data_flow.result, ResultPlace::Nowhere)
}

/// `input` is a reference into the state, which is `self`.
fn emit_enter(ctx: &Context<'_>, shape: &Shape<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let given = match (shape.passes_input(), shape.input_needs_events()) {
        (true, _) => ctx.data(&shape.task.input, &quote!(#rt::Clone::clone(input))),
        (false, needs_events) => {
            let (data, events) = (ctx.data_of(&shape.task.input), needs_events.then(|| quote!(, events)));
            let map = (!ctx.is_json()).then(|| quote!(.map(#data)));
            let function = ctx.function("input", shape.state);
            quote!(#function(row, input #events) #map)
        }
    };
    match (shape.has_settings(), shape.passes_input()) {
        (false, true) => quote!(#rt::flow_call(#given, state)),
        (false, false) => quote!(#rt::flow_call_of(#given, state)),
        (true, passes_input) => {
            let given = if passes_input { quote!(#rt::Ok(#given)) } else { given };
            let settings = ctx.function("settings", shape.state);
            quote! {{
                let settings = #settings(row, input, events);
                let given = #given;
                #rt::flow_call_with(given, settings, state)
            }}
        }
    }
}

/// The task's input, made of a borrowed one: a `Result`.
fn emit_input_call(ctx: &Context<'_>, shape: &Shape<'_>, events: &TokenStream) -> TokenStream {
    let rt = &ctx.rt;
    match (shape.passes_input(), ctx.is_borrowed(shape.state)) {
        (true, false) => quote!(#rt::Ok(#rt::Clone::clone(&input))),
        (true, true) => quote!(#rt::Ok(#rt::Clone::clone(input))),
        (false, _) => shape.input_call(ctx, events),
    }
}

/// `input` is the state's, or where it has retriers or catchers a reference into the state, which is `self`.
fn emit_answered(ctx: &Context<'_>, shape: &Shape<'_>) -> TokenStream {
    let (exit, events) = (shape.task.exit, &quote!(events));
    if !shape.state.recovers() {
        return emit_flow(ctx, shape.state, exit, None, &shape.exit_call(ctx, &quote!(input), events));
    }
    let (call, flow) = (
        shape.exit_call(ctx, &quote!(*input), events),
        emit_flow(ctx, shape.state, exit, Some(quote!(state)), &quote!(next)),
    );
    quote! {{
        let next = #call;
        #flow
    }}
}
