//! The stages of a pipeline, and how bad a case is.

/// Where in the pipeline something may fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// A call to the vendor's API.
    Api,
    /// What was accepted is to be delivered.
    Delivery,
    /// What is delivered is to look right.
    Rendering,
    /// The vendor calls back.
    Webhook,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Complete outage: all API calls fail.
    P1,
    /// High error rate: more than 5 % fail.
    P2,
    /// Delivery: messages do not arrive.
    P3,
    /// Webhook processing fails.
    P4,
}

impl Stage {
    /// In the pipeline's order.
    pub const ALL: [Stage; 4] = [Stage::Api, Stage::Delivery, Stage::Rendering, Stage::Webhook];

    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Stage::Api => "api",
            Stage::Delivery => "delivery",
            Stage::Rendering => "rendering",
            Stage::Webhook => "webhook",
        }
    }

    /// The stage of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

impl Severity {
    /// Worst first.
    pub const ALL: [Severity; 4] = [Severity::P1, Severity::P2, Severity::P3, Severity::P4];

    /// The name used in JSON: `P1`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::P1 => "P1",
            Severity::P2 => "P2",
            Severity::P3 => "P3",
            Severity::P4 => "P4",
        }
    }
}
