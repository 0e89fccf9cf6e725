//! What a path leads to, borrowed: the one form in which Choice rules look at JSON values and typed data alike.
//!
//! ```
//! use asl::value::{Number, Scalar, Value};
//! let case: Value = r#"{"Status": 1, "Owner": null}"#.parse().unwrap();
//! assert!(matches!(case["Status"].scalar(), Scalar::Number(Number::Int(1))));
//! assert!(matches!(case.get("Owner").map_or(Scalar::Absent, Value::scalar), Scalar::Null));
//! assert!(matches!(case.get("Title").map_or(Scalar::Absent, Value::scalar), Scalar::Absent));
//! ```

use super::Number;

/// A look at a JSON value or at a field of a typed payload, without serialising anything.
#[derive(Clone, Copy, Debug)]
pub enum Scalar<'a> {
    /// The path leads nowhere.
    Absent,
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(&'a str),
    /// An array or an object, which no comparator looks into.
    Composite,
}
