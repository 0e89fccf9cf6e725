// Generated from `wait.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `wait.asl.json`.
///
/// Compiled from `wait.asl.json`. Make one with `Wait::new(tasks)`, where `tasks` implements [`WaitTasks`].
#[allow(dead_code)]
struct Wait<T> {
    tasks: T,
}
/// Where an execution of [`Wait`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum WaitState {
    /// `Seconds`
    Seconds(::asl::__private::Value),
    /// `Timestamp`
    Timestamp(::asl::__private::Value),
}
/// The tasks of [`Wait`]: write each as an `async fn`.
trait WaitTasks: ::asl::__private::Send + ::asl::__private::Sync {}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "Wait",
        definition: __asl::include_str!("wait.asl.json"),
        states: &[&INFO_SECONDS, &INFO_TIMESTAMP],
        timeout_seconds: __asl::Some(31536000u32),
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: WaitTasks> Wait<T> {
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
    impl WaitState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: WaitTasks> __asl::Machine for Wait<T> {
        type Scope = WaitState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<WaitState, __asl::ExecutionError> {
            __asl::Ok(
                WaitState::Seconds(__asl::start_input::<__asl::Value>(input, INFO.name)?),
            )
        }
        fn call(
            &self,
            call: __WaitCall,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__WaitAnswer>, __asl::TaskError>,
        > {
            let _ = &context;
            match call {}
        }
        fn run_recorded<'a, I: __asl::Inline + 'a>(
            &'a self,
            input: __asl::Value,
            inline: I,
            recording: &'a mut __asl::inline::Recording,
        ) -> __asl::Option<
            __asl::BoxFuture<'a, __asl::Result<__asl::Value, __asl::ExecutionError>>,
        > {
            __asl::Some(__asl::inline::recorded(self, input, inline, recording))
        }
    }
    #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __WaitCall {}
    #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __WaitAnswer {}
    #[automatically_derived]
    impl __asl::Recorded for __WaitCall {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match *self {}
        }
    }
    #[automatically_derived]
    impl __asl::Recorded for __WaitAnswer {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match *self {}
        }
    }
    #[automatically_derived]
    impl __asl::Scope for WaitState {
        type Call = __WaitCall;
        type Answer = __WaitAnswer;
        type Output = __asl::Value;
        type Strands = __asl::NoStrands;
        type Variables = ();
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn info(&self) -> &'static __asl::StateInfo {
            match self {
                Self::Seconds(_) => &INFO_SECONDS,
                Self::Timestamp(_) => &INFO_TIMESTAMP,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            let info = __asl::Scope::info(self);
            match self {
                Self::Seconds(input) | Self::Timestamp(input) => {
                    __asl::Events::entered(events, info, input)
                }
            }
        }
        fn enter(
            self,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match self {
                Self::Seconds(ref input) => __asl::flow_wait(until_seconds(input), self),
                Self::Timestamp(ref input) => {
                    __asl::flow_wait(until_timestamp(input), self)
                }
            }
        }
        fn woken(
            self,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match self {
                Self::Seconds(input) => {
                    __asl::flow_next(
                        &INFO_SECONDS,
                        __asl::None,
                        exit_seconds(input, events),
                        Self::Timestamp,
                    )
                }
                Self::Timestamp(input) => {
                    __asl::flow_end(
                        &INFO_TIMESTAMP,
                        __asl::None,
                        exit_timestamp(input, events),
                    )
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn answered(
            self,
            answer: __WaitAnswer,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match (self, answer) {
                #[allow(unreachable_patterns)]
                (state, _) => __asl::flow_stray(state),
            }
        }
        fn caught(
            self,
            index: usize,
            error: __asl::ExecutionError,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            let _ = (&index, &error);
            match self {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
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
    impl<T: WaitTasks> __asl::InlineMachine for Wait<T> {
        type Input = __asl::Value;
        const RECORDS: bool = true;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let result = __asl::inline::within(
                    &inline,
                    31536000u32,
                    async {
                        {
                            let input = __asl::inline::entered(
                                &INFO_SECONDS,
                                input,
                                &mut record,
                            );
                            {
                                let input = {
                                    let entered = events + 1;
                                    let until = __asl::at(
                                        &INFO_SECONDS,
                                        entered,
                                        until_seconds(&input),
                                    )?;
                                    __asl::inline::wait(&inline, until).await;
                                    __asl::inline::Record::woken(&mut record, &inline);
                                    __asl::at(
                                        &INFO_SECONDS,
                                        entered,
                                        exit_seconds(input, &mut record),
                                    )?
                                };
                                {
                                    __asl::inline::Record::arrived(
                                        &mut record,
                                        &INFO_TIMESTAMP,
                                    );
                                    return __asl::Ok({
                                        let entered = events + 3;
                                        let until = __asl::at(
                                            &INFO_TIMESTAMP,
                                            entered,
                                            until_timestamp(&input),
                                        )?;
                                        __asl::inline::wait(&inline, until).await;
                                        __asl::inline::Record::woken(&mut record, &inline);
                                        __asl::at(
                                            &INFO_TIMESTAMP,
                                            entered,
                                            exit_timestamp(input, &mut record),
                                        )?
                                    });
                                }
                            }
                        }
                    },
                )
                .await;
            __asl::inline::in_time(result, &mut record)
        }
    }
    static INFO_SECONDS: __asl::StateInfo = __asl::StateInfo::new(
        "Seconds",
        __asl::StateKind::Wait,
    );
    fn until_seconds(
        _: &__asl::Value,
    ) -> __asl::Result<__asl::Until, __asl::ExecutionError> {
        __asl::Ok(__asl::Until::After(__asl::Duration::from_secs(10)))
    }
    #[inline]
    fn exit_seconds<E: __asl::Events>(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &INFO_SECONDS, &output);
        __asl::Ok(output)
    }
    static INFO_TIMESTAMP: __asl::StateInfo = __asl::StateInfo::new(
        "Timestamp",
        __asl::StateKind::Wait,
    );
    fn until_timestamp(
        _: &__asl::Value,
    ) -> __asl::Result<__asl::Until, __asl::ExecutionError> {
        __asl::Ok(__asl::Until::At(const { __asl::timestamp(1471534380500000000) }))
    }
    #[inline]
    fn exit_timestamp<E: __asl::Events>(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &INFO_TIMESTAMP, &output);
        __asl::Ok(output)
    }
};
