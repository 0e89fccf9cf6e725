//! Retriers: which one applies to an error, and how long to wait. Spec: "Retrying after error".
//!
//! There is no clock and no randomness in here: the caller sleeps and draws the random number, so that a replay decides alike.
//!
//! ```
//! use asl::retry::{decide, Counters, Retrier};
//! use std::time::Duration;
//!
//! const RETRY: &[Retrier] = &[Retrier { interval_seconds: 3, max_attempts: 2, ..Retrier::new(&["States.ALL"]) }];
//! let mut counters = Counters::default();
//! assert_eq!(decide(RETRY, &mut counters, "Busy", 0.0), Some(Duration::from_secs(3)));
//! assert_eq!(decide(RETRY, &mut counters, "Busy", 0.0), Some(Duration::from_secs(6)));
//! assert_eq!(decide(RETRY, &mut counters, "Busy", 0.0), None);
//! ```

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::error_name;

/// The longest delay that is ever asked for: what a Wait state may wait at most. Backoff alone grows without bound.
const MAX_DELAY_SECONDS: u32 = 99_999_999;

/// One entry of a state's `Retry` field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Retrier {
    /// The names it applies to, see [`error_name::matches`].
    pub error_equals: &'static [&'static str],
    /// Seconds before the first retry.
    pub interval_seconds: u32,
    /// Retries, not counting the first attempt; 0 means never to retry.
    pub max_attempts: u32,
    /// Factor by which each delay is longer than the one before.
    pub backoff_rate: f64,
    /// No delay is longer than so many seconds.
    pub max_delay_seconds: Option<u32>,
    /// Whether delays are randomised.
    pub jitter: Jitter,
}

/// `JitterStrategy` of a retrier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jitter {
    /// Delays are used as computed.
    None,
    /// Delays are drawn evenly between zero and what was computed.
    Full,
}

impl Retrier {
    /// A retrier with the defaults: after 1 second, at most 3 times, doubling, without jitter.
    #[must_use]
    pub const fn new(error_equals: &'static [&'static str]) -> Retrier {
        Retrier {
            error_equals,
            interval_seconds: 1,
            max_attempts: 3,
            backoff_rate: 2.0,
            max_delay_seconds: None,
            jitter: Jitter::None,
        }
    }

    /// `IntervalSeconds`
    pub const fn interval_seconds(self, interval_seconds: u32) -> Retrier {
        Retrier { interval_seconds, ..self }
    }

    /// `MaxAttempts`
    #[inline]
    pub const fn max_attempts(self, max_attempts: u32) -> Retrier {
        Retrier { max_attempts, ..self }
    }

    /// `BackoffRate`
    pub const fn backoff_rate(self, backoff_rate: f64) -> Retrier {
        Retrier { backoff_rate, ..self }
    }

    /// `MaxDelaySeconds`
    pub const fn max_delay_seconds(self, seconds: u32) -> Retrier {
        Retrier { max_delay_seconds: Some(seconds), ..self }
    }

    /// `"JitterStrategy": "FULL"`
    pub const fn full_jitter(self) -> Retrier {
        Retrier { jitter: Jitter::Full, ..self }
    }

    /// The delay before the retry that follows `retries` earlier ones, as long as it may be.
    #[cfg(feature = "testing")]
    pub(crate) fn backoff(&self, retries: u32) -> Duration {
        self.delay(retries, 1.0)
    }

    /// Delay before the retry that follows `retries` earlier ones. `random` is in `[0, 1)`.
    #[inline]
    fn delay(&self, retries: u32, random: f64) -> Duration {
        let exponent = i32::try_from(retries).unwrap_or(i32::MAX);
        let mut seconds = f64::from(self.interval_seconds) * self.backoff_rate.powi(exponent);
        let most = self.max_delay_seconds.map_or(MAX_DELAY_SECONDS, |seconds| seconds.min(MAX_DELAY_SECONDS));
        seconds = seconds.min(f64::from(most));
        // Drawn after the cap: the service spreads over the capped delay.
        if self.jitter == Jitter::Full {
            seconds *= random;
        }
        Duration::try_from_secs_f64(seconds).unwrap_or_default()
    }
}

/// How often each retrier of a state was used since the state was entered.
///
/// Plain data, so that it can be stored between attempts. The first four retriers need no allocation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<u32>", into = "Vec<u32>")]
pub struct Counters {
    first: [u32; Counters::INLINE],
    /// Boxed, because hardly any state has more.
    #[allow(clippy::box_collection, reason = "a vector is three words, of which parked executions pay for each")]
    rest: Option<Box<Vec<u32>>>,
}

