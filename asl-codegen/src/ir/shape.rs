//! What is known of data that no Rust type describes: what `Parameters`, `ResultPath` and the like make of data that has types.
//!
//! A [`Shape`] says how to work a schema out of others; the types behind it are rustc's to know. Where a way goes in circles, and
//! where no type is involved, nothing is known: any JSON.

mod flow;
mod template;

pub use flow::{Present, Shapes, effective_input, placed_output, present_behind, selected_input};
pub use template::{TemplateRead, call_reads, template, template_reads};

use super::{RustType, StateId};
use crate::collect_vec::CollectSome;
use crate::expr::json_path::Step;

/// How the schema of a payload follows from others.
#[derive(Clone)]
pub enum Shape {
    /// Nothing is known.
    Any,
    /// A type from a task's signature.
    Type(RustType),
    /// What reaches a state whose input is JSON.
    Input(StateId),
    /// What a path leads to.
    At(Box<Shape>, Vec<Step>),
    /// The first, with the last put under these keys.
    With(Box<Shape>, Vec<String>, Box<Shape>),
    /// An object with exactly these fields.
    Object(Vec<(String, Shape)>),
    /// An array with a place for each.
    Tuple(Vec<Shape>),
    /// An array of one kind of elements.
    Array(Box<Shape>),
    /// An element of an array.
    Element(Box<Shape>),
    /// One of these, depending on the way that was taken.
    OneOf(Vec<Shape>),
    /// A string that is written out.
    Text(String),
    /// An integer that is written out.
    Integer(i64),
    /// What a constant or an intrinsic function gives.
    Plain(Plain),
}

/// A kind of JSON.
#[derive(Clone, Copy, PartialEq)]
pub enum Plain {
    /// `null`
    Null,
    /// A boolean.
    Bool,
    /// A number.
    Number,
    /// An integer.
    Integer,
    /// A string.
    String,
}

impl Shape {
    /// What `steps` lead to.
    pub fn at(self, steps: &[Step]) -> Shape {
        let Some((first, rest)) = steps.split_first() else { return self };
        match (self, first) {
            (Shape::Any, _) => Shape::Any,
            (Shape::Object(mut fields), Step::Key(key)) => {
                match fields.iter().position(|(name, _)| name == key) {
                    Some(index) => fields.swap_remove(index).1.at(rest),
                    // Left to rustc, which finds the nearest name.
                    None => Shape::At(Box::new(Shape::Object(fields)), steps.to_vec()),
                }
            }
            (Shape::At(base, mut before), _) => {
                before.extend_from_slice(steps);
                Shape::At(base, before)
            }
            (shape, _) => Shape::At(Box::new(shape), steps.to_vec()),
        }
    }

    /// The shape with a value put where `steps` lead to.
    pub fn with(self, steps: &[Step], value: Shape) -> Shape {
        let keys: Option<Vec<String>> = steps.iter().map(|step| step.key().map(str::to_string)).collect_some();
        match keys {
            Some(keys) if keys.is_empty() => value,
            Some(keys) => Shape::With(Box::new(self), keys, Box::new(value)),
            // Into an array: what is known of its other elements isn't worth the code.
            None => Shape::Any,
        }
    }

    /// The first type that is involved.
    pub fn first_type(&self) -> Option<&RustType> {
        match self {
            Shape::Type(ty) => Some(ty),
            Shape::At(inner, _) | Shape::Array(inner) | Shape::Element(inner) => inner.first_type(),
            Shape::With(base, _, value) => value.first_type().or_else(|| base.first_type()),
            Shape::Object(fields) => fields.iter().find_map(|(_, shape)| shape.first_type()),
            Shape::Tuple(shapes) | Shape::OneOf(shapes) => shapes.iter().find_map(Shape::first_type),
            Shape::Any | Shape::Input(_) | Shape::Text(_) | Shape::Integer(_) | Shape::Plain(_) => None,
        }
    }

    /// Whether types say something of it. What is written out in the definition alone says too little to be checked against.
    pub fn is_known(&self) -> bool {
        self.first_type().is_some() || !self.inputs().is_empty()
    }

    /// The states whose inputs are involved: only those that are known are referred to.
    fn inputs(&self) -> Vec<StateId> {
        let mut found = Vec::new();
        self.add_inputs(&mut found);
        found
    }

    fn add_inputs(&self, found: &mut Vec<StateId>) {
        match self {
            Shape::Input(id) => found.push(*id),
            Shape::At(inner, _) | Shape::Array(inner) | Shape::Element(inner) => inner.add_inputs(found),
            Shape::With(base, _, value) => {
                base.add_inputs(found);
                value.add_inputs(found);
            }
            Shape::Object(fields) => fields.iter().for_each(|(_, shape)| shape.add_inputs(found)),
            Shape::Tuple(shapes) | Shape::OneOf(shapes) => shapes.iter().for_each(|shape| shape.add_inputs(found)),
            _ => {}
        }
    }
}

impl PartialEq for Shape {
    /// Types are the same where their tokens are.
    fn eq(&self, other: &Shape) -> bool {
        match (self, other) {
            (Shape::Any, Shape::Any) => true,
            (Shape::Type(a), Shape::Type(b)) => a == b,
            (Shape::Input(a), Shape::Input(b)) => a == b,
            (Shape::At(a, a_steps), Shape::At(b, b_steps)) => a_steps == b_steps && a == b,
            (Shape::With(a, a_keys, a_value), Shape::With(b, b_keys, b_value)) => {
                a_keys == b_keys && a == b && a_value == b_value
            }
            (Shape::Object(a), Shape::Object(b)) => a == b,
            (Shape::Tuple(a), Shape::Tuple(b)) | (Shape::OneOf(a), Shape::OneOf(b)) => a == b,
            (Shape::Array(a), Shape::Array(b)) | (Shape::Element(a), Shape::Element(b)) => a == b,
            (Shape::Text(a), Shape::Text(b)) => a == b,
            (Shape::Integer(a), Shape::Integer(b)) => a == b,
            (Shape::Plain(a), Shape::Plain(b)) => a == b,
            _ => false,
        }
    }
}
