//! Types of the standard library and JSON values.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::marker::PhantomData;
use std::num::NonZero;

use super::check::{check, check_written};

#[test]
fn numbers() {
    check(i8::MIN);
    check(u16::MAX);
    check(i64::MIN);
    check(u64::MAX);
    check(usize::MAX);
    check(5_u128);
    check(-5_i128);
    check(0.1_f64);
    check(0.5_f32);
    check(NonZero::<u8>::MIN);
}

#[test]
fn other_scalars() {
    check(true);
    check('ß');
    check(String::from("text"));
    check(());
    check(PhantomData::<u8>);
    check_written(&"text");
}

#[test]
fn options() {
    check(Some(1));
    check(None::<u8>);
    check_written(&Some(Some(1)));
    check_written(&Some(None::<u8>));
    check(Ok::<u8, String>(1));
    check(Err::<u8, String>("bad".into()));
}

#[test]
fn pointers() {
    check(Box::new(1));
    check(Box::<str>::from("text"));
    check_written(&Cow::Borrowed("text"));
    check_written(&&mut vec![1]);
}

#[test]
fn sequences() {
    check(vec![vec![1, 2], vec![]]);
    check([1, 2, 3]);
    check([[true]; 2]);
    check(VecDeque::from([1, 2]));
    check(BTreeSet::from([3, 1, 2]));
    check(HashSet::from([3, 1, 2]));
    check((1, "two".to_string(), Some(3.0)));
    check_written(&&[1, 2][..]);
}

#[test]
fn maps() {
    check(HashMap::from([("a".to_string(), 1), ("b".to_string(), 2)]));
    check(BTreeMap::from([(Box::<str>::from("a"), vec![1])]));
    check_written(&BTreeMap::from([("a b", Some(BTreeMap::from([(Cow::Borrowed("c"), 1)])))]));
}

#[test]
fn json_values() {
    let json = serde_json::json!({
        "null": null, "bool": true, "int": 1, "uint": u64::MAX, "float": 1.5, "text": "t", "array": [1, {"a": "b"}],
    });
    check(json.clone());
    check(json.as_object().unwrap().clone());
    check_written(&serde_json::Number::from(3));
}
