//! What machines do when they run: each scenario event by event and inline, on virtual time, with equal results.
//!
//! The definitions are beside the files that compile them.

mod catch;
mod choice;
mod data_flow;
mod fail;
mod retry;
mod support;
mod timeout;
mod typed;
mod wait;
