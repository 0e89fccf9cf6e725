//! What a rule's paths lead to, borrowed: read from JSON by keys, from typed data by field numbers worked out in constants.

use proc_macro2::Span;

use crate::emit::context::Context;
use crate::emit::context_object::emit_whole;
use crate::emit::path::{emit_steps, reference_steps};
use crate::emit::shape::{emit_shape, share_parts};
use crate::emit::shared::{Question, Sites};
use crate::emit::site::Site;
use crate::emit::type_text::{first_span, type_text};
use crate::emit::variable::emit_slot;
use crate::expr::json_path::Root;
use crate::expr::reference_path::ReferencePath;
use crate::ir::{Choice, State, Type};
use crate::model::choice::{Condition, ConditionKind, Operand};
use crate::tokens::{Ident, TokenStream, quote};

/// How the variables of a Choice's rules are read; `input`, a reference to the effective input, is in scope.
pub(super) struct Reader<'a> {
    ctx: &'a Context<'a>,
    state: &'a State<'a>,
    /// The effective input's type, where it isn't JSON.
    ty: Option<TokenStream>,
    /// What is known of the effective input: a constant expression.
    schema: Option<TokenStream>,
    /// The same as its user wrote it; empty where no user did.
    text: String,
    /// Where the type stands in the user's code, or one that it is made of: rustc points there.
    span: Span,
}

impl<'a> Reader<'a> {
    pub(super) fn new(ctx: &'a Context<'a>, state: &'a State<'a>, ty: Type) -> Reader<'a> {
        let text = ty.as_rust().map(|ty| type_text(ty.tokens())).unwrap_or_default();
        let rt = &ctx.rt;
        let shape = ctx.effective_shape(state);
        let first_type = ctx.machine.shapes.as_ref().and_then(|shapes| shapes.first_type(&shape));
        let span = ty.first_rust().or(first_type).map_or_else(Span::call_site, first_span);
        let ty = (!ty.is_json()).then(|| ctx.ty(&ty));
        let schema = match &ty {
            Some(ty) => Some(quote!(#rt::Probe::<#ty>::SCHEMA)),
            None => shape.is_known().then(|| emit_shape(ctx, &shape)),
        };
        Reader { ctx, state, ty, schema, text, span }
    }

    /// The effective input's type, where it isn't JSON.
    pub(super) fn rust_type(&self) -> Option<&TokenStream> {
        self.ty.as_ref()
    }

    /// What is known of the effective input: a constant expression; `None` where it may be any JSON.
    pub(super) fn schema(&self) -> Option<&TokenStream> {
        self.schema.as_ref()
    }

    /// Statements before the first rule.
    pub(super) fn emit_begin(&self, choice: &Choice<'_>) -> TokenStream {
        let rt = &self.ctx.rt;
        let context = choice.rules.iter().any(|rule| reads_context(rule.condition)).then(|| {
            let whole = emit_whole(self.ctx);
            quote!(let context = #whole;)
        });
        let reader = self.rust_type().map(|ty| quote!(let reader = #rt::Probe::<#ty>::reader(input);));
        quote!(#context #reader)
    }

    /// A `Scalar`; unless it may be absent, leaves the function by `?` where the path leads nowhere.
    pub(super) fn emit_variable(&self, path: &ReferencePath, may_be_absent: bool) -> TokenStream {
        let (rt, steps, text) = (&self.ctx.rt, reference_steps(path), &path.text.value);
        let scalar = match self.rust_type() {
            _ if path.root == Root::Context => {
                let steps = emit_steps(self.ctx, &steps);
                quote!(#rt::scalar_at(&context, #steps))
            }
            _ if let Root::Variable(name) = &path.root => {
                let (slot, steps) = (emit_slot(self.ctx, name), emit_steps(self.ctx, &steps));
                quote!(#rt::variable::scalar(#slot, #steps))
            }
            None => {
                let steps = emit_steps(self.ctx, &steps);
                quote!(#rt::scalar_at(input, #steps))
            }
            Some(ty) => {
                let parts = share_parts(self.ctx, &steps);
                let resolved = self.share_resolved(path, &quote!(#rt::Probe::<#ty>::SCHEMA));
                quote!(reader.scalar(&#resolved, #parts))
            }
        };
        if may_be_absent { scalar } else { quote!(#rt::choice::present(#scalar, #text)?) }
    }

    /// A path's steps through the type, worked out in a constant: rustc points at the type in the signature where the path
    /// leads nowhere.
    pub(super) fn share_resolved(&self, path: &ReferencePath, schema: &TokenStream) -> Ident {
        let parts = share_parts(self.ctx, &reference_steps(path));
        let about = quote!(#schema, #parts);
        let question = self.question("resolve", about, TokenStream::new(), Sites::One(self.path_site(path)));
        self.ctx.shared.steps(question, path.steps.len())
    }

    /// A question about the effective input; rustc points at its type in the signature.
    pub(super) fn question(
        &self,
        function: &'static str,
        about: TokenStream,
        words: TokenStream,
        sites: Sites,
    ) -> Question {
        Question { function, about, words, sites, place: self.span }
    }

    /// Where a path stands, for messages.
    pub(super) fn path_site(&self, path: &ReferencePath) -> Site {
        self.site(path.text.span, &path.text.value)
    }

    /// A place in the state, for messages.
    pub(super) fn site(&self, span: crate::span::Span, path: &str) -> Site {
        Site::new(self.state, span, path, &self.text)
    }
}

fn reads_context(condition: &Condition) -> bool {
    let is_context = |path: &ReferencePath| path.root == Root::Context;
    match &condition.kind {
        ConditionKind::And(conditions) | ConditionKind::Or(conditions) => conditions.iter().any(reads_context),
        ConditionKind::Not(condition) => reads_context(condition),
        ConditionKind::Compare(comparison) => {
            is_context(&comparison.variable) || matches!(&comparison.operand, Operand::Path(path) if is_context(path))
        }
        ConditionKind::Jsonata(_) => false,
    }
}
