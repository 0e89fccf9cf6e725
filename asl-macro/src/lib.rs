//! The procedural macros of asl-native. Thin: arguments in, tokens of `asl-codegen` out.

mod arguments;
mod asl;

use proc_macro::TokenStream;

/// Compiles an Amazon States Language definition to Rust.
///
/// ```text
/// asl! {
///     "call_center.asl.json",
///     tasks = {
///         "Open Case": fn(NewCase) -> Case,
///     },
/// }
/// ```
///
/// The first argument is the path of the definition, from the file that the macro is called in (as with `include_str!`) or from the
/// crate's root; `"template.yaml#CallCenter"` is a state machine in a CloudFormation or SAM template (YAML needs the feature `yaml`,
/// and states in JSONata need `jsonata`); a visibility before it (`pub "call_center.asl.json"`) is that of the generated items. The rest
/// is optional:
///
/// - `tasks = { "State": fn(Input) -> Output, … }`: the types of tasks. Tasks without a signature take and return `asl::Value`.
/// - `input = Order`: the type of the machine's input, where its first state is none of these tasks.
/// - `name = CallCenter`: the machine's name, which otherwise is made of the file's, or is that of the template's resource.
/// - `substitutions = { "Name": "value", … }`: what `${Name}` stands for in the definition.
/// - `allow(rule, …)`, `warn(rule, …)`, `deny(rule, …)`: rules of the compiler, by the names that its messages give: not reported, a
///   warning, an error. `warnings` stands for all that would be warnings. They win over the table `[package.metadata.asl.rules]` of `Cargo.toml`, which wins over
///   `[workspace.metadata.asl.rules]`.
/// - `express`: the definition is checked as that of an Express workflow.
/// - `checkpoint`: executions can be stored with serde between two steps, and go on later in another process. The types of all tasks'
///   inputs and outputs must then be `Serialize` and `Deserialize`.
/// - `crate = path`: where this library is found if not at `::asl`.
///
/// It generates, for a file `call_center.asl.json`,
///
/// - `CallCenter`, the machine: `CallCenter::new(tasks).run(input).await`;
/// - `CallCenterTasks`, the trait that `tasks` implements: one `async fn` per Task state. That of a machine with more than 100 tasks
///   is implemented with [`macro@tasks`] before the `impl`;
/// - `CallCenterState`, the states: one variant per state, holding that state's input.
#[proc_macro]
pub fn asl(input: TokenStream) -> TokenStream {
    asl::expand(input.into()).into()
}

/// Stands before the implementation of a large machine's tasks.
///
/// ```text
/// #[asl::tasks]
/// impl BackOfficeTasks for Office {
///     async fn charge(&self, order: Order) -> Result<Receipt, TaskError> { … }
///     …
/// }
/// ```
///
/// rustc takes time by the square of the number of async methods that a trait has: half a minute for three thousand. So the methods of
/// a machine with more than 100 tasks return boxed futures, and this attribute makes such methods of async ones. Without it rustc says
/// of each method that it expected a `Pin`. The attribute may stand before the tasks of a small machine, too; there each call has one
/// allocation more than without.
///
/// `#[asl::tasks(crate = path)]` says where this library is found if not at `::asl`.
#[proc_macro_attribute]
pub fn tasks(arguments: TokenStream, implementation: TokenStream) -> TokenStream {
    asl_codegen::tasks_impl::boxed(arguments.into(), implementation.into()).into()
}

/// Gives a type a schema that definitions are checked against, and lets paths read its fields in place.
///
/// serde's attributes are honoured. Its own are
///
/// - `#[payload(integer)]` on an enum: it is a number in JSON. Brings serde's `Serialize` and `Deserialize`, too;
/// - `#[payload(serde_repr)]` on an enum: the same with the traits left to the crate of that name;
/// - `#[payload(opaque)]` on a field or a type: it is any JSON as far as checks go;
/// - `#[payload(crate = path)]`: where this library is found if not at `::asl`.
#[proc_macro_derive(Payload, attributes(payload, serde))]
pub fn derive_payload(input: TokenStream) -> TokenStream {
    asl_codegen::payload::derive(input.into()).into()
}
