//! The picture in the language of Graphviz: <https://graphviz.org/doc/info/lang.html>.

use std::fmt::Write;

use super::graph::{Edge, EdgeKind, Graph, Node};
use super::overlay::Overlay;
use super::text::shortened;
use crate::collect_vec::CollectVec;
use crate::model::Scope;

/// The states as a Graphviz digraph; with an overlay, coloured by what it says of them.
///
/// ```
/// use asl_codegen::{model::Scope, view};
/// assert!(view::dot(&Scope::default(), None).starts_with("digraph {\n"));
/// ```
pub fn dot(scope: &Scope, overlay: Option<&Overlay>) -> String {
    let mut text = String::from(
        "digraph {\n    compound=true; fontname=\"Helvetica\";\n    \
         node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"Helvetica\", fontsize=11];\n    \
         edge [fontname=\"Helvetica\", fontsize=9];\n",
    );
    write_scope(&mut text, &Graph::of(scope), "s", 1, overlay);
    text.push_str("}\n");
    text
}

fn write_scope(text: &mut String, graph: &Graph, prefix: &str, depth: usize, overlay: Option<&Overlay>) {
    let indent = "    ".repeat(depth);
    for (index, node) in graph.nodes.iter().enumerate() {
        write_state(text, node, &format!("{prefix}{index}"), depth, overlay);
    }
    // Lines lead from node to node: one to a cluster leads to the first node inside, and is cut off at the border.
    let end =
        |index: usize| (graph.nodes.get(index).map_or_else(String::new, |node| anchor(node, prefix, index)), index);
    let is_cluster = |index: usize| graph.nodes.get(index).is_some_and(|node| !node.inner.is_empty());
    let cut = |key: &str, index: usize| match is_cluster(index) {
        true => vec![format!("{key}=cluster_{prefix}{index}")],
        false => Vec::new(),
    };
    if let Some(start) = graph.start {
        let _ = writeln!(text, "{indent}{prefix}start [shape=circle, label=\"\", width=0.15, fillcolor=black];");
        let attributes = cut("lhead", start);
        let _ = writeln!(text, "{indent}{prefix}start -> {} [{}];", end(start).0, attributes.join(", "));
    }
    for edge in &graph.edges {
        let mut attributes = attributes(edge);
        let from = graph.nodes.get(edge.from);
        if let Some(paint) = from.and_then(|from| overlay?.way(&from.name, &edge.parts)) {
            attributes.push(format!("color=\"{0}\", fontcolor=\"{0}\"", paint.stroke));
        }
        attributes.extend(cut("ltail", edge.from));
        attributes.extend(cut("lhead", edge.to));
        let _ = writeln!(text, "{indent}{} -> {} [{}];", end(edge.from).0, end(edge.to).0, attributes.join(", "));
    }
    if graph.nodes.iter().any(|node| node.ends) {
        let _ = writeln!(text, "{indent}{prefix}end [shape=doublecircle, label=\"\", width=0.12, fillcolor=black];");
    }
    for (index, _) in graph.nodes.iter().enumerate().filter(|(_, node)| node.ends) {
        let _ = writeln!(text, "{indent}{} -> {prefix}end [{}];", end(index).0, cut("ltail", index).join(", "));
    }
}

/// The node that stands for a state: its own, or the first one inside of it.
fn anchor(node: &Node, prefix: &str, index: usize) -> String {
    let id = format!("{prefix}{index}");
    match node.inner.first() {
        Some(inner) => match inner.start.and_then(|start| Some((start, inner.nodes.get(start)?))) {
            Some((start, first)) => anchor(first, &format!("{id}b0s"), start),
            None => format!("{id}empty"),
        },
        None => id,
    }
}

fn write_state(text: &mut String, node: &Node, id: &str, depth: usize, overlay: Option<&Overlay>) {
    let indent = "    ".repeat(depth);
    let mark = overlay.and_then(|overlay| overlay.mark(&node.name));
    let colors = mark
        .as_ref()
        .map_or(String::new(), |mark| format!(", fillcolor=\"{}\", color=\"{}\"", mark.paint.fill, mark.paint.stroke));
    let badge = mark.and_then(|mark| mark.badge).map_or(String::new(), |badge| format!(" {badge}"));
    let label = format!("{}{badge}\\n{}", escape(&node.name), escape(&node.detail));
    if node.inner.is_empty() {
        let shape = if node.kind == "Choice" { ", shape=hexagon, style=filled" } else { "" };
        let _ = writeln!(text, "{indent}{id} [label=\"{label}\"{shape}{colors}];");
        return;
    }
    let _ = writeln!(text, "{indent}subgraph cluster_{id} {{");
    let colors = colors.replacen("fillcolor", "style=\"rounded,filled\", fillcolor", 1);
    let style = if colors.is_empty() { ", style=rounded" } else { "" };
    let _ = writeln!(text, "{indent}    graph [label=\"{label}\"{style}{colors}];");
    for (branch, graph) in node.inner.iter().enumerate() {
        let _ = writeln!(text, "{indent}    subgraph cluster_{id}b{branch} {{");
        let _ = writeln!(text, "{indent}        graph [label=\"\", style=dashed, color=gray];");
        if graph.start.is_none() && branch == 0 {
            let _ = writeln!(text, "{indent}        {id}empty [label=\"\"];");
        }
        write_scope(text, graph, &format!("{id}b{branch}s"), depth + 2, overlay);
        let _ = writeln!(text, "{indent}    }}");
    }
    let _ = writeln!(text, "{indent}}}");
}

fn attributes(edge: &Edge) -> Vec<String> {
    let mut attributes = Vec::new();
    if !edge.labels.is_empty() {
        let labels: Vec<String> = edge.labels.iter().map(|label| escape(&shortened(label, 60))).collect_vec();
        attributes.push(format!("label=\"{}\"", labels.join("\\n")));
    }
    if edge.kind == EdgeKind::Catch {
        attributes.push("style=dashed".to_string());
    }
    attributes
}

fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '"' | '\\' => escaped.extend(['\\', c]),
            _ if c.is_control() => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}
