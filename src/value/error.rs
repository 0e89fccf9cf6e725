//! What goes wrong between values and Rust types.
//!
//! ```
//! let value: asl::Value = r#"{"Status": "open"}"#.parse().unwrap();
//! #[derive(serde::Deserialize, Debug)]
//! #[serde(rename_all = "PascalCase")]
//! struct Case {
//!     #[allow(dead_code)]
//!     status: u8,
//! }
//! let error = asl::value::from_value::<Case>(value).unwrap_err();
//! assert_eq!(error.to_string(), r#"$.Status: invalid type: string "open", expected u8"#);
//! ```

use std::fmt;

/// A value and a Rust type don't fit together. Names the place in the value as a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Content>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Content {
    path: Option<String>,
    /// The way to the culprit, from there outwards: said by those who read or write what is around it, as the error passes them.
    way: Vec<String>,
    message: String,
}

impl Error {
    pub(super) fn new(message: impl fmt::Display) -> Error {
        Error(Box::new(Content { path: None, way: Vec::new(), message: message.to_string() }))
    }

    /// It is about this member of an object, or the content of this variant, which is written like one.
    #[cold]
    pub(super) fn in_member(mut self, key: &str) -> Error {
        self.0.way.push(format!(".{key}"));
        self
    }

    /// It is about this item of an array.
    #[cold]
    pub(super) fn in_item(mut self, index: usize) -> Error {
        self.0.way.push(format!("[{index}]"));
        self
    }

    /// What it is about is reached from here: the way is a path now.
    #[cold]
    pub(super) fn rooted(mut self) -> Error {
        let mut path = String::from("$");
        while let Some(step) = self.0.way.pop() {
            path.push_str(&step);
        }
        self.0.path = Some(path);
        self
    }

    /// Where, as a JSONPath such as `$.items[0].price`.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.0.path.as_deref()
    }

    /// What is wrong there.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.path {
            Some(path) => write!(f, "{path}: {}", self.0.message),
            None => f.write_str(&self.0.message),
        }
    }
}

impl std::error::Error for Error {}

impl serde::ser::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Error {
        Error::new(message)
    }
}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Error {
        Error::new(message)
    }
}
