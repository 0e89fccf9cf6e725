//! Reads the condition of a Choice rule: `"Variable": "$.n", "NumericLessThan": 10`, `"And": […]`, `"Condition": "{% … %}"`.

use super::choice::{Comparison, Condition, ConditionKind, Operand};
use super::comparator::{COMPARATORS, Comparator, Kind, Test, by_name};
use super::fields::{Fields, What};
use super::path::read_reference_path;
use super::query_language::{Context, QueryLanguage};
use super::scalar::{boolean, mismatch, non_empty_array, string};
use super::timestamp::read_timestamp;
use super::value::read_literal_or_jsonata;
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};
use crate::span::Spanned;
use crate::syntax::tree::{Member, Node, NodeKind, Text};

/// The fields of which a rule has exactly one, with their languages.
const SHAPES: [(&str, QueryLanguage); 5] = [
    ("And", QueryLanguage::JsonPath),
    ("Or", QueryLanguage::JsonPath),
    ("Not", QueryLanguage::JsonPath),
    ("Variable", QueryLanguage::JsonPath),
    ("Condition", QueryLanguage::Jsonata),
];

/// The condition of a rule, top-level or nested; `None` only after a reported error. Reads the rule's last fields.
pub(super) fn read_condition(fields: &mut Fields<'_>, node: &Node, diags: &mut Diagnostics) -> Option<Condition> {
    let ctx = fields.ctx();
    let given: Vec<&Member> =
        SHAPES.iter().filter_map(|(name, language)| fields.take_in(*language, name, diags)).collect_vec();
    let Some(shape) = given.first() else {
        report_no_condition(fields, diags);
        return None;
    };
    if let Some(second) = given.get(1) {
        let message = format!("a rule can have only one of `{}` and `{}`", shape.key.value, second.key.value);
        let fault = Diagnostic::new(&code::CHOICE_RULE_SHAPE_INVALID, second.key.span, message);
        diags.push(fault.also(shape.key.span, "the other is here").help("to test both, write two rules in an `And`"));
        take_comparators(fields);
        return None;
    }
    if shape.key.value != "Variable" {
        report_stray_comparators(fields, shape, diags);
    }
    let kind = match shape.key.value.as_str() {
        "And" => ConditionKind::And(read_nested_rules(shape, ctx, diags)),
        "Or" => ConditionKind::Or(read_nested_rules(shape, ctx, diags)),
        "Not" => ConditionKind::Not(Box::new(read_nested_rule(&shape.value, ctx, diags)?)),
        "Variable" => ConditionKind::Compare(read_comparison(fields, shape, diags)?),
        _ => {
            let value = read_literal_or_jsonata(shape, ctx, boolean, diags)?;
            return Some(Condition { kind: ConditionKind::Jsonata(value), span: shape.value.span });
        }
    };
    Some(Condition { kind, span: node.span })
}

/// None of the fields is there that this language has; those of the other one were reported.
fn report_no_condition(fields: &mut Fields<'_>, diags: &mut Diagnostics) {
    take_comparators(fields);
    let language = fields.ctx().language;
    let names: Vec<&str> = SHAPES.iter().filter(|shape| shape.1 == language).map(|shape| shape.0).collect_vec();
    let of_other_language = SHAPES.iter().any(|(name, _)| fields.has(name));
    if report_misspelled(fields, &names, diags) || of_other_language {
        return;
    }
    let (message, help) = match language {
        QueryLanguage::JsonPath => {
            ("a Choice rule needs one of `Variable`, `And`, `Or` and `Not`", "add `\"Variable\": \"$.…\"`")
        }
        QueryLanguage::Jsonata => ("a Choice rule needs `Condition`", "add `\"Condition\": \"{% … %}\"`"),
    };
    diags.push(Diagnostic::new(&code::CHOICE_RULE_SHAPE_INVALID, fields.anchor(), message).help(help));
}

/// Reports fields that are left over and near to one of `names`; whether there are any.
fn report_misspelled(fields: &mut Fields<'_>, names: &[&str], diags: &mut Diagnostics) -> bool {
    let nearest = |key: &str| suggest::nearest(key, names.iter().copied());
    let misspelled = fields.take_where(|key| nearest(key).is_some());
    for member in &misspelled {
        let key = &member.key.value;
        let fault =
            Diagnostic::new(&code::FIELD_UNKNOWN, member.key.span, format!("a Choice rule has no field `{key}`"));
        diags.push(fault.help(format!("did you mean `\"{}\"`?", nearest(key).unwrap_or_default())));
    }
    !misspelled.is_empty()
}

