//! Writing dates and times: `$fromMillis` and `$now`.

use super::date_picture::{Form, ISO_8601, Marker, Part, parts};
use super::integer_picture::{Case, Grouping, Picture};
use super::week::{DAY, Date, day_of_week, days_of, week_of_month, week_of_year};
use super::{Fault, Outcome};

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
pub(super) const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The instants that JavaScript knows, in milliseconds.
const LAST: f64 = 8.64e15;

/// An instant as text. `zone` is an offset such as `+0530`; none is UTC.
pub(crate) fn write(millis: f64, picture: Option<&str>, zone: Option<&str>) -> Outcome<String> {
    let offset = zone.map_or(Some(0), zone_minutes).ok_or_else(|| bad_zone(zone.unwrap_or_default()))?;
    let instant = Instant::new(millis + f64::from(offset) * 60_000.0, offset)
        .ok_or_else(|| super::failed("D3110", "The instant is out of the range of dates"))?;
    let mut text = String::new();
    for part in parts(picture.unwrap_or(ISO_8601))? {
        match part {
            Part::Literal(literal) => text.push_str(&literal),
            Part::Marker(marker) => text.push_str(&instant.write(&marker)?),
        }
    }
    Ok(text)
}

/// The minutes of an offset such as `-0530`.
fn zone_minutes(zone: &str) -> Option<i32> {
    let digits = zone.trim().replace(':', "");
    let offset: i32 = digits.parse().ok().filter(|offset: &i32| offset.abs() < 10_000)?;
    Some(offset / 100 * 60 + offset % 100)
}

/// An instant as the clocks of a zone show it.
pub(super) struct Instant {
    days: i64,
    millis_of_day: i64,
    offset: i32,
}

impl Instant {
    pub(super) fn new(millis: f64, offset: i32) -> Option<Instant> {
        if millis.is_nan() || millis.abs() > LAST {
            return None;
        }
        let millis = millis.trunc();
        let days = (millis / DAY).floor();
        Some(Instant { days: days as i64, millis_of_day: (millis - days * DAY) as i64, offset })
    }

    /// The number of a component; of AM and PM, 0 and 1.
    pub(super) fn component(&self, component: char) -> i64 {
        let Date { year, month, day } = Date::from_days(self.days);
        let hour = self.millis_of_day / 3_600_000;
        match component {
            'Y' => year,
            'M' => month,
            'D' => day,
            'd' => self.days - days_of(year, 1, 1) + 1,
            'F' => day_of_week(self.days),
            'W' => week_of_year(self.days).0,
            'X' => week_of_year(self.days).1,
            'w' => week_of_month(self.days).0,
            'x' => week_of_month(self.days).1,
            'H' => hour,
            'h' if hour % 12 == 0 => 12,
            'h' => hour % 12,
            'P' => i64::from(hour >= 12),
            'm' => self.millis_of_day / 60_000 % 60,
            's' => self.millis_of_day / 1_000 % 60,
            _ => self.millis_of_day % 1_000,
        }
    }

    fn write(&self, marker: &Marker) -> Outcome<String> {
        let value = self.component(marker.component);
        match (marker.component, &marker.form) {
            ('C' | 'E', _) => Ok("ISO".to_string()),
            ('P', form) => Ok(day_half(value, matches!(form, Form::Name(Case::Upper)))),
            ('Z' | 'z', Form::Integer(picture)) => self.zone(marker, picture),
            ('Z' | 'z', _) => Err(wide_zone()),
            ('Y', Form::Integer(picture)) => {
                let digits = marker.year_digits.and_then(|digits| u32::try_from(digits).ok());
                let limit = digits.and_then(|digits| 10_i64.checked_pow(digits));
                picture.write(limit.map_or(value, |limit| value % limit) as f64)
            }
            (_, Form::Integer(picture)) => picture.write(value as f64),
            (component, Form::Name(case)) => {
                let name = case.apply(name(component, value).ok_or_else(|| nameless(component))?.to_string());
                Ok(name.chars().take(marker.max_width.unwrap_or(usize::MAX)).collect())
            }
            (component, Form::Fixed) => Err(nameless(component)),
        }
    }

