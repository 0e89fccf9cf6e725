//! "Did you mean": the valid word nearest to what was written.
//!
//! Distance counts insertions, deletions, replacements and swaps of neighbours. A word that differs only in case is
//! always nearest: field names are case-sensitive, and `next` for `Next` is the most common slip.

use crate::collect_vec::CollectVec;

/// The word among `valid` that is nearest to `word`, if one is near enough to be meant; the first of equals.
///
/// ```
/// use asl_codegen::diagnostic::suggest::nearest;
/// assert_eq!(nearest("Resouce", ["Result", "Resource"]), Some("Resource"));
/// assert_eq!(nearest("next", ["Text", "Next"]), Some("Next"));
/// assert_eq!(nearest("Colour", ["Result", "Resource"]), None);
/// ```
pub fn nearest<'a>(word: &str, valid: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(word, &valid.into_iter().collect_vec())
}

fn nearest_of<'a>(word: &str, valid: &[&'a str]) -> Option<&'a str> {
    let letters: Vec<char> = word.to_lowercase().chars().collect_vec();
    if letters.len() > LONGEST {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for &candidate in valid {
        let limit = best.map_or(letters.len().div_ceil(3).min(FARTHEST), |(distance, _)| distance.saturating_sub(1));
        let folded: Vec<char> = candidate.to_lowercase().chars().take(LONGEST + 1).collect_vec();
        if let Some(distance) = distance_within(&letters, &folded, limit) {
            if distance == 0 {
                return Some(candidate);
            }
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// A help that names the nearest valid word, or all of them where they are few and none is near.
///
/// ```
/// use asl_codegen::diagnostic::suggest::help;
/// assert_eq!(help("Tsk", &["Task", "Pass"]).as_deref(), Some("did you mean `Task`?"));
/// assert_eq!(help("Lambda", &["Task", "Pass"]).as_deref(), Some("valid here: `Task`, `Pass`"));
/// ```
pub fn help(word: &str, valid: &[&str]) -> Option<String> {
    if let Some(nearest) = nearest(word, valid.iter().copied()) {
        return Some(format!("did you mean `{nearest}`?"));
    }
    let quoted: Vec<String> = valid.iter().map(|word| format!("`{word}`")).collect_vec();
    (1..=FEW).contains(&quoted.len()).then(|| format!("valid here: {}", quoted.join(", ")))
}

/// Words longer than this are not compared: state names end at 80 characters.
const LONGEST: usize = 120;

/// Words at a larger distance are other words, however long they are.
const FARTHEST: usize = 4;

/// How many words a help may list.
const FEW: usize = 12;

/// The distance between `a` and `b` (optimal string alignment) if it is at most `limit`.
fn distance_within(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    const FAR: usize = usize::MAX / 2;
    let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(FAR);
    let (mut before, mut above): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=b.len()).collect_vec());
    let mut left_of_a = None;
    for (row, letter_a) in a.iter().enumerate() {
        // Only cells near the diagonal can hold a distance within the limit.
        let band = row.saturating_sub(limit)..(row + limit + 1).min(b.len());
        let mut current = vec![FAR; band.start + 1];
        if band.start == 0 {
            current = vec![row + 1];
        }
        let mut left_of_b = band.start.checked_sub(1).and_then(|left| b.get(left));
        for column in band {
            let letter_b = b.get(column);
            let replaced = at(&above, column) + usize::from(letter_b != Some(letter_a));
            let mut cost = replaced.min(at(&above, column + 1) + 1).min(at(&current, column) + 1);
            if left_of_a == letter_b && left_of_b == Some(letter_a) && column > 0 {
                cost = cost.min(at(&before, column - 1) + 1);
            }
            current.push(cost);
            left_of_b = letter_b;
        }
        if current.iter().all(|&cost| cost > limit) {
            return None;
        }
        left_of_a = Some(letter_a);
        before = std::mem::replace(&mut above, current);
    }
    Some(at(&above, b.len())).filter(|&distance| distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_words() {
        let check = |word, valid: &[&'static str], expected| {
            assert_eq!(nearest(word, valid.iter().copied()), expected, "{word}");
        };
        check("Clsoe Case", &["Open Case", "Close Case"], Some("Close Case"));
        check("end", &["And", "End"], Some("End"));
        check("", &["End"], None);
        check("状", &["状态", "End"], Some("状态"));
        check("StartAtt", &[], None);
        check("Nxet", &["Next"], Some("Next"));
        check("zzzz", &["Next"], None);
        check("Open Caes", &["Open Case"], Some("Open Case"));
        check("pen Case", &["Open Case"], Some("Open Case"));
        check("Open Case 12", &["Open Case"], Some("Open Case"));
        check("a state with a very long name", &["another one with a very long name"], None);
    }
}
