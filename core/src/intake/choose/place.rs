//! Where it fails: the stage of the pipeline, the region, the parts.

use super::{Chosen, Told, line_of};
use crate::intake::event::Collector;
use crate::intake::fact::{Fact, Field};
use crate::intake::said::Said;
use crate::intake::{Intake, Shape, numbers, region};
use crate::playbook::Stage;

pub(super) fn stage(
    intake: &mut Intake,
    text: &str,
    seen: &Collector,
    chosen: &Chosen<'_>,
    said: &Said,
    told: &Told,
) {
    let name = |stage: Stage| stage.name();
    if let Some((stage, start, end)) = said.stage {
        intake.stage = Some(stage);
        intake.facts.push(Fact::new(
            Field::Where,
            name(stage),
            told.text.get(start..end).unwrap_or_default(),
        ));
        return;
    }
    let host = chosen.host.and_then(|host| seen.hosts.get(host));
    let lines = || chosen.events.iter().take(20).map(|event| line_of(text, event));
    let lower = |line: &str| line.to_ascii_lowercase();
    let hook = lines().find(|line| {
        let lower = lower(line);
        (lower.contains("hook") || lower.contains("/callback")) && chosen.vendor.is_none()
    });
    // The headers of a webhook's call stand beside its failure.
    let hook = hook.or_else(|| {
        let of_call = |fact: &&Fact| fact.field == Field::Vendor && fact.quote.contains('-');
        let names_call = |fact: &&Fact| {
            let quote = fact.quote.to_ascii_lowercase();
            ["-event", "-signature", "-topic", "-delivery", "-hmac"].iter().any(|kind| quote.contains(kind))
        };
        intake.facts.iter().filter(of_call).find(names_call).and_then(|_| lines().next())
    });
    let smtp = lines().find(|line| {
        let lower = lower(line);
        lower.contains("postfix")
            || lower.contains("dsn=")
            || lower.contains("smtp")
            || numbers::enhanced_reply(line)
    });
    let (stage, quote) = match (hook, smtp, host) {
        (Some(line), ..) if intake.vendor.is_some() => (Stage::Webhook, line),
        (_, Some(line), _) => (Stage::Delivery, line),
        (_, _, Some(host)) if host.name.starts_with("smtp") => (Stage::Delivery, host.name.as_str()),
        (_, _, Some(host)) if host.is_api && chosen.vendor.is_some() => (Stage::Api, host.name.as_str()),
        // A vendor's own library says it: what fails so is a call.
        (_, _, None)
            if intake.vendor.is_some()
                && intake.status.is_some()
                && intake.shape == Shape::Output
                && !lines().any(is_heading) =>
        {
            (Stage::Api, lines().next().unwrap_or_default())
        }
        _ => return,
    };
    intake.stage = Some(stage);
    intake.facts.push(Fact::new(Field::Where, name(stage), quote));
}

/// Whether a line is the heading of an error page, copied off the screen: `500: INTERNAL_SERVER_ERROR`, `403 ERROR`.
fn is_heading(line: &str) -> bool {
    let line = line.trim();
    let line = line.strip_prefix("Error ").unwrap_or(line);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    digits == 3
        && line.len() < 60
        && !rest.contains(['/', '{', '=', '"'])
        && (rest.is_empty() || rest.starts_with([':', ' ']))
}

pub(super) fn place(
    intake: &mut Intake,
    text: &str,
    shape: Shape,
    chosen: &Chosen<'_>,
    seen: &Collector,
    told: &Told,
) {
    let mut put = |value: String, quote: &str| {
        intake.facts.push(Fact::new(Field::Region, value.clone(), quote));
        intake.region = Some(value);
    };
    let host = chosen.host.and_then(|host| seen.hosts.get(host)).filter(|_| chosen.vendor.is_some());
    if let Some((value, host)) = host.and_then(|host| Some((region::in_host(&host.name)?, host))) {
        return put(value, &host.name);
    }
    for line in told.text.lines() {
        if let Some((value, start, end)) =
            region::in_line(line, true).or_else(|| region::home(line)).or_else(|| region::country(line))
        {
            return put(value, line.get(start..end).unwrap_or_default());
        }
    }
    let is_cloud = matches!(
        chosen.vendor.as_deref().or(intake.vendor.as_deref()),
        Some("aws" | "google-cloud" | "azure" | "oracle-cloud" | "vercel" | "fly-io" | "digitalocean")
    );
    if shape == Shape::Har || !is_cloud {
        return;
    }
    let near = chosen.events.iter().take(20).flat_map(|event| {
        let after = text.get(event.range.end..).unwrap_or_default().lines().skip(1).take(2);
        std::iter::once(line_of(text, event)).chain(after)
    });
    let found = near.into_iter().find_map(|line| {
        region::in_line(line, false)
            .map(|(value, start, end)| (value, line.get(start..end).unwrap_or_default().to_string()))
    });
    if let Some((value, quote)) = found {
        put(value, &quote);
    }
}

pub(super) fn parts(intake: &mut Intake, text: &str, chosen: &Chosen<'_>, said: &Said, told: &Told) {
    for (part, start, end) in &said.parts {
        intake.components.push(part.clone());
        intake.facts.push(Fact::new(
            Field::Component,
            part.clone(),
            told.text.get(*start..*end).unwrap_or_default(),
        ));
    }
    let Some(vendor) = intake.vendor.clone() else { return };
    let mut end = text.len().min(4096);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or_default();
    let lines = std::iter::once(head).chain(chosen.events.iter().take(10).map(|event| line_of(text, event)));
    for line in lines {
        let lower = line.to_ascii_lowercase();
        let found = SERVICES.iter().find(|(of, mark, _)| *of == vendor && lower.contains(mark));
        if let Some((_, mark, name)) = found
            && !intake.components.iter().any(|known| known == name)
        {
            intake.components.push((*name).to_string());
            intake.facts.push(Fact::new(Field::Component, *name, mark));
            return;
        }
    }
}

/// Services of clouds whose page lists each, as programs write them and as their page does.
const SERVICES: &[(&str, &str, &str)] = &[
    ("aws", "operation error s3", "S3"),
    ("aws", "aws_s3", "S3"),
    ("aws", "/aws/lambda", "Lambda"),
    ("aws", "task timed out after", "Lambda"),
    ("aws", "lambda:", "Lambda"),
    ("aws", "dynamodb", "DynamoDB"),
    ("aws", "putitem", "DynamoDB"),
    ("aws", "getitem", "DynamoDB"),
    ("aws", "email-smtp.", "SES"),
    ("aws", "sqs.", "SQS"),
    ("aws", "sns.", "SNS"),
    ("aws", "sts.", "STS"),
    ("aws", "bedrock", "Bedrock"),
    ("aws", "cloudfront", "CloudFront"),
    ("aws", ".s3.", "S3"),
    ("google-cloud", "gcloud.run", "Cloud Run"),
    ("google-cloud", "-run.googleapis.com", "Cloud Run"),
    ("google-cloud", "pubsub", "Pub/Sub"),
    ("google-cloud", "bigquery", "BigQuery"),
    ("google-cloud", "storage.googleapis.com", "Cloud Storage"),
    ("azure", "blob.core.windows.net", "Blob Storage"),
    ("azure", "vault.azure.net", "Key Vault"),
];
