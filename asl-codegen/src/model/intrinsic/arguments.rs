//! Calls that fail whatever the input: their number of arguments, and the arguments that are written out.

use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};
use crate::expr::intrinsic::{Argument, ArgumentKind, Call, Function, Kind, StringLiteral, split_template};
use crate::span::Span;

/// The algorithms that `States.Hash` knows.
const ALGORITHMS: [&str; 5] = ["MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"];

/// How many items `States.ArrayRange` makes at most.
const MAX_RANGE: i64 = 1000;

/// Reports what is wrong with a call and those inside it.
pub(super) fn check(call: &Call, diags: &mut Diagnostics) {
    for argument in &call.arguments {
        if let ArgumentKind::Call(inner) = &argument.kind {
            check(inner, diags);
        }
    }
    // What the arguments mean is clear only where their number is right.
    if check_arity(call, diags) && check_kinds(call, diags) {
        check_values(call, diags);
    }
}

fn invalid(span: Span, message: String, diags: &mut Diagnostics) {
    report(Diagnostic::new(&code::INTRINSIC_ARGUMENT_INVALID, span, message), diags);
}

fn report(fault: Diagnostic, diags: &mut Diagnostics) {
    diags.push(fault.label("every execution that gets here fails"));
}

fn check_arity(call: &Call, diags: &mut Diagnostics) -> bool {
    let (arity, given) = (call.function.arity(), call.arguments.len());
    let surplus = arity.most.and_then(|most| call.arguments.get(most));
    if given >= arity.least && surplus.is_none() {
        return true;
    }
    let takes = match arity.most {
        None => format!("at least {}", plural(arity.least)),
        Some(0) => "no arguments".to_string(),
        Some(most) if most == arity.least => plural(most),
        Some(most) => format!("{} to {}", arity.least, plural(most)),
    };
    let span = surplus.map_or(call.name, |argument| argument.span);
    invalid(span, format!("`{}` takes {takes}, {given} given", call.function.name()), diags);
    false
}

fn plural(n_arguments: usize) -> String {
    if n_arguments == 1 { "1 argument".to_string() } else { format!("{n_arguments} arguments") }
}

fn check_kinds(call: &Call, diags: &mut Diagnostics) -> bool {
    let mut all_fit = true;
    for (index, argument) in call.arguments.iter().enumerate() {
        let (wanted, found) = (call.function.parameter(index), kind(argument));
        // The service makes an exception: `States.Hash` takes anything but null.
        let null_data = call.function == Function::Hash && index == 0 && found == Kind::Null;
        if wanted == Kind::Any && !null_data || found == Kind::Any || found == wanted {
            continue;
        }
        all_fit = false;
        let wanted = if null_data { "a value that is not null" } else { wanted.name() };
        let message = format!("`{}` takes {wanted} here, found {}", call.function.name(), found.name());
        let fault = Diagnostic::new(&code::INTRINSIC_ARGUMENT_INVALID, argument.span, message);
        report(
            if let Some(help) = unquoted(argument, call.function.parameter(index)) { fault.help(help) } else { fault },
            diags,
        );
    }
    all_fit
}

/// A number or boolean that stands in quotes.
fn unquoted(argument: &Argument, wanted: Kind) -> Option<String> {
    let ArgumentKind::String(StringLiteral { value, .. }) = &argument.kind else { return None };
    let is_wanted = match wanted {
        Kind::Number => value.parse::<f64>().is_ok_and(f64::is_finite),
        Kind::Boolean => value == "false",
        _ => false,
    };
    is_wanted.then(|| format!("write it without quotes: `{value}`"))
}

/// The type of an argument, as far as it is known.
fn kind(argument: &Argument) -> Kind {
    match &argument.kind {
        ArgumentKind::String(_) => Kind::String,
        ArgumentKind::Number(_) => Kind::Number,
        ArgumentKind::Bool(_) => Kind::Boolean,
        ArgumentKind::Null => Kind::Null,
        ArgumentKind::Path(_) => Kind::Any,
        ArgumentKind::Call(call) => call.function.gives(),
    }
}

