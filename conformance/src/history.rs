//! Compares histories: as trees, because branches and iterations run at the same time and their events interleave.
//!
//! Each event is linked to the one before it in its line (`prev`), so a history is a tree whose branching points are where work
//! began to go on at the same time. Two histories are the same where their trees are, whatever the order of numbers. An event that
//! joins lines is linked to whichever line came last: where there were several, it counts as linked to where they began.

mod event;

use serde_json::Value as Json;

use self::event::Event;
use crate::verdict::Fault;

/// The first event that is not as recorded. `order_lost`: the recording has no links inside a Parallel.
pub fn compare(expected: &[Json], actual: &[Json], order_lost: bool) -> Option<Fault> {
    let expected: Vec<Event> = expected.iter().map(Event::recorded).collect();
    let start = actual.first().and_then(|event| event["timestamp"].as_str());
    let actual: Vec<Event> = actual.iter().map(|event| Event::actual(event, start)).collect();
    if order_lost {
        return compare_unordered(&expected, &actual);
    }
    compare_forests(&Tree::new(&expected), &Tree::new(&actual))
}

/// Each recorded event must be there. There may be more: the tool that recorded has dropped some where it lost the order.
fn compare_unordered(expected: &[Event], actual: &[Event]) -> Option<Fault> {
    let mut left: Vec<&Event> = actual.iter().collect();
    for event in expected {
        match left.iter().position(|actual| event.fault(actual).is_none()) {
            Some(index) => drop(left.remove(index)),
            None => return Some(missing(event, &left)),
        }
    }
    None
}

/// Events with who follows whom.
struct Tree<'a> {
    events: &'a [Event],
    children: Vec<Vec<usize>>,
    roots: Vec<usize>,
    parents: Vec<Option<usize>>,
}

