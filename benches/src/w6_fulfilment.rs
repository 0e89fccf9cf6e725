//! W6: the order example, typed throughout, beside the same thing written by hand as async Rust.

mod handwritten;
mod tasks;

use crate::measure::drive;
use crate::workload::{Bound, Other, Workload};
use asl::{TaskError, asl};
use tasks::*;

asl! {
    "../examples/fulfilment.asl.json",
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

impl FulfilmentTasks for Shop {
    async fn check_order(&self, order: Order) -> Result<CheckedOrder, TaskError> {
        self.check_order(order)
    }

    async fn reserve(&self, line: Line) -> Result<Reservation, TaskError> {
        self.reserve(line)
    }

    async fn charge_card(&self, charge: Charge) -> Result<Receipt, TaskError> {
        self.charge_card(charge)
    }

    async fn send_confirmation(&self, confirmation: Confirmation) -> Result<(), TaskError> {
        self.send_confirmation(confirmation)
    }

    async fn pack(&self, order: PaidOrder) -> Result<Parcel, TaskError> {
        self.pack(order)
    }

    async fn ship(&self, shipment: Shipment) -> Result<Shipped, TaskError> {
        self.ship(shipment)
    }

    async fn release_stock(&self, release: Release) -> Result<(), TaskError> {
        self.release_stock(release)
    }
}

fn order() -> Order {
    let line = |article: &str, quantity, cents| Line { article: article.to_string(), quantity, cents };
    let lines = vec![line("teapot", 1, 3900), line("cup", 4, 950), line("saucer", 4, 450)];
    Order { id: "7".to_string(), customer_number: 12, lines }
}

/// Everything is in stock, and paid.
pub(crate) fn workload() -> Workload {
    let machine = Fulfilment::new(Shop);
    Workload {
        name: "order, typed",
        ours: Box::new(move || drive(machine.run(order())).is_ok()),
        allocations: Bound::None,
        others: vec![Other::new("by hand, typed", Bound::None, || drive(handwritten::run(&Shop, order())).is_ok())],
    }
}
