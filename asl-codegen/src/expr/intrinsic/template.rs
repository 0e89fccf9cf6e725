//! The template of `States.Format`: `Case {} is {}`, split at its `{}`.

/// Why a template can't be split, and the byte where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TemplateFault {
    /// The brace without its other half.
    pub brace: char,
    /// Its offset in the template.
    pub at: usize,
}

/// The texts before, between and after the `{}` of a template, which is written as between quotes: with its escapes.
///
/// A placeholder that is yet to be substituted (`${Bucket}`) is text.
///
/// ```
/// use asl_codegen::expr::intrinsic::{TemplateFault, split_template};
/// assert_eq!(split_template(r"{} is \{{}\}"), Ok(vec!["".into(), " is {".into(), "}".into()]));
/// assert_eq!(split_template("s3://${Bucket}/{}"), Ok(vec!["s3://${Bucket}/".into(), "".into()]));
/// assert_eq!(split_template("{0}"), Err(TemplateFault { brace: '{', at: 0 }));
/// ```
pub fn split_template(raw: &str) -> Result<Vec<String>, TemplateFault> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        let at = raw.len() - rest.len();
        let mut taken = c.len_utf8();
        match c {
            '{' if rest.starts_with("{}") => {
                taken = 2;
                pieces.push(std::mem::take(&mut piece));
            }
            '{' | '}' => return Err(TemplateFault { brace: c, at }),
            '$' if rest.starts_with("${") => {
                taken = rest.find('}').map_or(rest.len(), |end| end + 1);
                piece.push_str(rest.get(..taken).unwrap_or(""));
            }
            '\\' => match rest.chars().nth(1) {
                Some(escaped @ ('\'' | '{' | '}' | '\\')) => {
                    taken = 2;
                    piece.push(escaped);
                }
                _ => piece.push(c),
            },
            _ => piece.push(c),
        }
        rest = rest.get(taken..).unwrap_or("");
    }
    pieces.push(piece);
    Ok(pieces)
}
