const _: () = {
    #[automatically_derived]
    #[allow(
        deprecated,
        unreachable_patterns,
        unused_qualifications,
        clippy::all,
        clippy::pedantic
    )]
    impl<T: ::asl::__private::Payload> ::asl::__private::Payload for Case<T> {
        const SCHEMA: &'static ::asl::__private::Schema = &::asl::__private::Schema::Object(
            &::asl::__private::Object {
                name: "Case",
                fields: &[
                    ::asl::__private::Field::new(
                        "caseId",
                        <String as ::asl::__private::Payload>::SCHEMA,
                    ),
                    ::asl::__private::Field {
                        name: "ownedBy",
                        aliases: &["owner"],
                        schema: <Option<T> as ::asl::__private::Payload>::SCHEMA,
                        written: ::asl::__private::Presence::Sometimes,
                        read: ::asl::__private::Presence::unless_optional(
                            <Option<T> as ::asl::__private::Payload>::SCHEMA,
                        ),
                    },
                    ::asl::__private::Field::plain(
                        "due",
                        &::asl::__private::Schema::Opaque,
                    ),
                ],
                flattened: &[
                    <HashMap<String, Value> as ::asl::__private::Payload>::SCHEMA,
                ],
                deny_unknown: false,
            },
        );
        #[inline]
        fn scalar(
            &self,
            __path: &[::asl::__private::Step],
        ) -> ::asl::__private::Scalar<'_> {
            match (::asl::__private::object_scalar(self, __path), __path) {
                (
                    ::asl::__private::Scalar::Absent,
                    [::asl::__private::Step::Key(_),
                    ..,
                    ],
                ) => {
                    match <HashMap<
                        String,
                        Value,
                    > as ::asl::__private::Payload>::scalar(&self.rest, __path) {
                        ::asl::__private::Scalar::Absent => {
                            ::asl::__private::Scalar::Absent
                        }
                        __found => __found,
                    }
                }
                (__found, _) => __found,
            }
        }
        #[inline]
        fn part(
            &self,
            __path: &[::asl::__private::Step],
        ) -> ::asl::__private::Option<&dyn ::asl::__private::Any>
        where
            Self: 'static,
        {
            match __path {
                [] => ::asl::__private::Some(self),
                [::asl::__private::Step::Field(0u16), __path @ ..] => {
                    <String as ::asl::__private::Payload>::part(&self.case_id, __path)
                }
                [::asl::__private::Step::Field(1u16), __path @ ..,
                ] if !Option::is_none(&self.owned_by) => {
                    <Option<
                        T,
                    > as ::asl::__private::Payload>::part(&self.owned_by, __path)
                }
                _ => ::asl::__private::None,
            }
        }
        #[inline]
        fn field(
            &self,
            __index: u16,
            __path: &[::asl::__private::Step],
        ) -> ::asl::__private::Scalar<'_> {
            match __index {
                0u16 => {
                    <String as ::asl::__private::Payload>::scalar(&self.case_id, __path)
                }
                1u16 => {
                    if Option::is_none(&self.owned_by) {
                        ::asl::__private::Scalar::Absent
                    } else {
                        <Option<
                            T,
                        > as ::asl::__private::Payload>::scalar(&self.owned_by, __path)
                    }
                }
                2u16 => {
                    ::asl::__private::leaf(::asl::__private::Scalar::Composite, __path)
                }
                _ => {
                    if (__index as usize)
                        < const {
                            3usize
                                + ::asl::__private::n_flattened(
                                    <HashMap<
                                        String,
                                        Value,
                                    > as ::asl::__private::Payload>::SCHEMA,
                                )
                        }
                    {
                        <HashMap<
                            String,
                            Value,
                        > as ::asl::__private::Payload>::field(
                            &self.rest,
                            __index - const { (3usize) as u16 },
                            __path,
                        )
                    } else {
                        ::asl::__private::Scalar::Absent
                    }
                }
            }
        }
    }
};
