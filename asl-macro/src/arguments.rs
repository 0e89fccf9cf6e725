//! The arguments of `asl!`.

use asl_codegen::diagnostic::{Level, Levels, suggest};
use asl_codegen::options::{MachineType, Options, TaskSignature};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, LitStr, Path, Result, Token, Type, Visibility, braced, parenthesized};

/// What stands between the braces of `asl! { … }`.
pub(crate) struct Arguments {
    /// The path of the definition.
    pub(crate) file: LitStr,
    /// Everything else, in the compiler's words.
    pub(crate) options: Options,
}

const KEYS: [&str; 10] =
    ["tasks", "input", "name", "substitutions", "allow", "warn", "deny", "express", "checkpoint", "crate"];
const FILE: &str = "expected the path of a definition first: asl!(\"call_center.asl.json\")";

impl Arguments {
    /// What is said about rules here wins over what `levels` say.
    pub(crate) fn over(&mut self, levels: Levels) {
        self.options.levels = levels.with(&self.options.levels);
    }
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Arguments> {
        let visibility: Visibility = input.parse()?;
        if input.is_empty() {
            return Err(syn::Error::new(Span::call_site(), FILE));
        }
        let mut options = Options { visibility: visibility.into_token_stream(), ..Options::default() };
        let file = input.parse().map_err(|error| syn::Error::new(error.span(), FILE))?;
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let key = Ident::parse_any(input).map_err(|error| unknown_key(error.span(), ""))?;
            match key.to_string().as_str() {
                "tasks" => options.tasks = entries(input, signature)?,
                "input" => {
                    input.parse::<Token![=]>()?;
                    options.input = Some(input.parse::<Type>()?.into_token_stream());
                }
                "name" => {
                    input.parse::<Token![=]>()?;
                    options.name = Some(input.parse()?);
                }
                "substitutions" => {
                    options.substitutions.extend(entries(input, substitution)?);
                }
                "allow" => levels(input, &mut options, Level::Allow)?,
                "warn" => levels(input, &mut options, Level::Warn)?,
                "deny" => levels(input, &mut options, Level::Deny)?,
                "express" => options.machine_type = MachineType::Express,
                "checkpoint" => options.checkpoint = true,
                "crate" => {
                    input.parse::<Token![=]>()?;
                    let path: Path = input.call(Path::parse_mod_style)?;
                    options.runtime = Some(quote!(#path));
                }
                other => return Err(unknown_key(key.span(), other)),
            }
        }
        Ok(Arguments { file, options })
    }
}

/// What the machine is called, as far as arguments with a fault tell: enough for the code around the macro to have no errors that
/// follow from it.
pub(crate) fn guess(input: TokenStream) -> Option<Arguments> {
    let tokens: Vec<TokenTree> = input.into_iter().collect();
    let file = tokens.iter().find_map(|token| syn::parse2::<LitStr>(token.to_token_stream()).ok())?;
    let name = tokens.windows(3).find_map(|tokens| match tokens {
        [TokenTree::Ident(key), TokenTree::Punct(_), TokenTree::Ident(name)] if key == "name" => Some(name.clone()),
        _ => None,
    });
    let is_public = tokens.first().is_some_and(|token| token.to_string() == "pub");
    let visibility = if is_public { quote!(pub(crate)) } else { TokenStream::new() };
    Some(Arguments { file, options: Options { name, visibility, ..Options::default() } })
}

/// Names the arguments that there are, and the one that was probably meant.
fn unknown_key(place: Span, key: &str) -> syn::Error {
    let keys = "expected `tasks`, `input`, `name`, `substitutions`, `allow`, `warn`, `deny`, `express`, `checkpoint` or `crate`";
    let message = match suggest::nearest(key, KEYS) {
        Some(nearest) => format!("{keys}: did you mean `{nearest}`?"),
        None => keys.to_string(),
    };
    syn::Error::new(place, message)
}

/// `= { "key": value, … }`
fn entries<T>(input: ParseStream<'_>, entry: fn(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    input.parse::<Token![=]>()?;
    let content;
    braced!(content in input);
    separated(&content, entry)
}

/// Items with commas between them, to the end: as `parse_terminated` reads them, with less for rustc to compile.
fn separated<T>(input: ParseStream<'_>, item: fn(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(item(input)?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(items)
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
    let inputs = separated(&content, Type::parse)?;
    let (task_input, second) = match inputs.as_slice() {
        [task_input] => (task_input, None),
        [task_input, second] => (task_input, Some(second)),
        _ => {
            let message = "a task takes exactly one input, the payload: fn(Input) -> Output";
            return Err(syn::Error::new(parentheses.span.join(), message));
        }
    };
    if let Some(second) = second.filter(|second| !is_task_context(second)) {
        let message = "a task takes exactly one input, the payload, and at most a `TaskContext` after it";
        return Err(syn::Error::new_spanned(second, message));
    }
    let output: TokenStream = if input.peek(Token![->]) {
        input.parse::<Token![->]>()?;
        input.parse::<Type>()?.into_token_stream()
    } else {
        quote!(())
    };
    let place = state.span();
    let (input, takes_context) = (task_input.to_token_stream(), second.is_some());
    Ok(TaskSignature { state: state.value(), place, input, output, takes_context })
}

/// `TaskContext`, by whatever path.
fn is_task_context(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    path.path.segments.last().is_some_and(|segment| segment.ident == "TaskContext")
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
    for (tokens, rule) in separated(&content, rule_name)? {
        let set = options.levels.set(&rule, level);
        set.map_err(|error| syn::Error::new_spanned(tokens, error))?;
    }
    Ok(())
}

/// Words joined by `-`: what Rust takes for a subtraction.
fn rule_name(input: ParseStream<'_>) -> Result<(TokenStream, String)> {
    let first = Ident::parse_any(input)?;
    let (mut name, mut tokens) = (first.to_string(), first.into_token_stream());
    while input.peek(Token![-]) {
        let (dash, word) = (input.parse::<Token![-]>()?, Ident::parse_any(input)?);
        name = format!("{name}-{word}");
        tokens.extend(quote!(#dash #word));
    }
    Ok((tokens, name))
}
