//! How wide text is, without a font at hand, and where its lines are broken.
//!
//! The widths are those of a wide sans-serif font: whatever font there is, text stays inside of its box.

use crate::collect_vec::CollectVec;

/// How wide a text is in a font of this size.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(character_width).sum::<f64>() * size
}

/// A character's width, as a part of the font's size.
fn character_width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' | '!' | '.' | ',' | ':' | ';' | ' ' => 0.34,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '{' | '}' | '-' | '/' | '"' | '\\' | '`' => 0.43,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.96,
        'a'..='z' => 0.63,
        '0'..='9' => 0.66,
        'A'..='Z' | '$' | '_' => 0.72,
        _ if c.is_ascii() => 0.80,
        // Beyond Latin, Greek and Cyrillic most characters fill a square.
        _ if c < '\u{1100}' => 0.75,
        _ => 1.05,
    }
}

/// The text in lines of about `most` characters, broken where it best may; what goes beyond `lines` lines is cut off.
pub(super) fn wrap(text: &str, most: usize, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = vec![String::new()];
    for piece in pieces(text, most) {
        let Some(line) = wrapped.last_mut() else { break };
        if !line.is_empty() && line.chars().count() + piece.trim_end().chars().count() > most {
            wrapped.push(piece);
        } else {
            line.push_str(&piece);
        }
    }
    if wrapped.len() > lines {
        wrapped.truncate(lines);
        if let Some(last) = wrapped.last_mut() {
            *last = shortened(&format!("{}…", last.trim_end()), most);
        }
    }
    wrapped.iter().map(|line| line.trim().to_string()).collect_vec()
}

/// The pieces that a line is made of: words, and parts of words that are too long for a line.
fn pieces(text: &str, most: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut before = ' ';
    for c in text.chars() {
        let is_capital = before.is_lowercase() && c.is_uppercase();
        let is_break = matches!(before, ' ' | '-' | '_' | ':' | '/' | ',') && c != ' ';
        if !piece.is_empty() && (is_break || is_capital || piece.chars().count() >= most) {
            pieces.push(std::mem::take(&mut piece));
        }
        piece.push(if c.is_control() { ' ' } else { c });
        before = c;
    }
    pieces.push(piece);
    pieces
}

/// The text, cut off after `most` characters.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end().trim_end_matches('…'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words() {
        let check = |text: &str, expected: &[&str]| assert_eq!(wrap(text, 10, 2), expected, "{text}");
        check("Open Case", &["Open Case"]);
        check("Is Case Resolved", &["Is Case", "Resolved"]);
        check("CheckInventory", &["Check", "Inventory"]);
        check("check_inventory", &["check_", "inventory"]);
        check("abcdefghijklmnop", &["abcdefghij", "klmnop"]);
        check("one two three four five", &["one two", "three fou…"]);
        check("", &[""]);
    }
}
