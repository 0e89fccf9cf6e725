//! Proves that a Choice without `Default` has a rule for every value that its type allows.

use super::Rule;
use super::comparator::can_hold;
use super::domain::{Combination, Domain, MAX_PATHS};
use super::report::{self, LeftOut};
use super::truth::Truth;
use crate::payload::leaves::Leaves;
use crate::payload::{Message, Schema, Site};

/// Combinations times comparisons beyond this aren't tried: rustc warns of constants that take long.
const MAX_WORK: usize = 150_000;
/// Combinations beyond this aren't tried.
const MAX_COMBINATIONS: usize = 4096;

/// Fails when values are left out, or when that can't be decided.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Comparator, Operand, PathPart, Rule, Site, check_exhaustive};
///
/// #[derive(Payload)]
/// struct Case { open: bool }
///
/// const fn is(open: bool) -> Rule {
///     let operand = Operand::Bool(open);
///     Rule::Compare { parts: &[PathPart::Key("open")], comparator: Comparator::BooleanEquals, operand }
/// }
/// const SITE: Site<'_> = Site { place: "case.asl.json:3:5", state: "Decide", path: "", ty: "Case", snippet: "" };
/// const _: () = check_exhaustive(Case::SCHEMA, &[is(true), is(false)], &SITE);
/// ```
#[inline]
#[track_caller]
pub const fn check_exhaustive(schema: &'static Schema, rules: &'static [Rule], site: &Site<'_>) {
    if let Err(message) = try_check_exhaustive(schema, rules, site) {
        panic!("{}", message.as_str());
    }
}

/// [`check_exhaustive`], with the message as a value.
#[inline]
pub const fn try_check_exhaustive(
    schema: &'static Schema,
    rules: &'static [Rule],
    site: &Site<'_>,
) -> Result<(), Message> {
    if any_faulty(schema, rules) {
        return Ok(());
    }
    let domain = Domain::of(schema, rules);
    if is_too_much(&domain) {
        return Err(report::too_many(site));
    }
    if domain.n_combinations(1) == 0 {
        return Ok(());
    }
    let mut left_out = LeftOut::new();
    let mut undecided = None;
    let mut combination: Combination = [0; MAX_PATHS];
    loop {
        if domain.is_possible(&combination) {
            let mut next = 0;
            match any(rules, &domain, &combination, &mut next) {
                Truth::True => {}
                Truth::Unknown if undecided.is_none() => undecided = Some(combination),
                Truth::Unknown => {}
                Truth::False | Truth::Fails => left_out.add(combination),
            }
        }
        if !domain.advance(&mut combination) {
            break;
        }
    }
    match undecided {
        _ if left_out.n_found > 0 => Err(report::left_out(&left_out, &domain, site)),
        Some(combination) => Err(report::undecided(&combination, &domain, site)),
        None => Ok(()),
    }
}

/// Whether there is more to try than a constant may take.
#[inline]
pub(super) const fn is_too_much(domain: &Domain) -> bool {
    let n_combinations = domain.n_combinations(MAX_COMBINATIONS + 1);
    domain.overflow || n_combinations > MAX_COMBINATIONS || n_combinations * domain.n_comparisons > MAX_WORK
}

/// Whether a rule has a fault of its own, which is reported where it stands: a path that leads nowhere, a comparator that never
/// holds. That values are left out then follows from it.
#[inline]
pub(super) const fn any_faulty(schema: &'static Schema, rules: &[Rule]) -> bool {
    let mut idx = 0;
    while idx < rules.len() {
        let faulty = match &rules[idx] {
            Rule::And(rules) | Rule::Or(rules) => any_faulty(schema, rules),
            Rule::Not(rule) => any_faulty(schema, core::slice::from_ref(*rule)),
            Rule::Compare { parts, comparator, operand } => {
                let leaves = Leaves::find(schema, parts);
                leaves.is_empty() || !can_hold(&leaves, *comparator, *operand)
            }
            Rule::Undecidable => false,
        };
        if faulty {
            return true;
        }
        idx += 1;
    }
    false
}

/// Whether one of the rules holds; `next` counts comparisons.
#[inline]
const fn any(rules: &[Rule], domain: &Domain, combination: &Combination, next: &mut usize) -> Truth {
    let mut truth = Truth::False;
    let mut idx = 0;
    while idx < rules.len() {
        truth = truth.or(evaluate(&rules[idx], domain, combination, next));
        idx += 1;
    }
    truth
}

#[inline]
pub(super) const fn evaluate(rule: &Rule, domain: &Domain, combination: &Combination, next: &mut usize) -> Truth {
    match rule {
        Rule::And(rules) => {
            let mut truth = Truth::True;
            let mut idx = 0;
            while idx < rules.len() {
                truth = truth.and(evaluate(&rules[idx], domain, combination, next));
                idx += 1;
            }
            truth
        }
        Rule::Or(rules) => any(rules, domain, combination, next),
        Rule::Not(rule) => evaluate(rule, domain, combination, next).not(),
        Rule::Compare { .. } => {
            let (_, truth) = domain.comparison(*next, combination);
            *next += 1;
            truth
        }
        Rule::Undecidable => Truth::Unknown,
    }
}
