//! JSONPath, as the service reads it (Jayway's dialect): `$.items[?(@.price < 10)].name`, `$$.Execution.Id`, `$order.total`.
//!
//! Spec: "Paths". [`parse`] keeps the whole dialect as a tree; [`Path::definite_steps`] is the simple case, a list of
//! keys and indices. The service tolerates more than the documents say, and so does the parser: words without quotes
//! in filters (`[?(@.Name==Receipt)]`), a dot before a bracket (`$.a.[0]`), `[(@.length-1)]` for the last element.

pub(in crate::expr) mod cursor;
mod filter;
mod function;
#[cfg(feature = "regex")]
mod regex;
#[cfg(not(feature = "regex"))]
#[path = "json_path/without_regex.rs"]
mod regex;
mod segment;

use super::ExprText;
use crate::collect_vec::{CollectSome, CollectVec, PushAll};
use crate::span::{Span, Spanned};
use cursor::Cursor;

pub use function::Function;
pub use regex::whole_match;

/// Reads a path.
///
/// ```
/// use asl_codegen::expr::{ExprText, json_path::{Step, parse}};
/// let path = parse(&ExprText::plain("$.items[0]")).unwrap();
/// assert_eq!(path.definite_steps(), Some(vec![Step::Key("items".into()), Step::Index(0)]));
/// let fault = parse(&ExprText::plain("$.items[")).unwrap_err();
/// assert_eq!((fault.message.as_str(), fault.span.start), ("`[` is never closed", 7));
/// ```
pub fn parse(text: &ExprText) -> Result<Path, PathFault> {
    if let Some(keys) = plain_keys(text) {
        let segment = |key: Spanned<String>| Segment { kind: SegmentKind::Key(key.value), span: key.span };
        let segments = keys.into_iter().map(segment).collect_vec();
        return Ok(Path { root: Root::Input, segments, text: text.to_spanned() });
    }
    let mut cursor = Cursor::new(text);
    cursor.skip_blanks();
    let root = segment::parse_root(&mut cursor)?;
    let segments = segment::parse_segments(&mut cursor, segment::Place::Field)?;
    let segments = function::of_all_together(&root, segments);
    Ok(Path { root, segments, text: text.to_spanned() })
}

/// The keys of a path as most are: `$.order.id`, of plain letters and no more. Byte by byte, because to go through it character by
/// character takes long where nothing is optimised.
pub(super) fn plain_keys(text: &ExprText) -> Option<Vec<Spanned<String>>> {
    let (path, mut keys, mut at) = (text.as_str(), Vec::new(), 1);
    let [b'$', rest @ ..] = path.as_bytes() else { return None };
    let mut rest = rest;
    while let [b'.', name @ ..] = rest {
        let start = at;
        (rest, at) = (name, at + 1);
        while let [b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_', others @ ..] = rest {
            (rest, at) = (others, at + 1);
        }
        let name = path.get(start + 1..at).filter(|name| !name.is_empty())?;
        keys.push(Spanned::new(name.to_string(), text.span_of(start..at)));
    }
    if rest.is_empty() { Some(keys) } else { None }
}

/// A parsed JSONPath.
#[derive(Debug, PartialEq)]
pub struct Path {
    /// What the path starts from.
    pub root: Root,
    /// The steps from there, left to right.
    pub segments: Vec<Segment>,
    /// The path as it was written; its span excludes the quotes.
    pub text: Spanned<String>,
}

impl Path {
    /// Whether the path gives one value, or fails; an indefinite path gives an array, perhaps an empty one.
    ///
    /// ```
    /// use asl_codegen::expr::{ExprText, json_path::parse};
    /// assert!(parse(&ExprText::plain("$.a[-1]['b']")).unwrap().is_definite());
    /// assert!(!parse(&ExprText::plain("$.a[*].b")).unwrap().is_definite());
    /// ```
    pub fn is_definite(&self) -> bool {
        let last = self.segments.len().saturating_sub(1);
        self.segments.iter().enumerate().all(|(index, segment)| match segment.kind {
            SegmentKind::Key(_) | SegmentKind::Index(_) | SegmentKind::Function { .. } => true,
            // Several keys at the end give one object that holds them.
            SegmentKind::Keys(_) => index == last,
            _ => false,
        })
    }

