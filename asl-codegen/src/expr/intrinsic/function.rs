//! The vocabulary: every intrinsic function's name, what it takes and what it gives.

/// An intrinsic function.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Function {
    /// `States.Array`
    Array,
    /// `States.ArrayPartition`
    ArrayPartition,
    /// `States.ArrayContains`
    ArrayContains,
    /// `States.ArrayRange`
    ArrayRange,
    /// `States.ArrayGetItem`
    ArrayGetItem,
    /// `States.ArrayLength`
    ArrayLength,
    /// `States.ArrayUnique`
    ArrayUnique,
    /// `States.Base64Encode`
    Base64Encode,
    /// `States.Base64Decode`
    Base64Decode,
    /// `States.Hash`
    Hash,
    /// `States.JsonMerge`
    JsonMerge,
    /// `States.StringToJson`
    StringToJson,
    /// `States.JsonToString`
    JsonToString,
    /// `States.MathRandom`
    MathRandom,
    /// `States.MathAdd`
    MathAdd,
    /// `States.StringSplit`
    StringSplit,
    /// `States.UUID`
    Uuid,
    /// `States.Format`
    Format,
}

/// The type of an argument or a result.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// Any JSON.
    Any,
    /// A string.
    String,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// An array.
    Array,
    /// An object.
    Object,
    /// `null`
    Null,
}

impl Kind {
    /// The type as messages name it.
    ///
    /// ```
    /// assert_eq!(asl_codegen::expr::intrinsic::Kind::Array.name(), "an array");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Any => "any value",
            Kind::String => "a string",
            Kind::Number => "a number",
            Kind::Boolean => "a boolean",
            Kind::Array => "an array",
            Kind::Object => "an object",
            Kind::Null => "null",
        }
    }
}

/// How many arguments a function takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arity {
    /// At least so many.
    pub least: usize,
    /// At most so many; `None` where there is no limit.
    pub most: Option<usize>,
}

/// A function's row in the table.
struct Signature {
    name: &'static str,
    /// What it takes, one by one.
    parameters: &'static [Kind],
    /// How many of them, at the end, may be left out.
    n_optional: usize,
    /// Whether any number of arguments may follow, of any type.
    takes_more: bool,
    gives: Kind,
}

impl Function {
    /// All of them, in the order of the service's documentation.
    pub const ALL: [Function; 18] = [
        Function::Array,
        Function::ArrayPartition,
        Function::ArrayContains,
        Function::ArrayRange,
        Function::ArrayGetItem,
        Function::ArrayLength,
        Function::ArrayUnique,
        Function::Base64Encode,
        Function::Base64Decode,
        Function::Hash,
        Function::JsonMerge,
        Function::StringToJson,
        Function::JsonToString,
        Function::MathRandom,
        Function::MathAdd,
        Function::StringSplit,
        Function::Uuid,
        Function::Format,
    ];

    /// The function of this name.
    ///
    /// ```
    /// use asl_codegen::expr::intrinsic::Function;
    /// assert_eq!(Function::by_name("States.UUID"), Some(Function::Uuid));
    /// assert_eq!(Function::by_name("States.format"), None);
    /// ```
    pub fn by_name(name: &str) -> Option<Function> {
        Function::ALL.iter().find(|function| function.name() == name).copied()
    }

    /// Its name in definitions.
    pub const fn name(self) -> &'static str {
        self.signature().name
    }

    /// What it gives.
    pub const fn gives(self) -> Kind {
        self.signature().gives
    }

    /// How many arguments it takes.
    ///
    /// ```
    /// use asl_codegen::expr::intrinsic::{Arity, Function};
    /// assert_eq!(Function::MathRandom.arity(), Arity { least: 2, most: Some(3) });
    /// assert_eq!(Function::Format.arity(), Arity { least: 1, most: None });
    /// ```
    pub const fn arity(self) -> Arity {
        let Signature { parameters, n_optional, takes_more, .. } = self.signature();
        let most = if takes_more { None } else { Some(parameters.len()) };
        Arity { least: parameters.len() - n_optional, most }
    }

    /// What it takes as the argument of this index.
    pub fn parameter(self, index: usize) -> Kind {
        self.signature().parameters.get(index).copied().unwrap_or(Kind::Any)
    }

    const fn signature(self) -> Signature {
        use Kind::{Any, Array, Boolean, Number, Object, String};
        match self {
            Function::Array => variadic("States.Array", &[], Array),
            Function::ArrayPartition => fixed("States.ArrayPartition", &[Array, Number], Array),
            Function::ArrayContains => fixed("States.ArrayContains", &[Array, Any], Boolean),
            Function::ArrayRange => fixed("States.ArrayRange", &[Number, Number, Number], Array),
            Function::ArrayGetItem => fixed("States.ArrayGetItem", &[Array, Number], Any),
            Function::ArrayLength => fixed("States.ArrayLength", &[Array], Number),
            Function::ArrayUnique => fixed("States.ArrayUnique", &[Array], Array),
            Function::Base64Encode => fixed("States.Base64Encode", &[String], String),
            Function::Base64Decode => fixed("States.Base64Decode", &[String], String),
            Function::Hash => fixed("States.Hash", &[Any, String], String),
            Function::JsonMerge => fixed("States.JsonMerge", &[Object, Object, Boolean], Object),
            Function::StringToJson => fixed("States.StringToJson", &[String], Any),
            Function::JsonToString => fixed("States.JsonToString", &[Any], String),
            Function::MathRandom => {
                Signature { n_optional: 1, ..fixed("States.MathRandom", &[Number, Number, Number], Number) }
            }
            Function::MathAdd => fixed("States.MathAdd", &[Number, Number], Number),
            Function::StringSplit => fixed("States.StringSplit", &[String, String], Array),
            Function::Uuid => fixed("States.UUID", &[], String),
            Function::Format => variadic("States.Format", &[String], String),
        }
    }
}

const fn fixed(name: &'static str, parameters: &'static [Kind], gives: Kind) -> Signature {
    Signature { name, parameters, n_optional: 0, takes_more: false, gives }
}

const fn variadic(name: &'static str, parameters: &'static [Kind], gives: Kind) -> Signature {
    Signature { name, parameters, n_optional: 0, takes_more: true, gives }
}
