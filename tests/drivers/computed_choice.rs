//! Choices without Default over data that a template makes: that a rule always matches follows from the types behind it.

use asl::{Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

use crate::support;

asl! {
    "computed_choice.asl.json",
    tasks = { "Check": fn(Order) -> Checked },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    cents: u32,
    express: bool,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Checked {
    verdict: Verdict,
    express: bool,
    cents: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
enum Verdict {
    Accepted,
    Refused,
}

struct Shop;

impl ComputedChoiceTasks for Shop {
    async fn check(&self, Order { cents, express }: Order) -> Result<Checked, TaskError> {
        let verdict = if cents == 0 { Verdict::Refused } else { Verdict::Accepted };
        Ok(Checked { verdict, express, cents })
    }
}

#[track_caller]
fn check(cents: u32, express: bool, expected: &str) {
    let input = format!(r#"{{"cents":{cents},"express":{express}}}"#);
    support::check(|_| ComputedChoice::new(Shop), &[], &input, Ok(asl::Value::from(expected)));
}

#[test]
fn one_of_the_rules_matches() {
    check(0, true, "refused");
    check(9, true, "cheap");
    check(9, false, "slow");
    check(10, true, "dear");
    check(10, false, "dear");
}
