//! The stages that a state's data goes through.

use crate::error::ExecutionError;
use crate::transition::fork::Work;
use crate::value::{Object, Str, Value};

/// A stage of a state's data, or another thing that the service shows of a state.
///
/// See [InspectionData](https://docs.aws.amazon.com/step-functions/latest/apireference/API_InspectionData.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The raw input.
    Input,
    /// After `InputPath`.
    AfterInputPath,
    /// After `Parameters`.
    AfterParameters,
    /// After `Arguments`.
    AfterArguments,
    /// A Map's items.
    AfterItemsPath,
    /// The inputs of a Map's iterations.
    AfterItemSelector,
    /// What the task has answered.
    Result,
    /// After `ResultSelector`.
    AfterResultSelector,
    /// After `ResultPath`.
    AfterResultPath,
    /// The variables, once the state has assigned its own.
    Variables,
    /// How many of a Map's iterations may run at a time.
    MaxConcurrency,
    /// How many of a Map's iterations may fail.
    ToleratedFailureCount,
    /// The same in per cent.
    ToleratedFailurePercentage,
    /// Which retrier and which catcher took the error.
    ErrorDetails,
}

impl Stage {
    /// The service's name.
    ///
    /// ```
    /// assert_eq!(asl::testing::Stage::AfterInputPath.name(), "afterInputPath");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Input => "input",
            Stage::AfterInputPath => "afterInputPath",
            Stage::AfterParameters => "afterParameters",
            Stage::AfterArguments => "afterArguments",
            Stage::AfterItemsPath => "afterItemsPath",
            Stage::AfterItemSelector => "afterItemSelector",
            Stage::Result => "result",
            Stage::AfterResultSelector => "afterResultSelector",
            Stage::AfterResultPath => "afterResultPath",
            Stage::Variables => "variables",
            Stage::MaxConcurrency => "maxConcurrency",
            Stage::ToleratedFailureCount => "toleratedFailureCount",
            Stage::ToleratedFailurePercentage => "toleratedFailurePercentage",
            Stage::ErrorDetails => "errorDetails",
        }
    }
}

/// How much a test of one state shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InspectionLevel {
    /// What came of it.
    Info,
    /// The stages of its data too.
    #[default]
    Debug,
    /// The same: the service also shows HTTP requests.
    Trace,
}

/// What was seen of a state's data, stage by stage, in the order of the stages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inspection(Vec<(Stage, Value)>);

impl Inspection {
    /// The data at a stage; `None` where the state has no such stage, or didn't come so far.
    pub fn at(&self, stage: Stage) -> Option<&Value> {
        self.0.iter().find(|(at, _)| *at == stage).map(|(_, value)| value)
    }

    pub(super) fn set(&mut self, stage: Stage, value: Value) {
        self.0.retain(|(at, _)| *at != stage);
        let place = self.0.partition_point(|(at, _)| *at < stage);
        self.0.insert(place, (stage, value));
    }

    /// All of it, as the service returns it.
    pub fn to_json(&self) -> Value {
        let mut object = Object::with_capacity(self.0.len());
        for (stage, value) in &self.0 {
            object.insert(Str::from_static(stage.name()), value.clone());
        }
        Value::Object(object)
    }
}

/// What generated code notes the stages in.
#[derive(Debug, Default)]
pub struct Stages {
    pub(super) inspection: Inspection,
    /// Whether the state's language is JSONata: then the service shows less.
    pub(super) is_jsonata: bool,
    /// Whether an `ItemReader` brings a Map's items.
    pub(super) reads_items: bool,
    /// What a Map runs over, once that is known.
    pub(super) work: Option<Work>,
}

impl Stages {
    /// The data at a stage.
    pub fn set(&mut self, stage: Stage, value: Value) {
        self.inspection.set(stage, value);
    }

    /// The state's language is JSONata.
    pub fn jsonata(&mut self) {
        self.is_jsonata = true;
    }

    /// An `ItemReader` brings the items.
    pub fn read_items(&mut self) {
        self.reads_items = true;
    }

    /// What each of a Map's iterations begins with; nothing as long as it isn't known what they run over.
    ///
    /// # Errors
    /// Those of `select`.
    pub fn select_items(
        &mut self,
        mut select: impl FnMut(&Work, u32) -> Result<Value, ExecutionError>,
    ) -> Result<(), ExecutionError> {
        let Some(work) = self.work.take() else { return Ok(()) };
        let items: Result<Vec<Value>, ExecutionError> = (0..work.len()).map(|index| select(&work, index)).collect();
        self.work = Some(work);
        self.set(Stage::AfterItemSelector, items?.into());
        Ok(())
    }
}
