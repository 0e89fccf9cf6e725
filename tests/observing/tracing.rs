//! What a subscriber is told.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::{Value, alone, run};

/// Writes down spans and events, each event with the names of the spans around it.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    lines: Vec<String>,
    /// By id: what a span is called, and the one around it.
    spans: BTreeMap<u64, (String, Option<u64>)>,
    entered: Vec<u64>,
}

impl State {
    fn way(&self, mut span: Option<u64>) -> String {
        let mut names = Vec::new();
        while let Some((name, around)) = span.and_then(|id| self.spans.get(&id)) {
            names.insert(0, name.clone());
            span = *around;
        }
        names.join(" > ")
    }
}

struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut text = Text(span.metadata().name().to_string());
        span.record(&mut text);
        let mut log = self.0.lock().unwrap();
        let around = span.parent().map(Id::into_u64).or(log.entered.last().copied());
        let id = log.spans.len() as u64 + 1;
        log.spans.insert(id, (text.0, around));
        Id::from_u64(id)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut text = Text("recorded".to_string());
        values.record(&mut text);
        self.0.lock().unwrap().lines.push(text.0);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut text = Text(String::new());
        event.record(&mut text);
        let mut log = self.0.lock().unwrap();
        let around = event.parent().map(Id::into_u64).or(log.entered.last().copied());
        let line = format!("{}:{}", log.way(around), text.0);
        log.lines.push(line);
    }

    fn enter(&self, span: &Id) {
        self.0.lock().unwrap().entered.push(span.into_u64());
    }

    fn exit(&self, _: &Id) {
        self.0.lock().unwrap().entered.pop();
    }
}

#[test]
fn what_happens_is_in_the_span_of_its_state() {
    let _alone = alone();
    let log = Log::default();
    tracing::subscriber::with_default(log.clone(), || drop(run(Value::from(vec![7, 0]))));
    let lines = log.0.lock().unwrap().lines.clone();
    let execution = r#"execution machine="Parcel""#;
    let all = format!(r#"{execution} > state state="All" type="Map""#);
    let weigh = format!(
        r#"{all} > state state="Weigh" type="Task" resource="arn:aws:lambda:us-east-1:123456789012:function:weigh""#
    );
    let any = r#"message=a rule has decided state="Is Any" rule=0"#;
    let failed = "message=the state's work has failed";
    assert_eq!(
        lines,
        [
            format!("{weigh}: message=on the scales input=7"),
            format!(r#"{weigh}: {failed} state="Weigh" error="Busy: one at a time""#),
            format!(r#"{weigh}: message=it will be tried again state="Weigh" retrier=0 seconds=5.0"#),
            format!("{weigh}: message=on the scales input=7"),
            format!("{weigh}: message=on the scales input=0"),
            format!(r#"{weigh}: {failed} state="Weigh" error="Empty: there is nothing in it""#),
            format!(r#"{weigh}: message=the error is caught state="Weigh" catcher=0"#),
            format!(r#"{execution} > state state="Is Any" type="Choice": {any}"#),
            r#"recorded status="SUCCEEDED""#.to_string(),
        ]
    );
}

#[test]
fn a_failed_execution_says_why() {
    let _alone = alone();
    let log = Log::default();
    tracing::subscriber::with_default(log.clone(), || drop(run(Value::from(Vec::<Value>::new()))));
    let lines = log.0.lock().unwrap().lines.clone();
    let end = [r#"recorded status="FAILED""#, r#"recorded error="None""#, r#"recorded cause="no parcels""#];
    assert_eq!(lines[lines.len() - 3..], end);
}
