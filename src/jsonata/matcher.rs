//! Regular expressions as functions: `/ab+/("xabb")` is an object with what matched, where, and a function that goes on.

use super::function::Flow;
use super::regex::Regex;
use super::{Fault, Function, Item};
use crate::value::Str;

/// The first match at or after a byte of a text.
///
/// # Errors
/// That the match is empty, the expression is none, or it takes too long.
pub fn find<'a>(regex: &'static Regex, text: Option<&Item<'a>>, from: usize) -> Result<Item<'a>, Fault> {
    let Some(text) = text.and_then(Item::as_str) else { return Ok(Item::Undefined) };
    let Some(found) = regex.captures(text, from)? else { return Ok(Item::Undefined) };
    let whole = text.get(found.start..found.end).unwrap_or_default();
    if whole.is_empty() {
        return Err(Fault::new("D1004").value(Some(crate::Value::from(regex.pattern))));
    }
    let groups = found.groups.into_iter().map(|group| group.map_or(Item::Undefined, Item::string));
    let groups = Item::array(groups.collect());
    let units = |byte: usize| text.get(..byte).map_or(0, |text| text.encode_utf16().count()) as f64;
    let (start, end) = (units(found.start), units(found.end));
    let (rest, next_from) = (text.to_string(), found.end);
    let next = Function::closure(0, None, 1, move |_, _, _| {
        if next_from >= rest.len() {
            return Ok(Flow::Done(Item::Undefined));
        }
        find(regex, Some(&Item::string(rest.as_str())), next_from).map(Flow::Done)
    });
    Ok(Item::object(vec![
        (Str::from_static("match"), Item::string(whole)),
        (Str::from_static("start"), Item::Number(start)),
        (Str::from_static("end"), Item::Number(end)),
        (Str::from_static("groups"), groups),
        (Str::from_static("next"), next),
    ]))
}
