//! `#[derive(Payload)]` against serde: what the schema says of a type must be what serde really does with it; and what
//! the checks of definitions against schemas say.

mod check;
mod choices;
mod enums;
mod fits;
mod foreign_types;
mod hygiene;
mod integer_enums;
mod paths;
mod probe;
mod standard_types;
mod structs;
