//! Texts built in constants: `format!` isn't available there, and a compile error must say more than a fixed string can.

use super::Site;

/// Long enough for a fault, a snippet and a list of fields.
const CAPACITY: usize = 2048;

/// A text of limited length; what doesn't fit is cut off.
///
/// ```
/// use asl::payload::Message;
/// const TEXT: Message = Message::new().text("no field ").quoted("Statsu");
/// assert_eq!(TEXT.as_str(), "no field `Statsu`");
/// ```
#[derive(Clone, Copy)]
pub struct Message {
    bytes: [u8; CAPACITY],
    len: usize,
    /// The column of the bar before the snippet's lines; 0 where there is no snippet.
    bar: usize,
}

impl Message {
    /// The empty text.
    #[inline]
    pub const fn new() -> Message {
        Message { bytes: [0; CAPACITY], len: 0, bar: 0 }
    }

    /// Adds a text.
    #[inline]
    pub const fn text(mut self, text: &str) -> Message {
        let bytes = text.as_bytes();
        let mut idx = 0;
        while idx < bytes.len() && self.len < CAPACITY {
            self.bytes[self.len] = bytes[idx];
            self.len += 1;
            idx += 1;
        }
        self
    }

    /// Adds a name or a piece of JSON as messages show it.
    #[inline]
    pub const fn quoted(self, text: &str) -> Message {
        self.text("`").text(text).text("`")
    }

    /// Adds what data is of: a type, or, where it has none, the data of the state itself.
    #[inline]
    pub(super) const fn data(self, ty: &str) -> Message {
        if ty.is_empty() { self.text("the data here") } else { self.text("type ").quoted(ty) }
    }

    /// Adds a number.
    #[inline]
    pub const fn integer(self, number: i128) -> Message {
        let mut digits = [0; 40];
        let mut start = digits.len();
        let mut rest = number.unsigned_abs();
        loop {
            start -= 1;
            digits[start] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        let (_, digits) = digits.split_at(start);
        let sign = if number < 0 { "-" } else { "" };
        match str::from_utf8(digits) {
            Ok(digits) => self.text(sign).text(digits),
            Err(_) => self,
        }
    }

    /// Adds another message.
    #[inline]
    pub const fn message(self, other: &Message) -> Message {
        self.text(other.as_str())
    }

    /// Adds where it happened, as rustc writes it: the arrow stands above the bar, however wide the line numbers are.
    #[inline]
    pub const fn at(mut self, site: &Site<'_>) -> Message {
        let snippet = site.snippet.trim_ascii_end();
        self.bar = snippet.len() - snippet.trim_ascii_start().len();
        let message =
            self.text("\n").spaces(if self.bar == 0 { 1 } else { self.bar - 1 }).text("--> ").text(site.place);
        if snippet.is_empty() { message } else { message.text("\n").text(snippet) }
    }

    /// Starts the line that says what to do.
    #[inline]
    pub const fn help(self) -> Message {
        let message = match self.bar {
            0 => self.text("\n").spaces(2),
            bar => self.text("\n").spaces(bar).text("|\n").spaces(bar),
        };
        message.text("= help: ")
    }

    #[inline]
    const fn spaces(mut self, count: usize) -> Message {
        let mut idx = 0;
        while idx < count {
            self = self.text(" ");
            idx += 1;
        }
        self
    }

    /// The text so far.
    #[inline]
    pub const fn as_str(&self) -> &str {
        // Cutting off may have split the last character.
        let mut len = self.len;
        while len > 0 {
            let (text, _) = self.bytes.split_at(len);
            if let Ok(text) = str::from_utf8(text) {
                return text;
            }
            len -= 1;
        }
        ""
    }
}

impl Default for Message {
    fn default() -> Message {
        Message::new()
    }
}

impl core::fmt::Debug for Message {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.as_str().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for number in [0, 7, -1, 1234567890, i128::MAX, i128::MIN] {
            assert_eq!(Message::new().integer(number).as_str(), number.to_string());
        }
    }

    #[test]
    fn too_long_a_text_is_cut_between_characters() {
        let message = Message::new().text(&"x".repeat(CAPACITY - 1)).text("é");
        assert_eq!(message.as_str(), "x".repeat(CAPACITY - 1));
    }
}
