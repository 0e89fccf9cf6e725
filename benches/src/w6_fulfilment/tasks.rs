//! The tasks of both sides: they do little, so that what is left is the machine's own cost.

use asl::{Payload, TaskError};
use serde::{Deserialize, Serialize};

/// What the shop sends.
#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Order {
    pub(crate) id: String,
    pub(crate) customer_number: u32,
    pub(crate) lines: Vec<Line>,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Line {
    pub(crate) article: String,
    pub(crate) quantity: u32,
    pub(crate) cents: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Customer {
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) address: String,
    pub(crate) card: String,
}

#[derive(Clone, Copy, Serialize, Deserialize, Payload)]
pub(crate) enum Verdict {
    Accepted,
    Backordered,
    Refused,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct CheckedOrder {
    pub(crate) id: String,
    pub(crate) verdict: Verdict,
    pub(crate) restock_seconds: u32,
    pub(crate) customer: Customer,
    pub(crate) lines: Vec<Line>,
    pub(crate) total_cents: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Reservation {
    pub(crate) article: String,
    pub(crate) shelf: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Charge {
    pub(crate) card: String,
    pub(crate) cents: u32,
    pub(crate) reference: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Receipt {
    pub(crate) number: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Confirmation {
    pub(crate) to: String,
    pub(crate) order: String,
}

/// What is known once stock is reserved and the card is charged.
#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct PaidOrder {
    pub(crate) id: String,
    pub(crate) customer: Customer,
    pub(crate) reservations: Vec<Reservation>,
    pub(crate) payment: (Receipt, ()),
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Parcel {
    pub(crate) grams: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Shipment {
    pub(crate) order: String,
    pub(crate) address: String,
    pub(crate) grams: u32,
    pub(crate) label: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
pub(crate) struct Shipped {
    pub(crate) tracking: String,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
pub(crate) struct Release {
    pub(crate) order: String,
    pub(crate) reservations: Vec<Reservation>,
    pub(crate) because: String,
}

/// Everything is in stock, and paid.
pub(crate) struct Shop;

impl Shop {
    pub(crate) fn check_order(&self, order: Order) -> Result<CheckedOrder, TaskError> {
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

    pub(crate) fn reserve(&self, line: Line) -> Result<Reservation, TaskError> {
        Ok(Reservation { shelf: line.article.len() as u32, article: line.article })
    }

    pub(crate) fn charge_card(&self, charge: Charge) -> Result<Receipt, TaskError> {
        Ok(Receipt { number: charge.cents + charge.card.len() as u32 + charge.reference.len() as u32 })
    }

    pub(crate) fn send_confirmation(&self, confirmation: Confirmation) -> Result<(), TaskError> {
        if confirmation.to.is_empty() || confirmation.order.is_empty() {
            return Err(TaskError::without_cause("Mail.NoAddress"));
        }
        Ok(())
    }

    pub(crate) fn pack(&self, order: PaidOrder) -> Result<Parcel, TaskError> {
        Ok(Parcel { grams: 250 * order.reservations.len() as u32 + order.payment.0.number })
    }

    pub(crate) fn ship(&self, shipment: Shipment) -> Result<Shipped, TaskError> {
        Ok(Shipped { tracking: shipment.label })
    }

    pub(crate) fn release_stock(&self, release: Release) -> Result<(), TaskError> {
        if release.reservations.is_empty() { Err(TaskError::without_cause("Stock.Empty")) } else { Ok(()) }
    }
}
