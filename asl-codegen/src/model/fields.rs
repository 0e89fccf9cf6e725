//! An object's fields, taken one by one: what is left at the end is unknown, what was asked for in vain is missing.
//!
//! A reader says what its object has, and gets the faults for free:
//!
//! ```text
//! let mut fields = Fields::of(node, What::Kind("a retrier"), anchor, ctx, diags)?;
//! let interval = fields.take("IntervalSeconds");
//! fields.finish(diags);
//! ```

use std::fmt;

use crate::collect_vec::{CollectVec, PushAll};
use crate::diagnostic::{Diagnostic, Diagnostics, code, suggest};
use crate::span::Span;
use crate::syntax::tree::{Member, Node, NodeKind};

use super::owner::owners_of;
use super::query_language::{Context, QueryLanguage};

/// More fields than most objects could have: the list of them isn't made again as it grows.
const MOST_KNOWN: usize = 24;

/// What an object is, as messages say it.
#[derive(Clone, Copy)]
pub(super) enum What<'a> {
    /// `a retrier`
    Kind(&'static str),
    /// A state of this name, as long as no more is known.
    State(&'a str),
    /// A state of this type: `Pass`.
    StateOf(&'static str),
}

impl fmt::Display for What<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Kind(kind) => f.write_str(kind),
            What::State(name) => write!(f, "the state `{name}`"),
            What::StateOf(ty) => write!(f, "a {ty} state"),
        }
    }
}

/// The members of one object, and which of them were asked for.
pub(super) struct Fields<'a> {
    what: What<'a>,
    /// Where a fault of the object as a whole stands: its name, or its opening brace.
    anchor: Span,
    members: &'a [Member],
    taken: Vec<bool>,
    known: Vec<&'static str>,
    missing: Vec<Vec<&'static str>>,
    ctx: Context,
}

