//! What every emitter is given: the program, the options, and the names that generated items share.

use std::rc::Rc;

use super::shared::Shared;
use super::{runtime_path, tasks_trait};
use crate::ir::shape::Shape;
use crate::ir::{Machine, RustType, ScopeId, State, StateId, Type};
use crate::options::Options;
use crate::source::Source;
use crate::tokens::{Ident, Literal, TokenStream, format_ident, quote};

/// The surroundings of an emitter.
#[derive(Clone)]
pub(crate) struct Context<'a> {
    /// The program.
    pub(crate) machine: &'a Machine<'a>,
    /// The state whose code is emitted.
    pub(crate) state: Option<&'a State<'a>>,
    /// Whether what is emitted borrows `events` to draw random numbers: then it can't borrow variables from it.
    pub(crate) draws_random: bool,
    /// The type of what templates and intrinsic functions read as `input`; `None` for JSON.
    pub(crate) over: Option<TokenStream>,
    /// The state whose `input` is a reference.
    pub(crate) borrowed: Option<StateId>,
    /// What states have in common.
    pub(crate) shared: Rc<Shared>,
    /// The definition's text, for messages.
    pub(crate) source: &'a Source,
    /// What the user chose.
    pub(crate) options: &'a Options,
    /// Whether the methods of the tasks trait return boxed futures.
    pub(crate) boxes_tasks: bool,
    /// What hidden items call the runtime's private module.
    pub(crate) rt: TokenStream,
    /// The same for items outside of the hidden block: `::asl::__private`.
    pub(crate) outer_rt: TokenStream,
    /// `CallCenterState`
    pub(crate) state_enum: Ident,
    /// `CallCenterTasks`
    pub(crate) tasks_trait: Ident,
    /// `__CallCenterData`: hidden, but a user's type of this name would be hidden by it.
    pub(crate) data_enum: Ident,
    /// The types that `ResultPath` makes.
    pub(crate) places: Rc<[Type]>,
    /// The types that depend on whether templates fit.
    pub(crate) fits: Rc<[Type]>,
}

