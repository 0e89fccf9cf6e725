//! The expressions of `jsonata/expressions.json`, as the Rust that they become, give the results that stand beside them.

#[allow(warnings, clippy::all, clippy::pedantic)]
mod expressions {
    include!("jsonata/expressions.rs");
}

use asl::__private::jsonata::{Evaluation, Item};
use asl::Value;

#[test]
fn expressions_give_their_results() {
    let cases: Value = include_str!("jsonata/expressions.json").parse().unwrap();
    let cases = cases.as_array().unwrap();
    assert_eq!(cases.len(), expressions::ALL.len());
    let wrong = cases.iter().zip(expressions::ALL).filter_map(|(case, function)| {
        let found = result(*function, &case["data"]);
        let expected = match (&case["code"], case.get("result")) {
            (Value::String(code), _) => code.to_string(),
            (_, Some(result)) => result.to_string(),
            (_, None) => "undefined".to_string(),
        };
        (found != expected).then(|| format!("{}: {found} instead of {expected}", case["expr"]))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

fn result(function: expressions::Function, data: &Value) -> String {
    let evaluation = Evaluation::new(0.0, 1);
    match function(&evaluation, Some(data), &Item::Undefined) {
        Ok(item) => item.into_value().map_or("undefined".to_string(), |value| value.to_string()),
        Err(fault) => fault.code().to_string(),
    }
}
