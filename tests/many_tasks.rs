//! A machine with so many tasks that their methods return boxed futures, and `#[asl::tasks]`, which makes such methods of async ones.

#![deny(warnings, clippy::all)]

#[path = "support/block_on.rs"]
mod block_on;

use std::fmt::Display;

use asl::driver::VirtualTime;
use asl::{Machine, TaskContext, TaskError, Timestamp, Value, asl};

asl!("many_tasks/steps.asl.json");
// The same, of which a task is told who calls.
asl! {
    "many_tasks/steps.asl.json",
    name = ToldSteps,
    tasks = { "Step 100": fn(Value, TaskContext) -> Value },
}
// One with a single task.
asl!("golden/retry.asl.json");

struct Count;

macro_rules! count_in {
    ($($step:ident)*) => {
        #[asl::tasks]
        impl StepsTasks for Count {
            $(async fn $step(&self, input: Value) -> Result<Value, TaskError> {
                next(&input)
            })*

            async fn step_100(&self, input: Value) -> Result<Value, TaskError> {
                next(&input)
            }
        }

        #[asl::tasks]
        impl ToldStepsTasks for Count {
            $(async fn $step(&self, input: Value) -> Result<Value, TaskError> {
                next(&input)
            })*

            async fn step_100(&self, input: Value, task: TaskContext) -> Result<Value, TaskError> {
                Ok(Value::from(format!("{}, attempt {}", next(&input)?, task.attempt())))
            }
        }
    };
}

fn next(input: &Value) -> Result<Value, TaskError> {
    let count: i64 = input.to_string().parse()?;
    Ok(Value::from(count + 1))
}

count_in! {
    step_0 step_1 step_2 step_3 step_4 step_5 step_6 step_7 step_8 step_9 step_10 step_11 step_12 step_13 step_14
    step_15 step_16 step_17 step_18 step_19 step_20 step_21 step_22 step_23 step_24 step_25 step_26 step_27 step_28
    step_29 step_30 step_31 step_32 step_33 step_34 step_35 step_36 step_37 step_38 step_39 step_40 step_41 step_42
    step_43 step_44 step_45 step_46 step_47 step_48 step_49 step_50 step_51 step_52 step_53 step_54 step_55 step_56
    step_57 step_58 step_59 step_60 step_61 step_62 step_63 step_64 step_65 step_66 step_67 step_68 step_69 step_70
    step_71 step_72 step_73 step_74 step_75 step_76 step_77 step_78 step_79 step_80 step_81 step_82 step_83 step_84
    step_85 step_86 step_87 step_88 step_89 step_90 step_91 step_92 step_93 step_94 step_95 step_96 step_97 step_98
    step_99
}

struct Till<T>(T);

#[asl::tasks(crate = ::asl)]
impl<T> RetryTasks for Till<T>
where
    T: Display + Send + Sync,
{
    async fn charge(&self, mut input: Value) -> Result<Value, TaskError> {
        if input == Value::Null {
            return Err(TaskError::new("Empty", "nothing to charge"));
        }
        input = Value::from(format!("{} by {}", input, self.0));
        Ok(input)
    }
}

/// Runs a machine event by event.
#[track_caller]
fn check<M: Machine>(machine: &M, input: &str, expected: &str) {
    let input: Value = input.parse().unwrap();
    let execution = block_on::block_on(VirtualTime::starting_at(Timestamp::UNIX_EPOCH).execute(machine, input));
    assert_eq!(execution.result.unwrap().to_string(), expected);
}

#[test]
fn each_task_is_called() {
    check(&Steps::new(Count), "0", "101");
}

#[test]
fn a_boxed_task_is_told_who_calls() {
    check(&ToldSteps::new(Count), "0", r#""101, attempt 1""#);
}

#[test]
fn the_attribute_serves_small_machines() {
    let machine = Retry::new(Till("cash"));
    check(&machine, "7", r#""7 by cash""#);
    let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH);
    let failed = block_on::block_on(driver.execute_inline(&machine, Value::Null)).result.unwrap_err();
    assert_eq!(failed.to_string(), "Empty: nothing to charge");
}
