//! The function against a server that speaks Lambda's runtime API: <https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html>.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What the function is told, and what it must say.
const EVENTS: [(&str, &str, &str); 2] = [
    (r#"{"id":2}"#, "/response", r#"{"id":2,"resolved":true}"#),
    (r#"{"id":3}"#, "/error", r#""errorType":"Escalated""#),
];

#[test]
fn each_event_is_an_execution() {
    let api = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = api.local_addr().expect("it has one").to_string();
    let (answered, answers) = mpsc::channel();
    let events = Arc::new(Mutex::new(EVENTS.into_iter().enumerate()));
    // The function may open more than one connection.
    thread::spawn(move || {
        for stream in api.incoming().flatten() {
            let (events, answered) = (Arc::clone(&events), answered.clone());
            thread::spawn(move || serve(stream, &events, &answered));
        }
    });
    let _function = Function::start(&address);
    for (_, expected_path, expected) in EVENTS {
        let (path, body) = answers.recv_timeout(Duration::from_secs(60)).expect("the function answers");
        assert!(path.ends_with(expected_path) && body.contains(expected), "{path}: {body}");
    }
}

/// The function's process; it ends with the test.
struct Function(Child);

impl Function {
    fn start(address: &str) -> Function {
        let mut command = Command::new(env!("CARGO_BIN_EXE_example-lambda"));
        let settings = [("FUNCTION_NAME", "help-desk"), ("FUNCTION_VERSION", "1"), ("FUNCTION_MEMORY_SIZE", "128")];
        command.envs(settings.map(|(name, value)| (format!("AWS_LAMBDA_{name}"), value)));
        command.env("AWS_LAMBDA_LOG_GROUP_NAME", "group").env("AWS_LAMBDA_LOG_STREAM_NAME", "stream");
        Function(command.env("AWS_LAMBDA_RUNTIME_API", address).spawn().expect("it starts"))
    }
}

impl Drop for Function {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

type Event = (&'static str, &'static str, &'static str);

/// Answers the requests of one connection: `next` with an event, everything else by taking it.
fn serve(
    mut stream: TcpStream,
    events: &Mutex<impl Iterator<Item = (usize, Event)>>,
    answered: &Sender<(String, String)>,
) {
    let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
    while let Some((path, body)) = request(&mut reader) {
        let reply = if path.ends_with("/next") {
            // After the last event the function waits for another one.
            let Some((number, (event, ..))) = events.lock().expect("no thread panics").next() else { continue };
            let deadline = "lambda-runtime-deadline-ms: 9999999999999\r\n";
            let arn =
                "lambda-runtime-invoked-function-arn: arn:aws:lambda:us-east-1:123456789012:function:help-desk\r\n";
            let id = format!("lambda-runtime-aws-request-id: event-{number}\r\n");
            format!("HTTP/1.1 200 OK\r\n{id}{deadline}{arn}content-length: {}\r\n\r\n{event}", event.len())
        } else {
            let _ = answered.send((path, body));
            "HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n".to_string()
        };
        if stream.write_all(reply.as_bytes()).is_err() {
            return;
        }
    }
}

/// A request's path and body.
fn request(reader: &mut impl BufRead) -> Option<(String, String)> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|bytes| *bytes > 0)?;
    let path = line.split(' ').nth(1)?.to_string();
    let (mut length, mut is_chunked) = (0, false);
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        let header = header.trim_end().to_lowercase();
        match header.split_once(": ") {
            Some(("content-length", value)) => length = value.parse().ok()?,
            Some(("transfer-encoding", "chunked")) => is_chunked = true,
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    while is_chunked {
        let mut size = String::new();
        reader.read_line(&mut size).ok()?;
        let size = usize::from_str_radix(size.trim(), 16).ok()?;
        let mut chunk = vec![0; size + 2];
        reader.read_exact(&mut chunk).ok()?;
        chunk.truncate(size);
        body.extend(chunk);
        is_chunked = size > 0;
    }
    Some((path, String::from_utf8_lossy(&body).into_owned()))
}
