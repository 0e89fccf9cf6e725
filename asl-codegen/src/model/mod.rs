//! The typed definition, in the specification's words: every state type, every field of both query languages, all with spans.
//!
//! One file per concept: its structs, how they are read from the tree, and the checks that need one field only.
//! Rules that look at several states are in `check`.

pub mod catch;
pub mod choice;
pub mod comparator;
pub mod credentials;
pub mod data_flow;
pub mod error_name;
pub mod fail;
pub mod item_batcher;
pub mod item_reader;
pub mod map;
pub mod parallel;
pub mod pass;
pub mod payload_template;
pub mod query_language;
pub mod resource;
pub mod result_writer;
pub mod retry;
pub mod state;
pub mod state_machine;
pub mod succeed;
pub mod task;
pub mod timeout;
pub mod timestamp;
pub mod transition;
pub mod value;
pub mod variable;
pub mod wait;

pub use state::{State, StateKind};
pub use state_machine::{Scope, StateMachine};
