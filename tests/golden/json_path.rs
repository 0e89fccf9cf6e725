// Generated from `json_path.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `json_path.asl.json`.
///
/// Compiled from `json_path.asl.json`. Make one with `JsonPath::new(tasks)`, where `tasks` implements [`JsonPathTasks`].
#[allow(dead_code)]
struct JsonPath<T> {
    tasks: T,
}
/// Where an execution of [`JsonPath`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum JsonPathState {
    /// `Query`
    Query(::asl::__private::Value),
}
/// The tasks of [`JsonPath`]: write each as an `async fn`.
trait JsonPathTasks: ::asl::__private::Send + ::asl::__private::Sync {}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "JsonPath",
        definition: __asl::include_str!("json_path.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: JsonPathTasks> JsonPath<T> {
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
    impl JsonPathState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: JsonPathTasks> __asl::Machine for JsonPath<T> {
        type Scope = JsonPathState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<JsonPathState, __asl::ExecutionError> {
            __asl::Ok(
                JsonPathState::Query(
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
        [Row::code("Query", StateKind::Pass)]
    };
    #[automatically_derived]
    impl __asl::Scope for JsonPathState {
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
                Self::Query(input) => {
                    __asl::flow_end(row, __asl::None, exit_query(row, input, events))
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
    impl __asl::JsonScope for JsonPathState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Query(input) => (0, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                _ => JsonPathState::Query(input),
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
    impl<T: JsonPathTasks> __asl::InlineMachine for JsonPath<T> {
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
                return __asl::Ok(
                    __asl::at(
                        &STATES[0].info,
                        events + 1,
                        exit_query(&STATES[0], input, &mut record),
                    )?,
                );
            }
        }
    }
    #[inline]
    fn exit_query<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = {
            let mut spent = __asl::json_path::select(
                input,
                &[
                    __asl::PathSegment::Key("book"),
                    __asl::PathSegment::Slice {
                        start: __asl::Some(1),
                        end: __asl::None,
                    },
                ],
                &[],
                "$.book[1:]",
            )?;
            let input = &mut spent;
            let values = &mut [
                __asl::json_path::template_path(
                    input,
                    {
                        __asl::needs_regex!(
                            "the operator =~ needs the feature `regex` of asl-native\n --> json_path.asl.json:8:21\n  |\n8 |         \"found.$\": \"$[?(@.price < 10 && @.by in ['A', 'B'] || @.title =~ /the.*/i)].title\",\n  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  = help: turn it on in Cargo.toml: asl-native = { version = \"0.1\", features = [\"regex\"] }"
                        );
                        static PATH: &[__asl::PathSegment] = &[
                            __asl::PathSegment::Filter(
                                &__asl::json_path::Filter::Or(
                                    &[
                                        __asl::json_path::Filter::And(
                                            &[
                                                __asl::json_path::Filter::Compare {
                                                    left: __asl::json_path::Operand::Element(
                                                        &[__asl::PathSegment::Key("price")],
                                                    ),
                                                    operator: __asl::json_path::FilterOperator::Less,
                                                    right: __asl::json_path::Operand::Value(
                                                        __asl::Value::Number(__asl::Number::Int(10)),
                                                    ),
                                                },
                                                __asl::json_path::Filter::Compare {
                                                    left: __asl::json_path::Operand::Element(
                                                        &[__asl::PathSegment::Key("by")],
                                                    ),
                                                    operator: __asl::json_path::FilterOperator::In,
                                                    right: __asl::json_path::Operand::Json({
                                                        static JSON: __asl::LazyLock<__asl::Value> = __asl::LazyLock::new(||
                                                        __asl::array([
                                                            __asl::Value::from_static("A"),
                                                            __asl::Value::from_static("B"),
                                                        ]));
                                                        &JSON
                                                    }),
                                                },
                                            ],
                                        ),
                                        __asl::json_path::Filter::Compare {
                                            left: __asl::json_path::Operand::Element(
                                                &[__asl::PathSegment::Key("title")],
                                            ),
                                            operator: __asl::json_path::FilterOperator::Matches,
                                            right: __asl::json_path::Operand::Pattern({
                                                static PATTERN: __asl::json_path::Pattern = __asl::json_path::Pattern::new(
                                                    "(?i)\\A(?:the[^\\n\\r\\u{85}\\u{2028}\\u{2029}]*)\\z",
                                                );
                                                &PATTERN
                                            }),
                                        },
                                    ],
                                ),
                            ),
                            __asl::PathSegment::Key("title"),
                        ];
                        PATH
                    },
                    &[],
                    "found.$",
                    "$[?(@.price < 10 && @.by in ['A', 'B'] || @.title =~ /the.*/i)].title",
                )?,
                __asl::json_path::template_path(
                    input,
                    {
                        static PATH: &[__asl::PathSegment] = &[
                            __asl::PathSegment::Call {
                                function: __asl::json_path::Function::Sum,
                                arguments: &[
                                    __asl::json_path::Operand::Root(
                                        &[
                                            __asl::PathSegment::Descend,
                                            __asl::PathSegment::Key("price"),
                                        ],
                                    ),
                                ],
                            },
                        ];
                        PATH
                    },
                    &[],
                    "total.$",
                    "$.sum($..price)",
                )?,
            ];
            __asl::become_object(input, &["found", "total"], values);
            spent
        };
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
};
