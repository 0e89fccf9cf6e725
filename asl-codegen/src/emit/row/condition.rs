//! The rules of a Choice as data: comparisons of plain paths, joined by `And`, `Or` and `Not`.

use super::{emit_reference, is_plain_reference};
use crate::emit::choice::pattern_pieces;
use crate::emit::context::Context;
use crate::emit::literal::{emit_instant, emit_number};
use crate::ir::Choice;
use crate::ir::name::snake_case;
use crate::model::choice::{Comparison, Condition, ConditionKind, Operand};
use crate::model::comparator::{Property, Test};
use crate::tokens::{Literal, TokenStream, format_ident, quote};

/// Whether a condition compares nothing but plain paths and constants.
pub(super) fn is_plain_condition(condition: &Condition) -> bool {
    match &condition.kind {
        ConditionKind::And(conditions) | ConditionKind::Or(conditions) => conditions.iter().all(is_plain_condition),
        ConditionKind::Not(condition) => is_plain_condition(condition),
        ConditionKind::Compare(comparison) => {
            let is_other = matches!(&comparison.operand, Operand::Path(path) if !is_plain_reference(path));
            is_plain_reference(&comparison.variable) && !is_other
        }
        ConditionKind::Jsonata(_) => false,
    }
}

/// ```text
/// &[Rule::new(Condition::Number(Path::key("$.total", "total"), choice::numeric_greater_than, Number::Int(1000)), 2)]
/// ```
pub(super) fn emit_rules(ctx: &Context<'_>, choice: &Choice<'_>) -> TokenStream {
    let rules = choice.rules.iter().map(|rule| {
        let (condition, next) = (emit_condition(ctx, rule.condition), Literal::unsuffixed(rule.target.0));
        quote!(Rule::new(#condition, #next))
    });
    quote!(&[#(#rules),*])
}

fn emit_condition(ctx: &Context<'_>, condition: &Condition) -> TokenStream {
    let emit = |conditions: &[Condition]| {
        let conditions = conditions.iter().map(|condition| emit_condition(ctx, condition));
        quote!(&[#(#conditions),*])
    };
    match &condition.kind {
        ConditionKind::And(conditions) => {
            let conditions = emit(conditions);
            quote!(Condition::And(#conditions))
        }
        ConditionKind::Or(conditions) => {
            let conditions = emit(conditions);
            quote!(Condition::Or(#conditions))
        }
        ConditionKind::Not(condition) => {
            let condition = emit_condition(ctx, condition);
            quote!(Condition::Not(&#condition))
        }
        ConditionKind::Compare(comparison) => emit_comparison(ctx, comparison),
        // No row: see `is_plain_condition`.
        ConditionKind::Jsonata(_) => quote!(Condition::Never),
    }
}

fn emit_comparison(ctx: &Context<'_>, comparison: &Comparison) -> TokenStream {
    let variable = emit_reference(ctx, &comparison.variable);
    let function = format_ident!("{}", snake_case(comparison.comparator.name));
    let (form, operand) = match &comparison.operand {
        Operand::String(text) if comparison.comparator.test == Test::Matches => {
            let pieces = pattern_pieces(text);
            return quote!(Condition::Matches(#variable, &[#(#pieces),*]));
        }
        Operand::Bool(expected) if comparison.comparator.test == Test::Is(Property::Present) => {
            let expected = expected.value;
            return quote!(Condition::Present(#variable, #expected));
        }
        Operand::Timestamp(timestamp) => match timestamp.instant {
            Some(instant) => ("Instant", emit_instant(ctx, instant)),
            // A placeholder is no timestamp: nothing compares with it.
            None => return quote!(Condition::Never),
        },
        Operand::String(text) => ("Text", {
            let text = &text.value;
            quote!(#text)
        }),
        Operand::Number(text) => ("Number", emit_number(ctx, text)),
        Operand::Bool(expected) => {
            let (expected, is_test) = (expected.value, matches!(comparison.comparator.test, Test::Is(_)));
            (if is_test { "Is" } else { "Bool" }, quote!(#expected))
        }
        Operand::Path(path) => ("Path", emit_reference(ctx, path)),
    };
    let form = format_ident!("{form}");
    quote!(Condition::#form(#variable, choice::#function, #operand))
}
