//! `cargo asl graph`: a definition as a picture.

mod history;

use std::path::PathBuf;
use std::process::ExitCode;

use asl_codegen::model::Scope;
use asl_codegen::options::Options;
use asl_codegen::view::{self, Overlay};

use crate::{definition, output};

/// Draws a definition's states; with the history of an execution, coloured by how each state ended
///
/// A definition with errors is drawn as far as it can be read.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo asl graph order.asl.json --format svg > order.svg
  cargo asl graph 'template.yaml#CallCenter'
  aws stepfunctions get-execution-history --execution-arn … > run.json && cargo asl graph order.asl.json --format svg --execution run.json > run.svg
  cargo asl graph order.asl.json --format dot | dot -Tpdf > order.pdf")]
pub(crate) struct Graph {
    /// The definition.
    file: PathBuf,
    /// What the picture is written in.
    #[arg(long, value_enum, default_value = "mermaid")]
    format: Format,
    /// The history of an execution, as AWS gives it: each state is coloured by how it ended, and its visits are counted.
    #[arg(long, value_name = "FILE")]
    execution: Option<PathBuf>,
}

/// What a picture is written in.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Format {
    /// A flowchart that GitHub draws in a block ```mermaid
    Mermaid,
    /// For Graphviz
    Dot,
    /// A picture that every browser shows
    Svg,
}

impl Graph {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let source = definition::open(&self.file)?;
        let (model, faults) = definition::read(&source, &Options::default());
        if model.scope.states.is_empty() {
            definition::show_errors(&source, &faults);
            return Ok(ExitCode::FAILURE);
        }
        let overlay = self.execution.as_deref().map(|file| history::overlay(file, &model)).transpose()?;
        output::print(&self.format.draw(&model.scope, overlay.as_ref()))?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Format {
    pub(crate) fn draw(self, scope: &Scope, overlay: Option<&Overlay>) -> String {
        match self {
            Format::Mermaid => view::mermaid(scope, overlay),
            Format::Dot => view::dot(scope, overlay),
            Format::Svg => view::svg(scope, overlay),
        }
    }

    /// How the name of a picture's file ends.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Format::Mermaid => "mmd",
            Format::Dot => "dot",
            Format::Svg => "svg",
        }
    }
}
