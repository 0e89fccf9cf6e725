//! The reviewed lists: `known_failures.txt` (cases that may fail), `disagreements.txt` (definitions on which a linter
//! and AWS disagree) and `jsonata_exceptions.txt` (cases of JSONata's suite that are not run), each entry with its reason.

use std::collections::BTreeMap;

/// The list: the reason by the case's id.
pub type KnownFailures = BTreeMap<String, String>;

/// Reads `known_failures.txt`.
///
/// # Errors
/// The line that can't be read.
pub fn known_failures() -> Result<KnownFailures, String> {
    read("known_failures.txt", include_str!("../known_failures.txt"))
}

/// Reads `disagreements.txt`.
///
/// # Errors
/// The line that can't be read.
pub fn disagreements() -> Result<KnownFailures, String> {
    read("disagreements.txt", include_str!("../disagreements.txt"))
}

/// Reads `jsonata_exceptions.txt`.
///
/// # Errors
/// The line that can't be read.
pub fn jsonata_exceptions() -> Result<KnownFailures, String> {
    read("jsonata_exceptions.txt", include_str!("../jsonata_exceptions.txt"))
}

/// Reads lines of `id -- reason`; empty lines and lines that begin with `#` are for people.
fn read(file: &str, text: &str) -> Result<KnownFailures, String> {
    let mut known = KnownFailures::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let fault = |what: &str| format!("{file}:{}: {what}: {line}", index + 1);
        let (id, reason) = line.split_once(" -- ").ok_or_else(|| fault("expected `id -- reason`"))?;
        if known.insert(id.trim().to_string(), reason.trim().to_string()).is_some() {
            return Err(fault("listed twice"));
        }
    }
    Ok(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let known = read("list.txt", "# people\n\na/b::c#d -- because\n").unwrap();
        assert_eq!(known.get("a/b::c#d").map(String::as_str), Some("because"));
        assert_eq!(read("list.txt", "a").unwrap_err(), "list.txt:1: expected `id -- reason`: a");
        assert_eq!(read("list.txt", "a -- b\na -- c").unwrap_err(), "list.txt:2: listed twice: a -- c");
    }
}
