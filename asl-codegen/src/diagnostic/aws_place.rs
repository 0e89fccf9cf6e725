//! What AWS reports the faults of a rule at: each rule's entry in the table says it, `aws_location` makes a place of it.

/// What AWS reports a rule's faults at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AwsPlace {
    /// The smallest field, element or state that holds the fault.
    Here,
    /// The object that holds the field.
    Holder,
    /// The object itself, whatever of it is underlined: its name, its brace, or a value in it.
    Object,
    /// The field that holds the payload template.
    Template,
    /// The definition as a whole, for which AWS gives no place.
    Nowhere,
}
