//! Functions as values: the built-in ones, lambdas, partial applications and regular expressions.

use std::fmt;
use std::rc::Rc;

use super::evaluation::CALL;
use super::regex::Regex;
use super::{Evaluation, Fault, Item, Signature, extent};

/// A function.
#[derive(Clone)]
pub enum Function<'a> {
    /// A built-in function.
    Native(&'static Native),
    /// What the expression makes itself.
    Closure(Rc<Closure<'a>>),
    /// A regular expression, by which the functions of strings can tell it.
    Regex(&'static Regex),
}

/// A built-in function.
pub struct Native {
    /// Without `$`.
    pub name: &'static str,
    /// What is checked of its arguments.
    pub signature: Signature,
    /// How many arguments a higher-order function passes to it.
    pub arity: usize,
    /// What it does.
    pub body: for<'e, 'a> fn(&Call<'e, 'a>) -> Result<Item<'a>, Fault>,
}

impl Native {
    /// Checks the arguments, in their place where that is possible, and does its work.
    fn enter<'a>(
        &self,
        evaluation: &Evaluation,
        context: &Item<'a>,
        arguments: &mut [Item<'a>],
    ) -> Result<Item<'a>, Fault> {
        if self.signature.check_in_place(arguments)? {
            return (self.body)(&Call { evaluation, context, arguments });
        }
        let arguments = self.signature.check(arguments.iter_mut().map(std::mem::take).collect(), context)?;
        (self.body)(&Call { evaluation, context, arguments: &arguments })
    }
}

/// A call of a built-in function.
#[derive(Debug)]
pub struct Call<'e, 'a> {
    /// The evaluation that it is part of.
    pub evaluation: &'e Evaluation,
    /// The context that it is called in.
    pub context: &'e Item<'a>,
    /// Its arguments, checked.
    pub arguments: &'e [Item<'a>],
}

impl<'a> Call<'_, 'a> {
    /// An argument; nothing if it isn't there.
    #[must_use]
    pub fn argument(&self, index: usize) -> &Item<'a> {
        const { &Item::Undefined };
        self.arguments.get(index).unwrap_or(&Item::Undefined)
    }
}

/// What a closure does with its arguments.
pub type Body<'a> = dyn Fn(&Evaluation, &Item<'a>, Vec<Item<'a>>) -> Result<Flow<'a>, Fault> + 'a;

/// What a lambda's body ends with.
#[derive(Debug)]
pub enum Flow<'a> {
    /// Its result.
    Done(Item<'a>),
    /// A call in its place, for which the stack needn't grow. With the call's place and name.
    Tail(Item<'a>, Vec<Item<'a>>, usize, &'static str),
}

/// A function that an expression makes.
pub struct Closure<'a> {
    /// How many parameters it has.
    pub arity: usize,
    /// What is checked of its arguments.
    pub signature: Option<Signature>,
    /// How deep functions are nested in what it holds, and it itself.
    pub depth: u32,
    /// What it does; gets the context of its call.
    pub body: Box<Body<'a>>,
}

impl<'a> Function<'a> {
    /// A closure.
    pub fn closure(
        arity: usize,
        signature: Option<Signature>,
        depth: u32,
        body: impl Fn(&Evaluation, &Item<'a>, Vec<Item<'a>>) -> Result<Flow<'a>, Fault> + 'a,
    ) -> Item<'a> {
        Item::Function(Function::Closure(Rc::new(Closure { arity, signature, depth, body: Box::new(body) })))
    }

    /// How many arguments it wants.
    #[must_use]
    pub fn arity(&self) -> usize {
        match self {
            Function::Native(native) => native.arity,
            Function::Closure(closure) => closure.arity,
            Function::Regex(_) => 1,
        }
    }

    /// Calls it, with no context.
    ///
    /// # Errors
    /// What it fails with.
    pub fn call(&self, evaluation: &Evaluation, arguments: Vec<Item<'a>>) -> Result<Item<'a>, Fault> {
        self.call_in(evaluation, &Item::Undefined, arguments)
    }

    /// Calls it with as many of the arguments as it has parameters, as `$map` does; always with the first.
    ///
    /// # Errors
    /// What it fails with.
    pub fn call_as_many(&self, evaluation: &Evaluation, mut arguments: Vec<Item<'a>>) -> Result<Item<'a>, Fault> {
        arguments.truncate(self.arity().max(1));
        self.call(evaluation, arguments)
    }

    /// Calls it in a context.
    ///
    /// # Errors
    /// What it fails with.
    pub fn call_in(
        &self,
        evaluation: &Evaluation,
        context: &Item<'a>,
        arguments: Vec<Item<'a>>,
    ) -> Result<Item<'a>, Fault> {
        evaluation.nested(|| {
            let mut flow = self.enter(evaluation, context, arguments)?;
            loop {
                match flow {
                    Flow::Done(item) => return Ok(item),
                    Flow::Tail(function, arguments, position, name) => {
                        evaluation.step(CALL)?;
                        let Item::Function(function) = function else {
                            return Err(Fault::new("T1006").at(position, name));
                        };
                        let entered = function.enter(evaluation, context, arguments);
                        flow = entered.map_err(|fault| fault.at(position, name))?;
                    }
                }
            }
        })
    }

    fn enter(&self, evaluation: &Evaluation, context: &Item<'a>, arguments: Vec<Item<'a>>) -> Result<Flow<'a>, Fault> {
        match self {
            Function::Native(native) => {
                let mut arguments = arguments;
                native.enter(evaluation, context, &mut arguments).map(Flow::Done)
            }
            Function::Closure(closure) => {
                let arguments = match &closure.signature {
                    Some(signature) => signature.check(arguments, context)?,
                    None => arguments,
                };
                (closure.body)(evaluation, context, arguments)
            }
            Function::Regex(regex) => super::matcher::find(regex, arguments.first(), 0).map(Flow::Done),
        }
    }
}

