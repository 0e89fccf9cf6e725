//! Pictures of integers, as `$formatInteger` and the components of dates have them: `#,##0`, `I`, `Ww;o`.

use super::number_text::shortest;
use super::{Fault, Outcome, letters, words};

/// The characters zero of Unicode's decimal digits that a picture may be written in.
const ZEROS: [u32; 37] = [
    0x30, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
    0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
];

/// The widest number that is written: the bound of the service on a value.
const MAX_WIDTH: usize = 6_990_256;

/// How letters are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// `abc`
    Lower,
    /// `ABC`
    Upper,
    /// `Abc`
    Title,
}

impl Case {
    /// A text of words with capitals, in this case.
    pub(crate) fn apply(self, text: String) -> String {
        match self {
            Case::Lower => text.to_lowercase(),
            Case::Upper => text.to_uppercase(),
            Case::Title => text,
        }
    }
}

/// What an integer is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Notation {
    /// Decimal digits.
    Decimal(Decimal),
    /// `a`, `b` … `z`, `aa`
    Letters(Case),
    /// `iv`
    Roman(Case),
    /// `twenty-one`
    Words(Case),
}

/// Decimal digits: which, how many, and what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    /// The character of the digit 0.
    pub(crate) zero: u32,
    /// At least so many digits.
    pub(crate) n_mandatory: usize,
    /// Digits that the picture shows and doesn't demand.
    pub(crate) n_optional: usize,
    /// What stands between the digits.
    pub(crate) grouping: Grouping,
}

/// Separators between digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Grouping {
    /// The same every so many digits.
    Regular(usize, char),
    /// Each after so many digits from the right.
    Irregular(Vec<(usize, char)>),
}

/// A picture of an integer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    /// What numbers are written in.
    pub(crate) notation: Notation,
    /// `1st` instead of `1`.
    pub(crate) ordinal: bool,
}

impl Picture {
    /// Reads a picture.
    pub(crate) fn new(text: &str) -> Outcome<Picture> {
        let (primary, modifier) = text.rsplit_once(';').unwrap_or((text, ""));
        let notation = match primary {
            "A" => Notation::Letters(Case::Upper),
            "a" => Notation::Letters(Case::Lower),
            "I" => Notation::Roman(Case::Upper),
            "i" => Notation::Roman(Case::Lower),
            "W" => Notation::Words(Case::Upper),
            "Ww" => Notation::Words(Case::Title),
            "w" => Notation::Words(Case::Lower),
            digits => Notation::Decimal(Decimal::new(digits)?),
        };
        Ok(Picture { notation, ordinal: modifier.starts_with('o') })
    }

    /// The digits of a decimal picture.
    pub(crate) fn decimal(&self) -> Option<&Decimal> {
        match &self.notation {
            Notation::Decimal(decimal) => Some(decimal),
            _ => None,
        }
    }

    /// The integer below a number, written as the picture shows it.
    pub(crate) fn write(&self, number: f64) -> Outcome<String> {
        let number = number.floor();
        if !number.is_finite() {
            return Err(super::failed("D3001", "A number that isn't finite can't be written by a picture"));
        }
        let size = number.abs();
        let text = match &self.notation {
            Notation::Letters(case) => letters::in_letters(size, if *case == Case::Upper { 'A' } else { 'a' }),
            Notation::Roman(case) => case.apply(letters::in_roman(size)?),
            Notation::Words(case) => case.apply(words::in_words(size, self.ordinal)),
            Notation::Decimal(decimal) => decimal.write(size, self.ordinal)?,
        };
        Ok(if number < 0.0 { format!("-{text}") } else { text })
    }
}

impl Decimal {
    fn new(picture: &str) -> Outcome<Decimal> {
        let mut zero = None;
        let (mut n_mandatory, mut n_optional) = (0, 0);
        let mut separators = Vec::new();
        for character in picture.chars().rev() {
            match zero_of(character) {
                Some(found) if *zero.get_or_insert(found) == found => n_mandatory += 1,
                Some(_) => return Err(mixed_digits(picture)),
                None if character == '#' => n_optional += 1,
                None => separators.push((n_mandatory + n_optional, character)),
            }
        }
        let zero = zero.ok_or_else(|| no_sequence(picture))?;
        Ok(Decimal { zero, n_mandatory, n_optional, grouping: Grouping::new(separators) })
    }

    fn write(&self, number: f64, ordinal: bool) -> Outcome<String> {
        if self.n_mandatory > MAX_WIDTH {
            return Err(super::too_large());
        }
        let digits = shortest(number);
        let digits = format!("{}{digits}", "0".repeat(self.n_mandatory.saturating_sub(digits.len())));
        let mut text = String::with_capacity(digits.len());
        for (index, digit) in digits.chars().enumerate() {
            text.extend(self.grouping.before(digits.len() - index, index == 0));
            text.push(digit.to_digit(10).and_then(|value| char::from_u32(self.zero + value)).unwrap_or(digit));
        }
        text.extend(self.grouping.before(0, false));
        if ordinal {
            text.push_str(ordinal_suffix(&text));
        }
        Ok(text)
    }
}

