//! A type of the user's, as far as a macro knows types: by its tokens.

use std::fmt;
use std::rc::Rc;
use std::str::FromStr;

use proc_macro2::{Ident, LexError, TokenStream, TokenTree};

use crate::collect_vec::CollectVec;
use crate::tokens;

/// A type from a task's signature. Copies are cheap, and types are the same where their text is.
#[derive(Clone)]
pub struct RustType(Rc<Inner>);

struct Inner {
    tokens: Rc<[TokenTree]>,
    text: String,
    code: tokens::TokenStream,
}

impl RustType {
    /// The type that is written so.
    ///
    /// ```
    /// use asl_codegen::ir::RustType;
    ///
    /// let orders = RustType::new("Vec<Order>".parse()?);
    /// assert_eq!(orders, "Vec < Order >".parse()?);
    /// # Ok::<(), proc_macro2::LexError>(())
    /// ```
    pub fn new(tokens: TokenStream) -> RustType {
        let text = tokens.to_string();
        RustType::of(tokens.into_iter().collect_vec().into(), text)
    }

    /// The type with this name, which most are: rustc isn't asked about it.
    ///
    /// ```
    /// use asl_codegen::ir::RustType;
    /// use proc_macro2::{Ident, Span};
    ///
    /// assert_eq!(RustType::named(Ident::new("Order", Span::call_site())), "Order".parse()?);
    /// # Ok::<(), proc_macro2::LexError>(())
    /// ```
    pub fn named(name: Ident) -> RustType {
        let text = name.to_string();
        RustType::of(Rc::new([name.into()]), text)
    }

    fn of(tokens: Rc<[TokenTree]>, text: String) -> RustType {
        let code = tokens::TokenStream::given(Rc::clone(&tokens));
        RustType(Rc::new(Inner { tokens, text, code }))
    }

    /// As its user wrote it: errors point there.
    pub fn tokens(&self) -> &[TokenTree] {
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

/// From Rust code, which is not asked whether it is a type.
impl FromStr for RustType {
    type Err = LexError;

    fn from_str(code: &str) -> Result<RustType, LexError> {
        Ok(RustType::new(code.parse()?))
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
