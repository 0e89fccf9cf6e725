//! State machines inside templates, whose text is at hand.

use asl_codegen::diagnostic::Diagnostics;
use asl_codegen::options::{MachineType, Options};
use asl_codegen::source::Source;
use asl_codegen::syntax::tree::{Node, NodeKind};
use asl_codegen::template::{definition, state_machines};

use super::{errors, with};

fn machine(properties: &str) -> String {
    format!("Resources:\n  Center:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n{properties}")
}

#[track_caller]
fn check(template: &str, options: &Options, expected: &[(&'static str, &str)]) {
    let source = Source::new("template.yaml", template);
    let expected: Vec<_> = expected.iter().map(|(rule, text)| (*rule, text.to_string())).collect();
    assert_eq!(errors(&source, options), expected, "{template}");
}

/// The string in the definition under these keys.
fn string_at(template: &str, options: &Options, keys: &[&str]) -> String {
    let mut diags = Diagnostics::new();
    let mut node: Node = definition(&Source::new("template.yaml", template), options, &mut diags).unwrap().tree;
    assert_eq!(diags.into_sorted(), []);
    for key in keys {
        let NodeKind::Object(members) = node.kind else { panic!("{key}: no object") };
        node = members.into_iter().find(|member| member.key.value == *key).unwrap().value;
    }
    match node.kind {
        NodeKind::String(text) => text.value,
        other => format!("{other:?}"),
    }
}

const STRING: &str = r#"      DefinitionString: !Sub
        - '{"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "${Arn}", "Comment": "${!Kept} ${Other}",
           "TimeoutSeconds": ${Most}, "End": true}}}'
        - Arn: !GetAtt Work.Arn
          Other: 'it'
      DefinitionSubstitutions: { Most: 60, Kept: !Ref Table }
"#;

#[test]
fn functions_are_worked_out() {
    let template = machine(STRING);
    let at = |field| string_at(&template, &Options::default(), &["States", "A", field]);
    assert_eq!(at("Resource"), "${Work.Arn}");
    assert_eq!(at("Comment"), "${Kept} it");
    assert_eq!(at("TimeoutSeconds"), "Number(\"60\")");
    // What the macro says wins.
    let at = |field| {
        string_at(&template, &with(&[("Most", "5"), ("Work.Arn", "arn:a"), ("Kept", "k")]), &["States", "A", field])
    };
    assert_eq!([at("Resource"), at("Comment"), at("TimeoutSeconds")], ["arn:a", "k it", "Number(\"5\")"]);
    check(&template, &Options::default(), &[]);
}

#[test]
fn what_only_templates_can_say() {
    let definition = "StartAt: A\n          States: { A: { Type: Pass, Comment: !Ref AWS::NoValue, Result: [!Ref AWS::NoValue, 1], End: true } }";
    for form in ["Definition:", "DefinitionString:\n        Fn::ToJsonString:"] {
        let template = machine(&format!("      {form}\n          {definition}\n"));
        let result = string_at(&template, &Options::default(), &["States", "A", "Result"]);
        assert!(result.starts_with("Array([Node") && result.matches("Node").count() == 1, "{result}");
        check(&template, &Options::default(), &[]);
        check(&template.replace("Type: Pass", "Type: Pss"), &Options::default(), &[("field-value-unknown", "Pss")]);
    }
}

/// What is wrong with other resources is not the machine's business.
#[test]
fn faults_elsewhere_in_the_template() {
    let definition = "      Definition: { StartAt: A, States: { A: { Type: Succeed } } }\n";
    let others = "  Queue: { Type: AWS::SQS::Queue, Type: no }\n  Queue: {}\nOutputs: { A: 1, A: 2 }\n";
    check(&(machine(definition) + others), &Options::default(), &[]);
    let twice = machine(&(definition.to_owned() + "      Role: 1\n      Role: 2\n")) + others;
    check(&twice, &Options::default(), &[("duplicate-key", "Role")]);
}

#[test]
fn a_definition_is_no_template() {
    for (text, place) in [("{\"StartAt\": \"A\"}", "{"), ("StartAt: A", ""), ("- 1", "- 1")] {
        let source = Source::new("template.yaml", text).with_resource("Center");
        assert_eq!(errors(&source, &Options::default()), [("template-resource-unknown", place.to_owned())]);
    }
}

