//! `cargo asl explain`: what a rule finds, why that is bad, and what to write instead.

use std::process::ExitCode;

use asl_codegen::diagnostic::{Code, code, suggest};

/// Explains a rule: what it finds, why that is bad, an example, and what to write instead
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo asl explain ASL0412
  cargo asl explain task-without-timeout
  cargo asl explain MISSING_TRANSITION_TARGET      every rule that AWS reports under this code")]
pub(crate) struct Explain {
    /// A rule's code or name, or AWS's code for it.
    code: String,
}

/// docs/errors.md, which is generated from the rules' comments. The link lets it be a part of this package.
const PAGE: &str = include_str!("../docs/errors.md");

impl Explain {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let rules: Vec<&Code> = code::ALL.iter().copied().filter(|code| is_called(code, &self.code)).collect();
        match rules.as_slice() {
            [] => return Err(unknown(&self.code)),
            [rule] => print!("{}", explanation(rule)),
            // AWS has one word for many things.
            rules => rules.iter().for_each(|rule| println!("{}  {}", rule.id, rule.name)),
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn is_called(code: &Code, word: &str) -> bool {
    [Some(code.id), Some(code.name), code.aws].into_iter().flatten().any(|name| name.eq_ignore_ascii_case(word))
}

/// What the page says of a rule.
pub(crate) fn explanation(rule: &Code) -> String {
    let heading = format!("\n## {}\n\n", rule.name);
    let text = PAGE.split_once(&heading).map_or("", |(_, rest)| rest.split("\n## ").next().unwrap_or(rest));
    let text = text.split_once("\n\n").map_or(text, |(_, text)| text).replace("**", "");
    let severity = match rule.severity {
        asl_codegen::diagnostic::Severity::Error => "error",
        asl_codegen::diagnostic::Severity::Warning => "warning",
    };
    let level = match (rule.allowable, rule.silent) {
        (_, true) => "not reported unless `warn` or `deny` asks for it".to_string(),
        (true, false) => format!("{severity}, can be allowed"),
        (false, false) => format!("{severity}, can't be allowed"),
    };
    let aws = rule.aws.map(|aws| format!("\nAWS calls it {aws}.")).unwrap_or_default();
    format!("{} {}\n{level}{aws}\n\n{}\n", rule.id, rule.name, text.trim())
}

fn unknown(word: &str) -> String {
    let names = code::ALL.iter().flat_map(|code| [code.id, code.name]);
    match suggest::nearest(word, names) {
        Some(nearest) => format!("there is no rule `{word}`: did you mean `{nearest}`?"),
        None => format!("there is no rule `{word}`; docs/errors.md lists them all"),
    }
}
