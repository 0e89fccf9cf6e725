//! `#[payload(…)]` and `#[serde(…)]`, read.
//!
//! Of serde's attributes everything that changes the JSON is read; faults in them are left for serde to report.

use crate::collect_vec::CollectVec;
use proc_macro2::Span;
use syn::meta::ParseNestedMeta;
use syn::parse::ParseStream;
use syn::{Attribute, Expr, ExprPath, Lit, LitStr, Path, Token};

use super::case::Case;
use super::errors::Errors;

/// What an attribute may be put on.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// A struct or an enum.
    Type,
    /// A variant of an enum.
    Variant,
    /// A field of a struct or of a variant.
    Field,
}

/// Something that may differ between writing and reading.
#[derive(Clone, Copy, Default)]
pub(super) struct Both<T> {
    pub(super) written: T,
    pub(super) read: T,
}

/// All attributes of one type, variant or field.
#[derive(Default)]
pub(super) struct Attrs {
    /// `#[payload(crate = path)]`
    pub(super) krate: Option<Path>,
    /// `#[payload(integer)]`
    pub(super) integer: Option<Span>,
    /// `#[payload(serde_repr)]`
    pub(super) serde_repr: Option<Span>,
    /// `#[payload(opaque)]`
    pub(super) opaque: bool,
    /// serde writes or reads by other means than the type says: `with`, `from`, `into`, …
    pub(super) custom: bool,
    /// serde reads the field by other means, so that an `Option` isn't one any more.
    pub(super) custom_read: bool,
    pub(super) rename: Both<Option<String>>,
    pub(super) rename_all: Both<Option<Case>>,
    pub(super) rename_all_fields: Both<Option<Case>>,
    pub(super) aliases: Vec<String>,
    pub(super) default: bool,
    /// Left out when writing, left out when reading.
    pub(super) skip: Both<bool>,
    pub(super) skip_if: Option<ExprPath>,
    pub(super) flatten: bool,
    pub(super) transparent: bool,
    pub(super) deny_unknown: bool,
    pub(super) tag: Option<String>,
    pub(super) content: Option<String>,
    pub(super) untagged: bool,
    pub(super) other: bool,
    /// The first `#[serde(…)]`, for types that serde isn't derived for.
    pub(super) serde: Option<Attribute>,
}

impl Attrs {
    /// Reads the attributes of something at `place`.
    pub(super) fn read(attributes: &[Attribute], place: Place, errors: &mut Errors) -> Attrs {
        let mut attrs = Attrs::default();
        for attribute in attributes {
            if attribute.path().is_ident("payload") {
                let result = attribute.parse_nested_meta(|meta| attrs.read_payload(&meta, place, errors));
                if let Err(error) = result {
                    errors.push_error(error);
                }
            } else if attribute.path().is_ident("serde") {
                let _ = attribute.parse_nested_meta(|meta| attrs.read_serde(&meta));
                attrs.serde.get_or_insert_with(|| attribute.clone());
            }
        }
        attrs
    }

    fn read_payload(&mut self, meta: &ParseNestedMeta<'_>, place: Place, errors: &mut Errors) -> syn::Result<()> {
        let name = name(meta);
        match (name.as_str(), place) {
            ("crate", Place::Type) => self.krate = Some(read_crate(meta)?),
            ("integer", Place::Type) => self.integer = Some(span(meta)),
            ("serde_repr", Place::Type) => self.serde_repr = Some(span(meta)),
            ("opaque", Place::Type | Place::Field) => self.opaque = true,
            _ => {
                let known = match place {
                    Place::Type => "a type can have `integer`, `serde_repr`, `opaque` and `crate = …`",
                    Place::Field => "a field can have `opaque`",
                    Place::Variant => "a variant can have none",
                };
                errors.push(&meta.path, format!("unknown payload attribute `{name}`: {known}"));
                skip_value(meta.input)?;
            }
        }
        Ok(())
    }

