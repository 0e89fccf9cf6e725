//! Many lines of execution inside one state: a Parallel's branches, a Map's iterations.
//!
//! A fork is plain data like everything else: the lines that run, what those that ended have returned, and the items that
//! have not begun. Specification: [Parallel State](https://states-language.net/#parallel-state),
//! [Map State](https://states-language.net/#map-state).

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::thread::{Line, Thread};
use crate::context_object::Surroundings;
use crate::effect::{Delivery, Effect, Path};
use crate::error::ExecutionError;
use crate::ledger::Ledger;
use crate::machine::Scope;
use crate::state::StateInfo;
use crate::value::{Value, object, to_value};

/// A line of a fork, whatever scope it runs in.
pub trait Strand<C, A> {
    /// Begins; `None` while the line waits for something, else what it returned.
    fn start(&mut self, previous_event: u64, line: &mut Line<'_, C>) -> Option<Result<Value, ExecutionError>>;

    /// Goes on with an event that it waits for.
    fn deliver(
        &mut self,
        path: &[u32],
        number: u64,
        delivery: Delivery<A>,
        line: &mut Line<'_, C>,
    ) -> Option<Result<Value, ExecutionError>>;

    /// What it waits for is not waited for any more.
    fn cancel(&mut self, path: &Path, effects: &mut Vec<Effect<C>>);

    /// The same, because another line of its fork has failed: which is recorded.
    fn abort(&mut self, line: &mut Line<'_, C>);

    /// The effects that it waits for, again.
    fn open_effects(&mut self, path: &Path, around: &Surroundings<'_>, effects: &mut Vec<Effect<C>>);

    /// The number of its last event.
    fn last_event(&self) -> u64;

    /// The states that it is in.
    fn current_states(&mut self, states: &mut Vec<&'static StateInfo>);
}

/// The lines that the forks of a scope are made of: an enum with a variant per inner scope.
pub trait Strands<C, A>: Send {
    /// Whether there are any.
    const ANY: bool = true;

    /// The line in this variant.
    fn strand(&mut self) -> &mut dyn Strand<C, A>;
}

/// Of a scope without Parallel and Map states.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub enum NoStrands {}

impl<C, A> Strands<C, A> for NoStrands {
    const ANY: bool = false;

    fn strand(&mut self) -> &mut dyn Strand<C, A> {
        match *self {}
    }
}

/// A line of execution through one inner scope.
#[derive(Serialize, Deserialize)]
#[serde(bound(
    serialize = "S: Serialize, S::Strands: Serialize, S::Variables: Serialize",
    deserialize = "S: DeserializeOwned, S::Strands: DeserializeOwned, S::Variables: DeserializeOwned"
))]
pub struct Branch<S: Scope> {
    start: Option<S>,
    thread: Thread<S>,
}

impl<S: Scope> Branch<S> {
    /// A line about to begin in this state, with these variables.
    pub fn new(start: S, variables: S::Variables) -> Branch<S> {
        Branch { start: Some(start), thread: Thread::new(variables) }
    }
}

fn output<O: Serialize>(result: Result<O, ExecutionError>) -> Result<Value, ExecutionError> {
    to_value(&result?).map_err(|error| ExecutionError::runtime(error.to_string()))
}

impl<S: Scope> Strand<S::Call, S::Answer> for Branch<S> {
    fn start(&mut self, previous_event: u64, line: &mut Line<'_, S::Call>) -> Option<Result<Value, ExecutionError>> {
        let start = self.start.take()?;
        self.thread.begin_after(previous_event);
        self.thread.start(start, line).map(output)
    }

    fn deliver(
        &mut self,
        path: &[u32],
        number: u64,
        delivery: Delivery<S::Answer>,
        line: &mut Line<'_, S::Call>,
    ) -> Option<Result<Value, ExecutionError>> {
        self.thread.deliver(path, number, delivery, line).map(output)
    }

    fn cancel(&mut self, path: &Path, effects: &mut Vec<Effect<S::Call>>) {
        self.thread.cancel(path, effects);
    }

    fn abort(&mut self, line: &mut Line<'_, S::Call>) {
        self.thread.abort(line);
    }

    fn open_effects(&mut self, path: &Path, around: &Surroundings<'_>, effects: &mut Vec<Effect<S::Call>>) {
        self.thread.open_effects(path, around, effects);
    }

    fn last_event(&self) -> u64 {
        self.thread.last_event()
    }

    fn current_states(&mut self, states: &mut Vec<&'static StateInfo>) {
        self.thread.current_states(states);
    }
}

/// What a state wants to run in lines of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Work {
    /// A Parallel's branches, each with the state's effective input.
    Branches {
        /// How many.
        count: u32,
        /// The effective input.
        input: Value,
    },
    /// A Map's items.
    Items {
        /// The items: an array, or an object, whose items are its entries.
        items: Value,
        /// The effective input, which `ItemSelector` reads.
        input: Value,
        /// How many may run at the same time.
        max_concurrency: u32,
    },
}

/// How many iterations of an inline Map run at the same time where the definition doesn't say.
///
/// See [Inline mode](https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html).
pub const INLINE_CONCURRENCY: u32 = 40;

impl Work {
    /// How many lines there are to run.
    #[inline]
    pub fn len(&self) -> u32 {
        match self {
            Work::Branches { count, .. } => *count,
            Work::Items { items, .. } => {
                let length = match items {
                    Value::Array(items) => items.len(),
                    Value::Object(entries) => entries.len(),
                    _ => 0,
                };
                u32::try_from(length).unwrap_or(u32::MAX)
            }
        }
    }

