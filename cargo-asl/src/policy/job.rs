//! Jobs: what starts them, and with `.sync` what follows them to their end and stops them.

use super::document::Document;
use super::integration::{ANY, Call, Named, STATE_MACHINE, named};
use super::parameter::{Parameter, find};

/// A job's permissions.
struct Job {
    service: &'static str,
    action: &'static str,
    start: &'static [&'static str],
    on: Named,
    /// With `.sync`, on the jobs themselves.
    follow: &'static [&'static str],
    follow_on: Named,
    /// The rule by which the service tells of the job's end.
    rule: &'static str,
    /// The parameter that names the role of the job, and which service takes it on.
    role: Option<(&'static str, &'static str)>,
}

const NONE: Job =
    Job { service: "", action: "", start: &[], on: ANY, follow: &[], follow_on: ANY, rule: "", role: None };

const GLUE_JOB: Named = named(&["JobName"], "glue:@:job/{}");
const BREW_JOB: Named = named(&["Name"], "databrew:@:job/{}");
const PROJECT: Named = named(&["ProjectName"], "codebuild:@:project/{}");
const CLUSTER: Named = named(&["ClusterId"], "elasticmapreduce:@:cluster/{}");
const ANY_CLUSTER: Named = named(&[], "elasticmapreduce:@:cluster/{}");
const WORK_GROUP: Named = Named { parameters: &["WorkGroup"], arn: "athena:@:workgroup/{}", otherwise: "primary" };
const VIRTUAL_CLUSTER: Named = named(&["VirtualClusterId"], "emr-containers:@:/virtualclusters/{}");
const APPLICATION: Named = named(&["ApplicationId"], "emr-serverless:@:/applications/{}");

const fn sagemaker(
    action: &'static str,
    permissions: [&'static [&'static str]; 2],
    on: [Named; 2],
    rule: &'static str,
) -> Job {
    let [start, follow] = permissions;
    let [on, follow_on] = on;
    Job {
        service: "sagemaker",
        action,
        start,
        on,
        follow,
        follow_on,
        rule,
        role: Some(("RoleArn", "sagemaker.amazonaws.com")),
    }
}

const TRAINING: [Named; 2] = [
    named(&["TrainingJobName"], "sagemaker:@:training-job/{}"),
    named(&["TrainingJobName"], "sagemaker:@:training-job/{}"),
];
const TRANSFORM: [Named; 2] = [
    named(&["TransformJobName"], "sagemaker:@:transform-job/{}"),
    named(&["TransformJobName"], "sagemaker:@:transform-job/{}"),
];
const PROCESSING: [Named; 2] = [
    named(&["ProcessingJobName"], "sagemaker:@:processing-job/{}"),
    named(&["ProcessingJobName"], "sagemaker:@:processing-job/{}"),
];
const LABELING: [Named; 2] = [
    named(&["LabelingJobName"], "sagemaker:@:labeling-job/{}"),
    named(&["LabelingJobName"], "sagemaker:@:labeling-job/{}"),
];
const TUNING: [Named; 2] = [
    named(&["HyperParameterTuningJobName"], "sagemaker:@:hyper-parameter-tuning-job/{}"),
    named(&["HyperParameterTuningJobName"], "sagemaker:@:hyper-parameter-tuning-job/{}"),
];

