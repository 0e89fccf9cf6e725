//! W4: a loop of 1,000 rounds in JSONata whose variables are assigned each time, beside the same loop by hand with a slot per variable.
//!
//! ```text
//! cargo bench --bench assign
//! ```

mod support;

use asl::value::{Number, object};
use asl::{Value, asl};
use support::{Comparison, drive};

asl! { "assign.asl.json", name = Rounds }

struct NoTasks;

impl RoundsTasks for NoTasks {}

/// The variables, which hold JSON.
#[derive(Default)]
struct Variables {
    n: Option<Value>,
    sum: Option<Value>,
}

/// A number as JSONata has it: whole ones are written as such.
fn number(number: f64) -> Value {
    let whole = number as i64;
    if whole as f64 == number { Value::Number(Number::Int(whole)) } else { Value::from(number) }
}

/// `None` where something is no number.
async fn by_hand(input: Value) -> Option<Value> {
    let mut variables = Variables { n: Some(number(0.0)), sum: Some(input.get("start")?.clone()) };
    while variables.n.as_ref()?.as_f64()? < 1_000.0 {
        let (n, sum) = (variables.n.as_ref()?.as_f64()?, variables.sum.as_ref()?.as_f64()?);
        let (next, total) = (number(n + 1.0), number(sum + n * 2.0));
        variables.n = Some(next);
        variables.sum = Some(total);
    }
    Some(object([("sum", variables.sum?)]))
}

fn main() {
    let input = object([("start", 0.5.into())]);
    let machine = Rounds::new(NoTasks);
    assert_eq!(drive(machine.run(input.clone())).ok(), drive(by_hand(input.clone())));
    let comparison = Comparison {
        name: "W4 loop of 1,000 rounds in JSONata",
        compiled: &|| drive(machine.run(input.clone())).is_ok(),
        handwritten: &|| drive(by_hand(input.clone())).is_some(),
        runs: 100,
    };
    comparison.report();
}
