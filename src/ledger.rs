//! Things by number: open effects, the lines of a fork that run.

use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

/// Things by number.
///
/// The numbers mostly come in rising order, so a new thing goes to the end. One that is taken out leaves its place empty; empty places
/// are thrown away once they are the majority. So it is as fast as a `BTreeMap`, of which a tenth as much has to be compiled.
#[derive(Debug)]
pub(crate) struct Ledger<N, T> {
    /// In the order of their numbers.
    places: Vec<Place<N, T>>,
    n_taken: usize,
}

/// No `Option` in a tuple: of deeply nested machines rustc follows all types to see that an execution may go to other threads.
#[derive(Debug)]
enum Place<N, T> {
    Taken(N, T),
    Empty(N),
}

impl<N: Copy, T> Place<N, T> {
    fn number(&self) -> N {
        let (Place::Taken(number, _) | Place::Empty(number)) = self;
        *number
    }
}

/// So few places are never looked through.
const FEW: usize = 16;

impl<N, T> Default for Ledger<N, T> {
    fn default() -> Ledger<N, T> {
        Ledger { places: Vec::new(), n_taken: 0 }
    }
}

impl<N: Ord + Copy, T> Ledger<N, T> {
    /// A thing with a number that has none yet.
    pub(crate) fn insert(&mut self, number: N, thing: T) {
        if self.places.len() > FEW + 2 * self.n_taken {
            self.places.retain(|place| matches!(place, Place::Taken(..)));
        }
        // A number that is used again stands before its empty place.
        self.places.insert(self.index(number), Place::Taken(number, thing));
        self.n_taken += 1;
    }

    /// Where the number is, or would be.
    fn index(&self, number: N) -> usize {
        self.places.partition_point(|place| place.number() < number)
    }

    pub(crate) fn get(&self, number: N) -> Option<&T> {
        match self.places.get(self.index(number)) {
            Some(Place::Taken(own, thing)) if *own == number => Some(thing),
            _ => None,
        }
    }

    pub(crate) fn get_mut(&mut self, number: N) -> Option<&mut T> {
        let index = self.index(number);
        match self.places.get_mut(index) {
            Some(Place::Taken(own, thing)) if *own == number => Some(thing),
            _ => None,
        }
    }

    pub(crate) fn remove(&mut self, number: N) -> Option<T> {
        let index = self.index(number);
        let place = self.places.get_mut(index).filter(|place| place.number() == number)?;
        let Place::Taken(_, thing) = std::mem::replace(place, Place::Empty(number)) else { return None };
        self.n_taken -= 1;
        Some(thing)
    }

    /// In the order of their numbers.
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (N, &mut T)> {
        self.places.iter_mut().filter_map(|place| match place {
            Place::Taken(number, thing) => Some((*number, thing)),
            Place::Empty(_) => None,
        })
    }

    /// In the order of their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&N, &T)> {
        self.places.iter().filter_map(|place| match place {
            Place::Taken(number, thing) => Some((number, thing)),
            Place::Empty(_) => None,
        })
    }

    pub(crate) fn len(&self) -> usize {
        self.n_taken
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.n_taken == 0
    }

    pub(crate) fn clear(&mut self) {
        *self = Ledger::default();
    }
}

/// As a map from numbers to things.
impl<N: Ord + Copy + Serialize, T: Serialize> Serialize for Ledger<N, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, N: Ord + Deserialize<'de>, T: Deserialize<'de>> Deserialize<'de> for Ledger<N, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Ledger<N, T>, D::Error> {
        let things = BTreeMap::<N, T>::deserialize(deserializer)?;
        let n_taken = things.len();
        Ok(Ledger { places: things.into_iter().map(|(number, thing)| Place::Taken(number, thing)).collect(), n_taken })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_out_is_gone_and_its_place_soon_after() {
        let mut ledger: Ledger<u64, u64> = Ledger::default();
        for number in 0_u64..1000 {
            ledger.insert(number, number * 10);
            if number % 100 != 0 {
                assert_eq!(ledger.remove(number), Some(number * 10));
                assert_eq!((ledger.remove(number), ledger.get(number)), (None, None));
            }
        }
        assert_eq!((ledger.len(), ledger.get(300), ledger.get(301)), (10, Some(&3000), None));
        assert!(ledger.places.len() < 50, "{} places", ledger.places.len());
        assert_eq!(
            ledger.iter().map(|(_, thing)| *thing).collect::<Vec<_>>(),
            (0..10).map(|i| i * 1000).collect::<Vec<_>>()
        );
    }

    #[test]
    fn numbers_may_come_in_any_order_and_again() {
        let mut ledger = Ledger::default();
        [5, 1, 3].into_iter().for_each(|number| ledger.insert(number, number));
        assert_eq!(ledger.iter_mut().map(|(number, _)| number).collect::<Vec<_>>(), [1, 3, 5]);
        assert_eq!(ledger.remove(3), Some(3));
        ledger.insert(3, 7);
        assert_eq!((ledger.get(3), ledger.len()), (Some(&7), 3));
        assert_eq!((ledger.remove(3), ledger.remove(3), ledger.len()), (Some(7), None, 2));
    }

    #[test]
    fn it_is_stored_as_a_map() {
        let mut ledger = Ledger::default();
        [4, 2, 9].into_iter().for_each(|number| ledger.insert(number, number));
        ledger.remove(2);
        let text = serde_json::to_string(&ledger).unwrap();
        assert_eq!(text, r#"{"4":4,"9":9}"#);
        let mut back: Ledger<u64, u64> = serde_json::from_str(&text).unwrap();
        assert_eq!((back.len(), back.remove(9), back.get(2)), (2, Some(9), None));
    }
}