    fn read_serde(&mut self, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
        match name(meta).as_str() {
            "rename" => self.rename = read_both(meta, Some)?,
            "rename_all" => self.rename_all = read_both(meta, |name| Some(Case::named(&name)))?,
            "rename_all_fields" => self.rename_all_fields = read_both(meta, |name| Some(Case::named(&name)))?,
            "alias" => self.aliases.push(read_string(meta)?),
            "default" => {
                self.default = true;
                skip_value(meta.input)?;
            }
            "skip" => self.skip = Both { written: true, read: true },
            "skip_serializing" => self.skip.written = true,
            "skip_deserializing" => self.skip.read = true,
            "skip_serializing_if" => self.skip_if = Some(meta.value()?.parse::<LitStr>()?.parse()?),
            "flatten" => self.flatten = true,
            "transparent" => self.transparent = true,
            "deny_unknown_fields" => self.deny_unknown = true,
            "tag" => self.tag = Some(read_string(meta)?),
            "content" => self.content = Some(read_string(meta)?),
            "untagged" => self.untagged = true,
            "other" => self.other = true,
            "with" | "deserialize_with" | "from" | "try_from" => {
                (self.custom, self.custom_read) = (true, true);
                skip_value(meta.input)?;
            }
            "serialize_with" | "into" | "getter" | "remote" => {
                self.custom = true;
                skip_value(meta.input)?;
            }
            _ => skip_value(meta.input)?,
        }
        Ok(())
    }
}

fn name(meta: &ParseNestedMeta<'_>) -> String {
    meta.path.segments.iter().map(|segment| segment.ident.to_string()).collect_vec().join("::")
}

fn span(meta: &ParseNestedMeta<'_>) -> Span {
    meta.path.segments.first().map_or_else(Span::call_site, |segment| segment.ident.span())
}

/// `crate = path` or `crate = "path"`
fn read_crate(meta: &ParseNestedMeta<'_>) -> syn::Result<Path> {
    let value = meta.value()?;
    if value.peek(LitStr) {
        value.parse::<LitStr>()?.parse_with(Path::parse_mod_style)
    } else {
        value.call(Path::parse_mod_style)
    }
}

/// `name = "text"`
fn read_string(meta: &ParseNestedMeta<'_>) -> syn::Result<String> {
    Ok(meta.value()?.parse::<LitStr>()?.value())
}

/// `name = "text"` or `name(serialize = "text", deserialize = "text")`
fn read_both<T: Clone + Default>(meta: &ParseNestedMeta<'_>, parse: fn(String) -> T) -> syn::Result<Both<T>> {
    if meta.input.peek(Token![=]) {
        let value = parse(read_string(meta)?);
        return Ok(Both { written: value.clone(), read: value });
    }
    let mut both = Both { written: T::default(), read: T::default() };
    meta.parse_nested_meta(|meta| {
        match name(&meta).as_str() {
            "serialize" => both.written = parse(read_string(&meta)?),
            "deserialize" => both.read = parse(read_string(&meta)?),
            _ => skip_value(meta.input)?,
        }
        Ok(())
    })?;
    Ok(both)
}

/// Passes over ` = value` or `(…)`, if there.
fn skip_value(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        input.parse::<Expr>()?;
    } else if input.peek(syn::token::Paren) {
        input.parse::<proc_macro2::Group>()?;
    }
    Ok(())
}

/// The value of an integer literal with an optional minus, if the expression is one.
pub(super) fn integer_literal(expr: &Expr) -> Option<i64> {
    match expr {
        Expr::Lit(lit) => match &lit.lit {
            Lit::Int(number) => number.base10_parse().ok(),
            _ => None,
        },
        Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Neg(_)) => match &*unary.expr {
            Expr::Lit(lit) => match &lit.lit {
                Lit::Int(number) => format!("-{}", number.base10_digits()).parse().ok(),
                _ => None,
            },
            _ => None,
        },
        Expr::Group(group) => integer_literal(&group.expr),
        Expr::Paren(paren) => integer_literal(&paren.expr),
        _ => None,
    }
}
