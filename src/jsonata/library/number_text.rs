//! Numbers as text and back: `$string` of a number, `&`, and `$number` of a string.

use super::Outcome;

/// A finite number as JSONata writes it: 15 significant digits at most, an exponent from 1e21 on and below 1e-6.
pub(crate) fn text_of_number(number: f64) -> String {
    shortest(rounded(number))
}

/// The number of 15 significant digits that is nearest. Halves go away from zero, as `toPrecision` of JavaScript does it.
fn rounded(number: f64) -> f64 {
    // Far more digits than needed: what follows the 15th decides, and a half has to be told from almost a half.
    let text = format!("{:.40e}", number.abs());
    let Some((mantissa, exponent)) = text.split_once('e') else { return number };
    let mut digits = mantissa.bytes().filter(u8::is_ascii_digit).map(|digit| u64::from(digit - b'0'));
    let kept = digits.by_ref().take(15).fold(0, |sum, digit| sum * 10 + digit);
    let kept = if digits.next().is_some_and(|digit| digit >= 5) { kept + 1 } else { kept };
    let exponent: i32 = exponent.parse().unwrap_or_default();
    let rounded = format!("{kept}e{}", exponent - 14)
        .parse()
        .ok()
        .filter(|float: &f64| float.is_finite())
        .unwrap_or(number.abs());
    if number < 0.0 { -rounded } else { rounded }
}

/// The shortest digits that name this number and no other, in JavaScript's notation.
pub(crate) fn shortest(number: f64) -> String {
    if number == 0.0 {
        return "0".to_string();
    }
    let text = format!("{number:e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    let sign = if number < 0.0 { "-" } else { "" };
    if (-6..21).contains(&exponent) {
        // Rust writes no exponents of its own accord.
        return number.to_string();
    }
    let mantissa = mantissa.trim_start_matches('-');
    let plus = if exponent < 0 { "" } else { "+" };
    format!("{sign}{mantissa}e{plus}{exponent}")
}

/// The number that a text means: JSON's notation, also with leading zeros, or hexadecimal, octal and binary digits.
pub(crate) fn number_of_text(text: &str) -> Outcome<f64> {
    let number = if is_decimal(text) { text.parse().ok() } else { with_radix(text) };
    number
        .filter(|number: &f64| number.is_finite())
        .ok_or_else(|| super::failed("D3030", format!("Unable to cast value to a number: \"{text}\"")))
}

fn is_decimal(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let exponent = exponent.map(|exponent| exponent.strip_prefix(['-', '+']).unwrap_or(exponent));
    digits(whole) && fraction.is_none_or(digits) && exponent.is_none_or(digits)
}

fn with_radix(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('0')?;
    let (radix, digits) = match digits.chars().next()? {
        'x' | 'X' => (16, digits.get(1..)?),
        'o' | 'O' => (8, digits.get(1..)?),
        'b' | 'B' => (2, digits.get(1..)?),
        _ => return None,
    };
    let mut digits = digits.chars().peekable();
    digits.peek()?;
    digits.try_fold(0.0, |sum, digit| Some(sum * f64::from(radix) + f64::from(digit.to_digit(radix)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_text() {
        let cases: [(f64, &str); 17] = [
            (0.0, "0"),
            (-0.0, "0"),
            (5.0, "5"),
            (-2.5, "-2.5"),
            (0.1 + 0.2, "0.3"),
            (2.0 / 3.0, "0.666666666666667"),
            (1e20, "100000000000000000000"),
            (1e21, "1e+21"),
            (-1.5e300, "-1.5e+300"),
            (1e-6, "0.000001"),
            (1e-7, "1e-7"),
            (1.25e-9, "1.25e-9"),
            (9_007_199_254_740_993.0, "9007199254740990"),
            (1_234_567_890_123_445.0, "1234567890123450"),
            (100_000_000_000_000.5, "100000000000001"),
            (f64::MAX, "1.7976931348623157e+308"),
            (5e-324, "5e-324"),
        ];
        for (number, expected) in cases {
            assert_eq!(text_of_number(number), expected, "{number:?}");
        }
    }

    #[test]
    fn text_as_numbers() {
        let numbers =
            [("7", 7.0), ("-0012.50", -12.5), ("2e+3", 2000.0), ("2E-1", 0.2), ("0XfF", 255.0), ("0o17", 15.0)];
        for (text, expected) in numbers {
            assert_eq!(number_of_text(text), Ok(expected), "{text}");
        }
        for text in
            ["", " 1", "1.", ".5", "+1", "1e", "1e999", "0x", "0xg", "0b2", "Infinity", "NaN", "-0x1", "1_0", "٣"]
        {
            assert_eq!(number_of_text(text).map_err(|fault| fault.code()), Err("D3030"), "{text}");
        }
    }
}
