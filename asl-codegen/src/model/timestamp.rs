//! Timestamps as the language writes them: RFC 3339 with an uppercase `T` and a `Z` or an offset (spec: "Timestamps").

/// A timestamp literal: its text, and the instant that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    /// As it was written: `2016-03-14T01:59:00Z`.
    pub text: String,
    /// The instant; `None` where the text holds a `${Placeholder}`.
    pub instant: Option<Instant>,
}

/// A point in time, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub seconds: i64,
    /// Nanoseconds after that.
    pub nanos: u32,
}
