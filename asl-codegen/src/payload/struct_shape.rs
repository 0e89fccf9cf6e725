//! The JSON of structs, and of the data in an enum's variants, which serde treats alike.

use crate::collect_vec::CollectVec;
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::{Fields, Type};

use super::attr::{Attrs, Both, Place};
use super::case::Case;
use super::errors::Errors;
use super::shape::{Field, Names, Object, Presence, Shape, Value};

/// What all fields of a struct or variant have in common.
pub(super) struct Context<'a> {
    /// The type's name or `Enum::Variant`.
    pub(super) name: String,
    /// The type that is derived for, which its own fields can't mention.
    pub(super) ident: &'a syn::Ident,
    pub(super) rename: Both<Case>,
    /// `#[serde(default)]` on the struct.
    pub(super) default: bool,
    pub(super) deny_unknown: bool,
    pub(super) transparent: bool,
    /// Where the data is: behind `self`, or in variables that a pattern bound.
    pub(super) holder: Holder,
}

/// Where a field's data is found.
#[derive(Clone, Copy)]
pub(super) enum Holder {
    /// `&self.name`
    This,
    /// `__0`, `__1`, … in order of declaration.
    Pattern,
}

/// A field with its attributes.
struct Member<'a> {
    field: &'a syn::Field,
    attrs: Attrs,
    access: TokenStream,
}

/// The JSON of some fields.
pub(super) fn of_fields(fields: &Fields, context: &Context<'_>, errors: &mut Errors) -> Shape {
    let members = members(fields, context, errors);
    if context.transparent {
        return transparent(&members);
    }
    match fields {
        Fields::Unit => Shape::Null,
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => value(&members[0]),
        Fields::Unnamed(_) => {
            Shape::Tuple(members.iter().filter(|member| !member.attrs.skip.written).map(value).collect_vec())
        }
        Fields::Named(_) => Shape::Object(object(&members, context)),
    }
}

fn members<'a>(fields: &'a Fields, context: &Context<'_>, errors: &mut Errors) -> Vec<Member<'a>> {
    let read = |(idx, field): (usize, &'a syn::Field)| {
        let attrs = Attrs::read(&field.attrs, Place::Field, errors);
        if is_read(&attrs) && mentions(&field.ty, context.ident) {
            errors.push(&field.ty, endless(context.ident));
        }
        Member { field, attrs, access: access(idx, field, context.holder) }
    };
    fields.iter().enumerate().map(read).collect_vec()
}

fn endless(ident: &syn::Ident) -> String {
    format!(
        "`{ident}` contains itself, so that its schema would have no end; \
         add `#[payload(opaque)]` to this field: paths through it are not checked"
    )
}

fn access(idx: usize, field: &syn::Field, holder: Holder) -> TokenStream {
    match (holder, &field.ident) {
        (Holder::Pattern, _) => binding(idx).into_token_stream(),
        (Holder::This, Some(ident)) => quote!(&self.#ident),
        (Holder::This, None) => {
            let idx = syn::Index::from(idx);
            quote!(&self.#idx)
        }
    }
}

/// The variable that a variant's pattern binds a field to.
pub(super) fn binding(idx: usize) -> syn::Ident {
    format_ident!("__{idx}")
}

/// Whether the schema of the field's type matters.
fn is_read(attrs: &Attrs) -> bool {
    !(attrs.opaque || attrs.custom || (attrs.skip.written && attrs.skip.read))
}

fn value(member: &Member<'_>) -> Shape {
    if is_read(&member.attrs) {
        Shape::Value(Value { ty: member.field.ty.clone(), access: member.access.clone() })
    } else {
        Shape::Opaque
    }
}

/// serde's rule: the one field that is neither skipped nor filled in by default.
fn transparent(members: &[Member<'_>]) -> Shape {
    let carries_data = |member: &&Member<'_>| {
        !member.attrs.skip.written && !member.attrs.default && !is_named(&member.field.ty, "PhantomData")
    };
    members.iter().find(carries_data).map_or(Shape::Opaque, value)
}

fn object(members: &[Member<'_>], context: &Context<'_>) -> Object {
    let kept = |member: &&Member<'_>| !(member.attrs.skip.written && member.attrs.skip.read);
    let (mut fields, mut flattened) = (Vec::new(), Vec::new());
    for member in members.iter().filter(kept) {
        match member.attrs.flatten {
            true => flattened.push(value(member)),
            false => fields.extend(named_field(member, context)),
        }
    }
    Object {
        name: context.name.clone(),
        is_plain: !context.deny_unknown && !context.default && members.iter().all(is_plain),
        fields,
        flattened,
        deny_unknown: context.deny_unknown,
    }
}

/// Whether serde reads the field from what stands under its name, and from nothing else.
fn is_plain(member: &Member<'_>) -> bool {
    let attrs = &member.attrs;
    let is_left_out = attrs.skip.written || attrs.skip.read;
    !(is_left_out || attrs.flatten || attrs.default || attrs.custom || attrs.custom_read)
}

fn named_field(member: &Member<'_>, context: &Context<'_>) -> Vec<Field> {
    let attrs = &member.attrs;
    let ident = member.field.ident.as_ref().map(|ident| ident.unraw().to_string()).unwrap_or_default();
    let names = Names {
        written: attrs.rename.written.clone().unwrap_or_else(|| context.rename.written.field(&ident)),
        read: attrs.rename.read.clone().unwrap_or_else(|| context.rename.read.field(&ident)),
        aliases: attrs.aliases.clone(),
        read_only: false,
        other: false,
    };
    let written = match (attrs.skip.written, &attrs.skip_if) {
        (true, _) => Presence::Never,
        (false, Some(_)) => Presence::Sometimes,
        (false, None) => Presence::Always,
    };
    let skip_if = attrs.skip_if.clone().map(|skip_if| (skip_if, member.access.clone()));
    let field = Field {
        skip_if,
        written,
        read: when_read(member, context),
        member: member.field.ident.clone(),
        ..Field::plain(ident, value(member))
    };
    field.named(&names)
}

fn when_read(member: &Member<'_>, context: &Context<'_>) -> Presence {
    let attrs = &member.attrs;
    if attrs.skip.read {
        Presence::Never
    } else if attrs.default || context.default {
        Presence::Sometimes
    } else if attrs.custom_read {
        Presence::Always
    } else if is_read(attrs) {
        Presence::UnlessOptional
    } else if is_named(&member.field.ty, "Option") {
        Presence::Sometimes
    } else {
        Presence::Always
    }
}

/// Whether a type is called `name`, whatever its path and arguments.
fn is_named(ty: &Type, name: &str) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|segment| segment.ident == name),
        Type::Group(group) => is_named(&group.elem, name),
        Type::Paren(paren) => is_named(&paren.elem, name),
        _ => false,
    }
}

/// Whether a type's tokens name `ident` or `Self` as a type of this module. `other::Name` is another type.
fn mentions(ty: &Type, ident: &syn::Ident) -> bool {
    fn in_tokens(tokens: TokenStream, ident: &syn::Ident) -> bool {
        let mut after_path = false;
        for token in tokens {
            let found = match &token {
                proc_macro2::TokenTree::Ident(word) => !after_path && (word == ident || word == "Self"),
                proc_macro2::TokenTree::Group(group) => in_tokens(group.stream(), ident),
                _ => false,
            };
            if found {
                return true;
            }
            after_path = matches!(&token, proc_macro2::TokenTree::Punct(punct) if punct.as_char() == ':');
        }
        false
    }
    in_tokens(ty.to_token_stream(), ident)
}
