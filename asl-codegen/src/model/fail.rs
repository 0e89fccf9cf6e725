//! The Fail state: ends its scope with an error (spec: "Fail State").
//!
//! ```text
//! { "Type": "Fail", "Error": "OrderRejected", "CausePath": "States.Format('Order {}', $.id)" }
//! ```

use super::fields::{Fields, exclusive};
use super::intrinsic::{is_call, read_call};
use super::path::reference_path_of;
use super::query_language::QueryLanguage;
use super::scalar::{string, text};
use super::value::{Value, read_literal_or_jsonata};
use crate::collect_vec::{CollectVec, PushAll};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::expr::intrinsic::{Call, Function};
use crate::expr::jsonata::Expr;
use crate::expr::reference_path::ReferencePath;
use crate::span::Spanned;
use crate::syntax::tree::Member;

/// A Fail's own fields.
#[derive(Debug, Default, PartialEq)]
pub struct Fail {
    /// `Error` or `ErrorPath`.
    pub error: Option<FailText>,
    /// `Cause` or `CausePath`.
    pub cause: Option<FailText>,
}

impl Fail {
    /// Those of them that are there.
    pub(crate) fn texts(&self) -> Vec<&FailText> {
        let mut texts = Vec::new();
        texts.push_all(&self.error);
        texts.push_all(&self.cause);
        texts
    }
}

/// The text of an error's name or cause.
#[derive(Debug, PartialEq)]
pub enum FailText {
    /// `"Error": "OrderRejected"`
    Literal(Spanned<String>),
    /// `"ErrorPath": "$.error"` (JSONPath)
    Path(ReferencePath),
    /// `"CausePath": "States.Format(…)"` (JSONPath)
    Intrinsic(Call),
    /// `"Error": "{% … %}"` (JSONata), the text between the delimiters
    Jsonata(Expr),
}

/// The intrinsic functions whose result the service takes for a string.
const STRING_FUNCTIONS: [Function; 7] = [
    Function::Format,
    Function::JsonToString,
    Function::ArrayGetItem,
    Function::Base64Encode,
    Function::Base64Decode,
    Function::Hash,
    Function::Uuid,
];

/// A Fail's own fields.
pub(super) fn read_fail(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Fail {
    Fail {
        error: read_fail_text(fields, ["Error", "ErrorPath"], diags),
        cause: read_fail_text(fields, ["Cause", "CausePath"], diags),
    }
}

fn read_fail_text(
    fields: &mut Fields<'_>,
    [name, path_name]: [&'static str; 2],
    diags: &mut Diagnostics,
) -> Option<FailText> {
    let direct = fields.take(name);
    let path = fields.take_in(QueryLanguage::JsonPath, path_name, diags);
    if let (Some(direct), Some(path)) = (direct, path) {
        diags.push(exclusive(direct, path));
    }
    let Some(direct) = direct else {
        return path.and_then(|path| read_path_or_call(path, diags));
    };
    match read_literal_or_jsonata(direct, fields.ctx(), string, diags)? {
        Value::Literal(text) => Some(FailText::Literal(text)),
        Value::Jsonata(expression) => Some(FailText::Jsonata(expression)),
        Value::Path(path) => Some(FailText::Path(path)),
    }
}

/// `ErrorPath` and `CausePath`: a reference path, or a call that gives a string.
fn read_path_or_call(member: &Member, diags: &mut Diagnostics) -> Option<FailText> {
    let text = text(member, diags)?;
    if !is_call(&text.value) {
        return reference_path_of(&member.key.value, text, diags).map(FailText::Path);
    }
    let call = read_call(&code::JSON_PATH_INVALID, &member.key.value, text, diags)?;
    if STRING_FUNCTIONS.contains(&call.function) {
        return Some(FailText::Intrinsic(call));
    }
    let message = format!("`{}` must be a string, `{}` does not give one", member.key.value, call.function.name());
    let fault = Diagnostic::new(&code::FAIL_INTRINSIC_NOT_STRING, call.name, message);
    let valid = STRING_FUNCTIONS.iter().map(|function| function.name()).collect_vec();
    diags.push(fault.help(format!("valid here: `{}`", valid.join("`, `"))));
    None
}

#[cfg(test)]
mod tests {
    use crate::model::testing::{check, check_jsonata};

    #[test]
    fn texts() {
        let fail = |fields: &str| format!(r#""Type": "Fail", {fields}"#);
        check(r#""Type": "Fail""#, &[]);
        check(&fail(r#""Error": "E", "CausePath": "$.cause""#), &[]);
        check(&fail(r#""ErrorPath": "$$.State.Name", "CausePath": "States.Format('{}', $.a)""#), &[]);
        check_jsonata(&fail(r#""Error": "{% $e %}", "Cause": "text""#), &[]);
        check(&fail(r#""Error": "E", "ErrorPath": "$.e""#), &[r#"fields-exclusive at "ErrorPath""#]);
        check(&fail(r#""ErrorPath": "E""#), &["json-path-invalid at E"]);
        check(&fail(r#""CausePath": "States.Format('{}', $.a""#), &["json-path-invalid at ("]);
        check(&fail(r#""CausePath": "States.MathAdd($.a, 1)""#), &["fail-intrinsic-not-string at States.MathAdd"]);
        check_jsonata(&fail(r#""ErrorPath": "$.e""#), &[r#"field-language-mismatch at "ErrorPath""#]);
        check(&fail(r#""Next": "B""#), &[r#"field-unknown at "Next""#]);
    }
}
