// Generated from `handed_on.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `handed_on.asl.json`.
///
/// Compiled from `handed_on.asl.json`. Make one with `HandedOn::new(tasks)`, where `tasks` implements [`HandedOnTasks`].
#[allow(dead_code)]
struct HandedOn<T> {
    tasks: T,
}
/// Where an execution of [`HandedOn`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum HandedOnState {
    /// `Begin`
    Begin(::asl::__private::Value),
    /// `More`
    More(::asl::__private::Value),
    /// `Add`
    Add(::asl::__private::Value),
    /// `Done`
    Done(::asl::__private::Value),
}
/// The tasks of [`HandedOn`]: write each as an `async fn`.
trait HandedOnTasks: ::asl::__private::Send + ::asl::__private::Sync {}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    __asl::needs_jsonata!(
        "JSONata needs the feature `jsonata` of asl-native\n --> handed_on.asl.json:5:5\n  |\n5 |     \"Begin\": { \"Type\": \"Pass\", \"Assign\": { \"n\": 0, \"path\": \"{% [] %}\" }, \"Next\": \"More\" },\n  |     ^^^^^^^\n  = help: turn it on in Cargo.toml: asl-native = { version = \"0.1\", features = [\"jsonata\"] }"
    );
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "HandedOn",
        definition: __asl::include_str!("handed_on.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: HandedOnTasks> HandedOn<T> {
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
    impl HandedOnState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: HandedOnTasks> __asl::Machine for HandedOn<T> {
        type Scope = HandedOnState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<HandedOnState, __asl::ExecutionError> {
            __asl::Ok(
                HandedOnState::Begin(
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
    static STATES: [__asl::Row; 4usize] = {
        use __asl::table::*;
        [
            Row::code("Begin", StateKind::Pass).next(1),
            Row::chooses("More", &[2, 3]).next(3),
            Row::code("Add", StateKind::Pass).next(1),
            Row::code("Done", StateKind::Succeed),
        ]
    };
    #[derive(__asl::Clone, __asl::Default)]
    #[allow(non_snake_case)]
    struct __HandedOnVariables0 {
        v_n: __asl::variable::Slot,
        v_path: __asl::variable::Slot,
    }
    #[automatically_derived]
    impl __asl::Scope for HandedOnState {
        type Call = __asl::TaskCall<__asl::Value>;
        type Answer = __asl::Value;
        type Output = __asl::Value;
        type Strands = __asl::NoStrands;
        type Variables = __HandedOnVariables0;
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn number(&self) -> usize {
            __asl::JsonScope::look(self).0
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            __asl::row::entered(self, events)
        }
        fn enter(
            self,
            variables: &mut __HandedOnVariables0,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let events = &mut __asl::WithVariables {
                events,
                variables,
            };
            match state {
                Self::Begin(input) => {
                    __asl::flow_kept(
                        row,
                        exit_begin(row, &input, events),
                        input,
                        __asl::JsonScope::at,
                    )
                }
                Self::More(input) => {
                    __asl::flow_chosen_for(
                        row,
                        exit_more(row, &input, events),
                        input,
                        __asl::JsonScope::at,
                    )
                }
                Self::Add(input) => {
                    __asl::flow_kept(
                        row,
                        exit_add(row, &input, events),
                        input,
                        __asl::JsonScope::at,
                    )
                }
                Self::Done(input) => {
                    __asl::flow_end(row, __asl::None, exit_done(row, input, events))
                }
            }
        }
        fn woken(
            self,
            variables: &mut __HandedOnVariables0,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let events = &mut __asl::WithVariables {
                events,
                variables,
            };
            match state {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn answered(
            self,
            result: __asl::Value,
            variables: &mut __HandedOnVariables0,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let events = &mut __asl::WithVariables {
                events,
                variables,
            };
            match state {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn caught(
            self,
            index: usize,
            error: __asl::ExecutionError,
            variables: &mut __HandedOnVariables0,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let events = &mut __asl::WithVariables {
                events,
                variables,
            };
            let _ = (&index, &error);
            match state {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
    }
    #[automatically_derived]
    impl __asl::JsonScope for HandedOnState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Begin(input) => (0, input),
                Self::More(input) => (1, input),
                Self::Add(input) => (2, input),
                Self::Done(input) => (3, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                0 => HandedOnState::Begin(input),
                1 => HandedOnState::More(input),
                2 => HandedOnState::Add(input),
                _ => HandedOnState::Done(input),
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
    impl<T: HandedOnTasks> __asl::InlineMachine for HandedOn<T> {
        type Input = __asl::Value;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let mut variables = <__HandedOnVariables0 as __asl::Default>::default();
            let mut turns = <__asl::Turns as __asl::Default>::default();
            let mut state = {
                let input = __asl::inline::entered(&STATES[0].info, input, &mut record);
                {
                    __asl::inline::evaluated(
                        &STATES[0].info,
                        events + 1,
                        exit_begin(
                            &STATES[0],
                            &input,
                            &mut __asl::WithVariables {
                                events: &mut record,
                                variables: &mut variables,
                            },
                        ),
                        &mut record,
                    )?;
                    {
                        events += 2;
                        HandedOnState::More(input)
                    }
                }
            };
            loop {
                state = match state {
                    HandedOnState::More(input) => {
                        turns.step().await;
                        __asl::inline::Record::woken(&mut record, &inline);
                        {
                            __asl::inline::Record::arrived(&mut record, &STATES[1].info);
                            {
                                let rule = __asl::inline::evaluated(
                                    &STATES[1].info,
                                    events + 1,
                                    exit_more(
                                        &STATES[1],
                                        &input,
                                        &mut __asl::WithVariables {
                                            events: &mut record,
                                            variables: &mut variables,
                                        },
                                    ),
                                    &mut record,
                                )?;
                                match rule {
                                    0usize => {
                                        __asl::inline::Record::arrived(
                                            &mut record,
                                            &STATES[2].info,
                                        );
                                        {
                                            __asl::inline::evaluated(
                                                &STATES[2].info,
                                                events + 3,
                                                exit_add(
                                                    &STATES[2],
                                                    &input,
                                                    &mut __asl::WithVariables {
                                                        events: &mut record,
                                                        variables: &mut variables,
                                                    },
                                                ),
                                                &mut record,
                                            )?;
                                            {
                                                events += 4;
                                                HandedOnState::More(input)
                                            }
                                        }
                                    }
                                    1usize => {
                                        events += 2;
                                        HandedOnState::Done(input)
                                    }
                                    _ => {
                                        events += 2;
                                        HandedOnState::Done(input)
                                    }
                                }
                            }
                        }
                    }
                    HandedOnState::Done(input) => {
                        __asl::inline::Record::arrived(&mut record, &STATES[3].info);
                        return __asl::Ok(
                            __asl::inline::evaluated(
                                &STATES[3].info,
                                events + 1,
                                exit_done(
                                    &STATES[3],
                                    input,
                                    &mut __asl::WithVariables {
                                        events: &mut record,
                                        variables: &mut variables,
                                    },
                                ),
                                &mut record,
                            )?,
                        );
                    }
                    state => return __asl::Err(__asl::inline::stray(&state)),
                };
            }
        }
    }
    #[inline]
    fn exit_begin<
        E: __asl::Events + __asl::HasVariables<Variables = __HandedOnVariables0>,
    >(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<(), __asl::ExecutionError> {
        let (assigned_0, assigned_1) = {
            (
                __asl::Value::Number(__asl::Number::Int(0)),
                __asl::query::Outcome::assigned(
                    {
                        #[inline]
                        fn expression<'a>(
                            e: &__asl::jsonata::Evaluation,
                            bindings: &[__asl::Option<&'a __asl::Value>; 0usize],
                        ) -> __asl::Result<
                            __asl::jsonata::Item<'a>,
                            __asl::jsonata::Fault,
                        > {
                            let root = &__asl::jsonata::Item::Undefined;
                            let input = root;
                            __asl::Ok({
                                __asl::jsonata::array::Builder::new().array(false)?
                            })
                        }
                        expression
                    }(&__asl::query::evaluation_of_data(), &[]),
                    "[]",
                    "Assign/path",
                )?,
            )
        };
        __asl::variable::Assigned::tell(&assigned_0, events, "n");
        __asl::variable::Assigned::store(
            assigned_0,
            &mut __asl::HasVariables::variables_mut(events).v_n,
        );
        __asl::variable::Assigned::tell(&assigned_1, events, "path");
        __asl::variable::Assigned::store(
            assigned_1,
            &mut __asl::HasVariables::variables_mut(events).v_path,
        );
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(())
    }
    #[inline]
    fn exit_more<
        E: __asl::Events + __asl::HasVariables<Variables = __HandedOnVariables0>,
    >(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<usize, __asl::ExecutionError> {
        let rule = if __asl::query::decided(
            {
                #[inline]
                fn expression<'a>(
                    e: &__asl::jsonata::Evaluation,
                    bindings: &[__asl::Option<&'a __asl::Value>; 2usize],
                ) -> __asl::Result<__asl::Option<bool>, __asl::jsonata::Fault> {
                    let root = &__asl::jsonata::Item::Undefined;
                    let input = root;
                    __asl::Ok({
                        __asl::jsonata::operator::less(
                            &__asl::jsonata::operand::Outside(bindings[0usize]),
                            &__asl::jsonata::operand::OutsideAt(
                                bindings[1usize],
                                ["rounds"],
                            ),
                            243usize,
                        )?
                    })
                }
                expression
            }(
                &__asl::query::evaluation_of_data(),
                &[
                    __asl::variable::Slot::value(
                        &__asl::HasVariables::variables(events).v_n,
                    ),
                    __asl::Some(&*input),
                ],
            ),
            "$n < $states.input.rounds",
            "Choices[0]/Condition",
        )? {
            0usize
        } else if __asl::query::decided(
            {
                #[inline]
                fn expression<'a>(
                    e: &__asl::jsonata::Evaluation,
                    bindings: &[__asl::Option<&'a __asl::Value>; 1usize],
                ) -> __asl::Result<bool, __asl::jsonata::Fault> {
                    let root = &__asl::jsonata::Item::Undefined;
                    let input = root;
                    __asl::Ok({
                        __asl::jsonata::operator::greater(
                                &__asl::jsonata::operand::Outside(bindings[0usize]),
                                &5f64,
                                318usize,
                            )?
                            .unwrap_or(false)
                            || __asl::jsonata::operator::is_equal(
                                &__asl::jsonata::operator::multiply(
                                    &__asl::jsonata::operand::Outside(bindings[0usize]),
                                    &2f64,
                                    328usize,
                                )?,
                                &6f64,
                            )
                    })
                }
                expression
            }(
                &__asl::query::evaluation_of_data(),
                &[
                    __asl::variable::Slot::value(
                        &__asl::HasVariables::variables(events).v_n,
                    ),
                ],
            ),
            "$n > 5 or $n * 2 = 6",
            "Choices[1]/Condition",
        )? {
            1usize
        } else {
            2usize
        };
        match rule {
            0usize => {}
            1usize => {
                let (assigned_0,) = {
                    (
                        __asl::query::Outcome::assigned(
                            {
                                #[inline]
                                fn expression<'a>(
                                    e: &__asl::jsonata::Evaluation,
                                    bindings: &[__asl::Option<&'a __asl::Value>; 1usize],
                                ) -> __asl::Result<
                                    __asl::jsonata::Item<'a>,
                                    __asl::jsonata::Fault,
                                > {
                                    let root = &__asl::jsonata::Item::Undefined;
                                    let input = root;
                                    __asl::Ok({
                                        __asl::jsonata::array::settle(
                                            __asl::jsonata::function::native(
                                                e,
                                                &__asl::jsonata::library::APPEND,
                                                input,
                                                [
                                                    __asl::jsonata::Item::outside(bindings[0usize]),
                                                    __asl::jsonata::Item::from(__asl::jsonata::Text("over")),
                                                ],
                                                368usize,
                                            )?,
                                            false,
                                        )
                                    })
                                }
                                expression
                            }(
                                &__asl::query::evaluation_of_data(),
                                &[
                                    __asl::variable::Slot::value(
                                        &__asl::HasVariables::variables(events).v_path,
                                    ),
                                ],
                            ),
                            "$append($path, 'over')",
                            "Choices[1]/Assign/path",
                        )?,
                    )
                };
                __asl::variable::Assigned::tell(&assigned_0, events, "path");
                __asl::variable::Assigned::store(
                    assigned_0,
                    &mut __asl::HasVariables::variables_mut(events).v_path,
                );
            }
            _ => {
                let (assigned_0,) = {
                    (
                        __asl::query::Outcome::assigned(
                            {
                                #[inline]
                                fn expression<'a>(
                                    e: &__asl::jsonata::Evaluation,
                                    bindings: &[__asl::Option<&'a __asl::Value>; 1usize],
                                ) -> __asl::Result<
                                    __asl::jsonata::Item<'a>,
                                    __asl::jsonata::Fault,
                                > {
                                    let root = &__asl::jsonata::Item::Undefined;
                                    let input = root;
                                    __asl::Ok({
                                        __asl::jsonata::array::settle(
                                            __asl::jsonata::function::native(
                                                e,
                                                &__asl::jsonata::library::APPEND,
                                                input,
                                                [
                                                    __asl::jsonata::Item::outside(bindings[0usize]),
                                                    __asl::jsonata::Item::from(__asl::jsonata::Text("done")),
                                                ],
                                                479usize,
                                            )?,
                                            false,
                                        )
                                    })
                                }
                                expression
                            }(
                                &__asl::query::evaluation_of_data(),
                                &[
                                    __asl::variable::Slot::value(
                                        &__asl::HasVariables::variables(events).v_path,
                                    ),
                                ],
                            ),
                            "$append($path, 'done')",
                            "Assign/path",
                        )?,
                    )
                };
                __asl::variable::Assigned::tell(&assigned_0, events, "path");
                __asl::variable::Assigned::store(
                    assigned_0,
                    &mut __asl::HasVariables::variables_mut(events).v_path,
                );
            }
        }
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(rule)
    }
    #[inline]
    fn exit_add<
        E: __asl::Events + __asl::HasVariables<Variables = __HandedOnVariables0>,
    >(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<(), __asl::ExecutionError> {
        let (assigned_0, assigned_1) = {
            (
                __asl::query::Outcome::assigned(
                    {
                        #[inline]
                        fn expression<'a>(
                            e: &__asl::jsonata::Evaluation,
                            bindings: &[__asl::Option<&'a __asl::Value>; 2usize],
                        ) -> __asl::Result<__asl::Option<f64>, __asl::jsonata::Fault> {
                            let root = &__asl::jsonata::Item::Undefined;
                            let input = root;
                            __asl::Ok({
                                __asl::jsonata::operator::add(
                                    &__asl::jsonata::operand::Outside(bindings[0usize]),
                                    &__asl::jsonata::operand::OutsideAt(
                                        bindings[1usize],
                                        ["step"],
                                    ),
                                    565usize,
                                )?
                            })
                        }
                        expression
                    }(
                        &__asl::query::evaluation_of_data(),
                        &[
                            __asl::variable::Slot::value(
                                &__asl::HasVariables::variables(events).v_n,
                            ),
                            __asl::Some(&*input),
                        ],
                    ),
                    "$n + $states.input.step",
                    "Assign/n",
                )?,
                __asl::query::Outcome::assigned(
                    {
                        #[inline]
                        fn expression<'a>(
                            e: &__asl::jsonata::Evaluation,
                            bindings: &[__asl::Option<&'a __asl::Value>; 2usize],
                        ) -> __asl::Result<
                            __asl::jsonata::Item<'a>,
                            __asl::jsonata::Fault,
                        > {
                            let root = &__asl::jsonata::Item::Undefined;
                            let input = root;
                            __asl::Ok({
                                __asl::jsonata::array::settle(
                                    __asl::jsonata::function::native(
                                        e,
                                        &__asl::jsonata::library::APPEND,
                                        input,
                                        [
                                            __asl::jsonata::Item::outside(bindings[0usize]),
                                            __asl::jsonata::Item::outside(bindings[1usize]),
                                        ],
                                        606usize,
                                    )?,
                                    false,
                                )
                            })
                        }
                        expression
                    }(
                        &__asl::query::evaluation_of_data(),
                        &[
                            __asl::variable::Slot::value(
                                &__asl::HasVariables::variables(events).v_path,
                            ),
                            __asl::variable::Slot::value(
                                &__asl::HasVariables::variables(events).v_n,
                            ),
                        ],
                    ),
                    "$append($path, $n)",
                    "Assign/path",
                )?,
            )
        };
        __asl::variable::Assigned::tell(&assigned_0, events, "n");
        __asl::variable::Assigned::store(
            assigned_0,
            &mut __asl::HasVariables::variables_mut(events).v_n,
        );
        __asl::variable::Assigned::tell(&assigned_1, events, "path");
        __asl::variable::Assigned::store(
            assigned_1,
            &mut __asl::HasVariables::variables_mut(events).v_path,
        );
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(())
    }
    #[inline]
    fn exit_done<
        E: __asl::Events + __asl::HasVariables<Variables = __HandedOnVariables0>,
    >(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = __asl::object([
            (
                "n",
                __asl::query::defined(
                    __asl::query::path(
                        __asl::variable::Slot::value(
                            &__asl::HasVariables::variables(events).v_n,
                        ),
                        [],
                    ),
                    "$n",
                    "Output/n",
                )?,
            ),
            (
                "path",
                __asl::query::defined(
                    __asl::query::path(
                        __asl::variable::Slot::value(
                            &__asl::HasVariables::variables(events).v_path,
                        ),
                        [],
                    ),
                    "$path",
                    "Output/path",
                )?,
            ),
            (
                "was",
                __asl::query::defined(
                    __asl::query::path(__asl::Some(&input), []),
                    "$states.input",
                    "Output/was",
                )?,
            ),
        ]);
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
};