impl<'a> Tree<'a> {
    fn new(events: &'a [Event]) -> Tree<'a> {
        let mut tree =
            Tree { events, children: vec![Vec::new(); events.len()], roots: Vec::new(), parents: Vec::new() };
        let by_id = |id: u64| events.iter().position(|event| event.id == id);
        let parents: Vec<Option<usize>> = events.iter().map(|event| by_id(event.previous)).collect();
        let mut lines = vec![0; events.len()];
        for (event, parent) in events.iter().zip(&parents) {
            if let (false, Some(parent)) = (event.is_join(), parent) {
                lines[*parent] += 1;
            }
        }
        let mut linked = parents.clone();
        for index in 0..events.len() {
            if let Some(fork) = tree.fork_of(index, &linked)
                && lines[fork] > 1
            {
                linked[index] = Some(fork);
            }
            match linked[index] {
                // A link to a later event, or to the event itself, is no link.
                Some(parent) if parent < index => tree.children[parent].push(index),
                _ => tree.roots.push(index),
            }
        }
        tree.parents = linked;
        tree
    }

    /// What the first event like this one follows, if there is one.
    fn place_of(&self, event: &Event) -> Option<String> {
        let index = self.events.iter().position(|other| event.is_alike(other))?;
        let parent = self.parents[index].filter(|parent| *parent < index);
        Some(parent.map_or("nothing".to_string(), |parent| self.events[parent].to_string()))
    }

    /// Where the lines began that this event joins.
    fn fork_of(&self, index: usize, parents: &[Option<usize>]) -> Option<usize> {
        if !self.events[index].is_join() {
            return None;
        }
        let (mut at, mut inner) = (index, 0);
        while let Some(parent) = parents[at].filter(|parent| *parent < at) {
            let event = &self.events[parent];
            // The state that this line ran inside may have ended before: its own pair is stepped over.
            let is_pair = event.is_join() && !event.follows_join(&self.events[index]);
            match (event.is_fork(), inner) {
                (true, 0) => return Some(parent),
                (true, _) => inner -= 1,
                (false, _) => inner += usize::from(is_pair),
            }
            at = parent;
        }
        None
    }
}

fn compare_forests(expected: &Tree<'_>, actual: &Tree<'_>) -> Option<Fault> {
    compare_siblings((expected, &expected.roots), (actual, &actual.roots))
}

type Nodes<'t, 'a> = (&'t Tree<'a>, &'t [usize]);

/// The first fault in two sets of events that follow the same event, and in all that follows them.
fn compare_siblings<'t, 'a>(mut expected: Nodes<'t, 'a>, mut actual: Nodes<'t, 'a>) -> Option<Fault> {
    // Most of a history is one line: it is followed without recursion.
    while let ([e], [a]) = (expected.1, actual.1) {
        if let Some(fault) = expected.0.events[*e].fault(&actual.0.events[*a]) {
            return Some(fault);
        }
        expected.1 = &expected.0.children[*e];
        actual.1 = &actual.0.children[*a];
    }
    let mut left: Vec<usize> = actual.1.to_vec();
    let mut unmatched = Vec::new();
    for e in expected.1 {
        match left.iter().position(|a| compare_nodes((expected.0, *e), (actual.0, *a)).is_none()) {
            Some(index) => drop(left.remove(index)),
            None => unmatched.push(*e),
        }
    }
    match unmatched.first() {
        Some(e) => Some(explain((expected.0, *e), (actual.0, &left))),
        None => left.first().map(|a| unexpected(expected.0, (actual.0, *a))),
    }
}

type Node<'t, 'a> = (&'t Tree<'a>, usize);

fn compare_nodes(expected: Node<'_, '_>, actual: Node<'_, '_>) -> Option<Fault> {
    let fault = expected.0.events[expected.1].fault(&actual.0.events[actual.1]);
    let children = || {
        let (expected_children, actual_children) = (&expected.0.children[expected.1], &actual.0.children[actual.1]);
        compare_siblings((expected.0, expected_children), (actual.0, actual_children))
    };
    fault.or_else(children)
}

/// Why none of the events that are left is the expected one: told by the one that is nearest to it.
fn explain(expected: Node<'_, '_>, left: Nodes<'_, '_>) -> Fault {
    let event = &expected.0.events[expected.1];
    let near = left.1.iter().find(|index| event.fault(&left.0.events[**index]).is_none());
    let near = near.or_else(|| left.1.iter().find(|index| event.is_alike(&left.0.events[**index])));
    let fault = near.and_then(|index| compare_nodes(expected, (left.0, *index)));
    let events: Vec<&Event> = left.1.iter().map(|index| &left.0.events[*index]).collect();
    let elsewhere = || Some(misplaced(event, &expected.0.place_of(event)?, &left.0.place_of(event)?));
    fault.or_else(|| elsewhere().filter(|_| events.is_empty())).unwrap_or_else(|| missing(event, &events))
}

fn misplaced(event: &Event, expected: &str, actual: &str) -> Fault {
    let text = format!("history: {event} follows {actual}, in the recording {expected}");
    Fault::new(format!("history: prev of {}", event.kind), text)
}

fn missing(event: &Event, left: &[&Event]) -> Fault {
    let left: Vec<String> = left.iter().map(|event| event.to_string()).collect();
    let got = if left.is_empty() { "nothing".to_string() } else { left.join(", ") };
    Fault::new(format!("history: no {}", event.kind), format!("history: expected {event}, got {got}"))
}

fn unexpected(expected: &Tree<'_>, (actual, index): Node<'_, '_>) -> Fault {
    let event = &actual.events[index];
    if let (Some(place), Some(actual_place)) = (expected.place_of(event), actual.place_of(event))
        && place != actual_place
    {
        return misplaced(event, &place, &actual_place);
    }
    Fault::new(format!("history: a {} too many", event.kind), format!("history: {event} is not in the recording"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn recorded(events: &[(u64, u64, &str, Json)]) -> Vec<Json> {
        let event = |(id, prev, kind, fields): &(u64, u64, &str, Json)| {
            let mut event = json!({"id": id, "prev": prev, "type": kind});
            event.as_object_mut().unwrap().extend(fields.as_object().cloned().unwrap_or_default());
            event
        };
        events.iter().map(event).collect()
    }

    fn actual(events: &[(u64, u64, &str, Json)]) -> Vec<Json> {
        let event = |(id, previous, kind, fields): &(u64, u64, &str, Json)| json!({"id": id, "previousEventId": previous, "type": kind, "timestamp": "2024-01-01T00:00:00Z", "someEventDetails": fields});
        events.iter().map(event).collect()
    }

    #[track_caller]
    fn check(expected: &[(u64, u64, &str, Json)], got: &[(u64, u64, &str, Json)], fault: Option<&str>) {
        let found = compare(&recorded(expected), &actual(got), false);
        assert_eq!(found.map(|fault| fault.text).as_deref(), fault);
    }

    #[test]
    fn one_line() {
        let started = || (1, 0, "ExecutionStarted", json!({"input": {"a": 1}}));
        let got_started = || (1, 0, "ExecutionStarted", json!({"input": "{\"a\":1.0}"}));
        let entered = || (2, 0, "PassStateEntered", json!({"name": "P", "input": {}}));
        let got_entered = |input: &str| (2, 0, "PassStateEntered", json!({"name": "P", "input": input}));
        check(&[started(), entered()], &[got_started(), got_entered("{}")], None);
        let fault = "history: PassStateEntered 'P' .input: expected {}, got []";
        check(&[started(), entered()], &[got_started(), got_entered("[]")], Some(fault));
        let fault = "history: expected PassStateEntered 'P', got nothing";
        check(&[started(), entered()], &[got_started()], Some(fault));
        let fault = "history: PassStateEntered 'P' is not in the recording";
        check(&[started()], &[got_started(), got_entered("{}")], Some(fault));
    }

    #[test]
    fn iterations_interleave() {
        let iteration = |id, prev, kind, index| (id, prev, kind, json!({"name": "M", "index": index}));
        let bare = |id, prev, kind| (id, prev, kind, json!({}));
        let recorded = [
            bare(3, 2, "MapStateStarted"),
            iteration(4, 3, "MapIterationStarted", 0),
            iteration(5, 3, "MapIterationStarted", 1),
            iteration(6, 5, "MapIterationSucceeded", 1),
            iteration(7, 4, "MapIterationSucceeded", 0),
            bare(8, 7, "MapStateSucceeded"),
        ];
        let got = [
            bare(3, 2, "MapStateStarted"),
            iteration(4, 3, "MapIterationStarted", 0),
            iteration(5, 4, "MapIterationSucceeded", 0),
            iteration(6, 3, "MapIterationStarted", 1),
            iteration(7, 6, "MapIterationSucceeded", 1),
            bare(8, 7, "MapStateSucceeded"),
        ];
        check(&recorded, &got, None);
        let mut other = got.clone();
        other[4] = iteration(7, 6, "MapIterationFailed", 1);
        let fault = "history: expected MapIterationSucceeded 'M' [1], got MapIterationFailed 'M' [1]";
        check(&recorded, &other, Some(fault));
    }

    #[test]
    fn links_of_one_line_count() {
        let bare = |id, prev, kind| (id, prev, kind, json!({}));
        let started = || bare(1, 0, "MapStateStarted");
        let iteration = || bare(2, 1, "MapIterationStarted");
        let recorded = [started(), iteration(), bare(3, 2, "MapStateSucceeded"), bare(4, 2, "MapStateExited")];
        check(&recorded, &recorded, None);
        let other = [started(), iteration(), bare(3, 2, "MapStateSucceeded"), bare(4, 3, "MapStateExited")];
        let fault = "history: MapStateExited follows MapStateSucceeded, in the recording MapIterationStarted";
        check(&recorded, &other, Some(fault));
    }
}
