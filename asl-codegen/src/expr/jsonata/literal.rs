//! What stands for itself in an expression: `"text"`, `1.5e3`, `/pattern/i`.

use super::fault::Fault;
use super::tree::Regex;

/// The string that begins with `quote`, and how many bytes it takes, quotes included.
pub(super) fn read_string(text: &str, quote: char) -> Result<(String, usize), Fault> {
    let mut units: Vec<u16> = Vec::new();
    let mut chars = text.char_indices().skip(1);
    while let Some((at, char)) = chars.next() {
        if char == quote {
            return Ok((String::from_utf16_lossy(&units), at + 1));
        }
        if char != '\\' {
            units.extend(char.encode_utf16(&mut [0; 2]).iter());
            continue;
        }
        let Some((at, escaped)) = chars.next() else { break };
        if escaped == 'u' {
            let digits = text.get(at + 1..at + 5).unwrap_or("");
            let digits = if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) { digits } else { "" };
            let Ok(unit) = u16::from_str_radix(digits, 16) else {
                return Err(Fault::new("S0104", at - 1..at + 1));
            };
            units.push(unit);
            chars.nth(3);
            continue;
        }
        let Some(unescaped) = unescape(escaped) else {
            let token = escaped.to_string();
            let message = format!("Unsupported escape sequence: \\{token}");
            let fault = Fault::about("S0103", at - 1..at + escaped.len_utf8(), Some(token), "");
            return Err(Fault { message, ..fault });
        };
        units.extend(unescaped.encode_utf16(&mut [0; 2]).iter());
    }
    Err(Fault::new("S0101", 0..text.len()))
}

fn unescape(char: char) -> Option<char> {
    Some(match char {
        '"' | '\\' | '/' => char,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => return None,
    })
}

/// How many bytes the number takes that the text begins with. A leading zero is a number of its own.
pub(super) fn number_length(text: &str) -> usize {
    let digits = |from: usize| text.get(from..).unwrap_or("").bytes().take_while(u8::is_ascii_digit).count();
    let byte = |at: usize| text.as_bytes().get(at).copied();
    let mut length = if byte(0) == Some(b'0') { 1 } else { digits(0) };
    if byte(length) == Some(b'.') && digits(length + 1) > 0 {
        length += 1 + digits(length + 1);
    }
    if matches!(byte(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(byte(length + 1), Some(b'+' | b'-')));
        let exponent = digits(length + 1 + sign);
        length += if exponent > 0 { 1 + sign + exponent } else { 0 };
    }
    length
}

/// The regular expression that begins with `/`, and how many bytes it takes. A `/` between brackets doesn't end it.
pub(super) fn read_regex(text: &str) -> Result<(Regex, usize), Fault> {
    let mut depth = 0_i32;
    let mut backslashes = 0_usize;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            b'/' if depth == 0 && backslashes.is_multiple_of(2) => return end_regex(text, at),
            b'(' | b'[' | b'{' if backslashes == 0 => depth += 1,
            b')' | b']' | b'}' if backslashes == 0 => depth -= 1,
            _ => {}
        }
        backslashes = if byte == b'\\' { backslashes + 1 } else { 0 };
    }
    Err(Fault::new("S0302", 0..text.len()))
}

fn end_regex(text: &str, slash: usize) -> Result<(Regex, usize), Fault> {
    let pattern = text.get(1..slash).unwrap_or("");
    if pattern.is_empty() {
        return Err(Fault::new("S0301", 0..slash + 1));
    }
    let flags = text.get(slash + 1..).unwrap_or("");
    let flags = flags.get(..flags.len() - flags.trim_start_matches(['i', 'm']).len()).unwrap_or("");
    let regex =
        Regex { pattern: pattern.to_string(), ignore_case: flags.contains('i'), multi_line: flags.contains('m') };
    Ok((regex, slash + 1 + flags.len()))
}
