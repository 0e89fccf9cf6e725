//! The arguments of `asl!`.

use asl_codegen::diagnostic::{Level, Levels, suggest};
use asl_codegen::ir::RustType;
use asl_codegen::options::{MachineType, Options, TaskSignature};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::buffer::Cursor;
use syn::ext::IdentExt;
use syn::parse::{End, Parse, ParseStream};
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
                    options.input = Some(rust_type(input)?);
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
    let plain = input.step(|cursor| match plain_signature(*cursor) {
        Some((signature, rest)) => Ok((Some(signature), rest)),
        None => Ok((None, *cursor)),
    })?;
    match plain {
        Some(signature) => Ok(signature),
        None => any_signature(input),
    }
}

/// A signature as most are: types that are one name each. It is read token by token, because to ask the parser at each of them what it
/// may be takes long where nothing is optimised. Whatever is odd is left to the parser.
fn plain_signature(cursor: Cursor<'_>) -> Option<(TaskSignature, Cursor<'_>)> {
    let (state, rest) = cursor.literal()?;
    let (function, rest) = punct(rest, ':')?.ident()?;
    let (input, _, rest) = rest.group(Delimiter::Parenthesis)?;
    let (input, nothing) = input.ident()?;
    let (output, rest) = punct(punct(rest, '-')?, '>')?.ident()?;
    let is_whole = nothing.eof() && (rest.eof() || punct(rest, ',').is_some());
    if !is_whole || function != "fn" {
        return None;
    }
    let (written, place) = (state.to_string(), state.span());
    let state = written.strip_prefix('"')?.strip_suffix('"').filter(|text| !text.contains('\\'))?.to_string();
    let (input, output) = (RustType::named(input), RustType::named(output));
    // No keyword begins so, nor a type of the language's.
    let is_named = |ty: &RustType| ty.text().starts_with(|letter: char| letter.is_ascii_uppercase());
    let signature = TaskSignature { state, place, input, output, takes_context: false };
    (is_named(&signature.input) && is_named(&signature.output)).then_some((signature, rest))
}

fn punct(cursor: Cursor<'_>, expected: char) -> Option<Cursor<'_>> {
    let (found, rest) = cursor.punct()?;
    if found.as_char() == expected { Some(rest) } else { None }
}

fn any_signature(input: ParseStream<'_>) -> Result<TaskSignature> {
    let state: LitStr = input.parse()?;
    input.parse::<Token![:]>()?;
    input
        .parse::<Token![fn]>()
        .map_err(|error| syn::Error::new(error.span(), "expected a signature: fn(Input) -> Output"))?;
    let content;
    let parentheses = parenthesized!(content in input);
    let inputs = separated(&content, rust_type)?;
    let (task_input, takes_context) = match inputs.as_slice() {
        [task_input] => (task_input.clone(), false),
        [task_input, second] if is_task_context(second) => (task_input.clone(), true),
        [_, second] => {
            let message = "a task takes exactly one input, the payload, and at most a `TaskContext` after it";
            return Err(syn::Error::new_spanned(tokens(second), message));
        }
        _ => {
            let message = "a task takes exactly one input, the payload: fn(Input) -> Output";
            return Err(syn::Error::new(parentheses.span.join(), message));
        }
    };
    let output = match input.parse::<Option<Token![->]>>()? {
        Some(_) => rust_type(input)?,
        None => RustType::new(quote!(())),
    };
    Ok(TaskSignature { state: state.value(), place: state.span(), input: task_input, output, takes_context })
}

/// A type. Most are a name and nothing else: parsing those as any type takes long where nothing is optimised.
fn rust_type(input: ParseStream<'_>) -> Result<RustType> {
    let is_name = input.peek(Ident) && (input.peek2(Token![,]) || input.peek2(End));
    if is_name {
        return Ok(RustType::named(input.parse()?));
    }
    Ok(RustType::new(input.parse::<Type>()?.into_token_stream()))
}

fn tokens(ty: &RustType) -> TokenStream {
    ty.tokens().iter().cloned().collect()
}

/// `TaskContext`, by whatever path.
fn is_task_context(ty: &RustType) -> bool {
    let Ok(Type::Path(path)) = syn::parse2(tokens(ty)) else { return false };
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

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse::Parser;

    /// How a signature is read in the short way, if it is; it must be what the parser reads.
    #[track_caller]
    fn plain(written: &str) -> Option<String> {
        let shown = |read: TaskSignature| format!("{}: {:?} -> {:?}", read.state, read.input, read.output);
        let read = |input: ParseStream<'_>| {
            let plain = plain_signature(input.cursor()).map(|(signature, _)| shown(signature));
            let any = any_signature(input).map(shown);
            input.parse::<TokenStream>()?;
            Ok((plain, any))
        };
        let (plain, any) = read.parse_str(written).unwrap();
        assert!(plain.is_none() || plain == any.ok(), "{plain:?}");
        plain
    }

    #[test]
    fn plain_signatures() {
        assert_eq!(plain(r#""Open Case": fn(NewCase) -> Case"#).as_deref(), Some("Open Case: NewCase -> Case"));
        assert_eq!(plain(r#""A": fn(B) -> C, "D": fn(E) -> F"#).as_deref(), Some("A: B -> C"));
    }

    #[test]
    fn odd_signatures_are_left_to_the_parser() {
        let odd = [
            r#""A": fn(u64) -> B"#,
            r#""A": fn(B) -> dyn"#,
            r#""A": fn(B)"#,
            r#""A": fn() -> B"#,
            r#""A": fn(B, TaskContext) -> C"#,
            r#""A": fn(B<C>) -> D"#,
            r#""A": fn(B) -> C<D>"#,
            r#""A": fn(B) -> C; "D""#,
            r#""A": Fn(B) -> C"#,
            r#""A": fn[B] -> C"#,
            r#""A\u{e9}": fn(B) -> C"#,
            r##"r#"A"#: fn(B) -> C"##,
            r#"b"A": fn(B) -> C"#,
            r#""A"x: fn(B) -> C"#,
        ];
        assert_eq!(odd.map(plain), odd.map(|_| None));
    }
}
