//! What stands inside `[?( … )]`, and a function's arguments: `@.price < 10 && @.tag in ['a', 'b']`.

use super::cursor::Cursor;
use super::segment::{Place, parse_quoted, parse_root, parse_segments};
use super::{Filter, FilterOperator, Operand, PathFault};

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
            filters.extend(last);
            join(filters)
        }
    }
}

/// `!a`, `( … )`, `@.price < 10`, `@.isbn`
fn parse_condition(cursor: &mut Cursor<'_>) -> Result<Filter, PathFault> {
    cursor.skip_blanks();
    if cursor.eat("!") {
        return Ok(Filter::Not(Box::new(cursor.nested(parse_condition)?)));
    }
    if cursor.peek() == Some('(') {
        return parse_group(cursor);
    }
    let left = parse_operand(cursor)?;
    cursor.skip_blanks();
    let Some(operator) = parse_operator(cursor)? else {
        return Ok(Filter::Test(left));
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
        Some('{') => parse_object(cursor),
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
    Ok(Operand::Regex { pattern, flags })
}

/// `['a', 1]`
fn parse_list(cursor: &mut Cursor<'_>) -> Result<Operand, PathFault> {
    let open = cursor.at();
    cursor.bump();
    let mut elements = Vec::new();
    loop {
        cursor.skip_blanks();
        if cursor.eat("]") {
            return Ok(Operand::List(elements));
        }
        if cursor.is_at_end() {
            return Err(cursor.fault_at(open, "`[` is never closed"));
        }
        if !elements.is_empty() && !cursor.eat(",") {
            return Err(cursor.fault_here("expected `,` or `]`"));
        }
        elements.push(parse_operand(cursor)?);
    }
}

/// `{"a": 1}`: the text up to the brace that closes it.
fn parse_object(cursor: &mut Cursor<'_>) -> Result<Operand, PathFault> {
    let open = cursor.at();
    let mut depth = 0u32;
    loop {
        match cursor.peek() {
            None => return Err(cursor.fault_at(open, "`{` is never closed")),
            Some('\'' | '"') => drop(parse_quoted(cursor)?),
            Some(c) => {
                cursor.bump();
                depth = if c == '{' { depth.saturating_add(1) } else { depth - u32::from(c == '}') };
            }
        }
        if depth == 0 {
            return Ok(Operand::Object(cursor.since(open).to_string()));
        }
    }
}