impl<'a> Context<'a> {
    /// The surroundings for a program.
    pub(crate) fn new(machine: &'a Machine<'a>, source: &'a Source, options: &'a Options) -> Context<'a> {
        Context {
            state_enum: format_ident!("{}State", machine.ident),
            tasks_trait: format_ident!("{}Tasks", machine.ident),
            data_enum: format_ident!("__{}Data", machine.ident),
            places: places(machine),
            fits: fits(machine),
            boxes_tasks: tasks_trait::has_boxed_tasks(machine),
            rt: runtime_path::alias(),
            outer_rt: runtime_path::private(options),
            machine,
            state: None,
            draws_random: false,
            over: None,
            borrowed: None,
            shared: Rc::default(),
            source,
            options,
        }
    }

    /// The same for the code of this state.
    pub(crate) fn in_state(&self, state: &'a State<'a>) -> Context<'a> {
        Context { state: Some(state), ..self.clone() }
    }

    /// The type as written in hidden items.
    pub(crate) fn ty(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::Rust(ty) => self.rust_ty(ty),
            ty => self.type_in(&self.rt, ty),
        }
    }

    /// A type of the user's as written in hidden items.
    pub(crate) fn rust_ty(&self, ty: &RustType) -> TokenStream {
        self.shared.type_names(self, ty).alias.clone()
    }

    /// The type as written in hidden items that users see: as they wrote it.
    pub(crate) fn shown_ty(&self, ty: &Type) -> TokenStream {
        self.type_in(&self.rt, ty)
    }

    /// The type as written outside of the hidden block.
    pub(crate) fn outer_ty(&self, ty: &Type) -> TokenStream {
        self.type_in(&self.outer_rt, ty)
    }

    /// A payload's type; what isn't the user's is the runtime's.
    fn type_in(&self, rt: &TokenStream, ty: &Type) -> TokenStream {
        match ty {
            Type::Json => quote!(#rt::Value),
            Type::Rust(ty) => ty.code().clone(),
            Type::Placed(_) => match self.place(ty) {
                Some(place) => quote!(#rt::Placed<#place>),
                None => quote!(#rt::Value),
            },
            Type::Fitted(_) => match self.fit(ty) {
                Some(fit) => quote!(<#fit as #rt::Fitted>::Data),
                None => quote!(#rt::Value),
            },
        }
    }

    /// The name of what says whether templates fit a type; `None` for one that no state takes or hands on.
    pub(crate) fn fit(&self, ty: &Type) -> Option<Ident> {
        let number = self.fits.iter().position(|fit| fit == ty)?;
        Some(format_ident!("__{}Fit{number}", self.machine.ident))
    }

    /// The name of what says how a payload was put together; `None` for one that no state takes or hands on.
    pub(crate) fn place(&self, ty: &Type) -> Option<Ident> {
        let number = self.places.iter().position(|place| place == ty)?;
        Some(format_ident!("__{}Place{number}", self.machine.ident))
    }

    /// Whether a state's `input` is a reference.
    pub(crate) fn is_borrowed(&self, state: &State<'_>) -> bool {
        self.borrowed.is_some_and(|id| std::ptr::eq(self.machine.state(id), state))
    }

    /// What is known of the data that a state works on.
    pub(crate) fn effective_shape(&self, state: &State<'_>) -> Shape {
        match &self.machine.shapes {
            Some(shapes) => shapes.effective(self.machine, state.id),
            None => Shape::Any,
        }
    }

    /// The enum of a scope's states: `CallCenterState`, or `__CallCenterScope1` inside of a Parallel or Map.
    pub(crate) fn scope_enum(&self, scope: ScopeId) -> Ident {
        match scope {
            ScopeId(0) => self.state_enum.clone(),
            ScopeId(number) => format_ident!("__{}Scope{number}", self.machine.ident),
        }
    }

    /// The enum of the lines that a scope's states fork into: `__CallCenterStrands0`.
    pub(crate) fn strands_enum(&self, scope: ScopeId) -> Ident {
        format_ident!("__{}Strands{}", self.machine.ident, scope.0)
    }

    /// `CallCenterState::OpenCase`
    pub(crate) fn variant(&self, id: StateId) -> TokenStream {
        let state = self.machine.state(id);
        let (state_enum, variant) = (self.scope_enum(state.scope), &state.names.variant);
        quote!(#state_enum::#variant)
    }

    /// The states of a scope.
    pub(crate) fn states(&self, scope: ScopeId) -> impl Iterator<Item = &'a State<'a>> {
        let machine = self.machine;
        machine.states.iter().filter(move |state| state.scope == scope)
    }

    /// A reference to a state's row: in the state's own code, which other states may share, it is a variable.
    pub(crate) fn row(&self, state: &State<'_>) -> TokenStream {
        if self.state.is_some() {
            return quote!(row);
        }
        let number = Literal::unsuffixed(state.id.0);
        quote!(&STATES[#number])
    }

    /// A reference to a state's constants, which are part of its row.
    pub(crate) fn info(&self, state: &State<'_>) -> TokenStream {
        if self.state.is_some() {
            return quote!(&row.info);
        }
        let row = self.row(state);
        quote!(#row.info)
    }

    /// Whether all data is JSON.
    pub(crate) fn is_json(&self) -> bool {
        !self.options.is_typed()
    }

    /// The name of a state's function, `exit_open_case`, or of another state's that does the very same.
    pub(crate) fn function(&self, prefix: &str, state: &State<'_>) -> Ident {
        self.shared.function(item(prefix, state))
    }

    /// Defines that function; `rest` is what follows its name.
    pub(crate) fn define(&self, prefix: &str, state: &State<'_>, rest: &TokenStream) -> TokenStream {
        self.shared.define(item(prefix, state), &TokenStream::new(), rest)
    }

    /// The same of one that is small, or called in one place.
    pub(crate) fn define_inline(&self, prefix: &str, state: &State<'_>, rest: &TokenStream) -> TokenStream {
        self.shared.define(item(prefix, state), &quote!(#[inline]), rest)
    }

    /// The type of what tasks are handed and return: where all data is JSON, a `Value`; else an enum with a variant for each type.
    pub(crate) fn data_type(&self) -> TokenStream {
        let (rt, data_enum) = (&self.rt, &self.data_enum);
        if self.is_json() { quote!(#rt::Value) } else { quote!(#data_enum) }
    }

    /// What a task is handed or returns, its pattern or its making.
    pub(crate) fn data(&self, ty: &Type, payload: &TokenStream) -> TokenStream {
        if self.is_json() {
            return payload.clone();
        }
        let make = self.data_of(ty);
        quote!(#make(#payload))
    }

    /// What makes that of a payload: a function.
    pub(crate) fn data_of(&self, ty: &Type) -> TokenStream {
        let (rt, data_enum) = (&self.rt, &self.data_enum);
        if self.is_json() {
            return quote!(#rt::identity);
        }
        let variant = self.type_variant(ty);
        quote!(#data_enum::#variant)
    }

    /// What a type is called in the names of generated items: `Type0`, as its name in hidden items ends.
    pub(crate) fn type_variant(&self, ty: &Type) -> Ident {
        let name = match ty {
            Type::Rust(ty) => return self.shared.type_names(self, ty).variant.clone(),
            Type::Placed(_) => self.place(ty),
            Type::Fitted(_) => self.fit(ty),
            Type::Json => None,
        };
        match name {
            Some(name) => format_ident!("{}", name.as_str().trim_start_matches(&format!("__{}", self.machine.ident))),
            None => format_ident!("Json"),
        }
    }

    /// The function that makes a state of its number and its input, of this type.
    pub(crate) fn at(&self, scope: ScopeId, ty: &Type) -> TokenStream {
        let rt = &self.rt;
        if self.is_json() {
            return quote!(#rt::JsonScope::at);
        }
        if let (ScopeId(0), Type::Rust(ty)) = (scope, ty) {
            return self.shared.type_names(self, ty).at.clone();
        }
        let ty = self.type_variant(ty).as_str().to_lowercase();
        let name = match scope {
            ScopeId(0) => format_ident!("at_{ty}"),
            ScopeId(number) => format_ident!("at_{ty}_in_{number}"),
        };
        quote!(#name)
    }

    /// `Result<T, ExecutionError>`
    pub(crate) fn result(&self, ok: &TokenStream) -> TokenStream {
        let rt = &self.rt;
        quote!(#rt::Result<#ok, #rt::ExecutionError>)
    }
}

/// The types that `ResultPath` makes, each after those that it is made of.
fn places(machine: &Machine<'_>) -> Rc<[Type]> {
    fn collect(ty: &Type, found: &mut Vec<Type>) {
        let Type::Placed(placed) = ty else { return };
        if !found.contains(ty) {
            collect(&placed.input, found);
            collect(&placed.result, found);
            found.push(ty.clone());
        }
    }
    let mut found = Vec::new();
    for state in &machine.states {
        collect(&state.input, &mut found);
        collect(&state.output, &mut found);
    }
    found.into()
}

/// The types that depend on whether templates fit.
fn fits(machine: &Machine<'_>) -> Rc<[Type]> {
    let mut found: Vec<Type> = Vec::new();
    for ty in machine.states.iter().flat_map(|state| [&state.input, &state.output]) {
        if ty.as_fitted().is_some() && !found.contains(ty) {
            found.push(ty.clone());
        }
    }
    found.into()
}

/// The name of a state's generated function: `exit_open_case`. See [`Context::function`].
pub(crate) fn item(prefix: &str, state: &State<'_>) -> Ident {
    format_ident!("{prefix}_{}", state.names.method)
}
