//! What is emitted for a definition with errors: its names, so that the code around the macro has no further errors that only
//! follow from those in the definition.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

use crate::ir::name;
use crate::options::Options;
use crate::source::Source;

/// The machine's three names, without anything behind them.
///
/// ```text
/// use self::__CallCenter::{CallCenter, CallCenterState, CallCenterTasks};
/// mod __CallCenter { pub(super) use super::{CallCenter, CallCenterState, CallCenterTasks}; }
/// ```
///
/// Imports that lead in a circle are what rustc neither resolves nor, after another error, reports. It then takes the names for
/// ones that it has complained about already, and is silent about whatever is done with them. Stubs with the right methods and
/// types would not do: what a faulty definition's states and types are meant to be is a guess, and where it is wrong the user is
/// told of errors in code that has none. (In a function's body there is no `self::` to import from: one error more.)
pub fn fallback(source: &Source, options: &Options) -> TokenStream {
    let machine = options.name.clone();
    let machine = machine.unwrap_or_else(|| name::identifier(&name::machine(source.name())).at(Span::call_site()));
    let (state_enum, tasks_trait) = (format_ident!("{machine}State"), format_ident!("{machine}Tasks"));
    let (visibility, circle) = (&options.visibility, format_ident!("__{machine}"));
    quote! {
        #[allow(unused_imports)]
        #visibility use self::#circle::{#machine, #state_enum, #tasks_trait};

        #[doc(hidden)]
        #[allow(non_snake_case)]
        mod #circle {
            pub(super) use super::{#machine, #state_enum, #tasks_trait};
        }
    }
}
