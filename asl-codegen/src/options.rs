//! What the caller of the compiler chose: the arguments of `asl!`, in the compiler's words.

use proc_macro2::{Ident, Span, TokenStream};

use crate::by_name::Names;
use crate::collect_vec::{CollectVec, PushAll};
use crate::diagnostic::{Levels, suggest};
use crate::emit::type_text;
use crate::ir::types::is_narrowed;
use crate::model::{StateKind, StateMachine};

/// How a definition is to be compiled.
#[derive(Clone, Debug)]
pub struct Options {
    /// The machine's name, where it isn't made of the file's: `name = …`.
    pub name: Option<Ident>,
    /// The visibility of the generated items.
    pub visibility: TokenStream,
    /// The types of tasks: `tasks = { "Open Case": fn(NewCase) -> Case }`, in the order written.
    pub tasks: Vec<TaskSignature>,
    /// The type of the machine's input, where its first state isn't a typed task: `input = Order`.
    pub input: Option<TokenStream>,
    /// What `${Name}` stands for: `substitutions = { "Name": "…" }`.
    pub substitutions: Vec<(String, String)>,
    /// `allow(…)` and `deny(…)`.
    pub levels: Levels,
    /// The path to the runtime: `crate = …`, else `::asl`.
    pub runtime: Option<TokenStream>,
    /// Whether executions can be stored between two steps: `checkpoint`.
    pub checkpoint: bool,
    /// What tests need besides.
    pub testing: Testing,
    /// Which of the service's two kinds of state machine it is checked as.
    pub machine_type: MachineType,
    /// The path for `include_str!`, so that a change of the definition is noticed and its text is at hand.
    pub include: Option<String>,
    /// What makes tokens of generated text. In a macro that is rustc itself: `proc_macro2` would look at all of it first.
    pub lexer: Lexer,
    /// Whether the machine's documentation shows its states as a picture, in a build with the feature `picture`.
    pub picture: bool,
}

/// What makes tokens of text: `|text| text.parse().ok()`, or what does the same faster.
pub type Lexer = fn(&str) -> Option<TokenStream>;

/// A feature of the runtime that definitions may need: what is behind it takes long to compile, and most do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// `States.Hash` and `$hash`.
    Hash,
    /// The query language JSONata.
    Jsonata,
    /// Regular expressions.
    Regex,
}

impl Feature {
    /// As manifests spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Feature::Hash => "hash",
            Feature::Jsonata => "jsonata",
            Feature::Regex => "regex",
        }
    }

    /// How to turn it on.
    #[must_use]
    pub fn help(self) -> String {
        format!("turn it on in Cargo.toml: asl-native = {{ version = \"0.1\", features = [\"{}\"] }}", self.name())
    }
}

/// What is generated for `asl::testing`: nothing in a build without the feature `testing`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Testing {
    /// Nothing.
    #[default]
    Off,
    /// Mocks of the tasks, states that run alone, and what coverage is made of.
    Kit,
    /// The same for a machine that only ever runs one state at a time: what isn't compiled yet of how a Map runs its items is let
    /// through, since a mock stands for that.
    StatesAlone,
}

/// The service's kinds of state machine; not part of the definition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MachineType {
    /// Executions of up to a year, with a history.
    #[default]
    Standard,
    /// Executions of up to five minutes, which cannot wait for jobs, tokens or activities.
    Express,
}

/// The types of one task.
#[derive(Clone, Debug)]
pub struct TaskSignature {
    /// The state's name.
    pub state: String,
    /// Where the name stands in the Rust code: faults of the signature are reported there.
    pub place: Span,
    /// What the task takes.
    pub input: TokenStream,
    /// What the task returns.
    pub output: TokenStream,
    /// Whether it takes a `TaskContext` besides: `fn(Order, TaskContext) -> Receipt`.
    pub takes_context: bool,
}

impl Options {
    /// Whether any data has a type.
    pub fn is_typed(&self) -> bool {
        !self.tasks.is_empty() || self.input.is_some()
    }
}

impl Default for Options {
    /// Named after the file, private, all tasks in JSON, rules at their default levels.
    fn default() -> Options {
        Options {
            name: None,
            visibility: TokenStream::new(),
            tasks: Vec::new(),
            input: None,
            substitutions: Vec::new(),
            levels: Levels::default(),
            runtime: None,
            checkpoint: false,
            testing: Testing::Off,
            machine_type: MachineType::Standard,
            include: None,
            lexer: |text| text.parse().ok(),
            picture: false,
        }
    }
}

/// What is wrong with a task's signature: a fault of the Rust code, not of the definition.
#[derive(Clone, Debug)]
pub struct SignatureFault {
    /// Where the state's name stands in the Rust code.
    pub place: Span,
    /// What is wrong, and what to write instead.
    pub message: String,
}

/// Finds signatures of tasks that the definition doesn't have, and second ones.
pub(crate) fn check_signatures(options: &Options, model: &StateMachine) -> Vec<SignatureFault> {
    let mut states = Vec::new();
    model.scope.with_inner().into_iter().for_each(|scope| states.push_all(&scope.states));
    if states.is_empty() {
        // The definition could not be read: what its tasks are called is not known.
        return Vec::new();
    }
    let is_task = |kind: &Option<StateKind>| matches!(kind, Some(StateKind::Task(_)) | None);
    let tasks: Vec<&str> =
        states.iter().filter(|state| is_task(&state.kind)).map(|state| state.name.value.as_str()).collect_vec();
    let mut known = Names::default();
    tasks.iter().for_each(|task| _ = known.insert(*task, ()));
    let (mut signed, mut faults) = (Names::default(), Vec::new());
    for signature in &options.tasks {
        let name = signature.state.as_str();
        let message = if !signed.insert(name, ()) {
            format!("the task `{name}` has a signature already")
        } else if known.contains(name) {
            continue;
        } else if let Some(state) = states.iter().find(|state| state.name.value == name) {
            let kind = state.kind.as_ref().map_or("other", StateKind::type_name);
            format!("`{name}` is a {kind} state: only Task states have a signature")
        } else {
            match suggest::nearest(name, tasks.iter().copied()) {
                Some(nearest) => format!("the definition has no Task state `{name}`: did you mean `{nearest}`?"),
                None => format!("the definition has no Task state `{name}`; its tasks are {}", list(&tasks)),
            }
        };
        faults.push(SignatureFault { place: signature.place, message });
    }
    faults.push_all(check_input(options, model));
    faults
}

/// A first state that is a typed task takes what its signature says.
fn check_input(options: &Options, model: &StateMachine) -> Option<SignatureFault> {
    let input = options.input.as_ref()?;
    let start = model.scope.start_at.as_ref()?.value.as_str();
    let state = model.scope.states.iter().find(|state| state.name.value == start)?;
    let signature = options.tasks.iter().find(|signature| signature.state == start)?;
    if !is_narrowed(state) || signature.input.to_string() == input.to_string() {
        return None;
    }
    let message = format!(
        "the machine's input is that of its first task, `{start}`, which takes `{}`: remove `input`",
        type_text(&signature.input)
    );
    let place = input.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
    Some(SignatureFault { place, message })
}

fn list(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect_vec();
    names.join(", ")
}
