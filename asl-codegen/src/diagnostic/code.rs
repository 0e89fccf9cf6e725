//! The table of codes: one entry per rule, hundreds by concept, never reused.
//!
//! | hundred | concept |
//! |---|---|
//! | `ASL00xx` | the file and its JSON |
//! | `ASL01xx` | fields: unknown, missing, of the wrong type, excluding each other |
//! | `ASL02xx` | states and the transitions between them |
//! | `ASL03xx` | Choice |
//! | `ASL04xx` | Task, Retry, Catch, timeouts |
//! | `ASL05xx` | paths and payload templates |
//! | `ASL06xx` | variables |
//! | `ASL07xx` | JSONata |
//! | `ASL08xx` | Parallel and Map |
//! | `ASL09xx` | types |
//! | `ASL99xx` | the compiler itself |
//!
//! A rule with a file in `check/` is documented there, the others beside their entry (here, or in `code/fields.rs` those
//! that look at one field); `docs/errors.md` is generated from both.

mod fields;

pub use fields::*;

use super::{AwsPlace, Severity};

/// A rule's identity.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Code {
    /// `ASL0201`; hundreds by concept, never reused.
    pub id: &'static str,
    /// `transition-target-unknown`; what `allow(…)` takes.
    pub name: &'static str,
    /// What the rule's faults are unless the user says otherwise.
    pub severity: Severity,
    /// The code under which AWS's ValidateStateMachineDefinition reports it; nothing where AWS doesn't.
    pub aws: Option<&'static str>,
    /// What AWS reports it at.
    pub aws_place: AwsPlace,
    /// Whether `allow(…)` may silence it: never what the service itself refuses.
    pub allowable: bool,
    /// Whether only `deny(…)` makes it speak.
    pub silent: bool,
}

impl Code {
    /// A rule that stops the compilation.
    pub const fn error(id: &'static str, name: &'static str) -> Code {
        Code {
            id,
            name,
            severity: Severity::Error,
            aws: None,
            aws_place: AwsPlace::Here,
            allowable: false,
            silent: false,
        }
    }

    /// A rule that only advises; it can always be silenced.
    pub const fn warning(id: &'static str, name: &'static str) -> Code {
        Code {
            id,
            name,
            severity: Severity::Warning,
            aws: None,
            aws_place: AwsPlace::Here,
            allowable: true,
            silent: false,
        }
    }

    /// AWS itself reports this, under the code `name`.
    pub const fn aws(mut self, name: &'static str) -> Code {
        self.aws = Some(name);
        self
    }

    /// AWS reports it there.
    pub const fn at(mut self, place: AwsPlace) -> Code {
        self.aws_place = place;
        self
    }

    /// Whether AWS refuses definitions for it, and does not only warn.
    ///
    /// ```
    /// use asl_codegen::diagnostic::code;
    /// assert!(code::TRANSITION_TARGET_UNKNOWN.is_refused_by_aws());
    /// assert!(!code::PASS_RESULT_STATIC.is_refused_by_aws());
    /// assert!(!code::CHOICE_NOT_EXHAUSTIVE.is_refused_by_aws());
    /// ```
    pub fn is_refused_by_aws(&self) -> bool {
        self.aws.is_some_and(|code| !["NO_DOLLAR", "NO_PATH", "PASS_RESULT_IS_STATIC"].contains(&code))
    }

    /// A matter of taste: it speaks only where `deny(…)` asks for it.
    pub const fn silent(id: &'static str, name: &'static str) -> Code {
        Code { silent: true, ..Code::warning(id, name) }
    }

    /// `allow(…)` may silence this rule.
    pub const fn allowable(mut self) -> Code {
        self.allowable = true;
        self
    }
}

/// The rule of this name.
///
/// ```
/// use asl_codegen::diagnostic::code;
/// assert_eq!(code::by_name("duplicate-key").unwrap().id, "ASL0003");
/// assert_eq!(code::by_name("no-such-rule"), None);
/// ```
pub fn by_name(name: &str) -> Option<&'static Code> {
    ALL.iter().copied().find(|code| code.name == name)
}

