//! What a template makes, put into typed data under a key that the type has; and what a template makes for a typed task.

use asl::{Payload, TaskError, Value, asl};
use serde::{Deserialize, Serialize};

use crate::typed_flow::Stamp;
use crate::typed_template::check_alike;

asl! { "typed_iterator.asl.json", name = Untyped }
asl! {
    "typed_iterator.asl.json",
    name = Typed,
    input = Job,
    tasks = { "Work": fn(Job) -> u8, "Report": fn(Report) -> String },
}
// Too small for a sum.
asl! {
    "typed_iterator.asl.json",
    name = Small,
    input = SmallJob,
    tasks = { "Work": fn(SmallJob) -> u8, "Report": fn(SmallReport) -> String },
}

macro_rules! jobs {
    ($job:ident $iterator:ident $report:ident of $number:ty) => {
        #[derive(Clone, Serialize, Deserialize, Payload)]
        struct $job {
            name: String,
            iterator: $iterator,
            stamp: Stamp,
        }

        #[derive(Clone, Serialize, Deserialize, Payload)]
        struct $iterator {
            index: $number,
            count: $number,
            step: $number,
        }

        #[derive(Clone, Serialize, Deserialize, Payload)]
        struct $report {
            name: String,
            stamp: Stamp,
            iterator: $iterator,
        }
    };
}

jobs!(Job Iterator Report of i64);
jobs!(SmallJob SmallIterator SmallReport of u8);

struct Workers;

impl UntypedTasks for Workers {
    async fn work(&self, _: Value) -> Result<Value, TaskError> {
        Ok(7.into())
    }

    async fn report(&self, report: Value) -> Result<Value, TaskError> {
        Ok(Value::from(format!("{}: {}", report["name"], report["iterator"]["index"])))
    }
}

macro_rules! workers {
    ($tasks:ident, $job:ident, $report:ident) => {
        impl $tasks for Workers {
            async fn work(&self, _: $job) -> Result<u8, TaskError> {
                Ok(7)
            }

            async fn report(&self, report: $report) -> Result<String, TaskError> {
                Ok(format!("{:?}: {}", report.name, report.iterator.index))
            }
        }
    };
}

workers!(TypedTasks, Job, Report);
workers!(SmallTasks, SmallJob, SmallReport);

fn input(index: i64, step: i64) -> String {
    format!(r#"{{"name":"a","iterator":{{"index":{index},"count":9,"step":{step}}},"stamp":"s"}}"#)
}

#[test]
fn a_part_that_is_put_into_typed_data_is_the_same_with_types() {
    for (index, step) in [(0, 3), (9, 1), (5, 7)] {
        check_alike(|| Typed::new(Workers), || Untyped::new(Workers), &input(index, step));
        check_alike(|| Small::new(Workers), || Untyped::new(Workers), &input(index, step));
    }
    let too_much = [(2_147_483_640, 9), (-3_000_000_000, 1), (0, i64::from(i32::MIN))];
    for (index, step) in too_much {
        check_alike(|| Typed::new(Workers), || Untyped::new(Workers), &input(index, step));
    }
}

/// With these features `run` shows observers the data.
#[cfg(not(any(feature = "testing", feature = "tracing", feature = "metrics")))]
#[tokio::test(start_paused = true)]
async fn the_rest_of_it_is_not_serialised() {
    use crate::support::json;
    use crate::typed_flow::N_SERIALISED;

    let job: Job = asl::value::from_value(json(&input(0, 1))).unwrap();
    N_SERIALISED.set(0);
    let report: String = Typed::new(Workers).run(job).await.unwrap();
    assert_eq!((report.as_str(), N_SERIALISED.get()), ("\"a\": 9", 0));
}
