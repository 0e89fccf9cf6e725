//! A Rust expression, and what is known of its type: only what isn't known has to be an item.

use crate::emit::runtime_path::alias;
use crate::tokens::{TokenStream, quote};

/// A Rust expression.
pub(super) struct Code {
    pub(super) tokens: TokenStream,
    pub(super) form: Form,
    /// What does for operators, where that is less.
    operand: Option<TokenStream>,
}

/// Its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `Item`
    Item,
    /// `Item`, and no sequence of one item.
    Settled,
    /// `&Item`
    Borrowed,
    /// `f64`
    Literal,
    /// `Option<f64>`: a number or nothing.
    Number,
    /// `bool`
    Boolean,
    /// `Option<bool>`
    Perhaps,
    /// `Text`
    Text,
    /// `Option<&Value>`: what comes from outside of the expression.
    Outside,
}

impl Code {
    pub(super) fn new(form: Form, tokens: TokenStream) -> Code {
        Code { tokens, form, operand: None }
    }

    /// A path of names, which operators look up themselves.
    pub(super) fn path(rt: &TokenStream, item: &TokenStream, names: &[&str], is_variable: bool) -> Code {
        let (fields, at) = match is_variable {
            true => (quote!(path::variable_fields), quote!(operand::variable_at)),
            false => (quote!(path::fields), quote!(operand::at)),
        };
        let tokens = quote!(#rt::#fields(#item, [#(#names),*]));
        Code { tokens, form: Form::Settled, operand: Some(quote!(#rt::#at(#item, [#(#names),*]))) }
    }

    /// A path of names in what comes from outside.
    pub(super) fn outside_path(rt: &TokenStream, value: &TokenStream, names: &[&str]) -> Code {
        let tokens = quote!(#rt::path::outside(#value, [#(#names),*]));
        Code { tokens, form: Form::Settled, operand: Some(quote!(#rt::operand::OutsideAt(#value, [#(#names),*]))) }
    }

    /// As an `Item`.
    pub(super) fn item(self, rt: &TokenStream) -> TokenStream {
        let tokens = self.tokens;
        match self.form {
            Form::Item | Form::Settled => tokens,
            Form::Borrowed => quote!((#tokens).clone()),
            Form::Literal => quote!(#rt::Item::Number(#tokens)),
            Form::Boolean => quote!(#rt::Item::bool(#tokens)),
            Form::Outside => quote!(#rt::Item::outside(#tokens)),
            Form::Number | Form::Perhaps | Form::Text => quote!(#rt::Item::from(#tokens)),
        }
    }

    /// As an `&Item`, which may end with the statement.
    pub(super) fn reference(self, rt: &TokenStream) -> TokenStream {
        if self.form == Form::Borrowed {
            return self.tokens;
        }
        let item = self.item(rt);
        quote!(&#item)
    }

    /// As an `&impl Operand`.
    pub(super) fn operand(self, rt: &TokenStream) -> TokenStream {
        let tokens = self.operand.unwrap_or(self.tokens);
        match self.form {
            Form::Borrowed => tokens,
            Form::Outside => quote!(&#rt::operand::Outside(#tokens)),
            _ => quote!(&#tokens),
        }
    }

    /// As what a state makes a value of, an `Outcome`, and its type.
    pub(super) fn outcome(self, rt: &TokenStream) -> (TokenStream, TokenStream) {
        let private = alias();
        match self.form {
            Form::Number => (self.tokens, quote!(#private::Option<f64>)),
            Form::Perhaps => (self.tokens, quote!(#private::Option<bool>)),
            Form::Boolean => (without_parentheses(self.tokens), quote!(bool)),
            _ => (self.item(rt), quote!(#rt::Item<'a>)),
        }
    }

    /// As a `bool`: whether it counts as true.
    pub(super) fn truth(self, rt: &TokenStream) -> TokenStream {
        match self.form {
            Form::Boolean => self.tokens,
            Form::Perhaps => {
                let tokens = self.tokens;
                quote!(#tokens.unwrap_or(false))
            }
            _ => {
                let item = self.reference(rt);
                quote!(#rt::compare::truth(#item))
            }
        }
    }
}

/// What stands in parentheses, if all of it does: they are needed only inside of other expressions.
fn without_parentheses(tokens: TokenStream) -> TokenStream {
    tokens.inside_parentheses().unwrap_or(tokens)
}
