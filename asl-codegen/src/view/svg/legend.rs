//! What the colours of states mean: those that occur, in a line below the picture.

use super::{Drawing, FAINT, number};
use crate::view::layout::TEXT_SIZE;
use crate::view::overlay::Overlay;
use crate::view::paint::Paint;
use crate::view::text;

const HEIGHT: f64 = 34.0;
const SQUARE: f64 = 12.0;

fn entry_width(name: &str) -> f64 {
    SQUARE + 6.0 + text::width(name, TEXT_SIZE) + 16.0
}

/// Its width and height.
pub(super) fn size(overlay: &Overlay) -> (f64, f64) {
    (overlay.legend().iter().map(|paint| entry_width(paint.name)).sum(), HEIGHT)
}

pub(super) fn draw(drawing: &mut Drawing<'_>, overlay: &Overlay, left: f64, top: f64) {
    let mut x = left;
    let y = top + HEIGHT - SQUARE;
    for Paint { name, fill, stroke } in overlay.legend() {
        let (square_x, square_y) = (number(x), number(y));
        drawing.add(format_args!(
            "<rect x=\"{square_x}\" y=\"{square_y}\" width=\"{SQUARE}\" height=\"{SQUARE}\" rx=\"3\" fill=\"{fill}\" stroke=\"{stroke}\"/>"
        ));
        let attributes = format!("fill=\"{FAINT}\" text-anchor=\"start\"");
        drawing.text(name, x + SQUARE + 6.0, y + SQUARE - 2.0, &attributes);
        x += entry_width(name);
    }
}
