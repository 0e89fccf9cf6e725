//! What can go wrong around a definition, before its text is read: no such file, not a file, not text.
//!
//! Faults *in* a definition are [`Diagnostic`](crate::diagnostic::Diagnostic)s. These errors have no place in a file;
//! the macro reports them at the literal that names the definition.

use std::fmt;

/// Why a definition could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// There is no such file.
    Missing {
        /// The name that was asked for.
        name: String,
        /// Every path looked at, in order.
        looked_at: Vec<String>,
        /// A file there with a similar name.
        similar: Option<String>,
    },
    /// There is something of that name, but it is a directory or a device.
    NotAFile {
        /// Its path.
        path: String,
    },
    /// The file is not UTF-8.
    NotUtf8 {
        /// Its path.
        path: String,
        /// The offset of the first byte that is not.
        offset: usize,
        /// Whether it begins like UTF-16.
        utf16: bool,
    },
    /// The file is larger than any definition can be.
    TooLarge {
        /// Its path.
        path: String,
        /// How many bytes are read at most.
        limit: u64,
    },
    /// The operating system refused.
    Io {
        /// The path.
        path: String,
        /// What it said.
        message: String,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Missing { name, looked_at, similar } => {
                write!(f, "there is no definition `{name}`")?;
                if let Some(similar) = similar {
                    write!(f, ": did you mean `{similar}`?")?;
                }
                for path in looked_at {
                    write!(f, "\n  looked for {path}")?;
                }
                Ok(())
            }
            Error::NotAFile { path } => {
                write!(f, "{} is not a file: name the definition inside it", path)
            }
            Error::NotUtf8 { path, utf16: true, .. } => {
                write!(f, "{} is not UTF-8 but looks like UTF-16: save it as UTF-8", path)
            }
            Error::NotUtf8 { path, offset, .. } => {
                write!(f, "{} is not UTF-8: see the byte at offset {offset}; save it as UTF-8", path)
            }
            Error::TooLarge { path, limit } => {
                write!(f, "{} is larger than {} MiB, and AWS takes 1 MiB at most", path, limit >> 20)
            }
            Error::Io { path, message } => write!(f, "{} could not be read: {message}", path),
        }
    }
}

impl std::error::Error for Error {}
