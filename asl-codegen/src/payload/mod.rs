//! `#[derive(Payload)]` as a library: a type's definition in, its schema and field access out.
//!
//! The pipeline reads a type's attributes (`attr`), decides what its JSON looks like (`shape`) and writes that down
//! twice: as a constant (`schema`) and as code that reads fields in place (`read`). Enums that are numbers in JSON
//! have a file of their own (`integer`).

mod attr;
mod build;
mod case;
mod enum_shape;
mod errors;
mod expand;
mod integer;
mod read;
mod schema;
mod shape;
mod struct_shape;

use proc_macro2::TokenStream;
use syn::DeriveInput;

/// What `#[derive(Payload)]` puts beside a type: an implementation of `Payload`, or errors and a stub.
///
/// ```
/// let input = "struct NewCase { id: String }".parse().unwrap();
/// let output = asl_codegen::payload::derive(input).to_string();
/// assert!(output.contains("Payload for NewCase"));
/// ```
pub fn derive(input: TokenStream) -> TokenStream {
    match syn::parse2::<DeriveInput>(input) {
        Ok(input) => expand::derive(&input),
        Err(error) => error.into_compile_error(),
    }
}
