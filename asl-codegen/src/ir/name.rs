//! From the definition's names to Rust's: `Open Case` becomes the variant `OpenCase` and the method `open_case`.
//!
//! A state's name may be any text. What can't stand in an identifier separates words; names that end up equal get `2`, `3`, …
//! in the order of the definition.

use std::fmt;

use crate::by_name::Names;
use crate::collect_vec::{CollectVec, PushAll};
use crate::tokens::Ident;

/// The Rust names of one state.
pub struct StateNames {
    /// The variant of the state enum: `OpenCase`.
    pub variant: Ident,
    /// The method of the tasks trait, and the stem of generated functions: `open_case`.
    pub method: Ident,
}

/// Chooses the Rust names for all states of a machine, in order.
pub fn choose(names: Vec<&str>) -> Vec<StateNames> {
    let mut variants = Names::default();
    let mut methods = Names::default();
    let mut choose = |name: &str| {
        let words = words(name);
        StateNames {
            variant: raw(unique(&mut variants, upper_camel(&words, "State"))),
            method: raw(unique(&mut methods, snake(&words, "state"))),
        }
    };
    names.into_iter().map(&mut choose).collect_vec()
}

/// The name, or the first of it with a number that is not taken.
fn unique(taken: &mut Names<'_>, name: String) -> String {
    if taken.insert(name.clone(), ()) {
        return name;
    }
    let with_number = (2..).map(|number| format!("{name}{number}"));
    let free = with_number.into_iter().find(|name| taken.insert(name.clone(), ()));
    free.unwrap_or(name)
}

/// The machine's name, made of its file's: `call_center.asl.json` becomes `CallCenter`.
///
/// ```
/// assert_eq!(asl_codegen::ir::name::machine("flows/call_center.asl.json"), "CallCenter");
/// ```
pub fn machine(path: &str) -> String {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    upper_camel(&words(file.split('.').next().unwrap_or(file)), "Machine")
}

/// An identifier, raw where the name is a keyword; the few words that can't be raw get a `_`.
pub fn identifier(name: &str) -> Ident {
    raw(name.to_string())
}

fn raw(name: String) -> Ident {
    match name.as_str() {
        longer if longer.len() > LONGEST_KEYWORD => Ident::new(name),
        "self" | "Self" | "super" | "crate" | "_" => Ident::new(name + "_"),
        keyword if KEYWORDS.binary_search(&keyword).is_ok() => Ident::new(format!("r#{name}")),
        _ => Ident::new(name),
    }
}

/// Most names are longer than any keyword: they need not be looked for.
const LONGEST_KEYWORD: usize = "abstract".len();

/// Rust's keywords in any edition, sorted, those that are only reserved included; the words above are not among them.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// `StringEqualsPath` becomes `string_equals_path`: what the runtime calls what the language calls so.
///
/// ```
/// assert_eq!(asl_codegen::ir::name::snake_case("StringEqualsPath"), "string_equals_path");
/// ```
pub fn snake_case(name: &str) -> String {
    snake(&words(name), "")
}

/// `Open Case` becomes `OpenCase`: what a type is called after a state.
///
/// ```
/// assert_eq!(asl_codegen::ir::name::upper_camel_case("Open Case"), "OpenCase");
/// ```
pub fn upper_camel_case(name: &str) -> String {
    upper_camel(&words(name), "State")
}

// Names are formatted, not put together: formatting is compiled with the standard library, and so optimised even in a macro.

fn upper_camel(words: &[&str], if_none: &str) -> String {
    let joined = fmt::from_fn(|joined| {
        for word in words {
            // An acronym is a word like any other: `HTTPRequest` becomes `HttpRequest`.
            let first = word.chars().next().map_or(0, char::len_utf8);
            joined.write_str(&word.get(..first).unwrap_or("").to_uppercase())?;
            joined.write_str(&word.get(first..).unwrap_or("").to_lowercase())?;
        }
        Ok(())
    });
    starting_with_a_letter(format!("{joined}"), if_none, "")
}

fn snake(words: &[&str], if_none: &str) -> String {
    let joined = fmt::from_fn(|joined| {
        let mut separator = "";
        for word in words {
            joined.write_str(separator)?;
            joined.write_str(&word.to_lowercase())?;
            separator = "_";
        }
        Ok(())
    });
    starting_with_a_letter(format!("{joined}"), if_none, "_")
}

/// `2024Report` can't be a name; `State2024Report` can.
fn starting_with_a_letter(name: String, prefix: &str, separator: &str) -> String {
    match name.chars().next() {
        None => prefix.to_string(),
        Some(first) if unicode_ident::is_xid_start(first) => name,
        Some(_) => format!("{prefix}{separator}{name}"),
    }
}

/// The words of a name: split at what can't stand in an identifier, at `aB`, and before the last capital of `ABCd`.
fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut add = |from, to| words.push_all(name.get(from..to).filter(|word| !word.is_empty()));
    let (mut start, mut before) = (0, None);
    for (at, letter) in name.char_indices() {
        let after = at + letter.len_utf8();
        if letter == '_' || !unicode_ident::is_xid_continue(letter) {
            add(start, at);
            (start, before) = (after, None);
            continue;
        }
        if letter.is_uppercase() && before.is_some_and(|before: char| !before.is_uppercase() || begins_low(name, after))
        {
            add(start, at);
            start = at;
        }
        before = Some(letter);
    }
    add(start, name.len());
    words
}

/// Whether a word goes on with a small letter.
fn begins_low(name: &str, at: usize) -> bool {
    let letter = name.get(at..).and_then(|rest| rest.chars().next());
    letter.is_some_and(|letter| letter.is_lowercase() && unicode_ident::is_xid_continue(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], expected: &[(&str, &str)]) {
        let chosen = choose(names.to_vec());
        let chosen: Vec<_> = chosen.iter().map(|names| (names.variant.to_string(), names.method.to_string())).collect();
        let expected: Vec<_> = expected.iter().map(|(a, b)| ((*a).to_string(), (*b).to_string())).collect();
        assert_eq!(chosen, expected);
    }

    #[test]
    fn words_become_one_name() {
        check(&["Open Case"], &[("OpenCase", "open_case")]);
        check(&["HTTPRequest", "getS3Object"], &[("HttpRequest", "http_request"), ("GetS3Object", "get_s3_object")]);
        check(&["a/b", "x--y "], &[("AB", "a_b"), ("XY", "x_y")]);
    }

    #[test]
    fn clashes_are_numbered_in_order() {
        check(&["A B", "a-b", "AB"], &[("AB", "a_b"), ("AB2", "a_b2"), ("Ab", "ab")]);
    }

    #[test]
    fn every_text_has_a_name() {
        check(&["", "!?"], &[("State", "state"), ("State2", "state2")]);
        check(&["2024 Report"], &[("State2024Report", "state_2024_report")]);
        check(&["Self", "self", "type"], &[("Self_", "self_"), ("Self2", "self2"), ("Type", "r#type")]);
        check(&["gen", "dyn"], &[("Gen", "r#gen"), ("Dyn", "r#dyn")]);
        check(&["状态", "Ünï"], &[("状态", "状态"), ("Ünï", "ünï")]);
    }

    #[test]
    fn no_keyword_is_longer_than_the_longest() {
        assert_eq!(KEYWORDS.iter().map(|keyword| keyword.len()).max(), Some(LONGEST_KEYWORD));
    }

    #[test]
    fn a_machine_is_named_after_its_file() {
        assert_eq!(machine("order-flow.asl.json"), "OrderFlow");
        assert_eq!(machine("2.json"), "Machine2");
    }
}
