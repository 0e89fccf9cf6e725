//! Which states of a scope lead to each other: the strongly connected components of its transitions.

/// What a walk knows of a node.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// When the node was entered, from 1; 0 where it wasn't.
    entered: usize,
    /// The earliest node on the way here that can be reached from this one.
    earliest: usize,
    /// Whether the node is in no component yet.
    is_open: bool,
}

/// The components of the nodes that lead to `targets`, each after all those that it leads to (Tarjan's algorithm, without
/// recursion: a chain of states may be long).
pub(super) fn components(targets: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let (mut seen, mut found, mut open, mut time) = (vec![Seen::default(); targets.len()], Vec::new(), Vec::new(), 0);
    for start in 0..targets.len() {
        let mut way = Vec::new();
        let mut next = (get(&seen, start).entered == 0).then_some(start);
        loop {
            if let Some(node) = next.take() {
                time += 1;
                set(&mut seen, node, Seen { entered: time, earliest: time, is_open: true });
                open.push(node);
                way.push((node, targets.get(node).map(Vec::as_slice).unwrap_or_default().iter()));
            }
            let Some((node, rest)) = way.last_mut() else { break };
            let (node, target) = (*node, rest.next());
            let Seen { entered, earliest, .. } = get(&seen, node);
            match target.map(|target| (*target, get(&seen, *target))) {
                Some((target, known)) if known.entered == 0 => next = Some(target),
                Some((_, known)) if known.is_open => lower(&mut seen, node, known.entered),
                Some(_) => {}
                None => {
                    way.pop();
                    if let Some((before, _)) = way.last() {
                        lower(&mut seen, *before, earliest);
                    }
                    if entered == earliest {
                        found.push(close(&mut seen, &mut open, node));
                    }
                }
            }
        }
    }
    found
}

/// The places of nodes in a component.
pub(super) struct Places {
    /// By node: its place, from 1; 0 where it is not in the component.
    numbers: Vec<usize>,
}

impl Places {
    pub(super) fn of(component: &[usize]) -> Places {
        let last = component.iter().max().copied().unwrap_or(0);
        let mut numbers = vec![0; last + 1];
        for (place, node) in component.iter().enumerate() {
            if let Some(number) = numbers.get_mut(*node) {
                *number = place + 1;
            }
        }
        Places { numbers }
    }

    /// The node's place; nothing where it is not in the component.
    pub(super) fn of_node(&self, node: usize) -> Option<usize> {
        self.numbers.get(node)?.checked_sub(1)
    }
}

/// Takes the component that begins with `first` off the open nodes.
fn close(seen: &mut [Seen], open: &mut Vec<usize>, first: usize) -> Vec<usize> {
    let from = open.iter().rposition(|node| *node == first).unwrap_or(open.len());
    let component = open.split_off(from);
    for node in &component {
        set(seen, *node, Seen { is_open: false, ..get(seen, *node) });
    }
    component
}

fn get(seen: &[Seen], node: usize) -> Seen {
    seen.get(node).copied().unwrap_or_default()
}

fn set(seen: &mut [Seen], node: usize, now: Seen) {
    if let Some(seen) = seen.get_mut(node) {
        *seen = now;
    }
}

fn lower(seen: &mut [Seen], node: usize, earliest: usize) {
    let known = get(seen, node);
    set(seen, node, Seen { earliest: known.earliest.min(earliest), ..known });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(graph: &[&[usize]], expected: &[&[usize]]) {
        let mut found = components(&graph.iter().map(|targets| targets.to_vec()).collect::<Vec<_>>());
        found.iter_mut().for_each(|component| component.sort_unstable());
        assert_eq!(found, expected);
    }

    #[test]
    fn loops_are_components() {
        check(&[&[1], &[2], &[]], &[&[2], &[1], &[0]]);
        check(&[&[1], &[2, 0], &[2]], &[&[2], &[0, 1]]);
        check(&[&[1], &[2], &[3, 1], &[0]], &[&[0, 1, 2, 3]]);
        check(&[&[], &[0, 2], &[1]], &[&[0], &[1, 2]]);
        check(&[&[1, 3], &[2], &[1, 4], &[4], &[]], &[&[4], &[1, 2], &[3], &[0]]);
    }

    #[test]
    fn a_long_chain_is_no_recursion() {
        let chain: Vec<Vec<usize>> =
            (1..=100_000).map(|next| if next < 100_000 { vec![next] } else { Vec::new() }).collect();
        assert_eq!(components(&chain).len(), 100_000);
    }
}