#[test]
fn joined_text() {
    let text = r#"      DefinitionString:
        Fn::Join:
          - "\n"
          - - '{"StartAt": "A", "States": {'
            - !Sub '"A": {"Type": "Pass", "Result": "${AWS::Region}", "End": true'
            - '}}}'
"#;
    let region = string_at(&machine(text), &Options::default(), &["States", "A", "Result"]);
    assert_eq!(region, "${AWS::Region}");
    let faulty = text.replace("\"StartAt\": \"A\"", "\"StartAt\": \"B\"").replace("\"End\": true", "\"Ned\": true");
    check(
        &machine(&faulty),
        &Options::default(),
        &[("transition-target-unknown", "\"B\""), ("field-unknown", "\"Ned\"")],
    );
}

#[test]
fn faults_stand_at_their_characters() {
    let text = |string: &str| machine(&format!("      DefinitionString: {string}\n"));
    let json = r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "InputPath": "$.a[", "End": true}}}"#;
    let expected = |path: &str| errors(&Source::new("template.yaml", path), &Options::default());
    let found = expected(&text(&format!("'{json}'")));
    assert_eq!(found.len(), 1, "{found:?}");
    for form in [
        format!("|\n        {json}"),
        format!(">-\n        {}", json.replace(", ", ",\n        ")),
        serde_json::to_string(json).unwrap(),
    ] {
        assert_eq!(expected(&text(&form)), found, "{form}");
    }
    check(&text("'{\"StartAt\": \"A\",}'"), &Options::default(), &[("json-syntax", ",")]);
    check(&text("'{\"StartAt\": ${}}'"), &Options::default(), &[("json-syntax", "$")]);
}

#[test]
fn objects() {
    let text = "      Type: EXPRESS\n      Definition:\n        StartAt: A\n        States:\n          A: { Type: Wait, Seconds: !Ref Delay, Next: B }\n          B: !If [C, D, E]\n";
    let source = Source::new("template.yaml", machine(text));
    let mut diags = Diagnostics::new();
    let found = definition(&source, &Options::default(), &mut diags).unwrap();
    assert_eq!((diags.into_sorted(), found.machine_type), (vec![], Some(MachineType::Express)));
    let found: Vec<_> =
        errors(&source, &Options::default()).into_iter().map(|(rule, text)| format!("{rule} {text}")).collect();
    assert!(found.contains(&"placeholder-unresolved !Ref Delay".to_owned()), "{found:?}");
    assert!(found.iter().any(|fault| fault.ends_with("!If [C, D, E]")), "{found:?}");
}

#[test]
fn which_machine_is_meant() {
    let template = "Resources:\n  A: { Type: AWS::Serverless::StateMachine }\n  B: { Type: AWS::StepFunctions::StateMachine }\n  C: { Type: AWS::SQS::Queue }\n";
    let source = Source::new("template.yaml", template);
    assert_eq!(state_machines(&source), ["A", "B"]);
    let named = |name: &str| errors(&source.clone().with_resource(name), &Options::default());
    let unknown = "template-resource-unknown";
    assert_eq!(named("A"), [("template-definition-unreadable", "A".to_owned())]);
    assert_eq!(named("C"), [(unknown, "C".to_owned())]);
    assert_eq!(named("AA"), [(unknown, "Resources".to_owned())]);
    assert_eq!(errors(&source, &Options::default()), [(unknown, "Resources".to_owned())]);
    check("Resources: {}\nStateMachine: 1\n", &Options::default(), &[(unknown, "Resources")]);
}

#[test]
fn definitions_that_cannot_be_read() {
    let unreadable = "template-definition-unreadable";
    for (properties, place) in [
        ("DefinitionUri: s3://b/k", "s3://b/k"),
        ("DefinitionUri: { Bucket: b, Key: k }", "{ Bucket: b, Key: k }"),
        ("DefinitionUri: !Ref Where", "!Ref Where"),
        ("DefinitionUri: a.asl.json", "a.asl.json"),
        ("DefinitionString: [1]", "[1]"),
        ("DefinitionString: !Sub '${Definition}'", "!Sub '${Definition}'"),
        ("Definition: !If [A, B, C]", "!If [A, B, C]"),
        ("Definition: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } } }", "s3://b/k"),
        ("Definition: { Fn::Transform: { Name: Mine } }", "{ Fn::Transform: { Name: Mine } }"),
        ("{ DefinitionString: '{}', Definition: {} }", "'{}'"),
    ] {
        let properties = format!("      {properties}\n");
        check(&machine(&properties), &Options::default(), &[(unreadable, place)]);
    }
    check(&machine("      Role: a\n"), &Options::default(), &[(unreadable, "Center")]);
}
