//! Whether an expression has come to what its case expects.

use recorded::Expressed;
use recorded::asl::Value;
use recorded::matching::shorten;

use super::suite::SuiteCase;
use crate::verdict::{Fault, Verdict};

/// The verdict on a case.
pub(super) fn judge(case: &SuiteCase, expressed: &Expressed) -> Verdict {
    match fault(&case.fields, expressed) {
        None => Verdict::Passed,
        Some(kind) => {
            let text = format!("expected {}, got {}: {}", expected(&case.fields), shown(expressed), case.expr);
            Verdict::Failed(Fault::new(kind, shorten(&text)))
        }
    }
}

/// What is wrong, in a word that many cases may have in common.
fn fault(case: &Value, expressed: &Expressed) -> Option<&'static str> {
    match expressed {
        Expressed::Panicked(_) => Some("panic"),
        Expressed::Failed { code, token, message, value } => {
            let detail = |name: &str| case["error"].get(name).or_else(|| case.get(name));
            let is_text = |name: &str, found: Option<&String>| {
                detail(name).is_none_or(|expected| expected.as_str() == found.map(String::as_str))
            };
            let Some(expected) = detail("code") else { return Some("failed") };
            let same_value = case["error"].get("value").is_none_or(|expected| {
                value.as_deref().and_then(|found| found.parse().ok()).is_some_and(|found| same(expected, &found))
            });
            match () {
                () if expected.as_str() != Some(code) => Some("code"),
                () if !is_text("token", token.as_ref()) || !is_text("functionName", token.as_ref()) => Some("token"),
                () if !is_text("message", message.as_ref()) => Some("message"),
                () if !same_value => Some("value"),
                () => None,
            }
        }
        Expressed::Undefined => case.get("undefinedResult").is_none().then_some("undefined"),
        Expressed::Result(result) => {
            let Some(expected) = case.get("result") else { return Some("result instead of something else") };
            let Ok(result) = result.parse::<Value>() else { return Some("result") };
            let is_same = match case["unordered"].as_bool() {
                Some(true) => same_in_any_order(expected, &result),
                _ => same(expected, &result),
            };
            (!is_same).then_some("result")
        }
    }
}

fn same(expected: &Value, found: &Value) -> bool {
    match (expected, found) {
        (Value::Number(expected), Value::Number(found)) => expected.as_f64() == found.as_f64(),
        (Value::Array(expected), Value::Array(found)) => {
            expected.len() == found.len() && expected.iter().zip(found.iter()).all(|(left, right)| same(left, right))
        }
        (Value::Object(expected), Value::Object(found)) => {
            let mut entries = expected.iter();
            expected.len() == found.len()
                && entries.all(|(key, value)| found.get(key).is_some_and(|other| same(value, other)))
        }
        _ => expected == found,
    }
}

fn same_in_any_order(expected: &Value, found: &Value) -> bool {
    let (Some(expected), Some(found)) = (expected.as_array(), found.as_array()) else { return same(expected, found) };
    let mut left: Vec<&Value> = found.iter().collect();
    let is_found =
        |item: &Value| left.iter().position(|other| same(item, other)).map(|at| left.swap_remove(at)).is_some();
    expected.len() == found.len() && expected.iter().all(is_found)
}

fn expected(case: &Value) -> String {
    let field = ["result", "error", "code"].into_iter().find_map(|name| case.get(name));
    field.map_or("nothing".to_string(), |value| shorten(&value.to_string()))
}

fn shown(expressed: &Expressed) -> String {
    match expressed {
        Expressed::Undefined => "nothing".to_string(),
        Expressed::Result(result) => shorten(result),
        Expressed::Panicked(panic) => format!("panic: {}", shorten(panic)),
        Expressed::Failed { code, token, message, value } => {
            let details = [token, message, value].into_iter().flatten();
            details.fold(code.clone(), |text, detail| format!("{text}, {detail}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(case: &str, expressed: &Expressed, expected: Option<&str>) {
        assert_eq!(fault(&case.parse().unwrap(), expressed), expected, "{case}");
    }

    #[test]
    fn results() {
        let result = |text: &str| Expressed::Result(text.to_string());
        check(r#"{"result": {"a": [1, 2]}}"#, &result(r#"{"a":[1.0,2]}"#), None);
        check(r#"{"result": [1, 2]}"#, &result("[2,1]"), Some("result"));
        check(r#"{"result": [1, 2, 2], "unordered": true}"#, &result("[2,1,2]"), None);
        check(r#"{"result": [1, 2, 2], "unordered": true}"#, &result("[2,1,1]"), Some("result"));
        check(r#"{"result": "<x>"}"#, &result("\"y\""), Some("result"));
        check(r#"{"undefinedResult": true}"#, &result("1"), Some("result instead of something else"));
        check(r#"{"result": null}"#, &Expressed::Undefined, Some("undefined"));
        check(r#"{"undefinedResult": true}"#, &Expressed::Undefined, None);
    }

    #[test]
    fn faults() {
        let failed = |message: Option<&str>| Expressed::Failed {
            code: "D3137".to_string(),
            token: Some("error".to_string()),
            message: message.map(str::to_string),
            value: Some("1".to_string()),
        };
        check(r#"{"code": "D3137"}"#, &failed(None), None);
        check(r#"{"code": "D3137", "token": "sum"}"#, &failed(None), Some("token"));
        check(r#"{"code": "D3138"}"#, &failed(None), Some("code"));
        check(r#"{"error": {"code": "D3137", "message": "words"}}"#, &failed(Some("words")), None);
        check(r#"{"error": {"code": "D3137", "message": "words"}}"#, &failed(None), Some("message"));
        check(r#"{"error": {"code": "D3137", "value": 1.0}}"#, &failed(None), None);
        check(r#"{"error": {"code": "D3137", "value": 2}}"#, &failed(None), Some("value"));
        check(r#"{"result": 1}"#, &failed(None), Some("failed"));
    }
}
