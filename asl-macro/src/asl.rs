//! `asl!`: finds the definition, has it compiled, and turns faults into compile errors at the macro's literal.

use std::env;
use std::path::{Path, PathBuf};

use asl_codegen::diagnostic::render::{self, Style};
use asl_codegen::diagnostic::{Diagnostic, Severity};
use asl_codegen::emit;
use asl_codegen::source::Source;
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

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

fn compile(Arguments { file, mut options }: Arguments) -> TokenStream {
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
    let compiled = asl_codegen::compile(&source, &options);
    let errors = compiled.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    let errors = errors.map(|diagnostic| compile_error(file.span(), &message(diagnostic, &source)));
    let faults = compiled.signature_faults.iter().map(|fault| compile_error(fault.place, &fault.message));
    let errors: TokenStream = errors.chain(faults).collect();
    let tokens = compiled.tokens;
    let tracked = track(&source, errors.is_empty());
    quote_spanned!(file.span()=> #tracked #errors #tokens)
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
    beside.into_iter().chain([root]).collect()
}

/// Has cargo look for changes of the files that a machine is made of, but for the one whose text the machine holds.
fn track(source: &Source, compiled: bool) -> TokenStream {
    let files = source.files().skip(usize::from(compiled)).filter_map(Path::to_str);
    files
        .map(|file| {
            quote!(
                const _: &[u8] = ::core::include_bytes!(#file);
            )
        })
        .collect()
}

/// A diagnostic as the text of a compile error: rustc prints its own `error:` before it.
fn message(diagnostic: &Diagnostic, source: &Source) -> String {
    let text = render::render(diagnostic, source, Style::default());
    let title = format!("[{}] ", diagnostic.code.id);
    match text.split_once("]: ") {
        Some((_, text)) => title + text,
        None => text,
    }
}

fn compile_error(place: Span, message: &str) -> TokenStream {
    quote_spanned!(place=> ::core::compile_error! { #message })
}
