//! Variables called like what generated code uses, like keywords, or like each other to rustc; read wherever they can be.

use asl::{TaskError, Value, asl};

asl!("variables.asl.json", checkpoint);
asl!("variables_inside.asl.json");

impl VariablesTasks for () {
    async fn ask(&self, input: Value) -> Result<Value, TaskError> {
        Ok(input)
    }
}

impl VariablesInsideTasks for () {}

#[test]
fn variables_may_have_any_name() {
    assert_eq!(super::run(&Variables::new(()), "{}").to_string(), "1");
}

#[test]
fn lines_inside_have_their_own() {
    let first = r#"{"deep":true,"item":"a","outer":7}"#;
    assert_eq!(super::run(&VariablesInside::new(()), "{}").to_string(), first);
}
