//! What states have in common, once for all of them: names of the user's types, constants, checks of typed data, and functions.
//!
//! rustc evaluates each constant by itself, and many states ask the same few types the same few questions. It checks each function by
//! itself too: one whose text is the same as another's is not written again, but called by the name of the first state that has it. A type that stands in the
//! text by its name is text as well: only the line that names it holds what the user has written.
//!
//! ```text
//! type __OrderType0 = Order;
//! const PARTS_1: &[PathPart; 1] = &[PathPart::Key("total")];
//! const STEPS_2: [Step; 1] = resolve(Probe::<__OrderType0>::SCHEMA, PARTS_1, &Site { … });
//! const _: () = check_rules(Probe::<__OrderType0>::SCHEMA, RULES_3, &[Site { … }]);
//! ```

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use proc_macro2::Span;

use super::context::Context;
use super::runtime_path::alias;
use super::site::Site;
use crate::by_name::ByName;
use crate::expr::json_path::Step;
use crate::ir::{RustType, StateId};
use crate::tokens::{Ident, TokenStream, format_ident, quote, quote_spanned};

/// What was asked for so far.
#[derive(Debug, Default)]
pub(crate) struct Shared(RefCell<Asked>);

#[derive(Debug, Default)]
struct Asked {
    /// The user's types, by their texts.
    types: ByName<'static, Rc<TypeNames>>,
    items: Vec<Item>,
    /// The constants with paths, by what the paths' steps are: the same few stand everywhere.
    parts: ByName<'static, Ident>,
    /// What reaches states whose input is JSON, by the state's number.
    shapes: Vec<Option<Ident>>,
    /// The number of each item, by its text.
    numbers: ByName<'static, usize>,
    /// The name of each function, by its text.
    functions: ByName<'static, Ident>,
    /// Functions that are others' too: by the name that each would have.
    same: ByName<'static, Ident>,
    /// The constants in each state's row, by the state's number.
    literals: Vec<Vec<TokenStream>>,
}

/// What a type of the user's is called in generated items.
#[derive(Debug)]
pub(crate) struct TypeNames {
    ty: RustType,
    /// In hidden items: `__OrderType0`. A user's type of this name would be hidden by it.
    pub(crate) alias: TokenStream,
    /// As a variant: `Type0`.
    pub(crate) variant: Ident,
    /// The function that makes a state of the machine's own scope with it: `at_type0`.
    pub(crate) at: TokenStream,
}

/// A constant.
#[derive(Debug)]
enum Item {
    /// One that is used by its name.
    Constant(TokenStream),
    /// One that fails where rustc finds a fault; how many steps it is of, if the answer is a path.
    Question(Question, Option<usize>),
}

/// Something about types that rustc can tell; a fault is reported at the places that ask.
#[derive(Debug)]
pub(crate) struct Question {
    /// The function of the runtime that answers.
    pub(crate) function: &'static str,
    /// What it is given: the same question is asked with the same words.
    pub(crate) about: TokenStream,
    /// What it is given besides, for its message: those of the first who asks.
    pub(crate) words: TokenStream,
    /// Where in the definition it is asked.
    pub(crate) sites: Sites,
    /// The type in the user's code that rustc points at.
    pub(crate) place: Span,
}

/// Where a question is asked: in one place, or in a list of them.
#[derive(Debug)]
pub(crate) enum Sites {
    One(Site),
    Each(Vec<Site>),
}

