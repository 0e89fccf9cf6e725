//! What machines do when they run: each scenario event by event, in a set of executions and inline, on virtual time, with equal results.
//!
//! The definitions are beside the files that compile them.

mod catch;
mod checkpoint;
mod choice;
mod computed_choice;
mod context_object;
mod credentials;
mod data_flow;
mod ends;
mod executions;
mod expression;
mod fail;
mod fork;
mod inline_fork;
mod jsonata;
mod limits;
mod literals;
mod outside;
mod path_filter;
mod recorded;
mod retry;
mod schedule;
mod support;
mod task_submitted;
mod timeout;
mod tolerated_failure;
mod transition;
mod typed;
mod typed_flow;
mod typed_fork;
mod typed_input;
mod typed_iterator;
mod typed_jsonata;
mod typed_template;
mod variable;
mod wait;
