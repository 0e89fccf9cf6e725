const _: () = {
    #[automatically_derived]
    #[allow(
        deprecated,
        unreachable_patterns,
        unused_qualifications,
        clippy::all,
        clippy::pedantic
    )]
    impl ::asl::__private::Payload for Status {
        const SCHEMA: &'static ::asl::__private::Schema = &::asl::__private::Schema::Constants(
            &[
                ::asl::__private::Constant::Int(0i64),
                ::asl::__private::Constant::Int(1i64),
            ],
        );
        #[inline]
        fn scalar(
            &self,
            __path: &[::asl::__private::Step],
        ) -> ::asl::__private::Scalar<'_> {
            ::asl::__private::leaf(
                ::asl::__private::Scalar::Number(
                    ::asl::__private::Number::Int(
                        match *self {
                            Self::Unresolved => 0i64,
                            Self::Resolved => 1i64,
                        },
                    ),
                ),
                __path,
            )
        }
    }
    #[automatically_derived]
    impl ::asl::__private::serde::Serialize for Status {
        fn serialize<__S>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error>
        where
            __S: ::asl::__private::serde::Serializer,
        {
            ::asl::__private::write_integer(
                match *self {
                    Self::Unresolved => 0i64,
                    Self::Resolved => 1i64,
                },
                __serializer,
            )
        }
    }
    #[automatically_derived]
    impl<'__de> ::asl::__private::serde::Deserialize<'__de> for Status {
        fn deserialize<__D>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error>
        where
            __D: ::asl::__private::serde::Deserializer<'__de>,
        {
            ::asl::__private::read_integer(
                __deserializer,
                "0 (Unresolved) or 1 (Resolved)",
                |__number| match __number {
                    0i64 => ::core::option::Option::Some(Self::Unresolved),
                    1i64 => ::core::option::Option::Some(Self::Resolved),
                    _ => ::core::option::Option::None,
                },
            )
        }
    }
};
