//! The resolved program: what the emitters read. Targets are ids, inherited defaults are filled in, Rust names are chosen, and
//! the type that reaches each state is known.

mod lower;
pub mod name;
mod rust_type;
pub mod shape;
mod ty;
pub mod types;
mod variables;

pub use lower::lower;
pub use rust_type::RustType;
pub use ty::{Fitted, Placed, Type};

use self::shape::Shapes;
use crate::collect_vec::CollectVec;
use crate::expr::json_path::{Path, Root};
use crate::expr::reference_path::ReferencePath;
use crate::model;
use crate::model::query_language::QueryLanguage;
use crate::span::Span;
use crate::syntax::tree::Node;
use crate::tokens::Ident;

/// A machine, ready to be emitted.
pub struct Machine<'m> {
    /// `CallCenter`
    pub ident: Ident,
    /// The definition's `Comment`.
    pub comment: Option<&'m str>,
    /// The definition: what a picture is drawn of.
    pub definition: &'m model::Scope,
    /// The top level, then what is inside Parallel and Map states; a [`ScopeId`] is an index.
    pub scopes: Vec<Scope>,
    /// All states of all scopes, scope by scope in the order of the definition; a [`StateId`] is an index.
    pub states: Vec<State<'m>>,
    /// The definition's `TimeoutSeconds`.
    pub timeout_seconds: Option<u32>,
    /// Whether a state reads the context object, where what it reads isn't known when compiling.
    pub reads_context: bool,
    /// What an execution returns, where its terminal states return different types.
    pub ends: Option<Ends>,
    /// What is known of the data that reaches each state; `None` where no task has a type.
    pub shapes: Option<Shapes>,
}

/// The enum of what the top level's terminal states return.
pub struct Ends {
    /// `CallCenterOutput`
    pub ident: Ident,
    /// The terminal states, each a variant.
    pub states: Vec<StateId>,
}

/// Which state: an index into [`Machine::states`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct StateId(pub usize);

/// Which scope: an index into [`Machine::scopes`].
#[derive(Clone, Copy, PartialEq)]
pub struct ScopeId(pub usize);

/// States that can reach each other.
pub struct Scope {
    /// The state that it begins in.
    pub start: StateId,
    /// Its states.
    pub states: Vec<StateId>,
    /// What the terminal states return: their common type, else JSON.
    pub output: Type,
    /// Its variables, and those of the scopes around it that it reads.
    pub variables: Vec<String>,
}

/// One state.
pub struct State<'m> {
    /// Which it is.
    pub id: StateId,
    /// Where it belongs.
    pub scope: ScopeId,
    /// The name in the definition.
    pub name: &'m str,
    /// Where the name stands.
    pub name_span: Span,
    /// Its names in Rust.
    pub names: name::StateNames,
    /// Its `Comment`.
    pub comment: Option<&'m str>,
    /// What its variant of the state enum holds.
    pub input: Type,
    /// What it hands on.
    pub output: Type,
    /// The fields that its input and output pass through.
    pub data_flow: DataFlow<'m>,
    /// `Assign`
    pub assign: Option<&'m model::variable::Assign>,
    /// Whether it reads the context object, where what it reads isn't known when compiling.
    pub reads_context: bool,
    /// Whether its JSONata reads the clock or draws random numbers.
    pub is_volatile: bool,
    /// What it does.
    pub kind: StateKind<'m>,
}

/// The data-flow fields, with their defaults filled in. A JSONata state has `Arguments`, which stand with `Parameters`, and `Output`;
/// it has the defaults of all other fields.
pub struct DataFlow<'m> {
    /// `InputPath`
    pub input: Selection<'m>,
    /// Of which language the templates are.
    pub language: QueryLanguage,
    /// `Parameters` (JSONPath), `Arguments` (JSONata)
    pub parameters: Option<&'m model::payload_template::PayloadTemplate>,
    /// `ResultSelector`
    pub result_selector: Option<&'m model::payload_template::PayloadTemplate>,
    /// `ResultPath`
    pub result: ResultPlace<'m>,
    /// `OutputPath`
    pub output: Selection<'m>,
    /// `Output` (JSONata): it replaces whatever the state would hand on.
    pub output_template: Option<&'m model::payload_template::PayloadTemplate>,
    /// Whether a JSONata state's `Output` or `Assign` reads `$states.input`.
    pub reads_input: bool,
}

