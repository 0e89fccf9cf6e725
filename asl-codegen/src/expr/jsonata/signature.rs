//! Signatures of functions: `<s-n?(sa)a<n>:b>`.

use super::tree::{Parameter, Signature};

/// The signature's text begins with `<`. An error is the code of the fault.
pub(super) fn read(text: &str) -> Result<Signature, &'static str> {
    let mut parameters: Vec<Parameter> = Vec::new();
    let mut rest = text.get(1..).unwrap_or("");
    while let Some(symbol) = rest.chars().next() {
        let mut length = symbol.len_utf8();
        match symbol {
            ':' => break,
            's' | 'n' | 'b' | 'l' | 'o' | 'a' | 'f' | 'j' | 'x' => parameters.push(parameter(match symbol {
                'j' => "asnblo",
                'x' => "x",
                _ => rest.get(..1).unwrap_or(""),
            })),
            '(' => {
                let inside = bracketed(rest, '(', ')');
                if inside.contains('<') {
                    return Err("S0402");
                }
                length = (inside.len() + 2).min(rest.len());
                parameters.push(parameter(inside));
            }
            '<' => {
                let Some(last) = parameters.last_mut().filter(|last| matches!(last.types.as_str(), "a" | "f")) else {
                    return Err("S0401");
                };
                let inside = bracketed(rest, '<', '>');
                length = (inside.len() + 2).min(rest.len());
                last.items = Some(inside.to_string());
            }
            _ => mark(parameters.last_mut(), symbol),
        }
        rest = rest.get(length..).unwrap_or("");
    }
    Ok(Signature { parameters })
}

fn mark(parameter: Option<&mut Parameter>, symbol: char) {
    let Some(parameter) = parameter else { return };
    match symbol {
        '-' => parameter.context = true,
        '?' => parameter.optional = true,
        '+' => parameter.repeated = true,
        _ => {}
    }
}

fn parameter(types: &str) -> Parameter {
    Parameter { types: types.to_string(), items: None, context: false, optional: false, repeated: false }
}

/// What stands between the bracket that the text begins with and the one that closes it.
fn bracketed(text: &str, open: char, close: char) -> &str {
    let mut depth = 0_usize;
    for (at, char) in text.char_indices() {
        if char == open {
            depth += 1;
        } else if char == close {
            depth -= 1;
            if depth == 0 {
                return text.get(1..at).unwrap_or("");
            }
        }
    }
    text.get(1..).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let shown = match read(text) {
            Err(code) => code.to_string(),
            Ok(signature) => signature.parameters.iter().map(show).collect::<Vec<_>>().join(" "),
        };
        assert_eq!(shown, expected, "{text}");
    }

    fn show(parameter: &Parameter) -> String {
        let items = parameter.items.as_ref().map(|items| format!("<{items}>")).unwrap_or_default();
        let marks = [(parameter.context, "-"), (parameter.optional, "?"), (parameter.repeated, "+")];
        let marks: String = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
        format!("{}{items}{marks}", parameter.types)
    }

    #[test]
    fn signatures() {
        check("<s-:n>", "s-");
        check("<s-(sf)n?:a<s>>", "s- sf n?");
        check("<a<n>x+j>", "a<n> x+ asnblo");
        check("<af<n:n>>", "a f<n:n>");
        check("<n<n>>", "S0401");
        check("<(sa<n>)>", "S0402");
        check("<>", "");
    }
}
