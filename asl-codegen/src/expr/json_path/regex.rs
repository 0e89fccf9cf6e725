//! Regular expressions of filters, `/[a-z]+/i`: Java's syntax to that of the crate regex-lite.
//!
//! Most of it is the same in both. What Java alone has and no finite automaton can do, such as looking ahead, is refused.

use std::iter::Peekable;
use std::str::Chars;

/// A pattern and its flags as a regular expression that a text matches as a whole, or what is wrong with it.
///
/// ```
/// use asl_codegen::expr::json_path::whole_match;
/// assert_eq!(whole_match("a+", "i").as_deref(), Ok(r"(?i)\A(?:a+)\z"));
/// assert_eq!(whole_match("(?=a)", ""), Err("regular expressions can't use look-around here".to_string()));
/// ```
pub fn whole_match(pattern: &str, flags: &str) -> Result<String, String> {
    if let Some(flag) = flags.chars().find(|c| matches!(c, 'u' | 'U')) {
        return Err(unsupported(&format!("the flag `{flag}`")));
    }
    // Without a flag for it, Java's dot stops at five characters.
    let any_dot = flags.contains(['s', 'd']) || pattern.contains("(?s");
    let translated = Translation { rest: pattern.chars().peekable(), any_dot, text: String::new() }.translate()?;
    // Jayway takes no notice of letters that it doesn't know.
    let known: String = ['i', 'm', 's', 'x'].into_iter().filter(|flag| flags.contains(*flag)).collect();
    let flags = if known.is_empty() { known } else { format!("(?{known})") };
    // Alone first: between the anchors' parentheses `a)(b` would be well-formed.
    check(&format!("{flags}{translated}"))?;
    // With the flag `x` a comment may stand at its end.
    let end = if flags.contains('x') { "\n" } else { "" };
    let whole = format!("{flags}\\A(?:{translated}{end})\\z");
    check(&whole)?;
    Ok(whole)
}

fn check(regex: &str) -> Result<(), String> {
    match regex_lite::Regex::new(regex) {
        Ok(_) => Ok(()),
        Err(error) => {
            let reason = error.to_string();
            Err(match reason.strip_suffix(" is not supported").or(reason.strip_suffix(" are not supported")) {
                Some(what) => unsupported(what),
                None => format!("not a regular expression: {reason}"),
            })
        }
    }
}

fn unsupported(what: &str) -> String {
    format!("regular expressions can't use {what} here")
}

struct Translation<'a> {
    rest: Peekable<Chars<'a>>,
    any_dot: bool,
    text: String,
}

impl Translation<'_> {
    fn translate(mut self) -> Result<String, String> {
        let mut in_class = false;
        let mut in_braces = false;
        while let Some(c) = self.rest.next() {
            match c {
                '\\' => {
                    self.escape()?;
                    continue;
                }
                '[' if in_class => return Err(unsupported("a class within a class")),
                '[' => in_class = true,
                ']' => in_class = false,
                _ if in_class => {}
                '.' if !self.any_dot => {
                    self.text.push_str(r"[^\n\r\u{85}\u{2028}\u{2029}]");
                    continue;
                }
                '(' if self.rest.peek() == Some(&'?') => self.check_group()?,
                '{' => in_braces = true,
                '*' | '+' | '?' if self.rest.peek() == Some(&'+') => return Err(possessive()),
                '}' if in_braces && self.rest.peek() == Some(&'+') => return Err(possessive()),
                '}' => in_braces = false,
                _ => {}
            }
            self.text.push(c);
        }
        Ok(self.text)
    }

    /// What follows a backslash.
    fn escape(&mut self) -> Result<(), String> {
        let Some(c) = self.rest.next() else { return Err("not a regular expression: it ends with `\\`".into()) };
        match c {
            'Q' => self.quote(),
            // regex-lite has a meaning for these two.
            '<' | '>' => self.text.push(c),
            'd' | 'D' | 's' | 'S' | 'w' | 'W' | 'b' | 'B' | 'A' | 'z' | 'a' | 'f' | 'n' | 'r' | 't' | 'u' | 'x' => {
                self.text.extend(['\\', c]);
            }
            _ if c.is_ascii_digit() || c == 'k' => return Err(unsupported("a reference to a group")),
            _ if c.is_alphabetic() => return Err(unsupported(&format!("`\\{c}`"))),
            _ => self.literal(c),
        }
        Ok(())
    }

    /// `\Q…\E`: as it stands.
    fn quote(&mut self) {
        while let Some(c) = self.rest.next() {
            if c == '\\' && self.rest.peek() == Some(&'E') {
                self.rest.next();
                return;
            }
            self.literal(c);
        }
    }

    fn literal(&mut self, c: char) {
        if c.is_ascii_punctuation() && c != '<' && c != '>' {
            self.text.push('\\');
        }
        self.text.push(c);
    }

    /// What follows `(`, up to what says which kind of group it is.
    fn check_group(&self) -> Result<(), String> {
        let mut inside = self.rest.clone();
        inside.next();
        match inside.peek() {
            Some('>') => return Err(unsupported("an atomic group")),
            Some('P') => return Err("not a regular expression: a group's name is written `(?<name>`".into()),
            _ => {}
        }
        let flags = inside.take_while(|c| c.is_ascii_alphabetic() || *c == '-');
        match flags.into_iter().find(|flag| !matches!(flag, 'i' | 'm' | 's' | 'x' | '-')) {
            Some(flag) => Err(unsupported(&format!("the flag `{flag}`"))),
            None => Ok(()),
        }
    }
}

