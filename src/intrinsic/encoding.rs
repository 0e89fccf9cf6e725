//! `States.Base64Encode` and `States.Base64Decode`.
//!
//! Base64 by hand: the service skips what it doesn't know and needs no padding, so little is left to a library, and one would be
//! compiled for everybody.

use super::{Fault, short_string};
use crate::value::Value;

/// The symbol of each six bits.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// `States.Base64Encode`: the text's UTF-8 in Base64, without line breaks.
///
/// # Errors
/// Where `text` is no string, or longer than 10,000 characters.
#[inline]
pub fn base64_encode(text: &Value) -> Result<Value, Fault> {
    let text = short_string(text, "States.Base64Encode")?;
    Ok(Value::from(encode_base64(text)))
}

/// `States.Base64Decode`: the text whose UTF-8 this is; what is no UTF-8 becomes `U+FFFD`.
///
/// # Errors
/// Where `text` is no string, or longer than 10,000 characters.
#[inline]
pub fn base64_decode(text: &Value) -> Result<Value, Fault> {
    const NAME: &str = "States.Base64Decode";
    short_string(text, NAME).map(|text| Value::from(decode_base64(text)))
}

/// The text's UTF-8 in Base64.
#[inline]
pub(crate) fn encode_base64(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len().div_ceil(3) * 4);
    for bytes in text.as_bytes().chunks(3) {
        let bits = bytes.iter().fold(0, |bits, byte| bits << 8 | usize::from(*byte)) << (8 * (3 - bytes.len()));
        for number in 0..4 {
            let symbol = ALPHABET[bits >> (18 - 6 * number) & 63];
            encoded.push(if number > bytes.len() { '=' } else { char::from(symbol) });
        }
    }
    encoded
}

/// The text whose UTF-8 this is in Base64.
#[inline]
pub(crate) fn decode_base64(text: &str) -> String {
    let symbols: Vec<u8> = text.bytes().take_while(|byte| *byte != b'=').filter_map(six_bits).collect();
    let mut bytes = Vec::with_capacity(symbols.len() / 4 * 3 + 2);
    for symbols in symbols.chunks(4) {
        let bits = symbols.iter().fold(0, |bits, symbol| bits << 6 | u32::from(*symbol)) << (6 * (4 - symbols.len()));
        let [_, decoded @ ..] = bits.to_be_bytes();
        // Six bits for each symbol: what is no whole byte at the end is left out.
        bytes.extend(decoded.iter().take(symbols.len() * 6 / 8));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What a symbol stands for, in the standard alphabet or the one for URLs.
#[inline]
fn six_bits(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::invalid;
    use super::super::tests::{check, json};
    use super::*;

    #[test]
    fn encoding() {
        let check_encoded = |text: &str, expected: &str| check(base64_encode(&json(text)), expected);
        check_encoded(r#""""#, r#""""#);
        check_encoded(r#""Data to encode""#, r#""RGF0YSB0byBlbmNvZGU=""#);
        check_encoded(r#""状態 😀""#, r#""54q25oWLIPCfmIA=""#);
        check_encoded("5", "Invalid arguments in States.Base64Encode");
    }

    #[test]
    fn decoding() {
        let check_decoded = |text: &str, expected: &str| {
            check(base64_decode(&Value::from(text)), &Value::from(expected).to_string());
        };
        check_decoded("", "");
        check_decoded("RGF0YSB0byBlbmNvZGU=", "Data to encode");
        check_decoded("54q25oWLIPCfmIA=", "状態 😀");
        check_decoded(" RGF0\r\nYQ ", "Data");
        check_decoded("YWJj!ZA", "abcd");
        check_decoded("YQ==YQ==", "a");
        check_decoded("Pz8_", "???");
        check_decoded("A", "");
        check_decoded("gA==", "\u{fffd}");
        check(base64_decode(&json("[]")), "Invalid arguments in States.Base64Decode");
    }

    #[test]
    fn at_most_ten_thousand_characters() {
        // Two UTF-16 units each.
        let longest = Value::from("😀".repeat(5_000));
        assert_eq!(base64_decode(&base64_encode(&longest).unwrap()).unwrap_err(), invalid("States.Base64Decode"));
        let too_long = Value::from("😀".repeat(5_000) + "a");
        check(base64_encode(&too_long), "Invalid arguments in States.Base64Encode");
        assert!(base64_decode(&Value::from("A".repeat(10_000))).is_ok());
    }
}
