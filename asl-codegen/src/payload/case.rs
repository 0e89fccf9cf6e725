//! serde's `rename_all`: the eight ways to spell a name.

/// How Rust names are spelled in JSON.
#[derive(Clone, Copy, Default)]
pub(super) enum Case {
    /// As in Rust.
    #[default]
    Same,
    /// `lowercase`
    Lower,
    /// `UPPERCASE`
    Upper,
    /// `PascalCase`
    Pascal,
    /// `camelCase`
    Camel,
    /// `snake_case`
    Snake,
    /// `SCREAMING_SNAKE_CASE`
    ScreamingSnake,
    /// `kebab-case`
    Kebab,
    /// `SCREAMING-KEBAB-CASE`
    ScreamingKebab,
}

impl Case {
    /// The convention that serde calls `name`; what serde doesn't know changes nothing here and is an error there.
    pub(super) fn named(name: &str) -> Case {
        match name {
            "lowercase" => Case::Lower,
            "UPPERCASE" => Case::Upper,
            "PascalCase" => Case::Pascal,
            "camelCase" => Case::Camel,
            "snake_case" => Case::Snake,
            "SCREAMING_SNAKE_CASE" => Case::ScreamingSnake,
            "kebab-case" => Case::Kebab,
            "SCREAMING-KEBAB-CASE" => Case::ScreamingKebab,
            _ => Case::Same,
        }
    }

    /// A variant's name, given in PascalCase.
    pub(super) fn variant(self, name: &str) -> String {
        match self {
            Case::Same | Case::Pascal => name.to_owned(),
            Case::Lower => name.to_ascii_lowercase(),
            Case::Upper => name.to_ascii_uppercase(),
            Case::Camel => lower_first(name),
            Case::Snake => snake(name),
            Case::ScreamingSnake => snake(name).to_ascii_uppercase(),
            Case::Kebab => snake(name).replace('_', "-"),
            Case::ScreamingKebab => snake(name).to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// A field's name, given in snake_case.
    pub(super) fn field(self, name: &str) -> String {
        match self {
            Case::Same | Case::Lower | Case::Snake => name.to_owned(),
            Case::Upper | Case::ScreamingSnake => name.to_ascii_uppercase(),
            Case::Pascal => pascal(name),
            Case::Camel => lower_first(&pascal(name)),
            Case::Kebab => name.replace('_', "-"),
            Case::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
}

fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (idx, letter) in name.char_indices() {
        if idx > 0 && letter.is_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

fn pascal(name: &str) -> String {
    let mut pascal = String::new();
    let mut starts_word = true;
    for letter in name.chars() {
        if letter == '_' {
            starts_word = true;
        } else {
            pascal.push(if starts_word { letter.to_ascii_uppercase() } else { letter });
            starts_word = false;
        }
    }
    pascal
}

#[cfg(test)]
mod tests {
    use super::Case;

    /// serde's own table, from its test of `rename_all`.
    #[test]
    fn all_conventions() {
        for (name, variant, field) in [
            ("lowercase", "verytasty", "very_tasty"),
            ("UPPERCASE", "VERYTASTY", "VERY_TASTY"),
            ("PascalCase", "VeryTasty", "VeryTasty"),
            ("camelCase", "veryTasty", "veryTasty"),
            ("snake_case", "very_tasty", "very_tasty"),
            ("SCREAMING_SNAKE_CASE", "VERY_TASTY", "VERY_TASTY"),
            ("kebab-case", "very-tasty", "very-tasty"),
            ("SCREAMING-KEBAB-CASE", "VERY-TASTY", "VERY-TASTY"),
        ] {
            assert_eq!(Case::named(name).variant("VeryTasty"), variant);
            assert_eq!(Case::named(name).field("very_tasty"), field);
        }
    }
}
