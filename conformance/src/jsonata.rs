//! `conformance jsonata`: JSONata's official suite on compiled expressions.
//!
//! Each expression becomes a function of a generated crate, in plain JSONata: the data is `$`, bindings are variables.

mod suite;
mod verdict;

use std::collections::BTreeMap;
use std::path::Path;

use asl_codegen::emit::jsonata::emit_function;
use asl_codegen::expr::jsonata::parse_str;
use asl_codegen::expr::jsonata::reference::{Target, references};
use asl_codegen::format;
use quote::quote;
use recorded::Expressed;

use self::suite::SuiteCase;
use crate::run::CaseResult;
use crate::verdict::{Fault, Verdict};
use crate::workspace::{Contents, Workspace};
use crate::{build, corpus, known_failures, watch};

/// Runs the suite in a folder with `groups/*/*.json` and `datasets/*.json`.
///
/// # Errors
/// What keeps all of its cases from being run.
pub fn jsonata(folder: &Path) -> Result<Vec<CaseResult>, String> {
    let cases = suite::read(folder)?;
    let exceptions = known_failures::jsonata_exceptions()?;
    let mut plans: Vec<Plan> = cases
        .iter()
        .map(|case| match exceptions.get(&case.id) {
            Some(reason) => Plan::Known(Verdict::Skipped(reason.clone())),
            None => plan(case),
        })
        .collect();
    run(folder, &cases, &mut plans)?;
    let results = cases.into_iter().zip(plans).map(|(case, plan)| {
        let verdict = match plan {
            Plan::Known(verdict) => verdict,
            Plan::Run { hash, .. } => Verdict::Failed(Fault::new("no outcome", format!("nothing was said of {hash}"))),
        };
        CaseResult { id: case.id, features: vec![case.group], verdict, known: None }
    });
    Ok(results.collect())
}

/// What is to be done with a case.
enum Plan {
    /// Nothing more.
    Known(Verdict),
    /// Its expression is to be compiled and run.
    Run { hash: String, module: String },
}

fn plan(case: &SuiteCase) -> Plan {
    if case.has_lone_surrogates {
        return Plan::Known(Verdict::Skipped("half a character, which only JavaScript has".to_string()));
    }
    let expression = match parse_str(&case.expr) {
        Ok(expression) => expression,
        Err(fault) => {
            let refused =
                Expressed::Failed { code: fault.code.to_string(), token: fault.token, message: None, value: None };
            return Plan::Known(verdict::judge(case, &refused));
        }
    };
    if references(&expression).iter().any(|reference| reference.target == Target::Eval) {
        return Plan::Known(Verdict::Skipped("$eval, which the service doesn't have".to_string()));
    }
    let function = emit_function(&expression, "run");
    let module = format::pretty(quote! {
        use ::recorded::asl::__private as __asl;
        #function
    });
    Plan::Run { hash: corpus::hash(module.as_bytes()), module }
}

/// Compiles and runs what is planned, and puts the verdicts in its place.
fn run(folder: &Path, cases: &[SuiteCase], plans: &mut [Plan]) -> Result<(), String> {
    let mut modules = BTreeMap::new();
    for plan in plans.iter() {
        if let Plan::Run { hash, module } = plan {
            modules.insert(hash.clone(), module.clone());
        }
    }
    if modules.is_empty() {
        return Ok(());
    }
    let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
    let built = build::build(&Workspace::of(&folder, Contents::Expressions)?, modules)?;
    let mut lines = Vec::new();
    let mut places = Vec::new();
    for (place, (case, plan)) in cases.iter().zip(plans.iter_mut()).enumerate() {
        let Plan::Run { hash, .. } = plan else { continue };
        match built.refused.get(hash) {
            Some(error) => *plan = Plan::Known(Verdict::Failed(Fault::new("rustc", error.clone()))),
            None => {
                lines.push(format!("{hash}\t{}", case.request()));
                places.push(place);
            }
        }
    }
    for (place, said) in places.into_iter().zip(watch::run_all(&built.program, &lines)?) {
        let expressed = match said {
            Ok(line) => serde_json::from_str(&line).map_err(|error| format!("{error}: {line}"))?,
            Err(fault) => Expressed::Panicked(fault.to_string()),
        };
        plans[place] = Plan::Known(verdict::judge(&cases[place], &expressed));
    }
    Ok(())
}
