//! Model to IR. What is missing in a model in which no check has found a fault is a bug of ours, and says so.

use super::shape::Shapes;
use super::types::{Types, Typing, of_scopes};
use super::{
    Catcher, Choice, ChoiceRule, DataFlow, Ends, Exit, Machine, Map, Otherwise, Parallel, ResultPlace, RustType, Scope,
    ScopeId, Selection, State, StateId, StateKind, Task, Type, is_whole_input, name, variables,
};
use crate::by_name::{ByName, Names};
use crate::check::expression::{is_volatile, keeps_states_input, reads_context};
use crate::collect_vec::{CollectOk, CollectVec, PushAll};
use crate::diagnostic::{Diagnostic, code};
use crate::model::data_flow::{PathOrNull, ResultPath};
use crate::model::transition::Transition;
use crate::model::{self, StateMachine};
use crate::options::Options;
use crate::span::{Span, Spanned};
use crate::tokens::{Ident, format_ident};

/// Resolves a model without faults.
///
/// # Errors
/// A `compiler-bug` diagnostic, where the model has a fault that no check has found.
pub fn lower<'m>(model: &'m StateMachine, path: &str, options: &Options) -> Result<Machine<'m>, Diagnostic> {
    let scopes = model.scope.with_inner();
    let mut names = Vec::new();
    for scope in &scopes {
        names.push_all(scope.states.iter().map(|state| state.name.as_str()));
    }
    let mut names = name::choose(names).into_iter();
    let variables = variables::of_scopes(&scopes);
    let mut states = Vec::new();
    let mut lowered = Vec::with_capacity(scopes.len());
    let types = of_scopes(&scopes, Typing::of(options));
    for ((index, scope), types) in scopes.iter().enumerate().zip(types) {
        let ctx = Context::new(scope, StateId(states.len()), &scopes, types, options);
        let first = states.len();
        for ((index_inside, state), names) in scope.states.iter().enumerate().zip(&mut names) {
            states.push(ctx.state(ScopeId(index), index_inside, state, names)?);
        }
        lowered.push(Scope {
            start: ctx.target(scope.start_at.as_ref(), scope.span)?,
            states: (first..states.len()).map(StateId).collect_vec(),
            output: if index == 0 { output(&states[first..]) } else { output(&states[first..]).settled() },
            variables: variables.get(index).cloned().unwrap_or_default(),
        });
    }
    let ident = options.name.as_ref().map_or_else(|| name::identifier(&name::machine(path)), Ident::from);
    let ends = ends(&ident, &states);
    if let (Some(ends), Some(root)) = (&ends, lowered.first_mut()) {
        root.output = Type::Rust(RustType::new(ends.ident.token()));
    }
    let mut machine = Machine {
        ident,
        comment: text(&model.scope.comment),
        definition: &model.scope,
        scopes: lowered,
        reads_context: states.iter().any(|state| state.reads_context)
            || options.tasks.iter().any(|task| task.takes_context),
        states,
        timeout_seconds: model.timeout_seconds.as_ref().and_then(|seconds| u32::try_from(seconds.value).ok()),
        ends,
        shapes: None,
    };
    machine.shapes = options.is_typed().then(|| Shapes::follow(&machine));
    Ok(machine)
}

