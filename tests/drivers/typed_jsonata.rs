//! JSONata over data that has a Rust type: `$states.input.order.total` reads the field.

use asl::{Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

use crate::support;

asl! { "typed_jsonata.asl.json", tasks = { "Charge": fn(Cart) -> Receipt } }

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Cart {
    id: String,
    order: Order,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    total: f64,
    lines: Vec<Line>,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Line {
    sku: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Receipt {
    discount: u32,
}

struct Shop;

impl TypedJsonataTasks for Shop {
    async fn charge(&self, cart: Cart) -> Result<Receipt, TaskError> {
        Ok(Receipt { discount: cart.order.lines.len() as u32 })
    }
}

#[test]
fn fields_are_read() {
    let check = |input: &str, expected: &str| {
        support::check(|_| TypedJsonata::new(Shop), &[], input, Ok(expected.parse().unwrap()));
    };
    check(
        r#"{"id": "A-7", "order": {"total": 40, "lines": [{"sku": "x"}, {"sku": "y"}]}, "note": "now"}"#,
        r#"{"charged": 46, "id": "A-7", "skus": ["x", "y"], "count": 2, "noted": true, "tax": 8}"#,
    );
    check(
        r#"{"id": "A-8", "order": {"total": 0.5, "lines": [{"sku": "x"}]}}"#,
        r#"{"charged": -0.4, "id": "A-8", "skus": "x", "count": 1, "noted": false, "tax": 0.1}"#,
    );
}
