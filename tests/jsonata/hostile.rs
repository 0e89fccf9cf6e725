// Generated from the `.json` beside it by `UPDATE_GOLDEN=1 cargo test --test jsonata`.

use ::asl::__private as __asl;
use ::asl::Value;
use ::asl::__private::jsonata::{Evaluation, Fault, Item};
pub type Function = for<'a> fn(
    &Evaluation,
    Option<&'a Value>,
    &Item<'a>,
) -> Result<Item<'a>, Fault>;
pub const ALL: &[Function] = &[
    expression_0,
    expression_1,
    expression_2,
    expression_3,
    expression_4,
    expression_5,
    expression_6,
    expression_7,
    expression_8,
    expression_9,
    expression_10,
    expression_11,
    expression_12,
    expression_13,
    expression_14,
    expression_15,
    expression_16,
    expression_17,
    expression_18,
    expression_19,
    expression_20,
    expression_21,
    expression_22,
    expression_23,
    expression_24,
    expression_25,
    expression_26,
    expression_27,
    expression_28,
    expression_29,
    expression_30,
    expression_31,
    expression_32,
    expression_33,
    expression_34,
    expression_35,
    expression_36,
    expression_37,
    expression_38,
    expression_39,
    expression_40,
    expression_41,
    expression_42,
    expression_43,
    expression_44,
    expression_45,
    expression_46,
];
pub fn expression_0<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::PAD,
                input,
                [
                    __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                    __asl::jsonata::Item::Number(1000000000f64),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_1<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::PAD,
                input,
                [
                    __asl::jsonata::Item::from(__asl::jsonata::Text("x")),
                    __asl::jsonata::Item::Number(
                        -1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000f64,
                    ),
                    __asl::jsonata::Item::from(__asl::jsonata::Text("ab")),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_2<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            let v2 = arguments.next().unwrap_or_default();
                            Ok({
                                if __asl::jsonata::operator::is_equal(
                                    __asl::jsonata::array::settled(&v2),
                                    &0f64,
                                ) {
                                    __asl::jsonata::function::Flow::Done(
                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            __asl::jsonata::operator::concatenate(
                                                e,
                                                __asl::jsonata::array::settled(&v1),
                                                __asl::jsonata::array::settled(&v1),
                                                43usize,
                                            )?,
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::subtract(
                                                    __asl::jsonata::array::settled(&v2),
                                                    &1f64,
                                                    52usize,
                                                )?,
                                            ),
                                        ]
                                            .into(),
                                        40usize,
                                        "f",
                                    )
                                }
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                __asl::jsonata::function::native(
                    e,
                    &__asl::jsonata::library::LENGTH,
                    input,
                    [
                        __asl::jsonata::array::settle(
                            {
                                __asl::jsonata::function::call(
                                    e,
                                    &__asl::jsonata::array::settle(v0.get(), false),
                                    input,
                                    [
                                        __asl::jsonata::Item::from(__asl::jsonata::Text("x")),
                                        __asl::jsonata::Item::Number(60f64),
                                    ]
                                        .into(),
                                    71usize,
                                    "f",
                                )?
                            },
                            false,
                        ),
                    ],
                    63usize,
                )?,
                false,
            )
        }
    })
}
pub fn expression_3<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::aggregate::join(
                e,
                __asl::jsonata::stream::map(
                    e,
                    __asl::jsonata::stream::Items({
                        let mut array = __asl::jsonata::array::Builder::new();
                        {
                            let item = __asl::jsonata::operator::range(
                                e,
                                &__asl::jsonata::Item::Number(1f64),
                                &__asl::jsonata::Item::Number(100f64),
                                12usize,
                            )?;
                            array.extend(item);
                        }
                        array.array(false)?
                    }),
                    6usize,
                    |v0, _| {
                        Ok({
                            __asl::jsonata::array::settle(
                                __asl::jsonata::function::native(
                                    e,
                                    &__asl::jsonata::library::PAD,
                                    input,
                                    [
                                        __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                        __asl::jsonata::Item::Number(100000f64),
                                    ],
                                    36usize,
                                )?,
                                false,
                            )
                        })
                    },
                ),
                "",
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_4<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::REPLACE,
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::PAD,
                            input,
                            [
                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                __asl::jsonata::Item::Number(100000f64),
                                __asl::jsonata::Item::from(__asl::jsonata::Text("a")),
                            ],
                            9usize,
                        )?,
                        false,
                    ),
                    __asl::jsonata::Item::from(__asl::jsonata::Text("a")),
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::PAD,
                            input,
                            [
                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                __asl::jsonata::Item::Number(100000f64),
                            ],
                            37usize,
                        )?,
                        false,
                    ),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_5<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::REPLACE,
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::PAD,
                            input,
                            [
                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                __asl::jsonata::Item::Number(100000f64),
                                __asl::jsonata::Item::from(__asl::jsonata::Text("a")),
                            ],
                            9usize,
                        )?,
                        false,
                    ),
                    {
                        static REGEX: __asl::jsonata::regex::Regex = __asl::jsonata::regex::Regex::new(
                            "a",
                            "",
                        );
                        __asl::jsonata::Item::Function(
                            __asl::jsonata::Function::Regex(&REGEX),
                        )
                    },
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::PAD,
                            input,
                            [
                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                __asl::jsonata::Item::Number(100000f64),
                            ],
                            37usize,
                        )?,
                        false,
                    ),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_6<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::from(
            e
                .nested(|| __asl::jsonata::aggregate::count(
                    __asl::jsonata::stream::Items(
                        __asl::jsonata::array::settle(
                            __asl::jsonata::function::native(
                                e,
                                &__asl::jsonata::library::SPLIT,
                                input,
                                [
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::function::native(
                                            e,
                                            &__asl::jsonata::library::PAD,
                                            input,
                                            [
                                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                                __asl::jsonata::Item::Number(600000f64),
                                                __asl::jsonata::Item::from(__asl::jsonata::Text("a")),
                                            ],
                                            14usize,
                                        )?,
                                        false,
                                    ),
                                    __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                ],
                                7usize,
                            )?,
                            false,
                        ),
                    ),
                    0usize,
                ))?,
        )
    })
}
pub fn expression_7<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            let v2 = arguments.next().unwrap_or_default();
                            Ok({
                                if __asl::jsonata::operator::is_equal(
                                    __asl::jsonata::array::settled(&v2),
                                    &0f64,
                                ) {
                                    __asl::jsonata::function::Flow::Done(
                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            __asl::jsonata::array::settle(
                                                __asl::jsonata::function::native(
                                                    e,
                                                    &__asl::jsonata::library::APPEND,
                                                    input,
                                                    [
                                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                                    ],
                                                    43usize,
                                                )?,
                                                false,
                                            ),
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::subtract(
                                                    __asl::jsonata::array::settled(&v2),
                                                    &1f64,
                                                    60usize,
                                                )?,
                                            ),
                                        ]
                                            .into(),
                                        40usize,
                                        "f",
                                    )
                                }
                            })
                        },
                    )
                });
            __asl::jsonata::Item::from(
                e
                    .nested(|| __asl::jsonata::aggregate::count(
                        __asl::jsonata::stream::Items(
                            __asl::jsonata::array::settle(
                                {
                                    __asl::jsonata::function::call(
                                        e,
                                        &__asl::jsonata::array::settle(v0.get(), false),
                                        input,
                                        [
                                            {
                                                let mut array = __asl::jsonata::array::Builder::new();
                                                {
                                                    let item = __asl::jsonata::Item::Number(1f64);
                                                    array.extend(item);
                                                }
                                                array.array(false)?
                                            },
                                            __asl::jsonata::Item::Number(60f64),
                                        ]
                                            .into(),
                                        78usize,
                                        "f",
                                    )?
                                },
                                false,
                            ),
                        ),
                        71usize,
                    ))?,
            )
        }
    })
}
pub fn expression_8<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let mut array = __asl::jsonata::array::Builder::new();
            {
                let item = __asl::jsonata::operator::range(
                    e,
                    &__asl::jsonata::Item::Number(1f64),
                    &__asl::jsonata::Item::Number(1000000000f64),
                    1usize,
                )?;
                array.extend(item);
            }
            array.array(false)?
        }
    })
}
pub fn expression_9<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::from(
            __asl::jsonata::aggregate::sum(
                __asl::jsonata::stream::Items({
                    let mut array = __asl::jsonata::array::Builder::new();
                    {
                        let item = __asl::jsonata::operator::range(
                            e,
                            &__asl::jsonata::Item::Number(1f64),
                            &__asl::jsonata::Item::Number(500000f64),
                            6usize,
                        )?;
                        array.extend(item);
                    }
                    array.array(false)?
                }),
                0usize,
            )?,
        )
    })
}
pub fn expression_10<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::from(
            __asl::jsonata::aggregate::count(
                __asl::jsonata::stream::Items(
                    __asl::jsonata::array::settle(
                        {
                            let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                            let sequence = {
                                let mut array = __asl::jsonata::array::Builder::new();
                                {
                                    let item = __asl::jsonata::operator::range(
                                        e,
                                        &__asl::jsonata::Item::Number(1f64),
                                        &__asl::jsonata::Item::Number(10000f64),
                                        8usize,
                                    )?;
                                    array.extend(item);
                                }
                                array.array(true)?
                            };
                            let sequence = __asl::jsonata::path::step(
                                &sequence,
                                true,
                                |input| Ok({
                                    let mut array = __asl::jsonata::array::Builder::new();
                                    {
                                        let item = __asl::jsonata::operator::range(
                                            e,
                                            &__asl::jsonata::Item::Number(1f64),
                                            &__asl::jsonata::Item::Number(10000f64),
                                            19usize,
                                        )?;
                                        array.extend(item);
                                    }
                                    array.array(true)?
                                }),
                            )?;
                            sequence
                        },
                        false,
                    ),
                ),
                0usize,
            )?,
        )
    })
}
pub fn expression_11<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        1usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            Ok({
                                __asl::jsonata::function::Flow::Done(
                                    __asl::jsonata::Item::from(
                                        __asl::jsonata::operator::add(
                                            &1f64,
                                            &__asl::jsonata::array::settle(
                                                {
                                                    __asl::jsonata::function::call(
                                                        e,
                                                        &__asl::jsonata::array::settle(v0.get(), false),
                                                        input,
                                                        [
                                                            __asl::jsonata::Item::from(
                                                                __asl::jsonata::operator::add(
                                                                    __asl::jsonata::array::settled(&v1),
                                                                    &1f64,
                                                                    29usize,
                                                                )?,
                                                            ),
                                                        ]
                                                            .into(),
                                                        26usize,
                                                        "f",
                                                    )?
                                                },
                                                false,
                                            ),
                                            22usize,
                                        )?,
                                    ),
                                )
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [__asl::jsonata::Item::Number(0f64)].into(),
                        40usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_12<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        1usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            Ok({
                                __asl::jsonata::function::Flow::Tail(
                                    __asl::jsonata::array::settle(v0.get(), false),
                                    [
                                        __asl::jsonata::Item::from(
                                            __asl::jsonata::operator::add(
                                                __asl::jsonata::array::settled(&v1),
                                                &1f64,
                                                25usize,
                                            )?,
                                        ),
                                    ]
                                        .into(),
                                    22usize,
                                    "f",
                                )
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [__asl::jsonata::Item::Number(0f64)].into(),
                        36usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_13<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let v1 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let v1 = v1.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0, &*v1])?;
                    __asl::jsonata::Function::closure(
                        0usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            Ok({
                                __asl::jsonata::function::Flow::Tail(
                                    __asl::jsonata::array::settle(
                                        v1.bound().unwrap_or_else(|| bindings.get("g")),
                                        false,
                                    ),
                                    [].into(),
                                    20usize,
                                    "g",
                                )
                            })
                        },
                    )
                });
            let _ = v1
                .bind({
                    let v0 = v0.clone();
                    let v1 = v1.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0, &*v1])?;
                    __asl::jsonata::Function::closure(
                        0usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            Ok({
                                __asl::jsonata::function::Flow::Done({
                                    let mut array = __asl::jsonata::array::Builder::new();
                                    {
                                        let item = __asl::jsonata::array::settle(
                                            {
                                                __asl::jsonata::function::call(
                                                    e,
                                                    &__asl::jsonata::array::settle(v0.get(), false),
                                                    input,
                                                    [].into(),
                                                    48usize,
                                                    "f",
                                                )?
                                            },
                                            false,
                                        );
                                        array.extend(item);
                                    }
                                    array.array(false)?
                                })
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [].into(),
                        57usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_14<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        1usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            Ok({
                                __asl::jsonata::function::Flow::Done(
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::function::native(
                                            e,
                                            &__asl::jsonata::library::MAP,
                                            input,
                                            [
                                                {
                                                    let mut array = __asl::jsonata::array::Builder::new();
                                                    {
                                                        let item = (__asl::jsonata::array::settled(&v1)).clone();
                                                        array.extend(item);
                                                    }
                                                    array.array(false)?
                                                },
                                                __asl::jsonata::array::settle(v0.get(), false),
                                            ],
                                            22usize,
                                        )?,
                                        false,
                                    ),
                                )
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [__asl::jsonata::Item::Number(1f64)].into(),
                        40usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_15<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        1usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            Ok({
                                __asl::jsonata::function::Flow::Done(
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::function::apply(
                                            e,
                                            (__asl::jsonata::array::settled(&v1)).clone(),
                                            __asl::jsonata::array::settle(v0.get(), false),
                                            22usize,
                                        )?,
                                        false,
                                    ),
                                )
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [__asl::jsonata::Item::Number(1f64)].into(),
                        34usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_16<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        1usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            Ok({
                                __asl::jsonata::function::Flow::Done(
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::stream::collect_last(
                                            __asl::jsonata::stream::step(
                                                __asl::jsonata::stream::step(
                                                    __asl::jsonata::stream::Input(input),
                                                    |input| Ok(
                                                        __asl::jsonata::object::keyed(
                                                            input,
                                                            1usize,
                                                            22usize,
                                                            |input, object| {
                                                                object
                                                                    .add(
                                                                        "a",
                                                                        __asl::jsonata::object::keyed(
                                                                            input,
                                                                            1usize,
                                                                            28usize,
                                                                            |input, object| {
                                                                                object.add("b", __asl::jsonata::Item::Number(1f64))?;
                                                                                Ok(())
                                                                            },
                                                                        )?,
                                                                    )?;
                                                                Ok(())
                                                            },
                                                        )?,
                                                    ),
                                                ),
                                                |input| Ok(__asl::jsonata::path::field(input, "a")),
                                            ),
                                            |input| Ok(
                                                __asl::jsonata::array::settle(
                                                    __asl::jsonata::stream::collect_last(
                                                        __asl::jsonata::stream::step(
                                                            __asl::jsonata::stream::Input(input),
                                                            |input| Ok(__asl::jsonata::path::field(input, "b")),
                                                        ),
                                                        |input| Ok(
                                                            __asl::jsonata::array::settle(
                                                                {
                                                                    __asl::jsonata::function::call(
                                                                        e,
                                                                        &__asl::jsonata::array::settle(v0.get(), false),
                                                                        input,
                                                                        [(__asl::jsonata::array::settled(&v1)).clone()].into(),
                                                                        44usize,
                                                                        "f",
                                                                    )?
                                                                },
                                                                false,
                                                            ),
                                                        ),
                                                    )?,
                                                    false,
                                                ),
                                            ),
                                        )?,
                                        false,
                                    ),
                                )
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [__asl::jsonata::Item::Number(1f64)].into(),
                        56usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_17<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = {
                let (root, input, bindings) = (
                    root.clone(),
                    input.clone(),
                    bindings.clone(),
                );
                let depth = __asl::jsonata::extent::captured(&[])?;
                __asl::jsonata::Function::closure(
                    1usize,
                    None,
                    depth,
                    move |e, _, arguments| {
                        let (root, input, bindings) = (&root, &input, &bindings);
                        let mut arguments = arguments.into_iter();
                        let v1 = __asl::jsonata::variable::Variable::of(
                            arguments.next().unwrap_or_default(),
                        );
                        Ok({
                            __asl::jsonata::function::Flow::Tail(
                                {
                                    let v1 = v1.clone();
                                    let (root, input, bindings) = (
                                        root.clone(),
                                        input.clone(),
                                        bindings.clone(),
                                    );
                                    let depth = __asl::jsonata::extent::captured(&[&*v1])?;
                                    __asl::jsonata::Function::closure(
                                        1usize,
                                        None,
                                        depth,
                                        move |e, _, arguments| {
                                            let (root, input, bindings) = (&root, &input, &bindings);
                                            let mut arguments = arguments.into_iter();
                                            let v2 = arguments.next().unwrap_or_default();
                                            Ok({
                                                __asl::jsonata::function::Flow::Tail(
                                                    (__asl::jsonata::array::settled(&v2)).clone(),
                                                    [(__asl::jsonata::array::settled(&v2)).clone()].into(),
                                                    38usize,
                                                    "x",
                                                )
                                            })
                                        },
                                    )
                                },
                                [
                                    {
                                        let v1 = v1.clone();
                                        let (root, input, bindings) = (
                                            root.clone(),
                                            input.clone(),
                                            bindings.clone(),
                                        );
                                        let depth = __asl::jsonata::extent::captured(&[&*v1])?;
                                        __asl::jsonata::Function::closure(
                                            1usize,
                                            None,
                                            depth,
                                            move |e, _, arguments| {
                                                let (root, input, bindings) = (&root, &input, &bindings);
                                                let mut arguments = arguments.into_iter();
                                                let v3 = __asl::jsonata::variable::Variable::of(
                                                    arguments.next().unwrap_or_default(),
                                                );
                                                Ok({
                                                    __asl::jsonata::function::Flow::Tail(
                                                        __asl::jsonata::array::settle(v1.get(), false),
                                                        [
                                                            {
                                                                let v1 = v1.clone();
                                                                let v3 = v3.clone();
                                                                let (root, input, bindings) = (
                                                                    root.clone(),
                                                                    input.clone(),
                                                                    bindings.clone(),
                                                                );
                                                                let depth = __asl::jsonata::extent::captured(
                                                                    &[&*v1, &*v3],
                                                                )?;
                                                                __asl::jsonata::Function::closure(
                                                                    1usize,
                                                                    None,
                                                                    depth,
                                                                    move |e, _, arguments| {
                                                                        let (root, input, bindings) = (&root, &input, &bindings);
                                                                        let mut arguments = arguments.into_iter();
                                                                        let v4 = arguments.next().unwrap_or_default();
                                                                        Ok({
                                                                            __asl::jsonata::function::Flow::Tail(
                                                                                __asl::jsonata::array::settle(
                                                                                    {
                                                                                        __asl::jsonata::function::call(
                                                                                            e,
                                                                                            &__asl::jsonata::array::settle(v3.get(), false),
                                                                                            input,
                                                                                            [__asl::jsonata::array::settle(v3.get(), false)].into(),
                                                                                            81usize,
                                                                                            "x",
                                                                                        )?
                                                                                    },
                                                                                    false,
                                                                                ),
                                                                                [(__asl::jsonata::array::settled(&v4)).clone()].into(),
                                                                                81usize,
                                                                                "",
                                                                            )
                                                                        })
                                                                    },
                                                                )
                                                            },
                                                        ]
                                                            .into(),
                                                        63usize,
                                                        "f",
                                                    )
                                                })
                                            },
                                        )
                                    },
                                ]
                                    .into(),
                                22usize,
                                "",
                            )
                        })
                    },
                )
            };
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(
                            {
                                __asl::jsonata::function::call(
                                    e,
                                    __asl::jsonata::array::settled(&v0),
                                    input,
                                    [
                                        {
                                            let (root, input, bindings) = (
                                                root.clone(),
                                                input.clone(),
                                                bindings.clone(),
                                            );
                                            let depth = __asl::jsonata::extent::captured(&[])?;
                                            __asl::jsonata::Function::closure(
                                                1usize,
                                                None,
                                                depth,
                                                move |e, _, arguments| {
                                                    let (root, input, bindings) = (&root, &input, &bindings);
                                                    let mut arguments = arguments.into_iter();
                                                    let v5 = __asl::jsonata::variable::Variable::of(
                                                        arguments.next().unwrap_or_default(),
                                                    );
                                                    Ok({
                                                        __asl::jsonata::function::Flow::Done({
                                                            let v5 = v5.clone();
                                                            let (root, input, bindings) = (
                                                                root.clone(),
                                                                input.clone(),
                                                                bindings.clone(),
                                                            );
                                                            let depth = __asl::jsonata::extent::captured(&[&*v5])?;
                                                            __asl::jsonata::Function::closure(
                                                                1usize,
                                                                None,
                                                                depth,
                                                                move |e, _, arguments| {
                                                                    let (root, input, bindings) = (&root, &input, &bindings);
                                                                    let mut arguments = arguments.into_iter();
                                                                    let v6 = arguments.next().unwrap_or_default();
                                                                    Ok({
                                                                        __asl::jsonata::function::Flow::Done(
                                                                            __asl::jsonata::Item::from(
                                                                                __asl::jsonata::operator::add(
                                                                                    &1f64,
                                                                                    &__asl::jsonata::array::settle(
                                                                                        {
                                                                                            __asl::jsonata::function::call(
                                                                                                e,
                                                                                                &__asl::jsonata::array::settle(v5.get(), false),
                                                                                                input,
                                                                                                [(__asl::jsonata::array::settled(&v6)).clone()].into(),
                                                                                                138usize,
                                                                                                "s",
                                                                                            )?
                                                                                        },
                                                                                        false,
                                                                                    ),
                                                                                    134usize,
                                                                                )?,
                                                                            ),
                                                                        )
                                                                    })
                                                                },
                                                            )
                                                        })
                                                    })
                                                },
                                            )
                                        },
                                    ]
                                        .into(),
                                    101usize,
                                    "y",
                                )?
                            },
                            false,
                        ),
                        input,
                        [__asl::jsonata::Item::Number(1f64)].into(),
                        101usize,
                        "",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_18<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::MATCH,
                input,
                [
                    __asl::jsonata::operator::concatenate(
                        e,
                        &__asl::jsonata::array::settle(
                            __asl::jsonata::function::native(
                                e,
                                &__asl::jsonata::library::PAD,
                                input,
                                [
                                    __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                    __asl::jsonata::Item::Number(40f64),
                                    __asl::jsonata::Item::from(__asl::jsonata::Text("a")),
                                ],
                                7usize,
                            )?,
                            false,
                        ),
                        &__asl::jsonata::Item::from(__asl::jsonata::Text("!")),
                        7usize,
                    )?,
                    {
                        static REGEX: __asl::jsonata::regex::Regex = __asl::jsonata::regex::Regex::new(
                            "^(a+)+$",
                            "",
                        );
                        __asl::jsonata::Item::Function(
                            __asl::jsonata::Function::Regex(&REGEX),
                        )
                    },
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_19<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::CONTAINS,
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::PAD,
                            input,
                            [
                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                __asl::jsonata::Item::Number(5000f64),
                                __asl::jsonata::Item::from(__asl::jsonata::Text("a")),
                            ],
                            10usize,
                        )?,
                        false,
                    ),
                    {
                        static REGEX: __asl::jsonata::regex::Regex = __asl::jsonata::regex::Regex::new(
                            "(?=(a+)+b)",
                            "",
                        );
                        __asl::jsonata::Item::Function(
                            __asl::jsonata::Function::Regex(&REGEX),
                        )
                    },
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_20<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::REPLACE,
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::PAD,
                            input,
                            [
                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                __asl::jsonata::Item::Number(3000f64),
                                __asl::jsonata::Item::from(__asl::jsonata::Text("a")),
                            ],
                            9usize,
                        )?,
                        false,
                    ),
                    {
                        static REGEX: __asl::jsonata::regex::Regex = __asl::jsonata::regex::Regex::new(
                            "(a*)*(?!a)b",
                            "",
                        );
                        __asl::jsonata::Item::Function(
                            __asl::jsonata::Function::Regex(&REGEX),
                        )
                    },
                    __asl::jsonata::Item::from(__asl::jsonata::Text("c")),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_21<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::apply(
                e,
                __asl::jsonata::array::settle(
                    __asl::jsonata::function::native(
                        e,
                        &__asl::jsonata::library::FORMAT_NUMBER,
                        input,
                        [
                            __asl::jsonata::Item::Number(1f64),
                            __asl::jsonata::array::settle(
                                __asl::jsonata::function::native(
                                    e,
                                    &__asl::jsonata::library::PAD,
                                    input,
                                    [
                                        __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                        __asl::jsonata::Item::Number(100000f64),
                                        __asl::jsonata::Item::from(__asl::jsonata::Text("0")),
                                    ],
                                    17usize,
                                )?,
                                false,
                            ),
                        ],
                        0usize,
                    )?,
                    false,
                ),
                __asl::jsonata::array::settle(
                    __asl::jsonata::Item::Function(
                        __asl::jsonata::Function::Native(
                            &__asl::jsonata::library::LENGTH,
                        ),
                    ),
                    false,
                ),
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_22<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::FORMAT_INTEGER,
                input,
                [
                    __asl::jsonata::Item::Number(
                        100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000f64,
                    ),
                    __asl::jsonata::Item::from(__asl::jsonata::Text("I")),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_23<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::from(
            __asl::jsonata::operator::greater(
                &__asl::jsonata::array::settle(
                    __asl::jsonata::function::native(
                        e,
                        &__asl::jsonata::library::LENGTH,
                        input,
                        [
                            __asl::jsonata::array::settle(
                                __asl::jsonata::function::native(
                                    e,
                                    &__asl::jsonata::library::FORMAT_INTEGER,
                                    input,
                                    [
                                        __asl::jsonata::Item::Number(
                                            100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000f64,
                                        ),
                                        __asl::jsonata::Item::from(__asl::jsonata::Text("w")),
                                    ],
                                    8usize,
                                )?,
                                false,
                            ),
                        ],
                        0usize,
                    )?,
                    false,
                ),
                &0f64,
                0usize,
            )?,
        )
    })
}
pub fn expression_24<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::LENGTH,
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::FROM_MILLIS,
                            input,
                            [
                                __asl::jsonata::Item::Number(0f64),
                                __asl::jsonata::array::settle(
                                    __asl::jsonata::function::native(
                                        e,
                                        &__asl::jsonata::library::PAD,
                                        input,
                                        [
                                            __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                            __asl::jsonata::Item::Number(300000f64),
                                            __asl::jsonata::Item::from(__asl::jsonata::Text("[FNn]")),
                                        ],
                                        23usize,
                                    )?,
                                    false,
                                ),
                            ],
                            8usize,
                        )?,
                        false,
                    ),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_25<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::TO_MILLIS,
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::PAD,
                            input,
                            [
                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                __asl::jsonata::Item::Number(3000f64),
                                __asl::jsonata::Item::from(__asl::jsonata::Text("1")),
                            ],
                            10usize,
                        )?,
                        false,
                    ),
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::PAD,
                            input,
                            [
                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                __asl::jsonata::Item::Number(3000f64),
                                __asl::jsonata::Item::from(__asl::jsonata::Text("[M1]")),
                            ],
                            31usize,
                        )?,
                        false,
                    ),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_26<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::PARSE_INTEGER,
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::PAD,
                            input,
                            [
                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                __asl::jsonata::Item::Number(100000f64),
                                __asl::jsonata::Item::from(
                                    __asl::jsonata::Text("thousand "),
                                ),
                            ],
                            14usize,
                        )?,
                        false,
                    ),
                    __asl::jsonata::Item::from(__asl::jsonata::Text("w")),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_27<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::apply(
                e,
                __asl::jsonata::array::settle(
                    {
                        let array = {
                            let mut array = __asl::jsonata::array::Builder::new();
                            {
                                let item = __asl::jsonata::operator::range(
                                    e,
                                    &__asl::jsonata::Item::Number(1f64),
                                    &__asl::jsonata::Item::Number(2000f64),
                                    7usize,
                                )?;
                                array.extend(item);
                            }
                            array.array(false)?
                        };
                        __asl::jsonata::per_item::call(
                            e,
                            "sort",
                            0usize,
                            || __asl::jsonata::per_item::sort(
                                e,
                                array,
                                |v0, v1| { Ok({ true }) },
                            ),
                        )?
                    },
                    false,
                ),
                __asl::jsonata::array::settle(
                    __asl::jsonata::Item::Function(
                        __asl::jsonata::Function::Native(&__asl::jsonata::library::COUNT),
                    ),
                    false,
                ),
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_28<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = {
                let mut array = __asl::jsonata::array::Builder::new();
                {
                    let item = __asl::jsonata::operator::range(
                        e,
                        &__asl::jsonata::Item::Number(1f64),
                        &__asl::jsonata::Item::Number(3000f64),
                        8usize,
                    )?;
                    array.extend(item);
                }
                array.array(false)?
            };
            __asl::jsonata::Item::from(
                e
                    .nested(|| __asl::jsonata::aggregate::count(
                        __asl::jsonata::stream::filter(
                            e,
                            __asl::jsonata::stream::Items(
                                (__asl::jsonata::array::settled(&v0)).clone(),
                            ),
                            25usize,
                            |v1, _| {
                                Ok({
                                    __asl::jsonata::operator::is_in(
                                        __asl::jsonata::array::settled(v1),
                                        __asl::jsonata::array::settled(&v0),
                                    )
                                })
                            },
                        ),
                        18usize,
                    ))?,
            )
        }
    })
}
pub fn expression_29<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::from(
            e
                .nested(|| __asl::jsonata::aggregate::count(
                    __asl::jsonata::stream::Items(
                        __asl::jsonata::array::settle(
                            __asl::jsonata::function::native(
                                e,
                                &__asl::jsonata::library::DISTINCT,
                                input,
                                [
                                    __asl::jsonata::array::settle(
                                        {
                                            let array = {
                                                let mut array = __asl::jsonata::array::Builder::new();
                                                {
                                                    let item = __asl::jsonata::operator::range(
                                                        e,
                                                        &__asl::jsonata::Item::Number(1f64),
                                                        &__asl::jsonata::Item::Number(3000f64),
                                                        23usize,
                                                    )?;
                                                    array.extend(item);
                                                }
                                                array.array(false)?
                                            };
                                            __asl::jsonata::per_item::call(
                                                e,
                                                "map",
                                                17usize,
                                                || __asl::jsonata::per_item::map(
                                                    e,
                                                    array,
                                                    |v0, _, _| {
                                                        Ok({
                                                            {
                                                                let mut array = __asl::jsonata::array::Builder::new();
                                                                {
                                                                    let item = (__asl::jsonata::array::settled(v0)).clone();
                                                                    array.extend(item);
                                                                }
                                                                array.array(false)?
                                                            }
                                                        })
                                                    },
                                                ),
                                            )?
                                        },
                                        false,
                                    ),
                                ],
                                7usize,
                            )?,
                            false,
                        ),
                    ),
                    0usize,
                ))?,
        )
    })
}
pub fn expression_30<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::array::settle(
                __asl::jsonata::function::native(
                    e,
                    &__asl::jsonata::library::MERGE,
                    input,
                    [
                        __asl::jsonata::array::settle(
                            {
                                let array = {
                                    let mut array = __asl::jsonata::array::Builder::new();
                                    {
                                        let item = __asl::jsonata::operator::range(
                                            e,
                                            &__asl::jsonata::Item::Number(1f64),
                                            &__asl::jsonata::Item::Number(2000f64),
                                            20usize,
                                        )?;
                                        array.extend(item);
                                    }
                                    array.array(false)?
                                };
                                __asl::jsonata::per_item::call(
                                    e,
                                    "map",
                                    14usize,
                                    || __asl::jsonata::per_item::map(
                                        e,
                                        array,
                                        |v1, _, _| {
                                            Ok({
                                                __asl::jsonata::object::group(
                                                        input,
                                                        &[],
                                                        1usize,
                                                        |input, part| Ok(
                                                            match part {
                                                                0usize => {
                                                                    __asl::jsonata::array::settle(
                                                                        __asl::jsonata::function::native(
                                                                            e,
                                                                            &__asl::jsonata::library::STRING,
                                                                            input,
                                                                            [(__asl::jsonata::array::settled(v1)).clone()],
                                                                            46usize,
                                                                        )?,
                                                                        false,
                                                                    )
                                                                }
                                                                1usize => (__asl::jsonata::array::settled(v1)).clone(),
                                                                _ => __asl::jsonata::Item::Undefined,
                                                            },
                                                        ),
                                                    )
                                                    .map_err(|fault| fault.placed(45usize))?
                                            })
                                        },
                                    ),
                                )?
                            },
                            false,
                        ),
                    ],
                    7usize,
                )?,
                false,
            );
            __asl::jsonata::Item::from(
                e
                    .nested(|| __asl::jsonata::aggregate::count(
                        __asl::jsonata::stream::Items(
                            __asl::jsonata::array::settle(
                                __asl::jsonata::function::native(
                                    e,
                                    &__asl::jsonata::library::KEYS,
                                    input,
                                    [(__asl::jsonata::array::settled(&v0)).clone()],
                                    75usize,
                                )?,
                                false,
                            ),
                        ),
                        68usize,
                    ))?,
            )
        }
    })
}
pub fn expression_31<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::apply(
                e,
                __asl::jsonata::array::settle(
                    __asl::jsonata::function::native(
                        e,
                        &__asl::jsonata::library::ZIP,
                        input,
                        [
                            {
                                let mut array = __asl::jsonata::array::Builder::new();
                                {
                                    let item = __asl::jsonata::operator::range(
                                        e,
                                        &__asl::jsonata::Item::Number(1f64),
                                        &__asl::jsonata::Item::Number(100000f64),
                                        6usize,
                                    )?;
                                    array.extend(item);
                                }
                                array.array(false)?
                            },
                            {
                                let mut array = __asl::jsonata::array::Builder::new();
                                {
                                    let item = __asl::jsonata::operator::range(
                                        e,
                                        &__asl::jsonata::Item::Number(1f64),
                                        &__asl::jsonata::Item::Number(100000f64),
                                        19usize,
                                    )?;
                                    array.extend(item);
                                }
                                array.array(false)?
                            },
                        ],
                        0usize,
                    )?,
                    false,
                ),
                __asl::jsonata::array::settle(
                    __asl::jsonata::Item::Function(
                        __asl::jsonata::Function::Native(&__asl::jsonata::library::COUNT),
                    ),
                    false,
                ),
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_32<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::RANGE,
                input,
                [
                    __asl::jsonata::Item::Number(1f64),
                    __asl::jsonata::Item::Number(1000000000f64),
                    __asl::jsonata::Item::Number(1f64),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_33<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::apply(
                e,
                __asl::jsonata::array::settle(
                    __asl::jsonata::function::native(
                        e,
                        &__asl::jsonata::library::FORMAT_BASE,
                        input,
                        [
                            __asl::jsonata::Item::Number(
                                179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000f64,
                            ),
                            __asl::jsonata::Item::Number(2f64),
                        ],
                        0usize,
                    )?,
                    false,
                ),
                __asl::jsonata::array::settle(
                    __asl::jsonata::Item::Function(
                        __asl::jsonata::Function::Native(
                            &__asl::jsonata::library::LENGTH,
                        ),
                    ),
                    false,
                ),
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_34<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::PARSE,
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::PAD,
                            input,
                            [
                                __asl::jsonata::Item::from(__asl::jsonata::Text("")),
                                __asl::jsonata::Item::Number(1000000f64),
                                __asl::jsonata::Item::from(__asl::jsonata::Text("[")),
                            ],
                            7usize,
                        )?,
                        false,
                    ),
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_35<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            let v2 = arguments.next().unwrap_or_default();
                            Ok({
                                if __asl::jsonata::operator::is_equal(
                                    __asl::jsonata::array::settled(&v2),
                                    &0f64,
                                ) {
                                    __asl::jsonata::function::Flow::Done(
                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            {
                                                let mut array = __asl::jsonata::array::Builder::new();
                                                {
                                                    let item = {
                                                        let mut array = __asl::jsonata::array::Builder::new();
                                                        {
                                                            let item = (__asl::jsonata::array::settled(&v1)).clone();
                                                            array.extend(item);
                                                        }
                                                        array.array(false)?
                                                    };
                                                    array.push(item);
                                                }
                                                {
                                                    let item = {
                                                        let mut array = __asl::jsonata::array::Builder::new();
                                                        {
                                                            let item = (__asl::jsonata::array::settled(&v1)).clone();
                                                            array.extend(item);
                                                        }
                                                        array.array(false)?
                                                    };
                                                    array.push(item);
                                                }
                                                array.array(false)?
                                            },
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::subtract(
                                                    __asl::jsonata::array::settled(&v2),
                                                    &1f64,
                                                    57usize,
                                                )?,
                                            ),
                                        ]
                                            .into(),
                                        40usize,
                                        "f",
                                    )
                                }
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [
                            __asl::jsonata::Item::Number(1f64),
                            __asl::jsonata::Item::Number(60f64),
                        ]
                            .into(),
                        68usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_36<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            let v2 = arguments.next().unwrap_or_default();
                            Ok({
                                if __asl::jsonata::operator::is_equal(
                                    __asl::jsonata::array::settled(&v2),
                                    &0f64,
                                ) {
                                    __asl::jsonata::function::Flow::Done(
                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            __asl::jsonata::object::keyed(
                                                input,
                                                2usize,
                                                43usize,
                                                |input, object| {
                                                    object
                                                        .add("a", (__asl::jsonata::array::settled(&v1)).clone())?;
                                                    object
                                                        .add("b", (__asl::jsonata::array::settled(&v1)).clone())?;
                                                    Ok(())
                                                },
                                            )?,
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::subtract(
                                                    __asl::jsonata::array::settled(&v2),
                                                    &1f64,
                                                    63usize,
                                                )?,
                                            ),
                                        ]
                                            .into(),
                                        40usize,
                                        "f",
                                    )
                                }
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [
                            __asl::jsonata::Item::Number(1f64),
                            __asl::jsonata::Item::Number(60f64),
                        ]
                            .into(),
                        74usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_37<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            let v2 = arguments.next().unwrap_or_default();
                            Ok({
                                if __asl::jsonata::operator::is_equal(
                                    __asl::jsonata::array::settled(&v2),
                                    &0f64,
                                ) {
                                    __asl::jsonata::function::Flow::Done(
                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            __asl::jsonata::object::group(
                                                    input,
                                                    &[],
                                                    2usize,
                                                    |input, part| Ok(
                                                        match part {
                                                            0usize => {
                                                                __asl::jsonata::array::settle(
                                                                    __asl::jsonata::function::native(
                                                                        e,
                                                                        &__asl::jsonata::library::STRING,
                                                                        input,
                                                                        [(__asl::jsonata::array::settled(&v2)).clone()],
                                                                        44usize,
                                                                    )?,
                                                                    false,
                                                                )
                                                            }
                                                            1usize => (__asl::jsonata::array::settled(&v1)).clone(),
                                                            2usize => {
                                                                __asl::jsonata::Item::from(__asl::jsonata::Text("b"))
                                                            }
                                                            3usize => (__asl::jsonata::array::settled(&v1)).clone(),
                                                            _ => __asl::jsonata::Item::Undefined,
                                                        },
                                                    ),
                                                )
                                                .map_err(|fault| fault.placed(43usize))?,
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::subtract(
                                                    __asl::jsonata::array::settled(&v2),
                                                    &1f64,
                                                    71usize,
                                                )?,
                                            ),
                                        ]
                                            .into(),
                                        40usize,
                                        "f",
                                    )
                                }
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [
                            __asl::jsonata::Item::Number(1f64),
                            __asl::jsonata::Item::Number(60f64),
                        ]
                            .into(),
                        82usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_38<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            let v2 = arguments.next().unwrap_or_default();
                            Ok({
                                if __asl::jsonata::operator::is_equal(
                                    __asl::jsonata::array::settled(&v2),
                                    &0f64,
                                ) {
                                    __asl::jsonata::function::Flow::Done(
                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            __asl::jsonata::array::settle(
                                                {
                                                    let array = {
                                                        let mut array = __asl::jsonata::array::Builder::new();
                                                        {
                                                            let item = __asl::jsonata::Item::Number(1f64);
                                                            array.extend(item);
                                                        }
                                                        {
                                                            let item = __asl::jsonata::Item::Number(2f64);
                                                            array.extend(item);
                                                        }
                                                        array.array(false)?
                                                    };
                                                    __asl::jsonata::per_item::call(
                                                        e,
                                                        "map",
                                                        43usize,
                                                        || __asl::jsonata::per_item::map(
                                                            e,
                                                            array,
                                                            |v3, _, _| {
                                                                Ok({ (__asl::jsonata::array::settled(&v1)).clone() })
                                                            },
                                                        ),
                                                    )?
                                                },
                                                false,
                                            ),
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::subtract(
                                                    __asl::jsonata::array::settled(&v2),
                                                    &1f64,
                                                    78usize,
                                                )?,
                                            ),
                                        ]
                                            .into(),
                                        40usize,
                                        "f",
                                    )
                                }
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [
                            {
                                let mut array = __asl::jsonata::array::Builder::new();
                                {
                                    let item = __asl::jsonata::Item::Number(1f64);
                                    array.extend(item);
                                }
                                {
                                    let item = __asl::jsonata::Item::Number(2f64);
                                    array.extend(item);
                                }
                                array.array(false)?
                            },
                            __asl::jsonata::Item::Number(60f64),
                        ]
                            .into(),
                        89usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_39<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = __asl::jsonata::variable::Variable::of(
                                arguments.next().unwrap_or_default(),
                            );
                            let v2 = arguments.next().unwrap_or_default();
                            Ok({
                                if __asl::jsonata::operator::is_equal(
                                    __asl::jsonata::array::settled(&v2),
                                    &0f64,
                                ) {
                                    __asl::jsonata::function::Flow::Done(
                                        __asl::jsonata::array::settle(v1.get(), false),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            __asl::jsonata::array::settle(
                                                __asl::jsonata::function::native(
                                                    e,
                                                    &__asl::jsonata::library::EACH,
                                                    input,
                                                    [
                                                        __asl::jsonata::object::keyed(
                                                            input,
                                                            2usize,
                                                            43usize,
                                                            |input, object| {
                                                                object.add("a", __asl::jsonata::Item::Number(1f64))?;
                                                                object.add("b", __asl::jsonata::Item::Number(2f64))?;
                                                                Ok(())
                                                            },
                                                        )?,
                                                        {
                                                            let v0 = v0.clone();
                                                            let v1 = v1.clone();
                                                            let (root, input, bindings) = (
                                                                root.clone(),
                                                                input.clone(),
                                                                bindings.clone(),
                                                            );
                                                            let depth = __asl::jsonata::extent::captured(
                                                                &[&*v0, &*v1],
                                                            )?;
                                                            __asl::jsonata::Function::closure(
                                                                1usize,
                                                                None,
                                                                depth,
                                                                move |e, _, arguments| {
                                                                    let (root, input, bindings) = (&root, &input, &bindings);
                                                                    let mut arguments = arguments.into_iter();
                                                                    let v3 = arguments.next().unwrap_or_default();
                                                                    Ok({
                                                                        __asl::jsonata::function::Flow::Done(
                                                                            __asl::jsonata::array::settle(v1.get(), false),
                                                                        )
                                                                    })
                                                                },
                                                            )
                                                        },
                                                    ],
                                                    63usize,
                                                )?,
                                                false,
                                            ),
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::subtract(
                                                    __asl::jsonata::array::settled(&v2),
                                                    &1f64,
                                                    91usize,
                                                )?,
                                            ),
                                        ]
                                            .into(),
                                        40usize,
                                        "f",
                                    )
                                }
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [
                            {
                                let mut array = __asl::jsonata::array::Builder::new();
                                {
                                    let item = __asl::jsonata::Item::Number(1f64);
                                    array.extend(item);
                                }
                                {
                                    let item = __asl::jsonata::Item::Number(2f64);
                                    array.extend(item);
                                }
                                array.array(false)?
                            },
                            __asl::jsonata::Item::Number(60f64),
                        ]
                            .into(),
                        102usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_40<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = arguments.next().unwrap_or_default();
                            let v2 = arguments.next().unwrap_or_default();
                            Ok({
                                if __asl::jsonata::operator::is_equal(
                                    __asl::jsonata::array::settled(&v2),
                                    &0f64,
                                ) {
                                    __asl::jsonata::function::Flow::Done(
                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            __asl::jsonata::array::settle(
                                                __asl::jsonata::function::native(
                                                    e,
                                                    &__asl::jsonata::library::ZIP,
                                                    input,
                                                    [
                                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                                        (__asl::jsonata::array::settled(&v1)).clone(),
                                                    ],
                                                    43usize,
                                                )?,
                                                false,
                                            ),
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::subtract(
                                                    __asl::jsonata::array::settled(&v2),
                                                    &1f64,
                                                    57usize,
                                                )?,
                                            ),
                                        ]
                                            .into(),
                                        40usize,
                                        "f",
                                    )
                                }
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [
                            {
                                let mut array = __asl::jsonata::array::Builder::new();
                                {
                                    let item = __asl::jsonata::Item::Number(1f64);
                                    array.extend(item);
                                }
                                {
                                    let item = __asl::jsonata::Item::Number(2f64);
                                    array.extend(item);
                                }
                                array.array(false)?
                            },
                            __asl::jsonata::Item::Number(60f64),
                        ]
                            .into(),
                        68usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_41<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            {
                let array = {
                    let mut array = __asl::jsonata::array::Builder::new();
                    {
                        let item = __asl::jsonata::operator::range(
                            e,
                            &__asl::jsonata::Item::Number(1f64),
                            &__asl::jsonata::Item::Number(100000f64),
                            9usize,
                        )?;
                        array.extend(item);
                    }
                    array.array(false)?
                };
                let initial = __asl::jsonata::Item::Number(1f64);
                __asl::jsonata::per_item::call(
                    e,
                    "reduce",
                    0usize,
                    || __asl::jsonata::per_item::reduce(
                        e,
                        array,
                        initial,
                        |v0, v1, _, _| {
                            Ok({
                                {
                                    let mut array = __asl::jsonata::array::Builder::new();
                                    {
                                        let item = {
                                            let mut array = __asl::jsonata::array::Builder::new();
                                            {
                                                let item = (__asl::jsonata::array::settled(v0)).clone();
                                                array.extend(item);
                                            }
                                            array.array(false)?
                                        };
                                        array.push(item);
                                    }
                                    array.array(false)?
                                }
                            })
                        },
                    ),
                )?
            },
            false,
        )
    })
}
pub fn expression_42<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::apply(
                e,
                __asl::jsonata::array::settle(
                    {
                        let array = {
                            let mut array = __asl::jsonata::array::Builder::new();
                            {
                                let item = __asl::jsonata::operator::range(
                                    e,
                                    &__asl::jsonata::Item::Number(1f64),
                                    &__asl::jsonata::Item::Number(100000f64),
                                    9usize,
                                )?;
                                array.extend(item);
                            }
                            array.array(false)?
                        };
                        let initial = __asl::jsonata::Item::Number(1f64);
                        __asl::jsonata::per_item::call(
                            e,
                            "reduce",
                            0usize,
                            || __asl::jsonata::per_item::reduce(
                                e,
                                array,
                                initial,
                                |v0, v1, _, _| {
                                    Ok({
                                        __asl::jsonata::object::keyed(
                                            input,
                                            1usize,
                                            40usize,
                                            |input, object| {
                                                object
                                                    .add("a", (__asl::jsonata::array::settled(v0)).clone())?;
                                                Ok(())
                                            },
                                        )?
                                    })
                                },
                            ),
                        )?
                    },
                    false,
                ),
                __asl::jsonata::array::settle(
                    __asl::jsonata::Item::Function(
                        __asl::jsonata::Function::Native(
                            &__asl::jsonata::library::STRING,
                        ),
                    ),
                    false,
                ),
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_43<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            {
                __asl::jsonata::function::call(
                    e,
                    &__asl::jsonata::array::settle(
                        {
                            let array = {
                                let mut array = __asl::jsonata::array::Builder::new();
                                {
                                    let item = __asl::jsonata::operator::range(
                                        e,
                                        &__asl::jsonata::Item::Number(1f64),
                                        &__asl::jsonata::Item::Number(100000f64),
                                        9usize,
                                    )?;
                                    array.extend(item);
                                }
                                array.array(false)?
                            };
                            let initial = __asl::jsonata::Item::Undefined;
                            __asl::jsonata::per_item::call(
                                e,
                                "reduce",
                                0usize,
                                || __asl::jsonata::per_item::reduce(
                                    e,
                                    array,
                                    initial,
                                    |v0, v1, _, _| {
                                        let v0 = __asl::jsonata::variable::Variable::of(
                                            (v0).clone(),
                                        );
                                        Ok({
                                            {
                                                let v0 = v0.clone();
                                                let (root, input, bindings) = (
                                                    root.clone(),
                                                    input.clone(),
                                                    bindings.clone(),
                                                );
                                                let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                                                __asl::jsonata::Function::closure(
                                                    1usize,
                                                    None,
                                                    depth,
                                                    move |e, _, arguments| {
                                                        let (root, input, bindings) = (&root, &input, &bindings);
                                                        let mut arguments = arguments.into_iter();
                                                        let v2 = arguments.next().unwrap_or_default();
                                                        Ok({
                                                            if __asl::jsonata::compare::truth(
                                                                &__asl::jsonata::array::settle(v0.get(), false),
                                                            ) {
                                                                __asl::jsonata::function::Flow::Tail(
                                                                    __asl::jsonata::array::settle(v0.get(), false),
                                                                    [(__asl::jsonata::array::settled(&v2)).clone()].into(),
                                                                    60usize,
                                                                    "f",
                                                                )
                                                            } else {
                                                                __asl::jsonata::function::Flow::Done(
                                                                    (__asl::jsonata::array::settled(&v2)).clone(),
                                                                )
                                                            }
                                                        })
                                                    },
                                                )
                                            }
                                        })
                                    },
                                ),
                            )?
                        },
                        false,
                    ),
                    input,
                    [__asl::jsonata::Item::Number(1f64)].into(),
                    0usize,
                    "",
                )?
            },
            false,
        )
    })
}
pub fn expression_44<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind({
                    let v0 = v0.clone();
                    let (root, input, bindings) = (
                        root.clone(),
                        input.clone(),
                        bindings.clone(),
                    );
                    let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        depth,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = __asl::jsonata::variable::Variable::of(
                                arguments.next().unwrap_or_default(),
                            );
                            let v2 = arguments.next().unwrap_or_default();
                            Ok({
                                if __asl::jsonata::operator::is_equal(
                                    __asl::jsonata::array::settled(&v2),
                                    &0f64,
                                ) {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v1.get(), false),
                                        [__asl::jsonata::Item::Number(1f64)].into(),
                                        35usize,
                                        "k",
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            {
                                                let v0 = v0.clone();
                                                let v1 = v1.clone();
                                                let (root, input, bindings) = (
                                                    root.clone(),
                                                    input.clone(),
                                                    bindings.clone(),
                                                );
                                                let depth = __asl::jsonata::extent::captured(
                                                    &[&*v0, &*v1],
                                                )?;
                                                __asl::jsonata::Function::closure(
                                                    1usize,
                                                    None,
                                                    depth,
                                                    move |e, _, arguments| {
                                                        let (root, input, bindings) = (&root, &input, &bindings);
                                                        let mut arguments = arguments.into_iter();
                                                        let v3 = arguments.next().unwrap_or_default();
                                                        Ok({
                                                            __asl::jsonata::function::Flow::Tail(
                                                                __asl::jsonata::array::settle(v1.get(), false),
                                                                [
                                                                    __asl::jsonata::Item::from(
                                                                        __asl::jsonata::operator::add(
                                                                            __asl::jsonata::array::settled(&v3),
                                                                            &1f64,
                                                                            64usize,
                                                                        )?,
                                                                    ),
                                                                ]
                                                                    .into(),
                                                                61usize,
                                                                "k",
                                                            )
                                                        })
                                                    },
                                                )
                                            },
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::subtract(
                                                    __asl::jsonata::array::settled(&v2),
                                                    &1f64,
                                                    75usize,
                                                )?,
                                            ),
                                        ]
                                            .into(),
                                        43usize,
                                        "f",
                                    )
                                }
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(v0.get(), false),
                        input,
                        [
                            {
                                let v0 = v0.clone();
                                let (root, input, bindings) = (
                                    root.clone(),
                                    input.clone(),
                                    bindings.clone(),
                                );
                                let depth = __asl::jsonata::extent::captured(&[&*v0])?;
                                __asl::jsonata::Function::closure(
                                    1usize,
                                    None,
                                    depth,
                                    move |e, _, arguments| {
                                        let (root, input, bindings) = (&root, &input, &bindings);
                                        let mut arguments = arguments.into_iter();
                                        let v4 = arguments.next().unwrap_or_default();
                                        Ok({
                                            __asl::jsonata::function::Flow::Done(
                                                (__asl::jsonata::array::settled(&v4)).clone(),
                                            )
                                        })
                                    },
                                )
                            },
                            __asl::jsonata::Item::Number(100000f64),
                        ]
                            .into(),
                        86usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_45<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            {
                __asl::jsonata::function::call(
                    e,
                    &__asl::jsonata::array::settle(
                        {
                            let array = {
                                let mut array = __asl::jsonata::array::Builder::new();
                                {
                                    let item = __asl::jsonata::operator::range(
                                        e,
                                        &__asl::jsonata::Item::Number(1f64),
                                        &__asl::jsonata::Item::Number(100000f64),
                                        9usize,
                                    )?;
                                    array.extend(item);
                                }
                                array.array(false)?
                            };
                            let initial = __asl::jsonata::array::settle(
                                __asl::jsonata::Item::Function(
                                    __asl::jsonata::Function::Native(
                                        &__asl::jsonata::library::UPPERCASE,
                                    ),
                                ),
                                false,
                            );
                            __asl::jsonata::per_item::call(
                                e,
                                "reduce",
                                0usize,
                                || __asl::jsonata::per_item::reduce(
                                    e,
                                    array,
                                    initial,
                                    |v0, v1, _, _| {
                                        Ok({
                                            __asl::jsonata::array::settle(
                                                __asl::jsonata::function::apply(
                                                    e,
                                                    (__asl::jsonata::array::settled(v0)).clone(),
                                                    __asl::jsonata::array::settle(
                                                        __asl::jsonata::Item::Function(
                                                            __asl::jsonata::Function::Native(
                                                                &__asl::jsonata::library::STRING,
                                                            ),
                                                        ),
                                                        false,
                                                    ),
                                                    40usize,
                                                )?,
                                                false,
                                            )
                                        })
                                    },
                                ),
                            )?
                        },
                        false,
                    ),
                    input,
                    [__asl::jsonata::Item::Number(1f64)].into(),
                    0usize,
                    "",
                )?
            },
            false,
        )
    })
}
pub fn expression_46<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = {
                let (root, input, bindings) = (
                    root.clone(),
                    input.clone(),
                    bindings.clone(),
                );
                let depth = __asl::jsonata::extent::captured(&[])?;
                __asl::jsonata::Function::closure(
                    2usize,
                    None,
                    depth,
                    move |e, _, arguments| {
                        let (root, input, bindings) = (&root, &input, &bindings);
                        let mut arguments = arguments.into_iter();
                        let v1 = arguments.next().unwrap_or_default();
                        let v2 = arguments.next().unwrap_or_default();
                        Ok({
                            __asl::jsonata::function::Flow::Done(
                                __asl::jsonata::Item::from(
                                    __asl::jsonata::operator::add(
                                        __asl::jsonata::array::settled(&v1),
                                        __asl::jsonata::array::settled(&v2),
                                        28usize,
                                    )?,
                                ),
                            )
                        })
                    },
                )
            };
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(
                            {
                                let array = {
                                    let mut array = __asl::jsonata::array::Builder::new();
                                    {
                                        let item = __asl::jsonata::operator::range(
                                            e,
                                            &__asl::jsonata::Item::Number(1f64),
                                            &__asl::jsonata::Item::Number(100000f64),
                                            48usize,
                                        )?;
                                        array.extend(item);
                                    }
                                    array.array(false)?
                                };
                                let initial = __asl::jsonata::function::partial(
                                    (__asl::jsonata::array::settled(&v0)).clone(),
                                    [None, Some(__asl::jsonata::Item::Number(1f64))].into(),
                                    88usize,
                                    "add",
                                )?;
                                __asl::jsonata::per_item::call(
                                    e,
                                    "reduce",
                                    39usize,
                                    || __asl::jsonata::per_item::reduce(
                                        e,
                                        array,
                                        initial,
                                        |v3, v4, _, _| {
                                            Ok({
                                                __asl::jsonata::function::partial(
                                                    (__asl::jsonata::array::settled(v3)).clone(),
                                                    [None].into(),
                                                    79usize,
                                                    "f",
                                                )?
                                            })
                                        },
                                    ),
                                )?
                            },
                            false,
                        ),
                        input,
                        [__asl::jsonata::Item::Number(1f64)].into(),
                        39usize,
                        "",
                    )?
                },
                false,
            )
        }
    })
}
