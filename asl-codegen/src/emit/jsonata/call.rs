//! Calls, lambdas, partial application, `~>` and transforms.

use super::code::{Code, Form};
use super::signature::emit_signature;
use super::{Emitter, binds_of, constant_name};
use crate::collect_vec::CollectVec;
use crate::expr::jsonata::function::is_function;
use crate::expr::jsonata::tree::{BinaryOperator, Call, Lambda, LocalId, Node, NodeKind, Transform, Variable};
use crate::tokens::{Ident, TokenStream, format_ident, quote};

impl Emitter<'_> {
    /// A call; `first` comes before its arguments.
    pub(super) fn emit_call(&mut self, call: &Call, first: Option<&Node>, at: usize) -> Code {
        let (rt, procedure, name) = (self.rt.clone(), &call.procedure, name_of(&call.procedure));
        if let Some(fault) = self.emit_forgotten_dollar(procedure, "T1005", at) {
            return Code::new(Form::Item, fault);
        }
        let arguments: Vec<&Node> = first.into_iter().chain(&call.arguments).collect_vec();
        if let Some(name) = native_name(procedure) {
            return self.emit_native(name, &arguments, immediate(call, arguments.len() - call.arguments.len()), at);
        }
        let function = self.code(procedure).reference(&rt);
        let mut arguments = self.emit_all(arguments);
        // What stands left of `~>` is evaluated before the function.
        let first = arguments.first_mut().filter(|_| first.is_some());
        let first = first.map(|first| std::mem::replace(first, quote!(first)));
        let let_first = first.map(|first| quote!(let first = #first;));
        Code::new(
            Form::Item,
            quote!({ #let_first #rt::function::call(e, #function, input, [#(#arguments),*].into(), #at, #name)? }),
        )
    }

    /// A call of a built-in function.
    fn emit_native(&mut self, name: &str, arguments: &[&Node], immediate: Option<usize>, at: usize) -> Code {
        let rt = self.rt.clone();
        match (name, arguments) {
            ("sum" | "count" | "max" | "min" | "average", [items]) => return self.emit_aggregate(name, items, at),
            ("join", [items]) => return self.emit_join(items, "", at),
            ("join", [items, separator]) if separator.is_bare() => {
                if let NodeKind::String(separator) = &separator.kind {
                    return self.emit_join(items, separator, at);
                }
            }
            ("exists", [value]) => {
                let value = self.code(value).reference(&rt);
                return Code::new(Form::Boolean, quote!((!(#value).is_undefined())));
            }
            ("boolean" | "not", [value]) => {
                let (value, wanted) = (self.code(value).reference(&rt), name == "boolean");
                return Code::new(Form::Perhaps, quote!(#rt::compare::counts_as(#value, #wanted)));
            }
            (_, [array, function, others @ ..]) if immediate.is_some() => {
                if let NodeKind::Lambda(lambda) = &function.kind {
                    return Code::new(Form::Item, self.emit_per_item(name, array, lambda, others, at));
                }
            }
            _ => {}
        }
        let constant = format_ident!("{}", constant_name(name));
        let arguments = self.emit_all(arguments.iter().copied());
        let native = quote!(&#rt::library::#constant);
        Code::new(Form::Item, quote!(#rt::function::native(e, #native, input, [#(#arguments),*], #at)?))
    }

    /// `$map(array, function($item) { … })` and its like: the lambda is a Rust closure.
    fn emit_per_item(&mut self, name: &str, array: &Node, lambda: &Lambda, others: &[&Node], at: usize) -> TokenStream {
        let (rt, array) = (self.rt.clone(), self.emit(array));
        if let (Some((names, is_ascending)), "sort") = (sort_field(lambda), name) {
            let is_after = self.emit_closure(lambda, &[Form::Borrowed; 2], true);
            return quote!({
                let array = #array;
                let sort = || #rt::per_item::sort_by_field(e, array, [#(#names),*], #is_ascending, #is_after);
                #rt::per_item::call(e, "sort", #at, sort)?
            });
        }
        let given: &[Form] = match name {
            "sort" => &[Form::Borrowed; 2],
            "reduce" => &[Form::Borrowed, Form::Borrowed, Form::Literal, Form::Borrowed],
            _ => &[Form::Borrowed, Form::Literal, Form::Borrowed],
        };
        let initial = (name == "reduce").then(|| match others.first() {
            Some(initial) => self.emit(initial),
            None => quote!(#rt::Item::Undefined),
        });
        let (let_initial, initial) = match initial {
            Some(initial) => (quote!(let initial = #initial;), quote!(initial,)),
            None => (quote!(), quote!()),
        };
        let is_test = matches!(name, "filter" | "single" | "sort");
        let closure = self.emit_closure(lambda, given, is_test);
        let function = format_ident!("{name}");
        quote!({
            let array = #array;
            #let_initial
            #rt::per_item::call(e, #name, #at, || #rt::per_item::#function(e, array, #initial #closure))?
        })
    }

    /// A lambda that is only called during a call, as a Rust closure of what it is given.
    pub(super) fn emit_closure(&mut self, lambda: &Lambda, given: &[Form], is_test: bool) -> TokenStream {
        let (rt, outer) = (self.rt.clone(), self.scopes.len());
        let ids: Vec<u32> = lambda.parameters.iter().map(|id| self.canonical(*id)).collect_vec();
        let (mut parameters, mut lets) = (vec![quote!(_); given.len()], Vec::new());
        for (index, id) in ids.iter().enumerate() {
            // Of two parameters of a name it is the last.
            if ids.iter().skip(index + 1).any(|later| later == id) {
                continue;
            }
            let (is_slot, form) = (self.slots.has(*id), given.get(index).copied());
            let ident = self.declare(*id, (!is_slot).then_some(form.unwrap_or(Form::Item)));
            let value = match parameters.get_mut(index).zip(form) {
                Some((parameter, form)) => {
                    *parameter = quote!(#ident);
                    Code::new(form, quote!(#ident)).item(&rt)
                }
                None => quote!(#rt::Item::Undefined),
            };
            if is_slot {
                lets.push(quote!(let #ident = #rt::variable::Variable::of(#value);));
            } else if form.is_none() {
                lets.push(quote!(let #ident = #value;));
            }
        }
        let names = binds_of(&lambda.body).into_iter().filter(|id| !ids.contains(id)).collect_vec();
        let body = self.in_scope(names, |emitter| {
            let (rt, body) = (emitter.rt.clone(), emitter.code(&lambda.body));
            if is_test { body.truth(&rt) } else { body.item(&rt) }
        });
        self.scopes.truncate(outer);
        quote!(|#(#parameters),*| { #(#lets)* Ok(#body) })
    }

    pub(super) fn emit_all<'n>(&mut self, nodes: impl IntoIterator<Item = &'n Node>) -> Vec<TokenStream> {
        nodes.into_iter().map(|node| self.emit(node)).collect_vec()
    }

    /// `sum(…)` for `$sum(…)`.
    fn emit_forgotten_dollar(&self, procedure: &Node, code: &str, at: usize) -> Option<TokenStream> {
        let (rt, name) = (&self.rt, name_of(procedure));
        let is_name = matches!(procedure.kind, NodeKind::Path(_))
            && (is_function(name) || self.locals.iter().any(|local| local.name == name));
        is_name.then(|| quote!(return Err(#rt::Fault::new(#code).at(#at, #name))))
    }

    pub(super) fn emit_partial(&mut self, call: &Call, at: usize) -> TokenStream {
        let (rt, procedure, name) = (self.rt.clone(), &call.procedure, name_of(&call.procedure));
        if let Some(fault) = self.emit_forgotten_dollar(procedure, "T1007", at) {
            return fault;
        }
        let function = self.emit(procedure);
        let arguments = call.arguments.iter().map(|argument| match argument.kind {
            NodeKind::Placeholder => quote!(None),
            _ => {
                let argument = self.emit(argument);
                quote!(Some(#argument))
            }
        });
        let arguments: Vec<TokenStream> = arguments.collect_vec();
        quote!(#rt::function::partial(#function, [#(#arguments),*].into(), #at, #name)?)
    }

    pub(super) fn emit_apply(&mut self, left: &Node, right: &Node, at: usize) -> Code {
        let rt = self.rt.clone();
        if let NodeKind::Call(call) = &right.kind {
            return self.emit_call(call, Some(left), right.span.start as usize);
        }
        let (left, right) = (self.emit(left), self.emit(right));
        Code::new(Form::Item, quote!(#rt::function::apply(e, #left, #right, #at)?))
    }

    pub(super) fn emit_lambda(&mut self, lambda: &Lambda) -> TokenStream {
        let (parameters, body) = (&lambda.parameters, &lambda.body);
        let (rt, outer) = (self.rt.clone(), self.scopes.len());
        let seen: Vec<Ident> = self.slots_in_scope().into_iter().map(|(_, ident)| ident).collect_vec();
        let ids: Vec<u32> = parameters.iter().map(|id| self.canonical(*id)).collect_vec();
        let lets: Vec<TokenStream> = ids.iter().map(|id| self.emit_parameter(*id)).collect_vec();
        let names = binds_of(body).into_iter().filter(|id| !ids.contains(id)).collect_vec();
        let body = self.in_scope(names, |emitter| emitter.emit_tail(body));
        self.scopes.truncate(outer);
        let arity = parameters.len();
        let signature = lambda.signature.as_ref().map_or(quote!(None), |signature| {
            let signature = emit_signature(&rt, signature);
            quote!(Some(#signature))
        });
        quote!({
            #(let #seen = #seen.clone();)*
            let (root, input, bindings) = (root.clone(), input.clone(), bindings.clone());
            let depth = #rt::extent::captured(&[#(&*#seen),*])?;
            #rt::Function::closure(#arity, #signature, depth, move |e, _, arguments| {
                let (root, input, bindings) = (&root, &input, &bindings);
                let mut arguments = arguments.into_iter();
                #(#lets)*
                Ok(#body)
            })
        })
    }

    fn emit_parameter(&mut self, id: u32) -> TokenStream {
        let (rt, is_slot) = (self.rt.clone(), self.slots.has(id));
        let ident = self.declare(id, (!is_slot).then_some(Form::Item));
        let value = quote!(arguments.next().unwrap_or_default());
        match is_slot {
            true => quote!(let #ident = #rt::variable::Variable::of(#value);),
            false => quote!(let #ident = #value;),
        }
    }

    /// What a lambda ends with: a call there is left to the caller, so that the stack doesn't grow.
    fn emit_tail(&mut self, body: &Node) -> TokenStream {
        let rt = self.rt.clone();
        let is_bare = body.predicates.is_empty() && body.group.is_none() && !body.keep_array;
        match &body.kind {
            NodeKind::Call(call) if is_bare && call.tail && native_name(&call.procedure).is_none() => {
                let (name, at) = (name_of(&call.procedure), body.span.start as usize);
                let (function, arguments) = (self.emit(&call.procedure), self.emit_all(&call.arguments));
                quote!(#rt::function::Flow::Tail(#function, [#(#arguments),*].into(), #at, #name))
            }
            NodeKind::Condition(parts) if is_bare => {
                let (condition, then) = (self.code(&parts.condition).truth(&rt), self.emit_tail(&parts.then));
                let nothing = quote!(#rt::function::Flow::Done(#rt::Item::Undefined));
                let otherwise = parts.otherwise.as_ref().map_or(nothing, |node| self.emit_tail(node));
                quote!(if #condition { #then } else { #otherwise })
            }
            NodeKind::Block(nodes) if is_bare && !nodes.is_empty() => {
                self.emit_block(nodes, |emitter, last| emitter.emit_tail(last))
            }
            _ => {
                let body = self.emit(body);
                quote!(#rt::function::Flow::Done(#body))
            }
        }
    }

    pub(super) fn emit_transform(&mut self, parts: &Transform) -> TokenStream {
        let rt = self.rt.clone();
        let seen: Vec<Ident> = self.slots_in_scope().into_iter().map(|(_, ident)| ident).collect_vec();
        let (pattern, update) = (self.emit(&parts.pattern), self.emit(&parts.update));
        let delete = parts.delete.as_ref().map_or(quote!(#rt::Item::Undefined), |node| self.emit(node));
        let signature = quote!(const { #rt::Signature(&[#rt::Parameter::new("oa")]) });
        quote!({
            #(let #seen = #seen.clone();)*
            let (root, bindings) = (root.clone(), bindings.clone());
            let depth = #rt::extent::captured(&[#(&*#seen),*])?;
            #rt::Function::closure(1, Some(#signature), depth, move |e, _, arguments| {
                let (root, bindings) = (&root, &bindings);
                let data = arguments.into_iter().next().unwrap_or_default();
                let changed = #rt::transform::transform(
                    &data, |input| Ok(#pattern), |input| Ok(#update), |input| Ok(#delete),
                )?;
                Ok(#rt::function::Flow::Done(changed))
            })
        })
    }
}

/// The built-in function that a procedure surely is.
pub(super) fn native_name(procedure: &Node) -> Option<&str> {
    match &procedure.kind {
        NodeKind::Variable(Variable::Named { name, locals, .. }) if procedure.is_bare() && locals.is_empty() => {
            is_function(name).then_some(name)
        }
        _ => None,
    }
}

/// Which of a call's arguments is a lambda that nothing but the call sees; `n_before` come before the arguments.
pub(super) fn immediate(call: &Call, n_before: usize) -> Option<usize> {
    let index = 1_usize.checked_sub(n_before)?;
    let argument = call.arguments.get(index).filter(|argument| argument.is_bare())?;
    let NodeKind::Lambda(lambda) = &argument.kind else { return None };
    let n_arguments = n_before + call.arguments.len();
    let fits = match native_name(&call.procedure)? {
        "map" | "filter" | "single" | "sort" => n_arguments == 2,
        "reduce" => (2..=3).contains(&n_arguments) && lambda.parameters.len() >= 2,
        _ => false,
    };
    (fits && lambda.signature.is_none()).then_some(index)
}

/// `function($a, $b) { $a.price > $b.price }`: the names of the field, and whether the least comes first.
fn sort_field(lambda: &Lambda) -> Option<(Vec<&str>, bool)> {
    let NodeKind::Binary(operator, left, right) = &lambda.body.kind else { return None };
    let [first, second] = lambda.parameters.as_slice() else { return None };
    let ((left, names), (right, other_names)) = (field_of_variable(left)?, field_of_variable(right)?);
    let is_ascending = match operator {
        BinaryOperator::Greater => (left, right) == (*first, *second),
        BinaryOperator::Less => (right, left) == (*first, *second),
        _ => return None,
    };
    let is_both = is_ascending || (left, right) == (*second, *first) || (right, left) == (*second, *first);
    (lambda.body.is_bare() && first != second && names == other_names && is_both).then_some((names, is_ascending))
}

/// `$a.b.c`: the variable and the names.
fn field_of_variable(node: &Node) -> Option<(LocalId, Vec<&str>)> {
    let (variable, names) = match &node.kind {
        _ if !node.is_bare() => return None,
        NodeKind::Variable(_) => (node, Vec::new()),
        NodeKind::Path(path) if !path.keep_singleton_array && path.steps.iter().all(Node::is_bare) => {
            let (first, names) = path.steps.split_first()?;
            let names = names.iter().map(|step| match &step.kind {
                NodeKind::Name(name) => Some(name.as_str()),
                _ => None,
            });
            (first, names.collect::<Option<_>>()?)
        }
        _ => return None,
    };
    match &variable.kind {
        NodeKind::Variable(Variable::Named { locals, .. }) => Some((*locals.first()?, names)),
        _ => None,
    }
}

/// What a procedure is called in faults.
fn name_of(procedure: &Node) -> &str {
    match &procedure.kind {
        NodeKind::Variable(Variable::Named { name, .. }) => name,
        NodeKind::Path(path) => match path.steps.first().map(|step| &step.kind) {
            Some(NodeKind::Name(name)) => name,
            _ => "",
        },
        _ => "",
    }
}
