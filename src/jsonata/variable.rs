//! A variable of an expression, `$x := 1`: a slot, as its place is known when the expression is compiled.

use std::cell::RefCell;
use std::rc::Rc;

use super::Item;

/// A slot. Lambdas that read it hold it in an [`Rc`].
#[derive(Debug, Default)]
pub struct Variable<'a>(RefCell<Option<Item<'a>>>);

impl<'a> Variable<'a> {
    /// A slot to which nothing was bound yet.
    #[must_use]
    pub const fn new() -> Variable<'a> {
        Variable(RefCell::new(None))
    }

    /// The same for lambdas.
    #[must_use]
    pub fn shared() -> Rc<Variable<'a>> {
        Rc::new(Variable::new())
    }

    /// A slot for lambdas, to which an item is bound.
    #[must_use]
    pub fn of(item: Item<'a>) -> Rc<Variable<'a>> {
        Rc::new(Variable(RefCell::new(Some(item))))
    }

    /// What is bound to it, if anything.
    #[must_use]
    pub fn bound(&self) -> Option<Item<'a>> {
        self.0.borrow().clone()
    }

    /// What is bound to it.
    #[must_use]
    pub fn get(&self) -> Item<'a> {
        self.bound().unwrap_or_default()
    }

    /// Binds an item, and returns it.
    pub fn bind(&self, item: Item<'a>) -> Item<'a> {
        self.set(Some(item.clone()));
        item
    }

    /// Binds an item, or makes it unbound.
    pub fn set(&self, item: Option<Item<'a>>) {
        // What was bound may be dropped only after the borrow has ended: its drop may reach this slot.
        let old = self.0.replace(item);
        drop(old);
    }
}
