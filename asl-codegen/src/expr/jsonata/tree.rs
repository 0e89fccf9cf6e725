//! The tree of a JSONata expression, in the form that code is made of.
//!
//! `order.items[price > 3].name` is one [`Path`] of three steps, the second with a stage, not a tree of dots. What a node says of
//! itself besides its kind (predicates, `@$v`, `[]`) are fields of [`Node`], because nearly each kind can have them.

use std::ops::Range;

use crate::expr::ExprText;
use crate::span::Span;

/// A whole expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// The text, without the delimiters `{%` and `%}`.
    pub text: ExprText,
    /// What it says.
    pub root: Box<Node>,
    /// The expression's variables: what is bound by `:=`, `@`, `#` and lambdas' parameters. [`LocalId`] counts into it.
    pub locals: Vec<Local>,
}

/// One piece of an expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Where it stands in the source. A path covers its steps.
    pub span: Span,
    /// `[]` after it: one value stays an array.
    pub keep_array: bool,
    /// `[…]` after something that is no path: filters the node's whole result, before `group`.
    pub predicates: Vec<Filter>,
    /// `[…]` and later `#$i` after a step of a path: applied to what the step makes of one item.
    pub stages: Vec<Stage>,
    /// `{key: value}` after it: groups the result.
    pub group: Option<Group>,
    /// `@$v`: the step's results are bound to the variable, and the context stays.
    pub focus: Option<LocalId>,
    /// `#$i` right after the step: the position of each result is bound to the variable.
    pub index: Option<LocalId>,
    /// The step's input is what a `%` refers to; the `%` has the same slot.
    pub ancestor: Option<AncestorSlot>,
    /// The step, and all after it in its path, carry bindings along; of a path or block: its results keep them.
    pub tuple: bool,
    /// An array constructor that is a path's first or last step, or a block that ends so: its array is one value.
    pub cons_array: bool,
    /// The bytes of the expression's text.
    pub(super) at: Range<usize>,
    /// The `%` in it that have not found their step yet.
    pub(super) seeking: Vec<AncestorSlot>,
}

/// The kinds of nodes.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeKind {
    /// `a.b.c`, and a name alone.
    Path(Path),
    /// A field's name; only as a step.
    Name(String),
    /// `*`: the values of all fields.
    Wildcard,
    /// `**`: all values at any depth.
    Descendant,
    /// `%`: what the value was found in.
    Parent(AncestorSlot),
    /// `^(…)`; only as a step.
    Sort(Vec<SortTerm>),
    /// `"text"`.
    String(String),
    /// `1.5`, and `-1.5`.
    Number(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// `null`.
    Null,
    /// `/pattern/flags`.
    Regex(Regex),
    /// `$name`, `$` or `$$`.
    Variable(Variable),
    /// `-x`.
    Negate(Box<Node>),
    /// `[1, 2..5]`. An item that is a `Range` is spread, as any other array is not: see [`BinaryOperator::Range`].
    Array(Vec<Node>),
    /// `{"key": value}`: keys and values.
    Object(Vec<(Node, Node)>),
    /// `a + b`.
    Binary(BinaryOperator, Box<Node>, Box<Node>),
    /// `a ~> b`.
    Apply(Box<Node>, Box<Node>),
    /// `condition ? then : otherwise`.
    Condition(Box<Condition>),
    /// `(a; b)`: a scope of its own.
    Block(Vec<Node>),
    /// `$name := value`.
    Bind(LocalId, Box<Node>),
    /// `function($a, $b)<s-n> { … }`.
    Lambda(Box<Lambda>),
    /// `$f(a, b)`.
    Call(Box<Call>),
    /// `$f(a, ?)`: a function of the arguments that are left open, each a `Placeholder`.
    Partial(Box<Call>),
    /// `?`; only as an argument of `Partial`.
    Placeholder,
    /// `| pattern | update, delete |`: a function.
    Transform(Box<Transform>),
}

/// `a.b.c`.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// At least one.
    pub steps: Vec<Node>,
    /// A step says `[]`.
    pub keep_singleton_array: bool,
}

/// What happens to what a step makes of one item.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// `[…]`.
    Filter(Filter),
    /// `#$i` after a filter.
    Index(LocalId),
}

/// `[…]`: a number picks, everything else keeps where it is true.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// What stands between the brackets.
    pub expr: Box<Node>,
    /// Where the bracket opens.
    pub span: Span,
}

/// `{key: value, …}` after an expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Keys and values.
    pub pairs: Vec<(Node, Node)>,
    /// Where the brace opens.
    pub span: Span,
}

/// One of the terms of `^(<a, >b)`.
#[derive(Clone, Debug, PartialEq)]
pub struct SortTerm {
    /// `>`.
    pub descending: bool,
    /// What is compared, with the item as context.
    pub expr: Node,
}

