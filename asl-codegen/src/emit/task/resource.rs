//! The family of history events that a `Resource` leads to.

use crate::emit::context::Context;
use crate::model::resource::{Pattern, Resource, ResourceKind};
use crate::tokens::{TokenStream, quote};

/// The resource's `TaskFamily`.
pub(crate) fn emit_family(ctx: &Context<'_>, resource: &Resource) -> TokenStream {
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

/// The region that the resource names: an `Option<&'static str>`.
pub(crate) fn emit_region(ctx: &Context<'_>, resource: &Resource) -> TokenStream {
    let rt = &ctx.rt;
    match resource.region() {
        Some(region) => quote!(#rt::Some(#region)),
        None => quote!(#rt::None),
    }
}

/// How the resource's work ends: a `Pattern`.
pub(crate) fn emit_pattern(ctx: &Context<'_>, resource: &Resource) -> TokenStream {
    let rt = &ctx.rt;
    let (ResourceKind::Service { pattern, .. } | ResourceKind::AwsSdk { pattern, .. }) = &resource.kind else {
        return quote!(#rt::Pattern::RequestResponse);
    };
    match pattern {
        Pattern::RequestResponse => quote!(#rt::Pattern::RequestResponse),
        Pattern::Sync | Pattern::Sync2 => quote!(#rt::Pattern::Sync),
        Pattern::WaitForTaskToken => quote!(#rt::Pattern::WaitForTaskToken),
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
