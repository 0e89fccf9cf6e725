//! Filters that compare with variables and with the context object.

use asl::asl;
use asl::driver::VirtualTime;

use crate::support::{START, Script, block_on, check, json, scripted, succeeds};

asl!("path_filter.asl.json");
scripted!(PathFilterTasks: );

asl!("path_filter_variables.asl.json");
scripted!(PathFilterVariablesTasks: );

const INPUT: &str = r#"{
    "limit": {"least": 2, "most": 9, "names": ["b", "x"]},
    "wanted": "b",
    "items": [{"name": "a", "price": 2}, {"name": "b", "price": 5}, {"name": "c", "price": 9}]
}"#;

#[test]
fn filters_compare_with_the_context_object() {
    let output = r#"{
        "above": ["b"],
        "named": [{"name": "b", "price": 5}],
        "both": ["c"],
        "listed": ["b"],
        "count": 2,
        "drawn": [1, [5, 9]],
        "least": []
    }"#;
    let machine = PathFilter::new(Script::new(&[]));
    let execution = block_on(VirtualTime::starting_at(START).execute(&machine, json(INPUT)));
    assert_eq!(execution.result, Ok(json(output)));
}

#[test]
fn filters_compare_with_variables() {
    check(PathFilterVariables::new, &[], INPUT, succeeds(r#"{"dear": ["c"], "count": 1}"#));
}
