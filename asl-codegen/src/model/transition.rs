//! Where a state leads: `"Next": "B"` or `"End": true` (spec: "Transitions").

use super::fields::{Fields, exclusive};
use super::scalar::{boolean, non_empty_string};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::span::{Span, Spanned};

/// Exactly one of `Next` and `End`.
#[derive(Debug, PartialEq)]
pub enum Transition {
    /// `"Next": "B"`
    Next(Spanned<String>),
    /// `"End": true`, with the span of the field's value
    End(Span),
}

/// `Next` or `End`; `None` only after a reported error.
pub(super) fn read_transition(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Option<Transition> {
    let next = fields.take("Next");
    let Some(end_member) = fields.take("End") else {
        if next.is_none() {
            fields.miss(&["Next", "End"]);
        }
        return next.and_then(|next| non_empty_string(next, diags)).map(Transition::Next);
    };
    let end = boolean(end_member, diags);
    if let Some(next) = next {
        if end.is_some_and(|end| end.value) {
            diags.push(exclusive(next, end_member));
        }
        return non_empty_string(next, diags).map(Transition::Next);
    }
    let end = end?;
    if !end.value {
        let fault = Diagnostic::new(&code::FIELD_MISSING, end.span, "`\"End\": false` without `Next` leads nowhere");
        diags.push(fault.help("write `\"End\": true`, or `\"Next\"` with the name of a state"));
        return None;
    }
    Some(Transition::End(end.span))
}

#[cfg(test)]
mod tests {
    use crate::model::testing::check;

    #[test]
    fn next_or_end() {
        check(r#""Type": "Pass", "Next": "B""#, &[]);
        check(r#""Type": "Pass", "Next": "B", "End": false"#, &[]);
        check(r#""Type": "Pass", "End": true"#, &[]);
        check(r#""Type": "Pass", "End": false"#, &["field-missing at false"]);
        check(r#""Type": "Pass""#, &[r#"field-missing at "A""#]);
        check(r#""Type": "Pass", "Next": "B", "End": true"#, &[r#"fields-exclusive at "End""#]);
        check(r#""Type": "Succeed", "End": true"#, &[r#"field-unknown at "End""#]);
    }
}
