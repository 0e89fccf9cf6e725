//! Fields that may hold a call of an intrinsic function: `"total.$": "States.MathAdd($.total, 1)"`.

mod arguments;

use super::scalar::unresolved;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::expr::ExprText;
use crate::expr::intrinsic::{self, Call};
use crate::expr::json_path::PathFault;
use crate::syntax::tree::Text;

/// Whether a text is meant to be a call, well-formed or not: `States.Format('{}', $.id)`.
pub(super) fn is_call(text: &str) -> bool {
    let text = text.trim_start();
    let name = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '_').unwrap_or(text.len());
    let is_name = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let rest = text.get(name..).unwrap_or("").trim_start();
    is_name && (text.starts_with("States.") || rest.starts_with('('))
}

/// A call. What can't be read is reported under `code`, what must fail when it runs under `intrinsic-argument-invalid`.
pub(super) fn read_call(code: &'static Code, name: &str, text: &Text, diags: &mut Diagnostics) -> Option<Call> {
    match intrinsic::parse(&ExprText::new(text)) {
        Ok(call) => {
            arguments::check(&call, diags);
            Some(call)
        }
        Err(fault) => {
            diags.push(call_fault(code, name, text, fault));
            None
        }
    }
}

fn call_fault(code: &'static Code, name: &str, text: &Text, fault: PathFault) -> Diagnostic {
    // A placeholder that stands for an argument is no fault of the call's.
    for (start, _) in text.value.match_indices("${") {
        let length = text.value.get(start..).and_then(|rest| rest.find('}')).map_or(2, |end| end + 1);
        let span = text.span_of(start, start + length);
        if (span.start..span.end).contains(&fault.span.start) {
            return unresolved(name, span);
        }
    }
    let message = format!("`{name}` is not a valid call of an intrinsic function: {}", fault.message);
    let mut diagnostic = Diagnostic::new(code, fault.span, message);
    diagnostic.help = fault.help;
    diagnostic
}

#[cfg(test)]
mod tests {
    use crate::model::testing;

    fn check(call: &str, expected: &[&str]) {
        let call = call.replace('\\', r"\\").replace('"', r#"\""#);
        testing::check(&format!(r#""Type": "Pass", "End": true, "Parameters": {{"a.$": "{call}"}}"#), expected);
    }

    #[test]
    fn calls_that_can_be_read() {
        check("States.Format('{}', $.a)", &[]);
        check("States.Format('s3://${Bucket}/{}', $.key)", &[]);
        check("States.UUID()  ", &[]);
    }

    #[test]
    fn calls_that_cannot_be_read() {
        check("States.Format('x'", &["payload-template-value-invalid at ("]);
        check("States.Format", &["payload-template-value-invalid at "]);
        check(" States.UUID()", &["payload-template-value-invalid at  "]);
        check("States.uuid()", &["payload-template-value-invalid at States.uuid"]);
        check("Format('a')", &["payload-template-value-invalid at Format"]);
        check(r#"States.Format('\"')"#, &[r#"payload-template-value-invalid at \\\""#]);
        check("States.MathAdd($.a, ${Step})", &["placeholder-unresolved at ${Step}"]);
    }
}
