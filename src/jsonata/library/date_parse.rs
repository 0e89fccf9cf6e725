//! Reading dates and times: `$toMillis`.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::date_picture::{Form, Marker, Part, parts};
use super::date_text::{DAYS, Instant, MONTHS, nameless};
use super::integer_picture::{Decimal, Grouping};
use super::week::{DAY, Date, days_of};
use super::{Fault, Outcome};

/// The instant of a text without a picture, in ISO 8601: a year, a date or a date and time.
pub(crate) fn read_iso(text: &str) -> Outcome<f64> {
    iso(text).ok_or_else(|| {
        let message =
            format!("The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given \"{text}\"");
        super::failed("D3110", message)
    })
}

fn iso(text: &str) -> Option<f64> {
    let mut text = text;
    let year = digits(&mut text, 4)?;
    let month = if text.starts_with('-') { part(&mut text, '-', 2)? } else { 1 };
    let day = if text.starts_with('-') { part(&mut text, '-', 2)? } else { 1 };
    if !(Date { year, month, day }).is_valid() {
        return None;
    }
    let mut millis = days_of(year, month, day) as f64 * DAY;
    if text.starts_with('T') {
        let (hour, minute, second) = (part(&mut text, 'T', 2)?, part(&mut text, ':', 2)?, part(&mut text, ':', 2)?);
        let is_midnight = (hour, minute, second) == (24, 0, 0);
        if hour > 23 && !is_midnight || minute > 59 || second > 59 {
            return None;
        }
        millis += (hour * 3_600_000 + minute * 60_000 + second * 1_000) as f64;
        if let Some(fraction) = text.strip_prefix('.') {
            let end = fraction.find(|c: char| !c.is_ascii_digit()).unwrap_or(fraction.len());
            let (fraction, rest) = fraction.split_at(end);
            // Beyond milliseconds, digits are cut off.
            let fraction: String = fraction.chars().chain("00".chars()).take(3).collect();
            millis += fraction.parse::<f64>().ok().filter(|_| end > 0)?;
            text = rest;
        }
        millis -= zone(&mut text)? as f64 * 60_000.0;
    }
    text.is_empty().then_some(millis)
}

