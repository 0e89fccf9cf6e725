//! Compile-time checks of what a state reads: every path leads somewhere, to something that the field can use, and what is handed
//! on fits what takes it. Constants, which rustc evaluates; they say nothing of data of which nothing is known.

use proc_macro2::Span;

use super::context::Context;
use super::shape::{emit_given, emit_shape, share_parts};
use super::shared::{Question, Sites};
use super::site::Site;
use super::type_text::{first_span, type_text};
use crate::collect_vec::CollectVec;
use crate::expr::intrinsic::{Function, Kind};
use crate::expr::json_path::{Path, Root, Step};
use crate::expr::reference_path::ReferencePath;
use crate::ir::shape::{
    Present, Shape, Shapes, TemplateRead, call_reads, effective_input, placed_output, present_behind, selected_input,
    template_reads,
};
use crate::ir::{Choice, Exit, Map, Selection, State, StateId, StateKind, Type};
use crate::model::fail::FailText;
use crate::model::payload_template::PayloadTemplate;
use crate::model::value::Value;
use crate::model::variable::Assign;
use crate::model::wait::WaitUntil;
use crate::span;
use crate::tokens::{Ident, TokenStream, quote};

/// Asks about what the states read. Nothing for a machine without typed tasks.
pub(crate) fn ask(ctx: &Context<'_>) {
    let Some(shapes) = &ctx.machine.shapes else { return };
    for (state, index) in ctx.machine.states.iter().zip(0..) {
        let id = StateId(index);
        let reads = Reads { ctx, state, shapes, present: shapes.present(id), guards_all: false };
        reads.of_state(&shapes.input(state, id));
    }
}

/// What a state reads.
struct Reads<'a> {
    ctx: &'a Context<'a>,
    state: &'a State<'a>,
    shapes: &'a Shapes,
    /// What is there for sure in the raw input.
    present: &'a [Present],
    /// Whether `present` is about whatever is read, not about the raw input.
    guards_all: bool,
}

/// A path in a field, and what the field can use.
struct Read<'a> {
    steps: &'a [Step],
    text: &'a str,
    span: span::Span,
    wanted: &'a str,
    field: &'a str,
}

