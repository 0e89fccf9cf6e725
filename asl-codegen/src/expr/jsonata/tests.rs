//! What expressions become: paths, stages, slots, scopes; and what is said of those that are none.

use super::tree::{Node, NodeKind, Path, Stage, Variable};
use super::{Expr, parse_str};

/// The tree, in brackets.
fn check(text: &str, expected: &str) {
    let shown = match parse_str(text) {
        Ok(expr) => show(&expr.root),
        Err(fault) => format!("{} {}", fault.code, fault.message),
    };
    assert_eq!(shown, expected, "{text}");
}

fn show(node: &Node) -> String {
    let mut shown = show_kind(node);
    let list = |parts: &[Node]| parts.iter().map(show).collect::<Vec<_>>().join(" ");
    for filter in &node.predicates {
        shown += &format!("[{}]", show(&filter.expr));
    }
    for (mark, local) in [("@", node.focus), ("#", node.index)] {
        shown += &local.map(|local| format!("{mark}{}", local.0)).unwrap_or_default();
    }
    for stage in &node.stages {
        shown += &match stage {
            Stage::Filter(filter) => format!("[|{}]", show(&filter.expr)),
            Stage::Index(local) => format!("#|{}", local.0),
        };
    }
    shown += &node.ancestor.map(|slot| format!("^{}", slot.0)).unwrap_or_default();
    shown += if node.keep_array { "[]" } else { "" };
    shown += if node.cons_array { "!" } else { "" };
    for (key, value) in node.group.iter().flat_map(|group| &group.pairs) {
        shown += &format!("{{{}}}", list(&[key.clone(), value.clone()]));
    }
    shown
}

fn show_kind(node: &Node) -> String {
    let mut parts = Vec::new();
    node.for_each_kind_child(&mut |part| parts.push(show(part)));
    let parts = parts.join(" ");
    match &node.kind {
        NodeKind::Path(Path { keep_singleton_array, .. }) => {
            format!("/{parts}/{}", if *keep_singleton_array { "k" } else { "" })
        }
        NodeKind::Name(name) => name.clone(),
        NodeKind::Parent(slot) => format!("%{}", slot.0),
        NodeKind::String(text) => format!("{text:?}"),
        NodeKind::Number(number) => number.to_string(),
        NodeKind::Boolean(value) => value.to_string(),
        NodeKind::Variable(Variable::Named { name, locals, certain }) => {
            let ids: Vec<_> = locals.iter().map(|local| local.0.to_string()).collect();
            format!("${}{}{}", name, ids.join(","), if *certain { "" } else { "?" })
        }
        NodeKind::Variable(Variable::Context) => "$".to_string(),
        NodeKind::Variable(Variable::Root) => "$$".to_string(),
        NodeKind::Binary(operator, ..) => format!("({operator:?} {parts})"),
        NodeKind::Bind(local, _) => format!("({} := {parts})", local.0),
        NodeKind::Call(call) => format!("(Call{} {parts})", if call.tail { "Tail" } else { "" }),
        NodeKind::Regex(regex) => format!("/{}/", regex.pattern),
        kind => {
            let name = format!("{kind:?}");
            format!("({} {parts})", name.split(['(', ' ']).next().unwrap_or_default()).replace(" )", ")")
        }
    }
}

#[test]
fn operators_bind_as_strongly_as_in_jsonata() {
    check("1 + 2 * 3", "(Add 1 (Multiply 2 3))");
    check("1 - 2 - 3", "(Subtract (Subtract 1 2) 3)");
    check("-2 & -$x", "(Concatenate -2 (Negate $x?))");
    check("a and b or c", "(Or (And /a/ /b/) /c/)");
    check("a ~> $f ~> $g", "(Apply (Apply /a/ $f?) $g?)");
    check("$a := $b := 1", "(0 := (1 := 1))");
    check("and.or", "/and or/");
    check("5 / 2 ~> /a/i", "(Apply (Divide 5 2) /a/)");
    check("a ? b : c ? d", "(Condition /a/ /b/ (Condition /c/ /d/))");
}

