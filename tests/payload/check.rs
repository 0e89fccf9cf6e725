//! One value through everything: its JSON fits the schema, every path into that JSON reads the same in place, and keys
//! may be left out exactly where the schema says so.

use asl::Payload;
use asl::payload::{Constant, Field, Object, PathPart, Presence, Schema, Site, Step, try_resolve};
use asl::value::{Number, Scalar};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

const SITE: Site<'_> = Site { place: "test.asl.json:1:1", state: "Test", path: "$", ty: "Test", snippet: "" };

/// Checks a value against its type's schema, writing only.
#[track_caller]
pub(crate) fn check_written<T: Payload + Serialize>(value: &T) {
    let json = serde_json::to_value(value).unwrap();
    fits(T::SCHEMA, &json).unwrap_or_else(|fault| panic!("{json} doesn't fit {:?}: {fault}", T::SCHEMA));
    check_paths(value, &json, &mut Vec::new());
}

/// Checks a value against its type's schema, in both directions.
#[track_caller]
pub(crate) fn check<T: Payload + Serialize + DeserializeOwned>(value: T) {
    check_written(&value);
    let json = serde_json::to_value(&value).unwrap();
    serde_json::from_value::<T>(json.clone()).unwrap();
    if let (Schema::Object(object), Value::Object(_)) = (T::SCHEMA, &json) {
        check_missing::<T>(object, &json);
    }
}

/// Leaves out one key after the other: serde must mind exactly where the schema says that the key is needed.
#[track_caller]
fn check_missing<T: Payload + DeserializeOwned>(object: &'static Object, json: &Value) {
    for key in json.as_object().unwrap().keys() {
        let mut without = json.clone();
        without.as_object_mut().unwrap().remove(key);
        let needed = fields(object).any(|field| field.name == key && field.read == Presence::Always);
        let result = serde_json::from_value::<T>(without);
        assert_eq!(result.is_err(), needed, "without `{key}`: {:?}", result.err());
    }
}

pub(crate) fn fields(object: &'static Object) -> impl Iterator<Item = Field> {
    (0..).map_while(|index| object.field(index))
}

/// Whether a value is one that the schema allows to be written.
fn fits(schema: &'static Schema, json: &Value) -> Result<(), String> {
    let good = match (schema, json) {
        (Schema::Written(schema), json) => return fits(schema, json),
        (Schema::Any | Schema::Opaque, _) => true,
        (Schema::Optional(_) | Schema::Null, Value::Null) | (Schema::Bool, Value::Bool(_)) => true,
        (Schema::Integer { min, max }, Value::Number(number)) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => (*min..=*max).contains(&i128::from(number)),
            (_, Some(number)) => (*min..=*max).contains(&i128::from(number)),
            _ => false,
        },
        (Schema::Number, Value::Number(_)) | (Schema::String, Value::String(_)) => true,
        (Schema::Constants(constants), json) => constants.iter().any(|constant| match constant {
            Constant::Int(number) => json == number,
            Constant::Str(text) => json == text,
            Constant::Alias(_) | Constant::Other => false,
        }),
        (Schema::Optional(inner), json) => return fits(inner, json),
        (Schema::Array(items), Value::Array(values)) => {
            return values.iter().try_for_each(|value| fits(items, value));
        }
        (Schema::Map(items), Value::Object(values)) => return values.values().try_for_each(|value| fits(items, value)),
        (Schema::Tuple(items), Value::Array(values)) => {
            return match items.len() == values.len() {
                true => items.iter().zip(values).try_for_each(|(item, value)| fits(item, value)),
                false => Err(format!("{} elements, not {}", values.len(), items.len())),
            };
        }
        (Schema::Object(object), Value::Object(values)) => return object_fits(object, values),
        (Schema::OneOf(schemas), json) => schemas.iter().filter(|schema| fits(schema, json).is_ok()).count() > 0,
        _ => false,
    };
    if good { Ok(()) } else { Err(format!("{json} is not {}", schema.noun())) }
}

