//! `Assign`: workflow variables and the templates of their new values (spec: "Workflow Variables").
//!
//! ```text
//! "Assign": { "total.$": "$.price", "attempts": 0 }
//! ```

use super::payload_template::{PayloadTemplate, read_entry};
use super::query_language::Context;
use super::scalar::mismatch;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::span::{Span, Spanned};
use crate::syntax::tree::{Member, NodeKind};

/// An `Assign` field.
#[derive(Debug, PartialEq)]
pub struct Assign {
    /// The variables in the order of the definition, all evaluated before any is assigned.
    pub variables: Vec<Assignment>,
    /// The field's object.
    pub span: Span,
}

/// One variable's new value.
#[derive(Debug, PartialEq)]
pub struct Assignment {
    /// The variable's name, without `$` and `.$`.
    pub name: Spanned<String>,
    /// Its new value.
    pub value: PayloadTemplate,
}

/// The longest name of a variable, in characters.
const LONGEST_NAME: usize = 80;

/// An `Assign` field; `None` only after a reported error.
pub(super) fn read_assign(member: &Member, ctx: Context, diags: &mut Diagnostics) -> Option<Assign> {
    let NodeKind::Object(members) = &member.value.kind else {
        diags.push(mismatch("Assign", &member.value, "an object"));
        return None;
    };
    let mut variables = Vec::new();
    for member in members {
        let Some(entry) = read_entry(member, ctx, diags) else { continue };
        match name_fault(&entry.key) {
            Some(fault) => diags.push(fault),
            None => variables.push(Assignment { name: entry.key, value: entry.value }),
        }
    }
    Some(Assign { variables, span: member.value.span })
}

fn name_fault(name: &Spanned<String>) -> Option<Diagnostic> {
    if name.value == "states" {
        let message = "`states` cannot be assigned: `$states` is the state's own input and result";
        return Some(Diagnostic::new(&code::VARIABLE_NAME_RESERVED, name.span, message));
    }
    let valid = name.starts_with(char::is_alphabetic) && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    let message = if !valid {
        format!("`{}` is not a variable name", name.value)
    } else if name.chars().count() > LONGEST_NAME {
        format!("a variable name has at most {LONGEST_NAME} characters, this one {}", name.chars().count())
    } else {
        return None;
    };
    let fault = Diagnostic::new(&code::VARIABLE_NAME_INVALID, name.span, message);
    Some(if valid { fault } else { fault.help("a letter, then letters, digits and `_`") })
}

#[cfg(test)]
mod tests {
    use crate::model::testing::{check, read_state};

    #[test]
    fn names() {
        let check = |name: &str, expected: &[&str]| {
            check(&format!(r#""Type": "Pass", "End": true, "Assign": {{"{name}": "$.x"}}"#), expected);
        };
        check("total", &[]);
        check("total_2.$", &[]);
        check("größe", &[]);
        check("order-id", &[r#"variable-name-invalid at "order-id""#]);
        check("2nd", &[r#"variable-name-invalid at "2nd""#]);
        check("a.b", &[r#"variable-name-invalid at "a.b""#]);
        check("states.$", &[r#"variable-name-reserved at "states.$""#]);
        let long = "a".repeat(81);
        check(&long, &[&format!(r#"variable-name-invalid at "{long}""#)]);
    }

    #[test]
    fn order_is_kept_and_must_be_an_object() {
        let (state, _) = read_state(r#""Type": "Pass", "End": true, "Assign": {"b": 1, "a.$": "$.x"}"#);
        let names: Vec<String> = state
            .data_flow
            .assign
            .into_iter()
            .flat_map(|assign| assign.variables)
            .map(|variable| variable.name.value)
            .collect();
        assert_eq!(names, ["b", "a"]);
        check(r#""Type": "Pass", "End": true, "Assign": null"#, &["field-type-mismatch at null"]);
        check(r#""Type": "Succeed", "Assign": {}"#, &[r#"field-unknown at "Assign""#]);
    }
}
