//! The library under another name, and something else called `asl`.

extern crate asl as renamed;

/// Not the library.
mod asl {
    pub(super) struct Value;
}

renamed::asl! {
    "case.asl.json",
    name = Case,
    crate = renamed,
    allow(choice-not-exhaustive),
}

impl CaseTasks for asl::Value {
    async fn open(&self, input: renamed::Value) -> Result<renamed::Value, renamed::TaskError> {
        Ok(input)
    }

    async fn close(&self, _: renamed::Value) -> Result<renamed::Value, renamed::TaskError> {
        Ok(renamed::Value::Null)
    }
}

#[test]
fn the_library_may_have_another_name() {
    let output = super::run(&Case::new(asl::Value), r#"{"open": true}"#);
    assert_eq!(output.to_string(), r#"{"open":true,"closed":null}"#);
}
