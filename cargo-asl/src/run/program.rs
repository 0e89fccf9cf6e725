//! Runs one execution of a machine with mocked tasks. `cargo asl run` fills in the machine and compiles this.

use std::collections::BTreeMap;
use std::io::Write;
use std::pin::pin;
use std::process::{ExitCode, exit};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use asl::driver::{Tokio, VirtualTime};
use asl::testing::{MockConfig, Mocks};
use asl::{EventDetails, Execution, HistoryEvent, Status, TaskError, Timestamp, Value};
use serde_json::Value as Json;

asl::asl!("DEFINITION");

/// The states whose tasks are mocked.
const TASKS: &[&str] = &["TASKS"];

/// How much of a value is shown in a line.
const SHOWN: usize = 160;

/// So often an execution that takes its time is looked at.
const TICK: Duration = Duration::from_millis(20);

fn main() -> ExitCode {
    let order = std::env::args().nth(1).and_then(|file| std::fs::read_to_string(file).ok());
    let order: Json = order.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let is_set = |name: &str| order[name] == Json::Bool(true);
    let machine = Machine::new(mocks(&order["mocks"]));
    let input = order["input"].clone();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.unwrap_or_else(|error| fail(&error.to_string()));
    let mut steps = Steps { is_shown: !is_set("json"), ..Steps::default() };
    let execution = runtime.block_on(async {
        match is_set("real_time") {
            true => watch(&machine, input, &mut steps).await,
            false => VirtualTime::starting_at(Timestamp::now()).with_history().execute(&machine, input).await,
        }
    });
    steps.show(&execution.history);
    print(&if is_set("json") { to_json(&execution) } else { to_text(&execution) });
    if execution.status == Status::Succeeded { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs an execution by the clock, and shows its steps as they happen.
async fn watch(machine: &Machine<Mocks>, input: Json, steps: &mut Steps) -> Execution {
    let driver = Tokio::new().with_history();
    let running = driver.start(machine, input);
    let handle = running.handle();
    let mut running = pin!(running);
    loop {
        match tokio::time::timeout(TICK, running.as_mut()).await {
            Ok(execution) => return execution,
            Err(_) => steps.show(&handle.history()),
        }
    }
}

/// The steps that were shown: a line for a state's name, and one for its input and what came of it.
#[derive(Default)]
struct Steps {
    is_shown: bool,
    n_events: usize,
    /// The visits of states, by event: each is called by the event that begins it.
    visits: BTreeMap<u64, u64>,
    /// The visit that was shown last, its state, and whether what comes of it can stand in the same line. What a Parallel or Map comes to
    /// follows from events inside of it.
    last: Option<(u64, &'static str)>,
    is_open: bool,
}

impl Steps {
    /// Shows what is new.
    fn show(&mut self, history: &[HistoryEvent]) {
        if !self.is_shown {
            return;
        }
        let mut text = String::from(if self.n_events == 0 { "Steps\n" } else { "" });
        for event in history.iter().skip(self.n_events) {
            let is_entry = matches!(event.details, EventDetails::StateEntered { .. });
            let before = self.visits.get(&event.previous_event_id).copied();
            let visit = if is_entry { Some(event.id) } else { before };
            self.visits.extend(visit.map(|visit| (event.id, visit)));
            match (event.state, &event.details) {
                (Some(state), EventDetails::StateEntered { input }) => {
                    text += self.end_line();
                    text += &format!("  {}\n    {}", state.name, short(&input.to_string()));
                    (self.last, self.is_open) = (visit.map(|visit| (visit, state.name)), true);
                }
                (Some(state), EventDetails::StateExited { output, .. }) => {
                    text += &self.result(visit, state.name, &output.to_string());
                }
                (Some(state), _) => {
                    text += &event.error().map_or(String::new(), |error| self.result(visit, state.name, &error.to_string()));
                }
                (None, EventDetails::ExecutionStarted { .. }) => {}
                (None, _) => text += if std::mem::take(&mut self.is_open) { " → no output\n" } else { "" },
            }
        }
        self.n_events = history.len();
        print(&text);
    }

    /// What came of a state, or of an attempt.
    fn result(&mut self, visit: Option<u64>, state: &'static str, result: &str) -> String {
        let (result, visit) = (short(result), visit.map(|visit| (visit, state)));
        if visit.is_some() && self.last == visit {
            let indent = if std::mem::take(&mut self.is_open) { " " } else { "    " };
            return format!("{indent}→ {result}\n");
        }
        let text = format!("{}  {state}\n    → {result}\n", self.end_line());
        self.last = visit;
        text
    }

    fn end_line(&mut self) -> &'static str {
        if std::mem::take(&mut self.is_open) { "\n" } else { "" }
    }
}

/// That nobody reads on is no fault.
fn print(text: &str) {
    let mut out = std::io::stdout();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

fn fail(message: &str) -> ! {
    eprintln!("error: {message}");
    exit(2)
}

fn mocks(said: &Json) -> Mocks {
    if let (Some(config), Some(test_case)) = (said.get("config"), said.get("test_case").and_then(Json::as_str)) {
        let (machine, case) = test_case.split_once('/').unwrap_or_default();
        let config = MockConfig::read(&config.to_string()).unwrap_or_else(|error| fail(&error.to_string()));
        return config.test_case(machine, case).unwrap_or_else(|error| fail(&error.to_string()));
    }
    TASKS.iter().fold(Mocks::new(), |mocks, state| {
        let answers = said.get(state).cloned();
        let n_calls = AtomicUsize::new(0);
        mocks.on(state, move |input: Value| answer(state, answers.as_ref(), n_calls.fetch_add(1, Ordering::Relaxed), &input))
    })
}

/// The answer to a call; `n_calls` went before it.
fn answer(state: &str, answers: Option<&Json>, n_calls: usize, input: &Value) -> Result<Json, TaskError> {
    let Some(answers) = answers else {
        fail(&format!(
            "the task `{state}` is called with {input}, and the mocks have no answer for it: add {state:?}: {{ \"Return\": … }}"
        ))
    };
    let answer = match answers.as_array() {
        None => answers,
        Some(several) => several.get(n_calls).unwrap_or_else(|| {
            fail(&format!("the task `{state}` is called {} times, and has {} answers", n_calls + 1, several.len()))
        }),
    };
    let Some(error) = answer.get("Throw") else { return Ok(answer["Return"].clone()) };
    let text = |name: &str| error[name].as_str().map(str::to_string);
    let name = text("Error").unwrap_or_default();
    Err(match text("Cause") {
        Some(cause) => TaskError::new(name, cause),
        None => TaskError::without_cause(name),
    })
}

fn to_json(execution: &Execution) -> String {
    let events: Vec<Json> = execution.history.iter().filter_map(|event| serde_json::to_value(event).ok()).collect();
    let mut printed = serde_json::json!({ "status": execution.status.name(), "input": execution.input, "events": events });
    match &execution.result {
        Ok(output) => printed["output"] = serde_json::to_value(output).unwrap_or_default(),
        Err(error) => {
            printed["error"] = error.error().into();
            printed["cause"] = error.cause().into();
        }
    }
    format!("{printed:#}\n")
}

fn to_text(execution: &Execution) -> String {
    let mut text = String::from("\nHistory\n");
    for event in &execution.history {
        let after = event.timestamp.saturating_duration_since(execution.started_at);
        let state = event.state.map_or("", |state| state.name);
        let (id, before) = (event.id, event.previous_event_id);
        let line = format!("  {id:>4} {before:>4} {:>10}  {:<28} {state}", seconds(after), event.event_type());
        text += line.trim_end();
        text += "\n";
    }
    let outcome = match &execution.result {
        Ok(output) => output.to_string(),
        Err(error) => error.to_string(),
    };
    text + &format!("\n{} after {}: {outcome}\n", execution.status.name(), seconds(execution.elapsed()))
}

fn seconds(duration: Duration) -> String {
    let text = format!("{:.3}", duration.as_secs_f64());
    format!("{} s", text.trim_end_matches('0').trim_end_matches('.'))
}

fn short(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_string(),
    }
}
