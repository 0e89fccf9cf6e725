//! What a comparator makes of a kind of values, and how And, Or and Not combine that.

use core::cmp::Ordering;

use super::atom::Atom;
use super::{Comparator, Kind, Operand, Order};
use crate::Timestamp;
use crate::payload::text;

/// What is known of a rule's outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    False,
    True,
    /// It depends on more than the kind of value.
    Unknown,
    /// The execution may end there: the path leads nowhere and the comparator isn't `IsPresent`.
    Fails,
}

impl Truth {
    #[inline]
    const fn of(holds: bool) -> Truth {
        if holds { Truth::True } else { Truth::False }
    }

    #[inline]
    pub(super) const fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::True => Truth::False,
            other => other,
        }
    }

    /// Rules are looked at in order, and no further than needed.
    #[inline]
    pub(super) const fn and(self, next: Truth) -> Truth {
        match (self, next) {
            (Truth::True, next) => next,
            (Truth::Unknown, Truth::True) => Truth::Unknown,
            (Truth::Unknown, next) => next,
            (Truth::False | Truth::Fails, _) => self,
        }
    }

    #[inline]
    pub(super) const fn or(self, next: Truth) -> Truth {
        self.not().and(next.not()).not()
    }
}

/// What `comparator` says of all values in `atom`.
#[inline]
pub(super) const fn compare(atom: Atom, comparator: Comparator, operand: Operand) -> Truth {
    if let Kind::Type = comparator.kind() {
        return is(atom, comparator, operand);
    }
    match (atom, comparator.kind()) {
        (Atom::Absent, _) => Truth::Fails,
        (Atom::Anything, _) => Truth::Unknown,
        (Atom::Text(value), Kind::Text(order)) => match operand {
            Operand::Str(other) => Truth::of(order.holds(text::compare_utf16(value, other))),
            _ => Truth::Unknown,
        },
        (Atom::Text(value), Kind::Pattern) => match operand {
            Operand::Str(pattern) => Truth::of(matches(value.as_bytes(), pattern.as_bytes())),
            _ => Truth::Unknown,
        },
        (Atom::AnyText, Kind::Text(_) | Kind::Pattern | Kind::Timestamp(_)) => Truth::Unknown,
        (Atom::Text(value), Kind::Timestamp(order)) => in_time(value, order, operand),
        (Atom::Bool(value), Kind::Bool) => match operand {
            Operand::Bool(other) => Truth::of(value == other),
            _ => Truth::Unknown,
        },
        (Atom::Integers(min, max), Kind::Number(order)) => match Point::of(operand) {
            Some(other) => in_order(min, max, order, other),
            None => Truth::Unknown,
        },
        (Atom::AnyNumber, Kind::Number(_)) => Truth::Unknown,
        // A value of another type is no error: the rule doesn't hold.
        _ => Truth::False,
    }
}

/// The comparators that ask what a value is; `false` as operand turns them round.
#[inline]
const fn is(atom: Atom, comparator: Comparator, operand: Operand) -> Truth {
    let truth = match (comparator, atom) {
        (Comparator::IsPresent, atom) => Truth::of(!matches!(atom, Atom::Absent)),
        (_, Atom::Absent) => Truth::Fails,
        (_, Atom::Anything) => Truth::Unknown,
        (Comparator::IsNull, atom) => Truth::of(matches!(atom, Atom::Null)),
        (Comparator::IsNumeric, atom) => Truth::of(matches!(atom, Atom::Integers(..) | Atom::AnyNumber)),
        (Comparator::IsString, atom) => Truth::of(matches!(atom, Atom::Text(_) | Atom::AnyText)),
        (Comparator::IsBoolean, atom) => Truth::of(matches!(atom, Atom::Bool(_))),
        (Comparator::IsTimestamp, Atom::Text(value)) => Truth::of(Timestamp::parse(value).is_some()),
        (Comparator::IsTimestamp, Atom::AnyText) => Truth::Unknown,
        _ => Truth::False,
    };
    match operand {
        Operand::Bool(true) => truth,
        Operand::Bool(false) => truth.not(),
        _ => Truth::Unknown,
    }
}

/// Two instants, if they are ones.
#[inline]
const fn in_time(value: &str, order: Order, operand: Operand) -> Truth {
    let Some(value) = Timestamp::parse(value) else { return Truth::False };
    let Operand::Str(other) = operand else { return Truth::Unknown };
    let Some(other) = Timestamp::parse(other) else { return Truth::Unknown };
    let (value, other) = (value.unix_nanos(), other.unix_nanos());
    Truth::of(order.holds(if value < other {
        Ordering::Less
    } else if value > other {
        Ordering::Greater
    } else {
        Ordering::Equal
    }))
}

/// All integers from `min` to `max` against a number.
#[inline]
const fn in_order(min: i128, max: i128, order: Order, other: Point) -> Truth {
    let (first, last) = (other.order_of(min), other.order_of(max));
    match (order.holds(first), order.holds(last)) {
        (true, true) => Truth::True,
        (false, false) if first.is_lt() && last.is_gt() && other.is_integer && order.holds(Ordering::Equal) => {
            Truth::Unknown
        }
        (false, false) => Truth::False,
        _ => Truth::Unknown,
    }
}

/// A number on the line of integers: at one of them, or between it and the next.
#[derive(Clone, Copy)]
pub(super) struct Point {
    pub(super) floor: i128,
    pub(super) is_integer: bool,
}

