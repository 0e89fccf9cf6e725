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
                &__asl::jsonata::operand::at(input, ["order", "total"]),
                &1.2f64,
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
    __asl::Ok({
        if (__asl::jsonata::operator::greater(
                &__asl::jsonata::operand::at(input, ["order", "total"]),
                &100f64,
                0usize,
            )?
            .unwrap_or(false)
            && __asl::jsonata::operator::is_equal(
                &__asl::jsonata::operand::at(input, ["order", "customer", "tier"]),
                &__asl::jsonata::Text("gold"),
            ))
        {
            __asl::jsonata::Item::from(__asl::jsonata::Text("express"))
        } else {
            __asl::jsonata::Item::from(__asl::jsonata::Text("standard"))
        }
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
pub fn expression_3<'a>(
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
                            |v0, _| {
                                Ok({
                                    __asl::jsonata::operator::greater(
                                            &__asl::jsonata::operand::variable_at(
                                                __asl::jsonata::array::settled(v0),
                                                ["quantity"],
                                            ),
                                            &2f64,
                                            40usize,
                                        )?
                                        .unwrap_or(false)
                                })
                            },
                        ),
                        5usize,
                        |v1, _| {
                            Ok({
                                __asl::jsonata::Item::from(
                                    __asl::jsonata::operator::multiply(
                                        &__asl::jsonata::operand::variable_at(
                                            __asl::jsonata::array::settled(v1),
                                            ["price"],
                                        ),
                                        &__asl::jsonata::operand::variable_at(
                                            __asl::jsonata::array::settled(v1),
                                            ["quantity"],
                                        ),
                                        75usize,
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
                                .add("id", __asl::jsonata::path::fields(input, ["sku"]))?;
                            object
                                .add(
                                    "total",
                                    __asl::jsonata::Item::from(
                                        __asl::jsonata::operator::multiply(
                                            &__asl::jsonata::operand::at(input, ["price"]),
                                            &__asl::jsonata::operand::at(input, ["quantity"]),
                                            27usize,
                                        )?,
                                    ),
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
pub fn expression_5<'a>(
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
                &__asl::jsonata::array::settle(
                    __asl::jsonata::function::native(
                        e,
                        &__asl::jsonata::library::UPPERCASE,
                        input,
                        [
                            __asl::jsonata::array::settle(
                                __asl::jsonata::function::native(
                                    e,
                                    &__asl::jsonata::library::SUBSTRING_BEFORE,
                                    input,
                                    [
                                        __asl::jsonata::path::fields(
                                            input,
                                            ["order", "customer", "email"],
                                        ),
                                        __asl::jsonata::Item::from(__asl::jsonata::Text("@")),
                                    ],
                                    11usize,
                                )?,
                                false,
                            ),
                        ],
                        0usize,
                    )?,
                    false,
                ),
                &__asl::jsonata::Item::from(__asl::jsonata::Text("-")),
                0usize,
            )?,
            &__asl::jsonata::array::settle(
                __asl::jsonata::aggregate::join(
                    e,
                    __asl::jsonata::stream::last(
                        __asl::jsonata::stream::step(
                            __asl::jsonata::stream::Input(input),
                            |input| Ok(__asl::jsonata::path::field(input, "lines")),
                        ),
                        |input| Ok(__asl::jsonata::path::field(input, "sku")),
                    ),
                    ",",
                    64usize,
                )?,
                false,
            ),
            0usize,
        )?
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
            __asl::jsonata::function::native(
                e,
                &__asl::jsonata::library::MERGE,
                input,
                [
                    {
                        let mut array = __asl::jsonata::array::Builder::new();
                        {
                            let item = __asl::jsonata::path::fields(
                                input,
                                ["order", "customer"],
                            );
                            array.extend(item);
                        }
                        {
                            let item = __asl::jsonata::object::keyed(
                                input,
                                2usize,
                                24usize,
                                |input, object| {
                                    object.add("vip", __asl::jsonata::Item::bool(true))?;
                                    object
                                        .add(
                                            "points",
                                            __asl::jsonata::Item::from(
                                                __asl::jsonata::operator::add(
                                                    &__asl::jsonata::operand::at(
                                                        input,
                                                        ["order", "customer", "points"],
                                                    ),
                                                    &10f64,
                                                    48usize,
                                                )?,
                                            ),
                                        )?;
                                    Ok(())
                                },
                            )?;
                            array.extend(item);
                        }
                        array.array(false)?
                    },
                ],
                0usize,
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
    __asl::Ok({
        __asl::jsonata::array::settle(
            {
                let array = __asl::jsonata::path::fields(input, ["lines"]);
                let sort = || __asl::jsonata::per_item::sort_by_field(
                    e,
                    array,
                    ["price"],
                    true,
                    |v0, v1| {
                        Ok({
                            __asl::jsonata::operator::greater(
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
        )
    })
}
