//! The messages about Choices that aren't exhaustive, or not provably so.

use super::atom::Atom;
use super::domain::{Combination, Domain, MAX_PATHS};
use super::truth::Truth;
use crate::payload::path::write_path;
use crate::payload::{Message, Site};

/// How many combinations a message lists.
const MAX_LISTED: usize = 4;

/// Combinations that no rule is for.
pub(super) struct LeftOut {
    first: [Combination; MAX_LISTED],
    pub(super) n_found: usize,
}

impl LeftOut {
    #[inline]
    pub(super) const fn new() -> LeftOut {
        LeftOut { first: [[0; MAX_PATHS]; MAX_LISTED], n_found: 0 }
    }

    #[inline]
    pub(super) const fn add(&mut self, combination: Combination) {
        if self.n_found < MAX_LISTED {
            self.first[self.n_found] = combination;
        }
        self.n_found += 1;
    }
}

/// ``` `Is Case Resolved` has no Default and no rule for `$.Status` = 0 (type `WorkedCase`) ```
#[inline]
pub(super) const fn left_out(left_out: &LeftOut, domain: &Domain, site: &Site<'_>) -> Message {
    let mut message = Message::new().quoted(site.state).text(" has no Default and no rule for ");
    let mut fails = false;
    let mut idx = 0;
    while idx < left_out.n_found && idx < MAX_LISTED {
        message = message.text(if idx == 0 { "" } else { "; " });
        message = describe(message, &left_out.first[idx], domain);
        fails |= has_absent(&left_out.first[idx], domain);
        idx += 1;
    }
    if left_out.n_found > MAX_LISTED {
        message = message.text("; and ").integer((left_out.n_found - MAX_LISTED) as i128).text(" more");
    }
    let message = if site.ty.is_empty() { message } else { message.text(" (type ").quoted(site.ty).text(")") };
    let message = ways_out(message.at(site), domain);
    if fails { message.help().text("what may be absent is asked for with `IsPresent` first") } else { message }
}

/// The first comparison that depends on more than is known says why.
#[inline]
pub(super) const fn undecided(combination: &Combination, domain: &Domain, site: &Site<'_>) -> Message {
    let mut message = Message::new()
        .quoted(site.state)
        .text(" has no Default, and that its rules cover every value of ")
        .data(site.ty)
        .text(" can't be proven");
    let mut idx = 0;
    while idx < domain.n_comparisons {
        let (path, truth) = domain.comparison(idx, combination);
        if matches!(truth, Truth::Unknown) {
            let parts = domain.paths[path];
            message = write_path(message.text(": `"), parts).text("`");
            message = match domain.atom(path, combination) {
                Atom::AnyText => message.text(" is a string of any value"),
                Atom::AnyNumber => message.text(" is a number with fractions"),
                Atom::Anything => message.text(" has no type, it is any JSON"),
                atom => atom.describe(message).text(" is compared to what is known only when running"),
            };
            break;
        }
        idx += 1;
    }
    if idx == domain.n_comparisons {
        message = message.text(": a rule depends on more than the state's input");
    }
    ways_out(message.at(site), domain)
}

/// There is more to try than a constant may take.
#[inline]
pub(super) const fn too_many(site: &Site<'_>) -> Message {
    let message = Message::new()
        .quoted(site.state)
        .text(" has no Default, and its rules are too many to prove that they cover every value of ")
        .data(site.ty);
    message.at(site).help().text("add a `Default`, or write `allow(choice-not-exhaustive)` in `asl!`")
}

/// ``` a rule of `Decide` fails where `$.note` is absent ```
#[inline]
pub(super) const fn may_fail(domain: &Domain, combination: &Combination, site: &Site<'_>) -> Message {
    let mut message = Message::new().text("a rule of ").quoted(site.state).text(" fails where ");
    let mut path = 0;
    while path < domain.n_paths {
        if matches!(domain.atom(path, combination), Atom::Absent) {
            message = write_path(message.text("`"), domain.paths[path]).text("` is absent");
            break;
        }
        path += 1;
    }
    let message = message.text(", which it may be in ").data(site.ty).at(site).help();
    let message = message.text("ask first: `\"And\": [{ \"Variable\": \"");
    let message = if path < domain.n_paths { write_path(message, domain.paths[path]) } else { message };
    message.text("\", \"IsPresent\": true }, …]`")
}

/// ``` rule 2 of `Decide` never decides: earlier rules cover all values that it is for ```
#[inline]
pub(super) const fn never_reached(idx: usize, site: &Site<'_>) -> Message {
    let message = Message::new().text("rule ").integer(idx as i128 + 1).text(" of ").quoted(site.state);
    let message = message.text(" never decides: earlier rules cover all values of ").data(site.ty);
    message.text(" that it is for").at(site).help().text("remove it, or put it before those")
}

#[inline]
const fn ways_out(message: Message, domain: &Domain) -> Message {
    let message = message.help().text("add a `Default`, give ");
    let message = match domain.n_paths {
        1 => write_path(message.text("`"), domain.paths[0]).text("` a type with no other values"),
        _ => message.text("the input a type with no other values"),
    };
    message.text(", or write `allow(choice-not-exhaustive)` in `asl!`")
}

/// ``` `$.a` = 0 with `$.b` = true ```
#[inline]
const fn describe(message: Message, combination: &Combination, domain: &Domain) -> Message {
    let mut message = message;
    let mut path = 0;
    while path < domain.n_paths {
        message = message.text(if path == 0 { "`" } else { " with `" });
        message = write_path(message, domain.paths[path]).text("`");
        message = domain.atom(path, combination).describe(message);
        path += 1;
    }
    if domain.n_paths == 0 { message.text("any value") } else { message }
}

#[inline]
const fn has_absent(combination: &Combination, domain: &Domain) -> bool {
    let mut path = 0;
    while path < domain.n_paths {
        if matches!(domain.atom(path, combination), Atom::Absent) {
            return true;
        }
        path += 1;
    }
    false
}
