// Generated from `map.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `map.asl.json`.
///
/// Compiled from `map.asl.json`. Make one with `Map::new(tasks)`, where `tasks` implements [`MapTasks`].
#[allow(dead_code)]
struct Map<T> {
    tasks: T,
}
/// Where an execution of [`Map`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum MapState {
    /// `Each`
    Each(::asl::__private::Value),
}
/// The tasks of [`Map`]: write each as an `async fn`.
trait MapTasks: ::asl::__private::Send + ::asl::__private::Sync {}
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_variables)]
const _: () = {
    use ::asl::__private as __asl;
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "Map",
        definition: __asl::include_str!("map.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: MapTasks> Map<T> {
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
    impl MapState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: MapTasks> __asl::Machine for Map<T> {
        type Scope = MapState;
        fn start(input: __asl::Value) -> __asl::Result<MapState, __asl::ExecutionError> {
            __asl::Ok(
                MapState::Each(__asl::start_input::<__asl::Value>(input, INFO.name)?),
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
    }
    static STATES: [__asl::Row; 2usize] = {
        use __asl::table::*;
        [
            Row::code("Each", StateKind::Map),
            Row::pass("Pick")
                .input_path(
                    Path::new(
                        "$.all[0]",
                        &[__asl::PathStep::Key("all"), __asl::PathStep::Index(0)],
                    ),
                ),
        ]
    };
    /// States inside of another one.
    #[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
    enum __MapScope1 {
        /// `Pick`
        Pick(__asl::Value),
    }
    #[allow(clippy::large_enum_variant)]
    enum __MapStrands0 {
        Scope1(__asl::Branch<__MapScope1>),
    }
    #[automatically_derived]
    impl __asl::Strands<__asl::TaskCall<__asl::Value>, __asl::Value> for __MapStrands0 {
        fn strand(
            &mut self,
        ) -> &mut dyn __asl::Strand<__asl::TaskCall<__asl::Value>, __asl::Value> {
            match self {
                Self::Scope1(line) => line,
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for MapState {
        type Call = __asl::TaskCall<__asl::Value>;
        type Answer = __asl::Value;
        type Output = __asl::Value;
        type Strands = __MapStrands0;
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
                Self::Each(ref input) => {
                    __asl::flow_fork(work_each(row, input, events), state)
                }
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
                state => __asl::flow_stray(state),
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
                state => __asl::flow_stray(state),
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
                state => __asl::flow_stray(state),
            }
        }
        fn strand(
            &self,
            index: u32,
            work: &__asl::Work,
            variables: &mut (),
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Result<__MapStrands0, __asl::ExecutionError> {
            let row = __asl::Scope::row(self);
            let _ = (&variables, &events);
            let _ = (&index, &work);
            match self {
                Self::Each(input) => {
                    __asl::Ok(
                        __MapStrands0::Scope1(
                            __asl::Branch::new(
                                __MapScope1::Pick(
                                    begin_each_0(row, input, work, index, events)?,
                                ),
                                (),
                            ),
                        ),
                    )
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
                Self::Each(input) => {
                    let next = __asl::Ok(results)
                        .and_then(|results| exit_each(row, input, results, events));
                    __asl::flow_end(row, __asl::None, next)
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
    }
    #[automatically_derived]
    impl __asl::JsonScope for MapState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Each(input) => (0, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                _ => MapState::Each(input),
            }
        }
    }
    #[automatically_derived]
    impl __asl::Scope for __MapScope1 {
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
    impl __asl::JsonScope for __MapScope1 {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Pick(input) => (1, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                _ => __MapScope1::Pick(input),
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
    fn line_1<T: MapTasks, I: __asl::Inline>(
        tasks: &T,
        inline: I,
        count: &__asl::inline::Count,
        input: __asl::Value,
        mut variables: (),
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let mut events = count.get();
        {
            let output: __asl::Value = __asl::at(
                &STATES[1].info,
                events + 1,
                exit_pick(&STATES[1], input, &mut __asl::Uncounted),
            )?;
            count.set(events + 2);
            return __asl::Ok(output);
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
    impl<T: MapTasks> __asl::InlineMachine for Map<T> {
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
            return __asl::Ok({
                let entered = events + 1;
                count.set(entered + 1);
                let result = {
                    match __asl::at(
                        &STATES[0].info,
                        entered,
                        work_each(&STATES[0], &input, &mut __asl::Uncounted),
                    ) {
                        __asl::Err(error) => __asl::Err(error),
                        __asl::Ok(work) => {
                            __asl::inline::each_at_once(
                                    work.len() as usize,
                                    |number| {
                                        count.step();
                                        let index = number as u32;
                                        let begin = __asl::at(
                                            &STATES[0].info,
                                            entered,
                                            {
                                                let events = &mut __asl::Uncounted;
                                                (|| __asl::Ok((
                                                    begin_each_0(&STATES[0], &input, &work, index, events)?,
                                                    (),
                                                )))()
                                            },
                                        );
                                        let (begin, variables) = begin?;
                                        let output = line_1(
                                            tasks,
                                            &inline,
                                            count,
                                            begin,
                                            variables,
                                        )?;
                                        count.step();
                                        __asl::Ok(output)
                                    },
                                )
                                .await
                                .map(__asl::Value::from)
                        }
                    }
                }?;
                events = count.get();
                __asl::at(
                    &STATES[0].info,
                    entered,
                    exit_each(&STATES[0], input, result, &mut __asl::Uncounted),
                )?
            });
        }
    }
    fn work_each<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Work, __asl::ExecutionError> {
        let input = __asl::Clone::clone(input);
        let max_concurrency = 2u32;
        __asl::map::items(
            input,
            &[__asl::PathStep::Key("items")],
            "$.items",
            max_concurrency,
        )
    }
    #[inline]
    fn begin_each_0<E: __asl::Events>(
        row: &'static __asl::Row,
        input: &__asl::Value,
        work: &__asl::Work,
        index: u32,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        __asl::Ok({
            let input = work.input();
            __asl::object([
                (
                    "all",
                    __asl::template_path(
                        input,
                        &[__asl::PathStep::Key("items")],
                        "all.$",
                        "$.items",
                    )?,
                ),
            ])
        })
    }
    fn exit_each<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let _ = &result;
        let output = __asl::result_path(
            input,
            &[__asl::PathStep::Key("picked")],
            result,
            "$.picked",
        )?;
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
    #[inline]
    fn exit_pick<E: __asl::Events>(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = __asl::select(
            input,
            &[__asl::PathStep::Key("all"), __asl::PathStep::Index(0)],
            "$.all[0]",
        )?;
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
};
