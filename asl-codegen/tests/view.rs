//! Pictures of machines, where they are shown: in the documentation of what `asl!` generates.
#![cfg(feature = "tools")]

use asl_codegen::options::Options;
use asl_codegen::source::Source;

fn compiled(text: &str, picture: bool) -> String {
    let compiled =
        asl_codegen::compile(&Source::new("greet.asl.json", text), &Options { picture, ..Options::default() });
    assert!(compiled.diagnostics.is_empty());
    compiled.tokens.to_string()
}

#[test]
fn a_machine_s_documentation_shows_its_states() {
    let text = r#"{"StartAt": "A \"<b>\n\n", "States": {"A \"<b>\n\n": {"Type": "Pass", "End": true}}}"#;
    let tokens = compiled(text, true);
    let begin = tokens.find("cfg_attr (doc , doc = ").expect("there is a picture");
    let picture = &tokens[begin..begin + tokens[begin..].find("</svg>").expect("it ends")];
    // It is one block of HTML: an empty line would end it.
    assert!(picture.contains(r"\n<div>\n<svg ") && !picture[30..].contains(r"\n\n"), "{picture}");
    assert!(picture.contains("A &quot;&lt;b&gt;"), "{picture}");
    assert!(!compiled(text, false).contains("svg"));
}

#[test]
fn a_machine_with_many_states_is_not_drawn() {
    let state = |n: usize| format!(r#""S{n}": {{"Type": "Pass", "Next": "S{}"}}"#, n + 1);
    let states: Vec<String> = (0..150).map(state).collect();
    let text = format!(r#"{{"StartAt": "S0", "States": {{{}, "S150": {{"Type": "Succeed"}}}}}}"#, states.join(","));
    assert!(!compiled(&text, true).contains("svg"));
}
