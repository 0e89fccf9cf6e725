//! Where a distributed Map reads its items from (AWS: `ItemReader`).
//!
//! ```text
//! { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "JSON" }, "Parameters": { "Bucket": "b", "Key": "k" } }
//! ```

use super::fields::{Fields, What};
use super::payload_template::{PayloadTemplate, Shape, read_template};
use super::query_language::{Context, QueryLanguage};
use super::resource::{Resource, read_resource};
use super::scalar::{integer, non_empty_strings, one_of, string};
use super::value::{Value, read_value};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::span::{Span, Spanned};
use crate::syntax::tree::Member;

/// An `ItemReader` field.
#[derive(Debug, PartialEq)]
pub struct ItemReader {
    /// `Resource`; `None` only after a reported error.
    pub resource: Option<Resource>,
    /// `Parameters` (JSONPath) or `Arguments` (JSONata).
    pub arguments: Option<PayloadTemplate>,
    /// `ReaderConfig`.
    pub config: Option<ReaderConfig>,
    /// The field's object.
    pub span: Span,
}

/// An `ItemReader`'s `ReaderConfig`.
#[derive(Debug, PartialEq)]
pub struct ReaderConfig {
    /// `InputType`.
    pub input_type: Option<Spanned<InputType>>,
    /// `Transformation`.
    pub transformation: Option<Spanned<ReaderTransformation>>,
    /// `ManifestType`.
    pub manifest_type: Option<Spanned<ManifestType>>,
    /// `CSVDelimiter`.
    pub csv_delimiter: Option<Spanned<CsvDelimiter>>,
    /// `CSVHeaderLocation`.
    pub csv_header_location: Option<Spanned<CsvHeaderLocation>>,
    /// `CSVHeaders`.
    pub csv_headers: Option<Vec<Spanned<String>>>,
    /// `ItemsPointer`: a JSON pointer.
    pub items_pointer: Option<Spanned<String>>,
    /// `MaxItems` or `MaxItemsPath`.
    pub max_items: Option<Value<u64>>,
    /// The field's object.
    pub span: Span,
}

/// `ReaderConfig.InputType`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum InputType {
    /// `CSV`
    Csv,
    /// `JSON`
    Json,
    /// `JSONL`
    Jsonl,
    /// `PARQUET`
    Parquet,
    /// `MANIFEST`: an S3 inventory
    Manifest,
}

/// `ReaderConfig.Transformation`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ReaderTransformation {
    /// `NONE`: the listing itself
    None,
    /// `LOAD_AND_FLATTEN`: the items inside the listed objects
    LoadAndFlatten,
}

/// `ReaderConfig.ManifestType`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ManifestType {
    /// `ATHENA_DATA`
    AthenaData,
    /// `S3_INVENTORY`
    S3Inventory,
}

/// `ReaderConfig.CSVDelimiter`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CsvDelimiter {
    /// `COMMA`
    Comma,
    /// `PIPE`
    Pipe,
    /// `SEMICOLON`
    Semicolon,
    /// `SPACE`
    Space,
    /// `TAB`
    Tab,
}

/// `ReaderConfig.CSVHeaderLocation`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CsvHeaderLocation {
    /// `FIRST_ROW`
    FirstRow,
    /// `GIVEN`: by `CSVHeaders`
    Given,
}

const INPUT_TYPES: [(&str, InputType); 5] = [
    ("CSV", InputType::Csv),
    ("JSON", InputType::Json),
    ("JSONL", InputType::Jsonl),
    ("PARQUET", InputType::Parquet),
    ("MANIFEST", InputType::Manifest),
];

const TRANSFORMATIONS: [(&str, ReaderTransformation); 2] =
    [("NONE", ReaderTransformation::None), ("LOAD_AND_FLATTEN", ReaderTransformation::LoadAndFlatten)];

const MANIFEST_TYPES: [(&str, ManifestType); 2] =
    [("ATHENA_DATA", ManifestType::AthenaData), ("S3_INVENTORY", ManifestType::S3Inventory)];

const DELIMITERS: [(&str, CsvDelimiter); 5] = [
    ("COMMA", CsvDelimiter::Comma),
    ("PIPE", CsvDelimiter::Pipe),
    ("SEMICOLON", CsvDelimiter::Semicolon),
    ("SPACE", CsvDelimiter::Space),
    ("TAB", CsvDelimiter::Tab),
];

const HEADER_LOCATIONS: [(&str, CsvHeaderLocation); 2] =
    [("FIRST_ROW", CsvHeaderLocation::FirstRow), ("GIVEN", CsvHeaderLocation::Given)];

/// The most items a Map reads.
const MOST_ITEMS: u64 = 100_000_000;

/// An `ItemReader` field; `None` only after a reported error.
pub(super) fn read_item_reader(member: &Member, ctx: Context, diags: &mut Diagnostics) -> Option<ItemReader> {
    let mut fields = Fields::of(&member.value, What::Kind("an item reader"), Some(member.key.span), ctx, diags)?;
    let reader = ItemReader {
        resource: fields.require("Resource").and_then(|member| read_resource(member, diags)),
        arguments: read_arguments(&mut fields, diags),
        config: fields.take("ReaderConfig").and_then(|member| read_config(member, ctx, diags)),
        span: member.value.span,
    };
    fields.finish(diags);
    Some(reader)
}

