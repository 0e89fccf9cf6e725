//! The compiler without its features: `cargo test -p asl-codegen --no-default-features --test without_features`.
#![cfg(not(any(feature = "jsonata", feature = "regex")))]

use asl_codegen::diagnostic::render::{Style, render_all};
use asl_codegen::options::Options;
use asl_codegen::source::Source;
use asl_codegen::{Compiled, compile};

fn compiled(text: &str) -> (Compiled, Source) {
    let source = Source::new("shop.asl.json", text);
    (compile(&source, &Options::default()), source)
}

/// The only fault, as it is shown.
fn fault(text: &str) -> String {
    let (compiled, source) = compiled(text);
    assert_eq!(compiled.diagnostics.len(), 1, "{:?}", compiled.diagnostics);
    render_all(&compiled.diagnostics, &source, Style::default())
}

#[test]
fn the_language_is_refused_where_it_is_chosen() {
    let shown = fault(r#"{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }"#);
    assert!(shown.contains("JSONata needs the feature `jsonata` of asl-native"), "{shown}");
    assert!(shown.contains("shop.asl.json:1:20"), "{shown}");
    assert!(shown.contains(r#"asl-native = { version = "0.1", features = ["jsonata"] }"#), "{shown}");
}

#[test]
fn nothing_else_is_said_of_a_definition_that_is_not_read() {
    let shown = fault(
        r#"{ "StartAt": "A", "States": {
            "A": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                   "Arguments": { "Token": "{% $states.context.Task.Token %}", "Sum": "{% 1 + %}" }, "Next": "B" },
            "B": { "Type": "Choice", "QueryLanguage": "JSONata", "Choices": [{ "Condition": "{% $gone %}", "Next": "A" }] }
        } }"#,
    );
    assert!(shown.contains("shop.asl.json:2:53"), "{shown}");
}

#[test]
fn paths_are_compiled() {
    let (compiled, _) = compiled(
        r#"{ "QueryLanguage": "JSONPath", "StartAt": "A", "States": {
            "A": { "Type": "Pass", "Parameters": { "a.$": "$.a", "b": "{% 1 %}" }, "End": true } } }"#,
    );
    assert_eq!(compiled.diagnostics, []);
    assert!(compiled.tokens.to_string().contains("struct Shop"));
}

#[test]
fn a_regular_expression_is_left_to_the_runtime_which_says_what_it_needs() {
    let (compiled, _) = compiled(
        r#"{ "QueryLanguage": "JSONPath", "StartAt": "A", "States": {
            "A": { "Type": "Pass", "InputPath": "$.names[?(@ =~ /(?=a)b/)]", "End": true } } }"#,
    );
    assert_eq!(compiled.diagnostics, []);
    let tokens = compiled.tokens.to_string();
    assert!(tokens.contains("needs_regex") && tokens.contains("shop.asl.json:2:50"), "{tokens}");
}
