//! From the definition's names to Rust's: `Open Case` becomes the variant `OpenCase` and the method `open_case`.
//!
//! A state's name may be any text. What can't stand in an identifier separates words; names that end up equal get `2`, `3`, …
//! in the order of the definition.

use std::collections::HashSet;

use crate::list::List as _;
use crate::tokens::Ident;

/// The Rust names of one state.
pub struct StateNames {
    /// The variant of the state enum: `OpenCase`.
    pub variant: Ident,
    /// The method of the tasks trait, and the stem of generated functions: `open_case`.
    pub method: Ident,
}

/// Chooses the Rust names for all states of a machine, in order.
pub fn choose<'a>(names: impl Iterator<Item = &'a str>) -> Vec<StateNames> {
    let mut variants = HashSet::new();
    let mut methods = HashSet::new();
    let unique = |taken: &mut HashSet<String>, name: String| {
        let with_number = (2..).map(|number| format!("{name}{number}"));
        let free = std::iter::once(name.clone()).chain(with_number).find(|name| !taken.contains(name));
        let free = free.unwrap_or(name);
        taken.insert(free.clone());
        free
    };
    let mut choose = |name: &str| StateNames {
        variant: identifier(&unique(&mut variants, upper_camel(name, "State"))),
        method: identifier(&unique(&mut methods, snake(name, "state"))),
    };
    names.map(&mut choose).list()
}

/// The machine's name, made of its file's: `call_center.asl.json` becomes `CallCenter`.
///
/// ```
/// assert_eq!(asl_codegen::ir::name::machine("flows/call_center.asl.json"), "CallCenter");
/// ```
pub fn machine(path: &str) -> String {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    upper_camel(file.split('.').next().unwrap_or(file), "Machine")
}

/// An identifier, raw where the name is a keyword; the few words that can't be raw get a `_`.
pub fn identifier(name: &str) -> Ident {
    match name {
        "self" | "Self" | "super" | "crate" | "_" => Ident::new(format!("{name}_")),
        _ if KEYWORDS.contains(&name) => Ident::new(format!("r#{name}")),
        _ => Ident::new(name),
    }
}

/// Rust's keywords in any edition, those that are only reserved included; the words above are not among them.
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
    snake(name, "")
}

/// `Open Case` becomes `OpenCase`: what a type is called after a state.
///
/// ```
/// assert_eq!(asl_codegen::ir::name::upper_camel_case("Open Case"), "OpenCase");
/// ```
pub fn upper_camel_case(name: &str) -> String {
    upper_camel(name, "State")
}

fn upper_camel(name: &str, if_none: &str) -> String {
    let joined: String = words(name).iter().map(|word| capitalise(word)).collect();
    starting_with_a_letter(joined, if_none, "")
}

fn snake(name: &str, if_none: &str) -> String {
    let joined = words(name).iter().map(|word| word.to_lowercase()).list().join("_");
    starting_with_a_letter(joined, if_none, "_")
}

/// `2024Report` can't be a name; `State2024Report` can.
fn starting_with_a_letter(name: String, prefix: &str, separator: &str) -> String {
    match name.chars().next() {
        None => prefix.to_string(),
        Some(first) if unicode_ident::is_xid_start(first) => name,
        Some(_) => format!("{prefix}{separator}{name}"),
    }
}

fn capitalise(word: &str) -> String {
    // An acronym is a word like any other: `HTTPRequest` becomes `HttpRequest`.
    let mut letters = word.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect())
}

/// The words of a name: split at what can't stand in an identifier, at `aB`, and before the last capital of `ABCd`.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in name.split(|letter| letter == '_' || !unicode_ident::is_xid_continue(letter)) {
        let letters: Vec<char> = part.chars().list();
        let mut word = String::new();
        for (index, letter) in letters.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|before| letters.get(before));
            let after = letters.get(index + 1);
            let is_hump = letter.is_uppercase()
                && before
                    .is_some_and(|before| !before.is_uppercase() || after.is_some_and(|after| after.is_lowercase()));
            if is_hump && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            word.push(*letter);
        }
        if !word.is_empty() {
            words.push(word);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], expected: &[(&str, &str)]) {
        let chosen = choose(names.iter().copied());
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
    fn a_machine_is_named_after_its_file() {
        assert_eq!(machine("order-flow.asl.json"), "OrderFlow");
        assert_eq!(machine("2.json"), "Machine2");
    }
}
