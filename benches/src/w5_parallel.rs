//! W5: a Parallel of ten branches, a task in each, beside ten futures joined by hand: typed, and over JSON.

use crate::measure::drive;
use crate::workload::{Bound, Other, Workload};
use asl::{Payload, TaskError, Value, asl};
use futures_util::future::{try_join, try_join5};
use serde::{Deserialize, Serialize};

asl! {
    "w5_parallel.asl.json",
    name = Typed,
    input = Article,
    tasks = {
        "Ask Stock": fn(Article) -> Answer,
        "Ask Price": fn(Article) -> Answer,
        "Ask Tax": fn(Article) -> Answer,
        "Ask Weight": fn(Article) -> Answer,
        "Ask Size": fn(Article) -> Answer,
        "Ask Colour": fn(Article) -> Answer,
        "Ask Rating": fn(Article) -> Answer,
        "Ask Supplier": fn(Article) -> Answer,
        "Ask Delivery": fn(Article) -> Answer,
        "Ask Discount": fn(Article) -> Answer,
    },
}

asl! { "w5_parallel.asl.json", name = Json }

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Article {
    id: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Payload)]
struct Answer {
    value: u64,
}

/// What both sides ask: it does little, so that what is left is the machine's own cost.
struct Shop;

impl Shop {
    async fn typed(&self, article: Article, factor: u64) -> Result<Answer, TaskError> {
        Ok(Answer { value: article.id * factor })
    }

    async fn json(&self, article: Value, factor: u64) -> Result<Value, TaskError> {
        let id = article.get("id").and_then(Value::as_u64).ok_or_else(|| TaskError::without_cause("NoId"))?;
        Ok(Value::from(id * factor))
    }
}

macro_rules! asked {
    ($($method:ident $factor:literal)*) => {
        impl TypedTasks for Shop {
            $(async fn $method(&self, article: Article) -> Result<Answer, TaskError> {
                self.typed(article, $factor).await
            })*
        }

        impl JsonTasks for Shop {
            $(async fn $method(&self, article: Value) -> Result<Value, TaskError> {
                self.json(article, $factor).await
            })*
        }
    };
}

asked! {
    ask_stock 1
    ask_price 2
    ask_tax 3
    ask_weight 4
    ask_size 5
    ask_colour 6
    ask_rating 7
    ask_supplier 8
    ask_delivery 9
    ask_discount 10
}

/// Ten futures of `$ask`, joined five by five.
macro_rules! ten {
    ($ask:expr) => {{
        let ask = $ask;
        let first = try_join5(ask(1), ask(2), ask(3), ask(4), ask(5));
        let second = try_join5(ask(6), ask(7), ask(8), ask(9), ask(10));
        let ((a, b, c, d, e), (f, g, h, i, j)) = try_join(first, second).await?;
        Ok([a, b, c, d, e, f, g, h, i, j])
    }};
}

async fn typed_by_hand(shop: &Shop, article: Article) -> Result<[Answer; 10], TaskError> {
    ten!(|factor| shop.typed(article.clone(), factor))
}

async fn json_by_hand(shop: &Shop, article: Value) -> Result<[Value; 10], TaskError> {
    ten!(|factor| shop.json(article.clone(), factor))
}

/// A struct in, structs out.
pub(crate) fn typed() -> Workload {
    let article = || Article { id: 7 };
    let machine = Typed::new(Shop);
    Workload {
        name: "Parallel of 10, typed",
        ours: Box::new(move || drive(machine.run(article())).is_ok()),
        allocations: Bound::None,
        others: vec![Other::new("by hand, typed", Bound::None, move || drive(typed_by_hand(&Shop, article())).is_ok())],
    }
}

/// The same over JSON.
pub(crate) fn json() -> Workload {
    let input = asl::value::object([("id", 7.into())]);
    let machine = Json::new(Shop);
    let same_input = input.clone();
    let by_hand = move || {
        drive(async { Ok::<_, TaskError>(asl::value::array(json_by_hand(&Shop, same_input.clone()).await?)) }).is_ok()
    };
    Workload {
        name: "Parallel of 10, JSON",
        ours: Box::new(move || drive(machine.run(input.clone())).is_ok()),
        allocations: Bound::None,
        others: vec![Other::new("by hand, JSON", Bound::None, by_hand)],
    }
}
