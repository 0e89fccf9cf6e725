//! Places that executions have while they run.

use super::ExecutionId;

/// Values in numbered places. They never move, so that there is never room for twice as many; what was taken out leaves room for others.
#[derive(Debug)]
pub(super) struct Slots<T> {
    chunks: Vec<Vec<Place<T>>>,
    free: Vec<u32>,
    n_places: u32,
    n_taken: usize,
}

#[derive(Debug)]
struct Place<T> {
    generation: u32,
    value: Option<T>,
}

/// How many places are made at once.
const CHUNK: usize = 256;

impl<T> Default for Slots<T> {
    fn default() -> Slots<T> {
        Slots { chunks: Vec::new(), free: Vec::new(), n_places: 0, n_taken: 0 }
    }
}

impl<T> Slots<T> {
    pub(super) fn insert(&mut self, value: T) -> ExecutionId {
        let index = self.free.pop().unwrap_or_else(|| self.add());
        self.n_taken += 1;
        let mut generation = 0;
        if let Some(place) = self.place_mut(index) {
            place.value = Some(value);
            generation = place.generation;
        }
        ExecutionId { index, generation }
    }

    /// Takes out what is there.
    pub(super) fn remove(&mut self, index: u32) -> Option<(ExecutionId, T)> {
        let place = self.place_mut(index)?;
        let value = place.value.take()?;
        let id = ExecutionId { index, generation: place.generation };
        place.generation = place.generation.wrapping_add(1);
        self.n_taken -= 1;
        self.free.push(index);
        Some((id, value))
    }

    pub(super) fn get(&self, id: ExecutionId) -> Option<&T> {
        let place = self.place(id.index).filter(|place| place.generation == id.generation)?;
        place.value.as_ref()
    }

    pub(super) fn get_mut(&mut self, id: ExecutionId) -> Option<&mut T> {
        let place = self.place_mut(id.index).filter(|place| place.generation == id.generation)?;
        place.value.as_mut()
    }

    pub(super) fn at(&self, index: u32) -> Option<&T> {
        self.place(index)?.value.as_ref()
    }

    pub(super) fn at_mut(&mut self, index: u32) -> Option<&mut T> {
        self.place_mut(index)?.value.as_mut()
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = ExecutionId> + '_ {
        let places = self.chunks.iter().flatten().zip(0..);
        places
            .filter(|(place, _)| place.value.is_some())
            .map(|(place, index)| ExecutionId { index, generation: place.generation })
    }

    pub(super) fn len(&self) -> usize {
        self.n_taken
    }

    pub(super) fn is_empty(&self) -> bool {
        self.n_taken == 0
    }

    /// A new place at the end.
    fn add(&mut self) -> u32 {
        let index = self.n_places;
        if (index as usize).is_multiple_of(CHUNK) {
            self.chunks.push(Vec::with_capacity(CHUNK));
        }
        self.chunks.last_mut().into_iter().for_each(|chunk| chunk.push(Place { generation: 0, value: None }));
        assert!(index < u32::MAX, "there are too many executions");
        self.n_places += 1;
        index
    }

    fn place(&self, index: u32) -> Option<&Place<T>> {
        let index = index as usize;
        self.chunks.get(index / CHUNK)?.get(index % CHUNK)
    }

    fn place_mut(&mut self, index: u32) -> Option<&mut Place<T>> {
        let index = index as usize;
        self.chunks.get_mut(index / CHUNK)?.get_mut(index % CHUNK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_used_again_under_another_id() {
        let mut slots = Slots::default();
        let ids: Vec<ExecutionId> = (0..CHUNK + 1).map(|value| slots.insert(value)).collect();
        assert_eq!(slots.len(), CHUNK + 1);
        assert_eq!(slots.get(ids[CHUNK]), Some(&CHUNK));
        assert_eq!(slots.remove(ids[3].index), Some((ids[3], 3)));
        let again = slots.insert(7);
        assert_eq!((again.index, slots.get(again), slots.get(ids[3])), (ids[3].index, Some(&7), None));
        assert_eq!(slots.ids().count(), CHUNK + 1);
    }
}
