//! What one state writes against what the next one reads, and what the compile error says.

#![allow(dead_code, reason = "only the schemas of these types are looked at")]

use std::collections::HashMap;

use asl::Payload;
use asl::payload::{Constant, Field, Object, Schema, Site, try_check_fits};
use serde::{Deserialize, Serialize};

const SITE: Site<'_> = Site { place: "case.asl.json:3:5", state: "Open", path: "", ty: "From", snippet: "" };

#[track_caller]
fn check<A: Payload, B: Payload>() {
    if let Err(message) = try_check_fits(A::SCHEMA, &[], B::SCHEMA, "To", "Close", &SITE) {
        panic!("{}", message.as_str());
    }
}

#[track_caller]
fn check_fault<A: Payload, B: Payload>(fault: &str, help: &str) {
    let message = try_check_fits(A::SCHEMA, &[], B::SCHEMA, "To", "Close", &SITE).unwrap_err();
    let expected = format!(
        "what state `Open` hands on (type `From`) doesn't fit the input of state `Close` (type `To`): {fault}\n \
         --> case.asl.json:3:5\n  = help: {help}"
    );
    assert_eq!(message.as_str(), expected);
}

const WIDER: &str = "let `To` take all that `From` can hold, or use one type for both";
const UNKNOWN: &str = "remove `deny_unknown_fields` from `To`, or add the field to it";
const ADD: &str = "add it to `From`, or let `To` do without: as an `Option`, or with `#[serde(default)]`";
const ALWAYS: &str = "always write it in `From`, or let `To` do without: as an `Option`, or with `#[serde(default)]`";

