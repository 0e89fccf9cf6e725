//! A state as a row of data: its constants, where it leads, and over JSON the fields that its data passes through.
//!
//! rustc spends a tenth of a millisecond on the smallest function and a hundredth on a call in a table. So a state whose work follows
//! from its fields alone has no code of its own event by event: [`enter`], [`answered`] and the like do its work from its row. A state
//! that needs code (typed data, JSONata, intrinsic functions, variables, the context object, lines inside) has a row for its constants, and arms of
//! its own in [`Scope`](crate::machine::Scope)'s functions.

mod condition;
mod path;
mod stages;
mod template;

pub use self::condition::{Condition, Rule};
pub use self::path::Path;
pub use self::stages::{JsonScope, TaskCall, answered, caught, enter, entered, no_task, woken};
pub use self::template::Template;

use crate::catch::Catcher;
use crate::machine::{CallSettings, Until};
use crate::retry::Retrier;
use crate::state::{StateInfo, StateKind, TaskInfo};
use crate::timestamp::Timestamp;
use crate::value::Value;

/// The `next` of a state that ends its scope.
const END: u32 = u32::MAX;

/// A state: what is known of it, and what it does.
#[derive(Debug)]
pub struct Row {
    /// Its constants.
    pub info: StateInfo,
    work: Work,
    input_path: Selection,
    parameters: Option<Template>,
    result_selector: Option<Template>,
    result_path: ResultPath,
    output_path: Selection,
    /// What code finds here of the state's templates.
    literals: &'static [Template],
    /// The number of the next state, or of a Choice's `Default`.
    next: u32,
}

/// What a state does between its input and its output.
#[derive(Debug)]
enum Work {
    /// Generated code does it.
    Code,
    /// Generated code chooses one of these states, by their numbers.
    Targets(&'static [u32]),
    /// Calls a task.
    Task,
    /// Hands its effective input on.
    Hand,
    /// Hands a constant on.
    Result(Template),
    /// Waits.
    Wait(WaitUntil),
    /// Chooses.
    Choice(&'static [Rule]),
    /// Fails.
    Fail(FailText, FailText),
}

/// `InputPath` or `OutputPath`.
#[derive(Debug)]
enum Selection {
    Whole,
    /// `null`: an empty object.
    Nothing,
    Path(Path),
}

/// `ResultPath`: where a result is put.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ResultPath {
    /// `$`: it replaces the input.
    Whole,
    /// `null`: it is dropped.
    Nowhere,
    /// Into the input.
    At(Path),
}

/// Until when a Wait waits.
#[derive(Debug)]
pub enum WaitUntil {
    /// `Seconds` or `Timestamp`.
    Known(Until),
    /// A `Timestamp` that held a placeholder when it was compiled.
    Text(&'static str),
    /// `SecondsPath`
    Seconds(Path),
    /// `TimestampPath`
    Timestamp(Path),
}

/// `Error` or `Cause` of a Fail.
#[derive(Debug)]
pub enum FailText {
    /// It has none.
    None,
    /// The text.
    Text(&'static str),
    /// `ErrorPath` or `CausePath`.
    Path(Path),
}

impl Row {
    #[inline]
    const fn new(name: &'static str, kind: StateKind, work: Work) -> Row {
        Row {
            info: StateInfo::new(name, kind),
            work,
            input_path: Selection::Whole,
            parameters: None,
            result_selector: None,
            result_path: ResultPath::Whole,
            output_path: Selection::Whole,
            literals: &[],
            next: END,
        }
    }

    /// A Task.
    #[inline]
    pub const fn task(name: &'static str, task: TaskInfo) -> Row {
        let row = Row::new(name, StateKind::Task, Work::Task);
        Row { info: StateInfo { task: Some(task), ..row.info }, ..row }
    }

    /// A Task that calls a Lambda function, of a `Resource` in this region.
    #[inline]
    pub const fn lambda(name: &'static str, resource: &'static str, region: &'static str) -> Row {
        Row::task(name, TaskInfo::lambda(resource, region))
    }

    /// A Pass without `Result`.
    #[inline]
    pub const fn pass(name: &'static str) -> Row {
        Row::new(name, StateKind::Pass, Work::Hand)
    }

    /// A Pass with `Result`.
    #[inline]
    pub const fn result(name: &'static str, result: Template) -> Row {
        Row::new(name, StateKind::Pass, Work::Result(result))
    }

    /// A Succeed.
    #[inline]
    pub const fn succeed(name: &'static str) -> Row {
        Row::new(name, StateKind::Succeed, Work::Hand)
    }

    /// A Wait for so many seconds.
    #[inline]
    pub const fn seconds(name: &'static str, seconds: u64) -> Row {
        Row::wait(name, WaitUntil::Known(Until::After(std::time::Duration::from_secs(seconds))))
    }

    /// A Wait until this time.
    #[inline]
    pub const fn at(name: &'static str, time: Timestamp) -> Row {
        Row::wait(name, WaitUntil::Known(Until::At(time)))
    }

