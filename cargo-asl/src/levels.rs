//! The levels of rules: what the command line says, over what the manifests around a definition say.

use std::path::Path;

use asl_codegen::diagnostic::{Level, Levels, manifest};
use asl_codegen::source::Source;

/// `--deny`, `--warn` and `--allow`.
#[derive(clap::Args)]
pub(crate) struct Rules {
    /// Rules whose faults are errors; `warnings` for all that would be warnings.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    deny: Vec<String>,
    /// Rules whose faults are warnings.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    warn: Vec<String>,
    /// Rules whose faults are not reported; `warnings` for all that would be warnings.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    allow: Vec<String>,
}

impl Rules {
    /// What the command line says. Of what is said twice about a rule, the strictest counts.
    pub(crate) fn said(&self) -> Result<Levels, String> {
        let mut levels = Levels::default();
        for (rules, level) in [(&self.allow, Level::Allow), (&self.warn, Level::Warn), (&self.deny, Level::Deny)] {
            rules.iter().try_for_each(|rule| levels.set(rule, level)).map_err(|error| error.to_string())?;
        }
        Ok(levels)
    }
}

/// The levels that count for a definition: its package's and workspace's, and over them what `said` says.
pub(crate) fn around(definition: &Path, said: &Levels) -> Result<Levels, String> {
    let folder = definition.parent().unwrap_or(Path::new(""));
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    let here = std::env::current_dir().unwrap_or_default();
    let manifests = Source::manifests(&folder).into_iter().map(|manifest| manifest.shown_from(&here));
    let manifests: Vec<Source> = manifests.collect();
    Ok(manifest::levels(&manifests).map_err(|error| error.to_string())?.with(said))
}
