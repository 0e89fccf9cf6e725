//! `--substitute`: what placeholders in definitions stand for.

use std::collections::BTreeMap;

/// The values of `${NAME}`.
#[derive(clap::Args)]
pub(crate) struct Substitutions {
    /// What `${NAME}` stands for in definitions, whatever a template says.
    #[arg(long, value_name = "NAME=VALUE", value_parser = substitution)]
    substitute: Vec<(String, String)>,
}

impl Substitutions {
    /// By name; of a name that is said twice, the last.
    pub(crate) fn values(&self) -> Vec<(String, String)> {
        let values: BTreeMap<String, String> = self.substitute.iter().cloned().collect();
        values.into_iter().collect()
    }
}

/// `Delay=5`
fn substitution(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write NAME=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

/// As an argument of `asl!`: `substitutions = { "Delay": "5" }`; nothing where there are none.
pub(crate) fn argument(values: &[(String, String)]) -> String {
    let entries: Vec<String> = values.iter().map(|(name, value)| format!("{name:?}: {value:?}")).collect();
    if entries.is_empty() { String::new() } else { format!("substitutions = {{ {} }},", entries.join(", ")) }
}
