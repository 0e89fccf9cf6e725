//! The workflow as one would write it by hand, with the same timeouts, retries and branches.

use std::time::Duration;

use asl::TaskError;
use futures_util::future::try_join;
use futures_util::stream::{self, StreamExt, TryStreamExt};

use super::tasks::*;

pub(crate) async fn run(shop: &Shop, order: Order) -> Result<Shipped, TaskError> {
    let checked = tokio::time::timeout(Duration::from_secs(10), async { shop.check_order(order) })
        .await
        .map_err(|_| TaskError::without_cause("States.Timeout"))??;
    match checked.verdict {
        Verdict::Accepted => {}
        Verdict::Backordered => {
            tokio::time::sleep(Duration::from_secs(checked.restock_seconds.into())).await;
        }
        Verdict::Refused => return Err(TaskError::new("Order.Refused", "The order was refused.")),
    }
    let CheckedOrder { id, customer, lines, total_cents, .. } = checked;
    let reservations: Vec<Reservation> =
        stream::iter(lines).map(|line| reserve(shop, line)).buffered(4).try_collect().await?;
    let paid = try_join(charge(shop, &customer, &id, total_cents), confirm(shop, &customer, &id)).await;
    let payment = match paid {
        Ok(payment) => payment,
        Err(error) if error.name() == "Bank.Declined" => {
            shop.release_stock(Release { order: id, reservations, because: error.name().to_string() })?;
            return Err(TaskError::new("Order.NotPaid", "The bank has declined the payment."));
        }
        Err(error) => return Err(error),
    };
    let paid = PaidOrder { id: id.clone(), customer: customer.clone(), reservations, payment };
    let parcel = async { shop.pack(paid) }.await?;
    let label = format!("{id} for {}", customer.name);
    async { shop.ship(Shipment { order: id, address: customer.address, grams: parcel.grams, label }) }.await
}

async fn reserve(shop: &Shop, line: Line) -> Result<Reservation, TaskError> {
    let mut attempt = 0;
    loop {
        match async { shop.reserve(line.clone()) }.await {
            Err(error) if error.name() == "Warehouse.Busy" && attempt < 4 => {
                tokio::time::sleep(Duration::from_secs(1 << attempt)).await;
                attempt += 1;
            }
            result => return result,
        }
    }
}

async fn charge(shop: &Shop, customer: &Customer, id: &str, cents: u32) -> Result<Receipt, TaskError> {
    let mut attempt = 0;
    loop {
        let charge = Charge { card: customer.card.clone(), cents, reference: id.to_string() };
        match async { shop.charge_card(charge) }.await {
            Err(error) if error.name() == "Bank.Offline" && attempt < 2 => {
                tokio::time::sleep(Duration::from_secs(1 << attempt)).await;
                attempt += 1;
            }
            result => return result,
        }
    }
}

async fn confirm(shop: &Shop, customer: &Customer, id: &str) -> Result<(), TaskError> {
    let confirmation = Confirmation { to: customer.email.clone(), order: id.to_string() };
    async { shop.send_confirmation(confirmation) }.await
}
