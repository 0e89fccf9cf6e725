//! Random JSON and random paths against evaluators written for these tests, as plainly as possible: those recurse, copy
//! and know nothing of what is missing.

use std::fmt::Write;

use asl::Value;
use asl::json_path::{Filter, FilterOperator, Operand, Segment, find};
use asl::reference_path::{self, Step};

use crate::parse::parse;

/// As many keys as there are types of values, so that paths often lead somewhere.
const KEYS: [&str; 3] = ["a", "b", "c"];

struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }

    fn key(&mut self) -> &'static str {
        KEYS[self.below(3) as usize]
    }

    fn index(&mut self) -> i64 {
        self.below(7) as i64 - 3
    }

    fn value(&mut self, depth: u32) -> Value {
        match self.below(if depth == 0 { 3 } else { 8 }) {
            0 => Value::Null,
            1 => Value::from(self.below(3)),
            2 => Value::from(self.key()),
            3..=5 => (0..self.below(4)).map(|_| self.value(depth - 1)).collect(),
            _ => (0..self.below(4)).map(|_| (self.key(), self.value(depth - 1))).collect(),
        }
    }

    fn definite(&mut self) -> String {
        let mut path = String::from("$");
        for _ in 0..self.below(4) {
            match self.below(2) {
                0 => write!(path, "['{}']", self.key()).unwrap(),
                _ => write!(path, "[{}]", self.index()).unwrap(),
            }
        }
        path
    }

    /// A path that no function ends and that isn't definite.
    fn indefinite(&mut self) -> String {
        let mut path = String::from("$[*]");
        for _ in 0..self.below(4) {
            match self.below(10) {
                0..=2 => write!(path, ".{}", self.key()).unwrap(),
                3 => write!(path, "[{}]", self.index()).unwrap(),
                4 => path.push_str("[*]"),
                5 => write!(path, "..{}", self.key()).unwrap(),
                6 => write!(path, "[{}:]", self.index()).unwrap(),
                7 => write!(path, "[{},{}]", self.index(), self.index()).unwrap(),
                8 => write!(path, "[?(@.{})]", self.key()).unwrap(),
                _ => write!(path, "[?(@.{} == {})]", self.key(), self.below(3)).unwrap(),
            }
        }
        path
    }
}

#[test]
fn definite_paths_agree_with_a_plain_reading() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut n_found = 0;
    for _ in 0..20_000 {
        let (value, path) = (random.value(4), random.definite());
        let segments = parse(&path).unwrap();
        let expected = segments.iter().try_fold(value.clone(), |value, segment| plain(&value, segment).pop());
        let steps: Vec<Step> = segments.iter().map(step_of).collect();
        assert_eq!(reference_path::find(&value, &steps), expected.as_ref(), "{path} of {value}");
        assert_eq!(find(&value, segments).ok(), expected, "{path} of {value}");
        n_found += u32::from(expected.is_some());
    }
    assert!(n_found > 3_000, "only {n_found} paths led anywhere");
}

/// What `ResultPath` puts somewhere is found there, and nothing else has changed but what leads there.
#[test]
fn what_is_put_at_a_path_is_found_there() {
    let mut random = Random(0x1234_5678_9abc_def1);
    let mut n_put = 0;
    for _ in 0..20_000 {
        let (value, path) = (random.value(4), random.definite());
        let steps: Vec<Step> = parse(&path).unwrap().iter().map(step_of).collect();
        let result = Value::from("put");
        let put = reference_path::result_path(value.clone(), &steps, result.clone(), &path);
        assert_eq!(put.as_ref().ok(), plain_put(&value, &steps, &result).as_ref(), "{path} of {value}");
        if let Ok(put) = put {
            assert_eq!(reference_path::take(put, &steps), Some(result), "{path} of {value}");
            n_put += 1;
        }
        assert_eq!(reference_path::take(value.clone(), &steps), reference_path::find(&value, &steps).cloned());
    }
    assert!(n_put > 3_000, "only {n_put} paths could be written to");
}

