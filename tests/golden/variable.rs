// Generated from `variable.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `variable.asl.json`.
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
    /// `Which`
    Which(::asl::__private::Value),
    /// `Add`
    Add(::asl::__private::Value),
    /// `Report`
    Report(::asl::__private::Value),
    /// `Done`
    Done(::asl::__private::Value),
}
/// The tasks of [`Variable`]: write each as an `async fn`.
trait VariableTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Report`, whose `Resource` is `arn:aws:lambda:us-east-1:123456789012:function:report`.
    fn report(
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
        name: "Variable",
        definition: __asl::include_str!("variable.asl.json"),
        states: &[&INFO_BEGIN, &INFO_WHICH, &INFO_ADD, &INFO_REPORT, &INFO_DONE],
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
            call: __VariableCall,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__VariableAnswer>, __asl::TaskError>,
        > {
            let _ = &context;
            match call {
                __VariableCall::Report(input) => {
                    __asl::boxed_call(
                        VariableTasks::report(&self.tasks, input),
                        __VariableAnswer::Report,
                    )
                }
            }
        }
    }
    #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __VariableCall {
        Report(__asl::Value),
    }
    #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __VariableAnswer {
        Report(__asl::Value),
    }
    #[automatically_derived]
    impl __asl::Recorded for __VariableCall {
        fn recorded(&self) -> __asl::Value {
            match *self {
                Self::Report(ref payload) => __asl::json_or_note(payload),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Recorded for __VariableAnswer {
        fn recorded(&self) -> __asl::Value {
            match *self {
                Self::Report(ref payload) => __asl::json_or_note(payload),
            }
        }
    }
    #[derive(__asl::Clone, __asl::Default)]
    #[allow(non_snake_case)]
    struct __VariableVariables0 {
        v_sum: __asl::variable::Slot,
        v_left: __asl::variable::Slot,
        v_ended: __asl::variable::Slot,
        v_number: __asl::variable::Slot,
    }
    #[automatically_derived]
    impl __asl::Scope for VariableState {
        type Call = __VariableCall;
        type Answer = __VariableAnswer;
        type Output = __asl::Value;
        type Strands = __asl::NoStrands;
        type Variables = __VariableVariables0;
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn info(&self) -> &'static __asl::StateInfo {
            match self {
                Self::Begin(_) => &INFO_BEGIN,
                Self::Which(_) => &INFO_WHICH,
                Self::Add(_) => &INFO_ADD,
                Self::Report(_) => &INFO_REPORT,
                Self::Done(_) => &INFO_DONE,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            match self {
                Self::Begin(input) => __asl::Events::entered(events, &INFO_BEGIN, input),
                Self::Which(input) => __asl::Events::entered(events, &INFO_WHICH, input),
                Self::Add(input) => __asl::Events::entered(events, &INFO_ADD, input),
                Self::Report(input) => {
                    __asl::Events::entered(events, &INFO_REPORT, input)
                }
                Self::Done(input) => __asl::Events::entered(events, &INFO_DONE, input),
            }
        }
        fn enter(
            self,
            variables: &mut Self::Variables,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let events = &mut __asl::WithVariables {
                events,
                variables,
            };
            match self {
                Self::Begin(input) => {
                    __asl::flow_next(
                        &INFO_BEGIN,
                        __asl::None,
                        exit_begin(input, events),
                        Self::Which,
                    )
                }
                Self::Which(input) => {
                    __asl::flow_state(
                        &INFO_WHICH,
                        exit_which(input, events)
                            .and_then(|(rule, output)| next_which(rule, output)),
                    )
                }
                Self::Add(input) => {
                    __asl::flow_next(
                        &INFO_ADD,
                        __asl::None,
                        exit_add(input, events),
                        Self::Which,
                    )
                }
                Self::Report(input) => {
                    let call = input_report(&input, events);
                    __asl::flow_call(
                        &INFO_REPORT,
                        Self::Report(input),
                        call.map(__VariableCall::Report),
                    )
                }
                Self::Done(input) => {
                    __asl::flow_end(&INFO_DONE, __asl::None, exit_done(input, events))
                }
            }
        }
        fn woken(
            self,
            variables: &mut Self::Variables,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let events = &mut __asl::WithVariables {
                events,
                variables,
            };
            match self {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn answered(
            self,
            answer: __VariableAnswer,
            variables: &mut Self::Variables,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let events = &mut __asl::WithVariables {
                events,
                variables,
            };
            match (self, answer) {
                (Self::Report(input), __VariableAnswer::Report(result)) => {
                    let next = exit_report(result, events);
                    __asl::flow_next(
                        &INFO_REPORT,
                        __asl::Some(Self::Report(input)),
                        next,
                        Self::Done,
                    )
                }
                #[allow(unreachable_patterns)]
                (state, _) => __asl::flow_stray(state),
            }
        }
        fn caught(
            self,
            index: usize,
            error: __asl::ExecutionError,
            variables: &mut Self::Variables,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let events = &mut __asl::WithVariables {
                events,
                variables,
            };
            let _ = (&index, &error);
            match self {
                Self::Report(input) => {
                    __asl::flow_state(
                        &INFO_REPORT,
                        caught_report(input, index, error, events),
                    )
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
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
        async fn run_inline<I: __asl::Inline>(
            &self,
            input: __asl::Value,
            inline: I,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let mut variables = <__VariableVariables0 as __asl::Default>::default();
            let mut turns = <__asl::Turns as __asl::Default>::default();
            let mut state = {
                let input = __asl::at(
                    &INFO_BEGIN,
                    events + 1,
                    exit_begin(
                        input,
                        &mut __asl::WithVariables {
                            events: &mut __asl::Uncounted,
                            variables: &mut variables,
                        },
                    ),
                )?;
                {
                    events += 2;
                    VariableState::Which(input)
                }
            };
            loop {
                state = match state {
                    VariableState::Which(input) => {
                        turns.step().await;
                        {
                            let (rule, output) = __asl::at(
                                &INFO_WHICH,
                                events + 1,
                                exit_which(
                                    input,
                                    &mut __asl::WithVariables {
                                        events: &mut __asl::Uncounted,
                                        variables: &mut variables,
                                    },
                                ),
                            )?;
                            match rule {
                                0usize => {
                                    let input = output;
                                    {
                                        let entered = events + 3;
                                        events = entered;
                                        let mut retries = <__asl::Counters as __asl::Default>::default();
                                        'task: loop {
                                            let error = 'attempt: {
                                                let call = match __asl::at(
                                                    &INFO_REPORT,
                                                    entered,
                                                    input_report(
                                                        &input,
                                                        &mut __asl::WithVariables {
                                                            events: &mut __asl::Uncounted,
                                                            variables: &mut variables,
                                                        },
                                                    ),
                                                ) {
                                                    __asl::Ok(call) => call,
                                                    __asl::Err(error) => break 'attempt error,
                                                };
                                                let result = VariableTasks::report(tasks, call).await;
                                                events += 3;
                                                let result = match result {
                                                    __asl::Ok(result) => result,
                                                    __asl::Err(error) => {
                                                        break 'attempt <__asl::ExecutionError as __asl::From<
                                                            _,
                                                        >>::from(error);
                                                    }
                                                };
                                                match __asl::at(
                                                    &INFO_REPORT,
                                                    entered,
                                                    exit_report(
                                                        result,
                                                        &mut __asl::WithVariables {
                                                            events: &mut __asl::Uncounted,
                                                            variables: &mut variables,
                                                        },
                                                    ),
                                                ) {
                                                    __asl::Ok(next) => {
                                                        events += 1;
                                                        break 'task VariableState::Done(next);
                                                    }
                                                    __asl::Err(error) => error,
                                                }
                                            };
                                            match __asl::inline::recover(
                                                &inline,
                                                &INFO_REPORT,
                                                &mut retries,
                                                error,
                                            )? {
                                                __asl::inline::Recovery::Retry(delay) => {
                                                    __asl::Inline::sleep(&inline, delay).await
                                                }
                                                __asl::inline::Recovery::Catch(index, error) => {
                                                    let next = __asl::at(
                                                        &INFO_REPORT,
                                                        entered,
                                                        caught_report(
                                                            input,
                                                            index,
                                                            error,
                                                            &mut __asl::WithVariables {
                                                                events: &mut __asl::Uncounted,
                                                                variables: &mut variables,
                                                            },
                                                        ),
                                                    )?;
                                                    events += 1;
                                                    break 'task next;
                                                }
                                            }
                                        }
                                    }
                                }
                                _ => {
                                    let input = output;
                                    {
                                        let input = __asl::at(
                                            &INFO_ADD,
                                            events + 3,
                                            exit_add(
                                                input,
                                                &mut __asl::WithVariables {
                                                    events: &mut __asl::Uncounted,
                                                    variables: &mut variables,
                                                },
                                            ),
                                        )?;
                                        {
                                            events += 4;
                                            VariableState::Which(input)
                                        }
                                    }
                                }
                            }
                        }
                    }
                    VariableState::Done(input) => {
                        return __asl::Ok(
                            __asl::at(
                                &INFO_DONE,
                                events + 1,
                                exit_done(
                                    input,
                                    &mut __asl::WithVariables {
                                        events: &mut __asl::Uncounted,
                                        variables: &mut variables,
                                    },
                                ),
                            )?,
                        );
                    }
                    state => return __asl::Err(__asl::inline::stray(&state)),
                };
            }
        }
    }
    static INFO_BEGIN: __asl::StateInfo = __asl::StateInfo::new(
        "Begin",
        __asl::StateKind::Pass,
    );
    #[inline]
    fn exit_begin<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let result = input;
        let (assigned_0, assigned_1) = {
            let input = &result;
            (
                __asl::Value::Number(__asl::Number::Int(0)),
                __asl::template_path(
                    input,
                    &[__asl::PathStep::Key("n")],
                    "left.$",
                    "$.n",
                )?,
            )
        };
        let output = result;
        __asl::Events::assigned(events, "sum", &assigned_0);
        __asl::HasVariables::variables_mut(events).v_sum = __asl::variable::Slot::Assigned(
            assigned_0,
        );
        __asl::Events::assigned(events, "left", &assigned_1);
        __asl::HasVariables::variables_mut(events).v_left = __asl::variable::Slot::Assigned(
            assigned_1,
        );
        __asl::Events::exited(events, &INFO_BEGIN, &output);
        __asl::Ok(output)
    }
    static INFO_WHICH: __asl::StateInfo = __asl::StateInfo::new(
        "Which",
        __asl::StateKind::Choice,
    );
    #[inline]
    fn exit_which<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<(usize, __asl::Value), __asl::ExecutionError> {
        let effective = input;
        let rule = {
            let input = &effective;
            if __asl::choice::numeric_equals(
                __asl::choice::present(
                    __asl::variable::scalar(
                        &__asl::HasVariables::variables(events).v_left,
                        &[],
                    ),
                    "$left",
                )?,
                __asl::Number::Int(0),
            ) {
                0usize
            } else {
                1usize
            }
        };
        let output = __asl::Clone::clone(&effective);
        match rule {
            0usize => {
                let (assigned_0,) = { (__asl::Value::Bool(true),) };
                __asl::Events::assigned(events, "ended", &assigned_0);
                __asl::HasVariables::variables_mut(events).v_ended = __asl::variable::Slot::Assigned(
                    assigned_0,
                );
            }
            _ => {}
        }
        __asl::Events::exited(events, &INFO_WHICH, &output);
        __asl::Ok((rule, output))
    }
    fn next_which(
        rule: usize,
        output: __asl::Value,
    ) -> __asl::Result<VariableState, __asl::ExecutionError> {
        match rule {
            0usize => __asl::Ok(VariableState::Report(output)),
            _ => __asl::Ok(VariableState::Add(output)),
        }
    }
    static INFO_ADD: __asl::StateInfo = __asl::StateInfo::new(
        "Add",
        __asl::StateKind::Pass,
    );
    #[inline]
    fn exit_add<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let result = input;
        let (assigned_0, assigned_1) = {
            let input = &result;
            (
                __asl::intrinsic::evaluate(
                    "States.MathAdd($sum, $left)",
                    || __asl::intrinsic::math_add(
                        __asl::intrinsic::variable(
                            &__asl::HasVariables::variables(events).v_sum,
                            "sum",
                        )?,
                        __asl::intrinsic::variable(
                            &__asl::HasVariables::variables(events).v_left,
                            "left",
                        )?,
                    ),
                )?,
                __asl::intrinsic::evaluate(
                    "States.MathAdd($left, -1)",
                    || __asl::intrinsic::math_add(
                        __asl::intrinsic::variable(
                            &__asl::HasVariables::variables(events).v_left,
                            "left",
                        )?,
                        &__asl::Value::Number(__asl::Number::Int(-1)),
                    ),
                )?,
            )
        };
        let output = result;
        __asl::Events::assigned(events, "sum", &assigned_0);
        __asl::HasVariables::variables_mut(events).v_sum = __asl::variable::Slot::Assigned(
            assigned_0,
        );
        __asl::Events::assigned(events, "left", &assigned_1);
        __asl::HasVariables::variables_mut(events).v_left = __asl::variable::Slot::Assigned(
            assigned_1,
        );
        __asl::Events::exited(events, &INFO_ADD, &output);
        __asl::Ok(output)
    }
    static INFO_REPORT: __asl::StateInfo = __asl::StateInfo::task(
        "Report",
        __asl::TaskInfo {
            resource: "arn:aws:lambda:us-east-1:123456789012:function:report",
            family: __asl::TaskFamily::LambdaFunction,
            pattern: __asl::Pattern::RequestResponse,
            timeout_seconds: __asl::None,
            heartbeat_seconds: __asl::None,
            has_token: false,
        },
        &[],
        &[
            __asl::Catcher {
                error_equals: &["States.ALL"],
            },
        ],
    );
    fn input_report<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        __asl::Ok({
            let input = &__asl::Clone::clone(input);
            __asl::object([
                (
                    "sum",
                    __asl::Clone::clone(
                        __asl::variable::value(
                            &__asl::HasVariables::variables(events).v_sum,
                            "sum",
                        )?,
                    ),
                ),
            ])
        })
    }
    #[inline]
    fn exit_report<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let (assigned_0,) = {
            let input = &result;
            (
                __asl::template_path(
                    input,
                    &[__asl::PathStep::Key("number")],
                    "number.$",
                    "$.number",
                )?,
            )
        };
        let output = result;
        __asl::Events::assigned(events, "number", &assigned_0);
        __asl::HasVariables::variables_mut(events).v_number = __asl::variable::Slot::Assigned(
            assigned_0,
        );
        __asl::Events::exited(events, &INFO_REPORT, &output);
        __asl::Ok(output)
    }
    fn caught_report<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        input: __asl::Value,
        index: usize,
        error: __asl::ExecutionError,
        events: &mut E,
    ) -> __asl::Result<VariableState, __asl::ExecutionError> {
        let _ = &input;
        let error = __asl::error_output(&error);
        let _ = &error;
        match index {
            _ => {
                let (assigned_0,) = {
                    let input = &error;
                    (
                        __asl::template_path(
                            input,
                            &[__asl::PathStep::Key("Error")],
                            "number.$",
                            "$.Error",
                        )?,
                    )
                };
                let output = error;
                __asl::Events::assigned(events, "number", &assigned_0);
                __asl::HasVariables::variables_mut(events).v_number = __asl::variable::Slot::Assigned(
                    assigned_0,
                );
                __asl::Events::exited(events, &INFO_REPORT, &output);
                __asl::Ok(VariableState::Done(output))
            }
        }
    }
    static INFO_DONE: __asl::StateInfo = __asl::StateInfo::new(
        "Done",
        __asl::StateKind::Succeed,
    );
    #[inline]
    fn exit_done<
        E: __asl::Events + __asl::HasVariables<Variables = __VariableVariables0>,
    >(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = __asl::select(
            __asl::Clone::clone(
                __asl::variable::value(
                    &__asl::HasVariables::variables(events).v_number,
                    "number",
                )?,
            ),
            &[],
            "$number",
        )?;
        __asl::Events::exited(events, &INFO_DONE, &output);
        __asl::Ok(output)
    }
};
