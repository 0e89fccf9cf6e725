//! Calls, lambdas, partial application, `~>` and transforms.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::signature::emit_signature;
use super::{Emitter, binds_of};
use crate::expr::jsonata::function::is_function;
use crate::expr::jsonata::tree::{Call, Lambda, Node, NodeKind, Transform, Variable};

impl Emitter<'_> {
    /// A call; `first` comes before its arguments.
    pub(super) fn emit_call(&mut self, call: &Call, first: Option<TokenStream>, at: usize) -> TokenStream {
        let rt = self.rt.clone();
        let (procedure, arguments, name) = (&call.procedure, &call.arguments, name_of(&call.procedure));
        if let Some(fault) = self.emit_forgotten_dollar(procedure, "T1005", at) {
            return fault;
        }
        let function = self.emit(procedure);
        let arguments: Vec<TokenStream> = first.into_iter().chain(self.emit_all(arguments)).collect();
        quote!(#rt::function::call(e, &#function, input, [#(#arguments),*].into(), #at, #name)?)
    }

    fn emit_all(&mut self, nodes: &[Node]) -> Vec<TokenStream> {
        nodes.iter().map(|node| self.emit(node)).collect()
    }

    /// `sum(…)` for `$sum(…)`.
    fn emit_forgotten_dollar(&self, procedure: &Node, code: &str, at: usize) -> Option<TokenStream> {
        let (rt, name) = (&self.rt, name_of(procedure));
        let is_name = matches!(procedure.kind, NodeKind::Path(_))
            && (is_function(name) || self.locals.iter().any(|local| local.name == name));
        is_name.then(|| quote!(return Err(#rt::Fault::new(#code).at(#at, #name))))
    }

    pub(super) fn emit_partial(&mut self, call: &Call, at: usize) -> TokenStream {
        let (rt, procedure, name) = (self.rt.clone(), &call.procedure, name_of(&call.procedure));
        if let Some(fault) = self.emit_forgotten_dollar(procedure, "T1007", at) {
            return fault;
        }
        let function = self.emit(procedure);
        let arguments = call.arguments.iter().map(|argument| match argument.kind {
            NodeKind::Placeholder => quote!(None),
            _ => {
                let argument = self.emit(argument);
                quote!(Some(#argument))
            }
        });
        let arguments: Vec<TokenStream> = arguments.collect();
        quote!(#rt::function::partial(#function, [#(#arguments),*].into(), #at, #name)?)
    }

    pub(super) fn emit_apply(&mut self, left: &Node, right: &Node, at: usize) -> TokenStream {
        let rt = self.rt.clone();
        let left = self.emit(left);
        if let NodeKind::Call(call) = &right.kind {
            let call = self.emit_call(call, Some(quote!(left)), right.span.start as usize);
            return quote!({ let left = #left; #call });
        }
        let right = self.emit(right);
        quote!(#rt::function::apply(e, #left, #right, #at)?)
    }

    pub(super) fn emit_lambda(&mut self, lambda: &Lambda) -> TokenStream {
        let (parameters, body) = (&lambda.parameters, &lambda.body);
        let (rt, outer) = (self.rt.clone(), self.scopes.len());
        let seen: Vec<Ident> = self.scopes.iter().map(|(_, ident)| ident.clone()).collect();
        let slots: Vec<Ident> = parameters.iter().map(|id| self.declare(id.0)).collect();
        let body = self.in_scope(binds_of(body), |emitter| emitter.emit_tail(body));
        self.scopes.truncate(outer);
        let arity = parameters.len();
        let signature = lambda.signature.as_ref().map_or(quote!(None), |signature| {
            let signature = emit_signature(&rt, signature);
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
    fn emit_tail(&mut self, body: &Node) -> TokenStream {
        let rt = self.rt.clone();
        let is_bare = body.predicates.is_empty() && body.group.is_none() && !body.keep_array;
        match &body.kind {
            NodeKind::Call(call) if is_bare && call.tail => {
                let (name, at) = (name_of(&call.procedure), body.span.start as usize);
                let (function, arguments) = (self.emit(&call.procedure), self.emit_all(&call.arguments));
                quote!(#rt::function::Flow::Tail(#function, [#(#arguments),*].into(), #at, #name))
            }
            NodeKind::Condition(parts) if is_bare => {
                let (condition, then) = (self.emit(&parts.condition), self.emit_tail(&parts.then));
                let nothing = quote!(#rt::function::Flow::Done(#rt::Item::Undefined));
                let otherwise = parts.otherwise.as_ref().map_or(nothing, |node| self.emit_tail(node));
                quote!(if #rt::compare::truth(&#condition) { #then } else { #otherwise })
            }
            NodeKind::Block(nodes) if is_bare && !nodes.is_empty() => {
                self.emit_block(nodes, |emitter, last| emitter.emit_tail(last))
            }
            _ => {
                let body = self.emit(body);
                quote!(#rt::function::Flow::Done(#body))
            }
        }
    }

    pub(super) fn emit_transform(&mut self, parts: &Transform) -> TokenStream {
        let rt = self.rt.clone();
        let seen: Vec<Ident> = self.scopes.iter().map(|(_, ident)| ident.clone()).collect();
        let (pattern, update) = (self.emit(&parts.pattern), self.emit(&parts.update));
        let delete = parts.delete.as_ref().map_or(quote!(#rt::Item::Undefined), |node| self.emit(node));
        let signature = quote!(const { #rt::Signature(&[#rt::Parameter::new("oa")]) });
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
fn name_of(procedure: &Node) -> &str {
    match &procedure.kind {
        NodeKind::Variable(Variable::Named { name, .. }) => name,
        NodeKind::Path(path) => match path.steps.first().map(|step| &step.kind) {
            Some(NodeKind::Name(name)) => name,
            _ => "",
        },
        _ => "",
    }
}
