//! Reference paths: JSONPaths that name exactly one place (spec: "Reference Paths"), such as `$.order.items[0]`,
//! `$order.total` or `$$.Map.Item.Value`.
//!
//! `@`, `,`, `:`, `?` and `*` are not part of a name unless a backslash or quotes take their meaning away.

use super::ExprText;
use super::json_path::{self, PathFault, Root, Segment, SegmentKind, Step};
use crate::collect_vec::CollectVec;
use crate::span::Spanned;

/// Reads a reference path.
///
/// ```
/// use asl_codegen::expr::{ExprText, json_path::Step, reference_path::parse};
/// let path = parse(&ExprText::plain("$.order.items[0]")).unwrap();
/// assert_eq!(path.steps.last().map(|step| &step.value), Some(&Step::Index(0)));
/// let fault = parse(&ExprText::plain("$.order.items[*]")).unwrap_err();
/// assert_eq!(fault.message, "`[*]` selects several values, a reference path names one");
/// ```
pub fn parse(text: &ExprText) -> Result<ReferencePath, PathFault> {
    if let Some(keys) = json_path::plain_keys(text) {
        let steps = keys.into_iter().map(|key| key.map(Step::Key)).collect_vec();
        return Ok(ReferencePath { root: Root::Input, steps, text: text.to_spanned() });
    }
    let path = json_path::parse(text)?;
    if let Some(fault) = find_reserved(text) {
        return Err(fault);
    }
    let mut steps = Vec::new();
    for segment in path.segments {
        match segment.step() {
            Some(step) => steps.push(Spanned::new(step, segment.span)),
            None => return Err(not_one_place(&segment)),
        }
    }
    Ok(ReferencePath { root: path.root, steps, text: path.text })
}

/// A parsed reference path: keys and indices only.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferencePath {
    /// What the path starts from.
    pub root: Root,
    /// The steps from there, left to right.
    pub steps: Vec<Spanned<Step>>,
    /// The path as it was written; its span excludes the quotes.
    pub text: Spanned<String>,
}

/// The first character outside brackets that a reference path may hold only after a backslash.
fn find_reserved(text: &ExprText) -> Option<PathFault> {
    let mut in_brackets = false;
    let mut in_placeholder = false;
    let mut escaped = false;
    for (at, c) in text.as_str().char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' => in_placeholder = true,
            '}' => in_placeholder = false,
            '[' | ']' => in_brackets = c == '[',
            '@' | ',' | ':' | '?' if !in_brackets && !in_placeholder => {
                let message = format!("`{c}` is not allowed in a reference path");
                let fault = PathFault { message, span: text.span_of(at..at + 1), help: None };
                return Some(fault.help(format!("where it is part of a name, write `\\{c}`, in JSON `\"\\\\{c}\"`")));
            }
            _ => {}
        }
    }
    None
}

fn not_one_place(segment: &Segment) -> PathFault {
    let what = match &segment.kind {
        SegmentKind::Wildcard => "`[*]`",
        SegmentKind::Descend => "`..`",
        SegmentKind::Filter(_) => "a filter",
        SegmentKind::Slice { .. } => "a slice",
        SegmentKind::Function { .. } => "a function",
        _ => "a list of keys or indices",
    };
    let message = match segment.kind {
        SegmentKind::Function { .. } => format!("{what} computes a value, a reference path names one"),
        _ => format!("{what} selects several values, a reference path names one"),
    };
    PathFault { message, span: segment.span, help: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps of a path; a fault as its message and the text it underlines.
    fn check(text: &str, expected: &str) {
        let found = match parse(&ExprText::plain(text)) {
            Ok(path) => {
                let steps = path.steps.iter().map(|step| match &step.value {
                    Step::Key(key) => format!(" {key}"),
                    Step::Index(index) => format!(" #{index}"),
                });
                steps.collect::<String>().trim_start().to_string()
            }
            Err(fault) => format!("{} at `{}`", fault.message, fault.span.slice(text)),
        };
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn one_place() {
        check("$", "");
        check("$.store.book[0]", "store book #0");
        check("$order.total", "total");
        check("$$.Map.Item.Value", "Map Item Value");
        // The examples of the specification.
        check(r"$.store\.book", "store.book");
        check(r"$.foo\@bar.baz\[\[.\?pretty", "foo@bar baz[[ ?pretty");
        check("$.&Ж中.x", "&Ж中 x");
        check("$['a:b']", "a:b");
        check("$.a.${AWS::Region}", "a ${AWS::Region}");
    }

    #[test]
    fn several_places() {
        check("$.a[*]", "`[*]` selects several values, a reference path names one at `[*]`");
        check("$..a", "`..` selects several values, a reference path names one at `..`");
        check("$.a[0:2]", "a slice selects several values, a reference path names one at `[0:2]`");
        check("$.a[?(@.b)].c", "a filter selects several values, a reference path names one at `[?(@.b)]`");
        check(
            "$['a','b']",
            "a list of keys or indices selects several values, a reference path names one at `['a','b']`",
        );
        check("$.a.length()", "a function computes a value, a reference path names one at `.length()`");
        check("$.a,b", "`,` is not allowed in a reference path at `,`");
        check("$.a@b", "`@` is not allowed in a reference path at `@`");
        check("a", "a path starts with `$` at `a`");
    }
}
