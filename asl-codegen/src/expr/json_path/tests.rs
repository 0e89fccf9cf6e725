use super::*;

/// A path's steps in a compact form; a fault as its message and the text it underlines.
fn check(text: &str, expected: &str) {
    let source = ExprText::plain(text);
    let found = match parse(&source) {
        Ok(path) => format!("{}{}", show_root(&path.root), show(&path.segments)),
        Err(fault) => format!("{} at `{}`", fault.message, fault.span.slice(text)),
    };
    assert_eq!(found, expected, "{}", text.get(..100).unwrap_or(text));
}

fn show_root(root: &Root) -> String {
    match root {
        Root::Input => "$".into(),
        Root::Context => "$$".into(),
        Root::Variable(name) => format!("${}", name.value),
    }
}

fn show(segments: &[Segment]) -> String {
    segments.iter().map(|segment| show_segment(&segment.kind)).collect()
}

fn show_segment(kind: &SegmentKind) -> String {
    match kind {
        SegmentKind::Key(key) => format!(" {key}"),
        SegmentKind::Index(index) => format!(" #{index}"),
        SegmentKind::Keys(keys) => format!(" {keys:?}"),
        SegmentKind::Indices(indices) => format!(" #{indices:?}"),
        SegmentKind::Slice { start, end, step } => format!(" {:?}", [start, end, step].map(|n| n.unwrap_or(99))),
        SegmentKind::Wildcard => " *".into(),
        SegmentKind::Descend => " ..".into(),
        SegmentKind::Filter(filter) => format!(" ?{}", show_filter(filter)),
        SegmentKind::Function { function, arguments } => {
            format!(" {}({})", function.name(), arguments.iter().map(show_operand).collect::<Vec<_>>().join(", "))
        }
    }
}

fn show_filter(filter: &Filter) -> String {
    let join =
        |filters: &[Filter], sign| format!("({})", filters.iter().map(show_filter).collect::<Vec<_>>().join(sign));
    match filter {
        Filter::And(filters) => join(filters, " && "),
        Filter::Or(filters) => join(filters, " || "),
        Filter::Not(filter) => format!("!{}", show_filter(filter)),
        Filter::Compare { left, operator, right } => {
            format!("({} {operator:?} {})", show_operand(left), show_operand(right))
        }
        Filter::Test(operand) => show_operand(operand),
    }
}

fn show_operand(operand: &Operand) -> String {
    match operand {
        Operand::Element(segments) => format!("@{}", show(segments)),
        Operand::Root(root, segments) => format!("{}{}", show_root(root), show(segments)),
        Operand::String(text) => format!("{text:?}"),
        Operand::Number(text) => text.clone(),
        Operand::Bool(value) => value.to_string(),
        Operand::Null => "null".into(),
        Operand::Regex { pattern, flags } => format!("/{pattern}/{flags}"),
        Operand::List(operands) => format!("[{}]", operands.iter().map(show_operand).collect::<Vec<_>>().join(", ")),
        Operand::Object(members) => {
            let show_member = |(key, value): &(String, Operand)| format!("{key}: {}", show_operand(value));
            format!("{{{}}}", members.iter().map(show_member).collect::<Vec<_>>().join(", "))
        }
    }
}

#[test]
fn roots() {
    check("$", "$");
    check("$$", "$$");
    check("$$.Execution.Id", "$$ Execution Id");
    check("$order", "$order");
    check("$order_2.total[0]", "$order_2 total #0");
    check(" $.a ", "$ a");
    check("a.b", "a path starts with `$` at `a`");
    check("", "a path starts with `$` at ``");
    check("$-a", "expected `.` or `[` at `-`");
    check("@.a", "a path starts with `$` at `@`");
}

#[test]
fn definite_steps() {
    check("$.a.b", "$ a b");
    check("$.foo-bar.状態", "$ foo-bar 状態");
    check("$['my key'][\"x.y\"]", "$ my key x.y");
    check("$[ 'a' ]", "$ a");
    check(r"$['it\'s']['\u0041']", "$ it's A");
    check("$.a[0][-1]", "$ a #0 #-1");
    check("$.a.[0].b", "$ a #0 b");
    check("$[(@.length-1)].b", "$ #-1 b");
    check(r"$.store\.book", "$ store.book");
    check("$.a.${AWS::Region}x.b", "$ a ${AWS::Region}x b");
}