const JOBS: &[Job] = &[
    Job {
        service: "batch",
        action: "submitJob",
        start: &["batch:SubmitJob"],
        follow: &["batch:DescribeJobs", "batch:TerminateJob"],
        rule: "StepFunctionsGetEventsForBatchJobsRule",
        ..NONE
    },
    Job {
        service: "ecs",
        action: "runTask",
        start: &["ecs:RunTask"],
        on: named(&["TaskDefinition"], "ecs:@:task-definition/{}"),
        follow: &["ecs:DescribeTasks", "ecs:StopTask"],
        follow_on: named(&[], "ecs:@:task/{}"),
        rule: "StepFunctionsGetEventsForECSTaskRule",
        ..NONE
    },
    Job {
        service: "glue",
        action: "startJobRun",
        start: &["glue:StartJobRun"],
        on: GLUE_JOB,
        follow: &["glue:GetJobRun", "glue:GetJobRuns", "glue:BatchStopJobRun"],
        follow_on: GLUE_JOB,
        ..NONE
    },
    Job {
        service: "databrew",
        action: "startJobRun",
        start: &["databrew:StartJobRun"],
        on: BREW_JOB,
        follow: &["databrew:ListJobRuns", "databrew:StopJobRun"],
        follow_on: BREW_JOB,
        ..NONE
    },
    Job {
        service: "codebuild",
        action: "startBuild",
        start: &["codebuild:StartBuild"],
        on: PROJECT,
        follow: &["codebuild:StopBuild", "codebuild:BatchGetBuilds"],
        follow_on: PROJECT,
        rule: "StepFunctionsGetEventForCodeBuildStartBuildRule",
        ..NONE
    },
    Job {
        service: "codebuild",
        action: "startBuildBatch",
        start: &["codebuild:StartBuildBatch"],
        on: PROJECT,
        follow: &["codebuild:StopBuildBatch", "codebuild:BatchGetBuildBatches"],
        follow_on: PROJECT,
        rule: "StepFunctionsGetEventForCodeBuildStartBuildBatchRule",
        ..NONE
    },
    Job {
        service: "mediaconvert",
        action: "createJob",
        start: &["mediaconvert:CreateJob"],
        follow: &["mediaconvert:GetJob", "mediaconvert:CancelJob"],
        follow_on: named(&[], "mediaconvert:@:jobs/{}"),
        rule: "StepFunctionsGetEventsForMediaConvertJobRule",
        role: Some(("Role", "mediaconvert.amazonaws.com")),
        ..NONE
    },
    Job {
        service: "elasticmapreduce",
        action: "createCluster",
        start: &["elasticmapreduce:RunJobFlow"],
        follow: &["elasticmapreduce:DescribeCluster", "elasticmapreduce:TerminateJobFlows"],
        follow_on: ANY_CLUSTER,
        rule: "StepFunctionsGetEventForEMRRunJobFlowRule",
        role: Some(("ServiceRole", "elasticmapreduce.amazonaws.com")),
        ..NONE
    },
    Job {
        service: "elasticmapreduce",
        action: "addStep",
        start: &["elasticmapreduce:AddJobFlowSteps"],
        on: CLUSTER,
        follow: &["elasticmapreduce:DescribeStep", "elasticmapreduce:CancelSteps"],
        follow_on: CLUSTER,
        rule: "StepFunctionsGetEventForEMRAddJobFlowStepsRule",
        ..NONE
    },
    Job {
        service: "elasticmapreduce",
        action: "terminateCluster",
        start: &["elasticmapreduce:TerminateJobFlows"],
        on: CLUSTER,
        follow: &["elasticmapreduce:DescribeCluster"],
        follow_on: CLUSTER,
        rule: "StepFunctionsGetEventForEMRTerminateJobFlowsRule",
        ..NONE
    },
    Job {
        service: "emr-containers",
        action: "startJobRun",
        start: &["emr-containers:StartJobRun"],
        on: VIRTUAL_CLUSTER,
        follow: &["emr-containers:DescribeJobRun", "emr-containers:CancelJobRun"],
        follow_on: named(&["VirtualClusterId"], "emr-containers:@:/virtualclusters/{}/jobruns/*"),
        ..NONE
    },
    Job {
        service: "emr-containers",
        action: "deleteVirtualCluster",
        start: &["emr-containers:DeleteVirtualCluster"],
        on: named(&["Id"], "emr-containers:@:/virtualclusters/{}"),
        follow: &["emr-containers:DescribeVirtualCluster"],
        follow_on: named(&["Id"], "emr-containers:@:/virtualclusters/{}"),
        ..NONE
    },
    Job {
        service: "emr-serverless",
        action: "startJobRun",
        start: &["emr-serverless:StartJobRun"],
        on: APPLICATION,
        follow: &["emr-serverless:GetJobRun", "emr-serverless:CancelJobRun"],
        follow_on: named(&["ApplicationId"], "emr-serverless:@:/applications/{}/jobruns/*"),
        rule: "StepFunctionsGetEventsForEMRServerlessJobRule",
        role: Some(("ExecutionRoleArn", "emr-serverless.amazonaws.com")),
    },
    Job {
        service: "emr-serverless",
        action: "createApplication",
        start: &["emr-serverless:CreateApplication"],
        on: named(&[], "emr-serverless:@:/"),
        follow: &["emr-serverless:GetApplication", "emr-serverless:DeleteApplication"],
        follow_on: named(&[], "emr-serverless:@:/applications/{}"),
        rule: "StepFunctionsGetEventsForEMRServerlessApplicationRule",
        ..NONE
    },
    Job {
        service: "emr-serverless",
        action: "startApplication",
        start: &["emr-serverless:StartApplication"],
        on: APPLICATION,
        follow: &["emr-serverless:GetApplication", "emr-serverless:StopApplication"],
        follow_on: APPLICATION,
        rule: "StepFunctionsGetEventsForEMRServerlessApplicationRule",
        ..NONE
    },
    Job {
        service: "athena",
        action: "startQueryExecution",
        start: &["athena:StartQueryExecution"],
        on: WORK_GROUP,
        follow: &["athena:StopQueryExecution", "athena:GetQueryExecution"],
        follow_on: WORK_GROUP,
        ..NONE
    },
    Job {
        service: "bedrock",
        action: "createModelCustomizationJob",
        start: &["bedrock:CreateModelCustomizationJob"],
        follow: &["bedrock:GetModelCustomizationJob", "bedrock:StopModelCustomizationJob"],
        follow_on: named(&[], "bedrock:@:model-customization-job/{}"),
        role: Some(("RoleArn", "bedrock.amazonaws.com")),
        ..NONE
    },
    sagemaker(
        "createTrainingJob",
        [
            &["sagemaker:CreateTrainingJob", "sagemaker:AddTags"],
            &["sagemaker:DescribeTrainingJob", "sagemaker:StopTrainingJob"],
        ],
        TRAINING,
        "StepFunctionsGetEventsForSageMakerTrainingJobsRule",
    ),
    sagemaker(
        "createTransformJob",
        [
            &["sagemaker:CreateTransformJob", "sagemaker:AddTags"],
            &["sagemaker:DescribeTransformJob", "sagemaker:StopTransformJob"],
        ],
        TRANSFORM,
        "StepFunctionsGetEventsForSageMakerTransformJobsRule",
    ),
    sagemaker(
        "createProcessingJob",
        [
            &["sagemaker:CreateProcessingJob", "sagemaker:AddTags"],
            &["sagemaker:DescribeProcessingJob", "sagemaker:StopProcessingJob"],
        ],
        PROCESSING,
        "StepFunctionsGetEventsForSageMakerProcessingJobsRule",
    ),
    sagemaker(
        "createLabelingJob",
        [
            &["sagemaker:CreateLabelingJob", "sagemaker:AddTags"],
            &["sagemaker:DescribeLabelingJob", "sagemaker:StopLabelingJob"],
        ],
        LABELING,
        "StepFunctionsGetEventsForSageMakerLabelingJobsRule",
    ),
    sagemaker(
        "createHyperParameterTuningJob",
        [
            &["sagemaker:CreateHyperParameterTuningJob", "sagemaker:AddTags"],
            &["sagemaker:DescribeHyperParameterTuningJob", "sagemaker:StopHyperParameterTuningJob"],
        ],
        TUNING,
        "StepFunctionsGetEventsForSageMakerTuningJobsRule",
    ),
];