/// Every rule, by number.
pub static ALL: &[&Code] = &[
    &JSON_SYNTAX,
    &BYTE_ORDER_MARK,
    &DUPLICATE_KEY,
    &NUMBER_OUT_OF_RANGE,
    &NESTING_TOO_DEEP,
    &YAML_SYNTAX,
    &TEMPLATE_RESOURCE_UNKNOWN,
    &TEMPLATE_DEFINITION_UNREADABLE,
    &YAML_VALUE_AMBIGUOUS,
    &DEFINITION_NOT_OBJECT,
    &FIELD_UNKNOWN,
    &FIELD_MISSING,
    &FIELD_TYPE_MISMATCH,
    &FIELD_VALUE_UNKNOWN,
    &FIELD_EMPTY,
    &FIELD_OUT_OF_RANGE,
    &FIELDS_EXCLUSIVE,
    &FIELD_LANGUAGE_MISMATCH,
    &QUERY_LANGUAGE_DOWNGRADE,
    &PLACEHOLDER_UNRESOLVED,
    &TIMESTAMP_INVALID,
    &FIELD_DEPRECATED,
    &CLOUDFORMATION_FUNCTION,
    &TRANSITION_TARGET_UNKNOWN,
    &STATE_UNREACHABLE,
    &NO_TERMINAL_STATE,
    &STATE_NAME_DUPLICATE,
    &STATE_NAME_TOO_LONG,
    &CYCLE_WITHOUT_EXIT,
    &HISTORY_LIMIT_EXCEEDED,
    &CHOICE_NOT_EXHAUSTIVE,
    &CHOICE_RULE_SHAPE_INVALID,
    &CHOICE_COMPARATOR_NOT_ONE,
    &CHOICE_OPERAND_TYPE_MISMATCH,
    &CHOICE_NESTED_RULE_FIELD,
    &CHOICE_RULE_SHADOWED,
    &CHOICE_RULE_NEVER_MATCHES,
    &CHOICE_PATTERN_INVALID,
    &ERROR_NAME_ALL_MISPLACED,
    &ERROR_NAME_RESERVED,
    &HEARTBEAT_NOT_BELOW_TIMEOUT,
    &RESOURCE_INVALID,
    &RESOURCE_NOT_ARN,
    &INTEGRATION_UNKNOWN,
    &INTEGRATION_NOT_IN_EXPRESS,
    &ERROR_HANDLER_SHADOWED,
    &ERROR_NAME_NEVER_RAISED,
    &ERROR_NAME_ALL_TOO_WEAK,
    &TASK_WITHOUT_TIMEOUT,
    &TASK_WITHOUT_RETRY,
    &TASK_PARAMETER_MISSING,
    &TASK_TOKEN_UNUSED,
    &CREDENTIALS_WITH_ACTIVITY,
    &SDK_PARAMETER_CASE,
    &JSON_PATH_INVALID,
    &REFERENCE_PATH_INVALID,
    &RESULT_PATH_OUTSIDE_INPUT,
    &PAYLOAD_TEMPLATE_VALUE_INVALID,
    &PAYLOAD_TEMPLATE_KEY_DUPLICATE,
    &FAIL_INTRINSIC_NOT_STRING,
    &PATH_ROOT_MISSING,
    &PAYLOAD_TEMPLATE_NOT_OBJECT,
    &INTRINSIC_ARGUMENT_INVALID,
    &PAYLOAD_TEMPLATE_PATH_STATIC,
    &PATH_FIELD_MEANT,
    &PASS_RESULT_STATIC,
    &RESULT_PATH_DISCARDS_READ,
    &CONTEXT_FIELD_UNKNOWN,
    &VARIABLE_NAME_INVALID,
    &VARIABLE_NAME_RESERVED,
    &VARIABLE_UNASSIGNED,
    &VARIABLE_SHADOWED,
    &JSONATA_DELIMITER_UNPAIRED,
    &JSONATA_SYNTAX_INVALID,
    &JSONATA_REFERENCE_UNSUPPORTED,
    &JSONATA_EVAL_UNSUPPORTED,
    &JSONATA_FUNCTION_UNKNOWN,
    &MAP_LABEL_INVALID,
    &MAP_LABEL_DUPLICATE,
    &MAP_FIELD_DISTRIBUTED,
    &ITEM_READER_CONFIG_CONFLICT,
    &NOT_COMPILED_YET,
    &COMPILER_BUG,
];

