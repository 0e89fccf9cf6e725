//! The functions of paths: `$.items.length()`. Which of Jayway's functions the service knows is not documented: all.

use std::ops::Range;

use super::cursor::Cursor;
use super::{Operand, PathFault, Root, Segment, SegmentKind};
use crate::collect_vec::{CollectVec, PushAll};
use crate::diagnostic::suggest;

/// A function.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Function {
    /// `length()`, and by its other name `size()`
    Length,
    /// `min()`
    Min,
    /// `max()`
    Max,
    /// `avg()`
    Avg,
    /// `stddev()`
    Stddev,
    /// `sum()`
    Sum,
    /// `keys()`
    Keys,
    /// `concat('a', $.b)`
    Concat,
    /// `append(1)`
    Append,
    /// `first()`
    First,
    /// `last()`
    Last,
    /// `index(-2)`
    Index,
}

/// Their names.
const NAMES: [(&str, Function); 13] = [
    ("length", Function::Length),
    ("size", Function::Length),
    ("min", Function::Min),
    ("max", Function::Max),
    ("avg", Function::Avg),
    ("stddev", Function::Stddev),
    ("sum", Function::Sum),
    ("keys", Function::Keys),
    ("concat", Function::Concat),
    ("append", Function::Append),
    ("first", Function::First),
    ("last", Function::Last),
    ("index", Function::Index),
];

impl Function {
    /// What a path calls it.
    ///
    /// ```
    /// use asl_codegen::expr::json_path::Function;
    /// assert_eq!(Function::Avg.name(), "avg");
    /// ```
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(_, function)| *function == self).map_or("", |(name, _)| name)
    }

    /// The function of this name, if it can be called with these arguments.
    pub(super) fn check(name: &str, arguments: &[Operand]) -> Result<Function, CallFault> {
        match NAMES.iter().find(|(known, _)| *known == name) {
            Some((_, Function::Index)) if arguments.is_empty() => {
                Err(CallFault { message: "`index()` needs the index".into(), help: None })
            }
            Some((_, function)) => Ok(*function),
            None => Err(CallFault {
                message: format!("`{name}` is no function of paths"),
                help: suggest::help(name, &NAMES.iter().map(|(name, _)| *name).collect_vec()),
            }),
        }
    }
}

/// Why something can't be called.
pub(super) struct CallFault {
    message: String,
    help: Option<String>,
}

impl CallFault {
    /// The fault of a name at these bytes.
    pub(super) fn at(self, cursor: &Cursor<'_>, name: Range<usize>) -> PathFault {
        PathFault { help: self.help, ..cursor.fault(name, self.message) }
    }
}

/// What is called with arguments. The length of a path is that of all below what it leads to: `$.length($.items)` counts
/// `$.items[*]`.
pub(super) fn call(function: Function, mut arguments: Vec<Operand>) -> SegmentKind {
    if let (Function::Length, Some(Operand::Root(_, path) | Operand::Element(path))) = (function, arguments.first_mut())
    {
        let last = path.last().filter(|last| !matches!(last.kind, SegmentKind::Function { .. }));
        let below = last.map(|last| Segment { kind: SegmentKind::Wildcard, span: last.span });
        path.extend(below);
    }
    SegmentKind::Function { function, arguments }
}

/// A path that begins with `..` and ends in a call, `$..price.sum()`, means the call with all that the rest leads to,
/// `$.sum($..price)`. A call after any other path applies to each value that it leads to.
pub(super) fn of_all_together(root: &Root, mut segments: Vec<Segment>) -> Vec<Segment> {
    let is_scan = matches!(segments.first(), Some(Segment { kind: SegmentKind::Descend, .. }));
    match segments.pop() {
        Some(Segment { kind: SegmentKind::Function { function, arguments }, span })
            if is_scan && arguments.is_empty() =>
        {
            vec![Segment { kind: call(function, vec![Operand::Root(root.clone(), segments)]), span }]
        }
        last => {
            segments.push_all(last);
            segments
        }
    }
}
