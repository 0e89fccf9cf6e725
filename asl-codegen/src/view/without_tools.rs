//! Stands for `overlay` in a build without the feature `tools`: a picture shows the definition and nothing else.

use super::paint::{Mark, Paint};

/// What is shown besides the definition, of which there is nothing.
#[derive(Clone, Copy)]
pub enum Overlay {}

impl Overlay {
    pub(super) fn mark(&self, _: &str) -> Option<Mark> {
        match *self {}
    }

    pub(super) fn way(&self, _: &str, _: &[String]) -> Option<Paint> {
        match *self {}
    }

    pub(super) fn legend(&self) -> Vec<Paint> {
        match *self {}
    }
}

impl Paint {
    pub(super) const PALE: Paint = Paint { name: "", fill: "", stroke: "" };
}
