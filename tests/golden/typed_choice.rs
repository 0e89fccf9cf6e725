// Generated from `typed_choice.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// A Choice that its type proves to be exhaustive.
///
/// Compiled from `typed_choice.asl.json`. Make one with `TypedChoice::new(tasks)`, where `tasks` implements [`TypedChoiceTasks`].
#[allow(dead_code)]
struct TypedChoice<T> {
    tasks: T,
}
/// Where an execution of [`TypedChoice`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum TypedChoiceState {
    /// `Work`
    Work(Vec<u8>),
    /// `Is Resolved`
    IsResolved(WorkedCase),
    /// `Close`
    Close(WorkedCase),
    /// `Escalate`
    Escalate(WorkedCase),
}
/// The tasks of [`TypedChoice`]: write each as an `async fn`.
trait TypedChoiceTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Work`, whose `Resource` is `arn:aws:lambda:us-east-1:123456789012:function:work`.
    fn work(
        &self,
        input: Vec<u8>,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<WorkedCase, ::asl::__private::TaskError>,
    > + ::asl::__private::Send;
}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    #[allow(unused_imports)]
    use __asl::{ProbeAny as _, ReadWithoutSerde as _, SourceAny as _};
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "TypedChoice",
        definition: __asl::include_str!("typed_choice.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: TypedChoiceTasks> TypedChoice<T> {
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
            self, input : Vec < u8 >,) -> impl __asl::Future < Output = __asl::Result <
            WorkedCase, __asl::ExecutionError >> + __asl::Send + use < '_, T > {
            __asl::run_inline(self, input) } #[doc =
            r" As `run`, from JSON text to JSON text."] #[doc = r""] #[doc =
            r" # Errors"] #[doc =
            r" Those of `run`, and `States.Runtime` where the text isn't JSON or doesn't fit the first state's type."]
            async fn run_json(& self, input : & str) -> __asl::Result < __asl::String,
            __asl::ExecutionError > { __asl::write_json(& self
            .run(__asl::read_json(input, INFO.name) ?). await ?) }
        }
    }
    impl TypedChoiceState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: TypedChoiceTasks> __asl::Machine for TypedChoice<T> {
        type Scope = TypedChoiceState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<TypedChoiceState, __asl::ExecutionError> {
            __asl::Ok(
                TypedChoiceState::Work(
                    __asl::start_input::<__TypedChoiceType0>(input, INFO.name)?,
                ),
            )
        }
        fn call(
            &self,
            call: __asl::TaskCall<__TypedChoiceData>,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__TypedChoiceData>, __asl::TaskError>,
        > {
            let (_, tasks) = (&context, &self.tasks);
            match call.input {
                __TypedChoiceData::Type0(input) => {
                    match call.state {
                        0 => {
                            __asl::boxed_call(
                                T::work(tasks, input),
                                __TypedChoiceData::Type1,
                            )
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
        ) -> __asl::BoxFuture<
            'a,
            __asl::Result<__TypedChoiceType1, __asl::ExecutionError>,
        > {
            __asl::inline::recorded(self, input, inline, recording)
        }
    }
    static STATES: [__asl::Row; 4usize] = {
        use __asl::table::*;
        [
            Row::lambda(
                    "Work",
                    "arn:aws:lambda:us-east-1:123456789012:function:work",
                    "us-east-1",
                )
                .next(1),
            Row::chooses("Is Resolved", &[2, 3]),
            Row::code("Close", StateKind::Succeed),
            Row::code("Escalate", StateKind::Fail),
        ]
    };
    #[allow(clippy::large_enum_variant)]
    enum __TypedChoiceData {
        Type0(__TypedChoiceType0),
        Type1(__TypedChoiceType1),
    }
    #[automatically_derived]
    impl __asl::Recorded for __TypedChoiceData {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match self {
                Self::Type0(payload) => __asl::recorded(payload, like),
                Self::Type1(payload) => __asl::recorded(payload, like),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for TypedChoiceState {
        type Call = __asl::TaskCall<__TypedChoiceData>;
        type Answer = __TypedChoiceData;
        type Output = __TypedChoiceType1;
        type Strands = __asl::NoStrands;
        type Variables = ();
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn number(&self) -> usize {
            match self {
                Self::Work(_) => 0,
                Self::IsResolved(_) => 1,
                Self::Close(_) => 2,
                Self::Escalate(_) => 3,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            let row = __asl::Scope::row(self);
            match self {
                Self::Work(input) => __asl::Events::entered(events, &row.info, input),
                Self::IsResolved(input) | Self::Close(input) | Self::Escalate(input) => {
                    __asl::Events::entered(events, &row.info, input)
                }
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
                Self::Work(ref input) => {
                    __asl::flow_call(
                        __TypedChoiceData::Type0(__asl::Clone::clone(input)),
                        state,
                    )
                }
                Self::IsResolved(input) => {
                    __asl::flow_chosen(
                        row,
                        exit_is_resolved(row, input, events),
                        at_type1,
                    )
                }
                Self::Close(input) => {
                    __asl::flow_end(row, __asl::None, exit_close(row, input, events))
                }
                Self::Escalate(input) => __asl::flow_fail(row, fail_escalate(row, input)),
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
            result: __TypedChoiceData,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let _ = (&variables, &events);
            match result {
                __TypedChoiceData::Type1(result) => {
                    match state {
                        Self::Work(input) => {
                            __asl::flow_next(
                                row,
                                __asl::None,
                                exit_work(row, result, events),
                                at_type1,
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
    fn at_type1(number: u32, input: __TypedChoiceType1) -> TypedChoiceState {
        match number {
            1 => TypedChoiceState::IsResolved(input),
            2 => TypedChoiceState::Close(input),
            _ => TypedChoiceState::Escalate(input),
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
    impl<T: TypedChoiceTasks> __asl::InlineMachine for TypedChoice<T> {
        type Input = __TypedChoiceType0;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            input: __TypedChoiceType0,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__TypedChoiceType1, __asl::ExecutionError> {
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
                        let result = match TypedChoiceTasks::work(tasks, input).await {
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
                            exit_work(&STATES[0], result, &mut record),
                        )?
                    };
                    {
                        __asl::inline::Record::arrived(&mut record, &STATES[1].info);
                        {
                            let (rule, output) = __asl::at(
                                &STATES[1].info,
                                events + 6,
                                exit_is_resolved(&STATES[1], input, &mut record),
                            )?;
                            match rule {
                                0usize => {
                                    let input = output;
                                    {
                                        __asl::inline::Record::arrived(
                                            &mut record,
                                            &STATES[2].info,
                                        );
                                        return __asl::Ok(
                                            __asl::at(
                                                &STATES[2].info,
                                                events + 8,
                                                exit_close(&STATES[2], input, &mut record),
                                            )?,
                                        );
                                    }
                                }
                                _ => {
                                    let input = output;
                                    {
                                        __asl::inline::Record::arrived(
                                            &mut record,
                                            &STATES[3].info,
                                        );
                                        return __asl::Err(
                                            __asl::at(
                                                &STATES[3].info,
                                                events + 8,
                                                fail_escalate(&STATES[3], input),
                                            )?,
                                        );
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    #[inline]
    fn exit_work<E: __asl::Events>(
        row: &'static __asl::Row,
        result: __TypedChoiceType1,
        events: &mut E,
    ) -> __asl::Result<__TypedChoiceType1, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    #[inline]
    fn exit_is_resolved<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __TypedChoiceType1,
        events: &mut E,
    ) -> __asl::Result<(usize, __TypedChoiceType1), __asl::ExecutionError> {
        let effective = input;
        let rule = {
            let input = &effective;
            let reader = __asl::Probe::<__TypedChoiceType1>::reader(input);
            if __asl::choice::numeric_equals(
                __asl::choice::present(reader.scalar(&STEPS_1, PARTS_0), "$.Status")?,
                __asl::Number::Int(1),
            ) {
                0usize
            } else {
                1usize
            }
        };
        let output = effective;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok((rule, output))
    }
    #[inline]
    fn exit_close<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __TypedChoiceType1,
        events: &mut E,
    ) -> __asl::Result<__TypedChoiceType1, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    fn fail_escalate(
        row: &'static __asl::Row,
        _: __TypedChoiceType1,
    ) -> __asl::Result<__asl::ExecutionError, __asl::ExecutionError> {
        __asl::Ok(
            __asl::ExecutionError::new(
                __asl::Some(__asl::Cow::Borrowed("NotResolved")),
                __asl::None,
            ),
        )
    }
    type __TypedChoiceType0 = Vec<u8>;
    type __TypedChoiceType1 = WorkedCase;
    #[allow(dead_code)]
    const PARTS_0: &[__asl::PathPart; 1usize] = &[__asl::PathPart::Key("Status")];
    #[allow(dead_code)]
    const STEPS_1: [__asl::Step; 1usize] = __asl::resolve(
        __asl::Probe::<__TypedChoiceType1>::SCHEMA,
        PARTS_0,
        &__asl::Site {
            place: "typed_choice.asl.json:13:24",
            state: "Is Resolved",
            path: "$.Status",
            ty: "WorkedCase",
            snippet: "   |\n13 |         { \"Variable\": \"$.Status\", \"NumericEquals\": 1, \"Next\": \"Close\" },\n   |                        ^^^^^^^^\n   |\n   = note: the same in `Is Resolved` (typed_choice.asl.json:14:24)",
        },
    );
    #[allow(dead_code)]
    const _: () = __asl::check_comparator(
        __asl::Probe::<__TypedChoiceType1>::SCHEMA,
        PARTS_0,
        __asl::Comparator::NumericEquals,
        __asl::Operand::Int(1),
        &__asl::Site {
            place: "typed_choice.asl.json:13:24",
            state: "Is Resolved",
            path: "$.Status",
            ty: "WorkedCase",
            snippet: "   |\n13 |         { \"Variable\": \"$.Status\", \"NumericEquals\": 1, \"Next\": \"Close\" },\n   |                        ^^^^^^^^",
        },
    );
    #[allow(dead_code)]
    const _: () = __asl::check_comparator(
        __asl::Probe::<__TypedChoiceType1>::SCHEMA,
        PARTS_0,
        __asl::Comparator::NumericEquals,
        __asl::Operand::Int(0),
        &__asl::Site {
            place: "typed_choice.asl.json:14:24",
            state: "Is Resolved",
            path: "$.Status",
            ty: "WorkedCase",
            snippet: "   |\n14 |         { \"Variable\": \"$.Status\", \"NumericEquals\": 0, \"Next\": \"Escalate\" }\n   |                        ^^^^^^^^",
        },
    );
    #[allow(dead_code)]
    const RULES_4: &[__asl::Rule] = &[
        __asl::Rule::Compare {
            parts: PARTS_0,
            comparator: __asl::Comparator::NumericEquals,
            operand: __asl::Operand::Int(1),
        },
        __asl::Rule::Compare {
            parts: PARTS_0,
            comparator: __asl::Comparator::NumericEquals,
            operand: __asl::Operand::Int(0),
        },
    ];
    #[allow(dead_code)]
    const _: () = __asl::check_exhaustive(
        __asl::Probe::<__TypedChoiceType1>::SCHEMA,
        RULES_4,
        &__asl::Site {
            place: "typed_choice.asl.json:10:5",
            state: "Is Resolved",
            path: "",
            ty: "WorkedCase",
            snippet: "   |\n10 |     \"Is Resolved\": {\n   |     ^^^^^^^^^^^^^",
        },
    );
    #[allow(dead_code)]
    const _: () = __asl::check_rules(
        __asl::Probe::<__TypedChoiceType1>::SCHEMA,
        RULES_4,
        &[
            __asl::Site {
                place: "typed_choice.asl.json:13:9",
                state: "Is Resolved",
                path: "",
                ty: "WorkedCase",
                snippet: "   |\n13 |         { \"Variable\": \"$.Status\", \"NumericEquals\": 1, \"Next\": \"Close\" },\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            },
            __asl::Site {
                place: "typed_choice.asl.json:14:9",
                state: "Is Resolved",
                path: "",
                ty: "WorkedCase",
                snippet: "   |\n14 |         { \"Variable\": \"$.Status\", \"NumericEquals\": 0, \"Next\": \"Escalate\" }\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            },
        ],
    );
};
