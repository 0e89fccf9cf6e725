//! Instants: read as RFC 3339, written as the service writes them. Spec: "Timestamps".
//!
//! ```
//! use asl::Timestamp;
//! let start = Timestamp::parse("2016-03-14T02:59:00.120+01:00").unwrap();
//! assert_eq!(start.to_string(), "2016-03-14T01:59:00.12Z");
//! assert!(Timestamp::parse("2016-03-14 01:59:00Z").is_none());
//!
//! // What is known when compiling is a constant:
//! const DEADLINE: Timestamp = Timestamp::parse("2030-01-01T00:00:00Z").unwrap();
//! assert!(start < DEADLINE);
//! ```

use std::fmt;
use std::num::NonZeroU32;
use std::time::{Duration, SystemTime};

use datealgo::{date_to_rd, days_in_month, rd_to_date};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const SECONDS_OF_DAY: i64 = 86_400;
const NANOS_OF_SECOND: u32 = 1_000_000_000;

/// The day before the first one that there is, -9999-01-01, in days since 1970.
const DAY_ZERO: i64 = date_to_rd((-9999, 1, 1)) as i64 - 1;
/// The last one, 9999-12-31.
const LAST_DAY: i64 = date_to_rd((9999, 12, 31)) as i64;

/// An instant, to the nanosecond, between the years -9999 and 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    /// Counted from 1, so that an `Option` takes no more memory.
    day: NonZeroU32,
    /// Of the day.
    second: u32,
    nano: u32,
}

impl Timestamp {
    /// 1970-01-01T00:00:00Z
    pub const UNIX_EPOCH: Timestamp = Timestamp::from_unix(0, 0).unwrap();

    const FIRST: Timestamp = Timestamp::from_unix((DAY_ZERO + 1) * SECONDS_OF_DAY, 0).unwrap();
    const LAST: Timestamp = Timestamp::from_unix((LAST_DAY + 1) * SECONDS_OF_DAY - 1, NANOS_OF_SECOND - 1).unwrap();

    /// Reads an RFC 3339 timestamp with an upper-case `T`, and an upper-case `Z` or an offset, as the language demands.
    /// Fractions of a second beyond nanoseconds are ignored.
    ///
    /// ```
    /// use asl::Timestamp;
    /// assert!(Timestamp::parse("2016-03-14T01:59:00Z") == Timestamp::parse("2016-03-13T23:59:00.0-02:00"));
    /// assert!(Timestamp::parse("2016-02-30T01:59:00Z").is_none());
    /// assert!(Timestamp::parse("2016-03-14t01:59:00z").is_none());
    /// ```
    #[must_use]
    #[inline]
    pub const fn parse(text: &str) -> Option<Timestamp> {
        let text = text.as_bytes();
        let Some(seconds) = read_date_time(text) else { return None };
        let Some((nanos, offset_at)) = read_fraction(text) else { return None };
        let Some(offset) = read_offset(text, offset_at) else { return None };
        Timestamp::from_unix(seconds - offset, nanos)
    }

    /// The instant so many seconds after 1970, or before it, and nanoseconds; `None` if that is in no year that we have.
    #[inline]
    const fn from_unix(seconds: i64, nano: u32) -> Option<Timestamp> {
        let day = seconds.div_euclid(SECONDS_OF_DAY);
        if day <= DAY_ZERO || day > LAST_DAY {
            return None;
        }
        match NonZeroU32::new((day - DAY_ZERO) as u32) {
            Some(day) => Some(Timestamp { day, second: seconds.rem_euclid(SECONDS_OF_DAY) as u32, nano }),
            None => None,
        }
    }

    /// Seconds since 1970; negative before.
    #[inline]
    const fn unix_seconds(self) -> i64 {
        (self.day.get() as i64 + DAY_ZERO) * SECONDS_OF_DAY + self.second as i64
    }

