//! JSONPath evaluated: paths as a definition has them, read by the compiler, against what Jayway's documentation says and
//! against evaluators that are too plain to be wrong.

#[path = "json_path/cases.rs"]
mod cases;
#[path = "json_path/parse.rs"]
mod parse;
#[path = "json_path/random.rs"]
mod random;
