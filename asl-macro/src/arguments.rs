//! The arguments of `asl!`.

use asl_codegen::diagnostic::Level;
use asl_codegen::options::{Options, TaskSignature};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Ident, LitStr, Path, Result, Token, Type, Visibility, braced, parenthesized};

/// What stands between the braces of `asl! { … }`.
pub(crate) struct Arguments {
    /// The path of the definition.
    pub(crate) file: LitStr,
    /// Everything else, in the compiler's words.
    pub(crate) options: Options,
}

const KEYS: &str = "expected `tasks`, `name`, `substitutions`, `allow`, `deny`, `checkpoint` or `crate`";

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Arguments> {
        let visibility: Visibility = input.parse()?;
        if input.is_empty() {
            return Err(input.error("expected the path of a definition: asl!(\"call_center.asl.json\")"));
        }
        let mut options = Options { visibility: visibility.into_token_stream(), ..Options::default() };
        let file = input.parse()?;
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let key = Ident::parse_any(input).map_err(|error| syn::Error::new(error.span(), KEYS))?;
            match key.to_string().as_str() {
                "tasks" => options.tasks = entries(input, signature)?,
                "name" => {
                    input.parse::<Token![=]>()?;
                    options.name = Some(input.parse()?);
                }
                "substitutions" => options.substitutions = entries(input, substitution)?.into_iter().collect(),
                "allow" => levels(input, &mut options, Level::Allow)?,
                "deny" => levels(input, &mut options, Level::Deny)?,
                "checkpoint" => options.checkpoint = true,
                "crate" => {
                    input.parse::<Token![=]>()?;
                    let path: Path = input.call(Path::parse_mod_style)?;
                    options.runtime = Some(quote!(#path));
                }
                _ => return Err(syn::Error::new(key.span(), KEYS)),
            }
        }
        Ok(Arguments { file, options })
    }
}

/// `= { "key": value, … }`
fn entries<T>(input: ParseStream<'_>, entry: fn(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    input.parse::<Token![=]>()?;
    let content;
    braced!(content in input);
    let entries: Punctuated<T, Token![,]> = content.parse_terminated(entry, Token![,])?;
    Ok(entries.into_iter().collect())
}

/// `"Open Case": fn(NewCase) -> Case`
fn signature(input: ParseStream<'_>) -> Result<TaskSignature> {
    let state: LitStr = input.parse()?;
    input.parse::<Token![:]>()?;
    input
        .parse::<Token![fn]>()
        .map_err(|error| syn::Error::new(error.span(), "expected a signature: fn(Input) -> Output"))?;
    let content;
    let parentheses = parenthesized!(content in input);
    let inputs: Punctuated<Type, Token![,]> = content.parse_terminated(Type::parse, Token![,])?;
    let mut inputs = inputs.into_iter();
    let (Some(task_input), None) = (inputs.next(), inputs.next()) else {
        let message = "a task takes exactly one input, the payload: fn(Input) -> Output";
        return Err(syn::Error::new(parentheses.span.join(), message));
    };
    let output: TokenStream = if input.peek(Token![->]) {
        input.parse::<Token![->]>()?;
        input.parse::<Type>()?.into_token_stream()
    } else {
        quote!(())
    };
    let place = state.span();
    Ok(TaskSignature { state: state.value(), place, input: task_input.into_token_stream(), output })
}

/// `"FunctionArn": "arn:…"`
fn substitution(input: ParseStream<'_>) -> Result<(String, String)> {
    let name: LitStr = input.parse()?;
    input.parse::<Token![:]>()?;
    let value: LitStr = input.parse()?;
    Ok((name.value(), value.value()))
}

/// `(choice-not-exhaustive, …)`
fn levels(input: ParseStream<'_>, options: &mut Options, level: Level) -> Result<()> {
    let content;
    parenthesized!(content in input);
    for rule in content.parse_terminated(rule_name, Token![,])? {
        let set = options.levels.set(&rule.1, level);
        set.map_err(|error| syn::Error::new(rule.0, error.to_string()))?;
    }
    Ok(())
}

/// Words joined by `-`: what Rust takes for a subtraction.
fn rule_name(input: ParseStream<'_>) -> Result<(proc_macro2::Span, String)> {
    let first = Ident::parse_any(input)?;
    let mut name = first.to_string();
    while input.peek(Token![-]) {
        input.parse::<Token![-]>()?;
        name = format!("{name}-{}", Ident::parse_any(input)?);
    }
    Ok((first.span(), name))
}
