//! Results that are put into typed data, and fields that are picked from it: nothing is serialised on the way.

use std::cell::Cell;

use asl::{Payload, TaskError, asl};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::support;

asl! {
    "typed_flow.asl.json",
    tasks = {
        "Check":  fn(Order) -> Checked,
        "Pack":   fn(Packing) -> Parcel,
        "Ship":   fn(Shipment) -> Shipped,
        "Sum Up": fn(Summary) -> String,
        "Keep":   fn(Kept) -> String,
        "Report": fn(Problem) -> String,
    },
}

thread_local! {
    pub(crate) static N_SERIALISED: Cell<usize> = const { Cell::new(0) };
}

/// Data that notices when it goes through JSON.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stamp(String);

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        N_SERIALISED.set(N_SERIALISED.get() + 1);
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Stamp, D::Error> {
        N_SERIALISED.set(N_SERIALISED.get() + 1);
        String::deserialize(deserializer).map(Stamp)
    }
}

impl Payload for Stamp {
    const SCHEMA: &'static asl::payload::Schema = String::SCHEMA;

    fn scalar(&self, path: &[asl::payload::Step]) -> asl::value::Scalar<'_> {
        self.0.scalar(path)
    }
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    id: String,
    note: Option<String>,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Checked {
    id: String,
    note: Option<String>,
    stamp: Stamp,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Packing {
    stamp: Stamp,
    id: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
enum Size {
    Small,
    Large,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Parcel {
    grams: u32,
    size: Size,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Shipment {
    order: String,
    /// Wider than what it is picked from.
    grams: u64,
    label: String,
    express: bool,
    stamp: Stamp,
    insurance: Option<u32>,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Shipped {
    tracking: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Summary {
    id: String,
    stamp: Stamp,
    parcel: Shipped,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Kept {
    id: String,
    note: Option<String>,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Problem {
    id: String,
    error: String,
}

struct Shop;

impl TypedFlowTasks for Shop {
    async fn check(&self, order: Order) -> Result<Checked, TaskError> {
        Ok(Checked { stamp: Stamp(format!("stamp of {}", order.id)), id: order.id, note: order.note })
    }

    async fn pack(&self, packing: Packing) -> Result<Parcel, TaskError> {
        assert_eq!(packing.stamp, Stamp(format!("stamp of {}", packing.id)));
        match packing.id.len() {
            0 => Err(TaskError::new("Box.Missing", "there is none")),
            length if length < 5 => Ok(Parcel { grams: 7, size: Size::Small }),
            _ => Ok(Parcel { grams: 7000, size: Size::Large }),
        }
    }

    async fn ship(&self, shipment: Shipment) -> Result<Shipped, TaskError> {
        let Shipment { order, grams, label, express, stamp, insurance } = shipment;
        Ok(Shipped { tracking: format!("{order} {grams} {label} {express} {} {insurance:?}", stamp.0) })
    }

    async fn sum_up(&self, summary: Summary) -> Result<String, TaskError> {
        Ok(format!("{}, {}: {}", summary.id, summary.stamp.0, summary.parcel.tracking))
    }

    async fn keep(&self, kept: Kept) -> Result<String, TaskError> {
        Ok(format!("{} {:?}", kept.id, kept.note))
    }

    async fn report(&self, problem: Problem) -> Result<String, TaskError> {
        Ok(format!("{}: {}", problem.id, problem.error))
    }
}

/// Runs an order in both forms.
#[track_caller]
fn check(id: &str, note: &str, expected: &str) {
    let input = format!(r#"{{"id":"{id}","note":{note}}}"#);
    support::check(|_| TypedFlow::new(Shop), &[], &input, Ok(asl::Value::from(expected)));
}

#[test]
fn fields_go_where_the_definition_says() {
    check("abc", "null", "abc, stamp of abc: abc 7 abc/7 true stamp of abc None");
    check("", "null", ": Box.Missing");
    check("abcdef", r#""by bike""#, r#"abcdef Some("by bike")"#);
    check("abcdef", "null", "abcdef None");
}

#[tokio::test]
async fn nothing_is_serialised() {
    for id in ["abc", "", "abcdef"] {
        N_SERIALISED.set(0);
        TypedFlow::new(Shop).run(Order { id: id.to_string(), note: None }).await.unwrap();
        assert_eq!(N_SERIALISED.get(), 0, "{id}");
    }
}

#[test]
fn what_was_put_together_is_one_object_in_json() {
    let checked = Checked { id: "1".into(), note: None, stamp: Stamp("s".into()) };
    let Ok(TypedFlowState::Weigh(placed)) = weigh(checked) else { panic!("it has a place") };
    let json = asl::value::to_value(&placed).unwrap();
    assert_eq!(json.to_string(), r#"{"id":"1","note":null,"stamp":"s","parcel":{"grams":1,"size":"Large"}}"#);
}

fn weigh(checked: Checked) -> Result<TypedFlowState, asl::ExecutionError> {
    let parcel = Parcel { grams: 1, size: Size::Large };
    asl::payload::Placed::new(checked, parcel, "$.parcel").map(TypedFlowState::Weigh)
}
