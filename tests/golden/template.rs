// Generated from `template.template.yaml` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `template.template.yaml`.
///
/// Compiled from `template.template.yaml`. Make one with `CallCenter::new(tasks)`, where `tasks` implements [`CallCenterTasks`].
#[allow(dead_code)]
struct CallCenter<T> {
    tasks: T,
}
/// Where an execution of [`CallCenter`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum CallCenterState {
    /// `Rest`
    Rest(::asl::__private::Value),
    /// `Work`
    Work(::asl::__private::Value),
    /// `Greet`
    Greet(::asl::__private::Value),
}
/// The tasks of [`CallCenter`]: write each as an `async fn`.
trait CallCenterTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Work`, whose `Resource` is `${Work.Arn}`.
    fn work(
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
        name: "CallCenter",
        definition: __asl::include_str!("template.template.yaml"),
        states: &[&INFO_REST, &INFO_WORK, &INFO_GREET],
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: CallCenterTasks> CallCenter<T> {
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
    impl CallCenterState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: CallCenterTasks> __asl::Machine for CallCenter<T> {
        type Scope = CallCenterState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<CallCenterState, __asl::ExecutionError> {
            __asl::Ok(
                CallCenterState::Rest(
                    __asl::start_input::<__asl::Value>(input, INFO.name)?,
                ),
            )
        }
        fn call(
            &self,
            call: __CallCenterCall,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__CallCenterAnswer>, __asl::TaskError>,
        > {
            let _ = &context;
            match call {
                __CallCenterCall::Work(input) => {
                    __asl::boxed_call(
                        CallCenterTasks::work(&self.tasks, input),
                        __CallCenterAnswer::Work,
                    )
                }
            }
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
    enum __CallCenterCall {
        Work(__asl::Value),
    }
    #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __CallCenterAnswer {
        Work(__asl::Value),
    }
    #[automatically_derived]
    impl __asl::Recorded for __CallCenterCall {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match *self {
                Self::Work(ref payload) => __asl::recorded(payload, like),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Recorded for __CallCenterAnswer {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match *self {
                Self::Work(ref payload) => __asl::recorded(payload, like),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for CallCenterState {
        type Call = __CallCenterCall;
        type Answer = __CallCenterAnswer;
        type Output = __asl::Value;
        type Strands = __asl::NoStrands;
        type Variables = ();
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn info(&self) -> &'static __asl::StateInfo {
            match self {
                Self::Rest(_) => &INFO_REST,
                Self::Work(_) => &INFO_WORK,
                Self::Greet(_) => &INFO_GREET,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            let info = __asl::Scope::info(self);
            match self {
                Self::Rest(input) | Self::Work(input) | Self::Greet(input) => {
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
                Self::Rest(ref input) => __asl::flow_wait(until_rest(input), self),
                Self::Work(ref input) => {
                    __asl::flow_call(
                        __CallCenterCall::Work(__asl::Clone::clone(input)),
                        self,
                    )
                }
                Self::Greet(input) => {
                    __asl::flow_end(&INFO_GREET, __asl::None, exit_greet(input, events))
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
                Self::Rest(input) => {
                    __asl::flow_next(
                        &INFO_REST,
                        __asl::None,
                        exit_rest(input, events),
                        Self::Work,
                    )
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn answered(
            self,
            answer: __CallCenterAnswer,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match (self, answer) {
                (Self::Work(input), __CallCenterAnswer::Work(result)) => {
                    __asl::flow_next(
                        &INFO_WORK,
                        __asl::None,
                        exit_work(result, events),
                        Self::Greet,
                    )
                }
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
    impl<T: CallCenterTasks> __asl::InlineMachine for CallCenter<T> {
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
            {
                let input = __asl::inline::entered(&INFO_REST, input, &mut record);
                {
                    let input = {
                        let entered = events + 1;
                        let until = __asl::at(&INFO_REST, entered, until_rest(&input))?;
                        __asl::inline::wait(&inline, until).await;
                        __asl::inline::Record::woken(&mut record, &inline);
                        __asl::at(&INFO_REST, entered, exit_rest(input, &mut record))?
                    };
                    {
                        __asl::inline::Record::arrived(&mut record, &INFO_WORK);
                        {
                            let input = {
                                __asl::inline::Record::passed(
                                    &mut record,
                                    &INFO_WORK,
                                    __asl::None,
                                );
                                let result = match __asl::inline::call(
                                        &inline,
                                        5u32,
                                        CallCenterTasks::work(tasks, input),
                                    )
                                    .await
                                {
                                    __asl::Ok(result) => result,
                                    __asl::Err(error) => {
                                        return __asl::Err(
                                            __asl::inline::Record::unanswered(
                                                &mut record,
                                                &inline,
                                                &INFO_WORK,
                                                error,
                                            ),
                                        );
                                    }
                                };
                                __asl::inline::Record::answered(
                                    &mut record,
                                    &inline,
                                    &INFO_WORK,
                                    &result,
                                );
                                __asl::at(
                                    &INFO_WORK,
                                    events + 3,
                                    exit_work(result, &mut record),
                                )?
                            };
                            {
                                __asl::inline::Record::arrived(&mut record, &INFO_GREET);
                                return __asl::Ok(
                                    __asl::at(
                                        &INFO_GREET,
                                        events + 8,
                                        exit_greet(input, &mut record),
                                    )?,
                                );
                            }
                        }
                    }
                }
            }
        }
    }
    static INFO_REST: __asl::StateInfo = __asl::StateInfo::new(
        "Rest",
        __asl::StateKind::Wait,
    );
    fn until_rest(
        _: &__asl::Value,
    ) -> __asl::Result<__asl::Until, __asl::ExecutionError> {
        __asl::Ok(__asl::Until::After(__asl::Duration::from_secs(60)))
    }
    #[inline]
    fn exit_rest<E: __asl::Events>(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &INFO_REST, &output);
        __asl::Ok(output)
    }
    static INFO_WORK: __asl::StateInfo = __asl::StateInfo::task(
        "Work",
        __asl::TaskInfo {
            timeout_seconds: __asl::Some(5u32),
            ..__asl::TaskInfo::new(__asl::TaskFamily::LambdaFunction, "${Work.Arn}")
        },
    );
    #[inline]
    fn exit_work<E: __asl::Events>(
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &INFO_WORK, &output);
        __asl::Ok(output)
    }
    static INFO_GREET: __asl::StateInfo = __asl::StateInfo::new(
        "Greet",
        __asl::StateKind::Pass,
    );
    #[inline]
    fn exit_greet<E: __asl::Events>(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = __asl::Value::from_static("bye from Berlin, ${AWS::Region}");
        __asl::Events::exited(events, &INFO_GREET, &output);
        __asl::Ok(output)
    }
};
