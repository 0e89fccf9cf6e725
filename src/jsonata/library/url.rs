//! Percent encoding, as `encodeURI`, `encodeURIComponent` and their counterparts of JavaScript do it.

/// What stays as it is in a whole URL and not in a part of it.
const RESERVED: &str = ";/?:@&=+$,#";

/// The text with percent signs for what doesn't belong into a part of a URL, or into a whole one.
pub(crate) fn encode(text: &str, whole: bool) -> String {
    let mut encoded = String::with_capacity(text.len());
    for character in text.chars() {
        let plain = character.is_ascii_alphanumeric() || "-_.!~*'()".contains(character);
        if plain || whole && RESERVED.contains(character) {
            encoded.push(character);
        } else {
            let mut bytes = [0; 4];
            character.encode_utf8(&mut bytes).bytes().for_each(|byte| push_encoded(&mut encoded, byte));
        }
    }
    encoded
}

fn push_encoded(text: &mut String, byte: u8) {
    text.push('%');
    for half in [byte >> 4, byte & 15] {
        text.extend(char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase()));
    }
}

/// The text that was encoded; none where it isn't encoded well. In a whole URL, encoded reserved characters stay encoded.
pub(crate) fn decode(text: &str, whole: bool) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.as_bytes();
    while let Some((byte, rest)) = bytes.split_first() {
        bytes = rest;
        if *byte != b'%' {
            decoded.push(*byte);
            continue;
        }
        let (digits, rest) = rest.split_at_checked(2)?;
        let digit = |index: usize| digits.get(index).and_then(|digit| char::from(*digit).to_digit(16));
        let byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
        bytes = rest;
        if whole && RESERVED.contains(char::from(byte)) {
            decoded.push(b'%');
            decoded.extend(digits);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoding() {
        assert_eq!(encode("a b/\u{e9}?#%", false), "a%20b%2F%C3%A9%3F%23%25");
        assert_eq!(encode("a b/\u{e9}?#%", true), "a%20b/%C3%A9?#%25");
    }

    #[test]
    fn decoding() {
        assert_eq!(decode("a%20b%2f%C3%A9", false).as_deref(), Some("a b/\u{e9}"));
        assert_eq!(decode("a%20b%2f%C3%A9", true).as_deref(), Some("a b%2f\u{e9}"));
        for text in ["%", "%2", "%zz", "%C3", "%FF%FE", "%+1"] {
            assert_eq!(decode(text, false), None, "{text}");
        }
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        for character in (0..0x2_0000).step_by(7).filter_map(char::from_u32) {
            let text = format!("x{character}%");
            assert_eq!(decode(&encode(&text, false), false).as_ref(), Some(&text));
            assert_eq!(decode(&encode(&text, true), true).as_ref(), Some(&text));
        }
    }
}
