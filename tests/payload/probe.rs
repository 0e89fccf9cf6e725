//! Reading values of types with and without a schema, with and without serde.

use asl::Payload;
use asl::payload::{PathPart, Probe, ProbeAny as _, ReadWithoutSerde as _, Schema, Site, Step, resolve};
use asl::value::{Number, Scalar};
use serde::Serialize;

const SITE: Site<'_> = Site { place: "", state: "", path: "", ty: "", snippet: "" };

#[derive(Payload, Serialize)]
struct Typed {
    status: u8,
    #[payload(opaque)]
    at: Foreign,
}

#[derive(Payload)]
struct WithoutSerde {
    status: u8,
    #[payload(opaque)]
    at: u8,
}

#[derive(Serialize)]
struct Foreign {
    year: u16,
}

/// What generated code looks like: it names a type without knowing what it implements.
macro_rules! read {
    ($ty:ty, $value:expr, [$($part:literal),*]) => {{
        const PARTS: [PathPart; [$($part),*].len()] = [$(PathPart::Key($part)),*];
        const STEPS: [Step; PARTS.len()] = resolve(Probe::<$ty>::SCHEMA, &PARTS, &SITE);
        let value: $ty = $value;
        let reader = Probe::<$ty>::reader(&value);
        match reader.scalar(&STEPS, &PARTS) {
            Scalar::Number(Number::Int(number)) => Some(number),
            _ => None,
        }
    }};
}

#[test]
fn read_by_schema() {
    assert_eq!(read!(Typed, Typed { status: 3, at: Foreign { year: 1999 } }, ["status"]), Some(3));
    assert_eq!(read!(Typed, Typed { status: 3, at: Foreign { year: 1999 } }, ["at", "year"]), Some(1999));
}

#[test]
fn read_what_serde_writes() {
    assert_eq!(Probe::<Foreign>::SCHEMA, &Schema::Opaque);
    assert_eq!(read!(Foreign, Foreign { year: 1999 }, ["year"]), Some(1999));
    assert_eq!(read!(Foreign, Foreign { year: 1999 }, ["month"]), None);
}

#[test]
fn read_json() {
    let json: asl::Value = r#"{"a": {"b": 1}}"#.parse().unwrap();
    assert_eq!(read!(asl::Value, json, ["a", "b"]), Some(1));
}

#[test]
fn read_without_serde() {
    assert_eq!(read!(WithoutSerde, WithoutSerde { status: 3, at: 1 }, ["status"]), Some(3));
    assert_eq!(read!(WithoutSerde, WithoutSerde { status: 3, at: 1 }, ["at"]), None);
    let _ = WithoutSerde { status: 3, at: 1 }.at;
}

#[test]
fn read_whole_values() {
    let letter = Some('ß');
    let reader = Probe::<Option<char>>::reader(&letter);
    assert!(matches!(reader.scalar(&[], &[]), Scalar::String("ß")));
    let reader = Probe::<Option<char>>::reader(&None);
    assert!(matches!(reader.scalar(&[], &[]), Scalar::Null));
}
