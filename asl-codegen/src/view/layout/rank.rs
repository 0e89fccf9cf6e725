//! Which states stand above which: below all that lead to them. Where ways go round in a circle, one of them leads back up.

use crate::view::graph::Graph;

/// What is known of a graph's ways before anything is placed.
pub(super) struct Ranks {
    /// By the state's index: how many stand above it.
    pub(super) of: Vec<usize>,
    /// By the edge's index: whether it leads back up.
    pub(super) is_back: Vec<bool>,
    /// The states in the order in which they are first come to.
    pub(super) found: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    New,
    /// A way to the state that is looked at leads through it.
    Open,
    Done,
}

/// The ranks of a graph's states.
pub(super) fn ranks(graph: &Graph) -> Ranks {
    let n = graph.nodes.len();
    let mut leaving: Vec<Vec<usize>> = vec![Vec::new(); n];
    for (index, edge) in graph.edges.iter().enumerate().filter(|(_, edge)| edge.from != edge.to) {
        leaving[edge.from].push(index);
    }
    let mut visits = vec![Visit::New; n];
    let mut ranks = Ranks { of: vec![0; n], is_back: vec![false; graph.edges.len()], found: Vec::new() };
    let mut finished = Vec::new();
    for root in graph.start.into_iter().chain(0..n) {
        if visits[root] == Visit::New {
            search(graph, &leaving, root, &mut visits, &mut ranks, &mut finished);
        }
    }
    // A state is finished after all that it leads to.
    for state in finished.into_iter().rev() {
        for &edge in leaving[state].iter().filter(|edge| !ranks.is_back[**edge]) {
            let to = graph.edges[edge].to;
            ranks.of[to] = ranks.of[to].max(ranks.of[state] + 1);
        }
    }
    ranks
}

/// Depth first, without recursion: definitions may be long.
fn search(
    graph: &Graph,
    leaving: &[Vec<usize>],
    root: usize,
    visits: &mut [Visit],
    ranks: &mut Ranks,
    finished: &mut Vec<usize>,
) {
    let mut way = vec![(root, 0)];
    visits[root] = Visit::Open;
    ranks.found.push(root);
    while let Some((state, next)) = way.last_mut() {
        let Some(&edge) = leaving[*state].get(*next) else {
            visits[*state] = Visit::Done;
            finished.push(*state);
            way.pop();
            continue;
        };
        *next += 1;
        let to = graph.edges[edge].to;
        match visits[to] {
            Visit::New => {
                visits[to] = Visit::Open;
                ranks.found.push(to);
                way.push((to, 0));
            }
            Visit::Open => ranks.is_back[edge] = true,
            Visit::Done => {}
        }
    }
}
