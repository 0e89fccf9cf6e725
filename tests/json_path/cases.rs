//! Paths and what they lead to.

use asl::Value;
use asl::json_path::{Fault, find, select, template_path};

use crate::parse::parse;

/// The store of the library's documentation.
const STORE: &str = r#"{
    "store": {
        "book": [
            { "category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95 },
            { "category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99 },
            { "category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553-21311-3",
              "price": 8.99 },
            { "category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings",
              "isbn": "0-395-19395-8", "price": 22.99 }
        ],
        "bicycle": { "color": "red", "price": 19.95 }
    },
    "expensive": 10
}"#;

/// What a path gives; a fault as its name.
#[track_caller]
fn check(path: &str, json: &str, expected: &str) {
    let value: Value = json.parse().unwrap();
    let found = match find(&value, parse(path).unwrap()) {
        Ok(value) => value.to_string(),
        Err(Fault::Call(message)) => message.to_string(),
        Err(fault) => format!("{fault:?}"),
    };
    assert_eq!(found, expected, "{path} of {json}");
}

#[test]
fn the_documentation_s_examples() {
    let authors = r#"["Nigel Rees","Evelyn Waugh","Herman Melville","J. R. R. Tolkien"]"#;
    check("$.store.book[*].author", STORE, authors);
    check("$..author", STORE, authors);
    check("$.store..price", STORE, "[8.95,12.99,8.99,22.99,19.95]");
    check("$..book[2].title", STORE, r#"["Moby Dick"]"#);
    check("$..book[-2].title", STORE, r#"["Moby Dick"]"#);
    check("$..book[0,1].title", STORE, r#"["Sayings of the Century","Sword of Honour"]"#);
    check("$..book[:2].title", STORE, r#"["Sayings of the Century","Sword of Honour"]"#);
    check("$..book[1:2].title", STORE, r#"["Sword of Honour"]"#);
    check("$..book[-2:].title", STORE, r#"["Moby Dick","The Lord of the Rings"]"#);
    check("$..book[2:].title", STORE, r#"["Moby Dick","The Lord of the Rings"]"#);
    check("$..book[?(@.isbn)].title", STORE, r#"["Moby Dick","The Lord of the Rings"]"#);
    check("$.store.book[?(@.price < 10)].title", STORE, r#"["Sayings of the Century","Moby Dick"]"#);
    check("$..book[?(@.price <= $['expensive'])].title", STORE, r#"["Sayings of the Century","Moby Dick"]"#);
    check("$..book[?(@.author =~ /.*REES/i)].title", STORE, r#"["Sayings of the Century"]"#);
    check("$..book.length()", STORE, "4");
    check("$.store.book.length()", STORE, "4");
    check("$.store.book[*].isbn", STORE, r#"["0-553-21311-3","0-395-19395-8"]"#);
}

#[test]
fn misses() {
    check("$.a[*]", "{}", "[]");
    check("$[*]", "{}", "[]");
    check("$.a.b[1:5].c", "{}", "[]");
    check("$.a[?(@.b)].c", r#"{"a": 7}"#, "[]");
    check("$..a", "3", "[]");
    check("$.a[0,1]", r#"{"a": null}"#, "[]");
    check("$[*].a.b", r#"[{"a": {"b": 1}}, {"a": 2}, 3, {}]"#, "[1]");
    check("$[*][1]", r#"[[1, 2], [3], 4, {"a": 5}]"#, "[2]");
    check("$[*][*]", r#"[[1, 2], 3, {"a": 4}, "x", null]"#, "[1,2,4]");
    check("$.a.length()", "{}", "Missing");
    check("$['a','b']", "[]", "Missing");
}

#[test]
fn unions() {
    check("$['a','c']", r#"{"a": 1, "b": 2, "c": 3}"#, r#"{"a":1,"c":3}"#);
    check("$['c','x','a']", r#"{"a": 1, "b": 2, "c": 3}"#, r#"{"c":3,"a":1}"#);
    check("$['x','y']", r#"{"a": 1}"#, "{}");
    check("$[*]['a','b']", r#"[{"a": 1, "b": 2}, {"b": 3}, 4]"#, r#"[{"a":1,"b":2},{"b":3}]"#);
    check("$['a','b'].c", r#"{"a": {"c": 1}, "b": {"c": 2}}"#, "[1,2]");
    check("$['a','x'].c", r#"{"a": {"c": 1}}"#, "[1]");
    check("$[2,0,0,-1,9]", r#"["a", "b", "c"]"#, r#"["c","a","a","c"]"#);
}

#[test]
fn slices() {
    let check = |slice: &str, expected: &str| check(slice, "[0,1,2,3,4]", expected);
    check("$[1:3]", "[1,2]");
    check("$[1:]", "[1,2,3,4]");
    check("$[:2]", "[0,1]");
    check("$[:-2]", "[0,1,2]");
    check("$[-2:]", "[3,4]");
    check("$[-9:]", "[0,1,2,3,4]");
    check("$[3:99]", "[3,4]");
    check("$[9:]", "[]");
    check("$[3:1]", "[]");
    check("$[1:1]", "[]");
    check("$[0:5:2]", "[0,1,2,3,4]");
    // As Jayway counts.
    check("$[-3:-1]", "[2,3]");
    check("$[1:-1]", "[]");
    check("$[-1:1]", "[4,0]");
    check("$[-9223372036854775808:1]", "[0,1,2,3,4,0]");
}

#[test]
fn descents() {
    check("$..a", r#"{"b": {"a": 1}, "a": {"a": 2}}"#, r#"[{"a":2},1,2]"#);
    check("$..*", r#"{"a": [1, {"b": 2}]}"#, r#"[[1,{"b":2}],1,{"b":2},2]"#);
    check("$..[0]", "[[1, 2], [3]]", "[[1,2],1,3]");
    check("$..[0].a", r#"{"x": [{"a": 1}, {"a": 2}]}"#, "[1]");
    check("$..['a','b']", r#"[{"a": 1, "b": 2}, {"a": 3}]"#, r#"[{"a":1,"b":2}]"#);
    check("$..['a','b'].c", r#"[{"a": {"c": 1}}, {"b": {"c": 2}, "a": {}}]"#, "[1,2]");
    check("$..[?(@.a == 1)].b", r#"{"x": [{"a": 1, "b": 2}], "a": 1, "b": 3}"#, "[3,2]");
    check("$.x..a[0]", r#"{"x": {"a": [1, {"a": [2]}]}}"#, "[1,2]");
    check("$..a..b", r#"{"a": {"a": {"b": 1}}}"#, "[1,1]");
}

#[test]
fn deep_values_do_not_overflow_the_stack() {
    let mut value = Value::from(1);
    for _ in 0..200_000 {
        value = Value::from_iter([value]);
    }
    let found = find(&value, parse("$..[0]").unwrap()).unwrap();
    assert_eq!(found.as_array().map(|items| items.len()), Some(200_000));
}

#[test]
fn filters_of_arrays_and_objects() {
    check("$[?(@ > 1)]", "[1, 2, 3]", "[2,3]");
    check("$[?(@.a > 1)]", r#"{"a": 2}"#, r#"[{"a":2}]"#);
    check("$[?(@.a > 1)]", r#"{"a": 1}"#, "[]");
    check("$.x[?(@.a)].a", r#"{"x": {"a": null}}"#, "[null]");
    check("$.x.*[?(@.a)].a", r#"{"x": {"p": {"a": 1}, "q": [{"a": 2}, 5]}}"#, "[1,2]");
    check("$[?(@.Name==Receipt)].Name", r#"[{"Name": "Receipt"}, {"Name": "Other"}]"#, r#"["Receipt"]"#);
    check("$[?(@.a == 1 && @.b || @.c)]", r#"[{"a": 1}, {"a": 1, "b": 0}, {"c": 0}]"#, r#"[{"a":1,"b":0},{"c":0}]"#);
    check("$[?(@.n[0].m == 1)]", r#"[{"n": [{"m": 1}]}, {"n": []}]"#, r#"[{"n":[{"m":1}]}]"#);
    check("$.a[?(@ in $.b)]", r#"{"a": [1, 2], "b": [2]}"#, "[2]");
    check("$.a[?(@ == $.b[-1:].c)]", r#"{"a": [[1], [2]], "b": [{"c": 2}]}"#, "[[2]]");
}

/// Which of several values a condition accepts.
#[track_caller]
fn accepted(condition: &str, values: &str, expected: &str) {
    check(&format!("$[?({condition})]"), values, expected);
}

#[test]
fn existence() {
    accepted("@.a", r#"[{"a": null}, {"b": 1}, 1]"#, r#"[{"a":null}]"#);
    accepted("!@.a", r#"[{"a": null}, {"b": 1}, 1]"#, r#"[{"b":1},1]"#);
    accepted("@.a[0]", r#"[{"a": []}, {"a": [0]}]"#, r#"[{"a":[0]}]"#);
    accepted("@.a exists false", r#"[{"a": 1}, {}]"#, "[{}]");
    accepted("@", "[null, 0]", "[null,0]");
    // A path to several values leads somewhere even if that is no value at all, unless a key is missing.
    accepted(
        "@.a[*].b",
        r#"[{"a": []}, {"a": [{"b": 1}]}, {"a": [{"b": 1}, {}]}, {}]"#,
        r#"[{"a":[]},{"a":[{"b":1}]}]"#,
    );
    accepted("@.a[?(@.b == 1)]", r#"[{"a": [{"b": 2}]}, {}]"#, r#"[{"a":[{"b":2}]}]"#);
    accepted("@.a[?(@.b == 1)] empty false", r#"[{"a": [{"b": 2}]}, {"a": [{"b": 1}]}]"#, r#"[{"a":[{"b":1}]}]"#);
}

#[test]
fn equality() {
    let all = r#"[1, 1.0, "1", "1.0", true, null, [1], {"a": 1}, "x"]"#;
    accepted("@ == 1", all, r#"[1,1.0,"1"]"#);
    accepted("@ == 1.0", all, r#"[1,1.0,"1.0"]"#);
    accepted("1 == @", all, r#"[1,1.0,"1","1.0"]"#);
    accepted("@ === 1", all, "[1,1.0]");
    accepted("@ !== 1", all, r#"["1","1.0",true,null,[1],{"a":1},"x"]"#);
    accepted("@ == '1'", all, r#"[1,1.0,"1"]"#);
    accepted("@ == true", all, "[true]");
    accepted("@ == null", all, "[null]");
    accepted("@ == [1]", all, "[[1]]");
    accepted("@ == {'a': 1}", all, r#"[{"a":1}]"#);
    accepted("@ <> 'x'", all, r#"[1,1.0,"1","1.0",true,null,[1],{"a":1}]"#);
    // What is missing equals nothing and differs from everything.
    accepted("@.a == null", r#"[{"a": null}, {}]"#, r#"[{"a":null}]"#);
    accepted("@.a != null", r#"[{"a": null}, {}, {"a": 0}]"#, r#"[{},{"a":0}]"#);
    accepted("@.a == @.b", "[{}]", "[]");
    accepted("@.a != @.b", "[{}]", "[{}]");
}

#[test]
fn order() {
    accepted("@ < 2", r#"[1, 2, 3, "1", "a", null, true, [1]]"#, r#"[1,"1"]"#);
    accepted("@ >= 2", r#"[1, 2, 2.5, "10", "3"]"#, r#"[2,2.5,"3"]"#);
    accepted("@ <= 'b'", r#"["a", "b", "c", 7]"#, r#"["a","b",7]"#);
    accepted("@ > 'A'", r#"["a", "A", ""]"#, r#"["a"]"#);
    accepted("@ > true", "[true, false, 1]", "[]");
    accepted("@.a > 1", "[{}, 1]", "[]");
    // By UTF-16 code unit: the pair of surrogates comes first.
    accepted("@ < '\u{ff5e}'", r#"["𐀀"]"#, r#"["𐀀"]"#);
}

#[test]
fn lists() {
    accepted("@ in ['a', 2]", r#"["a", 2, "2", "b", null]"#, r#"["a",2,"2"]"#);
    accepted("@ nin ['a', 2]", r#"["a", 2, "b", null]"#, r#"["b",null]"#);
    accepted("@.a in [1]", "[{}]", "[]");
    accepted("@.a nin [1]", "[{}]", "[{}]");
    accepted("1 in @.a", r#"[{"a": [1]}, {"a": 1}, {"a": {}}, {}]"#, r#"[{"a":[1]}]"#);
    accepted("1 nin @.a", r#"[{"a": [2]}, {"a": 1}, {"a": {}}, {}]"#, r#"[{"a":[2]},{"a":{}}]"#);
    accepted("@ subsetof ['a', 'b']", r#"[["a"], [], ["a", "c"], "a", {}]"#, r#"[["a"],[]]"#);
    accepted("@ anyof ['a', 'b']", r#"[["a", "c"], [], ["c"], "a"]"#, r#"[["a","c"]]"#);
    accepted("@ noneof ['a', 'b']", r#"[["a", "c"], [], ["c"], "a", {}]"#, r#"[[],["c"]]"#);
    accepted("@ all ['a', 'b']", r#"[["b", "a", "c"], ["a"], "ab"]"#, r#"[["b","a","c"]]"#);
    accepted("@ contains 'b'", r#"["abc", ["b"], ["abc"], {"b": 1}, null]"#, r#"["abc",["b"]]"#);
    accepted("@.a contains 1", r#"[{"a": [1]}, {}]"#, r#"[{"a":[1]}]"#);
}

#[test]
fn sizes() {
    accepted("@ size 2", r#"["ab", [1, 2], {"a": 1, "b": 2}, 2, "𐀀"]"#, r#"["ab",[1,2],"𐀀"]"#);
    accepted("@ size '2'", r#"["ab"]"#, "[]");
    accepted("@ empty true", r#"["", [], {}, "a", [1], null, 0]"#, r#"["",[],{}]"#);
    accepted("@ empty false", r#"["", [], {}, "a", [1], null, 0]"#, r#"["a",[1]]"#);
    accepted("@.length() > 1", "[[1, 2], [1], 7]", "[[1,2]]");
    accepted("@.a.sum() > 1", r#"[{"a": [1, 2]}, {"a": []}, {}]"#, r#"[{"a":[1,2]}]"#);
    // An operator that can't use its right side accepts nothing, whatever stands before it.
    accepted("@ empty 1", r#"["", []]"#, "[]");
    accepted("!(@ empty 1)", r#"["", []]"#, "[]");
    accepted("@ type 'x'", "[1]", "[]");
}

#[test]
fn patterns() {
    accepted("@ =~ /a.*/", r#"["abc", "ba", null, 1]"#, r#"["abc"]"#);
    accepted("@ =~ /A.*/i", r#"["abc"]"#, r#"["abc"]"#);
    accepted("@ =~ /1.?/", r#"[1, 12, 123, true, "1"]"#, r#"[1,12,"1"]"#);
    accepted("@ =~ /true/", r#"[true, false]"#, "[true]");
    accepted("@ =~ /.*/", r#"[null, {}, [], [1]]"#, "[null,{},[1]]");
    accepted("@ =~ /b/", r#"[["a", "b"], ["ab"]]"#, r#"[["a","b"]]"#);
    accepted("/a/ =~ @", r#"["a", "b"]"#, r#"["a"]"#);
    accepted("@ =~ 'a'", r#"["a"]"#, "[]");
    accepted("@ == /a/", r#"["a"]"#, "[]");
}

#[test]
fn functions() {
    let numbers = r#"{"n": [1, 2.5, "x", -3], "o": {"a": 1, "b": [2]}, "s": ["a", 1, "b"], "e": []}"#;
    let check = |path: &str, expected: &str| check(path, numbers, expected);
    check("$.n.length()", "4");
    check("$.o.length()", "2");
    check("$.n[0].length()", "null");
    check("$.n.size()", "4");
    check("$.length($.n)", "4");
    check("$.length($.o)", "2");
    check("$.length($.n.sum())", "4");
    check("$.n.min()", "-3.0");
    check("$.n.max()", "2.5");
    check("$.n.sum()", "0.5");
    check("$.n.avg()", "0.16666666666666666");
    check("$.n.stddev()", "2.3213980461973533");
    check("$.e.stddev()", "Aggregation function attempted to calculate value using empty array");
    check("$.sum($.n, 10)", "10.5");
    check("$.sum($.n[*])", "0.5");
    check("$.o.sum()", "Aggregation function attempted to calculate value using empty array");
    check("$.o.keys()", r#"["a","b"]"#);
    check("$.n.keys()", "null");
    check("$.s.concat()", r#""ab""#);
    check("$.s.concat(\"c\", 1, $.n[0], null)", r#""abc11""#);
    check("$.n.append(4, $.e)", r#"[1,2.5,"x",-3,4,[]]"#);
    check("$.n.append(4).sum()", "4.5");
    check("$.o.append(4)", r#"{"a":1,"b":[2]}"#);
    check("$.n.first()", "1");
    check("$.n.last()", "-3");
    check("$.n.index(2)", r#""x""#);
    check("$.n.index(-4)", "1");
    check("$.n.index(4)", "Target index is outside of the array");
    check("$.e.first()", "Target index is outside of the array");
    check("$.*.length()", "[4,2,3,0]");
    check("$..b.length()", "1");
    check("$.o.keys()[0]", r#""a""#);
    check("$.o.keys()[*]", r#"["a","b"]"#);
    check("$.o.keys().b", "Missing");
}

#[test]
fn faults_are_the_service_s_errors() {
    let input: Value = r#"{"a": {"b": 1}, "e": []}"#.parse().unwrap();
    let check = |path: &str, expected: &str| {
        let segments = parse(path).unwrap();
        let error = select(input.clone(), segments, &[], path).unwrap_err();
        assert_eq!((error.error(), error.cause()), (Some("States.Runtime"), Some(expected)));
        let error = template_path(&input, segments, &[], "x.$", path).unwrap_err();
        let not_found =
            format!("The JSONPath '{path}' specified for the field 'x.$' could not be found in the input '{input}'");
        assert_eq!((error.error(), error.cause()), (Some("States.Runtime"), Some(not_found.as_str())));
    };
    check("$.a.c.length()", "Invalid path '$.a.c.length()' : No results for path: $['a']['c']");
    check("$.c.d.length()", "Invalid path '$.c.d.length()' : Missing property in path $['c']");
    check(
        "$.e.avg()",
        "Invalid path '$.e.avg()' : Aggregation function attempted to calculate value using empty array",
    );
}
