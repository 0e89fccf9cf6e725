//! `cargo asl new`: a Cargo project around a definition.

mod data;
mod extracted;
mod project;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use asl_codegen::options::Options;
use asl_codegen::template;

use self::project::Project;
use crate::runtime::Runtime;
use crate::substitutions::Substitutions;
use crate::{definition, machine, output};

/// Makes a Cargo project around a definition: signatures, a stub for each task, and a test that passes
///
/// The stubs fail with `NotWritten` until you write them. The test answers the tasks with data that has all that the definition's paths
/// read; say there what yours really return.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo asl new order-desk --from order.asl.json && cd order-desk && cargo test
  cargo asl new order-desk --from 'template.yaml#OrderDesk'
  cargo asl new order-desk --from order.asl.json --substitute MostAtOnce=5
  cargo run -- '{ \"id\": 7 }'                  inside of it: runs an execution")]
pub(crate) struct New {
    /// The project's folder, and the last part of it the package's name.
    name: PathBuf,
    /// The definition, which is copied; or `template.yaml#Resource`, which is taken out of its template, with what that fills in.
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    #[command(flatten)]
    substitutions: Substitutions,
    /// A checkout of asl-native to depend on; else the one that this command was built from, or the published crate.
    #[arg(long, value_name = "FOLDER")]
    asl_native: Option<PathBuf>,
}

impl New {
    pub(crate) fn run(self) -> Result<ExitCode, String> {
        let folder = &self.name;
        let package = package_name(folder)?;
        if folder.exists() {
            return Err(format!("{} is there already", folder.display()));
        }
        let source = definition::open(&self.from)?;
        let is_yaml = source.is_yaml() && !template::is_template(&source);
        let file = format!("{}.asl.{}", package.replace('-', "_"), if is_yaml { "yaml" } else { "json" });
        let options = Options { substitutions: self.substitutions.values(), ..Options::default() };
        let Some(machine) = machine::of(&source, &file, &options.substitutions) else { return Ok(ExitCode::FAILURE) };
        let extracted = template::is_template(&source).then(|| extracted::extract(&source, &options, &file)).flatten();
        let is_express = extracted.as_ref().is_some_and(|extracted| extracted.is_express);
        let source = extracted.map_or(source, |extracted| extracted.source);
        let (model, _) = definition::read(&source, &options);
        let project = Project {
            package: &package,
            file: &file,
            machine: &machine,
            data: data::sample(&model, source.text()),
            runtime: Runtime::find(self.asl_native.as_deref())?,
            is_yaml,
            is_express,
            substitutions: &options.substitutions,
        };
        let start = model.scope.start_at.as_ref().map_or("", |start| start.value.as_str());
        write(folder, "Cargo.toml", &project.manifest())?;
        write(folder, ".gitignore", "/target\n")?;
        write(folder, &format!("src/{file}"), source.text())?;
        write(folder, "src/lib.rs", &project.library())?;
        write(folder, "src/tasks.rs", &project.tasks())?;
        write(folder, "src/main.rs", &project.program())?;
        write(folder, "tests/machine.rs", &project.tests(start)?)?;
        format_files(folder);
        let tasks = machine.tasks.len();
        output::print(&format!(
            "{} has the machine `{}` with {tasks} tasks: write them in {}, and try `cargo test` there\n",
            folder.display(),
            machine.name,
            folder.join("src/tasks.rs").display()
        ))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The folder's own name, which must be a package's.
fn package_name(folder: &Path) -> Result<String, String> {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let is_good = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c));
    // The words that a crate can't be called, and what it depends on.
    let is_taken = ["asl", "tokio", "test", "core", "std", "alloc"].contains(&name)
        || syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_err();
    match is_good && !is_taken {
        true => Ok(name.to_string()),
        false => {
            Err(format!("`{name}` can't be a package's name: write small letters, digits and `-`, like `order-desk`"))
        }
    }
}

/// As `cargo fmt` has it. Where there is no rustfmt, the files stay as they are.
fn format_files(folder: &Path) {
    let files = ["src/lib.rs", "src/main.rs", "tests/machine.rs"].map(|file| folder.join(file));
    let _ = Command::new("rustfmt").args(["--edition", "2024", "--quiet"]).args(files).stderr(Stdio::null()).status();
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), String> {
    let path = folder.join(name);
    let parent = path.parent().unwrap_or(folder);
    let written = fs::create_dir_all(parent).and_then(|()| fs::write(&path, text));
    written.map_err(|error| format!("{}: {error}", path.display()))
}
