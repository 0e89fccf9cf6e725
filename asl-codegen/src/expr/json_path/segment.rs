//! Roots and steps of a path: `$order`, `.total`, `['a','b']`, `[1:3]`, `..`.

use super::cursor::Cursor;
use super::filter::{parse_arguments, parse_filter};
use super::function::{self, Function};
use super::{PathFault, Root, Segment, SegmentKind};
use crate::collect_vec::CollectSome;
use crate::span::Spanned;

/// What surrounds a path, and so what ends it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// A field's whole value.
    Field,
    /// Inside `[?( … )]` or a function's arguments.
    Filter,
}

/// `$`, `$$` or `$name`.
pub(super) fn parse_root(cursor: &mut Cursor<'_>) -> Result<Root, PathFault> {
    if cursor.eat("$$") {
        return Ok(Root::Context);
    }
    if !cursor.eat("$") {
        let word = cursor.rest().trim_start_matches('.');
        let fault = cursor.fault_here("a path starts with `$`");
        let is_plain = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || "_-.[]".contains(c));
        return Err(if is_plain { fault.help(format!("write `$.{word}`")) } else { fault });
    }
    let start = cursor.at();
    if !cursor.peek().is_some_and(char::is_alphabetic) {
        return Ok(Root::Input);
    }
    let name = cursor.eat_while(|c| c.is_alphanumeric() || c == '_').to_string();
    Ok(Root::Variable(Spanned::new(name, cursor.span_since(start))))
}

/// All steps that follow, up to what ends a path at this place.
pub(super) fn parse_segments(cursor: &mut Cursor<'_>, place: Place) -> Result<Vec<Segment>, PathFault> {
    let mut segments = Vec::new();
    loop {
        let start = cursor.at();
        let kind = if cursor.eat("..") {
            SegmentKind::Descend
        } else if cursor.eat(".") {
            parse_after_dot(cursor, place, start)?
        } else if cursor.peek() == Some('[') {
            parse_bracket(cursor)?
        } else if segments.last().is_some_and(|last: &Segment| last.kind == SegmentKind::Descend) {
            parse_after_dot(cursor, place, start)?
        } else if is_end(cursor, place) {
            return Ok(segments);
        } else {
            return Err(cursor.fault_here("expected `.` or `[`"));
        };
        let doubled = segments.last().is_some_and(|last: &Segment| last.kind == SegmentKind::Descend)
            && cursor.since(start).starts_with('.');
        if doubled {
            return Err(cursor.fault_at(start, "too many dots"));
        }
        segments.push(Segment { kind, span: cursor.span_since(start) });
    }
}

fn is_end(cursor: &Cursor<'_>, place: Place) -> bool {
    match place {
        Place::Field => cursor.rest().trim().is_empty(),
        Place::Filter => cursor.peek().is_none_or(ends_filter_path),
    }
}

fn ends_filter_path(c: char) -> bool {
    c.is_whitespace() || "<>=!~)&|,]}".contains(c)
}

/// What follows a dot: a name, a call, `*`, or (tolerated) a bracket.
fn parse_after_dot(cursor: &mut Cursor<'_>, place: Place, start: usize) -> Result<SegmentKind, PathFault> {
    if cursor.eat("*") {
        return Ok(SegmentKind::Wildcard);
    }
    if cursor.peek() == Some('[') {
        return parse_bracket(cursor);
    }
    let name_start = cursor.at();
    let name = parse_name(cursor, place)?;
    if name.is_empty() {
        return Err(match cursor.peek() {
            // After `..` nothing was passed here: the fault is at its second dot.
            None => {
                cursor.fault(start.min(cursor.at().saturating_sub(1))..cursor.at(), "a path must not end with a dot")
            }
            Some(_) => cursor.fault_here("expected a name after the dot"),
        });
    }
    let name_end = cursor.at();
    if cursor.eat("(") {
        let arguments = cursor.nested(|cursor| parse_arguments(cursor, name_start))?;
        let function = Function::check(&name, &arguments).map_err(|fault| fault.at(cursor, name_start..name_end))?;
        return Ok(function::call(function, arguments));
    }
    Ok(SegmentKind::Key(name))
}

