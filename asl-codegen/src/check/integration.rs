//! The services that have an integration of their own, with its actions and their patterns (AWS: "Integrating services").

/// A service that has an integration of its own.
pub(super) struct Integration {
    /// As it is written in an ARN.
    pub(super) service: &'static str,
    /// The actions that are known.
    pub(super) actions: &'static [(&'static str, Patterns)],
    /// What other actions may have; nothing where there are no others.
    pub(super) others: Option<Patterns>,
}

/// The ways in which an action can be waited for, beside its own answer.
#[derive(Clone, Copy)]
pub(super) struct Patterns {
    /// `.sync`
    pub(super) sync: bool,
    /// `.waitForTaskToken`
    pub(super) token: bool,
}

const CALL: Patterns = Patterns { sync: false, token: false };
const JOB: Patterns = Patterns { sync: true, token: false };
const CALLBACK: Patterns = Patterns { sync: false, token: true };
const BOTH: Patterns = Patterns { sync: true, token: true };

type Actions = &'static [(&'static str, Patterns)];

/// A service with these actions only.
const fn closed(service: &'static str, actions: Actions) -> Integration {
    Integration { service, actions, others: None }
}

/// A service with more actions than these, or with some that are not known for sure.
const fn open(service: &'static str, actions: Actions, others: Patterns) -> Integration {
    Integration { service, actions, others: Some(others) }
}

/// In the order of the alphabet. What is doubtful is allowed.
pub(super) const INTEGRATIONS: [Integration; 22] = [
    closed("apigateway", &[("invoke", CALLBACK)]),
    closed(
        "athena",
        &[
            ("startQueryExecution", JOB),
            ("stopQueryExecution", CALL),
            ("getQueryExecution", CALL),
            ("getQueryResults", CALL),
        ],
    ),
    closed("batch", &[("submitJob", JOB)]),
    open("bedrock", &[("invokeModel", CALLBACK)], BOTH),
    open("bedrock-agentcore", &[], CALL),
    open(
        "codebuild",
        &[
            ("stopBuild", CALL),
            ("batchDeleteBuilds", CALL),
            ("batchGetReports", CALL),
            ("stopBuildBatch", CALL),
            ("deleteBuildBatch", CALL),
        ],
        JOB,
    ),
    closed("databrew", &[("startJobRun", JOB)]),
    closed("dynamodb", &[("getItem", CALL), ("putItem", CALL), ("updateItem", CALL), ("deleteItem", CALL)]),
    closed("ecs", &[("runTask", BOTH)]),
    open("eks", &[("call", CALLBACK)], BOTH),
    open(
        "elasticmapreduce",
        &[
            ("setClusterTerminationProtection", CALL),
            ("cancelStep", CALL),
            ("modifyInstanceFleetByName", CALL),
            ("modifyInstanceGroupByName", CALL),
        ],
        JOB,
    ),
    open("emr-containers", &[("createVirtualCluster", CALL)], JOB),
    open("emr-serverless", &[], JOB),
    closed("events", &[("putEvents", CALLBACK)]),
    closed("glue", &[("startJobRun", JOB)]),
    closed("http", &[("invoke", CALL)]),
    closed("lambda", &[("invoke", CALLBACK)]),
    closed("mediaconvert", &[("createJob", JOB)]),
    open(
        "sagemaker",
        &[("createEndpoint", CALL), ("createEndpointConfig", CALL), ("createModel", CALL), ("updateEndpoint", CALL)],
        JOB,
    ),
    closed("sns", &[("publish", CALLBACK)]),
    closed("sqs", &[("sendMessage", CALLBACK)]),
    closed("states", &[("startExecution", BOTH)]),
];
