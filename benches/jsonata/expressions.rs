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
                    __asl::jsonata::path::fields(input, &["order", "total"]),
                    false,
                ),
                &__asl::jsonata::Item::Number(1.2f64),
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
        if __asl::jsonata::compare::truth(
            &__asl::jsonata::Item::bool(
                __asl::jsonata::compare::truth(
                    &__asl::jsonata::operator::greater(
                            &__asl::jsonata::array::settle(
                                __asl::jsonata::path::fields(input, &["order", "total"]),
                                false,
                            ),
                            &__asl::jsonata::Item::Number(100f64),
                        )
                        .map_err(|fault| fault.at(0usize, ">"))?,
                )
                    && __asl::jsonata::compare::truth(
                        &__asl::jsonata::operator::is_equal(
                            &__asl::jsonata::array::settle(
                                __asl::jsonata::path::fields(
                                    input,
                                    &["order", "customer", "tier"],
                                ),
                                false,
                            ),
                            &__asl::jsonata::Item::Owned(
                                __asl::Value::from_static("gold"),
                            ),
                        ),
                    ),
            ),
        ) {
            __asl::jsonata::Item::Owned(__asl::Value::from_static("express"))
        } else {
            __asl::jsonata::Item::Owned(__asl::Value::from_static("standard"))
        }
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
            __asl::jsonata::function::call(
                e,
                &__asl::jsonata::array::settle(
                    __asl::jsonata::Item::Function(
                        __asl::jsonata::Function::Native(&__asl::jsonata::library::SUM),
                    ),
                    false,
                ),
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::path::fields(input, &["lines", "price"]),
                        false,
                    ),
                ]
                    .into(),
                0usize,
                "sum",
            )?,
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
            __asl::jsonata::function::call(
                e,
                &__asl::jsonata::array::settle(
                    __asl::jsonata::Item::Function(
                        __asl::jsonata::Function::Native(&__asl::jsonata::library::SUM),
                    ),
                    false,
                ),
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::function::call(
                            e,
                            &__asl::jsonata::array::settle(
                                __asl::jsonata::Item::Function(
                                    __asl::jsonata::Function::Native(
                                        &__asl::jsonata::library::MAP,
                                    ),
                                ),
                                false,
                            ),
                            input,
                            [
                                __asl::jsonata::array::settle(
                                    __asl::jsonata::function::call(
                                        e,
                                        &__asl::jsonata::array::settle(
                                            __asl::jsonata::Item::Function(
                                                __asl::jsonata::Function::Native(
                                                    &__asl::jsonata::library::FILTER,
                                                ),
                                            ),
                                            false,
                                        ),
                                        input,
                                        [
                                            __asl::jsonata::array::settle(
                                                __asl::jsonata::path::fields(input, &["lines"]),
                                                false,
                                            ),
                                            {
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
                                                        let v0 = __asl::jsonata::variable::Variable::shared();
                                                        v0.set(Some(arguments.next().unwrap_or_default()));
                                                        Ok({
                                                            __asl::jsonata::function::Flow::Done(
                                                                __asl::jsonata::operator::greater(
                                                                        &__asl::jsonata::array::settle(
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
                                                                                    |input| Ok(__asl::jsonata::path::field(input, "quantity")),
                                                                                )?;
                                                                                sequence
                                                                            },
                                                                            false,
                                                                        ),
                                                                        &__asl::jsonata::Item::Number(2f64),
                                                                    )
                                                                    .map_err(|fault| fault.at(40usize, ">"))?,
                                                            )
                                                        })
                                                    },
                                                )
                                            },
                                        ]
                                            .into(),
                                        10usize,
                                        "filter",
                                    )?,
                                    false,
                                ),
                                {
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
                                                            &__asl::jsonata::array::settle(
                                                                {
                                                                    let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                                                                    let sequence = __asl::jsonata::path::once(
                                                                        input,
                                                                        false,
                                                                        |input| Ok(__asl::jsonata::array::settle(v1.get(), false)),
                                                                    )?;
                                                                    let sequence = __asl::jsonata::path::step(
                                                                        &sequence,
                                                                        true,
                                                                        |input| Ok(__asl::jsonata::path::field(input, "price")),
                                                                    )?;
                                                                    sequence
                                                                },
                                                                false,
                                                            ),
                                                            &__asl::jsonata::array::settle(
                                                                {
                                                                    let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                                                                    let sequence = __asl::jsonata::path::once(
                                                                        input,
                                                                        false,
                                                                        |input| Ok(__asl::jsonata::array::settle(v1.get(), false)),
                                                                    )?;
                                                                    let sequence = __asl::jsonata::path::step(
                                                                        &sequence,
                                                                        true,
                                                                        |input| Ok(__asl::jsonata::path::field(input, "quantity")),
                                                                    )?;
                                                                    sequence
                                                                },
                                                                false,
                                                            ),
                                                        )
                                                        .map_err(|fault| fault.at(75usize, "*"))?,
                                                )
                                            })
                                        },
                                    )
                                },
                            ]
                                .into(),
                            5usize,
                            "map",
                        )?,
                        false,
                    ),
                ]
                    .into(),
                0usize,
                "sum",
            )?,
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
                    |input| Ok(__asl::jsonata::path::field(input, "lines")),
                )?;
                let sequence = __asl::jsonata::path::step(
                    &sequence,
                    true,
                    |input| Ok(
                        __asl::jsonata::object::group(
                                input,
                                &[],
                                2usize,
                                |input, part| Ok(
                                    match part {
                                        0usize => {
                                            __asl::jsonata::Item::Owned(__asl::Value::from_static("id"))
                                        }
                                        1usize => {
                                            __asl::jsonata::array::settle(
                                                __asl::jsonata::path::fields(input, &["sku"]),
                                                false,
                                            )
                                        }
                                        2usize => {
                                            __asl::jsonata::Item::Owned(
                                                __asl::Value::from_static("total"),
                                            )
                                        }
                                        3usize => {
                                            __asl::jsonata::operator::multiply(
                                                    &__asl::jsonata::array::settle(
                                                        __asl::jsonata::path::fields(input, &["price"]),
                                                        false,
                                                    ),
                                                    &__asl::jsonata::array::settle(
                                                        __asl::jsonata::path::fields(input, &["quantity"]),
                                                        false,
                                                    ),
                                                )
                                                .map_err(|fault| fault.at(27usize, "*"))?
                                        }
                                        _ => __asl::jsonata::Item::Undefined,
                                    },
                                ),
                            )
                            .map_err(|fault| fault.at(6usize, "{"))?,
                    ),
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
        __asl::jsonata::operator::concatenate(
                e,
                &__asl::jsonata::operator::concatenate(
                        e,
                        &__asl::jsonata::array::settle(
                            __asl::jsonata::function::call(
                                e,
                                &__asl::jsonata::array::settle(
                                    __asl::jsonata::Item::Function(
                                        __asl::jsonata::Function::Native(
                                            &__asl::jsonata::library::UPPERCASE,
                                        ),
                                    ),
                                    false,
                                ),
                                input,
                                [
                                    __asl::jsonata::array::settle(
                                        __asl::jsonata::function::call(
                                            e,
                                            &__asl::jsonata::array::settle(
                                                __asl::jsonata::Item::Function(
                                                    __asl::jsonata::Function::Native(
                                                        &__asl::jsonata::library::SUBSTRING_BEFORE,
                                                    ),
                                                ),
                                                false,
                                            ),
                                            input,
                                            [
                                                __asl::jsonata::array::settle(
                                                    __asl::jsonata::path::fields(
                                                        input,
                                                        &["order", "customer", "email"],
                                                    ),
                                                    false,
                                                ),
                                                __asl::jsonata::Item::Owned(__asl::Value::from_static("@")),
                                            ]
                                                .into(),
                                            11usize,
                                            "substringBefore",
                                        )?,
                                        false,
                                    ),
                                ]
                                    .into(),
                                0usize,
                                "uppercase",
                            )?,
                            false,
                        ),
                        &__asl::jsonata::Item::Owned(__asl::Value::from_static("-")),
                    )
                    .map_err(|fault| fault.at(0usize, "&"))?,
                &__asl::jsonata::array::settle(
                    __asl::jsonata::function::call(
                        e,
                        &__asl::jsonata::array::settle(
                            __asl::jsonata::Item::Function(
                                __asl::jsonata::Function::Native(
                                    &__asl::jsonata::library::JOIN,
                                ),
                            ),
                            false,
                        ),
                        input,
                        [
                            __asl::jsonata::array::settle(
                                __asl::jsonata::path::fields(input, &["lines", "sku"]),
                                false,
                            ),
                            __asl::jsonata::Item::Owned(__asl::Value::from_static(",")),
                        ]
                            .into(),
                        64usize,
                        "join",
                    )?,
                    false,
                ),
            )
            .map_err(|fault| fault.at(0usize, "&"))?
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
            __asl::jsonata::function::call(
                e,
                &__asl::jsonata::array::settle(
                    __asl::jsonata::Item::Function(
                        __asl::jsonata::Function::Native(&__asl::jsonata::library::MERGE),
                    ),
                    false,
                ),
                input,
                [
                    {
                        let mut array = __asl::jsonata::array::Builder::new();
                        {
                            let item = __asl::jsonata::array::settle(
                                __asl::jsonata::path::fields(input, &["order", "customer"]),
                                false,
                            );
                            array.extend(item);
                        }
                        {
                            let item = __asl::jsonata::object::group(
                                    input,
                                    &[],
                                    2usize,
                                    |input, part| Ok(
                                        match part {
                                            0usize => {
                                                __asl::jsonata::Item::Owned(
                                                    __asl::Value::from_static("vip"),
                                                )
                                            }
                                            1usize => __asl::jsonata::Item::bool(true),
                                            2usize => {
                                                __asl::jsonata::Item::Owned(
                                                    __asl::Value::from_static("points"),
                                                )
                                            }
                                            3usize => {
                                                __asl::jsonata::operator::add(
                                                        &__asl::jsonata::array::settle(
                                                            __asl::jsonata::path::fields(
                                                                input,
                                                                &["order", "customer", "points"],
                                                            ),
                                                            false,
                                                        ),
                                                        &__asl::jsonata::Item::Number(10f64),
                                                    )
                                                    .map_err(|fault| fault.at(48usize, "+"))?
                                            }
                                            _ => __asl::jsonata::Item::Undefined,
                                        },
                                    ),
                                )
                                .map_err(|fault| fault.at(24usize, "{"))?;
                            array.extend(item);
                        }
                        array.array(false)
                    },
                ]
                    .into(),
                0usize,
                "merge",
            )?,
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
            __asl::jsonata::function::call(
                e,
                &__asl::jsonata::array::settle(
                    __asl::jsonata::Item::Function(
                        __asl::jsonata::Function::Native(&__asl::jsonata::library::SORT),
                    ),
                    false,
                ),
                input,
                [
                    __asl::jsonata::array::settle(
                        __asl::jsonata::path::fields(input, &["lines"]),
                        false,
                    ),
                    {
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
                                let v0 = __asl::jsonata::variable::Variable::shared();
                                v0.set(Some(arguments.next().unwrap_or_default()));
                                let v1 = __asl::jsonata::variable::Variable::shared();
                                v1.set(Some(arguments.next().unwrap_or_default()));
                                Ok({
                                    __asl::jsonata::function::Flow::Done(
                                        __asl::jsonata::operator::greater(
                                                &__asl::jsonata::array::settle(
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
                                                            |input| Ok(__asl::jsonata::path::field(input, "price")),
                                                        )?;
                                                        sequence
                                                    },
                                                    false,
                                                ),
                                                &__asl::jsonata::array::settle(
                                                    {
                                                        let slots: &__asl::jsonata::tuple::Slots<'_, 'a> = &[];
                                                        let sequence = __asl::jsonata::path::once(
                                                            input,
                                                            false,
                                                            |input| Ok(__asl::jsonata::array::settle(v1.get(), false)),
                                                        )?;
                                                        let sequence = __asl::jsonata::path::step(
                                                            &sequence,
                                                            true,
                                                            |input| Ok(__asl::jsonata::path::field(input, "price")),
                                                        )?;
                                                        sequence
                                                    },
                                                    false,
                                                ),
                                            )
                                            .map_err(|fault| fault.at(32usize, ">"))?,
                                    )
                                })
                            },
                        )
                    },
                ]
                    .into(),
                0usize,
                "sort",
            )?,
            false,
        )
    })
}
