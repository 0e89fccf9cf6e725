//! `$contains`, `$match`, `$replace` and `$split`: functions of strings that take a string, a regular expression or a function that
//! finds matches.

use super::{Outcome, failed, native, number, text};
use crate::jsonata::function::{Call, Native};
use crate::jsonata::regex::Regex;
use crate::jsonata::{Evaluation, Fault, Function, Item, Parameter};
use crate::value::Str;

const TEXT: Parameter = Parameter::new("s").or_context();
const PATTERN: Parameter = Parameter::new("sf");
const LIMIT: Parameter = Parameter::new("n").optional();

/// `$contains(string, pattern)`
pub static CONTAINS: Native = native("contains", &[TEXT, PATTERN], contains);
/// `$match(string, pattern, limit)`
pub static MATCH: Native = native("match", &[TEXT, Parameter::new("f"), LIMIT], all_matches);
/// `$replace(string, pattern, replacement, limit)`
pub static REPLACE: Native = native("replace", &[TEXT, PATTERN, PATTERN, LIMIT], replace);
/// `$split(string, separator, limit)`
pub static SPLIT: Native = native("split", &[TEXT, PATTERN, LIMIT], split);

/// A match: where it lies, in bytes, and in UTF-16 units as JavaScript counts.
struct Match<'a> {
    bytes: (usize, usize),
    units: (f64, f64),
    text: String,
    groups: Vec<Item<'a>>,
}

impl<'a> Match<'a> {
    fn item(&self, start: &'static str) -> Vec<(Str, Item<'a>)> {
        vec![
            (Str::from_static("match"), Item::string(self.text.as_str())),
            (Str::from_static(start), Item::Number(self.units.0)),
        ]
    }
}

/// The matches of a pattern in a text, one after the other.
struct Matches<'c, 'a> {
    evaluation: &'c Evaluation,
    text: &'c str,
    /// Where the next search begins, in bytes and in units.
    at: (usize, f64),
    way: Way<'c, 'a>,
}

