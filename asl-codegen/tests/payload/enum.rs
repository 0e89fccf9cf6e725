const _: () = {
    #[automatically_derived]
    #[allow(
        deprecated,
        unreachable_patterns,
        unused_qualifications,
        clippy::all,
        clippy::pedantic
    )]
    impl ::asl::__private::Payload for Shape {
        const SCHEMA: &'static ::asl::__private::Schema = &::asl::__private::Schema::OneOf(
            &[
                &::asl::__private::Schema::Object(
                    &::asl::__private::Object {
                        name: "Shape::Unknown",
                        fields: &[
                            ::asl::__private::Field::plain(
                                "kind",
                                &::asl::__private::Schema::Constants(
                                    &[::asl::__private::Constant::Str("Unknown")],
                                ),
                            ),
                        ],
                        flattened: &[],
                        deny_unknown: false,
                    },
                ),
                &::asl::__private::Schema::Object(
                    &::asl::__private::Object {
                        name: "Shape::Circle",
                        fields: &[
                            ::asl::__private::Field::plain(
                                "kind",
                                &::asl::__private::Schema::Constants(
                                    &[::asl::__private::Constant::Str("Circle")],
                                ),
                            ),
                            ::asl::__private::Field::new(
                                "radius",
                                <f64 as ::asl::__private::Payload>::SCHEMA,
                            ),
                        ],
                        flattened: &[],
                        deny_unknown: false,
                    },
                ),
                &::asl::__private::Schema::Object(
                    &::asl::__private::Object {
                        name: "Shape::Rectangle",
                        fields: &[
                            ::asl::__private::Field::plain(
                                "kind",
                                &::asl::__private::Schema::Constants(
                                    &[::asl::__private::Constant::Str("Rectangle")],
                                ),
                            ),
                        ],
                        flattened: &[<Sides as ::asl::__private::Payload>::SCHEMA],
                        deny_unknown: false,
                    },
                ),
            ],
        );
        #[inline]
        fn scalar(
            &self,
            __path: &[::asl::__private::Step],
        ) -> ::asl::__private::Scalar<'_> {
            match self {
                Self::Unknown => {
                    match __path {
                        [] => ::asl::__private::Scalar::Composite,
                        [::asl::__private::Step::Key("kind"), __path @ ..] => {
                            ::asl::__private::leaf(
                                ::asl::__private::Scalar::String("Unknown"),
                                __path,
                            )
                        }
                        _ => ::asl::__private::Scalar::Absent,
                    }
                }
                Self::Circle { radius: __0 } => {
                    match __path {
                        [] => ::asl::__private::Scalar::Composite,
                        [::asl::__private::Step::Key("kind"), __path @ ..] => {
                            ::asl::__private::leaf(
                                ::asl::__private::Scalar::String("Circle"),
                                __path,
                            )
                        }
                        [::asl::__private::Step::Key("radius"), __path @ ..] => {
                            <f64 as ::asl::__private::Payload>::scalar(__0, __path)
                        }
                        _ => ::asl::__private::Scalar::Absent,
                    }
                }
                Self::Rectangle(__0) => {
                    match __path {
                        [] => ::asl::__private::Scalar::Composite,
                        [::asl::__private::Step::Key("kind"), __path @ ..] => {
                            ::asl::__private::leaf(
                                ::asl::__private::Scalar::String("Rectangle"),
                                __path,
                            )
                        }
                        _ => {
                            match <Sides as ::asl::__private::Payload>::scalar(
                                __0,
                                __path,
                            ) {
                                ::asl::__private::Scalar::Absent => {
                                    ::asl::__private::Scalar::Absent
                                }
                                __found => __found,
                            }
                        }
                    }
                }
            }
        }
    }
};