/// Comparators beside `And`, `Or`, `Not` or `Condition`, where there is nothing that they compare.
fn report_stray_comparators(fields: &mut Fields<'_>, shape: &Member, diags: &mut Diagnostics) {
    for member in take_comparators(fields) {
        let (comparator, shape) = (&member.key.value, &shape.key.value);
        let message = format!("a rule with `{shape}` has no `{comparator}`");
        let fault = Diagnostic::new(&code::FIELD_UNKNOWN, member.key.span, message);
        diags.push(match shape.as_str() {
            "Condition" => fault.help("write the comparison in the expression"),
            _ => fault.help(format!(
                "it compares a `Variable`: `\"And\": [ {{ \"{shape}\": … }}, {{ \"Variable\": \"$.…\", \"{comparator}\": … }} ]`"
            )),
        });
    }
}

fn take_comparators<'a>(fields: &mut Fields<'a>) -> Vec<&'a Member> {
    fields.take_where(|key| by_name(key).is_some())
}

fn read_nested_rules(member: &Member, ctx: Context, diags: &mut Diagnostics) -> Vec<Condition> {
    let rules = non_empty_array(member, diags).unwrap_or_default();
    rules.iter().filter_map(|rule| read_nested_rule(rule, ctx, diags)).collect_vec()
}

fn read_nested_rule(node: &Node, ctx: Context, diags: &mut Diagnostics) -> Option<Condition> {
    let mut fields = Fields::of(node, What::Kind("a nested Choice rule"), None, ctx, diags)?;
    if let Some(comment) = fields.take("Comment") {
        string(comment, diags);
    }
    for member in fields.take_where(|key| matches!(key, "Next" | "Assign" | "Output")) {
        let message = format!("a rule inside another one cannot have `{}`", member.key.value);
        let fault = Diagnostic::new(&code::CHOICE_NESTED_RULE_FIELD, member.key.span, message);
        diags.push(fault.help(format!("move `{}` to the outermost rule", member.key.value)));
    }
    let condition = read_condition(&mut fields, node, diags);
    fields.finish(diags);
    condition
}

/// `Variable` and its one comparator.
fn read_comparison(fields: &mut Fields<'_>, variable: &Member, diags: &mut Diagnostics) -> Option<Comparison> {
    let path = read_reference_path(variable, diags);
    let found = take_comparators(fields);
    if let [first, second, ..] = found.as_slice() {
        let message = format!("a rule can have only one of `{}` and `{}`", first.key.value, second.key.value);
        let fault = Diagnostic::new(&code::CHOICE_COMPARATOR_NOT_ONE, second.key.span, message);
        let rule = |of: &Member| format!("{{ \"Variable\": \"…\", \"{}\": … }}", of.key.value);
        let help = format!("to test both, write `\"And\": [ {}, {} ]`", rule(first), rule(second));
        diags.push(fault.also(first.key.span, "the other is here").help(help));
    }
    let Some(member) = found.first() else {
        report_no_comparator(fields, variable, diags);
        return None;
    };
    let comparator = by_name(&member.key.value)?;
    let operand = read_operand(comparator, member, diags);
    Some(Comparison { variable: path?, comparator: Spanned::new(comparator, member.key.span), operand: operand? })
}

/// Nothing to compare with: what is left over may be a comparator with a mistake in it.
fn report_no_comparator(fields: &mut Fields<'_>, variable: &Member, diags: &mut Diagnostics) {
    let names = COMPARATORS.iter().map(|comparator| comparator.name).collect_vec();
    if !report_misspelled(fields, &names, diags) {
        let message = "`Variable` is compared with nothing";
        let fault = Diagnostic::new(&code::CHOICE_COMPARATOR_NOT_ONE, variable.key.span, message);
        diags.push(fault.help("add a comparator to the rule: `\"StringEquals\": \"…\"`, `\"IsPresent\": true`"));
    }
}

