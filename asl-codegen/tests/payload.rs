//! `#[derive(Payload)]`: the code that it writes, and its error messages.
//!
//! The code is compared with `tests/payload/*.rs`; `UPDATE_GOLDEN=1` rewrites those files, for review in git diff.

use std::path::Path;

use asl_codegen::payload::derive;
use proc_macro2::{TokenStream, TokenTree};

/// The texts of all `compile_error!`s in some code.
fn messages(tokens: TokenStream) -> Vec<String> {
    let mut messages = Vec::new();
    let mut after_name = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) if after_name => {
                let text: syn::LitStr = syn::parse2(group.stream()).unwrap();
                messages.push(text.value());
            }
            TokenTree::Ident(ident) => after_name = ident == "compile_error",
            TokenTree::Punct(punct) if punct.as_char() == '!' => {}
            _ => after_name = false,
        }
    }
    messages
}

/// Checks the messages, and that what remains is one implementation which keeps other code compiling.
#[track_caller]
fn check_errors(input: &str, expected: &[&str]) {
    let tokens = derive(input.parse().unwrap());
    assert_eq!(messages(tokens.clone()), expected);
    let file: syn::File = syn::parse2(tokens).unwrap();
    let n_implementations = prettyplease::unparse(&file).matches("::Payload for ").count();
    assert_eq!(n_implementations, 1);
}

#[test]
fn unknown_attributes_are_all_named() {
    check_errors(
        "#[payload(integral, opaque, crates = x)] struct Case { #[payload(opaqe)] id: u8, #[payload(integer)] n: u8 }",
        &[
            "unknown payload attribute `integral`: a type can have `integer`, `serde_repr`, `opaque` and `crate = …`",
            "unknown payload attribute `crates`: a type can have `integer`, `serde_repr`, `opaque` and `crate = …`",
        ],
    );
    check_errors(
        "struct Case { #[payload(opaqe)] id: u8, #[payload(integer)] n: u8 }",
        &[
            "unknown payload attribute `opaqe`: a field can have `opaque`",
            "unknown payload attribute `integer`: a field can have `opaque`",
        ],
    );
    check_errors(
        "enum Case { #[payload(opaque)] A { #[payload(x(y))] id: u8 } }",
        &[
            "unknown payload attribute `opaque`: a variant can have none",
            "unknown payload attribute `x`: a field can have `opaque`",
        ],
    );
}

#[test]
fn malformed_attributes() {
    check_errors("#[payload(crate)] struct Case;", &["expected `=`"]);
    check_errors("#[payload] struct Case;", &["expected attribute arguments in parentheses: #[payload(...)]"]);
}

#[test]
fn unions() {
    check_errors(
        "union Either { a: u8, b: i8 }",
        &["a union can't travel between states: nothing says which of its fields holds"],
    );
}

#[test]
fn types_that_contain_themselves() {
    let message = |name: &str| {
        format!(
            "`{name}` contains itself, so that its schema would have no end; \
             add `#[payload(opaque)]` to this field: paths through it are not checked"
        )
    };
    check_errors(
        "struct Tree { children: Vec<Tree>, parent: Option<Box<Self>> }",
        &[&message("Tree"), &message("Tree")],
    );
    check_errors("enum Tree { Leaf, Node(Box<(Tree, Tree)>) }", &[&message("Tree")]);
    check_errors("struct Tree { #[payload(opaque)] children: Vec<Tree>, other: other::Tree }", &[]);
}

#[test]
fn enums_of_integers() {
    check_errors(
        "#[payload(integer)] enum Status { A, B(u8), C = 1 + 1, D = 9223372036854775808, E = -9223372036854775808 }",
        &[
            "which number is this in JSON? Write `A = 1`, for example",
            "a variant of an enum of integers can't have data",
            "write the number itself, one that fits `i64`: it becomes part of the schema",
            "write the number itself, one that fits `i64`: it becomes part of the schema",
        ],
    );
    check_errors("#[payload(integer)] enum Status {}", &["an enum of integers needs a variant"]);
    check_errors("#[payload(integer)] struct Status;", &["`integer` is for enums"]);
    check_errors("#[payload(serde_repr)] struct Status;", &["`serde_repr` is for enums"]);
    check_errors(
        "#[payload(integer, serde_repr)] enum Status { A = 1 }",
        &["`integer` brings serde's traits, `serde_repr` leaves them to that crate: use one of them"],
    );
    check_errors(
        "#[payload(integer)] #[serde(rename_all = \"lowercase\")] enum Status { #[serde(rename = \"a\")] A = 1 }",
        &[
            "serde's attributes change nothing about an enum of integers",
            "serde's attributes change nothing about an enum of integers",
        ],
    );
}

#[test]
fn serde_is_stubbed_where_it_was_asked_for() {
    let file: syn::File = syn::parse2(derive("#[payload(integer)] enum Status<'a> { A }".parse().unwrap())).unwrap();
    let code = prettyplease::unparse(&file);
    assert!(code.contains("impl<'a> ::asl::__private::serde::Serialize for Status<'a>"), "{code}");
    assert!(code.contains("impl<'__de, 'a> ::asl::__private::serde::Deserialize<'__de> for Status<'a>"), "{code}");
}

#[test]
fn another_name_for_the_crate_is_used_everywhere() {
    for input in [
        "#[payload(crate = steps::asl)] struct Case { id: u8, note: Option<String>, #[serde(flatten)] rest: Map }",
        "#[payload(crate = \"steps::asl\", integer)] enum Status { A = 1 }",
        "#[payload(crate = steps::asl)] enum Shape { A, B(u8), C { #[serde(skip_serializing_if = \"f\")] d: u8 } }",
        "#[payload(crate = steps::asl)] union Either { a: u8 }",
    ] {
        let code = derive(input.parse().unwrap()).to_string();
        let n_uses = code.matches("__private").count();
        assert!(n_uses > 0);
        assert_eq!(code.matches("steps :: asl :: __private").count(), n_uses, "{code}");
    }
}

#[track_caller]
fn check_golden(name: &str, input: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/payload").join(name);
    let file: syn::File = syn::parse2(derive(input.parse().unwrap())).unwrap();
    let code = prettyplease::unparse(&file);
    if std::fs::read_to_string(&path).is_ok_and(|expected| expected == code) {
        return;
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &code).unwrap();
    }
    panic!("{} differs (UPDATE_GOLDEN=1 rewrites it):\n{code}", path.display());
}

#[test]
fn golden_struct() {
    let input = r#"
        #[serde(rename_all = "camelCase")]
        pub struct Case<T> {
            case_id: String,
            #[serde(skip_serializing_if = "Option::is_none", alias = "owner")]
            owned_by: Option<T>,
            #[serde(with = "seconds")]
            due: Duration,
            #[serde(flatten)]
            rest: HashMap<String, Value>,
        }
    "#;
    check_golden("struct.rs", input);
}

#[test]
fn golden_enum() {
    let input = r#"
        #[serde(tag = "kind")]
        enum Shape { Unknown, Circle { radius: f64 }, Rectangle(Sides) }
    "#;
    check_golden("enum.rs", input);
}

#[test]
fn golden_integer_enum() {
    check_golden("integer_enum.rs", "#[payload(integer)] enum Status { Unresolved = 0, Resolved = 1 }");
}