/// The enum of what the top level's terminal states return, where these are different types.
fn ends(machine: &Ident, states: &[State<'_>]) -> Option<Ends> {
    let is_end = |state: &State<'_>| state.scope == ScopeId(0) && state.is_terminal();
    let ends: Vec<&State<'_>> = states.iter().filter(|state| is_end(state)).collect_vec();
    let (first, others) = ends.split_first()?;
    if others.iter().all(|state| state.output.returned() == first.output.returned()) {
        return None;
    }
    let ident = format_ident!("{machine}Output");
    let ids = states.iter().enumerate().filter(|(_, state)| is_end(state)).map(|(index, _)| StateId(index));
    Some(Ends { ident, states: ids.collect_vec() })
}

/// The states of a scope, by index, whose tasks take a `TaskContext`.
fn takes_context(scope: &model::Scope, options: &Options) -> Vec<usize> {
    let mut names = Names::default();
    for task in options.tasks.iter().filter(|task| task.takes_context) {
        names.insert(task.state.as_str(), ());
    }
    if names.is_empty() {
        return Vec::new();
    }
    let asks = |state: &model::State| names.contains(&state.name);
    scope.states.iter().enumerate().filter(|(_, state)| asks(state)).map(|(index, _)| index).collect_vec()
}

/// What all terminal states return, where that is one type.
fn output(states: &[State<'_>]) -> Type {
    let mut outputs = states.iter().filter(|state| state.is_terminal()).map(|state| state.output.returned());
    match outputs.next() {
        Some(first) if outputs.all(|output| output == first) => first,
        _ => Type::Json,
    }
}

/// What the states of one scope are resolved with.
struct Context<'a, 'm> {
    first: StateId,
    ids: ByName<'m, StateId>,
    types: Types,
    allows_no_match: bool,
    /// The tasks whose methods take a `TaskContext`.
    takes_context: Vec<usize>,
    scopes: &'a [&'m model::Scope],
}

impl<'a, 'm> Context<'a, 'm> {
    fn new(
        scope: &'m model::Scope,
        first: StateId,
        scopes: &'a [&'m model::Scope],
        types: Types,
        options: &Options,
    ) -> Context<'a, 'm> {
        let mut ids = ByName::default();
        for (index, state) in scope.states.iter().enumerate() {
            ids.insert(state.name.as_str(), StateId(first.0 + index));
        }
        Context {
            first,
            ids,
            types,
            takes_context: takes_context(scope, options),
            allows_no_match: options.levels.allows(&code::CHOICE_NOT_EXHAUSTIVE),
            scopes,
        }
    }

    fn state(
        &self,
        scope: ScopeId,
        index: usize,
        state: &'m model::State,
        names: name::StateNames,
    ) -> Result<State<'m>, Diagnostic> {
        Ok(State {
            id: StateId(self.first.0 + index),
            scope,
            name: &state.name.value,
            name_span: state.name.span,
            names,
            comment: text(&state.comment),
            input: self.types.input(index),
            output: self.types.output(index),
            data_flow: lower_data_flow(state),
            assign: state.data_flow.assign.as_ref(),
            reads_context: reads_context(state),
            is_volatile: is_volatile(state),
            kind: self.kind(index, state)?,
        })
    }

    /// The ids of the scopes inside a state.
    fn inner(&self, state: &'m model::State) -> Result<Vec<ScopeId>, Diagnostic> {
        let found = state.inner_scopes().into_iter().map(|inner| {
            let index = self.scopes.iter().position(|scope| std::ptr::eq(*scope, inner));
            index.map(ScopeId).ok_or_else(|| bug(state.span, "a scope is missing"))
        });
        found.collect_ok()
    }

    fn catch(&self, catch: &'m [model::catch::Catcher]) -> Result<Vec<Catcher<'m>>, Diagnostic> {
        let catchers = catch.iter().map(|catcher| {
            Ok(Catcher {
                error_equals: catcher.error_equals.iter().map(|name| name.value.as_str()).collect_vec(),
                result: result_place(&catcher.result_path),
                output: catcher.output.as_ref(),
                assign: catcher.assign.as_ref(),
                target: self.target(catcher.next.as_ref(), catcher.span)?,
            })
        });
        catchers.collect_ok()
    }

    fn map(&self, index: usize, state: &'m model::State, map: &'m model::map::Map) -> Result<Map<'m>, Diagnostic> {
        let processor = self.inner(state)?.first().copied();
        Ok(Map {
            processor: processor.ok_or_else(|| bug(state.span, "a Map has no processor"))?,
            result: self.types.result(index),
            items_path: match &map.items {
                Some(model::map::Items::Path(path)) => Some(path),
                _ => None,
            },
            items: match &map.items {
                Some(model::map::Items::Template(template)) => Some(template),
                _ => None,
            },
            item_selector: map.item_selector.as_ref(),
            reads_items: map.item_reader.is_some(),
            tolerated_failure_count: map.tolerated_failure_count.as_ref(),
            tolerated_failure_percentage: map.tolerated_failure_percentage.as_ref(),
            max_concurrency: map.max_concurrency.as_ref(),
            retry: &map.retry,
            catch: self.catch(&map.catch)?,
            exit: self.exit(&map.transition, state.span)?,
        })
    }

    fn target(&self, target: Option<&Spanned<String>>, span: Span) -> Result<StateId, Diagnostic> {
        match target.and_then(|target| self.ids.get(target.value.as_str())) {
            Some(id) => Ok(*id),
            None => Err(bug(span, "a transition's target is unknown")),
        }
    }

    fn exit(&self, transition: &Option<Transition>, span: Span) -> Result<Exit, Diagnostic> {
        match transition {
            Some(Transition::Next(target)) => Ok(Exit::Next(self.target(Some(target), span)?)),
            Some(Transition::End(_)) => Ok(Exit::End),
            None => Err(bug(span, "a state has neither Next nor End")),
        }
    }

    fn kind(&self, index: usize, state: &'m model::State) -> Result<StateKind<'m>, Diagnostic> {
        let span = state.span;
        Ok(match &state.kind {
            Some(model::StateKind::Task(task)) => StateKind::Task(Box::new(self.task(index, task, span)?)),
            Some(model::StateKind::Pass(pass)) => {
                StateKind::Pass { result: pass.result.as_ref(), exit: self.exit(&pass.transition, span)? }
            }
            Some(model::StateKind::Wait(wait)) => {
                let until = wait.until.as_ref().ok_or_else(|| bug(span, "a Wait has no time"))?;
                StateKind::Wait { until, exit: self.exit(&wait.transition, span)? }
            }
            Some(model::StateKind::Choice(choice)) => StateKind::Choice(self.choice(choice, span)?),
            Some(model::StateKind::Succeed(_)) => StateKind::Succeed,
            Some(model::StateKind::Fail(fail)) => StateKind::Fail(fail),
            Some(model::StateKind::Parallel(parallel)) => StateKind::Parallel(Parallel {
                branches: self.inner(state)?,
                result: self.types.result(index),
                retry: &parallel.retry,
                catch: self.catch(&parallel.catch)?,
                exit: self.exit(&parallel.transition, span)?,
            }),
            Some(model::StateKind::Map(map)) => StateKind::Map(self.map(index, state, map)?),
            None => return Err(bug(span, "a state's type is not known")),
        })
    }

    fn task(&self, index: usize, task: &'m model::task::Task, span: Span) -> Result<Task<'m>, Diagnostic> {
        let resource = task.resource.as_ref().ok_or_else(|| bug(span, "a Task has no Resource"))?;
        let (input, output) = self.types.task(index);
        Ok(Task {
            resource,
            input,
            output,
            timeout: task.timeout.timeout.as_ref(),
            heartbeat: task.timeout.heartbeat.as_ref(),
            role_arn: task.credentials.as_ref().and_then(|credentials| credentials.role_arn.as_ref()),
            takes_context: self.takes_context.contains(&index),
            retry: &task.retry,
            catch: self.catch(&task.catch)?,
            exit: self.exit(&task.transition, span)?,
        })
    }

    fn choice(&self, choice: &'m model::choice::Choice, span: Span) -> Result<Choice<'m>, Diagnostic> {
        let rules = choice.choices.iter().map(|rule| {
            let condition = rule.condition.as_ref().ok_or_else(|| bug(rule.span, "a rule has no condition"))?;
            Ok(ChoiceRule {
                condition,
                output: rule.output.as_ref(),
                assign: rule.assign.as_ref(),
                target: self.target(rule.next.as_ref(), rule.span)?,
            })
        });
        let otherwise = match &choice.default {
            Some(_) => Otherwise::Default(self.target(choice.default.as_ref(), span)?),
            None if self.allows_no_match => Otherwise::Fail,
            None => Otherwise::Proven,
        };
        Ok(Choice { rules: rules.collect::<Result<_, Diagnostic>>()?, otherwise })
    }
}

fn lower_data_flow(state: &model::State) -> DataFlow<'_> {
    let flow = &state.data_flow;
    DataFlow {
        language: state.query_language,
        input: selection(&flow.input_path),
        parameters: flow.parameters.as_ref().or(flow.arguments.as_ref()),
        result_selector: flow.result_selector.as_ref(),
        result: result_place(&flow.result_path),
        output: selection(&flow.output_path),
        output_template: flow.output.as_ref(),
        reads_input: keeps_states_input(state),
    }
}

fn selection(path: &Option<PathOrNull>) -> Selection<'_> {
    match path {
        None => Selection::Whole,
        Some(PathOrNull::Null(_)) => Selection::Nothing,
        Some(PathOrNull::Path(path)) if is_whole_input(path) => Selection::Whole,
        Some(PathOrNull::Path(path)) => Selection::Path(path),
    }
}

fn result_place(path: &Option<ResultPath>) -> ResultPlace<'_> {
    match path {
        None => ResultPlace::Whole,
        Some(ResultPath::Null(_)) => ResultPlace::Nowhere,
        Some(ResultPath::Path(path)) if path.steps.is_empty() => ResultPlace::Whole,
        Some(ResultPath::Path(path)) => ResultPlace::At(path),
    }
}

fn text(comment: &Option<Spanned<String>>) -> Option<&str> {
    comment.as_ref().map(|comment| comment.value.as_str())
}

fn bug(span: Span, message: &str) -> Diagnostic {
    Diagnostic::new(&code::COMPILER_BUG, span, format!("{message}, and no check has found it"))
        .help("this is a fault of asl-native: please report it with the definition")
}
