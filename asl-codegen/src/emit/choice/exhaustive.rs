//! Compile-time checks of a Choice over typed data: every comparator can hold, every rule is for some value and fails for none,
//! and every value has a rule.

use super::variable::Reader;
use crate::collect_vec::CollectVec;
use crate::emit::context::Context;
use crate::emit::path::reference_steps;
use crate::emit::shape::share_parts;
use crate::emit::shared::Sites;
use crate::expr::json_path::Root;
use crate::expr::reference_path::ReferencePath;
use crate::ir::{Choice, Otherwise, State};
use crate::model::choice::{Comparison, Condition, ConditionKind, Operand};
use crate::tokens::{Ident, Literal, TokenStream, format_ident, quote};

/// Has constants whose evaluation fails while `cargo check` runs, where a rule can't match or a value has no rule.
///
/// Nothing where the data is JSON: then the definition itself was checked.
pub(super) fn ask(ctx: &Context<'_>, state: &State<'_>, choice: &Choice<'_>, reader: &Reader<'_>) {
    let Some(schema) = reader.schema() else { return };
    let rt = &ctx.rt;
    let mut comparisons = Vec::new();
    choice.rules.iter().for_each(|rule| collect(rule.condition, &mut comparisons));
    comparisons.iter().for_each(|comparison| ask_comparator(ctx, comparison, reader, schema));
    share_untested_paths(choice, reader, schema);
    let rules = choice.rules.iter().map(|rule| emit_rule(ctx, rule.condition));
    let rules = ctx.shared.constant("RULES", &quote!(&[#rt::Rule]), &quote!(&[#(#rules),*]));
    let ask = |function, sites| {
        ctx.shared.ask(reader.question(function, quote!(#schema, #rules), TokenStream::new(), sites));
    };
    if choice.otherwise == Otherwise::Proven {
        ask("check_exhaustive", Sites::One(reader.site(state.name_span, "")));
    }
    let sites = choice.rules.iter().map(|rule| reader.site(rule.condition.span, ""));
    ask("check_rules", Sites::Each(sites.collect_vec()));
}

/// The paths of the last rule, where it isn't tested because one must match: those of the others are resolved to be read. In JSON none
/// is.
fn share_untested_paths(choice: &Choice<'_>, reader: &Reader<'_>, schema: &TokenStream) {
    let mut comparisons = Vec::new();
    match (reader.rust_type(), choice.otherwise, choice.rules.last()) {
        (None, ..) => choice.rules.iter().for_each(|rule| collect(rule.condition, &mut comparisons)),
        (_, Otherwise::Proven, Some(rule)) => collect(rule.condition, &mut comparisons),
        _ => {}
    }
    let share = |path: &ReferencePath| {
        if path.root == Root::Input {
            reader.share_resolved(path, schema);
        }
    };
    for comparison in comparisons {
        share(&comparison.variable);
        if let Operand::Path(path) = &comparison.operand {
            share(path);
        }
    }
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

fn ask_comparator(ctx: &Context<'_>, comparison: &Comparison, reader: &Reader<'_>, schema: &TokenStream) {
    if comparison.variable.root != Root::Input {
        return;
    }
    let (site, parts) = (reader.path_site(&comparison.variable), parts(ctx, comparison));
    let (comparator, operand) = (emit_comparator(ctx, comparison), emit_operand(ctx, &comparison.operand));
    let about = quote!(#schema, #parts, #comparator, #operand);
    ctx.shared.ask(reader.question("check_comparator", about, TokenStream::new(), Sites::One(site)));
}

fn parts(ctx: &Context<'_>, comparison: &Comparison) -> Ident {
    share_parts(ctx, &reference_steps(&comparison.variable))
}

fn emit_rule(ctx: &Context<'_>, condition: &Condition) -> TokenStream {
    let rt = &ctx.rt;
    match &condition.kind {
        ConditionKind::And(conditions) => {
            let rules = conditions.iter().map(|condition| emit_rule(ctx, condition));
            quote!(#rt::Rule::And(&[#(#rules),*]))
        }
        ConditionKind::Or(conditions) => {
            let rules = conditions.iter().map(|condition| emit_rule(ctx, condition));
            quote!(#rt::Rule::Or(&[#(#rules),*]))
        }
        ConditionKind::Not(condition) => {
            let rule = emit_rule(ctx, condition);
            quote!(#rt::Rule::Not(&#rule))
        }
        ConditionKind::Compare(comparison) if comparison.variable.root != Root::Input => quote!(#rt::Rule::Undecidable),
        ConditionKind::Compare(comparison) => {
            let parts = parts(ctx, comparison);
            let (comparator, operand) = (emit_comparator(ctx, comparison), emit_operand(ctx, &comparison.operand));
            quote!(#rt::Rule::Compare { parts: #parts, comparator: #comparator, operand: #operand })
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
