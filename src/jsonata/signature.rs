//! A function's signature, `<s-n?:s>`: which arguments it takes, and where the context takes an argument's place.

use super::{Fault, Item, View};
use crate::Value;

/// The parameters of a function, in order.
#[derive(Clone, Copy, Debug)]
pub struct Signature(pub &'static [Parameter]);

/// One parameter.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    types: &'static str,
    items: Option<&'static str>,
    context: bool,
    optional: bool,
    repeated: bool,
}

impl Parameter {
    /// A parameter that takes these types: letters out of `bnslaof`, or `x` for anything and `j` for any JSON.
    #[must_use]
    pub const fn new(types: &'static str) -> Parameter {
        Parameter { types, items: None, context: false, optional: false, repeated: false }
    }

    /// An array of these: `a<s>`.
    #[must_use]
    pub const fn array_of(items: &'static str) -> Parameter {
        Parameter { items: Some(items), ..Parameter::new("a") }
    }

    /// `-`: the context takes its place.
    #[must_use]
    pub const fn or_context(self) -> Parameter {
        Parameter { context: true, ..self }
    }

    /// `?`: it can be left out.
    #[must_use]
    pub const fn optional(self) -> Parameter {
        Parameter { optional: true, ..self }
    }

    /// `+`: one or more.
    #[must_use]
    pub const fn repeated(self) -> Parameter {
        Parameter { repeated: true, ..self }
    }

    fn takes(&self, symbol: char) -> bool {
        match self.types {
            "a" | "x" => true,
            "j" => symbol != 'f',
            "f" => symbol == 'f',
            types => symbol == 'm' || types.contains(symbol),
        }
    }

    fn can_be_missing(&self) -> bool {
        self.context || self.optional
    }
}

impl Signature {
    /// Checks arguments of which each goes to the parameter at its place, as nearly all do. False where it is not that simple: then
    /// they are as they were.
    ///
    /// # Errors
    /// T0412: an array's items that don't fit.
    pub fn check_in_place(&self, arguments: &mut [Item<'_>]) -> Result<bool, Fault> {
        let Some(missing) = self.0.get(arguments.len()..) else { return Ok(false) };
        let fits = self
            .0
            .iter()
            .zip(&*arguments)
            .all(|(parameter, argument)| !parameter.repeated && parameter.takes(symbol(argument)));
        if !fits || missing.iter().any(|parameter| parameter.context || !parameter.optional) {
            return Ok(false);
        }
        for (index, (parameter, argument)) in self.0.iter().zip(arguments).enumerate() {
            if parameter.types == "a" {
                *argument = parameter.check(std::mem::take(argument), index + 1)?;
            }
        }
        Ok(true)
    }

    /// The arguments as the function gets them.
    ///
    /// # Errors
    /// The argument that doesn't fit: T0410, T0411 for the context, T0412 for an array's items.
    pub fn check<'a>(&self, arguments: Vec<Item<'a>>, context: &Item<'a>) -> Result<Vec<Item<'a>>, Fault> {
        let symbols: Vec<char> = arguments.iter().map(symbol).collect();
        let mut counts = Vec::with_capacity(self.0.len());
        if !fit(self.0, &symbols, &mut counts) {
            return Err(self.misfit(&arguments, &symbols));
        }
        let mut checked = Vec::with_capacity(self.0.len());
        let mut given = arguments.into_iter();
        let mut n_given = 0;
        for (parameter, count) in self.0.iter().zip(counts) {
            if count == 0 && parameter.context {
                if !parameter.takes(symbol(context)) {
                    return Err(Fault::new("T0411").value(context.clone().into_value()).index(n_given + 1));
                }
                checked.push(context.clone());
            } else if count == 0 {
                checked.push(Item::Undefined);
            }
            for argument in given.by_ref().take(count) {
                n_given += 1;
                checked.push(parameter.check(argument, n_given)?);
            }
        }
        Ok(checked)
    }

    #[cold]
    fn misfit(&self, arguments: &[Item<'_>], symbols: &[char]) -> Fault {
        let mut good_to = 0;
        for n_parameters in 1..=self.0.len() {
            let parameters = &self.0[..n_parameters];
            let fits = |length: &usize| fit(parameters, &symbols[..*length], &mut Vec::new());
            let Some(length) = (0..=symbols.len()).rev().find(fits) else { break };
            good_to = length;
        }
        let value = arguments.get(good_to).cloned().and_then(Item::into_value);
        Fault::new("T0410").value(value).index(good_to + 1)
    }
}

impl Parameter {
    fn check<'a>(&self, argument: Item<'a>, index: usize) -> Result<Item<'a>, Fault> {
        if self.types != "a" || argument.is_undefined() {
            return Ok(argument);
        }
        if let Some(items) = self.items {
            let fits = match items.chars().next() {
                Some(wanted) => argument.iter().all(|item| symbol(&item) == wanted),
                None => true,
            };
            if !fits {
                let fault = Fault::new("T0412").value(argument.into_value()).index(index);
                return Err(fault.value2(Some(Value::from_static(plural(items)))));
            }
        }
        Ok(if argument.is_array() { argument } else { Item::array(vec![argument]) })
    }
}

/// What an array's items have to be.
fn plural(items: &str) -> &'static str {
    match items {
        "a" => "arrays",
        "b" => "booleans",
        "f" => "functions",
        "n" => "numbers",
        "o" => "objects",
        _ => "strings",
    }
}

/// Divides the arguments among the parameters: how many each takes, as many as it can, going back where that leads nowhere.
fn fit(parameters: &[Parameter], symbols: &[char], counts: &mut Vec<usize>) -> bool {
    let Some((parameter, others)) = parameters.split_first() else { return symbols.is_empty() };
    let most = if parameter.repeated { symbols.len() } else { symbols.len().min(1) };
    let most = symbols.iter().take(most).take_while(|symbol| parameter.takes(**symbol)).count();
    let least = usize::from(!parameter.can_be_missing());
    for count in (least..=most).rev() {
        counts.push(count);
        if fit(others, symbols.get(count..).unwrap_or_default(), counts) {
            return true;
        }
        counts.pop();
    }
    false
}

fn symbol(item: &Item<'_>) -> char {
    match item.view() {
        View::Undefined => 'm',
        View::Null => 'l',
        View::Bool(_) => 'b',
        View::Number(_) => 'n',
        View::String(_) => 's',
        View::Array => 'a',
        View::Object => 'o',
        View::Function(_) => 'f',
    }
}