fn check_values(call: &Call, diags: &mut Diagnostics) {
    match (call.function, call.arguments.as_slice()) {
        (Function::Format, [template, values @ ..]) => check_template(template, values.len(), diags),
        (Function::Hash, [_, algorithm]) => check_algorithm(algorithm, diags),
        (Function::JsonMerge, [_, _, deep]) if deep.kind == ArgumentKind::Bool(true) => {
            let message = "the service merges objects only at their top: this must be `false`".to_string();
            invalid(deep.span, message, diags);
        }
        (Function::ArrayPartition, [_, size]) if integer(size).is_some_and(|size| size < 1) => {
            invalid(size.span, "the size of a chunk is at least 1".to_string(), diags);
        }
        (Function::ArrayGetItem, [_, index]) if integer(index).is_some_and(|index| index < 0) => {
            let fault = "an index counts from 0, not from the end".to_string();
            invalid(index.span, fault, diags);
        }
        (Function::ArrayRange, [start, end, step]) => check_range(call, start, end, step, diags),
        (Function::MathRandom, [start, end, ..]) => {
            if let (Some(first), Some(last)) = (integer(start), integer(end))
                && first >= last
            {
                invalid(end.span, format!("the end, which is not reached, must be above {first}"), diags);
            }
        }
        (Function::MathAdd, terms) => check_terms(terms, diags),
        _ => {}
    }
}

fn check_template(template: &Argument, n_values: usize, diags: &mut Diagnostics) {
    let ArgumentKind::String(literal) = &template.kind else { return };
    match split_template(literal.raw.as_str()) {
        Err(fault) => {
            let message = format!("`{}` without its other half", fault.brace);
            let span = literal.raw.span_of(fault.at..fault.at + 1);
            let help = format!(r"a brace that is meant as text is written `\{0}`, in JSON `\\{0}`", fault.brace);
            report(Diagnostic::new(&code::INTRINSIC_ARGUMENT_INVALID, span, message).help(help), diags);
        }
        Ok(pieces) if pieces.len() != n_values + 1 => {
            let message = format!("the template has {} `{{}}`, for {}", pieces.len() - 1, values(n_values));
            invalid(template.span, message, diags);
        }
        Ok(_) => {}
    }
}

fn values(n_values: usize) -> String {
    if n_values == 1 { "1 value".to_string() } else { format!("{n_values} values") }
}

fn check_algorithm(algorithm: &Argument, diags: &mut Diagnostics) {
    let ArgumentKind::String(literal) = &algorithm.kind else { return };
    if ALGORITHMS.contains(&literal.value.as_str()) || literal.value.contains("${") {
        return;
    }
    let message = format!("there is no algorithm `{}`", literal.value);
    let mut fault = Diagnostic::new(&code::INTRINSIC_ARGUMENT_INVALID, algorithm.span, message);
    fault.help = suggest::help(&literal.value, &ALGORITHMS);
    report(fault, diags);
}

fn check_range(call: &Call, start: &Argument, end: &Argument, step: &Argument, diags: &mut Diagnostics) {
    let Some(distance) = integer(step) else { return };
    if distance == 0 {
        let message = "the distance of two items is not 0, nor below 1: the service cuts off fractions".to_string();
        return invalid(step.span, message, diags);
    }
    let (Some(first), Some(last)) = (integer(start), integer(end)) else { return };
    let n_steps = (i128::from(last) - i128::from(first)) / i128::from(distance);
    if n_steps >= i128::from(MAX_RANGE) {
        invalid(call.text.span, format!("a range has at most {MAX_RANGE} items, this has {}", n_steps + 1), diags);
    }
}

fn check_terms(terms: &[Argument], diags: &mut Diagnostics) {
    let rounded: Vec<Option<i64>> =
        terms.iter().map(|term| number(term).map(|number| number.round() as i64)).collect_vec();
    let out_of_range = |number: i64| i32::try_from(number).is_err();
    for (term, value) in terms.iter().zip(&rounded) {
        if value.is_some_and(out_of_range) {
            return invalid(term.span, "a number from -2147483648 to 2147483647 is wanted".to_string(), diags);
        }
    }
    if let ([_, last], [Some(left), Some(right)]) = (terms, rounded.as_slice())
        && out_of_range(left + right)
    {
        invalid(last.span, format!("the sum {} is above 2147483647 or below -2147483648", left + right), diags);
    }
}

/// The integer that the service makes of a number that is written out: its fraction is cut off.
fn integer(argument: &Argument) -> Option<i64> {
    number(argument).map(|number| number as i64)
}

