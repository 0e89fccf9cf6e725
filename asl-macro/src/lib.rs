//! The procedural macros.

use proc_macro::TokenStream;

/// Gives a type a schema that definitions are checked against, and lets paths read its fields in place.
///
/// serde's attributes are honoured. Its own are
///
/// - `#[payload(integer)]` on an enum: it is a number in JSON. Brings serde's `Serialize` and `Deserialize`, too;
/// - `#[payload(serde_repr)]` on an enum: the same with the traits left to the crate of that name;
/// - `#[payload(opaque)]` on a field or a type: it is any JSON as far as checks go;
/// - `#[payload(crate = path)]`: where this library is found if not at `::asl`.
#[proc_macro_derive(Payload, attributes(payload, serde))]
pub fn derive_payload(input: TokenStream) -> TokenStream {
    asl_codegen::payload::derive(input.into()).into()
}
