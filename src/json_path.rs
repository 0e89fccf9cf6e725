//! JSONPath as the service understands it, Jayway's dialect, as constants. Spec: "Paths".
//!
//! ```
//! use asl::Value;
//! use asl::json_path::{Filter, FilterOperator, Operand, Segment, find};
//! // $.books[?(@.price < 10)].title
//! static PATH: &[Segment] = &[
//!     Segment::Key("books"),
//!     Segment::Filter(&Filter::Compare {
//!         left: Operand::Element(&[Segment::Key("price")]),
//!         operator: FilterOperator::Less,
//!         right: Operand::Value(Value::Number(asl::value::Number::Int(10))),
//!     }),
//!     Segment::Key("title"),
//! ];
//! let store: Value = r#"{"books": [{"title": "A", "price": 8}, {"title": "B", "price": 12}]}"#.parse().unwrap();
//! assert_eq!(find(&store, PATH).unwrap().to_string(), r#"["A"]"#);
//! ```
//!
//! A path of keys, indices and functions is *definite*: it leads to one value, or nowhere, which is an error. Every other
//! path gives an array of all that it leads to, `[]` where that is nothing. Definite paths without functions need none of
//! this: they are [`reference_path`]s.

mod compare;
mod descend;
mod filter;
mod function;
mod pattern;
mod walk;

use std::sync::LazyLock;

pub use pattern::Pattern;

use crate::reference_path::{self, Step};
use crate::{ExecutionError, Value};

