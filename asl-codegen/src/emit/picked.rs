//! Data of a type, built field by field of parts of other data: which part goes where is a table, a constant.
//!
//! ```text
//! let computed = [Computed::Integer(…)];
//! const TABLE_0: &[Given; …] = &given(Probe::<Charge>::SCHEMA, &[("card", Given::Path(…)), ("cents", Given::Computed(0))]);
//! Probe::<Charge>::build(Picked { source: input, reader: Probe::<Order>::SOURCE, table: TABLE_0, computed: &computed })
//! ```

use super::context::Context;
use super::intrinsic::emit_integer;
use super::path::share_steps;
use super::payload_template::emit_entry;
use crate::collect_vec::CollectVec;
use crate::expr::json_path::{Root, Step};
use crate::model::payload_template::{PayloadTemplate, TemplateEntry, TemplateKind};
use crate::tokens::{TokenStream, quote};

/// `Parameters` for a typed task; `input` is a reference to the data, `reader` reads it.
pub(crate) fn emit_picked(
    ctx: &Context<'_>,
    from: &TokenStream,
    entries: &[TemplateEntry],
    target: &TokenStream,
) -> TokenStream {
    let (rt, picked) = (&ctx.rt, Picked::of(ctx, from, entries));
    let values = entries.iter().zip(&picked.given).map(|(TemplateEntry { key, value }, given)| {
        let key = &key.value;
        let value = match given {
            Given::Part(_) => emit_entry(ctx, value, key),
            Given::Computed(number) => quote!(computed[#number].json()),
        };
        quote!((#key, #value))
    });
    let (computed, built) = (picked.emit_computed(ctx), picked.emit_built(ctx, from, target));
    quote! {{
        #computed
        match #built {
            #rt::Some(built) => built,
            #rt::None => #rt::convert::<_, #target>(#rt::object([#(#values),*]))?,
        }
    }}
}

/// What a template makes over typed data, as an `Option` of a type; `input` is a reference to the data.
pub(crate) fn emit_built_of(
    ctx: &Context<'_>,
    from: &TokenStream,
    entries: &[TemplateEntry],
    target: &TokenStream,
) -> TokenStream {
    let (rt, picked) = (&ctx.rt, Picked::of(ctx, from, entries));
    let reader = picked.needs_reader.then(|| quote!(let reader = #rt::Probe::<#from>::reader(input);));
    let (computed, built) = (picked.emit_computed(ctx), picked.emit_built(ctx, from, target));
    quote! {{
        #reader
        #computed
        #built
    }}
}

/// Typed data with what a template makes of it put under a key, as an `Option` of the same type; `input` is a reference to the data.
pub(crate) fn emit_put(
    ctx: &Context<'_>,
    from: &TokenStream,
    key: &str,
    template: &PayloadTemplate,
    target: &TokenStream,
) -> TokenStream {
    let (rt, value) = (&ctx.rt, emit_entry(ctx, template, key));
    let table = quote!(#rt::given_but(#rt::Probe::<#target>::SCHEMA, #key, #rt::Given::Computed(0)));
    let built = emit_built(ctx, from, target, &quote!(input), &table, &quote!(&computed));
    quote! {{
        let reader = #rt::Probe::<#from>::reader(input);
        let computed = [#rt::Computed::Json(#value)];
        #built
    }}
}

/// What a field is given.
enum Given {
    /// A part of the input: the way to it, a constant.
    Part(TokenStream),
    /// What is worked out: its number among such values.
    Computed(usize),
}

/// What the fields of a type are given by a template.
struct Picked<'a> {
    keys: Vec<&'a str>,
    given: Vec<Given>,
    computed: Vec<TokenStream>,
    /// Whether what is worked out reads by `reader`.
    needs_reader: bool,
}

impl<'a> Picked<'a> {
    fn of(ctx: &Context<'_>, from: &TokenStream, entries: &'a [TemplateEntry]) -> Picked<'a> {
        let keys = entries.iter().map(|entry| entry.key.value.as_str()).collect_vec();
        let mut picked = Picked { keys, given: Vec::new(), computed: Vec::new(), needs_reader: false };
        for TemplateEntry { key, value } in entries {
            let given = match part_steps(value) {
                Some(steps) => {
                    let steps = share_steps(ctx, from, &steps);
                    Given::Part(quote!(#steps))
                }
                None => {
                    picked.compute(ctx, value, &key.value);
                    Given::Computed(picked.computed.len() - 1)
                }
            };
            picked.given.push(given);
        }
        picked
    }

    /// Works a value out.
    fn compute(&mut self, ctx: &Context<'_>, template: &PayloadTemplate, key: &str) {
        let rt = &ctx.rt;
        let integer = match &template.kind {
            TemplateKind::Intrinsic(call) => emit_integer(ctx, call),
            _ => None,
        };
        self.computed.push(match integer {
            Some(integer) => quote!(#rt::Computed::Integer(#integer)),
            None => {
                self.needs_reader |= !matches!(template.kind, TemplateKind::Literal(_));
                let json = emit_entry(ctx, template, key);
                quote!(#rt::Computed::Json(#json))
            }
        });
    }

    fn emit_computed(&self, ctx: &Context<'_>) -> TokenStream {
        let (rt, count, computed) = (&ctx.rt, self.computed.len(), &self.computed);
        quote!(let computed: [#rt::Computed; #count] = [#(#computed),*];)
    }

    fn emit_built(&self, ctx: &Context<'_>, from: &TokenStream, target: &TokenStream) -> TokenStream {
        let rt = &ctx.rt;
        let given = self.keys.iter().zip(&self.given).map(|(key, given)| match given {
            Given::Part(steps) => quote!((#key, #rt::Given::Path(#steps))),
            Given::Computed(number) => quote!((#key, #rt::Given::Computed(#number))),
        });
        let table = quote!(#rt::given(#rt::Probe::<#target>::SCHEMA, &[#(#given),*]));
        emit_built(ctx, from, target, &quote!(input), &table, &quote!(&computed))
    }
}

/// Where a template's value is a part of the input: the way to it.
fn part_steps(template: &PayloadTemplate) -> Option<Vec<Step>> {
    match &template.kind {
        TemplateKind::Path(path) if path.root == Root::Input => path.definite_steps(),
        _ => None,
    }
}

/// A `target` built of the fields of the same names of `source`, a reference: an `Option`.
pub(crate) fn emit_built_alike(
    ctx: &Context<'_>,
    from: &TokenStream,
    target: &TokenStream,
    source: &TokenStream,
) -> TokenStream {
    let rt = &ctx.rt;
    let table = quote!(#rt::same_fields(#rt::Probe::<#from>::SCHEMA, #rt::Probe::<#target>::SCHEMA));
    emit_built(ctx, from, target, source, &table, &quote!(&[]))
}

fn emit_built(
    ctx: &Context<'_>,
    from: &TokenStream,
    target: &TokenStream,
    source: &TokenStream,
    table: &TokenStream,
    computed: &TokenStream,
) -> TokenStream {
    let rt = &ctx.rt;
    let of_target = quote!(&[#rt::Given; #rt::n_given(#rt::Probe::<#target>::SCHEMA)]);
    let table = ctx.shared.constant("TABLE", &of_target, &quote!(&#table));
    quote! {
        #rt::Probe::<#target>::build(#rt::Picked {
            source: #source,
            reader: #rt::Probe::<#from>::SOURCE,
            table: #table,
            computed: #computed,
        })
    }
}
