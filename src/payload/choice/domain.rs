//! The paths that rules look at, with the kinds of values at each, and what every comparison makes of every kind.

use super::Rule;
use super::atom::{Atom, Atoms, MAX_ATOMS};
use super::truth::{Point, Truth, compare};
use crate::payload::leaves::Leaves;
use crate::payload::{PathPart, Schema, text};

/// How many paths one Choice may look at.
pub(super) const MAX_PATHS: usize = 8;
/// How many comparisons one Choice may have.
const MAX_COMPARISONS: usize = 64;

/// What is known of a Choice's data.
#[derive(Clone, Copy)]
pub(super) struct Domain {
    pub(super) paths: [&'static [PathPart]; MAX_PATHS],
    pub(super) atoms: [Atoms; MAX_PATHS],
    pub(super) n_paths: usize,
    /// Pairs of paths where one goes on from where the other ends.
    relations: [Relation; MAX_PATHS * MAX_PATHS],
    n_relations: usize,
    /// For each comparison, in the order in which they are met: its path, and what it makes of that path's kinds.
    comparisons: [(usize, [Truth; MAX_ATOMS]); MAX_COMPARISONS],
    pub(super) n_comparisons: usize,
    /// There were more paths, comparisons or kinds than there is room for.
    pub(super) overflow: bool,
}

/// `$.case` and `$.case.status`
#[derive(Clone, Copy)]
struct Relation {
    outer: usize,
    inner: usize,
    /// The inner one may lead nowhere although the outer one leads to an array or object.
    may_lack: bool,
}

/// One choice of a kind for each path.
pub(super) type Combination = [usize; MAX_PATHS];

impl Domain {
    #[inline]
    pub(super) const fn of(schema: &'static Schema, rules: &'static [Rule]) -> Domain {
        let mut domain = Domain {
            paths: [&[]; MAX_PATHS],
            atoms: [Atoms::new(); MAX_PATHS],
            n_paths: 0,
            relations: [Relation { outer: 0, inner: 0, may_lack: false }; MAX_PATHS * MAX_PATHS],
            n_relations: 0,
            comparisons: [(0, [Truth::Unknown; MAX_ATOMS]); MAX_COMPARISONS],
            n_comparisons: 0,
            overflow: false,
        };
        domain.collect_paths(schema, rules);
        domain.relate_paths(schema);
        domain.split(rules);
        domain.compare(rules);
        domain
    }

    #[inline]
    const fn collect_paths(&mut self, schema: &'static Schema, rules: &'static [Rule]) {
        let mut idx = 0;
        while idx < rules.len() {
            match rules[idx] {
                Rule::And(rules) | Rule::Or(rules) => self.collect_paths(schema, rules),
                Rule::Not(rule) => self.collect_paths(schema, core::slice::from_ref(rule)),
                Rule::Compare { parts, .. } => self.add_path(schema, parts),
                Rule::Undecidable => {}
            }
            idx += 1;
        }
    }

    #[inline]
    const fn add_path(&mut self, schema: &'static Schema, parts: &'static [PathPart]) {
        if self.path(parts) < self.n_paths {
            return;
        }
        if self.n_paths == MAX_PATHS {
            self.overflow = true;
            return;
        }
        let leaves = Leaves::find(schema, parts);
        let mut atoms = Atoms::new();
        let mut idx = 0;
        while idx < leaves.len() {
            atoms.push_schema(leaves.get(idx));
            idx += 1;
        }
        if leaves.may_be_absent || leaves.is_empty() {
            atoms.push(Atom::Absent);
        }
        self.overflow |= atoms.overflow;
        self.paths[self.n_paths] = parts;
        self.atoms[self.n_paths] = atoms;
        self.n_paths += 1;
    }

    #[inline]
    const fn relate_paths(&mut self, schema: &'static Schema) {
        let mut outer = 0;
        while outer < self.n_paths {
            let leaves = Leaves::find(schema, self.paths[outer]);
            let mut inner = 0;
            while inner < self.n_paths {
                if self.is_inside(inner, outer) {
                    let (_, further) = self.paths[inner].split_at(self.paths[outer].len());
                    let may_lack = leaves.may_lack(further);
                    self.relations[self.n_relations] = Relation { outer, inner, may_lack };
                    self.n_relations += 1;
                }
                inner += 1;
            }
            outer += 1;
        }
    }

    /// Whether one path goes on from where the other ends.
    #[inline]
    const fn is_inside(&self, inner: usize, outer: usize) -> bool {
        let (inner, outer) = (self.paths[inner], self.paths[outer]);
        inner.len() > outer.len() && is_prefix(outer, inner, inner.len())
    }

