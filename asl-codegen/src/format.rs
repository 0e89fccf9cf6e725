//! Tokens to the text of a file, for `build.rs`, for the CLI and for reading.

use proc_macro2::TokenStream;

/// Formats generated code as rustfmt would; where it isn't valid Rust, which would be a bug, as one long line.
///
/// ```
/// let tokens = "fn main ( ) { }".parse().unwrap();
/// assert_eq!(asl_codegen::format::pretty(tokens), "fn main() {}\n");
/// ```
pub fn pretty(tokens: TokenStream) -> String {
    match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(_) => tokens.to_string(),
    }
}
