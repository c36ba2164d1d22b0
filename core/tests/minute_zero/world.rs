//! A vendor with a green page, a person with some answers, and calls from here, made anew from a number.

use is_it_them_core::time::Timestamp;
use serde_json::{Value, json};

use crate::causes::Cause;

/// A vendor, and its hosts: the first is the one that the person uses, the second another region or product.
pub(crate) struct Vendor {
    pub(crate) id: &'static str,
    name: &'static str,
    pub(crate) hosts: &'static [&'static str],
}

pub(crate) const VENDORS: &[Vendor] = &[
    Vendor {
        id: "customer-io",
        name: "Customer.io",
        hosts: &["track.customer.io", "track-eu.customer.io", "api.customer.io"],
    },
    Vendor { id: "courier", name: "Courier", hosts: &["api.courier.com", "api.eu.courier.com"] },
    Vendor { id: "kustomer", name: "Kustomer", hosts: &["api.kustomerapp.com", "api.prod2.kustomerapp.com"] },
    Vendor { id: "acme", name: "Acme Mail", hosts: &["api.acme.example", "eu.acme.example"] },
    Vendor {
        id: "paysome",
        name: "Paysome",
        hosts: &["api.paysome.example", "files.paysome.example", "connect.paysome.example"],
    },
];

const CONTROLS: [&str; 3] = ["api.github.com", "www.example.org", "status.example.net"];

/// Numbers that look like chance and are the same every time.
pub(crate) struct World {
    pub(crate) vendor: &'static Vendor,
    seed: u64,
    pub(crate) now: Timestamp,
    /// When the symptom began.
    pub(crate) start: Timestamp,
    pub(crate) probes: Vec<Value>,
    pub(crate) answers: Value,
    /// How long a good answer takes from here, in milliseconds.
    pub(crate) usual: u64,
}

impl World {
    pub(crate) fn new(vendor: &'static Vendor, seed: u64) -> World {
        let mut world = World {
            vendor,
            seed: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ vendor.id.len() as u64,
            now: Timestamp::parse("2026-03-10T14:00:00Z").unwrap(),
            start: Timestamp::parse("2026-03-10T14:00:00Z").unwrap(),
            probes: Vec::new(),
            answers: json!({}),
            usual: 0,
        };
        world.start = world.back(3 + world.peek() % 20);
        world.usual = 60 + world.below(200);
        world
    }

    fn peek(&self) -> u64 {
        self.seed >> 33
    }

    /// A number below this.
    pub(crate) fn below(&mut self, most: u64) -> u64 {
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) % most
    }

    /// True in so many of a hundred cases.
    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn back(&self, minutes: u64) -> Timestamp {
        self.now.shifted(-(minutes as i64) * 60_000).unwrap()
    }

    /// One call, so many seconds before now.
    pub(crate) fn call(
        &mut self,
        host: &str,
        seconds: u64,
        outcome: &str,
        status: Option<u16>,
        millis: u64,
        control: bool,
    ) {
        let at = self.now.shifted(-(seconds as i64) * 1000).unwrap();
        self.probes.push(json!({"host": host, "at": at.to_string(), "outcome": outcome, "status": status,
            "millis": millis, "control": control}));
    }

    /// Calls to a host of theirs, of which each in so many of a hundred fails as told.
    pub(crate) fn calls(&mut self, host: usize, percent: u64, outcome: &str, status: Option<u16>) {
        let count = 4 + self.below(9);
        let Some(host) = self.vendor.hosts.get(host).copied() else { return };
        let failing = (count * percent).div_ceil(100);
        for index in 0..count {
            let millis = if outcome == "timeout" { 10_000 } else { self.usual + self.below(60) };
            let good = self.usual + self.below(60);
            // Failures spread over the run.
            let fails = (index + 1) * failing / count > index * failing / count;
            let seconds = 10 + (count - index) * 9;
            match fails {
                true => self.call(host, seconds, outcome, status, millis, false),
                false => self.call(host, seconds, "ok", Some(200), good, false),
            }
        }
    }

    /// Calls to other vendors' hosts, all with one outcome.
    pub(crate) fn controls(&mut self, outcome: &str, status: Option<u16>, millis: u64) {
        let hosts = 1 + self.below(CONTROLS.len() as u64) as usize;
        for (index, host) in CONTROLS.iter().take(hosts).enumerate() {
            for turn in 0..2 + self.below(3) {
                let millis = millis + self.below(40);
                self.call(host, 15 + turn * 11 + index as u64, outcome, status, millis, true);
            }
        }
    }

    /// A measurement of an hour or a day before, when all was well.
    pub(crate) fn earlier(&mut self, with_controls: bool) {
        let ago = [3600, 86_400][self.below(2) as usize];
        for host in self.vendor.hosts {
            for turn in 0..3 {
                let millis = self.usual + self.below(50);
                self.call(host, ago + turn * 7, "ok", Some(200), millis, false);
            }
        }
        for host in CONTROLS.iter().take(if with_controls { 3 } else { 0 }) {
            let millis = 80 + self.below(60);
            self.call(host, ago, "ok", Some(200), millis, true);
        }
    }

    /// The case of a cause.
    pub(crate) fn case(&mut self, cause: &Cause) -> Value {
        if self.chance(80) {
            self.answers["started_at"] = json!(self.start.to_string());
        }
        if self.chance(40) {
            self.answers["who"] = json!("everyone");
        }
        if self.chance(40) {
            self.answers["how_often"] = json!("always");
        }
        (cause.make)(self);
        let page = json!({"page": {"id": "p", "name": self.vendor.name, "url": "https://status.example.com",
                "updated_at": self.now.to_string()},
            "status": {"indicator": "none", "description": "All Systems Operational"},
            "components": [{"id": "c1", "name": "API", "status": "operational"}, {"id": "c2", "name": "Delivery", "status": "operational"}],
            "incidents": [], "scheduled_maintenances": []});
        json!({"now": self.now.to_string(), "vendor": self.vendor.id, "feeds": [{"format": "statuspage", "body": page}],
            "answers": self.answers, "probes": self.probes})
    }
}