impl DataFlow<'_> {
    /// Whether a state with these fields hands its whole raw input to its work.
    pub fn takes_whole_input(&self) -> bool {
        matches!(self.input, Selection::Whole) && self.parameters.is_none()
    }

    /// Whether the state's output is made of its raw input too, and not of its work's result alone.
    pub fn output_needs_input(&self) -> bool {
        self.reads_input || !matches!(self.result, ResultPlace::Whole)
    }

    /// Whether its expressions are JSONata.
    pub fn is_jsonata(&self) -> bool {
        self.language == QueryLanguage::Jsonata
    }
}

/// `InputPath` and `OutputPath`.
#[derive(Clone, Copy)]
pub enum Selection<'m> {
    /// `$`, the default.
    Whole,
    /// `null`: an empty object.
    Nothing,
    /// A path.
    Path(&'m Path),
}

/// `ResultPath`.
#[derive(Clone, Copy)]
pub enum ResultPlace<'m> {
    /// `$`, the default: the result replaces the raw input.
    Whole,
    /// `null`: the raw input is handed on.
    Nowhere,
    /// Inside the raw input.
    At(&'m ReferencePath),
}

/// Where a state leads.
#[derive(Clone, Copy, PartialEq)]
pub enum Exit {
    /// `Next`
    Next(StateId),
    /// `End`
    End,
}

/// What a state does.
pub enum StateKind<'m> {
    /// Calls a task.
    Task(Box<Task<'m>>),
    /// Hands its input, or a constant, on.
    Pass {
        /// `Result`
        result: Option<&'m Node>,
        /// `Next` or `End`
        exit: Exit,
    },
    /// Chooses where to go on.
    Choice(Choice<'m>),
    /// Waits.
    Wait {
        /// Until when.
        until: &'m model::wait::WaitUntil,
        /// `Next` or `End`
        exit: Exit,
    },
    /// Runs branches at the same time.
    Parallel(Parallel<'m>),
    /// Runs a scope for each item.
    Map(Map<'m>),
    /// Ends the scope well.
    Succeed,
    /// Ends the scope with an error.
    Fail(&'m model::fail::Fail),
}

impl StateKind<'_> {
    /// The value of `Type`.
    pub fn type_name(&self) -> &'static str {
        match self {
            StateKind::Task(_) => "Task",
            StateKind::Pass { .. } => "Pass",
            StateKind::Choice(_) => "Choice",
            StateKind::Wait { .. } => "Wait",
            StateKind::Parallel(_) => "Parallel",
            StateKind::Map(_) => "Map",
            StateKind::Succeed => "Succeed",
            StateKind::Fail(_) => "Fail",
        }
    }
}

/// A Task state's own fields.
pub struct Task<'m> {
    /// What it calls.
    pub resource: &'m model::resource::Resource,
    /// What the task takes.
    pub input: Type,
    /// What the task returns.
    pub output: Type,
    /// `TimeoutSeconds` or its path.
    pub timeout: Option<&'m model::value::Value<u64>>,
    /// `HeartbeatSeconds` or its path.
    pub heartbeat: Option<&'m model::value::Value<u64>>,
    /// `Credentials.RoleArn`
    pub role_arn: Option<&'m model::payload_template::PayloadTemplate>,
    /// Whether its method takes a `TaskContext`.
    pub takes_context: bool,
    /// `Retry`
    pub retry: &'m [model::retry::Retrier],
    /// `Catch`
    pub catch: Vec<Catcher<'m>>,
    /// `Next` or `End`
    pub exit: Exit,
}

/// A Parallel state's own fields.
pub struct Parallel<'m> {
    /// What runs.
    pub branches: Vec<ScopeId>,
    /// What they return, together.
    pub result: Type,
    /// `Retry`
    pub retry: &'m [model::retry::Retrier],
    /// `Catch`
    pub catch: Vec<Catcher<'m>>,
    /// `Next` or `End`
    pub exit: Exit,
}

