//! What stands inside `[?( … )]`, and a function's arguments: `@.price < 10 && @.tag in ['a', 'b']`.

use super::cursor::Cursor;
use super::regex::whole_match;
use super::segment::{Place, parse_quoted, parse_root, parse_segments};
use super::{Filter, FilterOperator, Operand, PathFault};
use crate::collect_vec::PushAll;

/// A filter, from after its `?` to its closing parenthesis.
pub(super) fn parse_filter(cursor: &mut Cursor<'_>) -> Result<Filter, PathFault> {
    cursor.skip_blanks();
    if cursor.peek() != Some('(') {
        return Err(cursor.fault_here("a filter is written `[?( … )]`"));
    }
    parse_group(cursor)
}

/// A function's arguments, from after its `(` to its `)`.
pub(super) fn parse_arguments(cursor: &mut Cursor<'_>, name_start: usize) -> Result<Vec<Operand>, PathFault> {
    let name_end = cursor.at() - 1;
    let mut arguments = Vec::new();
    loop {
        cursor.skip_blanks();
        if cursor.eat(")") {
            return Ok(arguments);
        }
        if cursor.is_at_end() {
            return Err(cursor.fault(name_start..name_end, "the call's `(` is never closed"));
        }
        if !arguments.is_empty() && !cursor.eat(",") {
            return Err(cursor.fault_here("expected `,` or `)`"));
        }
        arguments.push(cursor.nested(parse_operand)?);
    }
}

/// `( … )`
fn parse_group(cursor: &mut Cursor<'_>) -> Result<Filter, PathFault> {
    let open = cursor.at();
    cursor.bump();
    let filter = cursor.nested(parse_or)?;
    cursor.skip_blanks();
    if cursor.eat(")") {
        return Ok(filter);
    }
    let unclosed = cursor.is_at_end() || cursor.peek() == Some(']');
    Err(if unclosed {
        cursor.fault_at(open, "`(` is never closed")
    } else {
        cursor.fault_here("expected `)`, `&&` or `||`")
    })
}

/// `a || b`
fn parse_or(cursor: &mut Cursor<'_>) -> Result<Filter, PathFault> {
    let mut alternatives = vec![parse_and(cursor)?];
    while eat_operator(cursor, "||") {
        alternatives.push(parse_and(cursor)?);
    }
    Ok(one_or(alternatives, Filter::Or))
}

/// `a && b`
fn parse_and(cursor: &mut Cursor<'_>) -> Result<Filter, PathFault> {
    let mut conditions = vec![parse_condition(cursor)?];
    while eat_operator(cursor, "&&") {
        conditions.push(parse_condition(cursor)?);
    }
    Ok(one_or(conditions, Filter::And))
}

fn eat_operator(cursor: &mut Cursor<'_>, operator: &str) -> bool {
    cursor.skip_blanks();
    cursor.eat(operator)
}

fn one_or(mut filters: Vec<Filter>, join: fn(Vec<Filter>) -> Filter) -> Filter {
    match filters.pop() {
        Some(only) if filters.is_empty() => only,
        last => {
            filters.push_all(last);
            join(filters)
        }
    }
}

/// `!a`, `( … )`, `@.price < 10`, `@.isbn`
fn parse_condition(cursor: &mut Cursor<'_>) -> Result<Filter, PathFault> {
    cursor.skip_blanks();
    if cursor.eat("!") {
        cursor.skip_blanks();
        let is_path = matches!(cursor.peek(), Some('@' | '$'));
        return Ok(match cursor.nested(parse_condition)? {
            // Jayway takes `!` before a path for a part of the test whether that path leads anywhere. Where an operator
            // follows there is no such test, and `!` means nothing.
            comparison @ Filter::Compare { .. } if is_path => comparison,
            condition => Filter::Not(Box::new(condition)),
        });
    }
    if cursor.peek() == Some('(') {
        return parse_group(cursor);
    }
    let start = cursor.at();
    let left = parse_operand(cursor)?;
    let end = cursor.at();
    cursor.skip_blanks();
    let Some(operator) = parse_operator(cursor)? else {
        return match left {
            Operand::Element(_) | Operand::Root(..) => Ok(Filter::Test(left)),
            _ => Err(cursor.fault(start..end, "a condition is a path or a comparison")),
        };
    };
    let right = parse_operand(cursor)?;
    Ok(Filter::Compare { left, operator, right })
}

/// The operators made of signs, each before those that it begins with.
const SIGNS: [(&str, FilterOperator); 11] = [
    ("===", FilterOperator::StrictEqual),
    ("!==", FilterOperator::StrictNotEqual),
    ("==", FilterOperator::Equal),
    ("=~", FilterOperator::Matches),
    ("!=", FilterOperator::NotEqual),
    ("<>", FilterOperator::NotEqual),
    ("<=", FilterOperator::LessEqual),
    (">=", FilterOperator::GreaterEqual),
    ("<", FilterOperator::Less),
    (">", FilterOperator::Greater),
    ("~=", FilterOperator::Matches),
];

/// The operators made of letters, in any case.
const WORDS: [(&str, FilterOperator); 11] = [
    ("in", FilterOperator::In),
    ("nin", FilterOperator::NotIn),
    ("contains", FilterOperator::Contains),
    ("all", FilterOperator::All),
    ("subsetof", FilterOperator::SubsetOf),
    ("anyof", FilterOperator::AnyOf),
    ("noneof", FilterOperator::NoneOf),
    ("size", FilterOperator::Size),
    ("exists", FilterOperator::Exists),
    ("type", FilterOperator::Type),
    ("empty", FilterOperator::Empty),
];

