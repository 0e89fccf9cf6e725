//! The language of a state's expressions (spec: "QueryLanguage").

/// `QueryLanguage`, of the machine or of one state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QueryLanguage {
    /// Paths, payload templates, intrinsic functions.
    #[default]
    JsonPath,
    /// `{% … %}` expressions.
    Jsonata,
}
