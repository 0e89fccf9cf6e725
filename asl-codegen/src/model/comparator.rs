//! The 39 comparators of a Choice rule (spec: "Data-test expression"), as a table.

/// A comparator: what it looks at, which relation it tests, and whether its operand is a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Comparator {
    /// The field's name: `NumericLessThanPath`.
    pub name: &'static str,
    /// What it tests.
    pub test: Test,
    /// Whether the operand is a path (`…Path`).
    pub operand_is_path: bool,
}

/// What a comparator tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Test {
    /// `StringEquals` and so on: both sides of one kind, in a relation
    Relation(Kind, Relation),
    /// `StringMatches`: a pattern with `*`
    Matches,
    /// `IsNull` and so on: what the variable is
    Is(Property),
}

/// The kind of value that a comparator compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Strings, by code unit.
    String,
    /// Numbers.
    Numeric,
    /// `true` and `false`; only `Equals` exists.
    Boolean,
    /// Instants.
    Timestamp,
}

/// How two values are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// `Equals`
    Equals,
    /// `LessThan`
    LessThan,
    /// `GreaterThan`
    GreaterThan,
    /// `LessThanEquals`
    LessThanEquals,
    /// `GreaterThanEquals`
    GreaterThanEquals,
}

/// What a value can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Property {
    /// `IsNull`
    Null,
    /// `IsPresent`
    Present,
    /// `IsNumeric`
    Numeric,
    /// `IsString`
    String,
    /// `IsBoolean`
    Boolean,
    /// `IsTimestamp`
    Timestamp,
}
