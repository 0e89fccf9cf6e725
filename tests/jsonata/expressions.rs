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
    expression_47,
    expression_48,
    expression_49,
    expression_50,
    expression_51,
    expression_52,
    expression_53,
    expression_54,
    expression_55,
    expression_56,
    expression_57,
    expression_58,
    expression_59,
    expression_60,
    expression_61,
    expression_62,
    expression_63,
    expression_64,
    expression_65,
    expression_66,
    expression_67,
    expression_68,
    expression_69,
    expression_70,
    expression_71,
    expression_72,
    expression_73,
    expression_74,
    expression_75,
    expression_76,
    expression_77,
    expression_78,
    expression_79,
    expression_80,
    expression_81,
    expression_82,
    expression_83,
    expression_84,
    expression_85,
    expression_86,
    expression_87,
    expression_88,
    expression_89,
    expression_90,
    expression_91,
    expression_92,
    expression_93,
    expression_94,
    expression_95,
    expression_96,
    expression_97,
    expression_98,
    expression_99,
    expression_100,
    expression_101,
    expression_102,
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
        __asl::jsonata::Item::from(
            __asl::jsonata::operator::multiply(
                &__asl::jsonata::operand::at(input, ["total"]),
                &1.5f64,
                0usize,
            )?,
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
    __asl::Ok({ __asl::jsonata::path::fields(input, ["lines", "price"]) })
}
pub fn expression_2<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({ __asl::jsonata::path::fields(input, ["lines", "tags"]) })
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
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::first(
                    input,
                    false,
                    |input| Ok(
                        __asl::jsonata::path::pick(
                            &__asl::jsonata::path::field(input, "lines"),
                            0f64,
                        ),
                    ),
                )?;
                let sequence = __asl::jsonata::path::step(
                    &sequence,
                    true,
                    |input| Ok(__asl::jsonata::path::field(input, "sku")),
                )?;
                sequence
            },
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
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::first(
                    input,
                    false,
                    |input| Ok(
                        __asl::jsonata::path::pick(
                            &__asl::jsonata::path::field(input, "lines"),
                            -1f64,
                        ),
                    ),
                )?;
                let sequence = __asl::jsonata::path::step(
                    &sequence,
                    true,
                    |input| Ok(__asl::jsonata::path::field(input, "sku")),
                )?;
                sequence
            },
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
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::keep(
                    __asl::jsonata::stream::step(
                        __asl::jsonata::stream::Input(input),
                        |input| Ok(__asl::jsonata::path::field(input, "lines")),
                    ),
                    |input| Ok(
                        __asl::jsonata::operator::greater(
                                &__asl::jsonata::operand::at(input, ["price"]),
                                &3f64,
                                6usize,
                            )?
                            .unwrap_or(false),
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "sku")),
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
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::keep(
                    __asl::jsonata::stream::step(
                        __asl::jsonata::stream::Input(input),
                        |input| Ok(__asl::jsonata::path::field(input, "lines")),
                    ),
                    |input| Ok(
                        __asl::jsonata::operator::is_equal(
                            &__asl::jsonata::operand::at(input, ["sku"]),
                            &__asl::jsonata::Text("x"),
                        ),
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "tags")),
            )?,
            false,
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
    __asl::Ok({ __asl::jsonata::path::fields(input, ["missing"]) })
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
        __asl::jsonata::Item::from(
            __asl::jsonata::operator::add(
                &__asl::jsonata::operand::at(input, ["missing", "deeper"]),
                &1f64,
                0usize,
            )?,
        )
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
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                ),
                |input| Ok(
                    __asl::jsonata::Item::from(
                        __asl::jsonata::operator::multiply(
                            &__asl::jsonata::operand::at(input, ["price"]),
                            &__asl::jsonata::operand::at(input, ["n"]),
                            7usize,
                        )?,
                    ),
                ),
            )?,
            false,
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
        __asl::jsonata::array::settle(
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::first(
                    input,
                    false,
                    |input| Ok(
                        __asl::jsonata::array::settle(
                            __asl::jsonata::path::field(input, "lines"),
                            true,
                        ),
                    ),
                )?;
                let sequence = __asl::jsonata::path::step(
                    &sequence,
                    true,
                    |input| Ok(__asl::jsonata::path::field(input, "sku")),
                )?;
                let sequence = __asl::jsonata::path::keep_singleton(sequence);
                sequence
            },
            true,
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
        __asl::jsonata::array::settle(
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::first(
                    input,
                    false,
                    |input| Ok(
                        __asl::jsonata::path::pick(
                            &__asl::jsonata::array::settle(
                                __asl::jsonata::path::field(input, "lines"),
                                true,
                            ),
                            0f64,
                        ),
                    ),
                )?;
                let sequence = __asl::jsonata::path::step(
                    &sequence,
                    true,
                    |input| Ok(__asl::jsonata::path::field(input, "sku")),
                )?;
                let sequence = __asl::jsonata::path::keep_singleton(sequence);
                sequence
            },
            true,
        )
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
            let mut array = __asl::jsonata::array::Builder::new();
            {
                let item = __asl::jsonata::operator::range(
                    e,
                    &__asl::jsonata::Item::Number(1f64),
                    &__asl::jsonata::Item::Number(4f64),
                    1usize,
                )?;
                array.extend(item);
            }
            array.array(false)?
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
            let mut array = __asl::jsonata::array::Builder::new();
            {
                let item = __asl::jsonata::Item::Number(1f64);
                array.extend(item);
            }
            {
                let item = {
                    let mut array = __asl::jsonata::array::Builder::new();
                    {
                        let item = __asl::jsonata::Item::Number(2f64);
                        array.extend(item);
                    }
                    {
                        let item = __asl::jsonata::Item::Number(3f64);
                        array.extend(item);
                    }
                    array.array(false)?
                };
                array.push(item);
            }
            array.array(false)?
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
        __asl::jsonata::operator::concatenate(
            e,
            &__asl::jsonata::operator::concatenate(
                e,
                &__asl::jsonata::path::fields(input, ["id"]),
                &__asl::jsonata::Item::from(__asl::jsonata::Text("-")),
                0usize,
            )?,
            &__asl::jsonata::path::fields(input, ["total"]),
            0usize,
        )?
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
        __asl::jsonata::Item::bool(
            (__asl::jsonata::operator::greater(
                    &__asl::jsonata::operand::at(input, ["total"]),
                    &30f64,
                    0usize,
                )?
                .unwrap_or(false)
                && __asl::jsonata::operator::is_equal(
                    &__asl::jsonata::operand::at(input, ["id"]),
                    &__asl::jsonata::Text("A-7"),
                )),
        )
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
        __asl::jsonata::Item::bool(
            __asl::jsonata::operator::is_in(
                &__asl::jsonata::Text("red"),
                &__asl::jsonata::array::settle(
                    {
                        let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                        let sequence = __asl::jsonata::path::first(
                            input,
                            false,
                            |input| Ok(
                                __asl::jsonata::path::pick(
                                    &__asl::jsonata::path::field(input, "lines"),
                                    0f64,
                                ),
                            ),
                        )?;
                        let sequence = __asl::jsonata::path::step(
                            &sequence,
                            true,
                            |input| Ok(__asl::jsonata::path::field(input, "tags")),
                        )?;
                        sequence
                    },
                    false,
                ),
            ),
        )
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
        __asl::jsonata::Item::from(
            __asl::jsonata::operator::greater(
                &__asl::jsonata::operand::at(input, ["total"]),
                &__asl::jsonata::Text("a"),
                0usize,
            )?,
        )
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
        __asl::jsonata::Item::from(
            __asl::jsonata::operator::add(
                &__asl::jsonata::operand::at(input, ["id"]),
                &1f64,
                0usize,
            )?,
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
        __asl::jsonata::Item::from(
            __asl::jsonata::operator::add(
                &1f64,
                &__asl::jsonata::operand::at(input, ["id"]),
                0usize,
            )?,
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
        __asl::jsonata::Item::from(
            __asl::jsonata::operator::negate(
                &__asl::jsonata::operand::at(input, ["id"]),
                0usize,
            )?,
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
        __asl::jsonata::Item::from(
            __asl::jsonata::operator::negate(
                &__asl::jsonata::operand::at(input, ["total"]),
                0usize,
            )?,
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
        if __asl::jsonata::operator::greater(
                &__asl::jsonata::operand::at(input, ["total"]),
                &50f64,
                0usize,
            )?
            .unwrap_or(false)
        {
            __asl::jsonata::Item::from(__asl::jsonata::Text("high"))
        } else {
            __asl::jsonata::Item::from(__asl::jsonata::Text("low"))
        }
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
        if __asl::jsonata::operator::greater(
                &__asl::jsonata::operand::at(input, ["total"]),
                &50f64,
                0usize,
            )?
            .unwrap_or(false)
        {
            __asl::jsonata::Item::from(__asl::jsonata::Text("high"))
        } else {
            __asl::jsonata::Item::Undefined
        }
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
        {
            let v0 = __asl::jsonata::path::fields(input, ["total"]);
            let v1 = __asl::jsonata::operator::add(
                __asl::jsonata::array::settled(&v0),
                &2f64,
                20usize,
            )?;
            __asl::jsonata::Item::from(
                __asl::jsonata::operator::multiply(
                    __asl::jsonata::array::settled(&v0),
                    &v1,
                    28usize,
                )?,
            )
        }
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
                        let v1 = arguments.next().unwrap_or_default();
                        Ok({
                            __asl::jsonata::function::Flow::Done(
                                __asl::jsonata::Item::from(
                                    __asl::jsonata::operator::multiply(
                                        __asl::jsonata::array::settled(&v1),
                                        &2f64,
                                        22usize,
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
                        __asl::jsonata::array::settled(&v0),
                        input,
                        [__asl::jsonata::path::fields(input, ["total"])].into(),
                        32usize,
                        "f",
                    )?
                },
                false,
            )
        }
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
                                    __asl::jsonata::array::settled(&v1),
                                    &0f64,
                                ) {
                                    __asl::jsonata::function::Flow::Done(
                                        (__asl::jsonata::array::settled(&v2)).clone(),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::subtract(
                                                    __asl::jsonata::array::settled(&v1),
                                                    &1f64,
                                                    47usize,
                                                )?,
                                            ),
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::add(
                                                    __asl::jsonata::array::settled(&v2),
                                                    __asl::jsonata::array::settled(&v1),
                                                    55usize,
                                                )?,
                                            ),
                                        ]
                                            .into(),
                                        44usize,
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
                            __asl::jsonata::Item::Number(20000f64),
                            __asl::jsonata::Item::Number(0f64),
                        ]
                            .into(),
                        69usize,
                        "f",
                    )?
                },
                false,
            )
        }
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
                        let v2 = arguments.next().unwrap_or_default();
                        let v3 = arguments.next().unwrap_or_default();
                        Ok({
                            __asl::jsonata::function::Flow::Done(
                                __asl::jsonata::Item::from(
                                    __asl::jsonata::operator::add(
                                        __asl::jsonata::array::settled(&v2),
                                        __asl::jsonata::array::settled(&v3),
                                        28usize,
                                    )?,
                                ),
                            )
                        })
                    },
                )
            };
            let v1 = __asl::jsonata::function::partial(
                (__asl::jsonata::array::settled(&v0)).clone(),
                [None, Some(__asl::jsonata::Item::Number(1f64))].into(),
                48usize,
                "add",
            )?;
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        __asl::jsonata::array::settled(&v1),
                        input,
                        [__asl::jsonata::Item::Number(4f64)].into(),
                        60usize,
                        "next",
                    )?
                },
                false,
            )
        }
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
                        let v1 = arguments.next().unwrap_or_default();
                        Ok({
                            __asl::jsonata::function::Flow::Done(
                                __asl::jsonata::Item::from(
                                    __asl::jsonata::operator::multiply(
                                        __asl::jsonata::array::settled(&v1),
                                        &2f64,
                                        26usize,
                                    )?,
                                ),
                            )
                        })
                    },
                )
            };
            __asl::jsonata::array::settle(
                __asl::jsonata::function::apply(
                    e,
                    __asl::jsonata::Item::Number(3f64),
                    (__asl::jsonata::array::settled(&v0)).clone(),
                    36usize,
                )?,
                false,
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
                        let v2 = arguments.next().unwrap_or_default();
                        Ok({
                            __asl::jsonata::function::Flow::Done(
                                __asl::jsonata::Item::from(
                                    __asl::jsonata::operator::multiply(
                                        __asl::jsonata::array::settled(&v2),
                                        &2f64,
                                        26usize,
                                    )?,
                                ),
                            )
                        })
                    },
                )
            };
            let v1 = __asl::jsonata::array::settle(
                __asl::jsonata::function::apply(
                    e,
                    (__asl::jsonata::array::settled(&v0)).clone(),
                    (__asl::jsonata::array::settled(&v0)).clone(),
                    45usize,
                )?,
                false,
            );
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        __asl::jsonata::array::settled(&v1),
                        input,
                        [__asl::jsonata::Item::Number(5f64)].into(),
                        63usize,
                        "four",
                    )?
                },
                false,
            )
        }
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
        __asl::jsonata::array::settle(
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::first(
                    input,
                    false,
                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                )?;
                let sequence = __asl::jsonata::sort::sort(
                        &sequence,
                        slots,
                        &[true],
                        |input, term| Ok(
                            match term {
                                0usize => __asl::jsonata::path::fields(input, ["price"]),
                                _ => __asl::jsonata::Item::Undefined,
                            },
                        ),
                    )
                    .map_err(|fault| fault.placed(5usize))?;
                let sequence = __asl::jsonata::path::step(
                    &sequence,
                    true,
                    |input| Ok(__asl::jsonata::path::field(input, "sku")),
                )?;
                sequence
            },
            false,
        )
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
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::first(
                    input,
                    true,
                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                )?;
                __asl::jsonata::object::group(
                        &sequence,
                        &*slots,
                        1usize,
                        |input, part| Ok(
                            match part {
                                0usize => __asl::jsonata::path::fields(input, ["sku"]),
                                1usize => __asl::jsonata::path::fields(input, ["n"]),
                                _ => __asl::jsonata::Item::Undefined,
                            },
                        ),
                    )
                    .map_err(|fault| fault.placed(5usize))?
            },
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
        __asl::jsonata::object::keyed(
            input,
            2usize,
            0usize,
            |input, object| {
                object.add("who", __asl::jsonata::path::fields(input, ["id"]))?;
                object.add("none", __asl::jsonata::path::fields(input, ["missing"]))?;
                Ok(())
            },
        )?
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
            {
                let v0 = __asl::jsonata::variable::Variable::shared();
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[(0u32, &*v0)];
                let sequence = __asl::jsonata::tuple::step(
                    input,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: None,
                        index: Some(0u32),
                        ancestor: None,
                    },
                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                )?;
                let sequence = __asl::jsonata::tuple::step(
                    &sequence,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: None,
                        index: None,
                        ancestor: None,
                    },
                    |input| Ok(
                        __asl::jsonata::object::keyed(
                            input,
                            2usize,
                            9usize,
                            |input, object| {
                                object
                                    .add(
                                        "place",
                                        __asl::jsonata::array::settle(v0.get(), false),
                                    )?;
                                object
                                    .add("sku", __asl::jsonata::path::fields(input, ["sku"]))?;
                                Ok(())
                            },
                        )?,
                    ),
                )?;
                let sequence = __asl::jsonata::tuple::values(sequence);
                sequence
            },
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
            __asl::jsonata::function::apply(
                e,
                (__asl::jsonata::array::settled(__asl::jsonata::array::context(input)))
                    .clone(),
                {
                    let (root, bindings) = (root.clone(), bindings.clone());
                    let depth = __asl::jsonata::extent::captured(&[])?;
                    __asl::jsonata::Function::closure(
                        1,
                        Some(const {
                            __asl::jsonata::Signature(
                                &[__asl::jsonata::Parameter::new("oa")],
                            )
                        }),
                        depth,
                        move |e, _, arguments| {
                            let (root, bindings) = (&root, &bindings);
                            let data = arguments.into_iter().next().unwrap_or_default();
                            let changed = __asl::jsonata::transform::transform(
                                &data,
                                |input| Ok(
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::stream::collect(
                                            __asl::jsonata::stream::keep(
                                                __asl::jsonata::stream::step(
                                                    __asl::jsonata::stream::Input(input),
                                                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                                                ),
                                                |input| Ok(
                                                    __asl::jsonata::operator::greater(
                                                            &__asl::jsonata::operand::at(input, ["price"]),
                                                            &3f64,
                                                            12usize,
                                                        )?
                                                        .unwrap_or(false),
                                                ),
                                            ),
                                        )?,
                                        false,
                                    ),
                                ),
                                |input| Ok(
                                    __asl::jsonata::object::keyed(
                                        input,
                                        1usize,
                                        23usize,
                                        |input, object| {
                                            object.add("dear", __asl::jsonata::Item::bool(true))?;
                                            Ok(())
                                        },
                                    )?,
                                ),
                                |input| Ok({
                                    let mut array = __asl::jsonata::array::Builder::new();
                                    {
                                        let item = __asl::jsonata::Item::from(
                                            __asl::jsonata::Text("tags"),
                                        );
                                        array.extend(item);
                                    }
                                    array.array(false)?
                                }),
                            )?;
                            Ok(__asl::jsonata::function::Flow::Done(changed))
                        },
                    )
                },
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
        __asl::jsonata::array::settle(
            __asl::jsonata::path::pick(
                &(__asl::jsonata::array::context(input)).clone(),
                1f64,
            ),
            false,
        )
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
        (__asl::jsonata::array::settled(__asl::jsonata::array::context(input))).clone()
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
        __asl::jsonata::path::variable_fields(
            __asl::jsonata::array::settled(__asl::jsonata::array::context(root)),
            ["total"],
        )
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
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(__asl::jsonata::path::descendants(input)),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "sku")),
            )?,
            false,
        )
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
        __asl::jsonata::array::settle(
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::first(
                    input,
                    false,
                    |input| Ok(
                        __asl::jsonata::path::pick(
                            &__asl::jsonata::path::field(input, "lines"),
                            0f64,
                        ),
                    ),
                )?;
                let sequence = __asl::jsonata::path::step(
                    &sequence,
                    true,
                    |input| Ok(__asl::jsonata::path::wildcard(input)),
                )?;
                sequence
            },
            false,
        )
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
    __asl::Ok({ __asl::jsonata::path::fields(input, ["big"]) })
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
                __asl::jsonata::function::call(
                    e,
                    &__asl::jsonata::path::fields(input, ["nope"]),
                    input,
                    [__asl::jsonata::Item::Number(1f64)].into(),
                    0usize,
                    "nope",
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
                                                        [(__asl::jsonata::array::settled(&v1)).clone()].into(),
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
                        [__asl::jsonata::Item::Number(1f64)].into(),
                        36usize,
                        "f",
                    )?
                },
                false,
            )
        }
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
                    Some(const {
                        __asl::jsonata::Signature(&[__asl::jsonata::Parameter::new("s")])
                    }),
                    depth,
                    move |e, _, arguments| {
                        let (root, input, bindings) = (&root, &input, &bindings);
                        let mut arguments = arguments.into_iter();
                        let v1 = arguments.next().unwrap_or_default();
                        Ok({
                            __asl::jsonata::function::Flow::Done(
                                (__asl::jsonata::array::settled(&v1)).clone(),
                            )
                        })
                    },
                )
            };
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        __asl::jsonata::array::settled(&v0),
                        input,
                        [__asl::jsonata::Item::Number(1f64)].into(),
                        33usize,
                        "f",
                    )?
                },
                false,
            )
        }
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
        __asl::jsonata::object::group(
                input,
                &[],
                2usize,
                |input, part| Ok(
                    match part {
                        0usize => __asl::jsonata::Item::from(__asl::jsonata::Text("a")),
                        1usize => __asl::jsonata::Item::Number(1f64),
                        2usize => __asl::jsonata::Item::from(__asl::jsonata::Text("a")),
                        3usize => __asl::jsonata::Item::Number(2f64),
                        _ => __asl::jsonata::Item::Undefined,
                    },
                ),
            )
            .map_err(|fault| fault.placed(0usize))?
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
        __asl::jsonata::object::group(
                input,
                &[],
                1usize,
                |input, part| Ok(
                    match part {
                        0usize => __asl::jsonata::path::fields(input, ["total"]),
                        1usize => __asl::jsonata::Item::Number(1f64),
                        _ => __asl::jsonata::Item::Undefined,
                    },
                ),
            )
            .map_err(|fault| fault.placed(0usize))?
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
        __asl::jsonata::array::settle(
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::first(
                    input,
                    false,
                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                )?;
                let sequence = __asl::jsonata::sort::sort(
                        &sequence,
                        slots,
                        &[false],
                        |input, term| Ok(
                            match term {
                                0usize => __asl::jsonata::path::fields(input, ["tags"]),
                                _ => __asl::jsonata::Item::Undefined,
                            },
                        ),
                    )
                    .map_err(|fault| fault.placed(5usize))?;
                sequence
            },
            false,
        )
    })
}
pub fn expression_47<'a>(
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
                let v0 = __asl::jsonata::variable::Variable::shared();
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[(0u32, &*v0)];
                let sequence = __asl::jsonata::tuple::step(
                    input,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: Some(0u32),
                        index: None,
                        ancestor: None,
                    },
                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                )?;
                let sequence = __asl::jsonata::tuple::step(
                    &sequence,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: None,
                        index: None,
                        ancestor: None,
                    },
                    |input| Ok(__asl::jsonata::array::settle(v0.get(), false)),
                )?;
                let sequence = __asl::jsonata::tuple::step(
                    &sequence,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: None,
                        index: None,
                        ancestor: None,
                    },
                    |input| Ok(__asl::jsonata::path::field(input, "tags")),
                )?;
                let sequence = __asl::jsonata::tuple::step(
                    &sequence,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: None,
                        index: None,
                        ancestor: None,
                    },
                    |input| Ok(
                        __asl::jsonata::object::keyed(
                            input,
                            1usize,
                            17usize,
                            |input, object| {
                                object
                                    .add(
                                        "sku",
                                        __asl::jsonata::path::variable_fields(
                                            &__asl::jsonata::array::settle(v0.get(), false),
                                            ["sku"],
                                        ),
                                    )?;
                                Ok(())
                            },
                        )?,
                    ),
                )?;
                let sequence = __asl::jsonata::tuple::values(sequence);
                sequence
            },
            false,
        )
    })
}
pub fn expression_48<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        let v16777216 = __asl::jsonata::variable::Variable::shared();
        __asl::jsonata::array::settle(
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[
                    (16777216u32, &*v16777216),
                ];
                let sequence = __asl::jsonata::path::first(
                    input,
                    false,
                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                )?;
                let sequence = __asl::jsonata::tuple::step(
                    &sequence,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: None,
                        index: None,
                        ancestor: Some(16777216u32),
                    },
                    |input| Ok(__asl::jsonata::path::field(input, "tags")),
                )?;
                let sequence = __asl::jsonata::tuple::step(
                    &sequence,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: None,
                        index: None,
                        ancestor: None,
                    },
                    |input| Ok(
                        __asl::jsonata::object::keyed(
                            input,
                            2usize,
                            11usize,
                            |input, object| {
                                object
                                    .add(
                                        "tag",
                                        (__asl::jsonata::array::settled(
                                            __asl::jsonata::array::context(input),
                                        ))
                                            .clone(),
                                    )?;
                                object
                                    .add(
                                        "of",
                                        __asl::jsonata::array::settle(
                                            __asl::jsonata::stream::collect_last(
                                                __asl::jsonata::stream::step(
                                                    __asl::jsonata::stream::Input(input),
                                                    |input| Ok(v16777216.get()),
                                                ),
                                                |input| Ok(__asl::jsonata::path::field(input, "sku")),
                                            )?,
                                            false,
                                        ),
                                    )?;
                                Ok(())
                            },
                        )?,
                    ),
                )?;
                let sequence = __asl::jsonata::tuple::values(sequence);
                sequence
            },
            false,
        )
    })
}
pub fn expression_49<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        let v16777216 = __asl::jsonata::variable::Variable::shared();
        let v16777217 = __asl::jsonata::variable::Variable::shared();
        __asl::jsonata::array::settle(
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[
                    (16777216u32, &*v16777216),
                    (16777217u32, &*v16777217),
                ];
                let sequence = __asl::jsonata::tuple::step(
                    input,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: None,
                        index: None,
                        ancestor: Some(16777217u32),
                    },
                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                )?;
                let sequence = __asl::jsonata::tuple::step(
                    &sequence,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: None,
                        index: None,
                        ancestor: Some(16777216u32),
                    },
                    |input| Ok(__asl::jsonata::path::field(input, "n")),
                )?;
                let sequence = __asl::jsonata::tuple::step(
                    &sequence,
                    slots,
                    __asl::jsonata::tuple::Binds {
                        focus: None,
                        index: None,
                        ancestor: None,
                    },
                    |input| Ok(
                        __asl::jsonata::array::settle(
                            __asl::jsonata::stream::collect_last(
                                __asl::jsonata::stream::step(
                                    __asl::jsonata::stream::step(
                                        __asl::jsonata::stream::Input(input),
                                        |input| Ok(v16777216.get()),
                                    ),
                                    |input| Ok(v16777217.get()),
                                ),
                                |input| Ok(__asl::jsonata::path::field(input, "id")),
                            )?,
                            false,
                        ),
                    ),
                )?;
                let sequence = __asl::jsonata::tuple::values(sequence);
                sequence
            },
            false,
        )
    })
}
pub fn expression_50<'a>(
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
                __asl::jsonata::stream::last(
                    __asl::jsonata::stream::step(
                        __asl::jsonata::stream::Input(input),
                        |input| Ok(__asl::jsonata::path::field(input, "lines")),
                    ),
                    |input| Ok(__asl::jsonata::path::field(input, "price")),
                ),
                0usize,
            )?,
        )
    })
}
pub fn expression_51<'a>(
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
                __asl::jsonata::stream::last(
                    __asl::jsonata::stream::keep(
                        __asl::jsonata::stream::step(
                            __asl::jsonata::stream::Input(input),
                            |input| Ok(__asl::jsonata::path::field(input, "lines")),
                        ),
                        |input| Ok(
                            __asl::jsonata::operator::greater(
                                    &__asl::jsonata::operand::at(input, ["price"]),
                                    &3f64,
                                    11usize,
                                )?
                                .unwrap_or(false),
                        ),
                    ),
                    |input| Ok(
                        __asl::jsonata::Item::from(
                            __asl::jsonata::operator::multiply(
                                &__asl::jsonata::operand::at(input, ["price"]),
                                &__asl::jsonata::operand::at(input, ["n"]),
                                23usize,
                            )?,
                        ),
                    ),
                ),
                0usize,
            )?,
        )
    })
}
pub fn expression_52<'a>(
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
                __asl::jsonata::stream::last(
                    __asl::jsonata::stream::step(
                        __asl::jsonata::stream::Input(input),
                        |input| Ok(__asl::jsonata::path::field(input, "lines")),
                    ),
                    |input| Ok(__asl::jsonata::path::field(input, "nothing")),
                ),
                0usize,
            )?,
        )
    })
}
pub fn expression_53<'a>(
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
                .nested(|| __asl::jsonata::aggregate::sum(
                    __asl::jsonata::stream::map(
                        e,
                        __asl::jsonata::stream::last(
                            __asl::jsonata::stream::Input(input),
                            |input| Ok(__asl::jsonata::path::field(input, "lines")),
                        ),
                        5usize,
                        |v0, _| {
                            Ok({
                                __asl::jsonata::Item::from(
                                    __asl::jsonata::operator::multiply(
                                        &__asl::jsonata::operand::variable_at(
                                            __asl::jsonata::array::settled(v0),
                                            ["price"],
                                        ),
                                        &__asl::jsonata::operand::variable_at(
                                            __asl::jsonata::array::settled(v0),
                                            ["n"],
                                        ),
                                        32usize,
                                    )?,
                                )
                            })
                        },
                    ),
                    0usize,
                ))?,
        )
    })
}
pub fn expression_54<'a>(
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
                .nested(|| __asl::jsonata::aggregate::sum(
                    __asl::jsonata::stream::map(
                        e,
                        __asl::jsonata::stream::filter(
                            e,
                            __asl::jsonata::stream::last(
                                __asl::jsonata::stream::Input(input),
                                |input| Ok(__asl::jsonata::path::field(input, "lines")),
                            ),
                            10usize,
                            |v0, v1| {
                                Ok({
                                    __asl::jsonata::operator::greater(&v1, &0f64, 44usize)?
                                        .unwrap_or(false)
                                })
                            },
                        ),
                        5usize,
                        |v2, _| {
                            Ok({
                                __asl::jsonata::path::variable_fields(
                                    __asl::jsonata::array::settled(v2),
                                    ["price"],
                                )
                            })
                        },
                    ),
                    0usize,
                ))?,
        )
    })
}
pub fn expression_55<'a>(
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
                    __asl::jsonata::stream::filter(
                        e,
                        __asl::jsonata::stream::last(
                            __asl::jsonata::stream::Input(input),
                            |input| Ok(__asl::jsonata::path::field(input, "lines")),
                        ),
                        7usize,
                        |v0, _| {
                            Ok({
                                __asl::jsonata::operator::is_equal(
                                    &__asl::jsonata::operand::variable_at(
                                        __asl::jsonata::array::settled(v0),
                                        ["n"],
                                    ),
                                    &7f64,
                                )
                            })
                        },
                    ),
                    0usize,
                ))?,
        )
    })
}
pub fn expression_56<'a>(
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
                    __asl::jsonata::stream::filter(
                        e,
                        __asl::jsonata::stream::Items({
                            let mut array = __asl::jsonata::array::Builder::new();
                            {
                                let item = {
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
                                array.push(item);
                            }
                            array.array(false)?
                        }),
                        7usize,
                        |v0, _| { Ok({ true }) },
                    ),
                    0usize,
                ))?,
        )
    })
}
pub fn expression_57<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::from(
            __asl::jsonata::aggregate::max(
                __asl::jsonata::stream::last(
                    __asl::jsonata::stream::step(
                        __asl::jsonata::stream::Input(input),
                        |input| Ok(__asl::jsonata::path::field(input, "lines")),
                    ),
                    |input| Ok(__asl::jsonata::path::field(input, "tags")),
                ),
                0usize,
            )?,
        )
    })
}
pub fn expression_58<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::from(
            __asl::jsonata::aggregate::average(
                __asl::jsonata::stream::Items({
                    let mut array = __asl::jsonata::array::Builder::new();
                    {
                        let item = __asl::jsonata::path::fields(input, ["total"]);
                        array.extend(item);
                    }
                    {
                        let item = __asl::jsonata::Item::Number(2f64);
                        array.extend(item);
                    }
                    array.array(false)?
                }),
                0usize,
            )?,
        )
    })
}
pub fn expression_59<'a>(
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
                .nested(|| __asl::jsonata::aggregate::sum(
                    __asl::jsonata::stream::map(
                        e,
                        __asl::jsonata::stream::filter(
                            e,
                            __asl::jsonata::stream::Items({
                                let mut array = __asl::jsonata::array::Builder::new();
                                {
                                    let item = __asl::jsonata::Item::from(
                                        __asl::jsonata::Text("a"),
                                    );
                                    array.extend(item);
                                }
                                array.array(false)?
                            }),
                            10usize,
                            |v0, _| {
                                Ok({
                                    __asl::jsonata::operator::greater(
                                            __asl::jsonata::array::settled(v0),
                                            &0f64,
                                            40usize,
                                        )?
                                        .unwrap_or(false)
                                })
                            },
                        ),
                        5usize,
                        |v1, _| {
                            Ok({
                                __asl::jsonata::array::settle(
                                    __asl::jsonata::function::native(
                                        e,
                                        &__asl::jsonata::library::ERROR,
                                        input,
                                        [__asl::jsonata::Item::from(__asl::jsonata::Text("later"))],
                                        66usize,
                                    )?,
                                    false,
                                )
                            })
                        },
                    ),
                    0usize,
                ))?,
        )
    })
}
pub fn expression_60<'a>(
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
                .nested(|| __asl::jsonata::aggregate::sum(
                    __asl::jsonata::stream::map(
                        e,
                        __asl::jsonata::stream::Items({
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
                        }),
                        5usize,
                        |v0, _| {
                            Ok({
                                if __asl::jsonata::operator::is_equal(
                                    __asl::jsonata::array::settled(v0),
                                    &1f64,
                                ) {
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::function::native(
                                            e,
                                            &__asl::jsonata::library::ERROR,
                                            input,
                                            [__asl::jsonata::Item::from(__asl::jsonata::Text("first"))],
                                            42usize,
                                        )?,
                                        false,
                                    )
                                } else {
                                    __asl::jsonata::Item::from(
                                        __asl::jsonata::operator::add(
                                            __asl::jsonata::array::settled(v0),
                                            &__asl::jsonata::Text("a"),
                                            60usize,
                                        )?,
                                    )
                                }
                            })
                        },
                    ),
                    0usize,
                ))?,
        )
    })
}
pub fn expression_61<'a>(
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
                __asl::jsonata::stream::last(
                    __asl::jsonata::stream::step(
                        __asl::jsonata::stream::Input(input),
                        |input| Ok(__asl::jsonata::path::field(input, "lines")),
                    ),
                    |input| Ok(__asl::jsonata::path::field(input, "sku")),
                ),
                "-",
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_62<'a>(
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
                __asl::jsonata::stream::last(
                    __asl::jsonata::stream::step(
                        __asl::jsonata::stream::Input(input),
                        |input| Ok(__asl::jsonata::path::field(input, "lines")),
                    ),
                    |input| Ok(__asl::jsonata::path::field(input, "n")),
                ),
                "-",
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_63<'a>(
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
                __asl::jsonata::stream::last(
                    __asl::jsonata::stream::keep(
                        __asl::jsonata::stream::step(
                            __asl::jsonata::stream::Input(input),
                            |input| Ok(__asl::jsonata::path::field(input, "lines")),
                        ),
                        |input| Ok(
                            __asl::jsonata::operator::is_equal(
                                &__asl::jsonata::operand::at(input, ["n"]),
                                &9f64,
                            ),
                        ),
                    ),
                    |input| Ok(__asl::jsonata::path::field(input, "sku")),
                ),
                "",
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_64<'a>(
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
                let array = __asl::jsonata::path::fields(input, ["lines", "price"]);
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
                            Ok({
                                __asl::jsonata::Item::from(
                                    __asl::jsonata::operator::multiply(
                                        __asl::jsonata::array::settled(v0),
                                        __asl::jsonata::array::settled(v1),
                                        40usize,
                                    )?,
                                )
                            })
                        },
                    ),
                )?
            },
            false,
        )
    })
}
pub fn expression_65<'a>(
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
                &__asl::jsonata::library::REDUCE,
                input,
                [
                    __asl::jsonata::path::fields(input, ["lines", "price"]),
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
                                let v0 = arguments.next().unwrap_or_default();
                                Ok({
                                    __asl::jsonata::function::Flow::Done(
                                        (__asl::jsonata::array::settled(&v0)).clone(),
                                    )
                                })
                            },
                        )
                    },
                ],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_66<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(
                        __asl::jsonata::array::settle(
                            {
                                let array = __asl::jsonata::path::fields(input, ["lines"]);
                                let sort = || __asl::jsonata::per_item::sort_by_field(
                                    e,
                                    array,
                                    ["n"],
                                    true,
                                    |v0, v1| {
                                        Ok({
                                            __asl::jsonata::operator::greater(
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v0),
                                                        ["n"],
                                                    ),
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v1),
                                                        ["n"],
                                                    ),
                                                    32usize,
                                                )?
                                                .unwrap_or(false)
                                        })
                                    },
                                );
                                __asl::jsonata::per_item::call(e, "sort", 0usize, sort)?
                            },
                            false,
                        ),
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "sku")),
            )?,
            false,
        )
    })
}
pub fn expression_67<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(
                        __asl::jsonata::array::settle(
                            {
                                let array = __asl::jsonata::path::fields(input, ["lines"]);
                                __asl::jsonata::per_item::call(
                                    e,
                                    "single",
                                    0usize,
                                    || __asl::jsonata::per_item::single(
                                        e,
                                        array,
                                        |v0, _, _| {
                                            Ok({
                                                __asl::jsonata::operator::is_equal(
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v0),
                                                        ["n"],
                                                    ),
                                                    &1f64,
                                                )
                                            })
                                        },
                                    ),
                                )?
                            },
                            false,
                        ),
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "sku")),
            )?,
            false,
        )
    })
}
pub fn expression_68<'a>(
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
                let array = __asl::jsonata::path::fields(input, ["lines"]);
                __asl::jsonata::per_item::call(
                    e,
                    "map",
                    0usize,
                    || __asl::jsonata::per_item::map(
                        e,
                        array,
                        |v0, v1, v2| {
                            Ok({
                                __asl::jsonata::operator::concatenate(
                                    e,
                                    &__asl::jsonata::operator::concatenate(
                                        e,
                                        &__asl::jsonata::path::variable_fields(
                                            __asl::jsonata::array::settled(v0),
                                            ["sku"],
                                        ),
                                        &__asl::jsonata::Item::Number(v1),
                                        37usize,
                                    )?,
                                    &__asl::jsonata::Item::from(
                                        __asl::jsonata::aggregate::count(
                                            __asl::jsonata::stream::Items(
                                                (__asl::jsonata::array::settled(v2)).clone(),
                                            ),
                                            51usize,
                                        )?,
                                    ),
                                    37usize,
                                )?
                            })
                        },
                    ),
                )?
            },
            false,
        )
    })
}
pub fn expression_69<'a>(
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
                    0usize,
                    || __asl::jsonata::per_item::map(
                        e,
                        array,
                        |v0, v1, v2| {
                            let v3 = __asl::jsonata::Item::Undefined;
                            Ok({
                                __asl::jsonata::Item::bool(
                                    (!(__asl::jsonata::array::settled(&v3)).is_undefined()),
                                )
                            })
                        },
                    ),
                )?
            },
            false,
        )
    })
}
pub fn expression_70<'a>(
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
                    0usize,
                    || __asl::jsonata::per_item::map(
                        e,
                        array,
                        |_, v0, _| { Ok({ __asl::jsonata::Item::Number(v0) }) },
                    ),
                )?
            },
            false,
        )
    })
}
pub fn expression_71<'a>(
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
                    0usize,
                    || __asl::jsonata::per_item::map(
                        e,
                        array,
                        |v0, _, _| {
                            let v0 = __asl::jsonata::variable::Variable::of(
                                (v0).clone(),
                            );
                            Ok({
                                {
                                    let v1 = __asl::jsonata::variable::Variable::shared();
                                    let _ = v1
                                        .bind(
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::add(
                                                    &__asl::jsonata::array::settle(v0.get(), false),
                                                    &1f64,
                                                    35usize,
                                                )?,
                                            ),
                                        );
                                    let v2 = {
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
                                            0usize,
                                            None,
                                            depth,
                                            move |e, _, arguments| {
                                                let (root, input, bindings) = (&root, &input, &bindings);
                                                let mut arguments = arguments.into_iter();
                                                Ok({
                                                    __asl::jsonata::function::Flow::Done(
                                                        __asl::jsonata::Item::from(
                                                            __asl::jsonata::operator::multiply(
                                                                &__asl::jsonata::array::settle(v1.get(), false),
                                                                &__asl::jsonata::array::settle(v0.get(), false),
                                                                62usize,
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
                                                __asl::jsonata::array::settled(&v2),
                                                input,
                                                [].into(),
                                                73usize,
                                                "f",
                                            )?
                                        },
                                        false,
                                    )
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
pub fn expression_72<'a>(
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
                    0usize,
                    || __asl::jsonata::per_item::map(
                        e,
                        array,
                        |v0, _, _| {
                            let v0 = __asl::jsonata::variable::Variable::of(
                                (v0).clone(),
                            );
                            Ok({ v0.bind(__asl::jsonata::Item::Number(5f64)) })
                        },
                    ),
                )?
            },
            false,
        )
    })
}
pub fn expression_73<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = 2f64;
            __asl::jsonata::array::settle(
                {
                    let array = __asl::jsonata::path::fields(input, ["lines"]);
                    __asl::jsonata::per_item::call(
                        e,
                        "map",
                        13usize,
                        || __asl::jsonata::per_item::map(
                            e,
                            array,
                            |v1, _, _| {
                                Ok({
                                    __asl::jsonata::Item::from(
                                        __asl::jsonata::operator::multiply(
                                            &__asl::jsonata::operand::variable_at(
                                                __asl::jsonata::array::settled(v1),
                                                ["price"],
                                            ),
                                            &v0,
                                            40usize,
                                        )?,
                                    )
                                })
                            },
                        ),
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_74<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = 1f64;
            let v0 = __asl::jsonata::operator::add(&v0, &1f64, 16usize)?;
            __asl::jsonata::Item::from(v0)
        }
    })
}
pub fn expression_75<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = 1f64;
            let _ = {
                let v1 = 2f64;
                __asl::jsonata::Item::Number(v1)
            };
            __asl::jsonata::Item::Number(v0)
        }
    })
}
pub fn expression_76<'a>(
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
                                if __asl::jsonata::operator::less(
                                        __asl::jsonata::array::settled(&v1),
                                        &2f64,
                                        22usize,
                                    )?
                                    .unwrap_or(false)
                                {
                                    __asl::jsonata::function::Flow::Done(
                                        __asl::jsonata::Item::Number(1f64),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Done(
                                        __asl::jsonata::Item::from(
                                            __asl::jsonata::operator::multiply(
                                                __asl::jsonata::array::settled(&v1),
                                                &__asl::jsonata::array::settle(
                                                    {
                                                        __asl::jsonata::function::call(
                                                            e,
                                                            &__asl::jsonata::array::settle(v0.get(), false),
                                                            input,
                                                            [
                                                                __asl::jsonata::Item::from(
                                                                    __asl::jsonata::operator::subtract(
                                                                        __asl::jsonata::array::settled(&v1),
                                                                        &1f64,
                                                                        43usize,
                                                                    )?,
                                                                ),
                                                            ]
                                                                .into(),
                                                            40usize,
                                                            "f",
                                                        )?
                                                    },
                                                    false,
                                                ),
                                                35usize,
                                            )?,
                                        ),
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
                        [__asl::jsonata::Item::Number(5f64)].into(),
                        54usize,
                        "f",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_77<'a>(
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
                        let v1 = arguments.next().unwrap_or_default();
                        Ok({
                            __asl::jsonata::function::Flow::Done(
                                __asl::jsonata::Item::from(__asl::jsonata::Text("mine")),
                            )
                        })
                    },
                )
            };
            __asl::jsonata::array::settle(
                {
                    __asl::jsonata::function::call(
                        e,
                        __asl::jsonata::array::settled(&v0),
                        input,
                        [__asl::jsonata::path::fields(input, ["lines", "price"])].into(),
                        34usize,
                        "sum",
                    )?
                },
                false,
            )
        }
    })
}
pub fn expression_78<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::from(
            __asl::jsonata::operator::divide(
                &__asl::jsonata::operator::multiply(
                    &3f64,
                    &__asl::jsonata::operand::at(input, ["total"]),
                    0usize,
                )?,
                &3f64,
                0usize,
            )?,
        )
    })
}
pub fn expression_79<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::bool(
            (__asl::jsonata::operator::greater(
                    &__asl::jsonata::operand::at(input, ["total"]),
                    &30f64,
                    0usize,
                )?
                .unwrap_or(false)
                && __asl::jsonata::compare::counts_as(
                        &__asl::jsonata::Item::from(
                            __asl::jsonata::operator::greater(
                                &__asl::jsonata::operand::at(input, ["total"]),
                                &50f64,
                                20usize,
                            )?,
                        ),
                        false,
                    )
                    .unwrap_or(false)),
        )
    })
}
pub fn expression_80<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::from(
            __asl::jsonata::compare::counts_as(
                &__asl::jsonata::path::fields(input, ["missing"]),
                false,
            ),
        )
    })
}
pub fn expression_81<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::from(
            __asl::jsonata::operator::add(
                &__asl::jsonata::operator::divide(&1f64, &0f64, 0usize)?,
                &1f64,
                0usize,
            )?,
        )
    })
}
pub fn expression_82<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::bool(
            __asl::jsonata::operator::is_equal(
                &__asl::jsonata::operand::at(input, ["total"]),
                &__asl::jsonata::Text("40"),
            ),
        )
    })
}
pub fn expression_83<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::bool(
            __asl::jsonata::operator::is_not_equal(
                &__asl::jsonata::operand::at(input, ["missing"]),
                &1f64,
            ),
        )
    })
}
pub fn expression_84<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                ),
                |input| Ok(
                    __asl::jsonata::object::keyed(
                        input,
                        2usize,
                        6usize,
                        |input, object| {
                            object
                                .add("a", __asl::jsonata::path::fields(input, ["sku"]))?;
                            object
                                .add(
                                    "b",
                                    __asl::jsonata::path::fields(input, ["missing"]),
                                )?;
                            Ok(())
                        },
                    )?,
                ),
            )?,
            false,
        )
    })
}
pub fn expression_85<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(
                        __asl::jsonata::object::keyed(
                            input,
                            2usize,
                            0usize,
                            |input, object| {
                                object
                                    .add(
                                        "f",
                                        {
                                            let (root, input, bindings) = (
                                                root.clone(),
                                                input.clone(),
                                                bindings.clone(),
                                            );
                                            let depth = __asl::jsonata::extent::captured(&[])?;
                                            __asl::jsonata::Function::closure(
                                                0usize,
                                                None,
                                                depth,
                                                move |e, _, arguments| {
                                                    let (root, input, bindings) = (&root, &input, &bindings);
                                                    let mut arguments = arguments.into_iter();
                                                    Ok({
                                                        __asl::jsonata::function::Flow::Done(
                                                            __asl::jsonata::Item::Number(1f64),
                                                        )
                                                    })
                                                },
                                            )
                                        },
                                    )?;
                                object.add("a", __asl::jsonata::Item::Number(1f64))?;
                                Ok(())
                            },
                        )?,
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "a")),
            )?,
            false,
        )
    })
}
pub fn expression_86<'a>(
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
                let array = __asl::jsonata::path::fields(input, ["lines"]);
                __asl::jsonata::per_item::call(
                    e,
                    "map",
                    9usize,
                    || __asl::jsonata::per_item::map(
                        e,
                        array,
                        |v0, _, _| {
                            Ok({
                                __asl::jsonata::path::variable_fields(
                                    __asl::jsonata::array::settled(v0),
                                    ["n"],
                                )
                            })
                        },
                    ),
                )?
            },
            false,
        )
    })
}
pub fn expression_87<'a>(
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
                    (__asl::jsonata::array::settled(
                        __asl::jsonata::array::context(input),
                    ))
                        .clone(),
                ),
                0usize,
            )?,
        )
    })
}
pub fn expression_88<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect(
                __asl::jsonata::stream::keep(
                    __asl::jsonata::stream::step(
                        __asl::jsonata::stream::Input(input),
                        |input| Ok(__asl::jsonata::path::field(input, "lines")),
                    ),
                    |input| Ok(
                        __asl::jsonata::operator::greater(
                                &__asl::jsonata::operand::at(input, ["price"]),
                                &__asl::jsonata::Text("a"),
                                6usize,
                            )?
                            .unwrap_or(false),
                    ),
                ),
            )?,
            false,
        )
    })
}
pub fn expression_89<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::keep(
                    __asl::jsonata::stream::step(
                        __asl::jsonata::stream::Input(input),
                        |input| Ok(__asl::jsonata::path::field(input, "lines")),
                    ),
                    |input| Ok(
                        __asl::jsonata::operator::is_equal(
                            &__asl::jsonata::array::settle(
                                {
                                    let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                                    let sequence = __asl::jsonata::path::first(
                                        input,
                                        true,
                                        |input| Ok(
                                            __asl::jsonata::path::pick(
                                                &__asl::jsonata::path::field(input, "tags"),
                                                0f64,
                                            ),
                                        ),
                                    )?;
                                    sequence
                                },
                                false,
                            ),
                            &__asl::jsonata::Text("blue"),
                        ),
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "sku")),
            )?,
            false,
        )
    })
}
pub fn expression_90<'a>(
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
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::first(
                    input,
                    false,
                    |input| Ok(
                        __asl::jsonata::path::filter(
                            &__asl::jsonata::array::settle(
                                __asl::jsonata::path::field(input, "lines"),
                                true,
                            ),
                            slots,
                            |input| Ok(
                                __asl::jsonata::Item::from(
                                    __asl::jsonata::operator::greater(
                                        &__asl::jsonata::operand::at(input, ["n"]),
                                        &0f64,
                                        6usize,
                                    )?,
                                ),
                            ),
                        )?,
                    ),
                )?;
                let sequence = __asl::jsonata::path::step(
                    &sequence,
                    true,
                    |input| Ok(__asl::jsonata::path::field(input, "sku")),
                )?;
                let sequence = __asl::jsonata::path::keep_singleton(sequence);
                sequence
            },
            true,
        )
    })
}
pub fn expression_91<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::path::fields(input, ["lines"]);
            __asl::jsonata::path::variable_fields(
                __asl::jsonata::array::settled(&v0),
                ["tags"],
            )
        }
    })
}
pub fn expression_92<'a>(
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
                [],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_93<'a>(
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
                &__asl::jsonata::library::UPPERCASE,
                input,
                [__asl::jsonata::Item::Number(1f64)],
                0usize,
            )?,
            false,
        )
    })
}
pub fn expression_94<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(__asl::jsonata::path::field(input, "id")),
                ),
                |input| Ok(
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::native(
                            e,
                            &__asl::jsonata::library::UPPERCASE,
                            input,
                            [],
                            3usize,
                        )?,
                        false,
                    ),
                ),
            )?,
            false,
        )
    })
}
pub fn expression_95<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(
                        __asl::jsonata::array::settle(
                            {
                                let array = __asl::jsonata::path::fields(input, ["lines"]);
                                let sort = || __asl::jsonata::per_item::sort_by_field(
                                    e,
                                    array,
                                    ["price"],
                                    false,
                                    |v0, v1| {
                                        Ok({
                                            __asl::jsonata::operator::less(
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v0),
                                                        ["price"],
                                                    ),
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v1),
                                                        ["price"],
                                                    ),
                                                    32usize,
                                                )?
                                                .unwrap_or(false)
                                        })
                                    },
                                );
                                __asl::jsonata::per_item::call(e, "sort", 0usize, sort)?
                            },
                            false,
                        ),
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "sku")),
            )?,
            false,
        )
    })
}
pub fn expression_96<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(
                        __asl::jsonata::array::settle(
                            {
                                let array = __asl::jsonata::path::fields(input, ["lines"]);
                                let sort = || __asl::jsonata::per_item::sort_by_field(
                                    e,
                                    array,
                                    ["sku"],
                                    false,
                                    |v0, v1| {
                                        Ok({
                                            __asl::jsonata::operator::greater(
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v1),
                                                        ["sku"],
                                                    ),
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v0),
                                                        ["sku"],
                                                    ),
                                                    32usize,
                                                )?
                                                .unwrap_or(false)
                                        })
                                    },
                                );
                                __asl::jsonata::per_item::call(e, "sort", 0usize, sort)?
                            },
                            false,
                        ),
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "sku")),
            )?,
            false,
        )
    })
}
pub fn expression_97<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(
                        __asl::jsonata::array::settle(
                            {
                                let array = __asl::jsonata::path::fields(input, ["lines"]);
                                let sort = || __asl::jsonata::per_item::sort_by_field(
                                    e,
                                    array,
                                    ["sku"],
                                    true,
                                    |v0, v1| {
                                        Ok({
                                            __asl::jsonata::operator::less(
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v1),
                                                        ["sku"],
                                                    ),
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v0),
                                                        ["sku"],
                                                    ),
                                                    32usize,
                                                )?
                                                .unwrap_or(false)
                                        })
                                    },
                                );
                                __asl::jsonata::per_item::call(e, "sort", 0usize, sort)?
                            },
                            false,
                        ),
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "sku")),
            )?,
            false,
        )
    })
}
pub fn expression_98<'a>(
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
                        let item = __asl::jsonata::Item::Number(3f64);
                        array.extend(item);
                    }
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
                let sort = || __asl::jsonata::per_item::sort_by_field(
                    e,
                    array,
                    [],
                    true,
                    |v0, v1| {
                        Ok({
                            __asl::jsonata::operator::greater(
                                    __asl::jsonata::array::settled(v0),
                                    __asl::jsonata::array::settled(v1),
                                    36usize,
                                )?
                                .unwrap_or(false)
                        })
                    },
                );
                __asl::jsonata::per_item::call(e, "sort", 0usize, sort)?
            },
            false,
        )
    })
}
pub fn expression_99<'a>(
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
                        let item = __asl::jsonata::Item::from(__asl::jsonata::Text("b"));
                        array.extend(item);
                    }
                    {
                        let item = __asl::jsonata::Item::from(__asl::jsonata::Text("a"));
                        array.extend(item);
                    }
                    array.array(false)?
                };
                let sort = || __asl::jsonata::per_item::sort_by_field(
                    e,
                    array,
                    [],
                    false,
                    |v0, v1| {
                        Ok({
                            __asl::jsonata::operator::less(
                                    __asl::jsonata::array::settled(v0),
                                    __asl::jsonata::array::settled(v1),
                                    37usize,
                                )?
                                .unwrap_or(false)
                        })
                    },
                );
                __asl::jsonata::per_item::call(e, "sort", 0usize, sort)?
            },
            false,
        )
    })
}
pub fn expression_100<'a>(
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
                        let item = __asl::jsonata::Item::Number(3f64);
                        array.extend(item);
                    }
                    {
                        let item = __asl::jsonata::Item::from(__asl::jsonata::Text("a"));
                        array.extend(item);
                    }
                    array.array(false)?
                };
                let sort = || __asl::jsonata::per_item::sort_by_field(
                    e,
                    array,
                    [],
                    true,
                    |v0, v1| {
                        Ok({
                            __asl::jsonata::operator::greater(
                                    __asl::jsonata::array::settled(v0),
                                    __asl::jsonata::array::settled(v1),
                                    35usize,
                                )?
                                .unwrap_or(false)
                        })
                    },
                );
                __asl::jsonata::per_item::call(e, "sort", 0usize, sort)?
            },
            false,
        )
    })
}
pub fn expression_101<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(
                        __asl::jsonata::array::settle(
                            {
                                let array = __asl::jsonata::path::fields(input, ["lines"]);
                                let sort = || __asl::jsonata::per_item::sort_by_field(
                                    e,
                                    array,
                                    ["nothing"],
                                    true,
                                    |v0, v1| {
                                        Ok({
                                            __asl::jsonata::operator::greater(
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v0),
                                                        ["nothing"],
                                                    ),
                                                    &__asl::jsonata::operand::variable_at(
                                                        __asl::jsonata::array::settled(v1),
                                                        ["nothing"],
                                                    ),
                                                    32usize,
                                                )?
                                                .unwrap_or(false)
                                        })
                                    },
                                );
                                __asl::jsonata::per_item::call(e, "sort", 0usize, sort)?
                            },
                            false,
                        ),
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "sku")),
            )?,
            false,
        )
    })
}
pub fn expression_102<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::Option<&'a __asl::Value>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = __asl::jsonata::array::Root::of(data);
    let root = root.item();
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::stream::collect_last(
                __asl::jsonata::stream::step(
                    __asl::jsonata::stream::Input(input),
                    |input| Ok(
                        __asl::jsonata::array::settle(
                            {
                                let array = __asl::jsonata::path::fields(input, ["lines"]);
                                __asl::jsonata::per_item::call(
                                    e,
                                    "sort",
                                    0usize,
                                    || __asl::jsonata::per_item::sort(
                                        e,
                                        array,
                                        |v0, v1| {
                                            Ok({
                                                __asl::jsonata::operator::greater_or_equal(
                                                        &__asl::jsonata::operand::variable_at(
                                                            __asl::jsonata::array::settled(v0),
                                                            ["n"],
                                                        ),
                                                        &__asl::jsonata::operand::variable_at(
                                                            __asl::jsonata::array::settled(v1),
                                                            ["n"],
                                                        ),
                                                        32usize,
                                                    )?
                                                    .unwrap_or(false)
                                            })
                                        },
                                    ),
                                )?
                            },
                            false,
                        ),
                    ),
                ),
                |input| Ok(__asl::jsonata::path::field(input, "sku")),
            )?,
            false,
        )
    })
}