/// A Map state's own fields.
pub struct Map<'m> {
    /// What runs for each item.
    pub processor: ScopeId,
    /// What the iterations return, one after the other.
    pub result: Type,
    /// `ItemsPath`
    pub items_path: Option<&'m ReferencePath>,
    /// `Items`
    pub items: Option<&'m model::payload_template::PayloadTemplate>,
    /// `ItemSelector`
    pub item_selector: Option<&'m model::payload_template::PayloadTemplate>,
    /// `MaxConcurrency` or its path.
    pub max_concurrency: Option<&'m model::value::Value<u64>>,
    /// Whether an `ItemReader` brings the items.
    pub reads_items: bool,
    /// `ToleratedFailureCount` or its path.
    pub tolerated_failure_count: Option<&'m model::value::Value<u64>>,
    /// `ToleratedFailurePercentage` or its path.
    pub tolerated_failure_percentage: Option<&'m model::value::Value<f64>>,
    /// `Retry`
    pub retry: &'m [model::retry::Retrier],
    /// `Catch`
    pub catch: Vec<Catcher<'m>>,
    /// `Next` or `End`
    pub exit: Exit,
}

/// A resolved Catcher.
pub struct Catcher<'m> {
    /// `ErrorEquals`
    pub error_equals: Vec<&'m str>,
    /// `ResultPath`: where the error output is put into the raw input.
    pub result: ResultPlace<'m>,
    /// `Output`: it replaces the error output.
    pub output: Option<&'m model::payload_template::PayloadTemplate>,
    /// `Assign`
    pub assign: Option<&'m model::variable::Assign>,
    /// `Next`
    pub target: StateId,
}

/// A Choice state's rules.
pub struct Choice<'m> {
    /// The rules, in order.
    pub rules: Vec<ChoiceRule<'m>>,
    /// Where to go on if none matches.
    pub otherwise: Otherwise,
}

/// What a Choice does where no rule matches.
#[derive(Clone, Copy, PartialEq)]
pub enum Otherwise {
    /// `Default`
    Default(StateId),
    /// `allow(choice-not-exhaustive)`: the execution fails.
    Fail,
    /// The types prove that a rule matches.
    Proven,
}

/// A resolved Choice rule.
pub struct ChoiceRule<'m> {
    /// When it matches.
    pub condition: &'m model::choice::Condition,
    /// `Output`
    pub output: Option<&'m model::payload_template::PayloadTemplate>,
    /// `Assign`
    pub assign: Option<&'m model::variable::Assign>,
    /// `Next`
    pub target: StateId,
}

impl Choice<'_> {
    /// Where its rules lead, then where its `Default` does: what a rule's number stands for.
    pub fn targets(&self) -> Vec<StateId> {
        let mut targets = self.rules.iter().map(|rule| rule.target).collect_vec();
        if let Otherwise::Default(target) = self.otherwise {
            targets.push(target);
        }
        targets
    }
}

impl Task<'_> {
    /// Whether somebody else ends its calls, after its method has returned.
    pub fn waits_for_token(&self) -> bool {
        use model::resource::{Pattern, ResourceKind};
        matches!(
            &self.resource.kind,
            ResourceKind::Service { pattern: Pattern::WaitForTaskToken, .. }
                | ResourceKind::AwsSdk { pattern: Pattern::WaitForTaskToken, .. }
        )
    }

    /// Whether its calls have a token, by which others can end them.
    pub fn has_token(&self) -> bool {
        use model::resource::{Pattern, ResourceKind};
        let is_sync = matches!(
            &self.resource.kind,
            ResourceKind::Service { pattern: Pattern::Sync | Pattern::Sync2, .. }
                | ResourceKind::AwsSdk { pattern: Pattern::Sync | Pattern::Sync2, .. }
        );
        // The service has been seen giving one to `.sync` too.
        self.takes_context || self.waits_for_token() || is_sync
    }

    /// Whether its calls may be ended, or kept alive, from outside.
    pub fn is_open_to_others(&self) -> bool {
        self.takes_context || self.waits_for_token() || self.heartbeat.is_some()
    }
}

