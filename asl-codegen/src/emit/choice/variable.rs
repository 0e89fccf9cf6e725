//! What a rule's paths lead to, borrowed: read from JSON by keys, from typed data by field numbers worked out in constants.

use proc_macro2::Span;

use crate::emit::context::Context;
use crate::emit::context_object::emit_whole;
use crate::emit::path::{emit_steps, reference_steps};
use crate::emit::runtime_path::alias;
use crate::emit::shape::{emit_parts, emit_shape};
use crate::emit::site::emit_site;
use crate::emit::type_text::{first_span, type_text};
use crate::emit::variable::emit_slot;
use crate::expr::json_path::{Root, Step};
use crate::expr::reference_path::ReferencePath;
use crate::ir::{Choice, State, Type};
use crate::model::choice::{Condition, ConditionKind, Operand};
use crate::tokens::{TokenStream, quote, quote_spanned};

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
        let text = ty.as_rust().map(type_text).unwrap_or_default();
        let rt = &ctx.rt;
        let shape = ctx.effective_shape(state);
        let first_type = ctx.shapes.as_ref().and_then(|shapes| shapes.first_type(&shape));
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

    /// Where rustc points.
    pub(super) fn span(&self) -> Span {
        self.span
    }

    /// The type as its user wrote it; empty where no user did.
    pub(super) fn type_text(&self) -> &str {
        &self.text
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
                let parts = self.emit_parts(&steps);
                let count = steps.len();
                let resolved = self.emit_resolved(path, &quote!(#rt::Probe::<#ty>::SCHEMA));
                quote! {{
                    const PARTS: [#rt::PathPart; #count] = #parts;
                    const STEPS: [#rt::Step; #count] = #resolved;
                    reader.scalar(&STEPS, &PARTS)
                }}
            }
        };
        if may_be_absent { scalar } else { quote!(#rt::choice::present(#scalar, #text)?) }
    }

    /// A path's steps through the type, worked out in a constant: rustc points at the type in the signature where the path
    /// leads nowhere.
    pub(super) fn emit_resolved(&self, path: &ReferencePath, schema: &TokenStream) -> TokenStream {
        let span = self.span;
        let (rt, parts, site) = (alias(), self.emit_parts(&reference_steps(path)), self.emit_site(path));
        quote_spanned!(span=> #rt::resolve(#schema, &#parts, &#site))
    }

    /// `[PathPart::Key("Status")]`
    pub(super) fn emit_parts(&self, steps: &[Step]) -> TokenStream {
        emit_parts(self.ctx, steps)
    }

    /// Where a path stands, for messages.
    pub(super) fn emit_site(&self, path: &ReferencePath) -> TokenStream {
        emit_site(self.ctx, self.state, path.text.span, &path.text.value, &self.text)
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
