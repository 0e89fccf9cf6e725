//! `list`: what an iterator gives, as a `Vec`.

/// What `collect` does where it makes a `Vec`.
///
/// Every user of the macro compiles this crate, unoptimised, and `collect` goes through some twenty functions, which are compiled again
/// for each iterator that it is called on. This is one loop.
pub(crate) trait List: Iterator + Sized {
    /// The items, in their order.
    fn list(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        for item in self {
            list.push(item);
        }
        list
    }
}

impl<T: Iterator> List for T {}
