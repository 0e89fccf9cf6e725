//! Reference paths: JSONPaths that name exactly one place (spec: "Reference Paths"), such as `$.order.items[0]` or `$$.Map.Item.Value`.

use super::json_path::{Root, Step};
use crate::span::Spanned;

/// A parsed reference path: keys and indices only.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferencePath {
    /// What the path starts from.
    pub root: Root,
    /// The steps from there, left to right.
    pub steps: Vec<Spanned<Step>>,
    /// The path as it was written; its span excludes the quotes.
    pub text: Spanned<String>,
}
