//! Keys that stand twice in one object.

use super::tree::Member;
use crate::by_name::ByName;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::span::Span;

/// Of so few keys each is compared with each faster than a hash is made.
const FEW: usize = 20;

/// Reports every key that an earlier member of the same object has.
pub(super) fn check_duplicates(members: &[Member], diags: &mut Diagnostics) {
    if members.len() < FEW && are_all_different(members) {
        return;
    }
    let mut first: ByName<'_, Span> = ByName::default();
    for Member { key, .. } in members {
        match first.get(&key.value) {
            Some(&first) => diags.push(duplicate_key(&key.value, key.span, first)),
            None => _ = first.insert(key.value.as_str(), key.span),
        }
    }
}

fn are_all_different(members: &[Member]) -> bool {
    let mut rest = members;
    while let Some((Member { key, .. }, others)) = rest.split_first() {
        for other in others {
            if other.key.value == key.value {
                return false;
            }
        }
        rest = others;
    }
    true
}

fn duplicate_key(key: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::new(&code::DUPLICATE_KEY, span, format!("the key `{key}` stands twice in this object"))
        .label("defined again here")
        .also(first, "first defined here")
        .help("remove or rename one of them: parsers silently drop one")
}
