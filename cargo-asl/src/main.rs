//! `cargo asl`: what people do with a definition besides compiling it. Each subcommand has a file.

mod check;
mod completions;
mod coverage;
mod definition;
mod expand;
mod explain;
mod graph;
mod levels;
mod machine;
mod new;
mod output;
mod policy;
mod run;
mod runtime;
mod substitutions;
mod types;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// As cargo calls it: `cargo-asl asl check`.
#[derive(Parser)]
#[command(name = "cargo", bin_name = "cargo")]
enum Cargo {
    Asl(Asl),
}

/// Amazon States Language definitions: checked, explained, drawn, run, made into projects.
#[derive(clap::Args)]
#[command(version, about)]
struct Asl {
    #[command(subcommand)]
    command: Command,
    /// Colours: `auto` is on a terminal, unless `NO_COLOR` or `CARGO_TERM_COLOR` says otherwise.
    #[arg(
        long,
        value_enum,
        value_name = "auto|always|never",
        default_value_t,
        hide_possible_values = true,
        global = true
    )]
    color: output::Color,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Check),
    Types(types::Types),
    Expand(expand::Expand),
    Graph(graph::Graph),
    Coverage(coverage::Coverage),
    Policy(policy::Policy),
    New(new::New),
    Run(run::Run),
    Explain(explain::Explain),
    Completions(completions::Completions),
}

fn main() -> ExitCode {
    let Cargo::Asl(Asl { command, color }) = Cargo::parse();
    color.choose();
    let ended = match command {
        Command::Check(check) => check.run(),
        Command::Types(types) => types.run(),
        Command::Expand(expand) => expand.run(),
        Command::Graph(graph) => graph.run(),
        Command::Coverage(coverage) => coverage.run(),
        Command::Policy(policy) => policy.run(),
        Command::New(new) => new.run(),
        Command::Run(run) => run.run(),
        Command::Explain(explain) => explain.run(),
        Command::Completions(completions) => completions.run(),
    };
    match ended {
        Ok(code) => code,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(FAILED)
        }
    }
}

/// The exit code where something around the definitions is wrong: no such file, an option that makes no sense.
const FAILED: u8 = 2;
