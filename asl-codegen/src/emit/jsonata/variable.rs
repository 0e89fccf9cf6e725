//! Variables of an expression's own: plain Rust variables, and slots for those that closures share or that are bound on the way.

use std::collections::BTreeSet;

use super::code::{Code, Form};
use super::{Emitter, binds_of, constant_name};
use crate::collect_vec::CollectVec;
use crate::expr::jsonata::function::is_function;
use crate::expr::jsonata::tree::{LocalId, Node, NodeKind, Variable};
use crate::tokens::{Ident, TokenStream, format_ident, quote};

/// A variable that is in scope.
pub(super) struct Scoped {
    /// The number of its slot.
    pub(super) id: u32,
    pub(super) ident: Ident,
    /// What it is in Rust; a slot, `Rc<Variable>`, if this is none.
    pub(super) form: Option<Form>,
}

impl<'e> Emitter<'e> {
    /// Declares slots around what `emit` makes.
    pub(super) fn in_scope(
        &mut self,
        names: Vec<u32>,
        emit: impl FnOnce(&mut Emitter<'e>) -> TokenStream,
    ) -> TokenStream {
        let (rt, outer) = (self.rt.clone(), self.scopes.len());
        let names: BTreeSet<u32> = names.into_iter().map(|id| self.canonical(LocalId(id))).collect();
        let names: Vec<u32> = names.into_iter().filter(|id| self.slots.has(*id)).collect_vec();
        let declared: Vec<Ident> = names.into_iter().map(|id| self.declare(id, None)).collect_vec();
        let body = emit(self);
        self.scopes.truncate(outer);
        quote!({ #(let #declared = #rt::variable::Variable::shared();)* #body })
    }

    pub(super) fn declare(&mut self, id: u32, form: Option<Form>) -> Ident {
        let ident = format_ident!("v{id}");
        self.scopes.push(Scoped { id, ident: ident.clone(), form });
        ident
    }

    /// Two variables of a name in one scope are one: the first.
    pub(super) fn canonical(&self, id: LocalId) -> u32 {
        let own = self.locals.get(id.0 as usize);
        let first = self.locals.iter().position(|local| Some(local) == own);
        first.filter(|_| own.is_some()).map_or(id.0, |first| first as u32)
    }

    fn find(&self, id: u32) -> Option<&Scoped> {
        let id = self.canonical(LocalId(id));
        self.scopes.iter().rev().find(|scoped| scoped.id == id)
    }

    /// The slot of a variable or of a `%`.
    pub(super) fn find_slot(&self, id: u32) -> Option<&Ident> {
        self.find(id).filter(|scoped| scoped.form.is_none()).map(|scoped| &scoped.ident)
    }

    /// The slots that are in scope.
    pub(super) fn slots_in_scope(&self) -> Vec<(u32, Ident)> {
        let slots = self.scopes.iter().filter(|scoped| scoped.form.is_none());
        slots.map(|scoped| (scoped.id, scoped.ident.clone())).collect_vec()
    }

    /// A variable: the innermost of the expression's own that is bound, or what has the name outside. Not settled yet.
    pub(super) fn emit_variable(&mut self, variable: &Variable) -> Code {
        let rt = self.rt.clone();
        let (name, locals, certain) = match variable {
            Variable::Context => return Code::new(Form::Borrowed, quote!(#rt::array::context(input))),
            Variable::Root => return Code::new(Form::Borrowed, quote!(#rt::array::context(root))),
            Variable::Named { name, locals, certain } => (name, locals, *certain),
        };
        let mut slots: Vec<Ident> = Vec::new();
        let mut surely = None;
        for scoped in locals.iter().filter_map(|id| self.find(id.0)) {
            let ident = &scoped.ident;
            surely = scoped.form.map(|form| match form {
                Form::Item | Form::Settled => Code::new(Form::Borrowed, quote!(&#ident)),
                form => Code::new(form, quote!(#ident)),
            });
            if surely.is_some() {
                break;
            }
            slots.push(ident.clone());
        }
        let surely = match (surely, slots.last()) {
            (Some(code), _) => code,
            (None, Some(last)) if certain => {
                let code = Code::new(Form::Item, quote!(#last.get()));
                slots.pop();
                code
            }
            _ if is_function(name) => {
                let constant = format_ident!("{}", constant_name(name));
                Code::new(Form::Item, quote!(#rt::Item::Function(#rt::Function::Native(&#rt::library::#constant))))
            }
            _ => self.emit_from_outside(name),
        };
        if slots.is_empty() {
            return surely;
        }
        let surely = surely.item(&rt);
        let chain = slots.iter().rev();
        let tokens = chain.fold(surely, |otherwise, variable| quote!(#variable.bound().unwrap_or_else(|| #otherwise)));
        Code::new(Form::Item, tokens)
    }

    /// `$x := value` whose own value is wanted.
    pub(super) fn emit_bind(&mut self, id: LocalId, value: &Node) -> TokenStream {
        let value = self.emit(value);
        match self.find_slot(id.0) {
            Some(variable) => quote!(#variable.bind(#value)),
            None => value,
        }
    }

    /// `(a; b)`
    pub(super) fn emit_block(
        &mut self,
        nodes: &[Node],
        emit_last: impl FnOnce(&mut Emitter<'e>, &Node) -> TokenStream,
    ) -> TokenStream {
        let rt = self.rt.clone();
        let Some((last, others)) = nodes.split_last() else { return quote!(#rt::Item::Undefined) };
        self.in_scope(nodes.iter().flat_map(binds_of).collect_vec(), |emitter| {
            let others: Vec<TokenStream> = others.iter().map(|node| emitter.emit_statement(node)).collect_vec();
            let last = emit_last(emitter, last);
            quote!(#(#others)* #last)
        })
    }

    fn emit_statement(&mut self, node: &Node) -> TokenStream {
        let (id, value) = match &node.kind {
            NodeKind::Bind(id, value) if !self.slots.has(self.canonical(*id)) => (*id, value),
            _ => {
                let value = self.emit(node);
                return quote!(let _ = #value;);
            }
        };
        let mut value = self.code(value);
        if value.form == Form::Borrowed {
            value = Code::new(Form::Item, value.item(&self.rt));
        }
        let id = self.canonical(id);
        let (ident, tokens) = (self.declare(id, Some(value.form)), value.tokens);
        quote!(let #ident = #tokens;)
    }
}