    /// The steps of a path of keys and indices; `None` where it holds anything else.
    ///
    /// ```
    /// use asl_codegen::expr::{ExprText, json_path::{Step, parse}};
    /// let steps = |text| parse(&ExprText::plain(text)).unwrap().definite_steps();
    /// assert_eq!(steps("$.a[-1]"), Some(vec![Step::Key("a".into()), Step::Index(-1)]));
    /// assert_eq!(steps("$.a[*]"), None);
    /// ```
    pub fn definite_steps(&self) -> Option<Vec<Step>> {
        self.segments.iter().map(Segment::step).collect_some()
    }

    /// The roots of the paths inside of filters and arguments, each with the bytes of the step that it stands in.
    ///
    /// ```
    /// use asl_codegen::expr::{ExprText, json_path::{Root, parse}};
    /// let path = parse(&ExprText::plain("$.a[?(@.b > $$.State.RetryCount)]")).unwrap();
    /// assert_eq!(path.inner_roots()[0].0, &Root::Context);
    /// ```
    pub fn inner_roots(&self) -> Vec<(&Root, Span)> {
        let mut found = Vec::new();
        for segment in &self.segments {
            let mut roots = Vec::new();
            segment.kind.add_roots(&mut roots);
            found.push_all(roots.into_iter().map(|root| (root, segment.span)));
        }
        found
    }

    /// What the paths inside of filters and arguments start from beside `$`, each once: the context object and variables.
    pub(crate) fn other_roots(&self) -> Vec<&Root> {
        let mut found: Vec<&Root> = Vec::new();
        for (root, _) in self.inner_roots() {
            if *root != Root::Input && !found.iter().any(|other| other.is_same(root)) {
                found.push(root);
            }
        }
        found
    }
}

/// What a path starts from.
#[derive(Clone, Debug, PartialEq)]
pub enum Root {
    /// `$`: the state's input (or its result, where the field says so).
    Input,
    /// `$$`: the context object.
    Context,
    /// `$name`: a workflow variable, without its `$`.
    Variable(Spanned<String>),
}

impl Root {
    /// Whether both are the same root, wherever they stand.
    pub(crate) fn is_same(&self, other: &Root) -> bool {
        match (self, other) {
            (Root::Variable(name), Root::Variable(other)) => name.value == other.value,
            _ => self == other,
        }
    }
}

/// One step of a path, with the bytes it was written in.
#[derive(Debug, PartialEq)]
pub struct Segment {
    /// What the step does.
    pub kind: SegmentKind,
    /// The bytes of the step: `.name`, `['a','b']`, `..`.
    pub span: Span,
}

impl Segment {
    /// The step, if it is a key or an index.
    ///
    /// ```
    /// use asl_codegen::expr::json_path::{Segment, SegmentKind, Step};
    /// let segment = Segment { kind: SegmentKind::Index(0), span: Default::default() };
    /// assert_eq!(segment.step(), Some(Step::Index(0)));
    /// ```
    pub fn step(&self) -> Option<Step> {
        match &self.kind {
            SegmentKind::Key(key) => Some(Step::Key(key.clone())),
            SegmentKind::Index(index) => Some(Step::Index(*index)),
            _ => None,
        }
    }
}

/// What a step of a path selects.
#[derive(Debug, PartialEq)]
pub enum SegmentKind {
    /// `.name`, `['name']`, `["name"]`
    Key(String),
    /// `[0]`; from the end where negative: `[-1]`
    Index(i64),
    /// `['a','b']`: several keys
    Keys(Vec<String>),
    /// `[0,2]`: several indices
    Indices(Vec<i64>),
    /// `[1:3]`, `[:2]`, `[-2:]`
    Slice {
        /// First index; the array's start where absent.
        start: Option<i64>,
        /// Index after the last; the array's end where absent.
        end: Option<i64>,
        /// The third number of `[0:8:2]`, which Jayway reads and makes nothing of.
        step: Option<i64>,
    },
    /// `.*`, `[*]`
    Wildcard,
    /// `..`: the next step applies to every value below, at any depth
    Descend,
    /// `[?(…)]`
    Filter(Filter),
    /// `.length()`: a call
    Function {
        /// What is called.
        function: Function,
        /// Its arguments: paths or literals.
        arguments: Vec<Operand>,
    },
}

