//! Parallel and Map states inside each other, as deep as they may be.

use asl::asl;

asl!("deep.asl.json");

impl DeepTasks for () {}

#[test]
fn eight_states_inside_each_other_are_compiled() {
    let output = super::run(&Deep::new(()), "[[[[1]]]]");
    assert_eq!(output.to_string(), "[[[[[[[[1]]]]]]]]");
}

#[test]
fn their_executions_move_between_threads() {
    fn is_send<T: Send>(_: &T) {}
    let driver = asl::driver::VirtualTime::starting_at(asl::Timestamp::UNIX_EPOCH);
    is_send(&driver.execute(&Deep::new(()), asl::Value::from(1)));
    #[cfg(feature = "tokio")]
    is_send(&Deep::new(()).run(asl::Value::from(1)));
}
