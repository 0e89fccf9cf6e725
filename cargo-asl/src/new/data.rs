//! Data that has what a definition's paths read, whatever state they are in: the input and every task's answer in the test of a new
//! project. It is a guess to begin with; only the user knows what the data is.

use asl_codegen::model::choice::{Condition, ConditionKind, Operand};
use asl_codegen::model::comparator::{Property, Relation, Test};
use asl_codegen::model::map::Items;
use asl_codegen::model::value::Value as Field;
use asl_codegen::model::wait::WaitUntil;
use asl_codegen::model::{StateKind, StateMachine};
use serde_json::{Map, Value, json};

/// A step of a path.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    Key(String),
    /// An array's element, whichever.
    Element,
}

/// The data for a definition and its text.
pub(super) fn sample(model: &StateMachine, text: &str) -> Value {
    let mut data = Value::Object(Map::new());
    let states = || model.scope.with_inner().into_iter().flat_map(|scope| &scope.states);
    let mut arrays = Vec::new();
    for state in states() {
        match &state.kind {
            Some(StateKind::Choice(choice)) => {
                let conditions = choice.choices.iter().filter_map(|rule| rule.condition.as_ref());
                conditions.for_each(|condition| fulfil(condition, &mut data));
            }
            Some(StateKind::Wait(wait)) => match &wait.until {
                Some(WaitUntil::Seconds(Field::Path(path))) => insert(&mut data, &steps(&path.text.value), json!(1)),
                Some(WaitUntil::Timestamp(Field::Path(path))) => {
                    insert(&mut data, &steps(&path.text.value), json!("2000-01-01T00:00:00Z"));
                }
                _ => {}
            },
            Some(StateKind::Map(map)) => {
                if let Some(Items::Path(path)) = &map.items {
                    arrays.push(steps(&path.text.value));
                }
            }
            _ => {}
        }
    }
    for (path, value) in paths(text) {
        insert(&mut data, &path, value);
    }
    // An item is read by the same paths as everything else.
    let item = data.clone();
    arrays.iter().filter(|path| !path.is_empty()).for_each(|path| replace(&mut data, path, json!([item.clone()])));
    data
}

/// Values that fulfil a condition, unless another rule has said something else before.
fn fulfil(condition: &Condition, data: &mut Value) {
    match &condition.kind {
        ConditionKind::And(parts) => parts.iter().for_each(|part| fulfil(part, data)),
        ConditionKind::Or(parts) => parts.first().into_iter().for_each(|part| fulfil(part, data)),
        ConditionKind::Compare(comparison) => {
            let number = |text: &str| serde_json::from_str(text).unwrap_or(json!(1));
            let value = match (&comparison.operand, comparison.comparator.value.test) {
                (Operand::String(text), _) => json!(text.value.replace('*', "")),
                (Operand::Number(text), Test::Relation(_, Relation::LessThan)) => less(&number(&text.value), -1.0),
                (Operand::Number(text), Test::Relation(_, Relation::GreaterThan)) => less(&number(&text.value), 1.0),
                (Operand::Number(text), _) => number(&text.value),
                (Operand::Timestamp(timestamp), _) => json!(timestamp.value.text),
                (Operand::Bool(expected), Test::Is(property)) if expected.value => match property {
                    Property::Null => Value::Null,
                    Property::Numeric => json!(1),
                    Property::Boolean => json!(true),
                    Property::Timestamp => json!("2000-01-01T00:00:00Z"),
                    Property::String | Property::Present => json!("text"),
                },
                (Operand::Bool(_), Test::Is(_)) => return,
                (Operand::Bool(expected), _) => json!(expected.value),
                (Operand::Path(_), _) => json!(1),
            };
            insert(data, &steps(&comparison.variable.text.value), value);
        }
        ConditionKind::Not(_) | ConditionKind::Jsonata(_) => {}
    }
}

fn less(number: &Value, by: f64) -> Value {
    let number = number.as_f64().unwrap_or(0.0) + by;
    match number.fract() == 0.0 && number.abs() < 1e15 {
        true => json!(number as i64),
        false => json!(number),
    }
}

/// All paths in a text, each with a value that may be there.
fn paths(text: &str) -> Vec<(Vec<Step>, Value)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('$') {
        let rest = text.get(at..).unwrap_or("");
        let roots = ["$states.input", "$states.result", "$"];
        let Some(path) =
            roots.iter().find_map(|root| rest.strip_prefix(root).filter(|path| path.starts_with(['.', '['])))
        else {
            continue;
        };
        let end = path.find(|c: char| !(c.is_alphanumeric() || "._-[]'*".contains(c))).unwrap_or(path.len());
        let steps = steps(path.get(..end).unwrap_or(""));
        if !steps.is_empty() && !text.get(..at).is_some_and(|before| before.ends_with('$')) {
            found.push((steps, likely(text.get(..at).unwrap_or(""))));
        }
    }
    found
}

/// What the function takes that stands right before a path.
fn likely(before: &str) -> Value {
    let call = before.rsplit_once("States.").map_or("", |(_, call)| call);
    match call {
        _ if call.contains([')', '"', '\n']) => json!("text"),
        _ if call.starts_with("Math") => json!(1),
        _ if call.starts_with("ArrayGetItem")
            || call.starts_with("ArrayLength")
            || call.starts_with("ArrayContains") =>
        {
            json!(["text"])
        }
        _ if call.starts_with("StringToJson") => json!("{}"),
        _ if call.starts_with("JsonMerge") => json!({}),
        _ => json!("text"),
    }
}

/// `$.order.items[0]['name']`
fn steps(path: &str) -> Vec<Step> {
    let path = path.trim_start_matches('$');
    let parts = path.split(['.', '[']).map(|part| part.trim_end_matches(']')).filter(|part| !part.is_empty());
    let step = |part: &str| match part.trim_start_matches('-').parse::<u32>().is_ok() || part == "*" {
        true => Step::Element,
        false => Step::Key(part.trim_matches('\'').to_string()),
    };
    parts.map(step).collect()
}

/// Puts a value there, unless something is there; what is in the way of a longer path gives way.
fn insert(data: &mut Value, path: &[Step], value: Value) {
    let Some((step, rest)) = path.split_first() else {
        if data.is_null() || (data.as_str() == Some("text") && !value.is_null()) {
            *data = value;
        }
        return;
    };
    match step {
        Step::Key(key) => {
            if !data.is_object() {
                *data = json!({});
            }
            let Some(object) = data.as_object_mut() else { return };
            let is_new = !object.contains_key(key);
            let member = object.entry(key.clone()).or_insert(Value::Null);
            if is_new && rest.is_empty() {
                *member = value;
            } else {
                insert(member, rest, value);
            }
        }
        Step::Element => {
            if !data.is_array() {
                *data = json!([null]);
            }
            data.as_array_mut().into_iter().flatten().for_each(|element| insert(element, rest, value.clone()));
        }
    }
}

/// Puts a value there, whatever is there.
fn replace(data: &mut Value, path: &[Step], value: Value) {
    match path.split_first() {
        None => *data = value,
        Some((Step::Key(key), rest)) => {
            if !data.is_object() {
                *data = json!({});
            }
            if let Some(object) = data.as_object_mut() {
                replace(object.entry(key.clone()).or_insert(Value::Null), rest, value);
            }
        }
        Some((Step::Element, rest)) => {
            if !data.is_array() {
                *data = json!([null]);
            }
            data.as_array_mut().into_iter().flatten().for_each(|element| replace(element, rest, value.clone()));
        }
    }
}
