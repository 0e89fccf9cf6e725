//! JSONata to Rust: each node of the tree becomes an expression, which leaves its function by `?`.
//!
//! ```text
//! order.total * 1.2
//! jsonata::operator::multiply(&path::fields(input, ["order", "total"]), &1.2, 12)?
//! ```
//!
//! What is known of a node's value is its type in Rust: the product is an `Option<f64>`. Everything else is an `Item`. See `code`.

mod call;
mod code;
mod operator;
mod outside;
mod path;
mod signature;
mod slots;
mod stream;
mod variable;

use super::runtime_path::alias;
use crate::collect_vec::CollectVec;
use crate::expr::jsonata::tree::{AncestorSlot, Local, Regex};
use crate::expr::jsonata::{Expr, Node, NodeKind};

use crate::tokens::{TokenStream, format_ident, quote};
use code::{Code, Form};
use slots::Slots;
use variable::Scoped;

pub(crate) use outside::Outside;

/// A function of an expression in plain JSONata: the data is `$`, other variables are the fields of `bindings`.
pub fn emit_function(expression: &Expr, name: &str) -> proc_macro2::TokenStream {
    let (rt, name) = (alias(), format_ident!("{name}"));
    let body = Emitter::new(expression, Mode::Plain).emit_whole(expression, |code, rt| code.item(rt));
    let function = quote! {
        pub fn #name<'a>(
            e: &#rt::jsonata::Evaluation,
            data: #rt::Option<&'a #rt::Value>,
            bindings: &#rt::jsonata::Item<'a>,
        ) -> #rt::Result<#rt::jsonata::Item<'a>, #rt::jsonata::Fault> {
            let root = #rt::jsonata::array::Root::of(data);
            let root = root.item();
            let input = root;
            #rt::Ok(#body)
        }
    };
    function.read(|text| text.parse().ok())
}

