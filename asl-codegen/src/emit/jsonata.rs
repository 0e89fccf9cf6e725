//! JSONata to Rust: each node of the tree becomes an expression of type `Item`, which leaves its function by `?`.
//!
//! ```text
//! $sum(lines.price) * 1.2
//! jsonata::operator::multiply(&call(&SUM, vec![path::fields(input, &["lines", "price"])])?, &Item::Number(1.2))?
//! ```

mod call;
mod path;
mod signature;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::runtime_path::alias;
use crate::expr::jsonata::Expression;
use crate::expr::jsonata::function::is_function;
use crate::expr::jsonata::tree::{Expr, Kind, StepKind};

/// A function of an expression in plain JSONata: the data is `$`, other variables are the fields of `bindings`.
pub fn emit_function(expression: &Expression, name: &str) -> TokenStream {
    let (rt, name) = (alias(), format_ident!("{name}"));
    let mut emitter = Emitter::new();
    let body = emitter.in_scope(binds_of(&expression.root), |emitter| emitter.emit(&expression.root));
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

/// Where the emitter is: which variables it sees.
struct Emitter {
    rt: TokenStream,
    scopes: Vec<(String, Ident)>,
    n_variables: usize,
}

impl Emitter {
    fn new() -> Emitter {
        let rt = alias();
        Emitter { rt: quote!(#rt::jsonata), scopes: Vec::new(), n_variables: 0 }
    }

    /// Declares variables around what `emit` makes.
    fn in_scope(&mut self, names: Vec<String>, emit: impl FnOnce(&mut Emitter) -> TokenStream) -> TokenStream {
        let (rt, outer) = (self.rt.clone(), self.scopes.len());
        let declared: Vec<Ident> = names.into_iter().map(|name| self.declare(name)).collect();
        let body = emit(self);
        self.scopes.truncate(outer);
        quote!({ #(let #declared = #rt::variable::Variable::shared();)* #body })
    }

    fn declare(&mut self, name: String) -> Ident {
        let ident = format_ident!("v{}", self.n_variables);
        self.n_variables += 1;
        self.scopes.push((name, ident.clone()));
        ident
    }

    fn find(&self, name: &str) -> Option<&Ident> {
        self.scopes.iter().rev().find(|(known, _)| known == name).map(|(_, ident)| ident)
    }

    /// A node, with what follows it.
    fn emit(&mut self, expr: &Expr) -> TokenStream {
        let rt = self.rt.clone();
        let mut tokens = self.emit_kind(expr, false);
        for stage in &expr.predicates {
            tokens = self.emit_stage(stage, tokens, &quote!([]));
        }
        if let Some(group) = &expr.group {
            tokens = self.emit_group(&group.pairs, &quote!(&#tokens), &quote!([]), expr.at.start);
        }
        let settles = !expr.predicates.is_empty()
            || expr.keep_array
            || matches!(expr.kind, Kind::Path(_) | Kind::Variable(_) | Kind::Call(..));
        let keep = expr.keep_array;
        if settles { quote!(#rt::array::settle(#tokens, #keep)) } else { tokens }
    }

    fn emit_kind(&mut self, expr: &Expr, cons: bool) -> TokenStream {
        let (rt, at) = (self.rt.clone(), expr.at.start);
        match &expr.kind {
            Kind::String(text) => {
                let private = alias();
                quote!(#rt::Item::Owned(#private::Value::from_static(#text)))
            }
            Kind::Number(text) => {
                let number: f64 = text.parse().unwrap_or(0.0);
                quote!(#rt::Item::Number(#number))
            }
            Kind::Bool(bool) => quote!(#rt::Item::bool(#bool)),
            Kind::Null => {
                let private = alias();
                quote!(#rt::Item::Owned(#private::Value::Null))
            }
            Kind::Regex { pattern, flags } => quote!({
                static REGEX: #rt::function::Regex = #rt::function::Regex::new(#pattern, #flags);
                #rt::Item::Function(#rt::Function::Regex(&REGEX))
            }),
            Kind::Variable(name) => self.emit_variable(name),
            Kind::Path(path) => self.emit_path(path),
            Kind::Wildcard => quote!(#rt::path::wildcard(input)),
            Kind::Descendant => quote!(#rt::path::descendants(input)),
            Kind::Parent => quote!(return Err(#rt::Fault::new("S0217").at(#at, "%"))),
            Kind::Minus(operand) => {
                let operand = self.emit(operand);
                quote!(#rt::operator::negate(&#operand).map_err(|fault| fault.at(#at, "-"))?)
            }
            Kind::Array(items) => self.emit_array(items, cons),
            Kind::Object(pairs) => self.emit_group(pairs, &quote!(input), &quote!([]), at),
            Kind::Binary(operator, left, right) => self.emit_binary(operator, left, right, at),
            Kind::Bind(name, value) => {
                let value = self.emit(value);
                match self.find(name) {
                    Some(variable) => quote!(#variable.bind(#value)),
                    None => value,
                }
            }
            Kind::Condition(condition, then, otherwise) => {
                let (condition, then) = (self.emit(condition), self.emit(then));
                let otherwise = otherwise.as_ref().map_or(quote!(#rt::Item::Undefined), |node| self.emit(node));
                quote!(if #rt::compare::truth(&#condition) { #then } else { #otherwise })
            }
            Kind::Block(nodes) => self.emit_block(nodes, |emitter, last| emitter.emit(last)),
            Kind::Call(procedure, arguments) => self.emit_call(procedure, arguments, None, at),
            Kind::Partial(procedure, arguments) => self.emit_partial(procedure, arguments, at),
            Kind::Lambda { parameters, signature, body } => self.emit_lambda(parameters, signature.as_deref(), body),
            Kind::Transform { pattern, update, delete } => self.emit_transform(pattern, update, delete.as_deref()),
            Kind::Apply(left, right) => self.emit_apply(left, right, at),
        }
    }

    fn emit_variable(&self, name: &str) -> TokenStream {
        let rt = &self.rt;
        match (name, self.find(name)) {
            ("", _) => quote!(#rt::array::context(input)),
            ("$", _) => quote!(#rt::array::context(root)),
            (_, Some(variable)) => quote!(#variable.get()),
            _ if is_function(name) => {
                let constant = format_ident!("{}", constant_name(name));
                quote!(#rt::Item::Function(#rt::Function::Native(&#rt::library::#constant)))
            }
            _ => quote!(bindings.get(#name)),
        }
    }

    fn emit_block(
        &mut self,
        nodes: &[Expr],
        emit_last: impl FnOnce(&mut Emitter, &Expr) -> TokenStream,
    ) -> TokenStream {
        let rt = self.rt.clone();
        let Some((last, others)) = nodes.split_last() else { return quote!(#rt::Item::Undefined) };
        self.in_scope(nodes.iter().flat_map(binds_of).collect(), |emitter| {
            let others: Vec<TokenStream> = others.iter().map(|node| emitter.emit(node)).collect();
            let last = emit_last(emitter, last);
            quote!(#(let _ = #others;)* #last)
        })
    }

    fn emit_array(&mut self, items: &[Expr], cons: bool) -> TokenStream {
        let rt = self.rt.clone();
        let pushes = items.iter().map(|item| {
            let value = self.emit(item);
            let method = if matches!(item.kind, Kind::Array(_)) { quote!(push) } else { quote!(extend) };
            quote!({ let item = #value; array.#method(item); })
        });
        let pushes: Vec<TokenStream> = pushes.collect();
        quote!({ let mut array = #rt::array::Builder::new(); #(#pushes)* array.array(#cons) })
    }

    fn emit_binary(&mut self, operator: &str, left: &Expr, right: &Expr, at: usize) -> TokenStream {
        let rt = self.rt.clone();
        let (left, right) = (self.emit(left), self.emit(right));
        let (name, is_fallible) = match operator {
            "+" => ("add", true),
            "-" => ("subtract", true),
            "*" => ("multiply", true),
            "/" => ("divide", true),
            "%" => ("remainder", true),
            "<" => ("less", true),
            "<=" => ("less_or_equal", true),
            ">" => ("greater", true),
            ">=" => ("greater_or_equal", true),
            "=" => ("is_equal", false),
            "!=" => ("is_not_equal", false),
            "in" => ("is_in", false),
            "and" => return quote!(#rt::Item::bool(#rt::compare::truth(&#left) && #rt::compare::truth(&#right))),
            "or" => return quote!(#rt::Item::bool(#rt::compare::truth(&#left) || #rt::compare::truth(&#right))),
            "&" | ".." => {
                let name = format_ident!("{}", if operator == "&" { "concatenate" } else { "range" });
                return quote!(#rt::operator::#name(e, &#left, &#right).map_err(|fault| fault.at(#at, #operator))?);
            }
            _ => return quote!(#rt::Item::Undefined),
        };
        let name = format_ident!("{name}");
        if is_fallible {
            quote!(#rt::operator::#name(&#left, &#right).map_err(|fault| fault.at(#at, #operator))?)
        } else {
            quote!(#rt::operator::#name(&#left, &#right))
        }
    }
}

/// The names that `:=` binds in an expression, outside of the blocks and lambdas in it.
fn binds_of(expr: &Expr) -> Vec<String> {
    match &expr.kind {
        Kind::Bind(name, value) => std::iter::once(name.clone()).chain(binds_of(value)).collect(),
        Kind::Condition(condition, then, otherwise) => {
            let nodes = [Some(condition), Some(then), otherwise.as_ref()];
            nodes.into_iter().flatten().flat_map(|node| binds_of(node)).collect()
        }
        Kind::Binary(_, left, right) | Kind::Apply(left, right) => [left, right].map(|node| binds_of(node)).concat(),
        Kind::Call(_, arguments) | Kind::Array(arguments) => arguments.iter().flat_map(binds_of).collect(),
        Kind::Path(path) => {
            let first = path.steps.first().map(|step| &step.kind);
            if let Some(StepKind::Expr(node)) = first { binds_of(node) } else { Vec::new() }
        }
        _ => Vec::new(),
    }
}

/// `formatNumber` to `FORMAT_NUMBER`.
fn constant_name(name: &str) -> String {
    let mut constant = String::new();
    let mut was_lower = false;
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && was_lower {
            constant.push('_');
        }
        was_lower = letter.is_ascii_lowercase() || letter == '4';
        constant.push(letter.to_ascii_uppercase());
    }
    constant
}
