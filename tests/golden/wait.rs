// Generated from `wait.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `wait.asl.json`.
///
/// Compiled from `wait.asl.json`. Make one with `Wait::new(tasks)`, where `tasks` implements [`WaitTasks`].
#[allow(dead_code)]
struct Wait<T> {
    tasks: T,
}
/// Where an execution of [`Wait`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum WaitState {
    /// `Seconds`
    Seconds(::asl::__private::Value),
    /// `Timestamp`
    Timestamp(::asl::__private::Value),
}
/// The tasks of [`Wait`]: write each as an `async fn`.
trait WaitTasks: ::asl::__private::Send + ::asl::__private::Sync {}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "Wait",
        definition: __asl::include_str!("wait.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::Some(31536000u32),
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: WaitTasks> Wait<T> {
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
    impl WaitState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: WaitTasks> __asl::Machine for Wait<T> {
        type Scope = WaitState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<WaitState, __asl::ExecutionError> {
            __asl::Ok(
                WaitState::Seconds(__asl::start_input::<__asl::Value>(input, INFO.name)?),
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
    static STATES: [__asl::Row; 2usize] = {
        use __asl::table::*;
        [
            Row::seconds("Seconds", 10).next(1),
            Row::at("Timestamp", const { __asl::timestamp(1471534380500000000) }),
        ]
    };
    #[automatically_derived]
    impl __asl::Scope for WaitState {
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
    impl __asl::JsonScope for WaitState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Seconds(input) => (0, input),
                Self::Timestamp(input) => (1, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                0 => WaitState::Seconds(input),
                _ => WaitState::Timestamp(input),
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
    impl<T: WaitTasks> __asl::InlineMachine for Wait<T> {
        type Input = __asl::Value;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let result = __asl::inline::within(
                    &inline,
                    31536000u32,
                    async {
                        {
                            let input = __asl::inline::entered(
                                &STATES[0].info,
                                input,
                                &mut record,
                            );
                            {
                                let input = {
                                    let entered = events + 1;
                                    let until = __asl::at(
                                        &STATES[0].info,
                                        entered,
                                        until_seconds(&STATES[0], &input),
                                    )?;
                                    __asl::inline::wait(&inline, until).await;
                                    __asl::inline::Record::woken(&mut record, &inline);
                                    __asl::at(
                                        &STATES[0].info,
                                        entered,
                                        exit_seconds(&STATES[0], input, &mut record),
                                    )?
                                };
                                {
                                    __asl::inline::Record::arrived(
                                        &mut record,
                                        &STATES[1].info,
                                    );
                                    return __asl::Ok({
                                        let entered = events + 3;
                                        let until = __asl::at(
                                            &STATES[1].info,
                                            entered,
                                            until_timestamp(&STATES[1], &input),
                                        )?;
                                        __asl::inline::wait(&inline, until).await;
                                        __asl::inline::Record::woken(&mut record, &inline);
                                        __asl::at(
                                            &STATES[1].info,
                                            entered,
                                            exit_seconds(&STATES[1], input, &mut record),
                                        )?
                                    });
                                }
                            }
                        }
                    },
                )
                .await;
            __asl::inline::in_time(result, &mut record)
        }
    }
    fn until_seconds(
        row: &'static __asl::Row,
        _: &__asl::Value,
    ) -> __asl::Result<__asl::Until, __asl::ExecutionError> {
        __asl::Ok(__asl::Until::After(__asl::Duration::from_secs(10)))
    }
    #[inline]
    fn exit_seconds<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    fn until_timestamp(
        row: &'static __asl::Row,
        _: &__asl::Value,
    ) -> __asl::Result<__asl::Until, __asl::ExecutionError> {
        __asl::Ok(__asl::Until::At(const { __asl::timestamp(1471534380500000000) }))
    }
};
