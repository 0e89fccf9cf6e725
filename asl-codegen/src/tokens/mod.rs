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
pub(crate) use self::template::{
    code, code_each, code_of, names, names_each, place, quote, quote_spanned, repeated, template,
};
pub(crate) use self::to_tokens::{Code, ToTokens};

use std::cell::{OnceCell, RefCell};
use std::fmt;
use std::rc::Rc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

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
    /// What stands where the text has `GIVEN`, in order, if it has that.
    given: Option<Rc<[Given]>>,
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
    /// What is no text in the templates that are just being written, each with its number. A formatter takes text only.
    static WRITTEN: RefCell<Vec<(usize, Rc<[Given]>)>> = const { RefCell::new(Vec::new()) };
}

/// How often that was added to, by all threads: unoptimised, a thread's own number takes many times as long to read.
static N_WRITTEN: AtomicUsize = AtomicUsize::new(0);

impl TokenStream {
    /// No code.
    pub(crate) fn new() -> TokenStream {
        TokenStream::default()
    }

    /// The code that a template makes.
    pub(crate) fn of(template: fmt::Arguments<'_>) -> TokenStream {
        let n_before = N_WRITTEN.load(Relaxed);
        let text = fmt::format(template);
        let given = if N_WRITTEN.load(Relaxed) == n_before { None } else { written_since(n_before) };
        TokenStream { text, given }
    }

    /// What the user has written.
    pub(crate) fn given(tokens: Rc<[proc_macro2::TokenTree]>) -> TokenStream {
        match tokens.is_empty() {
            true => TokenStream::new(),
            false => TokenStream::of_given(Given::Tokens(tokens)),
        }
    }

    fn of_given(given: Given) -> TokenStream {
        TokenStream { text: char::from(GIVEN).into(), given: Some(Rc::new([given])) }
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
        match self.given.is_some() {
            true => TokenStream::of_given(Given::Shared(Rc::new(Shared { code: self, tokens: OnceCell::new() }))),
            false => self,
        }
    }

    /// The same standing at a place in the user's code: what is wrong with it is reported there.
    pub(crate) fn at(self, place: Span) -> TokenStream {
        TokenStream::of_given(Given::Placed(self, place))
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

    /// What is no text in it.
    fn all_given(&self) -> &[Given] {
        self.given.as_deref().unwrap_or_default()
    }

    /// Adds code behind this.
    pub(crate) fn append(&mut self, other: &TokenStream) {
        self.text.push_str(&other.text);
        if let Some(given) = &other.given {
            self.given = Some([self.all_given(), given].concat().into());
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
            if item.given.is_some() {
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

/// What is no text in the template that began when so many had been written. Templates that were made meanwhile have taken theirs.
fn written_since(n_before: usize) -> Option<Rc<[Given]>> {
    WRITTEN.with_borrow_mut(|written| {
        let mut before = written.as_slice();
        while let [rest @ .., (number, _)] = before
            && *number >= n_before
        {
            before = rest;
        }
        let n_kept = before.len();
        let given = match written.get(n_kept..)? {
            [] => return None,
            [(_, given)] => Rc::clone(given),
            several => {
                let mut all = Vec::new();
                for (_, given) in several {
                    for one in &**given {
                        all.push(one.clone());
                    }
                }
                all.into()
            }
        };
        written.truncate(n_kept);
        Some(given)
    })
}

impl FromIterator<TokenStream> for TokenStream {
    fn from_iter<I: IntoIterator<Item = TokenStream>>(all: I) -> TokenStream {
        let mut text = String::new();
        let mut given = Vec::new();
        for tokens in all {
            text.push_str(&tokens.text);
            given.extend_from_slice(tokens.all_given());
        }
        TokenStream { text, given: (!given.is_empty()).then(|| given.into()) }
    }
}

impl From<proc_macro2::TokenStream> for TokenStream {
    fn from(given: proc_macro2::TokenStream) -> TokenStream {
        TokenStream::given(given.into_iter().collect_vec().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: TokenStream, expected: &str) {
        let expected: proc_macro2::TokenStream = expected.parse().unwrap();
        assert_eq!(code.read(|text| text.parse().ok()).to_string(), expected.to_string());
    }

    fn given(tokens: &str) -> TokenStream {
        tokens.parse::<proc_macro2::TokenStream>().unwrap().into()
    }

    #[test]
    fn what_is_given_stands_where_it_was_written() {
        let (a, b) = (given("A"), given("Vec<B>"));
        check(quote!(fn f(a: #a, b: &#b) -> [#a; 2] {}), "fn f(a: A, b: &Vec<B>) -> [A; 2] {}");
    }

    #[test]
    fn a_template_that_is_made_while_another_is_written_takes_its_own() {
        let outer = given("Outer");
        let inner = ["A", "B"].map(|name| quote!(x: #name));
        let fields = inner.iter().map(|field| {
            let (plain, ty) = (quote!(y: u8), given("T"));
            let pair = quote!((#ty, #field));
            quote!({ #plain, #pair, #pair })
        });
        let code = quote!(#outer: #(#fields),*; #outer);
        check(code, r#"Outer: { y: u8, (T, x: "A"), (T, x: "A") }, { y: u8, (T, x: "B"), (T, x: "B") }; Outer"#);
    }
}
