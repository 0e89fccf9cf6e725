//! The signature of a function, `<s-:n>`: only whether it is one.

use std::ops::Range;

use super::fault::Fault;

/// Finds what JSONata refuses in a signature.
pub(super) fn check(signature: &str, at: &Range<usize>) -> Result<(), Fault> {
    let fault = |code, message: &str| Fault::new(code, message.to_string(), at.clone());
    let letters: Vec<char> = signature.chars().collect();
    let mut choice = None;
    let mut before = None;
    for (index, letter) in letters.iter().enumerate() {
        match letter {
            '(' => choice = Some(index),
            ')' => {
                let inside = choice.take().map_or(&[][..], |start| &letters[start + 1..index]);
                if inside.contains(&'<') {
                    let message = "Choice groups containing parameterized types are not supported";
                    return Err(fault("S0402", message));
                }
            }
            '<' if index > 0 && !matches!(before, Some('a' | 'f')) && choice.is_none() => {
                return Err(fault("S0401", "Type parameters can only be applied to functions and arrays"));
            }
            _ => {}
        }
        before = Some(*letter);
    }
    Ok(())
}
