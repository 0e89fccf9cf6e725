//! The 39 comparators of a Choice rule (spec: "Data-test expression"), as a table.

/// A comparator: what it looks at, which relation it tests, and whether its operand is a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparator {
    /// The field's name: `NumericLessThanPath`.
    pub name: &'static str,
    /// What it tests.
    pub test: Test,
    /// Whether the operand is a path (`…Path`).
    pub operand_is_path: bool,
}

/// What a comparator tests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Test {
    /// `StringEquals` and so on: both sides of one kind, in a relation
    Relation(Kind, Relation),
    /// `StringMatches`: a pattern with `*`
    Matches,
    /// `IsNull` and so on: what the variable is
    Is(Property),
}

/// The kind of value that a comparator compares.
#[derive(Clone, Copy, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq)]
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

/// All comparators.
pub static COMPARATORS: [Comparator; 39] = [
    compare("StringEquals", Kind::String, Relation::Equals, false),
    compare("StringEqualsPath", Kind::String, Relation::Equals, true),
    compare("StringLessThan", Kind::String, Relation::LessThan, false),
    compare("StringLessThanPath", Kind::String, Relation::LessThan, true),
    compare("StringGreaterThan", Kind::String, Relation::GreaterThan, false),
    compare("StringGreaterThanPath", Kind::String, Relation::GreaterThan, true),
    compare("StringLessThanEquals", Kind::String, Relation::LessThanEquals, false),
    compare("StringLessThanEqualsPath", Kind::String, Relation::LessThanEquals, true),
    compare("StringGreaterThanEquals", Kind::String, Relation::GreaterThanEquals, false),
    compare("StringGreaterThanEqualsPath", Kind::String, Relation::GreaterThanEquals, true),
    compare("NumericEquals", Kind::Numeric, Relation::Equals, false),
    compare("NumericEqualsPath", Kind::Numeric, Relation::Equals, true),
    compare("NumericLessThan", Kind::Numeric, Relation::LessThan, false),
    compare("NumericLessThanPath", Kind::Numeric, Relation::LessThan, true),
    compare("NumericGreaterThan", Kind::Numeric, Relation::GreaterThan, false),
    compare("NumericGreaterThanPath", Kind::Numeric, Relation::GreaterThan, true),
    compare("NumericLessThanEquals", Kind::Numeric, Relation::LessThanEquals, false),
    compare("NumericLessThanEqualsPath", Kind::Numeric, Relation::LessThanEquals, true),
    compare("NumericGreaterThanEquals", Kind::Numeric, Relation::GreaterThanEquals, false),
    compare("NumericGreaterThanEqualsPath", Kind::Numeric, Relation::GreaterThanEquals, true),
    compare("BooleanEquals", Kind::Boolean, Relation::Equals, false),
    compare("BooleanEqualsPath", Kind::Boolean, Relation::Equals, true),
    compare("TimestampEquals", Kind::Timestamp, Relation::Equals, false),
    compare("TimestampEqualsPath", Kind::Timestamp, Relation::Equals, true),
    compare("TimestampLessThan", Kind::Timestamp, Relation::LessThan, false),
    compare("TimestampLessThanPath", Kind::Timestamp, Relation::LessThan, true),
    compare("TimestampGreaterThan", Kind::Timestamp, Relation::GreaterThan, false),
    compare("TimestampGreaterThanPath", Kind::Timestamp, Relation::GreaterThan, true),
    compare("TimestampLessThanEquals", Kind::Timestamp, Relation::LessThanEquals, false),
    compare("TimestampLessThanEqualsPath", Kind::Timestamp, Relation::LessThanEquals, true),
    compare("TimestampGreaterThanEquals", Kind::Timestamp, Relation::GreaterThanEquals, false),
    compare("TimestampGreaterThanEqualsPath", Kind::Timestamp, Relation::GreaterThanEquals, true),
    Comparator { name: "StringMatches", test: Test::Matches, operand_is_path: false },
    is("IsNull", Property::Null),
    is("IsPresent", Property::Present),
    is("IsNumeric", Property::Numeric),
    is("IsString", Property::String),
    is("IsBoolean", Property::Boolean),
    is("IsTimestamp", Property::Timestamp),
];

const fn compare(name: &'static str, kind: Kind, relation: Relation, operand_is_path: bool) -> Comparator {
    Comparator { name, test: Test::Relation(kind, relation), operand_is_path }
}

const fn is(name: &'static str, property: Property) -> Comparator {
    Comparator { name, test: Test::Is(property), operand_is_path: false }
}

/// The comparator of that name.
///
/// ```
/// use asl_codegen::model::comparator::by_name;
/// assert!(by_name("NumericLessThanPath").is_some_and(|comparator| comparator.operand_is_path));
/// assert_eq!(by_name("NumericLess"), None);
/// ```
pub fn by_name(name: &str) -> Option<&'static Comparator> {
    COMPARATORS.iter().find(|comparator| comparator.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_is_tested() {
        for comparator in &COMPARATORS {
            let base = match comparator.test {
                Test::Relation(kind, relation) => format!("{kind:?}{relation:?}"),
                Test::Matches => "StringMatches".to_string(),
                Test::Is(property) => format!("Is{property:?}"),
            };
            let suffix = if comparator.operand_is_path { "Path" } else { "" };
            assert_eq!(comparator.name, format!("{base}{suffix}"));
        }
    }
}
