//! Enums that are numbers in JSON.

use asl::Payload;
use asl::payload::{Constant, Schema};
use serde::{Deserialize, Serialize};

use super::check::check;

#[derive(Payload, Debug, PartialEq, Clone, Copy)]
#[payload(integer)]
enum Status {
    Unresolved = 0,
    Resolved = 1,
    Unknown = -1,
}

#[derive(Payload, Serialize, Deserialize)]
struct WorkedCase {
    #[serde(rename = "Status")]
    status: Status,
}

#[test]
fn schema_and_access() {
    assert_eq!(Status::SCHEMA, &Schema::Constants(&[Constant::Int(0), Constant::Int(1), Constant::Int(-1)]));
    check(Status::Unresolved);
    check(Status::Unknown);
    check(WorkedCase { status: Status::Resolved });
}

#[test]
fn other_numbers_are_refused() {
    assert_eq!(serde_json::from_str::<Status>("1").unwrap(), Status::Resolved);
    for (json, expected) in [
        ("2", "invalid value: integer `2`, expected 0 (Unresolved), 1 (Resolved) or -1 (Unknown)"),
        (
            "18446744073709551615",
            "invalid value: integer `18446744073709551615`, expected 0 (Unresolved), 1 (Resolved) or -1 (Unknown)",
        ),
        (r#""1""#, r#"invalid type: string "1", expected 0 (Unresolved), 1 (Resolved) or -1 (Unknown)"#),
        ("1.0", "invalid type: floating point `1.0`, expected 0 (Unresolved), 1 (Resolved) or -1 (Unknown)"),
    ] {
        let error = serde_json::from_str::<Status>(json).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    }
}

#[derive(Payload)]
#[payload(serde_repr)]
#[repr(u8)]
#[expect(dead_code, reason = "only its schema is looked at")]
enum Counted {
    Zero,
    Five = 5,
    Six,
}

#[test]
fn serde_repr() {
    assert_eq!(Counted::SCHEMA, &Schema::Constants(&[Constant::Int(0), Constant::Int(5), Constant::Int(6)]));
}
