//! What an expression fails with: JSONata's codes, such as `T2001`, and where.

use std::borrow::Cow;
use std::fmt;

use super::message::message;
use crate::Value;

/// Why an expression has no result.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault(Box<Details>);

/// What is known of a fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Details {
    /// JSONata's code: `T0410`, `D3030`, …
    pub code: &'static str,
    /// The byte of the expression's text at which it happened.
    pub position: Option<usize>,
    /// The operator or function that failed.
    pub token: Option<Cow<'static, str>>,
    /// The value at fault.
    pub value: Option<Value>,
    /// What else the message names: the other side of a comparison, the type that was wanted.
    pub value2: Option<Value>,
    /// Which argument, from 1.
    pub index: Option<usize>,
    /// The text of `$error` and `$assert`, or more words than the code has.
    pub message: Option<String>,
}

impl Fault {
    /// A fault with this code.
    #[must_use]
    #[cold]
    pub fn new(code: &'static str) -> Fault {
        let (position, token, value, value2, index, message) = Default::default();
        Fault(Box::new(Details { code, position, token, value, value2, index, message }))
    }

    /// With the value at fault.
    #[must_use]
    pub fn value(mut self, value: Option<Value>) -> Fault {
        self.0.value = value;
        self
    }

    /// With what else the message names.
    #[must_use]
    pub fn value2(mut self, value: Option<Value>) -> Fault {
        self.0.value2 = value;
        self
    }

    /// With the number of the argument at fault, from 1.
    #[must_use]
    pub fn index(mut self, index: usize) -> Fault {
        self.0.index = Some(index);
        self
    }

    /// With a text of its own.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Fault {
        self.0.message = Some(message.into());
        self
    }

    /// With a place and a token, unless it has them already.
    #[must_use]
    #[cold]
    pub fn at(mut self, position: usize, token: &'static str) -> Fault {
        self.0.position.get_or_insert(position);
        self.0.token.get_or_insert(Cow::Borrowed(token));
        self
    }

    /// With a place, unless it has one already; the token is that of what is around it.
    #[must_use]
    #[cold]
    pub fn placed(mut self, position: usize) -> Fault {
        self.0.position.get_or_insert(position);
        self
    }

    /// All that is known.
    #[must_use]
    pub fn details(&self) -> &Details {
        &self.0
    }

    /// JSONata's code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.code
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = self.details();
        match &details.message {
            Some(message) => write!(f, "{}: {message}", details.code),
            None => write!(f, "{}: {}", details.code, message(details)),
        }
    }
}

impl std::error::Error for Fault {}