#[test]
fn paths_are_lists_of_steps() {
    check("a.b.c", "/a b c/");
    check("a.(b.c).'d'", "/a (Block /b c/) d/");
    check("a[0][b=1].c", "/a[|0][|(Equal /b/ 1)] c/");
    check("$x[0].$y[1]", "/$x?[0] $y?[|1]/");
    check("a[].b", "/a[] b/k[]");
    check("$x[][0]", "$x?[0][]");
    check("[1].a.[2]", "/(Array 1)! a (Array 2)!/");
    check("([1].a)", "(Block /(Array 1)! a/)!");
    check("a^(>b, c)", "/a (Sort /b/ /c/)/");
    check("a{b: c}", "/a/{/b/ /c/}");
    check("*.**", "/(Wildcard) (Descendant)/");
    check("a#$i[$i=1]@$v", "S0215 A context variable binding must precede any predicates on a step");
    check("a@$v#$i.b[$v=$i]", "/a@0#1 b[|(Equal $v0 $i1)]/");
    check("a[1]#$i", "/a[|1]#|0/");
    check("| a | {'b': 1}, 'c' |", "(Transform /a/ (Object \"b\" 1) \"c\")");
    check("[1..3, $f(?, 1)]", "(Array (Range 1 3) (Partial $f? (Placeholder) 1))");
}

#[test]
fn parents_find_their_step() {
    check("a.b.%.c", "/a b^0 %0 c/");
    check("a.b.(%.c)", "/a b^0 (Block /%0 c/)/");
    check("a.b[%.c = 1]", "/a b[|(Equal /%0 c/ 1)]^0/");
    check("a.b.c.%.%", "/a b^1 c^0 %0 %1/");
    check("a.b.{'x': %.y, 'z': %.w}", "/a b^1 (Object \"x\" /%0 y/ \"z\" /%0 w/)/".replace("^1", "^0").as_str());
    check("%", "S0217 The object representing the 'parent' cannot be derived from this expression");
    check("$x.%", "S0217 The object representing the 'parent' cannot be derived from this expression");
}

#[test]
fn variables_find_their_scope() {
    check("($x := 1; $x)", "(Block (0 := 1) $x0)");
    check("($x; $x := 1)", "(Block $x0? (0 := 1))");
    check("(a ? $x := 1; $x)", "(Block (Condition /a/ (0 := 1)) $x0?)");
    check("($x := 1; ($x; $x := 2; $x))", "(Block (0 := 1) (Block $x1,0 (1 := 2) $x1))");
    check("function($a){ $a + $b }", "(Lambda (Add $a0 $b?))");
    check("($f := function($n){ $f($n) }; $f(1))", "(Block (0 := (Lambda (CallTail $f0 $n1))) (Call $f0 1))");
    check("($f := function(){ $x }; $x := 1; $f())", "(Block (0 := (Lambda $x1?)) (1 := 1) (Call $f0))");
    check(
        "function($n){ $n ? $f() : ($g(); $h()[0]) }",
        "(Lambda (Condition $n0 (CallTail $f?) (Block (Call $g?) (Call $h?)[0])))",
    );
}

#[test]
fn faults_have_jsonatas_codes_and_words() {
    check("", "S0207 Unexpected end of expression");
    check("1 +", "S0207 Unexpected end of expression");
    check("10 + * 2", "S0201 Syntax error: 2");
    check("[1, 2", "S0203 Expected \"]\" before end of expression");
    check("$f(1, 2; 3)", "S0202 Expected \")\", got \";\"");
    check("'abc", "S0101 String literal must be terminated by a matching quote");
    check("'\\x'", "S0103 Unsupported escape sequence: \\x");
    check("'\\u12'", "S0104 The escape sequence \\u must be followed by 4 hex digits");
    check("1e999", "S0102 Number out of range: 1e999");
    check("`a", "S0105 Quoted property name must be terminated with a backquote (`)");
    check("1 /* ", "S0106 Comment has no closing tag");
    check("a ! b", "S0204 Unknown operator: \"!\"");
    check("}", "S0211 The symbol \"}\" cannot be used as a unary operator");
    check("a ?: b", "S0211 The symbol \":\" cannot be used as a unary operator");
    check("a ?? b", "S0211 The symbol \"?\" cannot be used as a unary operator");
    check("/ab", "S0302 No terminating / in regular expression");
    check("//", "S0301 Empty regular expressions are not allowed");
    check("a.1", "S0213 The literal value 1 cannot be used as a step within a path expression");
    check("function(a){1}", "S0208 Parameter 1 of function definition must be a variable name (start with $)");
    check("a := 1", "S0212 The left side of := must be a variable name (start with $)");
    check("a{b:c}{d:e}", "S0210 Each step can only have one grouping expression");
    check("function($a)<n<n>>{1}", "S0401 Type parameters can only be applied to functions and arrays");
}

