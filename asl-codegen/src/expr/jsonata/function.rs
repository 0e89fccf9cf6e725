//! The names of the functions: those of JSONata 2.0.6, and those that the service adds. See
//! [Function library](https://docs.jsonata.org/string-functions) and
//! [JSONata functions provided by Step Functions](https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html).

use crate::diagnostic::suggest::nearest;

/// In the order of the alphabet.
const FUNCTIONS: [&str; 70] = [
    "abs",
    "append",
    "assert",
    "average",
    "base64decode",
    "base64encode",
    "boolean",
    "ceil",
    "clone",
    "contains",
    "count",
    "decodeUrl",
    "decodeUrlComponent",
    "distinct",
    "each",
    "encodeUrl",
    "encodeUrlComponent",
    "error",
    "eval",
    "exists",
    "filter",
    "floor",
    "formatBase",
    "formatInteger",
    "formatNumber",
    "fromMillis",
    "hash",
    "join",
    "keys",
    "length",
    "lookup",
    "lowercase",
    "map",
    "match",
    "max",
    "merge",
    "millis",
    "min",
    "not",
    "now",
    "number",
    "pad",
    "parse",
    "parseInteger",
    "partition",
    "power",
    "random",
    "range",
    "reduce",
    "replace",
    "reverse",
    "round",
    "shuffle",
    "sift",
    "single",
    "sort",
    "split",
    "spread",
    "sqrt",
    "string",
    "substring",
    "substringAfter",
    "substringBefore",
    "sum",
    "toMillis",
    "trim",
    "type",
    "uppercase",
    "uuid",
    "zip",
];

/// Whether `$name` is a function that every expression knows.
///
/// ```
/// use asl_codegen::expr::jsonata::function::is_function;
/// assert!(is_function("sum") && is_function("partition") && !is_function("total"));
/// ```
pub fn is_function(name: &str) -> bool {
    FUNCTIONS.binary_search(&name).is_ok()
}

/// The name of the function that `name` is probably meant to be.
pub(crate) fn nearest_function(name: &str) -> Option<&'static str> {
    nearest(name, FUNCTIONS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_order() {
        assert!(FUNCTIONS.is_sorted());
    }
}
