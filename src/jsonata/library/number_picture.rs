//! Pictures of numbers, `$formatNumber`: `#,##0.00;(#)`.

use super::integer_picture::common_divisor;
use super::number_text::shortest;
use super::numeric::round;
use super::{Fault, Outcome};

/// What pictures are written with, which `$formatNumber`'s third argument changes.
#[derive(Clone, Debug)]
pub(crate) struct Symbols {
    /// `.`
    pub(crate) decimal_separator: char,
    /// `,`
    pub(crate) grouping_separator: char,
    /// `e`
    pub(crate) exponent_separator: char,
    /// `-`
    pub(crate) minus_sign: String,
    /// `%`
    pub(crate) percent: String,
    /// `‰`
    pub(crate) per_mille: String,
    /// `0`: the first of ten characters
    pub(crate) zero_digit: char,
    /// `#`
    pub(crate) digit: char,
    /// `;`
    pub(crate) pattern_separator: char,
}

impl Default for Symbols {
    fn default() -> Symbols {
        Symbols {
            decimal_separator: '.',
            grouping_separator: ',',
            exponent_separator: 'e',
            minus_sign: "-".to_string(),
            percent: "%".to_string(),
            per_mille: "\u{2030}".to_string(),
            zero_digit: '0',
            digit: '#',
            pattern_separator: ';',
        }
    }
}

impl Symbols {
    /// Changes the symbol of this name; names that mean nothing are ignored.
    pub(crate) fn set(&mut self, name: &str, symbol: &str) {
        let character = match name {
            "decimal-separator" => &mut self.decimal_separator,
            "grouping-separator" => &mut self.grouping_separator,
            "exponent-separator" => &mut self.exponent_separator,
            "zero-digit" => &mut self.zero_digit,
            "digit" => &mut self.digit,
            "pattern-separator" => &mut self.pattern_separator,
            "minus-sign" => return self.minus_sign = symbol.to_string(),
            "percent" => return self.percent = symbol.to_string(),
            "per-mille" => return self.per_mille = symbol.to_string(),
            _ => return,
        };
        *character = symbol.chars().next().unwrap_or(*character);
    }

    fn is_digit(&self, character: char) -> bool {
        let zero = u32::from(self.zero_digit);
        (zero..zero.saturating_add(10)).contains(&u32::from(character))
    }

    /// Whether a character shows a place of the number: a digit that has to be there, or may.
    fn is_place(&self, character: char) -> bool {
        self.is_digit(character) || character == self.digit
    }

    fn is_active(&self, character: char) -> bool {
        self.is_place(character)
            || [self.decimal_separator, self.exponent_separator, self.grouping_separator, self.pattern_separator]
                .contains(&character)
    }

    /// How many places a part of a picture has.
    fn places(&self, part: &str) -> usize {
        part.chars().filter(|character| self.is_place(*character)).count()
    }

    /// A number with so many decimal places, and a decimal separator in any case.
    fn fixed(&self, number: f64, n_places: usize) -> Vec<char> {
        let text = if number < 1e21 { format!("{number:.*}", n_places.min(MAX_PLACES)) } else { shortest(number) };
        let mut text: Vec<char> = self.digits(&text).chars().collect();
        match text.iter_mut().find(|character| **character == '.') {
            Some(point) => *point = self.decimal_separator,
            None => text.push(self.decimal_separator),
        }
        text
    }

    fn digits(&self, text: &str) -> String {
        let own = |digit: u32| char::from_u32(u32::from(self.zero_digit) + digit);
        text.chars().map(|digit| digit.to_digit(10).and_then(own).unwrap_or(digit)).collect()
    }
}

/// A number, written as the picture shows it.
pub(crate) fn format_number(number: f64, picture: &str, symbols: &Symbols) -> Outcome<String> {
    let pictures: Vec<&str> = picture.split(symbols.pattern_separator).collect();
    let (positive, negative) = match pictures.as_slice() {
        [one] => (*one, None),
        [positive, negative] => (*positive, Some(*negative)),
        _ => return Err(fault("D3080")),
    };
    let positive = Parts::new(positive, symbols).check(symbols)?;
    let negative = negative.map(|picture| Parts::new(picture, symbols).check(symbols)).transpose()?;
    if !number.is_finite() {
        return Err(super::failed("D3001", "A number that isn't finite can't be written by a picture"));
    }
    match negative {
        _ if number >= 0.0 => positive.write(number, "", symbols),
        Some(negative) => negative.write(number, "", symbols),
        None => positive.write(number, &symbols.minus_sign, symbols),
    }
}

/// A picture, taken apart.
struct Parts<'p> {
    picture: &'p str,
    prefix: &'p str,
    suffix: &'p str,
    active: &'p str,
    integer: &'p str,
    fraction: &'p str,
    exponent: Option<&'p str>,
}

