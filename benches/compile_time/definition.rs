//! Machines of any size, of a mix that real ones have: six Tasks in ten states, two of them with Retry, two with Catch.

use std::fmt::Write as _;

use asl_codegen::tasks_impl::MOST_ASYNC_TASKS;

/// Whether the tasks have signatures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typing {
    /// All data is `asl::Value`.
    Json,
    /// Tasks take and return structs.
    Typed,
}

impl Typing {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Typing::Json => "json",
            Typing::Typed => "typed",
        }
    }

    /// What the program's data are.
    fn types(self) -> &'static str {
        match self {
            Typing::Json => "use asl::Value;\n",
            Typing::Typed => TYPES,
        }
    }

    /// What an execution is given.
    fn first_input(self) -> &'static str {
        match self {
            Typing::Json => "Value::Null",
            Typing::Typed => "Order::of(\"7\")",
        }
    }
}

/// States per block; all blocks are alike.
const BLOCK: usize = 10;

/// The states of one block, `@` standing for its number and `~` for the next one's first state.
const STATES: &str = r#"
"Validate @": {
  "Type": "Task", "Resource": "arn:aws:lambda:eu-central-1:123456789012:function:validate-@", "TimeoutSeconds": 60,
  "Retry": [{ "ErrorEquals": ["States.Timeout", "Throttled"], "IntervalSeconds": 2, "MaxAttempts": 3, "BackoffRate": 2.0 }],
  "Catch": [{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.fault", "Next": "Apologize @" }],
  "Next": "Large @"
},
"Large @": {
  "Type": "Choice",
  "Choices": [
    { "Variable": "$.total", "NumericGreaterThan": 1000, "Next": "Approve @" },
    { "And": [
        { "Variable": "$.status", "StringEquals": "new" },
        { "Variable": "$.total", "NumericLessThan": 10 }
      ], "Next": "Pause @" }
  ],
  "Default": "Charge @"
},
"Approve @": {
  "Type": "Task", "Resource": "arn:aws:lambda:eu-central-1:123456789012:function:approve-@", "ResultPath": null, "Next": "Charge @"
},
"Pause @": { "Type": "Wait", "Seconds": 30, "Next": "Charge @" },
"Charge @": {
  "Type": "Task", "Resource": "arn:aws:lambda:eu-central-1:123456789012:function:charge-@",
  "Retry": [{ "ErrorEquals": ["States.ALL"] }],
  "ResultPath": "$.receipt", "Next": "Shape @"
},
"Shape @": {
  "Type": "Pass",
  "Parameters": { "id.$": "$.id", "total.$": "$.total", "status": "charged", "number": @ },
  "Next": "Pack @"
},
"Pack @": {
  "Type": "Task", "Resource": "arn:aws:lambda:eu-central-1:123456789012:function:pack-@",
  "Catch": [{ "ErrorEquals": ["OutOfBoxes"], "Next": "Apologize @" }],
  "Next": "Notify @"
},
"Notify @": { "Type": "Task", "Resource": "arn:aws:lambda:eu-central-1:123456789012:function:notify-@", "Next": "Done @" },
"Done @": {
  "Type": "Choice",
  "Choices": [{ "Variable": "$.status", "StringEquals": "packed", "Next": "~" }],
  "Default": "Apologize @"
},
"Apologize @": { "Type": "Task", "Resource": "arn:aws:lambda:eu-central-1:123456789012:function:apologize-@", "Next": "~" }
"#;

/// The Task states of a block, their methods, and the types that they take and return.
const TASKS: [(&str, &str, &str, &str); 6] = [
    ("Validate", "validate", "Order", "Order"),
    ("Approve", "approve", "Order", "Approval"),
    ("Charge", "charge", "Order", "Receipt"),
    ("Pack", "pack", "Order", "Order"),
    ("Notify", "notify", "Order", "Order"),
    ("Apologize", "apologize", "Fault", "Order"),
];

/// The definition, in JSON.
pub(crate) fn definition(n_states: usize) -> String {
    let n_blocks = n_states / BLOCK;
    let blocks: Vec<_> = (0..n_blocks)
        .map(|block| {
            let next = if block + 1 == n_blocks { "End".to_string() } else { format!("Validate {}", block + 1) };
            STATES.trim().replace('@', &block.to_string()).replace('~', &next)
        })
        .collect();
    format!(
        "{{\"StartAt\": \"Validate 0\", \"States\": {{\n{},\n\"End\": {{ \"Type\": \"Succeed\" }}\n}}}}\n",
        blocks.join(",\n")
    )
}

/// The program that compiles the definition and implements its tasks.
pub(crate) fn program(n_states: usize, typing: Typing) -> String {
    let mut signatures = String::new();
    for block in 0..n_states / BLOCK {
        for (state, _, input, output) in TASKS {
            let _ = writeln!(signatures, "        \"{state} {block}\": fn({input}) -> {output},");
        }
    }
    let signatures = match typing {
        Typing::Json => String::new(),
        Typing::Typed => format!("    input = Order,\n    tasks = {{\n{signatures}    }},\n"),
    };
    let boxed = if n_states / BLOCK * TASKS.len() > MOST_ASYNC_TASKS { "#[asl::tasks]\n" } else { "" };
    let (types, input, methods) = (typing.types(), typing.first_input(), methods(n_states, typing));
    format!(
        "//! A generated machine.\n\nuse asl::{{TaskError, asl}};\n{types}\nasl! {{\n    \"machine.asl.json\",\n{signatures}}}\n\n\
         struct Desk;\n\n{boxed}impl MachineTasks for Desk {{\n{methods}}}\n\n#[tokio::main(flavor = \"current_thread\")]\n\
         async fn main() {{\n    let machine = Machine::new(Desk);\n    println!(\"{{}}\", machine.run({input}).await.is_ok());\n}}\n"
    )
}

/// The program's own part: its types and tasks, each of which is called, and no machine.
pub(crate) fn tasks_alone(n_states: usize, typing: Typing) -> String {
    let (types, input, methods) = (typing.types(), typing.first_input(), methods(n_states, typing));
    let (mut calls, mut blocks) = (String::new(), String::new());
    for block in 0..n_states / BLOCK {
        let _ = writeln!(calls, "    println!(\"{{}}\", block_{block}().await);");
        let _ = writeln!(blocks, "async fn block_{block}() -> bool {{");
        for (_, method, taken, _) in TASKS {
            let input = if typing == Typing::Typed { format!("{taken}::of(\"7\")") } else { input.to_string() };
            let _ = writeln!(
                blocks,
                "    if Desk.{method}_{block}({input}).await.is_err() {{\n        return false;\n    }}"
            );
        }
        let _ = writeln!(blocks, "    true\n}}\n");
    }
    format!(
        "//! Tasks alone.\n\nuse asl::TaskError;\n{types}\nstruct Desk;\n\nimpl Desk {{\n{methods}}}\n\n{blocks}\
         #[tokio::main(flavor = \"current_thread\")]\nasync fn main() {{\n{calls}}}\n"
    )
}

/// The async functions that do the tasks.
fn methods(n_states: usize, typing: Typing) -> String {
    let mut methods = String::new();
    for block in 0..n_states / BLOCK {
        for (_, method, input, output) in TASKS {
            let (input, output, value) = match typing {
                Typing::Json => ("Value", "Value", "Ok(input)".to_string()),
                Typing::Typed if input == output => (input, output, "Ok(input)".to_string()),
                Typing::Typed => (input, output, format!("Ok({output}::of(&input.id))")),
            };
            let _ = writeln!(
                methods,
                "    async fn {method}_{block}(&self, input: {input}) -> Result<{output}, TaskError> {{\n        {value}\n    }}\n"
            );
        }
    }
    methods
}

const TYPES: &str = r#"use asl::Payload;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Payload, Serialize, Deserialize)]
struct Order {
    id: String,
    total: f64,
    status: String,
}

#[derive(Clone, Debug, Payload, Serialize, Deserialize)]
struct Approval {
    id: String,
}

#[derive(Clone, Debug, Payload, Serialize, Deserialize)]
struct Receipt {
    id: String,
    total: f64,
}

#[derive(Clone, Debug, Payload, Serialize, Deserialize)]
struct Fault {
    id: String,
}

impl Order {
    fn of(id: &str) -> Order {
        Order { id: id.to_string(), total: 7.0, status: "packed".to_string() }
    }
}

impl Fault {
    #[allow(dead_code)]
    fn of(id: &str) -> Fault {
        Fault { id: id.to_string() }
    }
}

impl Approval {
    fn of(id: &str) -> Approval {
        Approval { id: id.to_string() }
    }
}

impl Receipt {
    fn of(id: &str) -> Receipt {
        Receipt { id: id.to_string(), total: 7.0 }
    }
}
"#;
