//! `#[asl::tasks]`: the async methods of a tasks trait's implementation, as methods that return boxed futures.
//!
//! ```text
//! async fn charge(&self, order: Order) -> Result<Receipt, TaskError> { … }
//! fn charge(&self, order: Order) -> Pin<Box<dyn Future<Output = Result<Receipt, TaskError>> + Send + '_>> {
//!     Box::pin(async move { … })
//! }
//! ```
//!
//! Large machines have traits of such methods (`emit/tasks_trait.rs`); those of small ones take them as well.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// How many async methods a tasks trait may have. What one returns is a type with the lifetime of `&self`; rustc compares each of these
/// with the signatures of all other methods, so that 3,000 take half a minute.
pub const MOST_ASYNC_TASKS: usize = 100;

/// The implementation with its methods rewritten.
///
/// ```
/// use asl_codegen::tasks_impl;
///
/// let written = "impl DeskTasks for Desk { async fn charge(&self, order: Order) -> Answer { pay(order).await } }";
/// let boxed = tasks_impl::boxed(written.parse().unwrap()).to_string();
/// assert!(boxed.contains("fn charge (& self , order : Order) -> :: std :: pin :: Pin <"), "{boxed}");
/// assert!(boxed.contains("async move { pay (order) . await }"), "{boxed}");
/// ```
pub fn boxed(implementation: TokenStream) -> TokenStream {
    let mut tokens: Vec<_> = implementation.into_iter().collect();
    let is_impl = tokens.iter().any(|token| is_word(token, "impl"));
    match tokens.pop() {
        Some(TokenTree::Group(body)) if is_impl && body.delimiter() == Delimiter::Brace => {
            let mut boxed = Group::new(Delimiter::Brace, boxed_methods(body.stream()));
            boxed.set_span(body.span());
            // Where the trait has async methods, a boxed future says more than it asks for.
            quote!(#[allow(refining_impl_trait)] #(#tokens)* #boxed)
        }
        last => {
            let span = tokens.first().or(last.as_ref()).map_or_else(Span::call_site, TokenTree::span);
            quote_spanned!(span=> ::std::compile_error! { "`#[asl::tasks]` belongs before the `impl` of a machine's tasks" })
        }
    }
}

fn boxed_methods(body: TokenStream) -> TokenStream {
    let mut tokens = body.into_iter();
    let mut methods = TokenStream::new();
    while let Some(token) = tokens.next() {
        match is_word(&token, "async") {
            true => methods.extend(boxed_method(token.span(), &mut tokens)),
            false => methods.extend([token]),
        }
    }
    methods
}

/// The method whose `async` was read.
fn boxed_method(place: Span, tokens: &mut impl Iterator<Item = TokenTree>) -> TokenStream {
    let (mut signature, mut returns, mut bounds) = (Vec::new(), Vec::new(), Vec::new());
    let mut part = &mut signature;
    let mut body = None;
    while let Some(token) = tokens.next() {
        match &token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                body = Some(token);
                break;
            }
            TokenTree::Punct(dash) if dash.as_char() == '-' => {
                tokens.next();
                part = &mut returns;
            }
            _ if is_word(&token, "where") => {
                part = &mut bounds;
                part.push(token);
            }
            _ => part.push(token),
        }
    }
    let output = if returns.is_empty() { quote!(()) } else { quote!(#(#returns)*) };
    quote_spanned! {place=>
        #(#signature)* -> ::std::pin::Pin<::std::boxed::Box<
            dyn ::std::future::Future<Output = #output> + ::std::marker::Send + '_
        >> #(#bounds)* {
            ::std::boxed::Box::pin(async move #body)
        }
    }
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}
