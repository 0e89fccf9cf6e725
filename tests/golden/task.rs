// Generated from `task.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `task.asl.json`.
///
/// Compiled from `task.asl.json`. Make one with `Task::new(tasks)`, where `tasks` implements [`TaskTasks`].
#[allow(dead_code)]
struct Task<T> {
    tasks: T,
}
/// Where an execution of [`Task`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum TaskState {
    /// `Fetch`: Every field that a task's data flows through.
    Fetch(::asl::__private::Value),
}
/// The tasks of [`Task`]: write each as an `async fn`.
trait TaskTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Fetch`, whose `Resource` is `arn:aws:states:::lambda:invoke`.
    ///
    /// Every field that a task's data flows through.
    fn fetch(
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
        name: "Task",
        definition: __asl::include_str!("task.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: TaskTasks> Task<T> {
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
    impl TaskState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: TaskTasks> __asl::Machine for Task<T> {
        type Scope = TaskState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<TaskState, __asl::ExecutionError> {
            __asl::Ok(
                TaskState::Fetch(__asl::start_input::<__asl::Value>(input, INFO.name)?),
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
                0 => __asl::boxed_call(T::fetch(tasks, input), __asl::identity),
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
                    "Fetch",
                    __asl::TaskInfo::new(
                        __asl::TaskFamily::Service {
                            resource_type: "lambda",
                            resource: "invoke",
                        },
                        "arn:aws:states:::lambda:invoke",
                    ),
                )
                .by_code(),
        ]
    };
    #[automatically_derived]
    impl __asl::Scope for TaskState {
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
                Self::Fetch(ref input) => {
                    let settings = settings_fetch(row, input, events);
                    let given = input_fetch(row, input);
                    __asl::flow_call_with(given, settings, state)
                }
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
                state => __asl::flow_stray(state),
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
                Self::Fetch(input) => {
                    __asl::flow_end(
                        row,
                        __asl::None,
                        exit_fetch(row, input, result, events),
                    )
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
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
                state => __asl::flow_stray(state),
            }
        }
    }
    #[automatically_derived]
    impl __asl::JsonScope for TaskState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Fetch(input) => (0, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                _ => TaskState::Fetch(input),
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
    impl<T: TaskTasks> __asl::InlineMachine for Task<T> {
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
                    let settings = __asl::at(
                        &STATES[0].info,
                        events + 1,
                        settings_fetch(&STATES[0], &input, &mut record),
                    )?;
                    let result = match __asl::inline::call_with(
                            &inline,
                            &settings,
                            TaskTasks::fetch(
                                tasks,
                                __asl::inline::scheduled(
                                    &STATES[0].info,
                                    __asl::at(
                                        &STATES[0].info,
                                        events + 1,
                                        input_fetch(&STATES[0], &input),
                                    )?,
                                    __asl::Some(&settings),
                                    &mut record,
                                ),
                            ),
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
                        exit_fetch(&STATES[0], input, result, &mut record),
                    )?
                });
            }
        }
    }
    fn input_fetch(
        row: &'static __asl::Row,
        input: &__asl::Value,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        __asl::Ok({
            let mut spent = __asl::select(
                __asl::Clone::clone(input),
                &[__asl::PathStep::Key("order")],
                "$.order",
            )?;
            let input = &mut spent;
            let values = &mut [
                __asl::Value::from_static("charge"),
                __asl::template_path(
                    input,
                    &[__asl::PathStep::Key("id")],
                    "id.$",
                    "$.id",
                )?,
                __asl::Value::from_static("fast"),
            ];
            __asl::become_object(input, &["FunctionName", "id", "mode"], values);
            spent
        })
    }
    fn settings_fetch<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::CallSettings, __asl::ExecutionError> {
        let input = &__asl::select(
            __asl::Clone::clone(input),
            &[__asl::PathStep::Key("order")],
            "$.order",
        )?;
        __asl::Ok(__asl::CallSettings {
            timeout_seconds: __asl::Some(
                __asl::timeout::seconds_path(
                    input,
                    &[__asl::PathStep::Key("patience")],
                    "TimeoutSecondsPath",
                    "$.patience",
                )?,
            ),
            heartbeat_seconds: __asl::None,
            role_arn: __asl::None,
        })
    }
    #[inline]
    fn exit_fetch<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = __asl::select(
            __asl::result_path(
                input,
                &[__asl::PathStep::Key("receipt")],
                {
                    let mut spent = result;
                    let input = &mut spent;
                    let values = &mut [
                        __asl::template_path(
                            input,
                            &[__asl::PathStep::Key("sum")],
                            "total.$",
                            "$.sum",
                        )?,
                    ];
                    __asl::become_object(input, &["total"], values);
                    spent
                },
                "$.receipt",
            )?,
            &[__asl::PathStep::Key("receipt"), __asl::PathStep::Key("total")],
            "$.receipt.total",
        )?;
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
};