/// The minutes of `Z`, of `+05:30`, or of nothing, which is UTC too.
fn zone(text: &mut &str) -> Option<i64> {
    let sign = match text.chars().next() {
        None => return Some(0),
        Some('Z') => {
            *text = text.get(1..)?;
            return Some(0);
        }
        Some('+') => 1,
        Some('-') => -1,
        Some(_) => return None,
    };
    *text = text.get(1..)?;
    let hours = digits(text, 2)?;
    let minutes = if text.starts_with(':') { part(text, ':', 2)? } else { digits(text, 2)? };
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

fn part(text: &mut &str, before: char, n_digits: usize) -> Option<i64> {
    *text = text.strip_prefix(before)?;
    digits(text, n_digits)
}

fn digits(text: &mut &str, n_digits: usize) -> Option<i64> {
    let (number, rest) = text.split_at_checked(n_digits)?;
    *text = rest;
    number.bytes().all(|byte| byte.is_ascii_digit()).then(|| number.parse().ok())?
}

/// The instant of a text that is written like a picture. None if it isn't, or says nothing of a time. What the text leaves out
/// above its largest component is as `now` has it.
pub(crate) fn read(text: &str, picture: &str, now: f64) -> Outcome<Option<f64>> {
    let parts = parts(picture)?;
    check_names(&parts)?;
    let mut matcher = Matcher { text, parts: &parts, found: Vec::new(), dead_ends: BTreeSet::new(), n_looked_at: 0 };
    if !matcher.run(0, 0) {
        return Ok(None);
    }
    let found = matcher.found;
    let mut components = BTreeMap::new();
    for (marker, text) in found {
        let Some(value) = value(marker, text) else { continue };
        components.insert(marker.component, value);
    }
    if components.is_empty() { Ok(None) } else { instant(components, now) }
}

fn check_names(parts: &[Part]) -> Outcome<()> {
    parts.iter().try_for_each(|part| match part {
        Part::Marker(Marker { component, form: Form::Name(_) | Form::Fixed, .. }) if !"MxFP".contains(*component) => {
            Err(nameless(*component))
        }
        _ => Ok(()),
    })
}

/// Finds where the parts of a picture lie in a text: the longest first, and back where that leads nowhere.
struct Matcher<'t, 'p> {
    text: &'t str,
    parts: &'p [Part],
    found: Vec<(&'p Marker, &'t str)>,
    /// Parts that don't match from a byte on, so that no way is tried twice.
    dead_ends: BTreeSet<(usize, usize)>,
    /// The bytes that were looked at, which are bounded.
    n_looked_at: usize,
}

impl<'t, 'p> Matcher<'t, 'p> {
    /// Whether the parts from one on match the text from a byte on. As deep as the picture has parts.
    fn run(&mut self, part: usize, at: usize) -> bool {
        let (text, parts) = (self.text, self.parts);
        let Some(rest) = text.get(at..) else { return false };
        let Some(next) = parts.get(part) else { return rest.is_empty() };
        self.n_looked_at += rest.len();
        if part > MAX_PARTS || self.n_looked_at > MAX_LOOKED_AT || self.dead_ends.contains(&(part, at)) {
            return false;
        }
        let matches = match next {
            Part::Literal(literal) => {
                let start =
                    rest.get(..literal.len()).is_some_and(|start| start.to_lowercase() == literal.to_lowercase());
                start && self.run(part + 1, at + literal.len())
            }
            Part::Marker(marker) => marker_lengths(marker, rest).into_iter().any(|length| {
                let Some(found) = rest.get(..length) else { return false };
                self.found.push((marker, found));
                let matches = self.run(part + 1, at + length);
                if !matches {
                    self.found.pop();
                }
                matches
            }),
        };
        if !matches {
            self.dead_ends.insert((part, at));
        }
        matches
    }
}

/// Pictures of more parts than this match nothing: there are not as many components.
const MAX_PARTS: usize = 200;

/// Texts that are as hard to read as this are none that a picture wrote.
const MAX_LOOKED_AT: usize = 1_000_000;

fn marker_lengths(marker: &Marker, text: &str) -> Vec<usize> {
    match (&marker.form, marker.component) {
        (Form::Integer(picture), 'Z' | 'z') => {
            zone_length(picture.decimal(), marker.component, text).into_iter().collect()
        }
        (Form::Integer(picture), _) => picture.lengths(text, marker.parse_width),
        (_, component) => {
            let names = names(component, marker.max_width);
            let fits = |name: &String| text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
            names.iter().filter(|name| fits(name)).map(String::len).collect()
        }
    }
}

fn names(component: char, max_width: Option<usize>) -> Vec<String> {
    let all: &[&str] = match component {
        'M' | 'x' => &MONTHS,
        'F' => &DAYS,
        _ => return vec!["am".to_string(), "pm".to_string()],
    };
    all.iter().map(|name| name.chars().take(max_width.unwrap_or(usize::MAX)).collect()).collect()
}

fn separator(decimal: Option<&Decimal>) -> Option<char> {
    match decimal.map(|decimal| &decimal.grouping) {
        Some(Grouping::Regular(_, separator)) => Some(*separator),
        _ => None,
    }
}

fn zone_length(decimal: Option<&Decimal>, component: char, text: &str) -> Option<usize> {
    let is_digit = |c: char| c.is_ascii_digit();
    let rest = if component == 'z' {
        text.get(..3).filter(|gmt| gmt.eq_ignore_ascii_case("GMT")).and(text.get(3..))?
    } else {
        text
    };
    let rest = rest.strip_prefix(['+', '-'])?;
    let after = rest.trim_start_matches(is_digit);
    let end = match separator(decimal) {
        Some(separator) => {
            let minutes = after.strip_prefix(separator)?;
            let end = minutes.trim_start_matches(is_digit);
            if end.len() == minutes.len() { return None } else { end }
        }
        None => after,
    };
    (after.len() < rest.len()).then(|| text.len() - end.len())
}

/// What a component's text means: a number, or the minutes of a zone.
fn value(marker: &Marker, text: &str) -> Option<f64> {
    match (&marker.form, marker.component) {
        (Form::Integer(picture), 'Z' | 'z') => {
            zone_value(text.trim_start_matches(|c: char| c.is_ascii_alphabetic()), separator(picture.decimal()))
        }
        (Form::Integer(picture), _) => picture.parse(text),
        (_, component) => {
            let position =
                names(component, marker.max_width).iter().position(|name| name.eq_ignore_ascii_case(text))?;
            Some(if component == 'P' { position as f64 } else { (position + 1) as f64 })
        }
    }
}

fn zone_value(text: &str, separator: Option<char>) -> Option<f64> {
    let sign = if text.starts_with('-') { -1.0 } else { 1.0 };
    let digits = text.get(1..)?;
    let (hours, minutes) = match separator {
        Some(separator) => digits.split_once(separator)?,
        None => digits.split_at_checked(2).unwrap_or((digits, "")),
    };
    let minutes: f64 = if minutes.is_empty() { 0.0 } else { minutes.parse().ok()? };
    Some(sign * (hours.parse::<f64>().ok()? * 60.0 + minutes))
}

/// The instant that components name.
fn instant(mut components: BTreeMap<char, f64>, now: f64) -> Outcome<Option<f64>> {
    let has = |any: &str| any.chars().any(|component| components.contains_key(&component));
    let only =
        |within: &str, of: &str| has(of) && of.chars().all(|c| within.contains(c) || !components.contains_key(&c));
    let (date_parts, time_parts) = ("YXMxWwdD", "PHhmsf");
    let is_date = only("YMD", date_parts);
    let is_day_of_year = !is_date && only("Yd", date_parts);
    let is_week_of_month = only("Xxw", date_parts);
    let is_week_of_year = !is_week_of_month && only("XW", date_parts);
    let is_half_day = !only("Hmsf", time_parts) && only("Phmsf", time_parts);
    let date = match () {
        // JSONata 2.0.6 looks for the day of the month here too, so that no time may follow.
        () if is_day_of_year => "YD",
        () if is_week_of_month => "XxwF",
        () if is_week_of_year => "XWF",
        () => "YMD",
    };
    let time = if is_half_day { "Phmsf" } else { "Hmsf" };
    fill_in(&mut components, date.chars().chain(time.chars()), now)?;
    if is_week_of_month || is_week_of_year {
        return Err(insufficient());
    }
    let get = |component: char| components.get(&component).copied().unwrap_or_default();
    // JavaScript takes years of two digits for those of the 20th century.
    let year = if (0.0..100.0).contains(&get('Y')) { get('Y') + 1900.0 } else { get('Y') };
    if year.abs() > 300_000.0 || get('M').abs() > 1e6 {
        return Ok(None);
    }
    let days = if is_day_of_year {
        days_of(year as i64, 1, 1) as f64 + get('d') - 1.0
    } else {
        days_of(year as i64, get('M').max(1.0) as i64, 1) as f64 + get('D') - 1.0
    };
    let hour = match is_half_day {
        true => get('h') % 12.0 + 12.0 * get('P'),
        false => get('H'),
    };
    let minutes = hour * 60.0 + get('m') - get('Z') - get('z');
    let millis = days * DAY + minutes * 60_000.0 + get('s') * 1_000.0 + get('f');
    Ok(Some(millis).filter(|millis| Instant::new(*millis, 0).is_some()))
}

/// Adds what a text leaves out: above its largest component as `now` has it, below its smallest the least there is.
fn fill_in(components: &mut BTreeMap<char, f64>, wanted: impl Iterator<Item = char>, now: f64) -> Outcome<()> {
    let now = Instant::new(now, 0);
    let (mut has_begun, mut has_ended) = (false, false);
    for component in wanted {
        match components.entry(component) {
            Entry::Occupied(_) if has_ended => return Err(insufficient()),
            Entry::Occupied(_) => has_begun = true,
            Entry::Vacant(gap) if has_begun => {
                gap.insert(if "MDd".contains(component) { 1.0 } else { 0.0 });
                has_ended = true;
            }
            Entry::Vacant(gap) => {
                gap.insert(now.as_ref().map_or(0, |now| now.component(component)) as f64);
            }
        }
    }
    Ok(())
}

fn insufficient() -> Fault {
    let message = "The date/time picture string is missing specifiers required to parse the timestamp";
    super::failed("D3136", message)
}

#[cfg(test)]
mod tests {
    use super::super::date_text::write;
    use super::*;

    /// 2024-03-05T17:04:09.056Z
    const NOW: f64 = 1_709_658_249_056.0;

    #[track_caller]
    fn check(text: &str, picture: &str, expected: &str) {
        let found = match read(text, picture, NOW) {
            Ok(millis) => millis.map_or("nothing".to_string(), |millis| write(millis, None, None).unwrap()),
            Err(fault) => fault.code().to_string(),
        };
        assert_eq!(found, expected, "{text} {picture}");
    }

    #[test]
    fn iso_8601() {
        let instants = [
            ("1970", 0.0),
            ("1970-02", 31.0 * DAY),
            ("1970-01-02", DAY),
            ("1970-01-01T01:00:00", 3_600_000.0),
            ("1970-01-01T01:00:00.5Z", 3_600_500.0),
            ("1970-01-01T01:00:00.0129+01:00", 12.0),
            ("1970-01-01T00:00:00-0130", 5_400_000.0),
        ];
        for (text, expected) in instants {
            assert_eq!(read_iso(text), Ok(expected), "{text}");
        }
        for text in [
            "",
            "70",
            "1970-13",
            "1970-02-30",
            "1970-01-01T25:00:00Z",
            "1970-01-01T",
            "1970-01-01 00:00:00",
            "1970Z0",
            "+970",
        ] {
            assert_eq!(read_iso(text).map_err(|fault| fault.code()), Err("D3110"), "{text}");
        }
    }

    #[test]
    fn pictures() {
        check("7/8/1999", "[D]/[M]/[Y]", "1999-08-07T00:00:00.000Z");
        check("19990807", "[Y0001][M01][D01]", "1999-08-07T00:00:00.000Z");
        check("third of may mmxx", "[Dwo] of [MNn] [Yi]", "2020-05-03T00:00:00.000Z");
        check("1999-060", "[Y]-[d001]", "1999-03-01T00:00:00.000Z");
        check("1 Jan 2000 12:30 AM", "[D] [MNn,3-3] [Y] [h]:[m] [PN]", "2000-01-01T00:30:00.000Z");
        check("1 Jan 2000 12:30 pm", "[D] [MNn,3-3] [Y] [h]:[m] [P]", "2000-01-01T12:30:00.000Z");
        check("2000-01-01 00:00 -02:30", "[Y]-[M]-[D] [H]:[m] [Z]", "2000-01-01T02:30:00.000Z");
        check("2000-01-01 00:00 GMT+2", "[Y]-[M]-[D] [H]:[m] [z0]", "1999-12-31T22:00:00.000Z");
    }

    #[test]
    fn what_is_left_out() {
        check("08:15", "[H]:[m]", "2024-03-05T08:15:00.000Z");
        check("7 June", "[D] [MNn]", "2024-06-07T00:00:00.000Z");
        check("1999 4", "[Y] [D]", "D3136");
        check("1999 4", "[X] [W]", "D3136");
        check("plain", "plain", "nothing");
        check("1999", "[Y]-[M]", "nothing");
        check("1", "[YN]", "D3133");
    }

    #[test]
    fn what_is_written_is_read() {
        let pictures = [
            "[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001]",
            "[FNn], [D1o] [MNn] [Y0001] [h]:[m01]:[s01].[f001] [PN]",
            "[Yw] [Mw] [Dwo], [H].[m].[s].[f]",
            "[YI] [Ma] [DA] [H01][m01][s01][f001]",
        ];
        for picture in pictures {
            for step in 0..400 {
                let millis = (step * 4_321_987_654_u64) as f64;
                let text = write(millis, Some(picture), None).unwrap();
                assert_eq!(read(&text, picture, NOW), Ok(Some(millis)), "{text} {picture}");
            }
        }
    }

    #[test]
    fn many_parts_end_soon() {
        let text = "one ".repeat(300);
        assert_eq!(read(&text, &"[Dw]".repeat(100), NOW), Ok(None));
        assert_eq!(read(&text, &"[Dw] ".repeat(1_000), NOW), Ok(None));
    }
}
