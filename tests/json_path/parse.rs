//! Paths written as text, built as the compiler's emitter builds them.

use asl::Value;
use asl::json_path::{Filter, FilterOperator, Function, Operand, Pattern, Segment};
use asl_codegen::expr::ExprText;
use asl_codegen::expr::json_path as text;

/// The segments of a path; an error is the parser's message.
pub(crate) fn parse(path: &str) -> Result<&'static [Segment], String> {
    let path = text::parse(&ExprText::plain(path)).map_err(|fault| fault.message)?;
    Ok(segments(&path.segments))
}

fn leak<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    Box::leak(items.into_iter().collect())
}

fn leak_text(text: &str) -> &'static str {
    Box::leak(text.into())
}

fn segments(path: &[text::Segment]) -> &'static [Segment] {
    leak(path.iter().map(|segment| build(&segment.kind)))
}

fn build(kind: &text::SegmentKind) -> Segment {
    use text::SegmentKind as Kind;
    match kind {
        Kind::Key(key) => Segment::Key(leak_text(key)),
        Kind::Index(index) => Segment::Index(*index),
        Kind::Keys(keys) => Segment::Keys(leak(keys.iter().map(|key| leak_text(key)))),
        Kind::Indices(indices) => Segment::Indices(leak(indices.iter().copied())),
        Kind::Slice { start, end, .. } => Segment::Slice { start: *start, end: *end },
        Kind::Wildcard => Segment::Wildcard,
        Kind::Descend => Segment::Descend,
        Kind::Filter(filter) => Segment::Filter(&leak([condition(filter)])[0]),
        Kind::Function { function, arguments } => {
            let function = variant(function, &FUNCTIONS);
            let arguments = arguments.iter().map(operand);
            Segment::Call { function, arguments: leak(arguments) }
        }
    }
}

fn condition(filter: &text::Filter) -> Filter {
    match filter {
        text::Filter::And(filters) => Filter::And(leak(filters.iter().map(condition))),
        text::Filter::Or(filters) => Filter::Or(leak(filters.iter().map(condition))),
        text::Filter::Not(filter) => Filter::Not(&leak([condition(filter)])[0]),
        text::Filter::Compare { left, operator, right } => {
            Filter::Compare { left: operand(left), operator: variant(operator, &OPERATORS), right: operand(right) }
        }
        text::Filter::Test(path) => Filter::Exists(operand(path)),
    }
}

fn operand(operand: &text::Operand) -> Operand {
    match operand {
        text::Operand::Element(path) => Operand::Element(segments(path)),
        text::Operand::Root(_, path) => Operand::Root(segments(path)),
        text::Operand::Regex { pattern, flags } => {
            let pattern = text::whole_match(pattern, flags).unwrap();
            Operand::Pattern(&leak([Pattern::new(leak_text(&pattern))])[0])
        }
        _ => Operand::Value(constant(operand)),
    }
}

fn constant(operand: &text::Operand) -> Value {
    match operand {
        text::Operand::String(text) => Value::from(text.as_str()),
        text::Operand::Number(number) => number.parse().unwrap(),
        text::Operand::Bool(value) => Value::Bool(*value),
        text::Operand::List(items) => items.iter().map(constant).collect(),
        text::Operand::Object(members) => members.iter().map(|(key, value)| (key.as_str(), constant(value))).collect(),
        _ => Value::Null,
    }
}

/// The variant of the same name.
fn variant<T: std::fmt::Debug + Copy>(other: &impl std::fmt::Debug, all: &[T]) -> T {
    let name = format!("{other:?}");
    *all.iter().find(|variant| format!("{variant:?}") == name).unwrap()
}

const FUNCTIONS: [Function; 12] = [
    Function::Length,
    Function::Min,
    Function::Max,
    Function::Avg,
    Function::Stddev,
    Function::Sum,
    Function::Keys,
    Function::Concat,
    Function::Append,
    Function::First,
    Function::Last,
    Function::Index,
];

const OPERATORS: [FilterOperator; 20] = [
    FilterOperator::Equal,
    FilterOperator::StrictEqual,
    FilterOperator::NotEqual,
    FilterOperator::StrictNotEqual,
    FilterOperator::Less,
    FilterOperator::LessEqual,
    FilterOperator::Greater,
    FilterOperator::GreaterEqual,
    FilterOperator::Matches,
    FilterOperator::In,
    FilterOperator::NotIn,
    FilterOperator::Contains,
    FilterOperator::All,
    FilterOperator::SubsetOf,
    FilterOperator::AnyOf,
    FilterOperator::NoneOf,
    FilterOperator::Size,
    FilterOperator::Empty,
    FilterOperator::Exists,
    FilterOperator::Type,
];
