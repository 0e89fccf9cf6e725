//! Forks between typed tasks: a Map returns a `Vec`, a Parallel a tuple.

use asl::{Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

asl! {
    "typed_fork.asl.json",
    tasks = {
        "Price": fn(Article) -> Priced,
        "Add":   fn(Vec<Priced>) -> u32,
        "First": fn(Vec<Priced>) -> Option<Priced>,
    },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Article {
    name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Payload)]
struct Priced {
    name: String,
    cents: u32,
}

struct Shop;

impl TypedForkTasks for Shop {
    async fn price(&self, article: Article) -> Result<Priced, TaskError> {
        Ok(Priced { cents: article.name.len() as u32, name: article.name })
    }

    async fn add(&self, priced: Vec<Priced>) -> Result<u32, TaskError> {
        Ok(priced.iter().map(|priced| priced.cents).sum())
    }

    async fn first(&self, priced: Vec<Priced>) -> Result<Option<Priced>, TaskError> {
        Ok(priced.into_iter().next())
    }
}

#[tokio::test]
async fn results_of_forks_have_types() {
    let articles = r#"[{"name":"pot"},{"name":"cup of tea"}]"#.parse().unwrap();
    let (sum, first): (u32, Option<Priced>) = TypedFork::new(Shop).run(articles).await.unwrap();
    assert_eq!((sum, first), (13, Some(Priced { name: "pot".to_string(), cents: 3 })));
}

#[test]
fn states_after_a_fork_hold_its_type() {
    let state = TypedForkState::SumUp(vec![Priced { name: "pot".to_string(), cents: 3 }]);
    assert_eq!(state.name(), "Sum Up");
}
