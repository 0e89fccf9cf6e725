// Generated from `typed_template.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `typed_template.asl.json`.
///
/// Compiled from `typed_template.asl.json`. Make one with `TypedTemplate::new(tasks)`, where `tasks` implements [`TypedTemplateTasks`].
#[allow(dead_code)]
struct TypedTemplate<T> {
    tasks: T,
}
/// Where an execution of [`TypedTemplate`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum TypedTemplateState {
    /// `Count`
    Count(Counter),
    /// `More`
    More(Counter),
    /// `Add`
    Add(Counter),
    /// `Reset`
    Reset(Counter),
    /// `Skip`
    Skip(Counter),
    /// `Done`
    Done(Counter),
}
#[doc(hidden)]
enum __TypedTemplateFit0 {}
#[doc(hidden)]
enum __TypedTemplateFit1 {}
#[doc(hidden)]
enum __TypedTemplateFit2 {}
/// The tasks of [`TypedTemplate`]: write each as an `async fn`.
trait TypedTemplateTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Count`, whose `Resource` is `arn:aws:lambda:us-east-1:123456789012:function:Count`.
    fn count(
        &self,
        input: Counter,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<Counter, ::asl::__private::TaskError>,
    > + ::asl::__private::Send;
}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    #[allow(unused_imports)]
    use __asl::{ProbeAny as _, ReadWithoutSerde as _, SourceAny as _};
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "TypedTemplate",
        definition: __asl::include_str!("typed_template.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: TypedTemplateTasks> TypedTemplate<T> {
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
            self, input : Counter,) -> impl __asl::Future < Output = __asl::Result <
            Counter, __asl::ExecutionError >> + __asl::Send + use < '_, T > {
            __asl::run_inline(self, input) } #[doc =
            r" As `run`, from JSON text to JSON text."] #[doc = r""] #[doc =
            r" # Errors"] #[doc =
            r" Those of `run`, and `States.Runtime` where the text isn't JSON or doesn't fit the first state's type."]
            async fn run_json(& self, input : & str) -> __asl::Result < __asl::String,
            __asl::ExecutionError > { __asl::write_json(& self
            .run(__asl::read_json(input, INFO.name) ?). await ?) }
        }
    }
    impl TypedTemplateState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    const FITS_ADD: bool = {
        const MADE: &__asl::Schema = &__asl::Schema::Object(
            &__asl::Object::made(
                &[
                    __asl::Field::plain(
                        "n",
                        &__asl::Schema::Integer {
                            min: -2147483648,
                            max: 2147483647,
                        },
                    ),
                    __asl::Field::plain(
                        "by",
                        __asl::selected(
                            __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                            PARTS_8,
                        ),
                    ),
                    __asl::Field::plain("label", &__asl::Schema::String),
                ],
            ),
        );
        __asl::Probe::<__TypedTemplateType0>::IS_BUILT
            && __asl::is_made(
                MADE,
                __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                &["by"],
            )
            && __asl::leads_somewhere(
                __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                PARTS_8,
            )
    };
    const FITS_RESET: bool = {
        const MADE: &__asl::Schema = &__asl::Schema::Object(
            &__asl::Object::made(
                &[
                    __asl::Field::plain(
                        "n",
                        &__asl::Schema::Constants(&[__asl::Constant::Int(1)]),
                    ),
                    __asl::Field::plain(
                        "by",
                        __asl::selected(
                            __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                            PARTS_8,
                        ),
                    ),
                    __asl::Field::plain(
                        "label",
                        &__asl::Schema::Constants(&[__asl::Constant::Str("reset")]),
                    ),
                ],
            ),
        );
        __asl::Probe::<__TypedTemplateType0>::IS_BUILT
            && __asl::is_made(
                MADE,
                __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                &["by"],
            )
            && __asl::leads_somewhere(
                __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                PARTS_8,
            )
    };
    const FITS_SKIP: bool = {
        const MADE: &__asl::Schema = &__asl::Schema::Object(
            &__asl::Object::made(
                &[
                    __asl::Field::plain(
                        "n",
                        &__asl::Schema::Constants(&[__asl::Constant::Int(30)]),
                    ),
                    __asl::Field::plain(
                        "by",
                        __asl::selected(
                            __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                            PARTS_8,
                        ),
                    ),
                    __asl::Field::plain(
                        "label",
                        &__asl::Schema::Constants(&[__asl::Constant::Str("skipped")]),
                    ),
                ],
            ),
        );
        __asl::Probe::<__TypedTemplateType0>::IS_BUILT
            && __asl::is_made(
                MADE,
                __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                &["by"],
            )
            && __asl::leads_somewhere(
                __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                PARTS_8,
            )
    };
    #[automatically_derived]
    impl __asl::Fitted for __TypedTemplateFit0 {
        type Data = <__asl::If<
            { <__TypedTemplateFit0 as __asl::Fitted>::FITS },
        > as __asl::Choose<__TypedTemplateType0>>::Data;
        const FITS: bool = FITS_ADD;
    }
    #[automatically_derived]
    impl __asl::Fitted for __TypedTemplateFit1 {
        type Data = <__asl::If<
            { <__TypedTemplateFit1 as __asl::Fitted>::FITS },
        > as __asl::Choose<__TypedTemplateType0>>::Data;
        const FITS: bool = FITS_RESET;
    }
    #[automatically_derived]
    impl __asl::Fitted for __TypedTemplateFit2 {
        type Data = <__asl::If<
            { <__TypedTemplateFit2 as __asl::Fitted>::FITS },
        > as __asl::Choose<__TypedTemplateType0>>::Data;
        const FITS: bool = FITS_SKIP;
    }
    #[automatically_derived]
    impl<T: TypedTemplateTasks> __asl::Machine for TypedTemplate<T> {
        type Scope = TypedTemplateState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<TypedTemplateState, __asl::ExecutionError> {
            __asl::Ok(
                TypedTemplateState::Count(
                    __asl::start_input::<__TypedTemplateType0>(input, INFO.name)?,
                ),
            )
        }
        fn call(
            &self,
            call: __asl::TaskCall<__TypedTemplateData>,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__TypedTemplateData>, __asl::TaskError>,
        > {
            let (_, tasks) = (&context, &self.tasks);
            match call.input {
                __TypedTemplateData::Type0(input) => {
                    match call.state {
                        0 => {
                            __asl::boxed_call(
                                T::count(tasks, input),
                                __TypedTemplateData::Type0,
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
            __asl::Result<__TypedTemplateType0, __asl::ExecutionError>,
        > {
            __asl::inline::recorded(self, input, inline, recording)
        }
    }
    static STATES: [__asl::Row; 6usize] = {
        use __asl::table::*;
        [
            Row::lambda(
                    "Count",
                    "arn:aws:lambda:us-east-1:123456789012:function:Count",
                    "us-east-1",
                )
                .next(1),
            Row::chooses("More", &[2, 3, 4]).next(5),
            Row::code("Add", StateKind::Pass).next(0),
            Row::code("Reset", StateKind::Pass).next(0),
            Row::code("Skip", StateKind::Pass).next(0),
            Row::code("Done", StateKind::Succeed),
        ]
    };
    #[allow(clippy::large_enum_variant)]
    enum __TypedTemplateData {
        Type0(__TypedTemplateType0),
    }
    #[automatically_derived]
    impl __asl::Recorded for __TypedTemplateData {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match self {
                Self::Type0(payload) => __asl::recorded(payload, like),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for TypedTemplateState {
        type Call = __asl::TaskCall<__TypedTemplateData>;
        type Answer = __TypedTemplateData;
        type Output = __TypedTemplateType0;
        type Strands = __asl::NoStrands;
        type Variables = ();
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn number(&self) -> usize {
            match self {
                Self::Count(_) => 0,
                Self::More(_) => 1,
                Self::Add(_) => 2,
                Self::Reset(_) => 3,
                Self::Skip(_) => 4,
                Self::Done(_) => 5,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            let row = __asl::Scope::row(self);
            match self {
                Self::Count(input)
                | Self::More(input)
                | Self::Add(input)
                | Self::Reset(input)
                | Self::Skip(input)
                | Self::Done(input) => __asl::Events::entered(events, &row.info, input),
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
                Self::Count(ref input) => {
                    __asl::flow_call(
                        __TypedTemplateData::Type0(__asl::Clone::clone(input)),
                        state,
                    )
                }
                Self::More(input) => {
                    __asl::flow_chosen(row, exit_more(row, input, events), at_type0)
                }
                Self::Add(input) => {
                    __asl::flow_next(
                        row,
                        __asl::None,
                        exit_add(row, input, events),
                        at_type0,
                    )
                }
                Self::Reset(input) => {
                    __asl::flow_next(
                        row,
                        __asl::None,
                        exit_reset(row, input, events),
                        at_type0,
                    )
                }
                Self::Skip(input) => {
                    __asl::flow_next(
                        row,
                        __asl::None,
                        exit_skip(row, input, events),
                        at_type0,
                    )
                }
                Self::Done(input) => {
                    __asl::flow_end(row, __asl::None, exit_done(row, input, events))
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
            result: __TypedTemplateData,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let _ = (&variables, &events);
            match result {
                __TypedTemplateData::Type0(result) => {
                    match state {
                        Self::Count(input) => {
                            __asl::flow_next(
                                row,
                                __asl::None,
                                exit_count(row, result, events),
                                at_type0,
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
    fn at_type0(number: u32, input: __TypedTemplateType0) -> TypedTemplateState {
        match number {
            0 => TypedTemplateState::Count(input),
            1 => TypedTemplateState::More(input),
            2 => TypedTemplateState::Add(input),
            3 => TypedTemplateState::Reset(input),
            4 => TypedTemplateState::Skip(input),
            _ => TypedTemplateState::Done(input),
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
    impl<T: TypedTemplateTasks> __asl::InlineMachine for TypedTemplate<T> {
        type Input = __TypedTemplateType0;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            input: __TypedTemplateType0,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__TypedTemplateType0, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let mut turns = <__asl::Turns as __asl::Default>::default();
            let mut state = TypedTemplateState::Count(input);
            loop {
                state = match state {
                    TypedTemplateState::Count(input) => {
                        turns.step().await;
                        __asl::inline::Record::woken(&mut record, &inline);
                        {
                            __asl::Events::entered(&mut record, &STATES[0].info, &input);
                            {
                                let input = {
                                    __asl::inline::Record::passed(
                                        &mut record,
                                        &STATES[0].info,
                                        __asl::None,
                                    );
                                    let result = match TypedTemplateTasks::count(tasks, input)
                                        .await
                                    {
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
                                        exit_count(&STATES[0], result, &mut record),
                                    )?
                                };
                                {
                                    __asl::inline::Record::arrived(
                                        &mut record,
                                        &STATES[1].info,
                                    );
                                    {
                                        let (rule, output) = __asl::at(
                                            &STATES[1].info,
                                            events + 6,
                                            exit_more(&STATES[1], input, &mut record),
                                        )?;
                                        match rule {
                                            0usize => {
                                                let input = output;
                                                {
                                                    __asl::inline::Record::arrived(
                                                        &mut record,
                                                        &STATES[2].info,
                                                    );
                                                    {
                                                        let input = __asl::at(
                                                            &STATES[2].info,
                                                            events + 8,
                                                            exit_add(&STATES[2], input, &mut record),
                                                        )?;
                                                        {
                                                            events += 9;
                                                            TypedTemplateState::Count(input)
                                                        }
                                                    }
                                                }
                                            }
                                            1usize => {
                                                let input = output;
                                                {
                                                    __asl::inline::Record::arrived(
                                                        &mut record,
                                                        &STATES[3].info,
                                                    );
                                                    {
                                                        let input = __asl::at(
                                                            &STATES[3].info,
                                                            events + 8,
                                                            exit_reset(&STATES[3], input, &mut record),
                                                        )?;
                                                        {
                                                            events += 9;
                                                            TypedTemplateState::Count(input)
                                                        }
                                                    }
                                                }
                                            }
                                            2usize => {
                                                let input = output;
                                                {
                                                    __asl::inline::Record::arrived(
                                                        &mut record,
                                                        &STATES[4].info,
                                                    );
                                                    {
                                                        let input = __asl::at(
                                                            &STATES[4].info,
                                                            events + 8,
                                                            exit_skip(&STATES[4], input, &mut record),
                                                        )?;
                                                        {
                                                            events += 9;
                                                            TypedTemplateState::Count(input)
                                                        }
                                                    }
                                                }
                                            }
                                            _ => {
                                                let input = output;
                                                {
                                                    __asl::inline::Record::arrived(
                                                        &mut record,
                                                        &STATES[5].info,
                                                    );
                                                    return __asl::Ok(
                                                        __asl::at(
                                                            &STATES[5].info,
                                                            events + 8,
                                                            exit_done(&STATES[5], input, &mut record),
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
                    state => return __asl::Err(__asl::inline::stray(&state)),
                };
            }
        }
    }
    #[inline]
    fn exit_count<E: __asl::Events>(
        row: &'static __asl::Row,
        result: __TypedTemplateType0,
        events: &mut E,
    ) -> __asl::Result<__TypedTemplateType0, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    #[inline]
    fn exit_more<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __TypedTemplateType0,
        events: &mut E,
    ) -> __asl::Result<(usize, __TypedTemplateType0), __asl::ExecutionError> {
        let effective = input;
        let rule = {
            let input = &effective;
            let reader = __asl::Probe::<__TypedTemplateType0>::reader(input);
            if __asl::choice::numeric_less_than(
                __asl::choice::present(reader.scalar(&STEPS_1, PARTS_0), "$.n")?,
                __asl::Number::Int(10),
            ) {
                0usize
            } else if __asl::choice::numeric_equals(
                __asl::choice::present(reader.scalar(&STEPS_1, PARTS_0), "$.n")?,
                __asl::Number::Int(21),
            ) {
                1usize
            } else if __asl::choice::numeric_equals(
                __asl::choice::present(reader.scalar(&STEPS_1, PARTS_0), "$.n")?,
                __asl::Number::Int(22),
            ) {
                2usize
            } else {
                3usize
            }
        };
        let output = effective;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok((rule, output))
    }
    #[inline]
    fn exit_add<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __TypedTemplateType0,
        events: &mut E,
    ) -> __asl::Result<__TypedTemplateType0, __asl::ExecutionError> {
        let output = {
            let input = &input;
            let built: __asl::Option<__TypedTemplateType0> = if <__TypedTemplateFit0 as __asl::Fitted>::FITS {
                {
                    let reader = __asl::Probe::<__TypedTemplateType0>::reader(input);
                    let computed: [__asl::Computed; 2usize] = [
                        __asl::Computed::Integer(
                            __asl::intrinsic::evaluate(
                                "States.MathAdd($.n, 2)",
                                || __asl::intrinsic::sum(
                                    __asl::intrinsic::number_at(
                                        __asl::Probe::<__TypedTemplateType0>::SOURCE
                                            .scalar(input, WAY_7),
                                        input,
                                        &[__asl::PathStep::Key("n")],
                                        "$.n",
                                    )?,
                                    __asl::Scalar::Number(__asl::Number::Int(2)),
                                ),
                            )?,
                        ),
                        __asl::Computed::Json(
                            __asl::intrinsic::evaluate(
                                "States.Format('{}.', $.n)",
                                || __asl::intrinsic::format(
                                    &["", "."],
                                    &[
                                        &match reader.json(WAY_7, PARTS_0) {
                                            __asl::Some(found) => found,
                                            __asl::None => {
                                                __asl::Clone::clone(
                                                    __asl::intrinsic::argument(
                                                        reader.whole(),
                                                        &[__asl::PathStep::Key("n")],
                                                        "$.n",
                                                    )?,
                                                )
                                            }
                                        },
                                    ],
                                ),
                            )?,
                        ),
                    ];
                    __asl::Probe::<
                        __TypedTemplateType0,
                    >::build(__asl::Picked {
                        source: input,
                        reader: __asl::Probe::<__TypedTemplateType0>::SOURCE,
                        table: TABLE_10,
                        computed: &computed,
                    })
                }
            } else {
                __asl::None
            };
            match built {
                __asl::Some(built) => {
                    __asl::convert::<
                        __TypedTemplateType0,
                        <__TypedTemplateFit0 as __asl::Fitted>::Data,
                    >(built)?
                }
                __asl::None => {
                    let reader = __asl::Probe::<__TypedTemplateType0>::reader(input);
                    __asl::convert::<
                        __asl::Value,
                        <__TypedTemplateFit0 as __asl::Fitted>::Data,
                    >(
                        __asl::object([
                            (
                                "n",
                                __asl::intrinsic::evaluate(
                                    "States.MathAdd($.n, 2)",
                                    || __asl::intrinsic::math_add(
                                        &match reader.json(WAY_7, PARTS_0) {
                                            __asl::Some(found) => found,
                                            __asl::None => {
                                                __asl::Clone::clone(
                                                    __asl::intrinsic::argument(
                                                        reader.whole(),
                                                        &[__asl::PathStep::Key("n")],
                                                        "$.n",
                                                    )?,
                                                )
                                            }
                                        },
                                        &__asl::Value::Number(__asl::Number::Int(2)),
                                    ),
                                )?,
                            ),
                            (
                                "by",
                                match reader.json(WAY_9, PARTS_8) {
                                    __asl::Some(found) => found,
                                    __asl::None => {
                                        __asl::template_path(
                                            reader.whole(),
                                            &[__asl::PathStep::Key("by")],
                                            "by.$",
                                            "$.by",
                                        )?
                                    }
                                },
                            ),
                            (
                                "label",
                                __asl::intrinsic::evaluate(
                                    "States.Format('{}.', $.n)",
                                    || __asl::intrinsic::format(
                                        &["", "."],
                                        &[
                                            &match reader.json(WAY_7, PARTS_0) {
                                                __asl::Some(found) => found,
                                                __asl::None => {
                                                    __asl::Clone::clone(
                                                        __asl::intrinsic::argument(
                                                            reader.whole(),
                                                            &[__asl::PathStep::Key("n")],
                                                            "$.n",
                                                        )?,
                                                    )
                                                }
                                            },
                                        ],
                                    ),
                                )?,
                            ),
                        ]),
                    )?
                }
            }
        };
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(
            __asl::convert_or_build::<
                _,
                __TypedTemplateType0,
            >(
                output,
                |payload| __asl::Probe::<
                    __TypedTemplateType0,
                >::build(__asl::Picked {
                    source: payload,
                    reader: __asl::Probe::<
                        <__TypedTemplateFit0 as __asl::Fitted>::Data,
                    >::SOURCE,
                    table: TABLE_11,
                    computed: &[],
                }),
            )?,
        )
    }
    #[inline]
    fn exit_reset<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __TypedTemplateType0,
        events: &mut E,
    ) -> __asl::Result<__TypedTemplateType0, __asl::ExecutionError> {
        let output = {
            let input = &input;
            let built: __asl::Option<__TypedTemplateType0> = if <__TypedTemplateFit1 as __asl::Fitted>::FITS {
                {
                    let computed: [__asl::Computed; 2usize] = [
                        __asl::Computed::Json(
                            __asl::Value::Number(__asl::Number::Int(1)),
                        ),
                        __asl::Computed::Json(__asl::Value::from_static("reset")),
                    ];
                    __asl::Probe::<
                        __TypedTemplateType0,
                    >::build(__asl::Picked {
                        source: input,
                        reader: __asl::Probe::<__TypedTemplateType0>::SOURCE,
                        table: TABLE_10,
                        computed: &computed,
                    })
                }
            } else {
                __asl::None
            };
            match built {
                __asl::Some(built) => {
                    __asl::convert::<
                        __TypedTemplateType0,
                        <__TypedTemplateFit1 as __asl::Fitted>::Data,
                    >(built)?
                }
                __asl::None => {
                    let reader = __asl::Probe::<__TypedTemplateType0>::reader(input);
                    __asl::convert::<
                        __asl::Value,
                        <__TypedTemplateFit1 as __asl::Fitted>::Data,
                    >(
                        __asl::object([
                            ("n", __asl::Value::Number(__asl::Number::Int(1))),
                            (
                                "by",
                                match reader.json(WAY_9, PARTS_8) {
                                    __asl::Some(found) => found,
                                    __asl::None => {
                                        __asl::template_path(
                                            reader.whole(),
                                            &[__asl::PathStep::Key("by")],
                                            "by.$",
                                            "$.by",
                                        )?
                                    }
                                },
                            ),
                            ("label", __asl::Value::from_static("reset")),
                        ]),
                    )?
                }
            }
        };
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(
            __asl::convert_or_build::<
                _,
                __TypedTemplateType0,
            >(
                output,
                |payload| __asl::Probe::<
                    __TypedTemplateType0,
                >::build(__asl::Picked {
                    source: payload,
                    reader: __asl::Probe::<
                        <__TypedTemplateFit1 as __asl::Fitted>::Data,
                    >::SOURCE,
                    table: TABLE_12,
                    computed: &[],
                }),
            )?,
        )
    }
    #[inline]
    fn exit_skip<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __TypedTemplateType0,
        events: &mut E,
    ) -> __asl::Result<__TypedTemplateType0, __asl::ExecutionError> {
        let output = {
            let input = &input;
            let built: __asl::Option<__TypedTemplateType0> = if <__TypedTemplateFit2 as __asl::Fitted>::FITS {
                {
                    let computed: [__asl::Computed; 2usize] = [
                        __asl::Computed::Json(
                            __asl::Value::Number(__asl::Number::Int(30)),
                        ),
                        __asl::Computed::Json(__asl::Value::from_static("skipped")),
                    ];
                    __asl::Probe::<
                        __TypedTemplateType0,
                    >::build(__asl::Picked {
                        source: input,
                        reader: __asl::Probe::<__TypedTemplateType0>::SOURCE,
                        table: TABLE_10,
                        computed: &computed,
                    })
                }
            } else {
                __asl::None
            };
            match built {
                __asl::Some(built) => {
                    __asl::convert::<
                        __TypedTemplateType0,
                        <__TypedTemplateFit2 as __asl::Fitted>::Data,
                    >(built)?
                }
                __asl::None => {
                    let reader = __asl::Probe::<__TypedTemplateType0>::reader(input);
                    __asl::convert::<
                        __asl::Value,
                        <__TypedTemplateFit2 as __asl::Fitted>::Data,
                    >(
                        __asl::object([
                            ("n", __asl::Value::Number(__asl::Number::Int(30))),
                            (
                                "by",
                                match reader.json(WAY_9, PARTS_8) {
                                    __asl::Some(found) => found,
                                    __asl::None => {
                                        __asl::template_path(
                                            reader.whole(),
                                            &[__asl::PathStep::Key("by")],
                                            "by.$",
                                            "$.by",
                                        )?
                                    }
                                },
                            ),
                            ("label", __asl::Value::from_static("skipped")),
                        ]),
                    )?
                }
            }
        };
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(
            __asl::convert_or_build::<
                _,
                __TypedTemplateType0,
            >(
                output,
                |payload| __asl::Probe::<
                    __TypedTemplateType0,
                >::build(__asl::Picked {
                    source: payload,
                    reader: __asl::Probe::<
                        <__TypedTemplateFit2 as __asl::Fitted>::Data,
                    >::SOURCE,
                    table: TABLE_13,
                    computed: &[],
                }),
            )?,
        )
    }
    #[inline]
    fn exit_done<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __TypedTemplateType0,
        events: &mut E,
    ) -> __asl::Result<__TypedTemplateType0, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    type __TypedTemplateType0 = Counter;
    #[allow(dead_code)]
    const PARTS_0: &[__asl::PathPart; 1usize] = &[__asl::PathPart::Key("n")];
    #[allow(dead_code)]
    const STEPS_1: [__asl::Step; 1usize] = __asl::resolve(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        PARTS_0,
        &__asl::Site {
            place: "typed_template.asl.json:8:24",
            state: "More",
            path: "$.n",
            ty: "Counter",
            snippet: "  |\n8 |         { \"Variable\": \"$.n\", \"NumericLessThan\": 10, \"Next\": \"Add\" },\n  |                        ^^^\n  |\n  = note: the same in `More` (typed_template.asl.json:9:24), `More` (typed_template.asl.json:10:24)",
        },
    );
    #[allow(dead_code)]
    const _: () = __asl::check_comparator(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        PARTS_0,
        __asl::Comparator::NumericLessThan,
        __asl::Operand::Int(10),
        &__asl::Site {
            place: "typed_template.asl.json:8:24",
            state: "More",
            path: "$.n",
            ty: "Counter",
            snippet: "  |\n8 |         { \"Variable\": \"$.n\", \"NumericLessThan\": 10, \"Next\": \"Add\" },\n  |                        ^^^",
        },
    );
    #[allow(dead_code)]
    const _: () = __asl::check_comparator(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        PARTS_0,
        __asl::Comparator::NumericEquals,
        __asl::Operand::Int(21),
        &__asl::Site {
            place: "typed_template.asl.json:9:24",
            state: "More",
            path: "$.n",
            ty: "Counter",
            snippet: "  |\n9 |         { \"Variable\": \"$.n\", \"NumericEquals\": 21, \"Next\": \"Reset\" },\n  |                        ^^^",
        },
    );
    #[allow(dead_code)]
    const _: () = __asl::check_comparator(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        PARTS_0,
        __asl::Comparator::NumericEquals,
        __asl::Operand::Int(22),
        &__asl::Site {
            place: "typed_template.asl.json:10:24",
            state: "More",
            path: "$.n",
            ty: "Counter",
            snippet: "   |\n10 |         { \"Variable\": \"$.n\", \"NumericEquals\": 22, \"Next\": \"Skip\" }\n   |                        ^^^",
        },
    );
    #[allow(dead_code)]
    const RULES_5: &[__asl::Rule] = &[
        __asl::Rule::Compare {
            parts: PARTS_0,
            comparator: __asl::Comparator::NumericLessThan,
            operand: __asl::Operand::Int(10),
        },
        __asl::Rule::Compare {
            parts: PARTS_0,
            comparator: __asl::Comparator::NumericEquals,
            operand: __asl::Operand::Int(21),
        },
        __asl::Rule::Compare {
            parts: PARTS_0,
            comparator: __asl::Comparator::NumericEquals,
            operand: __asl::Operand::Int(22),
        },
    ];
    #[allow(dead_code)]
    const _: () = __asl::check_rules(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        RULES_5,
        &[
            __asl::Site {
                place: "typed_template.asl.json:8:9",
                state: "More",
                path: "",
                ty: "Counter",
                snippet: "  |\n8 |         { \"Variable\": \"$.n\", \"NumericLessThan\": 10, \"Next\": \"Add\" },\n  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            },
            __asl::Site {
                place: "typed_template.asl.json:9:9",
                state: "More",
                path: "",
                ty: "Counter",
                snippet: "  |\n9 |         { \"Variable\": \"$.n\", \"NumericEquals\": 21, \"Next\": \"Reset\" },\n  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            },
            __asl::Site {
                place: "typed_template.asl.json:10:9",
                state: "More",
                path: "",
                ty: "Counter",
                snippet: "   |\n10 |         { \"Variable\": \"$.n\", \"NumericEquals\": 22, \"Next\": \"Skip\" }\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            },
        ],
    );
    #[allow(dead_code)]
    const WAY_7: &[__asl::Step; 1usize] = &__asl::steps(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        PARTS_0,
    );
    #[allow(dead_code)]
    const PARTS_8: &[__asl::PathPart; 1usize] = &[__asl::PathPart::Key("by")];
    #[allow(dead_code)]
    const WAY_9: &[__asl::Step; 1usize] = &__asl::steps(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        PARTS_8,
    );
    #[allow(dead_code)]
    const TABLE_10: &[__asl::Given; __asl::n_given(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
    )] = &__asl::given(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        &[
            ("n", __asl::Given::Computed(0usize)),
            ("by", __asl::Given::Path(WAY_9)),
            ("label", __asl::Given::Computed(1usize)),
        ],
    );
    #[allow(dead_code)]
    const TABLE_11: &[__asl::Given; __asl::n_given(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
    )] = &__asl::same_fields(
        __asl::Probe::<<__TypedTemplateFit0 as __asl::Fitted>::Data>::SCHEMA,
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
    );
    #[allow(dead_code)]
    const TABLE_12: &[__asl::Given; __asl::n_given(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
    )] = &__asl::same_fields(
        __asl::Probe::<<__TypedTemplateFit1 as __asl::Fitted>::Data>::SCHEMA,
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
    );
    #[allow(dead_code)]
    const TABLE_13: &[__asl::Given; __asl::n_given(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
    )] = &__asl::same_fields(
        __asl::Probe::<<__TypedTemplateFit2 as __asl::Fitted>::Data>::SCHEMA,
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
    );
    #[allow(dead_code)]
    const _: () = __asl::check_guarded_path(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        PARTS_0,
        __asl::Wanted::Number,
        "argument 1 of `States.MathAdd`",
        &__asl::Site {
            place: "typed_template.asl.json:16:46",
            state: "Add",
            path: "$.n",
            ty: "Counter",
            snippet: "   |\n16 |       \"Parameters\": { \"n.$\": \"States.MathAdd($.n, 2)\", \"by.$\": \"$.by\", \"label.$\": \"States.Format('{}.', $.n)\" },\n   |                                              ^^^",
        },
    );
    #[allow(dead_code)]
    const _: () = __asl::check_path(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        PARTS_8,
        __asl::Wanted::Anything,
        "Parameters",
        &__asl::Site {
            place: "typed_template.asl.json:16:65",
            state: "Add",
            path: "$.by",
            ty: "Counter",
            snippet: "   |\n16 |       \"Parameters\": { \"n.$\": \"States.MathAdd($.n, 2)\", \"by.$\": \"$.by\", \"label.$\": \"States.Format('{}.', $.n)\" },\n   |                                                                 ^^^^\n   |\n   = note: the same in `Reset` (typed_template.asl.json:19:65), `Skip` (typed_template.asl.json:20:65)",
        },
    );
    #[allow(dead_code)]
    const _: () = __asl::check_guarded_path(
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        PARTS_0,
        __asl::Wanted::Scalar,
        "argument 2 of `States.Format`",
        &__asl::Site {
            place: "typed_template.asl.json:16:105",
            state: "Add",
            path: "$.n",
            ty: "Counter",
            snippet: "   |\n16 |       \"Parameters\": { \"n.$\": \"States.MathAdd($.n, 2)\", \"by.$\": \"$.by\", \"label.$\": \"States.Format('{}.', $.n)\" },\n   |                                                                                                         ^^^",
        },
    );
    #[allow(dead_code)]
    const _: () = __asl::check_fits(
        &__asl::Schema::Object(
            &__asl::Object::made(
                &[
                    __asl::Field::plain(
                        "n",
                        &__asl::Schema::Integer {
                            min: -2147483648,
                            max: 2147483647,
                        },
                    ),
                    __asl::Field::plain(
                        "by",
                        __asl::selected(
                            __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                            PARTS_8,
                        ),
                    ),
                    __asl::Field::plain("label", &__asl::Schema::String),
                ],
            ),
        ),
        &[],
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        "Counter",
        "Count",
        &__asl::Site {
            place: "typed_template.asl.json:14:5",
            state: "Add",
            path: "",
            ty: "",
            snippet: "   |\n14 |     \"Add\": {\n   |     ^^^^^",
        },
    );
    #[allow(dead_code)]
    const MADE_18: &__asl::Schema = &__asl::Schema::Object(
        &__asl::Object::made(
            &[
                __asl::Field::plain("n", &__asl::Schema::Given(0)),
                __asl::Field::plain(
                    "by",
                    __asl::selected(
                        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
                        PARTS_8,
                    ),
                ),
                __asl::Field::plain("label", &__asl::Schema::Given(1)),
            ],
        ),
    );
    #[allow(dead_code)]
    const _: () = __asl::check_fits(
        MADE_18,
        &[__asl::Constant::Int(1), __asl::Constant::Str("reset")],
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        "Counter",
        "Count",
        &__asl::Site {
            place: "typed_template.asl.json:19:5",
            state: "Reset",
            path: "",
            ty: "",
            snippet: "   |\n19 |     \"Reset\": { \"Type\": \"Pass\", \"Parameters\": { \"n\": 1, \"by.$\": \"$.by\", \"label\": \"reset\" }, \"Next\": \"Count\" },\n   |     ^^^^^^^",
        },
    );
    #[allow(dead_code)]
    const _: () = __asl::check_fits(
        MADE_18,
        &[__asl::Constant::Int(30), __asl::Constant::Str("skipped")],
        __asl::Probe::<__TypedTemplateType0>::SCHEMA,
        "Counter",
        "Count",
        &__asl::Site {
            place: "typed_template.asl.json:20:5",
            state: "Skip",
            path: "",
            ty: "",
            snippet: "   |\n20 |     \"Skip\": { \"Type\": \"Pass\", \"Parameters\": { \"n\": 30, \"by.$\": \"$.by\", \"label\": \"skipped\" }, \"Next\": \"Count\" },\n   |     ^^^^^^",
        },
    );
};
