//! What is known about a state when it is compiled: constants that the transition function and the history read.
//!
//! Specification: [States](https://states-language.net/#states-fields).

use crate::catch::Catcher;
use crate::machine::CallSettings;
use crate::retry::Retrier;

/// A state's constants.
#[derive(Debug)]
pub struct StateInfo {
    /// The name in the definition.
    pub name: &'static str,
    /// Its `Type`.
    pub kind: StateKind,
    /// What only a Task state has.
    pub task: Option<TaskInfo>,
    /// Its `Retry`, in order.
    pub retriers: &'static [Retrier],
    /// The `ErrorEquals` of its `Catch`, in order.
    pub catchers: &'static [Catcher],
}

impl StateInfo {
    /// The constants of a state that is no Task, and where nothing else is said: without Retry and Catch.
    pub const fn new(name: &'static str, kind: StateKind) -> StateInfo {
        StateInfo { name, kind, task: None, retriers: &[], catchers: &[] }
    }

    /// The constants of a Task state.
    pub const fn task(name: &'static str, task: TaskInfo) -> StateInfo {
        StateInfo { task: Some(task), ..StateInfo::new(name, StateKind::Task) }
    }
}

/// A state's `Type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StateKind {
    /// `"Type": "Task"`
    Task,
    /// `"Type": "Pass"`
    Pass,
    /// `"Type": "Choice"`
    Choice,
    /// `"Type": "Wait"`
    Wait,
    /// `"Type": "Succeed"`
    Succeed,
    /// `"Type": "Fail"`
    Fail,
    /// `"Type": "Parallel"`
    Parallel,
    /// `"Type": "Map"`
    Map,
}

impl StateKind {
    /// Whether states of this type run lines of execution inside.
    pub(crate) const fn forks(self) -> bool {
        matches!(self, StateKind::Parallel | StateKind::Map)
    }

    /// The word in the definition, which the names of history events begin with: `Task` in `TaskStateEntered`.
    ///
    /// ```
    /// assert_eq!(asl::state::StateKind::Task.name(), "Task");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            StateKind::Task => "Task",
            StateKind::Pass => "Pass",
            StateKind::Choice => "Choice",
            StateKind::Wait => "Wait",
            StateKind::Succeed => "Succeed",
            StateKind::Fail => "Fail",
            StateKind::Parallel => "Parallel",
            StateKind::Map => "Map",
        }
    }
}

/// What is known of a Task state's work.
#[derive(Clone, Copy, Debug)]
pub struct TaskInfo {
    /// The `Resource`, as written.
    pub resource: &'static str,
    /// Which events its work is recorded with.
    pub family: TaskFamily,
    /// The region that its `Resource` names.
    pub region: Option<&'static str>,
    /// How it ends.
    pub pattern: Pattern,
    /// `TimeoutSeconds`, where it is a number in the definition. Seconds.
    pub timeout_seconds: Option<u32>,
    /// `HeartbeatSeconds`, where it is a number in the definition. Seconds.
    pub heartbeat_seconds: Option<u32>,
    /// Whether its calls have a token.
    pub has_token: bool,
}

impl TaskInfo {
    /// A task that ends with its return, without token, and no number of seconds is written for it.
    pub const fn new(family: TaskFamily, resource: &'static str) -> TaskInfo {
        TaskInfo {
            resource,
            family,
            region: None,
            pattern: Pattern::RequestResponse,
            timeout_seconds: None,
            heartbeat_seconds: None,
            has_token: false,
        }
    }

    /// The same for a Lambda function, of a `Resource` in this region.
    pub const fn lambda(resource: &'static str, region: &'static str) -> TaskInfo {
        TaskInfo { region: Some(region), ..TaskInfo::new(TaskFamily::LambdaFunction, resource) }
    }

    /// How it is called, as far as that is known when compiling.
    pub(crate) fn settings(&self) -> CallSettings {
        CallSettings {
            timeout_seconds: self.timeout_seconds,
            heartbeat_seconds: self.heartbeat_seconds,
            role_arn: None,
        }
    }
}

/// How a Task's work ends, which its `Resource` says.
///
/// See [Service integration patterns](https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// With the task's return.
    RequestResponse,
    /// `.sync`: the same, but the history shows that the work was submitted.
    Sync,
    /// `.waitForTaskToken`: by the call's token, after the task's return.
    WaitForTaskToken,
}

/// The family of history events that a Task's `Resource` leads to.
///
/// See [HistoryEvent](https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskFamily {
    /// A Lambda function's ARN: `LambdaFunctionScheduled`, `LambdaFunctionStarted`, …
    LambdaFunction,
    /// An activity's ARN: `ActivityScheduled`, `ActivityStarted`, …
    Activity,
    /// A service integration: `TaskScheduled`, `TaskStarted`, …, with the service and the action in their details.
    Service {
        /// `dynamodb`, `aws-sdk:s3`, …: the details' `resourceType`.
        resource_type: &'static str,
        /// `putItem`, `invoke.waitForTaskToken`, …: the details' `resource`.
        resource: &'static str,
    },
}