#[test]
fn indefinite_steps() {
    check("$.*", "$ *");
    check("$.a[*].b", "$ a * b");
    check("$..b", "$ .. b");
    check("$..[0]", "$ .. #0");
    check("$..*", "$ .. *");
    check("$['a', 'b']", r#"$ ["a", "b"]"#);
    check("$[0, 2]", "$ #[0, 2]");
    check("$[1:3]", "$ [1, 3, 99]");
    check("$[:-2]", "$ [99, -2, 99]");
    check("$[0:8:2]", "$ [0, 8, 2]");
    check("$.a.length()", "$ a length()");
    check("$.sum($.a, 1, 'x')", "$ sum($ a, 1, \"x\")");
    check("$..a.sum()", "$ sum($ .. a)");
    check("$..a.length()", "$ length($ .. a *)");
    check("$.length($.a)", "$ length($ a *)");
    check("$.length($)", "$ length($)");
    check("$.a..b.sum()", "$ a .. b sum()");
    check("$..a.append(1)", "$ .. a append(1)");
}

#[test]
fn filters() {
    check("$[?(@.a)]", "$ ?@ a");
    check("$[?(!@.a)]", "$ ?!@ a");
    check("$.[?(@.OU > 0)]", "$ ?(@ OU Greater 0)");
    check("$[?(@.a==1 && @.b != 'x' || @.c)]", "$ ?(((@ a Equal 1) && (@ b NotEqual \"x\")) || @ c)");
    check("$[?(@.a && (@.b || @.c))].d", "$ ?(@ a && (@ b || @ c)) d");
    check("$[?(@.Name==Receipt)]", "$ ?(@ Name Equal \"Receipt\")");
    check("$[?(@ =~ /a\\/b.*/i)]", "$ ?(@ Matches /a/b.*/i)");
    check("$[?(@.a in ['x', 2])]", "$ ?(@ a In [\"x\", 2])");
    check("$[?(@.a nin [])]", "$ ?(@ a NotIn [])");
    check("$[?(@.a SUBSETOF ['x'])]", "$ ?(@ a SubsetOf [\"x\"])");
    check("$[?(@.a empty true)]", "$ ?(@ a Empty true)");
    check("$[?(@['a'].size() >= $.limit)]", "$ ?(@ a length() GreaterEqual $ limit)");
    check("$[?(@.a == {\"b\": \"}\"})]", "$ ?(@ a Equal {b: \"}\"})");
    check("$[?(@.a[?(@.b)])]", "$ ?@ a ?@ b");
    check("$[?(!(@.a == 1))]", "$ ?!(@ a Equal 1)");
    check("$[?(!@.a == 1)]", "$ ?(@ a Equal 1)");
    check("$[?(@.a in [{'b': [1, null]}, {}])]", "$ ?(@ a In [{b: [1, null]}, {}])");
}

#[test]
fn faults_stand_where_they_are() {
    check("$.", "a path must not end with a dot at `.`");
    check("$..", "a path must not end with a dot at `.`");
    check("$...", "a path must not end with a dot at `.`");
    check("$...a", "too many dots at `.`");
    check("$.a.[", "`[` is never closed at `[`");
    check("$.a[", "`[` is never closed at `[`");
    check("$.a['b]", "a quote is never closed at `'`");
    check("$.a[]", "empty brackets at `[]`");
    check("$.a[b]", "a name in brackets needs quotes at `b`");
    check("$.a[1.5]", "expected `]` at `.`");
    check("$.a[1", "`[` is never closed at `[`");
    check("$.a[99999999999999999999]", "`99999999999999999999` is not an index at `99999999999999999999`");
    check("$.a[1:2:3:4]", "a slice has at most three numbers at `:`");
    check("$.a[0]b", "expected `.` or `[` at `b`");
    check("$.my key", "a name with a space in it needs brackets and quotes at ` `");
    check("$.a]", "`]` without its other half at `]`");
    check("$[?(@.a = 1)]", "`=` is not an operator at `=`");
    check("$[?(@.a like 1)]", "`like` is not an operator at `like`");
    check("$[?(@.a == )]", "expected a path or a value at `)`");
    check("$[?(@.a]", "`(` is never closed at `(`");
    check("$[?@.a]", "a filter is written `[?( … )]` at `@`");
    check("$[:]", "a slice has a start or an end at `:`");
    check("$[?(1)]", "a condition is a path or a comparison at `1`");
    check("$[?(@.a in [@.b])]", "lists and objects hold constants only at `@.b`");
    check("$[?(@.a == {b 1})]", "expected `:` at `1`");
    check("$[?(@.a =~ /(?=b)/)]", "regular expressions can't use look-around here at `/(?=b)/`");
    check("$.a.lenght()", "`lenght` is no function of paths at `lenght`");
    check("$.a.index()", "`index()` needs the index at `index`");
    check("$.f(1", "the call's `(` is never closed at `f`");
}

#[test]
fn nesting_is_bounded() {
    check(&format!("$[?({}", "(".repeat(5000)), "the path is nested too deeply at `(`");
    check(&format!("$[?({}", "!".repeat(5000)), "the path is nested too deeply at `!`");
    check(&format!("$[?(@.a in {}", "[".repeat(5000)), "the path is nested too deeply at `[`");
    check(&format!("${}", "[?(@".repeat(5000)), "the path is nested too deeply at `@`");
}

#[test]
fn one_value_or_several() {
    let check = |text: &str, expected: bool| {
        assert_eq!(parse(&ExprText::plain(text)).map(|path| path.is_definite()), Ok(expected), "{text}");
    };
    check("$", true);
    check("$['a','b']", true);
    check("$['a','b'].c", false);
    check("$.a[0:1]", false);
    check("$.a.length()", true);
}

#[test]
fn mutated_paths_never_panic() {
    let seeds = [
        "$.a[?(@.b == 'x' && !(@.c in [1, 2]))].d",
        r"$$['a\u0041', 'b'][-1:2].f($.x, {\}})",
        "$状.é[(@.length-1)]..*",
    ];
    let alphabet: Vec<char> = "$@.[](){}?*'\"\\:,-019aé =!<>~&|/ \n".chars().collect();
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        usize::try_from(random % u64::try_from(below.max(1)).unwrap_or(1)).unwrap_or(0)
    };
    for round in 0..30_000 {
        let mut text: Vec<char> = seeds[round % seeds.len()].chars().collect();
        for _ in 0..=next(6) {
            let at = next(text.len());
            match next(3) {
                0 => text.insert(at, alphabet[next(alphabet.len())]),
                1 if !text.is_empty() => drop(text.remove(at)),
                _ => text.truncate(at),
            }
        }
        let text: String = text.into_iter().collect();
        if let Err(fault) = parse(&ExprText::plain(&text)) {
            assert!(fault.span.start <= fault.span.end && fault.span.end as usize <= text.len() + 1, "{text}");
        }
    }
}
