//! Which objects have which field, for the help of "has no field": `Retry` in a Pass belongs to Task, Parallel and Map.

/// The objects that have this field; nothing where no object has it.
pub(super) fn owners_of(field: &str) -> Option<&'static str> {
    OWNERS.iter().find(|(fields, _)| fields.contains(&field)).map(|(_, owners)| *owners)
}

const OWNERS: [(&[&str], &str); 21] = [
    (&["Retry", "Catch"], "Task, Parallel and Map states"),
    (&["Arguments"], "Task and Parallel states"),
    (&["ResultSelector"], "Task, Parallel and Map states"),
    (&["Parameters", "ResultPath"], "Pass, Task, Parallel and Map states"),
    (&["InputPath", "OutputPath", "Output"], "all states but Fail"),
    (&["Assign"], "all states but Succeed and Fail"),
    (&["Next", "End"], "Pass, Task, Wait, Parallel and Map states"),
    (&["Result"], "Pass states"),
    (&["Resource", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath", "Credentials"], "Task states"),
    (&["TimeoutSeconds"], "the machine and Task states"),
    (&["Choices", "Default"], "Choice states"),
    (&["And", "Or", "Not", "Variable", "Condition"], "the rules in a Choice state's `Choices`"),
    (&["Seconds", "SecondsPath", "Timestamp", "TimestampPath"], "Wait states"),
    (&["Error", "ErrorPath", "Cause", "CausePath"], "Fail states"),
    (&["Branches"], "Parallel states"),
    (
        &[
            "ItemProcessor",
            "Iterator",
            "Items",
            "ItemsPath",
            "ItemSelector",
            "ItemReader",
            "ItemBatcher",
            "ResultWriter",
            "MaxConcurrency",
            "MaxConcurrencyPath",
            "ToleratedFailureCount",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentage",
            "ToleratedFailurePercentagePath",
            "Label",
        ],
        "Map states",
    ),
    (&["ProcessorConfig"], "a Map state's `ItemProcessor`"),
    (&["StartAt", "States"], "the machine, a Parallel state's branches and a Map state's `ItemProcessor`"),
    (&["Version"], "the machine"),
    (&["QueryLanguage"], "the machine and single states"),
    (&["ErrorEquals"], "the elements of `Retry` and `Catch`"),
];
