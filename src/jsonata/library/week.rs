//! The calendar of date pictures: dates, and weeks of years and of months. Days count from 1 January 1970.

use datealgo::{YEAR_MAX, YEAR_MIN, date_to_rd, days_in_month, rd_to_date, rd_to_isoweekdate, rd_to_weekday};

/// Milliseconds of a day.
pub(crate) const DAY: f64 = 86_400_000.0;

/// A date of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    /// The year; zero is the one before 1.
    pub(crate) year: i64,
    /// From 1.
    pub(crate) month: i64,
    /// From 1.
    pub(crate) day: i64,
}

impl Date {
    /// The date of a day.
    pub(crate) fn from_days(days: i64) -> Date {
        let (year, month, day) = rd_to_date(counted(days));
        Date { year: year.into(), month: month.into(), day: day.into() }
    }

    /// Whether the calendar has it.
    pub(crate) fn is_valid(self) -> bool {
        (1..=12).contains(&self.month)
            && (1..=i64::from(days_in_month(within(self.year), self.month as u8))).contains(&self.day)
    }
}

/// The day of a date whose month and day may lie outside of their bounds.
pub(crate) fn days_of(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = (year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12) + 1);
    i64::from(date_to_rd((within(year), month as u8, 1))) + day - 1
}

/// Years that are further away than any of JavaScript's are all one.
fn within(year: i64) -> i32 {
    year.clamp(YEAR_MIN.into(), YEAR_MAX.into()) as i32
}

fn counted(days: i64) -> i32 {
    days.clamp(datealgo::RD_MIN.into(), datealgo::RD_MAX.into()) as i32
}

/// Monday is 1, Sunday 7.
pub(crate) fn day_of_week(days: i64) -> i64 {
    rd_to_weekday(counted(days)).into()
}

/// The number of the week in its year, and that year: the first week is the one with the first Thursday.
pub(crate) fn week_of_year(days: i64) -> (i64, i64) {
    let (year, week, _) = rd_to_isoweekdate(counted(days));
    (week.into(), year.into())
}

/// The number of the week in its month, and that month, from 1.
pub(crate) fn week_of_month(days: i64) -> (i64, i64) {
    // The week belongs to the month that its Thursday is in.
    let thursday = Date::from_days(days + 4 - day_of_week(days));
    ((thursday.day - 1) / 7 + 1, thursday.month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_that_there_are() {
        let check = |(year, month, day), expected| assert_eq!(Date { year, month, day }.is_valid(), expected);
        check((2000, 2, 29), true);
        check((1900, 2, 29), false);
        check((2016, 2, 30), false);
        check((2016, 12, 31), true);
        check((2016, 13, 1), false);
        check((2016, 0, 1), false);
        check((2016, 1, 0), false);
        check((i64::MAX, 1, 31), true);
    }

    #[test]
    fn months_and_days_beyond_their_bounds() {
        assert_eq!(Date::from_days(11_016), Date { year: 2000, month: 2, day: 29 });
        assert_eq!(days_of(2019, 13, 1), days_of(2020, 1, 1));
        assert_eq!(days_of(2020, 0, 32), days_of(2020, 1, 1));
    }

    #[test]
    fn weeks() {
        assert_eq!(day_of_week(0), 4);
        // 1 January 2021 was a Friday, of the year before in weeks; 30 December 2024 a Monday of the year after.
        assert_eq!(week_of_year(days_of(2021, 1, 1)), (53, 2020));
        assert_eq!(week_of_year(days_of(2024, 12, 30)), (1, 2025));
        assert_eq!(week_of_month(days_of(2021, 1, 1)), (5, 12));
        assert_eq!(week_of_month(days_of(2021, 6, 30)), (1, 7)); // the Thursday is in July
    }
}
