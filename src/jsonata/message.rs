//! What the codes of faults say, in the words that JSONata and the service have for them.

use super::fault::Details;
use crate::Value;

/// The texts; `{token}`, `{value}`, `{value2}` and `{index}` stand for what is known of the fault, as JSON.
const MESSAGES: [(&str, &str); 31] = [
    ("D1001", "Number out of range: {value}"),
    ("D1002", "Cannot negate a non-numeric value: {value}"),
    ("D1004", "Regular expression matches zero length string"),
    ("D1009", "Multiple key definitions evaluate to same key: {value}"),
    (
        "D2014",
        "The size of the sequence allocated by the range operator (..) must not exceed 1e6.  Attempted to allocate {value}.",
    ),
    ("D3001", "Attempting to invoke string function on Infinity or NaN"),
    ("D3030", "Unable to cast value to a number: {value}"),
    ("D3050", "The second argument of reduce function must be a function with at least two arguments"),
    ("D3060", "The sqrt function cannot be applied to a negative number: {value}"),
    ("D3138", "The $single() function expected exactly 1 matching result.  Instead it matched more."),
    ("D3139", "The $single() function expected exactly 1 matching result.  Instead it matched 0."),
    ("T0410", "Argument {index} of function {token} does not match function signature"),
    ("T0411", "Context value is not a compatible type with argument {index} of function {token}"),
    ("T0412", "Argument {index} of function {token} must be an array of {value2}"),
    ("T1003", "Key in object structure must evaluate to a string; got: {value}"),
    ("T1005", "Attempted to invoke a non-function. Did you mean ${token}?"),
    ("T1006", "Attempted to invoke a non-function"),
    ("T1007", "Attempted to partially apply a non-function. Did you mean ${token}?"),
    ("T1008", "Attempted to partially apply a non-function"),
    ("T1010", "The matcher function argument passed to function {token} does not return the correct object structure"),
    ("T2001", "The left side of the {token} operator must evaluate to a number"),
    ("T2002", "The right side of the {token} operator must evaluate to a number"),
    ("T2003", "The left side of the range operator (..) must evaluate to an integer"),
    ("T2004", "The right side of the range operator (..) must evaluate to an integer"),
    ("T2006", "The right side of the function application operator ~> must be a function"),
    ("T2007", "Type mismatch when comparing values {value} and {value2} in order-by clause"),
    ("T2008", "The expressions within an order-by clause must evaluate to numeric or string values"),
    ("T2009", "The values {value} and {value2} either side of operator {token} must be of the same data type"),
    ("T2010", "The expressions either side of operator {token} must evaluate to numeric or string values"),
    ("T2011", "The insert/update clause of the transform expression must evaluate to an object: {value}"),
    ("T2012", "The delete clause of the transform expression must evaluate to a string or array of strings: {value}"),
];

/// What is to be said of a fault.
pub(super) fn message(details: &Details) -> String {
    let known = MESSAGES.iter().find(|(code, _)| *code == details.code);
    let Some((_, text)) = known else {
        return details.token.as_ref().map_or_else(String::new, |token| format!("at {token}"));
    };
    let token = details.token.as_deref().map(Value::from);
    let index = details.index.map(|index| Value::from(index as u64));
    let mut message = (*text).to_string();
    if let Some(token) = &details.token {
        message = message.replace("${token}", &format!("${token}"));
    }
    for (name, value) in
        [("{token}", &token), ("{index}", &index), ("{value2}", &details.value2), ("{value}", &details.value)]
    {
        if message.contains(name) {
            message = message.replace(name, &value.as_ref().map(Value::to_string).unwrap_or_default());
        }
    }
    message
}

#[cfg(test)]
mod tests {
    use super::super::Fault;
    use super::*;

    #[test]
    fn texts() {
        let fault = Fault::new("T0410").index(1).at(0, "sum");
        assert_eq!(fault.to_string(), r#"T0410: Argument 1 of function "sum" does not match function signature"#);
        let fault = Fault::new("T2009").value(Some(Value::from("a"))).value2(Some(Value::from(1u64))).at(2, "<");
        let text = r#"T2009: The values "a" and 1 either side of operator "<" must be of the same data type"#;
        assert_eq!(fault.to_string(), text);
        let fault = Fault::new("T1005").at(0, "sum");
        assert_eq!(fault.to_string(), "T1005: Attempted to invoke a non-function. Did you mean $sum?");
        assert_eq!(Fault::new("D3137").message("no such order").to_string(), "D3137: no such order");
    }
}
