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

use serde_path_to_error::{Path, Segment};

/// A value and a Rust type don't fit together. Names the place in the value as a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Content>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Content {
    path: Option<String>,
    message: String,
}

impl Error {
    pub(super) fn new(message: impl fmt::Display) -> Error {
        Error(Box::new(Content { path: None, message: message.to_string() }))
    }

    pub(super) fn at(path: &Path, error: Error) -> Error {
        Error(Box::new(Content { path: Some(json_path(path)), message: error.0.message }))
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

fn json_path(path: &Path) -> String {
    let mut text = String::from("$");
    for segment in path.iter() {
        text += &match segment {
            Segment::Seq { index } => format!("[{index}]"),
            Segment::Map { key } => format!(".{key}"),
            // The variant is written as a key, if it is written at all.
            Segment::Enum { variant } => format!(".{variant}"),
            Segment::Unknown => ".?".to_owned(),
        };
    }
    text
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
