//! `$boolean`, `$not`, `$exists`, `$type`, `$assert`, `$error` and `$eval`, which is refused.

use super::{Outcome, failed, native, text};
use crate::jsonata::compare::truth;
use crate::jsonata::function::{Call, Native};
use crate::jsonata::{Item, Parameter, View};

const ANY_OR_CONTEXT: &[Parameter] = &[Parameter::new("x").or_context()];

/// `$boolean(value)`
pub static BOOLEAN: Native = native("boolean", ANY_OR_CONTEXT, |call| truth_of(call, true));
/// `$not(value)`
pub static NOT: Native = native("not", ANY_OR_CONTEXT, |call| truth_of(call, false));
/// `$exists(value)`
pub static EXISTS: Native =
    native("exists", &[Parameter::new("x")], |call| Ok(Item::bool(!call.argument(0).is_undefined())));
/// `$type(value)`
pub static TYPE: Native = native("type", &[Parameter::new("x")], type_of);
/// `$assert(condition, message)`
pub static ASSERT: Native = native("assert", &[Parameter::new("b"), Parameter::new("s").optional()], assert);
/// `$error(message)`
pub static ERROR: Native = native("error", &[Parameter::new("s").optional()], |call| {
    Err(failed("D3137", text(call, 0).unwrap_or("$error() function evaluated")))
});
/// `$eval(expression, context)`: the service refuses it, and nothing interprets expressions here.
pub static EVAL: Native = native("eval", &[Parameter::new("s").or_context(), Parameter::new("x").optional()], |_| {
    Err(failed("D3121", "$eval is not supported: an expression is compiled, never made at run time"))
});

fn truth_of<'a>(call: &Call<'_, 'a>, wanted: bool) -> Outcome<Item<'a>> {
    let argument = call.argument(0);
    Ok(if argument.is_undefined() { Item::Undefined } else { Item::bool(truth(argument) == wanted) })
}

fn type_of<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    Ok(Item::string(match call.argument(0).view() {
        View::Undefined => return Ok(Item::Undefined),
        View::Null => "null",
        View::Bool(_) => "boolean",
        View::Number(_) => "number",
        View::String(_) => "string",
        View::Array => "array",
        View::Object => "object",
        View::Function(_) => "function",
    }))
}

fn assert<'a>(call: &Call<'_, 'a>) -> Outcome<Item<'a>> {
    if truth(call.argument(0)) {
        return Ok(Item::Undefined);
    }
    Err(failed("D3141", text(call, 1).unwrap_or("$assert() statement failed")))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, outcome_of};
    use super::*;

    #[test]
    fn truths() {
        check(&BOOLEAN, "[0, [\"\"]]", "false");
        check(&BOOLEAN, "{\"a\": null}", "true");
        check(&NOT, "0", "true");
        check(&EXISTS, "null", "true");
        assert_eq!(outcome_of(&EXISTS, vec![Item::Undefined]), "false");
        assert_eq!(outcome_of(&NOT, vec![Item::Undefined]), "nothing");
        check(&EXISTS, "", "T0410");
    }

    #[test]
    fn types() {
        for (value, expected) in
            [("null", "null"), ("1", "number"), ("[]", "array"), ("{}", "object"), ("true", "boolean")]
        {
            check(&TYPE, value, &format!("\"{expected}\""));
        }
    }

    #[test]
    fn failures() {
        check(&ASSERT, "true", "nothing");
        check(&ASSERT, "false, \"no\"", "D3141");
        check(&ASSERT, "1", "T0410");
        check(&ERROR, "\"no\"", "D3137");
        check(&ERROR, "", "D3137");
        check(&EVAL, "\"1\"", "D3121");
    }
}
