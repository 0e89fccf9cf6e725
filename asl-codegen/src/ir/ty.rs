//! The type of a payload, as far as a macro knows types: by their tokens.

use std::borrow::Cow;
use std::rc::Rc;

use super::RustType;
use crate::expr::json_path::{Root, Step};
use crate::expr::reference_path::ReferencePath;

/// How many results may be put into a payload, one after the other, before it becomes JSON: each makes the type larger.
const MOST_PLACED: usize = 12;

/// The type of a payload.
#[derive(Clone)]
pub enum Type {
    /// `asl::Value`
    Json,
    /// A type from a task's signature.
    Rust(RustType),
    /// What `ResultPath` makes of a type: the raw input and the result, side by side.
    Placed(Rc<Placed>),
    /// What templates make: a type from a signature, if rustc finds that it has their very fields, else JSON.
    Fitted(Rc<Fitted>),
}

/// What templates make, and comes together with data of a type.
pub struct Fitted {
    /// The type; `None` where none has been met.
    pub ty: Option<RustType>,
    /// The states whose templates must fit it, by their number in the machine, in order.
    pub makers: Vec<usize>,
}

/// A payload with a result put under a key of it.
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
    pub fn as_rust(&self) -> Option<&RustType> {
        match self {
            Type::Json | Type::Placed(_) | Type::Fitted(_) => None,
            Type::Rust(ty) => Some(ty),
        }
    }

    /// The first type from a signature that is in it.
    pub fn first_rust(&self) -> Option<&RustType> {
        match self {
            Type::Json => None,
            Type::Rust(ty) => Some(ty),
            Type::Placed(placed) => placed.input.first_rust(),
            Type::Fitted(fitted) => fitted.ty.as_ref(),
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
            Type::Json | Type::Rust(_) | Type::Fitted(_) => self.clone(),
        }
    }

    /// The type where it is what templates make.
    pub fn as_fitted(&self) -> Option<&Fitted> {
        match self {
            Type::Fitted(fitted) => Some(fitted),
            Type::Json | Type::Rust(_) | Type::Placed(_) => None,
        }
    }

    /// The type, or JSON where only rustc could say which of both it is.
    pub fn settled(&self) -> Type {
        if self.as_fitted().is_some() { Type::Json } else { self.clone() }
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
            Type::Json | Type::Fitted(_) => return Type::Json,
            Type::Rust(_) => 0,
            Type::Placed(placed) => placed.n_placed,
        };
        let result = &result.settled();
        if n_placed == MOST_PLACED {
            return Type::Json;
        }
        let text = format!("{} {key:?} {}", self.text(), result.text());
        let placed =
            Placed { input: self.clone(), key: key.clone(), result: result.clone(), text, n_placed: n_placed + 1 };
        Type::Placed(Rc::new(placed))
    }

    /// What the type is, in one word after the other: the same for the same types.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Type::Json => "_".into(),
            Type::Rust(ty) => ty.text().into(),
            Type::Placed(placed) => format!("({})", placed.text).into(),
            Type::Fitted(fitted) => {
                let ty = fitted.ty.as_ref().map(RustType::text).unwrap_or_default();
                format!("<{ty} {:?}>", fitted.makers).into()
            }
        }
    }
}

impl PartialEq for Type {
    /// Types are the same where their tokens are.
    fn eq(&self, other: &Type) -> bool {
        match (self, other) {
            (Type::Json, Type::Json) => true,
            (Type::Rust(a), Type::Rust(b)) => a == b,
            (Type::Placed(a), Type::Placed(b)) => Rc::ptr_eq(a, b) || a.text == b.text,
            (Type::Fitted(a), Type::Fitted(b)) => Rc::ptr_eq(a, b) || self.text() == other.text(),
            _ => false,
        }
    }
}
