//! Numbers as Roman numerals, and as letters: a, b … z, aa, ab.

use super::Outcome;

const NUMERALS: [(f64, &str); 13] = [
    (1000.0, "m"),
    (900.0, "cm"),
    (500.0, "d"),
    (400.0, "cd"),
    (100.0, "c"),
    (90.0, "xc"),
    (50.0, "l"),
    (40.0, "xl"),
    (10.0, "x"),
    (9.0, "ix"),
    (5.0, "v"),
    (4.0, "iv"),
    (1.0, "i"),
];

/// The largest number that is written in Roman numerals: each thousand is a letter, and memory is bounded.
const MAX_ROMAN: f64 = 1_000_000_000.0;

/// A non-negative integer in small Roman numerals; nothing for zero, which has none.
pub(crate) fn in_roman(number: f64) -> Outcome<String> {
    if number > MAX_ROMAN {
        return Err(super::too_large());
    }
    let mut rest = number.floor();
    let mut text = String::new();
    for (value, numeral) in NUMERALS {
        let count = (rest / value).floor();
        text.push_str(&numeral.repeat(count as usize));
        rest -= count * value;
    }
    Ok(text)
}

/// The number of Roman numerals, small or large; zero for none.
pub(crate) fn from_roman(text: &str) -> Option<f64> {
    let mut largest = 0.0;
    text.chars().rev().try_fold(0.0, |sum, numeral| {
        let value = match numeral.to_ascii_lowercase() {
            'm' => 1000.0,
            'd' => 500.0,
            'c' => 100.0,
            'l' => 50.0,
            'x' => 10.0,
            'v' => 5.0,
            'i' => 1.0,
            _ => return None,
        };
        if value < largest {
            return Some(sum - value);
        }
        largest = value;
        Some(sum + value)
    })
}

/// A positive integer in letters, `first` being 1; nothing for zero.
pub(crate) fn in_letters(number: f64, first: char) -> String {
    let mut letters = Vec::new();
    let mut rest = number.floor();
    while rest > 0.0 {
        letters.push(char::from_u32(u32::from(first) + ((rest - 1.0) % 26.0) as u32).unwrap_or(first));
        rest = ((rest - 1.0) / 26.0).floor();
    }
    letters.into_iter().rev().collect()
}

/// The number of letters, `a` being 1, small or large.
pub(crate) fn from_letters(text: &str) -> Option<f64> {
    text.chars().try_fold(0.0, |sum, letter| {
        let letter = letter.to_ascii_lowercase();
        letter.is_ascii_lowercase().then(|| sum * 26.0 + f64::from(u32::from(letter) - u32::from('a') + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for number in (1..4_000).map(f64::from) {
            assert_eq!(from_roman(&in_roman(number).unwrap()), Some(number));
            assert_eq!(from_letters(&in_letters(number, 'A')), Some(number));
        }
    }

    #[test]
    fn notations() {
        assert_eq!(in_roman(2_049.0).as_deref(), Ok("mmxlix"));
        assert_eq!(in_roman(0.0).as_deref(), Ok(""));
        assert!(in_roman(1e15).is_err());
        assert_eq!(from_roman("XIV?"), None);
        assert_eq!(in_letters(28.0, 'a'), "ab");
        assert_eq!(in_letters(702.0, 'A'), "ZZ");
        assert_eq!(from_letters("a1"), None);
    }
}
