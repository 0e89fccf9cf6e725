//! What can be said of Choice rules when only the type of the data is known.
//!
//! [`atom`] splits a type's values into finitely many kinds, [`truth`] says what a comparator makes of each kind.
//! [`comparator`] finds comparators that never hold, [`exhaustive`] finds values that no rule is for, [`reachable`] rules that
//! are for no value.

mod atom;
mod comparator;
mod domain;
mod exhaustive;
mod reachable;
mod report;
mod truth;

pub(crate) use comparator::write_constants;
pub use comparator::{check_comparator, try_check_comparator};
pub use exhaustive::{check_exhaustive, try_check_exhaustive};
pub use reachable::{check_rules, try_check_rules};

use super::PathPart;

/// One rule of a Choice, as a constant.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// All of them hold.
    And(&'static [Rule]),
    /// One of them holds.
    Or(&'static [Rule]),
    /// It doesn't hold.
    Not(&'static Rule),
    /// A comparison of what a path leads to.
    Compare {
        /// `Variable`
        parts: &'static [PathPart],
        /// `StringEquals` and the like.
        comparator: Comparator,
        /// What it is compared to.
        operand: Operand,
    },
    /// About something else than the state's input: it may hold or not.
    Undecidable,
}

/// What a comparison is with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Operand {
    /// What a path leads to when running: the comparators that end in `Path`.
    Path,
    /// `true` or `false`
    Bool(bool),
    /// An integer.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// A string.
    Str(&'static str),
}

/// The comparators, `…Path` forms under the names of their plain ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// Equal strings.
    StringEquals,
    /// A smaller string.
    StringLessThan,
    /// A greater string.
    StringGreaterThan,
    /// A smaller or equal string.
    StringLessThanEquals,
    /// A greater or equal string.
    StringGreaterThanEquals,
    /// A pattern with `*`.
    StringMatches,
    /// Equal numbers.
    NumericEquals,
    /// A smaller number.
    NumericLessThan,
    /// A greater number.
    NumericGreaterThan,
    /// A smaller or equal number.
    NumericLessThanEquals,
    /// A greater or equal number.
    NumericGreaterThanEquals,
    /// Equal booleans.
    BooleanEquals,
    /// The same instant.
    TimestampEquals,
    /// An earlier instant.
    TimestampLessThan,
    /// A later instant.
    TimestampGreaterThan,
    /// An earlier instant or the same.
    TimestampLessThanEquals,
    /// A later instant or the same.
    TimestampGreaterThanEquals,
    /// Whether it is `null`.
    IsNull,
    /// Whether it is there.
    IsPresent,
    /// Whether it is a number.
    IsNumeric,
    /// Whether it is a string.
    IsString,
    /// Whether it is a boolean.
    IsBoolean,
    /// Whether it is a string that is a timestamp.
    IsTimestamp,
}

/// What a comparator looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text(Order),
    Pattern,
    Number(Order),
    Bool,
    Timestamp(Order),
    /// What a value is, not which.
    Type,
}

/// How two values must lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Equal,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
}

impl Comparator {
    #[inline]
    pub(crate) const fn kind(self) -> Kind {
        match self {
            Comparator::StringEquals => Kind::Text(Order::Equal),
            Comparator::StringLessThan => Kind::Text(Order::Less),
            Comparator::StringGreaterThan => Kind::Text(Order::Greater),
            Comparator::StringLessThanEquals => Kind::Text(Order::LessOrEqual),
            Comparator::StringGreaterThanEquals => Kind::Text(Order::GreaterOrEqual),
            Comparator::StringMatches => Kind::Pattern,
            Comparator::NumericEquals => Kind::Number(Order::Equal),
            Comparator::NumericLessThan => Kind::Number(Order::Less),
            Comparator::NumericGreaterThan => Kind::Number(Order::Greater),
            Comparator::NumericLessThanEquals => Kind::Number(Order::LessOrEqual),
            Comparator::NumericGreaterThanEquals => Kind::Number(Order::GreaterOrEqual),
            Comparator::BooleanEquals => Kind::Bool,
            Comparator::TimestampEquals => Kind::Timestamp(Order::Equal),
            Comparator::TimestampLessThan => Kind::Timestamp(Order::Less),
            Comparator::TimestampGreaterThan => Kind::Timestamp(Order::Greater),
            Comparator::TimestampLessThanEquals => Kind::Timestamp(Order::LessOrEqual),
            Comparator::TimestampGreaterThanEquals => Kind::Timestamp(Order::GreaterOrEqual),
            Comparator::IsNull
            | Comparator::IsPresent
            | Comparator::IsNumeric
            | Comparator::IsString
            | Comparator::IsBoolean
            | Comparator::IsTimestamp => Kind::Type,
        }
    }

    /// `StringEquals`
    #[inline]
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Comparator::StringEquals => "StringEquals",
            Comparator::StringLessThan => "StringLessThan",
            Comparator::StringGreaterThan => "StringGreaterThan",
            Comparator::StringLessThanEquals => "StringLessThanEquals",
            Comparator::StringGreaterThanEquals => "StringGreaterThanEquals",
            Comparator::StringMatches => "StringMatches",
            Comparator::NumericEquals => "NumericEquals",
            Comparator::NumericLessThan => "NumericLessThan",
            Comparator::NumericGreaterThan => "NumericGreaterThan",
            Comparator::NumericLessThanEquals => "NumericLessThanEquals",
            Comparator::NumericGreaterThanEquals => "NumericGreaterThanEquals",
            Comparator::BooleanEquals => "BooleanEquals",
            Comparator::TimestampEquals => "TimestampEquals",
            Comparator::TimestampLessThan => "TimestampLessThan",
            Comparator::TimestampGreaterThan => "TimestampGreaterThan",
            Comparator::TimestampLessThanEquals => "TimestampLessThanEquals",
            Comparator::TimestampGreaterThanEquals => "TimestampGreaterThanEquals",
            Comparator::IsNull => "IsNull",
            Comparator::IsPresent => "IsPresent",
            Comparator::IsNumeric => "IsNumeric",
            Comparator::IsString => "IsString",
            Comparator::IsBoolean => "IsBoolean",
            Comparator::IsTimestamp => "IsTimestamp",
        }
    }
}
