//! What a person does, as it reaches the console. Leave to call a host can only be asked for from the click itself.

use is_it_them_browser::webext;
use is_it_them_ui::console::Act;
use is_it_them_words::console as word;
use yew::prelude::*;

use super::run::Wanted;
use super::{Message, Root};

pub(super) fn hear(ctx: &Context<Root>) -> Callback<Act> {
    let link = ctx.link().clone();
    Callback::from(move |act| {
        let wanted = match act {
            Act::Run { recipe, host, typed } => Wanted::Run { recipe, host, typed },
            Act::Sequence { id, hosts, typed } => Wanted::Sequence { id, hosts, typed },
            Act::Measure(hosts) => Wanted::Measure(hosts),
            Act::Resolve(hosts) => Wanted::Resolve(hosts),
            Act::Watch(true, hosts) => Wanted::Watch(hosts),
            Act::AskWhy => {
                let asked = webext::request_errors();
                return link.send_future(async move {
                    let notice = if asked.await { word::why_allowed() } else { word::why_refused() };
                    Message::Notice(notice.into())
                });
            }
            act => return link.send_message(Message::Act(act)),
        };
        let origins: Vec<String> = wanted.hosts().iter().map(|host| ["https://", host].concat()).collect();
        // What was allowed before is not asked again.
        let asked = webext::request_hosts(&origins);
        link.send_future(async move { Message::Ready(wanted, asked.await) });
    })
}
