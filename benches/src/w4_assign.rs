//! W4: a loop of 1,000 rounds in JSONata whose variables are assigned each time, beside the same loop by hand with a slot per variable.

use crate::measure::drive;
use crate::workload::{Bound, Other, Workload};
use asl::value::{Number, object};
use asl::{Value, asl};

asl! { "w4_assign.asl.json", name = Rounds }

struct NoTasks;

impl RoundsTasks for NoTasks {}

/// The variables, which hold JSON.
#[derive(Default)]
struct Variables {
    n: Option<Value>,
    total: Option<Value>,
}

/// A number as JSONata has it: whole ones are written as such.
fn number(number: f64) -> Value {
    let whole = number as i64;
    if whole as f64 == number { Value::Number(Number::Int(whole)) } else { Value::from(number) }
}

/// `None` where something is no number.
async fn by_hand(input: Value) -> Option<Value> {
    let mut variables = Variables { n: Some(number(0.0)), total: Some(input.get("start")?.clone()) };
    while variables.n.as_ref()?.as_f64()? < 1_000.0 {
        let (n, total) = (variables.n.as_ref()?.as_f64()?, variables.total.as_ref()?.as_f64()?);
        let (next, sum) = (number(n + 1.0), number(total + n * 2.0));
        variables.n = Some(next);
        variables.total = Some(sum);
    }
    Some(object([("total", variables.total?)]))
}

/// A slot per variable on both sides.
pub(crate) fn workload() -> Workload {
    let input = object([("start", 0.5.into())]);
    let machine = Rounds::new(NoTasks);
    assert_eq!(drive(machine.run(input.clone())), Ok(drive(by_hand(input.clone())).unwrap_or_default()));
    let same_input = input.clone();
    Workload {
        name: "1,000 rounds, JSONata, Assign",
        ours: Box::new(move || drive(machine.run(input.clone())).is_ok()),
        allocations: Bound::None,
        others: vec![Other::new("by hand, JSON", Bound::AtMost(2.0), move || {
            drive(by_hand(same_input.clone())).is_some()
        })],
    }
}
