//! `$round`, `$power`, `$sqrt` and `$formatBase`.

use super::Outcome;
use super::number_text::shortest;

/// The number rounded to so many decimal places, or before the decimal point if negative. Halves go to the even neighbour.
pub(crate) fn round(number: f64, places: i32) -> f64 {
    if !number.is_finite() {
        return number;
    }
    // Moving the decimal point in the text, not by a multiplication: 4.515 * 100 is below 451.5.
    let moved = shifted(number, places);
    if !moved.is_finite() {
        return number; // it has no such places
    }
    let rounded = shifted(moved.round_ties_even(), places.saturating_neg());
    if rounded == 0.0 { 0.0 } else { rounded }
}

fn shifted(number: f64, places: i32) -> f64 {
    if places == 0 {
        return number;
    }
    let text = shortest(number);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent = exponent.parse::<i32>().unwrap_or_default().saturating_add(places);
    format!("{mantissa}e{exponent}").parse().unwrap_or(number)
}

/// `base` to the power of `exponent`.
pub(crate) fn power(base: f64, exponent: f64) -> Outcome<f64> {
    // One to the power of what is no number is no number either, as JavaScript has it.
    let power = if exponent.is_finite() { base.powf(exponent) } else { f64::NAN };
    if power.is_finite() {
        return Ok(power);
    }
    let message = format!(
        "The power function has resulted in a value that cannot be represented as a JSON number: base={}, exponent={}",
        shortest(base),
        shortest(exponent)
    );
    Err(super::failed("D3061", message))
}

/// The square root.
pub(crate) fn sqrt(number: f64) -> Outcome<f64> {
    if number < 0.0 {
        let message = format!("The sqrt function cannot be applied to a negative number: {}", shortest(number));
        return Err(super::failed("D3060", message));
    }
    Ok(number.sqrt())
}

/// An integer in digits of a base from 2 to 36.
pub(crate) fn format_base(number: f64, radix: f64) -> Outcome<String> {
    let radix = round(radix, 0);
    if !(2.0..=36.0).contains(&radix) {
        let message =
            format!("The radix of the formatBase function must be between 2 and 36. It was given {}", shortest(radix));
        return Err(super::failed("D3100", message));
    }
    let mut rest = round(number, 0).abs();
    if !rest.is_finite() {
        return Err(super::failed("D3001", "Attempting to invoke string function on Infinity or NaN"));
    }
    if radix == 10.0 {
        return Ok(shortest(round(number, 0)));
    }
    let mut digits = Vec::new();
    // Beyond 53 bits the last digits are noise: JavaScript writes zeros for them.
    while rest >= 9_007_199_254_740_992.0 {
        rest /= radix;
        digits.push('0');
    }
    rest = rest.floor();
    loop {
        digits.push(char::from_digit((rest % radix) as u32, 36).unwrap_or('0'));
        rest = (rest / radix).floor();
        if rest == 0.0 {
            break;
        }
    }
    if round(number, 0) < 0.0 {
        digits.push('-');
    }
    Ok(digits.into_iter().rev().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding() {
        let cases = [
            (0.5, 0, 0.0),
            (1.5, 0, 2.0),
            (-2.5, 0, -2.0),
            (-3.5, 0, -4.0),
            (1.005, 2, 1.0),
            (1.015, 2, 1.02),
            (1250.0, -2, 1200.0),
            (1350.0, -2, 1400.0),
            (7.0, -1, 10.0),
            (5e-20, 19, 0.0),
            (1e300, 100, 1e300),
            (2.0, i32::MIN, 0.0),
        ];
        for (number, places, expected) in cases {
            assert_eq!(round(number, places), expected, "{number} {places}");
        }
        assert!(round(-0.2, 0).is_sign_positive());
    }

    #[test]
    fn powers_and_roots() {
        assert_eq!(power(2.0, 10.0), Ok(1024.0));
        assert_eq!(power(10.0, 400.0).unwrap_err().code(), "D3061");
        assert_eq!(power(-8.0, 0.5).unwrap_err().code(), "D3061");
        assert_eq!(sqrt(2.25), Ok(1.5));
        assert_eq!(sqrt(-1.0).unwrap_err().code(), "D3060");
    }

    #[test]
    fn bases() {
        assert_eq!(format_base(255.0, 16.0).as_deref(), Ok("ff"));
        assert_eq!(format_base(-10.0, 2.0).as_deref(), Ok("-1010"));
        assert_eq!(format_base(0.4, 10.0).as_deref(), Ok("0"));
        assert_eq!(format_base(35.5, 36.0).as_deref(), Ok("10"));
        assert_eq!(format_base(2_f64.powi(60), 2.0).map(|digits| digits.len()), Ok(61));
        assert_eq!(format_base(1.0, 36.6).unwrap_err().code(), "D3100");
    }
}
