//! Numbers, which stay in the text they were written in.

use super::tree::NodeKind;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::span::Span;

/// A number; reported where it is none of JSON's.
pub(super) fn read_number(number: String, span: Span, diags: &mut Diagnostics) -> NodeKind {
    if !number.parse::<f64>().is_ok_and(f64::is_finite) {
        let fault = Diagnostic::new(&code::NUMBER_OUT_OF_RANGE, span, "this number is out of range");
        diags.push(fault.help("JSON numbers in ASL are 64-bit floating-point numbers, at most about 1.8e308"));
    }
    NodeKind::Number(number)
}