/// A name without quotes. A backslash takes the next character as it is: `$.store\.book`.
fn parse_name(cursor: &mut Cursor<'_>, place: Place) -> Result<String, PathFault> {
    let start = cursor.at();
    let mut name = String::new();
    while let Some(c) = cursor.peek() {
        match c {
            '.' | '[' | '(' => break,
            '$' if cursor.rest().starts_with("${") => {
                name.push_str(parse_placeholder(cursor));
                continue;
            }
            _ if place == Place::Filter && ends_filter_path(c) => break,
            '\\' => {
                cursor.bump();
                name.extend(cursor.peek());
            }
            _ if c.is_whitespace() && is_end(cursor, place) => break,
            _ if c.is_whitespace() => return Err(unquoted_blank(cursor, start)),
            ']' | ')' | '\'' | '"' => return Err(cursor.fault_here(format!("`{c}` without its other half"))),
            _ => name.push(c),
        }
        cursor.bump();
    }
    Ok(name)
}

/// `${Name}`, to be substituted; the name may hold anything: `${AWS::Region}`.
fn parse_placeholder<'a>(cursor: &mut Cursor<'a>) -> &'a str {
    let start = cursor.at();
    cursor.eat_while(|c| c != '}');
    cursor.eat("}");
    cursor.since(start)
}

fn unquoted_blank(cursor: &mut Cursor<'_>, start: usize) -> PathFault {
    let fault = cursor.fault_here("a name with a space in it needs brackets and quotes");
    cursor.eat_while(|c| c != '.' && c != '[');
    fault.help(format!("write `['{}']`", cursor.since(start).trim_end()))
}

/// `[…]`, from the opening bracket on.
fn parse_bracket(cursor: &mut Cursor<'_>) -> Result<SegmentKind, PathFault> {
    let open = cursor.at();
    cursor.bump();
    cursor.skip_blanks();
    let kind = match cursor.peek() {
        Some('\'' | '"') => parse_keys(cursor, open)?,
        Some('*') => {
            cursor.bump();
            SegmentKind::Wildcard
        }
        Some('?') => {
            cursor.bump();
            SegmentKind::Filter(cursor.nested(parse_filter)?)
        }
        Some('(') => parse_from_end(cursor)?,
        Some(c) if c.is_ascii_digit() || c == '-' || c == ':' => parse_indices(cursor)?,
        Some(']') => {
            return Err(cursor.fault(open..cursor.at() + 1, "empty brackets").help("write `[*]` for all elements"));
        }
        None => return Err(cursor.fault_at(open, "`[` is never closed")),
        Some(_) => return Err(unquoted_key(cursor)),
    };
    cursor.skip_blanks();
    if cursor.eat("]") {
        return Ok(kind);
    }
    Err(if cursor.is_at_end() {
        cursor.fault_at(open, "`[` is never closed")
    } else {
        cursor.fault_here("expected `]`")
    })
}

fn unquoted_key(cursor: &mut Cursor<'_>) -> PathFault {
    let start = cursor.at();
    let key = cursor.eat_while(|c| c != ']' && c != '[' && c != '.').trim_end();
    let fault = cursor.fault(start..start + key.len(), "a name in brackets needs quotes");
    if key.is_empty() || key.contains(['\'', '"', '\\']) { fault } else { fault.help(format!("write `['{key}']`")) }
}

/// `'a', "b"`
fn parse_keys(cursor: &mut Cursor<'_>, open: usize) -> Result<SegmentKind, PathFault> {
    let mut keys = Vec::new();
    loop {
        cursor.skip_blanks();
        if cursor.is_at_end() {
            return Err(cursor.fault_at(open, "`[` is never closed"));
        }
        keys.push(parse_quoted(cursor)?);
        cursor.skip_blanks();
        if !cursor.eat(",") {
            break;
        }
    }
    if keys.len() > 1 {
        return Ok(SegmentKind::Keys(keys));
    }
    Ok(SegmentKind::Key(keys.pop().unwrap_or_default()))
}

