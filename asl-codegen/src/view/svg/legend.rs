//! What the colours of an execution's states mean: those that occur, in a line below the picture.

use super::{Drawing, FAINT, number};
use crate::view::layout::TEXT_SIZE;
use crate::view::overlay::{Ended, Overlay};
use crate::view::text;

const HEIGHT: f64 = 34.0;
const SQUARE: f64 = 12.0;

fn entries(overlay: &Overlay) -> Vec<(&'static str, (&'static str, &'static str))> {
    let occurs = |ended: &Ended| overlay.states.values().any(|visits| visits.ended == *ended);
    let ended = Ended::ALL.into_iter().filter(occurs).map(|ended| (ended.name(), ended.colors()));
    ended.chain([("not visited", ("#fafbfc", "#ccd4db"))]).collect()
}

fn entry_width(name: &str) -> f64 {
    SQUARE + 6.0 + text::width(name, TEXT_SIZE) + 16.0
}

/// Its width and height.
pub(super) fn size(overlay: &Overlay) -> (f64, f64) {
    (entries(overlay).iter().map(|(name, _)| entry_width(name)).sum(), HEIGHT)
}

pub(super) fn draw(drawing: &mut Drawing<'_>, overlay: &Overlay, left: f64, top: f64) {
    let mut x = left;
    let y = top + HEIGHT - SQUARE;
    for (name, (fill, stroke)) in entries(overlay) {
        let (square_x, square_y) = (number(x), number(y));
        drawing.add(format_args!(
            "<rect x=\"{square_x}\" y=\"{square_y}\" width=\"{SQUARE}\" height=\"{SQUARE}\" rx=\"3\" fill=\"{fill}\" stroke=\"{stroke}\"/>"
        ));
        let attributes = format!("fill=\"{FAINT}\" text-anchor=\"start\"");
        drawing.text(name, x + SQUARE + 6.0, y + SQUARE - 2.0, &attributes);
        x += entry_width(name);
    }
}
