//! What it does: finds fields of a Map's `ReaderConfig` that don't go together: `LOAD_AND_FLATTEN` or a manifest of Athena without
//! what is to be read, an inventory with it, an `ItemsPointer` that is no JSON pointer or not for JSON, a version of a Parquet
//! file, too many `CSVHeaders`.
//!
//! Why it is bad: the documentation of the service excludes them; the Map can't read its items.
//!
//! Example:
//! ```json
//! { "ReaderConfig": { "InputType": "JSON", "ItemsPointer": "orders/open" } }
//! ```
//!
//! Write instead:
//! ```json
//! { "ReaderConfig": { "InputType": "JSON", "ItemsPointer": "/orders/open" } }
//! ```

use super::task_parameter_missing::keys;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::item_reader::{InputType, ItemReader, ManifestType, ReaderConfig, ReaderTransformation};
use crate::model::resource::ResourceKind;
use crate::model::{State, StateKind};
use crate::span::{Span, Spanned};

/// The longest `ItemsPointer`, in characters.
const LONGEST_POINTER: usize = 1_999;

/// The most bytes of `CSVHeaders`.
const MOST_HEADERS: usize = 10 * 1_024;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    for &state in states {
        let Some(StateKind::Map(map)) = &state.kind else { continue };
        let Some(reader) = &map.item_reader else { continue };
        let Some(config) = &reader.config else { continue };
        let found = [
            transformation(reader, config),
            manifest(config),
            pointer(config),
            parquet(reader, config),
            headers(config),
        ];
        found.into_iter().flatten().for_each(|fault| diags.push(fault));
    }
}

fn conflict(span: Span, message: impl Into<String>, help: &str) -> Option<Diagnostic> {
    Some(Diagnostic::new(&code::ITEM_READER_CONFIG_CONFLICT, span, message).help(help))
}

fn transformation(reader: &ItemReader, config: &ReaderConfig) -> Option<Diagnostic> {
    let load = config.transformation.as_ref().filter(|found| found.value == ReaderTransformation::LoadAndFlatten)?;
    let resource = reader.resource.as_ref().map(|resource| &resource.kind);
    if matches!(resource, Some(ResourceKind::Service { action, .. }) if action == "getObject") {
        let help = "write `arn:aws:states:::s3:listObjectsV2` as the reader's `Resource`";
        return conflict(load.span, "`LOAD_AND_FLATTEN` reads the objects of a list, and `getObject` reads one", help);
    }
    let help = r#"add what the objects are: `"InputType": "JSON"`"#;
    config.input_type.is_none().then(|| conflict(load.span, "`LOAD_AND_FLATTEN` needs an `InputType`", help)).flatten()
}

fn manifest(config: &ReaderConfig) -> Option<Diagnostic> {
    let manifest = config.manifest_type.as_ref()?;
    match (manifest.value, &config.input_type) {
        (ManifestType::AthenaData, None) => {
            let help = r#"add what the listed objects are: `"InputType": "CSV"`"#;
            conflict(manifest.span, "`ATHENA_DATA` needs an `InputType`", help)
        }
        (ManifestType::AthenaData, Some(Spanned { value: InputType::Json | InputType::Manifest, span })) => conflict(
            *span,
            "a manifest of Athena lists files of other types",
            "write `\"CSV\"`, `\"JSONL\"` or `\"PARQUET\"`",
        ),
        (ManifestType::S3Inventory, Some(input_type)) if input_type.value != InputType::Manifest => conflict(
            input_type.span,
            "`S3_INVENTORY` has no `InputType`",
            "remove `InputType`: an inventory says itself what it is",
        ),
        _ => None,
    }
}

fn pointer(config: &ReaderConfig) -> Option<Diagnostic> {
    let pointer = config.items_pointer.as_ref()?;
    if let Some(input_type) = config.input_type.as_ref().filter(|found| found.value != InputType::Json) {
        let help = r#"remove it, or write `"InputType": "JSON"`"#;
        return conflict(pointer.span, "`ItemsPointer` points into JSON", help)
            .map(|fault| fault.also(input_type.span, "this is read"));
    }
    if !pointer.is_empty() && !pointer.starts_with('/') && !pointer.contains("${") {
        let help = "a JSON pointer begins with `/`, and has one before each name: `\"/orders/open\"`";
        return conflict(pointer.span, format!("`{}` is not a JSON pointer", pointer.value), help);
    }
    let length = pointer.chars().count();
    let help = "give the items' object a place that is not as deep";
    (length > LONGEST_POINTER)
        .then(|| {
            conflict(
                pointer.span,
                format!("`ItemsPointer` has {length} characters, at most {LONGEST_POINTER} are possible"),
                help,
            )
        })
        .flatten()
}

fn parquet(reader: &ItemReader, config: &ReaderConfig) -> Option<Diagnostic> {
    let input_type = config.input_type.as_ref().filter(|found| found.value == InputType::Parquet)?;
    let has_version =
        reader.arguments.as_ref().and_then(keys).is_some_and(|keys| keys.iter().any(|key| key.value == "VersionId"));
    let help = "remove `VersionId`: the newest version of the file is read";
    has_version.then(|| conflict(input_type.span, "a Parquet file is read without a `VersionId`", help)).flatten()
}

fn headers(config: &ReaderConfig) -> Option<Diagnostic> {
    let headers = config.csv_headers.as_ref()?;
    let bytes: usize = headers.iter().map(|header| header.len()).sum();
    let first = headers.first().filter(|_| bytes > MOST_HEADERS)?;
    let help = r#"put them into the file's first row, and write `"CSVHeaderLocation": "FIRST_ROW"`"#;
    conflict(first.span, format!("`CSVHeaders` have {bytes} bytes, at most {MOST_HEADERS} are possible"), help)
}