fn read_operand(comparator: &Comparator, member: &Member, diags: &mut Diagnostics) -> Option<Operand> {
    if comparator.operand_is_path {
        return read_reference_path(member, diags).map(Operand::Path);
    }
    let span = member.value.span;
    match (operand_kind(comparator.test), &member.value.kind) {
        (Kind::String, NodeKind::String(text)) => {
            if comparator.test == Test::Matches {
                check_pattern(text, diags);
            }
            Some(Operand::String(Spanned::new(text.value.clone(), span)))
        }
        (Kind::Numeric, NodeKind::Number(text)) => Some(Operand::Number(Spanned::new(text.clone(), span))),
        (Kind::Boolean, NodeKind::Bool(value)) => Some(Operand::Bool(Spanned::new(*value, span))),
        (Kind::Timestamp, NodeKind::String(_)) => read_timestamp(member, diags).map(Operand::Timestamp),
        (kind, _) => {
            diags.push(wrong_operand(comparator, kind, member));
            None
        }
    }
}

/// A `StringMatches` pattern's last backslash must have something after it that it escapes.
fn check_pattern(text: &Text, diags: &mut Diagnostics) {
    let length = text.value.len();
    if (length - text.value.trim_end_matches('\\').len()) % 2 == 1 {
        let message = "the pattern ends with a backslash that escapes nothing";
        let fault = Diagnostic::new(&code::CHOICE_PATTERN_INVALID, text.span_of(length - 1, length), message);
        diags.push(fault.help(r"a star in a pattern is `\\*` in JSON, and a backslash `\\\\`"));
    }
}

/// The kind of literal that a comparator takes.
fn operand_kind(test: Test) -> Kind {
    match test {
        Test::Relation(kind, _) => kind,
        Test::Matches => Kind::String,
        Test::Is(_) => Kind::Boolean,
    }
}

fn wrong_operand(comparator: &Comparator, kind: Kind, member: &Member) -> Diagnostic {
    let expected = match kind {
        Kind::String => "a string",
        Kind::Numeric => "a number",
        Kind::Boolean => "a boolean",
        Kind::Timestamp => "a timestamp",
    };
    let mut fault = mismatch(comparator.name, &member.value, expected);
    if fault.code == &code::FIELD_TYPE_MISMATCH {
        fault.code = &code::CHOICE_OPERAND_TYPE_MISMATCH;
        let fitting = fitting_comparator(comparator, &member.value);
        fault.help = fault.help.or(fitting.map(|name| format!("`{name}` compares with {}", member.value.type_name())));
    }
    fault
}

