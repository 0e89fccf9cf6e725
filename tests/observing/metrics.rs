//! What a recorder is told.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use metrics::{
    Counter, CounterFn, Gauge, Histogram, HistogramFn, Key, KeyName, Metadata, Recorder, SharedString, Unit,
};

use crate::{Value, alone, run};

/// The numbers, by name and labels.
#[derive(Clone, Default)]
struct Numbers(Arc<Mutex<BTreeMap<String, f64>>>);

/// One of them.
struct Number(Numbers, String);

impl Number {
    fn add(&self, value: f64) {
        *self.0.0.lock().unwrap().entry(self.1.clone()).or_default() += value;
    }
}

impl CounterFn for Number {
    fn increment(&self, value: u64) {
        self.add(value as f64);
    }

    fn absolute(&self, _: u64) {}
}

impl HistogramFn for Number {
    fn record(&self, value: f64) {
        self.add(value);
    }
}

fn shown(key: &Key) -> String {
    let labels: Vec<String> = key.labels().map(|label| label.value().to_string()).collect();
    format!("{} {}", key.name(), labels.join(" "))
}

impl Recorder for Numbers {
    fn describe_counter(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}
    fn describe_gauge(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}
    fn describe_histogram(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn register_counter(&self, key: &Key, _: &Metadata<'_>) -> Counter {
        Counter::from_arc(Arc::new(Number(self.clone(), shown(key))))
    }

    fn register_gauge(&self, _: &Key, _: &Metadata<'_>) -> Gauge {
        Gauge::noop()
    }

    fn register_histogram(&self, key: &Key, _: &Metadata<'_>) -> Histogram {
        Histogram::from_arc(Arc::new(Number(self.clone(), shown(key))))
    }
}

#[test]
fn executions_states_and_failures_are_counted() {
    let _alone = alone();
    let numbers = Numbers::default();
    metrics::with_local_recorder(&numbers, || {
        run(Value::from(vec![7, 0]));
        run(Value::from(Vec::<Value>::new()));
    });
    let numbers = numbers.0.lock().unwrap().clone();
    let numbers: Vec<(&str, f64)> = numbers.iter().map(|(name, number)| (name.as_str(), *number)).collect();
    assert_eq!(
        numbers,
        [
            ("asl_errors_caught_total Parcel Weigh", 1.0),
            ("asl_execution_duration_seconds Parcel FAILED", 0.0),
            ("asl_execution_duration_seconds Parcel SUCCEEDED", 5.0),
            ("asl_executions_ended_total Parcel FAILED", 1.0),
            ("asl_executions_ended_total Parcel SUCCEEDED", 1.0),
            ("asl_executions_started_total Parcel", 2.0),
            ("asl_retries_total Parcel Weigh", 1.0),
            ("asl_state_failures_total Parcel Weigh", 2.0),
            ("asl_states_entered_total Parcel All", 2.0),
            ("asl_states_entered_total Parcel Done", 1.0),
            ("asl_states_entered_total Parcel Is Any", 2.0),
            ("asl_states_entered_total Parcel None", 1.0),
            ("asl_states_entered_total Parcel Skip", 1.0),
            ("asl_states_entered_total Parcel Weigh", 2.0),
        ]
    );
}
