//! Payload types, macros and functions called like what generated code uses.

use asl::{Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Value {
    open: bool,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Result(u8);

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Option {
    id: u8,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
#[allow(non_camel_case_types)]
pub(crate) struct __Call(u8);

#[derive(Clone, Serialize, Deserialize, Payload)]
#[allow(clippy::upper_case_acronyms)]
pub(crate) struct INFO {
    id: u8,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Box {
    open: bool,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Vec {
    case: Value,
}

#[allow(unused_macros)]
macro_rules! vec {
    ($($anything:tt)*) => {
        compile_error!("not this one")
    };
}

asl! {
    pub(crate) "case.asl.json",
    name = Case,
    tasks = {
        "Open":  fn(Option) -> Value,
        "Close": fn(Vec) -> Result,
    },
    allow(choice-not-exhaustive),
}

asl! {
    pub(crate) "case.asl.json",
    name = OtherCase,
    tasks = {
        "Open":  fn(INFO) -> Box,
        "Close": fn(asl::Value) -> __Call,
    },
}

impl CaseTasks for () {
    async fn open(&self, _: Option) -> core::result::Result<Value, TaskError> {
        Ok(Value { open: true })
    }

    async fn close(&self, _: Vec) -> core::result::Result<Result, TaskError> {
        Ok(Result(1))
    }
}

impl OtherCaseTasks for () {
    async fn open(&self, _: INFO) -> core::result::Result<Box, TaskError> {
        Ok(Box { open: true })
    }

    async fn close(&self, _: asl::Value) -> core::result::Result<__Call, TaskError> {
        Ok(__Call(2))
    }
}

#[test]
fn types_may_be_called_like_the_library_s() {
    let output = super::run(&OtherCase::new(()), r#"{"id": 1}"#);
    assert_eq!(output.to_string(), r#"{"open":true,"closed":2}"#);
    let output = super::run(&Case::new(()), r#"{"id": 1}"#);
    assert_eq!(output.to_string(), r#"{"open":true,"closed":1}"#);
}