fn number(argument: &Argument) -> Option<f64> {
    match &argument.kind {
        ArgumentKind::Number(number) => number.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr::ExprText;
    use crate::expr::intrinsic::parse;

    /// The faults of a call: message and underlined text.
    #[track_caller]
    fn check_call(text: &str, expected: &[&str]) {
        let mut diags = Diagnostics::new();
        check(&parse(&ExprText::plain(text)).unwrap(), &mut diags);
        let faults = diags.into_sorted();
        let shown: Vec<_> =
            faults.iter().map(|fault| format!("{} at {}", fault.message, fault.span().slice(text))).collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn numbers_of_arguments() {
        check_call("States.MathAdd(1)", &["`States.MathAdd` takes 2 arguments, 1 given at States.MathAdd"]);
        check_call("States.MathAdd(1, 2, 3)", &["`States.MathAdd` takes 2 arguments, 3 given at 3"]);
        check_call("States.UUID(1)", &["`States.UUID` takes no arguments, 1 given at 1"]);
        check_call(
            "States.MathRandom(1)",
            &["`States.MathRandom` takes 2 to 3 arguments, 1 given at States.MathRandom"],
        );
        check_call("States.Format()", &["`States.Format` takes at least 1 argument, 0 given at States.Format"]);
        check_call(
            "States.Array(States.ArrayLength())",
            &["`States.ArrayLength` takes 1 argument, 0 given at States.ArrayLength"],
        );
    }

    #[test]
    fn types_of_arguments() {
        check_call("States.MathAdd($.a, '1')", &["`States.MathAdd` takes a number here, found a string at '1'"]);
        check_call(
            "States.ArrayLength(States.UUID())",
            &["`States.ArrayLength` takes an array here, found a string at States.UUID()"],
        );
        check_call("States.ArrayLength(States.StringToJson('[]'))", &[]);
        check_call(
            "States.Hash(null, 'MD5')",
            &["`States.Hash` takes a value that is not null here, found null at null"],
        );
        check_call("States.Format(1, 4)", &["`States.Format` takes a string here, found a number at 1"]);
        check_call(
            "States.JsonMerge($.a, $.b, 'false')",
            &["`States.JsonMerge` takes a boolean here, found a string at 'false'"],
        );
    }

    #[test]
    fn templates() {
        check_call("States.Format('{} and {}', $.a, 'b')", &[]);
        check_call("States.Format('{}', 1, 2)", &["the template has 1 `{}`, for 2 values at '{}'"]);
        check_call("States.Format('a', 1)", &["the template has 0 `{}`, for 1 value at 'a'"]);
        check_call(r"States.Format('\\{} {a}', 1)", &["`{` without its other half at {"]);
        check_call("States.Format('}')", &["`}` without its other half at }"]);
        check_call("States.Format('${Bucket}/{}', $.key)", &[]);
        check_call("States.StringToJson('{\"a\": 1}')", &[]);
    }

    #[test]
    fn values_out_of_range() {
        check_call("States.Hash($.a, 'SHA256')", &["there is no algorithm `SHA256` at 'SHA256'"]);
        check_call(
            "States.JsonMerge($.a, $.b, true)",
            &["the service merges objects only at their top: this must be `false` at true"],
        );
        check_call("States.ArrayPartition($.a, 0.9)", &["the size of a chunk is at least 1 at 0.9"]);
        check_call("States.ArrayGetItem($.a, -1)", &["an index counts from 0, not from the end at -1"]);
        check_call(
            "States.ArrayRange(1, $.n, 0.5)",
            &["the distance of two items is not 0, nor below 1: the service cuts off fractions at 0.5"],
        );
        check_call("States.ArrayRange(1, 1000, 1)", &[]);
        check_call(
            "States.ArrayRange(0, -1000, -1)",
            &["a range has at most 1000 items, this has 1001 at States.ArrayRange(0, -1000, -1)"],
        );
        check_call("States.ArrayRange(5, 1, 1)", &[]);
        check_call("States.MathRandom(1.2, 1.9)", &["the end, which is not reached, must be above 1 at 1.9"]);
        check_call(
            "States.MathAdd(2147483648, 1)",
            &["a number from -2147483648 to 2147483647 is wanted at 2147483648"],
        );
        check_call(
            "States.MathAdd(2147483647, 1)",
            &["the sum 2147483648 is above 2147483647 or below -2147483648 at 1"],
        );
        check_call("States.MathAdd(1e300, -1e300)", &["a number from -2147483648 to 2147483647 is wanted at 1e300"]);
    }
}
