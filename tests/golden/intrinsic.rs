// Generated from `intrinsic.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `intrinsic.asl.json`.
///
/// Compiled from `intrinsic.asl.json`. Make one with `Intrinsic::new(tasks)`, where `tasks` implements [`IntrinsicTasks`].
#[allow(dead_code)]
struct Intrinsic<T> {
    tasks: T,
}
/// Where an execution of [`Intrinsic`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum IntrinsicState {
    /// `Describe`
    Describe(::asl::__private::Value),
}
/// The tasks of [`Intrinsic`]: write each as an `async fn`.
trait IntrinsicTasks: ::asl::__private::Send + ::asl::__private::Sync {}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "Intrinsic",
        definition: __asl::include_str!("intrinsic.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: IntrinsicTasks> Intrinsic<T> {
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
    impl IntrinsicState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: IntrinsicTasks> __asl::Machine for Intrinsic<T> {
        type Scope = IntrinsicState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<IntrinsicState, __asl::ExecutionError> {
            __asl::Ok(
                IntrinsicState::Describe(
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
        [Row::code("Describe", StateKind::Pass)]
    };
    #[automatically_derived]
    impl __asl::Scope for IntrinsicState {
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
                Self::Describe(input) => {
                    let mut input = input;
                    __asl::flow_end(
                        row,
                        __asl::None,
                        exit_describe(row, &mut input, events).map(|()| input),
                    )
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
    impl __asl::JsonScope for IntrinsicState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Describe(input) => (0, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                _ => IntrinsicState::Describe(input),
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
    impl<T: IntrinsicTasks> __asl::InlineMachine for Intrinsic<T> {
        type Input = __asl::Value;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            mut input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let mut random = __asl::Seeded::new(__asl::Inline::seed(&inline));
            {
                let mut input = __asl::inline::entered(
                    &STATES[0].info,
                    input,
                    &mut record,
                );
                {
                    __asl::at(
                        &STATES[0].info,
                        events + 1,
                        exit_describe(
                            &STATES[0],
                            &mut input,
                            &mut __asl::Drawing {
                                events: &mut record,
                                random: &mut random,
                            },
                        ),
                    )?;
                    return __asl::Ok(input);
                }
            }
        }
    }
    #[inline]
    fn exit_describe<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &mut __asl::Value,
        events: &mut E,
    ) -> __asl::Result<(), __asl::ExecutionError> {
        let values = &mut [
            __asl::intrinsic::evaluate(
                "States.Format('Part {} of {}: \\'{}\\'', $.part, States.ArrayLength($.parts), true)",
                || __asl::intrinsic::format(
                    &["Part ", " of ", ": '", "'"],
                    &[
                        __asl::intrinsic::argument(
                            input,
                            &[__asl::PathStep::Key("part")],
                            "$.part",
                        )?,
                        &__asl::intrinsic::array_length(
                            __asl::intrinsic::argument(
                                input,
                                &[__asl::PathStep::Key("parts")],
                                "$.parts",
                            )?,
                        )?,
                        &__asl::Value::Bool(true),
                    ],
                ),
            )?,
            __asl::intrinsic::evaluate(
                "States.Array('a', -1.5, null, $.part, States.UUID())",
                || __asl::Ok(
                    __asl::array([
                        __asl::Value::from_static("a"),
                        __asl::Value::Number(__asl::Number::Float(-1.5f64)),
                        __asl::Value::Null,
                        __asl::Clone::clone(
                            __asl::intrinsic::argument(
                                input,
                                &[__asl::PathStep::Key("part")],
                                "$.part",
                            )?,
                        ),
                        __asl::intrinsic::uuid(events)?,
                    ]),
                ),
            )?,
            __asl::intrinsic::evaluate(
                "States.MathRandom(1, 7)",
                || __asl::intrinsic::math_random(
                    &__asl::Value::Number(__asl::Number::Int(1)),
                    &__asl::Value::Number(__asl::Number::Int(7)),
                    events,
                ),
            )?,
            __asl::intrinsic::evaluate(
                "States.MathRandom(1, 7, 42)",
                || __asl::intrinsic::math_random_seeded(
                    &__asl::Value::Number(__asl::Number::Int(1)),
                    &__asl::Value::Number(__asl::Number::Int(7)),
                    &__asl::Value::Number(__asl::Number::Int(42)),
                ),
            )?,
            __asl::intrinsic::evaluate(
                "States.Format($.template, $.part)",
                || __asl::intrinsic::format_template(
                    __asl::intrinsic::argument(
                        input,
                        &[__asl::PathStep::Key("template")],
                        "$.template",
                    )?,
                    &[
                        __asl::intrinsic::argument(
                            input,
                            &[__asl::PathStep::Key("part")],
                            "$.part",
                        )?,
                    ],
                ),
            )?,
        ];
        __asl::become_object(
            input,
            &["text", "list", "dice", "fixed", "template"],
            values,
        );
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(())
    }
};
