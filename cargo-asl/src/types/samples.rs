//! What is known of the data of each task, by the state's name.

use std::path::Path;

use asl_codegen::diagnostic::suggest;
use asl_codegen::model::{StateKind, StateMachine};
use serde_json::Value;

use super::shape::Shape;
use crate::definition::read_json;

/// Which end of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Input,
    Output,
}

/// What was said of an end of a task.
#[derive(Clone, Debug, Default)]
pub(super) struct Data {
    pub(super) shape: Option<Shape>,
    pub(super) schema: Option<Value>,
}

/// A task, and what was said of its data.
#[derive(Clone, Debug)]
pub(super) struct Task {
    pub(super) state: String,
    pub(super) input: Data,
    pub(super) output: Data,
}

/// What is known of a definition's data.
#[derive(Clone, Debug)]
pub(super) struct Samples {
    /// The Task states, in the order of the definition.
    pub(super) tasks: Vec<Task>,
    /// The execution's input, where the first state is no task.
    pub(super) input: Data,
    start: String,
}

impl Samples {
    /// Nothing is known yet.
    pub(super) fn of(model: &StateMachine) -> Samples {
        let states = model.scope.with_inner().into_iter().flat_map(|scope| &scope.states);
        let tasks = states.filter(|state| matches!(state.kind, Some(StateKind::Task(_))));
        let start = model.scope.start_at.as_ref().map(|start| start.value.clone()).unwrap_or_default();
        Samples {
            tasks: tasks
                .map(|state| Task { state: state.name.value.clone(), input: Data::default(), output: Data::default() })
                .collect(),
            input: Data::default(),
            start,
        }
    }

    /// Whether nothing was said of anything.
    pub(super) fn is_empty(&self) -> bool {
        let is_empty = |data: &Data| data.shape.is_none() && data.schema.is_none();
        is_empty(&self.input) && self.tasks.iter().all(|task| is_empty(&task.input) && is_empty(&task.output))
    }

    /// `STATE.input=FILE`, or `FILE`.
    pub(super) fn add_sample(&mut self, argument: &str) -> Result<(), String> {
        let (data, file) = match argument.rsplit_once('=') {
            Some((end, file)) => (self.end(end)?, file),
            None => (self.first_input(), argument),
        };
        data.add(read_json(Path::new(file))?);
        Ok(())
    }

    /// `STATE.input=FILE`
    pub(super) fn add_schema(&mut self, argument: &str) -> Result<(), String> {
        let (end, file) = argument
            .rsplit_once('=')
            .ok_or_else(|| format!("`{argument}` doesn't say whose schema it is: write \"STATE.input={argument}\""))?;
        let schema = read_json(Path::new(file))?;
        self.end(end)?.schema = Some(schema);
        Ok(())
    }

    /// A sample of what a task took or returned; of other states nothing is kept.
    pub(super) fn add(&mut self, state: &str, end: End, shape: Shape) {
        if let Some(task) = self.tasks.iter_mut().find(|task| task.state == state) {
            match end {
                End::Input => task.input.add(shape),
                End::Output => task.output.add(shape),
            }
        }
    }

    fn first_input(&mut self) -> &mut Data {
        match self.tasks.iter_mut().find(|task| task.state == self.start) {
            Some(task) => &mut task.input,
            None => &mut self.input,
        }
    }

    /// `Open Case.input`
    fn end(&mut self, text: &str) -> Result<&mut Data, String> {
        let (state, end) = match text.rsplit_once('.') {
            Some((state, "input")) => (state, End::Input),
            Some((state, "output")) => (state, End::Output),
            _ => return Err(format!("`{text}` is neither \"STATE.input\" nor \"STATE.output\"")),
        };
        let names: Vec<String> = self.tasks.iter().map(|task| task.state.clone()).collect();
        match self.tasks.iter_mut().find(|task| task.state == state) {
            Some(task) if end == End::Input => Ok(&mut task.input),
            Some(task) => Ok(&mut task.output),
            None => Err(match suggest::nearest(state, names.iter().map(String::as_str)) {
                Some(nearest) => format!("the definition has no task `{state}`: did you mean `{nearest}`?"),
                None => format!("the definition has no task `{state}`; its tasks are {}", names.join(", ")),
            }),
        }
    }
}

impl Data {
    fn add(&mut self, shape: Shape) {
        self.shape = Some(match self.shape.take() {
            Some(before) => before.merge(shape),
            None => shape,
        });
    }
}
