//! How what is shown besides a definition looks on a picture.

/// How a state looks.
pub(super) struct Mark {
    pub(super) paint: Paint,
    /// A few characters beside its name: `×2`, `1/3`.
    pub(super) badge: Option<String>,
    /// What there is to say about the badge.
    pub(super) title: String,
}

/// The colours of a box, inside and around it, and the word for what they mean.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Paint {
    pub(super) name: &'static str,
    pub(super) fill: &'static str,
    pub(super) stroke: &'static str,
}

impl Paint {
    /// Of states that an overlay says nothing about.
    pub(super) const PALE: Paint = Paint { name: "not visited", fill: "#fafbfc", stroke: "#ccd4db" };
}
