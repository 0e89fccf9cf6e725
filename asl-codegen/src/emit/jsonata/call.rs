//! Calls, lambdas, partial application, `~>` and transforms.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::signature::emit_signature;
use super::{Emitter, binds_of};
use crate::expr::jsonata::function::is_function;
use crate::expr::jsonata::tree::{Expr, Kind, StepKind};

impl Emitter {
    /// A call; `first` comes before its arguments.
    pub(super) fn emit_call(
        &mut self,
        procedure: &Expr,
        arguments: &[Expr],
        first: Option<TokenStream>,
        at: usize,
    ) -> TokenStream {
        let rt = self.rt.clone();
        let name = name_of(procedure);
        if let Some(fault) = self.emit_forgotten_dollar(procedure, "T1005", at) {
            return fault;
        }
        let function = self.emit(procedure);
        let arguments: Vec<TokenStream> = first.into_iter().chain(self.emit_all(arguments)).collect();
        quote!(#rt::function::call(e, &#function, input, [#(#arguments),*].into(), #at, #name)?)
    }

    fn emit_all(&mut self, nodes: &[Expr]) -> Vec<TokenStream> {
        nodes.iter().map(|node| self.emit(node)).collect()
    }

    /// `sum(…)` for `$sum(…)`.
    fn emit_forgotten_dollar(&self, procedure: &Expr, code: &str, at: usize) -> Option<TokenStream> {
        let (rt, name) = (&self.rt, name_of(procedure));
        let is_name = matches!(procedure.kind, Kind::Path(_)) && (is_function(name) || self.find(name).is_some());
        is_name.then(|| quote!(return Err(#rt::Fault::new(#code).at(#at, #name))))
    }

    pub(super) fn emit_partial(&mut self, procedure: &Expr, arguments: &[Option<Expr>], at: usize) -> TokenStream {
        let (rt, name) = (self.rt.clone(), name_of(procedure));
        if let Some(fault) = self.emit_forgotten_dollar(procedure, "T1007", at) {
            return fault;
        }
        let function = self.emit(procedure);
        let arguments = arguments.iter().map(|argument| match argument {
            Some(node) => {
                let node = self.emit(node);
                quote!(Some(#node))
            }
            None => quote!(None),
        });
        let arguments: Vec<TokenStream> = arguments.collect();
        quote!(#rt::function::partial(#function, [#(#arguments),*].into(), #at, #name)?)
    }

    pub(super) fn emit_apply(&mut self, left: &Expr, right: &Expr, at: usize) -> TokenStream {
        let rt = self.rt.clone();
        let left = self.emit(left);
        if let Kind::Call(procedure, arguments) = &right.kind {
            return self.emit_call(procedure, arguments, Some(left), right.at.start);
        }
        let right = self.emit(right);
        quote!(#rt::function::apply(e, #left, #right, #at)?)
    }

    pub(super) fn emit_lambda(&mut self, parameters: &[String], signature: Option<&str>, body: &Expr) -> TokenStream {
        let (rt, outer) = (self.rt.clone(), self.scopes.len());
        let seen: Vec<Ident> = self.scopes.iter().map(|(_, ident)| ident.clone()).collect();
        let slots: Vec<Ident> = parameters.iter().map(|name| self.declare(name.clone())).collect();
        let body = self.in_scope(binds_of(body), |emitter| emitter.emit_tail(body));
        self.scopes.truncate(outer);
        let arity = parameters.len();
        let signature = signature.map_or(quote!(None), |text| {
            let signature = emit_signature(&rt, text);
            quote!(Some(#signature))
        });
        quote!({
            #(let #seen = #seen.clone();)*
            let (root, input, bindings) = (root.clone(), input.clone(), bindings.clone());
            #rt::Function::closure(#arity, #signature, move |e, _, arguments| {
                let (root, input, bindings) = (&root, &input, &bindings);
                let mut arguments = arguments.into_iter();
                #(
                    let #slots = #rt::variable::Variable::shared();
                    #slots.set(Some(arguments.next().unwrap_or_default()));
                )*
                Ok(#body)
            })
        })
    }

    /// What a lambda ends with: a call there is left to the caller, so that the stack doesn't grow.
    fn emit_tail(&mut self, body: &Expr) -> TokenStream {
        let rt = self.rt.clone();
        let is_bare = body.predicates.is_empty() && body.group.is_none() && !body.keep_array;
        match &body.kind {
            Kind::Call(procedure, arguments) if is_bare => {
                let (name, at) = (name_of(procedure), body.at.start);
                let (function, arguments) = (self.emit(procedure), self.emit_all(arguments));
                quote!(#rt::function::Flow::Tail(#function, [#(#arguments),*].into(), #at, #name))
            }
            Kind::Condition(condition, then, otherwise) if is_bare => {
                let (condition, then) = (self.emit(condition), self.emit_tail(then));
                let nothing = quote!(#rt::function::Flow::Done(#rt::Item::Undefined));
                let otherwise = otherwise.as_ref().map_or(nothing, |node| self.emit_tail(node));
                quote!(if #rt::compare::truth(&#condition) { #then } else { #otherwise })
            }
            Kind::Block(nodes) if is_bare && !nodes.is_empty() => {
                self.emit_block(nodes, |emitter, last| emitter.emit_tail(last))
            }
            _ => {
                let body = self.emit(body);
                quote!(#rt::function::Flow::Done(#body))
            }
        }
    }

    pub(super) fn emit_transform(&mut self, pattern: &Expr, update: &Expr, delete: Option<&Expr>) -> TokenStream {
        let rt = self.rt.clone();
        let seen: Vec<Ident> = self.scopes.iter().map(|(_, ident)| ident.clone()).collect();
        let (pattern, update) = (self.emit(pattern), self.emit(update));
        let delete = delete.map_or(quote!(#rt::Item::Undefined), |node| self.emit(node));
        let signature = emit_signature(&rt, "<(oa):o>");
        quote!({
            #(let #seen = #seen.clone();)*
            let (root, bindings) = (root.clone(), bindings.clone());
            #rt::Function::closure(1, Some(#signature), move |e, _, arguments| {
                let (root, bindings) = (&root, &bindings);
                let data = arguments.into_iter().next().unwrap_or_default();
                let changed = #rt::transform::transform(
                    &data, |input| Ok(#pattern), |input| Ok(#update), |input| Ok(#delete),
                )?;
                Ok(#rt::function::Flow::Done(changed))
            })
        })
    }
}

/// What a procedure is called in faults.
fn name_of(procedure: &Expr) -> &str {
    match &procedure.kind {
        Kind::Variable(name) => name,
        Kind::Path(path) => match path.steps.first().map(|step| &step.kind) {
            Some(StepKind::Name(name)) => name,
            _ => "",
        },
        _ => "",
    }
}