impl Reads<'_> {
    fn of_state(&self, input: &Shape) {
        let state = self.state;
        let flow = &state.data_flow;
        self.selection(flow.input, input, "`InputPath`");
        let selected = selected_input(state, input);
        if let Some(parameters) = flow.parameters {
            self.template(parameters, &selected, "Parameters");
        }
        let effective = effective_input(state, input);
        self.of_kind(&selected, &effective);
        let Some(result) = self.result(&effective) else { return };
        self.assigns(&effective, &result);
        if let Some(selector) = flow.result_selector {
            self.template(selector, &result, "ResultSelector");
        }
        let placed = placed_output(state, input, result);
        self.selection(flow.output, &placed, "`OutputPath`");
        if let Selection::Whole = flow.output {
            self.fits_next(&placed);
        }
    }

    fn of_kind(&self, selected: &Shape, effective: &Shape) {
        match &self.state.kind {
            StateKind::Task(task) => {
                if let Some(Value::Path(path)) = task.timeout {
                    self.reference(path, selected, "Integer", "`TimeoutSecondsPath`");
                }
                self.fits_task(effective, &task.input);
            }
            StateKind::Wait { until: WaitUntil::Seconds(Value::Path(path)), .. } => {
                self.reference(path, selected, "Integer", "`SecondsPath`");
            }
            StateKind::Wait { until: WaitUntil::Timestamp(Value::Path(path)), .. } => {
                self.reference(path, selected, "Timestamp", "`TimestampPath`");
            }
            StateKind::Map(map) => self.of_map(map, selected),
            StateKind::Fail(fail) => {
                for (text, field) in &[(&fail.error, "`ErrorPath`"), (&fail.cause, "`CausePath`")] {
                    match text {
                        Some(FailText::Path(path)) => self.reference(path, selected, "String", field),
                        Some(FailText::Intrinsic(call)) => {
                            let mut reads = Vec::new();
                            call_reads(call, &mut reads);
                            reads.into_iter().for_each(|read| self.template_read(read, selected, field));
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn of_map(&self, map: &Map<'_>, selected: &Shape) {
        if let Some(path) = map.items_path {
            self.reference(path, selected, "Array", "`ItemsPath`");
        }
        if let Some(Value::Path(path)) = map.max_concurrency {
            self.reference(path, selected, "Integer", "`MaxConcurrencyPath`");
        }
        if let Some(selector) = map.item_selector {
            self.template(selector, selected, "ItemSelector");
        }
    }

    /// What the state's work gives; `None` for one that hands nothing on, or whose output is checked elsewhere.
    fn result(&self, effective: &Shape) -> Option<Shape> {
        match &self.state.kind {
            StateKind::Task(task) => match &task.output {
                Type::Rust(ty) => Some(Shape::Type(ty.clone())),
                Type::Json | Type::Placed(_) | Type::Fitted(_) => Some(Shape::Any),
            },
            StateKind::Fail(_) => None,
            StateKind::Pass { result: Some(_), .. } | StateKind::Parallel(_) | StateKind::Map(_) => Some(Shape::Any),
            StateKind::Pass { .. } | StateKind::Choice(_) | StateKind::Wait { .. } | StateKind::Succeed => {
                Some(effective.clone())
            }
        }
    }

    /// `Assign`, of the state and its rules. A catcher's reads what no type says anything of.
    fn assigns(&self, effective: &Shape, result: &Shape) {
        match &self.state.kind {
            StateKind::Choice(choice) => self.of_choice(choice, effective),
            _ => self.assign(self.state.assign, result),
        }
    }

    /// What a rule has asked for is there for its `Assign`.
    fn of_choice(&self, choice: &Choice<'_>, effective: &Shape) {
        let before = if self.state.data_flow.takes_whole_input() { self.present } else { &[] };
        let mut assigns: Vec<_> = choice.rules.iter().map(|rule| rule.assign).collect_vec();
        assigns.push(self.state.assign);
        for (assign, present) in assigns.into_iter().zip(present_behind(choice, before)) {
            let (ctx, state, shapes) = (self.ctx, self.state, self.shapes);
            Reads { ctx, state, shapes, present: &present, guards_all: true }.assign(assign, effective);
        }
    }

    fn assign(&self, assign: Option<&Assign>, over: &Shape) {
        let variables = assign.map(|assign| assign.variables.as_slice()).unwrap_or_default();
        variables.iter().for_each(|variable| self.template(&variable.value, over, "Assign"));
    }

    fn selection(&self, selection: Selection<'_>, over: &Shape, field: &str) {
        if let Selection::Path(path) = selection {
            self.path(path, over, "Anything", field);
        }
    }

    fn template(&self, template: &PayloadTemplate, over: &Shape, field: &str) {
        let mut reads = Vec::new();
        template_reads(template, &mut reads);
        reads.into_iter().for_each(|read| self.template_read(read, over, field));
    }

    fn template_read(&self, read: TemplateRead<'_>, over: &Shape, field: &str) {
        match read.argument {
            None => self.path(read.path, over, "Anything", field),
            Some((function, index)) => {
                let field = format!("argument {} of `{}`", index + 1, function.name());
                self.path(read.path, over, wanted(function, index), &field);
            }
        }
    }

    fn path(&self, path: &Path, over: &Shape, wanted: &str, field: &str) {
        let Some(steps) = path.definite_steps() else { return };
        if path.root == Root::Input {
            let (text, span) = (&path.text.value, path.text.span);
            self.check(over, &Read { steps: &steps, text, span, wanted, field });
        }
    }

    fn reference(&self, path: &ReferencePath, over: &Shape, wanted: &str, field: &str) {
        let steps: Vec<Step> = path.steps.iter().map(|step| step.value.clone()).collect_vec();
        if path.root == Root::Input {
            let (text, span) = (&path.text.value, path.text.span);
            self.check(over, &Read { steps: &steps, text, span, wanted, field });
        }
    }

    fn check(&self, over: &Shape, read: &Read<'_>) {
        if !over.is_known() || (read.steps.is_empty() && read.wanted == "Anything") {
            return;
        }
        let (ctx, place) = (self.ctx, self.shapes.first_type(over).map_or_else(Span::call_site, first_span));
        let (rt, parts, schema) = (&ctx.rt, share_parts(ctx, read.steps), emit_shape(ctx, over));
        let (field, wanted) = (read.field, Ident::new(read.wanted));
        ctx.shared.ask(Question {
            function: self.check_function(over, read.steps),
            about: quote!(#schema, #parts, #rt::Wanted::#wanted, #field),
            words: TokenStream::new(),
            sites: Sites::One(self.site(over, read)),
            // rustc points at the type in the signature that the data comes from.
            place,
        });
    }

    /// What a Choice has asked for on the way here need not always be there.
    fn check_function(&self, over: &Shape, steps: &[Step]) -> &'static str {
        let is_raw = self.guards_all || matches!(over, Shape::Type(_) | Shape::Input(_));
        let asked = |present: &Present| present.starts_with(steps) || steps.starts_with(present);
        if is_raw && self.present.iter().any(asked) { "check_guarded_path" } else { "check_path" }
    }

    fn site(&self, over: &Shape, read: &Read<'_>) -> Site {
        let ty = match over {
            Shape::Type(ty) => type_text(ty.tokens()),
            _ => String::new(),
        };
        Site::new(self.state, read.span, read.text, &ty)
    }

    /// What a template makes for a typed task.
    fn fits_task(&self, effective: &Shape, task: &Type) {
        let (Type::Rust(ty), false) = (task, matches!(effective, Shape::Type(_))) else { return };
        if !effective.is_known() {
            return;
        }
        let (ctx, state, text) = (self.ctx, self.state, type_text(ty.tokens()));
        let (rt, (schema, constants), name) = (&ctx.rt, emit_given(ctx, effective), ctx.rust_ty(ty));
        let span = state.data_flow.parameters.map_or(state.name_span, |parameters| parameters.span);
        ctx.shared.ask(Question {
            function: "check_task_fits",
            about: quote!(#schema, #constants, #rt::Probe::<#name>::SCHEMA, #text),
            words: TokenStream::new(),
            sites: Sites::One(Site::new(state, span, "", "")),
            place: first_span(ty),
        });
    }

    /// What is made for a state that takes a type.
    fn fits_next(&self, output: &Shape) {
        if !output.is_known() || matches!(output, Shape::Type(_)) {
            return;
        }
        let ctx = self.ctx;
        for exit in self.state.exits() {
            let Exit::Next(target) = exit else { continue };
            let target = ctx.machine.state(target);
            let Type::Rust(ty) = &target.input else { continue };
            let (rt, (schema, constants)) = (&ctx.rt, emit_given(ctx, output));
            let (text, target, name) = (type_text(ty.tokens()), target.name, ctx.rust_ty(ty));
            ctx.shared.ask(Question {
                function: "check_fits",
                about: quote!(#schema, #constants, #rt::Probe::<#name>::SCHEMA, #text),
                words: quote!(#target,),
                sites: Sites::One(Site::new(self.state, self.state.name_span, "", "")),
                place: first_span(ty),
            });
        }
    }
}

/// What an intrinsic function takes: a variant of `Wanted`.
fn wanted(function: Function, index: usize) -> &'static str {
    match function.parameter(index) {
        Kind::Any if function == Function::Format => "Scalar",
        Kind::Any | Kind::Boolean | Kind::Null => "Anything",
        Kind::String => "String",
        Kind::Number => "Number",
        Kind::Array => "Array",
        Kind::Object => "Object",
    }
}
