//! Structs of all kinds, with serde's attributes.

use std::collections::{BTreeMap, HashMap};

use asl::Payload;
use asl::payload::{Presence, Schema};
use serde::{Deserialize, Serialize};

use super::check::{check, check_written, fields};

#[derive(Payload, Serialize, Deserialize)]
struct Plain {
    id: String,
    count: u32,
    ratio: f64,
    open: bool,
    note: Option<String>,
    nested: Inner,
    many: Vec<Inner>,
}

#[derive(Payload, Serialize, Deserialize, Clone, Default)]
struct Inner {
    x: i8,
    y: Option<u64>,
}

#[test]
fn named_fields() {
    let inner = Inner { x: -1, y: Some(u64::MAX) };
    let many = vec![inner.clone(), Inner::default()];
    check(Plain { id: "1".into(), count: 7, ratio: 0.5, open: true, note: None, nested: inner.clone(), many });
    let plain = Plain {
        id: String::new(),
        count: 0,
        ratio: 1e300,
        open: false,
        note: Some("n".into()),
        nested: inner,
        many: vec![],
    };
    check(plain);
}

#[derive(Payload, Serialize, Deserialize)]
struct Unit;

#[derive(Payload, Serialize, Deserialize)]
struct Newtype(Vec<i64>);

#[derive(Payload, Serialize, Deserialize)]
struct Pair(i64, Option<Inner>);

#[derive(Payload, Serialize, Deserialize)]
struct Empty();

#[derive(Payload, Serialize, Deserialize)]
struct NoFields {}

#[derive(Payload, Serialize, Deserialize)]
#[serde(transparent)]
struct Transparent {
    inner: Inner,
    #[serde(skip)]
    _nothing: std::marker::PhantomData<u8>,
}

#[test]
fn other_kinds() {
    check(Unit);
    check(Newtype(vec![1, 2]));
    check(Pair(1, Some(Inner::default())));
    check(Pair(1, None));
    check(Empty());
    check(NoFields {});
    check(Transparent { inner: Inner::default(), _nothing: std::marker::PhantomData });
}

#[derive(Payload, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Renamed {
    case_id: u8,
    #[serde(rename = "Status")]
    status: u8,
    r#type: u8,
    #[serde(rename(serialize = "out", deserialize = "in"))]
    both: u8,
}

#[derive(Payload, Serialize, Deserialize)]
#[serde(rename_all(serialize = "SCREAMING-KEBAB-CASE", deserialize = "PascalCase"))]
struct RenamedApart {
    case_id: u8,
    other_id: u8,
}

#[test]
fn names() {
    check_written(&Renamed { case_id: 1, status: 2, r#type: 3, both: 4 });
    check_written(&RenamedApart { case_id: 1, other_id: 2 });
    let Schema::Object(object) = RenamedApart::SCHEMA else { panic!() };
    let read: Vec<_> = fields(object).filter(|field| field.read == Presence::Always).map(|field| field.name).collect();
    assert_eq!(read, ["CaseId", "OtherId"]);
    serde_json::from_str::<RenamedApart>(r#"{"CaseId": 1, "OtherId": 2}"#).unwrap();
}

#[derive(Payload, Serialize, Deserialize, Default)]
#[expect(dead_code, reason = "a field that isn't written is for code that reads it")]
struct Skipping {
    always: u8,
    #[serde(skip)]
    _both: u8,
    #[serde(skip_serializing, default)]
    read: u8,
    #[serde(skip_deserializing)]
    written: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    sometimes: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty", default, alias = "all")]
    list: Vec<u8>,
    #[serde(default = "seven")]
    seven: u8,
}

fn seven() -> u8 {
    7
}

#[test]
fn fields_left_out() {
    check(Skipping::default());
    check(Skipping { sometimes: Some(1), list: vec![1], ..Skipping::default() });
    let Schema::Object(object) = Skipping::SCHEMA else { panic!() };
    let aliases: Vec<_> = fields(object).flat_map(|field| field.aliases).collect();
    assert_eq!(aliases, [&"all"]);
}

#[derive(Payload, Serialize, Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct AllDefault {
    a: u8,
    b: String,
}

#[test]
fn default_for_all() {
    check(AllDefault::default());
    let Schema::Object(object) = AllDefault::SCHEMA else { panic!() };
    assert!(object.deny_unknown);
}

#[derive(Payload, Serialize, Deserialize)]
struct Flat {
    own: u8,
    #[serde(flatten)]
    inner: Inner,
    #[serde(flatten)]
    maybe: Option<Deep>,
    last: u8,
    #[serde(flatten)]
    rest: BTreeMap<String, serde_json::Value>,
}

#[derive(Payload, Serialize, Deserialize)]
struct Deep {
    #[serde(flatten)]
    deeper: Deeper,
    deep: bool,
}

#[derive(Payload, Serialize, Deserialize)]
struct Deeper {
    deeper: (u8, u8),
}

#[test]
fn flattened() {
    let rest = BTreeMap::from([("extra".into(), serde_json::json!({"a": [1, "two"]}))]);
    let deep = Deep { deeper: Deeper { deeper: (1, 2) }, deep: true };
    check_written(&Flat { own: 1, inner: Inner::default(), maybe: Some(deep), last: 2, rest });
    check(Flat { own: 1, inner: Inner::default(), maybe: None, last: 2, rest: BTreeMap::new() });
}

#[derive(Payload, Serialize, Deserialize)]
struct Generic<T, U: Default, const N: usize = 0>
where
    T: Clone,
{
    value: T,
    map: HashMap<String, Option<T>>,
    #[serde(skip)]
    _array: std::marker::PhantomData<[u8; N]>,
    #[serde(skip)]
    _unused: U,
}

#[derive(Payload, Serialize)]
struct Borrowed<'a, T: ?Sized> {
    text: &'a str,
    cow: std::borrow::Cow<'a, str>,
    other: &'a T,
}

struct NoPayload;

impl Default for NoPayload {
    fn default() -> NoPayload {
        NoPayload
    }
}

#[test]
fn generics() {
    let map = HashMap::from([("a".into(), Some(Inner::default())), ("b".into(), None)]);
    check(Generic { value: Inner::default(), map, _array: std::marker::PhantomData::<[u8; 0]>, _unused: NoPayload });
    check_written(&Borrowed::<str> { text: "a", cow: "b".into(), other: "c" });
}

mod seconds {
    //! A type written by other means.

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(seconds: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        format!("{seconds} s").serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        String::deserialize(deserializer).map(|text| text.len() as u8)
    }
}

#[derive(Payload, Serialize, Deserialize)]
struct Opaque {
    #[serde(with = "seconds")]
    time: u8,
    #[payload(opaque)]
    children: Vec<Opaque>,
    #[payload(opaque)]
    parent: Option<Box<Opaque>>,
    known: u8,
}

#[derive(Payload, Serialize, Deserialize, Clone)]
#[serde(from = "u8", into = "u8")]
struct Converted(Unit2);

#[derive(Clone)]
struct Unit2;

impl From<u8> for Converted {
    fn from(_: u8) -> Converted {
        Converted(Unit2)
    }
}

impl From<Converted> for u8 {
    fn from(_: Converted) -> u8 {
        1
    }
}

#[test]
fn opaque() {
    let child = Opaque { time: 1, children: vec![], parent: None, known: 1 };
    check(Opaque { time: 1, children: vec![child], parent: None, known: 1 });
    check(Converted(Unit2));
    assert_eq!(Converted::SCHEMA, &Schema::Opaque);
}
