//! What every emitter is given: the program, the options, and the names that generated items share.

use std::rc::Rc;

use super::shared::Shared;
use super::{runtime_path, tasks_trait};
use crate::ir::shape::{Shape, Shapes};
use crate::ir::{Machine, RustType, ScopeId, State, StateId, Type};
use crate::options::Options;
use crate::source::Source;
use crate::tokens::{Ident, TokenStream, format_ident, quote};

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
    /// What is known of the data that reaches each state; `None` where no task has a type.
    pub(crate) shapes: Option<Rc<Shapes>>,
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
    /// `__CallCenterCall`: hidden, but a user's type of this name would be hidden by it.
    pub(crate) call_enum: Ident,
    /// `__CallCenterAnswer`
    pub(crate) answer_enum: Ident,
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
            call_enum: format_ident!("__{}Call", machine.ident),
            answer_enum: format_ident!("__{}Answer", machine.ident),
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
            shapes: options.is_typed().then(|| Rc::new(Shapes::follow(machine))),
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
        let name = self.shared.ty(self, ty);
        quote!(#name)
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
        let id = self.machine.states.iter().position(|other| std::ptr::eq(other, state)).map(StateId);
        match (&self.shapes, id) {
            (Some(shapes), Some(id)) => shapes.effective(self.machine, id),
            _ => Shape::Any,
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

    /// A reference to a state's constants: `&INFO_OPEN_CASE`, or `&STATES[0].info` in a machine of [rows](super::row).
    pub(crate) fn info(&self, state: &State<'_>) -> TokenStream {
        if self.has_rows() {
            let number = state.id.0;
            return quote!(&STATES[#number].info);
        }
        let info = info_item(state);
        quote!(&#info)
    }

    /// Whether the machine's states are rows of a table: all data is JSON.
    pub(crate) fn has_rows(&self) -> bool {
        !self.options.is_typed()
    }

    /// The type of a task's call.
    pub(crate) fn call_type(&self) -> TokenStream {
        let (rt, call_enum) = (&self.rt, &self.call_enum);
        if self.has_rows() { quote!(#rt::TaskCall) } else { quote!(#call_enum) }
    }

    /// The type of what a task has answered.
    pub(crate) fn answer_type(&self) -> TokenStream {
        let (rt, answer_enum) = (&self.rt, &self.answer_enum);
        if self.has_rows() { quote!(#rt::Value) } else { quote!(#answer_enum) }
    }

    /// A task's call with this input.
    pub(crate) fn call(&self, state: &State<'_>, input: &TokenStream) -> TokenStream {
        let (rt, call_enum, variant, number) = (&self.rt, &self.call_enum, &state.names.variant, state.id.0);
        match self.has_rows() {
            true => quote!(#rt::TaskCall { state: #number, input: #input }),
            false => quote!(#call_enum::#variant(#input)),
        }
    }

    /// What makes a call of a task's input: a function.
    pub(crate) fn call_of(&self, state: &State<'_>) -> TokenStream {
        let (rt, call_enum, variant, number) = (&self.rt, &self.call_enum, &state.names.variant, state.id.0);
        match self.has_rows() {
            true => quote!(|input| #rt::TaskCall { state: #number, input }),
            false => quote!(#call_enum::#variant),
        }
    }

    /// What a task has answered, its pattern or its making.
    pub(crate) fn answer(&self, state: &State<'_>, output: &TokenStream) -> TokenStream {
        let (answer_enum, variant) = (&self.answer_enum, &state.names.variant);
        if self.has_rows() { output.clone() } else { quote!(#answer_enum::#variant(#output)) }
    }

    /// What makes an answer of what a task returns: a function.
    pub(crate) fn answer_of(&self, state: &State<'_>) -> TokenStream {
        let (rt, answer_enum, variant) = (&self.rt, &self.answer_enum, &state.names.variant);
        if self.has_rows() { quote!(#rt::identity) } else { quote!(#answer_enum::#variant) }
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

/// The name of a state's generated function or constant: `exit_open_case`.
pub(crate) fn item(prefix: &str, state: &State<'_>) -> Ident {
    format_ident!("{prefix}_{}", state.names.method)
}

/// The name of a state's constants, where they stand alone: `INFO_OPEN_CASE`.
pub(crate) fn info_item(state: &State<'_>) -> Ident {
    let method = state.names.method.as_str();
    format_ident!("INFO_{}", method.strip_prefix("r#").unwrap_or(method).to_uppercase())
}
