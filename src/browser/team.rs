//! The list that a team keeps at an address: read, and kept with what was taken of it.

use std::rc::Rc;

use is_it_them_core::list_file::{self, ListError};
use is_it_them_core::names::TEAM;
use is_it_them_core::status::{Failure, Vendor};
use is_it_them_core::team::Team;

use super::http::{self, Limits};
use super::storage::{self, StorageError};
use super::{catalogue, clock, lock};

/// Ten seconds and 1 MB: a thousand vendors with all their parts.
const LIST: Limits = Limits { millis: 10_000, bytes: 1 << 20 };

/// Why a list could not be read.
#[derive(Clone, Debug)]
pub enum TeamError {
    /// Nothing came.
    Failure(Failure),
    /// What came is no list.
    List(ListError),
    /// What came could not be kept.
    Unkept,
}

/// The list that is followed.
pub async fn load() -> Option<Team> {
    storage::load(TEAM).await
}

/// Keeps it.
///
/// # Errors
/// When there is no room for it.
pub async fn save(team: &mut Team) -> Result<(), StorageError> {
    storage::save(TEAM, team).await
}

/// Follows no list any more.
pub async fn stop() {
    // What is written of it just now would be there again.
    let _turn = lock::turn(TEAM).await;
    storage::remove(TEAM).await;
}

/// Reads the list at an address, with the pages of those who are named by an id.
///
/// # Errors
/// When it does not come, is no list, or names somebody who is in no catalogue.
pub async fn read(address: &str) -> Result<Vec<Vendor>, TeamError> {
    let answer = http::get(address, LIST).await.map_err(TeamError::Failure)?;
    let text = String::from_utf8_lossy(&answer.bytes);
    let named = list_file::read(&text).map_err(TeamError::List)?;
    let named: Vec<_> = named.into_iter().map(Rc::new).collect();
    let found = catalogue::resolve(&named, "www/").await.map_err(TeamError::Failure)?;
    list_file::known(&text, found.iter().map(|vendor| (**vendor).clone()).collect()).map_err(TeamError::List)
}

/// Reads the list that is followed, where it is due or `always`, and keeps what came of it: the list as it is then, and why it could not
/// be read.
pub async fn look(always: bool) -> Option<(Team, Option<TeamError>)> {
    let now = clock::now();
    let team = load().await.filter(|team| always || team.is_due(now))?;
    let read = read(&team.address).await;
    let _turn = lock::turn(TEAM).await;
    // A person may have gone over to another one meanwhile.
    let mut team = load().await.filter(|kept| kept.address == team.address)?;
    let (found, error) = match read {
        Ok(found) => (Some(found), None),
        Err(error) => (None, Some(error)),
    };
    team.tried(found, now);
    // Where there is no room, the next turn reads it again.
    let kept = save(&mut team).await;
    Some((team, error.or_else(|| kept.err().map(|_| TeamError::Unkept))))
}