    /// Whether there is nothing to run: a Map over an empty array.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The effective input of the state.
    #[inline]
    pub fn input(&self) -> &Value {
        let (Work::Branches { input, .. } | Work::Items { input, .. }) = self;
        input
    }

    /// What the iteration with this number begins with: the item, of an object `{"Key": …, "Value": …}`; null for a Parallel.
    #[inline]
    pub fn item(&self, number: u32) -> Value {
        let value = self.value(number);
        match self.key(number) {
            None => value,
            Some(key) => object([("Key", key), ("Value", value)]),
        }
    }

    /// The key of an object's entry.
    #[inline]
    pub(crate) fn key(&self, number: u32) -> Option<Value> {
        let Work::Items { items: Value::Object(entries), .. } = self else { return None };
        entries.at(number as usize).map(|(key, _)| Value::String(key.clone()))
    }

    /// The item itself, or the value of an object's entry.
    #[inline]
    pub(crate) fn value(&self, number: u32) -> Value {
        self.value_ref(number).cloned().unwrap_or_default()
    }

    #[inline]
    pub(crate) fn value_ref(&self, number: u32) -> Option<&Value> {
        match self {
            Work::Items { items: Value::Object(entries), .. } => entries.at(number as usize).map(|(_, value)| value),
            Work::Items { items, .. } => items.get_index(number as usize),
            Work::Branches { .. } => None,
        }
    }

    #[inline]
    pub(crate) fn is_map(&self) -> bool {
        matches!(self, Work::Items { .. })
    }

    /// How many lines may run at the same time, as the definition says it: 0 where it doesn't.
    #[inline]
    pub fn max_concurrency(&self) -> u32 {
        match self {
            Work::Branches { .. } => 0,
            Work::Items { max_concurrency, .. } => *max_concurrency,
        }
    }

    #[inline]
    fn most_at_once(&self) -> usize {
        match self {
            Work::Branches { .. } | Work::Items { max_concurrency: 0, .. } => {
                if self.is_map() {
                    INLINE_CONCURRENCY as usize
                } else {
                    usize::MAX
                }
            }
            Work::Items { max_concurrency, .. } => *max_concurrency as usize,
        }
    }
}

/// The lines of a state that has forked.
#[derive(Serialize, Deserialize)]
pub(super) struct Fork<T> {
    /// Those that run, by number.
    pub(super) running: Ledger<u32, T>,
    pub(super) plan: Box<Plan>,
}

/// What has run, and what is to run: the same for all machines.
#[derive(Serialize, Deserialize)]
pub(super) struct Plan {
    pub(super) work: Work,
    /// What those that ended have returned, by number.
    results: Vec<Option<Value>>,
    /// The number of the next one to begin.
    next: u32,
    /// The event that the next one begins after.
    pub(super) begin_after: u64,
}

impl<T> Fork<T> {
    pub(super) fn new(work: Work, begin_after: u64) -> Fork<T> {
        Fork { running: Ledger::default(), plan: Box::new(Plan::new(work, begin_after)) }
    }

    /// The number of the next line to begin, where one may.
    pub(super) fn take_next(&mut self) -> Option<u32> {
        self.plan.take_next(self.running.len())
    }

    /// A line has returned.
    pub(super) fn ended(&mut self, number: u32, result: Value) {
        self.running.remove(number);
        self.plan.ended(number, result);
    }

    pub(super) fn is_done(&self) -> bool {
        self.running.is_empty() && self.plan.has_begun_all()
    }
}

impl Plan {
    #[inline]
    fn new(work: Work, begin_after: u64) -> Plan {
        let results = (0..work.len()).map(|_| None).collect();
        Plan { work, results, next: 0, begin_after }
    }

    #[inline]
    fn take_next(&mut self, n_running: usize) -> Option<u32> {
        if self.has_begun_all() || n_running >= self.work.most_at_once() {
            return None;
        }
        self.next += 1;
        Some(self.next - 1)
    }

    #[inline]
    fn has_begun_all(&self) -> bool {
        self.next >= self.work.len()
    }

    #[inline]
    fn ended(&mut self, number: u32, result: Value) {
        if let Some(slot) = self.results.get_mut(number as usize) {
            *slot = Some(result);
        }
    }

    /// What all have returned, in the order of their numbers.
    #[inline]
    pub(super) fn into_results(self) -> Value {
        self.results.into_iter().map(Option::unwrap_or_default).collect::<Vec<Value>>().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_items_of_an_object_are_its_entries() {
        let check = |items: &str, number: u32, key: Option<&str>, value: &str, item: &str| {
            let work = Work::Items { items: items.parse().unwrap(), input: Value::Null, max_concurrency: 0 };
            assert_eq!(work.key(number).as_ref().and_then(Value::as_str), key);
            assert_eq!(
                (work.value(number).to_string().as_str(), work.item(number).to_string().as_str()),
                (value, item)
            );
            work.len()
        };
        assert_eq!(check(r#"{"a": 1, "b": 2}"#, 1, Some("b"), "2", r#"{"Key":"b","Value":2}"#), 2);
        assert_eq!(check("[5]", 0, None, "5", "5"), 1);
        assert_eq!(check("[5]", 1, None, "null", "null"), 1);
    }
}
