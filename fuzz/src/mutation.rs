//! Changes of a text that keep most of it as it is.

use fastrand::Rng;

/// No input is longer.
const LONGEST: usize = 64 << 10;

/// What the parsers look for.
const WORDS: [&str; 72] = [
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "/",
    "$",
    "$$",
    "@",
    ".",
    "..",
    "*",
    "?(",
    "?(@.a == $.b)",
    "[?(@ > 1)]",
    "&&",
    "||",
    "!",
    "=~ /a/i",
    "in ['a']",
    ".length()",
    "[-1]",
    "[0:2]",
    "['a','b']",
    "null",
    "true",
    "-1",
    "1e400",
    "99999999999999999999",
    "0.1",
    "\\u0000",
    "\\ud800",
    "\u{e9}",
    "\u{1f600}",
    "\u{feff}",
    "\u{0}",
    "{}",
    "${A}",
    "{%",
    "%}",
    "{% $states.input %}",
    "States.Format('{}', $.a)",
    "States.Array(",
    "States.UUID()",
    "States.ALL",
    "\n  ",
    "\n- ",
    ": ",
    "&a ",
    "*a",
    "|\n    ",
    ">-\n    ",
    "!Sub ",
    "!Join ['', [*a]]",
    "---\n",
    "\t",
    "#",
    "\"Next\": \"A\"",
    "\"End\": true",
    "\"Type\": \"Map\"",
    "\"Type\": \"Choice\"",
    "\"QueryLanguage\": \"JSONata\"",
    "\"a.$\"",
    "\"Assign\": {\"x\": 1}",
    "$x.y",
    "$$.Map.Item.Value",
];

/// One to eight changes of a text, and parts of others in it.
///
/// ```
/// let corpus = ["$.a".to_owned(), "$.b[0]".to_owned()];
/// let mut rng = fastrand::Rng::with_seed(1);
/// let (one, other) = (fuzz::mutation::mutate(&corpus, &mut rng), fuzz::mutation::mutate(&corpus, &mut rng));
/// assert_ne!(one, other);
/// ```
pub fn mutate(corpus: &[String], rng: &mut Rng) -> String {
    let mut chars: Vec<char> = rng.choice(corpus).map(|text| text.chars().collect()).unwrap_or_default();
    for _ in 0..rng.usize(1..=8) {
        change(&mut chars, corpus, rng);
        chars.truncate(LONGEST);
    }
    chars.into_iter().collect()
}

fn change(chars: &mut Vec<char>, corpus: &[String], rng: &mut Rng) {
    let at = rng.usize(0..=chars.len());
    let longest = part(chars.len(), rng);
    let end = (at + rng.usize(0..=longest)).min(chars.len());
    match rng.u8(0..8) {
        0 => drop(chars.drain(at..end)),
        1 => drop(chars.splice(at..at, rng.choice(WORDS).unwrap_or_default().chars())),
        2 => drop(chars.splice(at..end, rng.choice(WORDS).unwrap_or_default().chars())),
        3 => drop(chars.splice(at..end, [rng.char(..)])),
        4 => {
            let copy: Vec<char> = chars.drain(at..end).collect();
            let to = rng.usize(0..=chars.len());
            chars.splice(to..to, copy);
        }
        5 => {
            let other: Vec<char> = rng.choice(corpus).map(|text| text.chars().collect()).unwrap_or_default();
            let from = rng.usize(0..=other.len());
            let longest = part(other.len(), rng);
            let to = (from + rng.usize(0..=longest)).min(other.len());
            chars.splice(at..end, other.into_iter().skip(from).take(to - from));
        }
        6 => chars.truncate(at),
        // Depth, and length.
        _ => {
            let copy: Vec<char> = chars.iter().copied().skip(at).take((end - at).min(64)).collect();
            let times = 1 << rng.u32(0..12);
            chars.splice(at..at, copy.repeat(times).into_iter().take(LONGEST));
        }
    }
}

/// How long a part may be: mostly short.
fn part(len: usize, rng: &mut Rng) -> usize {
    if rng.u8(0..4) == 0 { len } else { len.min(16) }
}
