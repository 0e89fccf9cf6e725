//! What emitters write: Rust as text, around the tokens that the user has written.
//!
//! A macro runs unoptimised, and each token that it makes through rustc's interface costs a call and more. So generated code is
//! text, which rustc reads at once at the end. What the user wrote, a task's types above all, stays tokens: errors point there.
//!
//! The names are those of `proc_macro2` and of `quote`, and what is known of those holds here.
//!
//! ```text
//! quote!(fn exit(input: #ty) {})    " fn exit␋( input : ␀␌)␋{␌}"    ␀: the user's tokens; ␋ and ␌: before what opens and closes
//! ```

mod doc;
mod ident;
mod literal;
mod reader;
mod repeat;
mod template;
mod to_tokens;

pub(crate) use self::doc::Doc;
pub(crate) use self::ident::{Ident, format_ident};
pub(crate) use self::literal::Literal;
pub(crate) use self::repeat::{Item, Repeated, repeats};
pub(crate) use self::template::{code, code_each, code_of, names, names_each, place, quote, quote_spanned, repeated};
pub(crate) use self::to_tokens::{Code, ToTokens};

use std::cell::{OnceCell, RefCell};
use std::fmt::{self, Formatter};
use std::rc::Rc;

use proc_macro2::Span;

use crate::collect_vec::CollectVec;
use crate::options::Lexer;

/// Stands in a text for tokens that are no text. The three are whitespace or nothing to Rust, and no literal has them as they are.
const GIVEN: u8 = b'\0';
/// Stands before a delimiter that opens.
const OPEN: u8 = b'\x0b';
/// Stands before a delimiter that closes.
const CLOSE: u8 = b'\x0c';

/// Generated code.
#[derive(Clone, Debug, Default)]
pub(crate) struct TokenStream {
    text: String,
    /// What stands where the text has `GIVEN`, in order.
    given: Vec<Given>,
}

/// What is not text at the macro call's place.
#[derive(Clone, Debug)]
enum Given {
    /// What the user has written.
    Tokens(Rc<[proc_macro2::TokenTree]>),
    /// Code that stands at a place in what the user has written.
    Placed(TokenStream, Span),
    /// Code with some of that in it, which stands in many places.
    Shared(Rc<Shared>),
}

#[derive(Debug)]
struct Shared {
    code: TokenStream,
    /// The same, once it was read.
    tokens: OnceCell<proc_macro2::TokenStream>,
}

thread_local! {
    /// What is no text in the code that is just being written. A formatter takes text only.
    static WRITTEN: RefCell<Vec<Given>> = const { RefCell::new(Vec::new()) };
}

impl TokenStream {
    /// No code.
    pub(crate) fn new() -> TokenStream {
        TokenStream::default()
    }

    /// The code that a template makes.
    pub(crate) fn of(template: fmt::Arguments<'_>) -> TokenStream {
        let text = fmt::format(template);
        let given = if text.as_bytes().contains(&GIVEN) { WRITTEN.take() } else { Vec::new() };
        TokenStream { text, given }
    }

    /// What the user has written.
    pub(crate) fn given(tokens: Rc<[proc_macro2::TokenTree]>) -> TokenStream {
        match tokens.is_empty() {
            true => TokenStream::new(),
            false => TokenStream { text: char::from(GIVEN).into(), given: vec![Given::Tokens(tokens)] },
        }
    }

    /// Whether there is no code.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether the code is this name and nothing else.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.text.trim_start() == name
    }

    /// The text of code that has nothing else: the same for the same code.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The same for many places, which are the same to rustc: it is read once.
    pub(crate) fn shared(self) -> TokenStream {
        if self.given.is_empty() {
            return self;
        }
        let shared = Rc::new(Shared { code: self, tokens: OnceCell::new() });
        TokenStream { text: char::from(GIVEN).into(), given: vec![Given::Shared(shared)] }
    }

    /// The same standing at a place in the user's code: what is wrong with it is reported there.
    pub(crate) fn at(self, place: Span) -> TokenStream {
        TokenStream { text: char::from(GIVEN).into(), given: vec![Given::Placed(self, place)] }
    }

    /// What is inside of parentheses around the whole, if there are any.
    #[cfg(feature = "jsonata")]
    pub(crate) fn inside_parentheses(&self) -> Option<TokenStream> {
        let text = self.text.trim_start_matches(' ').strip_prefix("\u{b}(")?.strip_suffix("\u{c})")?;
        let mut n_open = 0;
        for mark in text.bytes() {
            match mark {
                OPEN => n_open += 1,
                CLOSE if n_open == 0 => return None,
                CLOSE => n_open -= 1,
                _ => {}
            }
        }
        Some(TokenStream { text: text.to_string(), given: self.given.clone() })
    }

    /// Writes it behind the code before it: the only way into a template, as its text and what is no text go together.
    fn write_all(&self, code: &mut Formatter<'_>) -> fmt::Result {
        if !self.given.is_empty() {
            WRITTEN.with_borrow_mut(|written| written.extend_from_slice(&self.given));
        }
        code.write_str(&self.text)
    }

    /// Adds code behind this.
    pub(crate) fn append(&mut self, other: &TokenStream) {
        self.text.push_str(&other.text);
        if !other.given.is_empty() {
            self.given.extend_from_slice(&other.given);
        }
    }

    /// The code as tokens of Rust.
    pub(crate) fn read(&self, lexer: Lexer) -> proc_macro2::TokenStream {
        reader::read(self, lexer)
    }

    /// Items as tokens of Rust, one behind the other: those between two that have tokens of the user's are one text.
    pub(crate) fn read_items(items: &[TokenStream], lexer: Lexer) -> proc_macro2::TokenStream {
        let (mut tokens, mut text) = (proc_macro2::TokenStream::new(), TokenStream::new());
        for item in items {
            if !item.given.is_empty() {
                tokens.extend(std::mem::take(&mut text).read(lexer));
                tokens.extend(item.read(lexer));
            } else {
                text.append(item);
            }
        }
        tokens.extend(text.read(lexer));
        tokens
    }
}

impl Extend<TokenStream> for TokenStream {
    fn extend<I: IntoIterator<Item = TokenStream>>(&mut self, all: I) {
        for tokens in all {
            self.append(&tokens);
        }
    }
}

impl FromIterator<TokenStream> for TokenStream {
    fn from_iter<I: IntoIterator<Item = TokenStream>>(all: I) -> TokenStream {
        let mut tokens = TokenStream::new();
        for more in all {
            tokens.append(&more);
        }
        tokens
    }
}

impl From<proc_macro2::TokenStream> for TokenStream {
    fn from(given: proc_macro2::TokenStream) -> TokenStream {
        TokenStream::given(given.into_iter().collect_vec().into())
    }
}