/// What it does: finds text that is not JSON.
///
/// Why it is bad: the service refuses the definition. Comments, trailing commas, single quotes and unquoted keys
/// belong to JSON's relatives, not to JSON.
///
/// Example:
/// ```json
/// { "StartAt": "Greet", }
/// ```
///
/// Write instead:
/// ```json
/// { "StartAt": "Greet" }
/// ```
pub static JSON_SYNTAX: Code = Code::error("ASL0001", "json-syntax").aws("INVALID_JSON_DESCRIPTION");

/// What it does: finds a byte order mark (the bytes EF BB BF) before the definition.
///
/// Why it is bad: no editor shows it, and the service refuses the definition because of it.
///
/// Example: a file saved as "UTF-8 with BOM".
///
/// Write instead: the same file, saved as "UTF-8".
pub static BYTE_ORDER_MARK: Code = Code::error("ASL0002", "byte-order-mark").aws("INVALID_JSON_DESCRIPTION");

/// What it does: finds a key that stands twice in one object.
///
/// Why it is bad: JSON parsers silently keep one of the two, so a state or a field is lost without a word.
///
/// Example:
/// ```json
/// { "Type": "Pass", "Next": "Greet", "Next": "Leave" }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Pass", "Next": "Leave" }
/// ```
pub static DUPLICATE_KEY: Code = Code::error("ASL0003", "duplicate-key");

/// What it does: finds a number that no 64-bit floating-point number comes near.
///
/// Why it is bad: JSON parsers make infinity of it or refuse the text.
///
/// Example:
/// ```json
/// { "Type": "Pass", "Result": 1e999, "End": true }
/// ```
///
/// Write instead:
/// ```json
/// { "Type": "Pass", "Result": 1e308, "End": true }
/// ```
pub static NUMBER_OUT_OF_RANGE: Code = Code::error("ASL0004", "number-out-of-range");

/// What it does: finds values that stand inside more than about 250 others.
///
/// Why it is bad: no definition that a person wrote is that deep; reading it could exhaust the stack.
///
/// Example: `[[[[[[…` without an end.
///
/// Write instead: a flatter value.
pub static NESTING_TOO_DEEP: Code = Code::error("ASL0005", "nesting-too-deep").aws("TOO_DEEPLY_NESTED");

/// What it does: finds text that is not YAML, and YAML that has no counterpart in JSON: several documents, merge keys, tags, keys
/// that are not scalars, aliases that make much of little.
///
/// Why it is bad: the definition can't be read, or different parsers read different things. Plain scalars are those of YAML 1.2:
/// `yes` is a string.
///
/// Example:
/// ```yaml
/// StartAt: Greet
/// States: {
/// ```
///
/// Write instead:
/// ```yaml
/// StartAt: Greet
/// States:
///   Greet: { Type: Succeed }
/// ```
pub static YAML_SYNTAX: Code = Code::error("ASL0006", "yaml-syntax");

/// What it does: finds a template without the state machine that is asked for, or with several where none was named.
///
/// Why it is bad: it is not known what to compile.
///
/// Example:
/// ```text
/// asl!("template.yaml#CalCenter");
/// ```
///
/// Write instead:
/// ```text
/// asl!("template.yaml#CallCenter");
/// ```
pub static TEMPLATE_RESOURCE_UNKNOWN: Code = Code::error("ASL0007", "template-resource-unknown");

/// What it does: finds a state machine in a template whose definition can't be read: it has none, or more than one, it lies in S3,
/// its file is missing, or a function makes it that is only known when it is deployed.
///
/// Why it is bad: there is nothing to compile.
///
/// Example:
/// ```yaml
/// DefinitionUri: s3://my-bucket/call_center.asl.json
/// ```
///
/// Write instead:
/// ```yaml
/// DefinitionUri: call_center.asl.json
/// ```
pub static TEMPLATE_DEFINITION_UNREADABLE: Code = Code::error("ASL0008", "template-definition-unreadable");

