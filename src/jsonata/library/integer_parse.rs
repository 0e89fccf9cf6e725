//! Reading integers by a picture: `$parseInteger`, and the components of dates.

use super::integer_picture::{Decimal, Notation, Picture};
use super::{letters, words};

impl Picture {
    /// The integer of a text that is written like the picture; none if there is none in it.
    pub(crate) fn parse(&self, text: &str) -> Option<f64> {
        match &self.notation {
            Notation::Letters(_) => letters::from_letters(text),
            Notation::Roman(_) => letters::from_roman(text),
            Notation::Words(_) => words::from_words(text),
            Notation::Decimal(decimal) => decimal.parse(text, self.ordinal),
        }
    }

    /// The lengths in bytes of what this picture could read from the beginning of a text, the longest first.
    pub(crate) fn lengths(&self, text: &str, width: Option<(usize, usize)>) -> Vec<usize> {
        match &self.notation {
            // Pictures are matched without regard to case.
            Notation::Letters(_) => prefixes(text, |letter| letter.is_ascii_alphabetic()),
            Notation::Roman(_) => {
                let mut lengths = prefixes(text, |letter| "mdclxvi".contains(letter.to_ascii_lowercase()));
                lengths.push(0); // no numeral at all is zero
                lengths
            }
            Notation::Words(_) => word_lengths(text),
            Notation::Decimal(decimal) => decimal.lengths(text, width, self.ordinal),
        }
    }
}

impl Decimal {
    fn parse(&self, text: &str, ordinal: bool) -> Option<f64> {
        let text = match (ordinal, text.char_indices().rev().nth(1)) {
            (true, Some((suffix_at, _))) => text.get(..suffix_at)?,
            (true, None) => return None,
            (false, _) => text,
        };
        let digits = text.chars().filter(|character| !self.grouping.contains(*character));
        let mut digits = digits.skip_while(|character| character.is_whitespace()).peekable();
        let negative = digits.next_if(|sign| *sign == '-' || *sign == '+') == Some('-');
        // What follows the digits is ignored; without a digit there is no number.
        let values = digits.map_while(|digit| self.value(digit));
        let text: String = values.filter_map(|value| char::from_digit(value, 10)).collect();
        let number: f64 = text.parse().ok()?;
        Some(if negative { -number } else { number })
    }

    fn value(&self, digit: char) -> Option<u32> {
        u32::from(digit).checked_sub(self.zero).filter(|value| *value < 10)
    }

    fn lengths(&self, text: &str, width: Option<(usize, usize)>, ordinal: bool) -> Vec<usize> {
        let mut lengths = prefixes(text, |digit| self.value(digit).is_some());
        if let Some((least, most)) = width {
            let n_digits = |length: &usize| text.get(..*length).map_or(0, |digits| digits.chars().count());
            lengths.retain(|length| (least..=most).contains(&n_digits(length)));
        }
        if ordinal {
            let suffixed = |length: &usize| {
                let suffix = text.get(*length..*length + 2)?.to_ascii_lowercase();
                ["th", "st", "nd", "rd"].contains(&suffix.as_str()).then_some(length + 2)
            };
            lengths = lengths.iter().filter_map(suffixed).collect();
        }
        lengths
    }
}

/// The lengths of all prefixes of one character or more that consist of such characters, the longest first.
fn prefixes(text: &str, belongs: impl Fn(char) -> bool) -> Vec<usize> {
    let ends = text.char_indices().take_while(|(_, character)| belongs(*character));
    let mut lengths: Vec<usize> = ends.map(|(start, character)| start + character.len_utf8()).collect();
    lengths.reverse();
    lengths
}

/// The ends of all words that belong to a number, the longest first.
fn word_lengths(text: &str) -> Vec<usize> {
    let mut lengths = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let word_length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let Some(word) = rest.get(..word_length) else { break };
        let lower = word.to_ascii_lowercase();
        if words::value_of(&lower).is_none() && lower != "and" {
            break;
        }
        at += word_length;
        if lower != "and" {
            lengths.push(at);
        }
        let gap = text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['-', ',', ' ']).len());
        if gap == 0 {
            break;
        }
        at += gap;
    }
    lengths.reverse();
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, picture: &str, expected: Option<f64>) {
        assert_eq!(Picture::new(picture).unwrap().parse(text), expected, "{text} {picture}");
    }

    #[test]
    fn reading() {
        check("0042", "0000", Some(42.0));
        check("-5", "0", Some(-5.0));
        check("7,654,321", "#,##0", Some(7_654_321.0));
        check("1.2'3", "#.0'0", Some(123.0));
        check("22nd", "0;o", Some(22.0));
        check("\u{661}\u{665}", "\u{660}", Some(15.0));
        check("LIX", "I", Some(59.0));
        check("forty-second", "w;o", Some(42.0));
        check("AB", "A", Some(28.0));
        check("none", "0", None);
        check("", "0;o", None);
    }

    #[test]
    fn what_is_written_is_read() {
        for picture in ["0", "000000", "#,##0", "#:#0.0", "0;o", "\u{ff10}", "I", "i", "A", "a", "w", "W", "Ww;o"] {
            let read = Picture::new(picture).unwrap();
            for number in (1..3_000).map(f64::from) {
                let text = read.write(number).unwrap();
                assert_eq!(read.parse(&text), Some(number), "{text} {picture}");
            }
        }
    }

    #[test]
    fn where_numbers_may_end() {
        let lengths = |text: &str, picture: &str, width| Picture::new(picture).unwrap().lengths(text, width);
        assert_eq!(lengths("2017x", "0", None), [4, 3, 2, 1]);
        assert_eq!(lengths("201708", "0", Some((4, 4))), [4]);
        assert_eq!(lengths("21ST of", "0;o", None), [4]);
        assert_eq!(lengths("twenty-first and more", "w", None), [12, 6]);
        assert_eq!(lengths("x", "0", None), [0; 0]);
    }
}