#[test]
fn spans_cover_the_text() {
    let Ok(Expr { root, .. }) = parse_str(" $a + b.cde[1]") else { panic!("no expression") };
    let mut spans = vec![root.span];
    root.for_each_child(&mut |part| spans.push(part.span));
    let texts: Vec<_> = spans.into_iter().map(|span| span.slice(" $a + b.cde[1]")).collect();
    assert_eq!(texts, ["$a + b.cde[1]", "$a", "b.cde[1]"]);
    let fault = parse_str("a + 'xy").unwrap_err();
    assert_eq!(fault.at, 4..7);
}

#[test]
fn nesting_is_bounded() {
    for (open, close) in
        [("(", ")"), ("[", "]"), ("-", ""), ("$f(", ")"), ("a[", "]"), ("function(){", "}"), ("1+", "1")]
    {
        let text = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        assert_eq!(parse_str(&text).unwrap_err().code, "U1001", "{open}");
    }
    for chain in [".a", "[0]", "+1", "~>$f", "^(a)"] {
        assert!(parse_str(&format!("a{}", chain.repeat(95))).is_ok(), "{chain}");
        assert_eq!(parse_str(&format!("a{}", chain.repeat(100_000))).unwrap_err().code, "U1001", "{chain}");
    }
    assert!(parse_str(&format!("{}1{}", "(".repeat(95), ")".repeat(95))).is_ok());
}

/// Expressions with pieces of others in them: whatever comes of it, it comes back.
#[test]
fn mutated_expressions_never_panic() {
    const SEEDS: [&str; 8] = [
        "a.b[c = 'd'].%.e^(>f, g){h: $sum(i)}",
        "($x := function($n)<n-:n>{ $n <= 1 ? 1 : $n * $x($n - 1) }; $x(5))",
        "| a.b | {'c': 1}, ['d'] | ~> $f(?, 2)",
        "x@$v#$i.y[$v.k = $i].{'n': %.name, \"m\": **}",
        "$match('aé\\u00e9\\ud83d', /a(b|[/])*/i)[0] & `q n`",
        "[1..5, -3.5e2][] ~> $map(λ($v){ $v in [1] and not or true })",
        "{'a': null, 'b': {}} /* c */ != $$.x.(a; b; )",
        "a{b: c}[0]#$i@$j.*.**.%",
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % 1_000_003).unwrap_or(0) % below.max(1)
    };
    let mut parsed = 0;
    for _ in 0..20_000 {
        let mut chars: Vec<char> = SEEDS[random(SEEDS.len())].chars().collect();
        for _ in 0..=random(4) {
            let other: Vec<char> = SEEDS[random(SEEDS.len())].chars().collect();
            let from = random(other.len());
            let piece = other[from..(from + random(9)).min(other.len())].to_vec();
            let at = random(chars.len());
            let end = (at + random(5)).min(chars.len());
            chars.splice(at..end, piece);
        }
        let text: String = chars.into_iter().collect();
        match parse_str(&text) {
            Ok(_) => parsed += 1,
            Err(fault) => assert!(text.get(fault.at.clone()).is_some(), "{text}: {fault:?}"),
        }
    }
    assert!(parsed > 500, "only {parsed} were expressions");
}
