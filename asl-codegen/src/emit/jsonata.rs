//! JSONata to Rust: each node of the tree becomes an expression of type `Item`, which leaves its function by `?`.
//!
//! ```text
//! $sum(lines.price) * 1.2
//! jsonata::operator::multiply(&call(&SUM, vec![path::fields(input, &["lines", "price"])])?, &Item::Number(1.2))?
//! ```

mod call;
mod outside;
mod path;
mod signature;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::runtime_path::alias;
use crate::expr::jsonata::function::is_function;
use crate::expr::jsonata::tree::{AncestorSlot, BinaryOperator, Local, LocalId, Regex, Stage, Variable};
use crate::expr::jsonata::{Expr, Node, NodeKind};

pub(crate) use outside::Outside;

/// A function of an expression in plain JSONata: the data is `$`, other variables are the fields of `bindings`.
pub fn emit_function(expression: &Expr, name: &str) -> TokenStream {
    let (rt, name) = (alias(), format_ident!("{name}"));
    let body = Emitter::new(expression, Mode::Plain).emit_whole(expression);
    quote! {
        pub fn #name<'a>(
            e: &#rt::jsonata::Evaluation,
            data: #rt::jsonata::Item<'a>,
            bindings: &#rt::jsonata::Item<'a>,
        ) -> #rt::Result<#rt::jsonata::Item<'a>, #rt::jsonata::Fault> {
            let root = &#rt::jsonata::array::root(data);
            let input = root;
            #rt::Ok(#body)
        }
    }
}

/// An expression in a state's field: a function that is called at once, of type `Result<Item, Fault>`. What is lent to it lives as
/// long as the statement around the call. `emit_outside` gives what the expression takes from outside, of type `Option<&Value>`;
/// `evaluation` is an `Evaluation`.
pub(crate) fn emit_in_state(
    expression: &Expr,
    evaluation: &TokenStream,
    emit_outside: impl Fn(&Outside) -> TokenStream,
) -> TokenStream {
    let rt = alias();
    let mut emitter = Emitter::new(expression, Mode::State);
    let body = emitter.emit_whole(expression);
    let (n_values, values) = (emitter.outside.len(), emitter.outside.iter().map(emit_outside));
    quote! {{
        fn expression<'a>(
            e: &#rt::jsonata::Evaluation,
            bindings: &[#rt::Option<&'a #rt::Value>; #n_values],
        ) -> #rt::Result<#rt::jsonata::Item<'a>, #rt::jsonata::Fault> {
            let root = &#rt::jsonata::Item::Undefined;
            let input = root;
            #rt::Ok(#body)
        }
        expression
    }(&#evaluation, &[#(#values),*])}
}

/// Where an expression stands.
#[derive(Clone, Copy, PartialEq)]
enum Mode {
    /// Alone: it is applied to data, and has bindings by name.
    Plain,
    /// In a field of a state: there is no data, and what it takes from outside is known.
    State,
}

/// Where the emitter is: which variables it sees.
struct Emitter<'e> {
    rt: TokenStream,
    mode: Mode,
    locals: &'e [Local],
    /// Numbers of slots, and their names in Rust.
    scopes: Vec<(u32, Ident)>,
    /// What was taken from outside so far: the items of `bindings`.
    outside: Vec<Outside>,
}

