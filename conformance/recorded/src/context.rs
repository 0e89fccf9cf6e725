//! What a case says of the context object.

use asl::ExecutionContext;
use serde_json::Value as Json;

use crate::case::Case;

/// `$$.Execution` and `$$.StateMachine` of the case's execution.
pub(crate) fn context(case: &Case) -> ExecutionContext {
    let field = |object: &str, field: &str| Some(case.context.as_ref()?.get(object)?.get(field)?.as_str()?.to_string());
    let id = field("Execution", "Id");
    // Of an Express execution the recordings give the name that comes last in its ARN; its own stands before that.
    let express = id.as_deref().filter(|id| id.contains(":express:")).and_then(|id| id.rsplit(':').nth(1));
    let name = express.map(str::to_string).or(field("Execution", "Name"));
    let mut context = name.map_or_else(ExecutionContext::new, ExecutionContext::named);
    if let Some(id) = id {
        context = context.with_id(id);
    }
    if let (Some(id), Some(name)) = (field("StateMachine", "Id"), field("StateMachine", "Name")) {
        context = context.with_state_machine(id, name);
    }
    let shown = shown(case);
    if let Some(role) = field("Execution", "RoleArn").or(shown.and_then(|shown| text(shown, "RoleArn"))) {
        context = context.with_role_arn(role);
    }
    if shown.is_some_and(|shown| shown.get("RedriveCount").is_none()) {
        context = context.without_redrive_count();
    }
    context
}

/// A `$$.Execution` that the recording shows: cases don't say which role it was, nor whether there were redrives then.
fn shown(case: &Case) -> Option<&Json> {
    let output = case.expect.output.iter();
    let history = case.expect_history.iter().flatten();
    output.chain(history).find_map(find_execution)
}

fn find_execution(json: &Json) -> Option<&Json> {
    match json {
        Json::Object(members) if text(json, "RoleArn").is_some() && members.contains_key("StartTime") => Some(json),
        Json::Object(members) => members.values().find_map(find_execution),
        Json::Array(items) => items.iter().find_map(find_execution),
        _ => None,
    }
}

fn text(json: &Json, key: &str) -> Option<String> {
    json.get(key)?.as_str().map(str::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(case: &str, expected: &ExecutionContext) {
        let mut json: Json = serde_json::from_str(case).unwrap();
        json["id"] = "x".into();
        json["definition"] = Json::Object(Default::default());
        assert_eq!(context(&serde_json::from_value(json).unwrap()), *expected);
    }

    #[test]
    fn what_a_case_says() {
        let machine = r#""StateMachine": {"Id": "arn:m", "Name": "m"}"#;
        let named = |name: &str, id: &str| ExecutionContext::named(name).with_id(id).with_state_machine("arn:m", "m");
        check(r#"{"expect": {"status": "FAILED"}}"#, &ExecutionContext::new());
        check(
            &format!(r#"{{"context": {{"Execution": {{"Id": "a:e", "Name": "e"}}, {machine}}}, "expect": {{}}}}"#)
                .replace("{}", r#"{"status": "FAILED"}"#),
            &named("e", "a:e"),
        );
        check(
            &format!(
                r#"{{"context": {{"Execution": {{"Id": "a:express:m:e:last", "Name": "last"}}, {machine}}},
                    "expect": {{"status": "SUCCEEDED", "output": {{"a": [{{"RoleArn": "r", "StartTime": "t"}}]}}}}}}"#
            ),
            &named("e", "a:express:m:e:last").with_role_arn("r").without_redrive_count(),
        );
    }
}