/// `Parameters` or `Arguments`, by the language.
pub(super) fn read_arguments(fields: &mut Fields<'_>, diags: &mut Diagnostics) -> Option<PayloadTemplate> {
    let ctx = fields.ctx();
    let parameters = fields.take_in(QueryLanguage::JsonPath, "Parameters", diags);
    let arguments = fields.take_in(QueryLanguage::Jsonata, "Arguments", diags);
    parameters.or(arguments).and_then(|member| read_template(member, Shape::Object, ctx, diags))
}

fn read_config(member: &Member, ctx: Context, diags: &mut Diagnostics) -> Option<ReaderConfig> {
    let mut fields = Fields::of(&member.value, What::Kind("`ReaderConfig`"), Some(member.key.span), ctx, diags)?;
    let delimiter = fields.take("CSVDelimiter");
    let location = fields.take("CSVHeaderLocation");
    let headers = fields.take("CSVHeaders");
    let config = ReaderConfig {
        input_type: fields.take("InputType").and_then(|member| one_of(member, &INPUT_TYPES, diags)),
        transformation: fields.take("Transformation").and_then(|member| one_of(member, &TRANSFORMATIONS, diags)),
        manifest_type: fields.take("ManifestType").and_then(|member| one_of(member, &MANIFEST_TYPES, diags)),
        csv_delimiter: delimiter.and_then(|member| one_of(member, &DELIMITERS, diags)),
        csv_header_location: location.and_then(|member| one_of(member, &HEADER_LOCATIONS, diags)),
        csv_headers: headers.map(|member| non_empty_strings(member, diags)),
        items_pointer: fields.take("ItemsPointer").and_then(|member| string(member, diags)),
        max_items: read_value(&mut fields, ["MaxItems", "MaxItemsPath"], integer(1..=MOST_ITEMS), diags),
        span: member.value.span,
    };
    let input_type = config.input_type.as_ref().map(|input_type| input_type.value);
    match input_type {
        Some(InputType::Csv) if location.is_none() => fields.miss(&["CSVHeaderLocation"]),
        Some(InputType::Csv | InputType::Manifest) | None => {}
        Some(_) => {
            let of_csv = [delimiter, location, headers];
            of_csv.into_iter().flatten().for_each(|member| diags.push(only_for_csv(member)));
        }
    }
    let given = config.csv_header_location.as_ref().map(|location| location.value);
    match (given, headers) {
        (Some(CsvHeaderLocation::Given), None) => fields.miss(&["CSVHeaders"]),
        (Some(CsvHeaderLocation::FirstRow), Some(headers)) => {
            let message = "`CSVHeaders` needs `\"CSVHeaderLocation\": \"GIVEN\"`";
            diags.push(Diagnostic::new(&code::FIELDS_EXCLUSIVE, headers.key.span, message));
        }
        _ => {}
    }
    fields.finish(diags);
    Some(config)
}

fn only_for_csv(member: &Member) -> Diagnostic {
    let message = format!("`{}` is only for `\"InputType\": \"CSV\"`", member.key.value);
    Diagnostic::new(&code::FIELDS_EXCLUSIVE, member.key.span, message)
}

#[cfg(test)]
mod tests {
    use crate::model::testing;

    fn check(reader: &str, expected: &[&str]) {
        let processor = r#"{"StartAt": "B", "States": {"B": {"Type": "Succeed"}}}"#;
        testing::check(
            &format!(r#""Type": "Map", "End": true, "ItemProcessor": {processor}, "ItemReader": {reader}"#),
            expected,
        );
    }

    #[test]
    fn resources() {
        check(r#"{"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket.$": "$.b"}}"#, &[]);
        check("{}", &[r#"field-missing at "ItemReader""#]);
        check(r#"{"Resource": "a:b", "Arguments": {}}"#, &[r#"field-language-mismatch at "Arguments""#]);
    }

    #[test]
    fn configs() {
        let check = |config: &str, expected: &[&str]| {
            check(&format!(r#"{{"Resource": "a:b", "ReaderConfig": {config}}}"#), expected);
        };
        check(r#"{"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "CSVDelimiter": "TAB", "MaxItems": 9}"#, &[]);
        check(r#"{"InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["a"]}"#, &[]);
        check(r#"{"InputType": "CSV"}"#, &[r#"field-missing at "ReaderConfig""#]);
        check(r#"{"InputType": "CSV", "CSVHeaderLocation": "GIVEN"}"#, &[r#"field-missing at "ReaderConfig""#]);
        check(
            r#"{"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "CSVHeaders": ["a"]}"#,
            &[r#"fields-exclusive at "CSVHeaders""#],
        );
        check(
            r#"{"InputType": "JSON", "CSVHeaderLocation": "FIRST_ROW"}"#,
            &[r#"fields-exclusive at "CSVHeaderLocation""#],
        );
        check(r#"{"InputType": "XML"}"#, &[r#"field-value-unknown at "XML""#]);
        check(r#"{"MaxItems": 1, "MaxItemsPath": "$.n"}"#, &[r#"fields-exclusive at "MaxItemsPath""#]);
    }
}
