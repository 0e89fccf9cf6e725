// Generated from `variable.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// Variables: assigned, read, and counted up in a loop.
///
/// Compiled from `variable.asl.json`. Make one with `Variable::new(tasks)`, where `tasks` implements [`VariableTasks`].
#[allow(dead_code)]
struct Variable<T> {
    tasks: T,
}
/// Where an execution of [`Variable`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum VariableState {
    /// `Begin`
    Begin(::asl::__private::Value),
    /// `Is Done`
    IsDone(::asl::__private::Value),
    /// `Count`
    Count(::asl::__private::Value),
    /// `Tell`
    Tell(::asl::__private::Value),
}
/// The tasks of [`Variable`]: write each as an `async fn`.
trait VariableTasks: ::asl::__private::Send + ::asl::__private::Sync {}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "Variable",
        definition: __asl::include_str!("variable.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: VariableTasks> Variable<T> {
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
    impl VariableState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: VariableTasks> __asl::Machine for Variable<T> {
        type Scope = VariableState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<VariableState, __asl::ExecutionError> {
            __asl::Ok(
                VariableState::Begin(
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
            Row::chooses("Is Done", &[2]).next(3),
            Row::code("Count", StateKind::Pass).next(1),
            Row::code("Tell", StateKind::Pass),
        ]
    };
    #[derive(__asl::Clone, __asl::Default)]
    #[allow(non_snake_case)]
    struct __VariableVariables0 {
        v_n: __asl::variable::Slot,
        v_limit: __asl::variable::Slot,
    }
    #[automatically_derived]
    impl __asl::Scope for VariableState {
        type Call = __asl::TaskCall<__asl::Value>;
        type Answer = __asl::Value;
        type Output = __asl::Value;
        type Strands = __asl::NoStrands;
        type Variables = __VariableVariables0;
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn number(&self) -> usize {
            __asl::JsonScope::look(self).0
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            __asl::row::entered(self, events)
        }
        fn enter(
            self,
            variables: &mut __VariableVariables0,
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
                Self::IsDone(input) => {
                    __asl::flow_chosen_for(
                        row,
                        exit_is_done(row, &input, events),
                        input,
                        __asl::JsonScope::at,
                    )
                }
                Self::Count(input) => {
                    __asl::flow_kept(
                        row,
                        exit_count(row, &input, events),
                        input,
                        __asl::JsonScope::at,
                    )
                }
                Self::Tell(input) => {
                    let mut input = input;
                    __asl::flow_end(
                        row,
                        __asl::None,
                        exit_tell(row, &mut input, events).map(|()| input),
                    )
                }
            }
        }
        fn woken(
            self,
            variables: &mut __VariableVariables0,
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
            variables: &mut __VariableVariables0,
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
            variables: &mut __VariableVariables0,
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
    impl __asl::JsonScope for VariableState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Begin(input) => (0, input),
                Self::IsDone(input) => (1, input),
                Self::Count(input) => (2, input),
                Self::Tell(input) => (3, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                0 => VariableState::Begin(input),
                1 => VariableState::IsDone(input),
                2 => VariableState::Count(input),
                _ => VariableState::Tell(input),
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
    impl<T: VariableTasks> __asl::InlineMachine for Variable<T> {
        type Input = __asl::Value;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            mut input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let mut variables = <__VariableVariables0 as __asl::Default>::default();
            let mut turns = <__asl::Turns as __asl::Default>::default();
            let mut state = {
                let mut input = __asl::inline::entered(
                    &STATES[0].info,
                    input,
                    &mut record,
                );
                {
                    __asl::at(
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
                    )?;
                    {
                        events += 2;
                        VariableState::IsDone(input)
                    }
                }
            };
            loop {
                state = match state {
                    VariableState::IsDone(mut input) => {
                        turns.step().await;
                        __asl::inline::Record::woken(&mut record, &inline);
                        {
                            __asl::inline::Record::arrived(&mut record, &STATES[1].info);
                            {
                                let rule = __asl::at(
                                    &STATES[1].info,
                                    events + 1,
                                    exit_is_done(
                                        &STATES[1],
                                        &input,
                                        &mut __asl::WithVariables {
                                            events: &mut record,
                                            variables: &mut variables,
                                        },
                                    ),
                                )?;
                                match rule {
                                    0usize => {
                                        __asl::inline::Record::arrived(
                                            &mut record,
                                            &STATES[2].info,
                                        );
                                        {
                                            __asl::at(
                                                &STATES[2].info,
                                                events + 3,
                                                exit_count(
                                                    &STATES[2],
                                                    &input,
                                                    &mut __asl::WithVariables {
                                                        events: &mut record,
                                                        variables: &mut variables,
                                                    },
                                                ),
                                            )?;
                                            {
                                                events += 4;
                                                VariableState::IsDone(input)
                                            }
                                        }
                                    }
                                    _ => {
                                        __asl::inline::Record::arrived(
                                            &mut record,
                                            &STATES[3].info,
                                        );
                                        {
                                            __asl::at(
                                                &STATES[3].info,
                                                events + 3,
                                                exit_tell(
                                                    &STATES[3],
                                                    &mut input,
                                                    &mut __asl::WithVariables {
                                                        events: &mut record,
                                                        variables: &mut variables,
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
                    state => return __asl::Err(__asl::inline::stray(&state)),
                };
            }
        }
    }
    #[inline]
    fn exit_begin<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<(), __asl::ExecutionError> {
        let (assigned_0, assigned_1) = {
            let input = &(*input);
            (
                __asl::Value::Number(__asl::Number::Int(0)),
                __asl::template_path(
                    input,
                    &[__asl::PathStep::Key("limit")],
                    "limit.$",
                    "$.limit",
                )?,
            )
        };
        __asl::variable::Assigned::tell(&assigned_0, events, "n");
        __asl::variable::Assigned::store(
            assigned_0,
            &mut __asl::HasVariables::variables_mut(events).v_n,
        );
        __asl::variable::Assigned::tell(&assigned_1, events, "limit");
        __asl::variable::Assigned::store(
            assigned_1,
            &mut __asl::HasVariables::variables_mut(events).v_limit,
        );
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(())
    }
    #[inline]
    fn exit_is_done<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<usize, __asl::ExecutionError> {
        let rule = {
            if __asl::choice::numeric_less_than_path(
                __asl::choice::present(
                    __asl::variable::scalar(
                        &__asl::HasVariables::variables(events).v_n,
                        &[],
                    ),
                    "$n",
                )?,
                __asl::choice::present(
                    __asl::variable::scalar(
                        &__asl::HasVariables::variables(events).v_limit,
                        &[],
                    ),
                    "$limit",
                )?,
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
    fn exit_count<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<(), __asl::ExecutionError> {
        let (assigned_0,) = {
            let input = &(*input);
            (
                __asl::intrinsic::evaluate(
                    "States.MathAdd($n, 1)",
                    || __asl::intrinsic::math_add(
                        __asl::intrinsic::variable(
                            &__asl::HasVariables::variables(events).v_n,
                            "n",
                        )?,
                        &__asl::Value::Number(__asl::Number::Int(1)),
                    ),
                )?,
            )
        };
        __asl::variable::Assigned::tell(&assigned_0, events, "n");
        __asl::variable::Assigned::store(
            assigned_0,
            &mut __asl::HasVariables::variables_mut(events).v_n,
        );
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(())
    }
    #[inline]
    fn exit_tell<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        row: &'static __asl::Row,
        input: &mut __asl::Value,
        events: &mut E,
    ) -> __asl::Result<(), __asl::ExecutionError> {
        let values = &mut [
            __asl::Clone::clone(
                __asl::variable::value(&__asl::HasVariables::variables(events).v_n, "n")?,
            ),
        ];
        __asl::become_object(input, &["n"], values);
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(())
    }
};
