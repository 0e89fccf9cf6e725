//! What the caller of the compiler chose: the arguments of `asl!`, in the compiler's words.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream};

use crate::diagnostic::Levels;

/// How a definition is to be compiled.
#[derive(Clone, Debug)]
pub struct Options {
    /// The machine's name, where it isn't made of the file's: `name = …`.
    pub name: Option<Ident>,
    /// The visibility of the generated items.
    pub visibility: TokenStream,
    /// The types of tasks: `tasks = { "Open Case": fn(NewCase) -> Case }`, in the order written.
    pub tasks: Vec<TaskSignature>,
    /// What `${Name}` stands for: `substitutions = { "Name": "…" }`.
    pub substitutions: BTreeMap<String, String>,
    /// `allow(…)` and `deny(…)`.
    pub levels: Levels,
    /// The path to the runtime: `crate = …`, else `::asl`.
    pub runtime: Option<TokenStream>,
    /// The path for `include_str!`, so that a change of the definition is noticed and its text is at hand.
    pub include: Option<String>,
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
}

impl Default for Options {
    /// Named after the file, private, all tasks in JSON, rules at their default levels.
    fn default() -> Options {
        Options {
            name: None,
            visibility: TokenStream::new(),
            tasks: Vec::new(),
            substitutions: BTreeMap::new(),
            levels: Levels::default(),
            runtime: None,
            include: None,
        }
    }
}
