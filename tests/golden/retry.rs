// Generated from `retry.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `retry.asl.json`.
///
/// Compiled from `retry.asl.json`. Make one with `Retry::new(tasks)`, where `tasks` implements [`RetryTasks`].
#[allow(dead_code)]
struct Retry<T> {
    tasks: T,
}
/// Where an execution of [`Retry`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum RetryState {
    /// `Charge`
    Charge(::asl::__private::Value),
}
/// The tasks of [`Retry`]: write each as an `async fn`.
trait RetryTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Charge`, whose `Resource` is `arn:aws:lambda:us-east-1:123456789012:function:charge`.
    fn charge(
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
        name: "Retry",
        definition: __asl::include_str!("retry.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: RetryTasks> Retry<T> {
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
    impl RetryState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: RetryTasks> __asl::Machine for Retry<T> {
        type Scope = RetryState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<RetryState, __asl::ExecutionError> {
            __asl::Ok(
                RetryState::Charge(__asl::start_input::<__asl::Value>(input, INFO.name)?),
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
                0 => __asl::boxed_call(T::charge(tasks, input), __asl::identity),
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
        [
            Row::lambda(
                    "Charge",
                    "arn:aws:lambda:us-east-1:123456789012:function:charge",
                    "us-east-1",
                )
                .timeout(5)
                .retry(
                    &[
                        Retrier::new(&["Busy", "States.Timeout"])
                            .interval_seconds(2)
                            .max_attempts(2)
                            .backoff_rate(1.5f64),
                        Retrier::new(&["States.ALL"]).max_delay_seconds(7).full_jitter(),
                    ],
                ),
        ]
    };
    #[automatically_derived]
    impl __asl::Scope for RetryState {
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
    impl __asl::JsonScope for RetryState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Charge(input) => (0, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                _ => RetryState::Charge(input),
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
    impl<T: RetryTasks> __asl::InlineMachine for Retry<T> {
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
                            let result = __asl::inline::call(
                                    &inline,
                                    5u32,
                                    RetryTasks::charge(
                                        tasks,
                                        __asl::inline::scheduled(
                                            &STATES[0].info,
                                            call,
                                            __asl::None,
                                            &mut record,
                                        ),
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
                                exit_charge(&STATES[0], result, &mut record),
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
                            &STATES[0].info,
                            &mut retries,
                            error,
                        )? {
                            __asl::inline::Recovery::Retry(delay) => {
                                __asl::Inline::sleep(&inline, delay).await;
                                __asl::inline::Record::woken(&mut record, &inline);
                            }
                            __asl::inline::Recovery::Catch(_, error) => {
                                return __asl::Err(error);
                            }
                        }
                    }
                }
            }
        }
    }
    #[inline]
    fn exit_charge<E: __asl::Events>(
        row: &'static __asl::Row,
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
};
