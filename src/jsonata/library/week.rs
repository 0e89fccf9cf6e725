//! The calendar of date pictures: weeks of years and of months.

use crate::timestamp::date::{Date, days_of};

/// Milliseconds of a day.
pub(crate) const DAY: f64 = 86_400_000.0;

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
    fn weeks() {
        assert_eq!(day_of_week(0), 4);
        // 1 January 2021 was a Friday, of the year before in weeks; 30 December 2024 a Monday of the year after.
        assert_eq!(week_of_year(days_of(2021, 1, 1)), (53, 2020));
        assert_eq!(week_of_year(days_of(2024, 12, 30)), (1, 2025));
        assert_eq!(week_of_month(days_of(2021, 1, 1)), (5, 12));
        assert_eq!(week_of_month(days_of(2021, 6, 30)), (1, 7)); // the Thursday is in July
    }
}
