//! The language of a state's expressions (spec: "QueryLanguage"): `"QueryLanguage": "JSONata"`.
//!
//! A state's own field counts, else the machine's (never that of an enclosing Map or Parallel), else JSONPath.

use super::fields::Fields;
use super::scalar::one_of;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::span::Spanned;
use crate::syntax::tree::NodeKind;

/// `QueryLanguage`, of the machine or of one state.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum QueryLanguage {
    /// Paths, payload templates, intrinsic functions.
    #[default]
    JsonPath,
    /// `{% … %}` expressions.
    Jsonata,
}

impl QueryLanguage {
    /// The language's name as the definition writes it.
    ///
    /// ```
    /// use asl_codegen::model::query_language::QueryLanguage;
    /// assert_eq!(QueryLanguage::Jsonata.name(), "JSONata");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            QueryLanguage::JsonPath => "JSONPath",
            QueryLanguage::Jsonata => "JSONata",
        }
    }
}

/// The languages that apply where something is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Context {
    /// The machine's: what states inside of states inherit.
    pub(super) machine: QueryLanguage,
    /// The one that applies here.
    pub(super) language: QueryLanguage,
    /// `QueryLanguage` is not known, or wants JSONPath in a JSONata machine. That is reported; that fields are of the other
    /// language is not, as AWS does.
    pub(super) is_in_doubt: bool,
}

const LANGUAGES: [(&str, QueryLanguage); 2] =
    [("JSONPath", QueryLanguage::JsonPath), ("JSONata", QueryLanguage::Jsonata)];

/// The machine's `QueryLanguage`, and what follows for its states.
pub(super) fn read_machine_language(
    fields: &mut Fields<'_>,
    diags: &mut Diagnostics,
) -> (Option<Spanned<QueryLanguage>>, Context) {
    let (declared, machine) = read_query_language(fields, QueryLanguage::JsonPath, diags);
    let is_in_doubt = declared.is_none() && fields.has("QueryLanguage");
    (declared, Context { machine, language: machine, is_in_doubt })
}

/// A `QueryLanguage` field and the language that applies: `inherited` where there is no field.
///
/// After a fault the language that was probably meant applies, so that there are not as many more as there are fields.
fn read_query_language(
    fields: &mut Fields<'_>,
    inherited: QueryLanguage,
    diags: &mut Diagnostics,
) -> (Option<Spanned<QueryLanguage>>, QueryLanguage) {
    let Some(member) = fields.take("QueryLanguage") else { return (None, inherited) };
    let declared = one_of(member, &LANGUAGES, diags);
    let is_path = match &member.value.kind {
        NodeKind::String(text) => text.value.eq_ignore_ascii_case("JSONPath"),
        _ => false,
    };
    (declared, if is_path { QueryLanguage::JsonPath } else { QueryLanguage::Jsonata })
}

/// A state's `QueryLanguage`, and what follows for its fields.
pub(super) fn read_state_language(
    fields: &mut Fields<'_>,
    ctx: Context,
    diags: &mut Diagnostics,
) -> (Option<Spanned<QueryLanguage>>, Context) {
    let machine = ctx.machine;
    let (declared, language) = read_query_language(fields, machine, diags);
    let is_downgrade = machine == QueryLanguage::Jsonata && language == QueryLanguage::JsonPath;
    if is_downgrade && let Some(declared) = &declared {
        let message = "a state cannot use JSONPath in a machine whose query language is JSONata";
        let help = "remove the state's `QueryLanguage`, or the machine's and give its other states their own";
        diags.push(Diagnostic::new(&code::QUERY_LANGUAGE_DOWNGRADE, declared.span, message).help(help));
    }
    let is_unknown = declared.is_none() && (ctx.is_in_doubt || fields.has("QueryLanguage"));
    (declared, Context { machine, language, is_in_doubt: is_downgrade || is_unknown })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{check, check_jsonata, read_machine, read_state};

    #[test]
    fn the_state_before_the_machine() {
        assert_eq!(read_state(r#""Type": "Succeed""#).0.query_language, QueryLanguage::JsonPath);
        let state = read_state(r#""Type": "Succeed", "QueryLanguage": "JSONata""#).0;
        assert_eq!(state.query_language, QueryLanguage::Jsonata);
    }

    #[test]
    fn inner_states_inherit_from_the_machine_only() {
        let inner = r#"{"StartAt": "B", "States": {"B": {"Type": "Pass", "Result": 1, "End": true}}}"#;
        let outer = format!(r#""Type": "Parallel", "QueryLanguage": "JSONata", "Branches": [{inner}], "End": true"#);
        check(&outer, &[]);
    }

    #[test]
    fn a_jsonata_machine_has_no_jsonpath_states() {
        // The fields' languages are not reported then.
        check_jsonata(
            r#""Type": "Pass", "QueryLanguage": "JSONPath", "Output": 1, "End": true"#,
            &[r#"query-language-downgrade at "JSONPath""#],
        );
    }

    #[test]
    fn unknown_languages() {
        check(
            r#""Type": "Pass", "QueryLanguage": "jsonpath", "Result": 1, "End": true"#,
            &[r#"field-value-unknown at "jsonpath""#],
        );
        check(
            r#""Type": "Pass", "QueryLanguage": "Jsonata", "Output": 1, "End": true"#,
            &[r#"field-value-unknown at "Jsonata""#],
        );
        check(
            r#""Type": "Pass", "QueryLanguage": "JSONpath", "Output": 1, "End": true"#,
            &[r#"field-value-unknown at "JSONpath""#],
        );
        let (_, faults) = read_machine(r#"{"QueryLanguage": 1, "StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#);
        assert_eq!(faults, ["field-type-mismatch at 1"]);
    }
}
