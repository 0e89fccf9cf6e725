//! JSON numbers: integers stay integers, so that nothing is lost on the way through.

/// A JSON number. `UInt` holds only what `Int` can't, and `Float` is always finite.
#[derive(Clone, Copy, Debug)]
pub enum Number {
    /// Any integer that fits.
    Int(i64),
    /// Integers above `i64::MAX`.
    UInt(u64),
    /// Everything else.
    Float(f64),
}
