//! Which templates may make data of a user's type: of what they make, that type is met, where ways come together or where a task
//! takes it.
//!
//! ```text
//! Order ──► Charge More? ◄──── { "id.$": "$.id", "cents.$": "States.MathAdd($.cents, 100)" }
//! ```
//!
//! Whether a template makes the very fields of the type only rustc can tell. So all states that data goes through which the same
//! templates have made stand or fall together: their type is one alias, see `emit/fitted.rs`.

use std::rc::Rc;

use super::{is_whole, is_whole_path, takes_whole_input};
use crate::collect_vec::{CollectVec, PushAll};
use crate::expr::json_path::Root;
use crate::ir::ty::Fitted;
use crate::ir::{RustType, Type};
use crate::model::data_flow::ResultPath;
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::state_machine::Scope;
use crate::model::{State, StateKind};

/// The states whose template may make data of a type.
pub(super) fn makers(scope: &Scope) -> Vec<usize> {
    (0..scope.states.len()).filter(|index| template(&scope.states[*index]).is_some()).collect_vec()
}

/// Adds one, where it belongs; whether it is new.
fn insert(makers: &mut Vec<usize>, maker: usize) -> bool {
    let place = makers.binary_search(&maker);
    if let Err(place) = place {
        makers.insert(place, maker);
    }
    place.is_err()
}

/// The template that makes what a state hands on: all of it, or what `ResultPath` puts under one key.
fn template(state: &State) -> Option<&PayloadTemplate> {
    let flow = &state.data_flow;
    let is_alone = is_whole_path(&flow.input_path) && is_whole_path(&flow.output_path) && flow.output.is_none();
    let is_made = flow.result_path.as_ref().is_none_or(is_whole) || (puts(state) && flow.assign.is_none());
    match &state.kind {
        Some(StateKind::Pass(pass)) if is_alone && is_made && pass.result.is_none() && !takes_whole_input(flow) => {
            flow.parameters.as_ref().filter(|template| is_followed(template))
        }
        _ => None,
    }
}

/// Whether what a template makes is put under one key of the raw input.
pub(super) fn puts(state: &State) -> bool {
    match &state.data_flow.result_path {
        Some(ResultPath::Path(path)) if path.root == Root::Input => {
            matches!(path.steps.as_slice(), [step] if step.value.key().is_some())
        }
        _ => false,
    }
}

/// Whether something is known of each field.
fn is_followed(template: &PayloadTemplate) -> bool {
    let TemplateKind::Object(entries) = &template.kind else { return false };
    entries.iter().all(|entry| match &entry.value.kind {
        TemplateKind::Path(path) => {
            path.root == Root::Input && path.definite_steps().is_some_and(|steps| !steps.is_empty())
        }
        TemplateKind::Jsonata(_) => false,
        _ => true,
    })
}

/// What a maker hands on, as long as no type has been met.
pub(super) fn made(maker: usize) -> Type {
    Type::Fitted(Rc::new(Fitted { ty: None, makers: vec![maker] }))
}

/// What templates make, come together with other data.
pub(super) fn meet(fitted: &Fitted, other: &Type) -> Type {
    let (ty, makers) = match other {
        Type::Rust(ty) => (Some(ty), None),
        Type::Fitted(other) => (other.ty.as_ref(), Some(&other.makers)),
        Type::Json | Type::Placed(_) => return Type::Json,
    };
    let ty = match (&fitted.ty, ty) {
        (Some(a), Some(b)) if a != b => return Type::Json,
        (a, b) => a.as_ref().or(b).cloned(),
    };
    let mut all = fitted.makers.clone();
    for maker in makers.map(Vec::as_slice).unwrap_or_default() {
        insert(&mut all, *maker);
    }
    Type::Fitted(Rc::new(Fitted { ty, makers: all }))
}

/// The types that what templates make has met, by maker; several where they differ.
#[derive(Default)]
pub(super) struct Met(Vec<Vec<RustType>>);

impl Met {
    /// Data of a type has been met, or something that takes it.
    pub(super) fn meet(&mut self, data: &Type, ty: Option<&RustType>) {
        let (Some(fitted), Some(ty)) = (data.as_fitted(), ty) else { return };
        for maker in &fitted.makers {
            let known = self.at(*maker);
            if known.iter().all(|known| known != ty) {
                known.push(ty.clone());
            }
        }
    }

    /// What a template reads, and what has met no type, may be of the type that this template makes.
    pub(super) fn spread(&mut self, inputs: &[Option<Type>]) {
        let mut open: Vec<usize> = (0..self.0.len()).filter(|maker| self.has_met(*maker)).collect_vec();
        while let Some(maker) = open.pop() {
            let (Some(Some(source)), Some(ty)) = (inputs.get(maker), self.of(maker).cloned()) else { continue };
            let Some(fitted) = source.as_fitted() else { continue };
            let is_new = |maker: &&usize| !self.has_met(**maker);
            let new: Vec<usize> = fitted.makers.iter().filter(is_new).copied().collect_vec();
            new.iter().for_each(|maker| self.at(*maker).push(ty.clone()));
            open.push_all(new);
        }
    }

    /// The makers that have met one type, the same as all those have whose data comes together with theirs.
    pub(super) fn agreed(&self, reached: &[Option<Type>]) -> Vec<usize> {
        let mut agreed = (0..self.0.len()).filter(|maker| self.of(*maker).is_some()).collect_vec();
        for fitted in reached.iter().filter_map(|input| input.as_ref()?.as_fitted()) {
            let mut types = fitted.makers.iter().map(|maker| self.of(*maker));
            let first = types.next();
            if types.any(|ty| Some(ty) != first) {
                agreed.retain(|maker| fitted.makers.binary_search(maker).is_err());
            }
        }
        agreed
    }

    fn at(&mut self, maker: usize) -> &mut Vec<RustType> {
        while self.0.len() <= maker {
            self.0.push(Vec::new());
        }
        &mut self.0[maker]
    }

    fn has_met(&self, maker: usize) -> bool {
        self.0.get(maker).is_some_and(|types| !types.is_empty())
    }

    fn of(&self, maker: usize) -> Option<&RustType> {
        match self.0.get(maker).map(Vec::as_slice) {
            Some([ty]) => Some(ty),
            _ => None,
        }
    }

    /// The type with all that must fit so that it is the user's: what a template reads may be made by templates too.
    pub(super) fn settle(&self, ty: &Type, inputs: &[Option<Type>], first: usize) -> Type {
        let Some(fitted) = ty.as_fitted() else { return ty.clone() };
        let mut makers = fitted.makers.clone();
        let mut open = makers.clone();
        while let Some(maker) = open.pop() {
            let source = inputs.get(maker).and_then(Option::as_ref).and_then(Type::as_fitted);
            let sources = source.map(|source| source.makers.as_slice()).unwrap_or_default();
            open.push_all(sources.iter().copied().filter(|maker| insert(&mut makers, *maker)));
        }
        let ty = fitted.makers.iter().find_map(|maker| self.of(*maker)).cloned();
        match ty {
            None => Type::Json,
            ty => {
                makers.iter_mut().for_each(|maker| *maker += first);
                Type::Fitted(Rc::new(Fitted { ty, makers }))
            }
        }
    }
}
