//! Numbers in English words: `one hundred and twenty-first`.

const SMALL: [&str; 20] = [
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
];
const SMALL_ORDINALS: [&str; 20] = [
    "Zeroth",
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
    "Sixteenth",
    "Seventeenth",
    "Eighteenth",
    "Nineteenth",
];
const TENS: [&str; 8] = ["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];
const MAGNITUDES: [(f64, &str); 4] = [(1e12, "Trillion"), (1e9, "Billion"), (1e6, "Million"), (1e3, "Thousand")];

/// A non-negative integer in words, each with a capital letter but "and".
pub(crate) fn in_words(number: f64, ordinal: bool) -> String {
    let mut text = String::new();
    write(&mut text, number.floor(), false, ordinal);
    text
}

/// Writes a number behind what may be there already (`follows`). The depth is small: each level is a thousandth at most.
fn write(text: &mut String, number: f64, follows: bool, ordinal: bool) {
    if number < 100.0 {
        text.push_str(if follows { " and " } else { "" });
        return write_small(text, number as usize, ordinal);
    }
    text.push_str(if follows { ", " } else { "" });
    let (unit, name) = if number < 1000.0 {
        (100.0, "Hundred")
    } else {
        MAGNITUDES.into_iter().find(|(unit, _)| number >= *unit).unwrap_or((1e3, "Thousand"))
    };
    write(text, (number / unit).floor(), false, false);
    text.push(' ');
    text.push_str(name);
    let rest = number % unit;
    if rest > 0.0 {
        write(text, rest, true, ordinal);
    } else if ordinal {
        text.push_str("th");
    }
}

fn write_small(text: &mut String, number: usize, ordinal: bool) {
    let small = if ordinal { SMALL_ORDINALS } else { SMALL };
    if let Some(word) = small.get(number) {
        return text.push_str(word);
    }
    let ten = TENS.get((number / 10).saturating_sub(2)).copied().unwrap_or_default();
    match (number % 10, ordinal) {
        (0, false) => text.push_str(ten),
        (0, true) => {
            text.push_str(ten.trim_end_matches('y'));
            text.push_str("ieth");
        }
        (rest, _) => {
            text.push_str(ten);
            text.push('-');
            text.push_str(small.get(rest).copied().unwrap_or_default());
        }
    }
}

/// The number that words mean; none if one of them isn't known.
pub(crate) fn from_words(text: &str) -> Option<f64> {
    let text = text.to_lowercase().replace(", ", " ").replace(" and ", " ");
    // The sums that a hundred or a magnitude multiplies only in part: "two thousand | and five hundred".
    let mut sums = vec![0.0];
    for word in text.split([' ', '-', '\t', '\n', '\r', '\\']) {
        let value = value_of(word)?;
        let last = sums.pop().unwrap_or_default();
        if value >= 100.0 {
            sums.push(last * value);
        } else if last >= 1000.0 {
            sums.push(last);
            sums.push(value);
        } else {
            sums.push(last + value);
        }
    }
    Some(sums.into_iter().sum())
}

/// The number behind a lower-case word.
pub(crate) fn value_of(word: &str) -> Option<f64> {
    let is = |name: &&str| name.eq_ignore_ascii_case(word);
    if let Some(number) = SMALL.iter().position(is).or(SMALL_ORDINALS.iter().position(is)) {
        return Some(number as f64);
    }
    let singular = word.strip_suffix("ieth").map(|stem| format!("{stem}y"));
    let word = singular.as_deref().unwrap_or(word);
    if let Some(ten) = TENS.iter().position(|name| name.eq_ignore_ascii_case(word)) {
        return Some((ten * 10 + 20) as f64);
    }
    let stem = word.strip_suffix("th").unwrap_or(word);
    let large = MAGNITUDES.into_iter().chain([(100.0, "Hundred")]).find(|(_, name)| name.eq_ignore_ascii_case(stem));
    large.map(|(unit, _)| unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        let cases = [
            (0.0, "Zero", "Zeroth"),
            (12.0, "Twelve", "Twelfth"),
            (40.0, "Forty", "Fortieth"),
            (81.0, "Eighty-One", "Eighty-First"),
            (300.0, "Three Hundred", "Three Hundredth"),
            (512.0, "Five Hundred and Twelve", "Five Hundred and Twelfth"),
            (2_000.0, "Two Thousand", "Two Thousandth"),
            (7_008.0, "Seven Thousand and Eight", "Seven Thousand and Eighth"),
            (1_000_200.0, "One Million, Two Hundred", "One Million, Two Hundredth"),
            (1e15, "One Thousand Trillion", "One Thousand Trillionth"),
        ];
        for (number, cardinal, ordinal) in cases {
            assert_eq!(in_words(number, false), cardinal);
            assert_eq!(in_words(number, true), ordinal);
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let numbers = (0..2_000).chain((0..60).map(|step| 17_u64 + step * step * 987_654_321));
        for number in numbers.map(|number| number as f64) {
            for ordinal in [false, true] {
                let text = in_words(number, ordinal);
                assert_eq!(from_words(&text), Some(number), "{text}");
            }
        }
        assert_eq!(from_words("twenty hundred and one"), Some(2001.0));
        assert_eq!(from_words("several"), None);
        assert_eq!(from_words(""), None);
    }
}