    /// The instant so many nanoseconds after 1970, or before it; `None` beyond the year 9999.
    #[must_use]
    #[inline]
    pub const fn from_unix_nanos(nanos: i128) -> Option<Timestamp> {
        let second = NANOS_OF_SECOND as i128;
        let seconds = nanos.div_euclid(second);
        if seconds > i64::MAX as i128 || seconds < i64::MIN as i128 {
            return None;
        }
        Timestamp::from_unix(seconds as i64, nanos.rem_euclid(second) as u32)
    }

    /// Nanoseconds since 1970; negative before.
    #[must_use]
    #[inline]
    pub const fn unix_nanos(self) -> i128 {
        self.unix_seconds() as i128 * NANOS_OF_SECOND as i128 + self.nano as i128
    }

    /// The clock of this computer. For drivers only: a machine is told the time, so that it can be replayed.
    #[must_use]
    #[inline]
    pub fn now() -> Timestamp {
        Timestamp::from(SystemTime::now())
    }

    /// The instant so much later, or the last one there is.
    #[must_use]
    #[inline]
    pub fn saturating_add(self, duration: Duration) -> Timestamp {
        let nanos = self.nano + duration.subsec_nanos();
        let seconds = self.unix_seconds() + i64::from(nanos / NANOS_OF_SECOND);
        let sum = seconds.checked_add_unsigned(duration.as_secs());
        sum.and_then(|seconds| Timestamp::from_unix(seconds, nanos % NANOS_OF_SECOND)).unwrap_or(Timestamp::LAST)
    }

    /// How much later this is than `earlier`; zero if it isn't.
    #[must_use]
    pub fn saturating_duration_since(self, earlier: Timestamp) -> Duration {
        let seconds = |timestamp: Timestamp| (timestamp.unix_seconds() - Timestamp::FIRST.unix_seconds()) as u64;
        let after_first = |timestamp| Duration::new(seconds(timestamp), timestamp.nano);
        after_first(self).saturating_sub(after_first(earlier))
    }

    /// Writes the instant with at most so many fractional digits, without trailing zeros.
    #[inline]
    fn write(self, f: &mut fmt::Formatter<'_>, max_digits: usize) -> fmt::Result {
        let (year, month, day) = rd_to_date((i64::from(self.day.get()) + DAY_ZERO) as i32);
        let (hour, minute, second) = (self.second / 3600, self.second / 60 % 60, self.second % 60);
        // ISO 8601 writes years outside of four digits with a sign.
        if (0..=9999).contains(&year) { write!(f, "{year:04}") } else { write!(f, "{year:+05}") }?;
        write!(f, "-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        let digits = format!("{:09}", self.nano);
        let fraction = digits[..max_digits].trim_end_matches('0');
        if fraction.is_empty() { f.write_str("Z") } else { write!(f, ".{fraction}Z") }
    }
}

/// The instant so many seconds and nanoseconds after 1970, which generated code knows to exist; else 1970 itself.
///
/// ```
/// const AT: asl::Timestamp = asl::timestamp::from_unix(1_456_704_000, 500_000_000);
/// assert_eq!(AT.to_string(), "2016-02-29T00:00:00.5Z");
/// ```
#[must_use]
#[inline]
pub const fn from_unix(seconds: i64, nanos: u32) -> Timestamp {
    match Timestamp::from_unix_nanos(seconds as i128 * 1_000_000_000 + nanos as i128) {
        Some(timestamp) => timestamp,
        None => Timestamp::UNIX_EPOCH,
    }
}

/// The seconds since 1970 that `YYYY-MM-DDThh:mm:ss` stands for, the first 19 bytes.
#[inline]
const fn read_date_time(text: &[u8]) -> Option<i64> {
    let (Some(year), Some(month), Some(day)) = (number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)) else {
        return None;
    };
    let (Some(hour), Some(minute), Some(second)) = (number(text, 11, 2), number(text, 14, 2), number(text, 17, 2))
    else {
        return None;
    };
    // The numbers were read, so there are at least 19 bytes.
    if text[4] != b'-' || text[7] != b'-' || text[10] != b'T' || text[13] != b':' || text[16] != b':' {
        return None;
    }
    if month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let (year, month) = (year as i32, month as u8);
    if day < 1 || day > days_in_month(year, month) as i64 {
        return None;
    }
    Some(date_to_rd((year, month, day as u8)) as i64 * SECONDS_OF_DAY + hour * 3600 + minute * 60 + second)
}

