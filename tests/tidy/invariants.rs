//! The invariants of ARCHITECTURE.md, as far as the text of the sources shows them. Some of this is heuristic: it finds what
//! happens by accident, not what is hidden on purpose.

use super::{files_under, read, root};

/// The code of each Rust file under a folder, comment lines left out, with its path from there.
fn code_under(folder: &str) -> Vec<(String, String)> {
    let folder = root().join(folder);
    let files = files_under(&folder).into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "rs"));
    let code = files.map(|path| {
        let name = path.strip_prefix(&folder).unwrap_or(&path).to_string_lossy().into_owned();
        let text = read(&path);
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        (name, lines.collect::<Vec<_>>().join("\n"))
    });
    let code: Vec<_> = code.collect();
    assert!(code.len() > 2, "no sources in {}", folder.display());
    code
}

/// Fails where a file of the folder, other than the allowed ones, has the word in its code.
#[track_caller]
fn check_only(folder: &str, word: &str, allowed: &[&str]) {
    let found = code_under(folder).into_iter().filter(|(_, code)| code.contains(word)).map(|(name, _)| name);
    let wrong: Vec<String> = found.filter(|name| !allowed.iter().any(|allowed| name.starts_with(allowed))).collect();
    assert!(wrong.is_empty(), "`{word}` in {folder}/{wrong:?}, but only {allowed:?} may have it");
}

#[test]
fn the_runtime_does_not_name_the_compiler() {
    check_only("src", "asl_codegen", &[]);
}

/// Spans and metrics are features that are off, and nothing else knows of them.
#[test]
fn what_is_not_watched_costs_nothing() {
    check_only("src", "tracing::", &["driver/observer/spans.rs"]);
    check_only("src", "metrics::", &["driver/observer/meter.rs"]);
    let observer = read(&root().join("src/driver/observer.rs"));
    for (feature, module) in [("tracing", "spans"), ("metrics", "meter")] {
        assert!(
            observer.contains(&format!("#[cfg(feature = \"{feature}\")]\nmod {module};")),
            "{module} is always compiled"
        );
        let manifest = read(&root().join("Cargo.toml"));
        assert!(
            manifest.contains(&format!("\n{feature} = {{ workspace = true, optional = true }}")),
            "{feature} is always there"
        );
        let default = manifest.lines().find(|line| line.starts_with("default = ")).expect("there are defaults");
        assert!(!default.contains(feature), "{feature} is on");
    }
}

#[test]
fn the_compiler_knows_proc_macro2_only() {
    check_only("asl-codegen/src", "proc_macro::", &[]);
}

#[test]
fn the_compiler_has_no_io_but_the_definition() {
    for word in ["std::fs", "std::env"] {
        check_only("asl-codegen/src", word, &["source.rs", "build_script.rs"]);
    }
    for word in ["std::net", "std::process", "tokio::"] {
        check_only("asl-codegen/src", word, &[]);
    }
}

#[test]
fn lines_and_columns_exist_only_where_they_are_shown() {
    check_only("asl-codegen/src", "Position", &["source.rs", "diagnostic/render"]);
    check_only("asl-codegen/src", "source.position(", &["source.rs", "diagnostic/render", "emit/site.rs"]);
}

#[test]
fn no_hash_map_is_iterated() {
    for (name, code) in code_under("asl-codegen/src") {
        for map in hash_maps(&code) {
            let ways = ["iter()", "iter_mut()", "into_iter()", "keys()", "values()", "drain("];
            let methods = ways.map(|way| format!("{map}.{way}"));
            let loops = [format!("in {map} "), format!("in &{map} "), format!("in &mut {map} ")];
            let found = methods.iter().chain(&loops).find(|text| code.contains(text.as_str()));
            assert_eq!(found, None, "{name}: the order of a hash map differs from run to run");
        }
    }
}

/// The names of variables and fields that are a `HashMap` or a `HashSet`.
fn hash_maps(code: &str) -> Vec<&str> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let lines = code.lines().filter(|line| line.contains("HashMap") || line.contains("HashSet"));
    let names = lines.filter_map(|line| {
        let before = line.split("Hash").next()?.trim_end_matches(['&', ' ', ':', '=']).trim_end_matches("&mut");
        let before = before.trim_end_matches([' ', '&', ':']);
        Some(&before[before.rfind(|c: char| !is_name(c)).map_or(0, |place| place + 1)..])
    });
    names.filter(|name| !name.is_empty() && *name != "collections").collect()
}

#[test]
fn one_file_spells_the_path_of_the_runtime() {
    check_only("asl-codegen/src", "::asl", &["emit/runtime_path.rs"]);
    check_only("asl-codegen/src", "__private", &["emit/runtime_path.rs"]);
}

#[test]
fn transitions_read_no_clock_and_draw_no_number() {
    check_only("src", "Timestamp::now()", &["driver/"]);
    check_only("src", "fastrand::", &["driver/"]);
    check_only("src", "tokio::", &["driver/"]);
    check_only("src", "Instant::now()", &["driver/"]);
    check_only("src", "SystemTime::now()", &["timestamp.rs"]);
}

#[test]
fn transitions_do_not_await() {
    // `boxed_call` of machine.rs wraps the user's own future, for the driver.
    check_only("src", ".await", &["driver/", "machine.rs"]);
    check_only("src", "async fn", &["driver/"]);
}

#[test]
fn generated_code_parses_nothing() {
    for word in ["parse", "from_str", "serde_json"] {
        check_only("tests/golden", word, &["runs"]);
    }
}

#[test]
fn an_execution_holds_no_future_and_no_lock() {
    for file in ["transition.rs", "transition/fork.rs", "transition/thread.rs", "transition/thread/waiting.rs"] {
        let code = read(&root().join("src").join(file));
        let found =
            ["Future", "Mutex", "RwLock", "RefCell", "Box<dyn", "Arc<"].into_iter().find(|word| code.contains(word));
        assert_eq!(found, None, "{file}: an execution is plain data");
    }
}
