//! Stands for `regex` in a build without the feature `regex`: the runtime has no regular expressions then, so none is looked at.

/// Any pattern will do: generated code says what it needs.
pub fn whole_match(_: &str, _: &str) -> Result<String, String> {
    Ok(String::new())
}
