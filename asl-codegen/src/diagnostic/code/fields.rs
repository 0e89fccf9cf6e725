//! The rules about single fields, which `model` checks while it reads them.

use super::Code;
use crate::diagnostic::AwsPlace;

/// What it does: finds a definition that is not a JSON object.
///
/// Why it is bad: nothing can be read from it.
///
/// Example:
/// ```json
/// "Greet"
/// ```
///
/// Write instead:
/// ```json
/// { "StartAt": "Greet", "States": { "Greet": { "Type": "Succeed" } } }
/// ```
pub static DEFINITION_NOT_OBJECT: Code =
    Code::error("ASL0101", "definition-not-object").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds a field that the language does not have at this place: misspelled, in the wrong case, or of
/// another state type.
///
/// Why it is bad: the service refuses the definition; were it ignored, a retry or a timeout would silently be missing.
///
/// Example:
/// ```json
/// { "Type": "Pass", "next": "Leave" }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Pass", "Next": "Leave" }
/// ```
pub static FIELD_UNKNOWN: Code =
    Code::error("ASL0102", "field-unknown").aws("SCHEMA_VALIDATION_FAILED").at(AwsPlace::Holder);

/// What it does: finds an object without a field that it must have.
///
/// Why it is bad: the service refuses the definition.
///
/// Example:
/// ```json
/// { "Type": "Task", "End": true }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true }
/// ```
pub static FIELD_MISSING: Code =
    Code::error("ASL0103", "field-missing").aws("SCHEMA_VALIDATION_FAILED").at(AwsPlace::Object);

/// What it does: finds a field whose value has the wrong JSON type.
///
/// Why it is bad: the service refuses the definition.
///
/// Example:
/// ```json
/// { "Type": "Wait", "Seconds": "10", "Next": "Leave" }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Wait", "Seconds": 10, "Next": "Leave" }
/// ```
pub static FIELD_TYPE_MISMATCH: Code = Code::error("ASL0104", "field-type-mismatch").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds a field whose value is not one of the few that it can have.
///
/// Why it is bad: the service refuses the definition.
///
/// Example:
/// ```json
/// { "Type": "Tsk" }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Task" }
/// ```
pub static FIELD_VALUE_UNKNOWN: Code = Code::error("ASL0105", "field-value-unknown").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds an empty string, array or object where there must be something.
///
/// Why it is bad: the service refuses the definition; an empty `ErrorEquals` would match nothing.
///
/// Example:
/// ```json
/// { "ErrorEquals": [], "Next": "Apologise" }
/// ```
///
/// Write instead:
/// ```json
/// { "ErrorEquals": ["States.ALL"], "Next": "Apologise" }
/// ```
pub static FIELD_EMPTY: Code = Code::error("ASL0106", "field-empty").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds a number outside of what its field can have.
///
/// Why it is bad: the service refuses the definition.
///
/// Example:
/// ```json
/// { "ErrorEquals": ["States.Timeout"], "BackoffRate": 0.5 }
/// ```
///
/// Write instead:
/// ```json
/// { "ErrorEquals": ["States.Timeout"], "BackoffRate": 1.5 }
/// ```
pub static FIELD_OUT_OF_RANGE: Code = Code::error("ASL0107", "field-out-of-range").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds two fields of which only one can stand.
///
/// Why it is bad: it does not say which one is meant; the service refuses the definition.
///
/// Example:
/// ```json
/// { "Type": "Pass", "Next": "Leave", "End": true }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Pass", "Next": "Leave" }
/// ```
pub static FIELDS_EXCLUSIVE: Code =
    Code::error("ASL0108", "fields-exclusive").aws("SCHEMA_VALIDATION_FAILED").at(AwsPlace::Holder);

/// What it does: finds a field of the other query language.
///
/// Why it is bad: the service refuses the definition.
///
/// Example:
/// ```json
/// { "Type": "Pass", "QueryLanguage": "JSONata", "InputPath": "$.order", "End": true }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input.order %}", "End": true }
/// ```
pub static FIELD_LANGUAGE_MISMATCH: Code =
    Code::error("ASL0109", "field-language-mismatch").aws("SCHEMA_VALIDATION_FAILED").at(AwsPlace::Holder);

/// What it does: finds a JSONPath state in a machine whose language is JSONata.
///
/// Why it is bad: the service refuses the definition; only the other way round can languages be mixed.
///
/// Example:
/// ```json
/// { "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Succeed", "QueryLanguage": "JSONPath" } } }
/// ```
///
/// Write instead:
/// ```json
/// { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }
/// ```
pub static QUERY_LANGUAGE_DOWNGRADE: Code =
    Code::error("ASL0110", "query-language-downgrade").aws("SCHEMA_VALIDATION_FAILED").at(AwsPlace::Holder);

