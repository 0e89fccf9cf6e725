//! A type of the user's, as far as a macro knows types: by its tokens.

use std::fmt;
use std::rc::Rc;

use proc_macro2::TokenStream;

use crate::tokens;

/// A type from a task's signature. Copies are cheap, and types are the same where their text is.
#[derive(Clone)]
pub struct RustType(Rc<Inner>);

struct Inner {
    tokens: TokenStream,
    text: String,
    code: tokens::TokenStream,
}

impl RustType {
    /// The type that is written so.
    pub fn new(tokens: TokenStream) -> RustType {
        let text = tokens.to_string();
        let code = tokens.clone().into();
        RustType(Rc::new(Inner { tokens, text, code }))
    }

    /// As its user wrote it: errors point there.
    pub fn tokens(&self) -> &TokenStream {
        &self.0.tokens
    }

    /// The same as a part of generated code.
    pub(crate) fn code(&self) -> &tokens::TokenStream {
        &self.0.code
    }

    /// Its tokens as text.
    pub fn text(&self) -> &str {
        &self.0.text
    }
}

impl PartialEq for RustType {
    fn eq(&self, other: &RustType) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.text() == other.text()
    }
}

impl fmt::Debug for RustType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}
