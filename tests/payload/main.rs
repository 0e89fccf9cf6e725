//! `#[derive(Payload)]` against serde: what the schema says of a type must be what serde really does with it.

mod check;
mod enums;
mod hygiene;
mod integer_enums;
mod standard_types;
mod structs;