enum Way<'c, 'a> {
    Text(&'c str),
    Regex(&'static Regex),
    /// A function that finds the next match, and what it is called with.
    Function(Function<'a>, Vec<Item<'a>>),
    End,
}

impl<'c, 'a> Matches<'c, 'a> {
    fn new(call: &'c Call<'_, 'a>, text: &'c str) -> Matches<'c, 'a> {
        let pattern = call.argument(1);
        let way = match (pattern.as_str(), pattern.as_function()) {
            (Some(text), _) => Way::Text(text),
            (_, Some(Function::Regex(regex))) => Way::Regex(regex),
            (_, Some(function)) => Way::Function(function.clone(), vec![Item::string(text)]),
            _ => Way::End,
        };
        Matches { evaluation: call.evaluation, text, at: (0, 0.0), way }
    }

    fn next(&mut self) -> Outcome<Option<Match<'a>>> {
        self.evaluation.step(1)?;
        let found = match &self.way {
            Way::Text(pattern) => Ok(self.next_text(pattern)),
            Way::Regex(regex) => self.next_of_regex(regex),
            Way::Function(function, arguments) => {
                let found = function.call_as_many(self.evaluation, arguments.clone())?;
                return self.next_of_function(&found);
            }
            Way::End => Ok(None),
        }?;
        if let Some(found) = &found {
            self.at = (found.bytes.1, found.units.1);
        }
        Ok(found)
    }

    fn found(&self, start: usize, end: usize, groups: Vec<Item<'a>>) -> Option<Match<'a>> {
        let units = |text: &str| text.encode_utf16().count() as f64;
        let text = self.text.get(start..end)?.to_string();
        let from = self.at.1 + units(self.text.get(self.at.0..start)?);
        Some(Match { bytes: (start, end), units: (from, from + units(&text)), text, groups })
    }

    fn next_text(&self, pattern: &str) -> Option<Match<'a>> {
        let start = self.at.0 + self.text.get(self.at.0..)?.find(pattern)?;
        self.found(start, start + pattern.len(), Vec::new())
    }

    fn next_of_regex(&self, regex: &'static Regex) -> Outcome<Option<Match<'a>>> {
        if self.at.0 > 0 && self.at.0 >= self.text.len() {
            return Ok(None);
        }
        let Some(found) = regex.captures(self.text, self.at.0)? else { return Ok(None) };
        if found.start == found.end {
            return Err(empty_match(regex.pattern));
        }
        let groups = found.groups.into_iter().map(|group| group.map_or(Item::Undefined, Item::string));
        Ok(self.found(found.start, found.end, groups.collect()))
    }

    /// What a matcher function of the user's has found: an object with the match, its place, and a function that finds the next.
    fn next_of_function(&mut self, found: &Item<'a>) -> Outcome<Option<Match<'a>>> {
        if found.is_undefined() {
            return Ok(None);
        }
        let place = |key: &str| found.get(key).as_number();
        let groups = found.get("groups");
        let (Some(start), Some(end), true) = (place("start"), place("end"), groups.is_array()) else {
            let message =
                "The matcher function argument passed to function does not return the correct object structure";
            return Err(failed("T1010", message));
        };
        self.way = match found.get("next").as_function() {
            Some(next) => Way::Function(next.clone(), Vec::new()),
            None => Way::End,
        };
        let matched = found.get("match").as_str().unwrap_or_default().to_string();
        let bytes = (byte_of(self.text, start), byte_of(self.text, end));
        Ok(Some(Match { bytes, units: (start, end), text: matched, groups: groups.iter().collect() }))
    }
}

/// The byte of a UTF-16 unit.
fn byte_of(text: &str, unit: f64) -> usize {
    let mut units = 0;
    let before = |character: &char| {
        units += character.len_utf16();
        units as f64 <= unit
    };
    text.chars().take_while(before).map(char::len_utf8).sum()
}

#[cold]
fn empty_match(pattern: &str) -> Fault {
    failed("D1004", format!("Regular expression matches zero length string: /{pattern}/"))
}

/// How many matches are wanted; any number without a limit.
fn limit(call: &Call<'_, '_>, index: usize, code: &'static str) -> Outcome<f64> {
    let limit = number(call, index).unwrap_or(f64::INFINITY);
    if limit < 0.0 {
        return Err(failed(code, "The limit must be a number that isn't negative").index(index + 1));
    }
    Ok(limit)
}

fn contains<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(text) = text(call, 0) else { return Ok(Item::Undefined) };
    Ok(Item::bool(Matches::new(call, text).next()?.is_some()))
}

fn all_matches<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(text) = text(call, 0) else { return Ok(Item::Undefined) };
    let limit = limit(call, 2, "D3040")?;
    let mut matches = Matches::new(call, text);
    let mut found = Vec::new();
    while (found.len() as f64) < limit
        && let Some(next) = matches.next()?
    {
        let mut entries = next.item("index");
        entries.push((Str::from_static("groups"), Item::array(next.groups)));
        found.push(Item::object(entries));
    }
    Ok(Item::raw_sequence(found))
}

fn split<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(text) = text(call, 0) else { return Ok(Item::Undefined) };
    let limit = limit(call, 2, "D3020")?;
    let mut parts: Vec<Item<'a>> = Vec::new();
    if call.argument(1).as_str().is_some() {
        let limit = limit.floor();
        let is_each = call.argument(1).as_str() == Some("");
        if is_each {
            let characters = text.chars().take(limit as usize);
            return Ok(Item::array(characters.map(|character| Item::string(character.to_string())).collect()));
        }
        let separator = call.argument(1).as_str().unwrap_or_default();
        parts.extend(text.split(separator).take(limit as usize).map(Item::string));
        call.evaluation.step(parts.len())?;
        return Ok(Item::array(parts));
    }
    let mut matches = Matches::new(call, text);
    let mut start = 0;
    while (parts.len() as f64) < limit {
        let Some(next) = matches.next()? else {
            parts.push(Item::string(text.get(start..).unwrap_or_default()));
            break;
        };
        parts.push(Item::string(text.get(start..next.bytes.0).unwrap_or_default()));
        start = next.bytes.1;
    }
    Ok(Item::array(parts))
}

fn replace<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    let Some(input) = text(call, 0) else { return Ok(Item::Undefined) };
    if text(call, 1) == Some("") {
        return Err(failed("D3010", "Second argument of replace function cannot be an empty string").index(2));
    }
    let limit = limit(call, 3, "D3011")?;
    let mut matches = Matches::new(call, input);
    let (mut result, mut at, mut count) = (String::new(), 0, 0.0);
    while count < limit
        && let Some(next) = matches.next()?
    {
        result.push_str(input.get(at..next.bytes.0).unwrap_or_default());
        replacement(call, &next, &mut result)?;
        call.evaluation.check_size(result.len())?;
        at = next.bytes.1;
        count += 1.0;
    }
    result.push_str(input.get(at..).unwrap_or_default());
    call.evaluation.check_size(result.len())?;
    Ok(Item::string(result))
}

fn replacement<'a>(call: &Call<'_, 'a>, found: &Match<'a>, result: &mut String) -> Outcome<()> {
    let is_plain = text(call, 1).is_some();
    let Some(function) = call.argument(2).as_function() else {
        let template = text(call, 2).unwrap_or_default();
        if is_plain {
            result.push_str(template);
        } else {
            fill(template, found, result);
        }
        return Ok(());
    };
    let mut entries = found.item("start");
    entries.push((Str::from_static("end"), Item::Number(found.units.1)));
    entries.push((Str::from_static("groups"), Item::array(found.groups.clone())));
    let replaced = function.call_as_many(call.evaluation, vec![Item::object(entries)])?;
    match replaced.as_str() {
        Some(text) => result.push_str(text),
        None => return Err(failed("D3012", "Attempted to replace a matched string with a non-string value")),
    }
    Ok(())
}

