//! Pictures of definitions, coloured by what tests have exercised: `pictures/src/order.svg` of `src/order.asl.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use asl_codegen::view::{Exercised, Overlay};

use super::Covered;
use super::parts::Kind;
use crate::graph::Format;

/// Writes the picture of a definition below a folder.
pub(super) fn write(covered: &Covered, folder: &Path, format: Format) -> Result<(), String> {
    let path = folder.join(place(covered, format));
    let picture = format.draw(&covered.scope, Some(&overlay(covered)));
    let parent = path.parent().unwrap_or(folder);
    let written = fs::create_dir_all(parent).and_then(|()| fs::write(&path, picture));
    written.map_err(|error| format!("{}: {error}", path.display()))
}

/// Where the definition is, below the folder: of a template `template.yaml.Order.svg`.
fn place(covered: &Covered, format: Format) -> PathBuf {
    let source = &covered.source;
    let path = source.file().unwrap_or(Path::new(source.path()));
    let named = path.components().filter(|part| matches!(part, Component::Normal(_)));
    let path: PathBuf = named.collect();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem =
        [".asl.json", ".asl.yaml", ".asl.yml", ".json", ".yaml", ".yml"].iter().find_map(|end| name.strip_suffix(end));
    let stem = match source.resource() {
        Some(resource) => format!("{name}.{resource}"),
        None => stem.unwrap_or(&name).to_string(),
    };
    path.with_file_name(format!("{stem}.{}", format.extension()))
}

fn overlay(covered: &Covered) -> Overlay {
    let mut states: BTreeMap<String, Exercised> = BTreeMap::new();
    for (part, is_hit) in &covered.parts {
        let state = states.entry(part.state.clone()).or_default();
        match part.kind {
            Kind::State => state.is_entered = *is_hit,
            Kind::Rule(_) | Kind::Retrier(_) | Kind::Catcher(_) => {
                state.parts += 1;
                if !is_hit {
                    state.missing.push(part.field());
                }
            }
        }
    }
    Overlay::Coverage(states)
}
