//! The rules that look at several fields or states at once, one per file; each file's first comment is its documentation.
//!
//! Rules about one field alone stand where the field is read, in `model`.

mod choice_not_exhaustive;
mod choice_rule_never_matches;
mod choice_rule_shadowed;
mod component;
mod condition_fact;
mod context_field_unknown;
mod context_read;
mod counted_loop;
mod credentials_with_activity;
mod cycle_without_exit;
mod error_handler_shadowed;
mod error_name_all_misplaced;
mod error_name_all_too_weak;
mod error_name_never_raised;
mod error_name_reserved;
mod event_count;
pub(crate) mod expression;
mod graph;
mod heartbeat_not_below_timeout;
mod history_limit_exceeded;
mod integration;
mod integration_not_in_express;
mod integration_unknown;
mod item_reader_config_conflict;
mod jsonata;
#[cfg(feature = "jsonata")]
mod jsonata_eval_unsupported;
#[cfg(feature = "jsonata")]
mod jsonata_function_unknown;
#[cfg(feature = "jsonata")]
mod jsonata_reference_unsupported;
mod map_field_distributed;
mod map_label_duplicate;
mod no_terminal_state;
mod not_compiled_yet;
mod pass_result_static;
mod path_field_meant;
mod payload_template_path_static;
mod resource_not_arn;
mod result_path_discards_read;
mod scope;
mod sdk_parameter_case;
mod state_name_duplicate;
mod state_name_too_long;
mod state_unreachable;
mod task_parameter_missing;
mod task_token_unused;
mod task_without_retry;
mod task_without_timeout;
mod transition_target_unknown;
mod variable_shadowed;
mod variable_unassigned;

use crate::collect_vec::CollectVec;
use crate::diagnostic::Diagnostics;
use crate::model::StateMachine;
use crate::options::MachineType;
use graph::Graph;

/// What rules must know beyond the definition.
#[derive(Default)]
pub struct Context {
    /// The Choice states whose input has a type: whether their rules cover it is decided by that type, in the
    /// generated code, and not here.
    pub typed_choices: Vec<String>,
    /// Which kind of state machine it is to be.
    pub machine_type: MachineType,
    /// Whether its states run one at a time only.
    pub states_alone: bool,
}

/// Every rule, in order.
///
/// ```
/// use asl_codegen::check::{self, Context};
/// use asl_codegen::diagnostic::Diagnostics;
/// use asl_codegen::model::StateMachine;
///
/// let mut diags = Diagnostics::new();
/// check::all(&StateMachine::default(), &Context::default(), &mut diags);
/// assert!(diags.propagate().is_ok()); // nothing in it, nothing wrong with it
/// ```
pub fn all(machine: &StateMachine, ctx: &Context, diags: &mut Diagnostics) {
    let states = scope::states(machine);
    if let Some(fault) = not_compiled_yet::language(machine, &states) {
        return diags.replace(fault);
    }
    // The machine's own scope first.
    let graphs: Vec<Graph<'_>> = scope::scopes(machine).into_iter().map(Graph::of).collect_vec();
    state_name_too_long::check(&states, diags);
    state_name_duplicate::check(machine, diags);
    transition_target_unknown::check(&states, &graphs, diags);
    state_unreachable::check(&graphs, diags);
    no_terminal_state::check(&graphs, diags);
    cycle_without_exit::check(&graphs, diags);
    history_limit_exceeded::check(machine, &graphs, ctx, diags);
    choice_not_exhaustive::check(&states, ctx, diags);
    choice_rule_shadowed::check(&states, diags);
    choice_rule_never_matches::check(&states, diags);
    error_name_all_misplaced::check(&states, diags);
    error_name_reserved::check(&states, diags);
    error_handler_shadowed::check(&states, diags);
    error_name_never_raised::check(&states, diags);
    error_name_all_too_weak::check(&states, diags);
    payload_template_path_static::check(&states, diags);
    path_field_meant::check(&states, diags);
    pass_result_static::check(&states, diags);
    result_path_discards_read::check(&graphs, diags);
    context_field_unknown::check(machine, diags);
    #[cfg(feature = "jsonata")]
    {
        jsonata_reference_unsupported::check(&states, diags);
        jsonata_eval_unsupported::check(&states, diags);
        jsonata_function_unknown::check(&states, diags);
    }
    resource_not_arn::check(&states, diags);
    integration_unknown::check(&states, diags);
    integration_not_in_express::check(machine, ctx, diags);
    task_parameter_missing::check(&states, diags);
    sdk_parameter_case::check(&states, diags);
    task_token_unused::check(&states, ctx, diags);
    credentials_with_activity::check(&states, diags);
    task_without_timeout::check(&states, diags);
    task_without_retry::check(&states, diags);
    item_reader_config_conflict::check(&states, diags);
    map_label_duplicate::check(&states, diags);
    map_field_distributed::check(&states, diags);
    heartbeat_not_below_timeout::check(&states, diags);
    variable_shadowed::check(machine, diags);
    variable_unassigned::check(machine, &states, diags);
    // Last, and only of what is valid: whoever is told to wait for a newer version should have nothing else to do.
    if !diags.has_errors() {
        not_compiled_yet::check(machine, &states, ctx, diags);
    }
}