fn possessive() -> String {
    unsupported("a possessive quantifier such as `*+`")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a text matches; a fault as its message.
    fn check(pattern: &str, flags: &str, text: &str, expected: &str) {
        let found = match whole_match(pattern, flags) {
            Ok(regex) => regex_lite::Regex::new(&regex).unwrap().is_match(text).to_string(),
            Err(message) => message,
        };
        assert_eq!(found, expected, "/{pattern}/{flags} with {text:?}");
    }

    #[test]
    fn whole_texts_match() {
        check("foo", "", "foo", "true");
        check("foo", "", "a foo", "false");
        check("foo|bar", "", "foobar", "false");
        check("foo", "", "foo\n", "false");
        check("^foo$", "", "foo", "true");
        check("FOO.*?", "i", "foo bar", "true");
        check("É", "i", "é", "false");
        check(r"\d{2,3}", "", "123", "true");
        check(r"\d", "", "٣", "false");
        check(r"a\Q.*\E", "", "a.*", "true");
        check(r"\<a\>\/\-", "", "<a>/-", "true");
        check(r"[\w.-]+@[a-z]+\.com", "", "a.b-c@mail.com", "true");
        check(r"(?<year>\d+)-(?:0|1)\u0041", "", "2024-1A", "true");
        check("a # comment", "x", "a", "true");
    }

    #[test]
    fn a_dot_is_java_s() {
        check("a.b", "", "a\rb", "false");
        check("a.b", "", "a\u{2028}b", "false");
        check("a.b", "s", "a\nb", "true");
        check("a.b", "d", "a\rb", "true");
        check("(?s)a.b", "", "a\nb", "true");
        check("[.]", "", "x", "false");
    }

    #[test]
    fn what_is_java_s_alone_is_refused() {
        check("(?<=a)b", "", "", "regular expressions can't use look-around here");
        check(r"(a)\1", "", "", "regular expressions can't use a reference to a group here");
        check("a++", "", "", "regular expressions can't use a possessive quantifier such as `*+` here");
        check("a{2}+", "", "", "regular expressions can't use a possessive quantifier such as `*+` here");
        check("(?>a)", "", "", "regular expressions can't use an atomic group here");
        check("[a-z&&[^b]]", "", "", "regular expressions can't use a class within a class here");
        check(r"\p{L}", "", "", r"regular expressions can't use `\p` here");
        check("a", "U", "", "regular expressions can't use the flag `U` here");
        check("(?u)a", "", "", "regular expressions can't use the flag `u` here");
        check("a)(b", "", "", "not a regular expression: found closing ')' without matching '('");
        check("a(", "", "", "not a regular expression: found open group without closing ')'");
        check("a\\", "", "", r"not a regular expression: it ends with `\`");
    }
}
