// Generated from `fail.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `fail.asl.json`.
///
/// Compiled from `fail.asl.json`. Make one with `Fail::new(tasks)`, where `tasks` implements [`FailTasks`].
#[allow(dead_code)]
struct Fail<T> {
    tasks: T,
}
/// Where an execution of [`Fail`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum FailState {
    /// `Refuse`
    Refuse(::asl::__private::Value),
}
/// The tasks of [`Fail`]: write each as an `async fn`.
trait FailTasks: ::asl::__private::Send + ::asl::__private::Sync {}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "Fail",
        definition: __asl::include_str!("fail.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: FailTasks> Fail<T> {
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
    impl FailState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: FailTasks> __asl::Machine for Fail<T> {
        type Scope = FailState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<FailState, __asl::ExecutionError> {
            __asl::Ok(
                FailState::Refuse(__asl::start_input::<__asl::Value>(input, INFO.name)?),
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
    static STATES: [__asl::Row; 1usize] = {
        use __asl::table::*;
        [
            Row::fail(
                "Refuse",
                FailText::Text("Refused"),
                FailText::Path(
                    Path::new(
                        "$.reason.text",
                        &[__asl::PathStep::Key("reason"), __asl::PathStep::Key("text")],
                    ),
                ),
            ),
        ]
    };
    #[automatically_derived]
    impl __asl::Scope for FailState {
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
    impl __asl::JsonScope for FailState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Refuse(input) => (0, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                _ => FailState::Refuse(input),
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
    impl<T: FailTasks> __asl::InlineMachine for Fail<T> {
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
                return __asl::Err(
                    __asl::at(
                        &STATES[0].info,
                        events + 1,
                        fail_refuse(&STATES[0], input),
                    )?,
                );
            }
        }
    }
    fn fail_refuse(
        row: &'static __asl::Row,
        input: __asl::Value,
    ) -> __asl::Result<__asl::ExecutionError, __asl::ExecutionError> {
        let input = &input;
        __asl::Ok(
            __asl::ExecutionError::new(
                __asl::Some(__asl::Cow::Borrowed("Refused")),
                __asl::Some(
                    __asl::fail_text(
                        input,
                        &[__asl::PathStep::Key("reason"), __asl::PathStep::Key("text")],
                        "CausePath",
                        "$.reason.text",
                    )?,
                ),
            ),
        )
    }
};