/// What it does: finds a `${Placeholder}` in a field whose value the compiler must know.
///
/// Why it is bad: a number or a path is compiled, so it cannot be filled in later.
///
/// Example:
/// ```json
/// { "Type": "Wait", "Seconds": "${Delay}", "Next": "Leave" }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Wait", "SecondsPath": "$.delay", "Next": "Leave" }
/// ```
pub static PLACEHOLDER_UNRESOLVED: Code = Code::error("ASL0111", "placeholder-unresolved");

/// What it does: finds a timestamp that is not RFC 3339 with an uppercase `T` and a `Z` or an offset.
///
/// Why it is bad: the service refuses the definition.
///
/// Example:
/// ```json
/// { "Type": "Wait", "Timestamp": "2026-03-14 01:59:00", "Next": "Leave" }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Wait", "Timestamp": "2026-03-14T01:59:00Z", "Next": "Leave" }
/// ```
pub static TIMESTAMP_INVALID: Code = Code::error("ASL0112", "timestamp-invalid").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds `Iterator`, or a Map's `Parameters`.
///
/// Why it is bad: it still works, but the specification calls these names deprecated: they say `ItemProcessor` and
/// `ItemSelector` today, and only these have what was added since.
///
/// Example:
/// ```json
/// { "Type": "Map", "Iterator": { "StartAt": "Send", "States": { "Send": { "Type": "Succeed" } } }, "End": true }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Map", "ItemProcessor": { "StartAt": "Send", "States": { "Send": { "Type": "Succeed" } } }, "End": true }
/// ```
pub static FIELD_DEPRECATED: Code = Code::warning("ASL0113", "field-deprecated");

/// What it does: finds `{ "Ref": … }`, `{ "Fn::GetAtt": … }` and the like where a value must stand.
///
/// Why it is bad: these are functions of CloudFormation, not of the language. What they stand for is known only when
/// the template is deployed.
///
/// Example:
/// ```json
/// { "Type": "Task", "Resource": { "Fn::GetAtt": ["OpenCase", "Arn"] }, "End": true }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Task", "Resource": "${OpenCaseArn}", "End": true }
/// ```
pub static CLOUDFORMATION_FUNCTION: Code = Code::error("ASL0114", "cloudformation-function");

/// What it does: finds a Choice rule without exactly one of `And`, `Or`, `Not`, `Variable` and `Condition`.
///
/// Why it is bad: it does not say when the rule matches; the service refuses the definition.
///
/// Example:
/// ```json
/// { "NumericEquals": 1, "Next": "One" }
/// ```
///
/// Write instead:
/// ```json
/// { "Variable": "$.n", "NumericEquals": 1, "Next": "One" }
/// ```
pub static CHOICE_RULE_SHAPE_INVALID: Code =
    Code::error("ASL0302", "choice-rule-shape-invalid").aws("SCHEMA_VALIDATION_FAILED").at(AwsPlace::Holder);

/// What it does: finds a `Variable` with no comparator, or with several.
///
/// Why it is bad: it does not say what to compare with; the service refuses the definition.
///
/// Example:
/// ```json
/// { "Variable": "$.n", "NumericGreaterThan": 1, "NumericLessThan": 5, "Next": "Few" }
/// ```
///
/// Write instead:
/// ```json
/// { "And": [ { "Variable": "$.n", "NumericGreaterThan": 1 }, { "Variable": "$.n", "NumericLessThan": 5 } ], "Next": "Few" }
/// ```
pub static CHOICE_COMPARATOR_NOT_ONE: Code =
    Code::error("ASL0303", "choice-comparator-not-one").aws("SCHEMA_VALIDATION_FAILED").at(AwsPlace::Holder);

/// What it does: finds a comparator with a value of another type.
///
/// Why it is bad: it would never match; the service refuses the definition.
///
/// Example:
/// ```json
/// { "Variable": "$.n", "NumericEquals": "1", "Next": "One" }
/// ```
///
/// Write instead:
/// ```json
/// { "Variable": "$.n", "NumericEquals": 1, "Next": "One" }
/// ```
pub static CHOICE_OPERAND_TYPE_MISMATCH: Code =
    Code::error("ASL0304", "choice-operand-type-mismatch").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds `Next`, `Assign` or `Output` in a rule inside `And`, `Or` or `Not`.
