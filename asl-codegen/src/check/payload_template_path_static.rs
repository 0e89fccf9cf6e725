//! What it does: finds text in a payload template that is written like a path or a call, under a key without `.$`.
//!
//! Why it is bad: it is passed on as text. Mostly the `.$` was forgotten; the service warns too.
//!
//! Example: `{ "Parameters": { "id": "$.order.id" } }`
//!
//! Write instead: `{ "Parameters": { "id.$": "$.order.id" } }`

use super::expression::{strings_like_expressions, templates};
use super::scope;
use crate::collect_vec::CollectVec;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::StateMachine;
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::query_language::QueryLanguage;
use crate::span::Span;

pub(super) fn check(machine: &StateMachine, diags: &mut Diagnostics) {
    let states = scope::states(machine).into_iter().filter(|state| state.query_language == QueryLanguage::JsonPath);
    for (text, span) in states.flat_map(templates).flat_map(static_expressions) {
        let message = format!("`{text}` is passed on as text");
        let fault = Diagnostic::new(&code::PAYLOAD_TEMPLATE_PATH_STATIC, span, message);
        diags.push(fault.help("end its key with `.$`, if what it leads to is meant"));
    }
}

fn static_expressions(template: &PayloadTemplate) -> Vec<(&str, Span)> {
    match &template.kind {
        TemplateKind::Literal(node) => strings_like_expressions(node),
        TemplateKind::Array(elements) => elements.iter().flat_map(static_expressions).collect_vec(),
        TemplateKind::Object(entries) => {
            entries.iter().flat_map(|entry| static_expressions(&entry.value)).collect_vec()
        }
        TemplateKind::Path(_) | TemplateKind::Intrinsic(_) | TemplateKind::Jsonata(_) => Vec::new(),
    }
}
