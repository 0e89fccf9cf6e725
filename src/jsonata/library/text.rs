//! `$substring`, `$pad` and `$trim`: a text's parts, counted in characters.

/// The characters from `start` on, at most `length`; a negative start counts from the end.
pub(crate) fn substring(text: &str, start: f64, length: Option<f64>) -> &str {
    let n_characters = text.chars().count() as f64;
    let start = if n_characters + start < 0.0 { 0.0 } else { start };
    let end = match length {
        Some(length) if length <= 0.0 => return "",
        Some(length) if start >= 0.0 => start + length,
        Some(length) => n_characters + start + length,
        None => n_characters,
    };
    let from_front = |position: f64| {
        let position = position.trunc();
        let position = if position < 0.0 { (n_characters + position).max(0.0) } else { position };
        text.char_indices().nth(position as usize).map_or(text.len(), |(byte, _)| byte)
    };
    text.get(from_front(start)..from_front(end)).unwrap_or_default()
}

/// The text with so many characters at least: filled up on the right, or on the left if negative.
pub(crate) fn pad(text: &str, width: f64, filling: &str) -> String {
    let missing = (width.abs() as usize).saturating_sub(text.chars().count());
    let filling = if filling.is_empty() { " " } else { filling };
    let padding = filling.chars().cycle().take(missing);
    if width > 0.0 { text.chars().chain(padding).collect() } else { padding.chain(text.chars()).collect() }
}

/// The text without white space around it, and with one space where there is more of it.
pub(crate) fn trim(text: &str) -> String {
    let words: Vec<&str> = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn substrings() {
        let cases = [
            ("abcdef", 2.0, None, "cdef"),
            ("abcdef", 2.0, Some(2.0), "cd"),
            ("abcdef", -2.0, None, "ef"),
            ("abcdef", -4.0, Some(2.0), "cd"),
            ("abcdef", -9.0, Some(2.0), "ab"),
            ("abcdef", 9.0, None, ""),
            ("abcdef", 4.0, Some(9.0), "ef"),
            ("abcdef", 1.0, Some(-1.0), ""),
            ("abcdef", 1.9, Some(1.0), "b"),
            ("a\u{1f600}b", 1.0, Some(1.0), "\u{1f600}"),
            ("abc", f64::INFINITY, None, ""),
        ];
        for (text, start, length, expected) in cases {
            assert_eq!(substring(text, start, length), expected, "{text} {start} {length:?}");
        }
    }

    #[test]
    fn padding() {
        assert_eq!(pad("ab", 4.0, ""), "ab  ");
        assert_eq!(pad("ab", -5.0, "xy"), "xyxab");
        assert_eq!(pad("ab", 2.0, "x"), "ab");
        assert_eq!(pad("\u{e4}\u{1f600}", 3.0, "x"), "\u{e4}\u{1f600}x");
    }

    #[test]
    fn trimming() {
        assert_eq!(trim(" \ta  b\r\nc "), "a b c");
        assert_eq!(trim("\u{a0}a\u{a0}"), "\u{a0}a\u{a0}");
    }
}
