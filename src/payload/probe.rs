//! Looking at values of types that may or may not be [`Payload`]: code generated for a definition doesn't know.
//!
//! `Probe::<T>::…` finds the inherent items where `T` is a payload and those of [`ProbeAny`] elsewhere: inherent items
//! win, but only if their bounds hold. This works where `T` is a type, not where it is a parameter.

use std::cell::OnceCell;
use std::marker::PhantomData;

use serde::Serialize;

use super::build::{self, Fields};
use super::leaves::Leaves;
use super::part::Source;
use super::{PathPart, Payload, Schema, Step};
use crate::Value;
use crate::reference_path::find;
use crate::value::{Scalar, to_value};

/// What is known of a type. See the module's documentation.
///
/// ```
/// use asl::payload::{Probe, ProbeAny, Schema};
/// struct Foreign;
/// assert_eq!(Probe::<u8>::SCHEMA, &Schema::Integer { min: 0, max: 255 });
/// assert_eq!(Probe::<Foreign>::SCHEMA, &Schema::Opaque);
/// ```
pub struct Probe<T>(PhantomData<T>);

impl<T: Payload> Probe<T> {
    /// What the type's JSON looks like.
    pub const SCHEMA: &'static Schema = T::SCHEMA;

    /// Reads a value in place, as far as its type allows.
    ///
    /// ```
    /// use asl::payload::{PathPart, Probe, Step};
    /// use asl::value::{Number, Scalar};
    /// let digits = vec![5, 6];
    /// let reader = Probe::<Vec<u8>>::reader(&digits);
    /// let scalar = reader.scalar(&[Step::Index(1)], &[PathPart::Index(1)]);
    /// assert!(matches!(scalar, Scalar::Number(Number::Int(6))));
    /// ```
    #[inline]
    pub const fn reader(value: &T) -> Reader<'_, T> {
        Reader { value, json: OnceCell::new() }
    }
}

impl<T: Payload + 'static> Probe<T> {
    /// How the type's parts are read.
    pub const SOURCE: Source<T> = Source::payload();

    /// Whether [`Probe::build`] makes values if every field is given.
    pub const IS_BUILT: bool = T::IS_BUILT;

    /// A value whose fields are given one by one. `None` where only serde can read it.
    ///
    /// ```
    /// use asl::Payload;
    /// use asl::payload::{Given, Picked, Probe, n_given, same_fields};
    ///
    /// #[derive(Payload)]
    /// struct Order { id: String, card: String }
    /// #[derive(Payload)]
    /// struct Charge { card: String }
    ///
    /// const TABLE: [Given; n_given(Charge::SCHEMA)] = same_fields(Order::SCHEMA, Charge::SCHEMA);
    /// let order = Order { id: "7".to_string(), card: "4242".to_string() };
    /// let charge: Option<Charge> = Probe::<Charge>::build(Picked {
    ///     source: &order,
    ///     reader: Probe::<Order>::SOURCE,
    ///     table: &TABLE,
    ///     computed: &[],
    /// });
    /// assert_eq!(charge.unwrap().card, "4242");
    /// ```
    #[inline(always)]
    pub fn build<F: Fields>(fields: F) -> Option<T> {
        build::build(fields)
    }
}

/// What holds for every type that lives long enough. In scope wherever [`Probe`] is used.
pub trait SourceAny {
    /// The type asked about.
    type Asked;

    /// How the parts of a type are read of which nothing is known.
    const SOURCE: Source<Self::Asked>;

    /// It isn't built.
    const IS_BUILT: bool = false;

    /// Only serde can read it.
    fn build<F: Fields>(fields: F) -> Option<Self::Asked> {
        drop(fields);
        None
    }
}

impl<T: 'static> SourceAny for Probe<T> {
    type Asked = T;

    const SOURCE: Source<T> = Source::opaque();
}

/// What holds for every type. In scope wherever [`Probe`] is used.
pub trait ProbeAny {
    /// The type asked about.
    type Probed;

    /// Nothing is known.
    const SCHEMA: &'static Schema = &Schema::Opaque;

