//! The files of a project.

use std::fmt::Write;

use asl_codegen::tasks_impl::MOST_ASYNC_TASKS;
use serde_json::Value;

use crate::machine::{Machine, Task};
use crate::runtime::Runtime;
use crate::substitutions;

/// What the files are made of.
pub(super) struct Project<'p> {
    /// `order-desk`
    pub(super) package: &'p str,
    /// `order_desk.asl.json`
    pub(super) file: &'p str,
    pub(super) machine: &'p Machine,
    /// What every path of the definition finds something in.
    pub(super) data: Value,
    pub(super) runtime: Runtime,
    pub(super) is_yaml: bool,
    pub(super) is_express: bool,
    pub(super) substitutions: &'p [(String, String)],
}

impl Project<'_> {
    pub(super) fn manifest(&self) -> String {
        let yaml = self.is_yaml.then_some("yaml");
        let features: Vec<&str> = self.machine.features.iter().copied().chain(yaml).collect();
        let (package, runtime) = (self.package, self.runtime.dependency(&features));
        let testing = self.runtime.dependency(&[&["testing"], &features[..]].concat());
        format!(
            "[package]\nname = \"{package}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n# The library is called asl.\n{runtime}\n\
             tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n\n\
             [dev-dependencies]\n{testing}\n\n\
             # It stands alone. Without this line it can be part of a workspace around it.\n[workspace]\n"
        )
    }

    pub(super) fn library(&self) -> String {
        let (file, name) = (self.file, &self.machine.name);
        let mut signatures = String::new();
        for task in &self.machine.tasks {
            let context = if task.has_token { ", TaskContext" } else { "" };
            let _ = writeln!(signatures, "        {:?}: fn(Value{context}) -> Value,", task.state);
        }
        let tasks = match signatures.is_empty() {
            true => String::new(),
            false => format!("    tasks = {{\n{signatures}    }},\n"),
        };
        let allowed: Vec<&str> = self.machine.allowed.iter().copied().collect();
        let substitutions = match substitutions::argument(self.substitutions) {
            none if none.is_empty() => none,
            argument => format!("    {argument}\n"),
        };
        let express = if self.is_express { "    express,\n" } else { "" };
        let uses = if self.machine.tasks.is_empty() { "asl" } else { "{Value, asl}" };
        format!(
            "//! The machine of `{file}`: [`{name}`]. `cargo doc --open` shows it.\n//!\n\
             //! Its tasks take and return JSON. Give them types instead, and the definition is checked against these:\n\
             //! `\"Open Case\": fn(NewCase) -> Case`.\n\n\
             mod tasks;\n\nuse asl::{uses};\n\npub use tasks::Tasks;\n\n\
             asl! {{\n    pub \"{file}\",\n{tasks}{substitutions}{express}    allow({}),\n}}\n",
            allowed.join(", ")
        )
    }

    pub(super) fn tasks(&self) -> String {
        let name = &self.machine.name;
        let methods: Vec<String> = self.machine.tasks.iter().map(stub).collect();
        let (mut used, mut notes) = (Vec::new(), "");
        if self.machine.tasks.iter().any(|task| task.has_token) {
            used.push("TaskContext");
        }
        if !methods.is_empty() {
            used.extend(["TaskError", "Value"]);
            notes = " Each is still to be written.";
        }
        let imports = match used.as_slice() {
            [] => String::new(),
            used => format!("use asl::{{{}}};\n\n", used.join(", ")),
        };
        let written = match methods.is_empty() {
            true => String::new(),
            false => "\nfn not_written(state: &str) -> TaskError {\n    \
                      TaskError::new(\"NotWritten\", format!(\"the task of `{state}` is still to be written\"))\n}\n"
                .to_string(),
        };
        let boxed = if methods.len() > MOST_ASYNC_TASKS { "#[asl::tasks]\n" } else { "" };
        format!(
            "//! The work that the machine's Task states do.{notes}\n\n{imports}use crate::{name}Tasks;\n\n\
             /// What the tasks need: connections, settings.\n#[derive(Clone, Debug, Default)]\npub struct Tasks;\n\n\
             {boxed}impl {name}Tasks for Tasks {{\n{}}}\n{written}",
            methods.join("\n")
        )
    }

    pub(super) fn program(&self) -> String {
        let (krate, name) = (self.package.replace('-', "_"), &self.machine.name);
        format!(
            "//! Runs one execution: `cargo run -- '{{ \"id\": 7 }}'`.\n\n\
             use {krate}::{{{name}, Tasks}};\n\n\
             #[tokio::main]\nasync fn main() -> Result<(), asl::ExecutionError> {{\n    \
             let input = std::env::args().nth(1).unwrap_or(\"{{}}\".to_string());\n    \
             let output = {name}::new(Tasks).run_json(&input).await?;\n    \
             println!(\"{{output}}\");\n    Ok(())\n}}\n"
        )
    }

    pub(super) fn tests(&self, start: &str) -> Result<String, String> {
        let (krate, name) = (self.package.replace('-', "_"), &self.machine.name);
        let data = serde_json::to_string_pretty(&self.data).map_err(|error| error.to_string())?;
        // A raw string ends with as many marks as it begins with.
        let marks = "#".repeat(1 + data.matches("\"#").count());
        let mut mocks = String::new();
        for task in &self.machine.tasks {
            let _ = write!(mocks, "\n        .on({:?}, |_: Value| Ok(data()))", task.state);
        }
        Ok(format!(
            "//! The machine with mocked tasks, on virtual time.\n\n\
             use asl::driver::VirtualTime;\nuse asl::testing::{{Mocks, assert_passes}};\n\
             use asl::{{Limits, Status, Timestamp, Value}};\nuse {krate}::{name};\n\n\
             /// The input, and what each task returns: it has all that the definition's paths read. Say here what yours really look like.\n\
             const DATA: &str = r{marks}\"{data}\"{marks};\n\n\
             fn data() -> Value {{\n    DATA.parse().expect(\"it is JSON\")\n}}\n\n\
             fn mocks() -> Mocks {{\n    Mocks::new(){mocks}\n}}\n\n\
             #[tokio::test]\nasync fn an_execution_comes_to_its_end() {{\n    \
             // A loop that would never end is stopped by the service's limits.\n    \
             let driver = VirtualTime::starting_at(Timestamp::UNIX_EPOCH).with_history().with_limits(Limits::aws());\n    \
             let execution = driver.execute(&{name}::new(mocks()), data()).await;\n\n    \
             assert_ne!(execution.status, Status::Running);\n    \
             // `cargo test -- --nocapture` shows the way; write it down here.\n    \
             println!(\"{{:?}}\", execution.steps().iter().map(|step| step.name).collect::<Vec<_>>());\n    \
             assert_passes(&execution, &[{start:?}]);\n}}\n"
        ))
    }
}

fn stub(task: &Task) -> String {
    let Task { state, method, resource, .. } = task;
    let comment = match &task.comment {
        Some(comment) => format!("    /// {}\n", comment.split_whitespace().collect::<Vec<_>>().join(" ")),
        None => String::new(),
    };
    let (context, output) = match task.has_token {
        true => (", _: TaskContext", "()"),
        false => ("", "Value"),
    };
    format!(
        "{comment}    /// `{resource}`\n    async fn {method}(&self, _: Value{context}) -> Result<{output}, TaskError> {{\n        \
         Err(not_written({state:?}))\n    }}\n"
    )
}
