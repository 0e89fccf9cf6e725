// Generated from `pass.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `pass.asl.json`.
///
/// Compiled from `pass.asl.json`. Make one with `Pass::new(tasks)`, where `tasks` implements [`PassTasks`].
#[allow(dead_code)]
struct Pass<T> {
    tasks: T,
}
/// Where an execution of [`Pass`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum PassState {
    /// `Constant`
    Constant(::asl::__private::Value),
    /// `Pick`
    Pick(::asl::__private::Value),
}
/// The tasks of [`Pass`]: write each as an `async fn`.
trait PassTasks: ::asl::__private::Send + ::asl::__private::Sync {}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "Pass",
        definition: __asl::include_str!("pass.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: PassTasks> Pass<T> {
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
    impl PassState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: PassTasks> __asl::Machine for Pass<T> {
        type Scope = PassState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<PassState, __asl::ExecutionError> {
            __asl::Ok(
                PassState::Constant(
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
    static STATES: [__asl::Row; 2usize] = {
        use __asl::table::*;
        [
            Row::result(
                    "Constant",
                    Template::Constant({
                        static JSON: __asl::LazyLock<__asl::Value> = __asl::LazyLock::new(||
                        __asl::object([
                            (
                                "x",
                                __asl::array([
                                    __asl::Value::Number(__asl::Number::Int(1)),
                                    __asl::Value::Number(__asl::Number::Float(2.5f64)),
                                    __asl::Value::Null,
                                ]),
                            ),
                            (
                                "big",
                                __asl::Value::Number(
                                    __asl::Number::UInt(18446744073709551615),
                                ),
                            ),
                        ]));
                        &JSON
                    }),
                )
                .result_path(Path::key("$.constant", "constant"))
                .next(1),
            Row::pass("Pick")
                .input_path(Path::key("$.constant", "constant"))
                .parameters(
                    Template::Object(
                        &[
                            (
                                "first",
                                Template::Path(
                                    "first.$",
                                    Path::new(
                                        "$.x[0]",
                                        &[__asl::PathStep::Key("x"), __asl::PathStep::Index(0)],
                                    ),
                                ),
                            ),
                            (
                                "last",
                                Template::Path(
                                    "last.$",
                                    Path::new(
                                        "$.x[-1]",
                                        &[__asl::PathStep::Key("x"), __asl::PathStep::Index(-1)],
                                    ),
                                ),
                            ),
                            ("whole", Template::Path("whole.$", Path::new("$", &[]))),
                            (
                                "fixed",
                                Template::Constant({
                                    static JSON: __asl::LazyLock<__asl::Value> = __asl::LazyLock::new(||
                                    __asl::object([("a.b", __asl::Value::Bool(true))]));
                                    &JSON
                                }),
                            ),
                        ],
                    ),
                )
                .output_path(
                    Path::new(
                        "$.whole.x",
                        &[__asl::PathStep::Key("whole"), __asl::PathStep::Key("x")],
                    ),
                ),
        ]
    };
    #[automatically_derived]
    impl __asl::Scope for PassState {
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
    impl __asl::JsonScope for PassState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Constant(input) => (0, input),
                Self::Pick(input) => (1, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                0 => PassState::Constant(input),
                _ => PassState::Pick(input),
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
    impl<T: PassTasks> __asl::InlineMachine for Pass<T> {
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
                {
                    let input = __asl::at(
                        &STATES[0].info,
                        events + 1,
                        exit_constant(&STATES[0], input, &mut record),
                    )?;
                    {
                        __asl::inline::Record::arrived(&mut record, &STATES[1].info);
                        return __asl::Ok(
                            __asl::at(
                                &STATES[1].info,
                                events + 3,
                                exit_pick(&STATES[1], input, &mut record),
                            )?,
                        );
                    }
                }
            }
        }
    }
    #[inline]
    fn exit_constant<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let result = __asl::Clone::clone(
            __asl::LazyLock::force({
                static JSON: __asl::LazyLock<__asl::Value> = __asl::LazyLock::new(|| __asl::object([
                    (
                        "x",
                        __asl::array([
                            __asl::Value::Number(__asl::Number::Int(1)),
                            __asl::Value::Number(__asl::Number::Float(2.5f64)),
                            __asl::Value::Null,
                        ]),
                    ),
                    (
                        "big",
                        __asl::Value::Number(__asl::Number::UInt(18446744073709551615)),
                    ),
                ]));
                &JSON
            }),
        );
        let output = __asl::result_path(
            input,
            &[__asl::PathStep::Key("constant")],
            result,
            "$.constant",
        )?;
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
    #[inline]
    fn exit_pick<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = __asl::select(
            {
                let mut spent = __asl::select(
                    input,
                    &[__asl::PathStep::Key("constant")],
                    "$.constant",
                )?;
                let input = &mut spent;
                let values = &mut [
                    __asl::template_path(
                        input,
                        &[__asl::PathStep::Key("x"), __asl::PathStep::Index(0)],
                        "first.$",
                        "$.x[0]",
                    )?,
                    __asl::template_path(
                        input,
                        &[__asl::PathStep::Key("x"), __asl::PathStep::Index(-1)],
                        "last.$",
                        "$.x[-1]",
                    )?,
                    __asl::template_path(input, &[], "whole.$", "$")?,
                    __asl::Clone::clone(
                        __asl::LazyLock::force({
                            static JSON: __asl::LazyLock<__asl::Value> = __asl::LazyLock::new(||
                            __asl::object([("a.b", __asl::Value::Bool(true))]));
                            &JSON
                        }),
                    ),
                ];
                __asl::become_object(
                    input,
                    &["first", "last", "whole", "fixed"],
                    values,
                );
                spent
            },
            &[__asl::PathStep::Key("whole"), __asl::PathStep::Key("x")],
            "$.whole.x",
        )?;
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
};
