//! The types and the `asl!` that they go into, as a Rust file.

use std::fmt::Write;
use std::path::Path;

use asl_codegen::ir::name::upper_camel_case;

use super::infer::Structs;
use super::samples::{Data, Samples};
use super::schema::Schemas;

/// The whole text; `definition` is what the user calls it: `template.yaml#Order`, too.
pub(super) fn render(definition: &Path, samples: Samples) -> Result<String, String> {
    let mut types = Types::default();
    let input = types.of(&samples.input, "Input")?;
    let mut signatures = Vec::new();
    let mut without = Vec::new();
    for task in &samples.tasks {
        let name = upper_camel_case(&task.state);
        let (input, output) =
            (types.of(&task.input, &format!("{name}Input"))?, types.of(&task.output, &format!("{name}Output"))?);
        match (input, output) {
            (None, None) => without.push(task.state.as_str()),
            (input, output) => {
                let json = || "asl::Value".to_string();
                signatures.push((&task.state, input.unwrap_or_else(json), output.unwrap_or_else(json)));
            }
        }
    }
    let file = definition.file_name().unwrap_or_default().to_string_lossy();
    let mut text = String::from("use asl::{Payload, asl};\nuse serde::{Deserialize, Serialize};\n\n");
    let _ = write!(text, "asl! {{\n    {file:?},\n");
    if let Some(input) = input {
        let _ = writeln!(text, "    input = {input},");
    }
    if !signatures.is_empty() {
        text.push_str("    tasks = {\n");
        for (state, input, output) in signatures {
            let _ = writeln!(text, "        {state:?}: fn({input}) -> {output},");
        }
        text.push_str("    },\n");
    }
    text.push_str("}\n");
    if !without.is_empty() {
        let _ = write!(text, "\n// No sample says what these take or return, so it is JSON: {}\n", without.join(", "));
    }
    text.push_str(&types.structs.into_text());
    if types.has_schemas {
        let _ = write!(text, "\n{}", types.schemas.into_text()?);
    }
    Ok(text)
}

#[derive(Default)]
struct Types {
    structs: Structs,
    schemas: Schemas,
    has_schemas: bool,
}

impl Types {
    /// The type of one end of a task; `None` where nothing is known of it.
    fn of(&mut self, data: &Data, name: &str) -> Result<Option<String>, String> {
        if let Some(schema) = &data.schema {
            let ty = self.schemas.ty(schema, name)?;
            self.has_schemas = true;
            self.structs.take(&ty);
            return Ok(Some(ty));
        }
        Ok(data.shape.as_ref().map(|shape| self.structs.ty(shape, name)))
    }
}
