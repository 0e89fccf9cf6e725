//! What is printed: a line per failing case, tables on demand, and the numbers.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::json;

use crate::arguments::Arguments;
use crate::run::CaseResult;
use crate::verdict::Verdict;

/// How many cases came out how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// As recorded.
    pub passed: usize,
    /// Otherwise, known failures among them; or as recorded, but listed as a known failure.
    pub failed: usize,
    /// Not run.
    pub skipped: usize,
}

impl Numbers {
    fn add(&mut self, result: &CaseResult) {
        match &result.verdict {
            Verdict::Passed if result.known.is_none() => self.passed += 1,
            Verdict::Passed | Verdict::Failed(_) => self.failed += 1,
            Verdict::Skipped(_) => self.skipped += 1,
        }
    }
}

/// The text of a report.
pub fn render(results: &[CaseResult], arguments: &Arguments) -> String {
    if arguments.json {
        return render_json(results);
    }
    let mut text: String = results.iter().filter_map(line).collect();
    if arguments.summary {
        text += &by_reason(results);
        text += &by_feature(results);
    }
    let Numbers { passed, failed, skipped } = count(results);
    text + &format!("{passed} passed, {failed} failed, {skipped} skipped\n")
}

fn count<'a>(results: impl IntoIterator<Item = &'a CaseResult>) -> Numbers {
    let mut numbers = Numbers::default();
    results.into_iter().for_each(|result| numbers.add(result));
    numbers
}

/// What there is to say of one case.
fn line(result: &CaseResult) -> Option<String> {
    let id = &result.id;
    Some(match (&result.verdict, &result.known) {
        (Verdict::Passed, None) => return None,
        (Verdict::Passed, Some(_)) => format!("FAIL {id}: passes, but is listed in known_failures.txt: take it off\n"),
        (Verdict::Failed(fault), None) => format!("FAIL {id}: {}\n", fault.text),
        (Verdict::Failed(fault), Some(reason)) => format!("known failure {id}: {reason} ({})\n", fault.text),
        (Verdict::Skipped(reason), _) => format!("skipped {id}: {reason}\n"),
    })
}

fn by_reason(results: &[CaseResult]) -> String {
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for result in results {
        if let Verdict::Failed(fault) = &result.verdict {
            *reasons.entry(&fault.kind).or_default() += 1;
        }
    }
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let mut text = String::from("\nfailed  by reason\n");
    for (reason, n) in reasons {
        let _ = writeln!(text, "{n:>6}  {reason}");
    }
    text
}

fn by_feature(results: &[CaseResult]) -> String {
    let mut features: BTreeMap<&str, Vec<&CaseResult>> = BTreeMap::new();
    for result in results {
        result.features.iter().for_each(|feature| features.entry(feature).or_default().push(result));
    }
    let mut rows: Vec<_> = features.into_iter().map(|(feature, results)| (feature, count(results))).collect();
    rows.sort_by_key(|(_, numbers)| std::cmp::Reverse(numbers.failed));
    let mut text = String::from("\nfailed  passed  by feature\n");
    for (feature, numbers) in rows {
        let _ = writeln!(text, "{:>6}  {:>6}  {feature}", numbers.failed, numbers.passed);
    }
    text + "\n"
}

fn render_json(results: &[CaseResult]) -> String {
    let case = |result: &CaseResult| {
        let (verdict, kind, text) = match &result.verdict {
            Verdict::Passed => ("passed", None, None),
            Verdict::Failed(fault) => ("failed", Some(fault.kind.as_str()), Some(fault.text.as_str())),
            Verdict::Skipped(reason) => ("skipped", None, Some(reason.as_str())),
        };
        json!({"id": result.id, "verdict": verdict, "kind": kind, "text": text, "known": result.known})
    };
    let Numbers { passed, failed, skipped } = count(results);
    let cases: Vec<_> = results.iter().map(case).collect();
    let report = json!({"passed": passed, "failed": failed, "skipped": skipped, "cases": cases});
    format!("{report:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Fault;

    fn results() -> Vec<CaseResult> {
        let result = |id: &str, verdict, known: Option<&str>| CaseResult {
            id: id.to_string(),
            features: vec!["map".to_string()],
            verdict,
            known: known.map(str::to_string),
        };
        let failed = || Verdict::Failed(Fault::new("output", "output: expected 1, got 2"));
        vec![
            result("a", Verdict::Passed, None),
            result("b", Verdict::Passed, Some("a bug")),
            result("c", failed(), None),
            result("d", failed(), Some("a bug")),
            result("e", Verdict::Skipped("unknown".to_string()), None),
        ]
    }

    #[test]
    fn lines_and_numbers() {
        let text = render(&results(), &Arguments::default());
        let expected = "FAIL b: passes, but is listed in known_failures.txt: take it off\n\
             FAIL c: output: expected 1, got 2\n\
             known failure d: a bug (output: expected 1, got 2)\n\
             skipped e: unknown\n\
             1 passed, 3 failed, 1 skipped\n";
        assert_eq!(text, expected);
        let failures: Vec<bool> = results().iter().map(CaseResult::is_failure).collect();
        assert_eq!(failures, [false, true, true, false, false]);
    }

    #[test]
    fn tables() {
        let text = render(&results(), &Arguments { summary: true, ..Arguments::default() });
        assert!(text.contains("\nfailed  by reason\n     2  output\n"), "{text}");
        assert!(text.contains("\nfailed  passed  by feature\n     3       1  map\n"), "{text}");
    }
}
