// Generated from `call_center.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// One support case, from the call to its end: resolved and closed, or handed to the engineers of the second tier.
///
/// Compiled from `call_center.asl.json`. Make one with `CallCenter::new(tasks)`, where `tasks` implements [`CallCenterTasks`].
#[allow(dead_code)]
struct CallCenter<T> {
    tasks: T,
}
/// Where an execution of [`CallCenter`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum CallCenterState {
    /// `Open Case`
    OpenCase(NewCase),
    /// `Assign Case`
    AssignCase(Case),
    /// `Work on Case`
    WorkOnCase(Case),
    /// `Is Case Resolved`
    IsCaseResolved(WorkedCase),
    /// `Close Case`
    CloseCase(WorkedCase),
    /// `Escalate Case`
    EscalateCase(WorkedCase),
    /// `Fail`
    Fail(WorkedCase),
}
/// The tasks of [`CallCenter`]: write each as an `async fn`.
trait CallCenterTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Open Case`, whose `Resource` is `arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME`.
    fn open_case(
        &self,
        input: NewCase,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<Case, ::asl::__private::TaskError>,
    > + ::asl::__private::Send;
    /// The task of the state `Assign Case`, whose `Resource` is `arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME`.
    fn assign_case(
        &self,
        input: Case,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<Case, ::asl::__private::TaskError>,
    > + ::asl::__private::Send;
    /// The task of the state `Work on Case`, whose `Resource` is `arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME`.
    fn work_on_case(
        &self,
        input: Case,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<WorkedCase, ::asl::__private::TaskError>,
    > + ::asl::__private::Send;
    /// The task of the state `Close Case`, whose `Resource` is `arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME`.
    fn close_case(
        &self,
        input: WorkedCase,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<WorkedCase, ::asl::__private::TaskError>,
    > + ::asl::__private::Send;
    /// The task of the state `Escalate Case`, whose `Resource` is `arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME`.
    fn escalate_case(
        &self,
        input: WorkedCase,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<WorkedCase, ::asl::__private::TaskError>,
    > + ::asl::__private::Send;
}
const _: () = {
    use ::asl::__private as __asl;
    #[allow(unused_imports)]
    use __asl::{ProbeAny as _, ReadWithoutSerde as _};
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "CallCenter",
        definition: __asl::include_str!("call_center.asl.json"),
        states: &[
            &INFO_OPEN_CASE,
            &INFO_ASSIGN_CASE,
            &INFO_WORK_ON_CASE,
            &INFO_IS_CASE_RESOLVED,
            &INFO_CLOSE_CASE,
            &INFO_ESCALATE_CASE,
            &INFO_FAIL,
        ],
        timeout_seconds: __asl::None,
    };
    #[automatically_derived]
    #[allow(dead_code)]
    impl<T: CallCenterTasks> CallCenter<T> {
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
            WorkedCase, __asl::ExecutionError >> + __asl::Send + use < '_, T > {
            __asl::run_inline(self, input) }
        }
    }
    #[automatically_derived]
    impl CallCenterState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: CallCenterTasks> __asl::Machine for CallCenter<T> {
        type Scope = CallCenterState;
        const INFO: &'static __asl::MachineInfo = &INFO;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<CallCenterState, __asl::ExecutionError> {
            __asl::Ok(
                CallCenterState::OpenCase(
                    __asl::start_input::<NewCase>(input, INFO.name)?,
                ),
            )
        }
        fn call(
            &self,
            call: __Call,
        ) -> __asl::BoxFuture<'_, __asl::Result<__Answer, __asl::TaskError>> {
            match call {
                __Call::OpenCase(input) => {
                    __asl::boxed_call(
                        CallCenterTasks::open_case(&self.tasks, input),
                        __Answer::OpenCase,
                    )
                }
                __Call::AssignCase(input) => {
                    __asl::boxed_call(
                        CallCenterTasks::assign_case(&self.tasks, input),
                        __Answer::AssignCase,
                    )
                }
                __Call::WorkOnCase(input) => {
                    __asl::boxed_call(
                        CallCenterTasks::work_on_case(&self.tasks, input),
                        __Answer::WorkOnCase,
                    )
                }
                __Call::CloseCase(input) => {
                    __asl::boxed_call(
                        CallCenterTasks::close_case(&self.tasks, input),
                        __Answer::CloseCase,
                    )
                }
                __Call::EscalateCase(input) => {
                    __asl::boxed_call(
                        CallCenterTasks::escalate_case(&self.tasks, input),
                        __Answer::EscalateCase,
                    )
                }
            }
        }
    }
    #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
    pub enum __Call {
        OpenCase(NewCase),
        AssignCase(Case),
        WorkOnCase(Case),
        CloseCase(WorkedCase),
        EscalateCase(WorkedCase),
    }
    #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
    pub enum __Answer {
        OpenCase(Case),
        AssignCase(Case),
        WorkOnCase(WorkedCase),
        CloseCase(WorkedCase),
        EscalateCase(WorkedCase),
    }
    #[automatically_derived]
    impl __asl::Scope for CallCenterState {
        type Call = __Call;
        type Answer = __Answer;
        type Output = WorkedCase;
        fn info(&self) -> &'static __asl::StateInfo {
            match self {
                Self::OpenCase(_) => &INFO_OPEN_CASE,
                Self::AssignCase(_) => &INFO_ASSIGN_CASE,
                Self::WorkOnCase(_) => &INFO_WORK_ON_CASE,
                Self::IsCaseResolved(_) => &INFO_IS_CASE_RESOLVED,
                Self::CloseCase(_) => &INFO_CLOSE_CASE,
                Self::EscalateCase(_) => &INFO_ESCALATE_CASE,
                Self::Fail(_) => &INFO_FAIL,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            match self {
                Self::OpenCase(input) => {
                    __asl::Events::entered(events, &INFO_OPEN_CASE, input)
                }
                Self::AssignCase(input) => {
                    __asl::Events::entered(events, &INFO_ASSIGN_CASE, input)
                }
                Self::WorkOnCase(input) => {
                    __asl::Events::entered(events, &INFO_WORK_ON_CASE, input)
                }
                Self::IsCaseResolved(input) => {
                    __asl::Events::entered(events, &INFO_IS_CASE_RESOLVED, input)
                }
                Self::CloseCase(input) => {
                    __asl::Events::entered(events, &INFO_CLOSE_CASE, input)
                }
                Self::EscalateCase(input) => {
                    __asl::Events::entered(events, &INFO_ESCALATE_CASE, input)
                }
                Self::Fail(input) => __asl::Events::entered(events, &INFO_FAIL, input),
            }
        }
        fn enter(self, events: &mut __asl::Chain<'_>) -> __asl::Flow<Self> {
            let _ = &events;
            match self {
                Self::OpenCase(input) => {
                    let call = __asl::Ok(__asl::Clone::clone(&input));
                    __asl::flow_call(
                        &INFO_OPEN_CASE,
                        Self::OpenCase(input),
                        call.map(__Call::OpenCase),
                    )
                }
                Self::AssignCase(input) => {
                    let call = __asl::Ok(__asl::Clone::clone(&input));
                    __asl::flow_call(
                        &INFO_ASSIGN_CASE,
                        Self::AssignCase(input),
                        call.map(__Call::AssignCase),
                    )
                }
                Self::WorkOnCase(input) => {
                    let call = __asl::Ok(__asl::Clone::clone(&input));
                    __asl::flow_call(
                        &INFO_WORK_ON_CASE,
                        Self::WorkOnCase(input),
                        call.map(__Call::WorkOnCase),
                    )
                }
                Self::IsCaseResolved(input) => {
                    __asl::flow_state(
                        &INFO_IS_CASE_RESOLVED,
                        exit_is_case_resolved(input, events)
                            .and_then(|(rule, output)| next_is_case_resolved(
                                rule,
                                output,
                            )),
                    )
                }
                Self::CloseCase(input) => {
                    let call = __asl::Ok(__asl::Clone::clone(&input));
                    __asl::flow_call(
                        &INFO_CLOSE_CASE,
                        Self::CloseCase(input),
                        call.map(__Call::CloseCase),
                    )
                }
                Self::EscalateCase(input) => {
                    let call = __asl::Ok(__asl::Clone::clone(&input));
                    __asl::flow_call(
                        &INFO_ESCALATE_CASE,
                        Self::EscalateCase(input),
                        call.map(__Call::EscalateCase),
                    )
                }
                Self::Fail(input) => __asl::flow_fail(&INFO_FAIL, fail_fail(input)),
            }
        }
        fn woken(self, events: &mut __asl::Chain<'_>) -> __asl::Flow<Self> {
            let _ = &events;
            match self {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn answered(
            self,
            answer: __Answer,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = &events;
            match (self, answer) {
                (Self::OpenCase(input), __Answer::OpenCase(result)) => {
                    __asl::flow_next(
                        &INFO_OPEN_CASE,
                        __asl::None,
                        exit_open_case(result, events),
                        Self::AssignCase,
                    )
                }
                (Self::AssignCase(input), __Answer::AssignCase(result)) => {
                    __asl::flow_next(
                        &INFO_ASSIGN_CASE,
                        __asl::None,
                        exit_assign_case(result, events),
                        Self::WorkOnCase,
                    )
                }
                (Self::WorkOnCase(input), __Answer::WorkOnCase(result)) => {
                    __asl::flow_next(
                        &INFO_WORK_ON_CASE,
                        __asl::None,
                        exit_work_on_case(result, events),
                        Self::IsCaseResolved,
                    )
                }
                (Self::CloseCase(input), __Answer::CloseCase(result)) => {
                    __asl::flow_end(
                        &INFO_CLOSE_CASE,
                        __asl::None,
                        exit_close_case(result, events),
                    )
                }
                (Self::EscalateCase(input), __Answer::EscalateCase(result)) => {
                    __asl::flow_next(
                        &INFO_ESCALATE_CASE,
                        __asl::None,
                        exit_escalate_case(result, events),
                        Self::Fail,
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
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&index, &error, &events);
            match self {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn call_input(call: &__Call) -> __asl::Value {
            match *call {
                __Call::OpenCase(ref input) => __asl::json_or_note(input),
                __Call::AssignCase(ref input) => __asl::json_or_note(input),
                __Call::WorkOnCase(ref input) => __asl::json_or_note(input),
                __Call::CloseCase(ref input) => __asl::json_or_note(input),
                __Call::EscalateCase(ref input) => __asl::json_or_note(input),
            }
        }
        fn answer_output(answer: &__Answer) -> __asl::Value {
            match *answer {
                __Answer::OpenCase(ref output) => __asl::json_or_note(output),
                __Answer::AssignCase(ref output) => __asl::json_or_note(output),
                __Answer::WorkOnCase(ref output) => __asl::json_or_note(output),
                __Answer::CloseCase(ref output) => __asl::json_or_note(output),
                __Answer::EscalateCase(ref output) => __asl::json_or_note(output),
            }
        }
    }
    #[automatically_derived]
    #[allow(
        clippy::diverging_sub_expression,
        unreachable_code,
        unused_assignments,
        unused_variables,
        unused_mut
    )]
    impl<T: CallCenterTasks> __asl::InlineMachine for CallCenter<T> {
        type Input = NewCase;
        async fn run_inline<I: __asl::Inline>(
            &self,
            input: NewCase,
            inline: I,
        ) -> __asl::Result<WorkedCase, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            {
                let input = {
                    let result = CallCenterTasks::open_case(tasks, input).await?;
                    __asl::at(
                        &INFO_OPEN_CASE,
                        events + 1,
                        exit_open_case(result, &mut __asl::Uncounted),
                    )?
                };
                {
                    let input = {
                        let result = CallCenterTasks::assign_case(tasks, input).await?;
                        __asl::at(
                            &INFO_ASSIGN_CASE,
                            events + 6,
                            exit_assign_case(result, &mut __asl::Uncounted),
                        )?
                    };
                    {
                        let input = {
                            let result = CallCenterTasks::work_on_case(tasks, input)
                                .await?;
                            __asl::at(
                                &INFO_WORK_ON_CASE,
                                events + 11,
                                exit_work_on_case(result, &mut __asl::Uncounted),
                            )?
                        };
                        {
                            let (rule, output) = __asl::at(
                                &INFO_IS_CASE_RESOLVED,
                                events + 16,
                                exit_is_case_resolved(input, &mut __asl::Uncounted),
                            )?;
                            match rule {
                                0usize => {
                                    let input = output;
                                    return __asl::Ok({
                                        let result = CallCenterTasks::close_case(tasks, input)
                                            .await?;
                                        __asl::at(
                                            &INFO_CLOSE_CASE,
                                            events + 18,
                                            exit_close_case(result, &mut __asl::Uncounted),
                                        )?
                                    });
                                }
                                _ => {
                                    let input = output;
                                    {
                                        let input = {
                                            let result = CallCenterTasks::escalate_case(tasks, input)
                                                .await?;
                                            __asl::at(
                                                &INFO_ESCALATE_CASE,
                                                events + 18,
                                                exit_escalate_case(result, &mut __asl::Uncounted),
                                            )?
                                        };
                                        return __asl::Err(
                                            __asl::at(&INFO_FAIL, events + 23, fail_fail(input))?,
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
    static INFO_OPEN_CASE: __asl::StateInfo = __asl::StateInfo::task(
        "Open Case",
        __asl::TaskInfo {
            resource: "arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME",
            family: __asl::TaskFamily::LambdaFunction,
            timeout_seconds: __asl::None,
        },
        &[],
        &[],
    );
    #[inline]
    fn exit_open_case<E: __asl::Events>(
        result: Case,
        events: &mut E,
    ) -> __asl::Result<Case, __asl::ExecutionError> {
        let output = result;
        __asl::Events::exited(events, &INFO_OPEN_CASE, &output);
        __asl::Ok(output)
    }
    static INFO_ASSIGN_CASE: __asl::StateInfo = __asl::StateInfo::task(
        "Assign Case",
        __asl::TaskInfo {
            resource: "arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME",
            family: __asl::TaskFamily::LambdaFunction,
            timeout_seconds: __asl::None,
        },
        &[],
        &[],
    );
    #[inline]
    fn exit_assign_case<E: __asl::Events>(
        result: Case,
        events: &mut E,
    ) -> __asl::Result<Case, __asl::ExecutionError> {
        let output = result;
        __asl::Events::exited(events, &INFO_ASSIGN_CASE, &output);
        __asl::Ok(output)
    }
    static INFO_WORK_ON_CASE: __asl::StateInfo = __asl::StateInfo::task(
        "Work on Case",
        __asl::TaskInfo {
            resource: "arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME",
            family: __asl::TaskFamily::LambdaFunction,
            timeout_seconds: __asl::None,
        },
        &[],
        &[],
    );
    #[inline]
    fn exit_work_on_case<E: __asl::Events>(
        result: WorkedCase,
        events: &mut E,
    ) -> __asl::Result<WorkedCase, __asl::ExecutionError> {
        let output = result;
        __asl::Events::exited(events, &INFO_WORK_ON_CASE, &output);
        __asl::Ok(output)
    }
    static INFO_IS_CASE_RESOLVED: __asl::StateInfo = __asl::StateInfo::new(
        "Is Case Resolved",
        __asl::StateKind::Choice,
    );
    #[inline]
    fn exit_is_case_resolved<E: __asl::Events>(
        input: WorkedCase,
        events: &mut E,
    ) -> __asl::Result<(usize, WorkedCase), __asl::ExecutionError> {
        let effective = input;
        let rule = {
            let input = &effective;
            const _: () = __asl::check_comparator(
                __asl::Probe::<WorkedCase>::SCHEMA,
                &[__asl::PathPart::Key("Status")],
                __asl::Comparator::NumericEquals,
                __asl::Operand::Int(1),
                &__asl::Site {
                    place: "call_center.asl.json:23:24",
                    state: "Is Case Resolved",
                    path: "$.Status",
                    ty: "WorkedCase",
                    snippet: "   |\n23 |         { \"Variable\": \"$.Status\", \"NumericEquals\": 1, \"Next\": \"Close Case\" },\n   |                        ^^^^^^^^",
                },
            );
            const _: () = __asl::check_comparator(
                __asl::Probe::<WorkedCase>::SCHEMA,
                &[__asl::PathPart::Key("Status")],
                __asl::Comparator::NumericEquals,
                __asl::Operand::Int(0),
                &__asl::Site {
                    place: "call_center.asl.json:24:24",
                    state: "Is Case Resolved",
                    path: "$.Status",
                    ty: "WorkedCase",
                    snippet: "   |\n24 |         { \"Variable\": \"$.Status\", \"NumericEquals\": 0, \"Next\": \"Escalate Case\" }\n   |                        ^^^^^^^^",
                },
            );
            const _: [__asl::Step; 1usize] = __asl::resolve(
                __asl::Probe::<WorkedCase>::SCHEMA,
                &[__asl::PathPart::Key("Status")],
                &__asl::Site {
                    place: "call_center.asl.json:24:24",
                    state: "Is Case Resolved",
                    path: "$.Status",
                    ty: "WorkedCase",
                    snippet: "   |\n24 |         { \"Variable\": \"$.Status\", \"NumericEquals\": 0, \"Next\": \"Escalate Case\" }\n   |                        ^^^^^^^^",
                },
            );
            const _: () = __asl::check_exhaustive(
                __asl::Probe::<WorkedCase>::SCHEMA,
                &[
                    __asl::Rule::Compare {
                        parts: &[__asl::PathPart::Key("Status")],
                        comparator: __asl::Comparator::NumericEquals,
                        operand: __asl::Operand::Int(1),
                    },
                    __asl::Rule::Compare {
                        parts: &[__asl::PathPart::Key("Status")],
                        comparator: __asl::Comparator::NumericEquals,
                        operand: __asl::Operand::Int(0),
                    },
                ],
                &__asl::Site {
                    place: "call_center.asl.json:20:5",
                    state: "Is Case Resolved",
                    path: "",
                    ty: "WorkedCase",
                    snippet: "   |\n20 |     \"Is Case Resolved\": {\n   |     ^^^^^^^^^^^^^^^^^^",
                },
            );
            let reader = __asl::Probe::<WorkedCase>::reader(input);
            if __asl::choice::numeric_equals(
                __asl::choice::present(
                    {
                        const PARTS: [__asl::PathPart; 1usize] = [
                            __asl::PathPart::Key("Status"),
                        ];
                        const STEPS: [__asl::Step; 1usize] = __asl::resolve(
                            __asl::Probe::<WorkedCase>::SCHEMA,
                            &[__asl::PathPart::Key("Status")],
                            &__asl::Site {
                                place: "call_center.asl.json:23:24",
                                state: "Is Case Resolved",
                                path: "$.Status",
                                ty: "WorkedCase",
                                snippet: "   |\n23 |         { \"Variable\": \"$.Status\", \"NumericEquals\": 1, \"Next\": \"Close Case\" },\n   |                        ^^^^^^^^",
                            },
                        );
                        reader.scalar(&STEPS, &PARTS)
                    },
                    "$.Status",
                )?,
                __asl::Number::Int(1),
            ) {
                0usize
            } else {
                1usize
            }
        };
        let output = effective;
        __asl::Events::exited(events, &INFO_IS_CASE_RESOLVED, &output);
        __asl::Ok((rule, output))
    }
    fn next_is_case_resolved(
        rule: usize,
        output: WorkedCase,
    ) -> __asl::Result<CallCenterState, __asl::ExecutionError> {
        match rule {
            0usize => __asl::Ok(CallCenterState::CloseCase(output)),
            _ => __asl::Ok(CallCenterState::EscalateCase(output)),
        }
    }
    static INFO_CLOSE_CASE: __asl::StateInfo = __asl::StateInfo::task(
        "Close Case",
        __asl::TaskInfo {
            resource: "arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME",
            family: __asl::TaskFamily::LambdaFunction,
            timeout_seconds: __asl::None,
        },
        &[],
        &[],
    );
    #[inline]
    fn exit_close_case<E: __asl::Events>(
        result: WorkedCase,
        events: &mut E,
    ) -> __asl::Result<WorkedCase, __asl::ExecutionError> {
        let output = result;
        __asl::Events::exited(events, &INFO_CLOSE_CASE, &output);
        __asl::Ok(output)
    }
    static INFO_ESCALATE_CASE: __asl::StateInfo = __asl::StateInfo::task(
        "Escalate Case",
        __asl::TaskInfo {
            resource: "arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME",
            family: __asl::TaskFamily::LambdaFunction,
            timeout_seconds: __asl::None,
        },
        &[],
        &[],
    );
    #[inline]
    fn exit_escalate_case<E: __asl::Events>(
        result: WorkedCase,
        events: &mut E,
    ) -> __asl::Result<WorkedCase, __asl::ExecutionError> {
        let output = result;
        __asl::Events::exited(events, &INFO_ESCALATE_CASE, &output);
        __asl::Ok(output)
    }
    static INFO_FAIL: __asl::StateInfo = __asl::StateInfo::new(
        "Fail",
        __asl::StateKind::Fail,
    );
    fn fail_fail(
        _: WorkedCase,
    ) -> __asl::Result<__asl::ExecutionError, __asl::ExecutionError> {
        __asl::Ok(
            __asl::ExecutionError::new(
                __asl::None,
                __asl::Some(__asl::Cow::Borrowed("Engage Tier 2 Support.")),
            ),
        )
    }
};
