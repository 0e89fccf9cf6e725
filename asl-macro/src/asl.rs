//! `asl!`: finds the definition, has it compiled, and turns faults into compile errors and warnings at the macro's literal.

use std::env;
use std::path::{Path, PathBuf};

use asl_codegen::diagnostic::render::{self, Style};
use asl_codegen::diagnostic::{Diagnostic, Severity, manifest};
use asl_codegen::emit;
use asl_codegen::options::Testing;
use asl_codegen::source::Source;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use crate::arguments::{self, Arguments};

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    match syn::parse2::<Arguments>(input.clone()) {
        Ok(arguments) => compile(arguments),
        Err(error) => {
            let (error, names) = (error.into_compile_error(), arguments::guess(input).map(names_only));
            quote!(#error #names)
        }
    }
}

fn compile(mut arguments: Arguments) -> TokenStream {
    let manifests = manifests();
    let wrong_manifest = match manifest::levels(&manifests) {
        Ok(levels) => {
            arguments.over(levels);
            None
        }
        Err(error) => Some(compile_error(arguments.file.span(), &error.to_string())),
    };
    let manifests = track(manifests.iter().filter_map(Source::file));
    let machine = machine(arguments);
    quote!(#wrong_manifest #manifests #machine)
}

/// The manifests that may say something about rules.
fn manifests() -> Vec<Source> {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let manifests = package.map(|folder| Source::manifests(&folder)).unwrap_or_default();
    let here = env::current_dir().unwrap_or_default();
    manifest::relevant(&manifests).iter().map(|manifest| manifest.clone().shown_from(&here)).collect()
}

fn machine(Arguments { file, mut options }: Arguments) -> TokenStream {
    let dirs = search_dirs(file.span());
    let dirs: Vec<&Path> = dirs.iter().map(PathBuf::as_path).collect();
    let source = match asl_codegen::open(&file.value(), &dirs) {
        Ok(source) => source.shown_from(&env::current_dir().unwrap_or_default()),
        Err(error) => {
            let names = names_only(Arguments { file: file.clone(), options });
            let error = compile_error(file.span(), &error.to_string());
            return quote_spanned!(file.span()=> #error #names);
        }
    };
    options.include = source.file().and_then(Path::to_str).map(str::to_string);
    if cfg!(feature = "testing") {
        options.testing = Testing::Kit;
    }
    options.picture = cfg!(feature = "picture") && is_rustdoc();
    // `proc_macro2` would read the text itself first, unoptimised.
    options.lexer = |text| text.parse::<proc_macro::TokenStream>().ok().map(TokenStream::from);
    let compiled = asl_codegen::compile(&source, &options);
    let (mut errors, mut warnings) = (TokenStream::new(), TokenStream::new());
    for diagnostic in &compiled.diagnostics {
        let message = message(diagnostic, &source);
        match diagnostic.severity {
            Severity::Error => compile_error(file.span(), &message).to_tokens(&mut errors),
            Severity::Warning => compile_warning(file.span(), &message).to_tokens(&mut warnings),
        }
    }
    for fault in &compiled.signature_faults {
        compile_error(fault.place, &fault.message).to_tokens(&mut errors);
    }
    let tokens = compiled.tokens;
    // A machine holds the text of its own file anyway.
    let tracked = track(source.files().skip(usize::from(errors.is_empty())));
    quote_spanned!(file.span()=> #tracked #errors #warnings #tokens)
}

/// Whether documentation is made: a picture of the states takes a while, and is seen nowhere else.
fn is_rustdoc() -> bool {
    let program = env::current_exe().unwrap_or_default();
    program.file_stem().is_some_and(|name| name.to_string_lossy().contains("rustdoc"))
}

/// A machine of which nothing is known but what it is called.
fn names_only(Arguments { file, options }: Arguments) -> TokenStream {
    let name = file.value();
    let source = match name.rsplit_once('#') {
        Some((file, resource)) => Source::new(file, "").with_resource(resource),
        None => Source::new(name, ""),
    };
    emit::fallback(&source, &options)
}

/// Where the definition is looked for: beside the file that calls the macro, then at the crate's root.
fn search_dirs(literal: Span) -> Vec<PathBuf> {
    let here = env::current_dir().unwrap_or_default();
    let beside = literal.unwrap().local_file().and_then(|file| file.parent().map(|dir| here.join(dir)));
    let root = env::var_os("CARGO_MANIFEST_DIR").map_or(here, PathBuf::from);
    match beside {
        Some(beside) => vec![beside, root],
        None => vec![root],
    }
}

/// Has cargo look for changes of the files that something is made of.
fn track<'a>(files: impl Iterator<Item = &'a Path>) -> TokenStream {
    let mut tracked = TokenStream::new();
    for file in files.filter_map(Path::to_str) {
        let tokens = quote!(
            const _: &[u8] = ::core::include_bytes!(#file);
        );
        tokens.to_tokens(&mut tracked);
    }
    tracked
}

/// A diagnostic as the text of a compile error: rustc prints its own `error:` before it.
fn message(diagnostic: &Diagnostic, source: &Source) -> String {
    let text = render::render(diagnostic, source, Style::default());
    let title = format!("[{}] ", diagnostic.code.id);
    match text.split_once(']') {
        Some((_, text)) => title + text.strip_prefix(": ").unwrap_or(text),
        None => text,
    }
}

fn compile_error(place: Span, message: &str) -> TokenStream {
    quote_spanned!(place=> ::core::compile_error! { #message })
}

/// A macro can't warn on stable Rust. But what is deprecated can be used, and rustc shows the reason that is given for it.
fn compile_warning(place: Span, message: &str) -> TokenStream {
    quote_spanned! {place=>
        const _: () = {
            #[deprecated(note = #message)]
            const WARNING: () = ();
            WARNING
        };
    }
}