/// An expression in a state's field: a function that is called at once, of type `Result<impl Outcome, Fault>`. What is lent to it lives as
/// long as the statement around the call. `emit_outside` gives what the expression takes from outside, of type `Option<&Value>`;
/// `evaluation` is an `Evaluation`; the data of the fields `typed` of `$states` has a Rust type; `items` stand beside the function.
pub(crate) fn emit_in_state(
    expression: &Expr,
    evaluation: &TokenStream,
    typed: &[&str],
    items: TokenStream,
    emit_outside: impl Fn(&Outside) -> TokenStream,
) -> TokenStream {
    let rt = alias();
    let mut emitter = Emitter { typed, ..Emitter::new(expression, Mode::State) };
    let mut returns = TokenStream::new();
    let body = emitter.emit_whole(expression, |code, rt| {
        let (tokens, ty) = code.outcome(rt);
        returns = ty;
        tokens
    });
    let (n_values, values) = (emitter.outside.len(), emitter.outside.iter().map(emit_outside));
    quote! {{
        #items
        #[inline]
        fn expression<'a>(
            e: &#rt::jsonata::Evaluation,
            bindings: &[#rt::Option<&'a #rt::Value>; #n_values],
        ) -> #rt::Result<#returns, #rt::jsonata::Fault> {
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
    /// Which variables need a slot.
    slots: Slots,
    /// The variables in scope, the innermost last.
    scopes: Vec<Scoped>,
    /// The fields of `$states` whose data has a Rust type.
    typed: &'e [&'e str],
    /// What was taken from outside so far: the items of `bindings`.
    outside: Vec<Outside>,
}

impl<'e> Emitter<'e> {
    fn new(expression: &'e Expr, mode: Mode) -> Emitter<'e> {
        let rt = alias();
        let (locals, slots) = (&expression.locals, Slots::of(&expression.root, &expression.locals));
        Emitter { rt: quote!(#rt::jsonata), mode, locals, slots, scopes: Vec::new(), typed: &[], outside: Vec::new() }
    }

    /// The expression's own variables around its tree.
    fn emit_whole(&mut self, expression: &Expr, finish: impl FnOnce(Code, &TokenStream) -> TokenStream) -> TokenStream {
        let rt = self.rt.clone();
        let mut names = binds_of(&expression.root);
        names.extend(ancestors_of(&expression.root));
        self.in_scope(names, |emitter| finish(emitter.code(&expression.root), &rt))
    }

    /// A node, as an item.
    fn emit(&mut self, node: &Node) -> TokenStream {
        let rt = self.rt.clone();
        self.code(node).item(&rt)
    }

    /// A node, with what follows it.
    fn code(&mut self, node: &Node) -> Code {
        let rt = self.rt.clone();
        let is_path = matches!(node.kind, NodeKind::Path(_));
        let is_alone = node.predicates.is_empty() && !node.keep_array && (node.group.is_none() || is_path);
        let code = self.code_of_kind(node);
        if is_alone {
            return settled(&rt, node, code);
        }
        let mut tokens = code.item(&rt);
        for filter in &node.predicates {
            tokens = self.emit_filter(filter, tokens, &quote!(&[]));
        }
        if let (Some(group), false) = (&node.group, is_path) {
            tokens = self.emit_group(&group.pairs, &quote!(&#tokens), &quote!([]), group.span.start as usize);
        }
        let keep = node.keep_array;
        Code::new(Form::Item, quote!(#rt::array::settle(#tokens, #keep)))
    }

    fn code_of_kind(&mut self, node: &Node) -> Code {
        let (rt, at) = (self.rt.clone(), node.span.start as usize);
        match &node.kind {
            NodeKind::String(text) => Code::new(Form::Text, quote!(#rt::Text(#text))),
            NodeKind::Number(number) => Code::new(Form::Literal, quote!(#number)),
            NodeKind::Boolean(bool) => Code::new(Form::Boolean, quote!(#bool)),
            NodeKind::Variable(variable) => self.emit_variable(variable),
            NodeKind::Negate(side) => self.emit_negate(side, at),
            NodeKind::Binary(operator, left, right) => self.emit_binary(*operator, left, right, at),
            // Parentheses.
            NodeKind::Block(nodes) if nodes.len() == 1 && nodes.iter().all(|node| binds_of(node).is_empty()) => {
                let only = nodes.first().map(|only| self.code(only));
                only.unwrap_or_else(|| Code::new(Form::Item, quote!(#rt::Item::Undefined)))
            }
            NodeKind::Path(path) => match self.emit_plain_path(path, node) {
                Some(path) => path,
                None => Code::new(Form::Item, self.emit_path(path, node)),
            },
            NodeKind::Call(call) => self.emit_call(call, None, at),
            NodeKind::Apply(left, right) => self.emit_apply(left, right, at),
            _ => Code::new(Form::Item, self.emit_kind(node)),
        }
    }

    /// What is always an item.
    fn emit_kind(&mut self, node: &Node) -> TokenStream {
        let (rt, at, private) = (self.rt.clone(), node.span.start as usize, alias());
        match &node.kind {
            NodeKind::Null => quote!(#rt::Item::Owned(#private::Value::Null)),
            NodeKind::Regex(regex) => emit_regex(&rt, regex),
            NodeKind::Name(name) => quote!(#rt::path::field(input, #name)),
            NodeKind::Wildcard => quote!(#rt::path::wildcard(input)),
            NodeKind::Descendant => quote!(#rt::path::descendants(input)),
            NodeKind::Parent(slot) => match self.find_slot(ancestor_id(*slot)) {
                Some(variable) => quote!(#variable.get()),
                None => quote!(#rt::Item::Undefined),
            },
            NodeKind::Array(items) => self.emit_array(items, node.cons_array),
            NodeKind::Object(pairs) => self.emit_object(pairs, at),
            NodeKind::Bind(id, value) => self.emit_bind(*id, value),
            NodeKind::Condition(parts) => {
                let (test, then) = (self.code(&parts.condition).truth(&rt), self.emit(&parts.then));
                let nothing = quote!(#rt::Item::Undefined);
                let otherwise = parts.otherwise.as_ref().map_or(nothing, |node| self.emit(node));
                quote!(if #test { #then } else { #otherwise })
            }
            NodeKind::Block(nodes) => self.emit_block(nodes, |emitter, last| emitter.emit(last)),
            NodeKind::Partial(call) => self.emit_partial(call, at),
            NodeKind::Lambda(lambda) => self.emit_lambda(lambda),
            NodeKind::Transform(transform) => self.emit_transform(transform),
            // A sort stands among a path's steps only, a placeholder among arguments; the others have code of their own.
            _ => quote!(#rt::Item::Undefined),
        }
    }

    fn emit_array(&mut self, items: &[Node], cons: bool) -> TokenStream {
        let rt = self.rt.clone();
        if items.is_empty() {
            return quote!(#rt::array::Builder::new().array(#cons)?);
        }
        let pushes = items.iter().map(|item| {
            let value = self.emit(item);
            let method = if matches!(item.kind, NodeKind::Array(_)) { quote!(push) } else { quote!(extend) };
            quote!({ let item = #value; array.#method(item); })
        });
        let pushes: Vec<TokenStream> = pushes.collect_vec();
        quote!({ let mut array = #rt::array::Builder::new(); #(#pushes)* array.array(#cons)? })
    }
}

/// What a sequence comes to, of the kinds of nodes that can be one.
fn settled(rt: &TokenStream, node: &Node, code: Code) -> Code {
    let tokens = &code.tokens;
    match (&node.kind, code.form) {
        (NodeKind::Variable(_), Form::Borrowed) => Code::new(Form::Borrowed, quote!(#rt::array::settled(#tokens))),
        (NodeKind::Path(_) | NodeKind::Variable(_) | NodeKind::Call(_) | NodeKind::Apply(..), Form::Item) => {
            Code::new(Form::Item, quote!(#rt::array::settle(#tokens, false)))
        }
        _ => code,
    }
}

fn emit_regex(rt: &TokenStream, regex: &Regex) -> TokenStream {
    let pattern = &regex.pattern;
    let flags = format!("{}{}", if regex.ignore_case { "i" } else { "" }, if regex.multi_line { "m" } else { "" });
    quote!({
        static REGEX: #rt::regex::Regex = #rt::regex::Regex::new(#pattern, #flags);
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
        NodeKind::Bind(id, value) => std::iter::once(id.0).chain(binds_of(value)).collect_vec(),
        NodeKind::Block(_) | NodeKind::Lambda(_) => Vec::new(),
        _ => of_children(node, binds_of),
    }
}

/// The slots of all `%` in a node.
fn ancestors_of(node: &Node) -> Vec<u32> {
    let own = match &node.kind {
        NodeKind::Parent(slot) => Some(ancestor_id(*slot)),
        _ => node.ancestor.map(ancestor_id),
    };
    own.into_iter().chain(of_children(node, ancestors_of)).collect_vec()
}

fn of_children(node: &Node, find: fn(&Node) -> Vec<u32>) -> Vec<u32> {
    let mut found = Vec::new();
    node.for_each_child(&mut |child| found.extend(find(child)));
    found
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