impl Counters {
    const INLINE: usize = 4;

    /// Uses of the retrier at this index.
    #[must_use]
    #[inline]
    pub fn get(&self, retrier: usize) -> u32 {
        match retrier.checked_sub(Self::INLINE) {
            None => self.first[retrier],
            Some(idx) => self.rest().get(idx).copied().unwrap_or(0),
        }
    }

    /// Retries of the state altogether: `$$.State.RetryCount`.
    #[must_use]
    #[inline]
    pub fn total(&self) -> u32 {
        self.first.iter().chain(self.rest()).fold(0, |sum, count| sum.saturating_add(*count))
    }

    #[inline]
    fn rest(&self) -> &[u32] {
        self.rest.as_deref().map_or(&[], Vec::as_slice)
    }

    #[inline]
    fn increment(&mut self, retrier: usize) {
        let counter = match retrier.checked_sub(Self::INLINE) {
            None => &mut self.first[retrier],
            Some(idx) => {
                let rest = self.rest.get_or_insert_default();
                if rest.len() <= idx {
                    rest.resize(idx + 1, 0);
                }
                &mut rest[idx]
            }
        };
        *counter = counter.saturating_add(1);
    }
}

impl From<Vec<u32>> for Counters {
    #[inline]
    fn from(counts: Vec<u32>) -> Counters {
        let mut counters = Counters::default();
        let n_first = counts.len().min(Self::INLINE);
        counters.first[..n_first].copy_from_slice(&counts[..n_first]);
        if counts.len() > n_first {
            counters.rest = Some(Box::new(counts[n_first..].to_vec()));
        }
        counters
    }
}

impl From<Counters> for Vec<u32> {
    /// As short as possible: a state that was never retried stores an empty list.
    #[inline]
    fn from(counters: Counters) -> Vec<u32> {
        let mut counts: Vec<u32> = counters.first.iter().chain(counters.rest()).copied().collect();
        counts.truncate(counts.iter().rposition(|count| *count != 0).map_or(0, |last| last + 1));
        counts
    }
}

/// Index of the first retrier that applies to an error of this name.
#[inline]
pub(crate) fn find(retriers: &[Retrier], error: &str) -> Option<usize> {
    retriers.iter().position(|retrier| error_name::matches(retrier.error_equals, error))
}

