//! `States.Hash`, which the feature `hash` is for.
//!
//! The algorithms are RustCrypto's `md-5`, `sha1` and `sha2`: pure Rust, kept by one team, and together ten small crates
//! whose traits (`digest`) they share. `ring` or OpenSSL would bring a C compiler into every build for one function.

#[cfg(feature = "hash")]
use md5::{Digest, Md5};
#[cfg(feature = "hash")]
use sha1::Sha1;
#[cfg(feature = "hash")]
use sha2::{Sha256, Sha384, Sha512};

use super::{Fault, invalid, is_short, string};
use crate::value::Value;

/// `States.Hash`: the hash of a string, or of the JSON text of anything else but null, in hexadecimal digits.
///
/// # Errors
/// Where `data` is null or its text longer than 10,000 characters, or `algorithm` is none of `MD5`, `SHA-1`, `SHA-256`, `SHA-384`
/// and `SHA-512`.
#[inline]
pub fn hash(data: &Value, algorithm: &Value) -> Result<Value, Fault> {
    const NAME: &str = "States.Hash";
    let algorithm = string(algorithm, NAME)?;
    let text = match data {
        Value::Null => return Err(invalid(NAME)),
        Value::String(text) => std::borrow::Cow::Borrowed(text.as_str()),
        other => other.to_string().into(),
    };
    if !is_short(&text) {
        return Err(invalid(NAME));
    }
    hash_text(&text, algorithm).map(Value::from).ok_or_else(|| invalid(NAME))
}

/// The hash of a text; none where the algorithm isn't known.
#[inline]
#[cfg(feature = "hash")]
pub(crate) fn hash_text(text: &str, algorithm: &str) -> Option<String> {
    Some(match algorithm {
        "MD5" => hex(&Md5::digest(text.as_bytes())),
        "SHA-1" => hex(&Sha1::digest(text.as_bytes())),
        "SHA-256" => hex(&Sha256::digest(text.as_bytes())),
        "SHA-384" => hex(&Sha384::digest(text.as_bytes())),
        "SHA-512" => hex(&Sha512::digest(text.as_bytes())),
        _ => return None,
    })
}

/// Without the feature a definition with a hash doesn't compile, so nobody comes here.
#[inline]
#[cfg(not(feature = "hash"))]
pub(crate) fn hash_text(_: &str, _: &str) -> Option<String> {
    None
}

#[inline]
#[cfg(feature = "hash")]
fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut digits, byte| {
        // Writing to a string can't fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::json;
    use super::*;

    #[track_caller]
    fn check(data: &str, algorithm: &str, expected: &str) {
        let found = match hash(&json(data), &Value::from(algorithm)) {
            Ok(value) => value.as_str().unwrap_or_default().to_string(),
            Err(Fault(fault)) => fault,
        };
        assert_eq!(found, expected, "{data} {algorithm}");
    }

    #[test]
    fn algorithms() {
        check(r#""abc""#, "MD5", "900150983cd24fb0d6963f7d28e17f72");
        check(r#""abc""#, "SHA-1", "a9993e364706816aba3e25717850c26c9cd0d89d");
        check(r#""abc""#, "SHA-256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        let sha_384 =
            "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7";
        check(r#""abc""#, "SHA-384", sha_384);
        let sha_512 = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
                       2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";
        check(r#""abc""#, "SHA-512", sha_512);
        check(r#""abc""#, "sha-256", "Invalid arguments in States.Hash");
        check(r#""abc""#, "SHA256", "Invalid arguments in States.Hash");
    }

    #[test]
    fn data_that_is_no_string() {
        check("true", "SHA-1", "5ffe533b830f08a0326348a9160afafc8ada44db");
        check("123", "MD5", "202cb962ac59075b964b07152d234b70");
        check(r#"[ "1", "2", "3" ]"#, "SHA-1", "339177d03debd051467d9f6cbcffca24d94f4ab2");
        check("null", "MD5", "Invalid arguments in States.Hash");
        check(&format!("\"{}\"", "a".repeat(10_001)), "MD5", "Invalid arguments in States.Hash");
    }
}
