//! What it does: finds text in a payload template that is written like a path or a call, under a key without `.$`.
//!
//! Why it is bad: it is passed on as text. Mostly the `.$` was forgotten; the service warns too.
//!
//! Example: `{ "Parameters": { "id": "$.order.id" } }`
//!
//! Write instead: `{ "Parameters": { "id.$": "$.order.id" } }`

use super::expression::{strings_like_expressions, templates};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::State;
use crate::model::payload_template::{PayloadTemplate, TemplateKind};
use crate::model::query_language::QueryLanguage;
use crate::span::Span;

pub(super) fn check(states: &[&State], diags: &mut Diagnostics) {
    let mut found = Vec::new();
    for &state in states {
        if state.query_language == QueryLanguage::JsonPath {
            templates(state).into_iter().for_each(|template| add_static_expressions(template, &mut found));
        }
    }
    for (text, span) in found {
        let message = format!("`{text}` is passed on as text");
        let fault = Diagnostic::new(&code::PAYLOAD_TEMPLATE_PATH_STATIC, span, message);
        diags.push(fault.help("end its key with `.$`, if what it leads to is meant"));
    }
}

fn add_static_expressions<'a>(template: &'a PayloadTemplate, found: &mut Vec<(&'a str, Span)>) {
    match &template.kind {
        TemplateKind::Literal(node) => found.extend(strings_like_expressions(node)),
        TemplateKind::Array(elements) => elements.iter().for_each(|element| add_static_expressions(element, found)),
        TemplateKind::Object(entries) => {
            entries.iter().for_each(|entry| add_static_expressions(&entry.value, found));
        }
        TemplateKind::Path(_) | TemplateKind::Intrinsic(_) | TemplateKind::Jsonata(_) => {}
    }
}