impl<'a> Fields<'a> {
    /// The fields of `node`, which is `what`; nothing, with a fault, where it is not an object.
    ///
    /// `anchor` is where faults of the whole stand: the state's name; for an object without one, its opening brace.
    pub(super) fn of(
        node: &'a Node,
        what: What<'a>,
        anchor: Option<Span>,
        ctx: Context,
        diags: &mut Diagnostics,
    ) -> Option<Fields<'a>> {
        let NodeKind::Object(members) = &node.kind else {
            let message = format!("{what} must be an object, found {}", node.type_name());
            diags.push(Diagnostic::new(&code::FIELD_TYPE_MISMATCH, node.span, message));
            return None;
        };
        let anchor = anchor.unwrap_or(node.opening());
        let (known, missing) = (Vec::with_capacity(MOST_KNOWN), Vec::new());
        Some(Fields { what, anchor, members, taken: vec![false; members.len()], known, missing, ctx })
    }

    /// Says what the object is, once that is known.
    pub(super) fn call(&mut self, what: What<'a>) {
        self.what = what;
    }

    /// Where faults of the object as a whole stand.
    pub(super) fn anchor(&self) -> Span {
        self.anchor
    }

    /// What applies to the object: its query language.
    pub(super) fn ctx(&self) -> Context {
        self.ctx
    }

    /// Changes what applies to the object, once its language is known.
    pub(super) fn set_ctx(&mut self, ctx: Context) {
        self.ctx = ctx;
    }

    /// Whether a field of that name is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.members.iter().any(|member| member.key.value == name)
    }

    /// The field of that name; of duplicates (which the parser reports) the last, as JSON parsers do.
    pub(super) fn take(&mut self, name: &'static str) -> Option<&'a Member> {
        self.known.push(name);
        let (members, wanted) = (self.members, name.len());
        let (mut found, mut index) = (None, 0);
        // Lengths first, and no iterator: where nothing is optimised, both are faster.
        while index < members.len() {
            let member = &members[index];
            if member.key.value.len() == wanted && member.key.value == name {
                self.taken[index] = true;
                found = Some(member);
            }
            index += 1;
        }
        found
    }

    /// The field of that name, which must be there.
    pub(super) fn require(&mut self, name: &'static str) -> Option<&'a Member> {
        let member = self.take(name);
        if member.is_none() {
            self.missing.push(vec![name]);
        }
        member
    }

    /// One of these fields must be there: to be called when none is.
    pub(super) fn miss(&mut self, names: &[&'static str]) {
        self.missing.push(names.to_vec());
    }

    /// The field of that name, which exists in one query language only.
    pub(super) fn take_in(
        &mut self,
        language: QueryLanguage,
        name: &'static str,
        diags: &mut Diagnostics,
    ) -> Option<&'a Member> {
        let member = self.take(name);
        if self.ctx.language == language {
            return member;
        }
        self.known.pop();
        if let Some(member) = member
            && !self.ctx.is_in_doubt
        {
            diags.push(wrong_language(self.what, member, language));
        }
        None
    }

    /// The fields that nobody asked for yet and whose name `belongs` accepts.
    pub(super) fn take_where(&mut self, belongs: impl Fn(&str) -> bool) -> Vec<&'a Member> {
        let mut found = Vec::new();
        for (member, taken) in self.members.iter().zip(&mut self.taken) {
            if !*taken && belongs(&member.key.value) {
                *taken = true;
                found.push(member);
            }
        }
        found
    }

    /// Reports what is left over and what is missing.
    ///
    /// A missing field that was only misspelled is reported once, as what stands there.
    pub(super) fn finish(self, diags: &mut Diagnostics) {
        if self.missing.is_empty() && !self.taken.contains(&false) {
            return;
        }
        let mut meant = Vec::new();
        for (member, taken) in self.members.iter().zip(&self.taken) {
            if !taken {
                let nearest = suggest::nearest(&member.key.value, self.known.iter().copied());
                diags.push(self.unknown(member, nearest));
                meant.push_all(nearest.filter(|_| owners_of(&member.key.value).is_none()));
            }
        }
        for names in &self.missing {
            if !names.iter().any(|name| meant.contains(name)) {
                diags.push(self.missing(names));
            }
        }
    }

    fn unknown(&self, member: &Member, nearest: Option<&str>) -> Diagnostic {
        let key = member.key.value.as_str();
        let message = format!("{} has no field `{key}`", self.what);
        let fault = Diagnostic::new(&code::FIELD_UNKNOWN, member.key.span, message);
        match (nearest, owners_of(key)) {
            (Some(nearest), _) if nearest.eq_ignore_ascii_case(key) => {
                fault.help(format!("field names are case-sensitive: write `\"{nearest}\"`"))
            }
            (_, Some(owners)) => fault.help(format!("`{key}` is a field of {owners}")),
            (Some(nearest), None) => fault.help(format!("did you mean `\"{nearest}\"`?")),
            (None, None) => fault,
        }
    }

    fn missing(&self, names: &[&str]) -> Diagnostic {
        let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect_vec();
        let message = format!("{} needs {}", self.what, alternatives(&quoted));
        let fault = Diagnostic::new(&code::FIELD_MISSING, self.anchor, message);
        let written: Vec<String> = names.iter().map(|name| format!("`\"{name}\": {}`", example(name))).collect_vec();
        fault.help(format!("add {}", alternatives(&written)))
    }
}

/// Two fields of which one can stand.
pub(super) fn exclusive(first: &Member, second: &Member) -> Diagnostic {
    let message = format!("only one of `{}` and `{}` can be used", first.key.value, second.key.value);
    let fault = Diagnostic::new(&code::FIELDS_EXCLUSIVE, second.key.span, message);
    fault.also(first.key.span, format!("`{}` is here", first.key.value)).help("remove one of the two")
}

