//! Where a distributed Map reads its items from (AWS: `ItemReader`).
//!
//! ```text
//! { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "JSON" }, "Parameters": { "Bucket": "b", "Key": "k" } }
//! ```

use super::payload_template::PayloadTemplate;
use super::resource::Resource;
use super::value::Value;
use crate::span::{Span, Spanned};

/// An `ItemReader` field.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReaderTransformation {
    /// `NONE`: the listing itself
    None,
    /// `LOAD_AND_FLATTEN`: the items inside the listed objects
    LoadAndFlatten,
}

/// `ReaderConfig.ManifestType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ManifestType {
    /// `ATHENA_DATA`
    AthenaData,
    /// `S3_INVENTORY`
    S3Inventory,
}

/// `ReaderConfig.CSVDelimiter`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CsvHeaderLocation {
    /// `FIRST_ROW`
    FirstRow,
    /// `GIVEN`: by `CSVHeaders`
    Given,
}
