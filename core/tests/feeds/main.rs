//! Vendors' documents in, Reports out, through the same door as everybody else.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

mod absorb;
mod aws;
mod bad_input;
mod betterstack;
mod bounds;
mod google;
mod heroku;
mod incident_io;
mod instatus;
mod recordings;
mod slack;
mod status_io;
mod statuspage;
mod statuspal;

use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Component, Format, Health, Incident, Record, Report};
use serde_json::Value;

/// The document that says this.
fn document(json: &Value) -> Document<'static> {
    Document::Json(json.to_string().parse().unwrap())
}

/// A report as it is stored, to be looked into.
fn shown(report: &Report) -> Value {
    serde_json::from_str(&report.clone().to_value().to_text()).unwrap()
}

/// Reads a document of this format, and checks that it is recognised as such by its shape.
fn recognised(format: Format, json: &Value) -> Report {
    let document = document(json);
    assert_eq!(feed::ALL.recognise(&document), Some(format), "{json}");
    read(format, json)
}

fn read(format: Format, json: &Value) -> Report {
    feed::ALL.read_document(format, &document(json)).unwrap_or_else(|error| panic!("{error:?}: {json}"))
}

/// What it says instead of a Report.
fn refusal(format: Format, json: &Value) -> String {
    match feed::ALL.read_document(format, &document(json)) {
        Err(error) => is_it_them_words::program::feed_error(&error),
        Ok(report) => panic!("read as {report:?}"),
    }
}

fn only(report: &Report) -> &Incident {
    match report.incidents.as_slice() {
        [one] => one,
        many => panic!("{} incidents", many.len()),
    }
}

/// Components as `group/name`, in their order.
fn places(report: &Report) -> Vec<String> {
    let place = |leaf: &Component| match &leaf.group {
        Some(group) => format!("{group}/{}", leaf.name),
        None => leaf.name.clone(),
    };
    report.components.iter().map(place).collect()
}

fn healths(report: &Report) -> Vec<Health> {
    report.components.iter().map(|leaf| leaf.health).collect()
}

/// An instant as its JSON.
fn stamp(at: Option<is_it_them_core::time::Timestamp>) -> Option<String> {
    at.map(|at| at.to_string())
}