/// The comparator that tests the same relation with a value of this type.
fn fitting_comparator(comparator: &Comparator, node: &Node) -> Option<&'static str> {
    let Test::Relation(_, relation) = comparator.test else { return None };
    let kind = match node.kind {
        NodeKind::String(_) => Kind::String,
        NodeKind::Number(_) => Kind::Numeric,
        NodeKind::Bool(_) => Kind::Boolean,
        _ => return None,
    };
    let fitting = Test::Relation(kind, relation);
    COMPARATORS
        .iter()
        .find(|comparator| comparator.test == fitting && !comparator.operand_is_path)
        .map(|found| found.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::StateKind;
    use crate::model::testing::{self, kind};

    /// A rule's faults; the rule is given as the members of its object, without `Next`.
    fn check(rule: &str, expected: &[&str]) {
        testing::check(&format!(r#""Type": "Choice", "Choices": [{{{rule}, "Next": "B"}}]"#), expected);
    }

    fn check_jsonata(rule: &str, expected: &[&str]) {
        testing::check_jsonata(&format!(r#""Type": "Choice", "Choices": [{{{rule}, "Next": "B"}}]"#), expected);
    }

    #[test]
    fn operands() {
        check(r#""Variable": "$.n", "StringEquals": "x""#, &[]);
        check(r#""Variable": "$$.State.Name", "StringMatches": "a*""#, &[]);
        check(r#""Variable": "$n", "NumericLessThanPath": "$$.Execution.Input.n""#, &[]);
        check(r#""Variable": "$.n", "NumericEquals": -1.5e3"#, &[]);
        check(r#""Variable": "$.n", "IsPresent": false"#, &[]);
        check(r#""Variable": "$.n", "TimestampEquals": "2016-03-14T01:59:00Z""#, &[]);
        check(r#""Variable": "$.n", "StringEquals": 1"#, &["choice-operand-type-mismatch at 1"]);
        check(r#""Variable": "$.n", "NumericEquals": "1""#, &[r#"choice-operand-type-mismatch at "1""#]);
        check(r#""Variable": "$.n", "BooleanEquals": null"#, &["choice-operand-type-mismatch at null"]);
        check(r#""Variable": "$.n", "IsNull": "true""#, &[r#"choice-operand-type-mismatch at "true""#]);
        check(r#""Variable": "$.n", "StringMatches": "a\\\\""#, &[]);
        check(r#""Variable": "$.n", "StringMatches": "a\\""#, &[r"choice-pattern-invalid at \\"]);
        check(r#""Variable": "$.n", "TimestampEquals": "now""#, &[r#"timestamp-invalid at "now""#]);
        check(r#""Variable": "$.n", "TimestampEquals": 1"#, &["choice-operand-type-mismatch at 1"]);
        check(r#""Variable": "$.n", "StringEqualsPath": "x""#, &["json-path-invalid at x"]);
        check(r#""Variable": "$.n[*]", "StringEquals": "x""#, &["reference-path-invalid at [*]"]);
    }

    #[test]
    fn one_shape_and_one_comparator() {
        check(r#""Variable": "$.n""#, &[r#"choice-comparator-not-one at "Variable""#]);
        check(r#""Variable": "$.n", "NumericLess": 1"#, &[r#"field-unknown at "NumericLess""#]);
        check(r#""Variable": "$.n", "isNull": true"#, &[r#"field-unknown at "isNull""#]);
        check(
            r#""Variable": "$.n", "IsNull": true, "IsString": true"#,
            &[r#"choice-comparator-not-one at "IsString""#],
        );
        check(r#""NumericEquals": 1"#, &["choice-rule-shape-invalid at {"]);
        check(r#""variable": "$.n", "NumericEquals": 1"#, &[r#"field-unknown at "variable""#]);
        check(r#""Variable": "$.n", "IsNull": true, "Not": {}"#, &[r#"choice-rule-shape-invalid at "Variable""#]);
        check(r#""And": []"#, &["field-empty at []"]);
    }

    #[test]
    fn rules_inside_rules() {
        let rule = r#"{"Variable": "$.n", "IsNull": true}"#;
        check(&format!(r#""And": [{rule}, {{"Or": [{rule}, {{"Not": {rule}, "Comment": "c"}}]}}]"#), &[]);
        check(r#""Not": {"Variable": "$.n", "IsNull": true, "Next": "C"}"#, &[r#"choice-nested-rule-field at "Next""#]);
        check(
            r#""Or": [{"Variable": "$.n", "IsNull": true, "Assign": {}}]"#,
            &[r#"choice-nested-rule-field at "Assign""#],
        );
        check(r#""Not": [1]"#, &["field-type-mismatch at [1]"]);
    }

    #[test]
    fn jsonata_conditions() {
        check_jsonata(r#""Condition": "{% $states.input.n = 1 %}", "Output": 1"#, &[]);
        check_jsonata(r#""Condition": true"#, &[]);
        check_jsonata(r#""Condition": "true""#, &[r#"field-type-mismatch at "true""#]);
        check_jsonata(r#""Variable": "$.n", "IsNull": true"#, &[r#"field-language-mismatch at "Variable""#]);
        check_jsonata(r#""Comment": "c""#, &["choice-rule-shape-invalid at {"]);
        check(r#""Condition": "{% true %}""#, &[r#"field-language-mismatch at "Condition""#]);
    }

    #[test]
    fn the_tree_of_a_condition() {
        let rule = r#"{"Not": {"Variable": "$.n", "NumericLessThan": 10}, "Next": "B"}"#;
        let StateKind::Choice(choice) = kind(&format!(r#""Type": "Choice", "Choices": [{rule}]"#)) else { panic!() };
        let condition =
            choice.choices.first().and_then(|rule| rule.condition.as_ref()).map(|condition| &condition.kind);
        let Some(ConditionKind::Not(inner)) = condition else { panic!("{condition:?}") };
        let ConditionKind::Compare(comparison) = &inner.kind else { panic!("{inner:?}") };
        assert_eq!(comparison.comparator.name, "NumericLessThan");
        assert!(matches!(&comparison.operand, Operand::Number(number) if number.value == "10"));
    }
}
