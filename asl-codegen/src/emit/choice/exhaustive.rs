//! Compile-time checks of a Choice over typed data: every comparator can hold, every rule is for some value and fails for none,
//! and every value has a rule.

use super::variable::Reader;
use crate::emit::context::Context;
use crate::emit::path::reference_steps;
use crate::emit::runtime_path::alias;
use crate::emit::site::emit_site;
use crate::expr::json_path::Root;
use crate::ir::{Choice, Otherwise, State};
use crate::list::List as _;
use crate::model::choice::{Comparison, Condition, ConditionKind, Operand};
use crate::tokens::{Literal, TokenStream, format_ident, quote, quote_spanned};

/// Constants whose evaluation fails while `cargo check` runs, where a rule can't match or a value has no rule.
///
/// Nothing where the data is JSON: then the definition itself was checked.
pub(super) fn emit_check(
    ctx: &Context<'_>,
    state: &State<'_>,
    choice: &Choice<'_>,
    reader: &Reader<'_>,
) -> TokenStream {
    let Some(schema) = reader.schema() else { return TokenStream::new() };
    let span = reader.span();
    let rt = alias();
    let mut comparisons = Vec::new();
    choice.rules.iter().for_each(|rule| collect(rule.condition, &mut comparisons));
    let comparators = comparisons.iter().map(|comparison| emit_comparator_check(ctx, comparison, reader, schema));
    let rules: Vec<_> = choice.rules.iter().map(|rule| emit_rule(ctx, rule.condition, reader)).list();
    let exhaustive = (choice.otherwise == Otherwise::Proven).then(|| {
        let site = emit_site(ctx, state, state.name_span, "", reader.type_text());
        quote_spanned! {span=>
            const _: () = #rt::check_exhaustive(#schema, RULES, &#site);
        }
    });
    let sites = choice.rules.iter().map(|rule| emit_site(ctx, state, rule.condition.span, "", reader.type_text()));
    let paths = emit_untested_paths(ctx, choice, reader, schema);
    quote_spanned! {span=>
        #(#comparators)*
        #paths
        const RULES: &[#rt::Rule] = &[#(#rules),*];
        #exhaustive
        const _: () = #rt::check_rules(#schema, RULES, &[#(#sites),*]);
    }
}

/// The paths of the last rule, where it isn't tested because one must match: those of the others are resolved to be read. In JSON none
/// is.
fn emit_untested_paths(
    ctx: &Context<'_>,
    choice: &Choice<'_>,
    reader: &Reader<'_>,
    schema: &TokenStream,
) -> TokenStream {
    let rt = &ctx.rt;
    let mut comparisons = Vec::new();
    match (reader.rust_type(), choice.otherwise, choice.rules.last()) {
        (None, ..) => choice.rules.iter().for_each(|rule| collect(rule.condition, &mut comparisons)),
        (_, Otherwise::Proven, Some(rule)) => collect(rule.condition, &mut comparisons),
        _ => {}
    }
    let operand = |comparison: &Comparison| match &comparison.operand {
        Operand::Path(path) => Some(path.clone()),
        _ => None,
    };
    let paths = comparisons.iter().flat_map(|comparison| [Some(comparison.variable.clone()), operand(comparison)]);
    let checks = paths.flatten().filter(|path| path.root == Root::Input).map(|path| {
        let (count, resolved) = (reference_steps(&path).len(), reader.emit_resolved(&path, schema));
        quote!(const _: [#rt::Step; #count] = #resolved;)
    });
    checks.collect()
}

fn collect<'c>(condition: &'c Condition, comparisons: &mut Vec<&'c Comparison>) {
    match &condition.kind {
        ConditionKind::And(conditions) | ConditionKind::Or(conditions) => {
            conditions.iter().for_each(|condition| collect(condition, comparisons));
        }
        ConditionKind::Not(condition) => collect(condition, comparisons),
        ConditionKind::Compare(comparison) => comparisons.push(comparison),
        ConditionKind::Jsonata(_) => {}
    }
}

fn emit_comparator_check(
    ctx: &Context<'_>,
    comparison: &Comparison,
    reader: &Reader<'_>,
    schema: &TokenStream,
) -> TokenStream {
    if comparison.variable.root != Root::Input {
        return TokenStream::new();
    }
    let (span, site) = (reader.span(), reader.emit_site(&comparison.variable));
    let rt = alias();
    let parts = reader.emit_parts(&reference_steps(&comparison.variable));
    let (comparator, operand) = (emit_comparator(ctx, comparison), emit_operand(ctx, &comparison.operand));
    quote_spanned! {span=>
        const _: () = #rt::check_comparator(#schema, &#parts, #comparator, #operand, &#site);
    }
}

fn emit_rule(ctx: &Context<'_>, condition: &Condition, reader: &Reader<'_>) -> TokenStream {
    let rt = &ctx.rt;
    match &condition.kind {
        ConditionKind::And(conditions) => {
            let rules = conditions.iter().map(|condition| emit_rule(ctx, condition, reader));
            quote!(#rt::Rule::And(&[#(#rules),*]))
        }
        ConditionKind::Or(conditions) => {
            let rules = conditions.iter().map(|condition| emit_rule(ctx, condition, reader));
            quote!(#rt::Rule::Or(&[#(#rules),*]))
        }
        ConditionKind::Not(condition) => {
            let rule = emit_rule(ctx, condition, reader);
            quote!(#rt::Rule::Not(&#rule))
        }
        ConditionKind::Compare(comparison) if comparison.variable.root != Root::Input => quote!(#rt::Rule::Undecidable),
        ConditionKind::Compare(comparison) => {
            let parts = reader.emit_parts(&reference_steps(&comparison.variable));
            let (comparator, operand) = (emit_comparator(ctx, comparison), emit_operand(ctx, &comparison.operand));
            quote!(#rt::Rule::Compare { parts: &#parts, comparator: #comparator, operand: #operand })
        }
        ConditionKind::Jsonata(_) => quote!(#rt::Rule::Undecidable),
    }
}

fn emit_comparator(ctx: &Context<'_>, comparison: &Comparison) -> TokenStream {
    let rt = &ctx.rt;
    let name = comparison.comparator.name;
    let name = format_ident!("{}", name.strip_suffix("Path").unwrap_or(name));
    quote!(#rt::Comparator::#name)
}

fn emit_operand(ctx: &Context<'_>, operand: &Operand) -> TokenStream {
    let rt = &ctx.rt;
    match operand {
        Operand::Path(_) => quote!(#rt::Operand::Path),
        Operand::Bool(value) => {
            let value = value.value;
            quote!(#rt::Operand::Bool(#value))
        }
        Operand::Number(text) => match text.parse::<i64>() {
            Ok(integer) => {
                let integer = Literal::unsuffixed(integer);
                quote!(#rt::Operand::Int(#integer))
            }
            Err(_) => {
                let float = text.parse::<f64>().ok().filter(|float| float.is_finite()).unwrap_or(f64::MAX);
                let float = Literal::f64_suffixed(float);
                quote!(#rt::Operand::Float(#float))
            }
        },
        Operand::String(text) => {
            let text = &text.value;
            quote!(#rt::Operand::Str(#text))
        }
        Operand::Timestamp(timestamp) => {
            let text = &timestamp.text;
            quote!(#rt::Operand::Str(#text))
        }
    }
}