/// Grants what a job needs; whether it is one.
pub(super) fn grant(call: &Call<'_>, service: &str, action: &str, is_job: bool, document: &mut Document) -> bool {
    if (service, action) == ("states", "startExecution") {
        grant_execution(call, is_job, document);
        return true;
    }
    let Some(job) = JOBS.iter().find(|job| job.service == service && job.action == action) else { return false };
    let mut target = call.target(&job.on, document);
    // A task definition without its revision is the newest one.
    if target.rsplit_once(":task-definition/").is_some_and(|(_, name)| !name.contains(':')) {
        target.push_str(":*");
    }
    document.allow(job.start, &target);
    if is_job {
        let target = call.target(&job.follow_on, document);
        document.allow(job.follow, &target);
        grant_rule(call, job.rule, document);
    }
    if let Some((parameter, service)) = job.role {
        grant_role(call, parameter, service, document);
    }
    let state = &call.state.name.value;
    match service {
        "athena" => grant_query(call, document),
        "ecs" => document.note(format!("`{state}`: add `iam:PassRole` for the roles that its task definition has")),
        _ => {}
    }
    true
}

/// Another state machine: its executions have ARNs with its name in them.
fn grant_execution(call: &Call<'_>, is_job: bool, document: &mut Document) {
    let machine = call.target(&STATE_MACHINE, document);
    document.allow(&["states:StartExecution"], &machine);
    if !is_job {
        return;
    }
    let execution = match machine.contains(":stateMachine:") {
        true => format!("{}:*", machine.replace(":stateMachine:", ":execution:")),
        // A placeholder for the whole.
        false => call.arn("states:@:execution:{}", "*"),
    };
    document.allow(&["states:DescribeExecution", "states:StopExecution"], &execution);
    grant_rule(call, "StepFunctionsGetEventsForStepFunctionsExecutionRule", document);
}

