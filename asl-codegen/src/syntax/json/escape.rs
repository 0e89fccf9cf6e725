//! Where the parts of an unescaped string stand in the source.
//!
//! `"a\u00e9b"`: the value's `b` is its byte 3, the source's byte 8.

/// For a string's `inside` (escapes as written, without the quotes) that begins at the source's byte `start`: pairs of
/// a byte of the unescaped value and the source's byte, one where each escape begins and one where it ends.
pub(super) fn offsets(inside: &str, start: u32) -> Vec<(u32, u32)> {
    let mut offsets = vec![(0, start)];
    let (mut value, mut source) = (0, start);
    let mut rest = inside;
    while let Some(plain) = rest.find('\\') {
        let (written, unescaped) = escape_length(rest.get(plain + 1..).unwrap_or(""));
        value += plain as u32;
        source += plain as u32;
        offsets.push((value, source));
        value += unescaped;
        source += written;
        offsets.push((value, source));
        rest = rest.get(plain + written as usize..).unwrap_or("");
    }
    offsets
}

/// How many bytes an escape takes as written, and how many its character takes; `rest` begins after the backslash.
fn escape_length(rest: &str) -> (u32, u32) {
    let Some(digits) = rest.strip_prefix('u') else { return (2, 1) };
    let unit = digits.get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(0);
    match unit {
        0xD800..=0xDBFF => (12, 4), // a surrogate pair
        _ => (6, char::from_u32(unit).map_or(1, char::len_utf8) as u32),
    }
}
