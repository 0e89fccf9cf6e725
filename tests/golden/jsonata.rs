// Generated from `jsonata.asl.json` by `UPDATE_GOLDEN=1 cargo test --test golden`; reviewed in git's diff.

/// The machine of `jsonata.asl.json`.
///
/// Compiled from `jsonata.asl.json`. Make one with `Jsonata::new(tasks)`, where `tasks` implements [`JsonataTasks`].
#[allow(dead_code)]
struct Jsonata<T> {
    tasks: T,
}
/// Where an execution of [`Jsonata`] is: one variant per state, holding that state's input.
#[allow(dead_code, clippy::large_enum_variant, clippy::enum_variant_names)]
enum JsonataState {
    /// `Charge`
    Charge(::asl::__private::Value),
    /// `Paid`
    Paid(::asl::__private::Value),
    /// `Done`
    Done(::asl::__private::Value),
    /// `Refuse`
    Refuse(::asl::__private::Value),
}
/// The tasks of [`Jsonata`]: write each as an `async fn`.
trait JsonataTasks: ::asl::__private::Send + ::asl::__private::Sync {
    /// The task of the state `Charge`, whose `Resource` is `arn:aws:lambda:eu-central-1:123456789012:function:charge`.
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
    __asl::needs_jsonata!(
        "JSONata needs the feature `jsonata` of asl-native\n --> jsonata.asl.json:5:5\n  |\n5 |     \"Charge\": {\n  |     ^^^^^^^^\n  = help: turn it on in Cargo.toml: asl-native = { version = \"0.1\", features = [\"jsonata\"] }"
    );
    static INFO: __asl::MachineInfo = __asl::MachineInfo {
        name: "Jsonata",
        definition: __asl::include_str!("jsonata.asl.json"),
        states: &STATES,
        timeout_seconds: __asl::None,
        reads_context: false,
    };
    #[allow(dead_code)]
    impl<T: JsonataTasks> Jsonata<T> {
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
            __asl::run_boxed(self, JsonataState::Charge(input), __asl::Value::Null) }
            #[doc = r" As `run`, from JSON text to JSON text."] #[doc = r""] #[doc =
            r" # Errors"] #[doc =
            r" Those of `run`, and `States.Runtime` where the text isn't JSON or doesn't fit the first state's type."]
            async fn run_json(& self, input : & str) -> __asl::Result < __asl::String,
            __asl::ExecutionError > { __asl::write_json(& self
            .run(__asl::read_json(input, INFO.name) ?). await ?) }
        }
    }
    impl JsonataState {
        /// The state's name in the definition.
        #[allow(dead_code)]
        fn name(&self) -> &'static str {
            __asl::Scope::info(self).name
        }
    }
    #[automatically_derived]
    impl<T: JsonataTasks> __asl::Machine for Jsonata<T> {
        type Scope = JsonataState;
        fn start(
            input: __asl::Value,
        ) -> __asl::Result<JsonataState, __asl::ExecutionError> {
            __asl::Ok(
                JsonataState::Charge(
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
                0 => __asl::boxed_call(T::charge(tasks, input), __asl::identity),
                _ => __asl::row::no_task(),
            }
        }
    }
    static STATES: [__asl::Row; 4usize] = {
        use __asl::table::*;
        [
            Row::lambda(
                    "Charge",
                    "arn:aws:lambda:eu-central-1:123456789012:function:charge",
                    "eu-central-1",
                )
                .by_code()
                .catch(&[Catcher::new(&["States.ALL"]).next(3)])
                .next(1),
            Row::chooses("Paid", &[2]).next(3),
            Row::code("Done", StateKind::Succeed),
            Row::code("Refuse", StateKind::Fail),
        ]
    };
    #[derive(__asl::Clone, __asl::Default)]
    #[allow(non_snake_case)]
    struct __JsonataVariables0 {
        v_receipt: __asl::variable::Slot,
    }
    #[automatically_derived]
    impl __asl::Scope for JsonataState {
        type Call = __asl::TaskCall<__asl::Value>;
        type Answer = __asl::Value;
        type Output = __asl::Value;
        type Strands = __asl::NoStrands;
        type Variables = __JsonataVariables0;
        const MACHINE: &'static __asl::MachineInfo = &INFO;
        fn number(&self) -> usize {
            __asl::JsonScope::look(self).0
        }
        fn entered(&self, events: &mut __asl::Chain<'_>) -> u64 {
            __asl::row::entered(self, events)
        }
        fn enter(
            self,
            variables: &mut __JsonataVariables0,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let events = &mut __asl::WithVariables {
                events,
                variables,
            };
            match state {
                Self::Charge(ref input) => {
                    let settings = settings_charge(row, input, events);
                    let given = input_charge(row, input);
                    __asl::flow_call_with(given, settings, state)
                }
                Self::Paid(input) => {
                    __asl::flow_chosen(
                        row,
                        exit_paid(row, input, events),
                        __asl::JsonScope::at,
                    )
                }
                Self::Done(input) => {
                    __asl::flow_end(row, __asl::None, exit_done(row, input, events))
                }
                Self::Refuse(input) => __asl::flow_fail(row, fail_refuse(row, input)),
            }
        }
        fn woken(
            self,
            variables: &mut __JsonataVariables0,
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
            variables: &mut __JsonataVariables0,
            events: &mut __asl::Chain<'_>,
        ) -> __asl::Flow<Self> {
            let row = __asl::Scope::row(&self);
            let state = self;
            let events = &mut __asl::WithVariables {
                events,
                variables,
            };
            match state {
                Self::Charge(ref input) => {
                    let next = exit_charge(
                        row,
                        __asl::Clone::clone(&*input),
                        result,
                        events,
                    );
                    __asl::flow_next(row, __asl::Some(state), next, __asl::JsonScope::at)
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
        fn caught(
            self,
            index: usize,
            error: __asl::ExecutionError,
            variables: &mut __JsonataVariables0,
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
                Self::Charge(input) => {
                    __asl::flow_state(
                        row,
                        caught_charge(row, input, index, error, events),
                    )
                }
                #[allow(unreachable_patterns)]
                state => __asl::flow_stray(state),
            }
        }
    }
    #[automatically_derived]
    impl __asl::JsonScope for JsonataState {
        fn look(&self) -> (usize, &__asl::Value) {
            match self {
                Self::Charge(input) => (0, input),
                Self::Paid(input) => (1, input),
                Self::Done(input) => (2, input),
                Self::Refuse(input) => (3, input),
            }
        }
        fn at(number: u32, input: __asl::Value) -> Self {
            match number {
                0 => JsonataState::Charge(input),
                1 => JsonataState::Paid(input),
                2 => JsonataState::Done(input),
                _ => JsonataState::Refuse(input),
            }
        }
    }
    fn input_charge(
        row: &'static __asl::Row,
        input: &__asl::Value,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        __asl::Ok(
            __asl::object([
                (
                    "order",
                    __asl::query::defined(
                        __asl::query::path(__asl::Some(&*input), ["order", "id"]),
                        "$states.input.order.id",
                        "Arguments/order",
                    )?,
                ),
                ("currency", __asl::Value::from_static("EUR")),
            ]),
        )
    }
    fn settings_charge<
        E: __asl::Events + __asl::HasVariables<Variables = __JsonataVariables0>,
    >(
        row: &'static __asl::Row,
        input: &__asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::CallSettings, __asl::ExecutionError> {
        __asl::Ok(__asl::CallSettings {
            timeout_seconds: __asl::Some(
                __asl::query::timeout(
                    __asl::query::defined(
                        __asl::query::path(__asl::Some(&*input), ["patience"]),
                        "$states.input.patience",
                        "TimeoutSeconds",
                    )?,
                    "$states.input.patience",
                    "TimeoutSeconds",
                )?,
            ),
            heartbeat_seconds: __asl::None,
            role_arn: __asl::None,
        })
    }
    #[inline]
    fn exit_charge<
        E: __asl::Events + __asl::HasVariables<Variables = __JsonataVariables0>,
    >(
        row: &'static __asl::Row,
        input: __asl::Value,
        result: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let (assigned_0,) = {
            (
                __asl::query::defined(
                    __asl::query::path(__asl::Some(&result), ["receipt"]),
                    "$states.result.receipt",
                    "Assign/receipt",
                )?,
            )
        };
        let output = __asl::object([
            (
                "order",
                __asl::query::defined(
                    __asl::query::path(__asl::Some(&input), ["order"]),
                    "$states.input.order",
                    "Output/order",
                )?,
            ),
            (
                "paid",
                __asl::query::defined(
                    __asl::query::path(__asl::Some(&result), ["paid"]),
                    "$states.result.paid",
                    "Output/paid",
                )?,
            ),
        ]);
        __asl::variable::Assigned::tell(&assigned_0, events, "receipt");
        __asl::variable::Assigned::store(
            assigned_0,
            &mut __asl::HasVariables::variables_mut(events).v_receipt,
        );
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok(output)
    }
    fn caught_charge<
        E: __asl::Events + __asl::HasVariables<Variables = __JsonataVariables0>,
    >(
        row: &'static __asl::Row,
        input: __asl::Value,
        index: usize,
        error: __asl::ExecutionError,
        events: &mut E,
    ) -> __asl::Result<JsonataState, __asl::ExecutionError> {
        let _ = &input;
        let error = __asl::error_output(&error);
        let _ = &error;
        match index {
            _ => {
                let output = __asl::object([
                    (
                        "why",
                        __asl::query::defined(
                            __asl::query::path(__asl::Some(&error), ["Error"]),
                            "$states.errorOutput.Error",
                            "Catch[0]/Output/why",
                        )?,
                    ),
                ]);
                __asl::Events::exited(events, &row.info, &output);
                __asl::Ok(__asl::JsonScope::at(row.caught(index), output))
            }
        }
    }
    #[inline]
    fn exit_paid<
        E: __asl::Events + __asl::HasVariables<Variables = __JsonataVariables0>,
    >(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<(usize, __asl::Value), __asl::ExecutionError> {
        let rule = if __asl::query::boolean(
            __asl::query::defined(
                __asl::query::path(__asl::Some(&input), ["paid"]),
                "$states.input.paid",
                "Choices[0]/Condition",
            )?,
            "$states.input.paid",
            "Choices[0]/Condition",
        )? {
            0usize
        } else {
            1usize
        };
        let output = match rule {
            0usize => {
                let output = __asl::query::defined(
                    __asl::query::path(
                        __asl::variable::Slot::value(
                            &__asl::HasVariables::variables(events).v_receipt,
                        ),
                        [],
                    ),
                    "$receipt",
                    "Choices[0]/Output",
                )?;
                output
            }
            _ => {
                let output = input;
                output
            }
        };
        __asl::Events::exited(events, &row.info, &output);
        __asl::Ok((rule, output))
    }
    #[inline]
    fn exit_done<
        E: __asl::Events + __asl::HasVariables<Variables = __JsonataVariables0>,
    >(
        row: &'static __asl::Row,
        input: __asl::Value,
        events: &mut E,
    ) -> __asl::Result<__asl::Value, __asl::ExecutionError> {
        let output = input;
        __asl::Events::handed_on(events, &row.info, &output);
        __asl::Ok(output)
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
                    __asl::query::text(
                        __asl::query::defined(
                            __asl::query::path(__asl::Some(input), ["why"]),
                            "$states.input.why",
                            "Cause",
                        )?,
                        "$states.input.why",
                        "Cause",
                    )?,
                ),
            ),
        )
    }
};
