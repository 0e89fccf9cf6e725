//! A Task's `Credentials`: the role that the service would call it under.
//!
//! A task of this process runs under none, so the role is only recorded; but where it can't be worked out, the state fails as
//! on the service. See [Task](https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html).

use crate::error::ExecutionError;
use crate::value::Value;

/// What `RoleArn.$` came to.
///
/// # Errors
/// `States.Runtime` where that is no text.
#[inline]
pub fn role_arn(found: Value) -> Result<Value, ExecutionError> {
    if found.as_str().is_some() {
        return Ok(found);
    }
    Err(ExecutionError::runtime(format!("The value for the field 'RoleArn.$' must be a STRING, but was: {found}")))
}
