//! The tree of an expression, with paths put together: `a.b[0]` is one path of two steps.

use std::ops::Range;

/// A node.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: Kind,
    /// Its bytes in the expression's text.
    pub at: Range<usize>,
    /// Filters that follow it, where it is no path.
    pub predicates: Vec<Stage>,
    /// `{ key: value }` after it: its result, grouped.
    pub group: Option<Group>,
    /// `[]` follows it: a single result stays an array.
    pub keep_array: bool,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `"text"`
    String(String),
    /// `1.5e3`; the text of the number, as it may have more digits than a float.
    Number(String),
    /// `true`, `false`
    Bool(bool),
    /// `null`
    Null,
    /// `/ab+/i`
    Regex {
        /// `ab+`
        pattern: String,
        /// `i` and `m`.
        flags: String,
    },
    /// `$name`; the empty name is `$`, the context, and `$` is `$$`, the root.
    Variable(String),
    /// `a.b.c`
    Path(Path),
    /// `*`
    Wildcard,
    /// `**`
    Descendant,
    /// `%`
    Parent,
    /// `-x`
    Minus(Box<Expr>),
    /// `[1, 2]`
    Array(Vec<Expr>),
    /// `{ "a": 1 }`
    Object(Vec<(Expr, Expr)>),
    /// `a + b`, and every other operator with two sides, `..` included.
    Binary(&'static str, Box<Expr>, Box<Expr>),
    /// `$x := 1`
    Bind(String, Box<Expr>),
    /// `a ? b : c`
    Condition(Box<Expr>, Box<Expr>, Option<Box<Expr>>),
    /// `(a; b)`
    Block(Vec<Expr>),
    /// `$f(a, b)`
    Call(Box<Expr>, Vec<Expr>),
    /// `$f(a, ?)`: `None` is a place that is left open.
    Partial(Box<Expr>, Vec<Option<Expr>>),
    /// `function($a, $b) { … }`
    Lambda {
        /// The parameters' names.
        parameters: Vec<String>,
        /// `<s-:n>`
        signature: Option<String>,
        /// What it does.
        body: Box<Expr>,
    },
    /// `| pattern | update, delete |`
    Transform {
        /// What is changed.
        pattern: Box<Expr>,
        /// What it is merged with.
        update: Box<Expr>,
        /// Which keys go.
        delete: Option<Box<Expr>>,
    },
    /// `a ~> $f`
    Apply(Box<Expr>, Box<Expr>),
}

/// `a.b[0].c`
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// The steps; at least one.
    pub steps: Vec<Step>,
    /// Whether `[]` stands anywhere in it: a single result stays an array.
    pub keep_singleton: bool,
}

/// A step of a path.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it does.
    pub kind: StepKind,
    /// Its bytes in the expression's text.
    pub at: Range<usize>,
    /// Filters, and variables for positions, in order.
    pub stages: Vec<Stage>,
    /// `@$v`: the variable that holds the context.
    pub focus: Option<String>,
    /// `#$i`: the variable that holds the position.
    pub index: Option<String>,
    /// `{ key: value }` after it.
    pub group: Option<Group>,
    /// `[]` follows it.
    pub keep_array: bool,
}

/// What a step does.
#[derive(Clone, Debug, PartialEq)]
pub enum StepKind {
    /// The field of this name.
    Name(String),
    /// Any expression, for each item.
    Expr(Box<Expr>),
    /// `^(<a, >b)`
    Sort(Vec<Term>),
}

/// A term that is sorted by.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// `>`: the greatest first.
    pub is_descending: bool,
    /// What is compared.
    pub expr: Expr,
}

/// What is done with the results of a step.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// `[…]`
    Filter(Expr),
    /// `#$i` after filters.
    Index(String),
}

/// `{ key: value }` after an expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The pairs.
    pub pairs: Vec<(Expr, Expr)>,
}

impl Expr {
    /// A node without anything after it.
    pub(super) fn new(kind: Kind, at: Range<usize>) -> Expr {
        Expr { kind, at, predicates: Vec::new(), group: None, keep_array: false }
    }
}

impl Step {
    pub(super) fn new(kind: StepKind, at: Range<usize>) -> Step {
        Step { kind, at, stages: Vec::new(), focus: None, index: None, group: None, keep_array: false }
    }
}
