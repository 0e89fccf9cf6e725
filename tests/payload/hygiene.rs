//! The derive where nothing is in scope, and where the library has another name.

mod without_prelude {
    #![no_implicit_prelude]
    #![deny(warnings)]

    use ::asl::Payload;
    use ::serde::{Deserialize, Serialize};

    /// Names that a careless macro would use.
    #[derive(Payload, Serialize, Deserialize)]
    pub(super) struct Option<Schema> {
        pub(super) path: Schema,
        pub(super) r#type: u8,
        #[serde(flatten)]
        pub(super) rest: ::std::collections::BTreeMap<::std::string::String, u8>,
    }

    #[derive(Payload, Serialize, Deserialize)]
    pub(super) enum Result {
        Ok(u8),
        Err { __path: u8, index: u8 },
        Some(u8, u8),
        None,
    }

    #[derive(Payload)]
    #[payload(integer)]
    pub(super) enum Scalar {
        None = 0,
        Some = 1,
    }
}

mod renamed {
    use other_name as asl_elsewhere;
    /// What `asl = { package = … }` under another name looks like.
    mod other_name {
        pub(crate) use ::asl::*;
    }

    #[derive(super::Derive, ::serde::Serialize, ::serde::Deserialize)]
    #[payload(crate = asl_elsewhere)]
    pub(super) struct Case {
        pub(super) id: u8,
    }

    #[derive(super::Derive)]
    #[payload(crate = "asl_elsewhere", integer)]
    pub(super) enum Status {
        Open = 1,
    }
}

use asl::Payload as Derive;
use std::collections::BTreeMap;

use super::check::check;

#[test]
fn no_implicit_prelude() {
    check(without_prelude::Option { path: 1, r#type: 2, rest: BTreeMap::from([("a".into(), 1)]) });
    check(without_prelude::Result::Ok(1));
    check(without_prelude::Result::Err { __path: 1, index: 2 });
    check(without_prelude::Result::Some(1, 2));
    check(without_prelude::Result::None);
    check(without_prelude::Scalar::None);
    check(without_prelude::Scalar::Some);
}

#[test]
fn renamed_crate() {
    check(renamed::Case { id: 1 });
    check(renamed::Status::Open);
}
