//! The lines of a definition in lcov's format: a state is a function, the rules, retriers and catchers of a state are its branches.
//!
//! See the section "Tracefile format" of [geninfo](https://manpages.debian.org/stable/lcov/geninfo.1.en.html).

use std::collections::BTreeMap;

use super::Covered;
use super::parts::Kind;

/// A definition's record.
pub(super) fn record(covered: &Covered) -> String {
    let line_of = |offset: u32| covered.source.position(offset).line;
    let mut text =
        format!("TN:\nSF:{}\n", covered.source.file().map_or(covered.path.clone(), |file| file.display().to_string()));
    let (mut lines, mut functions, mut branches) = (BTreeMap::new(), Vec::new(), Vec::new());
    // Parts inside of others come after them: what is innermost decides on a line.
    for (part, is_hit) in &covered.parts {
        let (first, last) = (line_of(part.whole.start), line_of(part.whole.end.saturating_sub(1)));
        lines.extend((first..=last).map(|line| (line, *is_hit)));
        let (line, hits) = (line_of(part.span.start), u8::from(*is_hit));
        match part.kind {
            Kind::State => functions.push((line, part.state.replace(',', " "), hits)),
            Kind::Rule(_) | Kind::Retrier(_) | Kind::Catcher(_) => branches.push((line, hits)),
        }
    }
    functions.iter().for_each(|(line, name, _)| text += &format!("FN:{line},{name}\n"));
    functions.iter().for_each(|(_, name, hits)| text += &format!("FNDA:{hits},{name}\n"));
    text += &totals("FN", functions.iter().map(|(.., hits)| *hits > 0));
    let numbered = branches.iter().enumerate();
    numbered.for_each(|(number, (line, hits))| text += &format!("BRDA:{line},0,{number},{hits}\n"));
    text += &totals("BR", branches.iter().map(|(_, hits)| *hits > 0));
    lines.iter().for_each(|(line, is_hit)| text += &format!("DA:{line},{}\n", u8::from(*is_hit)));
    text += &totals("L", lines.values().copied());
    text + "end_of_record\n"
}

/// How many there are, and how many of them were exercised.
fn totals(what: &str, hits: impl Iterator<Item = bool> + Clone) -> String {
    format!("{what}F:{}\n{what}H:{}\n", hits.clone().count(), hits.filter(|is_hit| *is_hit).count())
}
