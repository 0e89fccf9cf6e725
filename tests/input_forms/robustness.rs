//! Whatever the text: faults, and neither a panic nor a hang.

use asl_codegen::diagnostic::{Diagnostics, render};
use asl_codegen::options::Options;
use asl_codegen::source::Source;

use super::with;

const TEMPLATE: &str = r#"# é
Resources:
  Center: &c
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      DefinitionString: !Sub
        - |
          {"StartAt": "É\u00e9\ud83d\ude00", "States": {"É": {"Type": "Wait", "Seconds": ${N},
            "Comment": "${a}\n\"x\"", "Next": "Nowhere"}}}
        - a: !Join ["-", [!Ref A, 'it''s', "\x41\u00e9"]]
          b: *c
      DefinitionSubstitutions: { N: "5", M: >-
        folded }
"#;

fn faults(name: &str, text: &str) -> String {
    let source = Source::new(name, text);
    let mut diags = Diagnostics::new();
    asl_codegen::read(&source, &with(&[("a", "1"), ("M", "{\"x\": [1]}")]), &mut diags);
    render::render_all(&diags.into_sorted(), &source, render::Style::default())
}

/// Small, fast, always the same sequence (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

#[test]
fn mutated_templates() {
    let pieces = [
        "${", "}", "\"", "\\", "'", "!Sub ", "!Ref", "&a ", "*a", "|\n", ">", "\n", "  ", "- ", ": ", "é", "{", "[",
        "\t", "#", "?", "---\n", "\r\n", "${N}", "<<: *c",
    ];
    let characters: Vec<char> = TEMPLATE.chars().collect();
    let mut random = Random(42);
    for _ in 0..3000 {
        let mut mutated = characters.clone();
        for _ in 0..=random.below(4) {
            let at = random.below(mutated.len());
            let piece = pieces[random.below(pieces.len())].chars();
            let until = (at + random.below(6)).min(mutated.len());
            mutated.splice(at..until, piece).for_each(drop);
        }
        let text: String = mutated.into_iter().collect();
        faults("template.yaml", &text);
    }
}

#[test]
fn every_beginning() {
    for end in (0..TEMPLATE.len()).filter(|end| TEMPLATE.is_char_boundary(*end)) {
        faults("template.yaml", &TEMPLATE[..end]);
        faults("template.json", &TEMPLATE[end..]);
    }
}

#[test]
fn deep_and_wide() {
    for text in [
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "- ".repeat(100_000),
        "? ".repeat(10_000),
        (0..5_000).fold(String::new(), |text, depth| text + &" ".repeat(depth.min(400)) + "a:\n"),
        "\"${".repeat(100_000),
        "${a".repeat(100_000),
        "&a ".repeat(10_000),
        format!("a: &a {}\nb: [{}]", "x".repeat(100_000), "*a, ".repeat(10_000)),
    ] {
        assert!(!faults("a.asl.yaml", &text).is_empty());
        assert!(!faults("a.asl.json", &text).is_empty());
    }
}

#[test]
fn beginnings_of_files() {
    let text = "\u{feff}StartAt: A\nStates: { A: { Type: Succeed } }\n";
    assert_eq!(faults("a.asl.yaml", text), "");
    assert_eq!(asl_codegen::compile(&Source::new("a.asl.yml", &text[3..]), &Options::default()).diagnostics, []);
}
