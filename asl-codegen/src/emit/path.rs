//! Definite paths as constants: `$.order.items[0]` becomes `&[Step::Key("order"), Step::Key("items"), Step::Index(0)]`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::context::Context;
use crate::expr::json_path::{Path, Step};
use crate::expr::reference_path::ReferencePath;

/// The steps of a path, as a constant slice.
pub(crate) fn emit_steps(ctx: &Context<'_>, steps: &[Step]) -> TokenStream {
    let rt = &ctx.rt;
    let steps = steps.iter().map(|step| match step {
        Step::Key(key) => quote!(#rt::PathStep::Key(#key)),
        Step::Index(index) => {
            let index = Literal::i64_unsuffixed(*index);
            quote!(#rt::PathStep::Index(#index))
        }
    });
    quote!(&[#(#steps),*])
}

/// The steps of a path that the checks know to be definite.
pub(crate) fn definite_steps(path: &Path) -> Vec<Step> {
    path.definite_steps().unwrap_or_default()
}

/// The steps of a reference path.
pub(crate) fn reference_steps(path: &ReferencePath) -> Vec<Step> {
    path.steps.iter().map(|step| step.value.clone()).collect()
}