    /// The number of a path; `n_paths` if it isn't there.
    #[inline]
    const fn path(&self, parts: &[PathPart]) -> usize {
        let mut path = 0;
        while path < self.n_paths && !is_prefix(parts, self.paths[path], parts.len()) {
            path += 1;
        }
        path
    }

    /// Splits ranges of integers at the numbers that they are compared to.
    #[inline]
    const fn split(&mut self, rules: &'static [Rule]) {
        let mut idx = 0;
        while idx < rules.len() {
            match rules[idx] {
                Rule::And(rules) | Rule::Or(rules) => self.split(rules),
                Rule::Not(rule) => self.split(core::slice::from_ref(rule)),
                Rule::Compare { parts, operand, .. } => {
                    let path = self.path(parts);
                    if let Some(point) = Point::of(operand)
                        && path < self.n_paths
                    {
                        self.atoms[path].split_at(point);
                        self.overflow |= self.atoms[path].overflow;
                    }
                }
                Rule::Undecidable => {}
            }
            idx += 1;
        }
    }

    #[inline]
    const fn compare(&mut self, rules: &'static [Rule]) {
        let mut idx = 0;
        while idx < rules.len() {
            match rules[idx] {
                Rule::And(rules) | Rule::Or(rules) => self.compare(rules),
                Rule::Not(rule) => self.compare(core::slice::from_ref(rule)),
                Rule::Compare { parts, .. } => self.add_comparison(self.path(parts), &rules[idx]),
                Rule::Undecidable => {}
            }
            idx += 1;
        }
    }

    #[inline]
    const fn add_comparison(&mut self, path: usize, rule: &Rule) {
        if path == self.n_paths || self.n_comparisons == MAX_COMPARISONS {
            self.overflow = true;
            return;
        }
        let Rule::Compare { comparator, operand, .. } = *rule else { return };
        let comparison = &mut self.comparisons[self.n_comparisons];
        comparison.0 = path;
        let mut idx = 0;
        while idx < self.atoms[path].len {
            comparison.1[idx] = compare(self.atoms[path].get(idx), comparator, operand);
            idx += 1;
        }
        self.n_comparisons += 1;
    }

    /// What comparison number `idx` says, and about which path.
    #[inline]
    pub(super) const fn comparison(&self, idx: usize, combination: &Combination) -> (usize, Truth) {
        let (path, truths) = &self.comparisons[idx];
        (*path, truths[combination[*path]])
    }

    /// How many combinations of kinds there are, at most `limit`.
    #[inline]
    pub(super) const fn n_combinations(&self, limit: usize) -> usize {
        let mut n_combinations = 1;
        let mut path = 0;
        while path < self.n_paths && n_combinations < limit {
            n_combinations *= self.atoms[path].len;
            path += 1;
        }
        n_combinations
    }

    /// The kind that a combination has for a path.
    #[inline]
    pub(super) const fn atom(&self, path: usize, combination: &Combination) -> Atom {
        self.atoms[path].get(combination[path])
    }

    /// Goes to the next combination, if there is one.
    #[inline]
    pub(super) const fn advance(&self, combination: &mut Combination) -> bool {
        let mut path = self.n_paths;
        while path > 0 {
            path -= 1;
            combination[path] += 1;
            if combination[path] < self.atoms[path].len {
                return true;
            }
            combination[path] = 0;
        }
        false
    }

    /// Whether there are values like that: nothing is inside of what has no inside, and something is where it must be.
    #[inline]
    pub(super) const fn is_possible(&self, combination: &Combination) -> bool {
        let mut idx = 0;
        while idx < self.n_relations {
            let Relation { outer, inner, may_lack } = self.relations[idx];
            let is_absent = matches!(self.atom(inner, combination), Atom::Absent);
            let is_possible = match self.atom(outer, combination) {
                Atom::Composite => !is_absent || may_lack,
                Atom::Anything => true,
                _ => is_absent,
            };
            if !is_possible {
                return false;
            }
            idx += 1;
        }
        true
    }
}

/// Whether `path` is `len` parts long and begins with `prefix`.
#[inline]
const fn is_prefix(prefix: &[PathPart], path: &[PathPart], len: usize) -> bool {
    if path.len() != len {
        return false;
    }
    let mut idx = 0;
    while idx < prefix.len() {
        let same = match (prefix[idx], path[idx]) {
            (PathPart::Key(a), PathPart::Key(b)) => text::equal(a, b),
            (PathPart::Index(a), PathPart::Index(b)) => a == b,
            _ => false,
        };
        if !same {
            return false;
        }
        idx += 1;
    }
    true
}
