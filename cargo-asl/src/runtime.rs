//! The runtime that generated crates depend on: the checkout that this command was built from, else the published crate.

use std::path::{Path, PathBuf};

/// How a manifest names it.
pub(crate) struct Runtime {
    /// The folder of its sources, where they are at hand.
    pub(crate) checkout: Option<PathBuf>,
}

impl Runtime {
    /// The sources that are named, else the checkout that this command was built from.
    pub(crate) fn find(named: Option<&Path>) -> Result<Runtime, String> {
        let is_it = |folder: &Path| folder.join("src/lib.rs").is_file() && folder.join("asl-macro").is_dir();
        if let Some(folder) = named {
            let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
            return match is_it(&folder) {
                true => Ok(Runtime { checkout: Some(folder) }),
                false => Err(format!("{} is no checkout of asl-native", folder.display())),
            };
        }
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf);
        Ok(Runtime { checkout: own.filter(|folder| is_it(folder)) })
    }

    /// `asl-native = { … }`
    pub(crate) fn dependency(&self, features: &[&str]) -> String {
        let place = match &self.checkout {
            Some(folder) => format!("path = '{}'", folder.display()),
            None => format!("version = \"{}\"", env!("CARGO_PKG_VERSION")),
        };
        let features: Vec<String> = features.iter().map(|feature| format!("\"{feature}\"")).collect();
        match features.is_empty() {
            true => format!("asl-native = {{ {place} }}"),
            false => format!("asl-native = {{ {place}, features = [{}] }}", features.join(", ")),
        }
    }
}