/// One step of a path.
#[derive(Debug)]
pub enum Segment {
    /// `.name`, `['name']`
    Key(&'static str),
    /// `[0]`; from the end where negative.
    Index(i64),
    /// `['a','b']`: at a path's end one object that holds them, else one after the other.
    Keys(&'static [&'static str]),
    /// `[0,2]`
    Indices(&'static [i64]),
    /// `[1:3]`
    Slice {
        /// The first index.
        start: Option<i64>,
        /// The index after the last.
        end: Option<i64>,
    },
    /// `[*]`, `.*`
    Wildcard,
    /// `..`: the next step applies to this value and every one below it.
    Descend,
    /// `[?(…)]`: the items of an array that it accepts; an object, if it accepts that.
    Filter(&'static Filter),
    /// `.length()`
    Call {
        /// What is called.
        function: Function,
        /// Its arguments. A path among them starts from the root.
        arguments: &'static [Operand],
    },
}

/// A filter's condition.
#[derive(Debug)]
pub enum Filter {
    /// `a && b`
    And(&'static [Filter]),
    /// `a || b`
    Or(&'static [Filter]),
    /// `!a`
    Not(&'static Filter),
    /// `@.price < 10`
    Compare {
        /// Left of the operator.
        left: Operand,
        /// The operator.
        operator: FilterOperator,
        /// Right of the operator.
        right: Operand,
    },
    /// `@.isbn`: whether the path leads anywhere.
    Exists(Operand),
}

/// What a filter compares, or a function is given.
#[derive(Debug)]
pub enum Operand {
    /// `@.price`: from the element under test.
    Element(&'static [Segment]),
    /// `$.limit`: from the value that the whole path starts from.
    Root(&'static [Segment]),
    /// `$$.State.RetryCount`, `$limit.max`: from one of the other values that are at hand, by its number.
    Other(usize, &'static [Segment]),
    /// `10`, `'text'`, `true`, `null`
    Value(Value),
    /// `['a', 1]`, `{"a": 1}`: built once.
    Json(&'static LazyLock<Value>),
    /// `/[a-z]+/i`
    Pattern(&'static Pattern),
}

/// A filter's operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterOperator {
    /// `==`: equal; a string and a number are where their texts are.
    Equal,
    /// `===`: equal, and of the same type.
    StrictEqual,
    /// `!=`: not `==`, so true of a path that leads nowhere.
    NotEqual,
    /// `!==`: not `===`.
    StrictNotEqual,
    /// `<`: of numbers, or of strings; a number beside a string is taken as text.
    Less,
    /// `<=`
    LessEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
    /// `=~`: the whole text matches; of an array, that of any item.
    Matches,
    /// `in`: the left is an item of the right.
    In,
    /// `nin`: not `in`.
    NotIn,
    /// `contains`: an array holds the right, or a string does.
    Contains,
    /// `all`: an array holds all items of the right.
    All,
    /// `subsetof`: all items of the left are items of the right.
    SubsetOf,
    /// `anyof`: any item of the left is an item of the right.
    AnyOf,
    /// `noneof`: no item of the left is an item of the right.
    NoneOf,
    /// `size`: an array has so many items, a string so many UTF-16 code units.
    Size,
    /// `empty`: whether an array, an object or a string is empty is as the right says.
    Empty,
    /// `exists`: whether the path on the left leads anywhere is as the right says.
    Exists,
    /// `type`: compares with a class of Java, which no path can name, so it accepts nothing.
    Type,
}

/// The functions of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// How many items an array has, or keys an object; null of anything else.
    Length,
    /// The least number of an array.
    Min,
    /// The greatest number of an array.
    Max,
    /// The mean of an array's numbers.
    Avg,
    /// The standard deviation of an array's numbers.
    Stddev,
    /// The sum of an array's numbers.
    Sum,
    /// The keys of an object; null of anything else.
    Keys,
    /// The strings of an array, and the arguments, joined.
    Concat,
    /// The array with the arguments at its end.
    Append,
    /// The first item of an array.
    First,
    /// The last item of an array.
    Last,
    /// The item of an array at the index that is the argument; from the end where negative.
    Index,
}

/// Why a path gives no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It leads nowhere.
    Missing,
    /// A filter stands at something that it can't be applied to, or an operator beside something that it can't use.
    Unsuitable,
    /// A function can't work with its array.
    Call(&'static str),
}

/// What a path leads to: one value of a definite path, an array of any other.
///
/// # Errors
/// A [`Fault`] if a definite path leads nowhere or a function fails.
///
/// ```
/// use asl::Value;
/// use asl::json_path::{Fault, Function, Segment, find};
/// let count = &[Segment::Key("items"), Segment::Call { function: Function::Length, arguments: &[] }];
/// let order: Value = r#"{"items": [7, 8]}"#.parse().unwrap();
/// assert_eq!(find(&order, count), Ok(Value::from(2)));
/// assert_eq!(find(&Value::Null, count), Err(Fault::Missing));
/// assert_eq!(find(&Value::Null, &[Segment::Wildcard]).unwrap().to_string(), "[]");
/// ```
#[inline]
pub fn find(root: &Value, path: &[Segment]) -> Result<Value, Fault> {
    find_with(root, path, &[])
}

/// The same, where filters compare with what else is at hand: the context object, or variables.
///
/// # Errors
/// A [`Fault`] as of [`find`].
///
/// ```
/// use asl::Value;
/// use asl::json_path::{Filter, FilterOperator, Operand, Segment, find_with};
/// // $[?(@ > $limit)]
/// static PATH: &[Segment] = &[Segment::Filter(&Filter::Compare {
///     left: Operand::Element(&[]),
///     operator: FilterOperator::Greater,
///     right: Operand::Other(0, &[]),
/// })];
/// let numbers: Value = "[1, 2, 3]".parse().unwrap();
/// assert_eq!(find_with(&numbers, PATH, &[&Value::from(2)]).unwrap().to_string(), "[3]");
/// ```
#[inline]
pub fn find_with(root: &Value, path: &[Segment], others: &[&Value]) -> Result<Value, Fault> {
    walk::value_at(root, path, &walk::Scope::new(root, others))
}

/// `InputPath` and `OutputPath`; `others` are the values that [`Operand::Other`] means.
///
/// # Errors
/// `States.Runtime` where [`find`] fails.
///
/// ```
/// use asl::Value;
/// use asl::json_path::{Segment, select};
/// let rows: Value = r#"{"rows": ["head", "a", "b"]}"#.parse().unwrap();
/// let path = &[Segment::Key("rows"), Segment::Slice { start: Some(1), end: None }];
/// assert_eq!(select(rows, path, &[], "$.rows[1:]").unwrap().to_string(), r#"["a","b"]"#);
/// ```
#[inline]
pub fn select(value: Value, path: &[Segment], others: &[&Value], text: &str) -> Result<Value, ExecutionError> {
    find_with(&value, path, others).map_err(|fault| {
        let reason = match fault {
            Fault::Call(reason) => reason.to_string(),
            Fault::Missing | Fault::Unsuitable => reference_path::reason(&value, &leading_steps(path)),
        };
        ExecutionError::runtime(format!("Invalid path '{text}' : {reason}"))
    })
}

/// A path in a payload template; `field` is the key that it stands at, with its `.$`.
///
/// # Errors
/// [`not_found`](crate::reference_path::not_found) where [`find`] fails.
///
/// ```
/// use asl::Value;
/// use asl::json_path::{Segment, template_path};
/// let path = &[Segment::Keys(&["a", "b"])];
/// let input: Value = r#"{"a": 1, "b": 2, "c": 3}"#.parse().unwrap();
/// assert_eq!(template_path(&input, path, &[], "x.$", "$['a','b']").unwrap().to_string(), r#"{"a":1,"b":2}"#);
/// ```
#[inline]
pub fn template_path(
    input: &Value,
    path: &[Segment],
    others: &[&Value],
    field: &str,
    text: &str,
) -> Result<Value, ExecutionError> {
    find_with(input, path, others).map_err(|_| reference_path::not_found(input, field, text))
}

/// The keys and indices that a path begins with.
#[inline]
pub(crate) fn leading_steps(path: &[Segment]) -> Vec<Step> {
    let steps = path.iter().map_while(|segment| match segment {
        Segment::Key(key) => Some(Step::Key(key)),
        Segment::Index(index) => Some(Step::Index(*index)),
        _ => None,
    });
    steps.collect()
}
