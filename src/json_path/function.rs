//! The functions of paths: `$.items.length()`, `$.prices.sum()`.

use std::borrow::Cow;

use super::walk::{Scope, value_at};
use super::{Fault, Function, Operand};
use crate::Value;
use crate::reference_path::position;
use crate::value::{Array, Number, Str};

const EMPTY: &str = "Aggregation function attempted to calculate value using empty array";
const NO_ITEM: &str = "Target index is outside of the array";

/// A function applied to each of several values.
#[inline]
pub(super) fn call_each<'v>(
    function: Function,
    arguments: &'static [Operand],
    nodes: Vec<Cow<'v, Value>>,
    scope: &Scope<'_>,
) -> Result<Vec<Cow<'v, Value>>, Fault> {
    nodes.iter().map(|node| call(function, node, arguments, scope).map(Cow::Owned)).collect()
}

#[inline]
fn call(function: Function, value: &Value, arguments: &'static [Operand], scope: &Scope<'_>) -> Result<Value, Fault> {
    if let (Function::Length, Some(Operand::Root(path) | Operand::Element(path))) = (function, arguments.first()) {
        // The length of what its argument leads to, from the value that it is called on.
        if let Value::Array(items) = value_at(value, path, &scope.from(value))? {
            return Ok(Value::from(items.len()));
        }
    }
    if let (Function::Length, Some(argument @ Operand::Other(..))) = (function, arguments.first()) {
        return Ok(length(&evaluate(argument, scope)?));
    }
    let arguments = arguments.iter().map(|argument| evaluate(argument, scope)).collect::<Result<Vec<_>, _>>()?;
    match function {
        Function::Length => Ok(length(value)),
        Function::Min => aggregate(value, &arguments, |numbers| numbers.iter().copied().fold(f64::INFINITY, f64::min)),
        Function::Max => {
            aggregate(value, &arguments, |numbers| numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max))
        }
        Function::Avg => aggregate(value, &arguments, mean),
        Function::Stddev => aggregate(value, &arguments, deviation),
        Function::Sum => aggregate(value, &arguments, |numbers| numbers.iter().sum()),
        Function::Keys => Ok(keys(value)),
        Function::Concat => Ok(concat(value, &arguments)),
        Function::Append => Ok(append(value, arguments)),
        Function::First => item(value, 0),
        Function::Last => item(value, -1),
        Function::Index => {
            let index = numbers(&arguments).first().copied();
            item(value, index.ok_or(Fault::Call(NO_ITEM))? as i64)
        }
    }
}

#[inline]
fn evaluate(argument: &'static Operand, scope: &Scope<'_>) -> Result<Value, Fault> {
    match argument {
        // Outside of a filter there is no element: both mean the root.
        Operand::Root(path) | Operand::Element(path) => scope.value_once(scope.root(), path),
        Operand::Other(index, path) => scope.value_once(scope.other(*index), path),
        Operand::Value(value) => Ok(value.clone()),
        Operand::Json(value) => Ok(Value::clone(value)),
        Operand::Pattern(_) => Ok(Value::Null),
    }
}

#[inline]
fn length(value: &Value) -> Value {
    match value {
        Value::Array(items) => Value::from(items.len()),
        Value::Object(object) => Value::from(object.len()),
        _ => Value::Null,
    }
}

/// A number made of those in an array and in the arguments.
#[inline]
fn aggregate(value: &Value, arguments: &[Value], fold: impl Fn(&[f64]) -> f64) -> Result<Value, Fault> {
    let mut all = match value {
        Value::Array(items) => items.iter().filter_map(Value::as_f64).collect(),
        _ => Vec::new(),
    };
    all.extend(numbers(arguments));
    if all.is_empty() {
        return Err(Fault::Call(EMPTY));
    }
    Ok(Number::from_f64(fold(&all)).map_or(Value::Null, Value::Number))
}

/// The numbers among the arguments, and in those that are arrays.
#[inline]
fn numbers(arguments: &[Value]) -> Vec<f64> {
    flat(arguments).filter_map(Value::as_f64).collect()
}

#[inline]
fn flat(arguments: &[Value]) -> impl Iterator<Item = &Value> {
    arguments.iter().flat_map(|argument| match argument {
        Value::Array(items) => items.as_slice(),
        _ => std::slice::from_ref(argument),
    })
}

#[inline]
fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len() as f64
}

#[inline]
fn deviation(numbers: &[f64]) -> f64 {
    let (mean, of_squares) = (mean(numbers), numbers.iter().map(|number| number * number).sum::<f64>());
    // Rounding may take the difference of two equal numbers below zero.
    (of_squares / numbers.len() as f64 - mean * mean).max(0.0).sqrt()
}

#[inline]
fn keys(value: &Value) -> Value {
    match value {
        Value::Object(object) => Value::Array(object.keys().map(|key| Value::String(key.clone())).collect()),
        _ => Value::Null,
    }
}

#[inline]
fn concat(value: &Value, arguments: &[Value]) -> Value {
    let strings = value.as_array().into_iter().flat_map(Array::as_slice).filter_map(Value::as_str);
    let mut text: String = strings.collect();
    for argument in flat(arguments) {
        match argument {
            Value::Null => {}
            Value::String(string) => text.push_str(string),
            other => text.push_str(&other.to_string()),
        }
    }
    Value::String(Str::from(text))
}

#[inline]
fn append(value: &Value, arguments: Vec<Value>) -> Value {
    let mut value = value.clone();
    if let Value::Array(items) = &mut value {
        arguments.into_iter().for_each(|argument| items.push(argument));
    }
    value
}

#[inline]
fn item(value: &Value, index: i64) -> Result<Value, Fault> {
    let Value::Array(items) = value else { return Err(Fault::Call(EMPTY)) };
    let item = position(items.len(), index).and_then(|idx| items.get(idx));
    item.cloned().ok_or(Fault::Call(NO_ITEM))
}