/// The nanoseconds of the fraction of a second that may follow, and where the offset begins.
#[inline]
const fn read_fraction(text: &[u8]) -> Option<(u32, usize)> {
    let mut idx = 19;
    if idx >= text.len() || text[idx] != b'.' {
        return Some((0, idx));
    }
    idx += 1;
    let (mut nanos, mut unit) = (0, NANOS_OF_SECOND / 10);
    while idx < text.len() && text[idx].is_ascii_digit() {
        nanos += (text[idx] - b'0') as u32 * unit;
        unit /= 10;
        idx += 1;
    }
    // At least one digit has to follow the point.
    if idx > 20 { Some((nanos, idx)) } else { None }
}

/// The seconds of `Z`, `+hh:mm` or `-hh:mm` from `idx` to the end.
#[inline]
const fn read_offset(text: &[u8], idx: usize) -> Option<i64> {
    if idx + 1 == text.len() && text[idx] == b'Z' {
        return Some(0);
    }
    if idx + 6 != text.len() || text[idx + 3] != b':' {
        return None;
    }
    let sign = match text[idx] {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    match (number(text, idx + 1, 2), number(text, idx + 4, 2)) {
        (Some(hours), Some(minutes)) if hours < 24 && minutes < 60 => Some(sign * (hours * 3600 + minutes * 60)),
        _ => None,
    }
}

/// The number that these digits stand for, if they are digits.
#[inline]
const fn number(text: &[u8], start: usize, n_digits: usize) -> Option<i64> {
    if text.len() < start + n_digits {
        return None;
    }
    let (mut number, mut idx) = (0, start);
    while idx < start + n_digits {
        if !text[idx].is_ascii_digit() {
            return None;
        }
        number = number * 10 + (text[idx] - b'0') as i64;
        idx += 1;
    }
    Some(number)
}

/// UTC with milliseconds, trailing zeros dropped, as in the context object.
impl fmt::Display for Timestamp {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 3)
    }
}

impl fmt::Debug for Timestamp {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 9)
    }
}

/// The first or the last instant there is, where the time lies beyond.
impl From<SystemTime> for Timestamp {
    #[inline]
    fn from(time: SystemTime) -> Timestamp {
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => Timestamp::UNIX_EPOCH.saturating_add(after),
            Err(error) => {
                let before = i128::try_from(error.duration().as_nanos()).unwrap_or(i128::MAX);
                Timestamp::from_unix_nanos(-before).unwrap_or(Timestamp::FIRST)
            }
        }
    }
}

impl From<Timestamp> for SystemTime {
    #[inline]
    fn from(timestamp: Timestamp) -> SystemTime {
        let after = timestamp.saturating_duration_since(Timestamp::UNIX_EPOCH);
        SystemTime::UNIX_EPOCH + after - Timestamp::UNIX_EPOCH.saturating_duration_since(timestamp)
    }
}