/// The delay after which to try again, or `None` if the error is to be caught or to fail the state.
///
/// The first retrier that matches decides alone: once it is used up, later ones are not asked.
/// `random` is a number in `[0, 1)`, looked at only by retriers with [`Jitter::Full`].
#[inline]
pub fn decide(retriers: &[Retrier], counters: &mut Counters, error: &str, random: f64) -> Option<Duration> {
    let idx = find(retriers, error)?;
    let retrier = &retriers[idx];
    let retries = counters.get(idx);
    if retries >= retrier.max_attempts {
        return None;
    }
    counters.increment(idx);
    Some(retrier.delay(retries, random))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Feeds the errors one after the other; a delay of `None` means that the state gave up.
    #[track_caller]
    fn check(retriers: &[Retrier], random: f64, errors: &[(&str, Option<f64>)]) {
        let mut counters = Counters::default();
        for (attempt, (error, expected)) in errors.iter().enumerate() {
            let delay = decide(retriers, &mut counters, error, random).map(|delay| delay.as_secs_f64());
            assert_eq!(delay, *expected, "attempt {attempt}, {error}");
        }
    }

    #[test]
    fn delays_grow_up_to_the_limit_of_attempts() {
        let defaults = [Retrier::new(&["A"])];
        check(&defaults, 0.5, &[("A", Some(1.0)), ("A", Some(2.0)), ("A", Some(4.0)), ("A", None)]);
        let slow = [Retrier { interval_seconds: 3, backoff_rate: 1.5, max_attempts: 2, ..Retrier::new(&["A"]) }];
        check(&slow, 0.5, &[("A", Some(3.0)), ("A", Some(4.5)), ("A", None)]);
        check(&[Retrier { max_attempts: 0, ..Retrier::new(&["A"]) }], 0.5, &[("A", None)]);
    }

    #[test]
    fn jitter_is_drawn_after_the_cap() {
        let capped =
            Retrier { interval_seconds: 10, max_delay_seconds: Some(15), jitter: Jitter::Full, ..Retrier::new(&["A"]) };
        check(&[capped], 0.5, &[("A", Some(5.0)), ("A", Some(7.5)), ("A", Some(7.5))]);
        check(&[Retrier { jitter: Jitter::None, ..capped }], 0.5, &[("A", Some(10.0)), ("A", Some(15.0))]);
        check(&[capped], 0.0, &[("A", Some(0.0))]);
    }

    #[test]
    fn spec_example_counts_per_retrier() {
        let retriers = [
            Retrier { max_attempts: 2, backoff_rate: 2.0, ..Retrier::new(&["ErrorA", "ErrorB"]) },
            Retrier { interval_seconds: 5, ..Retrier::new(&["ErrorC"]) },
        ];
        let errors = [("ErrorA", Some(1.0)), ("ErrorB", Some(2.0)), ("ErrorC", Some(5.0)), ("ErrorB", None)];
        check(&retriers, 0.0, &errors);
    }

    #[test]
    fn a_used_up_retrier_hides_later_ones() {
        let retriers = [Retrier { max_attempts: 1, ..Retrier::new(&["A"]) }, Retrier::new(&["States.ALL"])];
        check(&retriers, 0.0, &[("A", Some(1.0)), ("A", None), ("B", Some(1.0))]);
    }

    #[test]
    fn unmatched_errors_and_enormous_delays() {
        check(&[], 0.0, &[("A", None)]);
        check(&[Retrier::new(&["States.ALL"])], 0.0, &[("States.Runtime", None)]);
        let steep = [Retrier { backoff_rate: f64::MAX, ..Retrier::new(&["A"]) }];
        check(&steep, 0.0, &[("A", Some(1.0)), ("A", Some(99_999_999.0)), ("A", Some(99_999_999.0))]);
    }

    /// `delay(n) = min(IntervalSeconds · BackoffRate^n, MaxDelaySeconds)`, and a share of it where there is jitter.
    #[test]
    fn random_retriers_follow_the_formula() {
        let mut state = 7;
        let mut below = |n: u32| u32::try_from(crate::random::next(&mut state) % u64::from(n)).unwrap();
        for _ in 0..5_000 {
            let retrier = Retrier {
                interval_seconds: 1 + below(999),
                max_attempts: below(12),
                backoff_rate: 1.0 + f64::from(below(3_000)) / 1_000.0,
                max_delay_seconds: (below(2) == 0).then(|| 1 + below(100_000)),
                jitter: if below(2) == 0 { Jitter::Full } else { Jitter::None },
                ..Retrier::new(&["A"])
            };
            let (mut counters, mut computed) = (Counters::default(), f64::from(retrier.interval_seconds));
            for attempt in 0..=retrier.max_attempts {
                let share = f64::from(below(1_000)) / 1_000.0;
                let delay = decide(&[retrier], &mut counters, "A", share).map(|delay| delay.as_secs_f64());
                let capped = retrier.max_delay_seconds.map_or(computed, |most| computed.min(f64::from(most)));
                let capped = capped.min(f64::from(MAX_DELAY_SECONDS));
                match retrier.jitter {
                    _ if attempt == retrier.max_attempts => assert_eq!(delay, None, "{retrier:?}"),
                    Jitter::None => assert!((delay.unwrap() / capped - 1.0).abs() < 1e-9, "{attempt} of {retrier:?}"),
                    Jitter::Full => {
                        let delay = delay.unwrap();
                        assert!((0.0..=capped).contains(&delay), "{attempt} of {retrier:?}");
                        assert!((delay - (capped * share)).abs() < 1e-6 * capped, "{attempt} of {retrier:?}");
                    }
                }
                computed *= retrier.backoff_rate;
            }
        }
    }

    #[test]
    fn counters_are_stored_as_a_short_list() {
        let mut counters = Counters::default();
        assert_eq!(serde_json::to_string(&counters).unwrap(), "[]");
        for retrier in [1, 5, 5] {
            counters.increment(retrier);
        }
        assert_eq!((counters.get(5), counters.get(9), counters.total()), (2, 0, 3));
        let json = serde_json::to_string(&counters).unwrap();
        assert_eq!(json, "[0,1,0,0,0,2]");
        assert_eq!(serde_json::from_str::<Counters>(&json).unwrap(), counters);
    }
}
