//! The call center over JSON: its tasks, the machine, and the same by hand.

use asl::value::{Object, Str};
use asl::{ExecutionError, TaskError, Value, asl};

asl! { pub(super) "../examples/call_center.asl.json", name = CallCenterJson, allow(choice-not-exhaustive) }

/// The tasks of both sides, which change what they are given.
pub(super) struct Desk;

impl Desk {
    fn open(&self, new: &Value) -> Result<Value, TaskError> {
        let id = new.get("inputCaseID").and_then(Value::as_str).ok_or_else(|| lacking("inputCaseID"))?;
        let mut case = Object::with_capacity(3);
        case.insert(Str::from_static("Case"), id.into());
        case.insert(Str::from_static("Message"), format!("Case {id}: opened...").into());
        Ok(Value::Object(case))
    }

    /// Always resolved: the success path. Opaque, so that neither side knows when compiling.
    fn work_on(&self, mut case: Value) -> Result<Value, TaskError> {
        let status = std::hint::black_box(1_u32);
        if let Some(case) = case.as_object_mut() {
            case.insert(Str::from_static("Status"), status.into());
        }
        say(case, if status == 1 { "resolved..." } else { "unresolved..." })
    }
}

fn say(mut case: Value, words: &str) -> Result<Value, TaskError> {
    let message = case.as_object_mut().and_then(|case| case.get_mut("Message")).ok_or_else(|| lacking("Message"))?;
    *message = [message.as_str().unwrap_or_default(), words].concat().into();
    Ok(case)
}

fn lacking(field: &'static str) -> TaskError {
    TaskError::new("FieldMissing", field)
}

impl CallCenterJsonTasks for Desk {
    async fn open_case(&self, new: Value) -> Result<Value, TaskError> {
        self.open(&new)
    }

    async fn assign_case(&self, case: Value) -> Result<Value, TaskError> {
        say(case, "assigned...")
    }

    async fn work_on_case(&self, case: Value) -> Result<Value, TaskError> {
        self.work_on(case)
    }

    async fn close_case(&self, case: Value) -> Result<Value, TaskError> {
        say(case, "closed.")
    }

    async fn escalate_case(&self, case: Value) -> Result<Value, TaskError> {
        say(case, "escalating.")
    }
}

/// Straight-line async Rust over the same tasks.
pub(super) async fn by_hand(desk: &Desk, new: Value) -> Result<Value, ExecutionError> {
    let case = desk.open_case(new).await?;
    let case = desk.assign_case(case).await?;
    let case = desk.work_on_case(case).await?;
    match case.get("Status").and_then(Value::as_f64) {
        Some(1.0) => Ok(desk.close_case(case).await?),
        Some(0.0) => {
            desk.escalate_case(case).await?;
            Err(ExecutionError::new(None, Some("Engage Tier 2 Support.".into())))
        }
        _ => Err(ExecutionError::new(None, Some("No choice.".into()))),
    }
}
