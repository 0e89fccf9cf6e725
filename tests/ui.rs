//! What only rustc can show of faulty input: each `ui/<theme>/<case>.rs` must fail to compile with exactly the messages in the
//! `.stderr` beside it, and no others.
//!
//! `TRYBUILD=overwrite cargo test --test ui` rewrites the messages, for review in git's diff.

#[test]
fn faulty_input_is_told_what_is_wrong() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}
