//! What a type's JSON looks like, as far as its own definition says; the types of its fields say the rest.

use crate::collect_vec::CollectVec;
use proc_macro2::TokenStream;
use syn::{ExprPath, Type};

/// A piece of JSON and how to reach the data it is made from.
#[derive(Clone)]
pub(super) enum Shape {
    /// The JSON of another type: its schema, its access.
    Value(Value),
    /// Whatever serde writes.
    Opaque,
    /// `null`
    Null,
    /// A fixed string: a unit variant's name or an enum's tag.
    Name(Names),
    /// An object with known keys.
    Object(Object),
    /// An array with a place per field of a tuple struct.
    Tuple(Vec<Shape>),
}

/// Data of another type.
#[derive(Clone)]
pub(super) struct Value {
    /// `Vec<Line>`
    pub(super) ty: Type,
    /// An expression for a reference to it: `&self.lines` or, in an enum, the variable `__0`.
    pub(super) access: TokenStream,
}

/// The name that is written, and all that are understood.
#[derive(Clone)]
pub(super) struct Names {
    pub(super) written: String,
    pub(super) read: String,
    pub(super) aliases: Vec<String>,
    /// serde never writes it, only reads it.
    pub(super) read_only: bool,
    /// `#[serde(other)]`: any other string is understood, too.
    pub(super) other: bool,
}

/// An object with known keys.
#[derive(Clone)]
pub(super) struct Object {
    /// The type's name or `Enum::Variant`, for messages.
    pub(super) name: String,
    pub(super) fields: Vec<Field>,
    /// Fields of other types beside them.
    pub(super) flattened: Vec<Shape>,
    pub(super) deny_unknown: bool,
    /// Whether serde reads each field of the struct from what stands under its name, and from nothing else.
    pub(super) is_plain: bool,
}

/// One key of an object.
#[derive(Clone)]
pub(super) struct Field {
    pub(super) name: String,
    /// Further keys that are understood.
    pub(super) aliases: Vec<String>,
    pub(super) shape: Shape,
    /// `#[serde(skip_serializing_if = "…")]`, and an expression for what it is asked about.
    pub(super) skip_if: Option<(ExprPath, TokenStream)>,
    pub(super) written: Presence,
    pub(super) read: Presence,
    /// The field of the struct that it is, where a struct is described.
    pub(super) member: Option<syn::Ident>,
}

/// Whether a key is there.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Presence {
    Always,
    Sometimes,
    Never,
    /// Only where the type is no `Option`.
    UnlessOptional,
}

impl Field {
    /// A key that is always there.
    pub(super) fn plain(name: impl Into<String>, shape: Shape) -> Field {
        Field {
            name: name.into(),
            aliases: Vec::new(),
            shape,
            skip_if: None,
            written: Presence::Always,
            read: Presence::Always,
            member: None,
        }
    }

    /// Gives the field its names: two fields where what is written isn't what is read.
    pub(super) fn named(self, names: &Names) -> Vec<Field> {
        let aliases = names.aliases.clone();
        let written = if names.read_only { Presence::Never } else { self.written };
        if names.written == names.read {
            return vec![Field { name: names.written.clone(), aliases, written, ..self }];
        }
        let written = Field { name: names.written.clone(), written, read: Presence::Never, ..self.clone() };
        let read = Field { name: names.read.clone(), aliases, written: Presence::Never, ..self };
        [written, read].into_iter().filter(|field| !field.is_never()).collect_vec()
    }

    /// Whether serde neither writes nor reads the key.
    fn is_never(&self) -> bool {
        self.written == Presence::Never && self.read == Presence::Never
    }
}
