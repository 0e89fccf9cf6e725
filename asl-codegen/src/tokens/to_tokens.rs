//! What can stand behind `#` in `quote!`.

use std::fmt::{self, Debug, Display, Formatter};
use std::rc::Rc;
use std::sync::atomic::Ordering::Relaxed;

use super::{Ident, Literal, N_WRITTEN, TokenStream, WRITTEN};

/// What code can be made of.
pub(crate) trait ToTokens {
    /// Writes it behind the code before it.
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result;

    /// It alone.
    fn to_token_stream(&self) -> TokenStream {
        TokenStream::of(format_args!("{}", Code(self)))
    }
}

/// A value as an argument of `format!`.
pub(crate) struct Code<'a, T: ?Sized>(pub(crate) &'a T);

impl<T: ToTokens + ?Sized> Display for Code<'_, T> {
    fn fmt(&self, code: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(code)
    }
}

impl ToTokens for TokenStream {
    /// The only way into a template, as its text and what is no text go together.
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        if let Some(given) = &self.given {
            let number = N_WRITTEN.fetch_add(1, Relaxed);
            WRITTEN.with_borrow_mut(|written| written.push((number, Rc::clone(given))));
        }
        code.write_str(&self.text)
    }
}

impl ToTokens for proc_macro2::TokenStream {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        TokenStream::from(self.clone()).write(code)
    }
}

impl ToTokens for Ident {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place {
            return TokenStream::given(Rc::new([self.at(place).into()])).write(code);
        }
        code.write_str(" ")?;
        code.write_str(self.as_str())
    }
}

impl<T: Display> ToTokens for Literal<T> {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        code.write_str(" ")?;
        self.0.fmt(code)
    }
}

/// What `template!` makes.
impl<F: Fn(&mut Formatter<'_>) -> fmt::Result> ToTokens for fmt::FromFn<F> {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, code)
    }
}

impl ToTokens for str {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        code.write_str(" ")?;
        Debug::fmt(self, code)
    }
}

impl ToTokens for String {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        self.as_str().write(code)
    }
}

impl ToTokens for bool {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        code.write_str(if *self { " true" } else { " false" })
    }
}

macro_rules! suffixed {
    ($($number:ident)*) => {
        $(
            impl ToTokens for $number {
                fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
                    code.write_str(" ")?;
                    Display::fmt(self, code)?;
                    code.write_str(stringify!($number))
                }
            }
        )*
    };
}

suffixed!(u8 u32 i32 u64 i64 usize f64);

impl<T: ToTokens> ToTokens for Option<T> {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Some(value) => value.write(code),
            None => Ok(()),
        }
    }
}

impl<T: ToTokens + ?Sized> ToTokens for &T {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        (**self).write(code)
    }
}

impl<T: ToTokens + ?Sized> ToTokens for Rc<T> {
    fn write(&self, code: &mut Formatter<'_>) -> fmt::Result {
        (**self).write(code)
    }
}
