//! What a driver shares with those outside of an execution: its inbox, and the tokens of its open calls.

use std::sync::Arc;
use std::task::Context;

use crate::callback::{CallContext, Callbacks, Inbox, Incoming, TaskContext};
use crate::effect::EffectId;
use crate::execution::ExecutionHandle;
use crate::ledger::Ledger;
use crate::state::StateInfo;
use crate::timestamp::Timestamp;

/// The way into one running execution.
#[derive(Debug)]
pub(super) struct Outside {
    /// Made once somebody may put something in.
    inbox: Option<Arc<Inbox>>,
    pub(super) handle: Option<ExecutionHandle>,
    callbacks: Option<Callbacks>,
    /// The execution's name.
    execution: Option<Arc<str>>,
    /// Of the calls that others may end.
    tokens: Ledger<u64, Arc<str>>,
}

impl Outside {
    pub(super) fn new(handle: Option<ExecutionHandle>, callbacks: Option<Callbacks>) -> Outside {
        let inbox = handle.as_ref().map(|handle| Arc::clone(&handle.inbox));
        Outside { inbox, handle, callbacks, execution: None, tokens: Ledger::default() }
    }

    /// Says the execution's name, where it has one.
    #[inline]
    pub(super) fn name(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.execution = Some(Arc::from(name));
        }
    }

    /// What a task is told of its call; empty for a call without a token.
    #[inline]
    pub(super) fn context(
        &mut self,
        id: &EffectId,
        state: &'static StateInfo,
        attempt: u32,
        token: Option<Arc<str>>,
        deadline: Option<Timestamp>,
    ) -> CallContext {
        let Some(token) = token else { return CallContext { context: None } };
        self.open(id, Some(Arc::clone(&token)));
        let callback = CallContext::callback(self.inbox(), id);
        let execution = self.execution.clone().unwrap_or_default();
        CallContext { context: Some(TaskContext { state: state.name, execution, attempt, token, deadline, callback }) }
    }

    /// Others may end the call from now on.
    #[inline]
    pub(super) fn open(&mut self, id: &EffectId, token: Option<Arc<str>>) {
        let (Some(callbacks), Some(token)) = (self.callbacks.clone(), token) else { return };
        callbacks.insert(Arc::clone(&token), self.inbox(), id.clone());
        self.tokens.insert(id.number, token);
    }

    /// What has come in next; where nothing has, the task is woken once something does.
    #[inline]
    pub(super) fn poll(&self, cx: &Context<'_>) -> Option<Incoming> {
        self.inbox.as_ref()?.poll(cx)
    }

    #[inline]
    fn inbox(&mut self) -> &Arc<Inbox> {
        self.inbox.get_or_insert_default()
    }

    /// The call has ended.
    #[inline]
    pub(super) fn close(&mut self, id: &EffectId) {
        if let (Some(callbacks), Some(token)) = (&self.callbacks, self.tokens.remove(id.number)) {
            callbacks.remove(&token);
        }
    }
}

impl Drop for Outside {
    #[inline]
    fn drop(&mut self) {
        if let Some(callbacks) = &self.callbacks {
            self.tokens.iter().for_each(|(_, token)| callbacks.remove(token));
        }
    }
}
