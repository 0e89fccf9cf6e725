//! Enums in serde's representations.

use std::collections::BTreeMap;

use asl::Payload;
use asl::payload::{Constant, Schema};
use serde::{Deserialize, Serialize};

use super::check::check;

#[derive(Payload, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Name {
    NotYet,
    #[serde(rename = "DONE", alias = "done", alias = "Done")]
    Done,
    #[serde(skip)]
    _Never,
}

#[test]
fn names_only() {
    check(Name::NotYet);
    check(Name::Done);
    let expected =
        const { &[Constant::Str("not_yet"), Constant::Str("DONE"), Constant::Alias("done"), Constant::Alias("Done")] };
    assert_eq!(Name::SCHEMA, &Schema::Constants(expected));
}

#[derive(Payload, Serialize, Deserialize)]
struct Point {
    x: u8,
    y: Option<u8>,
}

macro_rules! representation {
    ($test:ident, $(#[$attr:meta])*, { $($tuple:tt)* }, [$($tuple_value:expr),*]) => {
        mod $test {
            use super::*;

            #[derive(Payload, Serialize, Deserialize)]
            $(#[$attr])*
            #[serde(rename_all = "lowercase", rename_all_fields = "camelCase")]
            enum Shape {
                Nothing,
                Boxed(Box<Point>),
                Named {
                    first_name: String,
                    #[serde(skip_serializing_if = "Option::is_none")]
                    last: Option<u8>,
                    #[serde(flatten)]
                    rest: BTreeMap<String, u8>,
                },
                #[serde(rename_all = "UPPERCASE")]
                Loud { name: Vec<u8> },
                $($tuple)*
            }

            #[test]
            fn check_all() {
                check(Shape::Nothing);
                check(Shape::Boxed(Box::new(Point { x: 1, y: None })));
                check(Shape::Named { first_name: "a".into(), last: None, rest: BTreeMap::new() });
                let rest = BTreeMap::from([("more".into(), 3)]);
                check(Shape::Named { first_name: "a".into(), last: Some(1), rest });
                check(Shape::Loud { name: vec![1, 2] });
                $(check($tuple_value);)*
            }
        }
    };
}

representation!(external, , { Two(u8, String), None {} }, [Shape::Two(1, "b".into()), Shape::None {}]);
representation!(internal, #[serde(tag = "type")], {}, []);
representation!(
    adjacent,
    #[serde(tag = "t", content = "c")],
    { Two(u8, String) },
    [Shape::Two(1, "b".into())]
);
representation!(untagged, #[serde(untagged)], { Two(u8, String) }, [Shape::Two(1, "b".into())]);

#[derive(Payload, Serialize, Deserialize)]
#[serde(tag = "kind")]
enum Partly<T> {
    #[serde(skip_deserializing)]
    WrittenOnly,
    Known {
        value: T,
    },
    #[serde(untagged)]
    Plain {
        plain: u8,
    },
}

#[derive(Payload, Serialize, Deserialize)]
#[serde(tag = "kind", content = "data")]
enum Lenient {
    Known(u8),
    #[serde(other)]
    Other,
}

#[test]
fn mixed() {
    check(Partly::Known { value: Some(1) });
    check(Partly::<u8>::Plain { plain: 1 });
    check(Lenient::Known(1));
    check(Lenient::Other);
    super::check::check_written(&Partly::<u8>::WrittenOnly);
}

#[derive(Payload, Serialize, Deserialize)]
struct Holder {
    shape: Outer,
    #[serde(flatten)]
    flat: Outer,
}

#[derive(Payload, Serialize, Deserialize)]
enum Outer {
    A(Point),
    B { inner: Name },
}

#[test]
fn nested() {
    let shape = Outer::A(Point { x: 1, y: Some(2) });
    super::check::check_written(&Holder { shape, flat: Outer::B { inner: Name::Done } });
}

#[derive(Payload)]
enum Nothing {}

#[test]
fn without_variants() {
    assert_eq!(Nothing::SCHEMA, &Schema::Constants(&[]));
    let nothing: Option<Nothing> = None;
    assert!(nothing.is_none());
}
