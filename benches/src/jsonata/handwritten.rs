//! The expressions by hand: the shortest way through the same values to the same result.

use std::fmt::Write;

use asl::Value;
use asl::value::object;

/// In the order of `expressions.json`.
pub(crate) const ALL: [fn(&Value) -> Option<Value>; 8] =
    [multiply, condition, path_sum, map_filter_sum, object_per_item, string_functions, merge, sort];

fn multiply(data: &Value) -> Option<Value> {
    Some((data.get("order")?.get("total")?.as_f64()? * 1.2).into())
}

fn condition(data: &Value) -> Option<Value> {
    let order = data.get("order")?;
    let is_express = order.get("total")?.as_f64()? > 100.0 && order.get("customer")?.get("tier")?.as_str()? == "gold";
    Some(Value::from_static(if is_express { "express" } else { "standard" }))
}

fn path_sum(data: &Value) -> Option<Value> {
    let mut sum = 0.0;
    for line in data.get("lines")?.as_array()?.iter() {
        sum += line.get("price")?.as_f64()?;
    }
    Some(sum.into())
}

fn map_filter_sum(data: &Value) -> Option<Value> {
    let mut sum = 0.0;
    for line in data.get("lines")?.as_array()?.iter() {
        let quantity = line.get("quantity")?.as_f64()?;
        if quantity > 2.0 {
            sum += line.get("price")?.as_f64()? * quantity;
        }
    }
    Some(sum.into())
}

fn object_per_item(data: &Value) -> Option<Value> {
    let lines = data.get("lines")?.as_array()?.iter();
    let totals = lines.map(|line| {
        let total = line.get("price")?.as_f64()? * line.get("quantity")?.as_f64()?;
        Some(object([("id", line.get("sku")?.clone()), ("total", total.into())]))
    });
    Some(totals.collect::<Option<Vec<Value>>>()?.into())
}

fn string_functions(data: &Value) -> Option<Value> {
    let email = data.get("order")?.get("customer")?.get("email")?.as_str()?;
    let mut text = email.split_once('@').map_or(email, |(name, _)| name).to_uppercase();
    for (index, line) in data.get("lines")?.as_array()?.iter().enumerate() {
        let separator = if index == 0 { "-" } else { "," };
        write!(text, "{separator}{}", line.get("sku")?.as_str()?).ok()?;
    }
    Some(text.into())
}

fn merge(data: &Value) -> Option<Value> {
    let customer = data.get("order")?.get("customer")?;
    let mut merged = customer.as_object()?.clone();
    merged.insert("vip", true.into());
    merged.insert("points", (customer.get("points")?.as_f64()? + 10.0).into());
    Some(Value::Object(merged))
}

fn sort(data: &Value) -> Option<Value> {
    let lines = data.get("lines")?.as_array()?.iter();
    let mut lines: Vec<(f64, &Value)> = lines.filter_map(|line| Some((line.get("price")?.as_f64()?, line))).collect();
    lines.sort_by(|left, right| left.0.total_cmp(&right.0));
    Some(lines.into_iter().map(|(_, line)| line.clone()).collect())
}