/// A filter's condition.
#[derive(Debug, PartialEq)]
pub enum Filter {
    /// `a && b`
    And(Vec<Filter>),
    /// `a || b`
    Or(Vec<Filter>),
    /// `!a`
    Not(Box<Filter>),
    /// `@.price < 10`
    Compare {
        /// Left of the operator.
        left: Operand,
        /// The operator.
        operator: FilterOperator,
        /// Right of the operator.
        right: Operand,
    },
    /// `@.isbn`: whether the path leads anywhere
    Test(Operand),
}

/// A filter's operators, Jayway's list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FilterOperator {
    /// `==`
    Equal,
    /// `===`: also the same type
    StrictEqual,
    /// `!=`, `<>`
    NotEqual,
    /// `!==`
    StrictNotEqual,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
    /// `=~ /…/`
    Matches,
    /// `in ['a', 'b']`
    In,
    /// `nin ['a', 'b']`
    NotIn,
    /// `contains`
    Contains,
    /// `all`
    All,
    /// `subsetof`
    SubsetOf,
    /// `anyof`
    AnyOf,
    /// `noneof`
    NoneOf,
    /// `size`
    Size,
    /// `exists`
    Exists,
    /// `type`
    Type,
    /// `empty`
    Empty,
}

/// A value inside a filter or a function's arguments.
#[derive(Debug, PartialEq)]
pub enum Operand {
    /// `@`, `@.price`: from the element under test
    Element(Vec<Segment>),
    /// `$.limit`, `$$.State.Name`: from a root
    Root(Root, Vec<Segment>),
    /// `'text'`, `"text"`, and a word without quotes
    String(String),
    /// `10`, `-2.5`, in the text it was written in
    Number(String),
    /// `true`, `false`
    Bool(bool),
    /// `null`
    Null,
    /// `/[a-z]+/i`
    Regex {
        /// Between the slashes.
        pattern: String,
        /// After the second slash.
        flags: String,
    },
    /// `['a', 1]`: constants
    List(Vec<Operand>),
    /// `{"a": 1}`: constants
    Object(Vec<(String, Operand)>),
}

impl SegmentKind {
    fn add_roots<'a>(&'a self, found: &mut Vec<&'a Root>) {
        match self {
            SegmentKind::Filter(filter) => filter.add_roots(found),
            SegmentKind::Function { arguments, .. } => {
                arguments.iter().for_each(|argument| argument.add_roots(found));
            }
            _ => {}
        }
    }
}

impl Filter {
    fn add_roots<'a>(&'a self, found: &mut Vec<&'a Root>) {
        match self {
            Filter::And(filters) | Filter::Or(filters) => filters.iter().for_each(|filter| filter.add_roots(found)),
            Filter::Not(filter) => filter.add_roots(found),
            Filter::Compare { left, right, .. } => {
                left.add_roots(found);
                right.add_roots(found);
            }
            Filter::Test(operand) => operand.add_roots(found),
        }
    }
}

impl Operand {
    fn add_roots<'a>(&'a self, found: &mut Vec<&'a Root>) {
        let segments = match self {
            Operand::Element(segments) => segments,
            Operand::Root(root, segments) => {
                found.push(root);
                segments
            }
            _ => return,
        };
        segments.iter().for_each(|segment| segment.kind.add_roots(found));
    }
}

/// A step of a path that selects exactly one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A member of an object.
    Key(String),
    /// An element of an array; from the end where negative.
    Index(i64),
}

impl Step {
    /// The member's key; `None` for an element.
    pub(crate) fn key(&self) -> Option<&str> {
        match self {
            Step::Key(key) => Some(key),
            Step::Index(_) => None,
        }
    }
}

/// Why a path cannot be read, and where.
#[derive(Debug, PartialEq)]
pub struct PathFault {
    /// One line naming the defect.
    pub message: String,
    /// The offending bytes.
    pub span: Span,
    /// What to write instead.
    pub help: Option<String>,
}

impl PathFault {
    /// What to write instead.
    pub(in crate::expr) fn help(mut self, text: impl Into<String>) -> PathFault {
        self.help = Some(text.into());
        self
    }
}

#[cfg(test)]
mod tests;