///
/// Why it is bad: only the whole rule leads somewhere; the service refuses the definition.
///
/// Example:
/// ```json
/// { "Not": { "Variable": "$.n", "IsNull": true, "Next": "A" }, "Next": "B" }
/// ```
///
/// Write instead:
/// ```json
/// { "Not": { "Variable": "$.n", "IsNull": true }, "Next": "B" }
/// ```
pub static CHOICE_NESTED_RULE_FIELD: Code =
    Code::error("ASL0305", "choice-nested-rule-field").aws("SCHEMA_VALIDATION_FAILED").at(AwsPlace::Holder);

/// What it does: finds a `StringMatches` whose pattern ends with a single backslash.
///
/// Why it is bad: a backslash takes the meaning from the `*` or the backslash after it. With nothing after it the pattern
/// is none: the service takes it, and then fails the execution.
///
/// Example:
/// ```json
/// { "Variable": "$.folder", "StringMatches": "C:\\", "Next": "Scan" }
/// ```
///
/// Write instead:
/// ```json
/// { "Variable": "$.folder", "StringMatches": "C:\\\\", "Next": "Scan" }
/// ```
pub static CHOICE_PATTERN_INVALID: Code = Code::error("ASL0308", "choice-pattern-invalid").allowable();

/// What it does: finds a `Resource` that is neither an ARN nor another URI.
///
/// Why it is bad: the service refuses the definition.
///
/// Example:
/// ```json
/// { "Type": "Task", "Resource": "OpenCase", "End": true }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:OpenCase", "End": true }
/// ```
pub static RESOURCE_INVALID: Code = Code::error("ASL0405", "resource-invalid").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds a path that is not JSONPath.
///
/// Why it is bad: the service refuses the definition.
///
/// Example:
/// ```json
/// { "InputPath": "order.id" }
/// ```
///
/// Write instead:
/// ```json
/// { "InputPath": "$.order.id" }
/// ```
pub static JSON_PATH_INVALID: Code = Code::error("ASL0501", "json-path-invalid").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds a path that can lead to several values where exactly one place is needed.
///
/// Why it is bad: the service refuses the definition.
///
/// Example:
/// ```json
/// { "ResultPath": "$.orders[*].receipt" }
/// ```
///
/// Write instead:
/// ```json
/// { "ResultPath": "$.receipt" }
/// ```
pub static REFERENCE_PATH_INVALID: Code =
    Code::error("ASL0502", "reference-path-invalid").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds a `ResultPath` into the context object or a variable.
///
/// Why it is bad: a result can only be put into the state's input; the service refuses the definition.
///
/// Example:
/// ```json
/// { "ResultPath": "$$.receipt" }
/// ```
///
/// Write instead:
/// ```json
/// { "ResultPath": "$.receipt" }
/// ```
pub static RESULT_PATH_OUTSIDE_INPUT: Code =
    Code::error("ASL0503", "result-path-outside-input").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds a key that ends with `.$` whose value is neither a path nor a call of an intrinsic function.
///
/// Why it is bad: the service refuses the definition.
///
/// Example:
/// ```json
/// { "Parameters": { "id.$": "order.id" } }
/// ```
///
/// Write instead:
/// ```json
/// { "Parameters": { "id.$": "$.order.id" } }
/// ```
pub static PAYLOAD_TEMPLATE_VALUE_INVALID: Code =
    Code::error("ASL0504", "payload-template-value-invalid").aws("SCHEMA_VALIDATION_FAILED").at(AwsPlace::Template);

/// What it does: finds two keys that are the same once `.$` is removed.
///
/// Why it is bad: one of the two values would be lost.
///
/// Example:
/// ```json
/// { "Parameters": { "id": 1, "id.$": "$.id" } }
/// ```
///
/// Write instead:
/// ```json
/// { "Parameters": { "id.$": "$.id" } }
/// ```
pub static PAYLOAD_TEMPLATE_KEY_DUPLICATE: Code =
    Code::error("ASL0505", "payload-template-key-duplicate").aws("SCHEMA_VALIDATION_FAILED").at(AwsPlace::Template);

/// What it does: finds `ErrorPath` or `CausePath` with an intrinsic function that does not give a string.
///
/// Why it is bad: an error's name and cause are strings; the service refuses the definition.
///
/// Example:
/// ```json
/// { "Type": "Fail", "CausePath": "States.MathAdd($.a, 1)" }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Fail", "CausePath": "States.Format('{}', States.MathAdd($.a, 1))" }
/// ```
pub static FAIL_INTRINSIC_NOT_STRING: Code =
    Code::error("ASL0506", "fail-intrinsic-not-string").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds a `TimestampPath` that does not begin with `$`.
