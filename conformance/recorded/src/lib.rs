//! Runs compiled machines with recorded answers. The crates that `conformance` generates depend on this one alone.
//!
//! It stands apart from `conformance` so that a change of how results are compared or reported doesn't recompile a single
//! machine: a generated program only says what happened.

pub mod answers;
pub mod block_on;
pub mod case;
mod context;
pub mod drive;
pub mod expression;
pub mod inline;
pub mod matching;
pub mod outcome;
#[cfg(feature = "testing")]
pub mod state;
pub mod worker;

pub use answers::Recorded;
pub use asl;
pub use case::Case;
pub use expression::Expressed;
pub use outcome::Outcome;

/// What a definition of one state is called in its machine.
pub const LONE_STATE: &str = "StateName";

/// What a generated crate lists of a definition: its hash, and how a case is run on it.
pub type Entry = (&'static str, fn(&Case) -> Outcome);

/// Runs a case on a machine in both of its forms; generated code calls it in the module of each definition.
///
/// A macro and not a function: whether the machine has the inline form is seen only where its type is known.
#[macro_export]
macro_rules! run {
    ($machine:ident, $case:expr) => {{
        #[allow(unused_imports)]
        use $crate::inline::{InlineForm as _, NoInlineForm as _};
        let case: &$crate::Case = $case;
        let stepped = $machine::new($crate::Recorded::new(case));
        let mut outcome = $crate::drive::run(&stepped, case);
        outcome.faults = stepped.tasks().faults();
        let inline = $machine::new($crate::Recorded::new(case));
        outcome.inline = (&$crate::inline::Form(&inline)).run_form(case);
        outcome
    }};
}
