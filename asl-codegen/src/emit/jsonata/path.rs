//! Paths: steps, predicates, sorting and grouping.

use super::code::{Code, Form};
use super::{Emitter, ancestor_id};
use crate::collect_vec::CollectVec;
use crate::expr::jsonata::tree::{Filter, Node, NodeKind, Path, SortTerm, Stage};
use crate::tokens::{TokenStream, quote};

impl Emitter<'_> {
    /// A path of names alone.
    pub(super) fn emit_plain_path(&mut self, path: &Path, node: &Node) -> Option<Code> {
        let rt = self.rt.clone();
        if node.group.is_some() {
            return None;
        }
        if let Some(names) = plain_names(path, 0) {
            return Some(Code::path(&rt, &quote!(input), &names, false));
        }
        if let Some(names) = plain_names(path, 2)
            && path.steps.get(1).is_some_and(|step| step.stages.is_empty())
            && let Some(typed) = self.emit_typed_field(path, &names, node.span)
        {
            return Some(typed);
        }
        if let Some(names) = plain_names(path, 2)
            && path.steps.get(1).is_some_and(|step| step.stages.is_empty())
            && let Some(field) = self.emit_states_field(&path.steps)
        {
            return Some(Code::outside_path(&rt, &field.tokens, &names));
        }
        let (names, variable) = (plain_names(path, 1)?, self.path_variable(path)?);
        Some(match variable.form {
            Form::Outside => Code::outside_path(&rt, &variable.tokens, &names),
            _ => Code::path(&rt, &variable.reference(&rt), &names, true),
        })
    }

    pub(super) fn emit_path(&mut self, path: &Path, node: &Node) -> TokenStream {
        let rt = self.rt.clone();
        if let (None, Some(sequence)) = (&node.group, self.emit_path_by_stream(path, node)) {
            let keep = path.keep_singleton_array;
            return if keep { quote!(#rt::path::keep_singleton(#sequence)) } else { sequence };
        }
        let field = self.emit_states_field(&path.steps).map(|field| field.item(&rt));
        let n_done = if field.is_some() { 2 } else { 0 };
        let variables: Vec<u32> = path.steps.iter().flat_map(variables_of).collect_vec();
        self.in_scope(variables, |emitter| {
            let slots = emitter.emit_slots(path);
            let mut is_stream = false;
            let mut tokens = quote!(let slots: &#rt::tuple::Slots<'_, 'a> = &#slots;);
            if let (Some(field), Some(step)) = (&field, path.steps.get(1)) {
                let field = emitter.emit_stages(step, field.clone());
                let is_last = path.steps.len() == 2;
                tokens.append(&quote!(let sequence = #rt::path::once(input, #is_last, |input| Ok(#field))?;));
            }
            for (index, step) in path.steps.iter().enumerate().skip(n_done) {
                is_stream |= step.tuple;
                let next = emitter.emit_step(path, index, is_stream);
                tokens.append(&quote!(let sequence = #next;));
            }
            if is_stream && !node.tuple && node.group.is_none() {
                tokens.append(&quote!(let sequence = #rt::tuple::values(sequence);));
            }
            if path.keep_singleton_array {
                tokens.append(&quote!(let sequence = #rt::path::keep_singleton(sequence);));
            }
            if let Some(group) = &node.group {
                let at = group.span.start as usize;
                let grouped = emitter.emit_group(&group.pairs, &quote!(&sequence), &quote!(*slots), at);
                return quote!(#tokens #grouped);
            }
            quote!(#tokens sequence)
        })
    }

    /// `$x.a.b`: the variable.
    fn path_variable(&mut self, path: &Path) -> Option<Code> {
        let first = path.steps.first().filter(|first| first.is_bare() && path.steps.len() > 1)?;
        matches!(first.kind, NodeKind::Variable(_)).then(|| self.code(first))
    }

    /// The slots that the steps' items can have something for.
    fn emit_slots(&self, path: &Path) -> TokenStream {
        if !path.steps.iter().any(|step| step.tuple) {
            return quote!([]);
        }
        let slots = self.slots_in_scope().into_iter().map(|(id, variable)| quote!((#id, &*#variable)));
        quote!([#(#slots),*])
    }

    fn emit_step(&mut self, path: &Path, index: usize, is_stream: bool) -> TokenStream {
        let rt = self.rt.clone();
        let Some(step) = path.steps.get(index) else { return quote!() };
        let is_last = index + 1 == path.steps.len();
        let input = if index == 0 { quote!(input) } else { quote!(&sequence) };
        if let NodeKind::Sort(terms) = &step.kind {
            let mut tokens = self.emit_sort(terms, &input, step.span.start as usize);
            if let Some(id) = step.index {
                let id = self.canonical(id);
                tokens = quote!(#rt::tuple::number(&#tokens, #id));
            }
            return self.emit_stages(step, tokens);
        }
        let body = self.emit(step);
        if index == 0 && step.cons_array {
            return body;
        }
        if is_stream {
            let number = |id: Option<u32>| id.map_or(quote!(None), |id| quote!(Some(#id)));
            let focus = number(step.focus.map(|id| self.canonical(id)));
            let position = number(step.index.map(|id| self.canonical(id)));
            let ancestor = number(step.ancestor.map(ancestor_id));
            let binds = quote!(#rt::tuple::Binds { focus: #focus, index: #position, ancestor: #ancestor });
            let is_variable = matches!(step.kind, NodeKind::Variable(_));
            let input =
                if index == 0 && (is_variable) { quote!(&#rt::Item::array([input.clone()].into())) } else { input };
            return self.emit_stages(step, quote!(#rt::tuple::step(#input, slots, #binds, |input| Ok(#body))?));
        }
        let body = self.emit_stages(step, body);
        let function = match (index, &step.kind) {
            (0, NodeKind::Variable(_)) => quote!(once),
            (0, _) => quote!(first),
            _ => quote!(step),
        };
        quote!(#rt::path::#function(#input, #is_last, |input| Ok(#body))?)
    }

    fn emit_stages(&mut self, step: &Node, mut tokens: TokenStream) -> TokenStream {
        let rt = self.rt.clone();
        for stage in &step.stages {
            tokens = match stage {
                Stage::Filter(filter) => self.emit_filter(filter, tokens, &quote!(slots)),
                Stage::Index(id) => {
                    let id = self.canonical(*id);
                    quote!(#rt::tuple::number(&#tokens, #id))
                }
            };
        }
        tokens
    }

    /// `[…]` after something.
    pub(super) fn emit_filter(&mut self, filter: &Filter, input: TokenStream, slots: &TokenStream) -> TokenStream {
        let rt = self.rt.clone();
        if let NodeKind::Number(number) = filter.expr.kind {
            return quote!(#rt::path::pick(&#input, #number));
        }
        let body = self.emit(&filter.expr);
        quote!(#rt::path::filter(&#input, #slots, |input| Ok(#body))?)
    }

    fn emit_sort(&mut self, terms: &[SortTerm], input: &TokenStream, at: usize) -> TokenStream {
        let rt = self.rt.clone();
        let descending: Vec<bool> = terms.iter().map(|term| term.descending).collect_vec();
        let arms: Vec<TokenStream> = terms.iter().map(|term| self.emit(&term.expr)).collect_vec();
        let numbers = 0..arms.len();
        quote!(#rt::sort::sort(#input, slots, &[#(#descending),*], |input, term| Ok(match term {
            #(#numbers => #arms,)*
            _ => #rt::Item::Undefined,
        })).map_err(|fault| fault.placed(#at))?)
    }

    /// `{key: value}` alone.
    pub(super) fn emit_object(&mut self, pairs: &[(Node, Node)], at: usize) -> TokenStream {
        let rt = self.rt.clone();
        let Some(keys) = constant_keys(pairs) else {
            return self.emit_group(pairs, &quote!(input), &quote!([]), at);
        };
        let (values, n_keys) = (self.emit_all(pairs.iter().map(|(_, value)| value)), keys.len());
        quote!(#rt::object::keyed(input, #n_keys, #at, |input, object| {
            #(object.add(#keys, #values)?;)*
            Ok(())
        })?)
    }

    /// `{key: value}`.
    pub(super) fn emit_group(
        &mut self,
        pairs: &[(Node, Node)],
        input: &TokenStream,
        slots: &TokenStream,
        at: usize,
    ) -> TokenStream {
        let rt = self.rt.clone();
        let n_pairs = pairs.len();
        let nodes = pairs.iter().flat_map(|(key, value)| [key, value]);
        let arms: Vec<TokenStream> = nodes.map(|node| self.emit(node)).collect_vec();
        let numbers = 0..arms.len();
        quote!(#rt::object::group(#input, &#slots, #n_pairs, |input, part| Ok(match part {
            #(#numbers => #arms,)*
            _ => #rt::Item::Undefined,
        })).map_err(|fault| fault.placed(#at))?)
    }
}

/// The keys, if they are strings of the text that differ.
fn constant_keys(pairs: &[(Node, Node)]) -> Option<Vec<&str>> {
    let keys = pairs.iter().map(|(key, _)| match &key.kind {
        NodeKind::String(text) if key.is_bare() => Some(text.as_str()),
        _ => None,
    });
    let keys: Vec<&str> = keys.collect::<Option<_>>()?;
    let distinct: std::collections::BTreeSet<&&str> = keys.iter().collect();
    (distinct.len() == keys.len()).then_some(keys)
}

/// The names of a path that has nothing else from the step `first` on.
fn plain_names(path: &Path, first: usize) -> Option<Vec<&str>> {
    if path.keep_singleton_array {
        return None;
    }
    let names = path.steps.iter().skip(first).map(|step| match &step.kind {
        NodeKind::Name(name) if step.stages.is_empty() && step.group.is_none() && !step.tuple => Some(name.as_str()),
        _ => None,
    });
    names.collect()
}

/// The variables that a step binds.
fn variables_of(step: &Node) -> Vec<u32> {
    let stages = step.stages.iter().filter_map(|stage| match stage {
        Stage::Index(id) => Some(id.0),
        Stage::Filter(_) => None,
    });
    step.focus.iter().chain(&step.index).map(|id| id.0).chain(stages).collect_vec()
}