/// An operator; `None` where the condition ends instead.
fn parse_operator(cursor: &mut Cursor<'_>) -> Result<Option<FilterOperator>, PathFault> {
    if let Some((_, operator)) = SIGNS.iter().find(|(sign, _)| cursor.eat(sign)) {
        return Ok(Some(*operator));
    }
    if cursor.peek() == Some('=') {
        return Err(cursor.fault_here("`=` is not an operator").help("write `==`"));
    }
    let start = cursor.at();
    let word = cursor.eat_while(char::is_alphabetic);
    if word.is_empty() {
        return Ok(None);
    }
    match WORDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)) {
        Some((_, operator)) => Ok(Some(*operator)),
        None => Err(cursor.fault(start..cursor.at(), format!("`{word}` is not an operator"))),
    }
}

/// A path or a literal.
fn parse_operand(cursor: &mut Cursor<'_>) -> Result<Operand, PathFault> {
    cursor.skip_blanks();
    match cursor.peek() {
        Some('@') => {
            cursor.bump();
            cursor.nested(|cursor| parse_segments(cursor, Place::Filter)).map(Operand::Element)
        }
        Some('$') => {
            let root = parse_root(cursor)?;
            cursor.nested(|cursor| parse_segments(cursor, Place::Filter)).map(|segments| Operand::Root(root, segments))
        }
        Some('\'' | '"') => parse_quoted(cursor).map(Operand::String),
        Some('/') => parse_regex(cursor),
        Some('[') => cursor.nested(parse_list),
        Some('{') => cursor.nested(parse_object),
        _ => parse_word(cursor),
    }
}

/// `10`, `true`, `null`, or a word that is taken as a string.
fn parse_word(cursor: &mut Cursor<'_>) -> Result<Operand, PathFault> {
    let word = cursor.eat_while(|c| c.is_alphanumeric() || "_-+.:".contains(c));
    Ok(match word {
        "" => return Err(cursor.fault_here("expected a path or a value")),
        "true" => Operand::Bool(true),
        "false" => Operand::Bool(false),
        "null" => Operand::Null,
        _ if word.parse::<f64>().is_ok_and(f64::is_finite) => Operand::Number(word.to_string()),
        _ => Operand::String(word.to_string()),
    })
}

/// `/[a-z]+/i`
fn parse_regex(cursor: &mut Cursor<'_>) -> Result<Operand, PathFault> {
    let open = cursor.at();
    cursor.bump();
    let mut pattern = String::new();
    loop {
        match cursor.bump() {
            None => return Err(cursor.fault_at(open, "a regular expression is never closed")),
            Some('/') => break,
            Some('\\') if cursor.eat("/") => pattern.push('/'),
            Some('\\') => {
                pattern.push('\\');
                pattern.extend(cursor.bump());
            }
            Some(c) => pattern.push(c),
        }
    }
    let flags = cursor.eat_while(|c| c.is_ascii_alphabetic()).to_string();
    match whole_match(&pattern, &flags) {
        Ok(_) => Ok(Operand::Regex { pattern, flags }),
        Err(message) => Err(cursor.fault(open..cursor.at(), message)),
    }
}

/// A string, a number, a list …: what may stand inside a list or an object.
fn parse_constant(cursor: &mut Cursor<'_>) -> Result<Operand, PathFault> {
    cursor.skip_blanks();
    let start = cursor.at();
    match parse_operand(cursor)? {
        Operand::Element(_) | Operand::Root(..) | Operand::Regex { .. } => {
            Err(cursor.fault(start..cursor.at(), "lists and objects hold constants only"))
        }
        constant => Ok(constant),
    }
}

/// `['a', 1]`
fn parse_list(cursor: &mut Cursor<'_>) -> Result<Operand, PathFault> {
    let mut items = Vec::new();
    parse_members(cursor, ']', |cursor| {
        items.push(parse_constant(cursor)?);
        Ok(())
    })?;
    Ok(Operand::List(items))
}

/// `{"a": 1}`
fn parse_object(cursor: &mut Cursor<'_>) -> Result<Operand, PathFault> {
    let mut members = Vec::new();
    parse_members(cursor, '}', |cursor| {
        let key = match cursor.peek() {
            Some('\'' | '"') => parse_quoted(cursor)?,
            _ => cursor.eat_while(|c| c.is_alphanumeric() || c == '_' || c == '-').to_string(),
        };
        cursor.skip_blanks();
        if !cursor.eat(":") {
            return Err(cursor.fault_here("expected `:`"));
        }
        members.push((key, parse_constant(cursor)?));
        Ok(())
    })?;
    Ok(Operand::Object(members))
}

/// What stands between two brackets, divided by commas.
fn parse_members<'a>(
    cursor: &mut Cursor<'a>,
    close: char,
    mut parse_member: impl FnMut(&mut Cursor<'a>) -> Result<(), PathFault>,
) -> Result<(), PathFault> {
    let open = cursor.at();
    let bracket = cursor.bump().unwrap_or_default();
    let mut is_first = true;
    loop {
        cursor.skip_blanks();
        if cursor.peek() == Some(close) {
            cursor.bump();
            return Ok(());
        }
        if cursor.is_at_end() {
            return Err(cursor.fault_at(open, format!("`{bracket}` is never closed")));
        }
        if !is_first && !cursor.eat(",") {
            return Err(cursor.fault_here(format!("expected `,` or `{close}`")));
        }
        cursor.skip_blanks();
        parse_member(cursor)?;
        is_first = false;
    }
}
