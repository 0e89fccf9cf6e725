//! `#[asl::tasks]`: the async methods of a tasks trait's implementation, as methods that return boxed futures.
//!
//! ```text
//! async fn charge(&self, order: Order) -> Result<Receipt, TaskError> { … }
//! fn charge(&self, order: Order) -> BoxFuture<'_, Result<Receipt, TaskError>> { boxed(async move { … }) }
//! ```
//!
//! Large machines have traits of such methods (`emit/tasks_trait.rs`); those of small ones take them as well.
//!
//! `boxed` is a function of the runtime, as rustc takes a third longer to see that `Box::pin` of a future becomes a `dyn Future`.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::collect_vec::CollectVec;

use crate::emit::runtime_path;

/// How many async methods a tasks trait may have. What one returns is a type with the lifetime of `&self`; rustc compares each of these
/// with the signatures of all other methods, so that 3,000 take half a minute.
pub const MOST_ASYNC_TASKS: usize = 100;

/// The implementation with its methods rewritten; `arguments` are those of the attribute: nothing, or `crate = path`.
///
/// ```
/// use asl_codegen::tasks_impl;
///
/// let written = "impl DeskTasks for Desk { async fn charge(&self, order: Order) -> Answer { pay(order).await } }";
/// let boxed = tasks_impl::boxed("".parse().unwrap(), written.parse().unwrap()).to_string();
/// assert!(boxed.contains("BoxFuture < '_ , Answer >"), "{boxed}");
/// assert!(boxed.contains("async move { pay (order) . await }"), "{boxed}");
/// ```
pub fn boxed(arguments: TokenStream, implementation: TokenStream) -> TokenStream {
    let private = match runtime(arguments) {
        Ok(private) => private,
        Err(error) => return error,
    };
    let mut tokens: Vec<_> = implementation.into_iter().collect_vec();
    let is_impl = tokens.iter().any(|token| is_word(token, "impl"));
    match tokens.pop() {
        Some(TokenTree::Group(body)) if is_impl && body.delimiter() == Delimiter::Brace => {
            let mut boxed = Group::new(Delimiter::Brace, boxed_methods(body.stream(), &private));
            boxed.set_span(body.span());
            // Where the trait has async methods, a boxed future says more than it asks for.
            quote!(#[allow(refining_impl_trait)] #(#tokens)* #boxed)
        }
        last => {
            let span = tokens.first().or(last.as_ref()).map_or_else(Span::call_site, TokenTree::span);
            fault(span, "`#[asl::tasks]` belongs before the `impl` of a machine's tasks")
        }
    }
}

/// Where the runtime is, or what is wrong with the attribute's arguments.
fn runtime(arguments: TokenStream) -> Result<TokenStream, TokenStream> {
    let arguments: Vec<_> = arguments.into_iter().collect();
    match arguments.as_slice() {
        [] => Ok(runtime_path::private_of(None::<&TokenStream>)),
        [key, TokenTree::Punct(equals), path @ ..] if is_word(key, "crate") && equals.as_char() == '=' => {
            Ok(runtime_path::private_of(Some(&TokenStream::from_iter(path.iter().cloned()))))
        }
        [argument, ..] => Err(fault(argument.span(), "`#[asl::tasks]` takes no arguments but `crate = path`")),
    }
}

fn fault(place: Span, message: &str) -> TokenStream {
    quote_spanned!(place=> ::std::compile_error! { #message })
}

fn boxed_methods(body: TokenStream, private: &TokenStream) -> TokenStream {
    let mut tokens = body.into_iter();
    let mut methods = Vec::new();
    while let Some(token) = tokens.next() {
        match is_word(&token, "async") {
            true => boxed_method(token.span(), &mut tokens, private, &mut methods),
            false => methods.push(token),
        }
    }
    TokenStream::from_iter(methods)
}

/// Adds the method whose `async` was read.
fn boxed_method(
    place: Span,
    tokens: &mut impl Iterator<Item = TokenTree>,
    private: &TokenStream,
    methods: &mut Vec<TokenTree>,
) {
    let (mut returns, mut bounds) = (Vec::new(), Vec::new());
    let mut part = &mut *methods;
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
    let output = if returns.is_empty() { quote!(()) } else { TokenStream::from_iter(returns) };
    let rest =
        quote_spanned! {place=> -> #private::BoxFuture<'_, #output> #(#bounds)* { #private::boxed(async move #body) } };
    methods.extend(rest);
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expand(arguments: &str, implementation: &str) -> String {
        boxed(arguments.parse().unwrap(), implementation.parse().unwrap()).to_string()
    }

    #[test]
    fn the_runtime_is_where_the_argument_says() {
        let expanded = expand("crate = my::flow", "impl DeskTasks for Desk { async fn rest(&self) {} }");
        assert!(expanded.contains("fn rest (& self) -> my :: flow :: "), "{expanded}");
    }

    #[test]
    fn what_the_attribute_does_not_know_is_an_error() {
        for arguments in ["boxed", "crate", "crate: my::flow"] {
            let expanded = expand(arguments, "impl DeskTasks for Desk {}");
            assert!(
                expanded.contains("compile_error ! { \"`#[asl::tasks]` takes no arguments but `crate = path`\" }"),
                "{expanded}"
            );
        }
        assert!(expand("", "struct Desk;").contains("belongs before the `impl` of a machine's tasks"));
    }
}
