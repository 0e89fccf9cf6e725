//! Faults as [workflow commands](https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions), which GitHub shows
//! beside the lines of a change.

use super::fault::Fault;

/// A line for each fault.
pub(super) fn render(faults: &[Fault<'_>]) -> String {
    faults.iter().map(line).collect()
}

fn line(fault: &Fault<'_>) -> String {
    let (file, code) = (property(fault.file.trim_start_matches("./")), fault.diagnostic.code);
    let message = match &fault.diagnostic.help {
        Some(help) => format!("{}\nhelp: {help}", fault.diagnostic.message),
        None => fault.diagnostic.message.clone(),
    };
    format!(
        "::{} file={file},line={},endLine={},col={},endColumn={},title={} {}::{}\n",
        fault.severity(),
        fault.start.line,
        fault.end.line,
        fault.start.column,
        fault.end.column,
        code.id,
        code.name,
        data(&message),
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