fn object_fits(object: &'static Object, values: &serde_json::Map<String, Value>) -> Result<(), String> {
    for (key, value) in values {
        match (fields(object).find(|field| field.name == key), object.rest()) {
            (Some(field), _) if field.written == Presence::Never => return Err(format!("`{key}` is never written")),
            (Some(field), _) => fits(field.schema, value).map_err(|fault| format!("{key}: {fault}"))?,
            (None, Some(rest)) => fits(rest, value).map_err(|fault| format!("{key}: {fault}"))?,
            (None, None) => return Err(format!("no field `{key}`")),
        }
    }
    let missing = |field: &Field| field.written == Presence::Always && !values.contains_key(field.name);
    match fields(object).find(missing) {
        Some(field) => Err(format!("`{}` is missing", field.name)),
        None => Ok(()),
    }
}

/// Follows every path into the JSON, and one that leads nowhere from each place.
#[track_caller]
fn check_paths<T: Payload>(value: &T, json: &Value, parts: &mut Vec<PathPart>) {
    check_path(value, json, parts);
    match json {
        Value::Object(fields) => {
            for (key, inner) in fields {
                parts.push(PathPart::Key(key.clone().leak()));
                check_paths(value, inner, parts);
                parts.pop();
            }
        }
        Value::Array(items) => {
            for (place, inner) in items.iter().enumerate() {
                for index in [place as i64, place as i64 - items.len() as i64] {
                    parts.push(PathPart::Index(index));
                    check_paths(value, inner, parts);
                    parts.pop();
                }
            }
        }
        _ => {}
    }
}

#[track_caller]
fn check_path<T: Payload>(value: &T, json: &Value, parts: &[PathPart]) {
    let steps = resolve(T::SCHEMA, parts);
    let is_opaque = matches!(T::SCHEMA, Schema::Opaque | Schema::Written(_)) || steps.contains(&Step::Opaque);
    if !is_opaque {
        assert_scalar(value.scalar(&steps), json, parts);
    }
    // Enums with data and JSON values are looked into by key, and so can everything else be.
    let keys = parts.iter().map(|part| match part {
        PathPart::Key(key) => Step::Key(key),
        PathPart::Index(index) => Step::Index(*index),
    });
    if !is_opaque {
        assert_scalar(value.scalar(&keys.collect::<Vec<_>>()), json, parts);
    }
}

fn resolve(schema: &'static Schema, parts: &[PathPart]) -> Vec<Step> {
    fn of_len<const N: usize>(schema: &'static Schema, parts: &[PathPart]) -> Vec<Step> {
        match try_resolve::<N>(schema, parts.try_into().unwrap(), &SITE) {
            Ok(steps) => steps.to_vec(),
            Err(message) => panic!("{}", message.as_str()),
        }
    }
    match parts.len() {
        0 => of_len::<0>(schema, parts),
        1 => of_len::<1>(schema, parts),
        2 => of_len::<2>(schema, parts),
        3 => of_len::<3>(schema, parts),
        4 => of_len::<4>(schema, parts),
        _ => of_len::<5>(schema, parts),
    }
}

#[track_caller]
fn assert_scalar(scalar: Scalar<'_>, json: &Value, parts: &[PathPart]) {
    let same = match (scalar, json) {
        (Scalar::Null, Value::Null) => true,
        (Scalar::Bool(a), Value::Bool(b)) => a == *b,
        (Scalar::Number(Number::Int(a)), Value::Number(b)) => b.as_i64() == Some(a),
        (Scalar::Number(Number::UInt(a)), Value::Number(b)) => b.as_u64() == Some(a),
        (Scalar::Number(Number::Float(a)), Value::Number(b)) => b.as_f64() == Some(a),
        (Scalar::String(a), Value::String(b)) => a == b,
        (Scalar::Composite, Value::Array(_) | Value::Object(_)) => true,
        _ => false,
    };
    assert!(same, "{parts:?} leads to {scalar:?} in place, to {json} in JSON");
}
