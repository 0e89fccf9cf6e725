//! A workflow of which every piece of data has a type: `cargo run --example fulfilment`.
//!
//! The definition picks fields (`Parameters`), merges results (`ResultPath`), runs branches and iterations, and catches an error
//! into its data. All of that is checked against the types below while this compiles: rename a field of one of them, and
//! the compiler says which line of `fulfilment.asl.json` misses it.

use asl::{ExecutionError, Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

asl! {
    "fulfilment.asl.json",
    tasks = {
        "Check Order":       fn(Order) -> CheckedOrder,
        "Reserve":           fn(Line) -> Reservation,
        "Charge Card":       fn(Charge) -> Receipt,
        "Send Confirmation": fn(Confirmation) -> (),
        "Pack":              fn(PaidOrder) -> Parcel,
        "Ship":              fn(Shipment) -> Shipped,
        "Release Stock":     fn(Release) -> (),
    },
}

/// What the shop sends.
#[derive(Clone, Serialize, Deserialize, Payload)]
struct Order {
    id: String,
    customer_number: u32,
    lines: Vec<Line>,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Line {
    article: String,
    quantity: u32,
    cents: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Customer {
    name: String,
    email: String,
    address: String,
    card: String,
}

#[derive(Clone, Copy, Serialize, Deserialize, Payload)]
enum Verdict {
    Accepted,
    Backordered,
    Refused,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct CheckedOrder {
    id: String,
    verdict: Verdict,
    restock_seconds: u32,
    customer: Customer,
    lines: Vec<Line>,
    total_cents: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Reservation {
    article: String,
    shelf: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Charge {
    card: String,
    cents: u32,
    reference: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Receipt {
    number: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Confirmation {
    to: String,
    order: String,
}

/// What is known once stock is reserved and the card is charged.
#[derive(Clone, Serialize, Deserialize, Payload)]
struct PaidOrder {
    id: String,
    customer: Customer,
    reservations: Vec<Reservation>,
    /// What the two branches return: the card's receipt, and nothing.
    payment: (Receipt, ()),
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Parcel {
    grams: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Shipment {
    order: String,
    address: String,
    grams: u32,
    label: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Shipped {
    tracking: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Release {
    order: String,
    reservations: Vec<Reservation>,
    because: String,
}

/// A shop that needs nobody else, so that the example runs anywhere.
struct Shop {
    declines_cards: bool,
}

impl FulfilmentTasks for Shop {
    async fn check_order(&self, order: Order) -> Result<CheckedOrder, TaskError> {
        println!("checks {} of customer {}", order.id, order.customer_number);
        let customer = Customer {
            name: "Ada".to_string(),
            email: "ada@example.com".to_string(),
            address: "12 St James's Square".to_string(),
            card: "4242".to_string(),
        };
        let verdict = if order.lines.is_empty() { Verdict::Refused } else { Verdict::Accepted };
        let total_cents = order.lines.iter().map(|line| line.cents * line.quantity).sum();
        Ok(CheckedOrder { id: order.id, verdict, restock_seconds: 0, customer, lines: order.lines, total_cents })
    }

    async fn reserve(&self, line: Line) -> Result<Reservation, TaskError> {
        println!("reserves {} of {}", line.quantity, line.article);
        Ok(Reservation { shelf: line.article.len() as u32, article: line.article })
    }

    async fn charge_card(&self, charge: Charge) -> Result<Receipt, TaskError> {
        if self.declines_cards {
            return Err(TaskError::new("Bank.Declined", format!("card {}", charge.card)));
        }
        println!("charges {} cents for {}", charge.cents, charge.reference);
        Ok(Receipt { number: 1 })
    }

    async fn send_confirmation(&self, confirmation: Confirmation) -> Result<(), TaskError> {
        println!("confirms {} to {}", confirmation.order, confirmation.to);
        Ok(())
    }

    async fn pack(&self, order: PaidOrder) -> Result<Parcel, TaskError> {
        let n_articles = order.reservations.len();
        println!("packs {n_articles} articles of {}, receipt {}", order.id, order.payment.0.number);
        Ok(Parcel { grams: 250 * n_articles as u32 })
    }

    async fn ship(&self, shipment: Shipment) -> Result<Shipped, TaskError> {
        println!("ships {} g to {}: {}", shipment.grams, shipment.address, shipment.label);
        Ok(Shipped { tracking: format!("P-{}", shipment.order) })
    }

    async fn release_stock(&self, release: Release) -> Result<(), TaskError> {
        println!("releases {} reservations of {}: {}", release.reservations.len(), release.order, release.because);
        Ok(())
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), ExecutionError> {
    let declines_cards = std::env::args().any(|argument| argument == "--decline");
    let line = |article: &str, quantity, cents| Line { article: article.to_string(), quantity, cents };
    let lines = vec![line("teapot", 1, 3900), line("cup", 4, 950)];
    let order = Order { id: "7".to_string(), customer_number: 12, lines };
    let shipped = Fulfilment::new(Shop { declines_cards }).run(order).await?;
    println!("{shipped:?}");
    Ok(())
}