impl<'p> Parts<'p> {
    fn new(picture: &'p str, symbols: &Symbols) -> Parts<'p> {
        let marks = |c: char| symbols.is_active(c) && c != symbols.exponent_separator;
        let start = picture.find(marks).unwrap_or(picture.len());
        let end = picture.rfind(marks).and_then(|last| Some(last + picture.get(last..)?.chars().next()?.len_utf8()));
        let (prefix, rest) = picture.split_at(start);
        let (active, suffix) = rest.split_at(end.map_or(0, |end| end.saturating_sub(start)));
        // JSONata 2.0.6 looks for the exponent from the prefix on, but counts its place from there too.
        let at = picture.get(prefix.len()..).and_then(|rest| rest.find(symbols.exponent_separator));
        let at = at.map(|at| at + prefix.len()).filter(|at| *at <= picture.len() - suffix.len());
        let (mantissa, exponent) = match at {
            Some(at) => {
                let exponent = active.get(at + symbols.exponent_separator.len_utf8()..).unwrap_or_default();
                (active.get(..at).unwrap_or(active), Some(exponent))
            }
            None => (active, None),
        };
        let (integer, fraction) = mantissa.split_once(symbols.decimal_separator).unwrap_or((mantissa, ""));
        Parts { picture, prefix, suffix, active, integer, fraction, exponent }
    }

    /// Where several rules are broken, JSONata names the last of them.
    fn check(self, symbols: &Symbols) -> Outcome<Parts<'p>> {
        let count = |symbol: &str| if symbol.is_empty() { 0 } else { self.picture.matches(symbol).count() };
        let (n_percent, n_per_mille) = (count(&symbols.percent), count(&symbols.per_mille));
        let decimal = symbols.decimal_separator;
        let grouping = symbols.grouping_separator;
        let is_beside = |left: char, right: char| self.picture.contains(&*String::from_iter([left, right]));
        let has_decimal = self.picture.contains(decimal);
        let before_optional = self.integer.split_once(symbols.digit).map(|(before, _)| before);
        let after_optional = self.fraction.rsplit_once(symbols.digit).map(|(_, after)| after);
        let broken = [
            (self.picture.matches(decimal).count() > 1, "D3081"),
            (n_percent > 1, "D3082"),
            (n_per_mille > 1, "D3083"),
            (n_percent > 0 && n_per_mille > 0, "D3084"),
            (!self.integer.chars().chain(self.fraction.chars()).any(|c| symbols.is_place(c)), "D3085"),
            (self.active.chars().any(|c| !symbols.is_active(c)), "D3086"),
            (has_decimal && (is_beside(grouping, decimal) || is_beside(decimal, grouping)), "D3087"),
            (!has_decimal && self.integer.ends_with(grouping), "D3088"),
            (is_beside(grouping, grouping), "D3089"),
            (before_optional.is_some_and(|before| before.chars().any(|c| symbols.is_digit(c))), "D3090"),
            (after_optional.is_some_and(|after| after.chars().any(|c| symbols.is_digit(c))), "D3091"),
            (self.exponent.is_some_and(|exponent| !exponent.is_empty()) && n_percent + n_per_mille > 0, "D3092"),
            (
                self.exponent
                    .is_some_and(|exponent| exponent.is_empty() || !exponent.chars().all(|c| symbols.is_digit(c))),
                "D3093",
            ),
        ];
        match broken.into_iter().rev().find(|(is_broken, _)| *is_broken) {
            Some((_, code)) => Err(fault(code)),
            None => Ok(self),
        }
    }

    fn sizes(&self, symbols: &Symbols) -> Sizes {
        let n_digits = |text: &str| text.chars().filter(|c| symbols.is_digit(*c)).count();
        let mut min_integer = n_digits(self.integer);
        let scale = min_integer;
        let mut min_fraction = n_digits(self.fraction);
        let mut max_fraction = symbols.places(self.fraction);
        if min_integer == 0 && max_fraction == 0 {
            if self.exponent.is_some() {
                (min_fraction, max_fraction) = (1, 1);
            } else {
                min_integer = 1;
            }
        }
        if self.exponent.is_some() && min_integer == 0 && self.integer.contains(symbols.digit) {
            min_integer = 1;
        }
        if min_integer == 0 && min_fraction == 0 {
            min_fraction = 1;
        }
        Sizes { min_integer, scale, min_fraction, max_fraction, exponent: self.exponent.map_or(0, n_digits) }
    }

