//! The messages that the board's views send.

use is_it_them_core::alert::Silence;

/// What a person did on the board.
pub enum Message {
    /// Pressed a vendor's row, by its page.
    Toggle(String),
    /// Chose an incident, by its vendor's page and its id.
    Open(String, String),
    /// Left the incident.
    Back,
    /// Turned the timeline round.
    TurnRound,
    /// Typed into the filter of the open vendor's components.
    Seek(String),
    /// Said that the answer from elsewhere is this vendor's, by its page.
    Confirm(String),
    /// Asks whether what they see is this vendor's incident, by its page.
    Mine(String),
    /// Wants an incident watched, by its vendor's page and its id.
    Watch(String, String),
    /// Folded a group of this name away, or opened it.
    Fold(String, bool),
    /// Silences a vendor by its page, or ends that.
    Silence(String, Silence),
}
