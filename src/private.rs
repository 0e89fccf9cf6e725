//! What generated code may touch: everything, and only this.

pub use std::any::Any;
pub use std::borrow::Cow;
pub use std::boxed::Box;
pub use std::clone::Clone;
pub use std::convert::From;
pub use std::convert::identity;
pub use std::default::Default;
pub use std::fmt;
pub use std::future::Future;
pub use std::include_str;
pub use std::marker::{Send, Sync};
pub use std::mem::drop;
pub use std::option::Option::{self, None, Some};
pub use std::result::Result::{self, Err, Ok};
pub use std::string::String;
pub use std::sync::LazyLock;
pub use std::time::Duration;

pub use serde;

pub use crate::callback::{CallContext, TaskContext};
pub use crate::catch::{Catcher, error_output};
pub use crate::choice;
pub use crate::context_object::{self, ContextField};
pub use crate::credentials;
pub use crate::driver::Turns;
pub use crate::driver::inline::{self, Inline, InlineMachine, at};
#[cfg(feature = "tokio")]
pub use crate::driver::{run_boxed, run_inline};
pub use crate::error::{ExecutionError, TaskError};
pub use crate::fail::{fail_call, fail_text};
pub use crate::flow::{
    convert, convert_or_build, flow_call, flow_call_of, flow_call_with, flow_chosen, flow_chosen_for, flow_end,
    flow_fail, flow_fork, flow_kept, flow_next, flow_state, flow_stray, flow_stray_answer, flow_wait, no_strand,
    read_json, start_input, to_json, write_json,
};
pub use crate::history::{Chain, Drawing, Events, Seeded, Uncounted, json_or_note, recorded};
pub use crate::intrinsic;
pub use crate::json_path;
pub use crate::json_path::Segment as PathSegment;
#[cfg(feature = "jsonata")]
pub use crate::jsonata;
pub use crate::machine::{
    BoxFuture, CallSettings, Called, Flow, Machine, MachineInfo, Recorded, Scope, TaskFuture, Until, boxed, boxed_call,
    boxed_submission,
};
pub use crate::map;
#[cfg(not(feature = "hash"))]
pub use crate::needed_feature_is_off as needs_hash;
#[cfg(not(feature = "jsonata"))]
pub use crate::needed_feature_is_off as needs_jsonata;
#[cfg(not(feature = "regex"))]
pub use crate::needed_feature_is_off as needs_regex;
#[cfg(feature = "hash")]
pub use crate::needed_feature_is_on as needs_hash;
#[cfg(feature = "jsonata")]
pub use crate::needed_feature_is_on as needs_jsonata;
#[cfg(feature = "regex")]
pub use crate::needed_feature_is_on as needs_regex;
pub use crate::payload::{
    Choose, Comparator, Computed, Constant, Copied, CopiedAny, Field, Fields, Fitted, Given, If, Object, Operand,
    PathPart, Payload, Picked, Place, Placed, Presence, Probe, ProbeAny, ReadWithoutSerde, Rule, Schema, Site, Source,
    SourceAny, Step, Wanted, check_comparator, check_exhaustive, check_fits, check_guarded_path, check_path,
    check_rules, check_task_fits, element, given, given_but, is_made, is_object, is_put, leads_somewhere, leaf,
    n_flattened, n_given, n_with_field, object_scalar, place, read_integer, resolve, resolve_names, rest, same_fields,
    selected, steps, with_field, write_integer,
};
#[cfg(feature = "jsonata")]
pub use crate::query;
pub use crate::reference_path::{Step as PathStep, result_path, scalar_at, select, template_path};
pub use crate::retry::{Counters, Jitter, Retrier};
pub use crate::row::{self, JsonScope, Row, TaskCall};
pub use crate::state::{Pattern, StateInfo, StateKind, TaskFamily, TaskInfo};
#[cfg(feature = "testing")]
pub use crate::testing;
pub use crate::timeout;
pub use crate::timestamp::Timestamp;
pub use crate::transition::fork::{Branch, NoStrands, Strand, Strands, Work};
pub use crate::value::convert::become_object;
pub use crate::value::{Number, Scalar, Value, array, object};
pub use crate::variable::{self, HasVariables, WithVariables};
pub use crate::wait;
#[cfg(not(feature = "testing"))]
pub use crate::when_feature_is_off as when_testing;
#[cfg(not(feature = "tokio"))]
pub use crate::when_feature_is_off as when_tokio;
#[cfg(feature = "testing")]
pub use crate::when_feature_is_on as when_testing;
#[cfg(feature = "tokio")]
pub use crate::when_feature_is_on as when_tokio;

/// What a table of rows is made of.
pub mod table {
    pub use super::{Catcher, Number, Retrier, Row, StateKind, choice};
    pub use crate::row::{Condition, FailText, Path, Rule, Template, WaitUntil};
}

/// A timestamp of a definition. Evaluated when compiling: the compiler has refused what can't be written.
#[inline]
pub const fn timestamp(unix_nanos: i128) -> Timestamp {
    match Timestamp::from_unix_nanos(unix_nanos) {
        Some(timestamp) => timestamp,
        None => Timestamp::UNIX_EPOCH,
    }
}
