//! JSON Schemas to Rust types, by typify.

use quote::ToTokens;
use serde_json::Value;
use typify::{TypeSpace, TypeSpaceSettings};

/// The types of all schemas: those that they share are written once.
pub(super) struct Schemas(TypeSpace);

impl Default for Schemas {
    fn default() -> Schemas {
        let mut settings = TypeSpaceSettings::default();
        settings.with_derive("::asl::Payload".to_string());
        Schemas(TypeSpace::new(&settings))
    }
}

impl Schemas {
    /// The name of the type that a schema describes: it is named after the task, not after the schema.
    pub(super) fn ty(&mut self, schema: &Value, name: &str) -> Result<String, String> {
        let schema: schemars::schema::RootSchema =
            serde_json::from_value(schema.clone()).map_err(|error| format!("this is no JSON Schema: {error}"))?;
        self.0.add_ref_types(schema.definitions).map_err(|error| error.to_string())?;
        let mut root = schema.schema;
        root.metadata().title = Some(name.to_string());
        let root = schemars::schema::Schema::Object(root);
        let id = self.0.add_type_with_name(&root, Some(name.to_string())).map_err(|error| error.to_string())?;
        Ok(self.0.get_type(&id).map_err(|error| error.to_string())?.ident().to_string())
    }

    /// All types as text.
    pub(super) fn into_text(self) -> Result<String, String> {
        let mut file: syn::File = syn::parse2(self.0.to_stream()).map_err(|error| error.to_string())?;
        file.items.retain(is_type);
        Ok(prettyplease::unparse(&file))
    }
}

/// Of what typify writes: the types, and what they can't do without.
fn is_type(item: &syn::Item) -> bool {
    match item {
        syn::Item::Struct(_) | syn::Item::Enum(_) | syn::Item::Type(_) => true,
        // Conversions of values that the schema limits, and defaults.
        syn::Item::Impl(item) => {
            let of_trait = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
            let name = of_trait.map(|segment| segment.ident.to_string()).unwrap_or_default();
            let of_reference =
                of_trait.is_some_and(|segment| segment.arguments.to_token_stream().to_string().contains('&'));
            !(name == "From" && of_reference)
        }
        _ => true,
    }
}