/// A string with all digits: an execution that is stored and read goes on exactly as before.
impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{self:?}"))
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        let text = crate::value::Str::deserialize(deserializer)?;
        Timestamp::parse(&text).ok_or_else(|| serde::de::Error::custom(format_args!("{text} is no RFC 3339 timestamp")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(Timestamp::parse(text).map(|timestamp| timestamp.to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn rfc_3339_is_read() {
        check("2016-03-14T01:59:00Z", Some("2016-03-14T01:59:00Z"));
        check("2016-03-14T01:59:00+14:30", Some("2016-03-13T11:29:00Z"));
        check("2012-10-09T19:00:55-00:00", Some("2012-10-09T19:00:55Z"));
        check("2020-02-29T23:59:59.999Z", Some("2020-02-29T23:59:59.999Z"));
        check("2016-03-14T01:59:00.1200Z", Some("2016-03-14T01:59:00.12Z"));
        check("2016-03-14T01:59:00.1239999999999Z", Some("2016-03-14T01:59:00.123Z"));
        check("2016-03-14T01:59:00.0004Z", Some("2016-03-14T01:59:00Z"));
        check("0000-01-01T00:00:00Z", Some("0000-01-01T00:00:00Z"));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "2016-03-14",
            "2016-03-14T01:59:00",
            "2016-03-14t01:59:00Z",
            "2016-03-14T01:59:00z",
            "2016-03-14 01:59:00Z",
            "2016-03-14T01:59Z",
            "2016-03-14T01:59:00.Z",
            "2016-03-14T01:59:00,5Z",
            "2016-03-14T01:59:00ZZ",
            "2016-03-14T01:59:00+1:00",
            "2016-03-14T01:59:00+24:00",
            "2016-03-14T01:59:00+01:60",
            "2016-03-14T01:59:00+0100",
            "2016-13-14T01:59:00Z",
            "2016-00-14T01:59:00Z",
            "2015-02-29T01:59:00Z",
            "2016-03-14T24:00:00Z",
            "2016-03-14T01:59:60Z",
            " 2016-03-14T01:59:00Z",
            "+016-03-14T01:59:00Z",
            "2016-03-14T01:59:00é",
            "9999-12-31T23:59:59-01:00",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn arithmetic_stays_in_range() {
        let start = Timestamp::parse("2016-03-14T01:59:00Z").unwrap();
        let later = start.saturating_add(Duration::from_millis(1500));
        assert_eq!(later.to_string(), "2016-03-14T01:59:01.5Z");
        assert_eq!(later.saturating_duration_since(start), Duration::from_millis(1500));
        assert_eq!(start.saturating_duration_since(later), Duration::ZERO);
        assert_eq!(start.saturating_add(Duration::MAX).to_string(), "9999-12-31T23:59:59.999Z");
        assert_eq!(Timestamp::from_unix_nanos(start.unix_nanos()), Some(start));
        assert_eq!(Timestamp::from(SystemTime::from(start)), start);
        assert!(Timestamp::from_unix_nanos(i128::MAX).is_none());
    }

    #[test]
    fn years_before_1970_and_the_first_ones() {
        let early = Timestamp::parse("1969-12-31T23:59:58.25Z").unwrap();
        assert_eq!(early.unix_nanos(), -1_750_000_000);
        assert_eq!(Timestamp::from_unix_nanos(-1_750_000_000), Some(early));
        assert_eq!(Timestamp::from(SystemTime::from(early)), early);
        assert_eq!(Timestamp::UNIX_EPOCH.saturating_duration_since(early), Duration::from_millis(1750));
        check("0000-01-01T00:00:00+01:00", Some("-0001-12-31T23:00:00Z"));
        assert_eq!(Timestamp::FIRST.to_string(), "-9999-01-01T00:00:00Z");
        assert!(Timestamp::from_unix_nanos(Timestamp::FIRST.unix_nanos() - 1).is_none());
        assert!(Timestamp::FIRST < early && early < Timestamp::UNIX_EPOCH);
        assert_eq!(Timestamp::LAST.saturating_duration_since(Timestamp::FIRST).as_secs(), 631_107_417_599);
        assert_eq!(size_of::<Option<Timestamp>>(), 12);
    }

    #[test]
    fn stored_with_all_digits() {
        let timestamp = Timestamp::parse("2016-03-14T01:59:00.123456789Z").unwrap();
        let json = serde_json::to_string(&timestamp).unwrap();
        assert_eq!(json, r#""2016-03-14T01:59:00.123456789Z""#);
        assert_eq!(serde_json::from_str::<Timestamp>(&json).unwrap(), timestamp);
        assert!(serde_json::from_str::<Timestamp>(r#""yesterday""#).is_err());
    }
}