/// A string in single or double quotes.
pub(super) fn parse_quoted(cursor: &mut Cursor<'_>) -> Result<String, PathFault> {
    let open = cursor.at();
    let Some(quote @ ('\'' | '"')) = cursor.peek() else {
        return Err(cursor.fault_here("expected a quoted name"));
    };
    cursor.bump();
    let mut value = String::new();
    while let Some(c) = cursor.bump() {
        match c {
            '\\' => value.extend(parse_escape(cursor)),
            _ if c == quote => return Ok(value),
            _ => value.push(c),
        }
    }
    Err(cursor.fault_at(open, "a quote is never closed"))
}

/// What follows a backslash inside quotes.
fn parse_escape(cursor: &mut Cursor<'_>) -> Option<char> {
    Some(match cursor.bump()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'u' => {
            let code = cursor.rest().get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
            let Some(c) = code.and_then(char::from_u32) else { return Some('u') };
            for _ in 0..4 {
                cursor.bump();
            }
            c
        }
        c => c,
    })
}

/// `(@.length-1)`: the element at that distance from the end.
fn parse_from_end(cursor: &mut Cursor<'_>) -> Result<SegmentKind, PathFault> {
    let start = cursor.at();
    let script = cursor.eat_while(|c| c != ')' && c != ']');
    let compact: String = script.chars().filter(|c| !c.is_whitespace()).collect();
    let distance = compact.strip_prefix("(@.length-").and_then(|digits| digits.parse::<i64>().ok());
    match distance {
        Some(distance) if distance > 0 && cursor.eat(")") => Ok(SegmentKind::Index(-distance)),
        _ => Err(cursor
            .fault(start..start + script.len(), "a script in brackets is not supported")
            .help("a filter is written `[?(@.key == 1)]`")),
    }
}

/// `0`, `0,2`, `1:3`
fn parse_indices(cursor: &mut Cursor<'_>) -> Result<SegmentKind, PathFault> {
    let open = cursor.at();
    let mut numbers = vec![parse_index(cursor)?];
    let separator = if cursor.peek() == Some(':') { ":" } else { "," };
    while cursor.eat(separator) {
        if separator == ":" && numbers.len() == 3 {
            return Err(cursor.fault_at(cursor.at() - 1, "a slice has at most three numbers"));
        }
        numbers.push(parse_index(cursor)?);
    }
    if separator == ":" {
        let at = |index: usize| numbers.get(index).copied().flatten();
        if at(0).is_none() && at(1).is_none() {
            let fault = cursor.fault(open..cursor.at(), "a slice has a start or an end");
            return Err(fault.help("write `*` for all elements"));
        }
        return Ok(SegmentKind::Slice { start: at(0), end: at(1), step: at(2) });
    }
    let indices: Option<Vec<i64>> = numbers.into_iter().collect_some();
    match indices.as_deref() {
        Some([index]) => Ok(SegmentKind::Index(*index)),
        Some(indices) => Ok(SegmentKind::Indices(indices.to_vec())),
        None => Err(cursor.fault_here("expected an index")),
    }
}

/// A number between brackets, or none (a slice's open end).
fn parse_index(cursor: &mut Cursor<'_>) -> Result<Option<i64>, PathFault> {
    cursor.skip_blanks();
    let start = cursor.at();
    let digits = cursor.eat_while(|c| c.is_ascii_digit() || c == '-');
    let end = start + digits.len();
    cursor.skip_blanks();
    if digits.is_empty() {
        return Ok(None);
    }
    match digits.parse() {
        Ok(index) => Ok(Some(index)),
        Err(_) => Err(cursor.fault(start..end, format!("`{digits}` is not an index"))),
    }
}
