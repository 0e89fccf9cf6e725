//! `States.Base64Encode` and `States.Base64Decode`.
//!
//! The alphabet is the crate `base64`'s: well-kept, and without dependencies of its own. What to do with text that isn't Base64
//! is the service's: it skips what it doesn't know and needs no padding.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use base64::engine::{DecodePaddingMode, general_purpose};

use super::{Fault, invalid, short_string};
use crate::value::Value;

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// `States.Base64Encode`: the text's UTF-8 in Base64, without line breaks.
///
/// # Errors
/// Where `text` is no string, or longer than 10,000 characters.
#[inline]
pub fn base64_encode(text: &Value) -> Result<Value, Fault> {
    let text = short_string(text, "States.Base64Encode")?;
    Ok(Value::from(general_purpose::STANDARD.encode(text)))
}

/// `States.Base64Decode`: the text whose UTF-8 this is; what is no UTF-8 becomes `U+FFFD`.
///
/// # Errors
/// Where `text` is no string, or longer than 10,000 characters.
#[inline]
pub fn base64_decode(text: &Value) -> Result<Value, Fault> {
    const NAME: &str = "States.Base64Decode";
    decode_base64(short_string(text, NAME)?).map(Value::from).ok_or_else(|| invalid(NAME))
}

/// The text whose UTF-8 this is in Base64.
#[inline]
pub(crate) fn decode_base64(text: &str) -> Option<String> {
    let mut symbols: Vec<u8> = text.bytes().take_while(|byte| *byte != b'=').filter_map(symbol).collect();
    if symbols.len() % 4 == 1 {
        symbols.pop(); // six bits are no byte
    }
    let bytes = LENIENT.decode(&symbols).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The symbol of the standard alphabet; the one for URLs is understood too.
#[inline]
fn symbol(byte: u8) -> Option<u8> {
    match byte {
        b'-' => Some(b'+'),
        b'_' => Some(b'/'),
        b'+' | b'/' => Some(byte),
        _ => byte.is_ascii_alphanumeric().then_some(byte),
    }
}

#[cfg(test)]
mod tests {
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