    fn zone(&self, marker: &Marker, picture: &Picture) -> Outcome<String> {
        if self.offset == 0 && marker.traditional {
            return Ok("Z".to_string());
        }
        let Some(decimal) = picture.decimal() else { return Err(wide_zone()) };
        let (hours, minutes) = (self.offset.abs() / 60, self.offset.abs() % 60);
        let together = f64::from(hours * 100 + minutes);
        let digits = match (&decimal.grouping, decimal.n_mandatory) {
            (Grouping::Regular(..), _) | (_, 3 | 4) => picture.write(together)?,
            (_, 1 | 2) if minutes == 0 => picture.write(f64::from(hours))?,
            (_, 1 | 2) => format!("{}:{minutes:02}", picture.write(f64::from(hours))?),
            _ => return Err(wide_zone()),
        };
        let name = if marker.component == 'z' { "GMT" } else { "" };
        let sign = if self.offset < 0 { '-' } else { '+' };
        Ok(format!("{name}{sign}{digits}"))
    }
}

fn day_half(half: i64, upper: bool) -> String {
    let text = if half == 0 { "am" } else { "pm" };
    if upper { text.to_uppercase() } else { text.to_string() }
}

fn name(component: char, value: i64) -> Option<&'static str> {
    let index = usize::try_from(value - 1).ok()?;
    match component {
        'M' | 'x' => MONTHS.get(index).copied(),
        'F' => DAYS.get(index).copied(),
        _ => None,
    }
}

pub(super) fn nameless(component: char) -> Fault {
    let message = format!(
        "The 'name' modifier can only be applied to months and days in the date/time picture string, not {component}"
    );
    super::failed("D3133", message)
}

fn wide_zone() -> Fault {
    super::failed("D3134", "The timezone integer format specifier cannot have more than four digits")
}

fn bad_zone(zone: &str) -> Fault {
    super::failed("D3134", format!("A timezone is an offset such as \"+0530\", not \"{zone}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tuesday, 5 March 2024, 17:04:09.056 UTC
    const INSTANT: f64 = 1_709_658_249_056.0;

    #[track_caller]
    fn check(picture: &str, zone: &str, expected: &str) {
        let text = write(INSTANT, Some(picture), Some(zone).filter(|zone| !zone.is_empty()));
        assert_eq!(text.unwrap_or_else(|fault| fault.code().to_string()), expected, "{picture} {zone}");
    }

    #[test]
    fn without_a_picture() {
        assert_eq!(write(INSTANT, None, None).as_deref(), Ok("2024-03-05T17:04:09.056Z"));
        assert_eq!(write(INSTANT, None, Some("-0330")).as_deref(), Ok("2024-03-05T13:34:09.056-03:30"));
        assert_eq!(write(-1.0, None, None).as_deref(), Ok("1969-12-31T23:59:59.999Z"));
        assert!(write(f64::NAN, None, None).is_err());
        assert!(write(9e15, None, None).is_err());
        assert!(write(0.0, None, Some("Europe/Paris")).is_err());
    }

    #[test]
    fn numbers() {
        check("[Y]/[M]/[D]", "", "2024/3/5");
        check("[Y,2-2][M01][D01]", "", "240305");
        check("[D1o] of [M#1]", "", "5th of 3");
        check("[M1,*-2]/[D0001,2-2] [Yw,2-2]", "", "03/05 twenty-four");
        check("[Dwo] [Yw]", "", "fifth two thousand and twenty-four");
        check("[YI] [Ma] [MA]", "", "MMXXIV c C");
        check("[d001] [W] [w] [X] [F1]", "", "065 10 1 2024 2");
        check("[H].[m].[s].[f]", "", "17.04.09.56");
        check("[h] [P] [PN]", "", "5 pm PM");
        check("[H01]", "+0800", "01");
    }

    #[test]
    fn names() {
        check("[FNn], [MNn]", "", "Tuesday, March");
        check("[F] [MN,*-3] [xNn,3-3]", "", "tuesday MAR Mar");
        check("[C] [E]", "", "ISO ISO");
        check("[YN]", "", "D3133");
    }

    #[test]
    fn zones() {
        check("[Z]|[z]", "+0530", "+05:30|GMT+05:30");
        check("[Z0]|[Z00]|[Z0000]|[Z0001t]", "-0500", "-5|-05|-0500|-0500");
        check("[Z0]", "+0545", "+5:45");
        check("[Z01:01t]", "", "Z");
        check("[Z00000]", "", "D3134");
        check("[ZN]", "", "D3134");
        check("[Z1o]", "", "+0");
    }

    #[test]
    fn brackets() {
        check("[[[Y]]]", "", "[2024]");
        check("[ Y 0001 ]", "", "2024");
        check("[Y", "", "D3135");
        check("[q]", "", "D3132");
    }
}
