//! Strings of JSON values: constants of generated code cost nothing, short ones need no memory of their own, all others
//! are shared.
//!
//! ```
//! use asl::value::Str;
//! const STATUS: Str = Str::from_static("Status");
//! assert_eq!(STATUS, Str::from("Status".to_owned()));
//! ```

use std::borrow::{Borrow, Cow};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::ptr;
use std::sync::Arc;

/// A string that is cheap to clone.
#[derive(Clone)]
pub struct Str(Repr);

/// What fits into the 24 bytes of a value beside tag and length.
pub(super) const MAX_INLINE: usize = 22;

#[derive(Clone)]
enum Repr {
    Static(&'static str),
    /// Most keys and many values of JSON: a third of the time to parse it would go into allocating them.
    Inline {
        len: u8,
        bytes: [u8; MAX_INLINE],
    },
    Shared(Arc<str>),
}

impl Str {
    /// A constant string: never allocates.
    #[must_use]
    pub const fn from_static(text: &'static str) -> Str {
        Str(Repr::Static(text))
    }

    /// The first so many bytes, which are a string's.
    pub(super) fn from_inline(len: usize, bytes: [u8; MAX_INLINE]) -> Str {
        // No longer than 22.
        Str(Repr::Inline { len: len as u8, bytes })
    }

    /// The text.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Repr::Static(text) => text,
            // They are the bytes of a string, so this can't fail.
            Repr::Inline { len, bytes } => str::from_utf8(&bytes[..usize::from(*len)]).unwrap_or_default(),
            Repr::Shared(text) => text,
        }
    }

    /// The text in UTF-8, for comparing: free, while [`Str::as_str`] checks a few bytes.
    #[inline]
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        match &self.0 {
            Repr::Static(text) => text.as_bytes(),
            Repr::Inline { len, bytes } => &bytes[..usize::from(*len)],
            Repr::Shared(text) => text.as_bytes(),
        }
    }
}

impl Default for Str {
    fn default() -> Str {
        Str::from_static("")
    }
}

impl Deref for Str {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Str {
    #[inline]
    fn as_ref(&self) -> &str {
        self
    }
}

/// Equality and hash are those of `str`, as `Borrow` demands.
impl Borrow<str> for Str {
    #[inline]
    fn borrow(&self) -> &str {
        self
    }
}

impl Hash for Str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl PartialEq for Str {
    #[inline]
    fn eq(&self, other: &Str) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl Eq for Str {}

impl PartialEq<str> for Str {
    #[inline]
    fn eq(&self, other: &str) -> bool {
        let bytes = self.as_bytes();
        // Mostly constants are compared with constants: the linker has made one of those that are the same.
        bytes.len() == other.len() && (ptr::eq(bytes.as_ptr(), other.as_ptr()) || bytes == other.as_bytes())
    }
}

impl PartialEq<&str> for Str {
    #[inline]
    fn eq(&self, other: &&str) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl PartialOrd for Str {
    #[inline]
    fn partial_cmp(&self, other: &Str) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Str {
    #[inline]
    fn cmp(&self, other: &Str) -> Ordering {
        self.as_bytes().cmp(other.as_bytes())
    }
}

impl From<&str> for Str {
    /// Copies. For a constant see [`Str::from_static`].
    fn from(text: &str) -> Str {
        let len = text.len();
        if len > MAX_INLINE {
            return Str(Repr::Shared(Arc::from(text)));
        }
        let mut bytes = [0; MAX_INLINE];
        bytes[..len].copy_from_slice(text.as_bytes());
        Str::from_inline(len, bytes)
    }
}

impl From<String> for Str {
    fn from(text: String) -> Str {
        Str::from(text.as_str())
    }
}

impl From<&String> for Str {
    #[inline]
    fn from(text: &String) -> Str {
        Str::from(text.as_str())
    }
}

impl From<Arc<str>> for Str {
    #[inline]
    fn from(text: Arc<str>) -> Str {
        Str(Repr::Shared(text))
    }
}

impl From<&Cow<'static, str>> for Str {
    #[inline]
    fn from(text: &Cow<'static, str>) -> Str {
        match text {
            Cow::Borrowed(text) => Str::from_static(text),
            Cow::Owned(text) => Str::from(text),
        }
    }
}

impl From<Cow<'static, str>> for Str {
    #[inline]
    fn from(text: Cow<'static, str>) -> Str {
        Str::from(&text)
    }
}

impl fmt::Display for Str {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}

impl fmt::Debug for Str {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[track_caller]
    fn check(text: &'static str) {
        let of_static = Str::from_static(text);
        for str in [Str::from(text), Str::from(Arc::<str>::from(text)), of_static.clone()] {
            assert_eq!(str.as_str(), text);
            assert_eq!((str.as_bytes(), str.len()), (text.as_bytes(), text.len()));
            assert!(str == of_static && str == *text && str.cmp(&of_static).is_eq());
            assert_eq!(HashMap::from([(str, 1)]).get(text), Some(&1));
        }
    }

    #[test]
    fn all_representations_mean_the_same() {
        check("");
        check("Status");
        check("exactly 22 bytes, here");
        check("just above 22 bytes, so");
        check("状態状態状態状");
        check("a\0b");
        assert_eq!(Str::from("b").cmp(&Str::from_static("a")), Ordering::Greater);
    }
}
