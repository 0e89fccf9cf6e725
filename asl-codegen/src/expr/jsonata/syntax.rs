//! The tree that the parser makes: operators as they stand in the text, `a.b[0]` as a dot and a bracket.

use std::ops::Range;

use super::tree::{BinaryOperator, Regex, Signature};

/// One operator or operand.
#[derive(Debug)]
pub(super) struct Syntax {
    pub(super) kind: SyntaxKind,
    /// Its token: where JSONata says it stands.
    pub(super) token: Range<usize>,
    /// All of it.
    pub(super) at: Range<usize>,
    /// `[]` after it.
    pub(super) keep_array: bool,
    /// How deep the tree is.
    pub(super) depth: usize,
}

type Child = Box<Syntax>;
pub(super) type Pairs = Vec<(Syntax, Syntax)>;

#[derive(Debug)]
pub(super) enum SyntaxKind {
    Name(String),
    Variable(String),
    String(String),
    Number(f64),
    Boolean(bool),
    Null,
    Regex(Regex),
    Wildcard,
    Descendant,
    Parent,
    Placeholder,
    End,
    Dot(Child, Child),
    Filter(Child, Child),
    Group(Child, Pairs),
    Sort(Child, Vec<(bool, Syntax)>),
    Bind(String, Child),
    Focus(Child, String),
    Index(Child, String),
    Apply(Child, Child),
    Binary(BinaryOperator, Child, Child),
    Negate(Child),
    Array(Vec<Syntax>),
    Object(Pairs),
    Call { procedure: Child, arguments: Vec<Syntax>, partial: bool },
    Lambda { parameters: Vec<String>, signature: Option<Signature>, body: Child },
    Condition(Child, Child, Option<Child>),
    Transform(Child, Child, Option<Child>),
    Block(Vec<Syntax>),
}

impl Syntax {
    pub(super) fn new(kind: SyntaxKind, token: Range<usize>, at: Range<usize>) -> Syntax {
        let mut depth = 0;
        kind.for_each_child(|child| depth = depth.max(child.depth));
        Syntax { kind, token, at, keep_array: false, depth: depth + 1 }
    }

    /// What the token is called where it can't stand.
    pub(super) fn shown(&self) -> Option<String> {
        match &self.kind {
            SyntaxKind::Name(text) | SyntaxKind::Variable(text) | SyntaxKind::String(text) => Some(text.clone()),
            SyntaxKind::Number(number) => Some(number.to_string()),
            SyntaxKind::Boolean(value) => Some(value.to_string()),
            SyntaxKind::Null => Some("null".to_string()),
            SyntaxKind::End => Some("(end)".to_string()),
            _ => None,
        }
    }
}

impl SyntaxKind {
    fn for_each_child(&self, mut visit: impl FnMut(&Syntax)) {
        match self {
            SyntaxKind::Dot(a, b)
            | SyntaxKind::Filter(a, b)
            | SyntaxKind::Apply(a, b)
            | SyntaxKind::Binary(_, a, b) => {
                visit(a);
                visit(b);
            }
            SyntaxKind::Focus(a, _) | SyntaxKind::Index(a, _) | SyntaxKind::Bind(_, a) | SyntaxKind::Negate(a) => {
                visit(a)
            }
            SyntaxKind::Lambda { body, .. } => visit(body),
            SyntaxKind::Group(a, pairs) => {
                visit(a);
                pairs.iter().for_each(|(key, value)| (visit(key), visit(value)).0);
            }
            SyntaxKind::Object(pairs) => pairs.iter().for_each(|(key, value)| (visit(key), visit(value)).0),
            SyntaxKind::Sort(a, terms) => {
                visit(a);
                terms.iter().for_each(|(_, term)| visit(term));
            }
            SyntaxKind::Array(items) | SyntaxKind::Block(items) => items.iter().for_each(visit),
            SyntaxKind::Call { procedure, arguments, .. } => {
                visit(procedure);
                arguments.iter().for_each(visit);
            }
            SyntaxKind::Condition(a, b, c) | SyntaxKind::Transform(a, b, c) => {
                visit(a);
                visit(b);
                c.iter().for_each(|c| visit(c));
            }
            _ => {}
        }
    }
}
