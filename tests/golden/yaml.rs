// Generated from `yaml.asl.yaml` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// Rests before it works.
///
/// Compiled from `yaml.asl.yaml`. Make one with `Yaml::new(tasks)`, where `tasks` implements [`YamlTasks`].
#[allow(dead_code)]
struct Yaml<T> {
    tasks: T,
}
/// Where an execution of [`Yaml`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum YamlState {
    /// `Rest`
    Rest(::asl::__private::Value),
    /// `Work`
    Work(::asl::__private::Value),
    /// `Excuse`
    Excuse(::asl::__private::Value),
    /// `Done`
    Done(::asl::__private::Value),
}
/// The tasks of [`Yaml`]: write each as an `async fn`.
trait YamlTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Work`, whose `Resource` is `arn:aws:lambda:${Region}:123456789012:function:work`.
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
        name: "Yaml",
        definition: __asl::include_str!("yaml.asl.yaml"),
        states: &[&INFO_REST, &INFO_WORK, &INFO_EXCUSE, &INFO_DONE],
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: YamlTasks> Yaml<T> {
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
    impl YamlState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: YamlTasks> __asl::Machine for Yaml<T> {
        type Scope = YamlState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<YamlState, __asl::ExecutionError> {
            __asl::Ok(
                YamlState::Rest(__asl::start_input::<__asl::Value>(input, INFO.name)?),
            )
        }
        fn call(
            &self,
            call: __YamlCall,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__YamlAnswer>, __asl::TaskError>,
        > {
            let _ = &context;
            match call {
                __YamlCall::Work(input) => {
                    __asl::boxed_call(
                        YamlTasks::work(&self.tasks, input),
                        __YamlAnswer::Work,
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
    enum __YamlCall {
        Work(__asl::Value),
    }
    #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __YamlAnswer {
        Work(__asl::Value),
    }
    #[automatically_derived]
    impl __asl::Recorded for __YamlCall {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match *self {
                Self::Work(ref payload) => __asl::recorded(payload, like),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Recorded for __YamlAnswer {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match *self {
                Self::Work(ref payload) => __asl::recorded(payload, like),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for YamlState {
        type Call = __YamlCall;
        type Answer = __YamlAnswer;
        type Output = __asl::Value;
        type Strands = __asl::NoStrands;
        type Variables = ();
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn info(&self) -> &'static __asl::StateInfo {
            match self {
                Self::Rest(_) => &INFO_REST,
                Self::Work(_) => &INFO_WORK,
                Self::Excuse(_) => &INFO_EXCUSE,
                Self::Done(_) => &INFO_DONE,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            let info = __asl::Scope::info(self);
            match self {
                Self::Rest(input)
                | Self::Work(input)
                | Self::Excuse(input)
                | Self::Done(input) => __asl::Events::entered(events, info, input),
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
                    __asl::flow_call_of(input_work(input).map(__YamlCall::Work), self)
                }
                Self::Excuse(input) => {
                    let mut input = input;
                    __asl::flow_kept(
                        &INFO_EXCUSE,
                        exit_excuse(&mut input, events),
                        input,
                        Self::Done,
                    )
                }
                Self::Done(input) => {
                    __asl::flow_end(&INFO_DONE, __asl::None, exit_done(input, events))
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
            answer: __YamlAnswer,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match (self, answer) {
                (Self::Work(input), __YamlAnswer::Work(result)) => {
                    let next = exit_work(result, events);
                    __asl::flow_next(
                        &INFO_WORK,
                        __asl::Some(Self::Work(input)),
                        next,
                        Self::Done,
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
                Self::Work(input) => {
                    __asl::flow_state(
                        &INFO_WORK,
                        caught_work(input, index, error, events),
                    )
                }
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
    impl<T: YamlTasks> __asl::InlineMachine for Yaml<T> {
        type Input = __asl::Value;
        const RECORDS: bool = true;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            mut input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let mut state = {
                let mut input = __asl::inline::entered(&INFO_REST, input, &mut record);
                {
                    let mut input = {
                        let entered = events + 1;
                        let until = __asl::at(&INFO_REST, entered, until_rest(&input))?;
                        __asl::inline::wait(&inline, until).await;
                        __asl::inline::Record::woken(&mut record, &inline);
                        __asl::at(&INFO_REST, entered, exit_rest(input, &mut record))?
                    };
                    {
                        __asl::inline::Record::arrived(&mut record, &INFO_WORK);
                        {
                            let entered = events + 3;
                            events = entered;
                            let mut retries = <__asl::Counters as __asl::Default>::default();
                            'task: loop {
                                let error = 'attempt: {
                                    let call = match __asl::at(
                                        &INFO_WORK,
                                        entered,
                                        input_work(&input),
                                    ) {
                                        __asl::Ok(call) => call,
                                        __asl::Err(error) => break 'attempt error,
                                    };
                                    let result = YamlTasks::work(
                                            tasks,
                                            __asl::inline::scheduled(
                                                &INFO_WORK,
                                                call,
                                                __asl::None,
                                                &mut record,
                                            ),
                                        )
                                        .await;
                                    events += 3;
                                    let result = match result {
                                        __asl::Ok(result) => result,
                                        __asl::Err(error) => {
                                            break 'attempt __asl::inline::Record::unanswered(
                                                &mut record,
                                                &inline,
                                                &INFO_WORK,
                                                error,
                                            );
                                        }
                                    };
                                    __asl::inline::Record::answered(
                                        &mut record,
                                        &inline,
                                        &INFO_WORK,
                                        &result,
                                    );
                                    match __asl::at(
                                        &INFO_WORK,
                                        entered,
                                        exit_work(result, &mut record),
                                    ) {
                                        __asl::Ok(next) => {
                                            events += 1;
                                            break 'task YamlState::Done(next);
                                        }
                                        __asl::Err(error) => error,
                                    }
                                };
                                match __asl::inline::recover(
                                    &inline,
                                    &INFO_WORK,
                                    &mut retries,
                                    error,
                                )? {
                                    __asl::inline::Recovery::Retry(delay) => {
                                        __asl::Inline::sleep(&inline, delay).await;
                                        __asl::inline::Record::woken(&mut record, &inline);
                                    }
                                    __asl::inline::Recovery::Catch(index, error) => {
                                        let next = __asl::at(
                                            &INFO_WORK,
                                            entered,
                                            caught_work(input, index, error, &mut record),
                                        )?;
                                        events += 1;
                                        break 'task next;
                                    }
                                }
                            }
                        }
                    }
                }
            };
            loop {
                state = match state {
                    YamlState::Excuse(mut input) => {
                        let mut input = __asl::inline::entered(
                            &INFO_EXCUSE,
                            input,
                            &mut record,
                        );
                        {
                            __asl::at(
                                &INFO_EXCUSE,
                                events + 1,
                                exit_excuse(&mut input, &mut record),
                            )?;
                            {
                                events += 2;
                                YamlState::Done(input)
                            }
                        }
                    }
                    YamlState::Done(mut input) => {
                        __asl::inline::Record::arrived(&mut record, &INFO_DONE);
                        return __asl::Ok(
                            __asl::at(
                                &INFO_DONE,
                                events + 1,
                                exit_done(input, &mut record),
                            )?,
                        );
                    }
                    state => return __asl::Err(__asl::inline::stray(&state)),
                };
            }
        }
    }
    static INFO_REST: __asl::StateInfo = __asl::StateInfo::new(
        "Rest",
        __asl::StateKind::Wait,
    );
    fn until_rest(
        input: &__asl::Value,
    ) -> __asl::Result<__asl::Until, __asl::ExecutionError> {
        __asl::wait::seconds_path(
            &__asl::Clone::clone(input),
            &[__asl::PathStep::Key("delay")],
            "$.delay",
        )
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
    static INFO_WORK: __asl::StateInfo = __asl::StateInfo {
        retriers: &[
            __asl::Retrier {
                interval_seconds: 5,
                max_attempts: 2,
                ..__asl::Retrier::new(&["Busy"])
            },
        ],
        catchers: &[
            __asl::Catcher {
                error_equals: &["States.ALL"],
            },
        ],
        ..__asl::StateInfo::task(
            "Work",
            __asl::TaskInfo::new(
                __asl::TaskFamily::LambdaFunction,
                "arn:aws:lambda:${Region}:123456789012:function:work",
            ),
        )
    };
    fn input_work(
        input: &__asl::Value,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        __asl::Ok({
            let mut spent = __asl::Clone::clone(input);
            let input = &mut spent;
            let values = &mut [
                __asl::template_path(
                    input,
                    &[__asl::PathStep::Key("id")],
                    "id.$",
                    "$.id",
                )?,
                __asl::Value::from_static("010"),
                __asl::Value::from_static("no"),
                __asl::Value::from_static("two\nlines\n"),
            ];
            __asl::become_object(input, &["id", "code", "answer", "text"], values);
            spent
        })
    }
    #[inline]
    fn exit_work<E: __asl::Events>(
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &INFO_WORK, &output);
        __asl::Ok(output)
    }
    fn caught_work<E: __asl::Events>(
        input: __asl::Value,
        index: usize,
        error: __asl::ExecutionError,
        events: &mut E,
    ) -> __asl::Result<YamlState, __asl::ExecutionError> {
        let _ = &input;
        let error = __asl::error_output(&error);
        let _ = &error;
        match index {
            _ => {
                let output = __asl::result_path(
                    input,
                    &[__asl::PathStep::Key("error")],
                    error,
                    "$.error",
                )?;
                __asl::Events::exited(events, &INFO_WORK, &output);
                __asl::Ok(YamlState::Excuse(output))
            }
        }
    }
    static INFO_EXCUSE: __asl::StateInfo = __asl::StateInfo::new(
        "Excuse",
        __asl::StateKind::Pass,
    );
    #[inline]
    fn exit_excuse<E: __asl::Events>(
        input: &mut __asl::Value,
        events: &mut E,
    ) -> __asl::Result<(), __asl::ExecutionError> {
        let values = &mut [
            __asl::template_path(input, &[__asl::PathStep::Key("id")], "id.$", "$.id")?,
            __asl::Value::from_static("010"),
            __asl::Value::from_static("no"),
            __asl::Value::from_static("two\nlines\n"),
        ];
        __asl::become_object(input, &["id", "code", "answer", "text"], values);
        __asl::Events::exited(events, &INFO_EXCUSE, input);
        __asl::Ok(())
    }
    static INFO_DONE: __asl::StateInfo = __asl::StateInfo::new(
        "Done",
        __asl::StateKind::Succeed,
    );
    #[inline]
    fn exit_done<E: __asl::Events>(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &INFO_DONE, &output);
        __asl::Ok(output)
    }
};