impl fmt::Debug for Function<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "function of {}", self.arity())
    }
}

/// A call that stands in an expression: faults get its place and name.
///
/// # Errors
/// T1006: what is called is no function. What it fails with.
pub fn call<'a>(
    evaluation: &Evaluation,
    function: &Item<'a>,
    context: &Item<'a>,
    arguments: Vec<Item<'a>>,
    position: usize,
    name: &'static str,
) -> Result<Item<'a>, Fault> {
    let called = match function {
        Item::Function(function) => function.call_in(evaluation, context, arguments),
        other => Err(Fault::new("T1006").value(other.clone().into_value())),
    };
    called.map_err(|fault| fault.at(position, name))
}

/// A call of a built-in function that stands in an expression, where its name surely means it.
///
/// # Errors
/// What it fails with, with the call's place and the function's name.
pub fn native<'a, const N: usize>(
    evaluation: &Evaluation,
    native: &'static Native,
    context: &Item<'a>,
    mut arguments: [Item<'a>; N],
    position: usize,
) -> Result<Item<'a>, Fault> {
    evaluation
        .nested(|| native.enter(evaluation, context, &mut arguments))
        .map_err(|fault| fault.at(position, native.name))
}

/// `$f(1, ?)`: a function of what is left open.
///
/// # Errors
/// T1008: no function.
pub fn partial<'a>(
    function: Item<'a>,
    arguments: Vec<Option<Item<'a>>>,
    position: usize,
    name: &'static str,
) -> Result<Item<'a>, Fault> {
    let Item::Function(function) = function else { return Err(Fault::new("T1008").at(position, name)) };
    let arity = arguments.iter().filter(|argument| argument.is_none()).count();
    let held = arguments.iter().flatten().cloned().chain([Item::Function(function.clone())]);
    let depth = extent::holding(held).map_err(|fault| fault.at(position, name))?;
    Ok(Function::closure(arity, None, depth, move |evaluation, context, given| {
        let mut given = given.into_iter();
        let arguments = arguments.iter().map(|argument| match argument {
            Some(item) => item.clone(),
            None => given.next().unwrap_or_default(),
        });
        function.call_in(evaluation, context, arguments.collect()).map(Flow::Done)
    }))
}

/// `left ~> right`: calls a function, or makes one of two.
///
/// # Errors
/// T2006: the right side is no function. What it fails with.
pub fn apply<'a>(evaluation: &Evaluation, left: Item<'a>, right: Item<'a>, position: usize) -> Result<Item<'a>, Fault> {
    let Item::Function(second) = right else {
        return Err(Fault::new("T2006").value(right.into_value()).at(position, "~>"));
    };
    let Item::Function(first) = left else {
        return second.call(evaluation, vec![left]).map_err(|fault| fault.at(position, "~>"));
    };
    let held = [&first, &second].map(|function| Item::Function(function.clone()));
    let depth = extent::holding(held.into_iter()).map_err(|fault| fault.at(position, "~>"))?;
    Ok(Function::closure(1, None, depth, move |evaluation, _, arguments| {
        let between = first.call(evaluation, arguments)?;
        second.call(evaluation, vec![between]).map(Flow::Done)
    }))
}
