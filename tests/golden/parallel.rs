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
        states: &STATES,
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
            call: __asl::TaskCall<__asl::Value>,
            context: __asl::CallContext,
        ) -> __asl::BoxFuture<
            '_,
            __asl::Result<__asl::Called<__asl::Value>, __asl::TaskError>,
        > {
            let (_, tasks) = (&context, &self.tasks);
            let input = call.input;
            match call.state {
                2 => __asl::boxed_call(T::left(tasks, input), __asl::identity),
                _ => __asl::row::no_task(),
            }
        }
    }
    static STATES: [__asl::Row; 5usize] = {
        use __asl::table::*;
        [
            Row::code("Both", StateKind::Parallel)
                .catch(&[Catcher::new(&["States.ALL"]).next(1)]),
            Row::pass("Apologise"),
            Row::lambda(
                "Left",
                "arn:aws:lambda:us-east-1:123456789012:function:left",
                "us-east-1",
            ),
            Row::seconds("Pause", 5).next(4),
            Row::result("Right", Template::Text("right")),
        ]
    };
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
    impl __asl::Strands<__asl::TaskCall<__asl::Value>, __asl::Value>
    for __ParallelStrands0 {
        fn strand(
            &mut self,
        ) -> &mut dyn __asl::Strand<__asl::TaskCall<__asl::Value>, __asl::Value> {
            match self {
                Self::Scope1(line) => line,
                Self::Scope2(line) => line,
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for ParallelState {
        type Call = __asl::TaskCall<__asl::Value>;
        type Answer = __asl::Value;
        type Output = __asl::Value;
        type Strands = __ParallelStrands0;
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
                Self::Both(ref input) => {
                    __asl::flow_fork(work_both(row, input, events), state)
                }
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
                Self::Both(input) => {
                    __asl::flow_state(row, caught_both(row, input, index, error, events))
                }
                #[allow(unreachable_patterns)]
                state => __asl::row::caught(state, index, &error, events),
            }
        }
        fn strand(
            &self,
            index: u32,
            work: &__asl::Work,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Result<__ParallelStrands0, __asl::ExecutionError> {
            let row = __asl::Scope::row(self);
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
                                            begin_both_0(row, input, work, index, events)?,
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
                                            begin_both_0(row, input, work, index, events)?,
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
            let row = __asl::Scope::row(&self);
            let state = self;
            let _ = (&variables, &events);
            match state {
                Self::Both(input) => {
                    let next = __asl::Ok(results)
                        .and_then(|results| exit_both(
                            row,
                            __asl::Clone::clone(&input),
                            results,
                            events,
                        ));
                    __asl::flow_end(row, __asl::Some(Self::Both(input)), next)
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
    }
    #[automatically_derived]
    impl __asl::JsonScope for ParallelState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Both(input) => (0, input),
                Self::Apologise(input) => (1, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                0 => ParallelState::Both(input),
                _ => ParallelState::Apologise(input),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for __ParallelScope1 {
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
    impl __asl::JsonScope for __ParallelScope1 {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Left(input) => (2, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                _ => __ParallelScope1::Left(input),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for __ParallelScope2 {
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
    impl __asl::JsonScope for __ParallelScope2 {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Pause(input) => (3, input),
                Self::Right(input) => (4, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                3 => __ParallelScope2::Pause(input),
                _ => __ParallelScope2::Right(input),
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
                __asl::at(
                    &STATES[2].info,
                    entered,
                    exit_left(&STATES[2], result, &mut __asl::Uncounted),
                )?
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
                let until = __asl::at(
                    &STATES[3].info,
                    entered,
                    until_pause(&STATES[3], &input),
                )?;
                count.set(entered);
                __asl::inline::wait(&inline, until).await;
                events = count.get();
                __asl::at(
                    &STATES[3].info,
                    entered,
                    exit_pause(&STATES[3], input, &mut __asl::Uncounted),
                )?
            };
            {
                let output: __asl::Value = __asl::at(
                    &STATES[4].info,
                    events + 2,
                    exit_right(&STATES[4], input, &mut __asl::Uncounted),
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
                                &STATES[0].info,
                                entered,
                                work_both(&STATES[0], &input, &mut __asl::Uncounted),
                            ) {
                                __asl::Ok(work) => work,
                                __asl::Err(error) => break 'lines __asl::Err(error),
                            };
                            let (begin_0, variables_0) = match {
                                let events = &mut __asl::Uncounted;
                                (|| __asl::Ok((
                                    begin_both_0(&STATES[0], &input, &work, 0u32, events)?,
                                    (),
                                )))()
                            } {
                                __asl::Ok(begun) => begun,
                                __asl::Err(error) => break 'lines __asl::Err(error),
                            };
                            let (begin_1, variables_1) = match {
                                let events = &mut __asl::Uncounted;
                                (|| __asl::Ok((
                                    begin_both_0(&STATES[0], &input, &work, 1u32, events)?,
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
                            &STATES[0].info,
                            entered,
                            exit_both(
                                &STATES[0],
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
                        &STATES[0].info,
                        &mut retries,
                        error,
                    )? {
                        __asl::inline::Recovery::Retry(delay) => {
                            __asl::Inline::sleep(&inline, delay).await;
                        }
                        __asl::inline::Recovery::Catch(index, error) => {
                            let next = __asl::at(
                                &STATES[0].info,
                                entered,
                                caught_both(
                                    &STATES[0],
                                    input,
                                    index,
                                    error,
                                    &mut __asl::Uncounted,
                                ),
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
                            &STATES[1].info,
                            events + 1,
                            exit_apologise(&STATES[1], &input, &mut __asl::Uncounted),
                        )?;
                        return __asl::Ok(input);
                    }
                    state => return __asl::Err(__asl::inline::stray(&state)),
                };
            }
        }
    }
    fn work_both<E: __asl::Events>(
        row: &'static __asl::Row,
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
        row: &'static __asl::Row,
        input: &__asl::Value,
        work: &__asl::Work,
        index: u32,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        __asl::Ok(work.input().clone())
    }
    fn exit_both<E: __asl::Events>(
        row: &'static __asl::Row,
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
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
    fn caught_both<E: __asl::Events>(
        row: &'static __asl::Row,
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
                __asl::Events::exited(events, &row.info, &output);
                __asl::Ok(__asl::JsonScope::at(row.caught(index), output))
            }
        }
    }
    #[inline]
    fn exit_apologise<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<(), __asl::ExecutionError> {
        __asl::Events::exited(events, &row.info, input);
        __asl::Ok(())
    }
    #[inline]
    fn exit_left<E: __asl::Events>(
        row: &'static __asl::Row,
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = result;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    fn until_pause(
        row: &'static __asl::Row,
        _: &__asl::Value,
    ) -> __asl::Result<__asl::Until, __asl::ExecutionError> {
        __asl::Ok(__asl::Until::After(__asl::Duration::from_secs(5)))
    }
    #[inline]
    fn exit_pause<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
    }
    #[inline]
    fn exit_right<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = __asl::Value::from_static("right");
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
};
