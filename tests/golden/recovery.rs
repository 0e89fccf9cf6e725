// Generated from `recovery.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `recovery.asl.json`.
///
/// Compiled from `recovery.asl.json`. Make one with `Recovery::new(tasks)`, where `tasks` implements [`RecoveryTasks`].
#[allow(dead_code)]
struct Recovery<T> {
    tasks: T,
}
/// Where an execution of [`Recovery`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum RecoveryState {
    /// `Reserve`
    Reserve(::asl::__private::Value),
    /// `Pay`
    Pay(::asl::__private::Value),
    /// `Pack`
    Pack(::asl::__private::Value),
    /// `Apologise`
    Apologise(::asl::__private::Value),
}
/// The tasks of [`Recovery`]: write each as an `async fn`.
trait RecoveryTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Reserve`, whose `Resource` is `arn:aws:lambda:us-east-1:123456789012:function:reserve`.
    fn reserve(
        &self,
        input: ::asl::__private::Value,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<
            ::asl::__private::Value,
            ::asl::__private::TaskError,
        >,
    > + ::asl::__private::Send;
    /// The task of the state `Pay`, whose `Resource` is `arn:aws:lambda:us-east-1:123456789012:function:pay`.
    fn pay(
        &self,
        input: ::asl::__private::Value,
    ) -> impl ::asl::__private::Future<
        Output = ::asl::__private::Result<
            ::asl::__private::Value,
            ::asl::__private::TaskError,
        >,
    > + ::asl::__private::Send;
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
        name: "Recovery",
        definition: __asl::include_str!("recovery.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: RecoveryTasks> Recovery<T> {
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
    impl RecoveryState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: RecoveryTasks> __asl::Machine for Recovery<T> {
        type Scope = RecoveryState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<RecoveryState, __asl::ExecutionError> {
            __asl::Ok(
                RecoveryState::Reserve(
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
                0 => __asl::boxed_call(T::reserve(tasks, input), __asl::identity),
                1 => __asl::boxed_call(T::pay(tasks, input), __asl::identity),
                2 => __asl::boxed_call(T::pack(tasks, input), __asl::identity),
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
        const RETRY_0: &[Retrier] = &[Retrier::new(&["States.ALL"]).max_attempts(1)];
        const CATCH_0: &[Catcher] = &[
            Catcher::new(&["States.ALL"])
                .result_path(Path::key("$.error", "error"))
                .next(3),
        ];
        [
            Row::lambda(
                    "Reserve",
                    "arn:aws:lambda:us-east-1:123456789012:function:reserve",
                    "us-east-1",
                )
                .retry(RETRY_0)
                .catch(CATCH_0)
                .next(1),
            Row::lambda(
                    "Pay",
                    "arn:aws:lambda:us-east-1:123456789012:function:pay",
                    "us-east-1",
                )
                .retry(&[Retrier::new(&["States.ALL"]).max_attempts(2)])
                .catch(CATCH_0)
                .next(2),
            Row::lambda(
                    "Pack",
                    "arn:aws:lambda:us-east-1:123456789012:function:pack",
                    "us-east-1",
                )
                .retry(RETRY_0)
                .catch(&[Catcher::new(&["States.ALL"]).next(3)]),
            Row::succeed("Apologise"),
        ]
    };
    #[automatically_derived]
    impl __asl::Scope for RecoveryState {
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
    impl __asl::JsonScope for RecoveryState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Reserve(input) => (0, input),
                Self::Pay(input) => (1, input),
                Self::Pack(input) => (2, input),
                Self::Apologise(input) => (3, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                0 => RecoveryState::Reserve(input),
                1 => RecoveryState::Pay(input),
                2 => RecoveryState::Pack(input),
                _ => RecoveryState::Apologise(input),
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
    impl<T: RecoveryTasks> __asl::InlineMachine for Recovery<T> {
        type Input = __asl::Value;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let mut state = {
                let input = __asl::inline::entered(&STATES[0].info, input, &mut record);
                {
                    let entered = events + 1;
                    events = entered;
                    let mut retries = <__asl::Counters as __asl::Default>::default();
                    'task: loop {
                        let error = 'attempt: {
                            let call = match __asl::at(
                                &STATES[0].info,
                                entered,
                                __asl::Ok(__asl::Clone::clone(&input)),
                            ) {
                                __asl::Ok(call) => call,
                                __asl::Err(error) => break 'attempt error,
                            };
                            let result = RecoveryTasks::reserve(
                                    tasks,
                                    __asl::inline::scheduled(
                                        &STATES[0].info,
                                        call,
                                        __asl::None,
                                        &mut record,
                                    ),
                                )
                                .await;
                            events += 3;
                            let result = match result {
                                __asl::Ok(result) => result,
                                __asl::Err(error) => {
                                    break 'attempt __asl::inline::Record::unanswered(
                                        &mut record,
                                        &inline,
                                        &STATES[0].info,
                                        error,
                                    );
                                }
                            };
                            __asl::inline::Record::answered(
                                &mut record,
                                &inline,
                                &STATES[0].info,
                                &result,
                            );
                            match __asl::at(
                                &STATES[0].info,
                                entered,
                                exit_reserve(&STATES[0], result, &mut record),
                            ) {
                                __asl::Ok(next) => {
                                    events += 1;
                                    break 'task RecoveryState::Pay(next);
                                }
                                __asl::Err(error) => error,
                            }
                        };
                        match __asl::inline::recover(
                            &inline,
                            &STATES[0].info,
                            &mut retries,
                            error,
                        )? {
                            __asl::inline::Recovery::Retry(delay) => {
                                __asl::Inline::sleep(&inline, delay).await;
                                __asl::inline::Record::woken(&mut record, &inline);
                            }
                            __asl::inline::Recovery::Catch(index, error) => {
                                let next = __asl::at(
                                    &STATES[0].info,
                                    entered,
                                    caught_reserve(&STATES[0], input, index, error, &mut record),
                                )?;
                                events += 1;
                                break 'task next;
                            }
                        }
                    }
                }
            };
            loop {
                state = match state {
                    RecoveryState::Pay(input) => {
                        __asl::inline::Record::arrived(&mut record, &STATES[1].info);
                        {
                            let entered = events + 1;
                            events = entered;
                            let mut retries = <__asl::Counters as __asl::Default>::default();
                            'task: loop {
                                let error = 'attempt: {
                                    let call = match __asl::at(
                                        &STATES[1].info,
                                        entered,
                                        __asl::Ok(__asl::Clone::clone(&input)),
                                    ) {
                                        __asl::Ok(call) => call,
                                        __asl::Err(error) => break 'attempt error,
                                    };
                                    let result = RecoveryTasks::pay(
                                            tasks,
                                            __asl::inline::scheduled(
                                                &STATES[1].info,
                                                call,
                                                __asl::None,
                                                &mut record,
                                            ),
                                        )
                                        .await;
                                    events += 3;
                                    let result = match result {
                                        __asl::Ok(result) => result,
                                        __asl::Err(error) => {
                                            break 'attempt __asl::inline::Record::unanswered(
                                                &mut record,
                                                &inline,
                                                &STATES[1].info,
                                                error,
                                            );
                                        }
                                    };
                                    __asl::inline::Record::answered(
                                        &mut record,
                                        &inline,
                                        &STATES[1].info,
                                        &result,
                                    );
                                    match __asl::at(
                                        &STATES[1].info,
                                        entered,
                                        exit_reserve(&STATES[1], result, &mut record),
                                    ) {
                                        __asl::Ok(next) => {
                                            events += 1;
                                            break 'task RecoveryState::Pack(next);
                                        }
                                        __asl::Err(error) => error,
                                    }
                                };
                                match __asl::inline::recover(
                                    &inline,
                                    &STATES[1].info,
                                    &mut retries,
                                    error,
                                )? {
                                    __asl::inline::Recovery::Retry(delay) => {
                                        __asl::Inline::sleep(&inline, delay).await;
                                        __asl::inline::Record::woken(&mut record, &inline);
                                    }
                                    __asl::inline::Recovery::Catch(index, error) => {
                                        let next = __asl::at(
                                            &STATES[1].info,
                                            entered,
                                            caught_reserve(&STATES[1], input, index, error, &mut record),
                                        )?;
                                        events += 1;
                                        break 'task next;
                                    }
                                }
                            }
                        }
                    }
                    RecoveryState::Pack(input) => {
                        __asl::inline::Record::arrived(&mut record, &STATES[2].info);
                        {
                            let entered = events + 1;
                            events = entered;
                            let mut retries = <__asl::Counters as __asl::Default>::default();
                            'task: loop {
                                let error = 'attempt: {
                                    let call = match __asl::at(
                                        &STATES[2].info,
                                        entered,
                                        __asl::Ok(__asl::Clone::clone(&input)),
                                    ) {
                                        __asl::Ok(call) => call,
                                        __asl::Err(error) => break 'attempt error,
                                    };
                                    let result = RecoveryTasks::pack(
                                            tasks,
                                            __asl::inline::scheduled(
                                                &STATES[2].info,
                                                call,
                                                __asl::None,
                                                &mut record,
                                            ),
                                        )
                                        .await;
                                    events += 3;
                                    let result = match result {
                                        __asl::Ok(result) => result,
                                        __asl::Err(error) => {
                                            break 'attempt __asl::inline::Record::unanswered(
                                                &mut record,
                                                &inline,
                                                &STATES[2].info,
                                                error,
                                            );
                                        }
                                    };
                                    __asl::inline::Record::answered(
                                        &mut record,
                                        &inline,
                                        &STATES[2].info,
                                        &result,
                                    );
                                    match __asl::at(
                                        &STATES[2].info,
                                        entered,
                                        exit_reserve(&STATES[2], result, &mut record),
                                    ) {
                                        __asl::Ok(next) => {
                                            events += 1;
                                            return __asl::Ok(next);
                                        }
                                        __asl::Err(error) => error,
                                    }
                                };
                                match __asl::inline::recover(
                                    &inline,
                                    &STATES[2].info,
                                    &mut retries,
                                    error,
                                )? {
                                    __asl::inline::Recovery::Retry(delay) => {
                                        __asl::Inline::sleep(&inline, delay).await;
                                        __asl::inline::Record::woken(&mut record, &inline);
                                    }
                                    __asl::inline::Recovery::Catch(index, error) => {
                                        let next = __asl::at(
                                            &STATES[2].info,
                                            entered,
                                            caught_pack(&STATES[2], input, index, error, &mut record),
                                        )?;
                                        events += 1;
                                        break 'task next;
                                    }
                                }
                            }
                        }
                    }
                    RecoveryState::Apologise(input) => {
                        let input = __asl::inline::entered(
                            &STATES[3].info,
                            input,
                            &mut record,
                        );
                        return __asl::Ok(
                            __asl::at(
                                &STATES[3].info,
                                events + 1,
                                exit_apologise(&STATES[3], input, &mut record),
                            )?,
                        );
                    }
                    state => return __asl::Err(__asl::inline::stray(&state)),
                };
            }
        }
    }
    #[inline]
    fn exit_reserve<E: __asl::Events>(
        row: &'static __asl::Row,
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    fn caught_reserve<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        index: usize,
        error: __asl::ExecutionError,
        events: &mut E,
    ) -> __asl::Result<RecoveryState, __asl::ExecutionError> {
        let _ = &input;
        let error = __asl::error_output(&error);
        let _ = &error;
        match index {
            _ => {
                let output = __asl::result_path(
                    input,
                    &[__asl::PathStep::Key("error")],
                    error,
                    "$.error",
                )?;
                __asl::Events::exited(events, &row.info, &output);
                __asl::Ok(__asl::JsonScope::at(row.caught(index), output))
            }
        }
    }
    fn caught_pack<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        index: usize,
        error: __asl::ExecutionError,
        events: &mut E,
    ) -> __asl::Result<RecoveryState, __asl::ExecutionError> {
        let _ = &input;
        let error = __asl::error_output(&error);
        let _ = &error;
        match index {
            _ => {
                let output = error;
                __asl::Events::exited(events, &row.info, &output);
                __asl::Ok(__asl::JsonScope::at(row.caught(index), output))
            }
        }
    }
    #[inline]
    fn exit_apologise<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
};
