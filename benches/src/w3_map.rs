//! W3: a Map over 1,000 items with `ItemSelector` and `States.Format`, beside the same loop written by hand over the same values.

use crate::measure::drive;
use crate::workload::{Bound, Other, Workload};
use std::fmt::Write;

use asl::value::{array, object};
use asl::{Value, asl};

asl! { "w3_map.asl.json", name = Labels }

struct NoTasks;

impl LabelsTasks for NoTasks {}

/// `None` where a path leads nowhere.
async fn by_hand(input: Value) -> Option<Value> {
    let shop = input.get("shop")?.as_str()?;
    let articles = input.get("articles")?.as_array()?;
    let (mut labels, mut text) = (Vec::with_capacity(articles.len()), String::new());
    for (number, article) in articles.iter().enumerate() {
        let name = article.get("name")?.as_str()?;
        text.clear();
        write!(text, "{shop}: {name}").ok()?;
        labels.push(object([("number", u32::try_from(number).ok()?.into()), ("label", text.as_str().into())]));
    }
    Some(labels.into())
}

/// Over JSON.
pub(crate) fn workload() -> Workload {
    let article = |number: u32| object([("name", format!("article {number}").into()), ("cents", number.into())]);
    let articles: Vec<Value> = (0..1_000).map(article).collect();
    let input = object([("shop", "corner".into()), ("articles", articles.into()), ("open", array([]))]);
    let machine = Labels::new(NoTasks);
    assert_eq!(drive(machine.run(input.clone())).ok(), drive(by_hand(input.clone())));
    let same_input = input.clone();
    Workload {
        name: "Map over 1,000 items, JSON",
        ours: Box::new(move || drive(machine.run(input.clone())).is_ok()),
        allocations: Bound::None,
        others: vec![Other::new("by hand, JSON", Bound::AtMost(1.2), move || {
            drive(by_hand(same_input.clone())).is_some()
        })],
    }
}