/// `/pattern/flags`.
#[derive(Clone, Debug, PartialEq)]
pub struct Regex {
    /// Between the slashes, as it stands there.
    pub pattern: String,
    /// `i`.
    pub ignore_case: bool,
    /// `m`.
    pub multi_line: bool,
}

/// `condition ? then : otherwise`.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Before `?`.
    pub condition: Node,
    /// After `?`.
    pub then: Node,
    /// After `:`.
    pub otherwise: Option<Node>,
}

/// `function($a)<n:n> { body }`.
#[derive(Clone, Debug, PartialEq)]
pub struct Lambda {
    /// In order.
    pub parameters: Vec<LocalId>,
    /// `<…>`.
    pub signature: Option<Signature>,
    /// The body. A call in tail position is [`Call::tail`].
    pub body: Node,
}

/// `procedure(arguments)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// What is called.
    pub procedure: Node,
    /// What it gets.
    pub arguments: Vec<Node>,
    /// The call's result is the result of the lambda around it, so it needs no room on the stack.
    pub tail: bool,
}

/// `| pattern | update, delete |`.
#[derive(Clone, Debug, PartialEq)]
pub struct Transform {
    /// Which objects are changed.
    pub pattern: Node,
    /// What is merged into each.
    pub update: Node,
    /// Which fields each loses.
    pub delete: Option<Node>,
}

/// The operators with two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOperator {
    /// `+`.
    Add,
    /// `-`.
    Subtract,
    /// `*`.
    Multiply,
    /// `/`.
    Divide,
    /// `%`.
    Remainder,
    /// `&`.
    Concatenate,
    /// `=`.
    Equal,
    /// `!=`.
    NotEqual,
    /// `<`.
    Less,
    /// `<=`.
    LessOrEqual,
    /// `>`.
    Greater,
    /// `>=`.
    GreaterOrEqual,
    /// `in`.
    In,
    /// `and`.
    And,
    /// `or`.
    Or,
    /// `..`; only as an item of an array, whose items its numbers become.
    Range,
}

/// A variable that is read.
#[derive(Clone, Debug, PartialEq)]
pub enum Variable {
    /// `$`: the context.
    Context,
    /// `$$`: what the whole expression is applied to.
    Root,
    /// Any other. A `:=` may not have happened when it is read, so there can be several answers.
    Named {
        /// Without `$`.
        name: String,
        /// The expression's own variables it can be, innermost first; the first that is bound then is it.
        locals: Vec<LocalId>,
        /// Whether the last of `locals` is bound whenever this is read. If not, and none is bound, it is what has this name outside
        /// of the expression: one of the machine's variables, `$states`, or a built-in function.
        certain: bool,
    },
}

/// A variable of the expression's own: an index into [`Expr::locals`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocalId(pub u32);

/// What is known of a [`LocalId`].
#[derive(Clone, Debug, PartialEq)]
pub struct Local {
    /// Without `$`.
    pub name: String,
    /// The scope it belongs to: a number for the expression as a whole (0), each block, lambda and path with bindings. The two
    /// variables of a name in one scope are the same variable.
    pub scope: u32,
}

/// Ties a `%` to the step whose input it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AncestorSlot(pub u32);

/// A function's signature, `<s-n?(sa):b>`: what is checked of its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// In order.
    pub parameters: Vec<Parameter>,
}

/// One parameter of a [`Signature`].
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The letters it takes, out of `bnslaof`, or `x` for anything; `(sa)` is "sa".
    pub types: String,
    /// `<s>` after `a`: what the items are.
    pub items: Option<String>,
    /// `-`: the context takes its place where it is left out.
    pub context: bool,
    /// `?`: it can be left out.
    pub optional: bool,
    /// `+`: one or more.
    pub repeated: bool,
}

impl Node {
    /// A node that says nothing but its kind.
    pub fn new(kind: NodeKind, span: Span) -> Node {
        Node {
            kind,
            span,
            keep_array: false,
            predicates: Vec::new(),
            stages: Vec::new(),
            group: None,
            focus: None,
            index: None,
            ancestor: None,
            tuple: false,
            cons_array: false,
            at: 0..0,
            seeking: Vec::new(),
        }
    }

    /// Whether nothing stands after it.
    ///
    /// ```
    /// # use asl_codegen::expr::jsonata;
    /// assert!(jsonata::parse_str("$x").unwrap().root.is_bare());
    /// assert!(!jsonata::parse_str("$x[0]").unwrap().root.is_bare());
    /// ```
    pub fn is_bare(&self) -> bool {
        let Node { keep_array, predicates, stages, group, focus, index, ancestor, tuple, .. } = self;
        let is_alone = predicates.is_empty() && stages.is_empty() && group.is_none();
        is_alone && focus.is_none() && index.is_none() && ancestor.is_none() && !keep_array && !tuple
    }
}
