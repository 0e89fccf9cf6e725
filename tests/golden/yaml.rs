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
        states: &STATES,
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
            call: __asl::TaskCall<__asl::Value>,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__asl::Value>, __asl::TaskError>,
        > {
            let (_, tasks) = (&context, &self.tasks);
            let input = call.input;
            match call.state {
                1 => __asl::boxed_call(T::work(tasks, input), __asl::identity),
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
    static STATES: [__asl::Row; 4usize] = {
        use __asl::table::*;
        [
            Row::wait("Rest", WaitUntil::Seconds(Path::key("$.delay", "delay"))).next(1),
            Row::task(
                    "Work",
                    __asl::TaskInfo::new(
                        __asl::TaskFamily::LambdaFunction,
                        "arn:aws:lambda:${Region}:123456789012:function:work",
                    ),
                )
                .retry(&[Retrier::new(&["Busy"]).interval_seconds(5).max_attempts(2)])
                .catch(
                    &[
                        Catcher::new(&["States.ALL"])
                            .result_path(Path::key("$.error", "error"))
                            .next(2),
                    ],
                )
                .parameters(
                    Template::Object(
                        &[
                            ("id", Template::Path("id.$", Path::key("$.id", "id"))),
                            ("code", Template::Text("010")),
                            ("answer", Template::Text("no")),
                            ("text", Template::Text("two\nlines\n")),
                        ],
                    ),
                )
                .next(3),
            Row::pass("Excuse")
                .parameters(
                    Template::Object(
                        &[
                            ("id", Template::Path("id.$", Path::key("$.id", "id"))),
                            ("code", Template::Text("010")),
                            ("answer", Template::Text("no")),
                            ("text", Template::Text("two\nlines\n")),
                        ],
                    ),
                )
                .next(3),
            Row::succeed("Done"),
        ]
    };
    #[automatically_derived]
    impl __asl::Scope for YamlState {
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
    impl __asl::JsonScope for YamlState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Rest(input) => (0, input),
                Self::Work(input) => (1, input),
                Self::Excuse(input) => (2, input),
                Self::Done(input) => (3, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                0 => YamlState::Rest(input),
                1 => YamlState::Work(input),
                2 => YamlState::Excuse(input),
                _ => YamlState::Done(input),
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
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            mut input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let mut state = {
                let mut input = __asl::inline::entered(
                    &STATES[0].info,
                    input,
                    &mut record,
                );
                {
                    let mut input = {
                        let entered = events + 1;
                        let until = __asl::at(
                            &STATES[0].info,
                            entered,
                            until_rest(&STATES[0], &input),
                        )?;
                        __asl::inline::wait(&inline, until).await;
                        __asl::inline::Record::woken(&mut record, &inline);
                        __asl::at(
                            &STATES[0].info,
                            entered,
                            exit_rest(&STATES[0], input, &mut record),
                        )?
                    };
                    {
                        __asl::inline::Record::arrived(&mut record, &STATES[1].info);
                        {
                            let entered = events + 3;
                            events = entered;
                            let mut retries = <__asl::Counters as __asl::Default>::default();
                            'task: loop {
                                let error = 'attempt: {
                                    let call = match __asl::at(
                                        &STATES[1].info,
                                        entered,
                                        input_work(&STATES[1], &input),
                                    ) {
                                        __asl::Ok(call) => call,
                                        __asl::Err(error) => break 'attempt error,
                                    };
                                    let result = YamlTasks::work(
                                            tasks,
                                            __asl::inline::scheduled(
                                                &STATES[1].info,
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
                                                &STATES[1].info,
                                                error,
                                            );
                                        }
                                    };
                                    __asl::inline::Record::answered(
                                        &mut record,
                                        &inline,
                                        &STATES[1].info,
                                        &result,
                                    );
                                    match __asl::at(
                                        &STATES[1].info,
                                        entered,
                                        exit_work(&STATES[1], result, &mut record),
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
                                    &STATES[1].info,
                                    &mut retries,
                                    error,
                                )? {
                                    __asl::inline::Recovery::Retry(delay) => {
                                        __asl::Inline::sleep(&inline, delay).await;
                                        __asl::inline::Record::woken(&mut record, &inline);
                                    }
                                    __asl::inline::Recovery::Catch(index, error) => {
                                        let next = __asl::at(
                                            &STATES[1].info,
                                            entered,
                                            caught_work(&STATES[1], input, index, error, &mut record),
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
                            &STATES[2].info,
                            input,
                            &mut record,
                        );
                        {
                            __asl::at(
                                &STATES[2].info,
                                events + 1,
                                exit_excuse(&STATES[2], &mut input, &mut record),
                            )?;
                            {
                                events += 2;
                                YamlState::Done(input)
                            }
                        }
                    }
                    YamlState::Done(mut input) => {
                        __asl::inline::Record::arrived(&mut record, &STATES[3].info);
                        return __asl::Ok(
                            __asl::at(
                                &STATES[3].info,
                                events + 1,
                                exit_rest(&STATES[3], input, &mut record),
                            )?,
                        );
                    }
                    state => return __asl::Err(__asl::inline::stray(&state)),
                };
            }
        }
    }
    fn until_rest(
        row: &'static __asl::Row,
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
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    fn input_work(
        row: &'static __asl::Row,
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
        row: &'static __asl::Row,
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    fn caught_work<E: __asl::Events>(
        row: &'static __asl::Row,
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
                __asl::Events::exited(events, &row.info, &output);
                __asl::Ok(__asl::JsonScope::at(row.caught(index), output))
            }
        }
    }
    #[inline]
    fn exit_excuse<E: __asl::Events>(
        row: &'static __asl::Row,
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
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(())
    }
};
