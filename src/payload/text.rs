//! Strings in constants: what `str` can't do there yet.
//!
//! rustc's interpreter spends most on calls, and `len` is one: so loops take slices apart by patterns, which are none.

use core::cmp::Ordering;

/// Names longer than this are never suggested.
const LONGEST: usize = 48;

/// `a == b`
#[inline]
pub(crate) const fn equal(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, rest @ ..], [y, others @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (rest, others);
    }
    matches!((a, b), ([], []))
}

/// The order of two strings by code point, which is the order of their bytes.
#[inline]
pub(crate) const fn compare(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, rest @ ..], [y, others @ ..]) = (a, b) {
        if *x != *y {
            return if *x < *y { Ordering::Less } else { Ordering::Greater };
        }
        (a, b) = (rest, others);
    }
    match (a, b) {
        ([], []) => Ordering::Equal,
        ([], _) => Ordering::Less,
        _ => Ordering::Greater,
    }
}

/// The order of two strings by UTF-16 code unit, which is how Choice rules compare: characters beyond U+FFFF come before
/// U+E000..=U+FFFF.
#[inline]
pub(crate) const fn compare_utf16(a: &str, b: &str) -> Ordering {
    let (x, y) = (a.as_bytes(), b.as_bytes());
    let mut idx = 0;
    while idx < x.len() && idx < y.len() && x[idx] == y[idx] {
        idx += 1;
    }
    if idx < x.len() && idx < y.len() {
        match (x[idx], y[idx]) {
            (0xF0.., 0xEE..=0xEF) => return Ordering::Less,
            (0xEE..=0xEF, 0xF0..) => return Ordering::Greater,
            _ => {}
        }
    }
    compare(a, b)
}

/// How many letters must be inserted, deleted, replaced or swapped with their neighbour to make `b` of `a`, ignoring
/// ASCII case; `None` for long names.
#[inline]
pub(crate) const fn distance(a: &str, b: &str) -> Option<usize> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    // Three rows of the usual table: a swap looks two rows back.
    let mut before = [0; LONGEST + 1];
    let mut above = [0; LONGEST + 1];
    let mut row = [0; LONGEST + 1];
    let mut j = 0;
    while j <= b.len() {
        above[j] = j;
        j += 1;
    }
    let mut i = 1;
    while i <= a.len() {
        row[0] = i;
        let mut j = 1;
        while j <= b.len() {
            let same = a[i - 1].eq_ignore_ascii_case(&b[j - 1]);
            let mut best = above[j - 1] + if same { 0 } else { 1 };
            best = min(best, min(above[j], row[j - 1]) + 1);
            if i > 1 && j > 1 && a[i - 1].eq_ignore_ascii_case(&b[j - 2]) && a[i - 2].eq_ignore_ascii_case(&b[j - 1]) {
                best = min(best, before[j - 2] + 1);
            }
            row[j] = best;
            j += 1;
        }
        before = above;
        above = row;
        i += 1;
    }
    Some(above[b.len()])
}

/// Whether `candidate` is near enough to `word` to be what was meant.
#[inline]
pub(crate) const fn is_near(word: &str, candidate: &str, distance: usize) -> bool {
    let longer = if word.len() > candidate.len() { word.len() } else { candidate.len() };
    distance * 3 <= longer
}

#[inline]
const fn min(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(a: &str, b: &str, expected: usize) {
        assert_eq!(distance(a, b), Some(expected), "{a} {b}");
        assert_eq!(distance(b, a), Some(expected), "{b} {a}");
    }

    #[test]
    fn distances() {
        check("", "", 0);
        check("", "abc", 3);
        check("Status", "status", 0);
        check("Statsu", "Status", 1);
        check("Statu", "Status", 1);
        check("caseId", "Status", 6);
        check("kitten", "sitting", 3);
    }

    #[test]
    fn long_names_are_not_compared() {
        assert_eq!(distance(&"x".repeat(LONGEST + 1), "x"), None);
    }

    #[test]
    fn order_is_that_of_str() {
        for (a, b) in [("", ""), ("a", "b"), ("a", "ab"), ("B", "a"), ("é", "z"), ("same", "same")] {
            assert_eq!(compare(a, b), a.cmp(b));
            assert_eq!(compare(b, a), b.cmp(a));
        }
    }

    #[test]
    fn order_by_code_unit_is_that_of_utf_16() {
        let texts = ["", "a", "ab", "é", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "x\u{1F600}", "x\u{FFFF}"];
        for (a, b) in texts.iter().flat_map(|a| texts.map(|b| (*a, b))) {
            assert_eq!(compare_utf16(a, b), a.encode_utf16().cmp(b.encode_utf16()), "{a:?} {b:?}");
        }
    }
}