impl<'e> Emitter<'e> {
    fn new(expression: &'e Expr, mode: Mode) -> Emitter<'e> {
        let rt = alias();
        let locals = &expression.locals;
        Emitter { rt: quote!(#rt::jsonata), mode, locals, scopes: Vec::new(), outside: Vec::new() }
    }

    /// The expression's own variables around its tree.
    fn emit_whole(&mut self, expression: &Expr) -> TokenStream {
        let mut names = binds_of(&expression.root);
        names.extend(ancestors_of(&expression.root));
        self.in_scope(names, |emitter| emitter.emit(&expression.root))
    }

    /// Declares variables around what `emit` makes.
    fn in_scope(&mut self, names: Vec<u32>, emit: impl FnOnce(&mut Emitter<'e>) -> TokenStream) -> TokenStream {
        let (rt, outer) = (self.rt.clone(), self.scopes.len());
        let declared: Vec<Ident> = {
            let mut names: Vec<u32> = names.into_iter().map(|id| self.canonical(LocalId(id))).collect();
            names.sort_unstable();
            names.dedup();
            names.into_iter().map(|id| self.declare(id)).collect()
        };
        let body = emit(self);
        self.scopes.truncate(outer);
        quote!({ #(let #declared = #rt::variable::Variable::shared();)* #body })
    }

    fn declare(&mut self, id: u32) -> Ident {
        let ident = format_ident!("v{id}");
        self.scopes.push((id, ident.clone()));
        ident
    }

    /// Two variables of a name in one scope are one: the first.
    fn canonical(&self, id: LocalId) -> u32 {
        let own = self.locals.get(id.0 as usize);
        let first = self.locals.iter().position(|local| Some(local) == own);
        first.filter(|_| own.is_some()).map_or(id.0, |first| first as u32)
    }

    fn find(&self, id: u32) -> Option<&Ident> {
        let id = self.canonical(LocalId(id));
        self.scopes.iter().rev().find(|(known, _)| *known == id).map(|(_, ident)| ident)
    }

    /// A node, with what follows it.
    fn emit(&mut self, node: &Node) -> TokenStream {
        let rt = self.rt.clone();
        let mut tokens = self.emit_kind(node);
        for filter in &node.predicates {
            tokens = self.emit_filter(filter, tokens, &quote!(&[]));
        }
        let is_path = matches!(node.kind, NodeKind::Path(_));
        if let (Some(group), false) = (&node.group, is_path) {
            tokens = self.emit_group(&group.pairs, &quote!(&#tokens), &quote!([]), group.span.start as usize);
        }
        let keep = node.keep_array;
        let settles = !node.predicates.is_empty()
            || keep
            || matches!(node.kind, NodeKind::Path(_) | NodeKind::Variable(_) | NodeKind::Call(_) | NodeKind::Apply(..));
        if settles { quote!(#rt::array::settle(#tokens, #keep)) } else { tokens }
    }

    fn emit_kind(&mut self, node: &Node) -> TokenStream {
        let (rt, at, private) = (self.rt.clone(), node.span.start as usize, alias());
        match &node.kind {
            NodeKind::String(text) => quote!(#rt::Item::Owned(#private::Value::from_static(#text))),
            NodeKind::Number(number) => quote!(#rt::Item::Number(#number)),
            NodeKind::Boolean(bool) => quote!(#rt::Item::bool(#bool)),
            NodeKind::Null => quote!(#rt::Item::Owned(#private::Value::Null)),
            NodeKind::Regex(regex) => emit_regex(&rt, regex),
            NodeKind::Variable(variable) => self.emit_variable(variable),
            NodeKind::Path(path) => self.emit_path(path, node),
            NodeKind::Name(name) => quote!(#rt::path::field(input, #name)),
            NodeKind::Wildcard => quote!(#rt::path::wildcard(input)),
            NodeKind::Descendant => quote!(#rt::path::descendants(input)),
            NodeKind::Parent(slot) => match self.find(ancestor_id(*slot)) {
                Some(variable) => quote!(#variable.get()),
                None => quote!(#rt::Item::Undefined),
            },
            // Neither stands anywhere but where it is looked for: among a path's steps, among arguments.
            NodeKind::Sort(_) | NodeKind::Placeholder => quote!(#rt::Item::Undefined),
            NodeKind::Negate(operand) => {
                let operand = self.emit(operand);
                quote!(#rt::operator::negate(&#operand).map_err(|fault| fault.at(#at, "-"))?)
            }
            NodeKind::Array(items) => self.emit_array(items, node.cons_array),
            NodeKind::Object(pairs) => self.emit_group(pairs, &quote!(input), &quote!([]), at),
            NodeKind::Binary(operator, left, right) => self.emit_binary(*operator, left, right, at),
            NodeKind::Bind(id, value) => {
                let value = self.emit(value);
                match self.find(id.0) {
                    Some(variable) => quote!(#variable.bind(#value)),
                    None => value,
                }
            }
            NodeKind::Condition(condition) => {
                let (test, then) = (self.emit(&condition.condition), self.emit(&condition.then));
                let nothing = quote!(#rt::Item::Undefined);
                let otherwise = condition.otherwise.as_ref().map_or(nothing, |node| self.emit(node));
                quote!(if #rt::compare::truth(&#test) { #then } else { #otherwise })
            }
            NodeKind::Block(nodes) => self.emit_block(nodes, |emitter, last| emitter.emit(last)),
            NodeKind::Call(call) => self.emit_call(call, None, at),
            NodeKind::Partial(call) => self.emit_partial(call, at),
            NodeKind::Lambda(lambda) => self.emit_lambda(lambda),
            NodeKind::Transform(transform) => self.emit_transform(transform),
            NodeKind::Apply(left, right) => self.emit_apply(left, right, at),
        }
    }

    /// A variable: the innermost of the expression's own that is bound, or what has the name outside.
    fn emit_variable(&mut self, variable: &Variable) -> TokenStream {
        let rt = self.rt.clone();
        let (name, locals, certain) = match variable {
            Variable::Context => return quote!(#rt::array::context(input)),
            Variable::Root => return quote!(#rt::array::context(root)),
            Variable::Named { name, locals, certain } => (name, locals, *certain),
        };
        let find = |id: &LocalId| self.find(self.canonical(*id)).cloned();
        let mut found: Vec<Ident> = locals.iter().filter_map(find).collect();
        let outside = match found.last() {
            Some(last) if certain => {
                let last = quote!(#last.get());
                found.pop();
                last
            }
            _ if is_function(name) => {
                let constant = format_ident!("{}", constant_name(name));
                quote!(#rt::Item::Function(#rt::Function::Native(&#rt::library::#constant)))
            }
            _ => self.emit_from_outside(name),
        };
        let innermost_last = found.iter().rev();
        innermost_last.fold(outside, |otherwise, variable| quote!(#variable.bound().unwrap_or_else(|| #otherwise)))
    }

    fn emit_block(
        &mut self,
        nodes: &[Node],
        emit_last: impl FnOnce(&mut Emitter<'e>, &Node) -> TokenStream,
    ) -> TokenStream {
        let rt = self.rt.clone();
        let Some((last, others)) = nodes.split_last() else { return quote!(#rt::Item::Undefined) };
        self.in_scope(nodes.iter().flat_map(binds_of).collect(), |emitter| {
            let others: Vec<TokenStream> = others.iter().map(|node| emitter.emit(node)).collect();
            let last = emit_last(emitter, last);
            quote!(#(let _ = #others;)* #last)
        })
    }

    fn emit_array(&mut self, items: &[Node], cons: bool) -> TokenStream {
        let rt = self.rt.clone();
        let pushes = items.iter().map(|item| {
            let value = self.emit(item);
            let method = if matches!(item.kind, NodeKind::Array(_)) { quote!(push) } else { quote!(extend) };
            quote!({ let item = #value; array.#method(item); })
        });
        let pushes: Vec<TokenStream> = pushes.collect();
        quote!({ let mut array = #rt::array::Builder::new(); #(#pushes)* array.array(#cons) })
    }

    fn emit_binary(&mut self, operator: BinaryOperator, left: &Node, right: &Node, at: usize) -> TokenStream {
        let rt = self.rt.clone();
        let (left, right) = (self.emit(left), self.emit(right));
        let (name, sign) = match operator {
            BinaryOperator::And => {
                return quote!(#rt::Item::bool(#rt::compare::truth(&#left) && #rt::compare::truth(&#right)));
            }
            BinaryOperator::Or => {
                return quote!(#rt::Item::bool(#rt::compare::truth(&#left) || #rt::compare::truth(&#right)));
            }
            BinaryOperator::Equal => return quote!(#rt::operator::is_equal(&#left, &#right)),
            BinaryOperator::NotEqual => return quote!(#rt::operator::is_not_equal(&#left, &#right)),
            BinaryOperator::In => return quote!(#rt::operator::is_in(&#left, &#right)),
            BinaryOperator::Concatenate => {
                return quote!(#rt::operator::concatenate(e, &#left, &#right).map_err(|fault| fault.at(#at, "&"))?);
            }
            BinaryOperator::Range => {
                return quote!(#rt::operator::range(e, &#left, &#right).map_err(|fault| fault.at(#at, ".."))?);
            }
            BinaryOperator::Add => ("add", "+"),
            BinaryOperator::Subtract => ("subtract", "-"),
            BinaryOperator::Multiply => ("multiply", "*"),
            BinaryOperator::Divide => ("divide", "/"),
            BinaryOperator::Remainder => ("remainder", "%"),
            BinaryOperator::Less => ("less", "<"),
            BinaryOperator::LessOrEqual => ("less_or_equal", "<="),
            BinaryOperator::Greater => ("greater", ">"),
            BinaryOperator::GreaterOrEqual => ("greater_or_equal", ">="),
        };
        let name = format_ident!("{name}");
        quote!(#rt::operator::#name(&#left, &#right).map_err(|fault| fault.at(#at, #sign))?)
    }
}

fn emit_regex(rt: &TokenStream, regex: &Regex) -> TokenStream {
    let pattern = &regex.pattern;
    let flags = format!("{}{}", if regex.ignore_case { "i" } else { "" }, if regex.multi_line { "m" } else { "" });
    quote!({
        static REGEX: #rt::function::Regex = #rt::function::Regex::new(#pattern, #flags);
        #rt::Item::Function(#rt::Function::Regex(&REGEX))
    })
}

/// The number of the slot that a `%` reads; those of other variables are smaller.
fn ancestor_id(slot: AncestorSlot) -> u32 {
    slot.0.saturating_add(1 << 24)
}

/// What `:=` binds in a node, outside of the blocks and lambdas in it.
fn binds_of(node: &Node) -> Vec<u32> {
    match &node.kind {
        NodeKind::Bind(id, value) => std::iter::once(id.0).chain(binds_of(value)).collect(),
        NodeKind::Block(_) | NodeKind::Lambda(_) => Vec::new(),
        _ => children(node).into_iter().flat_map(binds_of).collect(),
    }
}

/// The slots of all `%` in a node.
fn ancestors_of(node: &Node) -> Vec<u32> {
    let own = match &node.kind {
        NodeKind::Parent(slot) => Some(ancestor_id(*slot)),
        _ => node.ancestor.map(ancestor_id),
    };
    own.into_iter().chain(children(node).into_iter().flat_map(ancestors_of)).collect()
}

/// The nodes in a node.
fn children(node: &Node) -> Vec<&Node> {
    let mut nodes: Vec<&Node> = match &node.kind {
        NodeKind::Path(path) => path.steps.iter().collect(),
        NodeKind::Sort(terms) => terms.iter().map(|term| &term.expr).collect(),
        NodeKind::Array(nodes) | NodeKind::Block(nodes) => nodes.iter().collect(),
        NodeKind::Object(pairs) => pairs.iter().flat_map(|(key, value)| [key, value]).collect(),
        NodeKind::Negate(node) | NodeKind::Bind(_, node) => vec![node],
        NodeKind::Binary(_, left, right) | NodeKind::Apply(left, right) => vec![left, right],
        NodeKind::Condition(parts) => [&parts.condition, &parts.then].into_iter().chain(&parts.otherwise).collect(),
        NodeKind::Lambda(lambda) => vec![&lambda.body],
        NodeKind::Call(call) | NodeKind::Partial(call) => {
            std::iter::once(&call.procedure).chain(&call.arguments).collect()
        }
        NodeKind::Transform(parts) => [&parts.pattern, &parts.update].into_iter().chain(&parts.delete).collect(),
        _ => Vec::new(),
    };
    nodes.extend(node.predicates.iter().map(|filter| &*filter.expr));
    nodes.extend(node.stages.iter().filter_map(|stage| match stage {
        Stage::Filter(filter) => Some(&*filter.expr),
        Stage::Index(_) => None,
    }));
    nodes.extend(node.group.iter().flat_map(|group| group.pairs.iter().flat_map(|(key, value)| [key, value])));
    nodes
}

/// `formatNumber` to `FORMAT_NUMBER`.
fn constant_name(name: &str) -> String {
    let mut constant = String::new();
    let mut was_lower = false;
    for letter in name.chars() {
        // `base64encode` is the one whose words no capital tells apart.
        if letter.is_ascii_uppercase() && was_lower || constant == "BASE64" {
            constant.push('_');
        }
        was_lower = letter.is_ascii_lowercase();
        constant.push(letter.to_ascii_uppercase());
    }
    constant
}
