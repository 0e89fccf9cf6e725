//! `#[asl::tasks]`: the async methods of a tasks trait's implementation, as methods that return boxed futures.
//!
//! ```text
//! async fn charge(&self, order: Order) -> Result<Receipt, TaskError> { … }
//! fn charge(&self, order: Order) -> AslFuture<'_, Result<Receipt, TaskError>> { AslBox::pin(async move { … }) }
//! ```
//!
//! Large machines have traits of such methods (`emit/tasks_trait.rs`); those of small ones take them as well. Each token of a method
//! goes through rustc's interface one by one, where a macro spends its time. So what all methods have is written before the `impl`.

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
/// assert!(boxed.contains("fn charge (& self , order : Order) -> AslFuture < '_ , Answer >"), "{boxed}");
/// assert!(boxed.contains("AslBox :: pin (async move { pay (order) . await })"), "{boxed}");
/// ```
pub fn boxed(implementation: TokenStream) -> TokenStream {
    let mut tokens: Vec<_> = implementation.into_iter().collect();
    let is_impl = tokens.iter().any(|token| is_word(token, "impl"));
    match tokens.pop() {
        Some(TokenTree::Group(body)) if is_impl && body.delimiter() == Delimiter::Brace => {
            let mut boxed = Group::new(Delimiter::Brace, boxed_methods(body.stream()));
            boxed.set_span(body.span());
            // Where the trait has async methods, a boxed future says more than it asks for.
            quote! {
                const _: () = {
                    use ::std::boxed::Box as AslBox;
                    type AslFuture<'a, T> =
                        ::std::pin::Pin<AslBox<dyn ::std::future::Future<Output = T> + ::std::marker::Send + 'a>>;
                    #[allow(refining_impl_trait)]
                    #(#tokens)* #boxed
                };
            }
        }
        last => {
            let span = tokens.first().or(last.as_ref()).map_or_else(Span::call_site, TokenTree::span);
            quote_spanned!(span=> ::std::compile_error! { "`#[asl::tasks]` belongs before the `impl` of a machine's tasks" })
        }
    }
}

fn boxed_methods(body: TokenStream) -> TokenStream {
    let template = Template::new();
    let mut tokens = body.into_iter();
    let mut methods = Vec::new();
    while let Some(token) = tokens.next() {
        match is_word(&token, "async") {
            true => template.write_method(token, &mut tokens, &mut methods),
            false => methods.push(token),
        }
    }
    methods.into_iter().collect()
}

/// What all methods have, as tokens that are copied: it takes longer to make them.
struct Template {
    arrow: Vec<TokenTree>,
    future: Vec<TokenTree>,
    unit: Vec<TokenTree>,
    end_of_future: Vec<TokenTree>,
    pin: Vec<TokenTree>,
    r#move: Vec<TokenTree>,
}

impl Template {
    fn new() -> Template {
        let tokens = |tokens: TokenStream| tokens.into_iter().collect();
        Template {
            arrow: tokens(quote!(->)),
            future: tokens(quote!(AslFuture<'_,)),
            unit: tokens(quote!(())),
            end_of_future: tokens(quote!(>)),
            pin: tokens(quote!(AslBox::pin)),
            r#move: tokens(quote!(move)),
        }
    }

    /// The method whose `async` was read; what isn't the user's stands at that place.
    fn write_method(&self, word: TokenTree, tokens: &mut impl Iterator<Item = TokenTree>, method: &mut Vec<TokenTree>) {
        let place = word.span();
        let mut returns = false;
        let mut bounds = Vec::new();
        let mut body = None;
        while let Some(token) = tokens.next() {
            match &token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    body = Some(token);
                    break;
                }
                TokenTree::Punct(dash) if !returns && bounds.is_empty() && dash.as_char() == '-' => {
                    method.push(token);
                    method.extend(tokens.next());
                    copy(&self.future, place, method);
                    returns = true;
                }
                _ if !bounds.is_empty() || is_word(&token, "where") => bounds.push(token),
                _ => method.push(token),
            }
        }
        if !returns {
            copy(&self.arrow, place, method);
            copy(&self.future, place, method);
            copy(&self.unit, place, method);
        }
        copy(&self.end_of_future, place, method);
        method.append(&mut bounds);
        let mut block = vec![word];
        copy(&self.r#move, place, &mut block);
        block.extend(body);
        let mut call = Vec::new();
        copy(&self.pin, place, &mut call);
        call.push(group(Delimiter::Parenthesis, block, place));
        method.push(group(Delimiter::Brace, call, place));
    }
}

fn copy(tokens: &[TokenTree], place: Span, code: &mut Vec<TokenTree>) {
    for token in tokens {
        let mut token = token.clone();
        token.set_span(place);
        code.push(token);
    }
}

fn group(delimiter: Delimiter, tokens: Vec<TokenTree>, place: Span) -> TokenTree {
    let mut group = Group::new(delimiter, tokens.into_iter().collect());
    group.set_span(place);
    group.into()
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}
