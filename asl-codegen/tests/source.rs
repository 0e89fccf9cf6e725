//! Finding and reading a definition's file, and what is said when there is none.

use asl_codegen::Error;
use asl_codegen::source::Source;
use std::fs;
use std::path::{Path, PathBuf};

/// A fresh crate with a `src` folder.
fn crate_root(test: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("src")).expect("a folder for the test");
    root
}

fn read(root: &Path, name: &str) -> Result<Source, Error> {
    Source::read(name, &[&root.join("src"), root])
}

/// The error's text, with the crate's root left out.
fn error(root: &Path, name: &str) -> String {
    let text = read(root, name).map(|source| source.text().to_owned()).expect_err("an error").to_string();
    text.replace(&format!("{}/", root.display()), "")
}

#[test]
fn the_calling_file_comes_before_the_root() {
    let root = crate_root("both_places");
    fs::write(root.join("greet.asl.json"), "root").expect("a file");
    assert_eq!(read(&root, "greet.asl.json").map(|source| source.path().to_owned()), Ok("greet.asl.json".to_owned()));
    fs::write(root.join("src/greet.asl.json"), "src").expect("a file");
    let source = read(&root, "greet.asl.json").expect("a source");
    assert_eq!((source.text(), source.path()), ("src", "src/greet.asl.json"));
    assert_eq!(source.file(), Some(root.join("src/greet.asl.json").as_path()));
    assert_eq!(source.clone().shown_from(&root.join("src")).path(), "greet.asl.json");
    assert_eq!(source.shown_from(Path::new("/elsewhere")).path(), "src/greet.asl.json");
}

#[test]
fn a_missing_file_names_the_places_and_the_nearest_name() {
    let root = crate_root("missing");
    fs::create_dir(root.join("flows")).expect("a folder");
    fs::write(root.join("flows/call_center.asl.json"), "{}").expect("a file");
    let expected = |name: &str, similar: &str| {
        format!("there is no definition `{name}`{similar}\n  looked for src/{name}\n  looked for {name}")
    };
    let similar = ": did you mean `flows/call_center.asl.json`?";
    for name in ["flows/call_centre.asl.json", "flows/call_center", "flows/Call_Center.asl.json"] {
        assert_eq!(error(&root, name), expected(name, similar));
    }
    assert_eq!(error(&root, "nothing_like_it.json"), expected("nothing_like_it.json", ""));
}

#[test]
fn what_is_no_text_file_is_refused() {
    let root = crate_root("no_text");
    assert_eq!(error(&root, "src"), "src is not a file: name the definition inside it");
    fs::write(root.join("latin1.json"), b"{\"a\": \"\xe9\"}").expect("a file");
    assert_eq!(error(&root, "latin1.json"), "latin1.json is not UTF-8: see the byte at offset 7; save it as UTF-8");
    fs::write(root.join("utf16.json"), b"\xff\xfe{\0}\0").expect("a file");
    assert_eq!(error(&root, "utf16.json"), "utf16.json is not UTF-8 but looks like UTF-16: save it as UTF-8");
    fs::write(root.join("large.json"), vec![b' '; (16 << 20) + 1]).expect("a file");
    assert_eq!(error(&root, "large.json"), "large.json is larger than 16 MiB, and AWS takes 1 MiB at most");
    fs::write(root.join("largest.json"), vec![b' '; 16 << 20]).expect("a file");
    assert!(read(&root, "largest.json").is_ok());
}
