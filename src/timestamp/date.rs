//! Dates of the Gregorian calendar, and days since 1 January 1970.

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
    pub(crate) const fn from_days(days: i64) -> Date {
        // Years begin in March here, so that a leap day is a year's last day; 400 of them have 146,097 days.
        let days = days + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Date { year: year_of_era + era * 400 + (month <= 2) as i64, month, day }
    }

    /// Whether the calendar has it.
    pub(crate) const fn is_valid(&self) -> bool {
        let Date { year, month, day } = *self;
        month >= 1 && month <= 12 && day >= 1 && day <= days_of(year, month + 1, 1) - days_of(year, month, 1)
    }
}

/// The days from 1 January 1970 to this date, whose month and day may lie outside of their bounds.
pub(crate) const fn days_of(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = (year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12) + 1);
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468 + day - 1
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
    fn dates_that_there_are() {
        let check = |(year, month, day), expected| assert_eq!(Date { year, month, day }.is_valid(), expected);
        check((2000, 2, 29), true);
        check((1900, 2, 29), false);
        check((2016, 2, 30), false);
        check((2016, 12, 31), true);
        check((2016, 13, 1), false);
        check((2016, 0, 1), false);
        check((2016, 1, 0), false);
    }
}
