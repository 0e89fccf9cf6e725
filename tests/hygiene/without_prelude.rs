//! No prelude: neither `Option` nor `Some`, neither `Clone` nor `vec!`.

#![no_implicit_prelude]

use ::asl::{Payload, asl};
use ::serde::{Deserialize, Serialize};

asl! {
    "case.asl.json",
    name = Untyped,
    allow(choice-not-exhaustive),
}

impl UntypedTasks for () {
    async fn open(&self, input: ::asl::Value) -> ::std::result::Result<::asl::Value, ::asl::TaskError> {
        ::std::result::Result::Ok(input)
    }

    async fn close(&self, input: ::asl::Value) -> ::std::result::Result<::asl::Value, ::asl::TaskError> {
        ::std::result::Result::Ok(input)
    }
}

asl! {
    "case.asl.json",
    name = Typed,
    tasks = {
        "Open":  fn(bool) -> Case,
        "Close": fn(::asl::Value) -> u8,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Case {
    open: bool,
}

use ::std::clone::Clone;

impl TypedTasks for () {
    async fn open(&self, open: bool) -> ::std::result::Result<Case, ::asl::TaskError> {
        ::std::result::Result::Ok(Case { open })
    }

    async fn close(&self, _: ::asl::Value) -> ::std::result::Result<u8, ::asl::TaskError> {
        ::std::result::Result::Ok(7)
    }
}

#[test]
fn machines_need_no_prelude() {
    let output = super::run(&Untyped::new(()), r#"{"open": true}"#);
    ::std::assert_eq!(::std::string::ToString::to_string(&output), r#"{"open":true,"closed":{"case":{"open":true}}}"#);
    let output = super::run(&Typed::new(()), "true");
    ::std::assert_eq!(::std::string::ToString::to_string(&output), r#"{"open":true,"closed":7}"#);
}
