//! What a distributed Map needs: to read its items, to start executions of its own machine, and to write their results.

use asl_codegen::model::State;
use asl_codegen::model::item_reader::{InputType, ItemReader, ReaderTransformation};
use asl_codegen::model::map::{Map, ProcessorMode};
use asl_codegen::model::payload_template::PayloadTemplate;
use asl_codegen::model::result_writer::ResultWriter;

use super::Place;
use super::document::Document;
use super::integration::{Call, named};
use super::parameter::{Parameter, find};
use super::task::partition;

pub(super) fn grant(state: &State, map: &Map, place: &Place, document: &mut Document) {
    let mode = map.item_processor.as_ref().and_then(|processor| processor.mode.as_ref());
    if mode.is_none_or(|mode| mode.value != ProcessorMode::Distributed) {
        return;
    }
    let call = |arguments, partition| Call { state, arguments, partition, place };
    let own = call(None, "aws");
    document.allow(&["states:StartExecution"], &own.arn("states:@:stateMachine:{}", &place.name));
    let executions = own.arn("states:@:execution:{}:*", &place.name);
    document.allow(&["states:DescribeExecution", "states:StopExecution"], &executions);
    if place.name == "*" {
        document.note(format!(
            "`{}` starts executions of its own state machine: say what it is called, with `--name`",
            state.name.value
        ));
    }
    if let Some(reader) = &map.item_reader {
        let resource = reader.resource.as_ref().map_or("", |resource| resource.text.value.as_str());
        grant_reader(&call(reader.arguments.as_ref(), partition(resource)), reader, resource, document);
    }
    if let Some(ResultWriter { resource: Some(resource), arguments, .. }) = &map.result_writer {
        grant_writer(&call(arguments.as_ref(), partition(&resource.text.value)), document);
    }
}

fn grant_reader(call: &Call<'_>, reader: &ItemReader, resource: &str, document: &mut Document) {
    let bucket = call.target(&named(&["Bucket"], "s3:::{}"), document);
    let config = reader.config.as_ref();
    let is_manifest =
        config.and_then(|config| config.input_type.as_ref()).is_some_and(|ty| ty.value == InputType::Manifest);
    let loads = config
        .and_then(|config| config.transformation.as_ref())
        .is_some_and(|transformation| transformation.value == ReaderTransformation::LoadAndFlatten);
    if resource.ends_with(":listObjectsV2") {
        document.allow(&["s3:ListBucket"], &bucket);
        if loads {
            document.allow(&["s3:GetObject"], &format!("{bucket}/{}*", part(call.arguments, "Prefix", "")));
        }
        return;
    }
    // A manifest lists files, which are read too.
    let key = if is_manifest { "*".to_string() } else { part(call.arguments, "Key", "*") };
    document.allow(&["s3:GetObject"], &format!("{bucket}/{key}"));
}

fn grant_writer(call: &Call<'_>, document: &mut Document) {
    let bucket = call.target(&named(&["Bucket"], "s3:::{}"), document);
    let objects = match part(call.arguments, "Prefix", "") {
        prefix if prefix.is_empty() => format!("{bucket}/*"),
        prefix => format!("{bucket}/{}/*", prefix.trim_end_matches('/')),
    };
    // What is large is written in parts.
    document
        .allow(&["s3:PutObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:AbortMultipartUpload"], &objects);
}

/// A parameter, or what stands for it where it isn't known.
fn part(arguments: Option<&PayloadTemplate>, name: &str, otherwise: &str) -> String {
    match find(arguments, &[name]) {
        Parameter::Known(value) => value,
        Parameter::Computed if otherwise.is_empty() => String::new(),
        _ => otherwise.to_string(),
    }
}
