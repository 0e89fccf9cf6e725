//! Random expressions over random JSON: compiled, they give what jsonata-core gives, another implementation of the language.
//!
//! The expressions come from a grammar and a fixed seed; they become a suite that the command runs. Where jsonata-core has no value
//! nothing is compared: which fault an expression has is the official suite's affair.

#[path = "oracle/grammar.rs"]
mod grammar;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use indexmap::IndexMap;
use jsonata_core::Expression;
use jsonata_core::value::JValue;
use recorded::asl::Value;
use recorded::asl::value::{Array, Object, Str};

use self::grammar::Grammar;

const N_EXPRESSIONS: usize = 400;
const N_INPUTS: usize = 4;

#[test]
fn random_expressions_give_what_another_implementation_gives() {
    let mut grammar = Grammar::new(0x5eed);
    let mut cases = BTreeMap::new();
    while cases.len() < N_EXPRESSIONS {
        let text = grammar.expression(3);
        let Ok(expression) = Expression::compile(&text) else { continue };
        let inputs: Vec<Value> = (0..N_INPUTS).map(|_| grammar.input(3)).collect();
        let compared: Vec<Value> = inputs.iter().filter_map(|input| case(&text, &expression, input)).collect();
        if !compared.is_empty() {
            cases.insert(text, compared);
        }
    }
    let cases: Vec<Value> = cases.into_values().flatten().collect();
    assert!(cases.len() > 2 * N_EXPRESSIONS, "{} cases only", cases.len());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("oracle");
    fs::create_dir_all(folder.join("groups/random")).unwrap();
    let text = Value::from_iter(cases.iter().cloned()).to_string();
    fs::write(folder.join("groups/random/all.json"), text).unwrap();

    let output = Command::new(env!("CARGO_BIN_EXE_conformance")).arg("jsonata").arg(&folder).output().unwrap();
    let (said, complained) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let numbers = said.lines().next_back().unwrap_or_default();
    assert_eq!(numbers, format!("{} passed, 0 failed, 0 skipped", cases.len()), "{said}{complained}");
}

/// A case of the suite with what jsonata-core makes of it; none where that is a fault.
fn case(text: &str, expression: &Expression, input: &Value) -> Option<Value> {
    let result = expression.evaluate(&to_peer(input)).ok()?;
    let expected = match from_peer(&result)? {
        Some(value) => ("result", value),
        None => ("undefinedResult", Value::Bool(true)),
    };
    let bindings = Value::Object(Object::new());
    Some(Value::from_iter([("expr", Value::from(text)), ("data", input.clone()), ("bindings", bindings), expected]))
}

fn to_peer(value: &Value) -> JValue {
    match value {
        Value::Null => JValue::Null,
        Value::Bool(bool) => JValue::Bool(*bool),
        Value::Number(number) => JValue::Number(number.as_f64()),
        Value::String(text) => JValue::string(text.as_str()),
        Value::Array(items) => JValue::array(items.iter().map(to_peer).collect()),
        Value::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| (key.to_string(), to_peer(value)));
            JValue::object(entries.collect::<IndexMap<_, _>>())
        }
    }
}

/// The JSON of a result, or that it is nothing. None for what is neither, or holds something that is neither.
fn from_peer(value: &JValue) -> Option<Option<Value>> {
    let inner = |value: &JValue| from_peer(value).flatten();
    if let Some(items) = value.as_array() {
        return Some(Some(Value::Array(items.iter().map(inner).collect::<Option<Array>>()?)));
    }
    if let Some(entries) = value.as_object() {
        let entries = entries.iter().map(|(key, value)| Some((Str::from(key.as_str()), inner(value)?)));
        return Some(Some(Value::Object(entries.collect::<Option<Object>>()?)));
    }
    Some(match value {
        JValue::Null => Some(Value::Null),
        JValue::Bool(bool) => Some(Value::Bool(*bool)),
        JValue::Number(number) if number.is_finite() => Some(Value::from(*number)),
        JValue::String(text) => Some(Value::from(&**text)),
        JValue::Undefined => None,
        _ => return None,
    })
}
