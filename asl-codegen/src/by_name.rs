//! What is found by name, for a compiler that is compiled without optimising, as macros are.
//!
//! The standard library's maps are thousands of lines for each type that they hold, which everyone compiles who uses the macro, and
//! their hashes and comparisons are slow where nothing is optimised. This is a hash table of the names alone, compiled once; what has
//! them stands in a `Vec`.

use std::borrow::Cow;

/// Things by their names.
#[derive(Debug)]
pub(crate) struct ByName<'n, T> {
    names: Table<'n>,
    /// By their names' numbers.
    things: Vec<T>,
}

/// Names, each once.
pub(crate) type Names<'n> = ByName<'n, ()>;

impl<T> Default for ByName<'_, T> {
    fn default() -> Self {
        ByName { names: Table::default(), things: Vec::new() }
    }
}

impl<'n, T> ByName<'n, T> {
    /// What has this name.
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        match self.names.number(name, hash(name)) {
            Some(number) => self.things.get(number),
            None => None,
        }
    }

    /// All of them, in the order in which their names were first given.
    pub(crate) fn things(&self) -> &[T] {
        &self.things
    }

    /// Whether anything has this name.
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Whether there is nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// Gives a name to a thing, which takes the place of one that has it; says whether the name is new.
    pub(crate) fn insert(&mut self, name: impl Into<Cow<'n, str>>, thing: T) -> bool {
        let number = self.names.add(name.into());
        match self.things.get_mut(number) {
            Some(known) => {
                *known = thing;
                false
            }
            None => {
                self.things.push(thing);
                true
            }
        }
    }
}

/// Names with their numbers.
#[derive(Debug, Default)]
struct Table<'n> {
    /// By number.
    names: Vec<Name<'n>>,
    /// By what a hash ends with: the last such name. As many as a power of two.
    last: Vec<Option<usize>>,
}

#[derive(Debug)]
struct Name<'n> {
    text: Cow<'n, str>,
    hash: usize,
    /// The one before whose hash ends with the same.
    before: Option<usize>,
}

impl<'n> Table<'n> {
    /// The number of the name that has this hash.
    fn number(&self, name: &str, hash: usize) -> Option<usize> {
        let (names, last) = (self.names.as_slice(), self.last.as_slice());
        if last.is_empty() {
            return None;
        }
        // Slices are indexed without a function, unlike lists.
        let mut next = last[hash & (last.len() - 1)];
        while let Some(number) = next {
            let known = &names[number];
            if known.hash == hash && known.text == name {
                return next;
            }
            next = known.before;
        }
        None
    }

    /// The number of a name; that of a new one is how many there were.
    fn add(&mut self, text: Cow<'n, str>) -> usize {
        let hash = hash(&text);
        if let Some(number) = self.number(&text, hash) {
            return number;
        }
        let number = self.names.len();
        self.names.push(Name { text, hash, before: None });
        if number < self.last.len() {
            self.link(number);
        } else {
            self.last = vec![None; 4 * number.max(4).next_power_of_two()];
            (0..=number).for_each(|number| self.link(number));
        }
        number
    }

    fn link(&mut self, number: usize) {
        let (name, last) = (&mut self.names.as_mut_slice()[number], self.last.as_mut_slice());
        let last = &mut last[name.hash & (last.len() - 1)];
        (name.before, *last) = (*last, Some(number));
    }
}

/// A hash of eight bytes at a time, as rustc has it for its own names.
fn hash(name: &str) -> usize {
    const FACTOR: u64 = 0x517c_c1b7_2722_0a95;
    let (mut hash, mut rest) = (name.len() as u64, name.as_bytes());
    // Patterns and operators call no function, as methods do.
    while let [a, b, c, d, e, f, g, h, others @ ..] = rest {
        let word = u64::from_le_bytes([*a, *b, *c, *d, *e, *f, *g, *h]);
        hash = (hash ^ (hash >> 29) ^ word).wrapping_mul(FACTOR);
        rest = others;
    }
    let mut last = 0;
    while let [byte, others @ ..] = rest {
        last = (last << 8) | u64::from(*byte);
        rest = others;
    }
    // The higher half depends on more.
    ((hash ^ (hash >> 29) ^ last).wrapping_mul(FACTOR) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_a_name_is_found() {
        let mut found = ByName::default();
        assert!(found.is_empty() && !found.contains(""));
        assert!(found.insert("", 1) && found.insert("a".to_string(), 2) && !found.insert("", 3));
        assert_eq!((found.get(""), found.get("a"), found.get("b")), (Some(&3), Some(&2), None));
    }

    #[test]
    fn of_many_names_each_is_found() {
        let names: Vec<String> = (0..10_000).map(|number| format!("State {number}, of which there are many")).collect();
        let mut found = ByName::default();
        assert!(names.iter().zip(0..).all(|(name, number)| found.insert(name.as_str(), number)));
        assert!(names.iter().zip(0..).all(|(name, number)| found.get(name) == Some(&number)));
        // Hashes that are often the same would make it slow.
        let followed = found.names.last.iter().flatten().count();
        assert!(followed > names.len() / 2, "{followed}");
    }

    #[test]
    fn names_of_the_same_hash_are_told_apart() {
        let mut names = Table::default();
        for text in ["a", "b"] {
            let number = names.names.len();
            names.names.push(Name { text: text.into(), hash: 7, before: None });
            names.last.resize(16, None);
            names.link(number);
        }
        assert_eq!(["a", "b", "c"].map(|name| names.number(name, 7)), [Some(0), Some(1), None]);
    }
}