impl<'m> Machine<'m> {
    /// The state of an id.
    pub fn state(&self, id: StateId) -> &State<'m> {
        &self.states[id.0]
    }

    /// The machine's own scope.
    pub fn root(&self) -> &Scope {
        &self.scopes[0]
    }

    /// The Task states, in order.
    pub fn tasks(&self) -> impl Iterator<Item = (&State<'m>, &Task<'m>)> {
        self.states.iter().filter_map(|state| match &state.kind {
            StateKind::Task(task) => Some((state, task.as_ref())),
            _ => None,
        })
    }

    /// By state: how many ways lead into it, where a scope begins with it too.
    pub(crate) fn ways_in(&self) -> Vec<usize> {
        let mut ways = vec![0; self.states.len()];
        for scope in &self.scopes {
            ways[scope.start.0] += 1;
        }
        for state in &self.states {
            for target in state.targets() {
                ways[target.0] += 1;
            }
        }
        ways
    }
}

impl<'m> State<'m> {
    /// Its `Retry` and `Catch`.
    pub fn recovery(&self) -> (&'m [model::retry::Retrier], &[Catcher<'m>]) {
        match &self.kind {
            StateKind::Task(task) => (task.retry, &task.catch),
            StateKind::Parallel(parallel) => (parallel.retry, &parallel.catch),
            StateKind::Map(map) => (map.retry, &map.catch),
            _ => (&[], &[]),
        }
    }

    /// Whether an error may be handled in the state, which then has to keep its input.
    pub fn recovers(&self) -> bool {
        let (retry, catch) = self.recovery();
        !retry.is_empty() || !catch.is_empty()
    }

    /// The scopes inside.
    pub fn inner_scopes(&self) -> Vec<ScopeId> {
        match &self.kind {
            StateKind::Parallel(parallel) => parallel.branches.clone(),
            StateKind::Map(map) => vec![map.processor],
            _ => Vec::new(),
        }
    }

    /// The states that this one can lead to, by its catchers too.
    pub fn targets(&self) -> Vec<StateId> {
        let mut targets = match (&self.kind, self.exit()) {
            (StateKind::Choice(choice), _) => choice.targets(),
            (_, Some(Exit::Next(target))) => vec![target],
            _ => Vec::new(),
        };
        for catcher in self.recovery().1 {
            targets.push(catcher.target);
        }
        targets
    }

    /// `Next` or `End`, as all have it but a Choice and a Fail.
    pub fn exit(&self) -> Option<Exit> {
        match &self.kind {
            StateKind::Task(task) => Some(task.exit),
            StateKind::Pass { exit, .. } | StateKind::Wait { exit, .. } => Some(*exit),
            StateKind::Parallel(parallel) => Some(parallel.exit),
            StateKind::Map(map) => Some(map.exit),
            StateKind::Succeed => Some(Exit::End),
            StateKind::Choice(_) | StateKind::Fail(_) => None,
        }
    }

    /// Whether its scope can end with the state, and well.
    pub fn is_terminal(&self) -> bool {
        self.exit() == Some(Exit::End)
    }

    /// Where the state's output goes.
    pub fn exits(&self) -> Vec<Exit> {
        match &self.kind {
            StateKind::Choice(choice) => choice.targets().into_iter().map(Exit::Next).collect_vec(),
            _ => match self.exit() {
                Some(exit) => vec![exit],
                None => Vec::new(),
            },
        }
    }
}

/// Whether a path is just `$`.
pub(crate) fn is_whole_input(path: &Path) -> bool {
    path.root == Root::Input && path.segments.is_empty()
}
