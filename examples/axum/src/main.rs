//! The help desk behind HTTP: `POST /cases` runs an execution and answers with what comes of it.
//!
//! ```sh
//! cargo run -p example-axum
//! curl -d '{ "id": 2 }' -H 'content-type: application/json' http://localhost:3000/cases
//! ```

use std::sync::Arc;

use asl::{ExecutionError, Payload, TaskError, asl};
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

asl! {
    "../../help_desk.asl.json",
    tasks = { "Work on Case": fn(NewCase) -> Case },
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct NewCase {
    id: u32,
}

#[derive(Clone, Serialize, Deserialize, Payload)]
struct Case {
    id: u32,
    resolved: bool,
}

/// Resolves the cases with even numbers.
struct Team;

impl HelpDeskTasks for Team {
    async fn work_on_case(&self, case: NewCase) -> Result<Case, TaskError> {
        Ok(Case { id: case.id, resolved: case.id.is_multiple_of(2) })
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app()).await
}

fn app() -> Router {
    Router::new().route("/cases", post(new_case)).with_state(Arc::new(HelpDesk::new(Team)))
}

/// An execution per request. If the client goes away, its future is dropped, and the execution with it.
async fn new_case(
    State(desk): State<Arc<HelpDesk<Team>>>,
    Json(case): Json<NewCase>,
) -> Result<Json<Case>, (StatusCode, Json<Failure>)> {
    desk.run(case).await.map(Json).map_err(|error| (StatusCode::UNPROCESSABLE_ENTITY, Json(error.into())))
}

/// An execution's error, as the response has it.
#[derive(Serialize)]
struct Failure {
    error: Option<String>,
    cause: Option<String>,
}

impl From<ExecutionError> for Failure {
    fn from(error: ExecutionError) -> Failure {
        Failure { error: error.error().map(str::to_string), cause: error.cause().map(str::to_string) }
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::Request;
    use http_body_util::BodyExt;
    use tower::ServiceExt;

    use super::*;

    async fn check(body: &str, status: StatusCode, expected: &str) {
        let request = Request::post("/cases").header("content-type", "application/json");
        let request = request.body(Body::from(body.to_string())).expect("a request");
        let response = app().oneshot(request).await.expect("a response");
        assert_eq!(response.status(), status);
        let body = response.into_body().collect().await.expect("a body").to_bytes();
        assert_eq!(String::from_utf8_lossy(&body), expected);
    }

    #[tokio::test]
    async fn each_request_is_an_execution() {
        check(r#"{"id":2}"#, StatusCode::OK, r#"{"id":2,"resolved":true}"#).await;
        let escalated = r#"{"error":"Escalated","cause":"Engage Tier 2 Support."}"#;
        check(r#"{"id":3}"#, StatusCode::UNPROCESSABLE_ENTITY, escalated).await;
    }
}