fn wrong_language(what: What<'_>, member: &Member, language: QueryLanguage) -> Diagnostic {
    let key = member.key.value.as_str();
    let message = format!("`{key}` is only supported for the {} query language", language.name());
    let fault = Diagnostic::new(&code::FIELD_LANGUAGE_MISMATCH, member.key.span, message);
    if language == QueryLanguage::Jsonata {
        return fault
            .help("add `\"QueryLanguage\": \"JSONata\"` to the state, if all its fields are meant to be JSONata");
    }
    let has_arguments = matches!(what, What::StateOf("Task" | "Parallel"));
    let counterpart = COUNTERPARTS.iter().find(|(path, _)| *path == key).map(|(_, jsonata)| match *jsonata {
        "Arguments" if !has_arguments => "Output",
        counterpart => counterpart,
    });
    match (counterpart, key.strip_suffix("Path")) {
        (Some(counterpart), _) => fault.help(format!("JSONata has `{counterpart}` in its place")),
        (None, Some(base)) => fault.help(format!("write `\"{base}\": \"{{% … %}}\"`")),
        (None, None) => fault,
    }
}

/// `a`, `a or b`, `a, b or c`
fn alternatives(words: &[String]) -> String {
    match words {
        [rest @ .., before, last] => {
            let rest: String = rest.iter().map(|word| format!("{word}, ")).collect();
            format!("{rest}{before} or {last}")
        }
        _ => words.concat(),
    }
}

/// A value that the field could have, to show how it is written.
fn example(field: &str) -> &'static str {
    match field {
        "End" => "true",
        "Type" => "\"Task\"",
        "Resource" => "\"arn:…\"",
        "ErrorEquals" => "[\"States.ALL\"]",
        "Variable" | "SecondsPath" | "TimestampPath" | "RoleArn.$" => "\"$.…\"",
        "Seconds" | "MaxItemsPerBatch" | "MaxInputBytesPerBatch" => "10",
        "Timestamp" => "\"2026-03-14T01:59:00Z\"",
        "Condition" => "\"{% … %}\"",
        "CSVHeaderLocation" => "\"FIRST_ROW\"",
        "CSVHeaders" => "[\"…\"]",
        "ExecutionType" => "\"STANDARD\"",
        "Choices" | "Branches" | "And" | "Or" => "[ … ]",
        "States" | "Not" | "ItemProcessor" | "Iterator" | "ReaderConfig" => "{ … }",
        _ => "\"…\"",
    }
}

/// What stands for a JSONPath field in JSONata, where it is not the name without `Path`.
const COUNTERPARTS: [(&str, &str); 10] = [
    ("Parameters", "Arguments"),
    ("InputPath", "Arguments"),
    ("ResultSelector", "Output"),
    ("ResultPath", "Output"),
    ("OutputPath", "Output"),
    ("Result", "Output"),
    ("Variable", "Condition"),
    ("And", "Condition"),
    ("Or", "Condition"),
    ("Not", "Condition"),
];

#[cfg(test)]
mod tests {
    use crate::model::testing::{check, check_jsonata};

    #[test]
    fn unknown_fields() {
        check(r#""Type": "Pass", "next": "B""#, &[r#"field-unknown at "next""#]);
        check(r#""Type": "Pass", "End": true, "Retry": []"#, &[r#"field-unknown at "Retry""#]);
        check(r#""Type": "Pass", "End": true, "comment": "x""#, &[r#"field-unknown at "comment""#]);
    }

    #[test]
    fn a_misspelled_field_is_not_missing_as_well() {
        check(
            r#""Type": "Task", "Resouce": "a:b", "Nxet": "B""#,
            &[r#"field-unknown at "Resouce""#, r#"field-unknown at "Nxet""#],
        );
        check(r#""Type": "Task", "Next": "B""#, &[r#"field-missing at "A""#]);
    }

    #[test]
    fn fields_of_the_other_language() {
        check(r#""Type": "Pass", "Output": 1, "End": true"#, &[r#"field-language-mismatch at "Output""#]);
        check_jsonata(
            r#""Type": "Pass", "InputPath": "$", "Result": 1, "End": true"#,
            &[r#"field-language-mismatch at "InputPath""#, r#"field-language-mismatch at "Result""#],
        );
        check(r#""Type": "Pass", "QueryLanguage": "JSONata", "Output": 1, "End": true"#, &[]);
    }

    #[test]
    fn of_two_equal_fields_the_last_counts() {
        check(r#""Type": "Pass", "End": true, "Comment": 1, "Comment": "x""#, &[r#"duplicate-key at "Comment""#]);
    }
}
