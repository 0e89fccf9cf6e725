//! Templates and the files that they name.

use std::path::{Path, PathBuf};

use asl_codegen::options::Options;
use asl_codegen::source::Source;
use asl_codegen::{open, open_all};

use super::errors;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/input_forms/files")
}

fn names(source: &Source) -> Vec<String> {
    source.files().map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_file_that_the_template_names() {
    let source = open("template.yaml#Greeting", &[&folder()]).unwrap();
    assert_eq!((source.path(), source.name()), ("flows/greet.asl.yaml", "Greeting"));
    assert_eq!(names(&source), ["greet.asl.yaml", "template.yaml"]);
    // Its `${Delay}` is the template's, and Express machines don't wait for tokens.
    assert_eq!(errors(&source, &Options::default()), [("integration-not-in-express", ".waitForTaskToken".to_owned())]);
    let compiled = asl_codegen::compile(&source, &Options::default());
    assert!(compiled.tokens.to_string().contains("GreetingTasks"));
}

#[test]
fn a_file_that_the_template_includes() {
    let source = open("include.yaml", &[&folder()]).unwrap();
    assert_eq!((source.path(), source.name()), ("flows/greet.asl.yaml", "Greeting"));
    assert_eq!(errors(&source, &Options::default()), []);
}

#[test]
fn a_machine_inside_the_template() {
    let source = open("template.yaml#Leaving", &[&folder()]).unwrap();
    assert_eq!(names(&source), ["template.yaml"]);
    assert_eq!(errors(&source, &Options::default()), []);
    assert!(asl_codegen::compile(&source, &Options::default()).tokens.to_string().contains("struct Leaving"));
}

#[test]
fn everything_in_a_file() {
    let names =
        |name| open_all(name, &[&folder()]).unwrap().iter().map(|source| source.name().to_owned()).collect::<Vec<_>>();
    assert_eq!(names("template.yaml"), ["Greeting", "Leaving"]);
    assert_eq!(names("flows/greet.asl.yaml"), ["flows/greet.asl.yaml"]);
}

#[test]
fn the_only_machine_needs_no_name() {
    let source = open("only.yaml", &[&folder()]).unwrap();
    assert_eq!((source.name(), errors(&source, &Options::default())), ("Only", vec![]));
}
