//! Puts a [`Str`] together without memory of its own for the parts, which are mostly short.
//!
//! ```text
//! StrBuilder::default().push("Case ").push("7").finish()
//! ```

use super::Str;
use super::string::MAX_INLINE;

/// A text that grows: in place as long as it is short.
#[derive(Default)]
pub(crate) struct StrBuilder {
    len: usize,
    /// Whole strings one after the other, as long as all of them fit.
    short: [u8; MAX_INLINE],
    /// Everything, once they don't.
    long: Option<String>,
}

impl StrBuilder {
    /// Goes on with this text.
    #[inline]
    pub(crate) fn push(&mut self, text: &str) {
        if !self.push_short(text.as_bytes()) {
            self.long().push_str(text);
        }
    }

    /// Goes on with this text: what is short needs no look at its bytes.
    #[inline]
    pub(crate) fn push_str(&mut self, text: &Str) {
        if !self.push_short(text.as_bytes()) {
            self.long().push_str(text);
        }
    }

    /// The text so far.
    #[inline]
    pub(crate) fn finish(self) -> Str {
        match self.long {
            Some(text) => Str::from(text),
            None => Str::from_inline(self.len, self.short),
        }
    }

    #[inline]
    fn push_short(&mut self, bytes: &[u8]) -> bool {
        let end = self.len + bytes.len();
        match self.short.get_mut(self.len..end) {
            Some(room) if self.long.is_none() => {
                room.copy_from_slice(bytes);
                self.len = end;
                true
            }
            _ => false,
        }
    }

    #[inline]
    fn long(&mut self) -> &mut String {
        self.long.get_or_insert_with(|| {
            let mut text = String::with_capacity(4 * MAX_INLINE);
            // Whole strings, so this can't fail.
            text.push_str(str::from_utf8(&self.short[..self.len]).unwrap_or_default());
            text
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(parts: &[&str]) {
        let (mut plain, mut values) = (StrBuilder::default(), StrBuilder::default());
        for part in parts {
            plain.push(part);
            values.push_str(&Str::from(*part));
        }
        assert_eq!(plain.finish(), parts.concat().as_str());
        assert_eq!(values.finish(), parts.concat().as_str());
    }

    #[test]
    fn texts_of_all_lengths() {
        check(&[]);
        check(&["", "a", ""]);
        check(&["22 bytes are the ", "limit"]);
        check(&["one more than the ", "limit", "", "!"]);
        check(&["umlauts: äöü", "äöü", "äöü", "äöü"]);
        check(&["a text that is too long for it at once", "", "b"]);
    }
}
