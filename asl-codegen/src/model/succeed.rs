//! The Succeed state: ends its scope with success (spec: "Succeed State"): `{ "Type": "Succeed" }`.

/// A Succeed has no fields of its own beyond those of all states.
#[derive(Debug, PartialEq)]
pub struct Succeed {}