    /// Reads what serde writes.
    fn reader(value: &Self::Probed) -> JsonReader<'_, Self::Probed>;
}

impl<T> ProbeAny for Probe<T> {
    type Probed = T;

    #[inline]
    fn reader(value: &T) -> JsonReader<'_, T> {
        JsonReader { value, json: OnceCell::new() }
    }
}

/// A look at a payload.
#[derive(Debug)]
pub struct Reader<'a, T> {
    value: &'a T,
    /// What serde writes, for the parts that only serde can look into.
    json: OnceCell<Option<Value>>,
}

impl<T: Payload + Serialize> Reader<'_, T> {
    /// What a path leads to: `steps` is what [`resolve`](super::resolve) makes of `parts`. Data that can't be serialised
    /// has nothing for a path to lead to.
    // Always inlined where the path is a constant: what remains is one way of the match, and no trace of the cell.
    #[inline(always)]
    pub fn scalar(&self, steps: &[Step], parts: &[PathPart]) -> Scalar<'_> {
        match steps {
            [Step::Opaque, ..] => in_json(&self.json, self.value, parts),
            [] if const { Leaves::find(T::SCHEMA, &[]).opaque } => in_json(&self.json, self.value, parts),
            steps => self.value.scalar(steps),
        }
    }

    /// What a path leads to, as JSON: as [`Reader::scalar`] finds it, and of arrays and objects what serde writes.
    #[inline]
    pub fn json(&self, steps: &[Step], parts: &[PathPart]) -> Option<Value> {
        match self.scalar(steps, parts) {
            Scalar::Null => Some(Value::Null),
            Scalar::Bool(bool) => Some(Value::from(bool)),
            Scalar::Number(number) => Some(Value::Number(number)),
            Scalar::String(text) => Some(Value::from(text)),
            Scalar::Composite | Scalar::Absent => find(self.whole(), parts).cloned(),
        }
    }

    /// All of it, as serde writes it; null where it can't.
    pub fn whole(&self) -> &Value {
        whole(&self.json, self.value)
    }
}

/// Payloads without serde: what only serde can look into stays closed. In scope wherever [`Probe`] is used.
pub trait ReadWithoutSerde {
    /// What a path leads to.
    fn scalar(&self, steps: &[Step], parts: &[PathPart]) -> Scalar<'_>;
}

impl<T: Payload> ReadWithoutSerde for Reader<'_, T> {
    #[inline]
    fn scalar(&self, steps: &[Step], _: &[PathPart]) -> Scalar<'_> {
        self.value.scalar(steps)
    }
}

/// A look at what serde writes for a value.
#[derive(Debug)]
pub struct JsonReader<'a, T> {
    value: &'a T,
    json: OnceCell<Option<Value>>,
}

impl<T: Serialize> JsonReader<'_, T> {
    /// What a path leads to. The value is serialised once, however many paths are asked for.
    pub fn scalar(&self, _: &[Step], parts: &[PathPart]) -> Scalar<'_> {
        in_json(&self.json, self.value, parts)
    }

    /// What a path leads to, as JSON.
    pub fn json(&self, _: &[Step], parts: &[PathPart]) -> Option<Value> {
        find(self.whole(), parts).cloned()
    }

    /// All of it, as serde writes it; null where it can't.
    pub fn whole(&self) -> &Value {
        whole(&self.json, self.value)
    }
}

#[cold]
#[inline(never)]
fn whole<'a, T: Serialize>(json: &'a OnceCell<Option<Value>>, value: &T) -> &'a Value {
    json.get_or_init(|| to_value(value).ok()).as_ref().unwrap_or(&Value::Null)
}

#[cold]
#[inline(never)]
fn in_json<'a, T: Serialize>(json: &'a OnceCell<Option<Value>>, value: &T, parts: &[PathPart]) -> Scalar<'a> {
    let json = json.get_or_init(|| to_value(value).ok());
    json.as_ref().and_then(|json| find(json, parts)).map_or(Scalar::Absent, Value::scalar)
}
