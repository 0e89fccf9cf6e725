//! Whatever the graph: boxes and labels lie beside each other, and no line runs through either.

use super::*;
use crate::view::graph::{Edge, Node};

/// A rectangle: left, top, right, bottom.
type Rectangle = [f64; 4];

/// A graph of `n` states: a chain, and further ways between its states, drawn from a seed; every fifth state holds a graph.
fn graph(n: usize, seed: u64, depth: usize) -> Graph {
    let mut random = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    let mut draw = |below: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) as usize % below
    };
    let mut graph = Graph { start: Some(0), ..Graph::default() };
    for index in 0..n {
        let inner =
            (depth > 0 && index % 5 == 4).then(|| (0..1 + index % 3).map(|inner| super_graph(inner, seed, depth)));
        graph.nodes.push(Node {
            name: "State of a Name ".repeat(1 + draw(3)),
            kind: "Task",
            detail: "Task".to_string(),
            ends: draw(4) == 0,
            inner: inner.into_iter().flatten().collect(),
        });
        let label = |text: &str, times: usize| vec![text.repeat(1 + times)];
        let ways = [
            (draw(n), EdgeKind::Catch, label("States.Timeout ", draw(3))),
            (draw(n), EdgeKind::Choice, label("$.a = 1", draw(5))),
            ((index + 1) % n, EdgeKind::Next, Vec::new()),
        ];
        for (to, kind, labels) in ways.into_iter().skip(draw(3)) {
            graph.edges.push(Edge { from: index, to, kind, labels, parts: Vec::new() });
        }
    }
    graph
}

fn super_graph(number: usize, seed: u64, depth: usize) -> Graph {
    graph(2 + number * 3, seed + number as u64 + 1, depth - 1)
}

fn boxes(placed: &Placed<'_>) -> Vec<Rectangle> {
    let rectangle = |state: &State<'_>| {
        let Size { width, height } = state.shape.size;
        [state.top.x - width / 2.0, state.top.y, state.top.x + width / 2.0, state.top.y + height]
    };
    placed.states.iter().map(rectangle).collect()
}

fn labels(placed: &Placed<'_>) -> Vec<Rectangle> {
    let rectangle = |label: &Label| {
        let width = label.lines.iter().map(|line| crate::view::text::width(line, TEXT_SIZE)).fold(0.0, f64::max);
        let bottom = label.top.y + label.lines.len() as f64 * TEXT_LINE;
        [label.top.x - width / 2.0, label.top.y, label.top.x + width / 2.0, bottom]
    };
    placed.labels.iter().map(rectangle).collect()
}

fn overlap(a: Rectangle, b: Rectangle) -> bool {
    a[0] < b[2] - 0.01 && b[0] < a[2] - 0.01 && a[1] < b[3] - 0.01 && b[1] < a[3] - 0.01
}

/// Places along a line.
fn places(line: &Line) -> Vec<Point> {
    let bend = (0..=40).map(|step| {
        let t = f64::from(step) / 40.0;
        let (a, b, c, d) = ((1.0 - t).powi(3), 3.0 * (1.0 - t).powi(2) * t, 3.0 * (1.0 - t) * t * t, t.powi(3));
        let middle = (line.bend_start + line.bend_end) / 2.0;
        Point {
            x: (a + b) * line.from.x + (c + d) * line.to.x,
            y: a * line.bend_start + (b + c) * middle + d * line.bend_end,
        }
    });
    let straight = |x: f64, from: f64, to: f64| {
        (0..=10).map(move |step| Point { x, y: from + (to - from) * f64::from(step) / 10.0 })
    };
    let above = straight(line.from.x, line.from.y, line.bend_start);
    above.chain(bend).chain(straight(line.to.x, line.bend_end, line.to.y)).collect()
}

#[track_caller]
fn check(placed: &Placed<'_>) {
    let things = [boxes(placed), labels(placed)].concat();
    for (index, thing) in things.iter().enumerate() {
        let inside = [0.0, 0.0, placed.size.width, placed.size.height];
        assert!(thing[0] >= -0.01 && thing[1] >= -0.01 && thing[2] <= inside[2] + 0.01 && thing[3] <= inside[3] + 0.01);
        assert!(!things[..index].iter().any(|other| overlap(*thing, *other)), "{thing:?}");
    }
    for place in placed.lines.iter().flat_map(places) {
        let point = [place.x - 0.5, place.y - 0.1, place.x + 0.5, place.y + 0.1];
        assert!(
            !things.iter().any(|thing| overlap([thing[0], thing[1] + 0.2, thing[2], thing[3] - 0.2], point)),
            "{place:?}"
        );
    }
    placed.states.iter().flat_map(|state| &state.shape.inner).for_each(|(_, _, inner)| check(inner));
}

#[test]
fn nothing_lies_on_anything() {
    for seed in 0..40 {
        check(&place(&graph(1 + seed as usize, seed, 2)));
    }
    check(&place(&Graph::default()));
}

#[test]
fn a_chain_is_a_straight_line() {
    let mut chain = graph(8, 3, 0);
    chain.edges.retain(|edge| edge.kind == EdgeKind::Next && edge.to > edge.from);
    let placed = place(&chain);
    assert!(placed.lines.iter().all(|line| (line.from.x - line.to.x).abs() < 0.01));
}