/// Writes a replacement: `$0` is the match, `$1` a group, `$$` a dollar sign.
fn fill(template: &str, found: &Match<'_>, result: &mut String) {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('$') {
        result.push_str(before);
        if let Some(after) = after.strip_prefix('$') {
            result.push('$');
            rest = after;
        } else if let Some(after) = after.strip_prefix('0') {
            result.push_str(&found.text);
            rest = after;
        } else {
            rest = fill_group(after, found, result);
        }
    }
    result.push_str(rest);
}

/// Writes the group whose number follows. As many digits belong to it as there may be groups.
fn fill_group<'t>(after: &'t str, found: &Match<'_>, result: &mut String) -> &'t str {
    let n_groups = found.groups.len();
    let max_digits = n_groups.max(1).to_string().len();
    let n_digits = after.bytes().take(max_digits).take_while(u8::is_ascii_digit).count();
    let group = |n_digits: usize| after.get(..n_digits).and_then(|digits| digits.parse::<usize>().ok());
    let (number, n_digits) = match group(n_digits) {
        Some(number) if number > n_groups && n_digits > 1 => (group(n_digits - 1), n_digits - 1),
        number => (number, n_digits),
    };
    let Some(number) = number else {
        result.push('$');
        return after;
    };
    let group = number.checked_sub(1).and_then(|index| found.groups.get(index));
    result.push_str(group.and_then(Item::as_str).unwrap_or_default());
    after.get(n_digits..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, outcome_of};
    use super::*;

    #[track_caller]
    fn check_regex(
        native: &'static Native,
        text: &str,
        regex: &'static Regex,
        more: Vec<Item<'static>>,
        expected: &str,
    ) {
        let mut arguments = vec![Item::string(text), Item::Function(Function::Regex(regex))];
        arguments.extend(more);
        assert_eq!(outcome_of(native, arguments), expected, "${}({text}, /{}/)", native.name, regex.pattern);
    }

    #[test]
    fn plain_patterns() {
        check(&CONTAINS, "\"abc\", \"bc\"", "true");
        check(&CONTAINS, "\"abc\", \"\"", "true");
        check(&SPLIT, "\"a,b,,c\", \",\"", "[\"a\",\"b\",\"\",\"c\"]");
        check(&SPLIT, "\"a,b,c\", \",\", 2.9", "[\"a\",\"b\"]");
        check(&SPLIT, "\"a\u{1f600}\", \"\"", "[\"a\",\"\u{1f600}\"]");
        check(&SPLIT, "\"a\", \",\", -1", "D3020");
        check(&REPLACE, "\"a.b.c\", \".\", \"$0\", 1", "\"a$0b.c\"");
        check(&REPLACE, "\"aaa\", \"aa\", \"a\"", "\"aa\"");
        check(&REPLACE, "\"a\", \"\", \"b\"", "D3010");
        check(&REPLACE, "\"a\", \"a\", \"b\", -1", "D3011");
    }

    #[test]
    fn regular_expressions() {
        static WORD: Regex = Regex::new(r"(\w)(\w*)", "");
        static EMPTY: Regex = Regex::new("x*", "");
        static CASELESS: Regex = Regex::new("B", "i");
        check_regex(&CONTAINS, "abc", &CASELESS, vec![], "true");
        let words = r#"[{"match":"\u00e9t","index":0,"groups":["é","t"]},{"match":"é","index":3,"groups":["é",""]}]"#;
        check_regex(&MATCH, "ét é", &WORD, vec![], &words.replace("\\u00e9", "é"));
        check_regex(&MATCH, "ab cd", &WORD, vec![Item::Number(-1.0)], "D3040");
        check_regex(&SPLIT, "1b2B3", &CASELESS, vec![], "[\"1\",\"2\",\"3\"]");
        check_regex(&SPLIT, "1b2B3", &CASELESS, vec![Item::Number(2.0)], "[\"1\",\"2\"]");
        check_regex(&SPLIT, "b", &CASELESS, vec![], "[\"\",\"\"]");
        check_regex(&SPLIT, "abc", &EMPTY, vec![], "D1004");
        check_regex(&REPLACE, "ab cd", &WORD, vec![Item::string("$2$1$$$3$x$0")], "\"ba$$xab dc$$xcd\"");
    }

    #[test]
    fn replacing_by_a_function() {
        static LETTER: Regex = Regex::new("[a-c]", "");
        let upper = |key: &'static str| {
            Function::closure(1, None, 1, move |_, _, arguments| {
                let found = arguments.first().cloned().unwrap_or_default();
                Ok(crate::jsonata::function::Flow::Done(found.get(key)))
            })
        };
        check_regex(&REPLACE, "a-d", &LETTER, vec![upper("match")], "\"a-d\"");
        check_regex(&REPLACE, "a-d", &LETTER, vec![upper("start")], "D3012");
    }
}
