// Generated from `typed.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// Typed tasks: one type is moved from state to state, another is made of it.
///
/// Compiled from `typed.asl.json`. Make one with `Typed::new(tasks)`, where `tasks` implements [`TypedTasks`].
#[allow(dead_code)]
struct Typed<T> {
    tasks: T,
}
/// Where an execution of [`Typed`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum TypedState {
    /// `Open`
    Open(NewCase),
    /// `Close`
    Close(Closing),
}
/// The tasks of [`Typed`]: write each as an `async fn`.
trait TypedTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Open`, whose `Resource` is `arn:aws:lambda:us-east-1:123456789012:function:open`.
    fn open(
        &self,
        input: NewCase,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<Case, ::asl::__private::TaskError>,
    > + ::asl::__private::Send;
    /// The task of the state `Close`, whose `Resource` is `arn:aws:lambda:us-east-1:123456789012:function:close`.
    fn close(
        &self,
        input: Closing,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<String, ::asl::__private::TaskError>,
    > + ::asl::__private::Send;
}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    #[allow(unused_imports)]
    use __asl::{ProbeAny as _, ReadWithoutSerde as _, SourceAny as _};
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "Typed",
        definition: __asl::include_str!("typed.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: TypedTasks> Typed<T> {
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
            self, input : NewCase,) -> impl __asl::Future < Output = __asl::Result <
            String, __asl::ExecutionError >> + __asl::Send + use < '_, T > {
            __asl::run_inline(self, input) } #[doc =
            r" As `run`, from JSON text to JSON text."] #[doc = r""] #[doc =
            r" # Errors"] #[doc =
            r" Those of `run`, and `States.Runtime` where the text isn't JSON or doesn't fit the first state's type."]
            async fn run_json(& self, input : & str) -> __asl::Result < __asl::String,
            __asl::ExecutionError > { __asl::write_json(& self
            .run(__asl::read_json(input, INFO.name) ?). await ?) }
        }
    }
    impl TypedState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: TypedTasks> __asl::Machine for Typed<T> {
        type Scope = TypedState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<TypedState, __asl::ExecutionError> {
            __asl::Ok(
                TypedState::Open(__asl::start_input::<__TypedType0>(input, INFO.name)?),
            )
        }
        fn call(
            &self,
            call: __asl::TaskCall<__TypedData>,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__TypedData>, __asl::TaskError>,
        > {
            let (_, tasks) = (&context, &self.tasks);
            match call.input {
                __TypedData::Type0(input) => {
                    match call.state {
                        0 => __asl::boxed_call(T::open(tasks, input), __TypedData::Type1),
                        _ => __asl::row::no_task(),
                    }
                }
                __TypedData::Type2(input) => {
                    match call.state {
                        1 => {
                            __asl::boxed_call(T::close(tasks, input), __TypedData::Type3)
                        }
                        _ => __asl::row::no_task(),
                    }
                }
                #[allow(unreachable_patterns)]
                _ => __asl::row::no_task(),
            }
        }
        const RECORDS: bool = true;
        fn run_recorded<'a, I: __asl::Inline + 'a>(
            &'a self,
            input: __asl::Value,
            inline: I,
            recording: &'a mut __asl::inline::Recording,
        ) -> __asl::BoxFuture<'a, __asl::Result<__TypedType3, __asl::ExecutionError>> {
            __asl::inline::recorded(self, input, inline, recording)
        }
    }
    static STATES: [__asl::Row; 2usize] = {
        use __asl::table::*;
        [
            Row::lambda(
                    "Open",
                    "arn:aws:lambda:us-east-1:123456789012:function:open",
                    "us-east-1",
                )
                .next(1),
            Row::lambda(
                "Close",
                "arn:aws:lambda:us-east-1:123456789012:function:close",
                "us-east-1",
            ),
        ]
    };
    #[allow(clippy::large_enum_variant)]
    enum __TypedData {
        Type0(__TypedType0),
        Type1(__TypedType1),
        Type2(__TypedType2),
        Type3(__TypedType3),
    }
    #[automatically_derived]
    impl __asl::Recorded for __TypedData {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match self {
                Self::Type0(payload) => __asl::recorded(payload, like),
                Self::Type1(payload) => __asl::recorded(payload, like),
                Self::Type2(payload) => __asl::recorded(payload, like),
                Self::Type3(payload) => __asl::recorded(payload, like),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for TypedState {
        type Call = __asl::TaskCall<__TypedData>;
        type Answer = __TypedData;
        type Output = __TypedType3;
        type Strands = __asl::NoStrands;
        type Variables = ();
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn number(&self) -> usize {
            match self {
                Self::Open(_) => 0,
                Self::Close(_) => 1,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            let row = __asl::Scope::row(self);
            match self {
                Self::Open(input) => __asl::Events::entered(events, &row.info, input),
                Self::Close(input) => __asl::Events::entered(events, &row.info, input),
            }
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
                Self::Open(ref input) => {
                    __asl::flow_call(
                        __TypedData::Type0(__asl::Clone::clone(input)),
                        state,
                    )
                }
                Self::Close(ref input) => {
                    __asl::flow_call(
                        __TypedData::Type2(__asl::Clone::clone(input)),
                        state,
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
            result: __TypedData,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let _ = (&variables, &events);
            match result {
                __TypedData::Type1(result) => {
                    match state {
                        Self::Open(input) => {
                            __asl::flow_next(
                                row,
                                __asl::None,
                                exit_open(row, result, events),
                                at_type2,
                            )
                        }
                        #[allow(unreachable_patterns)]
                        state => __asl::flow_stray_answer(state, result),
                    }
                }
                __TypedData::Type3(result) => {
                    match state {
                        Self::Close(input) => {
                            __asl::flow_end(
                                row,
                                __asl::None,
                                exit_close(row, result, events),
                            )
                        }
                        #[allow(unreachable_patterns)]
                        state => __asl::flow_stray_answer(state, result),
                    }
                }
                #[allow(unreachable_patterns)]
                result => __asl::flow_stray_answer(state, result),
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
    fn at_type2(_: u32, input: __TypedType2) -> TypedState {
        TypedState::Close(input)
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
    impl<T: TypedTasks> __asl::InlineMachine for Typed<T> {
        type Input = __TypedType0;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            input: __TypedType0,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__TypedType3, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            {
                let input = __asl::inline::entered(&STATES[0].info, input, &mut record);
                {
                    let input = {
                        __asl::inline::Record::passed(
                            &mut record,
                            &STATES[0].info,
                            __asl::None,
                        );
                        let result = match TypedTasks::open(tasks, input).await {
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
                            exit_open(&STATES[0], result, &mut record),
                        )?
                    };
                    {
                        let input = __asl::inline::entered(
                            &STATES[1].info,
                            input,
                            &mut record,
                        );
                        return __asl::Ok({
                            __asl::inline::Record::passed(
                                &mut record,
                                &STATES[1].info,
                                __asl::None,
                            );
                            let result = match TypedTasks::close(tasks, input).await {
                                __asl::Ok(result) => result,
                                __asl::Err(error) => {
                                    return __asl::Err(
                                        __asl::inline::Record::unanswered(
                                            &mut record,
                                            &inline,
                                            &STATES[1].info,
                                            error,
                                        ),
                                    );
                                }
                            };
                            __asl::inline::Record::answered(
                                &mut record,
                                &inline,
                                &STATES[1].info,
                                &result,
                            );
                            __asl::at(
                                &STATES[1].info,
                                events + 6,
                                exit_close(&STATES[1], result, &mut record),
                            )?
                        });
                    }
                }
            }
        }
    }
    #[inline]
    fn exit_open<E: __asl::Events>(
        row: &'static __asl::Row,
        result: __TypedType1,
        events: &mut E,
    ) -> __asl::Result<__TypedType2, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(
            __asl::convert_or_build::<
                _,
                __TypedType2,
            >(
                output,
                |payload| __asl::Probe::<
                    __TypedType2,
                >::build(__asl::Picked {
                    source: payload,
                    reader: __asl::Probe::<__TypedType1>::SOURCE,
                    table: TABLE_1,
                    computed: &[],
                }),
            )?,
        )
    }
    #[inline]
    fn exit_close<E: __asl::Events>(
        row: &'static __asl::Row,
        result: __TypedType3,
        events: &mut E,
    ) -> __asl::Result<__TypedType3, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    type __TypedType0 = NewCase;
    type __TypedType1 = Case;
    type __TypedType2 = Closing;
    type __TypedType3 = String;
    #[allow(dead_code)]
    const _: () = __asl::check_fits(
        __asl::Probe::<__TypedType1>::SCHEMA,
        &[],
        __asl::Probe::<__TypedType2>::SCHEMA,
        "Closing",
        "Close",
        &__asl::Site {
            place: "typed.asl.json:5:5",
            state: "Open",
            path: "",
            ty: "Case",
            snippet: "  |\n5 |     \"Open\": {\n  |     ^^^^^^",
        },
    );
    #[allow(dead_code)]
    const TABLE_1: &[__asl::Given; __asl::n_given(
        __asl::Probe::<__TypedType2>::SCHEMA,
    )] = &__asl::same_fields(
        __asl::Probe::<__TypedType1>::SCHEMA,
        __asl::Probe::<__TypedType2>::SCHEMA,
    );
};
