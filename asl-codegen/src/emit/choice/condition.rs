//! A rule's condition as a Rust condition: `&&`, `||`, `!`, and one function call per comparator.

use super::variable::Reader;
use crate::collect_vec::CollectVec;
use crate::emit::context::Context;
use crate::emit::literal::{emit_instant, emit_number};
use crate::ir::name::snake_case;
use crate::model::choice::{Comparison, Condition, ConditionKind, Operand};
use crate::model::comparator::{Property, Test};
use crate::tokens::{TokenStream, format_ident, quote};

/// An expression of type `bool`, for an `if`; it leaves the function by `?` where a path leads nowhere.
pub(super) fn emit_condition(ctx: &Context<'_>, condition: &Condition, reader: &Reader<'_>) -> TokenStream {
    let emit = |conditions: &[Condition]| -> Vec<TokenStream> {
        conditions.iter().map(|condition| emit_operand(ctx, condition, reader)).collect_vec()
    };
    match &condition.kind {
        ConditionKind::And(conditions) => {
            let conditions = emit(conditions);
            quote!(#(#conditions)&&*)
        }
        ConditionKind::Or(conditions) => {
            let conditions = emit(conditions);
            quote!(#(#conditions)||*)
        }
        ConditionKind::Not(condition) => {
            let condition = emit_operand(ctx, condition, reader);
            quote!(!#condition)
        }
        ConditionKind::Compare(comparison) => emit_comparison(ctx, comparison, reader),
        // JSONata has rules of its own: `jsonata`.
        ConditionKind::Jsonata(_) => quote!(false),
    }
}

/// The same as an operand of another expression: in parentheses where they are needed.
fn emit_operand(ctx: &Context<'_>, condition: &Condition, reader: &Reader<'_>) -> TokenStream {
    let tokens = emit_condition(ctx, condition, reader);
    match &condition.kind {
        ConditionKind::And(conditions) | ConditionKind::Or(conditions) if conditions.len() > 1 => quote!((#tokens)),
        _ => tokens,
    }
}

fn emit_comparison(ctx: &Context<'_>, comparison: &Comparison, reader: &Reader<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let function = format_ident!("{}", snake_case(comparison.comparator.name));
    let may_be_absent = comparison.comparator.test == Test::Is(Property::Present);
    let variable = reader.emit_variable(&comparison.variable, may_be_absent);
    let operand = match &comparison.operand {
        Operand::String(text) if comparison.comparator.test == Test::Matches => {
            let pieces = pattern_pieces(text);
            quote!(&[#(#pieces),*])
        }
        Operand::String(text) => {
            let text = &text.value;
            quote!(#text)
        }
        Operand::Number(text) => emit_number(ctx, text),
        Operand::Bool(expected) if matches!(comparison.comparator.test, Test::Is(_)) => {
            let not = (!expected.value).then(|| quote!(!));
            return quote!(#not #rt::choice::#function(#variable));
        }
        Operand::Bool(expected) => {
            let expected = expected.value;
            quote!(#expected)
        }
        Operand::Timestamp(timestamp) => match timestamp.instant {
            Some(instant) => emit_instant(ctx, instant),
            // A placeholder is no timestamp: nothing compares with it.
            None => return quote!(false),
        },
        Operand::Path(path) => reader.emit_variable(path, false),
    };
    quote!(#rt::choice::#function(#variable, #operand))
}

/// A `StringMatches` pattern, split at its wildcards; `\*` is a star and `\\` a backslash.
pub(crate) fn pattern_pieces(pattern: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        let literal = match letter {
            '*' => {
                pieces.push(String::new());
                continue;
            }
            '\\' => letters.next().unwrap_or('\\'),
            letter => letter,
        };
        if let Some(piece) = pieces.last_mut() {
            piece.push(literal);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, expected: &[&str]) {
        assert_eq!(pattern_pieces(pattern), expected);
    }

    #[test]
    fn patterns_are_split_at_their_wildcards() {
        check("log-*.txt", &["log-", ".txt"]);
        check("*", &["", ""]);
        check("", &[""]);
        check(r"a\*b\\*", &[r"a*b\", ""]);
    }
}
