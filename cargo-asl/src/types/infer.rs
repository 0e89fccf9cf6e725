//! From shapes to Rust types: structs with names, each written once.

use std::collections::HashSet;
use std::fmt::Write;

use asl_codegen::ir::name::{identifier, snake_case, upper_camel_case};

use super::shape::{Key, Shape};

/// The types so far.
#[derive(Debug, Default)]
pub(super) struct Structs {
    /// What was written of each, by its keys.
    known: Vec<(Vec<Key>, String)>,
    taken: HashSet<String>,
    text: String,
}

impl Structs {
    /// A type of this name is there already.
    pub(super) fn take(&mut self, name: &str) {
        self.taken.insert(name.to_string());
    }

    /// All structs, as text.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// The type of a shape; a struct for it is called after `name`, or as one of the same keys that is there already.
    pub(super) fn ty(&mut self, shape: &Shape, name: &str) -> String {
        match shape {
            Shape::Null | Shape::Any => "asl::Value".to_string(),
            Shape::Bool => "bool".to_string(),
            Shape::Integer { is_large: false } => "i64".to_string(),
            Shape::Integer { is_large: true } => "u64".to_string(),
            Shape::Float => "f64".to_string(),
            Shape::String => "String".to_string(),
            Shape::Array(None) => "Vec<asl::Value>".to_string(),
            Shape::Array(Some(item)) => format!("Vec<{}>", self.ty(item, &singular(name))),
            Shape::Optional(inner) => format!("Option<{}>", self.ty(inner, name)),
            Shape::Object(keys) if keys.is_empty() => "asl::Value".to_string(),
            Shape::Object(keys) => self.struct_of(keys, name),
        }
    }

    fn struct_of(&mut self, keys: &[Key], name: &str) -> String {
        if let Some((_, name)) = self.known.iter().find(|(known, _)| known == keys) {
            return name.clone();
        }
        let name = self.free(upper_camel_case(name));
        self.known.push((keys.to_vec(), name.clone()));
        let case = case_of(keys);
        let mut fields = HashSet::new();
        let mut body = String::new();
        for key in keys {
            let field = free(snake_case(&key.name), &fields);
            fields.insert(field.clone());
            if case.is_none_or(|(_, to)| to(&field) != key.name) && field != key.name {
                let _ = writeln!(body, "    #[serde(rename = {:?})]", key.name);
            }
            let ty = self.ty(&key.shape, &key.name);
            let ty = match (key.is_missing, ty.starts_with("Option<")) {
                (true, is_option) => {
                    let _ = writeln!(body, "    #[serde(default, skip_serializing_if = \"Option::is_none\")]");
                    if is_option { ty } else { format!("Option<{ty}>") }
                }
                (false, _) => ty,
            };
            let _ = writeln!(body, "    {}: {ty},", identifier(&field));
        }
        let rename = case.map(|(name, _)| format!("#[serde(rename_all = \"{name}\")]\n")).unwrap_or_default();
        let derives = "#[derive(Clone, Debug, Serialize, Deserialize, Payload)]";
        let _ = write!(self.text, "\n{derives}\n{rename}struct {name} {{\n{body}}}\n");
        name
    }

    fn free(&mut self, name: String) -> String {
        let name = free(name, &self.taken);
        self.taken.insert(name.clone());
        name
    }
}

fn free(name: String, taken: &HashSet<String>) -> String {
    let name = if name.is_empty() { "field".to_string() } else { name };
    let numbered = (2..).map(|number| format!("{name}{number}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or(name)
}

/// `lines` has each a `line`.
fn singular(name: &str) -> String {
    match name.strip_suffix("ies") {
        Some(stem) if !stem.is_empty() => format!("{stem}y"),
        _ => match name.strip_suffix('s') {
            Some(stem) if !stem.is_empty() && !stem.ends_with('s') => stem.to_string(),
            _ => format!("{name}Item"),
        },
    }
}

type Case = (&'static str, fn(&str) -> String);

/// What serde calls the way in which all keys are written, unless it is Rust's.
fn case_of(keys: &[Key]) -> Option<Case> {
    const CASES: [Case; 2] = [("camelCase", camel_case), ("PascalCase", pascal_case)];
    let fits = |to: fn(&str) -> String| keys.iter().all(|key| to(&snake_case(&key.name)) == key.name);
    if fits(str::to_string) { None } else { CASES.into_iter().find(|(_, to)| fits(*to)) }
}

/// As serde writes `total_cents` in `PascalCase`: `TotalCents`.
fn pascal_case(field: &str) -> String {
    field.split('_').map(capitalised).collect()
}

fn camel_case(field: &str) -> String {
    let pascal = pascal_case(field);
    let mut letters = pascal.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
