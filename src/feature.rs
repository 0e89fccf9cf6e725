//! What the features of this crate mean for generated code.

/// Its argument: what is generated for a feature, in a build that has it.
#[doc(hidden)]
#[macro_export]
macro_rules! when_feature_is_on {
    ($($item:tt)*) => { $($item)* };
}

/// Nothing, in a build without the feature.
#[doc(hidden)]
#[macro_export]
macro_rules! when_feature_is_off {
    ($($item:tt)*) => {};
}

/// What a definition needs is there.
#[doc(hidden)]
#[macro_export]
macro_rules! needed_feature_is_on {
    ($message:literal) => {};
}

/// What a definition needs isn't there: a compile error.
#[doc(hidden)]
#[macro_export]
macro_rules! needed_feature_is_off {
    ($message:literal) => {
        ::core::compile_error!($message);
    };
}