///
/// Why it is bad: the service accepts it and reads it from the input; other path fields are refused without their `$`.
///
/// Example:
/// ```json
/// { "Type": "Wait", "TimestampPath": "expires", "Next": "Leave" }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Wait", "TimestampPath": "$.expires", "Next": "Leave" }
/// ```
pub static PATH_ROOT_MISSING: Code = Code::warning("ASL0507", "path-root-missing");

/// What it does: finds a payload template that is text, a number or another single value.
///
/// Why it is bad: nothing in it is ever computed; a path in `Parameters` is passed on as text.
///
/// Example:
/// ```json
/// { "Parameters": "$.order" }
/// ```
///
/// Write instead:
/// ```json
/// { "InputPath": "$.order" }
/// ```
pub static PAYLOAD_TEMPLATE_NOT_OBJECT: Code = Code::warning("ASL0508", "payload-template-not-object");

/// What it does: finds a call of an intrinsic function that fails whatever the input: too few or too many arguments, an
/// argument of the wrong type, a `States.Format` whose `{}` are not as many as its values, a step of 0.
///
/// Why it is bad: the service takes the definition, and then fails every execution that gets there with
/// `States.Runtime`, which nothing can catch. `allow(intrinsic-argument-invalid)` in the macro compiles it as it stands.
///
/// Example:
/// ```json
/// { "Parameters": { "text.$": "States.Format('{} of {}', $.part)" } }
/// ```
///
/// Write instead:
/// ```json
/// { "Parameters": { "text.$": "States.Format('{} of {}', $.part, $.total)" } }
/// ```
pub static INTRINSIC_ARGUMENT_INVALID: Code = Code::error("ASL0509", "intrinsic-argument-invalid").allowable();

/// What it does: finds a variable whose name is not a letter followed by letters, digits and `_`, at most 80 of them.
///
/// Why it is bad: no expression could name it; the service refuses the definition.
///
/// Example:
/// ```json
/// { "Assign": { "order-id": 1 } }
/// ```
///
/// Write instead:
/// ```json
/// { "Assign": { "order_id": 1 } }
/// ```
pub static VARIABLE_NAME_INVALID: Code = Code::error("ASL0601", "variable-name-invalid").aws("INVALID_VARIABLE_NAME");

/// What it does: finds a variable called `states`.
///
/// Why it is bad: `$states` is what JSONata calls the state's input and result; the service refuses the definition.
///
/// Example:
/// ```json
/// { "Assign": { "states": [] } }
/// ```
///
/// Write instead:
/// ```json
/// { "Assign": { "regions": [] } }
/// ```
pub static VARIABLE_NAME_RESERVED: Code =
    Code::error("ASL0602", "variable-name-reserved").aws("RESERVED_VARIABLE_NAME");

/// What it does: finds a string with `{%` at its start or `%}` at its end but not both.
///
/// Why it is bad: the service refuses the definition; it would be text instead of an expression.
///
/// Example:
/// ```json
/// { "Output": "{% $states.input.id }" }
/// ```
///
/// Write instead:
/// ```json
/// { "Output": "{% $states.input.id %}" }
/// ```
pub static JSONATA_DELIMITER_UNPAIRED: Code =
    Code::error("ASL0701", "jsonata-delimiter-unpaired").aws("SCHEMA_VALIDATION_FAILED");

/// What it does: finds text between `{%` and `%}` that is not JSONata, as of version 2.0.6.
///
/// Why it is bad: the service refuses the definition. `??` and `?:` came with later versions of JSONata than it has.
///
/// Example:
/// ```json
/// { "Output": "{% $states.input.price + %}" }
/// ```
///
/// Write instead:
/// ```json
/// { "Output": "{% $states.input.price + 1 %}" }
/// ```
pub static JSONATA_SYNTAX_INVALID: Code =
    Code::error("ASL0702", "jsonata-syntax-invalid").aws("INVALID_JSONATA_EXPRESSION");

/// What it does: finds a Map's `Label` that is longer than 40 characters or holds one that ARNs cannot.
///
/// Why it is bad: the label becomes part of the ARNs of the Map's executions; the service refuses the definition.
///
/// Example:
/// ```json
/// { "Label": "all orders" }
/// ```
///
/// Write instead:
/// ```json
/// { "Label": "all-orders" }
/// ```
pub static MAP_LABEL_INVALID: Code = Code::error("ASL0801", "map-label-invalid").aws("INVALID_LABEL_NAME");
