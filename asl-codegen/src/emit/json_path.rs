//! Paths to several values as constants.
//!
//! ```text
//! $.items[*].price    &[PathSegment::Key("items"), PathSegment::Wildcard, PathSegment::Key("price")]
//! ```
//!
//! What a filter compares with may have to be dropped in theory, or is compiled when it is first used; a path that holds
//! such things is a static item.

use super::context::Context;
use super::feature::emit_path_needs;
use super::literal::{emit_number, emit_once};
use crate::expr::json_path::{Filter, FilterOperator, Operand, Path, Root, Segment, SegmentKind, whole_match};
use crate::tokens::{Literal, TokenStream, format_ident, quote};

/// The path that is emitted.
struct Within<'a> {
    ctx: &'a Context<'a>,
    /// What the paths in it start from beside `$`: the runtime has the values in this order.
    others: Vec<&'a Root>,
}

/// The segments of a path: an expression of type `&'static [PathSegment]`.
pub(crate) fn emit_segments(ctx: &Context<'_>, path: &Path) -> TokenStream {
    let (rt, within) = (&ctx.rt, Within { ctx, others: path.other_roots() });
    let (needs, segments) = (emit_path_needs(ctx, path), emit_slice(&within, &path.segments));
    if path.segments.iter().all(|segment| is_plain(&segment.kind)) {
        return segments;
    }
    quote! {{
        #needs
        static PATH: &[#rt::PathSegment] = #segments;
        PATH
    }}
}

/// Whether a segment is made of nothing but text and numbers.
fn is_plain(kind: &SegmentKind) -> bool {
    match kind {
        SegmentKind::Filter(_) => false,
        SegmentKind::Function { arguments, .. } => arguments.is_empty(),
        _ => true,
    }
}

fn emit_slice(within: &Within<'_>, segments: &[Segment]) -> TokenStream {
    let segments = segments.iter().map(|segment| emit_segment(within, &segment.kind));
    quote!(&[#(#segments),*])
}

fn emit_segment(within: &Within<'_>, kind: &SegmentKind) -> TokenStream {
    let rt = &within.ctx.rt;
    let segment = quote!(#rt::PathSegment);
    match kind {
        SegmentKind::Key(key) => quote!(#segment::Key(#key)),
        SegmentKind::Index(index) => {
            let index = Literal::unsuffixed(*index);
            quote!(#segment::Index(#index))
        }
        SegmentKind::Keys(keys) => quote!(#segment::Keys(&[#(#keys),*])),
        SegmentKind::Indices(indices) => {
            let indices = indices.iter().map(|index| Literal::unsuffixed(*index));
            quote!(#segment::Indices(&[#(#indices),*]))
        }
        SegmentKind::Slice { start, end, .. } => {
            let [start, end] = [start, end].map(|bound| emit_bound(within, *bound));
            quote!(#segment::Slice { start: #start, end: #end })
        }
        SegmentKind::Wildcard => quote!(#segment::Wildcard),
        SegmentKind::Descend => quote!(#segment::Descend),
        SegmentKind::Filter(filter) => {
            let filter = emit_filter(within, filter);
            quote!(#segment::Filter(&#filter))
        }
        SegmentKind::Function { function, arguments } => {
            let name = format_ident!("{}", format!("{function:?}"));
            let arguments = arguments.iter().map(|argument| emit_operand(within, argument));
            quote!(#segment::Call { function: #rt::json_path::Function::#name, arguments: &[#(#arguments),*] })
        }
    }
}

fn emit_bound(within: &Within<'_>, bound: Option<i64>) -> TokenStream {
    let rt = &within.ctx.rt;
    match bound {
        Some(bound) => {
            let bound = Literal::unsuffixed(bound);
            quote!(#rt::Some(#bound))
        }
        None => quote!(#rt::None),
    }
}

fn emit_filter(within: &Within<'_>, filter: &Filter) -> TokenStream {
    let rt = &within.ctx.rt;
    let path = quote!(#rt::json_path::Filter);
    match filter {
        Filter::And(filters) => {
            let filters = filters.iter().map(|filter| emit_filter(within, filter));
            quote!(#path::And(&[#(#filters),*]))
        }
        Filter::Or(filters) => {
            let filters = filters.iter().map(|filter| emit_filter(within, filter));
            quote!(#path::Or(&[#(#filters),*]))
        }
        Filter::Not(filter) => {
            let filter = emit_filter(within, filter);
            quote!(#path::Not(&#filter))
        }
        Filter::Compare { left, operator, right } => {
            let (left, operator, right) =
                (emit_operand(within, left), emit_operator(within, *operator), emit_operand(within, right));
            quote!(#path::Compare { left: #left, operator: #operator, right: #right })
        }
        Filter::Test(operand) => {
            let operand = emit_operand(within, operand);
            quote!(#path::Exists(#operand))
        }
    }
}

/// The runtime's variants have the same names.
fn emit_operator(within: &Within<'_>, operator: FilterOperator) -> TokenStream {
    let (rt, name) = (&within.ctx.rt, format_ident!("{}", format!("{operator:?}")));
    quote!(#rt::json_path::FilterOperator::#name)
}

fn emit_operand(within: &Within<'_>, operand: &Operand) -> TokenStream {
    let rt = &within.ctx.rt;
    let path = quote!(#rt::json_path::Operand);
    match operand {
        Operand::Element(segments) => {
            let segments = emit_slice(within, segments);
            quote!(#path::Element(#segments))
        }
        Operand::Root(root, segments) => {
            let segments = emit_slice(within, segments);
            match within.others.iter().position(|other| other.is_same(root)) {
                Some(index) => quote!(#path::Other(#index, #segments)),
                None => quote!(#path::Root(#segments)),
            }
        }
        Operand::Regex { pattern, flags } => {
            // The parser has refused patterns that are none.
            let pattern = whole_match(pattern, flags).unwrap_or_default();
            quote! {
                #path::Pattern({
                    static PATTERN: #rt::json_path::Pattern = #rt::json_path::Pattern::new(#pattern);
                    &PATTERN
                })
            }
        }
        Operand::List(_) | Operand::Object(_) => {
            let json = emit_once(within.ctx, &emit_constant(within, operand));
            quote!(#path::Json(#json))
        }
        _ => {
            let value = emit_constant(within, operand);
            quote!(#path::Value(#value))
        }
    }
}

/// A constant as an expression of type `Value`.
fn emit_constant(within: &Within<'_>, operand: &Operand) -> TokenStream {
    let rt = &within.ctx.rt;
    match operand {
        Operand::String(text) => quote!(#rt::Value::from_static(#text)),
        Operand::Number(text) => {
            let number = emit_number(within.ctx, text);
            quote!(#rt::Value::Number(#number))
        }
        Operand::Bool(value) => quote!(#rt::Value::Bool(#value)),
        Operand::List(items) => {
            let items = items.iter().map(|item| emit_constant(within, item));
            quote!(#rt::array([#(#items),*]))
        }
        Operand::Object(members) => {
            let keys = members.iter().map(|(key, _)| key);
            let values = members.iter().map(|(_, value)| emit_constant(within, value));
            quote!(#rt::object([#((#keys, #values)),*]))
        }
        Operand::Null | Operand::Element(_) | Operand::Root(..) | Operand::Regex { .. } => quote!(#rt::Value::Null),
    }
}
