//! The picture as a Mermaid flowchart, which GitHub and many editors draw: <https://mermaid.js.org/syntax/flowchart.html>.

use std::fmt::Write;

use super::graph::{Edge, EdgeKind, Graph, Node};
use super::overlay::Overlay;
use super::paint::Paint;
use super::text::shortened;
use crate::collect_vec::CollectVec;
use crate::model::Scope;

/// The states as a Mermaid flowchart; with an overlay, coloured by what it says of them.
///
/// ```
/// use asl_codegen::{model::Scope, view};
/// assert!(view::mermaid(&Scope::default(), None).starts_with("flowchart TD\n"));
/// ```
pub fn mermaid(scope: &Scope, overlay: Option<&Overlay>) -> String {
    let mut text = String::from("flowchart TD\n");
    write_scope(&mut text, &Graph::of(scope), "s", 1, overlay);
    for Paint { name, fill, stroke } in overlay.map(Overlay::paints).unwrap_or_default() {
        let _ = writeln!(text, "    classDef {name} fill:{fill},stroke:{stroke}");
    }
    text
}

/// A scope's states are called by the scope's name and a number.
fn write_scope(text: &mut String, graph: &Graph, prefix: &str, depth: usize, overlay: Option<&Overlay>) {
    let indent = "    ".repeat(depth);
    let id = |state: usize| format!("{prefix}{state}");
    for (index, node) in graph.nodes.iter().enumerate() {
        write_state(text, node, &id(index), depth, overlay);
    }
    if let Some(start) = graph.start {
        let _ = writeln!(text, "{indent}{prefix}start((\" \")) --> {}", id(start));
    }
    for edge in &graph.edges {
        let _ = writeln!(text, "{indent}{} {} {}", id(edge.from), arrow(edge), id(edge.to));
    }
    for (index, _) in graph.nodes.iter().enumerate().filter(|(_, node)| node.ends) {
        let _ = writeln!(text, "{indent}{} --> {prefix}stop(((\" \")))", id(index));
    }
}

fn write_state(text: &mut String, node: &Node, id: &str, depth: usize, overlay: Option<&Overlay>) {
    let indent = "    ".repeat(depth);
    let mark = overlay.and_then(|overlay| overlay.mark(&node.name));
    let class = mark.as_ref().map_or("", |mark| mark.paint.name);
    let badge = mark.and_then(|mark| mark.badge).map_or(String::new(), |badge| format!(" {badge}"));
    let title = format!("{}{badge}<br/>{}", escape(&node.name), escape(&node.detail));
    if node.inner.is_empty() {
        let (open, close) = if node.kind == "Choice" { ("{{", "}}") } else { ("[", "]") };
        let class = if class.is_empty() { String::new() } else { format!(":::{class}") };
        let _ = writeln!(text, "{indent}{id}{open}\"{title}\"{close}{class}");
        return;
    }
    let _ = writeln!(text, "{indent}subgraph {id}[\"{title}\"]");
    for (branch, graph) in node.inner.iter().enumerate() {
        let _ = writeln!(text, "{indent}    subgraph {id}b{branch}[\" \"]");
        write_scope(text, graph, &format!("{id}b{branch}s"), depth + 2, overlay);
        let _ = writeln!(text, "{indent}    end");
    }
    let _ = writeln!(text, "{indent}end");
    if !class.is_empty() {
        let _ = writeln!(text, "{indent}class {id} {class}");
    }
}

fn arrow(edge: &Edge) -> String {
    let arrow = if edge.kind == EdgeKind::Catch { "-.->" } else { "-->" };
    if edge.labels.is_empty() {
        return arrow.to_string();
    }
    let labels: Vec<String> = edge.labels.iter().map(|label| escape(&shortened(label, 60))).collect_vec();
    format!("{arrow}|\"{}\"|", labels.join("<br/>"))
}

/// Mermaid's own entities; a quote would end the text.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '"' => escaped.push_str("#quot;"),
            '<' => escaped.push_str("#lt;"),
            '>' => escaped.push_str("#gt;"),
            '#' => escaped.push_str("#35;"),
            '`' => escaped.push_str("#96;"),
            _ if c.is_control() => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}
