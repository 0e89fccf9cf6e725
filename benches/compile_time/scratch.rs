//! The crates that are compiled, and what compiling them takes.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use analyzeme::ProfilingData;

use crate::definition::{self, Typing};

/// What is asked of cargo.
#[derive(Clone, Copy)]
pub(crate) enum Build {
    /// `cargo check`
    Check,
    /// `cargo build`
    Debug,
    /// `cargo build --release`
    Release,
}

impl Build {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Build::Check => "check",
            Build::Debug => "debug",
            Build::Release => "release",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Build::Check => &["check"],
            Build::Debug => &["build"],
            Build::Release => &["build", "--release"],
        }
    }
}

/// Seconds that rustc spends on macros, by the clock: of several times the least.
pub(crate) struct Expansion {
    /// On `asl!` itself, until it returns.
    pub(crate) asl: f64,
    /// On all of the crate's macros, those of tasks and payloads too, and on parsing what they return.
    pub(crate) all: f64,
}

/// A crate to compile.
pub(crate) struct Scratch {
    folder: PathBuf,
    name: String,
}

impl Scratch {
    /// Writes the crate of a machine and its tasks.
    pub(crate) fn machine(n_states: usize, typing: Typing) -> Result<Scratch, String> {
        let scratch =
            Scratch::write(&format!("machine-{}-{n_states}", typing.name()), &definition::program(n_states, typing))?;
        scratch.put("src/machine.asl.json", &definition::definition(n_states))?;
        Ok(scratch)
    }

    /// Writes the crate of the machine's tasks alone.
    pub(crate) fn tasks_alone(n_states: usize, typing: Typing) -> Result<Scratch, String> {
        Scratch::write(&format!("tasks-{}-{n_states}", typing.name()), &definition::tasks_alone(n_states, typing))
    }

    fn write(name: &str, program: &str) -> Result<Scratch, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let root = root.canonicalize().map_err(|error| error.to_string())?;
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        let folder = target.join("compile-time").join(name);
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n\
             asl = {{ package = \"asl-native\", path = \"{}\" }}\nserde = {{ version = \"1\", features = [\"derive\"] }}\n\
             tokio = {{ version = \"1\", features = [\"macros\", \"rt\", \"time\"] }}\n\n[workspace]\n",
            root.display()
        );
        let scratch = Scratch { folder, name: name.to_string() };
        scratch.put("Cargo.toml", &manifest)?;
        scratch.put("src/main.rs", program)?;
        fs::copy(root.join("Cargo.lock"), scratch.folder.join("Cargo.lock")).map_err(|error| error.to_string())?;
        Ok(scratch)
    }

    fn put(&self, path: &str, text: &str) -> Result<(), String> {
        let path = self.folder.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(|error| error.to_string())?;
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// CPU seconds of compiling the crate, nothing of it kept from before, its dependencies ready.
    pub(crate) fn measure(&self, build: Build) -> Result<f64, String> {
        self.cargo(build.arguments(), &[])?;
        self.clean()?;
        let before = cpu_of_children()?;
        self.cargo(build.arguments(), &[])?;
        Ok(cpu_of_children()? - before)
    }

    /// What expanding takes; the compiler is as cargo builds it for a user: not optimised.
    pub(crate) fn measure_expansion(&self) -> Result<Expansion, String> {
        let rounds = [self.expansion()?, self.expansion()?, self.expansion()?];
        let least = |seconds: fn(&Expansion) -> f64| rounds.iter().map(seconds).fold(f64::INFINITY, f64::min);
        Ok(Expansion { asl: least(|round| round.asl), all: least(|round| round.all) })
    }

    /// Asks rustc for what only its nightly says: the profile of itself.
    fn expansion(&self) -> Result<Expansion, String> {
        // The variable may not reach cargo: it would compile all dependencies again.
        let (wrapper, profiles) = (self.folder.join("rustc.sh"), self.folder.join("profiles"));
        let _ = fs::remove_dir_all(&profiles);
        fs::write(&wrapper, "#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec \"$@\" $SELF_PROFILE\n")
            .map_err(|error| error.to_string())?;
        fs::set_permissions(&wrapper, Permissions::from_mode(0o755)).map_err(|error| error.to_string())?;
        let wrapper = wrapper.display().to_string();
        let asked = format!("-Zself-profile={} -Zself-profile-events=generic-activity,args", profiles.display());
        self.clean()?;
        self.cargo(&["check"], &[("RUSTC_WORKSPACE_WRAPPER", wrapper.as_str()), ("SELF_PROFILE", asked.as_str())])?;
        // Cargo has asked rustc other things as well.
        let name = self.name.replace('-', "_");
        let mut written = fs::read_dir(&profiles).map_err(|error| error.to_string())?.flatten();
        let profile = written.find(|file| file.file_name().to_string_lossy().starts_with(&name));
        let profile = profile.ok_or("rustc wrote no profile of itself")?.path().with_extension("");
        let profile = ProfilingData::new(&profile).map_err(|error| error.to_string())?;
        let mut expansion = Expansion { asl: 0.0, all: 0.0 };
        for event in profile.iter_full() {
            let seconds = event.duration().unwrap_or_default().as_secs_f64();
            match &*event.label {
                "macro_expand_crate" => expansion.all += seconds,
                "expand_proc_macro" if event.additional_data.iter().any(|data| data == "asl!") => {
                    expansion.asl += seconds
                }
                _ => {}
            }
        }
        Ok(expansion)
    }

    fn clean(&self) -> Result<(), String> {
        self.cargo(&["clean", "-p", &self.name], &[])?;
        self.cargo(&["clean", "--release", "-p", &self.name], &[]).map(|_| ())
    }

    fn cargo(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Result<Output, String> {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
        cargo.args(arguments).current_dir(&self.folder).envs(variables.iter().copied());
        // The profiles as a user has them.
        cargo.env_remove("CARGO_PROFILE_DEV_DEBUG");
        let output = cargo.output().map_err(|error| error.to_string())?;
        match output.status.success() {
            true => Ok(output),
            false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        }
    }
}

/// User and system time of all children so far, in seconds, as Linux tells it.
fn cpu_of_children() -> Result<f64, String> {
    let stat = fs::read_to_string("/proc/self/stat").map_err(|error| error.to_string())?;
    // The program's name, in parentheses, may have blanks in it.
    let fields: Vec<_> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |index: usize| fields.get(index).and_then(|field| field.parse::<f64>().ok()).ok_or("/proc/self/stat");
    // There are 100 ticks in a second, on every Linux that cargo runs on.
    Ok((ticks(13)? + ticks(14)?) / 100.0)
}
