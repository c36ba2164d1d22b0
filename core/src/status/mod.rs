//! What is known of one vendor, in the field's own words, whatever software its status page runs on.

mod choice;
mod component;
mod elapsed;
mod failure;
mod finding;
mod health;
mod impact;
mod incident;
mod maintenance;
mod narrow;
mod newest;
mod phase;
mod reading;
mod record;
mod report;
mod timestamp;
mod vendor;
mod watch;
mod written;

pub use choice::{Toggle, is_chosen};
pub use component::Component;
pub use elapsed::Elapsed;
pub use failure::Failure;
pub use finding::{Finding, Inquiry, Reply};
pub use health::Health;
pub use impact::Impact;
pub use incident::{Incident, Update};
pub use maintenance::{Maintenance, MaintenancePhase};
pub(crate) use newest::newest_first;
pub use phase::Phase;
pub use reading::{Freshness, Reading, Source};
pub use record::{Record, Tree};
pub use report::{Coverage, Page, Report};
pub use timestamp::Timestamp;
pub use vendor::Vendor;
pub use watch::{Vigil, Watch, Word};
