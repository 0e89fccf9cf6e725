// Generated from `context_object.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `context_object.asl.json`.
///
/// Compiled from `context_object.asl.json`. Make one with `ContextObject::new(tasks)`, where `tasks` implements [`ContextObjectTasks`].
#[allow(dead_code)]
struct ContextObject<T> {
    tasks: T,
}
/// Where an execution of [`ContextObject`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum ContextObjectState {
    /// `Ship`
    Ship(::asl::__private::Value),
    /// `Enough`
    Enough(::asl::__private::Value),
    /// `Done`
    Done(::asl::__private::Value),
    /// `Give Up`
    GiveUp(::asl::__private::Value),
}
/// The tasks of [`ContextObject`]: write each as an `async fn`.
trait ContextObjectTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Pack`, whose `Resource` is `arn:aws:lambda:us-east-1:123456789012:function:pack`.
    fn pack(
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
        name: "ContextObject",
        definition: __asl::include_str!("context_object.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: true,
    };
    #[allow(dead_code)]
    impl<T: ContextObjectTasks> ContextObject<T> {
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
    impl ContextObjectState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: ContextObjectTasks> __asl::Machine for ContextObject<T> {
        type Scope = ContextObjectState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<ContextObjectState, __asl::ExecutionError> {
            __asl::Ok(
                ContextObjectState::Ship(
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
                4 => __asl::boxed_call(T::pack(tasks, input), __asl::identity),
                _ => __asl::row::no_task(),
            }
        }
    }
    static STATES: [__asl::Row; 5usize] = {
        use __asl::table::*;
        [
            Row::code("Ship", StateKind::Map).next(1),
            Row::chooses("Enough", &[3]).next(2),
            Row::code("Done", StateKind::Pass),
            Row::code("Give Up", StateKind::Fail),
            Row::lambda(
                    "Pack",
                    "arn:aws:lambda:us-east-1:123456789012:function:pack",
                    "us-east-1",
                )
                .by_code(),
        ]
    };
    /// States inside of another one.
    #[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __ContextObjectScope1 {
        /// `Pack`
        Pack(__asl::Value),
    }
    #[allow(clippy::large_enum_variant)]
    enum __ContextObjectStrands0 {
        Scope1(__asl::Branch<__ContextObjectScope1>),
    }
    #[automatically_derived]
    impl __asl::Strands<__asl::TaskCall<__asl::Value>, __asl::Value>
    for __ContextObjectStrands0 {
        fn strand(
            &mut self,
        ) -> &mut dyn __asl::Strand<__asl::TaskCall<__asl::Value>, __asl::Value> {
            match self {
                Self::Scope1(line) => line,
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for ContextObjectState {
        type Call = __asl::TaskCall<__asl::Value>;
        type Answer = __asl::Value;
        type Output = __asl::Value;
        type Strands = __ContextObjectStrands0;
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
                Self::Ship(ref input) => {
                    __asl::flow_fork(work_ship(row, input, events), state)
                }
                Self::Enough(input) => {
                    __asl::flow_chosen_for(
                        row,
                        exit_enough(row, &input, events),
                        input,
                        __asl::JsonScope::at,
                    )
                }
                Self::Done(input) => {
                    let mut input = input;
                    __asl::flow_end(
                        row,
                        __asl::None,
                        exit_done(row, &mut input, events).map(|()| input),
                    )
                }
                Self::GiveUp(input) => {
                    __asl::flow_fail(row, fail_give_up(row, input, events))
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
        fn strand(
            &self,
            index: u32,
            work: &__asl::Work,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Result<__ContextObjectStrands0, __asl::ExecutionError> {
            let row = __asl::Scope::row(self);
            let _ = (&variables, &events);
            let _ = (&index, &work);
            match self {
                Self::Ship(input) => {
                    __asl::Ok(
                        __ContextObjectStrands0::Scope1(
                            __asl::Branch::new(
                                __ContextObjectScope1::Pack(
                                    begin_ship_0(row, input, work, index, events)?,
                                ),
                                (),
                            ),
                        ),
                    )
                }
                #[allow(unreachable_patterns)]
                state => __asl::no_strand(state),
            }
        }
        fn joined(
            self,
            results: __asl::Value,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let _ = (&variables, &events);
            match state {
                Self::Ship(input) => {
                    let next = __asl::Ok(results)
                        .and_then(|results| exit_ship(row, results, events));
                    __asl::flow_next(row, __asl::None, next, __asl::JsonScope::at)
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
    }
    #[automatically_derived]
    impl __asl::JsonScope for ContextObjectState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Ship(input) => (0, input),
                Self::Enough(input) => (1, input),
                Self::Done(input) => (2, input),
                Self::GiveUp(input) => (3, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                0 => ContextObjectState::Ship(input),
                1 => ContextObjectState::Enough(input),
                2 => ContextObjectState::Done(input),
                _ => ContextObjectState::GiveUp(input),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for __ContextObjectScope1 {
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
                Self::Pack(ref input) => {
                    let settings = settings_pack(row, input, events);
                    let given = input_pack(row, input, events);
                    __asl::flow_call_with(given, settings, state)
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
                Self::Pack(input) => {
                    __asl::flow_end(row, __asl::None, exit_pack(row, result, events))
                }
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
    impl __asl::JsonScope for __ContextObjectScope1 {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Pack(input) => (4, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                _ => __ContextObjectScope1::Pack(input),
            }
        }
    }
    #[allow(clippy::diverging_sub_expression, clippy::needless_question_mark)]
    #[allow(
        unreachable_code,
        unused_assignments,
        unused_labels,
        unused_variables,
        unused_mut
    )]
    async fn line_1<T: ContextObjectTasks, I: __asl::Inline>(
        tasks: &T,
        inline: I,
        count: &__asl::inline::Count,
        input: __asl::Value,
        mut variables: (),
        around: __asl::inline::Surroundings<'_>,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let mut events = count.get();
        {
            let entered_at = __asl::Inline::now(&inline);
            {
                let output: __asl::Value = {
                    let entered = events + 1;
                    let settings = __asl::at(
                        &STATES[4].info,
                        events + 1,
                        settings_pack(
                            &STATES[4],
                            &input,
                            &mut __asl::inline::WithContext {
                                events: &mut __asl::Uncounted,
                                around: &around,
                                entered_at,
                                retries: &<__asl::Counters as __asl::Default>::default(),
                            },
                        ),
                    )?;
                    count.set(events + 3);
                    let result = __asl::inline::call_with(
                            &inline,
                            &settings,
                            ContextObjectTasks::pack(
                                tasks,
                                __asl::at(
                                    &STATES[4].info,
                                    events + 1,
                                    input_pack(
                                        &STATES[4],
                                        &input,
                                        &mut __asl::inline::WithContext {
                                            events: &mut __asl::Uncounted,
                                            around: &around,
                                            entered_at,
                                            retries: &<__asl::Counters as __asl::Default>::default(),
                                        },
                                    ),
                                )?,
                            ),
                        )
                        .await?;
                    events = count.get();
                    __asl::at(
                        &STATES[4].info,
                        entered,
                        exit_pack(
                            &STATES[4],
                            result,
                            &mut __asl::inline::WithContext {
                                events: &mut __asl::Uncounted,
                                around: &around,
                                entered_at,
                                retries: &<__asl::Counters as __asl::Default>::default(),
                            },
                        ),
                    )?
                };
                count.set(events + 2);
                return __asl::Ok(output);
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
    impl<T: ContextObjectTasks> __asl::InlineMachine for ContextObject<T> {
        type Input = __asl::Value;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            mut input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let count = &<__asl::inline::Count as __asl::Default>::default();
            let begun = &__asl::inline::Begun::new(
                &inline,
                __asl::Inline::now(&inline),
                &INFO,
                &input,
            );
            let around = begun.surroundings();
            {
                let entered_at = __asl::Inline::now(&inline);
                {
                    let mut input = {
                        let entered = events + 1;
                        count.set(entered + 1);
                        let result = {
                            match __asl::at(
                                &STATES[0].info,
                                entered,
                                work_ship(
                                    &STATES[0],
                                    &input,
                                    &mut __asl::inline::WithContext {
                                        events: &mut __asl::Uncounted,
                                        around: &around,
                                        entered_at,
                                        retries: &<__asl::Counters as __asl::Default>::default(),
                                    },
                                ),
                            ) {
                                __asl::Err(error) => __asl::Err(error),
                                __asl::Ok(work) => {
                                    __asl::inline::each(
                                            work.len() as usize,
                                            work.max_concurrency(),
                                            |number| {
                                                count.step();
                                                let index = number as u32;
                                                let around = around.inside(&work, index);
                                                let begin = __asl::at(
                                                    &STATES[0].info,
                                                    entered,
                                                    {
                                                        let events = &mut __asl::inline::WithContext {
                                                            events: &mut __asl::Uncounted,
                                                            around: &around,
                                                            entered_at,
                                                            retries: &<__asl::Counters as __asl::Default>::default(),
                                                        };
                                                        (|| __asl::Ok((
                                                            begin_ship_0(&STATES[0], &input, &work, index, events)?,
                                                            (),
                                                        )))()
                                                    },
                                                );
                                                let inline = &inline;
                                                async move {
                                                    let (begin, variables) = begin?;
                                                    let output = line_1(
                                                            tasks,
                                                            &inline,
                                                            count,
                                                            begin,
                                                            variables,
                                                            around,
                                                        )
                                                        .await?;
                                                    count.step();
                                                    __asl::Ok(output)
                                                }
                                            },
                                        )
                                        .await
                                        .map(__asl::Value::from)
                                }
                            }
                        }?;
                        events = count.get();
                        __asl::at(
                            &STATES[0].info,
                            entered,
                            exit_ship(
                                &STATES[0],
                                result,
                                &mut __asl::inline::WithContext {
                                    events: &mut __asl::Uncounted,
                                    around: &around,
                                    entered_at,
                                    retries: &<__asl::Counters as __asl::Default>::default(),
                                },
                            ),
                        )?
                    };
                    {
                        let entered_at = __asl::Inline::now(&inline);
                        {
                            let rule = __asl::at(
                                &STATES[1].info,
                                events + 3,
                                exit_enough(
                                    &STATES[1],
                                    &input,
                                    &mut __asl::inline::WithContext {
                                        events: &mut __asl::Uncounted,
                                        around: &around,
                                        entered_at,
                                        retries: &<__asl::Counters as __asl::Default>::default(),
                                    },
                                ),
                            )?;
                            match rule {
                                0usize => {
                                    let entered_at = __asl::Inline::now(&inline);
                                    return __asl::Err(
                                        __asl::at(
                                            &STATES[3].info,
                                            events + 5,
                                            fail_give_up(
                                                &STATES[3],
                                                input,
                                                &mut __asl::inline::WithContext {
                                                    events: &mut __asl::Uncounted,
                                                    around: &around,
                                                    entered_at,
                                                    retries: &<__asl::Counters as __asl::Default>::default(),
                                                },
                                            ),
                                        )?,
                                    );
                                }
                                _ => {
                                    let entered_at = __asl::Inline::now(&inline);
                                    {
                                        __asl::at(
                                            &STATES[2].info,
                                            events + 5,
                                            exit_done(
                                                &STATES[2],
                                                &mut input,
                                                &mut __asl::inline::WithContext {
                                                    events: &mut __asl::Uncounted,
                                                    around: &around,
                                                    entered_at,
                                                    retries: &<__asl::Counters as __asl::Default>::default(),
                                                },
                                            ),
                                        )?;
                                        return __asl::Ok(input);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    fn work_ship<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Work, __asl::ExecutionError> {
        let input = __asl::context_object::select(
            events,
            &row.info,
            __asl::ContextField::ExecutionInput,
            &[__asl::PathStep::Key("order")],
            "$$.Execution.Input.order",
        )?;
        let max_concurrency = 0;
        __asl::map::items_of(
            &__asl::context_object::whole(events, &row.info),
            &[
                __asl::PathStep::Key("Execution"),
                __asl::PathStep::Key("Input"),
                __asl::PathStep::Key("order"),
                __asl::PathStep::Key("items"),
            ],
            "$$.Execution.Input.order.items",
            input,
            max_concurrency,
        )
    }
    #[inline]
    fn begin_ship_0<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &__asl::Value,
        work: &__asl::Work,
        index: u32,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        __asl::Ok({
            let input = work.input();
            __asl::object([
                (
                    "item",
                    __asl::context_object::template_path(
                        events,
                        &row.info,
                        __asl::ContextField::MapItemValue,
                        &[__asl::PathStep::Key("id")],
                        "item.$",
                        "$$.Map.Item.Value.id",
                    )?,
                ),
                (
                    "index",
                    __asl::context_object::template_path(
                        events,
                        &row.info,
                        __asl::ContextField::MapItemIndex,
                        &[],
                        "index.$",
                        "$$.Map.Item.Index",
                    )?,
                ),
                (
                    "shop",
                    __asl::template_path(
                        input,
                        &[__asl::PathStep::Key("shop")],
                        "shop.$",
                        "$.shop",
                    )?,
                ),
            ])
        })
    }
    fn exit_ship<E: __asl::Events>(
        row: &'static __asl::Row,
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let _ = &result;
        let output = result;
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
    #[inline]
    fn exit_enough<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<usize, __asl::ExecutionError> {
        let rule = {
            let context = __asl::context_object::whole(events, &row.info);
            if __asl::choice::numeric_greater_than(
                __asl::choice::present(
                    __asl::scalar_at(
                        &context,
                        &[
                            __asl::PathStep::Key("Execution"),
                            __asl::PathStep::Key("RedriveCount"),
                        ],
                    ),
                    "$$.Execution.RedriveCount",
                )?,
                __asl::Number::Int(3),
            ) {
                0usize
            } else {
                1usize
            }
        };
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(rule)
    }
    #[inline]
    fn exit_done<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &mut __asl::Value,
        events: &mut E,
    ) -> __asl::Result<(), __asl::ExecutionError> {
        let values = &mut [
            __asl::template_path(input, &[], "packed.$", "$")?,
            __asl::json_path::template_path(
                &__asl::context_object::whole(events, &row.info),
                &[
                    __asl::PathSegment::Key("Execution"),
                    __asl::PathSegment::Key("Input"),
                    __asl::PathSegment::Key("order"),
                    __asl::PathSegment::Key("items"),
                    __asl::PathSegment::Wildcard,
                    __asl::PathSegment::Key("id"),
                ],
                &[],
                "ids.$",
                "$$.Execution.Input.order.items[*].id",
            )?,
        ];
        __asl::become_object(input, &["packed", "ids"], values);
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(())
    }
    fn fail_give_up<E: __asl::Events>(
        row: &'static __asl::Row,
        _: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::ExecutionError, __asl::ExecutionError> {
        __asl::Ok(
            __asl::ExecutionError::new(
                __asl::Some(
                    __asl::fail_text(
                        &__asl::Value::from_static("Give Up"),
                        &[],
                        "ErrorPath",
                        "$$.State.Name",
                    )?,
                ),
                __asl::Some(
                    __asl::fail_text(
                        &__asl::context_object::whole(events, &row.info),
                        &[
                            __asl::PathStep::Key("StateMachine"),
                            __asl::PathStep::Key("Name"),
                        ],
                        "CausePath",
                        "$$.StateMachine.Name",
                    )?,
                ),
            ),
        )
    }
    fn input_pack<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        __asl::Ok({
            let mut spent = __asl::Clone::clone(input);
            let input = &mut spent;
            let values = &mut [
                __asl::intrinsic::evaluate(
                    "States.Format('{} {}', $$.Execution.Name, $.item)",
                    || __asl::intrinsic::format(
                        &["", " ", ""],
                        &[
                            &__asl::context_object::argument(
                                events,
                                &row.info,
                                __asl::ContextField::ExecutionName,
                                &[],
                                "$$.Execution.Name",
                            )?,
                            __asl::intrinsic::argument(
                                input,
                                &[__asl::PathStep::Key("item")],
                                "$.item",
                            )?,
                        ],
                    ),
                )?,
                __asl::Value::from_static("Pack"),
            ];
            __asl::become_object(input, &["label", "state"], values);
            spent
        })
    }
    fn settings_pack<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::CallSettings, __asl::ExecutionError> {
        __asl::Ok(__asl::CallSettings {
            timeout_seconds: __asl::Some(
                __asl::timeout::seconds_path(
                    &__asl::context_object::whole(events, &row.info),
                    &[
                        __asl::PathStep::Key("Execution"),
                        __asl::PathStep::Key("Input"),
                        __asl::PathStep::Key("limit"),
                    ],
                    "TimeoutSecondsPath",
                    "$$.Execution.Input.limit",
                )?,
            ),
            heartbeat_seconds: __asl::None,
            role_arn: __asl::None,
        })
    }
    #[inline]
    fn exit_pack<E: __asl::Events>(
        row: &'static __asl::Row,
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
};
