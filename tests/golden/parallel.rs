// Generated from `parallel.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `parallel.asl.json`.
///
/// Compiled from `parallel.asl.json`. Make one with `Parallel::new(tasks)`, where `tasks` implements [`ParallelTasks`].
#[allow(dead_code)]
struct Parallel<T> {
    tasks: T,
}
/// Where an execution of [`Parallel`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum ParallelState {
    /// `Both`
    Both(::asl::__private::Value),
    /// `Apologise`
    Apologise(::asl::__private::Value),
}
/// The tasks of [`Parallel`]: write each as an `async fn`.
trait ParallelTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Left`, whose `Resource` is `arn:aws:lambda:us-east-1:123456789012:function:left`.
    fn left(
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
        name: "Parallel",
        definition: __asl::include_str!("parallel.asl.json"),
        states: &[&INFO_BOTH, &INFO_APOLOGISE, &INFO_LEFT, &INFO_PAUSE, &INFO_RIGHT],
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: ParallelTasks> Parallel<T> {
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
    impl ParallelState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: ParallelTasks> __asl::Machine for Parallel<T> {
        type Scope = ParallelState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<ParallelState, __asl::ExecutionError> {
            __asl::Ok(
                ParallelState::Both(
                    __asl::start_input::<__asl::Value>(input, INFO.name)?,
                ),
            )
        }
        fn call(
            &self,
            call: __ParallelCall,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__ParallelAnswer>, __asl::TaskError>,
        > {
            let _ = &context;
            match call {
                __ParallelCall::Left(input) => {
                    __asl::boxed_call(
                        ParallelTasks::left(&self.tasks, input),
                        __ParallelAnswer::Left,
                    )
                }
            }
        }
    }
    #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __ParallelCall {
        Left(__asl::Value),
    }
    #[allow(clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __ParallelAnswer {
        Left(__asl::Value),
    }
    #[automatically_derived]
    impl __asl::Recorded for __ParallelCall {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match *self {
                Self::Left(ref payload) => __asl::recorded(payload, like),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Recorded for __ParallelAnswer {
        fn recorded_like(&self, like: __asl::Option<&__asl::Value>) -> __asl::Value {
            match *self {
                Self::Left(ref payload) => __asl::recorded(payload, like),
            }
        }
    }
    /// States inside of another one.
    #[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __ParallelScope1 {
        /// `Left`
        Left(__asl::Value),
    }
    /// States inside of another one.
    #[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __ParallelScope2 {
        /// `Pause`
        Pause(__asl::Value),
        /// `Right`
        Right(__asl::Value),
    }
    #[allow(clippy::large_enum_variant)]
    enum __ParallelStrands0 {
        Scope1(__asl::Branch<__ParallelScope1>),
        Scope2(__asl::Branch<__ParallelScope2>),
    }
    #[automatically_derived]
    impl __asl::Strands<__ParallelCall, __ParallelAnswer> for __ParallelStrands0 {
        fn strand(
            &mut self,
        ) -> &mut dyn __asl::Strand<__ParallelCall, __ParallelAnswer> {
            match self {
                Self::Scope1(line) => line,
                Self::Scope2(line) => line,
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for ParallelState {
        type Call = __ParallelCall;
        type Answer = __ParallelAnswer;
        type Output = __asl::Value;
        type Strands = __ParallelStrands0;
        type Variables = ();
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn info(&self) -> &'static __asl::StateInfo {
            match self {
                Self::Both(_) => &INFO_BOTH,
                Self::Apologise(_) => &INFO_APOLOGISE,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            let info = __asl::Scope::info(self);
            match self {
                Self::Both(input) | Self::Apologise(input) => {
                    __asl::Events::entered(events, info, input)
                }
            }
        }
        fn enter(
            self,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match self {
                Self::Both(ref input) => __asl::flow_fork(work_both(input, events), self),
                Self::Apologise(input) => {
                    __asl::flow_end(
                        &INFO_APOLOGISE,
                        __asl::None,
                        exit_apologise(&input, events).map(|()| input),
                    )
                }
            }
        }
        fn woken(
            self,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match self {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn answered(
            self,
            answer: __ParallelAnswer,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match (self, answer) {
                #[allow(unreachable_patterns)]
                (state, _) => __asl::flow_stray(state),
            }
        }
        fn caught(
            self,
            index: usize,
            error: __asl::ExecutionError,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            let _ = (&index, &error);
            match self {
                Self::Both(input) => {
                    __asl::flow_state(
                        &INFO_BOTH,
                        caught_both(input, index, error, events),
                    )
                }
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
        ) -> __asl::Result<__ParallelStrands0, __asl::ExecutionError> {
            let _ = (&variables, &events);
            let _ = (&index, &work);
            match self {
                Self::Both(input) => {
                    match index {
                        0u32 => {
                            __asl::Ok(
                                __ParallelStrands0::Scope1(
                                    __asl::Branch::new(
                                        __ParallelScope1::Left(
                                            begin_both_0(input, work, index, events)?,
                                        ),
                                        (),
                                    ),
                                ),
                            )
                        }
                        1u32 => {
                            __asl::Ok(
                                __ParallelStrands0::Scope2(
                                    __asl::Branch::new(
                                        __ParallelScope2::Pause(
                                            begin_both_1(input, work, index, events)?,
                                        ),
                                        (),
                                    ),
                                ),
                            )
                        }
                        _ => __asl::no_strand(self),
                    }
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
            let _ = (&variables, &events);
            match self {
                Self::Both(input) => {
                    let next = __asl::Ok(results)
                        .and_then(|results| exit_both(
                            __asl::Clone::clone(&input),
                            results,
                            events,
                        ));
                    __asl::flow_end(&INFO_BOTH, __asl::Some(Self::Both(input)), next)
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for __ParallelScope1 {
        type Call = __ParallelCall;
        type Answer = __ParallelAnswer;
        type Output = __asl::Value;
        type Strands = __asl::NoStrands;
        type Variables = ();
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn info(&self) -> &'static __asl::StateInfo {
            match self {
                Self::Left(_) => &INFO_LEFT,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            let info = __asl::Scope::info(self);
            match self {
                Self::Left(input) => __asl::Events::entered(events, info, input),
            }
        }
        fn enter(
            self,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match self {
                Self::Left(ref input) => {
                    __asl::flow_call(
                        __ParallelCall::Left(__asl::Clone::clone(input)),
                        self,
                    )
                }
            }
        }
        fn woken(
            self,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match self {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn answered(
            self,
            answer: __ParallelAnswer,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match (self, answer) {
                (Self::Left(input), __ParallelAnswer::Left(result)) => {
                    __asl::flow_end(&INFO_LEFT, __asl::None, exit_left(result, events))
                }
                #[allow(unreachable_patterns)]
                (state, _) => __asl::flow_stray(state),
            }
        }
        fn caught(
            self,
            index: usize,
            error: __asl::ExecutionError,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            let _ = (&index, &error);
            match self {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for __ParallelScope2 {
        type Call = __ParallelCall;
        type Answer = __ParallelAnswer;
        type Output = __asl::Value;
        type Strands = __asl::NoStrands;
        type Variables = ();
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn info(&self) -> &'static __asl::StateInfo {
            match self {
                Self::Pause(_) => &INFO_PAUSE,
                Self::Right(_) => &INFO_RIGHT,
            }
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            let info = __asl::Scope::info(self);
            match self {
                Self::Pause(input) | Self::Right(input) => {
                    __asl::Events::entered(events, info, input)
                }
            }
        }
        fn enter(
            self,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match self {
                Self::Pause(ref input) => __asl::flow_wait(until_pause(input), self),
                Self::Right(input) => {
                    __asl::flow_end(&INFO_RIGHT, __asl::None, exit_right(input, events))
                }
            }
        }
        fn woken(
            self,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match self {
                Self::Pause(input) => {
                    __asl::flow_next(
                        &INFO_PAUSE,
                        __asl::None,
                        exit_pause(input, events),
                        Self::Right,
                    )
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn answered(
            self,
            answer: __ParallelAnswer,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            match (self, answer) {
                #[allow(unreachable_patterns)]
                (state, _) => __asl::flow_stray(state),
            }
        }
        fn caught(
            self,
            index: usize,
            error: __asl::ExecutionError,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let _ = (&variables, &events);
            let _ = (&index, &error);
            match self {
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
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
    async fn line_1<T: ParallelTasks, I: __asl::Inline>(
        tasks: &T,
        inline: I,
        count: &__asl::inline::Count,
        input: __asl::Value,
        mut variables: (),
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let mut events = count.get();
        {
            let output: __asl::Value = {
                let entered = events + 1;
                count.set(events + 3);
                let result = ParallelTasks::left(tasks, input).await?;
                events = count.get();
                __asl::at(&INFO_LEFT, entered, exit_left(result, &mut __asl::Uncounted))?
            };
            count.set(events + 2);
            return __asl::Ok(output);
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
    async fn line_2<T: ParallelTasks, I: __asl::Inline>(
        tasks: &T,
        inline: I,
        count: &__asl::inline::Count,
        input: __asl::Value,
        mut variables: (),
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let mut events = count.get();
        {
            let input = {
                let entered = events + 1;
                let until = __asl::at(&INFO_PAUSE, entered, until_pause(&input))?;
                count.set(entered);
                __asl::inline::wait(&inline, until).await;
                events = count.get();
                __asl::at(
                    &INFO_PAUSE,
                    entered,
                    exit_pause(input, &mut __asl::Uncounted),
                )?
            };
            {
                let output: __asl::Value = __asl::at(
                    &INFO_RIGHT,
                    events + 2,
                    exit_right(input, &mut __asl::Uncounted),
                )?;
                count.set(events + 3);
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
    impl<T: ParallelTasks> __asl::InlineMachine for Parallel<T> {
        type Input = __asl::Value;
        const RECORDS: bool = false;
        async fn run_inline<I: __asl::Inline, R: __asl::inline::Record>(
            &self,
            input: __asl::Value,
            inline: I,
            mut record: R,
        ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
            let tasks = &self.tasks;
            let mut events = 1u64;
            let count = &<__asl::inline::Count as __asl::Default>::default();
            let mut state = {
                let entered = events + 1;
                events = entered;
                let mut retries = <__asl::Counters as __asl::Default>::default();
                'task: loop {
                    let error = 'attempt: {
                        count.set(events + 1);
                        let result = 'lines: {
                            let work = match __asl::at(
                                &INFO_BOTH,
                                entered,
                                work_both(&input, &mut __asl::Uncounted),
                            ) {
                                __asl::Ok(work) => work,
                                __asl::Err(error) => break 'lines __asl::Err(error),
                            };
                            let (begin_0, variables_0) = match {
                                let events = &mut __asl::Uncounted;
                                (|| __asl::Ok((
                                    begin_both_0(&input, &work, 0u32, events)?,
                                    (),
                                )))()
                            } {
                                __asl::Ok(begun) => begun,
                                __asl::Err(error) => break 'lines __asl::Err(error),
                            };
                            let (begin_1, variables_1) = match {
                                let events = &mut __asl::Uncounted;
                                (|| __asl::Ok((
                                    begin_both_1(&input, &work, 1u32, events)?,
                                    (),
                                )))()
                            } {
                                __asl::Ok(begun) => begun,
                                __asl::Err(error) => break 'lines __asl::Err(error),
                            };
                            match __asl::inline::try_join(
                                    line_1(tasks, &inline, count, begin_0, variables_0),
                                    line_2(tasks, &inline, count, begin_1, variables_1),
                                )
                                .await
                            {
                                __asl::Err(error) => __asl::Err(error),
                                __asl::Ok((line_0, line_1)) => {
                                    (|| -> __asl::Result<__asl::Value, __asl::ExecutionError> {
                                        __asl::Ok(__asl::array([line_0, line_1]))
                                    })()
                                }
                            }
                        };
                        events = count.get();
                        let result = match result {
                            __asl::Ok(result) => result,
                            __asl::Err(error) => break 'attempt error,
                        };
                        events += 1;
                        match __asl::at(
                            &INFO_BOTH,
                            entered,
                            exit_both(
                                __asl::Clone::clone(&input),
                                result,
                                &mut __asl::Uncounted,
                            ),
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
                        &INFO_BOTH,
                        &mut retries,
                        error,
                    )? {
                        __asl::inline::Recovery::Retry(delay) => {
                            __asl::Inline::sleep(&inline, delay).await;
                        }
                        __asl::inline::Recovery::Catch(index, error) => {
                            let next = __asl::at(
                                &INFO_BOTH,
                                entered,
                                caught_both(input, index, error, &mut __asl::Uncounted),
                            )?;
                            events += 1;
                            break 'task next;
                        }
                    }
                }
            };
            loop {
                state = match state {
                    ParallelState::Apologise(input) => {
                        __asl::at(
                            &INFO_APOLOGISE,
                            events + 1,
                            exit_apologise(&input, &mut __asl::Uncounted),
                        )?;
                        return __asl::Ok(input);
                    }
                    state => return __asl::Err(__asl::inline::stray(&state)),
                };
            }
        }
    }
    static INFO_BOTH: __asl::StateInfo = __asl::StateInfo {
        catchers: &[
            __asl::Catcher {
                error_equals: &["States.ALL"],
            },
        ],
        ..__asl::StateInfo::new("Both", __asl::StateKind::Parallel)
    };
    fn work_both<E: __asl::Events>(
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Work, __asl::ExecutionError> {
        __asl::Ok(__asl::Work::Branches {
            count: 2u32,
            input: __asl::Clone::clone(input),
        })
    }
    #[inline]
    fn begin_both_0<E: __asl::Events>(
        input: &__asl::Value,
        work: &__asl::Work,
        index: u32,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        __asl::Ok(work.input().clone())
    }
    #[inline]
    fn begin_both_1<E: __asl::Events>(
        input: &__asl::Value,
        work: &__asl::Work,
        index: u32,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        __asl::Ok(work.input().clone())
    }
    fn exit_both<E: __asl::Events>(
        input: __asl::Value,
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let _ = &result;
        let output = __asl::result_path(
            input,
            &[__asl::PathStep::Key("both")],
            result,
            "$.both",
        )?;
        __asl::Events::exited(events, &INFO_BOTH, &output);
        __asl::Ok(output)
    }
    fn caught_both<E: __asl::Events>(
        input: __asl::Value,
        index: usize,
        error: __asl::ExecutionError,
        events: &mut E,
    ) -> __asl::Result<ParallelState, __asl::ExecutionError> {
        let _ = &input;
        let error = __asl::error_output(&error);
        let _ = &error;
        match index {
            _ => {
                let output = error;
                __asl::Events::exited(events, &INFO_BOTH, &output);
                __asl::Ok(ParallelState::Apologise(output))
            }
        }
    }
    static INFO_APOLOGISE: __asl::StateInfo = __asl::StateInfo::new(
        "Apologise",
        __asl::StateKind::Pass,
    );
    #[inline]
    fn exit_apologise<E: __asl::Events>(
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<(), __asl::ExecutionError> {
        __asl::Events::exited(events, &INFO_APOLOGISE, input);
        __asl::Ok(())
    }
    static INFO_LEFT: __asl::StateInfo = __asl::StateInfo::task(
        "Left",
        __asl::TaskInfo::lambda(
            "arn:aws:lambda:us-east-1:123456789012:function:left",
            "us-east-1",
        ),
    );
    #[inline]
    fn exit_left<E: __asl::Events>(
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &INFO_LEFT, &output);
        __asl::Ok(output)
    }
    static INFO_PAUSE: __asl::StateInfo = __asl::StateInfo::new(
        "Pause",
        __asl::StateKind::Wait,
    );
    fn until_pause(
        _: &__asl::Value,
    ) -> __asl::Result<__asl::Until, __asl::ExecutionError> {
        __asl::Ok(__asl::Until::After(__asl::Duration::from_secs(5)))
    }
    #[inline]
    fn exit_pause<E: __asl::Events>(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &INFO_PAUSE, &output);
        __asl::Ok(output)
    }
    static INFO_RIGHT: __asl::StateInfo = __asl::StateInfo::new(
        "Right",
        __asl::StateKind::Pass,
    );
    #[inline]
    fn exit_right<E: __asl::Events>(
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = __asl::Value::from_static("right");
        __asl::Events::exited(events, &INFO_RIGHT, &output);
        __asl::Ok(output)
    }
};
