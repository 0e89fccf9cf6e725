//! Whether a case has come out as recorded.

use recorded::Case;
use recorded::matching::{difference, shorten};
use recorded::outcome::{End, Outcome};
use serde_json::{Value as Json, json};

use crate::generate::Refusal;
use crate::history;

/// What became of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As recorded.
    Passed,
    /// Otherwise: the first difference.
    Failed(Fault),
    /// Not run, and why.
    Skipped(String),
}

/// The first difference of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What many cases may have in common.
    pub kind: String,
    /// What is different, in one line.
    pub text: String,
}

impl Fault {
    /// A fault of a kind.
    pub fn new(kind: impl Into<String>, text: impl Into<String>) -> Fault {
        Fault { kind: kind.into(), text: text.into() }
    }
}

/// Why a case can't be run; `None` for most.
pub fn skip(case: &Case) -> Option<&'static str> {
    if case.tasks.values().any(|task| task.unknown) {
        return Some("unknown");
    }
    (!case.runnable).then_some("not runnable")
}

/// The verdict on a case whose definition is not compiled.
pub fn refused(case: &Case, refusal: &Refusal) -> Verdict {
    // The service would have refused it too where the expectation is another runner's, which looks at definitions only when running.
    let is_expected = case.expect.status == "REFUSED" || case.expect.floe_message.is_some();
    if is_expected && !refusal.is_ours {
        return Verdict::Passed;
    }
    let text = format!("{}: {}", refusal.rule, refusal.message);
    Verdict::Failed(Fault::new(text.clone(), text))
}

/// The verdict on a case that was run.
pub fn judge(case: &Case, outcome: &Outcome) -> Verdict {
    match fault(case, outcome) {
        Some(fault) => Verdict::Failed(fault),
        None => Verdict::Passed,
    }
}

fn fault(case: &Case, outcome: &Outcome) -> Option<Fault> {
    if let Some(panic) = &outcome.panic {
        // The first line says where, the last one what.
        let what = panic.lines().next_back().unwrap_or_default();
        return Some(Fault::new(format!("panic: {}", shorten(what)), format!("panic: {}", shorten(panic))));
    }
    if case.expect.status == "REFUSED" {
        return Some(Fault::new("not refused", "the definition compiles, and should be refused"));
    }
    let Some(end) = &outcome.end else { return Some(Fault::new("no outcome", "the program said nothing")) };
    end_fault(case, end)
        .or_else(|| outcome.faults.first().map(|fault| Fault::new("request", fault.clone())))
        .or_else(|| {
            let order_lost = case.notes.iter().any(|note| note == "history-order-lost-in-parallel");
            history::compare(case.expect_history.as_ref()?, &outcome.history, order_lost)
        })
        .or_else(|| inline_fault(end, outcome.inline.as_ref()?))
}

fn end_fault(case: &Case, end: &End) -> Option<Fault> {
    let expect = &case.expect;
    if end.status != expect.status {
        let got = [Some(&end.status), end.error.as_ref(), end.cause.as_ref()];
        let got: Vec<&str> = got.into_iter().flatten().map(String::as_str).collect();
        let kind = format!("status: expected {}, got {}", expect.status, got[..got.len().min(2)].join(" "));
        return Some(Fault::new(kind, format!("status: expected {}, got {}", expect.status, shorten(&got.join(": ")))));
    }
    // Another runner's words for an error are not the service's.
    let is_known = expect.floe_message.is_none();
    let part = |name: &str, expected: &Option<Json>, actual: Option<Json>| {
        let found = match (expected, &actual) {
            (Some(expected), Some(actual)) => difference(expected, actual)?.to_string(),
            (Some(expected), None) => format!("expected {}, got nothing", shorten(&expected.to_string())),
            (None, Some(actual)) if is_known => format!("expected nothing, got {}", shorten(&actual.to_string())),
            (None, _) => return None,
        };
        Some(Fault::new(name, format!("{name}: {found}")))
    };
    part("error", &expect.error, end.error.as_ref().map(|error| json!(error)))
        .or_else(|| part("cause", &expect.cause, end.cause.as_ref().map(|cause| json!(cause))))
        .or_else(|| part("output", &expect.output, end.output.clone()))
        .or_else(|| {
            part("seconds", &expect.seconds.map(|seconds| json!(seconds)), expect.seconds.map(|_| json!(end.seconds)))
        })
}

/// Both forms of a machine must come to the same end; at what time is the driver's affair.
fn inline_fault(end: &End, inline: &End) -> Option<Fault> {
    let ending =
        |end: &End| json!({"status": end.status, "output": end.output, "error": end.error, "cause": end.cause});
    let found = difference(&ending(end), &ending(inline))?;
    Some(Fault::new("inline form", format!("the inline form comes to another end: {found}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(expect: Json) -> Case {
        serde_json::from_value(json!({"id": "x", "definition": {}, "expect": expect})).unwrap()
    }

    #[track_caller]
    fn check(expect: Json, end: Json, inline: Json, expected: Option<&str>) {
        let read = |end: Json| {
            let defaults = json!({"status": "FAILED", "output": null, "error": null, "cause": null, "seconds": 0.0});
            let mut members = defaults.as_object().cloned().unwrap();
            members.extend(end.as_object().cloned().unwrap());
            serde_json::from_value::<End>(members.into()).unwrap()
        };
        let outcome = Outcome { end: Some(read(end)), inline: Some(read(inline)), ..Outcome::default() };
        let fault = fault(&case(expect), &outcome);
        assert_eq!(fault.map(|fault| fault.text).as_deref(), expected);
    }

    #[test]
    fn ends() {
        let end = json!({"error": "A", "cause": "{\"b\": 1}"});
        check(json!({"status": "FAILED", "error": "A", "cause": {"b": 1}}), end.clone(), end.clone(), None);
        let fault = "status: expected SUCCEEDED, got FAILED: A: {\"b\": 1}";
        check(json!({"status": "SUCCEEDED"}), end.clone(), end.clone(), Some(fault));
        let fault = "cause: expected nothing, got \"{\\\"b\\\": 1}\"";
        check(json!({"status": "FAILED", "error": "A"}), end.clone(), end.clone(), Some(fault));
        check(json!({"status": "FAILED", "floe_message": "words"}), end.clone(), end, None);
    }

    #[test]
    fn inline_ends() {
        let inline = json!({"error": "A", "cause": "c"});
        let fault = "the inline form comes to another end: at .cause: expected null, got \"c\"";
        check(json!({"status": "FAILED", "error": "A"}), json!({"error": "A"}), inline, Some(fault));
    }

    #[test]
    fn refusals() {
        let refusal = |is_ours| Refusal { rule: "rule".to_string(), message: "words".to_string(), is_ours };
        assert_eq!(refused(&case(json!({"status": "REFUSED"})), &refusal(false)), Verdict::Passed);
        let failed = Verdict::Failed(Fault::new("rule: words", "rule: words"));
        assert_eq!(refused(&case(json!({"status": "REFUSED"})), &refusal(true)), failed);
        assert_eq!(refused(&case(json!({"status": "FAILED"})), &refusal(false)), failed);
    }
}
