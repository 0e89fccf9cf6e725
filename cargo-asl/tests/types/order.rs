use asl::{Payload, asl};
use serde::{Deserialize, Serialize};

asl! {
    "order.asl.json",
    tasks = {
        "Check Order": fn(CheckOrderInput) -> CheckOrderOutput,
        "Charge Card": fn(ChargeCardInput) -> asl::Value,
        "Pack": fn(PackInput) -> PackOutput,
    },
}

// No sample says what these take or return, so it is JSON: Tell

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Line {
    article: String,
    quantity: i64,
    cents: i64,
    note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tags: Option<Vec<String>>,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
#[serde(rename_all = "camelCase")]
struct CheckOrderInput {
    id: String,
    customer_number: i64,
    lines: Vec<Line>,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct CheckOrderOutput {
    id: String,
    verdict: String,
    card: String,
    #[serde(rename = "total-cents")]
    total_cents: i64,
    r#type: i64,
    lines: Vec<Line>,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct Receipt {
    number: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
struct PackInput {
    id: String,
    verdict: String,
    card: String,
    #[serde(rename = "total-cents")]
    total_cents: i64,
    r#type: i64,
    lines: Vec<asl::Value>,
    receipt: Receipt,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
struct Parcel {
    grams: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, Payload)]
#[serde(rename_all = "PascalCase")]
struct PackOutput {
    parcel: Parcel,
    packed_at: String,
}

///`ChargeCardInput`
#[derive(::asl::Payload, ::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ChargeCardInput {
    pub card: ChargeCardInputCard,
    pub cents: i64,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub holder: ::std::option::Option<Person>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<ChargeCardInputKind>,
}
///`ChargeCardInputCard`
#[derive(
    ::asl::Payload,
    ::serde::Serialize,
    Clone,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[serde(transparent)]
pub struct ChargeCardInputCard(::std::string::String);
impl ::std::ops::Deref for ChargeCardInputCard {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<ChargeCardInputCard> for ::std::string::String {
    fn from(value: ChargeCardInputCard) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for ChargeCardInputCard {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() < 4usize {
            return Err("shorter than 4 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for ChargeCardInputCard {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for ChargeCardInputCard {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for ChargeCardInputCard {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///`ChargeCardInputKind`
#[derive(
    ::asl::Payload,
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum ChargeCardInputKind {
    #[serde(rename = "debit")]
    Debit,
    #[serde(rename = "credit")]
    Credit,
}
impl ::std::fmt::Display for ChargeCardInputKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Debit => f.write_str("debit"),
            Self::Credit => f.write_str("credit"),
        }
    }
}
impl ::std::str::FromStr for ChargeCardInputKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "debit" => Ok(Self::Debit),
            "credit" => Ok(Self::Credit),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ChargeCardInputKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for ChargeCardInputKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///`Person`
#[derive(
    ::asl::Payload,
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    Default
)]
pub struct Person {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
}
/// Error types.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
