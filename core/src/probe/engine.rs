//! Which request is sent when: at most two on their way, back-off, breakers, one after another where the order matters. Pure: the
//! clock and the random number are passed in, and all it knows can be written down, so that a program that was killed goes on.
//!
//! How it is driven: call [`Engine::next`] until it is no `Send`; send what it hands out; tell it what came of each with
//! [`Engine::heard`]; call `next` again. After reading it back: [`Engine::revive`] first. Write it down after each step.

use super::breaker::{Breakers, Gate, back_off, retry_after};
use super::call::Answer;
use super::ended::Ended;
use super::request::Request;
use crate::status::record::objects;
use crate::status::{Record, Tree};
use crate::time::Timestamp;

/// The most requests on their way at a time.
pub const ABREAST: usize = 2;
/// The most requests of a run.
pub const MOST_TASKS: usize = 200;
/// The longest pause that a run waits for, in milliseconds; a host that asks for more is asked in another run.
const LONGEST_WAIT: i64 = 5 * 60_000;
/// After how many openings of its breaker a host is given up.
const OPENINGS: u32 = 3;

/// One request and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Task {
    request: Request,
    /// Tries made.
    tries: u32,
    /// On its way, by this ticket.
    ticket: Option<u32>,
    /// When it was sent last.
    sent_at: Option<Timestamp>,
    /// Not before then.
    after: Option<Timestamp>,
    is_done: bool,
    /// Whether it ended as it should.
    is_good: bool,
}

/// A run of requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engine {
    tasks: Vec<Task>,
    breakers: Breakers,
    /// Whether one follows another, and the first that fails ends the run.
    is_sequence: bool,
    /// How often one request is tried at most.
    tries: u32,
    issued: u32,
    is_cancelled: bool,
}

/// What is to be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Send this, and hand in what came of it by its ticket.
    Send {
        /// Names the request on its way.
        ticket: u32,
        /// What to send.
        request: Box<Request>,
    },
    /// Nothing before then.
    Wait(Timestamp),
    /// Nothing before something was heard.
    Listen,
    /// Nothing any more.
    Finished,
}

objects! {
    Task { request, tries, ticket, sent_at, after, is_done, is_good } blank Task::of(Request::blank());
    Engine { tasks, breakers, is_sequence, tries, issued, is_cancelled } blank Engine::new(Vec::new(), Breakers::default());
}

impl Task {
    fn of(request: Request) -> Task {
        Task { request, tries: 0, ticket: None, sent_at: None, after: None, is_done: false, is_good: false }
    }
}

impl Engine {
    /// A run of these requests, side by side, each once. `breakers` are those of the run before.
    #[must_use]
    pub fn new(requests: Vec<Request>, breakers: Breakers) -> Engine {
        let tasks = requests.into_iter().take(MOST_TASKS).map(Task::of).collect();
        Engine { tasks, breakers, is_sequence: false, tries: 1, issued: 0, is_cancelled: false }
    }

    /// One after another, until one fails.
    #[must_use]
    pub fn in_sequence(self) -> Engine {
        Engine { is_sequence: true, ..self }
    }

    /// How often a call is made at most: again where a 429 or a 5xx answers it. Each of them is measured.
    #[must_use]
    pub fn trying(self, tries: u32) -> Engine {
        Engine { tries: tries.clamp(1, 5), ..self }
    }

    /// What is to be done now.
    pub fn next(&mut self, now: Timestamp) -> Next {
        let flying = self.tasks.iter().filter(|task| task.ticket.is_some()).count();
        let mut soonest: Option<Timestamp> = None;
        let mut chosen = None;
        for (place, task) in self.tasks.iter().enumerate() {
            if task.is_done {
                if self.is_sequence && !task.is_good {
                    break;
                }
                continue;
            }
            if task.ticket.is_none() && !self.is_cancelled {
                match self.opens(task, now) {
                    None => {}
                    Some(at) if at > now => soonest = Some(soonest.map_or(at, |soonest| soonest.min(at))),
                    Some(_) => {
                        chosen = Some(place);
                        break;
                    }
                }
            }
            if self.is_sequence {
                break;
            }
        }
        if let Some(task) = chosen.filter(|_| flying < ABREAST).and_then(|place| self.tasks.get_mut(place)) {
            self.issued += 1;
            task.ticket = Some(self.issued);
            task.tries += 1;
            task.sent_at = Some(now);
            return Next::Send { ticket: self.issued, request: Box::new(task.request.clone()) };
        }
        match soonest {
            _ if flying >= ABREAST => Next::Listen,
            Some(at) => Next::Wait(at),
            None if flying > 0 => Next::Listen,
            None => Next::Finished,
        }
    }

