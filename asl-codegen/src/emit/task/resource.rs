//! The family of history events that a `Resource` leads to.

use crate::emit::context::Context;
use crate::model::resource::{Pattern, Resource, ResourceKind};
use crate::tokens::{TokenStream, quote};

/// The region of a Lambda function's resource.
pub(crate) fn lambda(resource: &Resource) -> Option<&str> {
    match resource.kind {
        ResourceKind::LambdaFunction | ResourceKind::Other => resource.region.as_deref(),
        _ => None,
    }
}

/// What the resource says of its work, with the fields that the state adds: a `TaskInfo`.
pub(crate) fn emit_task_info(ctx: &Context<'_>, resource: &Resource, fields: &TokenStream) -> TokenStream {
    let (rt, text, region) = (&ctx.rt, &resource.text.value, resource.region.as_deref());
    let pattern = emit_pattern(ctx, resource);
    let (region, constants) = match (&resource.kind, region) {
        (ResourceKind::LambdaFunction | ResourceKind::Other, Some(region)) => {
            (None, quote!(#rt::TaskInfo::lambda(#text, #region)))
        }
        (_, region) => {
            let (family, region) =
                (emit_family(ctx, resource), region.map(|region| quote!(region: #rt::Some(#region),)));
            (region, quote!(#rt::TaskInfo::new(#family, #text)))
        }
    };
    let fields = quote!(#region #pattern #fields);
    if fields.is_empty() { constants } else { quote!(#rt::TaskInfo { #fields ..#constants }) }
}

/// The resource's `TaskFamily`.
fn emit_family(ctx: &Context<'_>, resource: &Resource) -> TokenStream {
    let rt = &ctx.rt;
    match &resource.kind {
        ResourceKind::Activity => quote!(#rt::TaskFamily::Activity),
        ResourceKind::Service { service, action, pattern } => emit_service(ctx, service.clone(), action, *pattern),
        ResourceKind::AwsSdk { service, action, pattern } => {
            emit_service(ctx, format!("aws-sdk:{service}"), action, *pattern)
        }
        // A placeholder mostly stands for a function, as in the service's own tutorial.
        ResourceKind::LambdaFunction | ResourceKind::Other => quote!(#rt::TaskFamily::LambdaFunction),
    }
}

/// How the resource's work ends, where not with the task's return: the field `pattern`.
fn emit_pattern(ctx: &Context<'_>, resource: &Resource) -> Option<TokenStream> {
    let rt = &ctx.rt;
    let (ResourceKind::Service { pattern, .. } | ResourceKind::AwsSdk { pattern, .. }) = &resource.kind else {
        return None;
    };
    match pattern {
        Pattern::RequestResponse => None,
        Pattern::Sync | Pattern::Sync2 => Some(quote!(pattern: #rt::Pattern::Sync,)),
        Pattern::WaitForTaskToken => Some(quote!(pattern: #rt::Pattern::WaitForTaskToken,)),
    }
}

fn emit_service(ctx: &Context<'_>, resource_type: String, action: &str, pattern: Pattern) -> TokenStream {
    let rt = &ctx.rt;
    let suffix = match pattern {
        Pattern::RequestResponse => "",
        Pattern::Sync => ".sync",
        Pattern::Sync2 => ".sync:2",
        Pattern::WaitForTaskToken => ".waitForTaskToken",
    };
    let resource = format!("{action}{suffix}");
    quote!(#rt::TaskFamily::Service { resource_type: #resource_type, resource: #resource })
}
