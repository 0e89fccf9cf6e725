// Generated from `task_no_result.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `task_no_result.asl.json`.
///
/// Compiled from `task_no_result.asl.json`. Make one with `TaskNoResult::new(tasks)`, where `tasks` implements [`TaskNoResultTasks`].
#[allow(dead_code)]
struct TaskNoResult<T> {
    tasks: T,
}
/// Where an execution of [`TaskNoResult`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum TaskNoResultState {
    /// `Forget`
    Forget(::asl::__private::Value),
}
/// The tasks of [`TaskNoResult`]: write each as an `async fn`.
trait TaskNoResultTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Forget`, whose `Resource` is `arn:aws:states:us-east-1:123456789012:activity:forget`.
    fn forget(
        &self,
        input: ::asl::__private::Value,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<
            ::asl::__private::Value,
            ::asl::__private::TaskError,
        >,
    > + ::asl::__private::Send;
}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "TaskNoResult",
        definition: __asl::include_str!("task_no_result.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: TaskNoResultTasks> TaskNoResult<T> {
        /// A machine that calls these tasks.
        const fn new(tasks: T) -> Self {
            Self { tasks }
        }
        /// The tasks.
        const fn tasks(&self) -> &T {
            &self.tasks
        }
        __asl::when_tokio! {
            #[doc = r" Runs one execution to its end on tokio's clock."] #[doc = r""]
            #[doc = r" # Errors"] #[doc =
            r" The error of a Fail state, or the one that nothing caught."] fn run(&
            self, input : __asl::Value,) -> impl __asl::Future < Output = __asl::Result <
            __asl::Value, __asl::ExecutionError >> + __asl::Send + use < '_, T > {
            __asl::run_inline(self, input) } #[doc =
            r" As `run`, from JSON text to JSON text."] #[doc = r""] #[doc =
            r" # Errors"] #[doc =
            r" Those of `run`, and `States.Runtime` where the text isn't JSON or doesn't fit the first state's type."]
            async fn run_json(& self, input : & str) -> __asl::Result < __asl::String,
            __asl::ExecutionError > { __asl::write_json(& self
            .run(__asl::read_json(input, INFO.name) ?). await ?) }
        }
    }
    impl TaskNoResultState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: TaskNoResultTasks> __asl::Machine for TaskNoResult<T> {
        type Scope = TaskNoResultState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<TaskNoResultState, __asl::ExecutionError> {
            __asl::Ok(
                TaskNoResultState::Forget(
                    __asl::start_input::<__asl::Value>(input, INFO.name)?,
                ),
            )
        }
        fn call(
            &self,
            call: __asl::TaskCall<__asl::Value>,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__asl::Value>, __asl::TaskError>,
        > {
            let (_, tasks) = (&context, &self.tasks);
            let input = call.input;
            match call.state {
                0 => __asl::boxed_call(T::forget(tasks, input), __asl::identity),
                _ => __asl::row::no_task(),
            }
        }
        const RECORDS: bool = true;
        fn run_recorded<'a, I: __asl::Inline + 'a>(
            &'a self,
            input: __asl::Value,
            inline: I,
            recording: &'a mut __asl::inline::Recording,
        ) -> __asl::BoxFuture<'a, __asl::Result<__asl::Value, __asl::ExecutionError>> {
            __asl::inline::recorded(self, input, inline, recording)
        }
    }
    static STATES: [__asl::Row; 1usize] = {
        use __asl::table::*;
        [
            Row::task(
                    "Forget",
                    __asl::TaskInfo {
                        region: __asl::Some("us-east-1"),
                        ..__asl::TaskInfo::new(
                            __asl::TaskFamily::Activity,
                            "arn:aws:states:us-east-1:123456789012:activity:forget",
                        )
                    },
                )
                .no_result(),
        ]
    };
    #[automatically_derived]
    impl __asl::Scope for TaskNoResultState {
        type Call = __asl::TaskCall<__asl::Value>;
        type Answer = __asl::Value;
        type Output = __asl::Value;
        type Strands = __asl::NoStrands;
        type Variables = ();
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn number(&self) -> usize {
            __asl::JsonScope::look(self).0
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            __asl::row::entered(self, events)
        }
        fn enter(
            self,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let _ = (&variables, &events);
            match state {
                state => __asl::row::enter(state, events),
            }
        }
        fn woken(
            self,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let _ = (&variables, &events);
            match state {
                #[allow(unreachable_patterns)]
                state => __asl::row::woken(state, events),
            }
        }
        fn answered(
            self,
            result: __asl::Value,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let _ = (&variables, &events);
            match state {
                #[allow(unreachable_patterns)]
                state => __asl::row::answered(state, result, events),
            }
        }
        fn caught(
            self,
            index: usize,
            error: __asl::ExecutionError,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let _ = (&variables, &events);
            let _ = (&index, &error);
            match state {
                #[allow(unreachable_patterns)]
                state => __asl::row::caught(state, index, &error, events),
            }
        }
    }
    #[automatically_derived]
    impl __asl::JsonScope for TaskNoResultState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Forget(input) => (0, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                _ => TaskNoResultState::Forget(input),
            }
        }
    }
    #[automatically_derived]
    #[allow(clippy::diverging_sub_expression, clippy::needless_question_mark)]
    #[allow(
        unreachable_code,
        unused_assignments,
        unused_labels,
        unused_variables,
        unused_mut
    )]
    impl<T: TaskNoResultTasks> __asl::InlineMachine for TaskNoResult<T> {
        type Input = __asl::Value;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            {
                let input = __asl::inline::entered(&STATES[0].info, input, &mut record);
                return __asl::Ok({
                    __asl::inline::Record::passed(
                        &mut record,
                        &STATES[0].info,
                        __asl::None,
                    );
                    let result = match TaskNoResultTasks::forget(
                            tasks,
                            __asl::Clone::clone(&input),
                        )
                        .await
                    {
                        __asl::Ok(result) => result,
                        __asl::Err(error) => {
                            return __asl::Err(
                                __asl::inline::Record::unanswered(
                                    &mut record,
                                    &inline,
                                    &STATES[0].info,
                                    error,
                                ),
                            );
                        }
                    };
                    __asl::inline::Record::answered(
                        &mut record,
                        &inline,
                        &STATES[0].info,
                        &result,
                    );
                    __asl::at(
                        &STATES[0].info,
                        events + 1,
                        exit_forget(&STATES[0], input, result, &mut record),
                    )?
                });
            }
        }
    }
    #[inline]
    fn exit_forget<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        _result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
};