impl Shared {
    /// What a type is called.
    pub(crate) fn type_names(&self, ctx: &Context<'_>, ty: &RustType) -> Rc<TypeNames> {
        let asked = &mut *self.0.borrow_mut();
        if let Some(names) = asked.types.get(ty.text()) {
            return Rc::clone(names);
        }
        let number = asked.types.things().len();
        let alias = format_ident!("__{}Type{number}", ctx.machine.ident);
        let at = format_ident!("at_type{number}");
        let variant = format_ident!("Type{number}");
        let names = Rc::new(TypeNames { ty: ty.clone(), alias: quote!(#alias), variant, at: quote!(#at) });
        asked.types.insert(ty.text().to_string(), Rc::clone(&names));
        names
    }

    /// The name of a constant; `name` says what it is.
    pub(crate) fn constant(&self, name: &str, ty: &TokenStream, value: &TokenStream) -> Ident {
        let asked = &mut *self.0.borrow_mut();
        let key = format!("{name} {} {}", ty.text(), value.text());
        if let Some(number) = asked.numbers.get(&key) {
            return format_ident!("{name}_{number}");
        }
        let number = asked.items.len();
        let ident = format_ident!("{name}_{number}");
        asked.items.push(Item::Constant(quote!(#[allow(dead_code)] const #ident: #ty = #value;)));
        asked.numbers.insert(key, number);
        ident
    }

    /// The name of the constant with a path, which `make` makes.
    pub(crate) fn parts(&self, steps: &[Step], make: impl FnOnce() -> Ident) -> Ident {
        let key = fmt::from_fn(|key| {
            for step in steps {
                match step {
                    Step::Key(name) => write!(key, "{}.{name}", name.len())?,
                    Step::Index(index) => write!(key, "[{index}]")?,
                }
            }
            Ok(())
        });
        let key = format!("{key}");
        if let Some(name) = self.0.borrow().parts.get(&key) {
            return name.clone();
        }
        let name = make();
        self.0.borrow_mut().parts.insert(key, name.clone());
        name
    }

    /// Defines a function, `rest` being what follows its name; nothing where there is one that does the very same.
    pub(crate) fn define(&self, name: Ident, attribute: &TokenStream, rest: &TokenStream) -> TokenStream {
        let asked = &mut *self.0.borrow_mut();
        if let Some(same) = asked.functions.get(rest.text()) {
            asked.same.insert(name.as_str().to_string(), same.clone());
            return TokenStream::new();
        }
        let item = quote!(#attribute fn #name #rest);
        asked.functions.insert(rest.text().to_string(), name);
        item
    }

    /// The function's name, or that of the one that does the same.
    pub(crate) fn function(&self, name: Ident) -> Ident {
        self.0.borrow().same.get(name.as_str()).cloned().unwrap_or(name)
    }

    /// Has a constant put in a state's row; returns its number there, the same for the same constant.
    pub(crate) fn lift(&self, state: StateId, literal: TokenStream) -> usize {
        let asked = &mut *self.0.borrow_mut();
        let literals = entry(&mut asked.literals, state);
        literals.iter().position(|known| known.text() == literal.text()).unwrap_or_else(|| {
            literals.push(literal);
            literals.len() - 1
        })
    }

    /// The constants that belong into a state's row.
    pub(crate) fn literals(&self, state: StateId) -> Vec<TokenStream> {
        self.0.borrow().literals.get(state.0).cloned().unwrap_or_default()
    }

    /// Has a question asked: a constant whose evaluation fails while `cargo check` runs.
    pub(crate) fn ask(&self, question: Question) {
        self.ask_for(question, None);
    }

    /// A path's steps, which `question` resolves: the name of a constant array.
    pub(crate) fn steps(&self, question: Question, n_steps: usize) -> Ident {
        format_ident!("STEPS_{}", self.ask_for(question, Some(n_steps)))
    }

    fn ask_for(&self, question: Question, n_steps: Option<usize>) -> usize {
        let asked = &mut *self.0.borrow_mut();
        let key = format!("{}{}", question.function, question.about.text());
        if let Some(number) = asked.numbers.get(&key) {
            if let Some(Item::Question(known, _)) = asked.items.get_mut(*number) {
                known.sites.also(&question.sites);
            }
            return *number;
        }
        let number = asked.items.len();
        asked.items.push(Item::Question(question, n_steps));
        asked.numbers.insert(key, number);
        number
    }

    /// Remembers the constant that says what reaches a state.
    pub(crate) fn name_shape(&self, id: StateId, name: Ident) {
        *entry(&mut self.0.borrow_mut().shapes, id) = Some(name);
    }

    /// That constant.
    pub(crate) fn shape(&self, id: StateId) -> Option<Ident> {
        self.0.borrow().shapes.get(id.0).cloned().flatten()
    }

    /// All that was asked for.
    pub(crate) fn emit(&self, ctx: &Context<'_>) -> TokenStream {
        let asked = self.0.borrow();
        let types = asked.types.things().iter().map(|names| {
            let (alias, tokens) = (&names.alias, names.ty.code());
            quote!(type #alias = #tokens;)
        });
        let items = asked.items.iter().enumerate().map(|(number, item)| match item {
            Item::Constant(item) => item.clone(),
            Item::Question(question, None) => question.emit(ctx, &quote!(_: ())),
            Item::Question(question, Some(n_steps)) => {
                let (rt, name) = (&ctx.rt, format_ident!("STEPS_{number}"));
                question.emit(ctx, &quote!(#name: [#rt::Step; #n_steps]))
            }
        });
        quote!(#(#types)* #(#items)*)
    }
}

/// What a list by state numbers has for a state.
fn entry<T: Default>(list: &mut Vec<T>, state: StateId) -> &mut T {
    while list.len() <= state.0 {
        list.push(T::default());
    }
    &mut list[state.0]
}

impl Question {
    fn emit(&self, ctx: &Context<'_>, constant: &TokenStream) -> TokenStream {
        let Question { function, about, words, sites, place } = self;
        let (rt, function, sites, place) = (alias(), Ident::new(*function), sites.emit(ctx), *place);
        let asked = quote_spanned!(place=> #rt::#function(#about, #words &#sites));
        quote!(#[allow(dead_code)] const #constant = #asked;)
    }
}

impl Sites {
    fn also(&mut self, others: &Sites) {
        match (self, others) {
            (Sites::One(site), Sites::One(other)) => site.also(other),
            (Sites::Each(sites), Sites::Each(others)) => {
                sites.iter_mut().zip(others).for_each(|(site, other)| site.also(other));
            }
            _ => {}
        }
    }

    fn emit(&self, ctx: &Context<'_>) -> TokenStream {
        match self {
            Sites::One(site) => site.emit(ctx),
            Sites::Each(sites) => {
                let sites = sites.iter().map(|site| site.emit(ctx));
                quote!([#(#sites),*])
            }
        }
    }
}
