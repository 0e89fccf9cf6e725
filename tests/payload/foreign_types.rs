//! Types of other crates, each behind a feature.

#[cfg(feature = "chrono")]
#[test]
fn dates() {
    let date = chrono::NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
    let time = date.and_hms_opt(12, 30, 0).unwrap();
    super::check::check(date);
    super::check::check(time);
    super::check::check(time.time());
    super::check::check(time.and_utc());
    super::check::check(time.and_utc().fixed_offset());
}

#[cfg(feature = "uuid")]
#[test]
fn ids() {
    super::check::check(uuid::Uuid::from_u128(7));
    assert_eq!(<uuid::Uuid as asl::Payload>::SCHEMA.noun(), "a string");
}

#[cfg(feature = "rust_decimal")]
#[test]
fn decimals() {
    super::check::check(rust_decimal::Decimal::new(1234, 2));
}

/// Paths are read from what serde writes.
#[cfg(feature = "chrono")]
#[test]
fn a_date_is_read_as_a_string() {
    use asl::payload::{PathPart, Probe, Site, Step, resolve};
    use asl::value::Scalar;

    #[derive(asl::Payload, serde::Serialize)]
    struct Order {
        due: chrono::NaiveDate,
    }
    const SITE: Site<'_> = Site { place: "", state: "", path: "$.due", ty: "Order", snippet: "" };
    const PARTS: [PathPart; 1] = [PathPart::Key("due")];
    const STEPS: [Step; 1] = resolve(<Order as asl::Payload>::SCHEMA, &PARTS, &SITE);
    let order = Order { due: chrono::NaiveDate::from_ymd_opt(2024, 2, 29).unwrap() };
    let reader = Probe::<Order>::reader(&order);
    assert!(matches!(reader.scalar(&STEPS, &PARTS), Scalar::String("2024-02-29")));
}
