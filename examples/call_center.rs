//! The call center of the Step Functions tutorial, compiled to Rust and run in this process.
//!
//! ```text
//! cargo run --example call_center                  # resolved or not, as chance has it
//! cargo run --example call_center -- --status 1    # resolved
//! cargo run --example call_center -- --status 0    # not resolved: the execution fails
//! ```

use std::process::ExitCode;

use asl::driver::Tokio;
use asl::{Payload, TaskError, asl};
use serde::{Deserialize, Serialize};

// The definition, and the types of its tasks. While this compiles, the definition is checked against them: the Choice reads
// `$.Status`, so `WorkedCase` must have it, and its two rules must cover every value that `Status` has.
asl! {
    "call_center.asl.json",
    tasks = {
        "Open Case":     fn(NewCase) -> Case,
        "Assign Case":   fn(Case) -> Case,
        "Work on Case":  fn(Case) -> WorkedCase,
        "Close Case":    fn(WorkedCase) -> WorkedCase,
        "Escalate Case": fn(WorkedCase) -> WorkedCase,
    },
}

/// What the call center is called with: `{"inputCaseID": "001"}`.
#[derive(Clone, Serialize, Deserialize, Payload)]
struct NewCase {
    #[serde(rename = "inputCaseID")]
    id: String,
}

/// `{"Case": "001", "Message": "Case 001: opened..."}`
#[derive(Clone, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
struct Case {
    case: String,
    message: String,
}

/// `{"Case": "001", "Status": 1, "Message": "Case 001: opened...assigned...resolved..."}`
#[derive(Clone, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
struct WorkedCase {
    case: String,
    status: Status,
    message: String,
}

/// In JSON the number 0 or 1.
#[derive(Clone, Copy, Payload)]
#[payload(integer)]
enum Status {
    Unresolved = 0,
    Resolved = 1,
}

/// The people at the desk. `status` fixes how their work ends.
struct Desk {
    status: Option<Status>,
}

// One method per Task state; a forgotten one is a compile error.
impl CallCenterTasks for Desk {
    async fn open_case(&self, new: NewCase) -> Result<Case, TaskError> {
        Ok(Case { message: format!("Case {}: opened...", new.id), case: new.id })
    }

    async fn assign_case(&self, mut case: Case) -> Result<Case, TaskError> {
        case.message += "assigned...";
        Ok(case)
    }

    async fn work_on_case(&self, Case { case, message }: Case) -> Result<WorkedCase, TaskError> {
        let by_chance = if fastrand::bool() { Status::Resolved } else { Status::Unresolved };
        let status = self.status.unwrap_or(by_chance);
        let word = match status {
            Status::Resolved => "resolved...",
            Status::Unresolved => "unresolved...",
        };
        Ok(WorkedCase { case, status, message: message + word })
    }

    async fn close_case(&self, mut case: WorkedCase) -> Result<WorkedCase, TaskError> {
        case.message += "closed.";
        Ok(case)
    }

    async fn escalate_case(&self, mut case: WorkedCase) -> Result<WorkedCase, TaskError> {
        case.message += "escalating.";
        Ok(case)
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let status = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => None,
        ["--status", "0"] => Some(Status::Unresolved),
        ["--status", "1"] => Some(Status::Resolved),
        _ => {
            eprintln!("usage: call_center [--status 0|1]");
            return ExitCode::from(2);
        }
    };

    // `machine.run(new).await` is all that it takes. The driver keeps the history, and its result is JSON.
    let (machine, new) = (CallCenter::new(Desk { status }), NewCase { id: "001".to_string() });
    let execution = Tokio::new().with_history().execute(&machine, new).await;

    for step in execution.steps() {
        println!("{}", step.name);
        println!("  input   {}", step.input);
        if let Some(output) = step.output {
            println!("  output  {output}");
        }
    }

    println!("\n{:>3}  {:<24}  {:<16}  {:<59}  {:>10}", "id", "type", "step", "resource", "elapsed ms");
    for event in &execution.history {
        let elapsed = event.timestamp.saturating_duration_since(execution.started_at);
        println!(
            "{:>3}  {:<24}  {:<16}  {:<59}  {:>10.3}",
            event.id,
            event.event_type(),
            event.state.map_or("", |state| state.name),
            event.resource().unwrap_or(""),
            elapsed.as_secs_f64() * 1000.0,
        );
    }

    println!("\n{}", execution.status.name());
    match execution.result {
        Ok(output) => {
            println!("{output}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!("error: {}", error.error().unwrap_or("(none)"));
            println!("cause: {}", error.cause().unwrap_or("(none)"));
            ExitCode::FAILURE
        }
    }
}
