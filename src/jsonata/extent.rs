//! How large and how deep a value may be that an expression puts together.
//!
//! `($f := function($a, $n) { $n = 0 ? $a : $f([[$a], [$a]], $n - 1) }; $f(1, 60))` shares what it holds twice, and takes next to no
//! memory until somebody goes through it. So it is measured where it is made. What comes from outside is as deep as parsers let it be.

use super::variable::Variable;
use super::{Fault, Function, Item};
use crate::Value;

/// More levels than data has. Going through a value, and dropping it, takes stack for each.
const MAX_DEPTH: u32 = 200;

/// As many items as fit into the largest value that the service holds.
const MAX_ITEMS: usize = 7_000_000;

/// Checks what is going to be the items of an array, or the values of an object.
///
/// # Errors
/// U1001: nested too deeply. U1002: too many items.
#[inline]
pub fn check(items: &[Item<'_>]) -> Result<(), Fault> {
    if items.iter().all(is_simple) { Ok(()) } else { measure_all(items.iter(), 1, &mut 0).map(drop) }
}

/// The depth of a function that holds these variables: what they are bound to stays as long as it does.
///
/// # Errors
/// U1001: nested too deeply. U1002: too many items.
pub fn captured(variables: &[&Variable<'_>]) -> Result<u32, Fault> {
    holding(variables.iter().map(|variable| variable.get()))
}

/// The depth of a function that holds these items.
///
/// # Errors
/// As above.
pub(super) fn holding<'a>(items: impl Iterator<Item = Item<'a>>) -> Result<u32, Fault> {
    let mut deepest = 1;
    for item in items.filter(|item| !is_simple(item)) {
        deepest = deepest.max(measure(&item, 2, &mut 0)?);
    }
    Ok(deepest)
}

#[inline]
fn is_simple(item: &Item<'_>) -> bool {
    match item {
        Item::List(_) | Item::Object(_) | Item::Function(Function::Closure(_)) => false,
        Item::Owned(value) => !matches!(value, Value::Array(_) | Value::Object(_)),
        _ => true,
    }
}

/// The deepest level in an item whose own is `level`.
fn measure(item: &Item<'_>, level: u32, n_items: &mut usize) -> Result<u32, Fault> {
    match item {
        _ if level > MAX_DEPTH => Err(too_deep()),
        Item::List(list) => measure_all(list.items.iter(), level + 1, n_items),
        Item::Object(entries) => measure_all(entries.iter().map(|(_, item)| item), level + 1, n_items),
        Item::Owned(value) => measure_value(value, level, n_items),
        Item::Function(Function::Closure(closure)) if level + closure.depth > MAX_DEPTH => Err(too_deep()),
        Item::Function(Function::Closure(closure)) => Ok(level + closure.depth),
        _ => Ok(level),
    }
}

fn measure_all<'i, 'a: 'i>(
    items: impl ExactSizeIterator<Item = &'i Item<'a>>,
    level: u32,
    n_items: &mut usize,
) -> Result<u32, Fault> {
    count(items.len(), n_items)?;
    let mut deepest = level;
    for item in items {
        deepest = deepest.max(measure(item, level, n_items)?);
    }
    Ok(deepest)
}

fn measure_value(value: &Value, level: u32, n_items: &mut usize) -> Result<u32, Fault> {
    if level > MAX_DEPTH {
        return Err(too_deep());
    }
    let mut deepest = level;
    match value {
        Value::Array(items) => {
            count(items.len(), n_items)?;
            for item in items.iter() {
                deepest = deepest.max(measure_value(item, level + 1, n_items)?);
            }
        }
        Value::Object(entries) => {
            count(entries.len(), n_items)?;
            for (_, value) in entries.iter() {
                deepest = deepest.max(measure_value(value, level + 1, n_items)?);
            }
        }
        _ => {}
    }
    Ok(deepest)
}

fn count(more: usize, n_items: &mut usize) -> Result<(), Fault> {
    *n_items += more;
    if *n_items > MAX_ITEMS {
        return Err(Fault::new("U1002").message("Expression evaluation memory limit exceeded"));
    }
    Ok(())
}

#[cold]
fn too_deep() -> Fault {
    Fault::new("U1001").message(format!("Stack overflow error: values are nested deeper than {MAX_DEPTH} levels"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_nested(levels: u32, expected: Result<(), &str>) {
        let nested = (1..levels).fold(Item::Number(1.0), |inner, _| Item::array(vec![inner]));
        assert_eq!(check(&[nested]).map_err(|fault| fault.code()), expected, "{levels}");
        let nested = (1..levels).fold(Value::Null, |inner, _| Value::from_iter([inner]));
        assert_eq!(check(&[Item::Owned(nested)]).map_err(|fault| fault.code()), expected, "{levels}");
    }

    #[test]
    fn depth() {
        check_nested(1, Ok(()));
        check_nested(150, Ok(()));
        check_nested(300, Err("U1001"));
    }

    #[test]
    fn what_is_shared_counts_as_often_as_it_is_there() {
        let doubled = |times| (0..times).fold(Item::Number(1.0), |inner, _| Item::array(vec![inner.clone(), inner]));
        assert!(check(&[doubled(10)]).is_ok());
        assert_eq!(check(&[doubled(60)]).map_err(|fault| fault.code()), Err("U1002"));
    }

    #[test]
    fn functions_that_hold_functions() {
        let mut function = Item::Undefined;
        let mut depth = Ok(0);
        while let Ok(reached) = depth {
            assert!(reached <= MAX_DEPTH);
            let held = function.clone();
            depth = holding(std::iter::once(held.clone()));
            let new_depth = depth.clone().unwrap_or_default();
            function = Function::closure(0, None, new_depth, move |_, _, _| {
                Ok(super::super::function::Flow::Done(held.clone()))
            });
        }
        assert_eq!(depth.map_err(|fault| fault.code()), Err("U1001"));
    }
}
