//! The type of a payload, as far as a macro knows types: by their tokens.

use std::rc::Rc;

use proc_macro2::TokenStream;

use crate::expr::json_path::{Root, Step};
use crate::expr::reference_path::ReferencePath;

/// How many results may be put into a payload, one after the other, before it becomes JSON: each makes the type larger.
const MOST_PLACED: usize = 12;

/// The type of a payload.
#[derive(Clone, Debug)]
pub enum Type {
    /// `asl::Value`
    Json,
    /// A type from a task's signature.
    Rust(TokenStream),
    /// What `ResultPath` makes of a type: the raw input and the result, side by side.
    Placed(Rc<Placed>),
}

/// A payload with a result put under a key of it.
#[derive(Debug)]
pub struct Placed {
    /// The raw input: no JSON.
    pub input: Type,
    /// `ResultPath`, which is one key.
    pub key: String,
    /// What is put there.
    pub result: Type,
    /// The same types, put together the same way, have the same text.
    text: String,
    n_placed: usize,
}

impl Type {
    /// The type, where it is one from a signature.
    pub fn as_rust(&self) -> Option<&TokenStream> {
        match self {
            Type::Json | Type::Placed(_) => None,
            Type::Rust(tokens) => Some(tokens),
        }
    }

    /// The first type from a signature that is in it.
    pub fn first_rust(&self) -> Option<&TokenStream> {
        match self {
            Type::Json => None,
            Type::Rust(tokens) => Some(tokens),
            Type::Placed(placed) => placed.input.first_rust(),
        }
    }

    /// Whether the payload is JSON.
    pub fn is_json(&self) -> bool {
        matches!(self, Type::Json)
    }

    /// The type as a scope returns it: what was put together is no type that a user could name.
    pub fn returned(&self) -> Type {
        match self {
            Type::Placed(_) => Type::Json,
            Type::Json | Type::Rust(_) => self.clone(),
        }
    }

    /// What putting a result into a payload of this type gives.
    pub fn with(&self, path: &ReferencePath, result: &Type) -> Type {
        let key = match path.steps.as_slice() {
            [step] if path.root == Root::Input => match &step.value {
                Step::Key(key) => key,
                Step::Index(_) => return Type::Json,
            },
            _ => return Type::Json,
        };
        let n_placed = match self {
            Type::Json => return Type::Json,
            Type::Rust(_) => 0,
            Type::Placed(placed) => placed.n_placed,
        };
        if n_placed == MOST_PLACED {
            return Type::Json;
        }
        let text = format!("{} {key:?} {}", self.text(), result.text());
        let placed =
            Placed { input: self.clone(), key: key.clone(), result: result.clone(), text, n_placed: n_placed + 1 };
        Type::Placed(Rc::new(placed))
    }

    /// What the type is, in one word after the other: the same for the same types.
    pub fn text(&self) -> String {
        match self {
            Type::Json => "_".to_string(),
            Type::Rust(tokens) => tokens.to_string(),
            Type::Placed(placed) => format!("({})", placed.text),
        }
    }
}

impl PartialEq for Type {
    /// Types are the same where their tokens are.
    fn eq(&self, other: &Type) -> bool {
        match (self, other) {
            (Type::Json, Type::Json) => true,
            (Type::Rust(a), Type::Rust(b)) => a.to_string() == b.to_string(),
            (Type::Placed(a), Type::Placed(b)) => Rc::ptr_eq(a, b) || a.text == b.text,
            _ => false,
        }
    }
}
