//! Paths and calls whose items are gone through one by one: no array is made in between. See `stream` in the runtime.

use super::Emitter;
use super::call::{immediate, native_name};
use super::code::{Code, Form};
use super::operator::is_boolean;
use crate::expr::jsonata::tree::{Path, Stage};
use crate::expr::jsonata::{Node, NodeKind};
use crate::tokens::{TokenStream, format_ident, quote};

impl Emitter<'_> {
    /// `$sum(items)` and its like.
    pub(super) fn emit_aggregate(&mut self, name: &str, items: &Node, at: usize) -> Code {
        let (rt, function) = (self.rt.clone(), format_ident!("{name}"));
        let stream = self.emit_stream(items);
        let result = quote!(#rt::aggregate::#function(#stream, #at));
        let is_call = matches!(items.kind, NodeKind::Call(_));
        Code::new(Form::Number, if is_call { quote!(e.nested(|| #result)?) } else { quote!(#result?) })
    }

    /// `$join(items, separator)` with a separator of the text.
    pub(super) fn emit_join(&mut self, items: &Node, separator: &str, at: usize) -> Code {
        let rt = self.rt.clone();
        let stream = self.emit_stream(items);
        Code::new(Form::Item, quote!(#rt::aggregate::join(e, #stream, #separator, #at)?))
    }

    /// A node's items, as a function's argument: a `Stream`.
    fn emit_stream(&mut self, node: &Node) -> TokenStream {
        let rt = self.rt.clone();
        let stream = match &node.kind {
            NodeKind::Path(path) => self.emit_path_stream(path, node),
            NodeKind::Call(_) if node.is_bare() => self.emit_call_stream(node),
            _ => None,
        };
        stream.unwrap_or_else(|| {
            let item = self.emit(node);
            quote!(#rt::stream::Items(#item))
        })
    }

    /// `$map(items, function($item, $index) { … })`, and `$filter`.
    fn emit_call_stream(&mut self, node: &Node) -> Option<TokenStream> {
        let NodeKind::Call(call) = &node.kind else { return None };
        let function = native_name(&call.procedure).filter(|name| matches!(*name, "map" | "filter"))?;
        let (Some(_), [items, argument]) = (immediate(call, 0), call.arguments.as_slice()) else { return None };
        let NodeKind::Lambda(lambda) = &argument.kind else { return None };
        if lambda.parameters.len() > 2 {
            return None;
        }
        let (rt, at) = (self.rt.clone(), node.span.start as usize);
        let items = self.emit_stream(items);
        let closure = self.emit_closure(lambda, &[Form::Borrowed, Form::Literal], function == "filter");
        let function = format_ident!("{function}");
        Some(quote!(#rt::stream::#function(e, #items, #at, #closure)))
    }

    fn emit_path_stream(&mut self, path: &Path, node: &Node) -> Option<TokenStream> {
        if path.keep_singleton_array || node.group.is_some() || !is_stream(path, node) {
            return None;
        }
        let rt = self.rt.clone();
        Some(match self.emit_all_steps(path)? {
            (source, Some(body)) => quote!(#rt::stream::last(#source, |input| Ok(#body))),
            (source, None) => quote!(#rt::stream::Settled(#source)),
        })
    }

    /// The stream of a path's steps. A last step without stages is apart: what is evaluated for each item.
    fn emit_all_steps(&mut self, path: &Path) -> Option<(TokenStream, Option<TokenStream>)> {
        let (source, n_done) = self.emit_source(path);
        let (last, others) = path.steps.get(n_done..)?.split_last()?;
        let source = self.emit_steps(source, others);
        if last.stages.is_empty() {
            return Some((source, Some(self.emit(last))));
        }
        Some((self.emit_steps(source, std::slice::from_ref(last)), None))
    }

    /// A path as a sequence that isn't settled yet.
    pub(super) fn emit_path_by_stream(&mut self, path: &Path, node: &Node) -> Option<TokenStream> {
        if !is_stream(path, node) {
            return None;
        }
        let rt = self.rt.clone();
        Some(match self.emit_all_steps(path)? {
            (source, Some(body)) => quote!(#rt::stream::collect_last(#source, |input| Ok(#body))?),
            (source, None) => quote!(#rt::stream::collect(#source)?),
        })
    }

    /// What a path begins with, and how many of its steps that stands for.
    fn emit_source(&mut self, path: &Path) -> (TokenStream, usize) {
        let rt = self.rt.clone();
        if let (Some(field), [_, second, ..]) = (self.emit_states_field(&path.steps), path.steps.as_slice()) {
            let field = field.item(&rt);
            let source = quote!(#rt::stream::Items(#field));
            return (self.emit_kept(source, second), 2);
        }
        match path.steps.first().map(|step| &step.kind) {
            Some(NodeKind::Variable(_)) => (quote!(#rt::stream::Once(input)), 0),
            _ => (quote!(#rt::stream::Input(input)), 0),
        }
    }

    fn emit_steps(&mut self, source: TokenStream, steps: &[Node]) -> TokenStream {
        let rt = self.rt.clone();
        steps.iter().fold(source, |source, step| {
            let body = self.emit(step);
            let source = quote!(#rt::stream::step(#source, |input| Ok(#body)));
            self.emit_kept(source, step)
        })
    }

    /// The predicates after a step.
    fn emit_kept(&mut self, source: TokenStream, step: &Node) -> TokenStream {
        let rt = self.rt.clone();
        step.stages.iter().fold(source, |source, stage| match stage {
            Stage::Filter(filter) => {
                let keep = self.code(&filter.expr).truth(&rt);
                quote!(#rt::stream::keep(#source, |input| Ok(#keep)))
            }
            Stage::Index(_) => source,
        })
    }
}

/// Whether a path's items can be gone through one by one: no step looks at several of them.
fn is_stream(path: &Path, node: &Node) -> bool {
    let is_alone = node.predicates.is_empty() && !node.keep_array && !node.tuple;
    let begins_plainly = path.steps.first().is_some_and(|step| !step.cons_array);
    is_alone && begins_plainly && path.steps.iter().all(is_stream_step)
}

fn is_stream_step(step: &Node) -> bool {
    let is_filter = |stage: &Stage| matches!(stage, Stage::Filter(filter) if is_boolean(&filter.expr));
    let filters =
        step.stages.iter().all(is_filter) && (step.stages.is_empty() || matches!(step.kind, NodeKind::Name(_)));
    let binds_nothing = step.focus.is_none() && step.index.is_none() && step.ancestor.is_none() && !step.tuple;
    filters && binds_nothing && step.group.is_none() && !matches!(step.kind, NodeKind::Sort(_))
}
