//! What is printed, and whether in colour.

use std::io::{ErrorKind, IsTerminal, Write, stdout};
use std::sync::OnceLock;

use asl_codegen::diagnostic::render::Style;

/// When what is printed has colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` or `CARGO_TERM_COLOR` says otherwise.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What the command line says.
static CHOSEN: OnceLock<Color> = OnceLock::new();

/// How faults are shown there.
pub(crate) fn style(to: &impl IsTerminal) -> Style {
    Style { color: CHOSEN.get().copied().unwrap_or_default().is_on(to), ..Style::default() }
}

impl Color {
    /// From now on.
    pub(crate) fn choose(self) {
        CHOSEN.get_or_init(|| self);
    }

    /// Whether what is printed there has colours: <https://no-color.org>.
    fn is_on(self, to: &impl IsTerminal) -> bool {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        match self {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => match std::env::var("CARGO_TERM_COLOR").as_deref() {
                Ok("always") => true,
                Ok("never") => false,
                _ => to.is_terminal() && !is_set("NO_COLOR"),
            },
        }
    }
}

/// Prints to standard output. That nobody reads on (`cargo asl check | head`) is no fault.
pub(crate) fn print(text: &str) -> Result<(), String> {
    match stdout().lock().write_all(text.as_bytes()).and_then(|()| stdout().flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("can't print: {error}")),
        _ => Ok(()),
    }
}
