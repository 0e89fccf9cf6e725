//! Which rules a definition breaks, case by case; what the faults look like is in the root package's tests/diagnostics.

use asl_codegen::check::{self, Context};
use asl_codegen::diagnostic::{Diagnostics, Level, Levels};
use asl_codegen::options::MachineType;
use asl_codegen::source::Source;
use asl_codegen::{model, syntax};

/// The names of the broken rules, with what the fault underlines.
fn broken(text: &str, ctx: &Context, levels: Levels) -> Vec<String> {
    let source = Source::new("a.asl.json", text);
    let mut diags = Diagnostics::with_levels(levels);
    if let Some(tree) = syntax::json::parse(&source, &mut diags) {
        let machine = model::read(&tree, &mut diags);
        check::all(&machine, ctx, &mut diags);
    }
    let found = diags.into_sorted();
    found.iter().map(|fault| format!("{} {}", fault.code.name, fault.span().slice(text))).collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(broken(text, &Context::default(), Levels::default()), expected, "{text}");
}

/// A machine of these states that begins at `A`.
fn machine(states: &str) -> String {
    format!(r#"{{ "StartAt": "A", "States": {{ {states} }} }}"#)
}

/// A Choice `A` of these rules, without `Default`.
fn choice(rules: &str) -> String {
    machine(&format!(r#""A": {{ "Type": "Choice", "Choices": [ {rules} ] }}, "B": {{ "Type": "Succeed" }}"#))
}

/// A Task `A` with these fields.
fn task(fields: &str) -> String {
    machine(&format!(
        r#""A": {{ "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:a", {fields}, "End": true }},
           "B": {{ "Type": "Succeed" }}"#
    ))
}

#[test]
fn a_state_may_lead_to_itself() {
    check(
        &machine(
            r#""A": { "Type": "Choice", "Choices": [ { "Variable": "$.a", "IsNull": true, "Next": "A" } ], "Default": "B" },
               "B": { "Type": "Succeed" }"#,
        ),
        &[],
    );
}

#[test]
fn an_unknown_target_hides_what_is_unreachable_in_its_scope_only() {
    check(
        &machine(r#""A": { "Type": "Pass", "Next": "C" }, "B": { "Type": "Succeed" }"#),
        &[r#"transition-target-unknown "C""#],
    );
    let nested = r#"{ "StartAt": "X", "States": { "X": { "Type": "Succeed" }, "Y": { "Type": "Succeed" } } }"#;
    check(
        &machine(&format!(r#""A": {{ "Type": "Parallel", "Branches": [ {nested} ], "Next": "C" }}"#)),
        &[r#"state-unreachable "Y""#, r#"transition-target-unknown "C""#],
    );
}

#[test]
fn an_unreadable_state_hides_what_is_unreachable() {
    check(
        &machine(r#""A": { "Type": "Pas", "Next": "B" }, "B": { "Type": "Succeed" }"#),
        &[r#"field-value-unknown "Pas""#],
    );
}

#[test]
fn a_nested_scope_needs_no_end() {
    let nested = r#"{ "StartAt": "X", "States": { "X": { "Type": "Wait", "Seconds": 1, "Next": "X" } } }"#;
    check(
        &machine(&format!(r#""A": {{ "Type": "Parallel", "Branches": [ {nested} ], "End": true }}"#)),
        &["history-limit-exceeded \"X\""],
    );
}

#[test]
fn a_rule_and_its_opposite_are_exhaustive() {
    let exhaustive = [
        r#"{ "Variable": "$.a", "IsPresent": true, "Next": "B" }, { "Variable": "$.a", "IsPresent": false, "Next": "B" }"#,
        r#"{ "Variable": "$.a", "NumericEquals": 1, "Next": "B" },
           { "Not": { "Variable": "$.a", "NumericEquals": 1 }, "Next": "B" }"#,
        r#"{ "Or": [ { "Variable": "$.a", "IsNull": true }, { "Not": { "Variable": "$.a", "IsNull": true } } ], "Next": "B" }"#,
        r#"{ "Not": { "Variable": "$.a", "IsNull": false }, "Next": "B" }, { "Variable": "$.a", "IsNull": false, "Next": "B" }"#,
    ];
    for rules in exhaustive {
        check(&choice(rules), &[]);
    }
    let gaps = [
        r#"{ "Variable": "$.a", "IsPresent": true, "Next": "B" }, { "Variable": "$.b", "IsPresent": false, "Next": "B" }"#,
        r#"{ "Variable": "$.a", "BooleanEquals": true, "Next": "B" }, { "Variable": "$.a", "BooleanEquals": false, "Next": "B" }"#,
        r#"{ "And": [ { "Variable": "$.a", "IsNull": true } ], "Next": "B" }, { "Variable": "$.a", "IsNull": false, "Next": "B" }"#,
    ];
    for rules in gaps {
        check(&choice(rules), &[r#"choice-not-exhaustive "A""#]);
    }
}

#[test]
fn a_typed_or_allowed_choice_is_not_reported() {
    let text = choice(r#"{ "Variable": "$.a", "NumericEquals": 1, "Next": "B" }"#);
    let typed = Context { typed_choices: ["A".to_owned()].into(), ..Context::default() };
    assert_eq!(broken(&text, &typed, Levels::default()), [""; 0]);
    let mut levels = Levels::default();
    assert_eq!(levels.set("choice-not-exhaustive", Level::Allow), Ok(()));
    assert_eq!(broken(&text, &Context::default(), levels), [""; 0]);
}

#[test]
fn error_names() {
    let catch = |names: &str| task(&format!(r#""Catch": [ {{ "ErrorEquals": [ {names} ], "Next": "B" }} ]"#));
    check(&catch(r#""States.ALL""#), &[]);
    check(&catch(r#""States.Http.StatusCode.503", "States.Timeout""#), &[]);
    check(&catch(r#""States.HeartbeatTimeout""#), &[r#"error-name-never-raised "States.HeartbeatTimeout""#]);
    check(&catch(r#""States.Timout""#), &[r#"error-name-reserved "States.Timout""#]);
    check(&catch(r#""Busy", "States.ALL""#), &[r#"error-name-all-misplaced "States.ALL""#]);
}

#[test]
fn heartbeats() {
    let times = |timeout, beat| {
        task(&format!(
            r#""Catch": [ {{ "ErrorEquals": ["E"], "Next": "B" }} ], "TimeoutSeconds": {timeout}, "HeartbeatSeconds": {beat}"#
        ))
    };
    check(&times(60, 59), &[]);
    check(&times(60, 60), &["heartbeat-not-below-timeout 60"]);
}

#[test]
fn errors_of_inner_states_get_out() {
    let nested = r#"{ "StartAt": "X", "States": { "X": { "Type": "Choice", "Choices": [
        { "Variable": "$.a", "IsNull": true, "Next": "Y" } ], "Default": "Y" }, "Y": { "Type": "Succeed" } } }"#;
    let parallel = |name: &str| {
        machine(&format!(
            r#""A": {{ "Type": "Parallel", "Branches": [ {nested} ], "End": true,
                "Catch": [ {{ "ErrorEquals": ["{name}"], "Next": "B" }} ] }}, "B": {{ "Type": "Succeed" }}"#
        ))
    };
    check(&parallel("States.NoChoiceMatched"), &[]);
    check(&parallel("States.BranchFailed"), &[]);
    check(&parallel("States.ItemReaderFailed"), &[r#"error-name-never-raised "States.ItemReaderFailed""#]);
}

#[test]
fn what_an_earlier_handler_matches() {
    let retry = |first: &str, second: &str| {
        task(&format!(
            r#""Retry": [ {{ "ErrorEquals": ["{first}"] }}, {{ "ErrorEquals": ["{second}"] }} ],
               "Catch": [ {{ "ErrorEquals": ["{first}"], "Next": "B" }} ]"#
        ))
    };
    check(&retry("Busy", "Closed"), &[]);
    check(&retry("Busy", "Busy"), &[r#"error-handler-shadowed "Busy""#]);
    check(&retry("States.TaskFailed", "Busy"), &[r#"error-handler-shadowed "Busy""#]);
    check(&retry("States.TaskFailed", "States.Timeout"), &[]);
}

#[test]
fn cycles() {
    let looped = |middle: &str| {
        machine(&format!(
            r#""A": {{ "Type": "Choice", "Choices": [ {{ "Variable": "$.a", "IsNull": true, "Next": "B" }} ], "Default": "C" }},
               "B": {{ "Type": "Succeed" }}, "C": {{ "Type": "Pass", "Next": "D" }}, "D": {{ {middle}, "Next": "C" }}"#
        ))
    };
    check(&looped(r#""Type": "Pass""#), &[r#"cycle-without-exit "C""#]);
    check(&looped(r#""Type": "Wait", "Seconds": 1"#), &[r#"history-limit-exceeded "C""#]);
    // One that is never entered is reported as that.
    check(
        &machine(r#""A": { "Type": "Succeed" }, "B": { "Type": "Pass", "Next": "B" }"#),
        &[r#"state-unreachable "B""#],
    );
}

#[test]
fn integrations() {
    let resource = |action: &str| {
        machine(&format!(r#""A": {{ "Type": "Task", "Resource": "arn:aws:states:::{action}", "End": true }}"#))
    };
    for action in ["states:startExecution.sync:2", "ecs:runTask.sync", "glue:startJobRun.sync", "aws-sdk:s3:getObject"]
    {
        check(&resource(action), &[]);
    }
    let faults = [
        ("sns:publish.sync", ".sync"),
        ("lambda:invoke.sync:2", ".sync:2"),
        ("athena:startQueryExecution.waitForTaskToken", ".waitForTaskToken"),
        ("athena:getQueryResults.sync", ".sync"),
        ("bedrock:invokeModel.sync", ".sync"),
        ("lambda:invoke.waitForTasktoken", ".waitForTasktoken"),
        ("aws-sdk:s3:getObject.waitForToken", ".waitForToken"),
        ("sagemaker:createModel.sync", ".sync"),
        ("sqs:send", "send"),
        ("aws-sdk:s3", "s3"),
        ("s3:getObject", "s3"),
        ("DynamoDB:getItem", "DynamoDB"),
        ("elasticmapreduces:createCluster", "elasticmapreduces"),
        ("new:work.sync", "new"),
        ("aws-sdk:S3:getObject", "S3"),
        ("aws-sdk:s3:GetObject", "GetObject"),
    ];
    for (action, underlined) in faults {
        check(&resource(action), &[&format!("integration-unknown {underlined}")]);
    }
    // The placeholder may be an action, or part of one.
    check(&resource("lambda:${Action}"), &[]);
    check(&resource("lambda:invoke.${Pattern}"), &[]);
    check(&resource("${Service}:invoke"), &[]);
}

#[test]
fn express_machines() {
    let express = Context { machine_type: MachineType::Express, ..Context::default() };
    let text = machine(r#""A": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "End": true }"#);
    check(&text, &[]);
    let expected = ["integration-not-in-express .sync"];
    assert_eq!(broken(&text, &express, Levels::default()), expected);
}

#[test]
fn a_silent_rule_speaks_where_it_is_denied() {
    let text = task(r#""Catch": [ { "ErrorEquals": ["E"], "Next": "B" } ]"#);
    check(&text, &[]);
    let mut levels = Levels::default();
    assert_eq!(levels.set("task-without-timeout", Level::Deny), Ok(()));
    assert_eq!(broken(&text, &Context::default(), levels), [r#"task-without-timeout "A""#]);
}

#[test]
fn names_that_look_like_fields_are_data() {
    check(&machine(r#""A": { "Type": "Pass", "Parameters": { "Next": "nowhere" }, "End": true }"#), &[]);
}

#[test]
fn choice_rules_without_effect() {
    let default = |rules: &str| {
        machine(&format!(
            r#""A": {{ "Type": "Choice", "Choices": [ {rules} ], "Default": "B" }}, "B": {{ "Type": "Succeed" }}"#
        ))
    };
    let is = |value: &str| format!(r#"{{ "Variable": "$.a", "StringEquals": "{value}" }}"#);
    let rule = |value: &str| format!(r#"{{ "Variable": "$.a", "StringEquals": "{value}", "Next": "B" }}"#);
    let both = |first: &str, second: &str| format!(r#"{{ "And": [ {first}, {second} ], "Next": "B" }}"#);
    let either = |first: &str, second: &str| format!(r#"{{ "Or": [ {first}, {second} ], "Next": "B" }}"#);
    let null = r#"{ "Variable": "$.b", "IsNull": true }"#;
    check(&default(&format!("{}, {}", rule("x"), rule("y"))), &[]);
    check(&default(&format!("{}, {}", both(&is("x"), null), rule("x"))), &[]);
    check(&default(&format!("{}, {}", rule("x"), rule("x"))), &["choice-rule-shadowed $.a"]);
    check(&default(&format!("{}, {}", either(null, &is("x")), rule("x"))), &["choice-rule-shadowed $.a"]);
    check(&default(&format!("{}, {}", rule("x"), both(null, &is("x")))), &["choice-rule-shadowed $.a"]);
    check(&default(&both(&is("x"), &is("y"))), &["choice-rule-never-matches $.a"]);
    check(&default(&both(&is("x"), &is("${X}"))), &[]);
    let present = |is: bool| format!(r#"{{ "Variable": "$.a", "IsPresent": {is} }}"#);
    check(&default(&both(&present(true), &present(false))), &["choice-rule-never-matches $.a"]);
    check(&default(&both(&present(true), &is("x"))), &[]);
}

#[test]
fn the_items_of_a_map_may_be_express_executions() {
    let map = |ty: &str| {
        machine(&format!(
            r#""A": {{ "Type": "Map", "End": true, "ItemProcessor": {{
                 "ProcessorConfig": {{ "Mode": "DISTRIBUTED", "ExecutionType": "{ty}" }}, "StartAt": "B", "States": {{
                 "B": {{ "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "End": true }} }} }} }}"#
        ))
    };
    check(&map("EXPRESS"), &["integration-not-in-express .sync"]);
    check(&map("STANDARD"), &[r#"not-compiled-yet "DISTRIBUTED""#]);
}

#[test]
fn no_variable_reaches_a_distributed_map() {
    let map = |config: &str| {
        machine(&format!(
            r#""A": {{ "Type": "Pass", "Assign": {{ "x": 1 }}, "Next": "M" }},
               "M": {{ "Type": "Map", "ItemSelector": {{ "x.$": "$x" }}, "End": true, "ItemProcessor": {{ {config}
                 "StartAt": "B", "States": {{ "B": {{ "Type": "Pass", "InputPath": "$x", "End": true }} }} }} }}"#
        ))
    };
    check(&map(""), &[]);
    let distributed = r#""ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },"#;
    check(&map(distributed), &[r#"variable-unassigned $x"#]);
}

#[test]
fn one_fault_is_one_message() {
    let wait = r#""A": { "Type": "Wait", "Seconds": 1, "SecondsPath": "$.s", "Timestamp": "2026-03-14T01:59:00Z", "End": true }"#;
    check(&machine(wait), &[r#"fields-exclusive "SecondsPath""#]);
    let next = |target: &str| machine(&format!(r#""A": {{ "Type": "Pass", "Next": "{target}" }}"#));
    check(&next("${Next}"), &[r#"placeholder-unresolved "${Next}""#]);
    check(&next("{% $next %}"), &[r#"transition-target-unknown "{% $next %}""#]);
    let rule = r#"{ "Not": { "Variable": "$.a", "IsNull": true }, "StringEquals": "x", "Next": "B" }"#;
    check(&choice(rule), &[r#"choice-not-exhaustive "A""#, r#"field-unknown "StringEquals""#]);
}

/// A loop of a Pass and a Choice that counts from `start` to `number`.
fn counting(start: &str, step: &str, number: &str) -> String {
    machine(&format!(
        r#""A": {{ "Type": "Pass", "QueryLanguage": "JSONata", "Assign": {{ "i": {start} }}, "Next": "Step" }},
           "Step": {{ "Type": "Pass", "QueryLanguage": "JSONata", "Assign": {{ "i": "{{% {step} %}}" }}, "Next": "Test" }},
           "Test": {{ "Type": "Choice", "Choices": [ {{ "Variable": "$i", "NumericLessThan": {number}, "Next": "Step" }} ],
                      "Default": "End" }},
           "End": {{ "Type": "Succeed" }}"#
    ))
}

#[test]
fn loops_that_fill_the_history() {
    // Each round is a Pass and a Choice, of two events each.
    check(&counting("0", "$i + 1", "6200"), &[]);
    check(&counting("0", "$i + 1", "6251"), &["history-limit-exceeded 6251"]);
    check(&counting("0", "1 + $i", "6251"), &["history-limit-exceeded 6251"]);
    check(&counting("-10000", "$i + 2", "1"), &[]);
    check(&counting("-10000", "$i + 1", "1"), &["history-limit-exceeded 1"]);
    // What isn't known to count to the number is not judged.
    check(&counting("0", "$i * 2", "100000"), &[]);
    check(&counting("0", "$i - 1", "100000"), &[]);
    check(&counting("\"{% $states.input.i %}\"", "$i + 1", "100000"), &[]);
}

#[test]
fn maps_that_fill_the_history() {
    let map = |items: &str, config: &str| {
        machine(&format!(
            r#""A": {{ "Type": "Map", "QueryLanguage": "JSONata", "Items": "{{% {items} %}}", "End": true, "ItemProcessor": {{
                 {config} "StartAt": "B", "States": {{ "B": {{ "Type": "Succeed" }} }} }} }}"#
        ))
    };
    check(&map("[1..6250]", ""), &["history-limit-exceeded \"A\""]); // with the events around it
    check(&map("[1..6200]", ""), &[]);
    check(&map("[1..6251]", ""), &["history-limit-exceeded \"A\""]);
    check(&map("[1..$n]", ""), &["variable-unassigned $n"]);
    let distributed = r#""ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },"#;
    check(&map("[1..9000]", distributed), &["not-compiled-yet \"DISTRIBUTED\""]);
    let express = Context { machine_type: MachineType::Express, ..Context::default() };
    assert_eq!(broken(&map("[1..9000]", ""), &express, Levels::default()), Vec::<String>::new());
}

#[test]
fn loops_without_a_way_out() {
    let watch = |more: &str| {
        machine(
            r#""A": { "Type": "Choice", "Choices": [ { "Variable": "$.a", "IsNull": true, "Next": "B" } ], "Default": "C" },
               "B": { "Type": "Wait", "Seconds": 60, "Next": "B" }, "C": { "Type": "Succeed" }"#,
        )
        .replacen('{', &format!("{{ {more}"), 1)
    };
    check(&watch(""), &["history-limit-exceeded \"B\""]);
    check(&watch(r#""TimeoutSeconds": 86400, "#), &[]);
}

#[test]
fn tokens() {
    let call = |fields: &str| {
        machine(&format!(
            r#""A": {{ "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken", {fields} "End": true }}"#
        ))
    };
    let unused = ["task-token-unused .waitForTaskToken"];
    check(&call(""), &unused);
    check(&call(r#""Parameters": { "A.$": "$.Task.Token" },"#), &unused);
    check(&call(r#""Parameters": { "A.$": "$$.Execution.Id" },"#), &unused);
    check(&call(r#""Parameters": { "A.$": "States.Format('{}', $$.Task.Token)" },"#), &[]);
    check(&call(r#""Parameters": { "A": [ { "b.$": "$$" } ] },"#), &[]);
    check(&call(r#""Parameters": { "A": "${Message}" },"#), &[]);
    let jsonata = |arguments: &str| {
        call(&format!(r#""QueryLanguage": "JSONata", "Arguments": {{ "A": "{{% {arguments} %}}" }},"#))
    };
    check(&jsonata("$states.context.Task.Token"), &[]);
    check(&jsonata("$string($states.context)"), &[]);
    check(&jsonata("$states.context.Task.token"), &[unused[0], "context-field-unknown token"]);
}

#[test]
fn fields_of_the_context_object() {
    let pass = |path: &str| machine(&format!(r#""A": {{ "Type": "Pass", "InputPath": "{path}", "End": true }}"#));
    for path in ["$$", "$$.Execution.Input.anything", "$$['State']['Name']", "$$..Id", "$$.Execution.RedriveTime"] {
        check(&pass(path), &[]);
    }
    check(&pass("$$['Sate'].Name"), &["context-field-unknown ['Sate']"]);
    let asked = r#"{ "And": [ { "Variable": "$$.Map.Item.Key", "IsPresent": true },
        { "Variable": "$$.Map.Item.Key", "StringEquals": "a" } ], "Next": "B" }"#;
    check(&choice(asked), &[r#"choice-not-exhaustive "A""#]);
}

/// Definitions with one fault each: one message, at the smallest piece.
#[test]
fn one_message_each() {
    let jsonata = |states: &str| machine(states).replacen('{', r#"{ "QueryLanguage": "JSONata","#, 1);
    let output =
        |text: &str| jsonata(&format!(r#""A": {{ "Type": "Pass", "Output": "{{% {text} %}}", "End": true }}"#));
    let (pass, end) = (r#""A": { "Type": "Pass", "End": true }"#, r#""B": { "Type": "Succeed" }"#);
    let orphan = |state: &str| machine(&format!("{pass}, {state}"));
    check(&orphan(r#""B": { "Type": "Pass", "Next": "B" }"#), &[r#"state-unreachable "B""#]);
    check(&orphan(end), &[r#"state-unreachable "B""#]);
    let named = r#""A": { "Type": "Pass", "Parameters": { "Next": "B" }, "End": true }"#;
    check(&machine(&format!("{named}, {end}")), &[r#"state-unreachable "B""#]);
    check(
        &task(r#""TimeoutSeconds": 5, "HeartbeatSeconds": 6, "Catch": [ { "ErrorEquals": ["E"], "Next": "B" } ]"#),
        &["heartbeat-not-below-timeout 6"],
    );
    check(&output("$nope"), &["variable-unassigned $nope"]);
    check(&output("phone"), &["jsonata-reference-unsupported phone"]);
    check(&output("$$"), &["jsonata-reference-unsupported $$"]);
    check(&output("$states.errorOutput"), &["jsonata-reference-unsupported $states.errorOutput"]);
    check(&output("1 +"), &["jsonata-syntax-invalid +"]);
    check(&output("$lookUp($states.input, 'a')"), &["jsonata-function-unknown $lookUp"]);
    check(
        &task(r#""Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "B" }, { "ErrorEquals": ["E"], "Next": "B" } ]"#),
        &[r#"error-name-all-misplaced "States.ALL""#],
    );
    check(
        &task(r#""Catch": [ { "ErrorEquals": ["E"], "Next": "B" }, { "ErrorEquals": ["E"], "Next": "B" } ]"#),
        &[r#"error-handler-shadowed "E""#],
    );
    let downgrade = r#""A": { "Type": "Pass", "QueryLanguage": "JSONPath", "InputPath": "$.a", "End": true }"#;
    check(&jsonata(downgrade), &[r#"query-language-downgrade "JSONPath""#]);
    let assign =
        |name: &str| machine(&format!(r#""A": {{ "Type": "Pass", "Assign": {{ "{name}": 1 }}, "End": true }}"#));
    check(&assign("states"), &[r#"variable-name-reserved "states""#]);
    let inner = r#"{ "StartAt": "I", "States": { "I": { "Type": "Pass", "Assign": { "x": 2 }, "End": true } } }"#;
    check(
        &machine(&format!(
            r#""A": {{ "Type": "Parallel", "Assign": {{ "x": 1 }}, "Branches": [ {inner} ], "End": true }}"#
        )),
        &[r#"variable-shadowed "x""#],
    );
    check(
        &machine(r#""A": { "Type": "Pass", "Parameters": { "a.$": "States.Format('{}')" }, "End": true }"#),
        &["intrinsic-argument-invalid '{}'"],
    );
    let long = "n".repeat(81);
    check(&pass_named(&long), &[&format!(r#"state-name-too-long "{long}""#)]);
    check(&pass_named(&"n".repeat(80)), &[]);
}

fn pass_named(name: &str) -> String {
    format!(r#"{{ "StartAt": "{name}", "States": {{ "{name}": {{ "Type": "Pass", "End": true }} }} }}"#)
}
