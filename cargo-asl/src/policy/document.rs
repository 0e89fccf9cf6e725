//! The policy: which actions on which resources. See
//! [IAM JSON policy elements](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

/// What is granted so far.
#[derive(Default)]
pub(super) struct Document {
    /// The actions on each resource, under the same condition.
    granted: BTreeMap<(Option<Condition>, String), BTreeSet<String>>,
    notes: BTreeSet<String>,
}

/// `"StringEquals": { key: value }`
pub(super) type Condition = (String, String);

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Policy {
    version: &'static str,
    statement: Vec<Statement>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Statement {
    effect: &'static str,
    action: BTreeSet<String>,
    resource: BTreeSet<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    condition: Option<BTreeMap<&'static str, BTreeMap<String, String>>>,
}

impl Document {
    /// Grants actions on a resource.
    pub(super) fn allow(&mut self, actions: &[&str], resource: &str) {
        self.allow_if(None, actions, resource);
    }

    /// The same, under a condition.
    pub(super) fn allow_if(&mut self, condition: Option<Condition>, actions: &[&str], resource: &str) {
        let granted = self.granted.entry((condition, resource.to_string())).or_default();
        granted.extend(actions.iter().map(|action| (*action).to_string()));
    }

    /// Says what the user should know of the policy.
    pub(super) fn note(&mut self, note: String) {
        self.notes.insert(note);
    }

    pub(super) fn notes(&self) -> impl Iterator<Item = &String> {
        self.notes.iter()
    }

    /// Resources with the same actions share a statement.
    pub(super) fn to_json(&self) -> Result<String, String> {
        let mut resources: BTreeMap<(&BTreeSet<String>, &Option<Condition>), BTreeSet<String>> = BTreeMap::new();
        for ((condition, resource), actions) in &self.granted {
            resources.entry((actions, condition)).or_default().insert(resource.clone());
        }
        let statements = resources.into_iter().map(|((action, condition), resource)| Statement {
            effect: "Allow",
            action: action.clone(),
            resource,
            condition: condition
                .clone()
                .map(|(key, value)| BTreeMap::from([("StringEquals", BTreeMap::from([(key, value)]))])),
        });
        let mut statement: Vec<Statement> = statements.collect();
        if statement.is_empty() {
            // A policy can't be without statements.
            let all = BTreeSet::from(["*".to_string()]);
            statement.push(Statement { effect: "Deny", action: all.clone(), resource: all, condition: None });
        }
        let policy = Policy { version: "2012-10-17", statement };
        serde_json::to_string_pretty(&policy).map_err(|error| error.to_string())
    }
}
