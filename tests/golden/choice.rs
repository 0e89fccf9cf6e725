// Generated from `choice.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `choice.asl.json`.
///
/// Compiled from `choice.asl.json`. Make one with `Choice::new(tasks)`, where `tasks` implements [`ChoiceTasks`].
#[allow(dead_code)]
struct Choice<T> {
    tasks: T,
}
/// Where an execution of [`Choice`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum ChoiceState {
    /// `Route`
    Route(::asl::__private::Value),
    /// `Matched`
    Matched(::asl::__private::Value),
    /// `Other`
    Other(::asl::__private::Value),
}
/// The tasks of [`Choice`]: write each as an `async fn`.
trait ChoiceTasks: ::asl::__private::Send + ::asl::__private::Sync {}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "Choice",
        definition: __asl::include_str!("choice.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: ChoiceTasks> Choice<T> {
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
    impl ChoiceState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: ChoiceTasks> __asl::Machine for Choice<T> {
        type Scope = ChoiceState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<ChoiceState, __asl::ExecutionError> {
            __asl::Ok(
                ChoiceState::Route(__asl::start_input::<__asl::Value>(input, INFO.name)?),
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
    static STATES: [__asl::Row; 3usize] = {
        use __asl::table::*;
        [
            Row::choice(
                    "Route",
                    &[
                        Rule::new(
                            Condition::And(
                                &[
                                    Condition::Present(Path::key("$.kind", "kind"), true),
                                    Condition::Not(
                                        &Condition::Matches(
                                            Path::key("$.kind", "kind"),
                                            &["pri", "te*"],
                                        ),
                                    ),
                                    Condition::Or(
                                        &[
                                            Condition::Number(
                                                Path::key("$.n", "n"),
                                                choice::numeric_greater_than,
                                                __asl::Number::Float(1.5f64),
                                            ),
                                            Condition::Path(
                                                Path::key("$.n", "n"),
                                                choice::numeric_less_than_path,
                                                Path::new(
                                                    "$.limits[0]",
                                                    &[__asl::PathStep::Key("limits"), __asl::PathStep::Index(0)],
                                                ),
                                            ),
                                        ],
                                    ),
                                ],
                            ),
                            1,
                        ),
                        Rule::new(
                            Condition::Instant(
                                Path::key("$.at", "at"),
                                choice::timestamp_less_than,
                                const { __asl::timestamp(1457920740000000000) },
                            ),
                            1,
                        ),
                        Rule::new(
                            Condition::Is(
                                Path::key("$.nothing", "nothing"),
                                choice::is_null,
                                false,
                            ),
                            1,
                        ),
                    ],
                )
                .next(2),
            Row::result("Matched", Template::Text("matched")),
            Row::succeed("Other").output_path(Path::key("$.n", "n")),
        ]
    };
    #[automatically_derived]
    impl __asl::Scope for ChoiceState {
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
    impl __asl::JsonScope for ChoiceState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Route(input) => (0, input),
                Self::Matched(input) => (1, input),
                Self::Other(input) => (2, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                0 => ChoiceState::Route(input),
                1 => ChoiceState::Matched(input),
                _ => ChoiceState::Other(input),
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
    impl<T: ChoiceTasks> __asl::InlineMachine for Choice<T> {
        type Input = __asl::Value;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let mut state = {
                let input = __asl::inline::entered(&STATES[0].info, input, &mut record);
                {
                    let rule = __asl::at(
                        &STATES[0].info,
                        events + 1,
                        exit_route(&STATES[0], &input, &mut record),
                    )?;
                    match rule {
                        0usize => {
                            events += 2;
                            ChoiceState::Matched(input)
                        }
                        1usize => {
                            events += 2;
                            ChoiceState::Matched(input)
                        }
                        2usize => {
                            events += 2;
                            ChoiceState::Matched(input)
                        }
                        _ => {
                            __asl::inline::Record::arrived(&mut record, &STATES[2].info);
                            return __asl::Ok(
                                __asl::at(
                                    &STATES[2].info,
                                    events + 3,
                                    exit_other(&STATES[2], input, &mut record),
                                )?,
                            );
                        }
                    }
                }
            };
            loop {
                state = match state {
                    ChoiceState::Matched(input) => {
                        __asl::inline::Record::arrived(&mut record, &STATES[1].info);
                        return __asl::Ok(
                            __asl::at(
                                &STATES[1].info,
                                events + 1,
                                exit_matched(&STATES[1], input, &mut record),
                            )?,
                        );
                    }
                    state => return __asl::Err(__asl::inline::stray(&state)),
                };
            }
        }
    }
    #[inline]
    fn exit_route<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<usize, __asl::ExecutionError> {
        let rule = {
            if __asl::choice::is_present(
                __asl::scalar_at(input, &[__asl::PathStep::Key("kind")]),
            )
                && !__asl::choice::string_matches(
                    __asl::choice::present(
                        __asl::scalar_at(input, &[__asl::PathStep::Key("kind")]),
                        "$.kind",
                    )?,
                    &["pri", "te*"],
                )
                && (__asl::choice::numeric_greater_than(
                    __asl::choice::present(
                        __asl::scalar_at(input, &[__asl::PathStep::Key("n")]),
                        "$.n",
                    )?,
                    __asl::Number::Float(1.5f64),
                )
                    || __asl::choice::numeric_less_than_path(
                        __asl::choice::present(
                            __asl::scalar_at(input, &[__asl::PathStep::Key("n")]),
                            "$.n",
                        )?,
                        __asl::choice::present(
                            __asl::scalar_at(
                                input,
                                &[__asl::PathStep::Key("limits"), __asl::PathStep::Index(0)],
                            ),
                            "$.limits[0]",
                        )?,
                    ))
            {
                0usize
            } else if __asl::choice::timestamp_less_than(
                __asl::choice::present(
                    __asl::scalar_at(input, &[__asl::PathStep::Key("at")]),
                    "$.at",
                )?,
                const { __asl::timestamp(1457920740000000000) },
            ) {
                1usize
            } else if !__asl::choice::is_null(
                __asl::choice::present(
                    __asl::scalar_at(input, &[__asl::PathStep::Key("nothing")]),
                    "$.nothing",
                )?,
            ) {
                2usize
            } else {
                3usize
            }
        };
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(rule)
    }
    #[inline]
    fn exit_matched<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = __asl::Value::from_static("matched");
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
    #[inline]
    fn exit_other<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = __asl::select(input, &[__asl::PathStep::Key("n")], "$.n")?;
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
};
