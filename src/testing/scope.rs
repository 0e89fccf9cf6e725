//! What generated code implements so that states can run alone.

use super::stage::Stages;
use super::state_test::{self, StateTest, Tested};
use crate::error::ExecutionError;
use crate::history::Chain;
use crate::machine::Scope;
use crate::value::Value;

/// A scope whose states can run alone; [`asl!`](crate::asl) implements it for the state enum.
pub trait TestScope: Scope {
    /// The state of this name in this scope, with this input.
    fn at(name: &str, input: Value) -> Option<Result<Self, ExecutionError>>;

    /// Sets a variable, where the scope knows it.
    fn assign(variables: &mut Self::Variables, name: &str, value: Value);

    /// What the state's task has answered.
    ///
    /// # Errors
    /// It doesn't fit the task's type.
    fn answer_with(&self, output: Value) -> Result<Self::Answer, ExecutionError>;

    /// The stages of the state's data before its work.
    ///
    /// # Errors
    /// A stage can't be worked out; those before it are noted.
    #[doc(hidden)]
    fn inspect(
        &self,
        variables: &mut Self::Variables,
        events: &mut Chain<'_>,
        stages: &mut Stages,
    ) -> Result<(), ExecutionError>;

    /// The stages after its work.
    ///
    /// # Errors
    /// As for [`TestScope::inspect`].
    #[doc(hidden)]
    fn inspect_result(
        &self,
        result: &Value,
        variables: &mut Self::Variables,
        events: &mut Chain<'_>,
        stages: &mut Stages,
    ) -> Result<(), ExecutionError>;

    /// Runs a state inside of a Parallel or Map; `None` where none of them has the name.
    #[doc(hidden)]
    fn test_inside(test: &StateTest) -> Option<Tested> {
        let _ = test;
        None
    }
}

/// Runs a state of this very scope; `None` where it has none of the name.
#[doc(hidden)]
pub fn test_in<S: TestScope>(test: &StateTest) -> Option<Tested> {
    state_test::run::<S>(test)
}
