// Generated from `expressions.json` by `UPDATE_GOLDEN=1 cargo test --test jsonata`.

use ::asl::__private as __asl;
use ::asl::__private::jsonata::{Evaluation, Fault, Item};
pub type Function = for<'a> fn(
    &Evaluation,
    Item<'a>,
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
];
pub fn expression_0<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::operator::multiply(
                &__asl::jsonata::array::settle(
                    __asl::jsonata::path::fields(input, &["total"]),
                    false,
                ),
                &__asl::jsonata::Item::Number(1.5f64),
            )
            .map_err(|fault| fault.at(0usize, "*"))?
    })
}
pub fn expression_1<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::path::fields(input, &["lines", "price"]),
            false,
        )
    })
}
pub fn expression_2<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::path::fields(input, &["lines", "tags"]),
            false,
        )
    })
}
pub fn expression_3<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                            &__asl::jsonata::path::field(input, "lines"),
                            slots,
                            |input| Ok(
                                __asl::jsonata::operator::greater(
                                        &__asl::jsonata::array::settle(
                                            __asl::jsonata::path::fields(input, &["price"]),
                                            false,
                                        ),
                                        &__asl::jsonata::Item::Number(3f64),
                                    )
                                    .map_err(|fault| fault.at(6usize, ">"))?,
                            ),
                        )?,
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
pub fn expression_6<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                            &__asl::jsonata::path::field(input, "lines"),
                            slots,
                            |input| Ok(
                                __asl::jsonata::operator::is_equal(
                                    &__asl::jsonata::array::settle(
                                        __asl::jsonata::path::fields(input, &["sku"]),
                                        false,
                                    ),
                                    &__asl::jsonata::Item::Owned(__asl::Value::from_static("x")),
                                ),
                            ),
                        )?,
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
        )
    })
}
pub fn expression_7<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::path::fields(input, &["missing"]),
            false,
        )
    })
}
pub fn expression_8<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::operator::add(
                &__asl::jsonata::array::settle(
                    __asl::jsonata::path::fields(input, &["missing", "deeper"]),
                    false,
                ),
                &__asl::jsonata::Item::Number(1f64),
            )
            .map_err(|fault| fault.at(0usize, "+"))?
    })
}
pub fn expression_9<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                let sequence = __asl::jsonata::path::step(
                    &sequence,
                    true,
                    |input| Ok({
                        __asl::jsonata::operator::multiply(
                                &__asl::jsonata::array::settle(
                                    __asl::jsonata::path::fields(input, &["price"]),
                                    false,
                                ),
                                &__asl::jsonata::array::settle(
                                    __asl::jsonata::path::fields(input, &["n"]),
                                    false,
                                ),
                            )
                            .map_err(|fault| fault.at(7usize, "*"))?
                    }),
                )?;
                sequence
            },
            false,
        )
    })
}
pub fn expression_10<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        {
            let mut array = __asl::jsonata::array::Builder::new();
            {
                let item = __asl::jsonata::operator::range(
                        e,
                        &__asl::jsonata::Item::Number(1f64),
                        &__asl::jsonata::Item::Number(4f64),
                    )
                    .map_err(|fault| fault.at(1usize, ".."))?;
                array.extend(item);
            }
            array.array(false)
        }
    })
}
pub fn expression_13<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                    array.array(false)
                };
                array.push(item);
            }
            array.array(false)
        }
    })
}
pub fn expression_14<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::operator::concatenate(
                e,
                &__asl::jsonata::operator::concatenate(
                        e,
                        &__asl::jsonata::array::settle(
                            __asl::jsonata::path::fields(input, &["id"]),
                            false,
                        ),
                        &__asl::jsonata::Item::Owned(__asl::Value::from_static("-")),
                    )
                    .map_err(|fault| fault.at(0usize, "&"))?,
                &__asl::jsonata::array::settle(
                    __asl::jsonata::path::fields(input, &["total"]),
                    false,
                ),
            )
            .map_err(|fault| fault.at(0usize, "&"))?
    })
}
pub fn expression_15<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::Item::bool(
            __asl::jsonata::compare::truth(
                &__asl::jsonata::operator::greater(
                        &__asl::jsonata::array::settle(
                            __asl::jsonata::path::fields(input, &["total"]),
                            false,
                        ),
                        &__asl::jsonata::Item::Number(30f64),
                    )
                    .map_err(|fault| fault.at(0usize, ">"))?,
            )
                && __asl::jsonata::compare::truth(
                    &__asl::jsonata::operator::is_equal(
                        &__asl::jsonata::array::settle(
                            __asl::jsonata::path::fields(input, &["id"]),
                            false,
                        ),
                        &__asl::jsonata::Item::Owned(__asl::Value::from_static("A-7")),
                    ),
                ),
        )
    })
}
pub fn expression_16<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::operator::is_in(
            &__asl::jsonata::Item::Owned(__asl::Value::from_static("red")),
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
        )
    })
}
pub fn expression_17<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::operator::greater(
                &__asl::jsonata::array::settle(
                    __asl::jsonata::path::fields(input, &["total"]),
                    false,
                ),
                &__asl::jsonata::Item::Owned(__asl::Value::from_static("a")),
            )
            .map_err(|fault| fault.at(0usize, ">"))?
    })
}
pub fn expression_18<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::operator::add(
                &__asl::jsonata::array::settle(
                    __asl::jsonata::path::fields(input, &["id"]),
                    false,
                ),
                &__asl::jsonata::Item::Number(1f64),
            )
            .map_err(|fault| fault.at(0usize, "+"))?
    })
}
pub fn expression_19<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::operator::add(
                &__asl::jsonata::Item::Number(1f64),
                &__asl::jsonata::array::settle(
                    __asl::jsonata::path::fields(input, &["id"]),
                    false,
                ),
            )
            .map_err(|fault| fault.at(0usize, "+"))?
    })
}
pub fn expression_20<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::operator::negate(
                &__asl::jsonata::array::settle(
                    __asl::jsonata::path::fields(input, &["id"]),
                    false,
                ),
            )
            .map_err(|fault| fault.at(0usize, "-"))?
    })
}
pub fn expression_21<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::operator::negate(
                &__asl::jsonata::array::settle(
                    __asl::jsonata::path::fields(input, &["total"]),
                    false,
                ),
            )
            .map_err(|fault| fault.at(0usize, "-"))?
    })
}
pub fn expression_22<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        if __asl::jsonata::compare::truth(
            &__asl::jsonata::operator::greater(
                    &__asl::jsonata::array::settle(
                        __asl::jsonata::path::fields(input, &["total"]),
                        false,
                    ),
                    &__asl::jsonata::Item::Number(50f64),
                )
                .map_err(|fault| fault.at(0usize, ">"))?,
        ) {
            __asl::jsonata::Item::Owned(__asl::Value::from_static("high"))
        } else {
            __asl::jsonata::Item::Owned(__asl::Value::from_static("low"))
        }
    })
}
pub fn expression_23<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        if __asl::jsonata::compare::truth(
            &__asl::jsonata::operator::greater(
                    &__asl::jsonata::array::settle(
                        __asl::jsonata::path::fields(input, &["total"]),
                        false,
                    ),
                    &__asl::jsonata::Item::Number(50f64),
                )
                .map_err(|fault| fault.at(0usize, ">"))?,
        ) {
            __asl::jsonata::Item::Owned(__asl::Value::from_static("high"))
        } else {
            __asl::jsonata::Item::Undefined
        }
    })
}
pub fn expression_24<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        {
            let v0 = __asl::jsonata::variable::Variable::shared();
            let v1 = __asl::jsonata::variable::Variable::shared();
            let _ = v0
                .bind(
                    __asl::jsonata::array::settle(
                        __asl::jsonata::path::fields(input, &["total"]),
                        false,
                    ),
                );
            let _ = v1
                .bind(
                    __asl::jsonata::operator::add(
                            &__asl::jsonata::array::settle(v0.get(), false),
                            &__asl::jsonata::Item::Number(2f64),
                        )
                        .map_err(|fault| fault.at(20usize, "+"))?,
                );
            __asl::jsonata::operator::multiply(
                    &__asl::jsonata::array::settle(v0.get(), false),
                    &__asl::jsonata::array::settle(v1.get(), false),
                )
                .map_err(|fault| fault.at(28usize, "*"))?
        }
    })
}
pub fn expression_25<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                    __asl::jsonata::Function::closure(
                        1usize,
                        None,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = __asl::jsonata::variable::Variable::shared();
                            v1.set(Some(arguments.next().unwrap_or_default()));
                            Ok({
                                __asl::jsonata::function::Flow::Done(
                                    __asl::jsonata::operator::multiply(
                                            &__asl::jsonata::array::settle(v1.get(), false),
                                            &__asl::jsonata::Item::Number(2f64),
                                        )
                                        .map_err(|fault| fault.at(22usize, "*"))?,
                                )
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                __asl::jsonata::function::call(
                    e,
                    &__asl::jsonata::array::settle(v0.get(), false),
                    input,
                    [
                        __asl::jsonata::array::settle(
                            __asl::jsonata::path::fields(input, &["total"]),
                            false,
                        ),
                    ]
                        .into(),
                    32usize,
                    "f",
                )?,
                false,
            )
        }
    })
}
pub fn expression_26<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = __asl::jsonata::variable::Variable::shared();
                            v1.set(Some(arguments.next().unwrap_or_default()));
                            let v2 = __asl::jsonata::variable::Variable::shared();
                            v2.set(Some(arguments.next().unwrap_or_default()));
                            Ok({
                                if __asl::jsonata::compare::truth(
                                    &__asl::jsonata::operator::is_equal(
                                        &__asl::jsonata::array::settle(v1.get(), false),
                                        &__asl::jsonata::Item::Number(0f64),
                                    ),
                                ) {
                                    __asl::jsonata::function::Flow::Done(
                                        __asl::jsonata::array::settle(v2.get(), false),
                                    )
                                } else {
                                    __asl::jsonata::function::Flow::Tail(
                                        __asl::jsonata::array::settle(v0.get(), false),
                                        [
                                            __asl::jsonata::operator::subtract(
                                                    &__asl::jsonata::array::settle(v1.get(), false),
                                                    &__asl::jsonata::Item::Number(1f64),
                                                )
                                                .map_err(|fault| fault.at(47usize, "-"))?,
                                            __asl::jsonata::operator::add(
                                                    &__asl::jsonata::array::settle(v2.get(), false),
                                                    &__asl::jsonata::array::settle(v1.get(), false),
                                                )
                                                .map_err(|fault| fault.at(55usize, "+"))?,
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
                )?,
                false,
            )
        }
    })
}
pub fn expression_27<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                    __asl::jsonata::Function::closure(
                        2usize,
                        None,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v2 = __asl::jsonata::variable::Variable::shared();
                            v2.set(Some(arguments.next().unwrap_or_default()));
                            let v3 = __asl::jsonata::variable::Variable::shared();
                            v3.set(Some(arguments.next().unwrap_or_default()));
                            Ok({
                                __asl::jsonata::function::Flow::Done(
                                    __asl::jsonata::operator::add(
                                            &__asl::jsonata::array::settle(v2.get(), false),
                                            &__asl::jsonata::array::settle(v3.get(), false),
                                        )
                                        .map_err(|fault| fault.at(28usize, "+"))?,
                                )
                            })
                        },
                    )
                });
            let _ = v1
                .bind(
                    __asl::jsonata::function::partial(
                        __asl::jsonata::array::settle(v0.get(), false),
                        [None, Some(__asl::jsonata::Item::Number(1f64))].into(),
                        48usize,
                        "add",
                    )?,
                );
            __asl::jsonata::array::settle(
                __asl::jsonata::function::call(
                    e,
                    &__asl::jsonata::array::settle(v1.get(), false),
                    input,
                    [__asl::jsonata::Item::Number(4f64)].into(),
                    60usize,
                    "next",
                )?,
                false,
            )
        }
    })
}
pub fn expression_28<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                    __asl::jsonata::Function::closure(
                        1usize,
                        None,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = __asl::jsonata::variable::Variable::shared();
                            v1.set(Some(arguments.next().unwrap_or_default()));
                            Ok({
                                __asl::jsonata::function::Flow::Done(
                                    __asl::jsonata::operator::multiply(
                                            &__asl::jsonata::array::settle(v1.get(), false),
                                            &__asl::jsonata::Item::Number(2f64),
                                        )
                                        .map_err(|fault| fault.at(26usize, "*"))?,
                                )
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                __asl::jsonata::function::apply(
                    e,
                    __asl::jsonata::Item::Number(3f64),
                    __asl::jsonata::array::settle(v0.get(), false),
                    36usize,
                )?,
                false,
            )
        }
    })
}
pub fn expression_29<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                    __asl::jsonata::Function::closure(
                        1usize,
                        None,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v2 = __asl::jsonata::variable::Variable::shared();
                            v2.set(Some(arguments.next().unwrap_or_default()));
                            Ok({
                                __asl::jsonata::function::Flow::Done(
                                    __asl::jsonata::operator::multiply(
                                            &__asl::jsonata::array::settle(v2.get(), false),
                                            &__asl::jsonata::Item::Number(2f64),
                                        )
                                        .map_err(|fault| fault.at(26usize, "*"))?,
                                )
                            })
                        },
                    )
                });
            let _ = v1
                .bind(
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::apply(
                            e,
                            __asl::jsonata::array::settle(v0.get(), false),
                            __asl::jsonata::array::settle(v0.get(), false),
                            45usize,
                        )?,
                        false,
                    ),
                );
            __asl::jsonata::array::settle(
                __asl::jsonata::function::call(
                    e,
                    &__asl::jsonata::array::settle(v1.get(), false),
                    input,
                    [__asl::jsonata::Item::Number(5f64)].into(),
                    63usize,
                    "four",
                )?,
                false,
            )
        }
    })
}
pub fn expression_30<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                                0usize => {
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::path::fields(input, &["price"]),
                                        false,
                                    )
                                }
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                                0usize => {
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::path::fields(input, &["sku"]),
                                        false,
                                    )
                                }
                                1usize => {
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::path::fields(input, &["n"]),
                                        false,
                                    )
                                }
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::object::group(
                input,
                &[],
                2usize,
                |input, part| Ok(
                    match part {
                        0usize => {
                            __asl::jsonata::Item::Owned(__asl::Value::from_static("who"))
                        }
                        1usize => {
                            __asl::jsonata::array::settle(
                                __asl::jsonata::path::fields(input, &["id"]),
                                false,
                            )
                        }
                        2usize => {
                            __asl::jsonata::Item::Owned(
                                __asl::Value::from_static("none"),
                            )
                        }
                        3usize => {
                            __asl::jsonata::array::settle(
                                __asl::jsonata::path::fields(input, &["missing"]),
                                false,
                            )
                        }
                        _ => __asl::jsonata::Item::Undefined,
                    },
                ),
            )
            .map_err(|fault| fault.placed(0usize))?
    })
}
pub fn expression_33<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                        __asl::jsonata::object::group(
                                input,
                                &[],
                                2usize,
                                |input, part| Ok(
                                    match part {
                                        0usize => {
                                            __asl::jsonata::Item::Owned(
                                                __asl::Value::from_static("place"),
                                            )
                                        }
                                        1usize => __asl::jsonata::array::settle(v0.get(), false),
                                        2usize => {
                                            __asl::jsonata::Item::Owned(
                                                __asl::Value::from_static("sku"),
                                            )
                                        }
                                        3usize => {
                                            __asl::jsonata::array::settle(
                                                __asl::jsonata::path::fields(input, &["sku"]),
                                                false,
                                            )
                                        }
                                        _ => __asl::jsonata::Item::Undefined,
                                    },
                                ),
                            )
                            .map_err(|fault| fault.placed(9usize))?,
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::apply(
                e,
                __asl::jsonata::array::settle(
                    __asl::jsonata::array::context(input),
                    false,
                ),
                {
                    let (root, bindings) = (root.clone(), bindings.clone());
                    __asl::jsonata::Function::closure(
                        1,
                        Some(const {
                            __asl::jsonata::Signature(
                                &[__asl::jsonata::Parameter::new("oa")],
                            )
                        }),
                        move |e, _, arguments| {
                            let (root, bindings) = (&root, &bindings);
                            let data = arguments.into_iter().next().unwrap_or_default();
                            let changed = __asl::jsonata::transform::transform(
                                &data,
                                |input| Ok(
                                    __asl::jsonata::array::settle(
                                        {
                                            let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                                            let sequence = __asl::jsonata::path::first(
                                                input,
                                                true,
                                                |input| Ok(
                                                    __asl::jsonata::path::filter(
                                                        &__asl::jsonata::path::field(input, "lines"),
                                                        slots,
                                                        |input| Ok(
                                                            __asl::jsonata::operator::greater(
                                                                    &__asl::jsonata::array::settle(
                                                                        __asl::jsonata::path::fields(input, &["price"]),
                                                                        false,
                                                                    ),
                                                                    &__asl::jsonata::Item::Number(3f64),
                                                                )
                                                                .map_err(|fault| fault.at(12usize, ">"))?,
                                                        ),
                                                    )?,
                                                ),
                                            )?;
                                            sequence
                                        },
                                        false,
                                    ),
                                ),
                                |input| Ok(
                                    __asl::jsonata::object::group(
                                            input,
                                            &[],
                                            1usize,
                                            |input, part| Ok(
                                                match part {
                                                    0usize => {
                                                        __asl::jsonata::Item::Owned(
                                                            __asl::Value::from_static("dear"),
                                                        )
                                                    }
                                                    1usize => __asl::jsonata::Item::bool(true),
                                                    _ => __asl::jsonata::Item::Undefined,
                                                },
                                            ),
                                        )
                                        .map_err(|fault| fault.placed(23usize))?,
                                ),
                                |input| Ok({
                                    let mut array = __asl::jsonata::array::Builder::new();
                                    {
                                        let item = __asl::jsonata::Item::Owned(
                                            __asl::Value::from_static("tags"),
                                        );
                                        array.extend(item);
                                    }
                                    array.array(false)
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::path::pick(&__asl::jsonata::array::context(input), 1f64),
            false,
        )
    })
}
pub fn expression_36<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(__asl::jsonata::array::context(input), false)
    })
}
pub fn expression_37<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::once(
                    input,
                    false,
                    |input| Ok(
                        __asl::jsonata::array::settle(
                            __asl::jsonata::array::context(root),
                            false,
                        ),
                    ),
                )?;
                let sequence = __asl::jsonata::path::step(
                    &sequence,
                    true,
                    |input| Ok(__asl::jsonata::path::field(input, "total")),
                )?;
                sequence
            },
            false,
        )
    })
}
pub fn expression_38<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            {
                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                let sequence = __asl::jsonata::path::first(
                    input,
                    false,
                    |input| Ok(__asl::jsonata::path::descendants(input)),
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
pub fn expression_39<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::path::fields(input, &["big"]),
            false,
        )
    })
}
pub fn expression_41<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::array::settle(
            __asl::jsonata::function::call(
                e,
                &__asl::jsonata::array::settle(
                    __asl::jsonata::path::fields(input, &["nope"]),
                    false,
                ),
                input,
                [__asl::jsonata::Item::Number(1f64)].into(),
                0usize,
                "nope",
            )?,
            false,
        )
    })
}
pub fn expression_42<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                    __asl::jsonata::Function::closure(
                        1usize,
                        None,
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = __asl::jsonata::variable::Variable::shared();
                            v1.set(Some(arguments.next().unwrap_or_default()));
                            Ok({
                                __asl::jsonata::function::Flow::Done(
                                    __asl::jsonata::operator::add(
                                            &__asl::jsonata::Item::Number(1f64),
                                            &__asl::jsonata::array::settle(
                                                __asl::jsonata::function::call(
                                                    e,
                                                    &__asl::jsonata::array::settle(v0.get(), false),
                                                    input,
                                                    [__asl::jsonata::array::settle(v1.get(), false)].into(),
                                                    26usize,
                                                    "f",
                                                )?,
                                                false,
                                            ),
                                        )
                                        .map_err(|fault| fault.at(22usize, "+"))?,
                                )
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                __asl::jsonata::function::call(
                    e,
                    &__asl::jsonata::array::settle(v0.get(), false),
                    input,
                    [__asl::jsonata::Item::Number(1f64)].into(),
                    36usize,
                    "f",
                )?,
                false,
            )
        }
    })
}
pub fn expression_43<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                    __asl::jsonata::Function::closure(
                        1usize,
                        Some(const {
                            __asl::jsonata::Signature(
                                &[__asl::jsonata::Parameter::new("s")],
                            )
                        }),
                        move |e, _, arguments| {
                            let (root, input, bindings) = (&root, &input, &bindings);
                            let mut arguments = arguments.into_iter();
                            let v1 = __asl::jsonata::variable::Variable::shared();
                            v1.set(Some(arguments.next().unwrap_or_default()));
                            Ok({
                                __asl::jsonata::function::Flow::Done(
                                    __asl::jsonata::array::settle(v1.get(), false),
                                )
                            })
                        },
                    )
                });
            __asl::jsonata::array::settle(
                __asl::jsonata::function::call(
                    e,
                    &__asl::jsonata::array::settle(v0.get(), false),
                    input,
                    [__asl::jsonata::Item::Number(1f64)].into(),
                    33usize,
                    "f",
                )?,
                false,
            )
        }
    })
}
pub fn expression_44<'a>(
    e: &__asl::jsonata::Evaluation,
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::object::group(
                input,
                &[],
                2usize,
                |input, part| Ok(
                    match part {
                        0usize => {
                            __asl::jsonata::Item::Owned(__asl::Value::from_static("a"))
                        }
                        1usize => __asl::jsonata::Item::Number(1f64),
                        2usize => {
                            __asl::jsonata::Item::Owned(__asl::Value::from_static("a"))
                        }
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
    let input = root;
    __asl::Ok({
        __asl::jsonata::object::group(
                input,
                &[],
                1usize,
                |input, part| Ok(
                    match part {
                        0usize => {
                            __asl::jsonata::array::settle(
                                __asl::jsonata::path::fields(input, &["total"]),
                                false,
                            )
                        }
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                                0usize => {
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::path::fields(input, &["tags"]),
                                        false,
                                    )
                                }
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                        __asl::jsonata::object::group(
                                input,
                                &[],
                                1usize,
                                |input, part| Ok(
                                    match part {
                                        0usize => {
                                            __asl::jsonata::Item::Owned(
                                                __asl::Value::from_static("sku"),
                                            )
                                        }
                                        1usize => {
                                            __asl::jsonata::array::settle(
                                                {
                                                    let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                                                    let sequence = __asl::jsonata::path::once(
                                                        input,
                                                        false,
                                                        |input| Ok(__asl::jsonata::array::settle(v0.get(), false)),
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
                                        }
                                        _ => __asl::jsonata::Item::Undefined,
                                    },
                                ),
                            )
                            .map_err(|fault| fault.placed(17usize))?,
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                        __asl::jsonata::object::group(
                                input,
                                &[],
                                2usize,
                                |input, part| Ok(
                                    match part {
                                        0usize => {
                                            __asl::jsonata::Item::Owned(
                                                __asl::Value::from_static("tag"),
                                            )
                                        }
                                        1usize => {
                                            __asl::jsonata::array::settle(
                                                __asl::jsonata::array::context(input),
                                                false,
                                            )
                                        }
                                        2usize => {
                                            __asl::jsonata::Item::Owned(__asl::Value::from_static("of"))
                                        }
                                        3usize => {
                                            __asl::jsonata::array::settle(
                                                {
                                                    let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                                                    let sequence = __asl::jsonata::path::first(
                                                        input,
                                                        false,
                                                        |input| Ok(v16777216.get()),
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
                                        }
                                        _ => __asl::jsonata::Item::Undefined,
                                    },
                                ),
                            )
                            .map_err(|fault| fault.placed(11usize))?,
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
    data: __asl::jsonata::Item<'a>,
    bindings: &__asl::jsonata::Item<'a>,
) -> __asl::Result<__asl::jsonata::Item<'a>, __asl::jsonata::Fault> {
    let root = &__asl::jsonata::array::root(data);
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
                    |input| Ok({
                        __asl::jsonata::array::settle(
                            {
                                let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                                let sequence = __asl::jsonata::path::first(
                                    input,
                                    false,
                                    |input| Ok(v16777216.get()),
                                )?;
                                let sequence = __asl::jsonata::path::step(
                                    &sequence,
                                    false,
                                    |input| Ok(v16777217.get()),
                                )?;
                                let sequence = __asl::jsonata::path::step(
                                    &sequence,
                                    true,
                                    |input| Ok(__asl::jsonata::path::field(input, "id")),
                                )?;
                                sequence
                            },
                            false,
                        )
                    }),
                )?;
                let sequence = __asl::jsonata::tuple::values(sequence);
                sequence
            },
            false,
        )
    })
}
