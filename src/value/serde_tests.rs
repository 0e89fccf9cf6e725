//! serde both ways, against serde_json as the reference: what it accepts and how it represents types is what users know.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Value, from_ref, from_value, to_value};

/// A type converts to the same JSON as with serde_json, and back to itself.
#[track_caller]
fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(content: T) {
    let value = to_value(&content).unwrap();
    assert_eq!(value.to_string(), serde_json::to_string(&content).unwrap());
    assert_eq!(from_value::<T>(value).unwrap(), content);
}

#[track_caller]
fn check_error<T: DeserializeOwned + Debug>(json: &str, expected: &str) {
    let error = from_value::<T>(json.parse().unwrap()).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[derive(Serialize, Deserialize, PartialEq, Debug, Clone, Copy)]
struct Unit;

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Newtype(Option<u8>);

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Pair(i64, String);

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Fields {
    unit: Unit,
    newtype: Newtype,
    pair: Pair,
    char: char,
    f32: f32,
    nested: BTreeMap<String, Vec<Option<bool>>>,
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
enum External {
    Unit,
    Newtype(u8),
    Tuple(u8, bool),
    Struct { a: i32, b: Option<()> },
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(tag = "type")]
enum Internal {
    Unit,
    Struct { a: i32 },
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Unit,
    Newtype(i64),
    Struct { a: i32 },
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(untagged)]
enum Untagged {
    Int(i64),
    Text(String),
    Struct { a: i32 },
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Flat {
    id: u64,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Key {
    First,
    Second,
}

#[test]
fn structs_and_scalars() {
    let nested = BTreeMap::from([("x".to_owned(), vec![Some(true), None]), (String::new(), vec![])]);
    let pair = Pair(i64::MIN, "\u{1}\"状".to_owned());
    check(Fields { unit: Unit, newtype: Newtype(Some(7)), pair, char: '😀', f32: 0.1, nested });
    check((u64::MAX, i8::MIN, f64::MIN_POSITIVE, 1.0_f64, ()));
    check((i128::from(i64::MIN), u128::from(u64::MAX)));
    check(Newtype(None));
    check(Some(Some(3)));
    check(std::time::Duration::from_millis(1500));
}

#[test]
fn enums_in_all_representations() {
    check(vec![External::Unit, External::Newtype(1), External::Tuple(1, true), External::Struct { a: -1, b: None }]);
    check(vec![Internal::Unit, Internal::Struct { a: 1 }]);
    check(vec![Adjacent::Unit, Adjacent::Newtype(1), Adjacent::Struct { a: 1 }]);
    check(vec![Untagged::Int(1), Untagged::Text("x".to_owned()), Untagged::Struct { a: 1 }]);
    check(Ok::<u8, String>(1));
    let rest = BTreeMap::from([("a".to_owned(), Value::from(1)), ("b".to_owned(), Value::from(vec!["x"]))]);
    check(Flat { id: 1, rest });
}

#[test]
fn maps_with_keys_that_are_no_strings() {
    check(BTreeMap::from([(-1_i64, "a".to_owned()), (7, "b".to_owned())]));
    check(BTreeMap::from([(u64::MAX, 1)]));
    check(BTreeMap::from([(true, 1), (false, 2)]));
    check(BTreeMap::from([('x', 1)]));
    check(BTreeMap::from([(Key::First, 1), (Key::Second, 2)]));
    check(BTreeMap::from([(Some("x".to_owned()), 1)]));
}

#[test]
fn strings_and_bytes_may_be_borrowed() {
    let value: Value = r#"{"a": "text"}"#.parse().unwrap();
    assert_eq!(from_ref::<BTreeMap<&str, &str>>(&value).unwrap(), BTreeMap::from([("a", "text")]));
    assert_eq!(from_ref::<Value>(&value).unwrap(), value);
}

#[test]
fn values_in_types_are_passed_on_whole() {
    #[derive(Serialize, Deserialize)]
    struct Envelope {
        id: u8,
        body: Value,
        more: Vec<Option<Value>>,
    }
    let body: Value = r#"{"a": [1, {"b": null}]}"#.parse().unwrap();
    let envelope = to_value(&Envelope { id: 1, body: body.clone(), more: vec![Some(body.clone()), None] }).unwrap();
    assert_eq!(envelope.to_string(), format!(r#"{{"id":1,"body":{body},"more":[{body},null]}}"#));
    let back: Envelope = from_ref(&envelope).unwrap();
    let object = |value: &Value| value.as_object().cloned().unwrap();
    assert_eq!(back.id, 1);
    for passed in [&envelope["body"], &envelope["more"][0], &back.body, back.more[0].as_ref().unwrap()] {
        assert!(object(passed).shares_with(&object(&body)));
    }
    // Other formats don't notice.
    let text = serde_json::to_string(&back).unwrap();
    assert_eq!(text, envelope.to_string());
    assert_eq!(serde_json::from_str::<Envelope>(&text).unwrap().body, body);
    assert_eq!(serde_json::from_value::<Value>(serde_json::to_value(&body).unwrap()).unwrap(), body);
    #[derive(Serialize, Deserialize, PartialEq, Debug)]
    struct Rest {
        id: u8,
        #[serde(flatten)]
        rest: Value,
    }
    check(Rest { id: 1, rest: body.clone() });
    // A failure on the way leaves nothing behind.
    assert!(from_ref::<(Value, u8)>(&Value::from([body.clone(), body.clone()])).is_err());
    assert_eq!(serde_json::from_str::<Value>("7").unwrap(), Value::from(7));
}

#[test]
fn errors_name_the_path() {
    #[derive(Deserialize, Debug)]
    #[allow(dead_code)]
    struct Case {
        status: u8,
        #[serde(default)]
        items: Vec<BTreeMap<String, External>>,
    }
    check_error::<Case>(r#"{"status": "x"}"#, r#"$.status: invalid type: string "x", expected u8"#);
    check_error::<Case>(r#"{"status": 256}"#, "$.status: invalid value: integer `256`, expected u8");
    check_error::<Case>(r#"{"status": 1.0}"#, "$.status: invalid type: floating point `1.0`, expected u8");
    check_error::<Case>(r#"{"status": -1}"#, "$.status: invalid value: integer `-1`, expected u8");
    check_error::<Case>("{}", "$: missing field `status`");
    check_error::<Case>("7", "$: invalid type: integer `7`, expected struct Case");
    let json = r#"{"status": 1, "items": [{}, {"k": {"Newtype": null}}]}"#;
    check_error::<Case>(json, "$.items[1].k.Newtype: invalid type: unit value, expected u8");
    check_error::<(u8, u8)>("[1, 2, 3]", "$: invalid length 3, expected fewer elements in array");
    check_error::<External>(r#""Struct""#, "$.Struct: invalid type: unit variant, expected struct variant");
    check_error::<External>(r#"{"Unit": null, "Newtype": 1}"#, "$: invalid value: map, expected map with a single key");
    check_error::<BTreeMap<u8, u8>>(r#"{"x": 1}"#, r#"$.x: invalid type: string "x", expected u8"#);
}

#[test]
fn what_json_cannot_express_is_refused() {
    #[derive(Serialize)]
    struct Reading {
        values: Vec<f64>,
    }
    let error = to_value(&Reading { values: vec![0.0, f64::NAN] }).unwrap_err();
    assert_eq!((error.path(), error.message()), (Some("$.values[1]"), "JSON has no number NaN"));
    assert!(to_value(&f32::INFINITY).is_err());
    let error = to_value(&u128::MAX).unwrap_err();
    assert_eq!(error.to_string(), "$: integer 340282366920938463463374607431768211455 doesn't fit into 64 bits");
    assert!(to_value(&i128::MIN).is_err());
    let error = to_value(&BTreeMap::from([(vec![1], 2)])).unwrap_err();
    assert_eq!(error.message(), "key must be a string");
}

/// A sequence of numbers that looks random and is the same every time (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }

    fn string(&mut self) -> String {
        (0..self.below(8))
            .map(|_| ['a', 'Z', '"', '\\', '\n', '\u{0}', 'é', '状', '😀'][self.below(9) as usize])
            .collect()
    }

    fn json(&mut self, depth: u32) -> serde_json::Value {
        match self.below(if depth < 4 { 9 } else { 7 }) {
            0 => serde_json::Value::Null,
            1 => self.below(2).is_multiple_of(2).into(),
            2 => (self.below(1 << 40) as i64 - (1 << 39)).into(),
            3 => self.below(u64::MAX).into(),
            4 => serde_json::Value::from(f64::from_bits(self.below(u64::MAX))),
            5 | 6 => self.string().into(),
            7 => (0..self.below(6)).map(|_| self.json(depth + 1)).collect(),
            _ => (0..self.below(24)).map(|_| (self.string(), self.json(depth + 1))).collect(),
        }
    }
}

#[test]
fn random_json_survives_every_way() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for _ in 0..500 {
        let json = random.json(0);
        let text = json.to_string();
        let value: Value = text.parse().unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), text);
        assert_eq!(value.to_string(), text);
        for other in [to_value(&json).unwrap(), Value::from(json.clone()), to_value(&value).unwrap()] {
            assert_eq!(other.to_string(), text);
            assert!(other == value);
        }
        assert_eq!(serde_json::Value::try_from(&value).unwrap(), json);
        assert_eq!(from_ref::<serde_json::Value>(&value).unwrap(), json);
        assert_eq!(from_value::<Value>(value.clone()).unwrap(), value);
    }
}
