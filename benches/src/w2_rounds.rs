//! W2: a loop of 1,000 rounds of a Choice with `NumericLessThan` and a Pass with `States.MathAdd`, beside the same loop by hand.

use asl::value::object;
use asl::{Payload, Value, asl};
use serde::{Deserialize, Serialize};

use crate::measure::drive;
use crate::workload::{Bound, Other, Workload};

asl! { "w2_rounds.asl.json", name = Rounds }
asl! { "w2_rounds.asl.json", name = TypedRounds, input = Counter }

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Payload)]
struct Counter {
    n: i64,
    step: i64,
}

/// There are none.
struct NoTasks;

impl RoundsTasks for NoTasks {}
impl TypedRoundsTasks for NoTasks {}

/// `None` where the sum is none: `States.MathAdd` adds numbers of 32 bits.
async fn typed_by_hand(mut counter: Counter) -> Option<Counter> {
    while counter.n < 1_000 {
        let sum = i32::try_from(counter.n).ok()?.checked_add(i32::try_from(counter.step).ok()?)?;
        counter = Counter { n: sum.into(), step: counter.step };
    }
    Some(counter)
}

/// `None` where a path leads nowhere, or not to a whole number.
async fn json_by_hand(mut counter: Value) -> Option<Value> {
    while counter.get("n")?.as_f64()? < 1_000.0 {
        let step = counter.get("step")?;
        let sum = counter.get("n")?.as_i64()?.checked_add(step.as_i64()?)?;
        counter = object([("n", sum.into()), ("step", step.clone())]);
    }
    Some(counter)
}

/// A struct of two numbers. `black_box`, as the compiler knows what the loop by hand comes to.
pub(crate) fn typed() -> Workload {
    let start = || std::hint::black_box(Counter { n: 0, step: 1 });
    let machine = TypedRounds::new(NoTasks);
    Workload {
        name: "1,000 rounds, typed",
        ours: Box::new(move || std::hint::black_box(drive(machine.run(start()))).is_ok()),
        allocations: Bound::Extra(0),
        others: vec![Other::new("by hand, typed", Bound::AtMost(1.5), move || {
            std::hint::black_box(drive(typed_by_hand(start()))).is_some()
        })],
    }
}

/// The same over JSON.
pub(crate) fn json() -> Workload {
    let input = object([("n", 0.into()), ("step", 1.into())]);
    let same_input = input.clone();
    let machine = Rounds::new(NoTasks);
    assert_eq!(drive(machine.run(input.clone())).ok(), drive(json_by_hand(input.clone())));
    Workload {
        name: "1,000 rounds, JSON",
        ours: Box::new(move || drive(machine.run(input.clone())).is_ok()),
        allocations: Bound::None,
        others: vec![Other::new("by hand, JSON", Bound::AtMost(1.2), move || {
            drive(json_by_hand(same_input.clone())).is_some()
        })],
    }
}
