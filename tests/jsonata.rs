//! The Rust that JSONata expressions become: `jsonata/expressions.json` is compiled and compared with the `.rs` beside it.
//! `jsonata_runs.rs` compiles and runs that file.

#[path = "support/golden.rs"]
mod support;

use std::path::Path;

use asl::Value;
use asl_codegen::emit::jsonata::emit_function;
use asl_codegen::expr::ExprText;
use asl_codegen::expr::jsonata::parse;
use asl_codegen::format;
use quote::{format_ident, quote};

#[test]
fn generated_expressions_are_what_was_reviewed() {
    check("tests/jsonata/expressions", include_str!("jsonata/expressions.json"));
}

#[test]
fn measured_expressions_are_what_was_reviewed() {
    check("benches/src/jsonata/expressions", include_str!("../benches/src/jsonata/expressions.json"));
}

#[test]
fn hostile_expressions_are_what_was_reviewed() {
    check("tests/jsonata/hostile", include_str!("jsonata/hostile.json"));
}

fn check(file: &str, cases: &str) {
    let cases: Value = cases.parse().unwrap();
    let cases = cases.as_array().unwrap();
    assert!(cases.len() >= 8, "the cases were not found");
    let functions = cases.iter().enumerate().map(|(index, case)| {
        let expression = parse(&ExprText::plain(case["expr"].as_str().unwrap())).unwrap();
        emit_function(&expression, &format!("expression_{index}"))
    });
    let names = (0..cases.len()).map(|index| format_ident!("expression_{index}"));
    let text = format::pretty(quote! {
        use ::asl::__private as __asl;
        use ::asl::Value;
        use ::asl::__private::jsonata::{Evaluation, Fault, Item};
        pub type Function = for<'a> fn(&Evaluation, Option<&'a Value>, &Item<'a>) -> Result<Item<'a>, Fault>;
        pub const ALL: &[Function] = &[#(#names),*];
        #(#functions)*
    });
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file).with_extension("rs");
    support::check(
        &path,
        &format!("// Generated from the `.json` beside it by `UPDATE_GOLDEN=1 cargo test --test jsonata`.\n\n{text}"),
    );
}
