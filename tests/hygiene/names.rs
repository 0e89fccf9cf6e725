//! States called like what generated code uses, like keywords, or like nothing that could be a name.

use asl::{TaskError, Value, asl};

asl!("names.asl.json");

/// Every task adds one.
macro_rules! tasks {
    ($($method:ident)*) => {
        impl NamesTasks for () {$(
            async fn $method(&self, input: Value) -> Result<Value, TaskError> {
                Ok(Value::from(input.as_i64().unwrap_or_default() + 1))
            }
        )*}
    };
}

tasks! {
    option self_ std r#type 状态 ok core state_2_fast call r#box vec clone asl self2 crate_ input tasks result2 r#async r#await value
    r#gen variables answer
}

#[test]
fn states_may_have_any_name() {
    let output = super::run(&Names::new(()), "0");
    assert_eq!(output.as_i64(), Some(24));
    let states = <Names<()> as asl::Machine>::INFO.states;
    assert_eq!(
        states.iter().map(|state| state.info.name).filter(|name| ["Self", "状态", "2 fast"].contains(name)).count(),
        3
    );
}