/// What it does: finds values in YAML without quotes that YAML 1.1 reads otherwise than YAML 1.2: `yes`, `no`, `on` and `off`, which
/// are booleans there and strings here, `010`, which is 8 there and 10 here, `1_000`, `12:30`, `0b11` and `0o17`.
///
/// Why it is bad: CloudFormation and many tools read YAML 1.1. A state that is called `No` is called `false` once it is deployed.
///
/// Example:
/// ```yaml
/// Default: No
/// ```
///
/// Write instead:
/// ```yaml
/// Default: "No"
/// ```
pub static YAML_VALUE_AMBIGUOUS: Code = Code::warning("ASL0009", "yaml-value-ambiguous");

/// See `check/transition_target_unknown.rs`.
pub static TRANSITION_TARGET_UNKNOWN: Code =
    Code::error("ASL0201", "transition-target-unknown").aws("MISSING_TRANSITION_TARGET");

/// See `check/state_unreachable.rs`.
pub static STATE_UNREACHABLE: Code = Code::error("ASL0202", "state-unreachable").aws("MISSING_TRANSITION_TARGET");

/// See `check/no_terminal_state.rs`.
pub static NO_TERMINAL_STATE: Code =
    Code::error("ASL0203", "no-terminal-state").aws("MISSING_END_STATE").at(AwsPlace::Nowhere);

/// See `check/state_name_duplicate.rs`.
pub static STATE_NAME_DUPLICATE: Code = Code::error("ASL0204", "state-name-duplicate").aws("DUPLICATE_STATE_NAME");

/// See `check/state_name_too_long.rs`.
pub static STATE_NAME_TOO_LONG: Code = Code::error("ASL0205", "state-name-too-long").aws("INVALID_STATE_NAME");

/// See `check/cycle_without_exit.rs`.
pub static CYCLE_WITHOUT_EXIT: Code = Code::error("ASL0206", "cycle-without-exit").allowable();

/// See `check/history_limit_exceeded.rs`.
pub static HISTORY_LIMIT_EXCEEDED: Code = Code::warning("ASL0207", "history-limit-exceeded");

/// See `check/choice_not_exhaustive.rs`.
pub static CHOICE_NOT_EXHAUSTIVE: Code = Code::error("ASL0301", "choice-not-exhaustive").allowable();

/// See `check/variable_unassigned.rs`.
pub static VARIABLE_UNASSIGNED: Code = Code::error("ASL0603", "variable-unassigned").allowable();

/// See `check/jsonata_reference_unsupported.rs`.
pub static JSONATA_REFERENCE_UNSUPPORTED: Code =
    Code::error("ASL0703", "jsonata-reference-unsupported").aws("UNSUPPORTED_JSONATA_EXPRESSION");

/// See `check/jsonata_eval_unsupported.rs`.
pub static JSONATA_EVAL_UNSUPPORTED: Code = Code::error("ASL0704", "jsonata-eval-unsupported");

/// See `check/jsonata_function_unknown.rs`.
pub static JSONATA_FUNCTION_UNKNOWN: Code = Code::error("ASL0705", "jsonata-function-unknown").allowable();

/// See `check/variable_shadowed.rs`.
pub static VARIABLE_SHADOWED: Code = Code::error("ASL0604", "variable-shadowed").aws("SCHEMA_VALIDATION_FAILED");

/// See `check/choice_rule_shadowed.rs`.
pub static CHOICE_RULE_SHADOWED: Code = Code::warning("ASL0306", "choice-rule-shadowed");

/// See `check/choice_rule_never_matches.rs`.
pub static CHOICE_RULE_NEVER_MATCHES: Code = Code::warning("ASL0307", "choice-rule-never-matches");

/// See `check/error_name_all_misplaced.rs`.
pub static ERROR_NAME_ALL_MISPLACED: Code =
    Code::error("ASL0401", "error-name-all-misplaced").aws("SCHEMA_VALIDATION_FAILED");

/// See `check/error_name_reserved.rs`.
pub static ERROR_NAME_RESERVED: Code = Code::warning("ASL0402", "error-name-reserved");

/// See `check/heartbeat_not_below_timeout.rs`.
pub static HEARTBEAT_NOT_BELOW_TIMEOUT: Code = Code::error("ASL0403", "heartbeat-not-below-timeout").allowable();