/// Objects grow, and nothing becomes one; an array's items are replaced.
fn plain_put(value: &Value, steps: &[Step], result: &Value) -> Option<Value> {
    let Some((step, rest)) = steps.split_first() else { return Some(result.clone()) };
    match (step, value) {
        (Step::Key(key), Value::Object(object)) => {
            let empty: Value = Value::from_iter([("", Value::Null); 0]);
            let new = plain_put(object.get(key).unwrap_or(&empty), rest, result)?;
            let others = object.iter().filter(|(name, _)| name.as_str() != *key);
            let mut entries: Vec<(String, Value)> =
                others.map(|(name, value)| (name.to_string(), value.clone())).collect();
            let place = object.iter().position(|(name, _)| name.as_str() == *key).unwrap_or(entries.len());
            entries.insert(place, (key.to_string(), new));
            Some(entries.into_iter().collect())
        }
        (Step::Index(index), Value::Array(items)) => {
            let index = if *index < 0 { index + items.len() as i64 } else { *index };
            let place = usize::try_from(index).ok().filter(|place| *place < items.len())?;
            let new = plain_put(&items[place], rest, result)?;
            Some(
                items.iter().enumerate().map(|(i, item)| if i == place { new.clone() } else { item.clone() }).collect(),
            )
        }
        _ => None,
    }
}

#[test]
fn indefinite_paths_agree_with_a_plain_reading() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut n_found = 0;
    for _ in 0..20_000 {
        let (value, path) = (random.value(5), random.indefinite());
        let segments = parse(&path).unwrap();
        let expected: Value = plain_all(&value, segments).into_iter().collect();
        assert_eq!(find(&value, segments), Ok(expected.clone()), "{path} of {value}");
        n_found += u32::from(expected != Value::from_iter([(); 0]));
    }
    assert!(n_found > 3_000, "only {n_found} paths led anywhere");
}

fn step_of(segment: &Segment) -> Step {
    match segment {
        Segment::Key(key) => Step::Key(key),
        Segment::Index(index) => Step::Index(*index),
        other => panic!("{other:?} is no step"),
    }
}

/// Depth first, one value at a time.
fn plain_all(value: &Value, path: &[Segment]) -> Vec<Value> {
    match path {
        [] => vec![value.clone()],
        [Segment::Descend, rest @ ..] => {
            let here = plain_all(value, rest);
            let below = children(value).into_iter().flat_map(|child| plain_all(&child, path));
            here.into_iter().chain(below).collect()
        }
        [segment, rest @ ..] => plain(value, segment).iter().flat_map(|value| plain_all(value, rest)).collect(),
    }
}

fn plain(value: &Value, segment: &Segment) -> Vec<Value> {
    let items = value.as_array().map(|items| items.to_vec()).unwrap_or_default();
    let at = |index: i64| {
        let index = if index < 0 { index + items.len() as i64 } else { index };
        usize::try_from(index).ok().and_then(|index| items.get(index).cloned())
    };
    match segment {
        Segment::Key(key) => value.get(key).cloned().into_iter().collect(),
        Segment::Index(index) => at(*index).into_iter().collect(),
        Segment::Indices(indices) => indices.iter().filter_map(|index| at(*index)).collect(),
        Segment::Wildcard => children(value),
        Segment::Slice { start: Some(start), end: None } => {
            let skipped = if *start < 0 { (items.len() as i64 + start).max(0) } else { *start };
            items.into_iter().skip(skipped as usize).collect()
        }
        Segment::Filter(filter) => {
            let candidates = if value.as_object().is_some() { vec![value.clone()] } else { items };
            candidates.into_iter().filter(|candidate| accepts(candidate, filter)).collect()
        }
        other => panic!("{other:?} is not generated"),
    }
}

fn accepts(candidate: &Value, filter: &Filter) -> bool {
    match filter {
        Filter::Exists(Operand::Element([Segment::Key(key)])) => candidate.get(key).is_some(),
        Filter::Compare {
            left: Operand::Element([Segment::Key(key)]),
            operator: FilterOperator::Equal,
            right: Operand::Value(expected),
        } => candidate.get(key) == Some(expected),
        other => panic!("{other:?} is not generated"),
    }
}

fn children(value: &Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items.to_vec(),
        Value::Object(object) => object.values().cloned().collect(),
        _ => Vec::new(),
    }
}
