//! Files that hold what a test expects. `UPDATE_GOLDEN=1` rewrites them and then fails, so that git's diff is reviewed.

use std::fs;
use std::path::Path;

/// Compares a file with `actual`; panics where they differ.
pub(crate) fn check(path: &Path, actual: &str) {
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected == actual {
        return;
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let written = fs::write(path, actual);
        panic!("{} was rewritten ({written:?}): review it in git's diff", path.display());
    }
    let line = expected.lines().zip(actual.lines()).take_while(|(expected, actual)| expected == actual).count();
    let show = |text: &str| text.lines().skip(line).take(12).collect::<Vec<_>>().join("\n");
    panic!(
        "{} differs from line {} on. Expected:\n{}\n\nGot:\n{}\n\nUPDATE_GOLDEN=1 rewrites it.",
        path.display(),
        line + 1,
        show(&expected),
        show(actual)
    );
}