    /// When a task may be sent, by its own pause and its host's breaker; nothing while the one call that a half-open breaker lets
    /// through is on its way.
    fn opens(&self, task: &Task, now: Timestamp) -> Option<Timestamp> {
        let host = task.request.host();
        let gate = match self.breakers.gate(host, now) {
            Gate::Closed => now,
            Gate::Open(until) => until,
            Gate::HalfOpen => {
                let is_tried = self.tasks.iter().any(|it| it.ticket.is_some() && it.request.host() == host);
                if is_tried {
                    return None;
                }
                now
            }
        };
        Some(task.after.map_or(gate, |after| after.max(gate)))
    }

    /// Takes what came of a request; the request with when it was sent, for [`super::read`], or nothing where nobody waits for it any
    /// more. `random` is from 0 up to 1.
    pub fn heard(
        &mut self,
        ticket: u32,
        answer: &Answer,
        now: Timestamp,
        random: f64,
    ) -> Option<(Request, Timestamp)> {
        let (tries, is_cancelled) = (self.tries, self.is_cancelled);
        let task = self.tasks.iter_mut().find(|task| task.ticket == Some(ticket))?;
        task.ticket = None;
        task.is_good = task.request.is_good(answer);
        task.is_done = true;
        let host = task.request.host().to_string();
        self.breakers.heard(&host, answer, now);
        let is_limited = answer.ended == Ended::Status(429);
        let may_again = is_limited || matches!(answer.ended, Ended::Status(500..));
        // What was refused for the rate was not done; what failed otherwise may have been done.
        let may_again =
            may_again && (task.request.is_repeatable() || is_limited) && task.tries < tries && !is_cancelled;
        if may_again {
            let asked = retry_after(&answer.headers, now);
            let from = asked.unwrap_or(now);
            let at = from.shifted(back_off(task.tries, random)).unwrap_or(from);
            if at.millis() - now.millis() <= LONGEST_WAIT {
                task.after = Some(at);
                task.is_done = false;
            }
        }
        let sent_at = task.sent_at.unwrap_or(now);
        Some((task.request.clone(), sent_at))
    }

    /// Stops: nothing more is sent. The tickets of what is on its way, which should be stopped too.
    pub fn cancel(&mut self) -> Vec<u32> {
        self.is_cancelled = true;
        for task in self.tasks.iter_mut().filter(|task| task.ticket.is_none()) {
            task.is_done = true;
        }
        self.tasks.iter().filter_map(|task| task.ticket).collect()
    }

    /// After it was read back: what was on its way is nobody's to hear any more. What does no more when sent twice is sent once more;
    /// what would is given up, and handed back with when it was sent, to be kept as lost.
    pub fn revive(&mut self) -> Vec<(Request, Timestamp)> {
        let mut lost = Vec::new();
        for task in self.tasks.iter_mut().filter(|task| task.ticket.is_some()) {
            task.ticket = None;
            task.tries = task.tries.saturating_sub(1);
            if self.is_cancelled || !task.request.is_repeatable() {
                task.is_done = true;
                task.is_good = false;
                let sent_at = task.sent_at.unwrap_or(Timestamp::from_millis(0));
                lost.push((task.request.clone(), sent_at));
            }
        }
        lost
    }

    /// Gives up what waits for a host whose breaker opened again and again, while that is open; the requests, to be kept as skipped.
    pub fn give_up(&mut self, now: Timestamp) -> Vec<Request> {
        let breakers = &self.breakers;
        let waits = |task: &&mut Task| {
            let host = task.request.host();
            // A run that begins after it was open long enough has its one call.
            let is_open = || matches!(breakers.gate(host, now), Gate::Open(_));
            !task.is_done && task.ticket.is_none() && breakers.openings(host) >= OPENINGS && is_open()
        };
        let mut skipped = Vec::new();
        for task in self.tasks.iter_mut().filter(waits) {
            task.is_done = true;
            skipped.push(task.request.clone());
        }
        skipped
    }

    /// The breakers, for the next run and to be shown.
    #[must_use]
    pub fn breakers(&self) -> &Breakers {
        &self.breakers
    }

    /// How many requests there are, and how many are through.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.tasks.iter().filter(|task| task.is_done).count(), self.tasks.len())
    }
}