/// See `check/resource_not_arn.rs`.
pub static RESOURCE_NOT_ARN: Code = Code::warning("ASL0406", "resource-not-arn").aws("SCHEMA_VALIDATION_FAILED");

/// See `check/integration_unknown.rs`.
pub static INTEGRATION_UNKNOWN: Code = Code::error("ASL0407", "integration-unknown").aws("SCHEMA_VALIDATION_FAILED");

/// See `check/integration_not_in_express.rs`.
pub static INTEGRATION_NOT_IN_EXPRESS: Code =
    Code::error("ASL0408", "integration-not-in-express").aws("SCHEMA_VALIDATION_FAILED");

/// See `check/error_handler_shadowed.rs`.
pub static ERROR_HANDLER_SHADOWED: Code = Code::warning("ASL0409", "error-handler-shadowed");

/// See `check/error_name_never_raised.rs`.
pub static ERROR_NAME_NEVER_RAISED: Code = Code::warning("ASL0410", "error-name-never-raised");

/// See `check/error_name_all_too_weak.rs`.
pub static ERROR_NAME_ALL_TOO_WEAK: Code = Code::silent("ASL0411", "error-name-all-too-weak");

/// See `check/task_without_timeout.rs`.
pub static TASK_WITHOUT_TIMEOUT: Code = Code::silent("ASL0412", "task-without-timeout");

/// See `check/task_without_retry.rs`.
pub static TASK_WITHOUT_RETRY: Code = Code::silent("ASL0413", "task-without-retry");

/// See `check/payload_template_path_static.rs`.
pub static PAYLOAD_TEMPLATE_PATH_STATIC: Code =
    Code::warning("ASL0510", "payload-template-path-static").aws("NO_DOLLAR").at(AwsPlace::Template);

/// See `check/path_field_meant.rs`.
pub static PATH_FIELD_MEANT: Code = Code::warning("ASL0511", "path-field-meant").aws("NO_PATH");

/// See `check/pass_result_static.rs`.
pub static PASS_RESULT_STATIC: Code = Code::warning("ASL0512", "pass-result-static").aws("PASS_RESULT_IS_STATIC");

/// See `check/map_label_duplicate.rs`.
pub static MAP_LABEL_DUPLICATE: Code = Code::error("ASL0802", "map-label-duplicate").aws("DUPLICATE_LABEL_NAME");

/// See `check/task_parameter_missing.rs`.
pub static TASK_PARAMETER_MISSING: Code = Code::warning("ASL0414", "task-parameter-missing");

/// See `check/result_path_discards_read.rs`.
pub static RESULT_PATH_DISCARDS_READ: Code = Code::warning("ASL0513", "result-path-discards-read");

/// See `check/task_token_unused.rs`.
pub static TASK_TOKEN_UNUSED: Code = Code::warning("ASL0415", "task-token-unused");

/// See `check/credentials_with_activity.rs`.
pub static CREDENTIALS_WITH_ACTIVITY: Code = Code::warning("ASL0416", "credentials-with-activity");

/// See `check/sdk_parameter_case.rs`.
pub static SDK_PARAMETER_CASE: Code = Code::error("ASL0417", "sdk-parameter-case").aws("SCHEMA_VALIDATION_FAILED");

/// See `check/context_field_unknown.rs`.
pub static CONTEXT_FIELD_UNKNOWN: Code = Code::warning("ASL0514", "context-field-unknown");

/// See `check/item_reader_config_conflict.rs`.
pub static ITEM_READER_CONFIG_CONFLICT: Code = Code::error("ASL0804", "item-reader-config-conflict").allowable();

/// See `check/map_field_distributed.rs`.
pub static MAP_FIELD_DISTRIBUTED: Code = Code::warning("ASL0803", "map-field-distributed");

/// See `check/not_compiled_yet.rs`.
pub static NOT_COMPILED_YET: Code = Code::error("ASL9901", "not-compiled-yet");

/// What it does: reports that the compiler contradicted itself.
///
/// Why it is bad: it is our fault, not the definition's; what would have been generated could be wrong.
///
/// Example: none is known; each would be fixed.
///
/// Write instead: what you have is probably right. Please report it together with the definition.
pub static COMPILER_BUG: Code = Code::error("ASL9902", "compiler-bug");