impl Point {
    /// The number that is compared with, if it is one.
    #[inline]
    pub(super) const fn of(operand: Operand) -> Option<Point> {
        match operand {
            Operand::Int(number) => Some(Point { floor: number as i128, is_integer: true }),
            Operand::Float(number) => {
                let truncated = number as i128;
                let is_integer = truncated as f64 == number;
                let floor = if truncated as f64 > number { truncated - 1 } else { truncated };
                Some(Point { floor, is_integer })
            }
            Operand::Path | Operand::Bool(_) | Operand::Str(_) => None,
        }
    }

    /// How an integer lies to the point. Numbers are compared exactly, none is rounded.
    #[inline]
    const fn order_of(self, integer: i128) -> Ordering {
        if integer > self.floor {
            Ordering::Greater
        } else if integer == self.floor && self.is_integer {
            Ordering::Equal
        } else {
            Ordering::Less
        }
    }
}

impl Order {
    #[inline]
    const fn holds(self, ordering: Ordering) -> bool {
        match self {
            Order::Equal => ordering.is_eq(),
            Order::Less => ordering.is_lt(),
            Order::Greater => ordering.is_gt(),
            Order::LessOrEqual => ordering.is_le(),
            Order::GreaterOrEqual => ordering.is_ge(),
        }
    }
}

/// `StringMatches`: `*` stands for any text, `\*` and `\\` for themselves.
#[inline]
const fn matches(text: &[u8], pattern: &[u8]) -> bool {
    match pattern {
        [] => text.is_empty(),
        [b'*', rest @ ..] => {
            let mut text = text;
            loop {
                if matches(text, rest) {
                    return true;
                }
                match text {
                    [] => return false,
                    [_, others @ ..] => text = others,
                }
            }
        }
        [b'\\', wanted, rest @ ..] | [wanted, rest @ ..] => match text {
            [letter, others @ ..] if *letter == *wanted => matches(others, rest),
            _ => false,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(atom: Atom, comparator: Comparator, operand: Operand, expected: Truth) {
        assert_eq!(compare(atom, comparator, operand), expected, "{atom:?} {comparator:?} {operand:?}");
    }

    #[test]
    fn numbers() {
        use Comparator::*;
        let range = Atom::Integers(2, 5);
        check(range, NumericEquals, Operand::Int(2), Truth::Unknown);
        check(range, NumericEquals, Operand::Int(3), Truth::Unknown);
        check(range, NumericEquals, Operand::Int(6), Truth::False);
        check(range, NumericEquals, Operand::Float(2.5), Truth::False);
        check(range, NumericLessThan, Operand::Int(6), Truth::True);
        check(range, NumericLessThan, Operand::Int(2), Truth::False);
        check(range, NumericLessThan, Operand::Float(4.5), Truth::Unknown);
        check(range, NumericGreaterThanEquals, Operand::Int(2), Truth::True);
        check(range, NumericEquals, Operand::Path, Truth::Unknown);
        check(range, StringEquals, Operand::Str("2"), Truth::False);
        check(Atom::Integers(3, 3), NumericEquals, Operand::Float(3.0), Truth::True);
        check(Atom::AnyNumber, NumericEquals, Operand::Int(1), Truth::Unknown);
    }

    #[test]
    fn texts() {
        use Comparator::*;
        let text = Atom::Text("log-2024.txt");
        check(text, StringEquals, Operand::Str("log-2024.txt"), Truth::True);
        check(text, StringLessThan, Operand::Str("log"), Truth::False);
        check(text, StringGreaterThan, Operand::Str("log"), Truth::True);
        for (pattern, expected) in
            [("log-*.txt", true), ("*", true), ("log*x*t", true), ("log-*.tx", false), (r"log\*", false), ("", false)]
        {
            check(text, StringMatches, Operand::Str(pattern), Truth::of(expected));
        }
        check(Atom::Text(r"a*\"), StringMatches, Operand::Str(r"a\*\\"), Truth::True);
        check(text, TimestampEquals, Operand::Str("2016-03-14T01:59:00Z"), Truth::False);
        let instant = Atom::Text("2016-03-14T02:59:00+01:00");
        check(instant, TimestampEquals, Operand::Str("2016-03-14T01:59:00Z"), Truth::True);
        check(instant, TimestampLessThan, Operand::Str("2016-03-14T01:59:00Z"), Truth::False);
        check(instant, IsTimestamp, Operand::Bool(true), Truth::True);
        check(text, IsTimestamp, Operand::Bool(true), Truth::False);
        check(Atom::AnyText, StringEquals, Operand::Str("a"), Truth::Unknown);
    }

    #[test]
    fn what_it_is() {
        use Comparator::*;
        check(Atom::Absent, IsPresent, Operand::Bool(true), Truth::False);
        check(Atom::Absent, IsPresent, Operand::Bool(false), Truth::True);
        check(Atom::Absent, IsNull, Operand::Bool(true), Truth::Fails);
        check(Atom::Anything, IsPresent, Operand::Bool(true), Truth::True);
        check(Atom::Anything, IsString, Operand::Bool(true), Truth::Unknown);
        check(Atom::Null, IsNull, Operand::Bool(true), Truth::True);
        check(Atom::Null, IsString, Operand::Bool(false), Truth::True);
        check(Atom::Composite, IsNumeric, Operand::Bool(true), Truth::False);
    }

    #[test]
    fn order_matters_where_rules_fail() {
        assert_eq!(Truth::False.and(Truth::Fails), Truth::False);
        assert_eq!(Truth::Fails.and(Truth::False), Truth::Fails);
        assert_eq!(Truth::Unknown.and(Truth::False), Truth::False);
        assert_eq!(Truth::True.or(Truth::Fails), Truth::True);
        assert_eq!(Truth::Fails.or(Truth::True), Truth::Fails);
        assert_eq!(Truth::Unknown.or(Truth::True), Truth::True);
        assert_eq!(Truth::Unknown.or(Truth::False), Truth::Unknown);
    }
}