    fn write(&self, number: f64, sign: &str, symbols: &Symbols) -> Outcome<String> {
        let sizes = self.sizes(symbols);
        let contains = |symbol: &str| !symbol.is_empty() && self.picture.contains(symbol);
        let number = match () {
            () if contains(&symbols.percent) => number * 100.0,
            () if contains(&symbols.per_mille) => number * 1000.0,
            () => number,
        };
        let (mantissa, exponent) = if sizes.exponent > 0 { scientific(number, sizes.scale) } else { (number, 0) };
        let places = i32::try_from(sizes.max_fraction).unwrap_or(i32::MAX);
        let mut text = symbols.fixed(round(mantissa, places).abs(), sizes.max_fraction);
        pad(&mut text, &sizes, symbols);
        self.group_integer(&mut text, symbols);
        self.group_fraction(&mut text, symbols);
        let point = point_of(&text, symbols);
        if !self.picture.contains(symbols.decimal_separator) || point + 1 == text.len() {
            text.pop();
        }
        let mut result = format!("{sign}{}", self.prefix);
        result.extend(text);
        if sizes.exponent > 0 {
            result.push(symbols.exponent_separator);
            result.push_str(if exponent < 0 { &symbols.minus_sign } else { "" });
            let digits = exponent.unsigned_abs().to_string();
            let digits = format!("{}{digits}", "0".repeat(sizes.exponent.saturating_sub(digits.len())));
            result.push_str(&symbols.digits(&digits));
        }
        result.push_str(self.suffix);
        Ok(result)
    }

    /// How many places stand right of each separator of the integer part, from the left.
    fn integer_separators(&self, symbols: &Symbols) -> Vec<usize> {
        let separators = self.integer.match_indices(symbols.grouping_separator);
        separators.map(|(at, _)| symbols.places(self.integer.get(at..).unwrap_or_default())).collect()
    }

    fn group_integer(&self, text: &mut Vec<char>, symbols: &Symbols) {
        let separators = self.integer_separators(symbols);
        let unit = separators.iter().fold(0, |unit, position| common_divisor(unit, *position));
        let regular = unit > 0 && (1..=separators.len()).all(|index| separators.contains(&(index * unit)));
        let point = point_of(text, symbols);
        if regular {
            for group in 1..=point.saturating_sub(1) / unit {
                text.insert(point - group * unit, symbols.grouping_separator);
            }
            return;
        }
        for (n_inserted, position) in separators.into_iter().enumerate() {
            let place = (point + n_inserted).checked_sub(position);
            // A place before the number is one from its end, as JavaScript slices.
            let place = place.unwrap_or_else(|| (text.len() + point + n_inserted).saturating_sub(position));
            text.insert(place.min(text.len()), symbols.grouping_separator);
        }
    }

    fn group_fraction(&self, text: &mut Vec<char>, symbols: &Symbols) {
        let point = point_of(text, symbols);
        let mut next = self.fraction.find(symbols.grouping_separator);
        while let Some(at) = next {
            let position = symbols.places(self.fraction.get(..at).unwrap_or(self.fraction));
            text.insert((point + 1 + position).min(text.len()), symbols.grouping_separator);
            // JSONata 2.0.6 looks for further separators in the integer part.
            let after = at + symbols.grouping_separator.len_utf8();
            next = self.integer.get(after..).and_then(|rest| rest.find(symbols.grouping_separator));
            next = next.map(|found| found + after);
        }
    }
}

/// Where the decimal separator stands.
fn point_of(text: &[char], symbols: &Symbols) -> usize {
    text.iter().position(|character| *character == symbols.decimal_separator).unwrap_or(text.len())
}

/// Takes the zeros around the number away, and adds as many as the picture demands.
fn pad(text: &mut Vec<char>, sizes: &Sizes, symbols: &Symbols) {
    let zero = symbols.zero_digit;
    let n_leading = text.iter().take_while(|digit| **digit == zero).count();
    text.drain(..n_leading);
    while text.last() == Some(&zero) {
        text.pop();
    }
    let point = point_of(text, symbols);
    let n_fraction = text.len().saturating_sub(point + 1);
    text.extend(std::iter::repeat_n(zero, sizes.min_fraction.saturating_sub(n_fraction)));
    text.splice(..0, std::iter::repeat_n(zero, sizes.min_integer.saturating_sub(point)));
}

/// More decimal places than any floating-point number has.
const MAX_PLACES: usize = 1_100;

/// How many places there are.
struct Sizes {
    min_integer: usize,
    /// Places before the decimal point of a mantissa.
    scale: usize,
    min_fraction: usize,
    max_fraction: usize,
    exponent: usize,
}

