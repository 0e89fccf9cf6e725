//! The calendar of date pictures: days since 1970, and weeks of years and of months.
//!
//! Own arithmetic, because JavaScript's years go further than those of the crate `time`: 271,821 before Christ to 275,760.

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
    /// The date so many days after 1 January 1970.
    pub(crate) fn from_days(days: i64) -> Date {
        // Years begin in March here, so that a leap day is a year's last day; 400 of them have 146,097 days.
        let days = days + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Date { year: year_of_era + era * 400 + i64::from(month <= 2), month, day }
    }
}

/// The days from 1 January 1970 to this date, whose month and day may lie outside of their bounds.
pub(crate) fn days_of(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = (year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12) + 1);
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468 + day - 1
}

/// Monday is 1, Sunday 7.
pub(crate) fn day_of_week(days: i64) -> i64 {
    (days + 3).rem_euclid(7) + 1
}

/// The first day of the first week of a year (month 1) or of a month: the one with the first Thursday.
fn first_week(year: i64, month: i64) -> i64 {
    let first = days_of(year, month, 1);
    let weekday = day_of_week(first);
    if weekday > 4 { first + 8 - weekday } else { first - (weekday - 1) }
}

/// The number of the week in its year, and that year.
pub(crate) fn week_of_year(days: i64) -> (i64, i64) {
    let year = Date::from_days(days).year;
    let year = match () {
        () if days < first_week(year, 1) => year - 1,
        () if days >= first_week(year + 1, 1) => year + 1,
        () => year,
    };
    ((days - first_week(year, 1)) / 7 + 1, year)
}

/// The number of the week in its month, and that month, from 1.
pub(crate) fn week_of_month(days: i64) -> (i64, i64) {
    let Date { year, month, .. } = Date::from_days(days);
    let month = match () {
        () if days < first_week(year, month) => month - 1,
        () if days >= first_week(year, month + 1) => month + 1,
        () => month,
    };
    ((days - first_week(year, month)) / 7 + 1, (month - 1).rem_euclid(12) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates() {
        for days in (-3_000_000..3_000_000).step_by(97) {
            let Date { year, month, day } = Date::from_days(days);
            assert_eq!(days_of(year, month, day), days);
        }
        assert_eq!(Date::from_days(0), Date { year: 1970, month: 1, day: 1 });
        assert_eq!(Date::from_days(11_016), Date { year: 2000, month: 2, day: 29 });
        assert_eq!(days_of(2019, 13, 1), days_of(2020, 1, 1));
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
