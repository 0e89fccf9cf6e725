//! Paths that a type doesn't have: what the compile error says.

#![allow(dead_code, reason = "only the schemas of these types are looked at")]

use std::collections::HashMap;

use asl::Payload;
use asl::payload::{PathPart, Site, Step, try_resolve};

use PathPart::{Index, Key};

#[derive(Payload)]
struct WorkedCase {
    #[payload(opaque)]
    anything: std::time::Instant,
    status: u8,
    owner: Owner,
    tags: Vec<String>,
    pair: (u8, Owner),
    extra: serde_json::Value,
    by_name: HashMap<String, Option<Owner>>,
}

#[derive(Payload)]
struct Owner {
    first_name: String,
    last_name: Option<String>,
}

fn site(path: &str) -> Site<'_> {
    let snippet = "   |\n27 | \"Variable\": \"$.x\"\n   |             ^^^^^\n";
    Site { place: "call_center.asl.json:27:13", state: "Is Case Resolved", path, ty: "WorkedCase", snippet }
}

#[track_caller]
fn check<const N: usize>(parts: [PathPart; N], expected: [Step; N]) {
    assert_eq!(try_resolve(WorkedCase::SCHEMA, &parts, &site("$")).unwrap(), expected);
}

#[track_caller]
fn check_fault<const N: usize>(path: &str, parts: [PathPart; N], fault: &str, help: &str) {
    let message = try_resolve(WorkedCase::SCHEMA, &parts, &site(path)).unwrap_err();
    let place = "\n  --> call_center.asl.json:27:13\n   |\n27 | \"Variable\": \"$.x\"\n   |             ^^^^^";
    let help = if help.is_empty() { String::new() } else { format!("\n   |\n   = help: {help}") };
    assert_eq!(message.as_str(), format!("`{path}` in state `Is Case Resolved`: {fault}{place}{help}"));
}

#[test]
fn steps() {
    check([], []);
    check([Key("status")], [Step::Field(1)]);
    check([Key("owner"), Key("last_name")], [Step::Field(2), Step::Field(1)]);
    check([Key("tags"), Index(-1)], [Step::Field(3), Step::Index(-1)]);
    check([Key("pair"), Index(1), Key("first_name")], [Step::Field(4), Step::Index(1), Step::Field(0)]);
    check([Key("extra"), Key("a"), Index(0)], [Step::Field(5), Step::Key("a"), Step::Index(0)]);
    check([Key("by_name"), Key("Ann"), Key("last_name")], [Step::Field(6), Step::Key("Ann"), Step::Field(1)]);
    check([Key("anything"), Key("at")], [Step::Opaque, Step::Opaque]);
}

#[test]
fn misspelt() {
    check_fault(
        "$.Statsu",
        [Key("Statsu")],
        "type `WorkedCase` has no field `Statsu`",
        "did you mean the field `status`?",
    );
    check_fault(
        "$.owner.lastname",
        [Key("owner"), Key("lastname")],
        "type `Owner` has no field `lastname`",
        "did you mean the field `last_name`?",
    );
    check_fault(
        "$.by_name.Ann.x",
        [Key("by_name"), Key("Ann"), Key("x")],
        "type `Owner` has no field `x`",
        "its fields are `first_name`, `last_name`",
    );
}

#[test]
fn nothing_inside() {
    check_fault("$.status.x", [Key("status"), Key("x")], "`$.status` is an integer, which has no field `x`", "");
    check_fault("$.owner[0]", [Key("owner"), Index(0)], "type `Owner` is an object, which has no elements", "");
    check_fault("$.tags.x", [Key("tags"), Key("x")], "`$.tags` is an array, which has no field `x`", "");
    check_fault("$.pair[2]", [Key("pair"), Index(2)], "`$.pair` has no element 2", "it has 2");
    check_fault("$[0]", [Index(0)], "type `WorkedCase` is an object, which has no elements", "");
}

#[derive(Payload)]
#[payload(integer)]
enum Status {
    Open = 1,
}

#[test]
fn the_whole_value() {
    let message = try_resolve(Status::SCHEMA, &[Key("x")], &site("$.x")).unwrap_err();
    assert!(message.as_str().contains("type `WorkedCase` is an enum of integers, which has no field `x`"));
    let _ = Status::Open;
}
