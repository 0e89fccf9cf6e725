//! The JSONata expressions that are compiled so far: constants, and paths of names in `$states` and in variables.
//!
//! ```text
//! $states.input.order.id    $total    $customer.name    'text'    17    true    null
//! ```

use super::ExprText;

/// An expression that is compiled; its names are parts of its text.
#[derive(Clone, Debug, PartialEq)]
pub enum Query<'a> {
    /// `'text'`, `17`, `true`, `null`
    Constant(Constant<'a>),
    /// `$states.input.order.id`
    Path(Root<'a>, Vec<&'a str>),
}

/// A value that is written in the expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant<'a> {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// `17`
    Number(&'a str),
    /// `'text'`
    String(&'a str),
}

/// What a path begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root<'a> {
    /// `$states.input`
    Input,
    /// `$states.result`
    Result,
    /// `$states.errorOutput`
    ErrorOutput,
    /// `$states.context`
    Context,
    /// `$total`
    Variable(&'a str),
}

impl<'a> Query<'a> {
    /// Reads what is between `{%` and `%}`; `None` for an expression that there is no code for yet.
    ///
    /// ```
    /// use asl_codegen::expr::ExprText;
    /// use asl_codegen::expr::query::{Query, Root};
    /// let text = ExprText::plain(" $states.input.order.id ");
    /// assert_eq!(Query::read(&text), Some(Query::Path(Root::Input, vec!["order", "id"])));
    /// assert_eq!(Query::read(&ExprText::plain("$sum($states.input)")), None);
    /// ```
    pub fn read(text: &'a ExprText) -> Option<Query<'a>> {
        let text = text.as_str().trim_matches([' ', '\t', '\r', '\n']);
        match text.strip_prefix('$') {
            Some(path) => read_path(path),
            None => read_constant(text).map(Query::Constant),
        }
    }

    /// Whether it begins with this.
    pub fn reads(&self, root: Root<'_>) -> bool {
        matches!(self, Query::Path(found, _) if *found == root)
    }
}

fn read_path(text: &str) -> Option<Query<'_>> {
    let mut names = text.split('.').map(str::trim);
    let first = names.next().filter(|name| is_name(name))?;
    let root = match first {
        "states" => match names.next()? {
            "input" => Root::Input,
            "result" => Root::Result,
            "errorOutput" => Root::ErrorOutput,
            "context" => Root::Context,
            _ => return None,
        },
        name => Root::Variable(name),
    };
    let steps: Vec<&str> = names.collect();
    steps.iter().all(|step| is_step(step)).then_some(Query::Path(root, steps))
}

fn is_name(text: &str) -> bool {
    text.starts_with(char::is_alphabetic) && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// A name; not one of the words that JSONata takes for something else.
fn is_step(text: &str) -> bool {
    let is_word = matches!(text, "and" | "or" | "in" | "true" | "false" | "null" | "function");
    !is_word && text.starts_with(|c: char| c.is_alphabetic() || c == '_') && is_name(text.trim_start_matches('_'))
}

fn read_constant(text: &str) -> Option<Constant<'_>> {
    match text {
        "true" => Some(Constant::Bool(true)),
        "false" => Some(Constant::Bool(false)),
        "null" => Some(Constant::Null),
        _ if text.starts_with(['\'', '"']) => unquoted(text).map(Constant::String),
        // Larger integers lose digits in JSONata.
        _ => text.parse::<i32>().ok().filter(|_| !text.starts_with('+')).map(|_| Constant::Number(text)),
    }
}

/// A string without escapes in it.
fn unquoted(text: &str) -> Option<&str> {
    let quote = text.chars().next()?;
    let inner = text.get(1..)?.strip_suffix(quote)?;
    (!inner.contains([quote, '\\'])).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Query<'_>>) {
        assert_eq!(Query::read(&ExprText::plain(text)), expected, "{text}");
    }

    #[test]
    fn constants_and_paths() {
        check(" 'a b' ", Some(Query::Constant(Constant::String("a b"))));
        check("-17", Some(Query::Constant(Constant::Number("-17"))));
        check("true", Some(Query::Constant(Constant::Bool(true))));
        check("null", Some(Query::Constant(Constant::Null)));
        check("$states.errorOutput", Some(Query::Path(Root::ErrorOutput, vec![])));
        check("$states . context.Map.Item", Some(Query::Path(Root::Context, vec!["Map", "Item"])));
        check("$total", Some(Query::Path(Root::Variable("total"), vec![])));
    }

    #[test]
    fn everything_else_waits() {
        let others = ["", "$", "$$", "a", "$states", "$states.other", "$a.b[0]", "$a.`b`", "$a + 1", "$f()", "$a.and", "$a..b"];
        for text in others.into_iter().chain(["'a' & 'b'", r"'a\n'", "1.5", "+1", "12345678901", "'a", "'", "$a . ", "$a.1"]) {
            check(text, None);
        }
    }
}