macro_rules! types {
    ($($(#[$attr:meta])* $name:ident { $($(#[$field_attr:meta])* $field:ident: $ty:ty),* $(,)? })*) => {$(
        #[derive(Payload, Serialize, Deserialize)]
        $(#[$attr])*
        struct $name { $($(#[$field_attr])* $field: $ty),* }
    )*};
}

types! {
    Case { id: String, status: u8, note: Option<String> }
    Less { id: String }
    Misspelt { idd: String }
    Needy { id: String, urgent: bool }
    Lenient { id: String, #[serde(default)] urgent: bool, maybe: Option<u8> }
    Wide { status: u16 }
    Skips { #[serde(skip_serializing_if = "String::is_empty")] id: String }
    Renamed { #[serde(rename = "ID", alias = "id")] ident: String }
    #[serde(deny_unknown_fields)]
    Strict { id: String }
    Lines { lines: Vec<Line<u16>> }
    NarrowLines { lines: Vec<Line<u8>> }
    Flat { id: String, #[serde(flatten)] rest: HashMap<String, u8> }
    FlatNumbers { #[serde(flatten)] rest: HashMap<String, u8> }
    AnyFlat { #[serde(flatten)] rest: serde_json::Value }
}

#[derive(Payload, Serialize, Deserialize)]
struct Line<T> {
    price: T,
}

#[test]
fn scalars() {
    check::<u8, u16>();
    check::<u8, f64>();
    check::<u8, Option<i16>>();
    check::<(), Option<u8>>();
    check::<Box<str>, String>();
    check_fault::<i8, u8>("it is -128 to 127, but only 0 to 255 fit", WIDER);
    check_fault::<f64, i64>("it is a number, not an integer", WIDER);
    check_fault::<String, u8>("it is a string, not an integer", WIDER);
    check_fault::<Option<u8>, u8>("it may be null", "read it as an `Option` in `To`");
}

#[test]
fn any_json_fits_everything() {
    check::<serde_json::Value, Case>();
    check::<Case, asl::Value>();
    check::<Vec<asl::Value>, Vec<u8>>();
}

#[test]
fn fields() {
    check::<Case, Case>();
    check::<Case, Less>();
    check::<Case, Lenient>();
    check::<Case, Renamed>();
    check::<Less, Strict>();
    check_fault::<Case, Needy>("`$.urgent` is missing", ADD);
    check_fault::<Less, Misspelt>("`$.idd` is missing", "`From` has a field `id`: give both the same name");
    check_fault::<Wide, Case>("`$.id` is missing", ADD);
    check_fault::<Skips, Less>("`$.id` may be missing", ALWAYS);
    check_fault::<Case, Strict>(
        "`$.status` isn't one of its fields, and `deny_unknown_fields` forbids others",
        UNKNOWN,
    );
}

#[test]
fn nested() {
    check::<NarrowLines, Lines>();
    check_fault::<Lines, NarrowLines>("`$.lines[*].price` is 0 to 65535, but only 0 to 255 fit", WIDER);
    check_fault::<(u8, i8), (u8, u8)>("`$[1]` is -128 to 127, but only 0 to 255 fit", WIDER);
    check_fault::<(u8, u8), [u8; 3]>("it is an array of 2 elements, not of 3", WIDER);
    check_fault::<Vec<u8>, [u8; 3]>("it is an array, not a tuple", WIDER);
    check::<[u8; 3], Vec<u16>>();
}

#[test]
fn maps() {
    check::<HashMap<String, u8>, HashMap<String, u16>>();
    check::<Line<u8>, HashMap<String, u16>>();
    check::<HashMap<String, serde_json::Value>, Case>();
    check::<AnyFlat, Case>();
    check::<Line<u8>, FlatNumbers>();
    check_fault::<Case, FlatNumbers>("`$.id` is a string, not an integer", WIDER);
    check_fault::<HashMap<String, String>, Less>("`$.id` may be missing", ALWAYS);
    check_fault::<FlatNumbers, Line<u8>>("`$.price` may be missing", ALWAYS);
    check_fault::<Flat, Case>("`$.status` may be missing", ALWAYS);
}

#[derive(Payload)]
#[payload(integer)]
enum Two {
    Zero = 0,
    One = 1,
}

#[derive(Payload)]
#[payload(integer)]
enum Three {
    Zero = 0,
    One = 1,
    Two = 2,
}

#[derive(Payload)]
enum Names {
    A,
    #[serde(alias = "C")]
    B,
}

#[derive(Payload)]
enum More {
    A,
    C,
    D { x: u8 },
}

#[test]
fn constants() {
    check::<Two, Three>();
    check::<Two, u8>();
    check::<Two, f32>();
    check::<Names, String>();
    check_fault::<Three, Two>("it may be 2, not only 0 or 1", WIDER);
    check_fault::<Three, bool>("it is an enum of integers, not a boolean", WIDER);
    check_fault::<u8, Two>("it is an integer, not an enum of integers", WIDER);
    check_fault::<String, Names>("it is a string, not an enum of strings", WIDER);
    check_fault::<Two, Names>("it may be 0, not only \"A\" or \"B\"", WIDER);
}

#[derive(Payload)]
#[serde(tag = "kind")]
enum Shape {
    Circle { radius: u8 },
    Square { side: u8 },
}

#[derive(Payload)]
#[serde(tag = "kind")]
enum Round {
    Circle { radius: u16 },
}

#[derive(Payload)]
#[serde(tag = "kind")]
enum Known {
    Circle {
        radius: u16,
    },
    #[serde(other)]
    Other,
}

#[derive(Payload, Serialize, Deserialize)]
struct Kind {
    kind: String,
}

#[test]
fn enums_with_data() {
    check::<Shape, Shape>();
    check::<Round, Round>();
    check::<Shape, Kind>();
    check::<Shape, Known>();
    check::<More, More>();
    check_fault::<Shape, Round>("`$.kind` may be \"Square\", not only \"Circle\"", WIDER);
    check_fault::<Names, More>("it has none of the forms that are read", WIDER);
    check_fault::<Case, Shape>("it has none of the forms that are read", WIDER);
}

#[derive(Payload, Serialize, Deserialize)]
enum Level {
    Low,
    High,
}

types! {
    Leveled { level: Level, n: u8 }
    Labeled { level: String, n: Option<f64> }
}

#[derive(Payload, Serialize, Deserialize)]
#[serde(tag = "level")]
enum Tagged {
    Low { n: u8 },
    High { n: u16 },
}

/// What a template makes, with these constants in it.
fn try_made<B: Payload>(level: Constant, n: Constant) -> Result<(), String> {
    static FIELDS: [Field; 2] = [Field::plain("level", &Schema::Given(0)), Field::plain("n", &Schema::Given(1))];
    static OBJECT: Object = Object::made(&FIELDS);
    static MADE: Schema = Schema::Object(&OBJECT);
    let message = try_check_fits(&MADE, &[level, n], B::SCHEMA, "To", "Close", &SITE);
    message
        .map_err(|message| message.as_str().lines().next().unwrap().split_once("(type `To`): ").unwrap().1.to_string())
}

#[test]
fn constants_of_a_template() {
    use Constant::{Int, Str};
    let fault = |level, n| try_made::<Leveled>(level, n).unwrap_err();
    assert_eq!(try_made::<Leveled>(Str("High"), Int(255)), Ok(()));
    assert_eq!(fault(Str("High"), Int(256)), "`$.n` is 256, but only 0 to 255 fit");
    assert_eq!(fault(Str("high"), Int(7)), "`$.level` may be \"high\", not only \"Low\" or \"High\"");
    assert_eq!(fault(Int(7), Int(7)), "`$.level` may be 7, not only \"Low\" or \"High\"");
    assert_eq!(fault(Str("Low"), Str("7")), "`$.n` is a string, not an integer");
    assert_eq!(try_made::<Labeled>(Str("any"), Int(7)), Ok(()));
    assert_eq!(try_made::<Labeled>(Int(7), Int(7)).unwrap_err(), "`$.level` is an integer, not a string");
    assert_eq!(try_made::<Tagged>(Str("High"), Int(256)), Ok(()));
    assert_eq!(try_made::<Tagged>(Str("Low"), Int(256)).unwrap_err(), "it has none of the forms that are read");
}
