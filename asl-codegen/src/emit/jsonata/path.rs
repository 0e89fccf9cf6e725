//! Paths: steps, predicates, sorting and grouping.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use crate::expr::jsonata::tree::{Expr, Kind, Path, Stage, Step, StepKind, Term};

impl Emitter {
    pub(super) fn emit_path(&mut self, path: &Path) -> TokenStream {
        let rt = self.rt.clone();
        if let Some(names) = plain_names(path) {
            return quote!(#rt::path::fields(input, &[#(#names),*]));
        }
        let variables: Vec<String> = path.steps.iter().flat_map(variables_of).collect();
        self.in_scope(variables.clone(), |emitter| {
            let slots = emitter.emit_slots(&variables);
            let mut is_stream = false;
            let mut tokens = quote!();
            for (index, step) in path.steps.iter().enumerate() {
                is_stream |= !variables_of(step).is_empty();
                let next = emitter.emit_step(path, index, is_stream);
                tokens.extend(quote!(let sequence = #next;));
            }
            let group = path.steps.last().and_then(|step| step.group.as_ref().map(|group| (group, step.at.start)));
            if let Some((group, at)) = group {
                let grouped = emitter.emit_group(&group.pairs, &quote!(&sequence), &quote!(slots), at);
                return quote!(let slots = #slots; #tokens #grouped);
            }
            let kept = if path.keep_singleton { quote!(#rt::path::keep_singleton) } else { quote!() };
            quote!(let slots: &#rt::tuple::Slots<'_, 'a> = &#slots; #tokens #kept(#rt::tuple::values(sequence)))
        })
    }

    fn emit_slots(&self, names: &[String]) -> TokenStream {
        let slots = names.iter().enumerate().filter_map(|(id, name)| {
            let (id, variable) = (id as u32, self.find(name)?);
            Some(quote!((#id, &*#variable)))
        });
        quote!([#(#slots),*])
    }

    fn emit_step(&mut self, path: &Path, index: usize, is_stream: bool) -> TokenStream {
        let rt = self.rt.clone();
        let Some(step) = path.steps.get(index) else { return quote!() };
        let is_last = index + 1 == path.steps.len();
        let input = if index == 0 { quote!(input) } else { quote!(&sequence) };
        let id = |name: &String| {
            let names: Vec<String> = path.steps.iter().flat_map(variables_of).collect();
            names.iter().position(|known| known == name).unwrap_or(0) as u32
        };
        let mut tokens = match &step.kind {
            StepKind::Sort(terms) => self.emit_sort(terms, &input, step.at.start),
            _ if is_stream => {
                let body = self.emit_step_body(step, false);
                let optional = |name: Option<u32>| name.map_or(quote!(None), |id| quote!(Some(#id)));
                let (focus, position) = (optional(step.focus.as_ref().map(id)), optional(step.index.as_ref().map(id)));
                let binds = quote!(#rt::tuple::Binds { focus: #focus, index: #position, ancestor: None });
                quote!(#rt::tuple::step(#input, slots, #binds, |input| Ok(#body))?)
            }
            StepKind::Expr(node) if index == 0 && matches!(node.kind, Kind::Array(_)) => {
                let mut tokens = self.emit_kind(node, true);
                for stage in &step.stages {
                    tokens = self.emit_stage(stage, tokens, &quote!(slots));
                }
                return tokens;
            }
            kind => {
                let is_variable = matches!(kind, StepKind::Expr(node) if matches!(node.kind, Kind::Variable(_)));
                let cons = is_last;
                let mut body = self.emit_step_body(step, cons);
                for stage in &step.stages {
                    body = self.emit_stage(stage, body, &quote!(slots));
                }
                let function = match (index, is_variable) {
                    (0, true) => quote!(once),
                    (0, false) => quote!(first),
                    _ => quote!(step),
                };
                return quote!(#rt::path::#function(#input, #is_last, |input| Ok(#body))?);
            }
        };
        if matches!(step.kind, StepKind::Sort(_))
            && let Some(name) = &step.index
        {
            let id = id(name);
            tokens = quote!(#rt::tuple::number(&#tokens, #id));
        }
        for stage in &step.stages {
            tokens = match stage {
                Stage::Index(name) => {
                    let id = id(name);
                    quote!(#rt::tuple::number(&#tokens, #id))
                }
                Stage::Filter(_) => self.emit_stage(stage, tokens, &quote!(slots)),
            };
        }
        tokens
    }

    fn emit_step_body(&mut self, step: &Step, cons: bool) -> TokenStream {
        let rt = self.rt.clone();
        match &step.kind {
            StepKind::Name(name) => quote!(#rt::path::field(input, #name)),
            StepKind::Expr(node) if cons && matches!(node.kind, Kind::Array(_)) => self.emit_kind(node, true),
            StepKind::Expr(node) => self.emit(node),
            StepKind::Sort(_) => quote!(#rt::Item::Undefined),
        }
    }

    /// `[…]` after something.
    pub(super) fn emit_stage(&mut self, stage: &Stage, input: TokenStream, slots: &TokenStream) -> TokenStream {
        let rt = self.rt.clone();
        let Stage::Filter(filter) = stage else { return input };
        let slots = if slots.to_string() == "slots" { quote!(slots) } else { quote!(&#slots) };
        if let Some(number) = constant_number(filter) {
            return quote!(#rt::path::pick(&#input, #number));
        }
        let body = self.emit(filter);
        quote!(#rt::path::filter(&#input, #slots, |input| Ok(#body))?)
    }

    fn emit_sort(&mut self, terms: &[Term], input: &TokenStream, at: usize) -> TokenStream {
        let rt = self.rt.clone();
        let descending: Vec<bool> = terms.iter().map(|term| term.is_descending).collect();
        let arms: Vec<TokenStream> = terms.iter().map(|term| self.emit(&term.expr)).collect();
        let numbers = 0..arms.len();
        quote!(#rt::sort::sort(#input, slots, &[#(#descending),*], |input, term| Ok(match term {
            #(#numbers => #arms,)*
            _ => #rt::Item::Undefined,
        })).map_err(|fault| fault.at(#at, "^"))?)
    }

    /// `{key: value}`.
    pub(super) fn emit_group(
        &mut self,
        pairs: &[(Expr, Expr)],
        input: &TokenStream,
        slots: &TokenStream,
        at: usize,
    ) -> TokenStream {
        let rt = self.rt.clone();
        let n_pairs = pairs.len();
        let nodes = pairs.iter().flat_map(|(key, value)| [key, value]);
        let arms: Vec<TokenStream> = nodes.map(|node| self.emit(node)).collect();
        let numbers = 0..arms.len();
        quote!(#rt::object::group(#input, &#slots, #n_pairs, |input, part| Ok(match part {
            #(#numbers => #arms,)*
            _ => #rt::Item::Undefined,
        })).map_err(|fault| fault.at(#at, "{"))?)
    }
}

/// The names of a path that has nothing else.
fn plain_names(path: &Path) -> Option<Vec<&str>> {
    if path.keep_singleton {
        return None;
    }
    let name = |step: &'_ Step| step.stages.is_empty() && step.group.is_none() && variables_of(step).is_empty();
    let names = path.steps.iter().map(|step| match &step.kind {
        StepKind::Name(text) if name(step) => Some(text.as_str()),
        _ => None,
    });
    names.collect()
}

/// The variables that a step binds.
fn variables_of(step: &Step) -> Vec<String> {
    let stages = step.stages.iter().filter_map(|stage| match stage {
        Stage::Index(name) => Some(name.clone()),
        Stage::Filter(_) => None,
    });
    step.focus.iter().cloned().chain(step.index.clone()).chain(stages).collect()
}

/// The number of `[3]` and `[-1]`.
fn constant_number(filter: &Expr) -> Option<f64> {
    match &filter.kind {
        Kind::Number(text) => text.parse().ok(),
        Kind::Minus(operand) => constant_number(operand).map(|number| -number),
        _ => None,
    }
}
