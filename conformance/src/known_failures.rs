//! `known_failures.txt`: cases that may fail, each with its reason. A listed case that passes must leave the list.

use std::collections::BTreeMap;

/// The list: the reason by the case's id.
pub type KnownFailures = BTreeMap<String, String>;

/// Reads lines of `id -- reason`; empty lines and lines that begin with `#` are for people.
///
/// # Errors
/// The line that has no reason, or names a case for the second time.
pub fn read(text: &str) -> Result<KnownFailures, String> {
    let mut known = KnownFailures::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let fault = |what: &str| format!("known_failures.txt:{}: {what}: {line}", index + 1);
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
        let known = read("# people\n\na/b::c#d -- because\n").unwrap();
        assert_eq!(known.get("a/b::c#d").map(String::as_str), Some("because"));
        assert_eq!(read("a").unwrap_err(), "known_failures.txt:1: expected `id -- reason`: a");
        assert_eq!(read("a -- b\na -- c").unwrap_err(), "known_failures.txt:2: listed twice: a -- c");
    }
}