fn grant_rule(call: &Call<'_>, rule: &str, document: &mut Document) {
    if !rule.is_empty() {
        let rule = call.arn("events:@:rule/{}", rule);
        document.allow(&["events:PutTargets", "events:PutRule", "events:DescribeRule"], &rule);
    }
}

/// Whoever starts a job must be allowed to hand on its role.
fn grant_role(call: &Call<'_>, parameter: &'static str, service: &str, document: &mut Document) {
    let role = match find(call.arguments, &[parameter]) {
        Parameter::Known(role) if role.starts_with("arn:") || role.starts_with("${") => role,
        Parameter::Known(role) => call.arn("iam::account:role/{}", &role),
        Parameter::Absent => return,
        Parameter::Computed => {
            let state = &call.state.name.value;
            document.note(format!("`{state}`: `{parameter}` is only known when it runs, so any role may be handed on"));
            call.arn("iam::account:role/{}", "*")
        }
    };
    document.allow_if(Some(("iam:PassedToService".to_string(), service.to_string())), &["iam:PassRole"], &role);
}

/// A query reads tables of the catalogue, and writes its result.
fn grant_query(call: &Call<'_>, document: &mut Document) {
    let read = [
        "glue:GetDatabase",
        "glue:GetDatabases",
        "glue:GetTable",
        "glue:GetTables",
        "glue:GetPartition",
        "glue:GetPartitions",
    ];
    for form in ["glue:@:catalog", "glue:@:database/*", "glue:@:table/*"] {
        document.allow(&read, &call.arn(form, ""));
    }
    let catalog = call.arn("athena:@:datacatalog/{}", "*");
    document.allow(&["athena:GetDataCatalog"], &catalog);
    let bucket = match find(call.arguments, &["ResultConfiguration", "OutputLocation"]) {
        Parameter::Known(location) => {
            let location = location.trim_start_matches("s3://");
            location.split('/').next().unwrap_or("*").to_string()
        }
        _ => "*".to_string(),
    };
    document.allow(&["s3:GetBucketLocation", "s3:ListBucket"], &format!("arn:{}:s3:::{bucket}", call.partition));
    let objects = format!("arn:{}:s3:::{bucket}/*", call.partition);
    document
        .allow(&["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"], &objects);
    let state = &call.state.name.value;
    document.note(format!("`{state}`: add `s3:GetObject` and `s3:ListBucket` for the data that its query reads, and what else its text needs"));
}

/// The result of a query lies in a bucket.
pub(super) fn grant_query_results(call: &Call<'_>, document: &mut Document) {
    let group = call.target(&named(&["WorkGroup"], "athena:@:workgroup/{}"), document);
    document.allow(&["athena:GetQueryResults"], &group);
    document.allow(&["s3:GetObject"], &format!("arn:{}:s3:::*", call.partition));
    let state = &call.state.name.value;
    document.note(format!("`{state}` reads a query's result: narrow `s3:GetObject` to the bucket that it lies in"));
}