    /// A Wait whose time is found when it runs.
    #[inline]
    pub const fn wait(name: &'static str, until: WaitUntil) -> Row {
        Row::new(name, StateKind::Wait, Work::Wait(until))
    }

    /// A Choice. Its `Default` is what [`next`](Row::next) says.
    #[inline]
    pub const fn choice(name: &'static str, rules: &'static [Rule]) -> Row {
        Row::new(name, StateKind::Choice, Work::Choice(rules))
    }

    /// A Fail.
    #[inline]
    pub const fn fail(name: &'static str, error: FailText, cause: FailText) -> Row {
        Row::new(name, StateKind::Fail, Work::Fail(error, cause))
    }

    /// A state, no Task, whose work is code.
    #[inline]
    pub const fn code(name: &'static str, kind: StateKind) -> Row {
        Row::new(name, kind, Work::Code)
    }

    /// A Choice whose work is code: where its rules lead. Its `Default` is what [`next`](Row::next) says.
    pub const fn chooses(name: &'static str, targets: &'static [u32]) -> Row {
        Row::new(name, StateKind::Choice, Work::Targets(targets))
    }

    /// The same row, its work being code: of a Task.
    #[inline]
    pub const fn by_code(self) -> Row {
        Row { work: Work::Code, ..self }
    }

    /// `Next`
    #[inline]
    pub const fn next(self, next: u32) -> Row {
        Row { next, ..self }
    }

    /// `TimeoutSeconds`
    #[inline]
    pub const fn timeout(self, seconds: u32) -> Row {
        let task = match self.info.task {
            Some(task) => Some(TaskInfo { timeout_seconds: Some(seconds), ..task }),
            None => None,
        };
        Row { info: StateInfo { task, ..self.info }, ..self }
    }

    /// `HeartbeatSeconds`
    #[inline]
    pub const fn heartbeat(self, seconds: u32) -> Row {
        let task = match self.info.task {
            Some(task) => Some(TaskInfo { heartbeat_seconds: Some(seconds), ..task }),
            None => None,
        };
        Row { info: StateInfo { task, ..self.info }, ..self }
    }

    /// `Retry`
    #[inline]
    pub const fn retry(self, retriers: &'static [Retrier]) -> Row {
        Row { info: StateInfo { retriers, ..self.info }, ..self }
    }

    /// `Catch`
    #[inline]
    pub const fn catch(self, catchers: &'static [Catcher]) -> Row {
        Row { info: StateInfo { catchers, ..self.info }, ..self }
    }

    /// `InputPath`
    #[inline]
    pub const fn input_path(self, path: Path) -> Row {
        Row { input_path: Selection::Path(path), ..self }
    }

    /// `"InputPath": null`
    #[inline]
    pub const fn no_input(self) -> Row {
        Row { input_path: Selection::Nothing, ..self }
    }

    /// `Parameters`
    #[inline]
    pub const fn parameters(self, template: Template) -> Row {
        Row { parameters: Some(template), ..self }
    }

    /// What is constant in the state's templates, for code.
    #[inline]
    pub const fn literals(self, literals: &'static [Template]) -> Row {
        Row { literals, ..self }
    }

    /// `ResultSelector`
    #[inline]
    pub const fn result_selector(self, template: Template) -> Row {
        Row { result_selector: Some(template), ..self }
    }

    /// `ResultPath`
    #[inline]
    pub const fn result_path(self, path: Path) -> Row {
        Row { result_path: ResultPath::At(path), ..self }
    }

    /// `"ResultPath": null`
    #[inline]
    pub const fn no_result(self) -> Row {
        Row { result_path: ResultPath::Nowhere, ..self }
    }

    /// `OutputPath`
    #[inline]
    pub const fn output_path(self, path: Path) -> Row {
        Row { output_path: Selection::Path(path), ..self }
    }

    /// `"OutputPath": null`
    #[inline]
    pub const fn no_output(self) -> Row {
        Row { output_path: Selection::Nothing, ..self }
    }

    /// The number of the next state.
    pub(crate) fn next_state(&self) -> u32 {
        self.next
    }

    /// The number of the state that a Choice's rule leads to; the number after the last one is the `Default`'s.
    pub fn chosen(&self, rule: usize) -> u32 {
        match self.work {
            Work::Targets(targets) => targets.get(rule).copied().unwrap_or(self.next),
            _ => self.next,
        }
    }

    /// The number of the state that the catcher at `index` leads to.
    pub fn caught(&self, index: usize) -> u32 {
        self.info.catchers.get(index).map_or(END, |catcher| catcher.next)
    }

    /// One of its [`literals`](Row::literals), by its number.
    #[inline]
    pub fn literal(&self, index: usize) -> Value {
        self.literals.get(index).map_or(Value::Null, Template::constant)
    }

    /// How the task is called.
    #[inline]
    fn settings(&self) -> CallSettings {
        self.info.task.as_ref().map(TaskInfo::settings).unwrap_or_default()
    }
}
