//! Runs recorded cases on compiled machines: cases → generated crates → one program → outcomes → verdicts → a report.
//!
//! README.md describes the format of a case and the command.

pub mod arguments;
pub mod aws_faults;
pub mod build;
pub mod corpus;
pub mod generate;
pub mod history;
pub mod jsonata;
pub mod known_failures;
pub mod real;
pub mod report;
pub mod run;
pub mod state;
pub mod validate;
pub mod verdict;
pub mod watch;
pub mod workspace;
