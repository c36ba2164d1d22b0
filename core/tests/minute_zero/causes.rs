//! The causes: whose each is, and what a person and the calls see of it.

use serde_json::json;

use crate::world::World;

/// Whose fault a cause is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Truth {
    Theirs,
    Ours,
    /// Nobody can tell from here.
    Open,
}

impl Truth {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Truth::Theirs => "theirs",
            Truth::Ours => "ours",
            Truth::Open => "open",
        }
    }
}

pub(crate) struct Cause {
    pub(crate) name: &'static str,
    pub(crate) truth: Truth,
    pub(crate) make: fn(&mut World),
}

const fn cause(name: &'static str, truth: Truth, make: fn(&mut World)) -> Cause {
    Cause { name, truth, make }
}

pub(crate) const CAUSES: &[Cause] = &[
    cause("full outage", Truth::Theirs, full_outage),
    cause("full outage, no control", Truth::Theirs, |world| {
        world.answers["error_status"] = json!(503);
        all_hosts(world, 100, "http", Some(503));
    }),
    cause("full outage just after our deploy", Truth::Theirs, |world| {
        deployed(world);
        full_outage(world);
    }),
    cause("20 to 90 % of calls fail", Truth::Theirs, partly),
    cause("20 to 90 % fail just after our deploy", Truth::Theirs, |world| {
        deployed(world);
        partly(world);
    }),
    cause("hanging", Truth::Theirs, |world| {
        maybe(world, json!("timeout"));
        all_hosts(world, 100, "timeout", None);
        healthy_controls(world);
    }),
    cause("slow against an earlier measurement", Truth::Theirs, |world| {
        if world.chance(30) {
            deployed(world);
        }
        let with_controls = world.chance(50);
        world.earlier(with_controls);
        world.usual = world.usual * (4 + world.below(10)) + 400;
        all_hosts(world, 0, "ok", Some(200));
        world.controls("ok", Some(200), 90);
    }),
    cause("one region", Truth::Theirs, |world| {
        let (outcome, status) = failure(world);
        world.answers["region"] = json!("us");
        world.calls(0, 100, outcome, status);
        world.calls(1, 0, "ok", Some(200));
        healthy_controls(world);
    }),
    cause("one endpoint", Truth::Theirs, |world| {
        let last = world.vendor.hosts.len() - 1;
        for host in 0..last {
            world.calls(host, 0, "ok", Some(200));
        }
        let percent = 60 + world.below(41);
        world.calls(last, percent, "http", Some(500));
        healthy_controls(world);
    }),
    cause("our network is down", Truth::Ours, |world| {
        maybe(world, json!("network"));
        let outcome = ["network", "timeout"][world.below(2) as usize];
        all_hosts(world, 100, outcome, None);
        world.controls(outcome, None, 10_000);
    }),
    cause("our network is slow", Truth::Ours, |world| {
        maybe(world, json!("timeout"));
        let with_controls = world.chance(60);
        world.earlier(with_controls);
        world.usual = 2000 + world.below(4000);
        let percent = [0, 0, 30][world.below(3) as usize];
        all_hosts(world, percent, "timeout", None);
        world.controls("ok", Some(200), 1500);
    }),
    cause("a proxy or firewall answers", Truth::Ours, |world| {
        let status = [403, 407, 502, 503, 511][world.below(5) as usize];
        maybe(world, json!(status));
        all_hosts(world, 100, "http", Some(status));
        world.controls("http", Some(status), 30);
    }),
    cause("key rotated", Truth::Ours, |world| {
        let status = [401, 403][world.below(2) as usize];
        maybe(world, json!(status));
        if world.chance(50) {
            deployed(world);
        }
        all_hosts(world, 100, "http", Some(status));
        healthy_controls(world);
    }),
    cause("quota spent", Truth::Ours, |world| {
        let status = [402, 429, 403][world.below(3) as usize];
        maybe(world, json!(status));
        all_hosts(world, 100, "http", Some(status));
        healthy_controls(world);
    }),
    cause("rate limit", Truth::Ours, |world| {
        maybe(world, json!(429));
        let percent = 40 + world.below(61);
        all_hosts(world, percent, "http", Some(429));
        healthy_controls(world);
    }),
    cause("bad payload after a deploy", Truth::Ours, |world| {
        let status = [400, 422, 413][world.below(3) as usize];
        world.answers["error_status"] = json!(status);
        deployed(world);
        all_hosts(world, 0, "ok", Some(200));
        healthy_controls(world);
    }),
    cause("one user suppressed", Truth::Ours, |world| {
        world.answers["who"] = json!("one");
        world.answers["where"] = json!("delivery");
        world.answers["after_our_change"] = json!(false);
        all_hosts(world, 0, "ok", Some(200));
        healthy_controls(world);
    }),
    cause("the host of another region", Truth::Ours, |world| {
        let status = [401, 404][world.below(2) as usize];
        maybe(world, json!(status));
        world.answers["region"] = json!("eu");
        world.calls(0, 100, "http", Some(status));
        if world.chance(60) {
            world.calls(1, 0, "ok", Some(200));
        }
        healthy_controls(world);
    }),
    cause("only their host is unreachable", Truth::Open, |world| {
        maybe(world, json!("network"));
        let outcome = ["network", "dns", "tls", "refused"][world.below(4) as usize];
        all_hosts(world, 100, outcome, None);
        healthy_controls(world);
    }),
    cause("5xx seen, every call works", Truth::Open, |world| {
        world.answers["error_status"] = json!(503);
        world.answers["after_our_change"] = [json!(null), json!(false)][world.below(2) as usize].clone();
        all_hosts(world, 0, "ok", Some(200));
        healthy_controls(world);
    }),
    cause("under 20 % fail", Truth::Open, |world| {
        maybe(world, json!(503));
        world.calls(0, 5, "http", Some(503));
        for host in 1..world.vendor.hosts.len() {
            world.calls(host, 0, "ok", Some(200));
        }
        healthy_controls(world);
    }),
];

fn full_outage(world: &mut World) {
    let (outcome, status) = failure(world);
    maybe(world, json!(status));
    all_hosts(world, 100, outcome, status);
    healthy_controls(world);
}

fn partly(world: &mut World) {
    let (outcome, status) = failure(world);
    maybe(world, json!(status));
    let percent = 20 + world.below(71);
    all_hosts(world, percent, outcome, status);
    healthy_controls(world);
}

/// How an outage shows.
fn failure(world: &mut World) -> (&'static str, Option<u16>) {
    [("http", Some(503)), ("http", Some(500)), ("http", Some(502)), ("http", Some(504)), ("timeout", None)]
        [world.below(5) as usize]
}

fn all_hosts(world: &mut World, percent: u64, outcome: &str, status: Option<u16>) {
    let hosts = 1 + world.below(world.vendor.hosts.len() as u64) as usize;
    for host in 0..hosts {
        world.calls(host, percent, outcome, status);
    }
}

fn healthy_controls(world: &mut World) {
    world.controls("ok", Some(200), 90);
}

/// The person may have seen the error or not.
fn maybe(world: &mut World, error: serde_json::Value) {
    if world.chance(60) {
        world.answers["error_status"] = error;
    }
}

fn deployed(world: &mut World) {
    world.answers["after_our_change"] = json!(true);
}
