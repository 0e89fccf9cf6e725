//! `cargo asl policy`: the permissions that a definition's resources need, as an IAM policy. See
//! [IAM policies for integrated services](https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html).

mod document;
mod integration;
mod job;
mod map;
mod parameter;
mod sdk;
mod task;

use std::path::PathBuf;
use std::process::ExitCode;

use asl_codegen::diagnostic::{Diagnostic, Severity, code};
use asl_codegen::model::{Scope, StateKind};
use asl_codegen::options::Options;

use self::document::Document;
use crate::substitutions::Substitutions;
use crate::{definition, output};

/// Prints the least IAM policy for the role of a state machine: what its tasks and Maps need, and nothing else
///
/// Placeholders stay as they are: your deployment tool fills them in. What only shows when an execution runs is `*`; so is a region or
/// an account that the definition doesn't name. A note on standard error says where.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo asl policy order.asl.json > policy.json
  cargo asl policy order.asl.json --region eu-central-1 --account 123456789012 --name Orders
  cargo asl policy order.asl.json --substitute Table=orders
  aws iam put-role-policy --role-name Orders --policy-name Orders --policy-document \"$(cargo asl policy order.asl.json)\"")]
pub(crate) struct Policy {
    /// The definition.
    file: PathBuf,
    /// The region of resources that are called by their name.
    #[arg(long, default_value = "*")]
    region: String,
    /// The account of resources that are called by their name.
    #[arg(long, default_value = "*")]
    account: String,
    /// The state machine's own name: a distributed Map starts executions of it.
    #[arg(long, default_value = "*")]
    name: String,
    #[command(flatten)]
    substitutions: Substitutions,
}

/// Where the things are that the definition names.
pub(crate) struct Place {
    region: String,
    account: String,
    name: String,
}

impl Policy {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let source = definition::open(&self.file)?;
        let (model, faults) =
            definition::read(&source, &Options { substitutions: self.substitutions.values(), ..Options::default() });
        // What is a matter of taste, or not compiled yet, is no fault of the definition.
        let is_fault = |fault: &Diagnostic| {
            fault.severity == Severity::Error && !fault.code.allowable && fault.code.name != code::NOT_COMPILED_YET.name
        };
        if faults.iter().any(is_fault) {
            definition::show_errors(&source, &faults);
            return Ok(ExitCode::FAILURE);
        }
        let place = Place { region: self.region, account: self.account, name: self.name };
        let mut document = Document::default();
        grant(&model.scope, &place, &mut document);
        output::print(&(document.to_json()? + "\n"))?;
        document.notes().for_each(|note| eprintln!("note: {note}"));
        Ok(ExitCode::SUCCESS)
    }
}

/// Adds what the states of a scope need, those inside of them included.
fn grant(scope: &Scope, place: &Place, document: &mut Document) {
    for state in &scope.states {
        match &state.kind {
            Some(StateKind::Task(task)) => task::grant(state, task, place, document),
            Some(StateKind::Map(map)) => map::grant(state, map, place, document),
            _ => {}
        }
        state.inner_scopes().into_iter().for_each(|inner| grant(inner, place, document));
    }
}