impl Grouping {
    fn new(separators: Vec<(usize, char)>) -> Grouping {
        let unit = separators.iter().fold(0, |unit, (position, _)| common_divisor(unit, *position));
        let Some((_, character)) = separators.first().copied() else { return Grouping::Irregular(separators) };
        let regular = unit > 0
            && separators.iter().enumerate().all(|(index, separator)| *separator == ((index + 1) * unit, character));
        if regular { Grouping::Regular(unit, character) } else { Grouping::Irregular(separators) }
    }

    /// What stands before so many digits. Only irregular separators stand before the first digit, and after the last.
    fn before(&self, n_digits: usize, is_first: bool) -> Vec<char> {
        match self {
            Grouping::Regular(unit, character) if !is_first && n_digits > 0 && n_digits.is_multiple_of(*unit) => {
                vec![*character]
            }
            Grouping::Regular(..) => Vec::new(),
            // They were collected from the right.
            Grouping::Irregular(separators) => separators
                .iter()
                .rev()
                .filter(|(position, _)| *position == n_digits)
                .map(|(_, character)| *character)
                .collect(),
        }
    }

    /// Whether this is one of the separators.
    pub(crate) fn contains(&self, character: char) -> bool {
        match self {
            Grouping::Regular(_, separator) => *separator == character,
            Grouping::Irregular(separators) => separators.iter().any(|(_, separator)| *separator == character),
        }
    }
}

/// The greatest common divisor; of 0 and a number, the number.
pub(crate) fn common_divisor(left: usize, right: usize) -> usize {
    if right == 0 { left } else { common_divisor(right, left % right) }
}

/// The zero of the digits that this character belongs to.
pub(crate) fn zero_of(character: char) -> Option<u32> {
    let code = u32::from(character);
    ZEROS.into_iter().find(|zero| (*zero..*zero + 10).contains(&code))
}

/// Looks at the text with its separators, and knows no digits but `1`, `2` and `3`.
fn ordinal_suffix(digits: &str) -> &'static str {
    let mut from_the_end = digits.chars().rev();
    match (from_the_end.next(), from_the_end.next()) {
        (_, Some('1')) => "th",
        (Some('1'), _) => "st",
        (Some('2'), _) => "nd",
        (Some('3'), _) => "rd",
        _ => "th",
    }
}

fn mixed_digits(picture: &str) -> Fault {
    let message = format!("In a decimal digit pattern, all digits must be from the same decimal group: \"{picture}\"");
    super::failed("D3131", message)
}

fn no_sequence(picture: &str) -> Fault {
    super::failed(
        "D3130",
        format!("Formatting or parsing an integer as a sequence starting with \"{picture}\" is not supported"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: f64, picture: &str, expected: &str) {
        let text = Picture::new(picture).and_then(|picture| picture.write(number));
        assert_eq!(text.unwrap_or_else(|fault| fault.code().to_string()), expected, "{number} {picture}");
    }

    #[test]
    fn digits() {
        check(7.9, "0", "7");
        check(-7.1, "000", "-008");
        check(42.0, "####", "D3130");
        check(42.0, "###1", "42");
        check(1_234_567.0, "#,##0", "1,234,567");
        check(1_234_567.0, "#,##,000", "12,34,567");
        check(123_456.0, "#'#0.00", "12'34.56");
        check(5.0, "#,##0", "5");
        check(12.0, "#.0'0", ".1'2");
        check(12.0, "x0y", "1x2y");
        check(5.0, "0,000", "0,005");
        check(205.0, "\u{660}\u{661}", "\u{662}\u{660}\u{665}");
        check(1.0, "0\u{660}", "D3131");
        check(1e21, "0", "1e+21");
    }

    #[test]
    fn ordinals() {
        for (number, expected) in [
            (1.0, "1st"),
            (2.0, "2nd"),
            (3.0, "3rd"),
            (4.0, "4th"),
            (11.0, "11th"),
            (112.0, "112th"),
            (1_021.0, "1021st"),
        ] {
            check(number, "0;o", expected);
        }
    }

    #[test]
    fn other_notations() {
        check(14.0, "I", "XIV");
        check(14.0, "i", "xiv");
        check(-3.0, "A", "-C");
        check(121.0, "w", "one hundred and twenty-one");
        check(121.0, "W;o", "ONE HUNDRED AND TWENTY-FIRST");
        check(121.0, "Ww", "One Hundred and Twenty-One");
        check(f64::NAN, "0", "D3001");
    }
}