/// Mantissa and exponent, so that the mantissa has so many places before the decimal point.
fn scientific(number: f64, scale: usize) -> (f64, i32) {
    let largest = 10_f64.powi(i32::try_from(scale).unwrap_or(i32::MAX));
    let smallest = largest / 10.0;
    if number == 0.0 || !largest.is_finite() || smallest == 0.0 {
        return (number, 0);
    }
    let (mut mantissa, mut exponent) = (number, 0);
    while mantissa.abs() < smallest {
        mantissa *= 10.0;
        exponent -= 1;
    }
    while mantissa.abs() > largest {
        mantissa /= 10.0;
        exponent += 1;
    }
    (mantissa, exponent)
}

fn fault(code: &'static str) -> Fault {
    let rule = match code {
        "D3080" => "must only contain one or two sub-pictures, separated by the pattern separator",
        "D3081" => "must not contain more than one decimal separator",
        "D3082" => "must not contain more than one percent sign",
        "D3083" => "must not contain more than one per-mille sign",
        "D3084" => "must not contain both a percent and a per-mille sign",
        "D3085" => "must contain a digit in its mantissa",
        "D3086" => "must not contain another character between its digits and separators",
        "D3087" => "must not contain a grouping separator beside the decimal separator",
        "D3088" => "must not contain a grouping separator at the end of the integer part",
        "D3089" => "must not contain two grouping separators side by side",
        "D3090" => "must not contain an optional digit after a mandatory one in the integer part",
        "D3091" => "must not contain a mandatory digit after an optional one in the fractional part",
        "D3092" => "must not contain both an exponent and a percent or per-mille sign",
        _ => "must contain digits only, and at least one, in its exponent",
    };
    super::failed(code, format!("The picture of $formatNumber {rule}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: f64, picture: &str, expected: &str) {
        let text = format_number(number, picture, &Symbols::default());
        assert_eq!(text.unwrap_or_else(|fault| fault.code().to_string()), expected, "{number} {picture}");
    }

    #[test]
    fn places() {
        check(7.0, "00.00", "07.00");
        check(1234.5, "#.##", "1234.5");
        check(0.125, "0.00", "0.12");
        check(0.375, "0.00", "0.38");
        check(0.0, "#", "0");
        check(0.0, ".#", ".0");
        check(0.5, "#.0", ".5");
        check(3.0, "#.#", "3.0");
        check(3.0, "#.", "3");
        check(1e20, "#,##0", "100,000,000,000,000,000,000");
    }

    #[test]
    fn groups() {
        check(9_876_543.21, "#,##0.0", "9,876,543.2");
        check(9_876_543.0, "#,##,#0", "9,87,65,43");
        check(9_876_543.0, "#,###,#0", "98,765,43");
        check(12.0, "#,##0", "12");
        check(0.123_456, "0.00,00,00", "0.12,3456");
        check(0.5, "#,###.##", ".5");
        check(0.12, "0.##,##", "0.12,");
    }

    #[test]
    fn signs_and_symbols() {
        check(-5.0, "0.0", "-5.0");
        check(-5.0, "0.0;(0.0)", "(5.0)");
        check(-5.0, "$0", "-$5");
        check(0.256, "0.0%", "25.6%");
        check(5.0, "x0y", "x5y");
        let mut symbols = Symbols::default();
        symbols.set("decimal-separator", ",");
        symbols.set("grouping-separator", ".");
        symbols.set("zero-digit", "\u{660}");
        symbols.set("minus-sign", "−");
        let text = format_number(-1234.5, "#.##\u{660},\u{660}", &symbols);
        assert_eq!(text.as_deref(), Ok("−\u{661}.\u{662}\u{663}\u{664},\u{665}"));
    }

    #[test]
    fn exponents() {
        check(12_345.0, "0.00e0", "1.23e4");
        check(-0.00123, "0.0e00", "-1.2e-03");
        check(0.0, "0.0e0", "0.0e0");
        check(5.0, "#.0e0", "0.5e1");
    }

    #[test]
    fn pictures_that_break_a_rule() {
        let pictures = [
            ("0;0;0", "D3080"),
            ("0.0.0", "D3081"),
            ("0%%", "D3082"),
            ("0‰‰", "D3083"),
            ("0%‰", "D3084"),
            (".", "D3085"),
            ("0a0", "D3086"),
            ("0,.0", "D3087"),
            ("0,", "D3088"),
            ("0,,0", "D3089"),
            ("0#", "D3090"),
            ("#0#0", "none"),
            (".#0#", "none"),
            ("$0e0", "D3093"),
            ("0e", "D3093"),
            ("0.#0", "D3091"),
            ("0e0%", "D3092"),
            ("0e#", "D3093"),
        ];
        for (picture, code) in pictures {
            let broken = format_number(1.0, picture, &Symbols::default()).map_or_else(|fault| fault.code(), |_| "none");
            assert_eq!(broken, code, "{picture}");
        }
    }
}
