//! The command line.

use std::path::PathBuf;

/// What is printed for a command line that can't be read.
pub const USAGE: &str = "conformance run DIR [--tag T]… [--without T]… [--id SUBSTRING] [--summary] [--json]
       conformance state DIR [--id SUBSTRING] [--json]
       conformance validate DIR [--json]
       conformance real DIR [--json]
       conformance jsonata DIR [--summary] [--json]";

/// What is to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Command {
    /// Run recorded cases.
    #[default]
    Run,
    /// Run recorded tests of one state.
    State,
    /// Compare verdicts on definitions.
    Validate,
    /// Check definitions that people deploy.
    Real,
    /// Run JSONata's suite.
    Jsonata,
}

/// A command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// What is to be done.
    pub command: Command,
    /// The folder of cases, or the folder that holds it as `run`.
    pub folder: PathBuf,
    /// Only cases with all of these features.
    pub tags: Vec<String>,
    /// Only cases with none of these features.
    pub without: Vec<String>,
    /// Only cases with this in their id.
    pub id: Option<String>,
    /// Also print how many cases passed and failed, by feature and by reason.
    pub summary: bool,
    /// Print one JSON document instead of lines.
    pub json: bool,
}

/// Reads the words after the program's name.
///
/// # Errors
/// What is wrong, and how it is used.
pub fn read(words: impl IntoIterator<Item = String>) -> Result<Arguments, String> {
    let mut words = words.into_iter();
    let usage = |fault: String| format!("{fault}\nusage: {USAGE}");
    let command = match words.next().as_deref() {
        Some("run") => Command::Run,
        Some("state") => Command::State,
        Some("validate") => Command::Validate,
        Some("real") => Command::Real,
        Some("jsonata") => Command::Jsonata,
        Some(other) => return Err(usage(format!("no command is called `{other}`"))),
        None => return Err(usage("a command is missing".to_string())),
    };
    let mut arguments = Arguments { command, ..Arguments::default() };
    let is_run = command == Command::Run;
    let mut folder = None;
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| usage(format!("`{word}` needs a value")));
        match word.as_str() {
            "--tag" if is_run => arguments.tags.push(value()?),
            "--without" if is_run => arguments.without.push(value()?),
            "--id" if is_run || command == Command::State => arguments.id = Some(value()?),
            "--summary" if is_run || command == Command::Jsonata => arguments.summary = true,
            "--json" => arguments.json = true,
            "--tag" | "--without" | "--id" | "--summary" => return Err(usage(format!("`{word}` is for `run` only"))),
            option if option.starts_with('-') => return Err(usage(format!("no option is called `{option}`"))),
            _ if folder.is_some() => return Err(usage(format!("`{word}` is one folder too many"))),
            _ => folder = Some(PathBuf::from(word)),
        }
    }
    arguments.folder = folder.ok_or_else(|| usage("the folder of cases is missing".to_string()))?;
    Ok(arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_string).collect()
    }

    #[test]
    fn all_options() {
        let read = read(words("run cases --tag map --without jsonata --id x --json --summary")).unwrap();
        let expected = Arguments {
            command: Command::Run,
            folder: "cases".into(),
            tags: words("map"),
            without: words("jsonata"),
            id: Some("x".to_string()),
            summary: true,
            json: true,
        };
        assert_eq!(read, expected);
    }

    #[test]
    fn faults() {
        let check = |line, expected: &str| assert!(read(words(line)).unwrap_err().starts_with(expected), "{line}");
        check("", "a command is missing");
        check("go", "no command is called `go`");
        check("run", "the folder of cases is missing");
        check("run a b", "`b` is one folder too many");
        check("run a --tag", "`--tag` needs a value");
        check("real a --id x", "`--id` is for `run` only");
        check("run a --nope", "no option is called `--nope`");
    }
}
