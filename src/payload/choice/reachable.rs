//! Finds rules that earlier ones leave nothing to, and rules at which an execution may fail.

use super::Rule;
use super::atom::Atom;
use super::domain::{Combination, Domain, MAX_PATHS};
use super::exhaustive::{any_faulty, evaluate, is_too_much};
use super::report::{may_fail, never_reached};
use super::truth::Truth;
use crate::payload::leaves::Leaves;
use crate::payload::{Message, Schema, Site};

/// How many rules are looked at.
const MAX_RULES: usize = 64;

/// Fails when earlier rules cover all values that a rule is for, or when a rule looks at what may be absent. `sites` say where
/// the rules stand, one for each.
///
/// Whether there is a rule for every value is [`check_exhaustive`](super::check_exhaustive)'s question.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Comparator, Operand, PathPart, Rule, Site, check_rules};
///
/// #[derive(Payload)]
/// struct Case { open: bool }
///
/// const fn is(open: bool) -> Rule {
///     let operand = Operand::Bool(open);
///     Rule::Compare { parts: &[PathPart::Key("open")], comparator: Comparator::BooleanEquals, operand }
/// }
/// const SITE: Site<'_> = Site { place: "case.asl.json:3:5", state: "Decide", path: "", ty: "Case", snippet: "" };
/// const _: () = check_rules(Case::SCHEMA, &[is(true), is(false)], &[SITE, SITE]);
/// ```
#[inline]
#[track_caller]
pub const fn check_rules(schema: &'static Schema, rules: &'static [Rule], sites: &[Site<'_>]) {
    if let Err(message) = try_check_rules(schema, rules, sites) {
        panic!("{}", message.as_str());
    }
}

/// [`check_rules`], with the message as a value.
#[inline]
pub const fn try_check_rules(
    schema: &'static Schema,
    rules: &'static [Rule],
    sites: &[Site<'_>],
) -> Result<(), Message> {
    let domain = Domain::of(schema, rules);
    if rules.len() > MAX_RULES || rules.len() != sites.len() || any_faulty(schema, rules) || is_too_much(&domain) {
        return Ok(());
    }
    let mut is_reached = [false; MAX_RULES];
    let mut combination: Combination = [0; MAX_PATHS];
    loop {
        if domain.is_possible(&combination)
            && let Some(idx) = follow(rules, &domain, &combination, &mut is_reached)
            && is_missing(schema, &domain, &combination)
        {
            return Err(may_fail(&domain, &combination, &sites[idx]));
        }
        if !domain.advance(&mut combination) {
            break;
        }
    }
    let mut idx = 0;
    while idx < rules.len() {
        if !is_reached[idx] {
            return Err(never_reached(idx, &sites[idx]));
        }
        idx += 1;
    }
    Ok(())
}

/// Whether a path leads nowhere because a type says that it may, and not only because nothing is known of the data.
#[inline]
const fn is_missing(schema: &'static Schema, domain: &Domain, combination: &Combination) -> bool {
    let mut path = 0;
    while path < domain.n_paths {
        let is_absent = matches!(domain.atom(path, combination), Atom::Absent);
        if is_absent && Leaves::find(schema, domain.paths[path]).may_be_missing {
            return true;
        }
        path += 1;
    }
    false
}

/// Takes a combination from rule to rule until one holds for sure; the rule that fails on it, if one does.
#[inline]
const fn follow(
    rules: &[Rule],
    domain: &Domain,
    combination: &Combination,
    is_reached: &mut [bool; MAX_RULES],
) -> Option<usize> {
    let mut next = 0;
    let mut idx = 0;
    while idx < rules.len() {
        match evaluate(&rules[idx], domain, combination, &mut next) {
            Truth::False => {}
            Truth::True => {
                is_reached[idx] = true;
                return None;
            }
            Truth::Unknown => is_reached[idx] = true,
            Truth::Fails => return Some(idx),
        }
        idx += 1;
    }
    None
}
