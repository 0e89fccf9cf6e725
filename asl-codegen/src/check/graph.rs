//! Where the states of a scope lead, by their numbers: names are looked up once, for all rules that follow transitions.

use super::scope::{self, Target};
use crate::by_name::ByName;
use crate::collect_vec::{CollectVec, PushAll};
use crate::model::{Scope, State};

/// A scope's transitions.
pub(super) struct Graph<'a> {
    /// Whose they are.
    pub(super) scope: &'a Scope,
    /// The state that `StartAt` names.
    pub(super) start: Option<usize>,
    /// The states that each state leads to.
    pub(super) targets: Vec<Vec<usize>>,
    /// Whether an execution can go round in it.
    pub(super) has_loop: bool,
    /// The fields that name no state of the scope; none where there are no states, which is a fault of its own.
    pub(super) unknown: Vec<Target<'a>>,
    /// Whether it could be read where all states lead: if not, rules about what leads where keep silent.
    pub(super) is_known: bool,
    numbers: ByName<'a, usize>,
}

impl<'a> Graph<'a> {
    /// The transitions of a scope, not of those inside it.
    pub(super) fn of(scope: &'a Scope) -> Graph<'a> {
        let states = &scope.states;
        let numbers = scope::places(scope);
        let mut unknown = Vec::new();
        let mut number_of = |target: Target<'a>| {
            let number = numbers.get(target.name.as_str()).copied();
            if number.is_none() && !states.is_empty() {
                unknown.push(target);
            }
            number
        };
        let start = scope.start_at.as_ref().and_then(|name| number_of(Target { field: "StartAt", name }));
        let mut targets = Vec::with_capacity(states.len());
        for state in states {
            let mut of_state = Vec::new();
            scope::each_target(state, &mut |target| of_state.push_all(number_of(target)));
            targets.push(of_state);
        }
        let is_known = unknown.is_empty() && states.iter().all(scope::is_complete);
        let has_loop = has_loop(&targets);
        Graph { scope, start, targets, has_loop, unknown, is_known, numbers }
    }

    /// Which states `StartAt` leads to.
    pub(super) fn reached(&self) -> Vec<bool> {
        follow(&self.targets, self.start.into_iter().collect_vec())
    }

    /// The state of this name.
    pub(super) fn state(&self, name: &str) -> Option<&'a State> {
        self.numbers.get(name).and_then(|number| self.scope.states.get(*number))
    }

    /// The state that transitions to the name of this one lead to: another where a name stands twice.
    pub(super) fn meant(&self, number: usize) -> usize {
        let name = self.scope.states.get(number).map(|state| state.name.as_str());
        name.and_then(|name| self.numbers.get(name)).copied().unwrap_or(number)
    }
}

/// Whether some nodes lead to themselves: they are left when all those are taken away that nothing is left to lead to.
fn has_loop(targets: &[Vec<usize>]) -> bool {
    let mut ways_in = vec![0_usize; targets.len()];
    for targets in targets {
        for target in targets {
            ways_in[*target] += 1;
        }
    }
    let mut open = (0..targets.len()).filter(|node| ways_in[*node] == 0).collect_vec();
    let mut n_left = targets.len();
    while let Some(node) = open.pop() {
        n_left -= 1;
        for target in &targets[node] {
            ways_in[*target] -= 1;
            if ways_in[*target] == 0 {
                open.push(*target);
            }
        }
    }
    n_left > 0
}

/// Which nodes some lead to, themselves included.
pub(super) fn follow(targets: &[Vec<usize>], mut open: Vec<usize>) -> Vec<bool> {
    let mut reached = vec![false; targets.len()];
    while let Some(node) = open.pop() {
        if let (Some(seen @ false), Some(targets)) = (reached.get_mut(node), targets.get(node)) {
            *seen = true;
            open.extend_from_slice(targets);
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::has_loop;

    #[test]
    fn loops_are_seen() {
        let graph =
            |targets: &[&[usize]]| has_loop(&targets.iter().map(|targets| targets.to_vec()).collect::<Vec<_>>());
        assert!(!graph(&[]) && !graph(&[&[1, 2, 1], &[2], &[]]));
        assert!(graph(&[&[0]]) && graph(&[&[1], &[2], &[1]]) && graph(&[&[], &[2], &[0, 1]]));
    }
}
