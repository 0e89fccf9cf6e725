//! The rules of a JSONata Choice: conditions over `$states`, and an `Output` and `Assign` for each.
//!
//! ```text
//! let rule = if query::boolean(…, "Choices[0]/Condition")? { 0usize } else { 1usize };
//! let output = match rule { 0usize => …, _ => input };
//! ```

use crate::emit::context::Context;
use crate::emit::data_flow::{Typed, emit_convert};
use crate::emit::query::{self, States, rule_field};
use crate::emit::variable::{Assigning, emit_jsonata_assign};
use crate::ir::{Choice, Otherwise, State};
use crate::model::choice::{Condition, ConditionKind};
use crate::model::value::Value;
use crate::tokens::{TokenStream, quote};

/// The number of the rule that decides, and the state's output.
pub(super) fn emit_body(ctx: &Context<'_>, state: &State<'_>, choice: &Choice<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, ctx.info(state));
    let states = States::of(ctx, state, quote!(input));
    let rule = emit_rule(ctx, &states, choice);
    let arms = choice.rules.iter().enumerate().map(|(index, rule)| {
        let assign = emit_jsonata_assign(ctx, rule.assign, &states, &rule_field(index, "Assign"));
        let output = rule.output.map(|output| query::emit_field(ctx, &states, output, &rule_field(index, "Output")));
        emit_arm(ctx, state, &quote!(#index), assign, output)
    });
    // Of the default, the state's own.
    let assign = emit_jsonata_assign(ctx, state.assign, &states, "Assign");
    let output = state.data_flow.output_template;
    let output = output.map(|output| query::emit_field(ctx, &states, output, "Output"));
    let default = emit_arm(ctx, state, &quote!(_), assign, output);
    let chosen = super::emit_chosen(ctx, state);
    quote! {
        let rule = #rule;
        #chosen
        let output = match rule {
            #(#arms)*
            #default
        };
        #rt::Events::exited(events, #info, &output);
        #rt::Ok((rule, output))
    }
}

/// The number of the rule that decides, where the state hands on its input, which is borrowed.
pub(super) fn emit_body_by_reference(ctx: &Context<'_>, state: &State<'_>, choice: &Choice<'_>) -> TokenStream {
    let (rt, info) = (&ctx.rt, ctx.info(state));
    let states = States::of(ctx, state, quote!(*input));
    let (rule, chosen) = (emit_rule(ctx, &states, choice), super::emit_chosen(ctx, state));
    let arm = |pattern: TokenStream, assign, field: &str| {
        let Assigning { evaluate, store } = emit_jsonata_assign(ctx, assign, &states, field);
        quote!(#pattern => { #evaluate #store })
    };
    let mut arms = Vec::new();
    for (index, rule) in choice.rules.iter().enumerate() {
        arms.push(arm(quote!(#index), rule.assign, &rule_field(index, "Assign")));
    }
    arms.push(arm(quote!(_), state.assign, "Assign"));
    quote! {
        let rule = #rule;
        #chosen
        match rule {
            #(#arms)*
        }
        #rt::Events::exited(events, #info, input);
        #rt::Ok(rule)
    }
}

/// The number of the rule that decides.
fn emit_rule(ctx: &Context<'_>, states: &States, choice: &Choice<'_>) -> TokenStream {
    let rt = &ctx.rt;
    let rules = choice.rules.iter().enumerate().map(|(index, rule)| {
        let condition = emit_condition(ctx, states, rule.condition, &rule_field(index, "Condition"));
        quote!(if #condition { #index } else)
    });
    let n_rules = choice.rules.len();
    let otherwise = match choice.otherwise {
        Otherwise::Default(_) => quote!(#n_rules),
        Otherwise::Fail | Otherwise::Proven => quote!(return #rt::Err(#rt::choice::no_match())),
    };
    quote!(#(#rules)* { #otherwise })
}

/// What the state hands on where this rule decides; the input as it is where there is no `Output`.
fn emit_arm(
    ctx: &Context<'_>,
    state: &State<'_>,
    pattern: &TokenStream,
    assign: Assigning,
    output: Option<Typed>,
) -> TokenStream {
    let Assigning { evaluate, store } = assign;
    let output = output.unwrap_or_else(|| Typed { tokens: quote!(input), ty: state.input.clone() });
    let output = emit_convert(ctx, output, &state.output);
    quote! {
        #pattern => {
            #evaluate
            let output = #output;
            #store
            output
        }
    }
}

fn emit_condition(ctx: &Context<'_>, states: &States, condition: &Condition, field: &str) -> TokenStream {
    match &condition.kind {
        ConditionKind::Jsonata(Value::Literal(literal)) => {
            let literal = literal.value;
            quote!(#literal)
        }
        ConditionKind::Jsonata(Value::Jsonata(expression)) => query::emit_decided(ctx, states, expression, field),
        _ => quote!(false),
    }
}
