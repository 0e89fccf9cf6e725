//! What a comparator makes of a kind of values, and how And, Or and Not combine that.

use core::cmp::Ordering;

use super::atom::Atom;
use super::{Comparator, Kind, Operand, Order};
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
    const fn of(holds: bool) -> Truth {
        if holds { Truth::True } else { Truth::False }
    }

    pub(super) const fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::True => Truth::False,
            other => other,
        }
    }

    /// Rules are looked at in order, and no further than needed.
    pub(super) const fn and(self, next: Truth) -> Truth {
        match (self, next) {
            (Truth::True, next) => next,
            (Truth::Unknown, Truth::True) => Truth::Unknown,
            (Truth::Unknown, next) => next,
            (Truth::False | Truth::Fails, _) => self,
        }
    }

    pub(super) const fn or(self, next: Truth) -> Truth {
        self.not().and(next.not()).not()
    }
}

/// What `comparator` says of all values in `atom`.
pub(super) const fn compare(atom: Atom, comparator: Comparator, operand: Operand) -> Truth {
    if let Kind::Type = comparator.kind() {
        return is(atom, comparator, operand);
    }
    match (atom, comparator.kind()) {
        (Atom::Absent, _) => Truth::Fails,
        (Atom::Anything, _) => Truth::Unknown,
        (Atom::Text(value), Kind::Text(order)) => match operand {
            Operand::Str(other) => Truth::of(order.holds(text::compare(value, other))),
            _ => Truth::Unknown,
        },
        (Atom::Text(value), Kind::Pattern) => match operand {
            Operand::Str(pattern) => Truth::of(matches(value.as_bytes(), pattern.as_bytes())),
            _ => Truth::Unknown,
        },
        (Atom::AnyText, Kind::Text(_) | Kind::Pattern | Kind::Timestamp) => Truth::Unknown,
        (Atom::Text(value), Kind::Timestamp) => may_be_timestamp(value),
        (Atom::Bool(value), Kind::Bool) => match operand {
            Operand::Bool(other) => Truth::of(value == other),
            _ => Truth::Unknown,
        },
        (Atom::Integers(min, max), Kind::Number(order)) => match operand {
            Operand::Int(other) => in_order(min, max, order, other as f64),
            Operand::Float(other) => in_order(min, max, order, other),
            _ => Truth::Unknown,
        },
        (Atom::AnyNumber, Kind::Number(_)) => Truth::Unknown,
        // A value of another type is no error: the rule doesn't hold.
        _ => Truth::False,
    }
}

/// The comparators that ask what a value is; `false` as operand turns them round.
const fn is(atom: Atom, comparator: Comparator, operand: Operand) -> Truth {
    let truth = match (comparator, atom) {
        (Comparator::IsPresent, atom) => Truth::of(!matches!(atom, Atom::Absent)),
        (_, Atom::Absent) => Truth::Fails,
        (_, Atom::Anything) => Truth::Unknown,
        (Comparator::IsNull, atom) => Truth::of(matches!(atom, Atom::Null)),
        (Comparator::IsNumeric, atom) => Truth::of(matches!(atom, Atom::Integers(..) | Atom::AnyNumber)),
        (Comparator::IsString, atom) => Truth::of(matches!(atom, Atom::Text(_) | Atom::AnyText)),
        (Comparator::IsBoolean, atom) => Truth::of(matches!(atom, Atom::Bool(_))),
        (Comparator::IsTimestamp, Atom::Text(value)) => may_be_timestamp(value),
        (Comparator::IsTimestamp, Atom::AnyText) => Truth::Unknown,
        _ => Truth::False,
    };
    match operand {
        Operand::Bool(true) => truth,
        Operand::Bool(false) => truth.not(),
        _ => Truth::Unknown,
    }
}

/// The shortest timestamp is `2016-03-14T01:59:00Z`.
const fn may_be_timestamp(value: &str) -> Truth {
    if value.len() < 20 { Truth::False } else { Truth::Unknown }
}

/// Numbers are compared as binary64, so large integers may be equal to their neighbours.
const fn in_order(min: i128, max: i128, order: Order, other: f64) -> Truth {
    let (first, last) = (number_order(min as f64, other), number_order(max as f64, other));
    match (order.holds(first), order.holds(last)) {
        (true, true) => Truth::True,
        (false, false)
            if matches!(order, Order::Equal) && matches!((first, last), (Ordering::Less, Ordering::Greater)) =>
        {
            let is_integer = other as i128 as f64 == other;
            if is_integer { Truth::Unknown } else { Truth::False }
        }
        (false, false) => Truth::False,
        _ => Truth::Unknown,
    }
}

const fn number_order(a: f64, b: f64) -> Ordering {
    if a < b {
        Ordering::Less
    } else if a > b {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

impl Order {
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
