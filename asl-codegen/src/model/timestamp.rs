//! Timestamps as the language writes them: RFC 3339 with an uppercase `T` and a `Z` or an offset (spec: "Timestamps").

use super::scalar::{mismatch, string};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::span::Spanned;
use crate::syntax::tree::Member;

/// A timestamp literal: its text, and the instant that it names.
#[derive(Debug, PartialEq)]
pub struct Timestamp {
    /// As it was written: `2016-03-14T01:59:00Z`.
    pub text: String,
    /// The instant; `None` where the text holds a `${Placeholder}`.
    pub instant: Option<Instant>,
}

/// A point in time, UTC.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Instant {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub seconds: i64,
    /// Nanoseconds after that.
    pub nanos: u32,
}

/// A timestamp literal; `None` only after a reported error.
pub(super) fn read_timestamp(member: &Member, diags: &mut Diagnostics) -> Option<Spanned<Timestamp>> {
    let found = string(member, diags)?;
    let instant = parse_instant(&found.value);
    if instant.is_none() && !found.value.contains("${") {
        let message = format!("`{}` is not an RFC 3339 timestamp", found.value);
        let fault = Diagnostic::new(&code::TIMESTAMP_INVALID, found.span, message);
        // An expression in a JSONPath state has its own help.
        let help = mismatch("", &member.value, "").help;
        diags.push(
            fault.help(help.unwrap_or("write it like `2026-03-14T01:59:00Z` or `2026-03-14T01:59:00+02:00`".into())),
        );
        return None;
    }
    Some(found.map(|text| Timestamp { text, instant }))
}

/// The instant that an RFC 3339 timestamp names.
///
/// ```
/// use asl_codegen::model::timestamp::parse_instant;
/// assert_eq!(parse_instant("1970-01-02T01:00:00.5+01:00").map(|at| (at.seconds, at.nanos)), Some((86_400, 500_000_000)));
/// assert_eq!(parse_instant("1970-01-02 01:00:00Z"), None);
/// ```
pub fn parse_instant(text: &str) -> Option<Instant> {
    let (date, time) = text.split_once('T')?;
    let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
    let (clock, offset) = match time.strip_suffix('Z') {
        Some(clock) => (clock, 0),
        None => parse_offset(time)?,
    };
    let (clock, nanos) = match clock.split_once('.') {
        Some((clock, fraction)) => (clock, parse_nanos(fraction)?),
        None => (clock, 0),
    };
    let [hour, minute, second] = numbers(clock, ':', [2, 2, 2])?;
    let is_date = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
    if !is_date || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let seconds = days_since_epoch(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset;
    Some(Instant { seconds, nanos })
}

/// `12:30:00+02:00` as the clock's text and the offset in seconds.
fn parse_offset(time: &str) -> Option<(&str, i64)> {
    let at = time.rfind(['+', '-'])?;
    let (clock, offset) = (time.get(..at)?, time.get(at..)?);
    let [hours, minutes] = numbers(offset.get(1..)?, ':', [2, 2])?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    (hours < 24 && minutes < 60).then_some((clock, sign * (hours * 3600 + minutes * 60)))
}

/// Digits after the point; what is finer than a nanosecond is cut off.
fn parse_nanos(fraction: &str) -> Option<u32> {
    let is_number = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let digits = fraction.get(..9).unwrap_or(fraction);
    is_number.then(|| format!("{digits:0<9}").parse().ok()).flatten()
}

/// Exactly as many numbers as `widths`, of exactly these widths.
fn numbers<const N: usize>(text: &str, separator: char, widths: [usize; N]) -> Option<[i64; N]> {
    let mut values = [0; N];
    let mut parts = text.split(separator);
    for (value, width) in values.iter_mut().zip(widths) {
        let part = parts.next()?;
        let is_number = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
        *value = is_number.then(|| part.parse().ok()).flatten()?;
    }
    parts.next().is_none().then_some(values)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01, in the Gregorian calendar; years begin in March here, so that leap days end them.
fn days_since_epoch(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(i64, u32)>) {
        assert_eq!(parse_instant(text).map(|at| (at.seconds, at.nanos)), expected, "{text}");
    }

    #[test]
    fn instants() {
        check("1970-01-01T00:00:00Z", Some((0, 0)));
        check("1969-12-31T23:59:59.25Z", Some((-1, 250_000_000)));
        check("2016-03-14T01:59:00Z", Some((1_457_920_740, 0)));
        check("2000-02-29T12:00:00+05:30", Some((951_805_800, 0)));
        check("2000-03-01T00:00:00-01:00", Some((951_872_400, 0)));
        check("2016-03-14T01:59:00.1234567891Z", Some((1_457_920_740, 123_456_789)));
        check("0000-01-01T00:00:00Z", Some((-62_167_219_200, 0)));
    }

    #[test]
    fn not_rfc_3339() {
        for text in [
            "2016-12-05 21:29:29Z",
            "2016-12-05t21:29:29Z",
            "2016-12-05T21:29:29",
            "2016-12-05T21:29:29z",
            "05-12-2016T21:29:29Z",
            "2016-13-05T21:29:29Z",
            "2016-02-30T21:29:29Z",
            "2016-12-05T25:29:29Z",
            "2016-12-05T21:29Z",
            "2016-12-05T21:29:29.Z",
            "2016-12-05T21:29:29+0100",
            "2016-12-05T21:29:29+25:00",
            "2016-12-05T21:29:29é01:00",
            "",
        ] {
            check(text, None);
        }
    }
}
