//! A definition as a picture: Mermaid, Graphviz' DOT, and SVG, for `cargo asl graph` and for the documentation of generated machines.
//!
//! ```
//! use asl_codegen::{diagnostic::Diagnostics, options::Options, source::Source, view};
//!
//! let text = r#"{ "StartAt": "Greet", "States": { "Greet": { "Type": "Pass", "End": true } } }"#;
//! let mut diags = Diagnostics::default();
//! let model = asl_codegen::read(&Source::new("greet.asl.json", text), &Options::default(), &mut diags);
//! assert!(diags.into_sorted().is_empty());
//! let svg = view::svg(&model.scope, None);
//! assert!(svg.starts_with("<svg") && svg.contains("Greet"));
//! ```

mod condition;
#[cfg(feature = "tools")]
mod dot;
mod graph;
mod layout;
#[cfg(feature = "tools")]
mod mermaid;
#[cfg(feature = "tools")]
mod overlay;
#[cfg(not(feature = "tools"))]
#[path = "without_overlay.rs"]
mod overlay;
mod paint;
mod resource;
mod svg;
mod text;

#[cfg(feature = "tools")]
pub use self::dot::dot;
pub use self::graph::{Edge, EdgeKind, Graph, Node};
#[cfg(feature = "tools")]
pub use self::mermaid::mermaid;
pub use self::overlay::Overlay;
#[cfg(feature = "tools")]
pub use self::overlay::{Ended, Exercised, Visits};
pub use self::svg::svg;
