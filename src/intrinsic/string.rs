//! `States.StringSplit` and `States.UUID`.

use std::fmt::Write as _;

use super::{Fault, string};
use crate::history::Events;
use crate::value::Value;

/// `States.StringSplit`: the parts of the text between delimiters; each character of `delimiters` is one. Empty parts are left out.
///
/// # Errors
/// Where an argument is no string.
#[inline]
pub fn string_split(text: &Value, delimiters: &Value) -> Result<Value, Fault> {
    const NAME: &str = "States.StringSplit";
    let (text, delimiters) = (string(text, NAME)?, string(delimiters, NAME)?);
    let parts = text.split(|c| delimiters.contains(c)).filter(|part| !part.is_empty());
    Ok(parts.map(Value::from).collect())
}

/// `States.UUID`: a random UUID (version 4).
///
/// # Errors
/// None: it is a `Result` as those of the others.
///
/// ```
/// use asl::{history::Seeded, intrinsic};
/// let uuid = intrinsic::uuid(&mut Seeded::new(7)).unwrap();
/// assert_eq!(uuid.as_str().map(str::len), Some(36));
/// ```
#[inline]
pub fn uuid<E: Events>(events: &mut E) -> Result<Value, Fault> {
    Ok(Value::from(uuid_text(events)))
}

/// A random UUID of version 4.
#[inline]
pub(crate) fn uuid_text<E: Events>(events: &mut E) -> String {
    uuid_of(u128::from(events.random()) << 64 | u128::from(events.random()))
}

/// The UUID of version 4 of random bits.
#[inline]
pub(crate) fn uuid_of(bits: u128) -> String {
    // The version and the variant have fixed places (RFC 9562).
    let bits = bits & !(0xF << 76) | 0x4 << 76;
    let bits = bits & !(0x3 << 62) | 0x2 << 62;
    let (first, second, third) = ((bits >> 96) as u32, (bits >> 80) as u16, (bits >> 64) as u16);
    let (fourth, last) = ((bits >> 48) as u16, bits as u64 & 0xFFFF_FFFF_FFFF);
    // Of one size, so that leading zeros allocate no more.
    let mut text = String::with_capacity(36);
    // Writing to a string can't fail.
    let _ = write!(text, "{first:08x}-{second:04x}-{third:04x}-{fourth:04x}-{last:012x}");
    text
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, json};
    use super::*;
    use crate::history::Seeded;

    #[test]
    fn splitting() {
        let check_split = |text: &str, delimiters: &str, expected: &str| {
            check(string_split(&Value::from(text), &Value::from(delimiters)), expected);
        };
        check_split("This.is+a,test=string", ".+,=", r#"["This","is","a","test","string"]"#);
        check_split("1, 2, 3", ",", r#"["1"," 2"," 3"]"#);
        check_split(",a,,b,", ",", r#"["a","b"]"#);
        check_split("Hello\nWorld", "\n", r#"["Hello","World"]"#);
        check_split("a状b", "状", r#"["a","b"]"#);
        check_split("abc", "", r#"["abc"]"#);
        check_split("", ",", "[]");
        check(string_split(&json("1"), &json("\",\"")), "Invalid arguments in States.StringSplit");
        check(string_split(&json("\"a\""), &json("null")), "Invalid arguments in States.StringSplit");
    }

    #[test]
    fn uuids() {
        let mut events = Seeded::new(7);
        let [first, second] = [(); 2].map(|()| uuid(&mut events).unwrap());
        assert_ne!(first, second);
        let text = first.as_str().unwrap();
        let dashes: Vec<usize> = text.match_indices('-').map(|(at, _)| at).collect();
        assert_eq!((text.len(), dashes), (36, vec![8, 13, 18, 23]));
        assert_eq!(text.as_bytes()[14], b'4');
        assert!(matches!(text.as_bytes()[19], b'8' | b'9' | b'a' | b'b'), "{text}");
        assert_eq!(uuid(&mut Seeded::new(7)).unwrap(), first);
    }
}
