//! What an expression takes from outside of it: the machine's variables and `$states`.

use super::code::{Code, Form};
use super::{Emitter, Mode};
use crate::collect_vec::CollectVec;
use crate::expr::jsonata::tree::{Node, NodeKind, Path, Variable};
use crate::span::Span;
use crate::tokens::quote;

/// One thing that an expression in a state's field takes from outside.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outside {
    /// `$states.input`, by the name of its field.
    States(&'static str),
    /// `$states.input.order.total`, where the data has a Rust type.
    Field {
        /// `input`
        field: &'static str,
        /// `order`, `total`
        names: Vec<String>,
        /// Where it stands.
        span: Span,
    },
    /// One of the machine's variables.
    Variable(String),
}

/// The fields of `$states`.
const FIELDS: [&str; 4] = ["input", "result", "errorOutput", "context"];

impl Emitter<'_> {
    /// A variable that is none of the expression's own.
    pub(super) fn emit_from_outside(&mut self, name: &str) -> Code {
        let tokens = match self.mode {
            Mode::Plain => quote!(bindings.get(#name)),
            Mode::State if name == "states" => {
                let rt = self.rt.clone();
                let fields = FIELDS.map(|field| {
                    let value = self.take(Outside::States(field)).item(&rt);
                    quote!((#field, #value))
                });
                quote!(#rt::object::fields([#(#fields),*]))
            }
            Mode::State => return self.take(Outside::Variable(name.to_string())),
        };
        Code::new(Form::Item, tokens)
    }

    fn take(&mut self, taken: Outside) -> Code {
        let known = self.outside.iter().position(|known| *known == taken);
        let index = known.unwrap_or_else(|| {
            self.outside.push(taken);
            self.outside.len() - 1
        });
        Code::new(Form::Outside, quote!(bindings[#index]))
    }

    /// `$states.input.order.total`, where the data has a Rust type.
    pub(super) fn emit_typed_field(&mut self, path: &Path, names: &[&str], span: Span) -> Option<Code> {
        let field = self.states_field(&path.steps)?;
        if names.is_empty() || !self.typed.contains(&field) {
            return None;
        }
        let names = names.iter().map(|name| (*name).to_string()).collect_vec();
        Some(self.take(Outside::Field { field, names, span }))
    }

    /// `$states.input` at the start of a path: the second step stands for both.
    pub(super) fn emit_states_field(&mut self, steps: &[Node]) -> Option<Code> {
        self.states_field(steps).map(|field| self.take(Outside::States(field)))
    }

    fn states_field(&self, steps: &[Node]) -> Option<&'static str> {
        let [first, second, ..] = steps else { return None };
        let (NodeKind::Variable(Variable::Named { name, locals, .. }), NodeKind::Name(field)) =
            (&first.kind, &second.kind)
        else {
            return None;
        };
        let is_states = self.mode == Mode::State && name == "states" && locals.is_empty();
        let is_bare = first.predicates.is_empty() && first.stages.is_empty() && first.group.is_none();
        let is_plain = is_bare && second.predicates.is_empty() && second.group.is_none();
        let keeps = first.keep_array || second.keep_array || first.tuple || second.tuple;
        let field = FIELDS.into_iter().find(|known| known == field)?;
        (is_states && is_plain && !keeps).then_some(field)
    }
}
